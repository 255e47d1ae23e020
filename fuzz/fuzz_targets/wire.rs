//! Any payload and header.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| errorbook_hostile::wire(data));
