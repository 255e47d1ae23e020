//! Plural categories that numbers have in a language, and selects have not.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use errorbook_core::Locale;
use errorbook_core::plural::{Category, Operands, category};

use crate::check::language::Language;
use crate::check::text::{TextRef, shown_param};
use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::{EntryDef, ParamDef};
use crate::parse::tree::{Element, Expression, Pattern, Variant};
use crate::plural::{Kind, rules};
use errorbook_core::ParamType;

/// EB0312: a select lacks a variant for a plural category of the locale.
pub static MISSING_PLURAL: Check = Check {
    code: "EB0312",
    name: "missing-plural",
    level: Level::Warning,
    summary: "a select lacks a variant for a plural category of the locale",
    reason: "Numbers of that category select the default variant, which is wrong for them. Categories for fractions or millions are required only if the text can show such numbers.",
    fix: "Add the variant.",
    bad: r#"
==> catalog/app.toml
[error.FilesLost]
message = """
{ $lost ->
    [one] { $lost } file is lost
   *[other] { $lost } files are lost
}."""
params = [{ name = "lost", type = "u32", unit = "file" }]

==> locales/pl/app.ftl
FilesLost =
    { $lost ->
        [one] Utracono { $lost } plik
       *[other] Utracono { $lost } plików
    }.
"#,
    good: r#"
==> catalog/app.toml
[error.FilesLost]
message = """
{ $lost ->
    [one] { $lost } file is lost
   *[other] { $lost } files are lost
}."""
params = [{ name = "lost", type = "u32", unit = "file" }]

==> locales/pl/app.ftl
FilesLost =
    { $lost ->
        [one] Utracono { $lost } plik
        [few] Utracono { $lost } pliki
       *[many] Utracono { $lost } plików
    }.
"#,
    ..Check::DEFAULT
};

/// The categories of small numbers, by locale, kind and whether fractions count.
#[derive(Default)]
pub(crate) struct Categories(Mutex<HashMap<CategoryKey, Arc<[Samples]>>>);

/// Locale, kind, and whether fractions count.
type CategoryKey = (Locale, Kind, bool);

/// The numbers below a thousand that are of a category.
pub(super) struct Samples {
    pub(super) category: Category,
    pub(super) numbers: Vec<u32>,
}

impl Categories {
    /// Returns the categories that texts need: not one that only millions have, as `many` of French.
    pub(super) fn samples(&self, locale: Locale, kind: Kind, fractions: bool) -> Arc<[Samples]> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let samples = known
            .entry((locale, kind, fractions))
            .or_insert_with(|| samples(&locale, kind, fractions).into());
        Arc::clone(samples)
    }
}

fn samples(locale: &Locale, kind: Kind, fractions: bool) -> Vec<Samples> {
    let Some(rules) = rules(locale.as_str()) else {
        return Vec::new();
    };
    let packed = match kind {
        Kind::Cardinal => rules.pack_cardinal(),
        Kind::Ordinal => rules.pack_ordinal(),
    };
    let mut found: Vec<Samples> = Vec::new();
    let mut add = |category, number: Option<u32>| match found
        .iter_mut()
        .find(|samples| samples.category == category)
    {
        Some(samples) => samples.numbers.extend(number),
        None => found.push(Samples {
            category,
            numbers: number.into_iter().collect(),
        }),
    };
    for number in 0..1000 {
        let operands = Operands::from_u128(u128::from(number));
        add(category(&packed, 0, &operands), Some(number));
    }
    if fractions {
        for tenths in (1..100).filter(|tenths| tenths % 10 != 0) {
            let decimal = format!("{}.{}", tenths / 10, tenths % 10);
            if let Some(operands) = Operands::from_decimal(&decimal) {
                add(category(&packed, 0, &operands), None);
            }
        }
    }
    found
}

