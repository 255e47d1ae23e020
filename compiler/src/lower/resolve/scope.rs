//! What the texts of a catalog in one locale may refer to.

use std::collections::HashMap;
use std::sync::Arc;

use errorbook_core::Locale;

use super::{Resolver, Spent, number};
use crate::diagnostic::{Diagnostic, Report, checks};
use crate::lower::translation::check_duplicate;
use crate::model::Catalog;
use crate::parse::ftl::{self, Message, Name};
use crate::plural::{self, Rules};
use crate::source::Span;

/// What the texts of a catalog in one locale may refer to.
pub(in crate::lower) struct Scope {
    pub(super) rules: Option<Rules>,
    /// Whether all files could be read. If not, what seems unknown is not reported.
    pub(super) complete: bool,
    pub(super) messages: HashMap<String, Referable>,
    pub(super) terms: HashMap<String, Referable>,
}

/// A message or term that a text may refer to.
#[derive(Default)]
pub(super) struct Referable {
    /// Where its name is given.
    pub(super) id: Option<Span>,
    pub(super) value: Option<Arc<ftl::Pattern>>,
    pub(super) attributes: HashMap<String, Arc<ftl::Pattern>>,
}

impl Scope {
    pub(in crate::lower) fn new(locale: Locale, complete: bool) -> Self {
        Self {
            complete,
            rules: plural::rules(locale.as_str()),
            messages: HashMap::new(),
            terms: HashMap::new(),
        }
    }

    /// Adds terms. Those that are there already stay: a catalog's own come before shared ones.
    pub(in crate::lower) fn add_terms(&mut self, terms: &[Message], report: &mut Report) {
        let mut seen: HashMap<String, Span> = HashMap::new();
        for term in terms {
            check_duplicate(&term.id, "-", &mut seen, report);
            let mut attributes = HashMap::new();
            for attribute in &term.attributes {
                check_duplicate(&attribute.id, ".", &mut attributes, report);
            }
            self.terms
                .entry(term.id.value.clone())
                .or_insert_with(|| Referable::of(term));
        }
    }

    /// Whether every term can be used, those included that no text uses, and every name is unique.
    pub(super) fn check(&self, report: &mut Report) {
        let message = self.messages.get(number::FUNCTION);
        if let Some(span) = message.and_then(|message| message.id) {
            let other = "the function of this name";
            report.add(clash(number::FUNCTION, span, other));
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
            if id == number::FUNCTION
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

    /// Adds terms that go over those of the same name.
    pub(in crate::lower) fn override_terms(&mut self, terms: &[Message], report: &mut Report) {
        let before = std::mem::take(&mut self.terms);
        self.add_terms(terms, report);
        for (name, term) in before {
            self.terms.entry(name).or_insert(term);
        }
    }

    pub(super) fn add_messages(&mut self, catalog: &Catalog, locale: usize) {
        for entry in catalog.with_groups() {
            let message = self.messages.entry(entry.message_id()).or_default();
            message.id = Some(entry.key.span);
            for field in entry.fields() {
                let Some(text) = field.field.text(locale) else {
                    continue;
                };
                let name = field.name();
                if name.is_empty() {
                    message.value = Some(Arc::clone(&text.tree));
                } else {
                    message.attributes.insert(name, Arc::clone(&text.tree));
                }
            }
        }
    }
}

impl Referable {
    pub(super) fn of(message: &Message) -> Self {
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

    pub(super) fn part(&self, attribute: Option<&Name>) -> Option<Arc<ftl::Pattern>> {
        match attribute {
            None => self.value.clone(),
            Some(attribute) => self.attributes.get(&attribute.value).cloned(),
        }
    }
}

/// `fluent-bundle` keeps messages, terms and functions under one name and drops all but the first.
fn clash(name: &str, span: Span, other: &str) -> Diagnostic {
    Diagnostic::new(
        &checks::DUPLICATE_ID,
        format!("`{name}` is called like {other}"),
    )
    .at(
        span,
        "an implementation of Fluent keeps only one of the two",
    )
    .help("give it another name")
}
