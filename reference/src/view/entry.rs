//! An entry as one reader sees it.

use std::sync::Arc;

use errorbook_compiler::model::{
    Allow, CatalogDef, EntryDef, ExampleDef, FieldKind, MetaEntry, OAuthDef, Severity,
};
use errorbook_core::{Locale, reason_phrase};

use super::catalog::{CatalogView, LinkView};
use super::find::Find;
use super::item::{
    CauseView, EndingView, EndpointView, NoteView, ParamView, RelatedView, ResolutionView,
    SectionView,
};
use super::text::ResolvedText;
use super::{PlaceholderStyle, Placeholders, Values};
use crate::headings::Headings;

/// An entry as one reader sees it: each text in the first of the reader's languages that has it, with what is
/// known of it. What no language changes is behind methods.
#[derive(Clone, Debug)]
pub struct EntryView<'a> {
    def: &'a EntryDef,
    catalog: &'a CatalogDef,
    headings: &'static Headings,
    locale: Locale,
    values: Option<Arc<Values>>,
    /// The code, with the case, or with the key where several entries share the code.
    pub title: String,
    /// The message. Plain text.
    pub message: Option<ResolvedText<'a>>,
    /// The kind of error, in a phrase. Markdown, as all texts but the message are.
    pub summary: Option<ResolvedText<'a>>,
    /// The description of the problem.
    pub description: Option<ResolvedText<'a>>,
    /// Why it may have happened, in no order.
    pub causes: Vec<CauseView<'a>>,
    /// The steps that fix it, in order.
    pub resolutions: Vec<ResolutionView<'a>>,
    /// The admonitions.
    pub notes: Vec<NoteView<'a>>,
    /// The endpoints that the error comes from.
    pub endpoints: Vec<EndpointView<'a>>,
    /// The parameters, in positional order.
    pub params: Vec<ParamView<'a>>,
    /// The entries that it is easily confused with: those that it names, then others with the same code.
    pub related: Vec<RelatedView<'a>>,
    /// The links that every page of the catalog shows.
    pub links: Vec<LinkView<'a>>,
    /// The section that it is shown in.
    pub section: Option<SectionView<'a>>,
    /// That it is deprecated or retired.
    pub ending: Option<EndingView<'a>>,
}

/// How many letters there are for causes.
const LETTERS: u8 = 26;

impl<'a> EntryView<'a> {
    pub(super) fn new(
        view: &CatalogView<'a>,
        def: &'a EntryDef,
        values: Option<Arc<Values>>,
    ) -> Self {
        let find = Find {
            view,
            def,
            values: values.clone(),
        };
        let causes: Vec<_> = find.causes();
        let catalog = view.def();
        Self {
            title: view.title_of(def),
            message: find.text(&def.message, ""),
            summary: find.text(&def.summary, "summary"),
            description: find.text(&def.description, "description"),
            resolutions: find.resolutions(&causes),
            causes,
            notes: catalog.notes_of(def).map(|note| view.note(note)).collect(),
            endpoints: catalog
                .endpoints_of(def)
                .map(|endpoint| view.endpoint(endpoint))
                .collect(),
            params: find.params(),
            related: find.related(),
            links: view.related_links(),
            section: catalog.section_of(def).map(|section| view.section(section)),
            ending: find.ending(),
            headings: view.headings(),
            locale: view.locale(),
            catalog,
            def,
            values,
        }
    }

    /// Returns the entry with values in its texts, as far as they are given.
    #[must_use]
    pub fn with_values(mut self, values: Values) -> Self {
        let values = Some(Arc::new(values));
        let items = self.causes.iter_mut().map(|cause| &mut cause.text);
        let items = items.chain(self.resolutions.iter_mut().map(|step| &mut step.text));
        let docs = self
            .params
            .iter_mut()
            .filter_map(|param| param.doc.as_mut());
        let related = self.related.iter_mut().filter_map(|one| one.text.as_mut());
        let singles = [&mut self.message, &mut self.summary, &mut self.description];
        let singles = singles.into_iter().filter_map(Option::as_mut);
        for text in singles.chain(items).chain(docs).chain(related) {
            text.values.clone_from(&values);
        }
        self.values = values;
        self
    }