pub(super) fn check(
    text_ref: TextRef<'_>,
    locale: &Locale,
    categories: &Categories,
    report: &mut Report,
) {
    each_select(text_ref, |param, selector, variants| {
        let kind = kind(selector);
        let samples = categories.samples(*locale, kind, shows_fractions(param, selector));
        let name = &param.name.value;
        // Where all variants say the same, one more would.
        let mut written = variants
            .iter()
            .map(|variant| text_ref.written(variant.value.span));
        let first = written.next();
        if variants.len() > 1 && written.all(|text| Some(text) == first) {
            return;
        }
        // Where the number is not shown, no word beside it depends on it.
        if !variants.iter().any(|variant| shows(&variant.value, name)) {
            return;
        }
        let optional = optional(Language::new(locale));
        // A copy of the source has the source's categories.
        if let Some(missing) = missing(variants, &samples, optional)
            && !text_ref.is_copy()
        {
            report.add(finding(text_ref, locale, selector, &missing, kind));
        }
    });
}

/// Calls `f` with the parameter, the selector and the variants of each select by a number.
pub(super) fn each_select(
    text_ref: TextRef<'_>,
    mut f: impl FnMut(&ParamDef, &Expression, &[Variant]),
) {
    let Some(entry) = text_ref.entry.filter(|entry| !entry.params.is_empty()) else {
        return;
    };
    text_ref.text.tree.visit(&mut |expression| {
        if let Expression::Select {
            selector, variants, ..
        } = expression
            && let Some(param) = number(entry, selector)
        {
            f(param, selector, variants);
        }
    });
}

/// Returns the number that a select chooses by.
pub(super) fn number<'a>(entry: &'a EntryDef, selector: &Expression) -> Option<&'a ParamDef> {
    let name = shown_param(selector)?;
    let param = entry.params.iter().find(|param| param.name.value == name)?;
    // A list chooses by its length.
    (param.list || crate::check::parameters::is_number(param)).then_some(param)
}

fn option<'a>(selector: &'a Expression, name: &str) -> Option<&'a Expression> {
    let Expression::Function { arguments, .. } = selector else {
        return None;
    };
    let mut named = arguments.named.iter();
    named
        .find(|(own, _)| own.value == name)
        .map(|(_, value)| value)
}

pub(super) fn kind(selector: &Expression) -> Kind {
    match option(selector, "type") {
        Some(Expression::Text(kind)) if kind.value == "ordinal" => Kind::Ordinal,
        _ => Kind::Cardinal,
    }
}

fn shows_fractions(param: &ParamDef, selector: &Expression) -> bool {
    param.kind == ParamType::F64 || option(selector, "minimumFractionDigits").is_some()
}

/// Returns whether a pattern shows a parameter, at any depth.
pub(super) fn shows(pattern: &Pattern, name: &str) -> bool {
    pattern.elements.iter().any(|element| match element {
        Element::Text(_) => false,
        Element::Placeable(expression) => shows_in(expression, name),
    })
}

fn shows_in(expression: &Expression, name: &str) -> bool {
    match expression {
        Expression::Select { variants, .. } => {
            variants.iter().any(|variant| shows(&variant.value, name))
        }
        Expression::Nested(inner) => shows_in(inner, name),
        // What a text refers to may show it.
        Expression::Message { .. } => true,
        Expression::Variable(_)
        | Expression::Function { .. }
        | Expression::Text(_)
        | Expression::Number(_)
        | Expression::Term { .. } => shown_param(expression) == Some(name),
    }
}

/// Returns a category that a language has, but does without in most texts: the dual of Hebrew, and zero of Arabic,
/// whose nouns are as in `other` (in 19 of 20 units of CLDR). `zero` of Latvian, for 0, 10 and 20, has a form of its
/// own.
fn optional(language: Language<'_>) -> Option<Category> {
    if language.is("he") {
        Some(Category::Two)
    } else if language.is("ar") || language.is("ars") {
        Some(Category::Zero)
    } else {
        None
    }
}

