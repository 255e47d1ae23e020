//! `NUMBER()` and its options.

use std::sync::Arc;

use errorbook_core::packed::{function, number::MOST_DIGITS};
use errorbook_core::{Locale, ParamType, format_number, format_unit};

use super::function::{NUMBER, Options, Takes};
use super::{Constant, Resolver};
use crate::check::registry as checks;
use crate::diagnostic::Diagnostic;
use crate::formats::currency::{self, CurrencyDisplay};
use crate::formats::list::Width;
use crate::formats::number::{Grouping, NumberStyle, SignDisplay, data};
use crate::formats::unit::{self, UNITS};
use crate::model::{Format, NumberOptions, ParamDef, Part, Pattern};
use crate::parse::tree::{Arguments, Expression, Name};

/// The most digits behind the point of a number, if it is not said: those of ECMA-402.
const MOST_FRACTION: u8 = 3;

#[expect(clippy::cast_possible_truncation, reason = "it is 100")]
const MOST: u8 = MOST_DIGITS as u8;

const OPTIONS: [(&str, Takes); 13] = [
    ("minimumIntegerDigits", Takes::Digits(1, MOST)),
    ("minimumFractionDigits", Takes::Digits(0, MOST)),
    ("maximumFractionDigits", Takes::Digits(0, MOST)),
    ("minimumSignificantDigits", Takes::Digits(1, MOST)),
    ("maximumSignificantDigits", Takes::Digits(1, MOST)),
    (
        "style",
        Takes::Words(&["decimal", "percent", "currency", "unit"]),
    ),
    ("currency", Takes::Currency),
    (
        "currencyDisplay",
        Takes::Words(&["symbol", "narrowSymbol", "code"]),
    ),
    ("unit", Takes::Words(&UNITS)),
    ("unitDisplay", Takes::Words(&["short", "narrow", "long"])),
    (
        "useGrouping",
        Takes::Words(&["auto", "always", "min2", "true", "false"]),
    ),
    (
        "signDisplay",
        Takes::Words(&["auto", "always", "never", "exceptZero", "negative"]),
    ),
    ("type", Takes::Words(&["cardinal", "ordinal"])),
];

/// The number that a call of `NUMBER()` gives a select.
pub(super) struct NumberCall {
    pub(super) value: NumberValue,
    pub(super) selector_options: NumberOptions,
    pub(super) ordinal: bool,
}

/// The number that is formatted.
pub(super) enum NumberValue {
    Param(usize),
    Constant(Constant),
}

/// A call of `NUMBER()`.
struct Call<'t> {
    value: NumberValue,
    style: NumberStyle,
    options: Options<'t>,
}

