//! Any text, in which messages are looked for.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| errorbook_hostile::identify(data));
