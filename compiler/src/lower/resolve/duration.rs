//! `DURATION()` and `BYTES()`, and their options.

use std::sync::Arc;

use errorbook_core::ParamType;
use errorbook_core::packed::{HOUR, function};

use super::Resolver;
use super::function::{BYTES, DURATION, Options, Takes};
use crate::check::registry as checks;
use crate::diagnostic::Diagnostic;
use crate::formats::duration::{self, DurationStyle};
use crate::formats::list::Width;
use crate::model::{Format, ParamDef, Part, Pattern};
use crate::parse::tree::{Arguments, Expression, Name};

/// The units that a length of time may have as its largest, in the order of
/// [`DURATION_UNITS`](errorbook_core::packed::DURATION_UNITS).
const LARGEST: &[&str] = &["week", "day", "hour", "minute", "second"];

const DURATION_OPTIONS: [(&str, Takes); 2] = [
    (
        "style",
        Takes::Words(&["long", "short", "narrow", "digital"]),
    ),
    ("largest", Takes::Words(LARGEST)),
];

const BYTES_OPTIONS: [(&str, Takes); 1] = [("base", Takes::Numbers(&[1000, 1024]))];

/// A function of one parameter: what findings call it, and which types it takes.
struct Taken {
    function: &'static str,
    what: &'static str,
    types: &'static str,
    is_right: fn(&ParamDef) -> bool,
}

const DURATIONS: Taken = Taken {
    function: DURATION,
    what: "length of time",
    types: "the type `duration`",
    is_right: |param| param.kind == ParamType::Duration && !param.list,
};

const SIZES: Taken = Taken {
    function: BYTES,
    what: "number of bytes",
    types: "the type `bytes`, or another of whole numbers up to 64 bits",
    is_right: |param| {
        let is_wide = matches!(param.kind, ParamType::I128 | ParamType::U128);
        let has_fraction = matches!(param.kind, ParamType::F64 | ParamType::Percent);
        param.is_number() && !is_wide && !has_fraction
    },
};

impl Resolver<'_> {
    /// Appends what a call of `DURATION()` shows.
    pub(super) fn duration(
        &mut self,
        id: &Name,
        arguments: &Arguments,
        isolate: bool,
        out: &mut Pattern,
    ) {
        let options = self.call_options(id, arguments, &DURATION_OPTIONS);
        let data = duration::data(&self.scope.locale, style(&options));
        let param = self.parameter_of(id, arguments, &DURATIONS);
        let written = (function::DURATION, options.written, data);
        self.push_format(id, param, written, isolate, out);
    }

    /// Appends what a call of `BYTES()` shows.
    pub(super) fn bytes(
        &mut self,
        id: &Name,
        arguments: &Arguments,
        isolate: bool,
        out: &mut Pattern,
    ) {
        let options = self.call_options(id, arguments, &BYTES_OPTIONS);
        let is_binary = options.number("base") == Some(1024);
        let data = duration::bytes(&self.scope.locale, is_binary);
        let param = self.parameter_of(id, arguments, &SIZES);
        let written = (function::BYTES, options.written, data);
        self.push_format(id, param, written, isolate, out);
    }

    fn push_format(
        &mut self,
        id: &Name,
        param: Option<usize>,
        (function, options, data): (u8, String, Option<String>),
        isolate: bool,
        out: &mut Pattern,
    ) {
        match (param, data) {
            (Some(param), Some(data)) => {
                let format = Format {
                    function,
                    options,
                    data,
                };
                out.push(Part::Param {
                    param,
                    format: Some(Arc::new(format)),
                    isolate,
                });
            }
            (Some(_), None) => self.no_data(id),
            (None, _) => {}
        }
    }

    fn parameter_of(&mut self, id: &Name, arguments: &Arguments, taken: &Taken) -> Option<usize> {
        let argument = self.only_argument(id, arguments, taken.what)?;
        if let (Expression::Variable(name), None) = (argument, &self.arguments) {
            return self.param_of(
                name,
                taken.function,
                taken.what,
                taken.types,
                taken.is_right,
            );
        }
        let title = format!(
            "the argument of `{}` is not a {}",
            taken.function, taken.what
        );
        self.fail(
            Diagnostic::new(&checks::ARGUMENTS, title)
                .at(argument.span(), format!("not a {}", taken.what))
                .help(format!("pass a parameter of {}", taken.types)),
        );
        None
    }
}

fn style(options: &Options<'_>) -> DurationStyle {
    let style = options.word("style");
    let largest = options.word("largest");
    let largest = largest.and_then(|largest| LARGEST.iter().position(|unit| *unit == largest));
    DurationStyle {
        width: match style {
            Some("long") => Width::Long,
            Some("narrow") => Width::Narrow,
            _ => Width::Short,
        },
        is_digital: style == Some("digital"),
        largest: largest.unwrap_or(HOUR),
    }
}
