//! Words that differ in nothing but the case of their letters.

use rustc_hash::FxHashMap;

/// Titles and other short clauses have no more bytes. Longer ones are alike in enough words, whatever their case.
const SHORT: usize = 240;

/// For the words, by their places, that stand before in another case: the place of the first of them. None are nothing.
pub(super) fn firsts<'t>(words: impl Iterator<Item = &'t str>) -> FxHashMap<u32, u32> {
    let mut first_of: FxHashMap<String, u32> = FxHashMap::default();
    let short = (0..).zip(words).filter(|(_, words)| (1..=SHORT).contains(&words.len()));
    let others = short.filter_map(|(place, words)| {
        let first = *first_of.entry(without_case(words)).or_insert(place);
        (first != place).then_some((place, first))
    });
    others.collect()
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
    use super::without_case;

    #[test]
    fn words_in_any_case_are_one() {
        for (one, other) in [
            ("GENERAL  PROVISIONS", "General provisions"),
            ("ОБЩИЕ ПОЛОЖЕНИЯ", "Общие положения"),
            ("MASSNAHMEN", "Maßnahmen"),
            ("ΠΌΡΟΣ", "Πόρος"),
        ] {
            assert_eq!(without_case(one), without_case(other));
        }
        assert_ne!(without_case("Transit"), without_case("Transfer"));
    }
}
