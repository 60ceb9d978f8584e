//! `plandiff territory`: area by area, plan by plan.

use std::process::ExitCode;

use crate::compare::{ColumnOrder, area_provisions, territory};
use crate::record::{Plan, Provision, Record};
use crate::report::{Detail, territory_csv, territory_json, territory_page};

use super::arguments::TerritoryArguments;
use super::compare::known_provision;
use super::output::write;
use super::settings::{Format, Settings};
use super::{Failure, distinct_plans, json, no_format, page, record};

pub(super) fn run(arguments: &TerritoryArguments, settings: &Settings) -> Result<ExitCode, Failure> {
    let (record, lang) = (record(settings)?, settings.lang());
    let provisions = provisions(record, &arguments.provision)?;
    let mut plans = distinct_plans(record, &arguments.plans)?;
    if plans.is_empty() {
        let speaks = |plan: &&Plan| provisions.iter().any(|provision| plan.answers(&provision.key).next().is_some());
        plans = record.plans.iter().filter(speaks).collect();
    }
    let order = if arguments.as_given { ColumnOrder::Given } else { ColumnOrder::Time };
    let territory = territory(record, plans, order, &provisions);
    let sources = arguments.sources || settings.format() == Format::Markdown;
    let text = match settings.format() {
        Format::Terminal | Format::Markdown => {
            page(&territory_page(&territory, Detail { sources, ..Detail::default() }, lang), settings)
        }
        Format::Json => json(&territory_json(&territory, lang))?,
        Format::Csv => territory_csv(&territory, lang)?,
        format @ (Format::Svg | Format::Html | Format::Unified) => return Err(no_format("territory", format)),
    };
    write(&text, settings)?;
    Ok(ExitCode::SUCCESS)
}

/// The questions with these keys, or all that are answered area by area.
fn provisions<'a>(record: &'a Record, keys: &[String]) -> Result<Vec<&'a Provision>, Failure> {
    let all: Vec<&Provision> = area_provisions(record).collect();
    let asked: Vec<&Provision> = keys.iter().map(|key| known_provision(record, key)).collect::<Result<_, _>>()?;
    if let Some(other) = asked.iter().find(|one| !all.contains(one)) {
        let known: Vec<String> = all.iter().map(|one| format!("`{}`", one.key)).collect();
        let known = if known.is_empty() { "no question is".to_owned() } else { format!("{} are", known.join(" and ")) };
        return Err(Failure::Message(format!("`{}` is not answered area by area; {known}", other.key)));
    }
    Ok(if asked.is_empty() { all } else { asked })
}
