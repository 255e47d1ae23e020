//! Numbers in running text without a form of the text for each plural category: "1 minutes".

use std::collections::BTreeSet;

use errorbook_core::Locale;
use errorbook_core::plural::{Category, Operands, category};

use super::missing_unit::{counts, is_integer};
use super::range::range_before;
use crate::check::language::{Language, is_abbreviation, is_letter};
use crate::check::text::{TextRef, shown_param};
use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::{CatalogLocale, ParamDef};
use crate::parse::tree::{Element, Expression, Key, Pattern, Variant};
use crate::plural::{Kind, rules};

/// EB0215: a word after a number has the same form for every number.
pub static NUMBER_WITHOUT_PLURAL: Check = Check {
    code: "EB0215",
    name: "number-without-plural",
    level: Level::Warning,
    summary: "a word after a number has the same form for every number",
    reason: "The text says \"1 minutes\". In languages with more plural forms than English, most numbers are wrong.",
    fix: "Select the form by the number. Units that never change (`kg`, `ms`) are not reported. If the next word is not what is counted, allow the finding with that reason.",
    bad: r#"
[error.RateLimited]
message = "Try again in { $wait } minutes."
params = [{ name = "wait", type = "u32", unit = "minute" }]
"#,
    good: r#"
[error.RateLimited]
message = """
Try again in { $wait ->
    [one] { $wait } minute
   *[other] { $wait } minutes
}."""
params = [{ name = "wait", type = "u32", unit = "minute" }]
"#,
    ..Check::DEFAULT
};

/// Returns how many forms of a text numbers ask for in a locale.
pub(super) fn forms(of: &CatalogLocale) -> usize {
    let rules = rules(of.locale.as_str());
    rules.map_or(0, |rules| rules.categories(Kind::Cardinal).count())
}

/// Finds numbers before words that never change. To be asked of texts in locales that have several forms.
pub(super) fn check(
    text_ref: TextRef<'_>,
    params: &[ParamDef],
    locale: &Locale,
    report: &mut Report,
) {
    let mut elements = text_ref.text.tree.elements.iter();
    let shows_value = elements.any(|element| matches!(element, Element::Placeable(_)));
    let language = Language::new(locale);
    let may_count = |param: &ParamDef| may_count(text_ref, param);
    if !shows_value || !params.iter().any(may_count) || language.counts_in_the_singular() {
        return;
    }
    let search = Search {
        text_ref,
        params,
        locale,
    };
    search.pattern(&text_ref.text.tree, &mut Vec::new(), report);
}

/// Returns whether a parameter is a number of things. Of one that a translation shows, the source tells it.
fn may_count(text_ref: TextRef<'_>, param: &ParamDef) -> bool {
    counts(param) || text_ref.source.is_some() && is_integer(param)
}

struct Search<'a> {
    text_ref: TextRef<'a>,
    params: &'a [ParamDef],
    locale: &'a Locale,
}

impl<'a> Search<'a> {
    /// Looks through a pattern. `chosen` are the parameters that selects around the pattern choose by.
    fn pattern(&self, pattern: &'a Pattern, chosen: &mut Vec<&'a str>, report: &mut Report) {
        for (index, element) in pattern.elements.iter().enumerate() {
            let Element::Placeable(expression) = element else {
                continue;
            };
            if let Some(name) = shown_param(expression)
                && !chosen.contains(&name)
            {
                let next = pattern.elements.get(index + 1);
                if !self.ends_range(pattern, index) {
                    self.shown(name, expression, next, report);
                }
            }
            self.variants(expression, chosen, report);
        }
    }

    fn variants(&self, expression: &'a Expression, chosen: &mut Vec<&'a str>, report: &mut Report) {
        match expression {
            Expression::Select {
                selector, variants, ..
            } => {
                let before = chosen.len();
                // Exact numbers alone single out what has a text of its own; the others stay as they are.
                let is_plural = |variant: &Variant| matches!(&variant.key, Key::Word(name) if name.value != "other");
                if variants.iter().any(is_plural) || self.tells_one(variants) {
                    chosen.extend(shown_param(selector));
                }
                for variant in variants {
                    self.pattern(&variant.value, chosen, report);
                }
                chosen.truncate(before);
            }
            Expression::Nested(inner) => self.variants(inner, chosen, report),
            Expression::Text(_)
            | Expression::Number(_)
            | Expression::Variable(_)
            | Expression::Message { .. }
            | Expression::Term { .. }
            | Expression::Function { .. } => {}
        }
    }

    /// Returns whether exact numbers do what plural forms would: `[1]` is the singular of those with two forms.
    fn tells_one(&self, variants: &[Variant]) -> bool {
        let has_one = variants
            .iter()
            .any(|variant| variant.key.name().value == "1");
        has_one && small_forms(self.locale) == 2
    }

    /// Returns whether a number is the last of a range: what it counts is never one thing.
    fn ends_range(&self, pattern: &Pattern, index: usize) -> bool {
        let is_number = |name: &str| {
            let mut params = self.params.iter();
            params.any(|param| param.name.value == name && is_integer(param))
        };
        let language = Language::new(self.locale);
        range_before(pattern, index, language).is_some_and(is_number)
    }

