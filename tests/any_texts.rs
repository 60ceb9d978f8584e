//! A short run of what `fuzz/` looks for at length: any bytes are read or refused, and any two texts are compared.

mod invariants;

use proptest::prelude::*;

/// Pairs of texts that something was wrong with once.
const FOUND: &[[&str; 2]] = &[
    // A text of labels only was not the same as itself.
    ["Article 1.\n", "1.\n2.\n\n(a)\n"],
];

#[test]
fn what_was_wrong_once_is_right() {
    for [old, new] in FOUND {
        invariants::comparing(old, new);
        invariants::wording(old, new);
    }
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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

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
