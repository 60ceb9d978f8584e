//! Any bytes as a file of any name.

#![no_main]

#[path = "../../tests/shared/invariants/mod.rs"]
mod invariants;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| invariants::reading(bytes));
