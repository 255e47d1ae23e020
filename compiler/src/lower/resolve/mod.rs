//! Patterns as written to patterns with everything decided that can be decided now.
//!
//! Names become parameter positions, references are inlined, terms and constant selects folded. All
//! of a pattern is looked at, at any depth, chosen or not, so that a mistake in a variant that nobody
//! tests is found.

mod catalog;
mod constant;
mod duration;
#[cfg(feature = "conformance")]
mod file_messages;
mod function;
mod key;
mod list;
mod number;
mod parameter;
mod reference;
mod scope;
mod select;

use std::collections::HashMap;
use std::ops::ControlFlow;

use crate::check::registry as checks;
use crate::diagnostic::{Diagnostic, Fix, Report};
use crate::lower::table::list;
use crate::model::{ParamDef, Part, Pattern};
use crate::parse::tree::{self, Element, Expression, Name};
use crate::source::Span;
pub(super) use catalog::resolve;
use constant::Constant;
#[cfg(feature = "conformance")]
pub(crate) use file_messages::FileMessages;
pub(super) use scope::Scope;

/// The most placeables on a way through a pattern, as in `fluent-bundle`.
const MOST_PLACEABLES: usize = 100;
/// The most parts that a pattern may expand to.
const MOST_PARTS: usize = 10_000;
/// The longest text that a pattern may expand to.
const MOST_BYTES: usize = 1 << 20;

/// What looking at the terms of a locale has taken so far. Each of many small terms may expand to as
/// much as a text may.
#[derive(Default)]
struct Spent {
    parts: usize,
    bytes: usize,
}

impl Spent {
    /// Returns whether the texts are more than twenty times as much as one may be.
    fn is_too_much(&self) -> bool {
        self.parts > 20 * MOST_PARTS || self.bytes > 20 * MOST_BYTES
    }

    fn diagnostic(&self, span: Span) -> Diagnostic {
        let title = format!(
            "the terms of a locale expand to more than {} parts or {} MiB together",
            20 * MOST_PARTS,
            (20 * MOST_BYTES) >> 20
        );
        Diagnostic::new(&checks::TOO_LARGE, title)
            .at(span, "with this one")
            .help("refer to fewer terms, or write them out")
    }
}

/// What findings call the catalog itself.
const CATALOG: &str = "the catalog";

/// What a pattern belongs to.
#[derive(Clone, Copy)]
struct Owner<'a> {
    /// What findings call it.
    what: &'a str,
    params: &'a [ParamDef],
    params_complete: bool,
}

struct Resolver<'a> {
    scope: &'a Scope,
    what: &'a str,
    params: &'a [ParamDef],
    params_complete: bool,
    /// The text that is resolved, whatever texts it refers to.
    root: Span,
    /// The named arguments of the term that is being inlined.
    arguments: Option<HashMap<String, Constant>>,
    /// True if a term is looked at for itself, so that its arguments are not known.
    any_arguments: bool,
    /// True if a term was used in the term that is being inlined.
    after_term: bool,
    /// The references that are being inlined, outermost first.
    inside: Vec<String>,
    levels: usize,
    parts: usize,
    bytes: usize,
    failed: bool,
    /// Set when a limit was passed: what is left is not looked at.
    exhausted: bool,
    report: &'a mut Report,
}

impl<'a> Resolver<'a> {
    /// Returns the pattern of a text. `None` if something is wrong, which is then reported.
    fn run(
        scope: &'a Scope,
        owner: Owner<'a>,
        tree: &tree::Pattern,
        report: &'a mut Report,
    ) -> Option<Pattern> {
        let mut resolver = Self::new(scope, owner, tree.span, report);
        let (pattern, _) = resolver.pattern(tree);
        (!resolver.failed).then_some(pattern)
    }

