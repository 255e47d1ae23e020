//! Pages in Markdown: for each locale and catalog, an overview and a section for each entry.

mod escape;
mod section;

pub use escape::{plain, plain_inline, plain_label, plain_value, rich, rich_cell};
pub use section::{Ended, ParamRow, Section, Shown};

use super::fallback::{Fallback, Found};
use super::{Headings, Page, PlaceholderStyle, Placeholders, Prose, headings};
use crate::model::{
    CatalogDef, CatalogLocale, Columns, EndpointDef, EntryDef, Field, FieldRef, Item,
};
use crate::pack::{Packed, pack};
use crate::sound::Sound;
use escape::code_cell;
use section::{json_block, row};

/// The pages `LOCALE/CATALOG.md` of every catalog in each of its locales. Each shows its [badge](super::badges).
#[must_use]
pub fn markdown(sound: Sound<'_>, placeholders: PlaceholderStyle) -> Vec<Page> {
    let mut pages = Vec::new();
    for catalog in sound.catalogs() {
        let packed = pack(catalog);
        let catalog = catalog.model();
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
    catalog: &'a CatalogDef,
    locale: usize,
    fallback: Fallback<'a>,
    headings: &'static Headings,
    style: PlaceholderStyle,
}

impl<'a> Writer<'a> {
    fn new(
        catalog: &'a CatalogDef,
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

    fn tag(&self) -> &str {
        let locale = self.catalog.locales.get(self.locale);
        locale.map_or("", |known| known.locale.as_str())
    }

    fn page(&self) -> String {
        let words = self.headings;
        let title = self.catalog_text(&self.catalog.title);
        let title = title.map_or_else(|| plain(&self.catalog.name), |title| rich_cell(&title));
        let mut out = format!("# {title}\n\n");
        // The picture beside the page that says how far the translation is: [`badges`](super::badges).
        let (name, tag) = (&self.catalog.name, self.tag());
        out.push_str(&format!("![{name} {tag}]({name}.svg)\n\n"));
        if let Some(description) = self.catalog_text(&self.catalog.description) {
            out.push_str(&format!("{description}\n\n"));
        }
        out.push_str(&format!("## {}\n\n", words.overview));
        out.push_str(&self.overview());
        out.push_str(&format!("\n## {}\n\n", words.details));
        for entry in &self.catalog.entries {
            self.details(entry, &mut out);
        }
        // Whoever meets the code of an old version finds what became of it.
        let retired = self.catalog.parents.iter();
        for entry in retired.filter(|entry| entry.retired.is_some()) {
            out.push_str(&self.section(entry, 3).markdown());
        }
        self.links(&mut out);
        out.truncate(out.trim_end().len());
        out + "\n"
    }

    fn catalog_text(&self, field: &'a Field) -> Option<String> {
        let found = self.fallback.find(field)?;
        let text = rich(&Prose::new(found.pattern, &[]).text(&Placeholders::Names));
        Some(self.shown(found, text, None).marked())
    }

    /// The section of an entry; before the first case of a code, what its cases share.
    fn details(&self, entry: &'a EntryDef, out: &mut String) {
        let parent = self.catalog.parent_of(entry);
        if let Some(parent) = parent {
            let first = self.catalog.cases(parent).next();
            if first.is_some_and(|first| std::ptr::eq(first, entry)) {
                out.push_str(&self.section(parent, 3).markdown());
            }
        }
        let level = if parent.is_some() { 4 } else { 3 };
        out.push_str(&self.section(entry, level).markdown());
    }

    /// The targets of the links, with those whose address is not known.
    fn links(&self, out: &mut String) {
        let words = self.headings;
        if self.catalog.links.is_empty() {
            return;
        }
        out.push_str(&format!("## {}\n\n", words.links));
        for link in &self.catalog.links {
            let title = self.catalog_text(&link.title);
            let title = title.unwrap_or_else(|| plain(&link.name.value));
            let line = match &link.url {
                Some(url) => format!("- [{title}]({})\n", escape_url(url)),
                None => format!("- {title} ({})\n", words.unknown),
            };
            out.push_str(&line);
        }
        out.push('\n');
    }

    fn overview(&self) -> String {
        match self.catalog.columns() {
            Columns::Messages => self.messages(),
            Columns::Wire => self.wire(),
            Columns::Problems => self.problems(),
        }
    }

    fn link(&self, entry: &EntryDef, label: &str) -> String {
        format!("[{label}](#{})", anchor(&self.title(entry)))
    }

    fn cell(&self, entry: &'a EntryDef, field: &'a Field, escape: fn(&str) -> String) -> String {
        let found = self.fallback.find(field);
        let text = found.map(|found| {
            let text = Prose::new(found.pattern, &entry.params).text(&self.placeholders(entry));
            self.shown(found, escape(&text), None).marked()
        });
        text.unwrap_or_default()
    }

    fn cells(&self, entry: &'a EntryDef, items: &'a [Item]) -> String {
        let texts = items
            .iter()
            .map(|item| self.cell(entry, &item.field, rich_cell));
        let texts: Vec<_> = texts.filter(|text| !text.is_empty()).collect();
        match &texts[..] {
            [one] => one.clone(),
            many => {
                let numbered = many.iter().enumerate();
                let numbered = numbered.map(|(at, text)| format!("({}) {text}", at + 1));
                numbered.collect::<Vec<_>>().join(" ")
            }
        }
    }

    fn messages(&self) -> String {
        let words = self.headings;
        let titles = [words.code, words.message, words.summary].map(str::to_owned);
        let rows = self.catalog.entries.iter().map(|entry| {
            row(&[
                self.link(entry, &plain_label(&self.title(entry))),
                self.cell(entry, &entry.message, plain_inline),
                self.cell(entry, &entry.summary, rich_cell),
            ])
        });
        row(&titles) + "|---|---|---|\n" + &rows.collect::<String>()
    }

    fn problems(&self) -> String {
        let words = self.headings;
        let titles = [words.problem, words.code, words.resolutions].map(str::to_owned);
        let rows = self.catalog.entries.iter().map(|entry| {
            let problem = match self.fallback.find(&entry.description) {
                Some(_) => &entry.description,
                None => &entry.summary,
            };
            row(&[
                self.cell(entry, problem, rich_cell),
                self.link(entry, &plain_label(&entry.code)),
                self.cells(entry, &entry.resolutions),
            ])
        });
        row(&titles) + "|---|---|---|\n" + &rows.collect::<String>()
    }

    /// A table for each endpoint, and one for what comes from none.
    fn wire(&self) -> String {
        let mut tables = Vec::new();
        for endpoint in &self.catalog.endpoints {
            let title = self.catalog_text(&endpoint.title);
            let title = title.unwrap_or_else(|| plain(&endpoint.name.value));
            let entries: Vec<_> = self.catalog.entries_at(endpoint).collect();
            let mut table = format!("### {title}\n\n{}", self.wire_table(&entries));
            let samples = self.samples(endpoint, &entries);
            if !samples.is_empty() {
                table.push_str(&format!("\n{samples}"));
            }
            table.truncate(table.trim_end().len());
            tables.push(table + "\n");
        }
        let entries = self.catalog.entries.iter();
        let others: Vec<_> = entries.filter(|entry| entry.endpoints.is_empty()).collect();
        if !others.is_empty() {
            tables.push(self.wire_table(&others));
        }
        tables.join("\n")
    }

    fn wire_table(&self, entries: &[&'a EntryDef]) -> String {
        let words = self.headings;
        let titles = [words.status, "`error`", "`error_description`", words.causes];
        let rows = entries.iter().map(|entry| {
            let oauth = entry.oauth.as_ref();
            let error =
                oauth.map_or_else(|| plain_label(&entry.code), |oauth| code_cell(&oauth.error));
            let description = oauth.and_then(|oauth| oauth.description.as_deref());
            row(&[
                entry.status.map_or_else(String::new, |n| n.to_string()),
                self.link(entry, &error),
                description.map_or_else(String::new, code_cell),
                self.cells(entry, &entry.causes),
            ])
        });
        row(&titles.map(str::to_owned)) + "|---|---|---|---|\n" + &rows.collect::<String>()
    }

    /// The payload of an endpoint's first row, and the one that was recorded.
    fn samples(&self, endpoint: &'a EndpointDef, entries: &[&'a EntryDef]) -> String {
        let words = self.headings;
        let mut out = String::new();
        let mut payloads = entries.iter().filter_map(|entry| entry.oauth.as_ref());
        if let Some(first) = payloads.next() {
            out.push_str(&json_block(words.payload, &first.sample()));
        }
        if let Some(recorded) = &endpoint.recorded_sample {
            out.push_str(&json_block(words.recorded, &recorded.value));
            if let Some(note) = self.catalog_text(&endpoint.sample_note) {
                let note = format!("**{}:** {note}", words.note);
                out.push_str(&format!("> {}\n\n", note.replace('\n', "\n> ")));
            }
        }
        out
    }

    fn section(&self, entry: &'a EntryDef, level: usize) -> Section<'a> {
        let placeholders = self.placeholders(entry);
        let field = |field: Option<FieldRef<'a>>, escape: fn(&str) -> String| {
            let field = field?;
            let found = self.fallback.find(field.field)?;
            let text = Prose::new(found.pattern, &entry.params).text(&placeholders);
            let divergence = self.divergence(entry, found, &field.name());
            Some(self.shown(found, escape(&text), divergence))
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
        let is_group = self.catalog.cases(entry).next().is_some();
        let endpoints = self.catalog.endpoints_of(entry);
        let endpoints = endpoints.filter_map(|endpoint| self.catalog_text(&endpoint.title));
        let notes = self.catalog.notes_of(entry).filter_map(|note| {
            let found = self.fallback.find(&note.text)?;
            let text = rich(&Prose::new(found.pattern, &[]).text(&Placeholders::Names));
            Some((note.kind, self.shown(found, text, None)))
        });
        Section {
            headings: self.headings,
            level,
            has_cases: is_group,
            title: plain(&self.title(entry)),
            ended: Ended::of(entry, self.locale, self.headings, |key| {
                match self.catalog.entry(key) {
                    Some(other) => self.link(other, &plain_label(&self.title(other))),
                    None => plain(key),
                }
            }),
            status: entry.status,
            // The overview has it.
            summary: if self.catalog.columns() == Columns::Messages && !is_group {
                None
            } else {
                field(named("summary"), rich)
            },
            message: field(named(""), plain),
            description: field(named("description"), rich),
            causes: of_items(&entry.causes),
            resolutions: of_items(&entry.resolutions),
            params: params.collect(),
            endpoints: endpoints.collect(),
            payload: entry.oauth.as_ref().map(|oauth| oauth.sample()),
            notes: notes.collect(),
            related: self.related(entry),
        }
    }

    fn related(&self, entry: &'a EntryDef) -> Vec<(String, Option<Shown>)> {
        let related = entry.related.iter().filter_map(|related| {
            let other = self.catalog.entry(&related.key.value)?;
            let link = self.link(other, &plain_label(&self.title(other)));
            let found = self.fallback.find(&related.text);
            let text = found.map(|found| {
                let text = Prose::new(found.pattern, &entry.params).text(&self.placeholders(entry));
                self.shown(found, rich(&text), None)
            });
            Some((link, text))
        });
        related.collect()
    }

    /// The code, with the case, or with the key where several entries share the code.
    fn title(&self, entry: &EntryDef) -> String {
        if let Some(case) = &entry.case {
            return format!("{}: {}", entry.code, case.id.value);
        }
        let mut others = self
            .catalog
            .entries
            .iter()
            .filter(|other| other.code == entry.code && other.case.is_none());
        if others.nth(1).is_some() {
            format!("{} ({})", entry.code, entry.key.value)
        } else {
            entry.code.clone()
        }
    }

    /// Numbers are those of the message that this page shows.
    fn placeholders(&self, entry: &EntryDef) -> Placeholders {
        let message = self.fallback.find(&entry.message);
        let locale = message.map_or(self.locale, |found| found.locale);
        Placeholders::of(self.style, entry, locale)
    }

    fn numbered(&self, placeholders: &Placeholders, param: usize) -> Option<String> {
        let numbered = self.style == PlaceholderStyle::Numbered;
        numbered.then(|| placeholders.placeholder(param, ""))
    }

    fn divergence(&self, entry: &EntryDef, found: Found<'_>, name: &str) -> Option<String> {
        let locale = self.catalog.locales.get(found.locale)?;
        let remark = entry.divergence_of(&locale.locale, name)?;
        Some(plain(&entry.plain(&remark.reason, found.locale)))
    }

    fn shown(&self, found: Found<'_>, text: String, divergence: Option<String>) -> Shown {
        let locale = self.catalog.locales.get(found.locale);
        let lang = locale.filter(|_| found.locale != self.locale);
        Shown {
            text,
            lang: lang.map(|known| known.locale.to_string()),
            divergence,
        }
    }
}

/// A parenthesis would end the address of a link.
fn escape_url(url: &str) -> String {
    url.replace('(', "%28").replace(')', "%29")
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
