//! A short run of what `fuzz/` looks for at length: any bytes are read or refused, and any two texts are compared.

use crate::invariants;
use plandiff::compare::{OutlinedText, compare_texts};
use plandiff::text::outline;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// What becomes of the clauses, in one word each.
fn told(old: &str, new: &str) -> Vec<&'static str> {
    let (of_old, of_new) = (outline(old), outline(new));
    let (old, new) = (OutlinedText { text: old, outline: &of_old }, OutlinedText { text: new, outline: &of_new });
    compare_texts(old, new).rows.iter().map(|row| row.relation.name()).collect()
}

/// They have no words to go by, and no neighbour with words.
#[test]
fn labels_alone_are_paired_from_both_ends() {
    assert_eq!(told("1.\n2.\n3.\n", "1.\n2.\n3.\n\n4. The ferry runs.\n"), ["same", "same", "same", "added"]);
    assert_eq!(told("1.\n2.\n3.\n", "The ferry runs.\n\n1.\n2.\n3.\n"), ["added", "same", "same", "same"]);
}

/// What takes time in proportion to the square of the text in a naive reading: a word longer than any line, marks that may close
/// a quotation and do not.
#[test]
fn texts_of_nothing_but_signs_are_compared() {
    let text = |before: &str, sign: &str, behind: &str| format!("{before}{}{behind}\n", sign.repeat(200_000));
    for text in [text("", "(", ""), text("It reads:\n‘a", "’", "a"), text("It reads:\n'a", "'!", "a")] {
        invariants::comparing(&text, "It reads:\n(a)\n");
    }
}

fn bytes(most: usize) -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(any::<u8>(), 0..most)
}

/// The same cases on every run.
fn cases() -> ProptestConfig {
    ProptestConfig { rng_seed: RngSeed::Fixed(5), failure_persistence: None, ..ProptestConfig::with_cases(200) }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in bytes(300)) {
        invariants::reading(&bytes);
    }

    #[test]
    fn any_made_text_is_read(bytes in bytes(200)) {
        invariants::reading(invariants::two_texts(&bytes).0.as_bytes());
    }

    #[test]
    fn any_two_texts_are_compared(bytes in bytes(400)) {
        let (old, new) = invariants::two_texts(&bytes);
        invariants::comparing(&old, &new);
    }

    #[test]
    fn any_two_wordings_are_compared(bytes in bytes(200)) {
        let (before, after) = invariants::two_texts(&bytes);
        invariants::wording(&before, &after);
    }
}
