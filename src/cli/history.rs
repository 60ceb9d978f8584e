//! `plandiff history`: one provision through all plans.

use std::process::ExitCode;

use crate::compare::{Span, history};
use crate::record::{Kind, PartialDate};
use crate::report::{history_csv, history_json, history_page, history_svg, visible};

use super::compare::{known_provision, unknown};
use super::output::write;
use super::settings::{Format, Settings};
use super::{Failure, json, no_format, page, record};

pub(super) fn run(
    provision: &str,
    (kinds, from, to): (&[String], Option<&str>, Option<&str>),
    settings: &Settings,
) -> Result<ExitCode, Failure> {
    let (record, lang) = (record(settings)?, settings.lang());
    let provision = known_provision(record, provision)?;
    let span = Span {
        kinds: kinds.iter().map(|word| known_kind(word)).collect::<Result<_, _>>()?,
        from: from.map(known_date).transpose()?,
        to: to.map(known_date).transpose()?,
    };
    let told = history(record, provision, &span);
    let text = match settings.format() {
        Format::Terminal | Format::Markdown => page(&history_page(&told, lang), settings),
        Format::Json => json(&history_json(&told, lang))?,
        Format::Csv => history_csv(&told, lang)?,
        Format::Svg => history_svg(&told, lang),
        format @ (Format::Html | Format::Unified) => return Err(no_format("history", format)),
    };
    write(&text, settings)?;
    Ok(ExitCode::SUCCESS)
}

fn known_kind(word: &str) -> Result<Kind, Failure> {
    let known = Kind::ALL.into_iter().find(|kind| kind.name() == word);
    known.ok_or_else(|| unknown("kind", word, Kind::ALL.map(Kind::name)))
}

fn known_date(text: &str) -> Result<PartialDate, Failure> {
    PartialDate::parse(text)
        .ok_or_else(|| Failure::Message(format!("`{}` is no date; write 2025, 2025-11 or 2025-11-20", visible(text))))
}
