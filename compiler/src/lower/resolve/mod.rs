//! Patterns as written to patterns with everything decided that can be decided now.
//!
//! Names become parameter positions, references are inlined, terms and constant selects folded. All
//! of a pattern is looked at, at any depth, chosen or not, so that a mistake in a variant that nobody
//! tests is found.

mod constant;
mod number;
mod select;
mod standalone;

use std::collections::{BTreeMap, HashMap};
use std::ops::ControlFlow;
use std::rc::Rc;

use errorbook_core::Locale;

use crate::diagnostic::{Diagnostic, Report, checks, nearest};
use crate::lower::table::list;
use crate::lower::translation::{SharedTerms, check_duplicate};
use crate::model::{Catalog, Entry, Param, Part, Pattern};
use crate::parse::ftl::{self, Arguments, Element, Expression, Message, Name};
use crate::plural::{self, Rules};
use crate::source::{Span, Spanned};
use constant::Constant;
pub(crate) use standalone::Standalone;

/// What the texts of a catalog in one locale may refer to.
pub(super) struct Scope {
    rules: Option<Rules>,
    /// Whether all files could be read. If not, what seems unknown is not reported.
    complete: bool,
    messages: HashMap<String, Referable>,
    terms: HashMap<String, Referable>,
}

/// A message or term that a text may refer to.
#[derive(Default)]
struct Referable {
    /// Where its name is given.
    id: Option<Span>,
    value: Option<Rc<ftl::Pattern>>,
    attributes: HashMap<String, Rc<ftl::Pattern>>,
}

impl Scope {
    pub(super) fn new(locale: Locale, complete: bool) -> Self {
        Self {
            complete,
            rules: plural::rules(locale.as_str()),
            messages: HashMap::new(),
            terms: HashMap::new(),
        }
    }

    /// Adds terms. Those that are there already stay: a catalog's own come before shared ones.
    pub(super) fn add_terms(&mut self, terms: &[Message], report: &mut Report) {
        let mut seen: HashMap<String, Span> = HashMap::new();
        for term in terms {
            check_duplicate(&term.id, "-", &mut seen, report);
            let mut attributes = HashMap::new();
            for attribute in &term.attributes {
                check_duplicate(&attribute.id, ".", &mut attributes, report);
            }
            self.terms
                .entry(term.id.value.clone())
                .or_insert_with(|| Referable::of(term));
        }
    }

