//! Words that the record does not know, by which a sentence may say something else than it was read to.

use std::ops::Range;

use crate::record::WordKind;
use crate::text::has_han;

use super::super::lexicon::Meaning;
use super::super::reading::is_inside;
use super::case::{Case, Scene};

/// How many letters a word has at least that is no small one.
pub(super) const LETTERS: usize = 4;

/// How many Chinese signs in a row that nothing knows may be a word.
pub(super) const SIGNS: usize = 2;

/// What adverbs end with, which say how and not what.
const ADVERB: &str = "ly";

/// With these a plan does something with what stands behind.
const DOES: [WordKind; 6] =
    [WordKind::Provides, WordKind::Must, WordKind::Ban, WordKind::Permit, WordKind::Removal, WordKind::Kept];

/// The first word of a text, or its first sign where no word begins.
pub(super) fn first_word(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric()).filter(|end| *end > 0);
    let first = text.chars().next().map_or(0, char::len_utf8);
    let word = if text.starts_with(|c: char| c.is_ascii_alphanumeric()) { end.unwrap_or(text.len()) } else { first };
    &text[..word]
}

/// Whether it is a word of English of some length that is no adverb.
fn is_long(word: &str) -> bool {
    word.len() >= LETTERS && word.starts_with(|c: char| c.is_ascii_lowercase()) && !word.ends_with(ADVERB)
}

impl Case<'_, '_> {
    /// The word before the matter of a statement that the record does not know: `The plan tempers the ban`, `Asked whether the plan
    /// ..` may say anything of it. Who says it may be anyone, and so may be what a plan allows or deletes.
    pub(super) fn unknown_in_lead(self) -> Option<Range<usize>> {
        self.unknown_in(self.lead()?)
    }

    /// Whether a stretch has a word that the record does not know.
    pub(super) fn has_unknown(self, stretch: Range<usize>) -> bool {
        self.unknown_in(stretch).is_some()
    }

    /// The first word of a stretch that the record does not know, and that is no small one.
    fn unknown_in(self, lead: Range<usize>) -> Option<Range<usize>> {
        let text = self.scene.text;
        // The Han signs that stand in a row, and how many they are.
        let (mut row, mut signs) = (lead.start..lead.start, 0);
        self.unknown_words(lead).find_map(|word| {
            if !has_han(&text[word.clone()]) {
                return is_long(&text[word.clone()]).then_some(word);
            }
            let begin = if row.end == word.start { row.start } else { word.start };
            signs = if begin == word.start { 1 } else { signs + 1 };
            row = begin..word.end;
            (signs >= SIGNS).then(|| row.clone())
        })
    }

    /// What leads to the matter: from who says it, or the beginning of the clause that names the plan, to what the plan does.
    /// Nothing where only the text before gives it to the plan, which is looked at by itself.
    fn lead(self) -> Option<Range<usize>> {
        let Scene { sentence, text, .. } = self.scene;
        let matter = self.claim.topic.start;
        let name = self.claim.mention.as_ref().map(|mention| &mention.range);
        let name = name.filter(|name| !name.is_empty() && is_inside(name, &sentence.range))?;
        let is_before = name.end <= matter;
        let until = if is_before { name.start } else { matter };
        let begin = sentence.clause_at(until).start.min(until);
        let said = sentence.words(WordKind::Saying, &(begin..until)).next_back().map_or(begin, |word| word.end);
        let from = if is_before { name.end } else { said };
        let does = |kind: &WordKind| sentence.words(*kind, &(from..matter)).next().map(|word| word.start);
        let end = DOES.iter().filter_map(does).min().unwrap_or(matter);
        // Between Chinese signs no blank tells where a word begins: only those behind the name are looked at.
        let is_chinese = is_before && has_han(&text[name.start..matter]);
        Some(if is_chinese { from..end } else { said..end })
    }

    /// The words of a stretch that are no small ones, and that no cue of its sentence has, or only one for what is not spoken of
    /// here.
    fn unknown_words(self, stretch: Range<usize>) -> impl Iterator<Item = Range<usize>> {
        let Scene { sentence, text, .. } = self.scene;
        let mut at = stretch.start;
        let next = move || {
            while at < stretch.end {
                let start = at;
                let begun = sentence.cues_in(&(at..sentence.range.end)).take_while(|cue| cue.range.start == start);
                let known = begun.filter(|cue| self.is_known(&cue.meaning)).map(|cue| cue.range.end).max();
                let small = || sentence.particles.behind_any(&text[start..stretch.end]);
                let known = known.or_else(|| Some(stretch.end - small()?.len()));
                at = known.unwrap_or_else(|| start + first_word(&text[start..stretch.end]).len());
                if known.is_none() {
                    return Some(start..at);
                }
            }
            None
        };
        std::iter::from_fn(next)
    }

    fn is_known(self, meaning: &Meaning<'_>) -> bool {
        !matches!(meaning, Meaning::Word(_)) || self.goes_on_with(meaning)
    }
}
