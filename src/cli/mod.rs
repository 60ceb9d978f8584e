//! The command line: arguments, one file a command, exit codes.

mod address;
mod arguments;
mod check;
mod compare;
mod export;
mod files;
mod gap;
mod history;
mod import;
mod lint;
mod list;
mod log;
mod man;
mod matrix;
mod open;
mod origin;
mod outline;
mod output;
mod rules;
mod schema;
mod search;
mod settings;
mod territory;
mod texts;

use std::process::ExitCode;

use clap::CommandFactory;

use crate::record::{Plan, PlanLookup, ReadError, Record, read_directory};
use crate::report::diagnostics;
use arguments::{Arguments, Command, CompareArguments};
use output::{OutputError, write};
use settings::{Format, Settings};

/// Why a command could not do its work. The program then ends with exit code 2.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error("{0}")]
    Message(String),
    #[error(transparent)]
    Read(#[from] ReadError),
    #[error(transparent)]
    Stored(#[from] crate::record::StoredError),
    #[error(transparent)]
    Examples(#[from] crate::check::ExamplesError),
    #[error(transparent)]
    Output(#[from] OutputError),
    #[error(transparent)]
    Csv(#[from] crate::report::CsvError),
    #[error("cannot write JSON: {0}")]
    Json(#[from] serde_json::Error),
    #[error(transparent)]
    Export(#[from] export::ExportError),
    /// Each is told by itself.
    #[error("several things could not be done")]
    Several(Vec<Failure>),
}

/// Runs the program with the arguments of the process.
///
/// The exit code is 0 when it is done, 1 when `--exit-code` asked for it and there are differences, or
/// `--fail-on` and there are findings as bad, 2 when it could
/// not be done.
pub fn run() -> ExitCode {
    let arguments = Arguments::of_process();
    match dispatch(&arguments) {
        Ok(code) => code,
        Err(Failure::Output(OutputError::ClosedPipe)) => ExitCode::SUCCESS,
        Err(failure) => {
            report(&failure, &arguments.settings);
            ExitCode::from(2)
        }
    }
}

fn dispatch(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let settings = &arguments.settings;
    if arguments.command.is_some() && arguments.compare != CompareArguments::default() {
        let message =
            "plans and options of their comparison stand without a command; options of a command stand behind it";
        return Err(Failure::Message(message.to_owned()));
    }
    if let (None, Some(name)) = (&arguments.command, arguments.late_command()) {
        let message = format!("`{name}` is a command, and plans stand without one; a file of that name is `./{name}`");
        return Err(Failure::Message(message));
    }
    match &arguments.command {
        None => compare::run(&arguments.compare, settings),
        Some(Command::Lint { folder, .. }) => lint::run(folder.as_deref(), settings),
        Some(Command::List) => list::plans(settings),
        Some(Command::Show { plan, topic }) => match crate::record::Address::parse(plan) {
            Some(address) => address::run(&address, topic.as_deref(), settings),
            None => list::plan(plan, topic.as_deref(), settings),
        },
        Some(Command::Provisions { key: None }) => list::provisions(settings),
        Some(Command::Provisions { key: Some(key) }) => list::provision(key, settings),
        Some(Command::Sources) => list::sources(settings),
        Some(Command::Cite { from, to, provision, .. }) => compare::cite(from, to, provision, settings),
        Some(Command::Check(arguments)) => check::run(arguments, settings),
        Some(Command::Rules { rule }) => rules::run(rule.as_deref(), settings),
        Some(Command::Territory(arguments)) => territory::run(arguments, settings),
        Some(Command::Gap(arguments)) => gap::run(arguments, settings),
        Some(Command::Open { plan }) => open::run(plan, settings),
        Some(Command::Origin { plan, topic, provision, outlines }) => {
            origin::run(plan, (topic, provision), *outlines, settings)
        }
        Some(Command::Outline { file }) => outline::run(file, settings),
        Some(Command::Import(arguments)) => import::run(arguments, settings),
        Some(Command::Log { plan }) => log::run(plan.as_deref(), settings),
        Some(Command::Schema { of }) => schema::run(*of, settings),
        Some(Command::Completions { shell }) => {
            let mut script = Vec::new();
            clap_complete::generate(*shell, &mut Arguments::command(), "plandiff", &mut script);
            write(&String::from_utf8_lossy(&script), settings)?;
            Ok(ExitCode::SUCCESS)
        }
        Some(Command::Man { command }) => man::run(command.as_deref(), settings),
        Some(Command::Search { words, topic, plan }) => search::run(words, topic, plan, settings),
        Some(Command::Export { folder, force, .. }) => export::run(folder, *force, settings),
        Some(Command::History { provision, kind, from, to }) => {
            history::run(provision, (kind, from.as_deref(), to.as_deref()), settings)
        }
    }
}

fn report(failure: &Failure, settings: &Settings) {
    let text = match failure {
        Failure::Several(failures) => return failures.iter().for_each(|failure| report(failure, settings)),
        Failure::Read(ReadError::Faults(faults)) => {
            format!("{}error: {failure}\n", diagnostics::render(faults, settings.is_colored_on_stderr()))
        }
        _ => format!("error: {failure}\n"),
    };
    // Where standard error is closed too, nobody is left to tell.
    let _ = std::io::Write::write_all(&mut std::io::stderr(), text.as_bytes());
}

/// The record that the user asked for: a folder, or the built-in one. It lives as long as the process: to free it
/// text by text would take a tenth of a run.
fn record(settings: &Settings) -> Result<&'static Record, Failure> {
    let record = match &settings.record {
        Some(folder) => read_directory(folder)?,
        None => crate::embedded()?,
    };
    Ok(Box::leak(Box::new(record)))
}

/// The record with at least the plans of these names.
fn record_with(settings: &Settings, names: &[&str]) -> Result<&'static Record, Failure> {
    match &settings.record {
        Some(_) => record(settings),
        None => Ok(Box::leak(Box::new(crate::embedded_with(names)?))),
    }
}

/// The plan of this name, or what to type instead.
fn plan<'a>(record: &'a Record, name: &str) -> Result<&'a Plan, Failure> {
    let shown = crate::report::visible(name);
    let message = match record.plan(name) {
        PlanLookup::Found(plan) => return Ok(plan),
        PlanLookup::Ambiguous(plans) => {
            let ids: Vec<String> = plans.iter().map(|plan| format!("`{}`", plan.id)).collect();
            format!("`{shown}` may be {}; type more of it", ids.join(" or "))
        }
        PlanLookup::Unknown(_) if record.provision(name).is_some() => format!(
            "no plan is named `{shown}`, but a provision: `plandiff provisions {shown}` shows it, `plandiff history {shown}` \
             follows it through all plans"
        ),
        PlanLookup::Unknown(near) => {
            format!("no plan is named `{shown}`{}", did_you_mean(&near, "`plandiff list` shows the plans"))
        }
    };
    Err(Failure::Message(message))
}

/// The plans of these names, none twice.
fn distinct_plans<'a>(record: &'a Record, names: &[String]) -> Result<Vec<&'a Plan>, Failure> {
    let plans: Vec<&Plan> = names.iter().map(|name| plan(record, name)).collect::<Result<_, _>>()?;
    match plans.iter().enumerate().find(|(at, plan)| plans[..*at].contains(plan)) {
        Some((_, twice)) => Err(Failure::Message(format!("the plan `{}` is named twice", twice.id))),
        None => Ok(plans),
    }
}

