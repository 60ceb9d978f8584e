//! Any two wordings, word by word.

#![no_main]

#[path = "../../tests/shared/invariants/mod.rs"]
mod invariants;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let (before, after) = invariants::two_texts(bytes);
    invariants::wording(&before, &after);
});
