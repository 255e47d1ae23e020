//! A catalog from the texts that a team has already: Java `.properties`, JSON, tables, with messages as ICU and Java
//! write them.

use std::collections::{BTreeMap, HashMap};

use errorbook_compiler::is_known_language;
use errorbook_core::Locale;

use crate::inline;
use crate::problem::{Problem, decode, shortened};
use crate::value;
use message_format::{ArgKind, Message, parse};

mod json;
mod message_format;
mod names;
mod properties;
mod table;
mod toml;

/// The formats that a catalog is made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ForeignFormat {
    /// Java's.
    Properties,
    /// An object of keys and texts, which may be in objects in it.
    Json,
    /// A table with a column for the keys and one for each language.
    Csv,
}

impl ForeignFormat {
    /// Returns the format of files with this extension.
    #[must_use]
    pub fn from_path(path: &str) -> Option<Self> {
        let (_, extension) = path.rsplit_once('.')?;
        match extension.to_ascii_lowercase().as_str() {
            "properties" => Some(Self::Properties),
            "json" => Some(Self::Json),
            "csv" | "tsv" => Some(Self::Csv),
            _ => None,
        }
    }
}

/// The texts of a file in one language.
#[derive(Clone, Debug)]
pub struct ForeignFile {
    /// The path.
    pub path: String,
    /// The language, if the file or its name says it.
    pub locale: Option<Locale>,
    texts: Vec<ForeignText>,
    notes: Vec<Problem>,
}

impl ForeignFile {
    /// Returns how many texts it has.
    #[must_use]
    pub fn count(&self) -> usize {
        self.texts.len()
    }
}

/// A text under its key.
#[derive(Clone, Debug)]
struct ForeignText {
    key: String,
    text: String,
    /// The comment above it.
    comment: Vec<String>,
    line: usize,
    column: usize,
}

/// Reads a file, which of a table are several: one for each language.
///
/// # Errors
/// If it cannot be read as a whole, with the place.
pub fn read_foreign(
    path: &str,
    bytes: &[u8],
    format: ForeignFormat,
) -> Result<Vec<ForeignFile>, Problem> {
    let text = decode(bytes)?;
    let file = |texts: Vec<ForeignText>, notes| ForeignFile {
        path: path.to_owned(),
        locale: locale_of(path),
        texts,
        notes,
    };
    match format {
        ForeignFormat::Properties => Ok(vec![file(properties::read(text)?, Vec::new())]),
        ForeignFormat::Json => {
            let (texts, notes) = json::read(text)?;
            Ok(vec![file(texts, notes)])
        }
        ForeignFormat::Csv => table::read(path, text),
    }
}

/// Returns the language that a file is named after: `messages_pt_BR.properties`, `ja.json`.
fn locale_of(path: &str) -> Option<Locale> {
    let name = path.rsplit(['/', '\\']).next()?;
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let ends = stem.match_indices(['_', '-', '.']).map(|(at, _)| at + 1);
    let mut tags = [0].into_iter().chain(ends);
    tags.find_map(|at| language(stem.get(at..)?))
}

/// Returns the language of a tag that begins with two letters: of three letters, most words are the tag of a language.
fn language(tag: &str) -> Option<Locale> {
    let tag = tag.replace(['_', '.'], "-");
    let is_short = tag.split('-').next().is_some_and(|first| first.len() == 2);
    let locale = tag.parse::<Locale>().ok()?;
    Some(locale).filter(|locale| is_short && is_known_language(locale))
}

/// A catalog that was made from texts of others.
#[derive(Clone, Debug, Default)]
pub struct NewCatalog {
    /// The files to write: path and content.
    pub files: Vec<(String, String)>,
    /// The number of texts that were imported.
    pub texts: usize,
    /// The texts that were left out or need a decision, each with the path of its file.
    pub notes: Vec<(String, Problem)>,
    /// The texts that cannot be imported.
    pub problems: Vec<(String, Problem)>,
}

/// An entry that is being made.
struct Entry<'a> {
    text: &'a ForeignText,
    key: String,
    message: Message,
    translations: BTreeMap<Locale, Message>,
}

