//! Variables: parameters of the entry, or arguments of the term that is being inlined.

use super::{CATALOG, Constant, Resolver};
use crate::check::registry as checks;
use crate::diagnostic::Diagnostic;
use crate::lower::table::list;
use crate::model::{Part, Pattern};
use crate::parse::tree::Name;

impl Resolver<'_> {
    pub(super) fn variable(&mut self, name: &Name, isolate: bool, out: &mut Pattern) {
        if self.arguments.is_some() {
            if let Some(constant) = self.argument(name) {
                let text = constant.to_text();
                self.bytes += text.len();
                out.push(Part::Text {
                    text: text.into(),
                    isolate,
                    escape: false,
                });
            }
            return;
        }
        if let Some(param) = self.param(name) {
            out.push(Part::Param {
                param,
                format: self.bare_list(param),
                isolate,
            });
        }
    }

    /// Returns the position of a parameter that may be shown.
    pub(super) fn param(&mut self, name: &Name) -> Option<usize> {
        let Some(index) = self
            .params
            .iter()
            .position(|param| param.name.value == name.value)
        else {
            self.unknown_param(name);
            return None;
        };
        let param = &self.params[index];
        if param.secret {
            self.fail(
                Diagnostic::new(
                    &checks::SECRET_SHOWN,
                    format!("`${}` is secret, so no text can use it", name.value),
                )
                .at(name.span, "would be shown, or revealed by a select")
                .at(param.name.span, "declared `secret` here")
                .help("remove it from the text; if it is not a secret, remove `secret = true`"),
            );
            return None;
        }
        Some(index)
    }

    pub(super) fn unknown_param(&mut self, name: &Name) {
        if !self.params_complete {
            // It may be the one that could not be read, which has been reported.
            self.failed = true;
            return;
        }
        let names: Vec<_> = self
            .params
            .iter()
            .map(|param| format!("${}", param.name.value))
            .collect();
        let names: Vec<_> = names.iter().map(String::as_str).collect();
        let help = match names.as_slice() {
            [] if self.what == CATALOG => {
                "parameters belong to entries; write the text without it".to_owned()
            }
            [] => format!(
                "{} declares no parameters; declare it in `params`, or write a text without it",
                self.what
            ),
            names => format!("{} has {}", self.what, list(names)),
        };
        let wanted = format!("${}", name.value);
        let near = self.report.nearest(&wanted, names.iter().copied());
        self.fail(
            Diagnostic::new(
                &checks::UNKNOWN_PARAMETER,
                format!("{} has no parameter `{wanted}`", self.what),
            )
            .at(name.span, "not declared in `params`")
            .help(help)
            .did_you_mean(near),
        );
    }

    /// Returns whether what is looked at is a term by itself, and not another one that it refers to.
    pub(super) fn is_any_argument(&self) -> bool {
        self.any_arguments && self.inside.len() == 1
    }

    /// Returns whether a variable in a term has a value, or one would be an error.
    pub(super) fn is_given(&self, name: &Name) -> bool {
        let arguments = self.arguments.as_ref();
        self.after_term
            || self.is_any_argument()
            || arguments.is_some_and(|arguments| arguments.contains_key(&name.value))
    }

    /// Returns the value of a variable in a term.
    pub(super) fn argument(&mut self, name: &Name) -> Option<Constant> {
        if self.after_term {
            self.fail(
                Diagnostic::new(
                    &checks::ARGUMENTS,
                    format!("`${}` comes after a term in a term", name.value),
                )
                .at(
                    name.span,
                    "some implementations of Fluent take this one from the text that uses the term",
                )
                .help("use the argument before the inner term, or write out what that says"),
            );
            return None;
        }
        if self.is_any_argument() {
            return Some(Constant::Number("0".to_owned()));
        }
        let constant = self.arguments.as_ref()?.get(&name.value).cloned();
        if constant.is_none() {
            self.fail(
                Diagnostic::new(
                    &checks::ARGUMENTS,
                    format!("the term is used without the argument `{}`", name.value),
                )
                .at(
                    name.span,
                    "in a term, a variable is an argument that the reference gives",
                )
                .help(format!(
                    "write `{{ -term({}: \"…\") }}` where the term is used",
                    name.value
                ))
                .help("parameters of an entry cannot be seen from a term"),
            );
        }
        constant
    }
}