    /// Whether every term can be used, those included that no text uses, and every name is unique.
    fn check(&self, report: &mut Report) {
        let message = self.messages.get(number::FUNCTION);
        if let Some(span) = message.and_then(|message| message.id) {
            let other = "the function of this name";
            report.add(clash(number::FUNCTION, span, other));
        }
        for (id, term) in &self.terms {
            let name = format!("-{id}");
            let what = format!("term `{name}`");
            let attributes = term.attributes.iter();
            let attributes =
                attributes.map(|(attribute, tree)| (format!("{name}.{attribute}"), tree));
            let value = term.value.iter().map(|tree| (name.clone(), tree));
            for (name, tree) in value.chain(attributes) {
                // Where one is too large, those that refer to it are as well: once is enough.
                if Resolver::check_term(self, &what, name, tree, report).is_break() {
                    return;
                }
            }
            if id == number::FUNCTION
                && let Some(span) = term.id
            {
                report.add(clash(&name, span, "the function of this name"));
            }
            let message = self.messages.get(id).and_then(|message| message.id);
            if let (Some(span), Some(message)) = (term.id, message) {
                let finding = clash(&name, span, "the message of this name");
                report.add(finding.at(message, "the message"));
            }
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
        for entry in catalog.with_groups() {
            let message = self.messages.entry(entry.message_id()).or_default();
            message.id = Some(entry.key.span);
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
    shared_terms: &[BTreeMap<Locale, SharedTerms>],
    report: &mut Report,
) {
    for (index, scope) in scopes.iter_mut().enumerate() {
        let locale = catalog.locales[index].locale;
        for shared in shared_terms.iter().filter_map(|shared| shared.get(&locale)) {
            scope.add_terms(&shared.terms, report);
            scope.complete &= shared.complete;
        }
        scope.add_messages(catalog, index);
        scope.check(report);
    }
    for field in catalog.own_fields_mut() {
        for (locale, text) in field.texts_mut() {
            let owner = Owner {
                what: CATALOG,
                params: &[],
                params_complete: true,
            };
            text.pattern = Resolver::run(&scopes[locale], owner, &text.tree, report);
        }
    }
    let mut size = 0;
    for entry in catalog.entries.iter_mut().chain(&mut catalog.groups) {
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

/// `fluent-bundle` keeps messages, terms and functions under one name and drops all but the first.
fn clash(name: &str, span: Span, other: &str) -> Diagnostic {
    Diagnostic::new(
        &checks::DUPLICATE_ID,
        format!("`{name}` is called like {other}"),
    )
    .at(
        span,
        "an implementation of Fluent keeps only one of the two",
    )
    .help("give it another name")
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
            let owner = Owner {
                what: &what,
                params: &entry.params,
                params_complete: entry.params_complete,
            };
            let pattern = Resolver::run(&scopes[locale], owner, &text.tree, report);
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
/// The longest text that a pattern may expand to.
const MOST_BYTES: usize = 1 << 20;

/// What findings call the catalog itself.
const CATALOG: &str = "the catalog";

/// What a pattern belongs to.
#[derive(Clone, Copy)]
struct Owner<'a> {
    /// What findings call it.
    what: &'a str,
    params: &'a [Param],
    params_complete: bool,
}

struct Resolver<'a> {
    scope: &'a Scope,
    what: &'a str,
    params: &'a [Param],
    params_complete: bool,
    /// The text that is resolved, whatever texts it refers to.
    root: Span,
    /// The named arguments of the term that is being inlined.
    arguments: Option<HashMap<String, Constant>>,
    /// Whether a term is looked at for itself, so that its arguments are not known.
    any_arguments: bool,
    /// Whether a term was used in the term that is being inlined.
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
    /// The pattern of a text. `None` if something is wrong, which is then reported.
    fn run(
        scope: &'a Scope,
        owner: Owner<'a>,
        tree: &ftl::Pattern,
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
        tree: &ftl::Pattern,
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

    fn fail(&mut self, mut diagnostic: Diagnostic) {
        self.failed = true;
        // A term that is looked at for itself is not reached from anywhere.
        if self.inside.len() > usize::from(self.any_arguments) {
            diagnostic = diagnostic.at(self.root, "reached from this text");
        }
        self.report.add(diagnostic);
    }

    /// A pattern, and the most placeables on a way through it.
    fn pattern(&mut self, tree: &ftl::Pattern) -> (Pattern, usize) {
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
                    self.bytes += text.len();
                    pattern.push_text(text);
                }
                Element::Placeable(expression) => {
                    placeables += 1 + self.placeable(expression, isolate, &mut pattern);
                }
            }
            self.check_limits(placeables);
        }
        self.levels -= 1;
        (pattern, placeables)
    }

    fn check_limits(&mut self, placeables: usize) {
        self.parts += 1;
        // Texts within each other are a placeable each; they are counted on the way down, before the
        // stack is exhausted.
        let limit = if placeables.max(self.levels - 1) > MOST_PLACEABLES {
            format!("more than {MOST_PLACEABLES} placeables on one way")
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
                .at(self.root, "with all references inlined")
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
        if self.arguments.is_some() {
            if let Some(constant) = self.argument(name) {
                let text = constant.to_text();
                self.bytes += text.len();
                out.push(Part::Text { text, isolate });
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

    /// Whether what is looked at is a term by itself, and not another one that it refers to.
    fn is_any_argument(&self) -> bool {
        self.any_arguments && self.inside.len() == 1
    }

    /// Whether a variable in a term has a value, or one would be an error.
    fn is_given(&self, name: &Name) -> bool {
        let arguments = self.arguments.as_ref();
        self.after_term
            || self.is_any_argument()
            || arguments.is_some_and(|arguments| arguments.contains_key(&name.value))
    }

    /// The value of a variable in a term.
    fn argument(&mut self, name: &Name) -> Option<Constant> {
        if self.after_term {
            self.fail(
                Diagnostic::new(
                    &checks::ARGUMENTS,
                    format!("`${}` stands behind a term in a term", name.value),
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

    fn term_arguments(
        &mut self,
        id: &Name,
        arguments: &Arguments,
        tree: &ftl::Pattern,
    ) -> HashMap<String, Constant> {
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
        let taken = variables(tree);
        let mut constants = HashMap::new();
        for (name, value) in &arguments.named {
            if !taken.contains(&name.value.as_str()) {
                self.fail(
                    Diagnostic::new(
                        &checks::ARGUMENTS,
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
                    .did_you_mean(nearest(&name.value, taken.iter().copied())),
                );
            }
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
            let from = self.inside.iter().position(|inside| *inside == name);
            let inside = &self.inside[from.unwrap_or(0)..];
            let circle = format!("{} → {name}", inside.join(" → "));
            self.fail(
                Diagnostic::new(&checks::CYCLE, format!("`{name}` refers to itself"))
                    .at(span, format!("the circle is {circle}"))
                    .help("write out what one of them says"),
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

    fn unknown_reference(
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
        let all = if kind == "term" {
            &self.scope.terms
        } else {
            &self.scope.messages
        };
        let sigil = if kind == "term" { "-" } else { "" };
        let wanted = full_name(sigil, id, attribute);
        let near = match attribute.filter(|_| is_known) {
            None => self
                .report
                .nearest(&id.value, all.keys().map(String::as_str))
                .map(|near| format!("{sigil}{near}")),
            Some(attribute) => {
                let attributes = all.get(&id.value).map(|found| found.attributes.keys());
                let known = attributes.into_iter().flatten().map(String::as_str);
                let near = self.report.nearest(&attribute.value, known);
                near.map(|near| format!("{sigil}{}.{near}", id.value))
            }
        };
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
                "terms stand in the same file, or in `terms.ftl` of the same locale".to_owned()
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
    fn of(message: &Message) -> Self {
        let attributes = message.attributes.iter();
        Self {
            id: Some(message.id.span),
            value: message.value.clone().map(Rc::new),
            attributes: attributes
                .map(|attribute| (attribute.id.value.clone(), Rc::new(attribute.value.clone())))
                .collect(),
        }
    }

    fn part(&self, attribute: Option<&Name>) -> Option<Rc<ftl::Pattern>> {
        match attribute {
            None => self.value.clone(),
            Some(attribute) => self.attributes.get(&attribute.value).cloned(),
        }
    }
}

/// The variables of a text, each once.
fn variables(tree: &ftl::Pattern) -> Vec<&str> {
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

/// Appends a pattern that counts as one placeable.
fn push_group(pattern: Pattern, isolate: bool, out: &mut Pattern) {
    if isolate {
        out.push(Part::Isolated(pattern));
    } else {
        pattern.parts.into_iter().for_each(|part| out.push(part));
    }
}
