//! The memory of a project: `errorbook.lock`, what its catalogs have promised.
//!
//! For every code that was ever released, it holds what programs rely on ([`Promise`]); for every
//! translated text, which source text it was made from ([`Review`]). It is a file of lines that are
//! whole in themselves, so that the lines of two branches together are the lock of both:
//!
//! ```text
//! errorbook-lock 2
//! error tok TOK002 page=TOK002 status=404 param=minutes:u32 param=download_id:string
//! text tok TOK002 ja message 3c5b5d3a9f0e1b22 0f6c2a9be4d17a80
//! ```
//!
//! The first hash is that of the source text, the second that of the translation. Values with other
//! characters than those of ASCII that are seen stand in quotes, as in JSON.

mod compare;
pub mod diff;
mod hash;
mod parse;
mod print;
mod quoted;
mod update;

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::hash::{Hash, Hasher};

pub(crate) use compare::between;
pub use compare::{Bump, Change, changes};
#[cfg(feature = "unstable")]
pub(crate) use hash::pattern as pattern_hash;
pub use parse::read;
pub(crate) use parse::{LockFile, parse};
pub(crate) use update::update_promises;
pub use update::{Selection, SelectionError, Update, update};

use crate::model::{CatalogDef, EntryDef, OAuthDef, ParamDef, Text};
use crate::source::Excerpt;

/// The path of the lock, relative to the directory that holds `catalog/`.
pub const PATH: &str = "errorbook.lock";

/// The promises of a project.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lock {
    /// The entries that were ever released.
    pub promises: BTreeMap<EntryName, Promise>,
    /// Which source texts the translations were made from. After a merge of two branches that both
    /// reviewed a text, there are several reviews of it; any of them counts.
    pub reviews: BTreeMap<TextName, Reviews>,
}

/// The name of an entry in a whole project.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryName {
    /// The catalog.
    pub catalog: String,
    /// The entry's key.
    pub key: String,
}

impl EntryName {
    fn new(catalog: &CatalogDef, entry: &EntryDef) -> Self {
        Self {
            catalog: catalog.name.clone(),
            key: entry.key.value.clone(),
        }
    }
}

impl std::fmt::Display for EntryName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.catalog, self.key)
    }
}

/// The name of a translated text in a whole project: catalog, id, locale and field, with a space
/// between them, which none of them has.
// One string and not four, and that of the lock's own text: a lock holds as many as there are texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextName(Excerpt);

impl Ord for TextName {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.as_str().cmp(other.0.as_str())
    }
}

impl PartialOrd for TextName {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// As that of the string, which [stands for](Borrow) the name.
impl Hash for TextName {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.as_str().hash(state);
    }
}

impl TextName {
    /// Makes the name of a text from its catalog, its id, the tag of its locale and its field.
    #[must_use]
    pub fn new(catalog: &str, id: &str, locale: &str, field: &str) -> Self {
        Self(format!("{catalog} {id} {locale} {field}").into())
    }

    /// Makes a name from its parts with spaces between them.
    pub(crate) fn joined(name: &str) -> Self {
        Self(name.into())
    }

    fn part(&self, index: usize) -> &str {
        self.0.split(' ').nth(index).unwrap_or_default()
    }

    /// Returns the catalog.
    #[must_use]
    pub fn catalog(&self) -> &str {
        self.part(0)
    }

    /// Returns the id in the translation file.
    #[must_use]
    pub fn id(&self) -> &str {
        self.part(1)
    }

    /// Returns the tag of the locale.
    #[must_use]
    pub fn locale(&self) -> &str {
        self.part(2)
    }

    /// Returns the field: `message`, or the attribute's name.
    #[must_use]
    pub fn field(&self) -> &str {
        self.part(3)
    }
}

/// A text is looked up by its name's parts with spaces between them, without a name being made.
impl Borrow<str> for TextName {
    fn borrow(&self) -> &str {
        &self.0
    }
}

