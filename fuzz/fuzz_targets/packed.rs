//! Any packed data: reading and rendering it neither panics nor goes on for ever.
#![no_main]

use errorbook_core::packed::MAGIC;
use errorbook_core::{Catalog, Locale};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: (&[u8], &str)| {
    let (tables, text) = data;
    let tables = [&MAGIC.to_le_bytes(), tables].concat();
    let catalog = Catalog::new(&tables, text);
    let locales = catalog.locales().take(4).filter_map(|tag| tag.parse::<Locale>().ok());
    for locale in locales.chain("en".parse()) {
        for entry in catalog.entries().take(8) {
            let single = [
                entry.message(&locale),
                entry.summary(&locale),
                entry.description(&locale),
            ];
            let lists = entry.causes(&locale).chain(entry.resolutions(&locale));
            for text in single.into_iter().flatten().chain(lists.take(16)) {
                let _ = text.to_string();
            }
        }
    }
});
