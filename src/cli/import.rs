//! `plandiff import`: a plan file made of a text that nobody has encoded.

use std::io::Write;
use std::process::ExitCode;

use crate::check::Checker;
use crate::import::{Request, import};
use crate::record::{Lang, PartialDate};
use crate::report::{draft_summary, draft_toml, visible};
use crate::text::language;

use super::arguments::ImportArguments;
use super::files::article;
use super::output::{keep_inputs, write};
use super::settings::{Language, Settings};
use super::{Failure, distinct_plans, record};

pub(super) fn run(arguments: &ImportArguments, settings: &Settings) -> Result<ExitCode, Failure> {
    if let Some(format) = settings.format {
        return Err(Failure::Message(format!("`import` writes TOML and has no format {}", format.name())));
    }
    keep_inputs(&[&arguments.file], settings)?;
    let record = record(settings)?;
    let like = distinct_plans(record, &arguments.like)?;
    let date = arguments.date.as_deref().map(date).transpose()?;
    let text = article(&arguments.file)?.text;
    let checker = Checker::new(record).map_err(|error| Failure::Message(error.to_string()))?;
    let detected = if language(&text).is_chinese() { Lang::Zh } else { Lang::En };
    let request = Request {
        id: &arguments.id,
        title: arguments.title.as_deref(),
        date,
        like,
        lang: arguments.text_lang.map_or(detected, Language::lang),
    };
    let draft = import(record, &checker, &text, &request)
        .map_err(|error| Failure::Message(visible(&error.to_string()).into_owned()))?;
    write(&draft_toml(&draft, settings.lang()), settings)?;
    // Where standard error is closed nobody asks for it.
    let _ = std::io::stderr().write_all(draft_summary(&draft, settings.lang()).as_bytes());
    Ok(ExitCode::SUCCESS)
}

fn date(text: &str) -> Result<PartialDate, Failure> {
    PartialDate::parse(text).ok_or_else(|| {
        let shown = visible(text);
        Failure::Message(format!("`{shown}` is no date; write a day as 2025-11-20, a month as 2025-11, a year as 2025"))
    })
}
