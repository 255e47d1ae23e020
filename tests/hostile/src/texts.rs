use errorbook_compiler::source::InputFile;
use errorbook_compiler::{compile_unreviewed, pack};
use errorbook_core::{Locale, Params, Style, Surface, Value};

use crate::{pieces, text};

const CATALOG: &str = r#"
[error.A]
message = "{ $text } { $number } { $word }"
params = [
  { name = "text", type = "string", max-chars = 20 },
  { name = "number", type = "i64" },
  { name = "word", type = { enum = ["one", "two"] } },
]
summary = "A summary"
"#;

struct Given<'a>([Value<'a>; 3]);

impl Params for Given<'_> {
    fn value(&self, index: usize) -> Value<'_> {
        self.0.get(index).copied().unwrap_or(Value::Redacted)
    }
}

/// Compiles a file of texts that nobody reviewed and writes them with a value on every surface: no text begins a line of
/// a log, is markup, or leaves the characters of the wire.
pub fn texts(data: &[u8]) {
    let [ftl, value, number] = pieces(data);
    let compiled = compile_unreviewed(
        vec![
            InputFile::new("catalog/app.toml", CATALOG),
            InputFile::new("texts/ja/app.ftl", ftl).overriding(),
        ],
        100,
    );
    let Some(sound) = compiled.sound() else {
        return;
    };
    let value = text(value);
    let number = number
        .first_chunk()
        .map_or(0, |bytes| i64::from_le_bytes(*bytes));
    let given = Given([Value::Str(&value), Value::Int(number), Value::Str("two")]);
    let ja: Locale = "ja"
        .parse()
        .unwrap_or_else(|_| unreachable!("`ja` is a locale"));
    for catalog in sound.catalogs() {
        let packed = pack(catalog);
        for entry in packed.catalog().entries() {
            let texts = [entry.message(&ja), entry.summary(&ja)];
            for text in texts.into_iter().flatten() {
                let on = |surface| {
                    let mut out = String::new();
                    let style = Style::for_surface(surface).isolated(false);
                    text.write(&given, style, &mut out).map(|()| out)
                };
                let logged = on(Surface::Log).unwrap_or_default();
                assert!(!logged.contains(char::is_control), "{logged:?}");
                let html = on(Surface::Html).unwrap_or_default();
                assert!(!html.contains(['<', '>', '"', '\'']), "{html:?}");
                let wire = on(Surface::Wire).unwrap_or_default();
                let is_wire = |c: char| matches!(c, ' '..='~') && !matches!(c, '"' | '\\');
                assert!(wire.chars().all(is_wire), "{wire:?}");
                let _ = on(Surface::Text);
            }
        }
    }
}
