//! The components of catalogs: a schema for each entry, examples in each language, responses.

use std::collections::BTreeMap;
use std::fmt;

use errorbook::payload::{OAuthDetails, ProblemDetails};
use errorbook_compiler::values::{self, OwnedParams};
use errorbook_core::{Entry, Locale, negotiate};
use errorbook_reference::{CompiledCatalog, EntryView, safe};
use serde_json::{Value, json};

use super::entry::ClientEntry;
use super::responses::responses;
use super::schema;

/// Components by name, each as JSON: trees of thousands would take up many times as much.
pub(super) type Section = BTreeMap<String, String>;

/// Components of OpenAPI 3.1. The name of each begins with the key and a dot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Components {
    /// Problem details, native payloads and errors of OAuth 2.0.
    pub(super) schemas: Section,
    /// Answers by endpoint and status.
    pub(super) responses: Section,
    /// Payloads with the examples of the catalog's parameters, in each of its languages.
    pub(super) examples: Section,
}

/// A name that no component can have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamingProblem {
    /// The problem.
    pub title: String,
    /// The advice.
    pub help: String,
}

impl fmt::Display for NamingProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.title)
    }
}

impl std::error::Error for NamingProblem {}

impl Components {
    /// Returns the components of catalogs. `key` comes before the name of each.
    ///
    /// Entries that nobody may tell apart are the one that stands in for them, as in payloads.
    ///
    /// # Errors
    /// If a key, a catalog, an entry or an endpoint has a name that no component can have, or codes differ in the
    /// case of their letters alone, which many generators of clients write into one file.
    pub fn new(catalogs: &[CompiledCatalog<'_>], key: &str) -> Result<Self, Vec<NamingProblem>> {
        let problems = naming_problems(catalogs, key);
        if !problems.is_empty() {
            return Err(problems);
        }
        let mut components = Self::default();
        catalogs
            .iter()
            .for_each(|catalog| components.add(catalog, key));
        Ok(components)
    }

    fn add(&mut self, catalog: &CompiledCatalog<'_>, key: &str) {
        let packed = catalog.catalog();
        let name = format!("{key}.{}", packed.name());
        let Some(view) = catalog.views().into_iter().next() else {
            return;
        };
        let mut entries = Vec::new();
        for (entry, view) in packed.entries().zip(view.entries()) {
            let stand_in = entry.stand_in();
            if stand_in.is_some_and(|stand_in| stand_in.index() != entry.index()) {
                continue;
            }
            let mut client = self.add_entry(entry, view, &name);
            client.examples = self.add_examples(catalog, entry, &client);
            entries.push(client);
        }
        for endpoint in view.endpoints() {
            let endpoint = endpoint.name();
            let at = entries.iter().filter(|entry| entry.view.is_at(endpoint));
            self.add_responses(&format!("{name}.{endpoint}"), &at.collect::<Vec<_>>());
        }
        self.add_responses(&name, &entries.iter().collect::<Vec<_>>());
    }

    fn add_entry<'a>(
        &mut self,
        entry: Entry<'_>,
        view: EntryView<'a>,
        catalog: &str,
    ) -> ClientEntry<'a> {
        let name = format!("{catalog}.{}", entry.key());
        let forms = schema::forms(&view, entry);
        insert(&mut self.schemas, name.clone(), &forms.problem);
        insert(&mut self.schemas, format!("{name}.native"), &forms.native);
        let examples = examples(&view);
        let oauth = OAuthDetails::new(entry, &examples);
        let oauth = oauth.and_then(|details| {
            let body = serde_json::to_value(details).ok()?;
            let is_constant = entry.oauth_template().is_none();
            let schema = schema::oauth(&view, &body, is_constant);
            insert(&mut self.schemas, format!("{name}.oauth"), &schema);
            let error = body.get("error")?.as_str()?.to_owned();
            Some((error, details.status()))
        });
        let (oauth_error, oauth_status) = oauth.unzip();
        ClientEntry {
            status: oauth_status.or(entry.status()),
            view,
            name,
            oauth_error,
            examples: Vec::new(),
        }
    }

    /// Adds the payloads of an entry: of OAuth 2.0, where they are the same for all readers, or problem details in
    /// each language.
    fn add_examples(
        &mut self,
        catalog: &CompiledCatalog<'_>,
        own: Entry<'_>,
        entry: &ClientEntry<'_>,
    ) -> Vec<String> {
        let packed = catalog.catalog();
        let params = examples(&entry.view);
        let mut names = Vec::new();
        let mut add = |name: String, value: Option<Value>| {
            if let Some(value) = value {
                insert(&mut self.examples, name.clone(), &json!({ "value": value }));
                names.push(name);
            }
        };
        if let Some(oauth) = OAuthDetails::new(own, &params) {
            let value = serde_json::to_value(oauth).ok();
            add(format!("{}.oauth", entry.name), value);
            return names;
        }
        for known in &catalog.def().locales {
            let locale: Locale = known.locale;
            let details = ProblemDetails::new(own, negotiate(&locale, &packed), &params);
            let value = serde_json::to_value(details).ok();
            add(format!("{}.{locale}", entry.name), value);
        }
        names
    }

    /// Adds a response for each status of entries.
    fn add_responses(&mut self, name: &str, entries: &[&ClientEntry<'_>]) {
        let mut by_status: BTreeMap<u16, Vec<&ClientEntry<'_>>> = BTreeMap::new();
        for entry in entries {
            if let Some(status) = entry.status {
                by_status.entry(status).or_default().push(entry);
            }
        }
        for (status, entries) in by_status {
            let name = format!("{name}.{status}");
            let (response, unions) = responses(&name, &entries);
            insert(&mut self.responses, name, &response);
            for (name, union) in unions {
                insert(&mut self.schemas, name, &union);
            }
        }
    }
}

