//! Finding thousands of phrases in one pass: an automaton finds their parts, and each phrase joins its own.

use std::collections::HashMap;
use std::ops::Range;

use aho_corasick::{AhoCorasick, BuildError, MatchKind};

use crate::text::fold;

/// The most bytes that ` .. ` stands for: some 60 letters, or some 20 Han characters.
const GAP: usize = 62;

/// A phrase that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    /// Which phrase, by its number.
    pub(super) phrase: usize,
    /// Its bytes in the folded text, first part to last.
    pub(super) range: Range<usize>,
}

/// One stretch of a phrase without a gap: literals, each followed by any further letters but the last, which may be.
#[derive(Clone, Debug)]
struct Atom {
    literal: usize,
    /// Whether any further letters may follow.
    is_open: bool,
    /// Whether it stands anywhere within the gap, not right behind the part before.
    has_gap: bool,
}

/// All phrases of a record.
pub(super) struct Phrasebook {
    automaton: AhoCorasick,
    literals: Vec<String>,
    phrases: Vec<Vec<Atom>>,
    /// The phrases that begin with a literal.
    beginning: Vec<Vec<usize>>,
}

impl Phrasebook {
    /// Compiles phrases; a hit names them by their place.
    ///
    /// # Errors
    /// Where there are more phrases than an automaton can hold.
    pub(super) fn new<'p>(phrases: impl IntoIterator<Item = &'p str>) -> Result<Self, BuildError> {
        let mut literals: Vec<String> = Vec::new();
        let mut known: HashMap<String, usize> = HashMap::new();
        let phrases: Vec<Vec<Atom>> = phrases
            .into_iter()
            .map(|phrase| {
                let mut atoms = Vec::new();
                for part in phrase.split(" .. ") {
                    for (at, piece) in part.split_inclusive('*').enumerate() {
                        let literal = fold(piece.trim_end_matches('*')).as_str().to_owned();
                        let next = literals.len();
                        let number = *known.entry(literal.clone()).or_insert(next);
                        if number == next {
                            literals.push(literal);
                        }
                        let has_gap = at == 0 && !atoms.is_empty();
                        atoms.push(Atom { literal: number, is_open: piece.ends_with('*'), has_gap });
                    }
                }
                atoms
            })
            .collect();
        let mut beginning = vec![Vec::new(); literals.len()];
        for (number, atoms) in phrases.iter().enumerate() {
            if let Some(first) = atoms.first() {
                beginning[first.literal].push(number);
            }
        }
        let automaton = AhoCorasick::builder().match_kind(MatchKind::Standard).build(&literals)?;
        Ok(Self { automaton, literals, phrases, beginning })
    }

    /// The phrases in a part of a folded text, in the order of their places.
    pub(super) fn find(&self, text: &str, part: Range<usize>) -> Vec<Hit> {
        let mut places: Vec<(usize, usize)> = Vec::new();
        for found in self.automaton.find_overlapping_iter(&text[part.clone()]) {
            let start = part.start + found.start();
            if begins_word(text, start) {
                places.push((found.pattern().as_usize(), start));
            }
        }
        places.sort_unstable();
        let mut hits = Vec::new();
        for (literal, start) in &places {
            for phrase in &self.beginning[*literal] {
                if let Some(end) = self.joined(text, part.end, &self.phrases[*phrase], *start, &places) {
                    hits.push(Hit { phrase: *phrase, range: *start..end });
                }
            }
        }
        hits.sort_by_key(|hit| (hit.range.start, hit.range.end, hit.phrase));
        hits
    }

    /// Where a phrase ends that begins here, where all its parts follow.
    fn joined(
        &self,
        text: &str,
        limit: usize,
        atoms: &[Atom],
        start: usize,
        places: &[(usize, usize)],
    ) -> Option<usize> {
        let mut end = self.end_of(text, limit, &atoms[0], start)?;
        for atom in &atoms[1..] {
            end = if atom.has_gap {
                let first = places.partition_point(|place| *place < (atom.literal, end));
                let near = places[first..].iter().take_while(|(literal, _)| *literal == atom.literal);
                let mut near = near.take_while(|(_, at)| *at <= end + GAP);
                near.find_map(|(_, at)| self.end_of(text, limit, atom, *at))?
            } else if text[end..limit].starts_with(&self.literals[atom.literal]) {
                self.end_of(text, limit, atom, end)?
            } else {
                return None;
            };
        }
        Some(end)
    }

    /// Where a part ends that stands here; nothing where it ends inside a word.
    fn end_of(&self, text: &str, limit: usize, atom: &Atom, start: usize) -> Option<usize> {
        let end = start + self.literals[atom.literal].len();
        let rest = text.get(end..limit)?;
        if atom.is_open {
            return Some(end + rest.len() - rest.trim_start_matches(is_letter).len());
        }
        let ends_inside = text[..end].ends_with(is_letter) && rest.starts_with(is_letter)
            || text[..end].ends_with(|c: char| c.is_ascii_digit()) && rest.starts_with(|c: char| c.is_ascii_digit());
        (!ends_inside).then_some(end)
    }
}

fn begins_word(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back();
    let first = text[at..].chars().next();
    match (before, first) {
        (Some(before), Some(first)) if first.is_ascii_digit() => {
            !before.is_ascii_digit() && !(before.is_ascii_alphabetic())
        }
        (Some(before), Some(first)) => !(is_letter(before) && is_letter(first)),
        _ => true,
    }
}

/// A letter of an alphabet: Han characters stand each for itself.
fn is_letter(character: char) -> bool {
    character.is_alphabetic() && !('\u{2E80}'..='\u{9FFF}').contains(&character)
}

#[cfg(test)]
mod tests {
    use super::Phrasebook;

    fn found(phrases: &[&str], text: &str) -> Vec<String> {
        let book = Phrasebook::new(phrases.iter().copied()).expect("few phrases");
        book.find(text, 0..text.len()).into_iter().map(|hit| text[hit.range].to_owned()).collect()
    }

    #[test]
    fn phrases_keep_to_words() {
        assert_eq!(found(&["art", "nato"], "a party of nato"), ["nato"]);
        assert_eq!(found(&["nato"], "natos"), Vec::<String>::new());
        assert_eq!(found(&["28 points"], "128 points, 28 points"), ["28 points"]);
        assert_eq!(found(&["上限"], "乌军上限为"), ["上限"]);
    }

    #[test]
    fn stars_and_gaps_stand_for_text() {
        assert_eq!(found(&["recogni* of crimea"], "the recognition of crimea"), ["recognition of crimea"]);
        assert_eq!(found(&["leaves .. open"], "it leaves the question open."), ["leaves the question open"]);
        assert_eq!(found(&["leaves .. open"], &format!("it leaves {} open", "x".repeat(100))), Vec::<String>::new());
        assert_eq!(found(&["从 .. 到"], "从60万到80万"), ["从60万到"]);
    }
}