impl NewCatalog {
    /// Makes a catalog of a name. The first file is that of the source language; `codes` gives the codes of its texts,
    /// in order, and without them keys are codes: `order.not-found` is `OrderNotFound`.
    #[must_use]
    pub fn new(
        name: &str,
        source: &ForeignFile,
        source_locale: Locale,
        others: &[(Locale, &ForeignFile)],
        codes: Option<(&str, Vec<String>)>,
    ) -> Self {
        let mut catalog = Self::default();
        let (pattern, codes) = codes.unzip();
        let mut entries = catalog.entries(source, codes.unwrap_or_default());
        for (locale, file) in others {
            catalog.add_translations(&mut entries, *locale, file);
        }
        for file in others.iter().map(|(_, file)| *file).chain([source]) {
            let notes = file.notes.iter().cloned();
            catalog
                .notes
                .extend(notes.map(|note| (file.path.clone(), note)));
        }
        let text = toml::catalog(source_locale, pattern, &entries);
        catalog.files.push((format!("catalog/{name}.toml"), text));
        for (locale, _) in others {
            let path = format!("locales/{locale}/{name}.ftl");
            if catalog.files.iter().all(|(known, _)| *known != path) {
                let text = translations(name, *locale, &entries);
                catalog.files.push((path, text));
            }
        }
        catalog.texts = entries.len();
        catalog
    }

    fn entries<'a>(&mut self, source: &'a ForeignFile, codes: Vec<String>) -> Vec<Entry<'a>> {
        let mut entries: Vec<Entry<'a>> = Vec::new();
        let mut keys: HashMap<String, &str> = HashMap::new();
        let mut codes = codes.into_iter();
        for text in &source.texts {
            if text.text.trim().is_empty() {
                let title = format!("`{}` has no text, and is left out", shortened(&text.key));
                self.notes.push((source.path.clone(), text.problem(title)));
                continue;
            }
            let Some(message) = self.message(source, text) else {
                continue;
            };
            let key = codes
                .next()
                .unwrap_or_else(|| names::pascal_case(&text.key));
            if let Some(other) = keys.insert(key.clone(), &text.key) {
                let (one, other) = (shortened(&text.key), shortened(other));
                let title = format!("`{one}` and `{other}` would both become `{key}`");
                let mut problem = text.problem(title);
                problem.help = "rename one of the two, or number the codes with `--codes`".into();
                self.problems.push((source.path.clone(), problem));
                continue;
            }
            entries.push(Entry {
                text,
                key,
                message,
                translations: BTreeMap::new(),
            });
        }
        entries
    }

    /// Reads a message. What cannot be, is a problem.
    fn message(&mut self, file: &ForeignFile, text: &ForeignText) -> Option<Message> {
        let path = || file.path.clone();
        match parse(&text.text) {
            Ok(message) => {
                for note in &message.notes {
                    let title = format!("`{}`: {note}", shortened(&text.key));
                    self.notes.push((path(), text.problem(title)));
                }
                Some(message)
            }
            Err(error) => {
                let before = text.text.get(..error.at).unwrap_or_default();
                let title = format!(
                    "`{}`: {} (character {})",
                    shortened(&text.key),
                    error.title,
                    before.chars().count() + 1
                );
                let mut problem = text.problem(title);
                problem.help = "change the message, or take it out and write it by hand".into();
                self.problems.push((path(), problem));
                None
            }
        }
    }

    fn add_translations(&mut self, entries: &mut [Entry<'_>], locale: Locale, file: &ForeignFile) {
        let by_key: HashMap<&str, usize> = (0..)
            .zip(entries.iter())
            .map(|(at, entry)| (entry.text.key.as_str(), at))
            .collect();
        for text in file.texts.iter().filter(|one| !one.text.trim().is_empty()) {
            let at = by_key.get(text.key.as_str());
            let Some(entry) = at.and_then(|at| entries.get_mut(*at)) else {
                let key = shortened(&text.key);
                let title = format!("`{key}` has no text in the source language, and is left out");
                self.notes.push((file.path.clone(), text.problem(title)));
                continue;
            };
            if let Some(message) = self.message(file, text) {
                entry.message.add_args(&message);
                entry.translations.insert(locale, message);
            }
        }
    }
}

impl ForeignText {
    fn problem(&self, title: String) -> Problem {
        Problem::new(self.line, title, "").at_column(self.column)
    }
}

/// Returns a file of translations, in the order of the catalog.
fn translations(name: &str, locale: Locale, entries: &[Entry<'_>]) -> String {
    let mut out = format!("### `catalog/{name}.toml` in `{locale}`.\n");
    for entry in entries {
        if let Some(message) = entry.translations.get(&locale) {
            let text = value::write(&message.pieces, 4);
            out.push_str(&format!("\n{} ={text}\n", entry.key));
        }
    }
    out
}
