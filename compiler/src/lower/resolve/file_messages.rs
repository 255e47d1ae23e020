//! Messages and terms outside of any catalog.

use errorbook_core::Locale;

use super::scope::{Referable, Scope};
use super::{Owner, Resolver};
use crate::diagnostic::Report;
use crate::lower::translation::check_duplicates;
use crate::model::{ParamDef, Pattern};
use crate::parse::tree;
use crate::plural;

/// The messages and terms of one file, for texts that belong to no entry.
pub(crate) struct FileMessages {
    scope: Scope,
}

impl FileMessages {
    /// Gathers messages and terms. Of messages of the same name, the first stays.
    pub(crate) fn new(locale: Locale, resource: &tree::Resource, report: &mut Report) -> Self {
        let mut scope = Scope::new(locale, plural::rules(locale.as_str()), true);
        scope.add_terms(&resource.terms, report);
        let ids = resource.messages.iter().map(|message| &message.id);
        check_duplicates(ids, "", report);
        for message in &resource.messages {
            let attributes = message.attributes.iter();
            check_duplicates(attributes.map(|attribute| &attribute.id), ".", report);
            scope
                .messages
                .entry(message.id.value.clone())
                .or_insert_with(|| Referable::new(message));
        }
        scope.check(report);
        Self { scope }
    }

    /// Returns a message's text, or an attribute's. `None` if there is none, or something is wrong with it,
    /// which is then reported.
    pub(crate) fn pattern(
        &self,
        id: &str,
        attribute: Option<&str>,
        params: &[ParamDef],
        report: &mut Report,
    ) -> Option<Pattern> {
        let message = self.scope.messages.get(id)?;
        let tree = match attribute {
            None => message.value.as_ref()?,
            Some(name) => message.attributes.get(name)?,
        };
        let owner = Owner {
            what: "the message",
            params,
            params_complete: true,
        };
        Resolver::run(&self.scope, owner, tree, report)
    }
}
