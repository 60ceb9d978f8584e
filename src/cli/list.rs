//! `plandiff list`, `show`, `provisions`, `sources`: what a record holds.

use std::process::ExitCode;

use crate::report::{
    levels_csv, plan_csv, plan_json, plan_page, plans_csv, plans_json, plans_page, provision_json, provision_page,
    provisions_csv, provisions_json, provisions_page, sources_csv, sources_json, sources_page,
};

use super::compare::{known_provision, known_topic};
use super::output::write;
use super::settings::{Format, Settings};
use super::{Failure, json, no_format, page, plan as find_plan, record};

pub(super) fn plans(settings: &Settings) -> Result<ExitCode, Failure> {
    let (record, lang) = (record(settings)?, settings.lang());
    let text = match settings.format() {
        Format::Terminal | Format::Markdown => page(&plans_page(record, lang), settings),
        Format::Json => json(&plans_json(record, lang))?,
        Format::Csv => plans_csv(record, lang)?,
        format @ (Format::Svg | Format::Html | Format::Unified) => return Err(no_format("list", format)),
    };
    write(&text, settings)?;
    Ok(ExitCode::SUCCESS)
}

pub(super) fn plan(name: &str, topic: Option<&str>, settings: &Settings) -> Result<ExitCode, Failure> {
    let (record, lang) = (record(settings)?, settings.lang());
    let plan = find_plan(record, name)?;
    let topic = topic.map(|key| known_topic(record, key)).transpose()?;
    let topic = topic.as_ref();
    let text = match settings.format() {
        Format::Terminal | Format::Markdown => page(&plan_page(record, plan, topic, lang), settings),
        Format::Json => json(&plan_json(record, plan, topic, lang))?,
        Format::Csv => plan_csv(record, plan, topic, lang)?,
        format @ (Format::Svg | Format::Html | Format::Unified) => return Err(no_format("show", format)),
    };
    write(&text, settings)?;
    Ok(ExitCode::SUCCESS)
}

pub(super) fn provisions(settings: &Settings) -> Result<ExitCode, Failure> {
    let (record, lang) = (record(settings)?, settings.lang());
    let text = match settings.format() {
        Format::Terminal | Format::Markdown => page(&provisions_page(record, lang), settings),
        Format::Json => json(&provisions_json(record, lang))?,
        Format::Csv => provisions_csv(record, lang)?,
        format @ (Format::Svg | Format::Html | Format::Unified) => return Err(no_format("provisions", format)),
    };
    write(&text, settings)?;
    Ok(ExitCode::SUCCESS)
}

pub(super) fn provision(key: &str, settings: &Settings) -> Result<ExitCode, Failure> {
    let (record, lang) = (record(settings)?, settings.lang());
    let provision = known_provision(record, key)?;
    let text = match settings.format() {
        Format::Terminal | Format::Markdown => page(&provision_page(record, provision, lang), settings),
        Format::Json => json(&provision_json(record, provision, lang))?,
        Format::Csv => levels_csv([provision], lang)?,
        format @ (Format::Svg | Format::Html | Format::Unified) => return Err(no_format("provisions KEY", format)),
    };
    write(&text, settings)?;
    Ok(ExitCode::SUCCESS)
}

pub(super) fn sources(settings: &Settings) -> Result<ExitCode, Failure> {
    let (record, lang) = (record(settings)?, settings.lang());
    let text = match settings.format() {
        Format::Terminal | Format::Markdown => page(&sources_page(record, lang), settings),
        Format::Json => json(&sources_json(record, lang))?,
        Format::Csv => sources_csv(record, lang)?,
        format @ (Format::Svg | Format::Html | Format::Unified) => return Err(no_format("sources", format)),
    };
    write(&text, settings)?;
    Ok(ExitCode::SUCCESS)
}
