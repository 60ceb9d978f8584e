//! The beginning and the end of a page: what was compared, how much of it changed, and how far to trust it.

use crate::compare::{Likeness, TextRelation, TextRow};
use crate::record::Lang;
use crate::report::ENGINE;
use crate::report::document::{Document, Line, Role};
use crate::report::messages::texts as say;

use super::told::percent;
use super::{ComparedTexts, Sides};

/// The title, the counts, and what they rest on.
pub(super) fn head(compared: ComparedTexts<'_>, sides: &Sides<'_>) -> Document {
    let mut document = Document::default();
    let (old, new) = (sides.old.file_name(), sides.new.file_name());
    document.title(Line::of(Role::Strong, old).with(Role::Plain, " → ").with(Role::Strong, new));
    for sentence in sentences(compared, sides) {
        document.paragraph(Line::plain(sentence));
    }
    for limit in limits(compared) {
        document.paragraph(Line::of(Role::Caution, limit));
    }
    document
}

/// How many clauses there are, what became of them, and how pairs were found.
pub(super) fn sentences(compared: ComparedTexts<'_>, sides: &Sides<'_>) -> Vec<String> {
    let scripts = sides.are_in_two_scripts.then(|| say::IN_TWO_SCRIPTS.get(compared.lang).to_owned());
    let inferred = [inferred(compared), ambiguous(compared), scripts].into_iter().flatten().collect::<Vec<_>>();
    let gap = if compared.lang == Lang::En { " " } else { "" };
    let told = [counts(compared, sides), inferred.join(gap)];
    let mut told: Vec<String> = told.into_iter().filter(|sentence| !sentence.is_empty()).collect();
    if compared.asked().next().is_none() {
        told.push(say::NO_TEXT_ROWS.get(compared.lang).to_owned());
    }
    told
}

/// Which limits of the work were reached.
pub(super) fn limits(compared: ComparedTexts<'_>) -> impl Iterator<Item = &'static str> {
    compared.comparison.limits.iter().map(move |limit| say::limit(*limit).get(compared.lang))
}

fn counts(compared: ComparedTexts<'_>, sides: &Sides<'_>) -> String {
    let (lang, rows) = (compared.lang, &compared.comparison.rows);
    let count = |relation: TextRelation| rows.iter().filter(|row| row.relation == relation).count();
    let counts = TextRelation::ALL.into_iter().map(|one| (count(one), say::relation(one).get(lang)));
    let counts: Vec<String> = counts
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| match lang {
            Lang::En => format!("{count} {word}"),
            Lang::Zh => format!("{word}{count}"),
        })
        .collect();
    let is_same = rows.iter().all(|row| !row.is_change());
    let (old, new) = (sides.old.len(), sides.new.len());
    let counts = counts.join(sides.comma());
    let told = match lang {
        Lang::En => format!("{old} clause{} before, {new} after: {counts}{}.", plural(old), also(rows, lang)),
        Lang::Zh => format!("前文本{old}条，后文本{new}条：{counts}{}。", also(rows, lang)),
    };
    let asked = compared.asked().count();
    match lang {
        Lang::En if is_same && compared.selection.is_all() => format!("{told} {}", say::NOTHING_DIFFERS.get(lang)),
        Lang::Zh if is_same && compared.selection.is_all() => format!("{told}{}", say::NOTHING_DIFFERS.get(lang)),
        _ if compared.selection.is_all() => told,
        Lang::En => format!("{told} Shown: {asked} of {} rows.", rows.len()),
        Lang::Zh => format!("{told}共{}行，显示{asked}行。", rows.len()),
    }
}

/// What is true of rows beside the word that is told of them.
fn also(rows: &[TextRow], lang: Lang) -> String {
    let moved = rows.iter().filter(|row| row.is_moved && row.relation != TextRelation::Moved).count();
    let renumbered = rows.iter().filter(|row| row.is_renumbered && row.relation != TextRelation::Renumbered).count();
    let told = [(moved, TextRelation::Moved), (renumbered, TextRelation::Renumbered)];
    let told = told.into_iter().filter(|(count, _)| *count > 0).map(|(count, relation)| {
        let word = say::relation(relation).get(lang);
        match lang {
            Lang::En => format!("also {word}: {count}"),
            Lang::Zh => format!("同时{word}：{count}"),
        }
    });
    let told: Vec<String> = told.collect();
    match lang {
        _ if told.is_empty() => String::new(),
        Lang::En => format!("; {}", told.join(", ")),
        Lang::Zh => format!("；{}", told.join("，")),
    }
}

/// That pairs are inferred, and how alike those are that are told as reworded: another typesetting is no other word.
fn inferred(compared: ComparedTexts<'_>) -> Option<String> {
    let mut pairs = compared.comparison.rows.iter().filter(|row| row.rule.is_some());
    let reworded = pairs.clone().filter(|row| row.relation == TextRelation::Reworded).filter_map(|row| row.likeness);
    let (least, most) = (reworded.clone().min(), reworded.max());
    pairs.next()?;
    let told = say::INFERRED.get(compared.lang);
    Some(match (least, most) {
        (Some(least), Some(most)) => format!("{told}{}", range(least, most, compared.lang)),
        _ => told.to_owned(),
    })
}

fn range(least: Likeness, most: Likeness, lang: Lang) -> String {
    let (least, most) = (percent(least), percent(most));
    match lang {
        Lang::En if least == most => format!(" Those reworded are {most} alike, whatever the order of words."),
        Lang::En => format!(" Those reworded are {least} to {most} alike, whatever the order of words."),
        Lang::Zh if least == most => format!("改写者相似度（不计词序）为{most}。"),
        Lang::Zh => format!("改写者相似度（不计词序）为{least}至{most}。"),
    }
}

fn ambiguous(compared: ComparedTexts<'_>) -> Option<String> {
    let count = compared.comparison.rows.iter().filter(|row| row.is_ambiguous()).count();
    (count > 0).then(|| match compared.lang {
        Lang::En if count == 1 => "1 row is ambiguous: another pairing was nearly as likely.".to_owned(),
        Lang::En => format!("{count} rows are ambiguous: another pairing was nearly as likely."),
        Lang::Zh => format!("{count}行对应不确定：另有近似的可能。"),
    })
}

fn plural(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}

/// What else can be seen, and what made the page.
pub(super) fn foot(compared: ComparedTexts<'_>, has_folded: bool) -> Document {
    let mut document = Document::default();
    if has_folded {
        document.paragraph(Line::told(Role::Muted, say::SHOW_FOLDED.get(compared.lang)));
    }
    document.paragraph(Line::of(Role::Muted, ENGINE));
    document
}