fn did_you_mean(near: &[String], otherwise: &str) -> String {
    if near.is_empty() {
        return format!("; {otherwise}");
    }
    let near: Vec<String> = near.iter().map(|name| format!("`{name}`")).collect();
    format!("; did you mean {}?", near.join(" or "))
}

/// A value as JSON, in lines.
fn json(value: &impl serde::Serialize) -> Result<String, Failure> {
    Ok(serde_json::to_string_pretty(value)? + "\n")
}

/// That a command has no such format, and which command has it.
fn no_format(command: &str, format: Format) -> Failure {
    let elsewhere = match format {
        Format::Svg => "; `plandiff history PROVISION --format svg` draws a picture",
        Format::Html => "; `plandiff check FILE --format html` writes a page",
        Format::Unified => "; `plandiff OLD.txt NEW.txt --format unified` compares two texts",
        Format::Terminal | Format::Markdown | Format::Json | Format::Csv => "",
    };
    Failure::Message(format!("`{command}` has no format {}{elsewhere}", format.name()))
}

/// A page as markdown where that is asked for, else for the terminal.
fn page(document: &crate::report::Document, settings: &Settings) -> String {
    match settings.format() {
        Format::Markdown => crate::report::markdown(document),
        _ => settings.terminal().write(document),
    }
}