    /// Looks at a term without a text that uses it. `Break` if it passes a limit.
    fn check_term(
        scope: &'a Scope,
        what: &'a str,
        name: String,
        tree: &tree::Pattern,
        spent: &mut Spent,
        report: &'a mut Report,
    ) -> ControlFlow<()> {
        let owner = Owner {
            what,
            params: &[],
            params_complete: true,
        };
        let mut resolver = Self::new(scope, owner, tree.span, report);
        resolver.arguments = Some(HashMap::new());
        resolver.any_arguments = true;
        resolver.inside.push(name);
        resolver.pattern(tree);
        spent.parts += resolver.parts;
        spent.bytes += resolver.bytes;
        if !resolver.exhausted && spent.is_too_much() {
            resolver.exhausted = true;
            resolver.fail(spent.diagnostic(tree.span));
        }
        if resolver.exhausted {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    }

    fn new(scope: &'a Scope, owner: Owner<'a>, root: Span, report: &'a mut Report) -> Self {
        Self {
            scope,
            what: owner.what,
            params: owner.params,
            params_complete: owner.params_complete,
            root,
            arguments: None,
            any_arguments: false,
            after_term: false,
            inside: Vec::new(),
            levels: 0,
            parts: 0,
            bytes: 0,
            failed: false,
            exhausted: false,
            report,
        }
    }

    fn fail(&mut self, diagnostic: Diagnostic) {
        self.failed = true;
        self.warn(diagnostic);
    }

    /// Reports what does not keep the text from being right.
    fn warn(&mut self, mut diagnostic: Diagnostic) {
        // A term that is looked at for itself is not reached from anywhere.
        if self.inside.len() > usize::from(self.any_arguments) {
            diagnostic = diagnostic.at(self.root, "reached from this text");
        }
        self.report.add(diagnostic);
    }

    /// Returns a pattern, and the most placeables on a way through it.
    fn pattern(&mut self, tree: &tree::Pattern) -> (Pattern, usize) {
        let mut pattern = Pattern::default();
        let mut placeables = 0;
        if self.exhausted {
            return (pattern, placeables);
        }
        // As fluent-bundle does: a placeable that is all of its pattern is not isolated.
        let isolate = tree.elements.len() > 1;
        self.levels += 1;
        self.check_limits(0);
        for element in &tree.elements {
            if self.exhausted {
                break;
            }
            match element {
                Element::Text(text) => {
                    self.check_characters(&text.value, tree.span);
                    self.bytes += text.value.len();
                    if self.is_overriding(tree.span) && text.value.contains(char::is_control) {
                        pattern.push(Part::Text {
                            text: text.value.clone(),
                            isolate: false,
                            escape: true,
                        });
                    } else {
                        pattern.push_text(&text.value);
                    }
                }
                Element::Placeable(expression) => {
                    placeables += 1 + self.placeable(expression, isolate, &mut pattern);
                }
            }
            self.check_limits(placeables);
        }
        self.levels -= 1;
        // There are as many as texts.
        pattern.parts.shrink_to_fit();
        (pattern, placeables)
    }

    fn check_limits(&mut self, placeables: usize) {
        self.parts += 1;
        // Texts within each other are a placeable each; they are counted on the way down, before the
        // stack is exhausted.
        let limit = if placeables.max(self.levels - 1) > MOST_PLACEABLES {
            format!("more than {MOST_PLACEABLES} placeables in one path")
        } else if self.parts > MOST_PARTS {
            format!("more than {MOST_PARTS} parts")
        } else if self.bytes > MOST_BYTES {
            format!("more than {} KiB of text", MOST_BYTES >> 10)
        } else {
            return;
        };
        if !self.exhausted {
            self.exhausted = true;
            self.fail(
                Diagnostic::new(
                    &checks::TOO_LARGE,
                    format!("a text of {} expands to {limit}", self.what),
                )
                .at(self.root, "with all references expanded")
                .help("refer to fewer texts, or write them out"),
            );
        }
    }

    /// Appends what stands in braces; returns how many placeables are in it.
    fn placeable(&mut self, expression: &Expression, isolate: bool, out: &mut Pattern) -> usize {
        match expression {
            Expression::Text(literal) => {
                let text = self.string(literal);
                self.bytes += text.len();
                out.push_text(&text.into());
                0
            }
            Expression::Number(literal) => {
                self.number_literal(literal, isolate, out);
                0
            }
            Expression::Variable(name) => {
                self.variable(name, isolate, out);
                0
            }
            Expression::Function { id, arguments } => {
                self.function(id, arguments, isolate, out);
                0
            }
            Expression::Message { id, attribute } => self.message(id, attribute.as_deref(), out),
            Expression::Term {
                id,
                attribute,
                arguments,
            } => self.term(id, attribute.as_deref(), arguments, out),
            Expression::Select {
                selector,
                variants,
                span,
            } => self.select(selector, variants, *span, isolate, out),
            Expression::Nested(inner) => {
                let mut pattern = Pattern::default();
                let placeables = self.placeable(inner, false, &mut pattern);
                push_group(pattern, isolate, out);
                placeables + 1
            }
        }
    }

    fn number_literal(&mut self, literal: &Name, isolate: bool, out: &mut Pattern) {
        if literal.value.chars().all(|c| c.is_ascii_digit()) {
            self.positional(literal);
            return;
        }
        let text = Constant::number(&literal.value).to_text();
        out.push(Part::Text {
            text: text.into(),
            isolate,
            escape: false,
        });
    }

    /// Finds `{0}`, which is legal Fluent for the number 0, and never meant.
    fn positional(&mut self, literal: &Name) {
        let title = format!(
            "`{{{}}}` prints the number {}, not a parameter",
            literal.value, literal.value
        );
        let names: Vec<_> = self
            .params
            .iter()
            .map(|param| format!("{{ ${} }}", param.name.value))
            .collect();
        let names: Vec<_> = names.iter().map(String::as_str).collect();
        let help = match literal
            .value
            .parse::<usize>()
            .ok()
            .and_then(|index| names.get(index))
        {
            Some(name) => format!("parameters are named: did you mean `{name}`?"),
            None if names.is_empty() => format!(
                "{} has no parameters; write a literal number as text",
                self.what
            ),
            None => format!(
                "parameters are used by name: {} has {}",
                self.what,
                list(&names)
            ),
        };
        let mut diagnostic = Diagnostic::new(&checks::POSITIONAL_PLACEHOLDER, title);
        // With several, a translation may count them in another order than `params`.
        if let ([param], "0") = (self.params, literal.value.as_str()) {
            let name = format!("${}", param.name.value);
            let title = format!("write `{name}`");
            diagnostic = diagnostic.fix(Fix::new(title, literal.span, name));
        }
        self.fail(
            diagnostic
                .at(literal.span, "a positional placeholder")
                .help(help),
        );
    }

    /// Returns whether a text goes over those of the project, so that nobody reviewed it.
    fn is_overriding(&self, span: Span) -> bool {
        self.scope.overriding.has(span)
    }

    /// Finds characters that command a terminal: a text is shown as it is written, on a terminal as well. What is
    /// written as an escape is meant, and seen by whoever reads the file, unless the file arrives while a program runs.
    fn check_characters(&mut self, text: &str, span: Span) {
        if text.is_ascii() && !text.contains(char::is_control) {
            return;
        }
        let is_overriding = self.is_overriding(span);
        let directs = is_overriding && !text.contains(is_right_to_left);
        let returns = |c: char| is_overriding && c == '\r';
        let is_bad = |c: char| is_disturbing(c) || returns(c) || directs && is_direction(c);
        if let Some(c) = text.chars().find(|&c| is_bad(c)) {
            let found = self.control_character(c, span);
            self.fail(match is_overriding {
                true => found.help("remove it"),
                false => found.help("remove it; if it is intended, write it as an escape in a literal: `{ \"\\u001B\" }`"),
            });
        }
    }

    fn control_character(&self, c: char, span: Span) -> Diagnostic {
        let title = format!("a text of {} contains U+{:04X}", self.what, u32::from(c));
        Diagnostic::new(&checks::CONTROL_CHARACTER, title).at(span, "in this text")
    }

    fn string(&mut self, literal: &Name) -> String {
        self.check_characters(&literal.value, literal.span);
        let text = constant::unescape(literal).unwrap_or_else(|diagnostic| {
            self.fail(*diagnostic);
            String::new()
        });
        let is_bad = |c: char| c.is_control() || is_disturbing(c) || is_direction(c);
        if self.is_overriding(literal.span)
            && let Some(c) = text.chars().find(|&c| is_bad(c))
        {
            let help = match c {
                '\n' => "write the line break itself",
                _ => "remove it: only texts built into a program may contain it",
            };
            let found = self.control_character(c, literal.span);
            self.fail(found.help(help));
        }
        text
    }

    /// Returns a literal argument.
    fn literal(&mut self, expression: &Expression) -> Option<Constant> {
        match expression {
            Expression::Text(literal) => Some(Constant::Text(self.string(literal))),
            Expression::Number(literal) => Some(Constant::number(&literal.value)),
            Expression::Variable(_)
            | Expression::Message { .. }
            | Expression::Term { .. }
            | Expression::Function { .. }
            | Expression::Select { .. }
            | Expression::Nested(_) => {
                self.fail(
                    Diagnostic::new(&checks::ARGUMENTS, "a named argument is not a literal")
                        .at(
                            expression.span(),
                            "only a string or a number is allowed here",
                        )
                        .help("write `name: \"text\"` or `name: 2`"),
                );
                None
            }
        }
    }
}

/// Controls other than line breaks and tabs, separators of lines, and characters that embed or override a direction.
fn is_disturbing(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\r' | '\t') || matches!(c, '\u{2028}'..='\u{202e}')
}

/// Marks and isolates, which change the direction of what is beside them or in them.
fn is_direction(c: char) -> bool {
    matches!(
        c,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2066}'..='\u{2069}'
    )
}

/// Letters of scripts that are written from right to left, in texts of which such marks are meant.
fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{61b}' | '\u{61d}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// Appends a pattern that counts as one placeable.
fn push_group(pattern: Pattern, isolate: bool, out: &mut Pattern) {
    if isolate {
        out.push(Part::Isolated(pattern));
    } else {
        pattern.parts.into_iter().for_each(|part| out.push(part));
    }
}