impl Resolver<'_> {
    /// Appends what a call of `NUMBER()` shows.
    pub(super) fn number(
        &mut self,
        id: &Name,
        arguments: &Arguments,
        isolate: bool,
        out: &mut Pattern,
    ) {
        let Some(call) = self.number_call(id, arguments) else {
            return;
        };
        let mut needed = NEEDED.iter().map(|(style, needed, _)| (*style, *needed));
        if needed.any(|(style, needed)| {
            call.options.word("style") == Some(style) && call.options.word(needed).is_none()
        }) {
            // It is missing or wrong, which was reported.
            return;
        }
        let Some((function, data)) = written(&self.scope.locale, &call) else {
            self.no_data(id);
            return;
        };
        match call.value {
            NumberValue::Param(param) => {
                let format = Format {
                    function,
                    options: call.options.written,
                    data,
                };
                out.push(Part::Param {
                    param,
                    format: Some(Arc::new(format)),
                    isolate,
                });
            }
            NumberValue::Constant(constant) => {
                let mut text = String::new();
                // A string takes all that is written to it.
                let _ = match function {
                    function::UNIT => format_unit(&constant.to_text(), &data, &mut text),
                    _ => format_number(&constant.to_text(), &data, &mut text),
                };
                self.bytes += text.len();
                out.push(Part::Text {
                    text: text.into(),
                    isolate,
                    escape: false,
                });
            }
        }
    }

    /// Reports that CLDR does not say how values are written in the language.
    pub(super) fn no_data(&mut self, id: &Name) {
        let title = format!(
            "CLDR does not say how values are written in `{}`",
            self.scope.locale
        );
        self.fail(
            Diagnostic::new(&checks::NO_FORMAT_DATA, title)
                .at(id.span, "called in a text of this language")
                .help("write the parameter alone, as in `{ $name }`"),
        );
    }

    /// Returns what a select by a call of `NUMBER()` looks at.
    pub(super) fn number_choice(&mut self, id: &Name, arguments: &Arguments) -> Option<NumberCall> {
        if id.value != NUMBER {
            self.no_choice(id);
            return None;
        }
        let call = self.number_call(id, arguments)?;
        let mut selector_options = call.style.options;
        if let NumberValue::Param(param) = call.value
            && !matches!(self.params[param].kind, ParamType::F64 | ParamType::Percent)
            && !selector_options.percent
            && selector_options.max_significant.is_none()
            && selector_options.min_significant.is_none()
        {
            // There is no fraction to cut, and zeros before the number make no difference.
            let min_fraction = selector_options.min_fraction.filter(|digits| *digits > 0);
            selector_options = NumberOptions {
                min_fraction,
                ..NumberOptions::default()
            };
        }
        let value = match call.value {
            NumberValue::Param(param) => NumberValue::Param(param),
            NumberValue::Constant(constant) => {
                NumberValue::Constant(constant.formatted(call.style.options)?)
            }
        };
        Some(NumberCall {
            value,
            selector_options,
            ordinal: call.options.word("type") == Some("ordinal"),
        })
    }

    fn number_call<'t>(&mut self, id: &Name, arguments: &'t Arguments) -> Option<Call<'t>> {
        let options = self.call_options(id, arguments, &OPTIONS);
        self.check_least_and_most(&options, "FractionDigits");
        self.check_least_and_most(&options, "SignificantDigits");
        for (style, needed, only) in NEEDED {
            self.check_style(id, &options, style, needed, only);
        }
        let argument = self.only_argument(id, arguments, "number")?;
        let value = self.number_value(argument, options.digits("maximumFractionDigits"))?;
        let mut style = style(&options);
        if let NumberValue::Constant(Constant::Number(shown)) = &value
            && options.get("minimumFractionDigits").is_none()
            && let Some((_, fraction)) = shown.split_once('.')
        {
            // The digits of a literal are shown as they are written.
            let digits = u8::try_from(fraction.len()).unwrap_or(MOST).min(MOST);
            style.options.min_fraction = Some(digits);
            style.options.max_fraction = style.options.max_fraction.max(Some(digits));
        }
        Some(Call {
            value,
            style,
            options,
        })
    }

    fn number_value(
        &mut self,
        argument: &Expression,
        max_fraction: Option<u8>,
    ) -> Option<NumberValue> {
        let constant = match argument {
            Expression::Number(literal) => Some(Constant::number(&literal.value)),
            Expression::Variable(name) => match &self.arguments {
                None => return self.number_param(name).map(NumberValue::Param),
                Some(_) => Some(self.argument(name)?),
            },
            Expression::Text(_)
            | Expression::Message { .. }
            | Expression::Term { .. }
            | Expression::Function { .. }
            | Expression::Select { .. }
            | Expression::Nested(_) => None,
        };
        let Some(Constant::Number(shown)) = constant else {
            let title = "the argument of `NUMBER` is not a number";
            self.fail(
                Diagnostic::new(&checks::ARGUMENTS, title)
                    .at(argument.span(), "not a number")
                    .help("pass a parameter with a number type, or a number"),
            );
            return None;
        };
        let digits = shown.split_once('.').map_or(0, |(_, digits)| digits.len());
        if let Some(most) = max_fraction
            && digits > usize::from(most)
        {
            let title = "the argument of `NUMBER` has more digits than its options allow";
            let what = format!("`{shown}`, but at most {most} fraction digits are shown");
            self.fail(
                Diagnostic::new(&checks::ARGUMENTS, title)
                    .at(argument.span(), what)
                    .help("write the number as it should be shown"),
            );
            return None;
        }
        // No more are shown than of a value.
        if shown.len() > usize::from(MOST) {
            let title = "an argument of `NUMBER` has more digits than can be shown";
            self.fail(
                Diagnostic::new(&checks::ARGUMENTS, title)
                    .at(
                        argument.span(),
                        format!("of {} characters, where {MOST} are shown", shown.len()),
                    )
                    .help("write it as text, in quotation marks"),
            );
            return None;
        }
        Some(NumberValue::Constant(Constant::Number(shown)))
    }

    fn number_param(&mut self, name: &Name) -> Option<usize> {
        self.param_of(name, NUMBER, "number", "a number type", ParamDef::is_number)
    }

    /// Returns the position of a parameter that a function is given, if it is of a type that the function takes.
    pub(super) fn param_of(
        &mut self,
        name: &Name,
        function: &str,
        what: &str,
        types: &str,
        is_right: impl Fn(&ParamDef) -> bool,
    ) -> Option<usize> {
        let param = self.param(name)?;
        let declared = &self.params[param];
        if !is_right(declared) {
            let title = format!("`${}` is not a {what}", name.value);
            let type_name = declared.type_name();
            self.fail(
                Diagnostic::new(&checks::PARAMETER_TYPE, title)
                    .at(name.span, format!("given to `{function}`"))
                    .at(
                        declared.name.span,
                        format!("declared as `{type_name}` here"),
                    )
                    .help(format!(
                        "write the parameter alone, or declare it with {types}"
                    )),
            );
            return None;
        }
        Some(param)
    }

    /// Finds a style without the option that it needs, and an option that another style does not know.
    fn check_style(
        &mut self,
        id: &Name,
        options: &Options<'_>,
        style: &str,
        needed: &str,
        only: &str,
    ) {
        if options.word("style") == Some(style) {
            if !options.is_named(needed) {
                let title = format!("`style: \"{style}\"` needs the option `{needed}`");
                let help = match needed {
                    "unit" => "add `unit: \"kilometer\"`",
                    _ => "add `currency: \"EUR\"`",
                };
                self.fail(
                    Diagnostic::new(&checks::ARGUMENTS, title)
                        .at(id.span, format!("without `{needed}`"))
                        .help(help),
                );
            }
            return;
        }
        for option in [needed, only] {
            if let Some(given) = options.get(option) {
                let title = format!("`{option}` says nothing without `style: \"{style}\"`");
                self.fail(
                    Diagnostic::new(&checks::ARGUMENTS, title)
                        .at(given.name.span, "has no effect")
                        .help(format!("add `style: \"{style}\"`, or remove it")),
                );
            }
        }
    }

    fn check_least_and_most(&mut self, options: &Options<'_>, what: &str) {
        let least = options.digits(&format!("minimum{what}"));
        let most = options.get(&format!("maximum{what}"));
        let digits = options.digits(&format!("maximum{what}"));
        if let (Some(least), Some(most), Some(digits)) = (least, most, digits)
            && least > digits
        {
            let title = "the minimum number of digits is above the maximum";
            self.fail(
                Diagnostic::new(&checks::ARGUMENTS, title)
                    .at(most.name.span, format!("from {least} to {digits}"))
                    .help(format!("make `maximum{what}` at least `minimum{what}`")),
            );
        }
    }
}

