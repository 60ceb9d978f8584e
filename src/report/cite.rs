//! One row of a comparison in one line, to be pasted into a note or a letter to an editor.

use crate::compare::{Absence, Comparison, Side};
use crate::record::Plan;

use super::messages as say;
use super::phrases::Phrases;
use super::{ENGINE, visible};

/// The first row in one line; nothing where there is no row.
pub fn citation(comparison: &Comparison<'_>) -> Option<String> {
    let row = comparison.rows.first()?;
    let lang = comparison.lang;
    let phrases = Phrases { record: comparison.record, lang };
    let text = format!(
        "{} ({}): {} → {} [{}]. {ENGINE}, {} {}.",
        row.provision.title.wording(lang),
        row.provision.key,
        side(comparison.from, &row.before, phrases),
        side(comparison.to, &row.after, phrases),
        phrases.get(say::change(row.change)),
        phrases.get(say::RECORD),
        comparison.record.digest,
    );
    Some(visible(&text).into_owned())
}

fn side(plan: &Plan, side: &Side<'_>, phrases: Phrases<'_>) -> String {
    let mut parts = Vec::new();
    for clause in &side.clauses {
        let says = clause
            .says
            .as_ref()
            .map_or_else(|| phrases.get(say::state(clause.state)), |says| says.wording(phrases.lang));
        let rivals = clause.rivals.iter().filter_map(|rival| {
            let says = rival
                .says
                .as_ref()
                .map_or_else(|| phrases.get(say::state(rival.state)), |says| says.wording(phrases.lang));
            Some(format!("“{says}” ({})", outlets(&rival.sources, phrases)?))
        });
        let rivals: Vec<String> = rivals.collect();
        let sources = outlets(&clause.sources, phrases).map(|outlets| format!(" ({outlets})")).unwrap_or_default();
        let point = clause.points.first().map(|point| format!("{point} ")).unwrap_or_default();
        parts.push(format!("{point}“{says}”{sources}"));
        parts.extend(rivals);
    }
    match side.absence {
        Some(Absence::Silent) => parts.push(phrases.get(say::SILENT_PUBLISHED).to_owned()),
        Some(Absence::NotReported) => parts.push(phrases.get(say::NOT_REPORTED).to_owned()),
        None => {}
    }
    format!("{}, {}: {}", plan.title.wording(phrases.lang), plan.date, parts.join("; "))
}

fn outlets(ids: &[crate::record::SourceId], phrases: Phrases<'_>) -> Option<String> {
    let outlets: Vec<&str> =
        ids.iter().filter_map(|id| phrases.record.source(id)).map(|source| &*source.outlet).take(3).collect();
    (!outlets.is_empty()).then(|| outlets.join(", "))
}
