//! `plandiff outline`: what was understood of a text.

use std::io;
use std::path::Path;
use std::process::ExitCode;

use crate::compare::OutlinedText;
use crate::report::{OutlinedFile, TextFile, outline_csv, outline_in_markdown, outline_in_terminal, outline_json};
use crate::text::outline;

use super::files::whole;
use super::output::{keep_inputs, write_with};
use super::settings::{Format, Settings};
use super::{Failure, no_format};

pub(super) fn run(file: &Path, settings: &Settings) -> Result<ExitCode, Failure> {
    if let format @ (Format::Svg | Format::Html | Format::Unified) = settings.format() {
        return Err(no_format("outline", format));
    }
    keep_inputs(&[file], settings)?;
    let document = whole(file)?;
    let outline = outline(&document.text);
    let name = file.display().to_string();
    let outlined = OutlinedFile {
        outlined: OutlinedText { text: &document.text, outline: &outline },
        file: TextFile { name: &name, origin: &document.origin },
        lang: settings.lang(),
    };
    write_with(settings, |out| show(outlined, settings, out))?;
    Ok(ExitCode::SUCCESS)
}

fn show(outlined: OutlinedFile<'_>, settings: &Settings, out: &mut dyn io::Write) -> io::Result<()> {
    match settings.format() {
        Format::Markdown => outline_in_markdown(outlined, out),
        Format::Json => {
            serde_json::to_writer_pretty(&mut *out, &outline_json(outlined))?;
            out.write_all(b"\n")
        }
        Format::Csv => outline_csv(outlined, out),
        _ => outline_in_terminal(outlined, settings.terminal(), out),
    }
}
