//! Calls of functions: what each takes, and what is wrong with what it is given.

use super::{Constant, Resolver};
use crate::check::registry as checks;
use crate::diagnostic::{Diagnostic, nearest};
use crate::formats::currency::CODES;
use crate::lower::table::list;
use crate::model::Pattern;
use crate::parse::tree::{Arguments, Expression, Name};

/// The function that writes numbers.
pub(super) const NUMBER: &str = "NUMBER";

/// The function that writes lists.
pub(super) const LIST: &str = "LIST";

/// The function that writes lengths of time.
pub(super) const DURATION: &str = "DURATION";

/// The function that writes numbers of bytes.
pub(super) const BYTES: &str = "BYTES";

/// The names of all functions.
pub(super) const FUNCTIONS: [&str; 4] = [NUMBER, LIST, DURATION, BYTES];

/// The values that an option takes.
#[derive(Clone, Copy)]
pub(super) enum Takes {
    /// One of these words.
    Words(&'static [&'static str]),
    /// A number from one to another.
    Digits(u8, u8),
    /// One of these numbers.
    Numbers(&'static [u16]),
    /// The code of a currency.
    Currency,
}

/// An option that a call gives, and what it says.
pub(super) struct Given<'t> {
    pub(super) name: &'t Name,
    pub(super) value: Said,
}

/// The value of an option.
#[derive(Clone, Copy)]
pub(super) enum Said {
    Word(&'static str),
    Digits(u8),
    Number(u16),
}

/// The options of a call.
pub(super) struct Options<'t> {
    given: Vec<Given<'t>>,
    /// The names of those that are given, also where a value is wrong.
    named: Vec<&'t str>,
    /// As Fluent writes them, each behind a comma.
    pub(super) written: String,
}

impl<'t> Options<'t> {
    /// Returns where an option is given, and what it says.
    pub(super) fn get(&self, name: &str) -> Option<&Given<'t>> {
        // Of two, the last counts, as in every implementation.
        self.given
            .iter()
            .rev()
            .find(|given| given.name.value == name)
    }

    /// Tells whether an option is given, also where its value is wrong.
    pub(super) fn is_named(&self, name: &str) -> bool {
        self.named.contains(&name)
    }

    pub(super) fn word(&self, name: &str) -> Option<&'static str> {
        match self.get(name)?.value {
            Said::Word(word) => Some(word),
            Said::Digits(_) | Said::Number(_) => None,
        }
    }

    pub(super) fn digits(&self, name: &str) -> Option<u8> {
        match self.get(name)?.value {
            Said::Digits(digits) => Some(digits),
            Said::Word(_) | Said::Number(_) => None,
        }
    }

    pub(super) fn number(&self, name: &str) -> Option<u16> {
        match self.get(name)?.value {
            Said::Number(number) => Some(number),
            Said::Word(_) | Said::Digits(_) => None,
        }
    }
}