/// The styles that need an option, which it is, and another one that only they know.
const NEEDED: [(&str, &str, &str); 2] = [
    ("currency", "currency", "currencyDisplay"),
    ("unit", "unit", "unitDisplay"),
];

/// Returns the function that writes a call, and its data. `None` if CLDR has nothing on it.
fn written(locale: &Locale, call: &Call<'_>) -> Option<(u8, String)> {
    let options = &call.options;
    match options.word("style") {
        Some("unit") => {
            let width = match options.word("unitDisplay") {
                Some("long") => Width::Long,
                Some("narrow") => Width::Narrow,
                _ => Width::Short,
            };
            let data = unit::data(locale, call.style, options.word("unit")?, width)?;
            Some((function::UNIT, data))
        }
        Some("currency") => {
            let display = match options.word("currencyDisplay") {
                Some("code") => CurrencyDisplay::Code,
                Some("narrowSymbol") => CurrencyDisplay::NarrowSymbol,
                _ => CurrencyDisplay::Symbol,
            };
            let code = options.word("currency")?;
            let data = currency::data(locale, call.style, code, display)?;
            Some((function::NUMBER, data))
        }
        _ => Some((function::NUMBER, data(locale, call.style)?)),
    }
}

/// Returns the least and the most digits behind the point, by the defaults of ECMA-402.
fn fraction_digits(options: &Options<'_>) -> (Option<u8>, u8) {
    let least = options.digits("minimumFractionDigits");
    let most = options.digits("maximumFractionDigits");
    let code = options.word("currency");
    let (usual_least, usual) = match (options.word("style"), code) {
        (Some("percent"), _) => (None, 0),
        (Some("currency"), Some(code)) => {
            let digits = currency::minor_digits(code);
            (Some(digits), digits)
        }
        _ => (None, MOST_FRACTION),
    };
    let least = least.or(usual_least.map(|usual| usual.min(most.unwrap_or(usual))));
    let most = most.unwrap_or_else(|| usual.max(least.unwrap_or(0)));
    (least, most)
}

/// Returns the style that options ask for, by the defaults of ECMA-402.
fn style(options: &Options<'_>) -> NumberStyle {
    let percent = options.word("style") == Some("percent");
    let (least, most) = fraction_digits(options);
    NumberStyle {
        options: NumberOptions {
            min_integer: options.digits("minimumIntegerDigits"),
            min_fraction: least,
            max_fraction: Some(most),
            min_significant: options.digits("minimumSignificantDigits"),
            max_significant: options.digits("maximumSignificantDigits"),
            percent,
        },
        grouping: match options.word("useGrouping") {
            Some("always" | "true") => Grouping::Always,
            Some("min2") => Grouping::Min2,
            Some("false") => Grouping::Never,
            _ => Grouping::Auto,
        },
        signs: match options.word("signDisplay") {
            Some("always") => SignDisplay::Always,
            Some("never") => SignDisplay::Never,
            Some("exceptZero") => SignDisplay::ExceptZero,
            Some("negative") => SignDisplay::Negative,
            _ => SignDisplay::Auto,
        },
    }
}
