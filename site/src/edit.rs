//! Links to where a page is written, and to where its mistakes are reported.

use errorbook_compiler::model::EntryDef;
use errorbook_compiler::source::Span;

use crate::book::Page;
use crate::config::Config;
use crate::layout::Link;
use crate::reader::Reader;

/// Links to where the page is written, and to where its mistakes are reported.
pub(crate) fn links<'a>(reader: &Reader<'_, 'a>, page: &Page<'a>, config: &Config) -> Vec<Link> {
    let (words, book) = (reader.words(), reader.book);
    let mut links = Vec::new();
    let at = |url: &str, span: Span| {
        let (line, _) = book.sources.line_column(span.file, span.start);
        let path = &book.sources.get(span.file).path;
        let path = match book.folder.as_str() {
            "" => encoded(path),
            folder => format!("{}/{}", encoded(folder), encoded(path)),
        };
        url.replace("{path}", &path)
            .replace("{line}", &line.to_string())
    };
    if let Some(url) = &config.edit_url {
        links.push(Link {
            href: at(url, page.root.key.span),
            label: words.edit.to_owned(),
        });
        let own = |entry: &'a EntryDef| {
            let mut fields = entry.fields();
            fields.find_map(|field| Some(field.field.text(reader.locale)?.span()))
        };
        let translation = page.all().find_map(own).filter(|_| reader.locale != 0);
        if let Some(span) = translation {
            links.push(Link {
                href: at(url, span),
                label: words.edit_translation.to_owned(),
            });
        }
    }
    if let Some(url) = &config.report_url {
        links.push(Link {
            href: url.replace("{code}", &encoded(&page.root.code)),
            label: words.report.to_owned(),
        });
    }
    links
}

/// Returns a text as part of an address (RFC 3986).
fn encoded(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}
