//! `plandiff man`: the man page of the program, or of one of its commands.

use std::process::ExitCode;

use clap::CommandFactory;

use crate::report::visible;

use super::Failure;
use super::arguments::Arguments;
use super::output::write;
use super::settings::Settings;

pub(super) fn run(command: Option<&str>, settings: &Settings) -> Result<ExitCode, Failure> {
    let mut program = Arguments::command().mut_arg("plans", |plans| plans.hide(false));
    program.build();
    let asked = match command {
        None => program,
        Some(name) => program.find_subcommand(name).cloned().ok_or_else(|| {
            let name = visible(name);
            Failure::Message(format!("no command is named `{name}`; `plandiff --help` lists them"))
        })?,
    };
    let mut page = Vec::new();
    let failed = |error: std::io::Error| Failure::Message(format!("cannot make the man page: {error}"));
    clap_mangen::Man::new(asked).render(&mut page).map_err(failed)?;
    write(&String::from_utf8_lossy(&page), settings)?;
    Ok(ExitCode::SUCCESS)
}
