//! Parts of names: `{europeans} {drafted} {own} {paper}` stands for each name that the words of its parts make.

use std::collections::{BTreeMap, HashSet};

use super::super::super::Lang;
use super::super::super::cue::Phrases;
use super::super::super::diagnostic::Rule;
use super::super::table::{At, Node, Table};
use super::phrases::phrases;

/// The one table of parts, beside the tables of plans and of kinds of words.
const PARTS: &str = "parts";

/// How many names one pattern may stand for.
const MOST: usize = 20_000;

/// The words of each part, by its name.
#[derive(Default)]
pub(super) struct Parts(BTreeMap<String, Phrases>);

impl Parts {
    /// The parts that a file declares.
    pub(super) fn of(root: &Table<'_>) -> Self {
        let table = root.get_table(PARTS);
        let parts = table.iter().flat_map(Table::entries);
        Self(parts.filter_map(|(name, node)| Some((name.value.to_owned(), phrases(&node.table()?)))).collect())
    }

    /// The names of both languages, patterns with all that they stand for.
    pub(super) fn names(&self, table: &Table<'_>) -> Phrases {
        let all = |lang| self.written(table, lang).into_iter().map(|name| name.value).collect();
        let checked = phrases(table);
        if checked.is_empty() { checked } else { Phrases::new(all("en"), all("zh")) }
    }

    /// The phrases of a language, each pattern with all that it stands for.
    pub(super) fn written(&self, table: &Table<'_>, lang: &'static str) -> Vec<At<String>> {
        let phrases = table.strings(lang).into_iter();
        let mut seen = HashSet::new();
        let all = phrases.flat_map(|phrase| {
            let made = self.made(table, &phrase, lang);
            made.into_iter().map(move |value| At { value, span: phrase.span.clone() })
        });
        all.filter(|phrase| seen.insert(phrase.value.to_lowercase())).collect()
    }

    /// All that a phrase stands for; itself where it has no part.
    fn made(&self, table: &Table<'_>, phrase: &At<&str>, lang: &str) -> Vec<String> {
        let mut made = vec![String::new()];
        let mut rest = phrase.value;
        while let Some((before, (name, behind))) = rest.split_once('{').and_then(|(a, b)| Some((a, b.split_once('}')?)))
        {
            let (name, is_optional) = name.strip_suffix('?').map_or((name, false), |name| (name, true));
            let Some(words) = self.0.get(name) else {
                let known = self.0.keys().map(String::as_str);
                let message = format!("no part of names is called `{name}`");
                table.reading.unknown(Rule::UnknownWord, phrase.span.clone(), message, name, known);
                return Vec::new();
            };
            let words = words.of(if lang == "en" { Lang::En } else { Lang::Zh });
            let words = || words.iter().map(String::as_str).chain(is_optional.then_some(""));
            if made.len() * words().count() > MOST {
                let message = format!("`{}` stands for more than {MOST} names", phrase.value);
                table.reading.fault_with_hint(Rule::WidePattern, phrase.span.clone(), message, "write it as several");
                return Vec::new();
            }
            made = made.iter().flat_map(|begun| words().map(move |word| format!("{begun}{before}{word}"))).collect();
            rest = behind;
        }
        let whole = |begun: &String| format!("{begun}{rest}").split_whitespace().collect::<Vec<_>>().join(" ");
        made.iter().map(whole).collect()
    }
}

/// The tables that are no parts: those of plans, or of kinds of words.
pub(super) fn named<'t, 'a>(root: &'t Table<'a>) -> impl Iterator<Item = (At<&'a str>, Node<'a>)> + use<'t, 'a> {
    root.entries().filter(|(name, _)| name.value != PARTS)
}
