//! Patterns as written to patterns with everything decided that can be decided now.
//!
//! Names become parameter positions, references are inlined, terms and constant selects folded. All
//! of a pattern is looked at, at any depth, chosen or not, so that a mistake in a variant that nobody
//! tests is found.

mod constant;
mod number;
mod select;

use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use errorbook_core::Locale;

use crate::diagnostic::{Diagnostic, Report, checks, nearest};
use crate::lower::table::list;
use crate::model::{Catalog, Entry, Param, Part, Pattern};
use crate::parse::ftl::{self, Arguments, Element, Expression, Message, Name};
use crate::plural::{self, Rules};
use crate::source::{Span, Spanned};
use constant::Constant;

/// What the texts of a catalog in one locale may refer to.
pub(super) struct Scope {
    rules: Option<Rules>,
    messages: HashMap<String, Referable>,
    terms: HashMap<String, Referable>,
}

/// A message or term that a text may refer to.
#[derive(Default)]
struct Referable {
    value: Option<Rc<ftl::Pattern>>,
    attributes: HashMap<String, Rc<ftl::Pattern>>,
}

impl Scope {
    pub(super) fn new(locale: Locale) -> Self {
        Self {
            rules: plural::rules(locale.as_str()),
            messages: HashMap::new(),
            terms: HashMap::new(),
        }
    }

    /// Adds terms. Those that are there already stay: a catalog's own come before shared ones.
    pub(super) fn add_terms(&mut self, terms: &[Message], report: &mut Report) {
        let mut seen: HashMap<&str, Span> = HashMap::new();
        for term in terms {
            if let Some(&first) = seen.get(term.id.value.as_str()) {
                report.add(
                    Diagnostic::new(
                        &checks::DUPLICATE_ID,
                        format!("the term `-{}` is given twice", term.id.value),
                    )
                    .at(term.id.span, "this one comes second")
                    .at(first, "the first one")
                    .help("remove one of the two"),
                );
            }
            seen.entry(&term.id.value).or_insert(term.id.span);
            self.terms
                .entry(term.id.value.clone())
                .or_insert_with(|| Referable {
                    value: term.value.clone().map(Rc::new),
                    attributes: term
                        .attributes
                        .iter()
                        .map(|attribute| {
                            (attribute.id.value.clone(), Rc::new(attribute.value.clone()))
                        })
                        .collect(),
                });
        }
    }

    /// Adds terms that go over those of the same name.
    pub(super) fn override_terms(&mut self, terms: &[Message], report: &mut Report) {
        let before = std::mem::take(&mut self.terms);
        self.add_terms(terms, report);
        for (name, term) in before {
            self.terms.entry(name).or_insert(term);
        }
    }

    fn add_messages(&mut self, catalog: &Catalog, locale: usize) {
        for entry in &catalog.entries {
            let message = self.messages.entry(entry.key.value.clone()).or_default();
            for field in entry.fields() {
                let Some(text) = field.field.text(locale) else {
                    continue;
                };
                let name = field.name();
                if name.is_empty() {
                    message.value = Some(Rc::clone(&text.tree));
                } else {
                    message.attributes.insert(name, Rc::clone(&text.tree));
                }
            }
        }
    }
}

/// Resolves every text of a catalog. `scopes` are those of its locales, in their order; of
/// `shared_terms`, those that come first go over the others.
pub(super) fn resolve(
    catalog: &mut Catalog,
    mut scopes: Vec<Scope>,
    shared_terms: &[BTreeMap<Locale, Vec<Message>>],
    report: &mut Report,
) {
    for (index, scope) in scopes.iter_mut().enumerate() {
        let locale = catalog.locales[index].locale;
        for terms in shared_terms.iter().filter_map(|shared| shared.get(&locale)) {
            scope.add_terms(terms, report);
        }
        scope.add_messages(catalog, index);
    }
    for field in [&mut catalog.title, &mut catalog.description] {
        for (locale, text) in field.texts_mut() {
            text.pattern = Resolver::run(&scopes[locale], "the catalog", &[], &text.tree, report);
        }
    }
    let mut size = 0;
    for entry in &mut catalog.entries {
        resolve_entry(entry, &scopes, &mut size, report);
        if size > MOST_CATALOG_BYTES {
            let limit = MOST_CATALOG_BYTES >> 20;
            let title = format!(
                "the texts of the catalog `{}` expand to more than {limit} MiB",
                catalog.name
            );
            report.add(
                Diagnostic::new(&checks::TOO_LARGE, title)
                    .at(
                        entry.key.span,
                        "too large from here on, with all references inlined",
                    )
                    .help("refer to shorter texts"),
            );
            return;
        }
    }
}

