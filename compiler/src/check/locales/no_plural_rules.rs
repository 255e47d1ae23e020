//! A text chooses by a number in a language of which CLDR has no plural rules.

use errorbook_core::Locale;

use super::missing_plural::number;
use crate::check::text::TextRef;
use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::{CatalogDef, EntryDef};
use crate::parse::tree::Expression;

/// EB0322: a text selects by a number in a language without CLDR plural rules.
pub static NO_PLURAL_RULES: Check = Check {
    code: "EB0322",
    name: "no-plural-rules",
    level: Level::Info,
    summary: "a text selects by a number in a language without CLDR plural rules",
    reason: "Every number is then of the category `other`, and only exact numbers can select another variant.",
    fix: "Name a language with the same plural rules in `plural-like` of `[catalog]`.",
    bad: r#"
==> catalog/app.toml
[error.FilesLost]
message = """
{ $lost ->
    [one] { $lost } file is lost
   *[other] { $lost } files are lost
}."""
params = [{ name = "lost", type = "u32", unit = "file" }]

==> locales/oc/app.ftl
FilesLost =
    { $lost ->
        [one] { $lost } fichièr es perdut
       *[other] { $lost } fichièrs son perduts
    }.
"#,
    good: r#"
==> catalog/app.toml
[catalog]
plural-like = { oc = "fr" }

[error.FilesLost]
message = """
{ $lost ->
    [one] { $lost } file is lost
   *[other] { $lost } files are lost
}."""
params = [{ name = "lost", type = "u32", unit = "file" }]

==> locales/oc/app.ftl
FilesLost =
    { $lost ->
        [one] { $lost } fichièr es perdut
       *[other] { $lost } fichièrs son perduts
    }.
"#,
    ..Check::DEFAULT
};

pub(super) fn check(
    text_ref: TextRef<'_>,
    catalog: &CatalogDef,
    locale: &Locale,
    report: &mut Report,
) {
    let has_params = |entry: &&EntryDef| !entry.params.is_empty();
    let Some(entry) = text_ref.entry.filter(has_params) else {
        return;
    };
    let mut first = None;
    text_ref.text.tree.visit(&mut |expression| {
        if let Expression::Select { selector, .. } = expression
            && number(entry, selector).is_some()
        {
            first = first.or(Some(selector.span()));
        }
    });
    let rules = || catalog.plural_like.rules(locale);
    let Some(place) = first.filter(|_| rules().is_some_and(|rules| !rules.are_known())) else {
        return;
    };
    let language = locale.language();
    report.add(
        Diagnostic::new(
            &NO_PLURAL_RULES,
            format!(
                "a text of {} selects by a number, but CLDR has no plural rules for `{language}`",
                text_ref.owner()
            ),
        )
        .at(place, "every number is of the category `other`")
        .help(format!(
            "`plural-like = {{ {language} = \"…\" }}` in `[catalog]` sets the rules of a language that counts the same way"
        )),
    );
}
