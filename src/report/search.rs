//! What a search found, as a page.

use crate::compare::{Found, Matched, NameHit};
use crate::record::{Address, Lang};

use super::document::{Block, Cell, Document, Line, Role, Row, Table};
use super::messages as say;
use super::phrases::Phrases;
use super::stamp;

/// What a search found: clauses, then names, provisions and plans apart, with the words marked.
pub fn search_page(found: &Found<'_>) -> Document {
    let (record, lang) = (found.record, found.lang);
    let phrases = Phrases { record, lang };
    let mut document = Document::default();
    document.paragraph(Line::plain(count_line(found)));
    if found.is_empty() {
        document.paragraph(Line::of(Role::Caution, phrases.get(say::NOTHING_FOUND)));
    }
    if !found.near.is_empty() {
        document.paragraph(near_line(found));
    }
    let heading = |message: say::Message| Line::of(Role::Strong, phrases.get(message));
    if !found.clauses.is_empty() {
        document.heading(heading(say::MATCHING_CLAUSES));
        document.blocks.push(Block::Table(clauses(found, phrases)));
    }
    if !found.names.is_empty() {
        document.heading(heading(say::MATCHING_NAMES));
        document.blocks.push(Block::List(found.names.iter().map(|hit| name(hit, phrases)).collect()));
    }
    if !found.provisions.is_empty() {
        document.heading(heading(say::MATCHING_PROVISIONS));
        let items = found.provisions.iter().map(|hit| {
            let name = Line::of(Role::Key, &*hit.provision.key);
            let name = name.with(Role::Plain, format!(" {}", hit.provision.title.wording(lang)));
            std::iter::once(name).chain(hit.texts.iter().map(marked)).collect()
        });
        document.blocks.push(Block::List(items.collect()));
    }
    if !found.plans.is_empty() {
        document.heading(heading(say::MATCHING_PLANS));
        let items = found.plans.iter().map(|hit| {
            let name = Line::of(Role::Key, &*hit.plan.id);
            let name = name.with(Role::Plain, format!(" {}, {}", hit.plan.title.wording(lang), hit.plan.date));
            std::iter::once(name).chain(hit.texts.iter().map(marked)).collect()
        });
        document.blocks.push(Block::List(items.collect()));
    }
    document.paragraph(stamp(record, lang));
    document
}

fn clauses(found: &Found<'_>, phrases: Phrases<'_>) -> Table {
    let lang = found.lang;
    let rows = found.clauses.iter().map(|hit| {
        let addresses = Address::of(hit.plan, hit.clause);
        let texts: Cell = hit.texts.iter().map(|text| account(text, phrases).and(marked(text))).collect();
        Row::Cells(vec![
            vec![
                Line::of(Role::Strong, hit.plan.title.wording(lang)),
                Line::of(Role::Muted, hit.plan.date.to_string()),
            ],
            addresses.iter().map(|address| Line::of(Role::Key, address.to_string())).collect(),
            texts,
        ])
    });
    let heads = [say::PLAN, say::ADDRESS, say::MATCHING_TEXT];
    Table {
        head: heads.iter().map(|head| Line::of(Role::Strong, phrases.get(*head))).collect(),
        shares: vec![22, 36, 42],
        rows: rows.collect(),
    }
}

/// So many addresses of a name are shown; JSON and CSV have all.
const ADDRESSES: usize = 12;

/// A member of a vocabulary, and which clauses name it.
fn name(hit: &NameHit<'_>, phrases: Phrases<'_>) -> Vec<Line> {
    let key = Line::of(Role::Key, format!("{} · {} ", hit.vocabulary, hit.key));
    let mut lines: Vec<Line> = hit.texts.iter().map(|text| key.clone().and(marked(text))).collect();
    let addresses = hit.clauses.iter().filter_map(|(plan, clause)| Address::of(plan, clause).pop());
    let addresses: Vec<String> = addresses.map(|address| address.to_string()).collect();
    let more = addresses.len().saturating_sub(ADDRESSES);
    let more = if more > 0 { format!(" +{more}") } else { String::new() };
    let shown = addresses[..addresses.len().min(ADDRESSES)].join(phrases.comma());
    lines.push(match addresses.len() {
        0 => Line::of(Role::Muted, phrases.get(say::NAMED_BY_NO_CLAUSE)),
        count => Line::of(Role::Muted, format!("{} ({count}){}", phrases.get(say::NAMED_BY), phrases.colon()))
            .with(Role::Key, shown)
            .with(Role::Muted, more),
    });
    lines
}

/// Which of several accounts a text belongs to, where it is not the clause's own, and whether it is a remark.
fn account(text: &Matched<'_>, phrases: Phrases<'_>) -> Line {
    let number = text.place.account().filter(|number| *number > 0);
    let account = number.map(|number| format!("{} {number}{}", phrases.get(say::ACCOUNT), phrases.colon()));
    let note = (text.place.name() == "note").then(|| format!("{}{}", phrases.get(say::NOTE), phrases.colon()));
    Line::of(Role::Muted, account.unwrap_or_default()).with(Role::Muted, note.unwrap_or_default())
}

fn marked(text: &Matched<'_>) -> Line {
    let mut line = Line::default();
    let mut at = 0;
    for mark in &text.marks {
        line = line.with(Role::Plain, &text.text[at..mark.start]).with(Role::Strong, &text.text[mark.clone()]);
        at = mark.end;
    }
    line.with(Role::Plain, &text.text[at..])
}

fn count_line(found: &Found<'_>) -> String {
    let (searched, clauses) = (found.clauses_searched, found.clauses.len());
    let (provisions, plans, names) = (found.provisions.len(), found.plans.len(), found.names.len());
    let plural = |count: usize| if count == 1 { "" } else { "s" };
    let words = found.words.join(" ");
    match found.lang {
        Lang::En => format!(
            "“{words}”: in {clauses} of {searched} clause{} searched, {provisions} provision{}, {plans} plan{}, {names} name{}.",
            plural(searched),
            plural(provisions),
            plural(plans),
            plural(names)
        ),
        Lang::Zh => {
            format!(
                "“{words}”：共检索{searched}项条款，{clauses}项符合；另有条款主题{provisions}项、方案{plans}项、名称{names}项。"
            )
        }
    }
}

fn near_line(found: &Found<'_>) -> Line {
    let words = found.near.join(match found.lang {
        Lang::En => ", ",
        Lang::Zh => "、",
    });
    Line::plain(match found.lang {
        Lang::En => "The record has near words: ",
        Lang::Zh => "记录中相近的词：",
    })
    .with(Role::Key, words)
}
