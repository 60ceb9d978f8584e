//! Words that differ in nothing but the case of their letters.

use std::hash::Hasher;

use rustc_hash::{FxHashMap, FxHasher};

/// Titles and other short clauses have no more bytes. Longer ones are alike in enough words, whatever their case.
const SHORT: usize = 160;

/// For the words, by their places, that stand before in another case: the place of the first of them. None are nothing.
pub(super) fn firsts(words: &[&str]) -> FxHashMap<u32, u32> {
    let mut first_of: FxHashMap<u64, u32> = FxHashMap::default();
    let mut others = FxHashMap::default();
    for (place, own) in (0..).zip(words).filter(|(_, own)| (1..=SHORT).contains(&own.len())) {
        let first = *first_of.entry(digest(own)).or_insert(place);
        if first != place && without_case(words[first as usize]) == without_case(own) {
            others.insert(place, first);
        }
    }
    others
}

/// A digest of short words, whatever their case and the blanks between them.
fn digest(words: &str) -> u64 {
    let mut hasher = FxHasher::default();
    let mut room = [0; SHORT];
    let is_plain = words.is_ascii() && words.len() <= SHORT && super::exact::is_even(words.as_bytes());
    if is_plain {
        let small = &mut room[..words.len()];
        small.copy_from_slice(words.as_bytes());
        small.make_ascii_lowercase();
        hasher.write(small);
    } else {
        hasher.write(without_case(words).as_bytes());
    }
    hasher.finish()
}

/// Words without case and with single blanks. Capitals come first: some letters have only these in two letters (`ß`, `SS`) or
/// in one for two small ones (`Σ`).
fn without_case(words: &str) -> String {
    let mut all = String::with_capacity(words.len());
    for word in words.split_ascii_whitespace() {
        if !all.is_empty() {
            all.push(' ');
        }
        if word.is_ascii() {
            all.extend(word.chars().map(|letter| letter.to_ascii_lowercase()));
        } else {
            all.extend(word.chars().flat_map(char::to_uppercase).flat_map(char::to_lowercase));
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::{firsts, without_case};

    #[test]
    fn words_in_any_case_are_one() {
        for (one, other) in [
            ("GENERAL  PROVISIONS", "General provisions"),
            ("ОБЩИЕ ПОЛОЖЕНИЯ", "Общие положения"),
            ("MASSNAHMEN", "Maßnahmen"),
            ("ΠΌΡΟΣ", "Πόρος"),
        ] {
            assert_eq!(without_case(one), without_case(other));
            assert_eq!(firsts(&["", one, "other", other])[&3], 1);
        }
        assert!(firsts(&["Transit", "Transfer", "", "", "transit of goods"]).is_empty());
    }
}
