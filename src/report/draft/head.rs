//! The head of a draft, and what it found in words.

use crate::import::{Aligned, Draft};
use crate::record::{Grade, Lang, Publicity};

use super::notation::{date, list, remark, string};
use super::{CHECK, messages as say};

/// How much was found, in sentences of a line each.
fn found(draft: &Draft<'_>, lang: Lang) -> Vec<String> {
    let count = |is: fn(&Aligned<'_>) -> bool| draft.clauses.iter().filter(|clause| is(&clause.aligned)).count();
    let sure = count(|aligned| matches!(aligned, Aligned::Sure(_)));
    let beside = count(|aligned| matches!(aligned, Aligned::Beside(_)));
    let unsure = count(|aligned| matches!(aligned, Aligned::Unsure(_)));
    let unknown = count(|aligned| matches!(aligned, Aligned::Unknown));
    let mut lines = vec![
        say::points_found(draft.named, draft.subpoints.len(), lang),
        say::clauses_found([sure, beside, unsure, unknown], lang),
    ];
    let unsettled = draft.clauses.iter().filter(|clause| !matches!(clause.aligned, Aligned::Sure(_)));
    let mut points: Vec<&str> = unsettled.map(|clause| &*clause.point).collect();
    points.dedup();
    if !points.is_empty() {
        lines.push(say::not_sure_at(&points.join(", "), lang));
    }
    if !draft.outside.is_empty() {
        lines.push(say::outside_found(draft.outside.len(), lang));
    }
    lines
}

/// What was found, in words, a sentence a line.
pub fn draft_summary(draft: &Draft<'_>, lang: Lang) -> String {
    let names = say::give_it_names(&draft.header.id, lang);
    found(draft, lang).iter().chain([&names]).map(|line| format!("{line}\n")).collect()
}

/// The lines before the first clause.
pub(super) fn lines(draft: &Draft<'_>, lang: Lang) -> Vec<String> {
    let header = &draft.header;
    let like: Vec<&str> = draft.like.iter().map(|plan| &*plan.id).collect();
    let mut lines = vec!["#:schema ./plan.schema.json".to_owned()];
    lines.extend(say::what_to_do(&header.id, &like.join(", "), lang).map(|line| format!("# {line}")));
    lines.extend(found(draft, lang).into_iter().map(|line| format!("# {line}")));
    if !draft.outside.is_empty() {
        lines.push(format!("# {}", say::OUTSIDE.get(lang)));
        lines.extend(draft.outside.iter().map(|words| format!("#   {}", remark(words))));
    }
    lines.extend([String::new(), format!("id = {}", string(&header.id)), "aliases = []".to_owned()]);
    lines.push("kind = \"plan\"".to_owned());
    lines.extend(title(draft, lang));
    match header.date {
        Some(own) => lines.push(format!("date = {}", date(own))),
        None => lines.push(format!("{CHECK}{}", say::WHICH_DATE.get(lang))),
    }
    lines.push(format!("drafted_by = [] {CHECK}{}", say::WHO_DRAFTED.get(lang)));
    let texts = Publicity::ALL.map(Publicity::name).join(" | ");
    lines.push(format!("{CHECK}{texts}"));
    lines.push(format!("text = {}", string(Publicity::Published.name())));
    match draft.points {
        Some(last) => lines.push(format!("points = {last}")),
        None => lines.push(format!("{CHECK}{}", say::HOW_MANY_POINTS.get(lang))),
    }
    if draft.counts_lists {
        lines.push(format!("{CHECK}{}", say::COUNTED_LISTS.get(lang)));
    }
    if !draft.subpoints.is_empty() {
        lines.push(format!("subpoints = {}", list(draft.subpoints.iter().map(String::as_str))));
    }
    let [needs, grades] = say::every_clause(&Grade::ALL.map(Grade::name).join(" | "), lang);
    lines.extend([format!("{CHECK}{needs}"), format!("#   {grades}")]);
    lines
}

/// The title in the language that it is in; the others are asked for.
fn title(draft: &Draft<'_>, lang: Lang) -> Vec<String> {
    let languages = &draft.record.languages;
    let Some(title) = &draft.header.title else {
        return vec![format!("{CHECK}{}", say::WHICH_TITLE.get(lang))];
    };
    let is_chinese = title.chars().any(|character| matches!(character, '\u{4e00}'..='\u{9fff}'));
    let own = if is_chinese { Lang::Zh } else { Lang::En };
    // Each language that is asked for has its place; `lint` refuses an empty one.
    let is_asked = |lang: &Lang| *lang == own || *lang == Lang::En || languages.contains(lang);
    let places = Lang::ALL.into_iter().filter(is_asked);
    let places = places.map(|lang| format!("{} = {}", lang.code(), string(if lang == own { title } else { "" })));
    let places: Vec<String> = places.collect();
    let line = format!("title = {{ {} }}", places.join(", "));
    if places.len() == 1 { vec![line] } else { vec![format!("{CHECK}{}", say::OTHER_TITLES.get(lang)), line] }
}

/// Points that the numbers of the text leave out.
pub(super) fn missing(draft: &Draft<'_>, lang: Lang) -> Vec<String> {
    vec![
        "[[not_encoded]]".to_owned(),
        format!("{CHECK}{}", say::POINTS_LEFT_OUT.get(lang)),
        format!("point = {}", list(draft.missing.iter().map(String::as_str))),
    ]
}
