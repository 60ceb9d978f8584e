//! `plandiff gap`: how far a plan stands from stated demands.

use std::process::ExitCode;

use crate::compare::{current_positions, gap};
use crate::record::{Kind, Plan, Record};
use crate::report::{Detail, gap_csv, gap_json, gap_page};

use super::arguments::GapArguments;
use super::compare::{asked, lens};
use super::output::write;
use super::settings::{Format, Settings};
use super::{Failure, distinct_plans, json, no_format, page, plan, record};

pub(super) fn run(arguments: &GapArguments, settings: &Settings) -> Result<ExitCode, Failure> {
    let (record, lang) = (record(settings)?, settings.lang());
    let plan = plan(record, &arguments.plan)?;
    let positions = positions(record, plan, &arguments.between)?;
    let others = others(record, &positions);
    let selection = asked(record, &arguments.topic, &arguments.provision)?;
    let lens = lens(record, arguments.lens.as_deref())?;
    let gap = selection.of_gap(gap(record, plan, positions, lens, lang));
    let detail = Detail {
        sources: arguments.sources || settings.format() == Format::Markdown,
        is_selection: !selection.is_all(),
        ..Detail::default()
    };
    let text = match settings.format() {
        Format::Terminal | Format::Markdown => page(&gap_page(&gap, &others, detail, lang), settings),
        Format::Json => json(&gap_json(&gap, lang))?,
        Format::Csv => gap_csv(&gap, lang)?,
        format @ (Format::Svg | Format::Html | Format::Unified) => return Err(no_format("gap", format)),
    };
    write(&text, settings)?;
    Ok(ExitCode::SUCCESS)
}

/// The positions that the user named; else the newest of each party.
fn positions<'a>(record: &'a Record, plan: &Plan, names: &[String]) -> Result<Vec<&'a Plan>, Failure> {
    let asked_for = distinct_plans(record, names)?;
    if let Some(paper) = asked_for.iter().find(|paper| paper.kind != Kind::Position) {
        let message = "states no party's demands: it is no position; `plandiff list` shows which papers are";
        return Err(Failure::Message(format!("`{}` {message}", paper.id)));
    }
    let is_other = |position: &&Plan| position.id != plan.id;
    match (asked_for.is_empty(), current_positions(record).into_iter().filter(is_other).collect::<Vec<_>>()) {
        (false, _) => Ok(asked_for),
        (true, current) if current.is_empty() => {
            Err(Failure::Message("the record has no position of any party".to_owned()))
        }
        (true, current) => Ok(current),
    }
}

/// Other positions of the same parties.
fn others<'a>(record: &'a Record, positions: &[&'a Plan]) -> Vec<&'a Plan> {
    let is_of_party = |one: &&Plan| positions.iter().any(|position| !position.drafted_by.is_disjoint(&one.drafted_by));
    let all = record.plans.iter().filter(|plan| plan.kind == Kind::Position);
    all.filter(is_of_party).filter(|one| !positions.contains(one)).collect()
}
