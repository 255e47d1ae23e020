//! `LIST()` and its options, and lists without a call.

use std::sync::Arc;

use errorbook_core::packed::function;

use super::Resolver;
use super::function::{LIST, Options, Takes};
use crate::check::registry as checks;
use crate::diagnostic::Diagnostic;
use crate::formats::list::{ListKind, ListStyle, Width, data};
use crate::model::{Format, Part, Pattern};
use crate::parse::tree::{Arguments, Expression, Name};

const OPTIONS: [(&str, Takes); 2] = [
    ("type", Takes::Words(&["and", "or", "unit"])),
    ("style", Takes::Words(&["long", "short", "narrow"])),
];

impl Resolver<'_> {
    /// Appends what a call of `LIST()` shows.
    pub(super) fn list(
        &mut self,
        id: &Name,
        arguments: &Arguments,
        isolate: bool,
        out: &mut Pattern,
    ) {
        let options = self.call_options(id, arguments, &OPTIONS);
        let Some(param) = self
            .only_argument(id, arguments, "list")
            .and_then(|argument| self.list_param(argument))
        else {
            return;
        };
        let style = style(&options);
        let Some(format) = self.list_format(param, style, options.written) else {
            self.no_data(id);
            return;
        };
        out.push(Part::Param {
            param,
            format: Some(Arc::new(format)),
            isolate,
        });
    }

    /// Returns how a list is written that is given to no function. `None` if CLDR does not say it: comma by comma.
    pub(super) fn bare_list(&self, param: usize) -> Option<Arc<Format>> {
        let is_list = self.params.get(param).is_some_and(|param| param.list);
        let format = || self.list_format(param, ListStyle::default(), String::new());
        is_list.then(format).flatten().map(Arc::new)
    }

    fn list_format(&self, param: usize, style: ListStyle, options: String) -> Option<Format> {
        let limit = self.params.get(param).and_then(|param| param.max_chars);
        let data = data(&self.scope.locale, ListStyle { limit, ..style })?;
        Some(Format {
            function: function::LIST,
            options,
            data,
        })
    }

    fn list_param(&mut self, argument: &Expression) -> Option<usize> {
        if let (Expression::Variable(name), None) = (argument, &self.arguments) {
            let types = "a list, as in `type = { list = \"string\" }`";
            return self.param_of(name, LIST, "list", types, |param| param.list);
        }
        self.fail(
            Diagnostic::new(&checks::ARGUMENTS, "the argument of `LIST` is not a list")
                .at(argument.span(), "not a list")
                .help("pass a parameter that is a list"),
        );
        None
    }
}

fn style(options: &Options<'_>) -> ListStyle {
    ListStyle {
        kind: match options.word("type") {
            Some("or") => ListKind::Or,
            Some("unit") => ListKind::Unit,
            _ => ListKind::And,
        },
        width: match options.word("style") {
            Some("short") => Width::Short,
            Some("narrow") => Width::Narrow,
            _ => Width::Long,
        },
        limit: None,
    }
}
