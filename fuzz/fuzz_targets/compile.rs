//! Any files: findings, or a catalog that can be built.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| errorbook_hostile::compile(data));
