//! Where the clauses of a plan come from, as CSV.

use crate::compare::{Basis, OriginRow, Origins, Part, PartOf};
use crate::record::{Grade, Lang, SourceId, Terms};

use super::super::json::term;
use super::super::phrases::Phrases;
use super::{CsvError, joined, sheet};

const HEADS: [&str; 21] = [
    "plan",
    "point",
    "topic",
    "provision",
    "account",
    "state",
    "value",
    "grade",
    "sources",
    "origin",
    "basis",
    "from",
    "from_date",
    "from_point",
    "from_value",
    "from_grade",
    "from_sources",
    "perhaps",
    "differences",
    "parts",
    "unseen",
];

/// Where the clauses of a plan come from: a row for each clause that is not contested (account 0), and one for each
/// rival account, numbered from 1.
///
/// # Errors
/// Where the writer's buffer fails.
pub fn origins_csv(origins: &Origins<'_>, lang: Lang) -> Result<String, CsvError> {
    let phrases = Phrases { record: origins.record, lang };
    sheet(HEADS, origins.rows.iter().map(|row| line(row, origins, phrases)))
}

fn line(row: &OriginRow<'_>, origins: &Origins<'_>, phrases: Phrases<'_>) -> [String; 21] {
    let phrases = Phrases { record: origins.record, lang: phrases.lang };
    let place = row.origin.and_then(|origin| origin.place());
    let value =
        |terms: &Terms| terms.value.as_ref().map(|value| phrases.value(value, row.provision)).unwrap_or_default();
    let grade = |grade: Option<Grade>| grade.map(Grade::name).unwrap_or_default().to_owned();
    let sources = |ids: &[SourceId]| joined(ids.iter().map(|id| &**id));
    let points = |points: &[String]| joined(points.iter().map(String::as_str));
    let there = place.map(|place| place.account);
    [
        origins.plan.id.to_string(),
        points(&row.account.clause.points),
        row.topic.key.to_string(),
        row.provision.key.to_string(),
        row.account.number().to_string(),
        row.account.state().name().to_owned(),
        value(row.account.terms()),
        grade(row.account.grade()),
        sources(row.account.sources()),
        row.origin.map(|origin| origin.kind().name()).unwrap_or_default().to_owned(),
        row.basis().map(Basis::name).unwrap_or_default().to_owned(),
        place.map(|place| place.plan.id.to_string()).unwrap_or_default(),
        place.map(|place| place.plan.date.to_string()).unwrap_or_default(),
        there.map(|there| points(&there.clause.points)).unwrap_or_default(),
        there.map(|there| value(there.terms())).unwrap_or_default(),
        there.map(|there| grade(there.grade())).unwrap_or_default(),
        there.map(|there| sources(there.sources())).unwrap_or_default(),
        joined(row.perhaps.iter().map(|place| &*place.plan.id)),
        differences(row, phrases),
        row.parts.iter().map(part).collect::<Vec<_>>().join("; "),
        joined(row.unseen.iter().map(|plan| &*plan.id)),
    ]
}

fn differences(row: &OriginRow<'_>, phrases: Phrases<'_>) -> String {
    let changes = row.differences.iter().map(|change| term(change, row.provision, phrases.record, phrases.lang));
    let changes = changes.map(|term| {
        let value = |value: Option<String>| value.unwrap_or_default();
        format!("{}: {} → {}", term.field, value(term.from), value(term.to))
    });
    changes.collect::<Vec<_>>().join("; ")
}

fn part(part: &Part<'_>) -> String {
    let what = match part.what {
        PartOf::Qualifier(key) => key.to_string(),
        PartOf::Status(area, level) => format!("{area}={level}"),
    };
    format!("{what}: {}", part.first.map_or("–", |place| &*place.plan.id))
}
