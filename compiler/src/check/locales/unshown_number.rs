//! Variants for several numbers that do not show which it is.

use errorbook_core::Locale;

use super::missing_plural::{Categories, each_select, kind, shows};
use crate::check::text::{TextRef, shown_param};
use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::parse::tree::{Expression, Variant};

/// EB0325: a variant for several numbers does not show the number, but other variants do.
pub static UNSHOWN_NUMBER: Check = Check {
    code: "EB0325",
    name: "unshown-number",
    level: Level::Warning,
    summary: "a variant for several numbers does not show the number, but other variants do",
    reason: "In many languages, a plural category is more than one number: `one` in Russian is 1, 21 and 31, and `zero` in Latvian is 0, 10 and 11. The variant says \"one file\" for 21, or \"no files\" for 10.",
    fix: "Show the number in the variant. For a text about exactly one number, use the number as the key: `[0]`, `[1]`.",
    bad: r#"
==> catalog/app.toml
[error.FilesLost]
message = """
{ $lost ->
    [one] One file is lost
   *[other] { $lost } files are lost
}."""
params = [{ name = "lost", type = "u32", unit = "file" }]

==> locales/lv/app.ftl
FilesLost =
    { $lost ->
        [zero] Nav pazudis neviens fails
        [one] Pazudis { $lost } fails
       *[other] Pazuduši { $lost } faili
    }.
"#,
    good: r#"
==> catalog/app.toml
[error.FilesLost]
message = """
{ $lost ->
    [one] One file is lost
   *[other] { $lost } files are lost
}."""
params = [{ name = "lost", type = "u32", unit = "file" }]

==> locales/lv/app.ftl
FilesLost =
    { $lost ->
        [0] Nav pazudis neviens fails
        [zero] Pazuduši { $lost } failu
        [one] Pazudis { $lost } fails
       *[other] Pazuduši { $lost } faili
    }.
"#,
    ..Check::DEFAULT
};

pub(super) fn check(
    text_ref: TextRef<'_>,
    locale: &Locale,
    categories: &Categories,
    report: &mut Report,
) {
    each_select(text_ref, |param, selector, variants| {
        let name = &param.name.value;
        let shows_it = |variant: &Variant| shows(&variant.value, name);
        // A text that never shows the number says nothing wrong of it.
        if variants.iter().all(shows_it) || !variants.iter().any(shows_it) || text_ref.is_copy() {
            return;
        }
        let samples = categories.samples(*locale, kind(selector), false);
        let exact: Vec<u32> = variants
            .iter()
            .filter_map(|variant| variant.key.name().value.parse().ok())
            .collect();
        let others = |variant: &&Variant| !variant.default && !shows_it(variant);
        for variant in variants.iter().filter(others) {
            let key = variant.key.name().value.as_str();
            let mut samples = samples.iter();
            let Some(of_category) = samples.find(|samples| samples.category.as_str() == key) else {
                continue;
            };
            let numbers = of_category.numbers.iter().copied();
            let numbers: Vec<u32> = numbers.filter(|number| !exact.contains(number)).collect();
            if is_several(&numbers) {
                report.add(finding(text_ref, locale, selector, variant, &numbers));
            }
        }
    });
}

/// Returns whether numbers are more than one, and more than the 0 and 1 that are one category in French.
fn is_several(numbers: &[u32]) -> bool {
    numbers.len() > 1 && numbers.iter().any(|&number| number > 1)
}

fn finding(
    text_ref: TextRef<'_>,
    locale: &Locale,
    selector: &Expression,
    variant: &Variant,
    numbers: &[u32],
) -> Diagnostic {
    const SHOWN: usize = 4;
    let name = shown_param(selector).unwrap_or_default();
    let key = &variant.key.name().value;
    let first: Vec<_> = numbers.iter().take(SHOWN).map(u32::to_string).collect();
    let numbers = first.join(", ");
    Diagnostic::new(
        &UNSHOWN_NUMBER,
        format!(
            "`[{key}]` of `${name}` in a text of {} does not show the number, but `{locale}` uses it for {numbers} …",
            text_ref.owner()
        ),
    )
    .at(variant.value.span, format!("shown for {numbers} …"))
    .at(selector.span(), "chooses by the number")
    .help(format!("show `{{ ${name} }}` there; for a text about exactly one number, use it as the key, as in `[1]`"))
}

#[cfg(test)]
mod tests {
    use super::is_several;

    #[test]
    fn nothing_and_one_are_alike_in_some_languages() {
        assert!(!is_several(&[1]) && !is_several(&[0, 1]) && !is_several(&[]));
        assert!(is_several(&[1, 21]) && is_several(&[0, 10, 11]));
    }
}
