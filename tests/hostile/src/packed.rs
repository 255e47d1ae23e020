use std::fmt;

use errorbook_core::packed::MAGIC;
use errorbook_core::{Catalog, Formats, Locale, Message, Value};

/// The values that patterns are written with.
const VALUES: [Value<'_>; 4] = [
    Value::Str("a\\b"),
    Value::Uint(1),
    Value::Int(-1),
    Value::Str("one"),
];

/// A message as an error of these values writes it for a log.
struct Logged<'a>(Message<'a>, &'a [Value<'a>]);

impl fmt::Display for Logged<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.write(self.1, f)
    }
}

/// Reads any packed data (tables, whose length the first two bytes say, then text) and writes all of it.
pub fn packed(data: &[u8]) {
    let Some((len, rest)) = data.split_first_chunk::<2>() else {
        return;
    };
    let len = usize::from(u16::from_le_bytes(*len)).min(rest.len());
    let (tables, text) = rest.split_at(len);
    let tables = [&MAGIC.to_le_bytes(), tables].concat();
    let text = crate::text(text);
    let catalog = Catalog::new(&tables, &text).with_formats(&Formats::ALL);
    for entry in 0..catalog.entries().len().min(8) {
        for message in (0..4).filter_map(|locale| Message::find(&catalog, locale, entry)) {
            for values in [&VALUES[..0], &VALUES[..1], &VALUES[1..], &VALUES[2..]] {
                let _ = Logged(message, values).to_string();
            }
        }
    }
    let tags = catalog.locales().take(4);
    let locales = tags.filter_map(|tag| tag.parse::<Locale>().ok());
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
}
