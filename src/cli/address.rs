//! `plandiff show 28:6` and `plandiff show force-size@19`: the clauses at an address.

use std::process::ExitCode;

use crate::record::{Address, Clause, Kind, NotEncoded, Plan, PointLookup, Provision, Record};
use crate::report::{clauses_csv, clauses_json, clauses_page, visible};

use super::compare::known_provision;
use super::output::write;
use super::settings::{Format, Settings};
use super::{Failure, json, no_format, page, plan as find_plan, record};

pub(super) fn run(address: &Address, topic: Option<&str>, settings: &Settings) -> Result<ExitCode, Failure> {
    if topic.is_some() {
        return Err(Failure::Message("an address names its clauses; `--topic` fits a whole plan only".to_owned()));
    }
    let (Address::Point { plan: name, .. } | Address::Provision { plan: name, .. }) = address;
    let record = record(settings)?;
    let plan = find_plan(record, name)?;
    let (clauses, gaps) = match address {
        Address::Point { point, .. } => at_point(plan, point)?,
        Address::Provision { provision, .. } => (answers(record, plan, provision)?, Vec::new()),
    };
    let lang = settings.lang();
    let text = match settings.format() {
        Format::Terminal | Format::Markdown => page(&clauses_page(record, plan, &clauses, &gaps, lang), settings),
        Format::Json => json(&clauses_json(record, plan, &clauses, &gaps, lang))?,
        Format::Csv => clauses_csv(record, plan, &clauses, lang)?,
        format @ (Format::Svg | Format::Html | Format::Unified) => return Err(no_format("show", format)),
    };
    write(&text, settings)?;
    Ok(ExitCode::SUCCESS)
}

fn at_point<'a>(plan: &'a Plan, point: &str) -> Result<(Vec<&'a Clause>, Vec<&'a NotEncoded>), Failure> {
    let shown = visible(point);
    match plan.at_point(point) {
        PointLookup::Found(clauses, gaps) => Ok((clauses, gaps)),
        PointLookup::NoClauseKnown => Err(Failure::Message(format!(
            "no clause of the record is known to stand in point {shown} of `{0}`: this is no word on what the text says; \
             `plandiff show {0}` lists its clauses",
            plan.id
        ))),
        PointLookup::Unknown(near) if near.is_empty() => Err(Failure::Message(format!(
            "`{0}` has no points that are known by number; `plandiff show {0}` lists its clauses",
            plan.id
        ))),
        PointLookup::Unknown(near) => {
            let near: Vec<String> = near.iter().map(|point| format!("`{}:{point}`", plan.id)).collect();
            let message = format!("`{}` has no point `{shown}`; the nearest are {}", plan.id, near.join(", "));
            Err(Failure::Message(message))
        }
    }
}

fn answers<'a>(record: &'a Record, plan: &'a Plan, key: &str) -> Result<Vec<&'a Clause>, Failure> {
    let provision: &'a Provision = known_provision(record, key)?;
    let clauses: Vec<&Clause> = plan.answers(&provision.key).collect();
    if !clauses.is_empty() {
        return Ok(clauses);
    }
    let why = match plan.kind {
        _ if !plan.is_unknown(&provision.key) => "silent: the public text does not speak of it",
        Kind::Plan => "not reported: its text was not seen there and no report covers it, so nothing may be concluded",
        Kind::Position | Kind::Outline => {
            "not reported: it is no text of an agreement, so nothing may be concluded from what it leaves out"
        }
    };
    Err(Failure::Message(format!("`{}` does not answer `{}`; {why}", plan.id, provision.key)))
}
