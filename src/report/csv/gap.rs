//! A plan beside the demands of parties, as CSV: a row for each demand, and one for each two parties.

use crate::compare::{Between, Demand, Gap, GapRow, Relation, TermChange};
use crate::record::Lang;

use super::super::json::term;
use super::super::phrases::Phrases;
use super::{CsvError, joined, sheet, side_cells};

const HEADS: [&str; 19] = [
    "row",
    "topic",
    "provision",
    "plan",
    "position",
    "other_position",
    "relation",
    "why",
    "differences",
    "plan_state",
    "plan_says",
    "plan_point",
    "plan_grade",
    "plan_sources",
    "demand_state",
    "demand_says",
    "demand_point",
    "demand_grade",
    "demand_sources",
];

/// A plan beside the demands of parties as CSV. Rows of the kind `demand` tell how the plan stands to a position, rows of
/// the kind `between` how two positions stand to each other.
///
/// # Errors
/// Where the writer's buffer fails.
pub fn gap_csv(gap: &Gap<'_>, lang: Lang) -> Result<String, CsvError> {
    let phrases = Phrases { record: gap.record, lang };
    let rows = gap.rows.iter().flat_map(|row| {
        let demands = row.demands.iter().map(|one| demand(one, row, gap, phrases));
        demands.chain(row.between.iter().map(|one| between(one, row, gap, phrases))).collect::<Vec<_>>()
    });
    sheet(HEADS, rows)
}

fn demand(demand: &Demand<'_>, row: &GapRow<'_>, gap: &Gap<'_>, phrases: Phrases<'_>) -> Vec<String> {
    let why = match demand.relation {
        Relation::Open(kind) => kind.name(),
        Relation::NotJudged(doubt) => doubt.name(),
        _ => "",
    };
    let names = [
        "demand".to_owned(),
        row.topic.key.to_string(),
        row.provision.key.to_string(),
        gap.plan.id.to_string(),
        demand.position.id.to_string(),
        String::new(),
        demand.relation.name().to_owned(),
        why.to_owned(),
        differences(&demand.terms, row, phrases),
    ];
    let sides = [&row.answer, &demand.side].map(|side| side_cells(side, phrases));
    names.into_iter().chain(sides.into_iter().flatten()).collect()
}

fn between(between: &Between<'_>, row: &GapRow<'_>, gap: &Gap<'_>, phrases: Phrases<'_>) -> Vec<String> {
    let names = [
        "between".to_owned(),
        row.topic.key.to_string(),
        row.provision.key.to_string(),
        gap.plan.id.to_string(),
        between.one.id.to_string(),
        between.other.id.to_string(),
        between.distance.name().to_owned(),
        String::new(),
        differences(&between.terms, row, phrases),
    ];
    names.into_iter().chain((0..10).map(|_| String::new())).collect()
}

/// What differs, in words: `level: a → b`.
fn differences(terms: &[TermChange<'_>], row: &GapRow<'_>, phrases: Phrases<'_>) -> String {
    let told = terms.iter().map(|one| {
        let told = term(one, row.provision, phrases.record, phrases.lang);
        let place = told.area.map(|area| format!(" {area}")).unwrap_or_default();
        let value = |value: Option<String>| value.unwrap_or_else(|| "–".to_owned());
        format!("{}{place}: {} → {}", told.field, value(told.from), value(told.to))
    });
    joined(told.collect::<Vec<_>>().iter().map(String::as_str))
}
