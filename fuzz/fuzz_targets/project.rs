//! Any project: fixed, locked, and written as a site and pages.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| errorbook_hostile::project(data));
