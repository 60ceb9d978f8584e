//! Any two texts, clause by clause.

#![no_main]

#[path = "../../tests/shared/invariants/mod.rs"]
mod invariants;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let (old, new) = invariants::two_texts(bytes);
    invariants::comparing(&old, &new);
});