    /// Yields the texts that are the entry's own, with the kind of each.
    pub fn texts(&self) -> impl Iterator<Item = (FieldKind, &ResolvedText<'a>)> {
        let singles = [
            (FieldKind::Message, &self.message),
            (FieldKind::Summary, &self.summary),
            (FieldKind::Description, &self.description),
        ];
        let singles = singles.into_iter();
        let singles = singles.filter_map(|(kind, text)| Some((kind, text.as_ref()?)));
        let causes = self.causes.iter();
        let causes = causes.map(|cause| (FieldKind::Causes, &cause.text));
        let steps = self.resolutions.iter();
        let steps = steps.map(|step| (FieldKind::Resolutions, &step.text));
        let related = self.related.iter();
        let related = related.filter_map(|one| Some((FieldKind::Related, one.text.as_ref()?)));
        let params = self.params.iter();
        let params = params.filter_map(|param| Some((FieldKind::Params, param.doc.as_ref()?)));
        singles
            .chain(causes)
            .chain(steps)
            .chain(related)
            .chain(params)
    }

    /// Returns the entry as it is written. Its texts are read through the view.
    #[must_use]
    pub fn def(&self) -> &'a EntryDef {
        self.def
    }

    /// Returns the name of the catalog, qualified where several members of a workspace have one of that name.
    #[must_use]
    pub fn catalog(&self) -> &'a str {
        &self.catalog.qualified_name
    }

    /// Returns the key: unique in the catalog, and the name of the Rust variant.
    #[must_use]
    pub fn key(&self) -> &'a str {
        &self.def.key.value
    }

    /// Returns what people see.
    #[must_use]
    pub fn code(&self) -> &'a str {
        &self.def.code
    }

    /// Returns the letter of a cause, if steps say which causes they fix: some of them, and not others.
    #[must_use]
    pub fn cause_letter(&self, cause: usize) -> Option<char> {
        let causes = self.causes.len();
        let mut steps = self.resolutions.iter();
        let tells = steps.any(|step| !step.fixes.is_empty() && step.fixes.len() < causes);
        let cause = u8::try_from(cause).ok().filter(|cause| *cause < LETTERS)?;
        (tells && causes <= LETTERS.into()).then(|| char::from(b'A' + cause))
    }

    /// Returns the letters of the causes that a step fixes, as they stand after it: ` (A, C)`.
    #[must_use]
    pub fn fixed_causes(&self, step: &ResolutionView<'_>) -> String {
        let letters = step.fixes.iter().filter_map(|at| self.cause_letter(*at));
        let letters: Vec<_> = letters.map(String::from).collect();
        match &letters[..] {
            [] => String::new(),
            letters => {
                let marks = self.headings.punctuation;
                marks.bracketed(&marks.listed(letters))
            }
        }
    }

    /// Returns the code, with the key where that is another: by either of them, commands find the entry.
    #[must_use]
    pub fn name(&self) -> String {
        match (self.code(), self.key()) {
            (code, key) if code == key || self.case().is_some() => self.title.clone(),
            (code, key) => format!("{code} ({key})"),
        }
    }

    /// Returns the name by which the entry alone is looked up, in a list: that of a case begins with its code.
    #[must_use]
    pub fn listed_name(&self) -> String {
        let name = match &self.def.case {
            Some(case) => format!("{}::{}", case.of, case.id.value),
            None => self.name(),
        };
        match &self.ending {
            Some(ending) => {
                let since = format!("{} {}", ending.heading, ending.since);
                name + &self.headings.punctuation.bracketed(&since)
            }
            None => name,
        }
    }

    /// Returns the id of the case, if the code has cases.
    #[must_use]
    pub fn case(&self) -> Option<&'a str> {
        let case = self.def.case.as_ref()?;
        Some(&case.id.value)
    }

    /// Returns the code with cases that the entry is one of.
    #[must_use]
    pub fn parent(&self) -> Option<&'a EntryDef> {
        self.catalog.parent_of(self.def)
    }

    /// Returns whether it is a code whose cases are entries of their own.
    #[must_use]
    pub fn has_cases(&self) -> bool {
        let mut codes = self.catalog.codes_with_cases();
        codes.any(|code| std::ptr::eq(code, self.def))
    }

    /// Returns the locale that the reader is served with.
    #[must_use]
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// Returns the headings in the reader's language.
    #[must_use]
    pub fn headings(&self) -> &'static Headings {
        self.headings
    }

    /// Returns the value that the reader gave for a parameter.
    #[must_use]
    pub fn value(&self, param: usize) -> Option<&errorbook_compiler::values::OwnedValue> {
        self.values.as_ref()?.get(param)
    }

    /// Returns the value that the reader gave for a parameter as a line of a list, where it need not be whole.
    #[must_use]
    pub fn brief_value(&self, param: usize) -> Option<String> {
        const MOST_CHARS: usize = 80;
        let limit = self.def.params.get(param)?.max_chars;
        let most = limit.and_then(|most| usize::try_from(most).ok());
        let most = most.unwrap_or(MOST_CHARS).min(MOST_CHARS);
        let text = self.value(param)?.to_string();
        let mut brief: String = text.chars().take(most).collect();
        if brief.len() < text.len() {
            brief.push('…');
        }
        Some(crate::safe(&brief))
    }

    /// Returns the facts that stand in a line each, in every language alike: what each is called, and what it is.
    /// Some say all in their heading.
    #[must_use]
    pub fn facts(&self) -> Vec<(String, String)> {
        let heading = self.headings.status.to_owned();
        let status = self.status_line().map(|status| (heading, status));
        status.into_iter().chain(self.attributes()).collect()
    }

    /// Returns those of the [facts](Self::facts) that its authors file it by: severity, whether trying again
    /// helps, tags and open data.
    #[must_use]
    pub fn attributes(&self) -> Vec<(String, String)> {
        let words = self.headings;
        let mut facts = Vec::new();
        let mut add = |heading: &str, fact: String| facts.push((heading.to_owned(), fact));
        if let Some(severity) = self.severity() {
            add(words.severity, severity.name().to_owned());
        }
        match self.retryable() {
            Some(true) => add(words.retryable, String::new()),
            Some(false) => add(words.not_retryable, String::new()),
            None => {}
        }
        let tags: Vec<_> = self.tags().collect();
        if !tags.is_empty() {
            add(words.tags, words.punctuation.listed(tags));
        }
        for meta in self.meta() {
            add(&meta.name.value, meta.value.to_string());
        }
        facts
    }

    /// Returns how bad the error is, if the catalog says so.
    #[must_use]
    pub fn severity(&self) -> Option<Severity> {
        self.def.severity
    }

    /// Returns whether trying again may help, if the catalog says so.
    #[must_use]
    pub fn retryable(&self) -> Option<bool> {
        self.def.retryable
    }

    /// Yields the words that the entry is filed under.
    pub fn tags(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        self.def.tags.iter().map(|tag| tag.value.as_str())
    }

    /// Returns its open data.
    #[must_use]
    pub fn meta(&self) -> &'a [MetaEntry] {
        &self.def.meta
    }

    /// Returns samples of what is wrong and what is right. They are literal, and of no human language.
    #[must_use]
    pub fn examples(&self) -> &'a [ExampleDef] {
        &self.def.examples
    }

    /// Returns the HTTP status.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.def.status
    }

    /// Returns the HTTP status with its reason phrase: `400 Bad Request`.
    #[must_use]
    pub fn status_line(&self) -> Option<String> {
        let status = self.status()?;
        Some(match reason_phrase(status) {
            Some(phrase) => format!("{status} {phrase}"),
            None => status.to_string(),
        })
    }

    /// Returns what the entry is in a payload of OAuth 2.0.
    #[must_use]
    pub fn oauth(&self) -> Option<&'a OAuthDef> {
        self.def.oauth.as_ref()
    }

    /// Returns whether a payload of OAuth 2.0 is its own. A full stop at the end of the description makes no other error
    /// of it.
    pub(crate) fn answers_with(&self, payload: &str) -> bool {
        let own = self.oauth();
        let own = own.map(|own| (Some(own.error.as_str()), own.description.as_deref()));
        let Ok(payload) = serde_json::from_str::<serde_json::Value>(payload) else {
            return false;
        };
        let member = |name: &str| payload.get(name).and_then(|value| value.as_str());
        let received = (member("error"), member("error_description"));
        let bare = |(error, description): (_, Option<&str>)| {
            (
                error,
                description.map(|text| text.trim_end_matches('.').to_owned()),
            )
        };
        own.is_some_and(|own: (Option<&str>, _)| bare(own) == bare(received))
    }

    /// Returns the `WWW-Authenticate` of its answer: its own, or, with a 401, its endpoint's.
    #[must_use]
    pub fn challenge(&self) -> Option<&'a str> {
        let own = self.def.challenge.as_deref();
        own.or_else(|| {
            let mut endpoints = self
                .endpoints
                .iter()
                .filter(|_| self.def.status == Some(401));
            endpoints.find_map(|endpoint| endpoint.def.challenge.as_deref())
        })
    }

    /// Returns the seconds after which a client may try again: the `Retry-After` of its answer.
    #[must_use]
    pub fn retry_after(&self) -> Option<u32> {
        self.def.retry_after
    }

    /// Returns whether the error is an answer of HTTP: whether anything is said of one. A page of an entry
    /// without shows none.
    #[must_use]
    pub fn has_response(&self) -> bool {
        let own = self.def.challenge.is_some() || self.def.retry_after.is_some();
        own || self.def.status.is_some()
            || self.def.oauth.is_some()
            || !self.def.endpoints.is_empty()
    }

    /// Returns whether the error comes from an endpoint.
    #[must_use]
    pub fn is_at(&self, endpoint: &str) -> bool {
        let mut names = self.def.endpoints.iter();
        names.any(|name| name.value == endpoint)
    }

    /// Returns the version that the entry came with.
    #[must_use]
    pub fn since(&self) -> Option<&'a str> {
        self.def.since.as_deref()
    }

    /// Returns whether the error carries the error that caused it.
    #[must_use]
    pub fn has_source(&self) -> bool {
        self.def.source
    }

    /// Returns the findings that are accepted.
    #[must_use]
    pub fn allowed(&self) -> &'a [Allow] {
        &self.def.allow
    }

    /// Returns whether nothing is said of the error, in any language.
    #[must_use]
    pub fn is_undocumented(&self) -> bool {
        let singles = [&self.message, &self.summary, &self.description];
        singles.iter().all(|text| text.is_none())
            && self.causes.is_empty()
            && self.resolutions.is_empty()
            && self.def.oauth.is_none()
            && !self.has_cases()
    }

    /// Returns what stands for parameters without a value in the texts of the entry.
    #[must_use]
    pub fn placeholders(&self, style: PlaceholderStyle) -> Placeholders {
        match style {
            PlaceholderStyle::Names => Placeholders::Names,
            PlaceholderStyle::Numbered => {
                let message = self.message.as_ref().map(|message| message.pattern);
                Placeholders::numbered(message, &self.def.params)
            }
        }
    }
}

