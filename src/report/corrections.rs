//! The history of the record itself, as a page.

use crate::record::{Correction, Lang, Record};

use super::document::{Block, Cell, Document, Line, Role, Row, Table};
use super::messages as say;
use super::phrases::Phrases;
use super::stamp;

/// Changes of the record, in the order given. The first line says that they are no changes of the texts.
pub fn corrections_page(record: &Record, corrections: &[&Correction], lang: Lang) -> Document {
    let phrases = Phrases { record, lang };
    let mut document = Document::default();
    document.paragraph(Line::of(Role::Caution, phrases.get(say::CORRECTIONS_NOTICE)));
    document.title(
        Line::of(Role::Strong, phrases.get(say::CORRECTIONS)).with(Role::Muted, format!(" ({})", corrections.len())),
    );
    if corrections.is_empty() {
        document.paragraph(Line::plain(phrases.get(say::NO_CORRECTIONS)));
    } else {
        let head = [say::DATE, say::PLAN, say::WHAT, say::WHY].map(|head| Line::of(Role::Strong, phrases.get(head)));
        let rows = corrections.iter().map(|correction| Row::Cells(cells(correction, phrases)));
        document.blocks.push(Block::Table(Table {
            head: head.into(),
            shares: vec![16, 22, 32, 30],
            rows: rows.collect(),
        }));
    }
    document.paragraph(stamp(record, lang));
    document
}

fn cells(correction: &Correction, phrases: Phrases<'_>) -> Vec<Cell> {
    let lang = phrases.lang;
    let kind = Line::of(Role::Strong, phrases.get(say::correction(correction.kind)));
    let mut about = match &correction.plan {
        Some(plan) => vec![Line::of(Role::Key, &**plan)],
        None => vec![Line::of(Role::Muted, phrases.get(say::WHOLE_RECORD))],
    };
    if !correction.points.is_empty() {
        let points = correction.points.join(phrases.comma());
        about.push(Line::plain(format!("{}{}{points}", phrases.get(say::POINT), phrases.colon())));
    }
    if let Some(provision) = &correction.provision {
        let title = phrases.record.provision(provision).map_or("", |one| one.title.wording(lang));
        about.extend([Line::plain(title), Line::of(Role::Key, &**provision)].into_iter().filter(has_text));
    }
    let mut why = vec![Line::plain(correction.why.wording(lang))];
    if !correction.sources.is_empty() {
        let sources: Vec<&str> = correction.sources.iter().map(|id| &**id).collect();
        why.push(Line::of(Role::Muted, sources.join(", ")));
    }
    vec![
        vec![Line::plain(correction.date.to_string()), kind],
        about,
        vec![Line::plain(correction.what.wording(lang))],
        why,
    ]
}

fn has_text(line: &Line) -> bool {
    !line.spans.is_empty()
}