/// What a catalog's patterns may take up together: ten times as much as 10,000 entries in ten
/// locales. A small file could otherwise repeat a large text in every field of every locale.
const MOST_CATALOG_BYTES: usize = 256 << 20;

/// Resolves the texts of an entry, as long as `size` is within the limit.
fn resolve_entry(entry: &mut Entry, scopes: &[Scope], size: &mut usize, report: &mut Report) {
    let what = format!("entry `{}`", entry.key.value);
    let names: Vec<_> = entry.fields().map(|field| field.name()).collect();
    // The parameters are lent to the resolver while the texts, their docs' included, are written.
    let mut patterns = Vec::new();
    for field in entry.fields() {
        for (locale, text) in field.field.texts() {
            if *size > MOST_CATALOG_BYTES {
                return;
            }
            let pattern = Resolver::run(&scopes[locale], &what, &entry.params, &text.tree, report);
            *size += pattern.as_ref().map_or(0, Pattern::size);
            patterns.push(pattern);
        }
    }
    let mut patterns = patterns.into_iter();
    for name in names {
        let Some(field) = entry.field_mut(&name) else {
            continue;
        };
        for (_, text) in field.texts_mut() {
            text.pattern = patterns.next().flatten();
        }
    }
}

/// The most placeables on a way through a pattern, as in `fluent-bundle`.
const MOST_PLACEABLES: usize = 100;
/// The most parts that a pattern may expand to.
const MOST_PARTS: usize = 10_000;
/// The most selects and nested braces within each other, references inlined. Less than what the
/// renderer, and the stack here, have room for.
const MOST_BLOCKS: usize = 60;
/// The longest text that a pattern may expand to.
const MOST_BYTES: usize = 1 << 20;

struct Resolver<'a> {
    scope: &'a Scope,
    /// What the pattern belongs to, as findings call it.
    what: &'a str,
    params: &'a [Param],
    /// The named arguments of the term that is being inlined.
    arguments: Option<HashMap<String, Constant>>,
    /// The references that are being inlined, outermost first.
    inside: Vec<String>,
    /// How many selects and nested braces are around.
    blocks: usize,
    parts: usize,
    bytes: usize,
    failed: bool,
    /// Set when a limit was passed: what is left is not looked at.
    exhausted: bool,
    report: &'a mut Report,
}

impl<'a> Resolver<'a> {
    /// The pattern of a text. `None` if something is wrong, which is then reported.
    fn run(
        scope: &'a Scope,
        what: &'a str,
        params: &'a [Param],
        tree: &ftl::Pattern,
        report: &'a mut Report,
    ) -> Option<Pattern> {
        let mut resolver = Self {
            scope,
            what,
            params,
            arguments: None,
            inside: Vec::new(),
            blocks: 0,
            parts: 0,
            bytes: 0,
            failed: false,
            exhausted: false,
            report,
        };
        let (pattern, _) = resolver.pattern(tree);
        (!resolver.failed).then_some(pattern)
    }

    fn fail(&mut self, diagnostic: Diagnostic) {
        self.failed = true;
        self.report.add(diagnostic);
    }

    /// A pattern, and the most placeables on a way through it.
    fn pattern(&mut self, tree: &ftl::Pattern) -> (Pattern, usize) {
        let mut pattern = Pattern::default();
        let mut placeables = 0;
        // As fluent-bundle does: a placeable that is all of its pattern is not isolated.
        let isolate = tree.elements.len() > 1;
        for element in &tree.elements {
            match element {
                Element::Text(text) => {
                    self.bytes += text.len();
                    pattern.push_text(text);
                }
                Element::Placeable(expression) => {
                    placeables += 1 + self.placeable(expression, isolate, &mut pattern);
                }
            }
            self.check_limits(placeables, tree.span);
            if self.exhausted {
                break;
            }
        }
        (pattern, placeables)
    }

