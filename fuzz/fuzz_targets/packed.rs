//! Any packed data: reading and writing it neither panics nor goes on for ever.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| errorbook_hostile::packed(data));