impl<'a> CatalogView<'a> {
    /// Returns the entry as the reader sees it.
    #[must_use]
    pub fn entry(&self, entry: &'a EntryDef) -> EntryView<'a> {
        EntryView::new(self, entry, None)
    }

    /// Returns the same with some entries alone.
    #[must_use]
    pub fn only(&self, keep: impl Fn(&EntryView<'a>) -> bool) -> Self {
        let kept = self.listed().filter(|entry| keep(entry));
        let keys = kept.map(|entry| entry.def().key.value.as_str());
        self.with_keys(keys.collect())
    }

    /// Returns the entries that can be raised, then those that are retired.
    pub fn listed(&self) -> impl Iterator<Item = EntryView<'a>> + '_ {
        let parents = self.def().parents.iter();
        let retired = parents.filter(|entry| entry.retired.is_some() && self.shows(entry));
        self.entries().chain(retired.map(|entry| self.entry(entry)))
    }

    /// Returns the summary of an entry, without looking for its other texts.
    #[must_use]
    pub fn summary_of(&self, def: &'a EntryDef) -> Option<ResolvedText<'a>> {
        let find = Find {
            view: self,
            def,
            values: None,
        };
        find.text(&def.summary, "summary")
    }

    /// Returns the entries that can be raised, in the order of the catalog.
    pub fn entries(&self) -> impl Iterator<Item = EntryView<'a>> + '_ {
        let shown = self.def().entries.iter().filter(|entry| self.shows(entry));
        shown.map(|entry| self.entry(entry))
    }
}
