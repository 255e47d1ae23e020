//! What the texts of a catalog in one locale may refer to.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use errorbook_core::Locale;

use super::function::FUNCTIONS;
use super::{Resolver, Spent};
use crate::check::registry as checks;
use crate::diagnostic::{Diagnostic, Report};
use crate::lower::translation::{Ids, check_duplicates};
use crate::model::{CatalogDef, EntryDef, Field};
use crate::parse::tree::{self, Expression, Message, Name};
use crate::plural::Rules;
use crate::source::{Overriding, Span};

/// What the texts of a catalog in one locale may refer to.
pub(in crate::lower) struct Scope {
    /// The locale of the texts.
    pub(super) locale: Locale,
    pub(super) rules: Option<Rules>,
    /// True if all files could be read. If not, what seems unknown is not reported.
    pub(super) complete: bool,
    /// The messages that something names: of all, few are.
    pub(super) messages: HashMap<String, Referable>,
    pub(super) terms: HashMap<String, Referable>,
    /// What texts name.
    named: BTreeSet<String>,
    ids: Option<Arc<Ids>>,
    /// Which files go over those of the project.
    pub(super) overriding: Overriding,
}

/// A message or term that a text may refer to.
#[derive(Default)]
pub(super) struct Referable {
    /// Where its name is given.
    pub(super) id: Option<Span>,
    pub(super) value: Option<Arc<tree::Pattern>>,
    pub(super) attributes: HashMap<String, Arc<tree::Pattern>>,
}

impl Scope {
    /// Makes the scope of a locale with these plural rules.
    pub(in crate::lower) fn new(locale: Locale, rules: Option<Rules>, complete: bool) -> Self {
        Self {
            locale,
            complete,
            rules,
            messages: HashMap::new(),
            terms: HashMap::new(),
            named: BTreeSet::new(),
            ids: None,
            overriding: Overriding::default(),
        }
    }

    /// Adds terms. Those that are there already stay: a catalog's own come before shared ones.
    pub(in crate::lower) fn add_terms(&mut self, terms: &[Message], report: &mut Report) {
        check_duplicates(terms.iter().map(|term| &term.id), "-", report);
        for term in terms {
            let attributes = term.attributes.iter();
            check_duplicates(attributes.map(|attribute| &attribute.id), ".", report);
            self.terms
                .entry(term.id.value.clone())
                .or_insert_with(|| Referable::new(term));
        }
    }

    /// Checks that every term can be used, those included that no text uses, and every name is unique.
    pub(super) fn check(&self, report: &mut Report) {
        for function in FUNCTIONS {
            let message = self.messages.get(function);
            if let Some(span) = message.and_then(|message| message.id) {
                report.add(clash(function, span, "the function of this name"));
            }
        }
        let mut spent = Spent::default();
        let mut terms: Vec<_> = self.terms.iter().collect();
        terms.sort_unstable_by_key(|(id, _)| *id);
        for (id, term) in terms {
            let name = format!("-{id}");
            let what = format!("term `{name}`");
            let attributes = term.attributes.iter();
            let attributes =
                attributes.map(|(attribute, tree)| (format!("{name}.{attribute}"), tree));
            let value = term.value.iter().map(|tree| (name.clone(), tree));
            for (name, tree) in value.chain(attributes) {
                // Where one is too large, those that refer to it are as well: once is enough.
                if Resolver::check_term(self, &what, name, tree, &mut spent, report).is_break() {
                    return;
                }
            }
            if FUNCTIONS.contains(&id.as_str())
                && let Some(span) = term.id
            {
                report.add(clash(&name, span, "the function of this name"));
            }
            let message = self.messages.get(id).and_then(|message| message.id);
            if let (Some(span), Some(message)) = (term.id, message) {
                let finding = clash(&name, span, "the message of this name");
                report.add(finding.at(message, "the message"));
            }
        }
    }

    /// Sets which files go over those of the project.
    pub(in crate::lower) fn go_over(&mut self, overriding: Overriding) {
        self.overriding = overriding;
    }

    /// Adds terms that go over those of the same name.
    pub(in crate::lower) fn override_terms(&mut self, terms: &[Message], report: &mut Report) {
        let before = std::mem::take(&mut self.terms);
        self.add_terms(terms, report);
        for (name, term) in before {
            self.terms.entry(name).or_insert(term);
        }
    }

    /// Remembers messages that texts name.
    pub(in crate::lower) fn refer_to(&mut self, ids: impl IntoIterator<Item = String>) {
        self.named.extend(ids);
    }

    /// Adds the messages of a locale that texts name, or that are called like a term or a function.
    pub(super) fn add_messages(&mut self, catalog: &CatalogDef, ids: &Arc<Ids>, locale: usize) {
        if locale == 0 {
            self.refer_to(references(catalog));
        }
        let named = std::mem::take(&mut self.named).into_iter();
        let wanted = named.chain(FUNCTIONS.map(str::to_owned));
        let wanted: Vec<String> = wanted.chain(self.terms.keys().cloned()).collect();
        for id in wanted {
            let Some(entry) = ids.entry(&id).and_then(|at| catalog.with_parents().nth(at)) else {
                continue;
            };
            let message = self.messages.entry(id).or_default();
            message.id = Some(entry.key.span);
            for field in entry.fields() {
                let Some(text) = field.field.text(locale) else {
                    continue;
                };
                let name = field.name();
                if name.is_empty() {
                    message.value = Some(Arc::new(text.tree.clone()));
                } else {
                    message.attributes.insert(name, Arc::new(text.tree.clone()));
                }
            }
        }
        self.ids = Some(Arc::clone(ids));
    }

    /// Returns what messages are called, whether something names them or not.
    pub(super) fn message_ids(&self) -> impl Iterator<Item = &str> {
        let all = self.ids.iter().flat_map(|ids| ids.of_entries());
        all.chain(self.messages.keys().map(String::as_str))
    }
}

/// Returns the messages that the source texts of a catalog refer to.
fn references(catalog: &CatalogDef) -> Vec<String> {
    let fields = catalog.with_parents().flat_map(EntryDef::fields);
    let fields = catalog.own_fields().chain(fields.map(|field| field.field));
    let mut named = Vec::new();
    for text in fields.filter_map(Field::source) {
        text.tree.visit(&mut |expression| {
            if let Expression::Message { id, .. } = expression {
                named.push(id.value.clone());
            }
        });
    }
    named
}

impl Referable {
    pub(super) fn new(message: &Message) -> Self {
        let attributes = message.attributes.iter();
        Self {
            id: Some(message.id.span),
            value: message.value.clone().map(Arc::new),
            attributes: attributes
                .map(|attribute| {
                    (
                        attribute.id.value.clone(),
                        Arc::new(attribute.value.clone()),
                    )
                })
                .collect(),
        }
    }

    pub(super) fn part(&self, attribute: Option<&Name>) -> Option<Arc<tree::Pattern>> {
        match attribute {
            None => self.value.clone(),
            Some(attribute) => self.attributes.get(&attribute.value).cloned(),
        }
    }
}

/// Returns `fluent-bundle` keeps messages, terms and functions under one name and drops all but the first.
fn clash(name: &str, span: Span, other: &str) -> Diagnostic {
    Diagnostic::new(
        &checks::DUPLICATE_ID,
        format!("`{name}` has the same name as {other}"),
    )
    .at(
        span,
        "an implementation of Fluent keeps only one of the two",
    )
    .help("give it another name")
}