    /// Returns whether the source chooses a form by the number as well. Where it has one form for all numbers, that
    /// is a finding on the source, and what it does not count, a translation need not.
    fn source_counts(&self, name: &str) -> bool {
        self.text_ref.source.is_none_or(|source| {
            let mut elements = source.tree.elements.iter();
            elements.any(|element| match element {
                Element::Placeable(expression) => counts_by(expression, name),
                Element::Text(_) => false,
            })
        })
    }

    fn shown(
        &self,
        name: &str,
        expression: &Expression,
        next: Option<&Element>,
        report: &mut Report,
    ) {
        let Some(param) = self.params.iter().find(|param| param.name.value == name) else {
            return;
        };
        let Some(Element::Text(text)) = next.filter(|_| may_count(self.text_ref, param)) else {
            return;
        };
        let language = Language::new(self.locale);
        let Some(word) = counted_word(&text.value, language) else {
            return;
        };
        if !language.is_plural_only(word) || !self.source_counts(name) {
            return;
        }
        let space = text.value.len() - text.value.trim_start().len();
        let tag = self.locale;
        report.add(
            Diagnostic::new(
                &NUMBER_WITHOUT_PLURAL,
                format!(
                    "`{word}` has the same form for every number `${name}` in a text of {}",
                    self.text_ref.owner()
                ),
            )
            .at(
                text.span(self.text_ref.file(), space..space + word.len()),
                format!("should depend on the number: `{tag}` has more than one plural form"),
            )
            .at(expression.span(), "the number")
            .help(format!(
                "write `{{ ${name} -> [one] {{ ${name} }} … *[other] {{ ${name} }} {word} }}`"
            )),
        );
    }
}

/// Returns how many forms of a text the numbers up to a hundred ask for: `many` of French is for millions.
fn small_forms(locale: &Locale) -> usize {
    let Some(rules) = rules(locale.as_str()) else {
        return 0;
    };
    let packed = rules.pack_cardinal();
    let forms: BTreeSet<Category> = (0..=100)
        .map(|number| category(&packed, 0, &Operands::from_u128(number)))
        .collect();
    forms.len()
}

/// Returns whether a text chooses a form by a number and shows it before a word in one of them.
fn counts_by(expression: &Expression, name: &str) -> bool {
    let mut counts = false;
    expression.visit(&mut |expression| {
        if let Expression::Select {
            selector, variants, ..
        } = expression
            && shown_param(selector) == Some(name)
        {
            let mut variants = variants.iter();
            counts = counts || variants.any(|variant| counts_in(&variant.value, name));
        }
    });
    counts
}

/// Returns whether a text shows a number before a word.
fn counts_in(pattern: &Pattern, name: &str) -> bool {
    let pairs = pattern.elements.iter().zip(pattern.elements.iter().skip(1));
    let mut pairs = pairs.filter_map(|(value, text)| match (value, text) {
        (Element::Placeable(value), Element::Text(text)) => Some((value, text)),
        _ => None,
    });
    pairs.any(|(value, text)| {
        let rest = text.value.trim_start();
        shown_param(value) == Some(name)
            && rest.len() < text.value.len()
            && rest.starts_with(char::is_alphabetic)
    })
}

/// Returns the word that is counted by the number before it: the next word, unless that is an abbreviation, or one
/// that only stands between others.
fn counted_word<'t>(text: &'t str, language: Language<'_>) -> Option<&'t str> {
    let rest = text.strip_prefix([' ', '\u{a0}', '\u{202f}'])?;
    let end = rest.find(|c: char| !is_letter(c)).unwrap_or(rest.len());
    let word = rest.get(..end)?;
    let is_small = word.chars().next()?.is_lowercase();
    // German writes nouns with a capital; elsewhere, that is a name or a new sentence.
    let is_noun = is_small || language.is("de") || !word.chars().any(char::is_uppercase);
    let word_goes_on = rest
        .get(end..)
        .is_some_and(|rest| rest.starts_with(['-', '_', '(', '/']));
    (is_noun
        && !word_goes_on
        && !is_abbreviation(word)
        && !language.function_words().contains(&word))
    .then_some(word)
}

#[cfg(test)]
mod tests {
    use super::counted_word;
    use crate::check::language::Language;

    #[test]
    fn a_noun_follows() {
        let word = |text, tag: &str| {
            let locale = tag.parse().unwrap();
            counted_word(text, Language::new(&locale))
        };
        assert_eq!(word(" minutes. Please", "en"), Some("minutes"));
        assert_eq!(word(" Minuten", "de"), Some("Minuten"));
        assert_eq!(word(" минут", "ru"), Some("минут"));
        assert_eq!(word(" أيام", "ar"), Some("أيام"));
        for (text, tag) in [
            ("minutes", "en"),
            (" kg, which", "en"),
            (" and more", "en"),
            (" MiB", "en"),
            (". Please", "en"),
            (" Minuten", "en"),
            (" est", "fr"),
            (" file(s)", "en"),
            ("", "en"),
        ] {
            assert_eq!(word(text, tag), None, "{text:?}");
        }
    }
}
