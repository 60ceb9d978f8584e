//! `plandiff search`: words in clauses, provisions and plans.

use std::process::ExitCode;

use crate::compare::{SearchScope, search};
use crate::report::{search_csv, search_json, search_page};

use super::compare::known_topic;
use super::output::write;
use super::settings::{Format, Settings};
use super::{Failure, json, no_format, page, plan as find_plan, record};

pub(super) fn run(
    words: &[String],
    topics: &[String],
    plans: &[String],
    settings: &Settings,
) -> Result<ExitCode, Failure> {
    let record = record(settings)?;
    let words = words.join(" ");
    if words.trim().is_empty() {
        return Err(Failure::Message("`search` needs a word, as in `plandiff search peacetime`".to_owned()));
    }
    let scope = SearchScope {
        topics: topics.iter().map(|key| known_topic(record, key)).collect::<Result<_, _>>()?,
        plans: plans
            .iter()
            .map(|name| find_plan(record, name).map(|plan| plan.id.clone()))
            .collect::<Result<_, _>>()?,
    };
    let found = search(record, &words, &scope, settings.lang());
    let text = match settings.format() {
        Format::Terminal | Format::Markdown => page(&search_page(&found), settings),
        Format::Json => json(&search_json(&found))?,
        Format::Csv => search_csv(&found)?,
        format @ (Format::Svg | Format::Html | Format::Unified) => return Err(no_format("search", format)),
    };
    write(&text, settings)?;
    Ok(ExitCode::SUCCESS)
}
