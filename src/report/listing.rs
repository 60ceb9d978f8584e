//! What a record holds, as pages: its plans, one plan, its provisions, its sources.

use std::collections::BTreeSet;

use crate::record::{Clause, Lang, NotEncoded, Plan, Provision, Record, Rival, State, TopicId};

use super::cited::source_line;
use super::document::{Block, Document, Line, Role, Row, Table};
use super::messages::{self as say, Message};
use super::phrases::Phrases;
use super::stamp;

fn head(phrases: Phrases<'_>, heads: &[Message]) -> Vec<Line> {
    heads.iter().map(|head| Line::of(Role::Strong, phrases.get(*head))).collect()
}

/// The plans of a record.
pub fn plans_page(record: &Record, lang: Lang) -> Document {
    let phrases = Phrases { record, lang };
    let rows = record.plans.iter().map(|plan| {
        let aliases = (!plan.aliases.is_empty()).then(|| Line::of(Role::Muted, plan.aliases.join(", ")));
        Row::Cells(vec![
            vec![Line::of(Role::Key, &*plan.id), Line::plain(plan.date.to_string())],
            std::iter::once(Line::of(Role::Strong, plan.title.wording(lang))).chain(aliases).collect(),
            vec![Line::plain(phrases.words("parties", &plan.drafted_by))],
            vec![Line::plain(phrases.get(say::kind(plan.kind))), Line::plain(phrases.get(say::publicity(plan.text)))],
            vec![Line::plain(plan.points.map_or_else(|| "–".to_owned(), |points| points.to_string()))],
            vec![Line::plain(plan.clauses.len().to_string())],
        ])
    });
    let table = Table {
        head: head(phrases, &[say::PLAN, say::TITLE, say::DRAFTED_BY, say::TEXT, say::POINTS, say::CLAUSES]),
        shares: vec![18, 28, 15, 17, 11, 11],
        rows: rows.collect(),
    };
    Document { blocks: vec![Block::Table(table), Block::Paragraph(stamp(record, lang))] }
}

/// One plan, point by point, with its sources; of one topic only where one is named.
pub fn plan_page(record: &Record, plan: &Plan, topic: Option<&TopicId>, lang: Lang) -> Document {
    let phrases = Phrases { record, lang };
    let mut document = Document::default();
    document.title(
        Line::of(Role::Strong, plan.title.wording(lang)).with(Role::Muted, format!(" ({}, {})", plan.id, plan.date)),
    );
    if let Some(note) = &plan.note {
        document.paragraph(Line::plain(note.wording(lang)));
    }
    let is_asked =
        |key: &str| topic.is_none_or(|topic| record.provision(key).is_some_and(|provision| provision.topic == *topic));
    let asked = plan.clauses.iter().filter(|clause| is_asked(&clause.provision));
    let rows = asked.map(|clause| answer_row(record, clause, lang)).collect();
    let (head, shares) = answer_heads(phrases);
    document.blocks.push(Block::Table(Table { head, shares, rows }));
    if topic.is_none() && !plan.not_encoded.is_empty() {
        document.heading(Line::of(Role::Strong, phrases.get(say::NOT_ENCODED)));
        document.blocks.push(not_encoded_list(&plan.not_encoded, phrases));
    }
    document.paragraph(stamp(record, lang));
    document
}

/// The heads of a table of answers, and the shares of its columns.
pub(super) fn answer_heads(phrases: Phrases<'_>) -> (Vec<Line>, Vec<u16>) {
    (head(phrases, &[say::POINT, say::PROVISION, say::ANSWER, say::SOURCES]), vec![10, 24, 42, 24])
}

/// A clause with every account of it, and its sources.
pub(super) fn answer_row(record: &Record, clause: &Clause, lang: Lang) -> Row {
    let phrases = Phrases { record, lang };
    let mut says = Vec::new();
    if clause.state != State::Stated {
        says.push(Line::of(Role::Caution, phrases.get(say::state(clause.state))));
    }
    says.extend(clause.says.iter().map(|says| Line::plain(says.wording(lang))));
    says.extend(clause.rivals.iter().map(|one| rival(one, phrases)));
    says.extend(clause.note.iter().map(|note| Line::of(Role::Muted, note.wording(lang))));
    let sources = clause.sources.iter().chain(clause.rivals.iter().flat_map(|rival| &rival.sources));
    let mut seen = BTreeSet::new();
    let sources: Vec<&str> = sources.map(|id| &**id).filter(|id| seen.insert(*id)).collect();
    let mut known = vec![Line::of(Role::Muted, sources.join(", "))];
    known.extend(clause.grade.map(|grade| Line::of(Role::Muted, phrases.get(say::grade(grade)))));
    Row::Cells(vec![
        vec![Line::plain(clause.points.join(", "))],
        vec![
            Line::of(Role::Strong, record.provision(&clause.provision).map_or("", |one| one.title.wording(lang))),
            Line::of(Role::Key, &*clause.provision),
        ],
        says,
        known,
    ])
}

