//! References to messages and terms, which are inlined.

use std::collections::HashMap;
use std::sync::Arc;

use super::{Constant, MOST_PLACEABLES, Resolver};
use crate::check::registry as checks;
use crate::diagnostic::{Diagnostic, Fix};
use crate::lower::table::list;
use crate::model::Pattern;
use crate::parse::tree::{self, Arguments, Expression, Name};
use crate::source::{Span, Spanned};

impl Resolver<'_> {
    pub(super) fn message(
        &mut self,
        id: &Name,
        attribute: Option<&Name>,
        out: &mut Pattern,
    ) -> usize {
        if self.arguments.is_some() {
            self.fail(
                Diagnostic::new(
                    &checks::ARGUMENTS,
                    format!("a term refers to the message `{}`", id.value),
                )
                .at(
                    id.span,
                    "which parameters the message would see is not specified",
                )
                .help("let terms refer to terms only"),
            );
            return 0;
        }
        let found = self
            .scope
            .messages
            .get(&id.value)
            .map(|message| message.part(attribute));
        let Some(Some(tree)) = found else {
            self.unknown_reference(id, attribute, "message", found.is_some());
            return 0;
        };
        self.inline(full_name("", id, attribute), id.span, &tree, None, out)
    }

    pub(super) fn term(
        &mut self,
        id: &Name,
        attribute: Option<&Name>,
        arguments: &Arguments,
        out: &mut Pattern,
    ) -> usize {
        let found = self
            .scope
            .terms
            .get(&id.value)
            .map(|term| term.part(attribute));
        let Some(Some(tree)) = found else {
            self.unknown_reference(id, attribute, "term", found.is_some());
            return 0;
        };
        let arguments = self.term_arguments(id, arguments, &tree);
        let placeables = self.inline(
            full_name("-", id, attribute),
            id.span,
            &tree,
            Some(arguments),
            out,
        );
        self.after_term = self.arguments.is_some();
        placeables
    }

    pub(super) fn term_arguments(
        &mut self,
        id: &Name,
        arguments: &Arguments,
        tree: &tree::Pattern,
    ) -> HashMap<String, Constant> {
        if let Some(positional) = arguments.positional.first() {
            self.warn(
                Diagnostic::new(
                    &checks::IGNORED_ARGUMENT,
                    format!(
                        "the term `-{}` is given an argument without a name",
                        id.value
                    ),
                )
                .at(
                    positional.span(),
                    "ignored by every implementation of Fluent",
                )
                .help("name it: `{ -term(name: \"…\") }`"),
            );
        }
        let taken = variables(tree);
        let mut constants = HashMap::new();
        for (name, value) in &arguments.named {
            if !taken.contains(&name.value.as_str()) {
                let near = self.report.nearest(&name.value, taken.iter().copied());
                self.warn(
                    Diagnostic::new(
                        &checks::IGNORED_ARGUMENT,
                        format!(
                            "the term `-{}` takes no argument `{}`",
                            id.value, name.value
                        ),
                    )
                    .at(name.span, "ignored by every implementation of Fluent")
                    .help(match taken.as_slice() {
                        [] => "it takes none; remove the argument".to_owned(),
                        taken => format!("it takes {}", list(taken)),
                    })
                    .did_you_mean(near),
                );
            }
            if let Some(constant) = self.literal(value) {
                constants.insert(name.value.clone(), constant);
            }
        }
        constants
    }

    /// Appends what a reference stands for.
    pub(super) fn inline(
        &mut self,
        name: String,
        span: Span,
        tree: &Arc<tree::Pattern>,
        arguments: Option<HashMap<String, Constant>>,
        out: &mut Pattern,
    ) -> usize {
        if self.inside.contains(&name) {
            let from = self.inside.iter().position(|inside| *inside == name);
            let inside = &self.inside[from.unwrap_or(0)..];
            let circle = format!("{} → {name}", inside.join(" → "));
            self.fail(
                Diagnostic::new(&checks::CYCLE, format!("`{name}` refers to itself"))
                    .at(span, format!("the circle is {circle}"))
                    .help("write out one of them"),
            );
            return 0;
        }
        // Each reference is a placeable, so this limit is passed anyway; here, before the stack is.
        if self.inside.len() >= MOST_PLACEABLES {
            self.check_limits(self.inside.len() + 1);
            return 0;
        }
        self.inside.push(name);
        let outer = std::mem::replace(&mut self.arguments, arguments);
        let after_term = std::mem::replace(&mut self.after_term, false);
        let (pattern, placeables) = self.pattern(tree);
        self.arguments = outer;
        self.after_term = after_term;
        self.inside.pop();
        pattern.parts.into_iter().for_each(|part| out.push(part));
        placeables
    }

    pub(super) fn unknown_reference(
        &mut self,
        id: &Name,
        attribute: Option<&Name>,
        kind: &str,
        is_known: bool,
    ) {
        if !self.scope.complete {
            // It may stand in what could not be read, which has been reported.
            self.failed = true;
            return;
        }
        let sigil = if kind == "term" { "-" } else { "" };
        let wanted = full_name(sigil, id, attribute);
        let near = match attribute.filter(|_| is_known) {
            None => {
                let near = if kind == "term" {
                    let terms = self.scope.terms.keys().map(String::as_str);
                    self.report.nearest(&id.value, terms)
                } else {
                    self.report.nearest(&id.value, self.scope.message_ids())
                };
                near.map(|near| format!("{sigil}{near}"))
            }
            Some(attribute) => {
                let all = if kind == "term" {
                    &self.scope.terms
                } else {
                    &self.scope.messages
                };
                let attributes = all.get(&id.value).map(|found| found.attributes.keys());
                let known = attributes.into_iter().flatten().map(String::as_str);
                let near = self.report.nearest(&attribute.value, known);
                near.map(|near| format!("{sigil}{}.{near}", id.value))
            }
        };
        if kind == "message" && attribute.is_none() && self.parameter_without_sigil(id) {
            return;
        }
        let span = Span {
            end: attribute.map_or(id.span.end, |attribute| attribute.span.end),
            ..id.span
        };
        let help = match (kind, is_known) {
            (_, true) => {
                "it has no text of this name in this locale; a reference does not fall back"
                    .to_owned()
            }
            ("term", _) => {
                "terms belong in the same file, or in `terms.ftl` of the same locale".to_owned()
            }
            _ => "messages are the entries of the same catalog, by key".to_owned(),
        };
        self.fail(
            Diagnostic::new(
                &checks::UNKNOWN_FLUENT_REFERENCE,
                format!("there is no {kind} `{wanted}`"),
            )
            .at(span, "refers to nothing")
            .help(help)
            .did_you_mean(near.as_deref()),
        );
    }

    /// Reports `{name}` where `name` is a parameter: what `{ $name }` is in other formats.
    fn parameter_without_sigil(&mut self, id: &Name) -> bool {
        if !self.params.iter().any(|param| param.name.value == id.value) {
            return false;
        }
        let name = &id.value;
        let found = Diagnostic::new(
            &checks::UNKNOWN_FLUENT_REFERENCE,
            format!("`{name}` without a `$` is a message, and there is none"),
        )
        .at(id.span, "names a message")
        .help(format!("the parameter is `{{ ${name} }}`"))
        .fix(Fix::new(
            format!("write `${name}`"),
            id.span,
            format!("${name}"),
        ));
        self.fail(found);
        true
    }
}

/// Returns the variables of a text, each once.
fn variables(tree: &tree::Pattern) -> Vec<&str> {
    let mut names = Vec::new();
    tree.visit(&mut |expression| {
        if let Expression::Variable(name) = expression
            && !names.contains(&name.value.as_str())
        {
            names.push(&name.value);
        }
    });
    names
}

fn full_name(sigil: &str, id: &Name, attribute: Option<&Name>) -> String {
    match attribute {
        None => format!("{sigil}{}", id.value),
        Some(Spanned { value, .. }) => format!("{sigil}{}.{value}", id.value),
    }
}