/// As `LOCALE:ID.FIELD`, which is how the command takes it.
impl std::fmt::Display for TextName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}.{}", self.locale(), self.id(), self.field())
    }
}

/// The facts of an entry that programs rely on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Promise {
    /// The code, if that is not the key.
    pub code: Option<String>,
    /// Where its page stands. A lock of the first version does not know.
    pub page: Option<String>,
    /// The HTTP status.
    pub status: Option<u16>,
    /// The version that the entry came with.
    pub since: Option<String>,
    /// The id in translation files, if that is not the key: that of a case.
    pub case: Option<String>,
    /// The parameters, in positional order.
    pub params: Vec<PromisedParam>,
    /// True if the variant carries the error that caused it.
    pub source: bool,
    /// The Rust type that `?` makes the error of.
    pub from: Option<String>,
    /// The entry in a payload of OAuth 2.0.
    pub oauth: Option<OAuthDef>,
    /// The version since which the entry is no longer to be used.
    pub deprecated: Option<String>,
    /// The version since which there is no such error; empty where it is not known.
    pub retired: Option<String>,
}

impl Promise {
    /// Returns what `entry` promises.
    #[must_use]
    pub fn new(entry: &EntryDef) -> Self {
        let other = |name: String| (name != entry.key.value).then_some(name);
        Self {
            code: other(entry.code.clone()),
            page: Some(entry.address.to_string()).filter(|page| !page.is_empty()),
            status: entry.status,
            since: entry.since.clone(),
            case: other(entry.message_id()),
            params: entry.params.iter().map(PromisedParam::new).collect(),
            source: entry.source,
            from: entry.from.as_ref().map(|path| path.value.clone()),
            oauth: entry.oauth.clone(),
            deprecated: entry.deprecated.as_ref().map(|end| end.since.clone()),
            retired: entry.retired.as_ref().map(|end| end.since.clone()),
        }
    }
}

/// A parameter as programs see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PromisedParam {
    /// The name.
    pub name: String,
    /// The type, as in `u32`, `enum(read|write)`, `enum(read|write):access`, `list(string)` or `string:secret`.
    pub kind: String,
}

impl PromisedParam {
    fn new(param: &ParamDef) -> Self {
        let mut kind = param.kind.name().to_owned();
        if !param.words.is_empty() {
            kind.push_str(&format!("({})", param.words.join("|")));
        }
        // The field is of another Rust type, or has another name.
        if let Some(shared) = &param.shared_enum {
            kind.push_str(&format!(":{}", shared.value));
        }
        if param.list {
            kind = format!("list({kind})");
        }
        if param.secret {
            kind.push_str(":secret");
        }
        if param.optional {
            kind.push_str(":optional");
        }
        if let Some(field) = &param.field {
            kind.push_str(&format!(":as={}", field.value));
        }
        Self {
            name: param.name.value.clone(),
            kind,
        }
    }
}

/// That a translation was made from, or compared with, a source text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Review {
    /// The hash of the source text.
    pub source: u64,
    /// The hash of the translation.
    pub text: u64,
}

/// The reviews of a text, at least one and none twice.
// Most texts have one, which needs no memory of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reviews {
    first: Review,
    /// Those that came by a merge, sorted.
    #[allow(
        clippy::box_collection,
        reason = "a vector takes three times as much for every text"
    )]
    more: Option<Box<Vec<Review>>>,
}

impl Reviews {
    /// Returns the only review of a text.
    #[must_use]
    pub fn one(review: Review) -> Self {
        Self {
            first: review,
            more: None,
        }
    }

    /// Adds the review of another branch.
    pub fn insert(&mut self, review: Review) {
        if self.iter().any(|known| *known == review) {
            return;
        }
        let more = self.more.get_or_insert_default();
        more.push(review.max(self.first));
        more.sort_unstable();
        self.first = review.min(self.first);
    }

