//! Fuzz target: the parser of bodies.
#![no_main]

#[path = "../../tests/tests/shared/parsers/mod.rs"]
mod parsers;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    parsers::take("bodies", bytes);
});