    fn check_limits(&mut self, placeables: usize, span: Span) {
        self.parts += 1;
        let limit = if placeables > MOST_PLACEABLES {
            format!("more than {MOST_PLACEABLES} placeables on one way")
        } else if self.parts > MOST_PARTS {
            format!("more than {MOST_PARTS} parts")
        } else if self.bytes > MOST_BYTES {
            format!("more than {} KiB of text", MOST_BYTES >> 10)
        } else if self.blocks > MOST_BLOCKS {
            format!("more than {MOST_BLOCKS} selects within each other")
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
                .at(span, "with all references inlined")
                .help("refer to fewer texts, or write out what they say"),
            );
        }
    }

    /// Appends what stands in braces; returns how many placeables are in it.
    fn placeable(&mut self, expression: &Expression, isolate: bool, out: &mut Pattern) -> usize {
        match expression {
            Expression::Text(literal) => {
                let text = self.string(literal);
                self.bytes += text.len();
                out.push_text(&text);
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
            Expression::Message { id, attribute } => self.message(id, attribute.as_ref(), out),
            Expression::Term {
                id,
                attribute,
                arguments,
            } => self.term(id, attribute.as_ref(), arguments, out),
            Expression::Select {
                selector,
                variants,
                span,
            } => self.block(*span, |resolver| {
                resolver.select(selector, variants, *span, isolate, out)
            }),
            Expression::Nested(inner) => self.block(inner.span(), |resolver| {
                let mut pattern = Pattern::default();
                let placeables = resolver.placeable(inner, false, &mut pattern);
                push_group(pattern, isolate, out);
                placeables + 1
            }),
        }
    }

    /// Calls `f` for what stands one select, or one pair of braces, deeper.
    fn block(&mut self, span: Span, f: impl FnOnce(&mut Self) -> usize) -> usize {
        self.blocks += 1;
        self.check_limits(0, span);
        let placeables = if self.exhausted { 0 } else { f(self) };
        self.blocks -= 1;
        placeables
    }

    fn number_literal(&mut self, literal: &Name, isolate: bool, out: &mut Pattern) {
        if literal.value.chars().all(|c| c.is_ascii_digit()) {
            self.positional(literal);
            return;
        }
        let text = Constant::number(&literal.value).to_text();
        out.push(Part::Text { text, isolate });
    }

    /// `{0}` is legal Fluent for the number 0, and never meant.
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
                "{} has no parameters; a number that is meant is written as text",
                self.what
            ),
            None => format!("parameters are named; {} has {}", self.what, list(&names)),
        };
        let diagnostic = Diagnostic::new(&checks::POSITIONAL_PLACEHOLDER, title);
        self.fail(
            diagnostic
                .at(literal.span, "a positional placeholder")
                .help(help),
        );
    }

    fn variable(&mut self, name: &Name, isolate: bool, out: &mut Pattern) {
        if let Some(arguments) = &self.arguments {
            match arguments.get(&name.value) {
                Some(constant) => out.push(Part::Text {
                    text: constant.to_text(),
                    isolate,
                }),
                None => self.unknown_argument(name),
            }
            return;
        }
        if let Some(param) = self.param(name) {
            out.push(Part::Param {
                param,
                format: None,
                isolate,
            });
        }
    }

    /// The position of a parameter that may be shown.
    fn param(&mut self, name: &Name) -> Option<usize> {
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
                .at(name.span, "would be shown, or given away by what is chosen")
                .at(param.name.span, "declared `secret` here")
                .help("leave it out of the text, or remove `secret = true` if it is none"),
            );
            return None;
        }
        Some(index)
    }

    fn unknown_param(&mut self, name: &Name) {
        let names: Vec<_> = self
            .params
            .iter()
            .map(|param| format!("${}", param.name.value))
            .collect();
        let names: Vec<_> = names.iter().map(String::as_str).collect();
        let help = match names.as_slice() {
            [] => format!(
                "{} declares no parameters; declare it in `params`, or write a text without it",
                self.what
            ),
            names => format!("{} has {}", self.what, list(names)),
        };
        let wanted = format!("${}", name.value);
        self.fail(
            Diagnostic::new(
                &checks::UNKNOWN_PARAMETER,
                format!("{} has no parameter `{wanted}`", self.what),
            )
            .at(name.span, "not declared in `params`")
            .help(help)
            .did_you_mean(nearest(&wanted, names.iter().copied())),
        );
    }

    fn unknown_argument(&mut self, name: &Name) {
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

    fn message(&mut self, id: &Name, attribute: Option<&Name>, out: &mut Pattern) -> usize {
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

    fn term(
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
        let arguments = self.term_arguments(id, arguments);
        self.inline(
            full_name("-", id, attribute),
            id.span,
            &tree,
            Some(arguments),
            out,
        )
    }

    fn term_arguments(&mut self, id: &Name, arguments: &Arguments) -> HashMap<String, Constant> {
        if let Some(positional) = arguments.positional.first() {
            self.fail(
                Diagnostic::new(
                    &checks::ARGUMENTS,
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
        let mut constants = HashMap::new();
        for (name, value) in &arguments.named {
            if let Some(constant) = self.literal(value) {
                constants.insert(name.value.clone(), constant);
            }
        }
        constants
    }

    /// Appends what a reference stands for.
    fn inline(
        &mut self,
        name: String,
        span: Span,
        tree: &Rc<ftl::Pattern>,
        arguments: Option<HashMap<String, Constant>>,
        out: &mut Pattern,
    ) -> usize {
        if self.inside.contains(&name) {
            let circle = format!("{} → {name}", self.inside.join(" → "));
            self.fail(
                Diagnostic::new(&checks::CYCLE, format!("`{name}` refers to itself"))
                    .at(span, format!("the circle is {circle}"))
                    .help("write out what one of them says"),
            );
            return 0;
        }
        // Each reference is a placeable, so that a longer way has too many of them. It is not walked
        // to its end to find that out: the stack may not reach so far.
        if self.inside.len() >= MOST_PLACEABLES {
            self.check_limits(MOST_PLACEABLES + 1, span);
            return 0;
        }
        self.inside.push(name);
        let outer = std::mem::replace(&mut self.arguments, arguments);
        let (pattern, placeables) = self.pattern(tree);
        self.arguments = outer;
        self.inside.pop();
        pattern.parts.into_iter().for_each(|part| out.push(part));
        placeables
    }

    fn unknown_reference(
        &mut self,
        id: &Name,
        attribute: Option<&Name>,
        kind: &str,
        is_known: bool,
    ) {
        let all = if kind == "term" {
            &self.scope.terms
        } else {
            &self.scope.messages
        };
        let sigil = if kind == "term" { "-" } else { "" };
        let wanted = full_name(sigil, id, attribute);
        let mut known: Vec<&str> = all.keys().map(String::as_str).collect();
        known.sort_unstable();
        let near = nearest(&id.value, known).filter(|_| !is_known);
        let help = match (kind, is_known) {
            (_, true) => {
                "it has no text of this name in this locale; a reference does not fall back"
                    .to_owned()
            }
            ("term", _) => {
                "terms stand in the same file, or in `terms.ftl` of the same locale".to_owned()
            }
            _ => "messages are the entries of the same catalog, by key".to_owned(),
        };
        self.fail(
            Diagnostic::new(
                &checks::UNKNOWN_FLUENT_REFERENCE,
                format!("there is no {kind} `{wanted}`"),
            )
            .at(id.span, "refers to nothing")
            .help(help)
            .did_you_mean(near),
        );
    }

    fn string(&mut self, literal: &Name) -> String {
        constant::unescape(literal).unwrap_or_else(|diagnostic| {
            self.fail(*diagnostic);
            String::new()
        })
    }

    /// A literal argument.
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
                            "only a string or a number may stand here",
                        )
                        .help("write `name: \"text\"` or `name: 2`"),
                );
                None
            }
        }
    }
}

impl Referable {
    fn part(&self, attribute: Option<&Name>) -> Option<Rc<ftl::Pattern>> {
        match attribute {
            None => self.value.clone(),
            Some(attribute) => self.attributes.get(&attribute.value).cloned(),
        }
    }
}

fn full_name(sigil: &str, id: &Name, attribute: Option<&Name>) -> String {
    match attribute {
        None => format!("{sigil}{}", id.value),
        Some(Spanned { value, .. }) => format!("{sigil}{}.{value}", id.value),
    }
}

/// Appends a pattern that counts as one placeable.
fn push_group(pattern: Pattern, isolate: bool, out: &mut Pattern) {
    if isolate {
        out.push(Part::Isolated(pattern));
    } else {
        pattern.parts.into_iter().for_each(|part| out.push(part));
    }
}
