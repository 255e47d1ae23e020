//! Any unreviewed texts and values, on every surface.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| errorbook_hostile::texts(data));
