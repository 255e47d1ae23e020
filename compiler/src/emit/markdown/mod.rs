//! Pages in Markdown: for each locale and catalog, an overview and a section for each entry.

mod escape;
mod section;

pub use escape::{plain, plain_inline, plain_label, plain_value, rich, rich_cell};
pub use section::{ParamRow, Section, Shown};

use super::fallback::{Fallback, Found};
use super::{Headings, Page, PlaceholderStyle, Placeholders, Prose, headings};
use crate::model::{Catalog, CatalogLocale, Entry, Field, FieldRef, Item};
use crate::pack::{Packed, pack};
use section::row;

/// The pages `LOCALE/CATALOG.md` of every catalog in each of its locales.
#[must_use]
pub fn markdown(catalogs: &[Catalog], placeholders: PlaceholderStyle) -> Vec<Page> {
    let mut pages = Vec::new();
    for catalog in catalogs {
        let packed = pack(catalog);
        for (index, locale) in catalog.locales.iter().enumerate() {
            let writer = Writer::new(catalog, &packed, index, locale, placeholders);
            pages.push(Page {
                path: format!("{}/{}.md", locale.locale, catalog.name),
                content: writer.page(),
            });
        }
    }
    pages
}

/// Writes the page of a catalog in one locale.
struct Writer<'a> {
    catalog: &'a Catalog,
    locale: usize,
    fallback: Fallback<'a>,
    headings: &'static Headings,
    style: PlaceholderStyle,
}

impl<'a> Writer<'a> {
    fn new(
        catalog: &'a Catalog,
        packed: &Packed,
        locale: usize,
        known: &CatalogLocale,
        style: PlaceholderStyle,
    ) -> Self {
        Self {
            catalog,
            locale,
            fallback: Fallback::new(catalog, packed, locale),
            headings: headings(&known.locale),
            style,
        }
    }

    fn page(&self) -> String {
        let words = self.headings;
        let title = self.catalog_text(&self.catalog.title);
        let title = title.map_or_else(|| plain(&self.catalog.name), |title| rich_cell(&title));
        let mut out = format!("# {title}\n\n");
        if let Some(description) = self.catalog_text(&self.catalog.description) {
            out.push_str(&format!("{description}\n\n"));
        }
        out.push_str(&format!("## {}\n\n", words.overview));
        out.push_str(&self.overview());
        out.push_str(&format!("\n## {}\n\n", words.details));
        for entry in &self.catalog.entries {
            out.push_str(&self.section(entry).markdown());
        }
        out.truncate(out.trim_end().len());
        out + "\n"
    }

    fn catalog_text(&self, field: &'a Field) -> Option<String> {
        let found = self.fallback.find(field)?;
        let text = rich(&Prose::new(found.pattern, &[]).text(&Placeholders::Names));
        Some(self.shown(found, text, None).marked())
    }

    fn overview(&self) -> String {
        let words = self.headings;
        let titles = [words.code, words.message, words.summary].map(str::to_owned);
        let rows = self.catalog.entries.iter().map(|entry| {
            let placeholders = self.placeholders(entry);
            let title = self.title(entry);
            let link = format!("[{}](#{})", plain_label(&title), anchor(&title));
            let cell = |field, escape: fn(&str) -> String| {
                let found = self.fallback.find(field)?;
                let text = Prose::new(found.pattern, &entry.params).text(&placeholders);
                Some(self.shown(found, escape(&text), None).marked())
            };
            let message = cell(&entry.message, plain_inline).unwrap_or_default();
            row(&[
                link,
                message,
                cell(&entry.summary, rich_cell).unwrap_or_default(),
            ])
        });
        row(&titles) + "|---|---|---|\n" + &rows.collect::<String>()
    }

    fn section(&self, entry: &'a Entry) -> Section<'a> {
        let placeholders = self.placeholders(entry);
        let field = |field: Option<FieldRef<'a>>, escape: fn(&str) -> String| {
            let field = field?;
            let found = self.fallback.find(field.field)?;
            let text = Prose::new(found.pattern, &entry.params).text(&placeholders);
            let drift = self.drift(entry, found, &field.name());
            Some(self.shown(found, escape(&text), drift))
        };
        let named = |name: &str| entry.fields().find(|field| field.name() == name);
        let of_items = |items: &'a [Item]| {
            let fields = items.iter().filter_map(|item| {
                let own = entry
                    .fields()
                    .find(|own| std::ptr::eq(own.field, &item.field));
                field(own, rich)
            });
            fields.collect()
        };
        let params = entry.params.iter().enumerate().map(|(index, param)| {
            let own = entry
                .fields()
                .find(|own| std::ptr::eq(own.field, &param.doc));
            ParamRow {
                param,
                placeholder: self.numbered(&placeholders, index),
                value: None,
                doc: field(own, rich),
            }
        });
        Section {
            headings: self.headings,
            level: 3,
            title: plain(&self.title(entry)),
            status: entry.status,
            summary: None,
            message: field(named(""), plain),
            description: field(named("description"), rich),
            causes: of_items(&entry.causes),
            resolutions: of_items(&entry.resolutions),
            params: params.collect(),
            related: self.related(entry),
        }
    }

    fn related(&self, entry: &Entry) -> Vec<String> {
        let entries = entry.related.iter();
        let entries = entries.filter_map(|key| self.catalog.entry(&key.value));
        let link = |related| {
            let title = self.title(related);
            format!("[{}](#{})", plain_label(&title), anchor(&title))
        };
        entries.map(link).collect()
    }

    /// The code, with the key where several entries share the code.
    fn title(&self, entry: &Entry) -> String {
        let mut others = self
            .catalog
            .entries
            .iter()
            .filter(|other| other.code == entry.code);
        if others.nth(1).is_some() {
            format!("{} ({})", entry.code, entry.key.value)
        } else {
            entry.code.clone()
        }
    }

    /// Numbers are those of the message that this page shows.
    fn placeholders(&self, entry: &Entry) -> Placeholders {
        let message = self.fallback.find(&entry.message);
        let locale = message.map_or(self.locale, |found| found.locale);
        Placeholders::of(self.style, entry, locale)
    }

    fn numbered(&self, placeholders: &Placeholders, param: usize) -> Option<String> {
        let numbered = self.style == PlaceholderStyle::Numbered;
        numbered.then(|| placeholders.placeholder(param, ""))
    }

    fn drift(&self, entry: &Entry, found: Found<'_>, name: &str) -> Option<String> {
        let locale = self.catalog.locales.get(found.locale)?;
        entry.drift_of(&locale.locale, name).map(plain)
    }

    fn shown(&self, found: Found<'_>, text: String, drift: Option<String>) -> Shown {
        let locale = self.catalog.locales.get(found.locale);
        let lang = locale.filter(|_| found.locale != self.locale);
        Shown {
            text,
            lang: lang.map(|known| known.locale.to_string()),
            drift,
        }
    }
}

/// The fragment that viewers of Markdown give a heading: lower case, hyphens for spaces, and neither
/// punctuation nor symbols.
fn anchor(heading: &str) -> String {
    let kept = heading.to_lowercase();
    let kept = kept.chars().filter_map(|c| match c {
        ' ' => Some('-'),
        '-' | '_' => Some(c),
        c => c.is_alphanumeric().then_some(c),
    });
    kept.collect()
}