impl Resolver<'_> {
    pub(super) fn function(
        &mut self,
        id: &Name,
        arguments: &Arguments,
        isolate: bool,
        out: &mut Pattern,
    ) {
        match id.value.as_str() {
            NUMBER => self.number(id, arguments, isolate, out),
            LIST => self.list(id, arguments, isolate, out),
            DURATION => self.duration(id, arguments, isolate, out),
            BYTES => self.bytes(id, arguments, isolate, out),
            _ => self.unknown_function(id),
        }
    }

    pub(super) fn unknown_function(&mut self, id: &Name) {
        let title = format!("there is no function `{}`", id.value);
        self.fail(
            Diagnostic::new(&checks::UNKNOWN_FLUENT_REFERENCE, title)
                .at(id.span, "not a function")
                .help(format!("the functions are {}", list(&FUNCTIONS)))
                .did_you_mean(nearest(&id.value, FUNCTIONS)),
        );
    }

    /// Returns the only value that a call is given.
    pub(super) fn only_argument<'t>(
        &mut self,
        id: &Name,
        arguments: &'t Arguments,
        what: &str,
    ) -> Option<&'t Expression> {
        if let [argument] = arguments.positional.as_slice() {
            return Some(argument);
        }
        let function = &id.value;
        self.fail(
            Diagnostic::new(&checks::ARGUMENTS, format!("`{function}` takes one {what}"))
                .at(id.span, format!("given {}", arguments.positional.len()))
                .help(format!("write `{function}($name)`")),
        );
        None
    }

    /// Reads the options of a call. What is wrong with one is reported, and it is left out.
    pub(super) fn call_options<'t>(
        &mut self,
        id: &Name,
        arguments: &'t Arguments,
        known: &[(&'static str, Takes)],
    ) -> Options<'t> {
        let mut options = Options {
            given: Vec::new(),
            named: arguments
                .named
                .iter()
                .map(|(name, _)| name.value.as_str())
                .collect(),
            written: String::new(),
        };
        for (name, value) in &arguments.named {
            let Some(constant) = self.literal(value) else {
                continue;
            };
            let takes = known.iter().find(|(option, _)| *option == name.value);
            let Some((_, takes)) = takes else {
                self.unknown_option(id, name, known);
                continue;
            };
            match said(*takes, &constant) {
                Some(value) => {
                    let (name_text, shown) = (&name.value, constant.to_text());
                    options.written += &match value {
                        Said::Word(_) => format!(", {name_text}: \"{shown}\""),
                        Said::Digits(digits) => format!(", {name_text}: {digits}"),
                        Said::Number(number) => format!(", {name_text}: {number}"),
                    };
                    options.given.push(Given { name, value });
                }
                None => self.wrong_value(name, value, *takes, &constant),
            }
        }
        options
    }

    fn unknown_option(&mut self, id: &Name, name: &Name, known: &[(&'static str, Takes)]) {
        let names: Vec<_> = known.iter().map(|(option, _)| *option).collect();
        let title = format!("`{}` has no option `{}`", id.value, name.value);
        self.fail(
            Diagnostic::new(&checks::ARGUMENTS, title)
                .at(name.span, "not an option of this function")
                .help(format!("the options are {}", list(&names)))
                .did_you_mean(nearest(&name.value, names.iter().copied())),
        );
    }

    fn wrong_value(&mut self, name: &Name, value: &Expression, takes: Takes, constant: &Constant) {
        let title = format!("`{}` does not take this value", name.value);
        let found = Diagnostic::new(&checks::ARGUMENTS, title);
        let found = match takes {
            Takes::Words(words) => wrong_word(found, words, &constant.to_text()),
            Takes::Currency => wrong_word(found, &CODES, &constant.to_text().to_ascii_uppercase()),
            Takes::Numbers(numbers) => {
                let numbers: Vec<_> = numbers.iter().map(u16::to_string).collect();
                let numbers: Vec<_> = numbers.iter().map(String::as_str).collect();
                found.help(format!("it takes one of {}", list(&numbers)))
            }
            Takes::Digits(..) => found.help(format!(
                "write a number of digits, as in `{}: 2`",
                name.value
            )),
        };
        let label = match (takes, constant) {
            (Takes::Digits(least, most), _) => format!("an integer from {least} to {most}"),
            (_, Constant::Text(text)) => format!("`\"{text}\"`"),
            (_, Constant::Number(shown)) => format!("`{shown}`"),
        };
        self.fail(found.at(value.span(), label));
    }
}

/// The most words of an option that are all listed.
const MOST_LISTED: usize = 12;

fn wrong_word(found: Diagnostic, words: &[&'static str], given: &str) -> Diagnostic {
    let quoted: Vec<_> = words.iter().map(|word| format!("\"{word}\"")).collect();
    let quoted: Vec<_> = quoted.iter().map(String::as_str).collect();
    let help = match quoted.get(..MOST_LISTED) {
        Some(first) if quoted.len() > MOST_LISTED => {
            format!(
                "it takes one of {} words: {}, …",
                words.len(),
                first.join(", ")
            )
        }
        _ => format!("it takes one of {}", list(&quoted)),
    };
    let near = nearest(given, words.iter().copied()).map(|word| format!("\"{word}\""));
    found.help(help).did_you_mean(near.as_deref())
}

fn said(takes: Takes, constant: &Constant) -> Option<Said> {
    match (takes, constant) {
        (Takes::Words(words), Constant::Text(text)) => {
            let word = words.iter().find(|word| *word == text);
            word.map(|word| Said::Word(word))
        }
        (Takes::Digits(least, most), Constant::Number(shown)) => {
            let digits = shown.parse().ok();
            let digits = digits.filter(|digits| (least..=most).contains(digits));
            digits.map(Said::Digits)
        }
        (Takes::Currency, Constant::Text(text)) => {
            let code = CODES.iter().find(|code| *code == text);
            code.map(|code| Said::Word(code))
        }
        (Takes::Numbers(numbers), Constant::Number(shown)) => {
            let number = numbers.iter().find(|number| number.to_string() == *shown);
            number.map(|number| Said::Number(*number))
        }
        (Takes::Words(_) | Takes::Currency, Constant::Number(_))
        | (Takes::Digits(..) | Takes::Numbers(_), Constant::Text(_)) => None,
    }
}