fn insert(section: &mut Section, name: String, value: &Value) {
    // What serde_json has made, it can write.
    let text = serde_json::to_string_pretty(value).unwrap_or_default();
    section.insert(name, text);
}

fn examples(view: &EntryView<'_>) -> OwnedParams {
    OwnedParams(view.def().params.iter().map(values::example).collect())
}

/// Returns what is wrong with names.
fn naming_problems(catalogs: &[CompiledCatalog<'_>], key: &str) -> Vec<NamingProblem> {
    let mut problems = Vec::new();
    let mut check = |what: &str, name: &str, help: &str| {
        let is_fit = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
        if name.is_empty() || !name.chars().all(is_fit) {
            problems.push(NamingProblem {
                title: format!(
                    "{what} `{}` cannot be in the name of a component",
                    safe(name)
                ),
                help: help.to_owned(),
            });
        }
    };
    let letters = "OpenAPI takes letters and digits of ASCII, `.`, `_` and `-`";
    check("`--key`", key, letters);
    let mut names: BTreeMap<String, &str> = BTreeMap::new();
    let mut twice = Vec::new();
    for catalog in catalogs {
        let def = catalog.def();
        check("the catalog", catalog.catalog().name(), letters);
        if let Some(other) = names.insert(catalog.catalog().name().to_owned(), &def.qualified_name)
        {
            twice.push((other.to_owned(), def.qualified_name.clone()));
        }
        for entry in &def.entries {
            let what = format!("{}: the key", catalog.place(entry.key.span));
            check(&what, &entry.key.value, letters);
        }
        for endpoint in &def.endpoints {
            let what = format!("{}: the endpoint", catalog.place(endpoint.name.span));
            check(&what, &endpoint.name.value, letters);
        }
    }
    problems.extend(twice.into_iter().map(|(one, other)| NamingProblem {
        title: format!("the catalogs `{one}` and `{other}` have the same name"),
        help: "describe each project on its own with `--dir` and a `--key`".to_owned(),
    }));
    problems.extend(catalogs.iter().flat_map(similar_keys));
    problems
}

/// Returns the entries whose keys differ in the case of their letters alone.
fn similar_keys(catalog: &CompiledCatalog<'_>) -> Vec<NamingProblem> {
    let mut known: BTreeMap<String, &str> = BTreeMap::new();
    let mut problems = Vec::new();
    for entry in &catalog.def().entries {
        let key = entry.key.value.as_str();
        if let Some(other) = known.insert(key.to_lowercase(), key) {
            problems.push(NamingProblem {
                title: format!(
                    "{}: `{key}` and `{other}` differ in the case of their letters alone",
                    catalog.place(entry.key.span)
                ),
                help: "generators of clients write both into one file; rename one of them"
                    .to_owned(),
            });
        }
    }
    problems
}