/// Returns the categories that a select by category lacks. `None` if there are none.
fn missing(
    variants: &[Variant],
    samples: &[Samples],
    optional: Option<Category>,
) -> Option<Vec<Category>> {
    let names: Vec<&str> = variants
        .iter()
        .map(|variant| variant.key.name().value.as_str())
        .collect();
    let by_category =
        |name: &&str| Category::from_name(name).is_some_and(|one| one != Category::Other);
    // Exact numbers alone, such as `[0]`, single out what has a text of its own; `[1]` is the singular of
    // those who know no other plural.
    let is_plural = names.iter().any(by_category) || names.contains(&"1") && samples.len() > 2;
    if !is_plural {
        return None;
    }
    let exact: Vec<u32> = names.iter().filter_map(|name| name.parse().ok()).collect();
    let is_there = |samples: &Samples| {
        names.contains(&samples.category.as_str())
            || !samples.numbers.is_empty()
                && samples.numbers.iter().all(|number| exact.contains(number))
    };
    let mut missing: Vec<_> = samples
        .iter()
        .filter(|samples| samples.category != Category::Other && !is_there(samples))
        .map(|samples| samples.category)
        .filter(|category| Some(*category) != optional)
        .collect();
    missing.sort_unstable();
    // A default that no such number is of by itself is written for one of the others: `*[other]` of Russian
    // for `many`.
    let has_own = |name: &str| {
        samples
            .iter()
            .any(|samples| samples.category.as_str() == name)
    };
    let default = variants.iter().find(|variant| variant.default);
    let is_spare = default.is_some_and(|variant| !has_own(&variant.key.name().value));
    if is_spare && names.iter().any(by_category) {
        missing.pop();
    }
    (!missing.is_empty()).then_some(missing)
}

fn finding(
    text_ref: TextRef<'_>,
    locale: &Locale,
    selector: &Expression,
    missing: &[Category],
    kind: Kind,
) -> Diagnostic {
    let name = shown_param(selector).unwrap_or_default();
    let shown: Vec<_> = missing
        .iter()
        .map(|category| format!("`{}`", category.as_str()))
        .collect();
    let variants: Vec<_> = missing
        .iter()
        .map(|category| format!("[{}] …", category.as_str()))
        .collect();
    let kind = match kind {
        Kind::Cardinal => "number",
        Kind::Ordinal => "ordinal number",
    };
    Diagnostic::new(
        &MISSING_PLURAL,
        format!(
            "a text of {} lacks a variant for {} of `${name}` in `{locale}`",
            text_ref.owner(),
            shown.join(", ")
        ),
    )
    .at(
        selector.span(),
        format!("a {kind} in these categories selects the default variant"),
    )
    .help(format!("add {}", variants.join(" ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn categories(tag: &str, kind: Kind, fractions: bool) -> Vec<&'static str> {
        let samples = samples(&tag.parse().unwrap(), kind, fractions);
        let mut names: Vec<_> = samples
            .iter()
            .map(|samples| samples.category.as_str())
            .collect();
        names.sort_unstable();
        names
    }

    #[test]
    fn categories_are_those_of_small_numbers() {
        assert_eq!(categories("ja", Kind::Cardinal, true), ["other"]);
        assert_eq!(categories("en", Kind::Cardinal, false), ["one", "other"]);
        assert_eq!(
            categories("en", Kind::Ordinal, false),
            ["few", "one", "other", "two"]
        );
        assert_eq!(categories("fr", Kind::Cardinal, false), ["one", "other"]);
        assert_eq!(
            categories("pl", Kind::Cardinal, false),
            ["few", "many", "one"]
        );
        assert_eq!(
            categories("cs", Kind::Cardinal, false),
            ["few", "one", "other"]
        );
        assert_eq!(
            categories("cs", Kind::Cardinal, true),
            ["few", "many", "one", "other"]
        );
        assert_eq!(categories("ar", Kind::Cardinal, false).len(), 6);
    }
}