    /// Returns the reviews, sorted.
    pub fn iter(&self) -> impl Iterator<Item = &Review> {
        std::iter::once(&self.first).chain(self.more.iter().flat_map(|more| more.iter()))
    }
}

/// The age of a translation, as far as the lock knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// Nothing yet.
    New,
    /// It was made from the source text as it is now.
    Reviewed,
    /// Since it was reviewed, the source text has changed, but the translation has not.
    Stale,
    /// Since it was reviewed, the source text has changed, and the translation has as well.
    Updated,
}

impl Lock {
    /// Makes the lock of a project without a past.
    #[must_use]
    pub fn new(catalogs: &[CatalogDef]) -> Self {
        update(&Self::default(), catalogs, &[]).lock
    }

    /// Returns what is known of a translation of `source` by `text`.
    #[must_use]
    pub fn freshness(&self, name: &TextName, source: &Text, text: &Text) -> Freshness {
        self.state(name.borrow(), Review::new(source, text))
    }

    pub(crate) fn state(&self, name: &str, now: Review) -> Freshness {
        let Some(reviews) = self.reviews.get(name) else {
            return Freshness::New;
        };
        if reviews.iter().any(|review| review.source == now.source) {
            Freshness::Reviewed
        } else if reviews.iter().any(|review| review.text == now.text) {
            Freshness::Stale
        } else {
            Freshness::Updated
        }
    }

    /// Returns the translations that were made from an earlier source text.
    pub fn stale<'a>(&'a self, catalogs: &'a [CatalogDef]) -> impl Iterator<Item = &'a Text> {
        let all = catalogs.iter().flat_map(translations);
        all.filter_map(|(name, _, source, text)| {
            let is_stale = self.freshness(&name, source, text) == Freshness::Stale;
            is_stale.then_some(text)
        })
    }

    /// Returns whether a key was ever promised in a catalog.
    #[must_use]
    pub fn knows(&self, catalog: &str, key: &str) -> bool {
        let name = EntryName {
            catalog: catalog.to_owned(),
            key: key.to_owned(),
        };
        self.promises.contains_key(&name)
    }
}

impl Review {
    fn new(source: &Text, text: &Text) -> Self {
        Self {
            source: hash::pattern(&source.tree),
            text: hash::pattern(&text.tree),
        }
    }
}

/// Calls `f` with every translation of a catalog: the name as [`TextName`] has it, the position of the
/// locale, and what the text would be reviewed as. Each source is hashed once, and no name is kept.
pub(crate) fn each_translation<'a>(
    catalog: &'a CatalogDef,
    mut f: impl FnMut(&str, (usize, &'a Text), &'a Text, Review),
) {
    let mut name = String::new();
    for named in catalog.named_fields() {
        let Some(source) = named.field.source() else {
            continue;
        };
        let source_hash = hash::pattern(&source.tree);
        for (locale, text) in named.field.texts().filter(|(locale, _)| *locale > 0) {
            let Some(known) = catalog.locales.get(locale) else {
                continue;
            };
            name.clear();
            let (of, id, field) = (&catalog.name, &named.id, &named.name);
            // Writing to a string does not fail.
            let _ = write!(name, "{of} {id} {} {field}", known.locale.as_str());
            let now = Review {
                source: source_hash,
                text: hash::pattern(&text.tree),
            };
            f(&name, (locale, text), source, now);
        }
    }
}

/// Returns the translations of a catalog, each with its source text and its name.
pub(crate) fn translations(
    catalog: &CatalogDef,
) -> impl Iterator<Item = (TextName, usize, &Text, &Text)> {
    catalog.named_fields().flat_map(move |named| {
        let source = named.field.source();
        let texts = named.field.texts().filter(|(locale, _)| *locale > 0);
        texts.filter_map(move |(locale, text)| {
            let tag = catalog.locales.get(locale)?.locale;
            let name = TextName::new(&catalog.name, &named.id, tag.as_str(), &named.name);
            Some((name, locale, source?, text))
        })
    })
}
