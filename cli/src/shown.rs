//! Texts of an entry as a command shows them.

use std::fmt::Write as _;

use errorbook_compiler::emit::markdown;
use errorbook_compiler::model::{self, Field};
use errorbook_compiler::values::{OwnedParams, OwnedValue};
use errorbook_core::{Chain, LogWriter, NoteKind, Style, Text, negotiate};

use crate::arguments::Arguments;
use crate::inline;
use crate::lookup::Found;
use crate::request::Request;

/// A format that is written for people or programs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Format {
    /// For a terminal.
    #[default]
    Text,
    /// For a page.
    Markdown,
    /// For programs.
    Json,
}

/// A text, its language, and what is known to be wrong with it.
#[derive(Clone, Debug)]
pub(crate) struct Shown {
    pub(crate) text: String,
    pub(crate) lang: String,
    pub(crate) divergence: Option<String>,
}

/// An entry for a reader: every text in the first of the reader's languages that has it.
pub(crate) struct EntryTexts<'a> {
    pub(crate) found: Found<'a>,
    pub(crate) arguments: Arguments,
    chain: Chain,
    format: Format,
    /// Whether Markdown becomes styles and links of a terminal.
    styled: bool,
    /// For messages, which are plain text.
    plain: OwnedParams,
    /// For explanations, which are Markdown.
    rich: OwnedParams,
}

impl<'a> EntryTexts<'a> {
    pub(crate) fn new(
        found: Found<'a>,
        arguments: Arguments,
        request: &Request,
        format: Format,
    ) -> Self {
        let plain = arguments.or_names(found.model);
        let rich = match format {
            Format::Markdown => escaped(&plain),
            Format::Text | Format::Json => plain.clone(),
        };
        Self {
            found,
            arguments,
            chain: negotiate(request, &found.catalog.catalog()),
            format,
            styled: false,
            plain,
            rich,
        }
    }

    /// The same for a terminal that has styles, if `styled`. Other formats stay as they are.
    pub(crate) fn styled(mut self, styled: bool) -> Self {
        self.styled = styled && self.format == Format::Text;
        if self.styled {
            self.rich = escaped(&self.plain);
        }
        self
    }

    /// Whether Markdown becomes styles and links of a terminal.
    pub(crate) fn is_styled(&self) -> bool {
        self.styled
    }

    /// The locale that the reader is served with.
    pub(crate) fn locale(&self) -> errorbook_core::Locale {
        let locales = &self.found.catalog.model.locales;
        let first = locales.get(self.chain.first());
        first.map_or_else(
            || self.found.catalog.model.source_locale(),
            |known| known.locale,
        )
    }

    /// The position of that locale in the catalog.
    pub(crate) fn locale_index(&self) -> usize {
        let catalog = self.found.catalog.model;
        catalog.locale_index(&self.locale()).unwrap_or(0)
    }

    /// A remark on the entry, in the reader's language where it is translated.
    pub(crate) fn remark(&self, remark: &Field) -> String {
        self.found.model.plain(remark, self.locale_index())
    }

