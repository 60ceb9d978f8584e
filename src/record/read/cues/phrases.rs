//! Phrases of both languages, each of which finds something of its own.

use super::super::super::cue::Phrases;
use super::super::super::diagnostic::Rule;
use super::super::table::Table;
use super::shadows::Shadows;

pub(super) const LANGUAGES: [&str; 2] = ["en", "zh"];

/// The phrases of both languages; each has a letter or digit.
pub(super) fn phrases(table: &Table<'_>) -> Phrases {
    let phrases = Phrases::new(list(table, "en"), list(table, "zh"));
    table.finish();
    phrases
}

fn list(table: &Table<'_>, lang: &'static str) -> Vec<String> {
    let phrases = table.strings(lang);
    let mut shadows = Shadows::of(phrases.iter().map(|phrase| phrase.value));
    let mut list = Vec::new();
    for phrase in phrases {
        let mut parts = phrase.value.split(" .. ");
        if parts.any(|part| !part.contains(char::is_alphanumeric)) {
            let message = format!("`{}` has a part without a letter or digit", phrase.value);
            let hint = "write words on both sides of ` .. `, or leave the phrase out";
            table.reading.fault_with_hint(Rule::EmptyCue, phrase.span, message, hint);
        } else if let Some(other) = shadows.over(phrase.value) {
            let message = format!("`{}` finds nothing that `{other}` does not find", phrase.value);
            table.reading.fault_with_hint(Rule::ShadowedCue, phrase.span, message, "leave it out");
        } else {
            list.push(phrase.value.to_owned());
        }
    }
    list
}