fn rival(rival: &Rival, phrases: Phrases<'_>) -> Line {
    let colon = phrases.colon();
    let mut line = Line::plain("– ");
    if !rival.held_by.is_empty() {
        let holders: Vec<&str> =
            rival.held_by.iter().map(|key| phrases.record.word("parties", key, phrases.lang)).collect();
        line = line.with(Role::Strong, format!("{}{colon}", holders.join(phrases.comma())));
    }
    if rival.state != State::Stated {
        line = line.with(Role::Caution, format!("{}{colon}", phrases.get(say::state(rival.state))));
    }
    line.with(Role::Plain, rival.says.as_ref().map_or("", |says| says.wording(phrases.lang)))
}

/// What nobody saw of a plan: the points and questions, and the reason.
pub(super) fn not_encoded_list<'g>(gaps: impl IntoIterator<Item = &'g NotEncoded>, phrases: Phrases<'_>) -> Block {
    let gaps = gaps.into_iter().map(|gap| {
        let about = format!("{}{}", not_encoded_about(gap, phrases), phrases.colon());
        vec![Line::of(Role::Strong, about).with(Role::Plain, gap.reason.wording(phrases.lang))]
    });
    Block::List(gaps.collect())
}

fn not_encoded_about(gap: &NotEncoded, phrases: Phrases<'_>) -> String {
    let points = (!gap.points.is_empty()).then(|| gap.points.join(phrases.comma()));
    let provisions = gap.provisions.iter().filter_map(|key| phrases.record.provision(key));
    let titles = provisions.map(|provision| provision.title.wording(phrases.lang).to_owned());
    let rest = gap.rest.then(|| phrases.get(say::ALL_ELSE).to_owned());
    let parts: Vec<String> = points.into_iter().chain(titles).chain(rest).collect();
    parts.join(" · ")
}

/// All topics and provisions.
pub fn provisions_page(record: &Record, lang: Lang) -> Document {
    let phrases = Phrases { record, lang };
    let mut rows = Vec::new();
    for topic in &record.topics {
        rows.push(Row::Group(
            Line::of(Role::Strong, topic.title.wording(lang)).with(Role::Muted, format!(" ({})", topic.key)),
        ));
        for provision in record.provisions.iter().filter(|provision| provision.topic == topic.key) {
            rows.push(Row::Cells(vec![
                vec![Line::of(Role::Key, &*provision.key)],
                vec![Line::plain(provision.question.wording(lang))],
                vec![Line::plain(provision.answer.name())],
            ]));
        }
    }
    let table =
        Table { head: head(phrases, &[say::PROVISION, say::QUESTION, say::TYPE]), shares: vec![35, 50, 15], rows };
    Document { blocks: vec![Block::Table(table), Block::Paragraph(stamp(record, lang))] }
}

/// One provision: its question, its scale with the reason for its order, and the plans that answer it.
pub fn provision_page(record: &Record, provision: &Provision, lang: Lang) -> Document {
    let phrases = Phrases { record, lang };
    let mut document = Document::default();
    document
        .title(Line::of(Role::Strong, provision.title.wording(lang)).with(Role::Key, format!(" {}", provision.key)));
    document.paragraph(Line::plain(provision.question.wording(lang)));
    if let Some(scale) = provision.answer.scale() {
        document.heading(Line::of(Role::Strong, phrases.get(say::LEVELS)));
        let levels = scale
            .levels
            .iter()
            .map(|level| Line::plain(level.title.wording(lang)).with(Role::Key, format!(" {}", level.key)));
        document.blocks.push(Block::Numbered(levels.collect()));
    }
    if let Some(order) = &provision.order {
        document.paragraph(
            Line::of(Role::Strong, format!("{}{}", phrases.get(say::ORDER), phrases.colon()))
                .with(Role::Plain, order.wording(lang)),
        );
    }
    for (title, codes) in [(say::PAX_EXACT, &provision.pax.exact), (say::PAX_NEAR, &provision.pax.near)] {
        if !codes.is_empty() {
            document.paragraph(Line::of(
                Role::Muted,
                format!("{}{}{}", phrases.get(title), phrases.colon(), codes.join(", ")),
            ));
        }
    }
    document.heading(Line::of(Role::Strong, phrases.get(say::ANSWERED_BY)));
    let answers = record.plans.iter().flat_map(|plan| {
        plan.answers(&provision.key).map(move |clause| {
            let says =
                clause.says.as_ref().map_or_else(|| phrases.get(say::state(clause.state)), |says| says.wording(lang));
            vec![Line::of(Role::Key, &*plan.id).with(Role::Plain, format!("{}{says}", phrases.colon()))]
        })
    });
    document.blocks.push(Block::List(answers.collect()));
    document.paragraph(stamp(record, lang));
    document
}

/// All sources.
pub fn sources_page(record: &Record, lang: Lang) -> Document {
    let phrases = Phrases { record, lang };
    let items = record.sources.iter().map(|source| {
        let mut lines = vec![Line::of(Role::Key, format!("{} ", source.id)).and(source_line(source, phrases))];
        lines.extend(source.note.iter().map(|note| Line::of(Role::Muted, note.wording(lang))));
        lines
    });
    Document { blocks: vec![Block::List(items.collect()), Block::Paragraph(stamp(record, lang))] }
}