    /// The language of a text, if it is another than that of the rest.
    pub(crate) fn foreign<'t>(&self, shown: &'t Shown) -> Option<&'t str> {
        (shown.lang != self.locale().as_str()).then_some(shown.lang.as_str())
    }

    /// A text, marked if its language is another than that of the rest.
    pub(crate) fn marked(&self, shown: &Shown) -> String {
        match self.foreign(shown) {
            Some(lang) => format!("{} [{lang}]", shown.text),
            None => shown.text.clone(),
        }
    }

    pub(crate) fn message(&self) -> Option<Shown> {
        let text = self.found.entry.message_in(&self.chain)?;
        let shown = match self.format {
            Format::Text => write(&text, &self.plain, Style::LOG),
            Format::Json => write(&text, &self.plain, Style::TEXT),
            Format::Markdown => markdown::plain(&write(&text, &self.plain, Style::LOG)),
        };
        Some(self.shown(&text, shown, "message"))
    }

    pub(crate) fn summary(&self) -> Option<Shown> {
        self.rich(self.found.entry.summary_in(&self.chain)?, "summary")
    }

    /// What kind of error the code is that this is a case of.
    pub(crate) fn parent_summary(&self) -> Option<Shown> {
        let text = self.found.entry.parent()?.summary_in(&self.chain)?;
        self.rich(text, "summary")
    }

    pub(crate) fn description(&self) -> Option<Shown> {
        self.rich(self.found.entry.description_in(&self.chain)?, "description")
    }

    pub(crate) fn causes(&self) -> Vec<Shown> {
        let texts = self.found.entry.causes_in(&self.chain);
        self.items(&self.found.model.causes, texts, model::CAUSE_PREFIX)
    }

    pub(crate) fn resolutions(&self) -> Vec<Shown> {
        let texts = self.found.entry.resolutions_in(&self.chain);
        self.items(
            &self.found.model.resolutions,
            texts,
            model::RESOLUTION_PREFIX,
        )
    }

    /// How the related entry at a position differs.
    pub(crate) fn related(&self, index: usize) -> Option<Shown> {
        let text = self.found.entry.related_text_in(&self.chain, index)?;
        let key = &self.found.model.related.get(index)?.key.value;
        self.rich(text, &format!("{}{key}", model::RELATED_PREFIX))
    }

    pub(crate) fn notes(&self) -> Vec<(NoteKind, Shown)> {
        let notes = self.found.entry.notes();
        notes
            .filter_map(|note| {
                let text = note.text_in(&self.chain)?;
                Some((note.kind(), self.rich(text, "note")?))
            })
            .collect()
    }

    /// The name and the title of each endpoint.
    pub(crate) fn endpoints(&self) -> Vec<(String, Shown)> {
        let endpoints = self.found.entry.endpoints();
        endpoints
            .filter_map(|endpoint| {
                let title = endpoint.title_in(&self.chain)?;
                Some((endpoint.name().to_owned(), self.rich(title, "title")?))
            })
            .collect()
    }

    /// For each endpoint with a recorded payload: its title, the payload, and what is to be said of it.
    pub(crate) fn recorded(&self) -> Vec<(String, String, Option<Shown>)> {
        let endpoints = self.found.entry.endpoints();
        endpoints
            .filter_map(|endpoint| {
                let note = endpoint.sample_note_in(&self.chain);
                let note = note.and_then(|note| self.rich(note, "recorded-sample"));
                let title = endpoint.title_in(&self.chain);
                let title = title.and_then(|title| self.rich(title, "title"));
                let title = title.map_or_else(String::new, |title| self.marked(&title));
                Some((title, endpoint.recorded_sample()?.to_owned(), note))
            })
            .collect()
    }

    pub(crate) fn param_doc(&self, param: usize) -> Option<Shown> {
        let text = self.found.entry.param_doc_in(&self.chain, param)?;
        let name = self
            .found
            .model
            .params
            .get(param)
            .map(|param| &param.name.value);
        let name = format!("{}{}", model::PARAM_PREFIX, name.map_or("", |name| name));
        self.rich(text, &name)
    }

    /// Every item has a text in the source locale, so that items and texts go side by side.
    fn items<'t>(
        &self,
        items: &[model::Item],
        texts: impl Iterator<Item = Text<'t>>,
        prefix: &str,
    ) -> Vec<Shown> {
        let texts = items.iter().zip(texts);
        texts
            .filter_map(|(item, text)| self.rich(text, &format!("{prefix}{}", item.id.value)))
            .collect()
    }

    fn rich(&self, text: Text<'_>, name: &str) -> Option<Shown> {
        let shown = match self.format {
            // The values are escaped already.
            Format::Text if self.styled => {
                inline::for_terminal(&write(&text, &self.rich, Style::TEXT))
            }
            Format::Text => write(&text, &self.rich, Style::LOG),
            Format::Json => write(&text, &self.rich, Style::TEXT),
            Format::Markdown => markdown::rich(&write(&text, &self.rich, Style::TEXT)),
        };
        Some(self.shown(&text, shown, name))
    }

    fn shown(&self, text: &Text<'_>, shown: String, name: &str) -> Shown {
        let lang = text.locale().to_owned();
        let locale = lang.parse().ok();
        let name = if name == "message" { "" } else { name };
        let (entry, catalog) = (self.found.model, self.found.catalog.model);
        let divergence = locale.and_then(|locale| {
            let remark = entry.divergence_of(&locale, name)?;
            let locale = catalog.locale_index(&locale).unwrap_or(0);
            Some(entry.plain(&remark.reason, locale))
        });
        Shown {
            text: shown,
            lang,
            divergence,
        }
    }
}

/// A text with values.
pub(crate) fn write(text: &Text<'_>, params: &OwnedParams, style: Style) -> String {
    let mut out = String::new();
    // A string takes all that is written to it.
    let _ = text.write(params, style, &mut out);
    out
}

/// A value as one line that is safe at a terminal.
pub(crate) fn safe(value: &str) -> String {
    let mut out = String::new();
    let _ = LogWriter::new(&mut out).write_str(value);
    out
}

/// Values for Markdown: what is text cannot be markup.
fn escaped(params: &OwnedParams) -> OwnedParams {
    let escape = |value: &OwnedValue| {
        let text = value.to_string();
        let is_text = matches!(value, OwnedValue::Str(_) | OwnedValue::Char(_));
        // The keys of selects are identifiers, and a select must choose as it does elsewhere.
        if is_text && !is_identifier(&text) {
            OwnedValue::Str(markdown::plain_value(&safe(&text)))
        } else {
            value.clone()
        }
    };
    OwnedParams(params.0.iter().map(escape).collect())
}

fn is_identifier(text: &str) -> bool {
    let inner = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    text.starts_with(|c: char| c.is_ascii_alphabetic()) && text.chars().all(inner)
}
