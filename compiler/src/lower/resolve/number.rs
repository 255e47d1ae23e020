//! `NUMBER()` and its options.

use errorbook_core::packed::number::MOST_DIGITS;

use super::{Constant, Resolver};
use crate::check::registry as checks;
use crate::diagnostic::{Diagnostic, nearest};
use crate::lower::table::list;
use crate::model::{NumberFormat, Part, Pattern};
use crate::parse::tree::{Arguments, Expression, Name};

/// The name of the only function.
pub(super) const FUNCTION: &str = "NUMBER";

const OPTIONS: [&str; 5] = [
    "minimumIntegerDigits",
    "minimumFractionDigits",
    "maximumFractionDigits",
    "useGrouping",
    "type",
];

/// What a call of `NUMBER()` gives.
pub(super) struct NumberCall {
    pub(super) value: NumberValue,
    pub(super) format: NumberFormat,
    pub(super) ordinal: bool,
}

/// The number that is formatted.
pub(super) enum NumberValue {
    Param(usize),
    Constant(Constant),
}

impl Resolver<'_> {
    pub(super) fn function(
        &mut self,
        id: &Name,
        arguments: &Arguments,
        isolate: bool,
        out: &mut Pattern,
    ) {
        let Some(call) = self.number_call(id, arguments) else {
            return;
        };
        match call.value {
            NumberValue::Param(param) => {
                let format = (call.format != NumberFormat::default()).then_some(call.format);
                out.push(Part::Param {
                    param,
                    format,
                    isolate,
                });
            }
            NumberValue::Constant(constant) => out.push(Part::Text {
                text: constant.to_text().into(),
                isolate,
                escape: false,
            }),
        }
    }

    pub(super) fn number_call(&mut self, id: &Name, arguments: &Arguments) -> Option<NumberCall> {
        if id.value != FUNCTION {
            self.fail(
                Diagnostic::new(&checks::UNKNOWN_FLUENT_REFERENCE, format!("there is no function `{}`", id.value))
                    .at(id.span, "not a function")
                    .help("the only function is `NUMBER`; give a date as a parameter of the type `timestamp` or `date`"),
            );
            return None;
        }
        let (format, ordinal) = self.options(arguments);
        let [argument] = arguments.positional.as_slice() else {
            self.fail(
                Diagnostic::new(&checks::ARGUMENTS, "`NUMBER` takes one number")
                    .at(id.span, format!("given {}", arguments.positional.len()))
                    .help("write `NUMBER($name)`"),
            );
            return None;
        };
        let value = self.number_value(argument, format)?;
        Some(NumberCall {
            value,
            format,
            ordinal,
        })
    }

    fn number_value(&mut self, argument: &Expression, format: NumberFormat) -> Option<NumberValue> {
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
        if let Some(Constant::Number(shown)) = &constant
            && let Some(most) = format.max_fraction
            && shown
                .split_once('.')
                .is_some_and(|(_, digits)| digits.len() > most as usize)
        {
            self.fail(
                Diagnostic::new(
                    &checks::ARGUMENTS,
                    "`NUMBER` is given more digits than its options allow",
                )
                .at(
                    argument.span(),
                    format!("`{shown}`, of which at most {most} digits behind the point are shown"),
                )
                .help("write the number as it shall be shown"),
            );
            return None;
        }
        let formatted = constant.and_then(|constant| constant.formatted(format));
        if formatted.is_none() {
            self.fail(
                Diagnostic::new(
                    &checks::ARGUMENTS,
                    "`NUMBER` is given something that is no number",
                )
                .at(argument.span(), "not a number")
                .help("give it a parameter of a number type, or a number"),
            );
        }
        formatted.map(NumberValue::Constant)
    }

    fn number_param(&mut self, name: &Name) -> Option<usize> {
        let param = self.param(name)?;
        let declared = &self.params[param];
        if !declared.is_number() {
            self.fail(
                Diagnostic::new(
                    &checks::PARAMETER_TYPE,
                    format!("`${}` is no number", name.value),
                )
                .at(name.span, "given to `NUMBER`")
                .at(
                    declared.name.span,
                    format!("declared as `{}` here", declared.type_name()),
                )
                .help("write the parameter alone, or declare it with a number type"),
            );
            return None;
        }
        Some(param)
    }

    fn options(&mut self, arguments: &Arguments) -> (NumberFormat, bool) {
        let mut format = NumberFormat::default();
        let mut ordinal = false;
        for (name, value) in &arguments.named {
            let Some(constant) = self.literal(value) else {
                continue;
            };
            match (name.value.as_str(), &constant) {
                ("minimumIntegerDigits", Constant::Number(_)) => {
                    format.min_integer = self.digits(name, &constant, 1)
                }
                ("minimumFractionDigits", Constant::Number(_)) => {
                    format.min_fraction = self.digits(name, &constant, 0)
                }
                ("maximumFractionDigits", Constant::Number(_)) => {
                    format.max_fraction = self.digits(name, &constant, 0)
                }
                ("useGrouping", Constant::Text(text)) if text == "false" => {}
                ("type", Constant::Text(text)) if text == "cardinal" => ordinal = false,
                ("type", Constant::Text(text)) if text == "ordinal" => ordinal = true,
                (option, _) if OPTIONS.contains(&option) => self.wrong_option(name),
                _ => self.unknown_option(name),
            }
        }
        if let (Some(min), Some(max)) = (format.min_fraction, format.max_fraction)
            && min > max
            && let Some((name, _)) = arguments.named.first()
        {
            self.fail(
                Diagnostic::new(
                    &checks::ARGUMENTS,
                    "the least number of fraction digits is above the greatest",
                )
                .at(name.span, format!("from {min} to {max}"))
                .help("make `maximumFractionDigits` at least `minimumFractionDigits`"),
            );
        }
        (format, ordinal)
    }

    fn digits(&mut self, name: &Name, constant: &Constant, least: u32) -> Option<u8> {
        let digits = constant
            .to_text()
            .parse()
            .ok()
            .filter(|digits| (least..=MOST_DIGITS).contains(digits))
            .and_then(|digits| u8::try_from(digits).ok());
        if digits.is_none() {
            self.fail(
                Diagnostic::new(
                    &checks::ARGUMENTS,
                    format!("`{}` is out of range", name.value),
                )
                .at(
                    name.span,
                    format!("an integer from {least} to {MOST_DIGITS}"),
                )
                .help("choose a number of digits in this range"),
            );
        }
        digits
    }

    fn wrong_option(&mut self, name: &Name) {
        let help = match name.value.as_str() {
            "useGrouping" => {
                "numbers are not grouped; leave it out, or write `useGrouping: \"false\"`"
            }
            "type" => "write `type: \"cardinal\"` or `type: \"ordinal\"`",
            _ => "write a number of digits, as in `minimumFractionDigits: 2`",
        };
        self.fail(
            Diagnostic::new(
                &checks::ARGUMENTS,
                format!("`{}` does not take this value", name.value),
            )
            .at(name.span, "of this option")
            .help(help),
        );
    }

    fn unknown_option(&mut self, name: &Name) {
        self.fail(
            Diagnostic::new(
                &checks::ARGUMENTS,
                format!("`NUMBER` has no option `{}`", name.value),
            )
            .at(name.span, "not an option that every locale honours")
            .help(format!("the options are {}", list(&OPTIONS)))
            .did_you_mean(nearest(&name.value, OPTIONS)),
        );
    }
}
