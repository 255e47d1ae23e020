//! Parameters that a translation shows more often than the source.

use std::collections::BTreeMap;

use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::{CatalogDef, EntryDef, FieldRef, Part, Pattern, Text};
use crate::parse::tree::{Element, Expression};
use crate::source::Span;

/// EB0209: a translation shows a parameter more often than the source.
pub static REPEATED_PARAMETER: Check = Check {
    code: "EB0209",
    name: "repeated-parameter",
    level: Level::Info,
    summary: "a translation shows a parameter more often than the source",
    reason: "In a text with two parameters, the repeated one may have replaced the other. Some languages repeat a name where others use a pronoun.",
    fix: "Use the correct parameter. If the language has to repeat it, say so in an allow.",
    bad: r#"
==> catalog/app.toml
[error.UserUnknown]
message = "There is no user { $user } in { $team }."
params = [
  { name = "user", type = "string" },
  { name = "team", type = "string" },
]

==> locales/ja/app.ftl
UserUnknown = { $team }に{ $user }はいません（{ $user }）。
"#,
    good: r#"
==> catalog/app.toml
[error.UserUnknown]
message = "There is no user { $user } in { $team }."
params = [
  { name = "user", type = "string" },
  { name = "team", type = "string" },
]

==> locales/ja/app.ftl
UserUnknown = { $team }に{ $user }はいません。
"#,
    ..Check::DEFAULT
};

pub(super) fn check(catalog: &CatalogDef, entry: &EntryDef, report: &mut Report) {
    if entry.params.is_empty() {
        return;
    }
    for field in entry.fields() {
        let Some((text, source)) = compiled(field) else {
            continue;
        };
        let most = counts(source);
        for (locale, translation) in field.field.texts().filter(|&(locale, _)| locale > 0) {
            let Some(pattern) = &translation.pattern else {
                continue;
            };
            for (param, count) in counts(pattern) {
                let most = most.get(&param).copied().unwrap_or(0);
                if count > most.max(1) {
                    let tag = catalog.locales[locale].locale;
                    let name = &entry.params[param].name.value;
                    report.add(
                        Diagnostic::new(
                            &REPEATED_PARAMETER,
                            format!(
                                "the {} of `{}` shows `${name}` {} in `{tag}`, but {} in the source",
                                field.title(),
                                entry.message_id(),
                                times(count),
                                times(most),
                            ),
                        )
                        .at(last_place(translation, name), "shown again")
                        .at(text.span(), "the source")
                        .help("is one of them meant to be another parameter?"),
                    );
                }
            }
        }
    }
}

fn compiled(field: FieldRef<'_>) -> Option<(&Text, &Pattern)> {
    let text = field.field.source()?;
    Some((text, text.pattern.as_ref()?))
}

fn times(count: usize) -> String {
    match count {
        0 => "never".to_owned(),
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        count => format!("{count} times"),
    }
}

/// Returns how often each parameter is shown at most, by its position. Of a select, one variant is seen at a
/// time.
fn counts(pattern: &Pattern) -> BTreeMap<usize, usize> {
    let mut counts = BTreeMap::new();
    let mut add = |param: usize, count: usize| *counts.entry(param).or_insert(0) += count;
    for part in &pattern.parts {
        match part {
            Part::Text { .. } => {}
            Part::Param { param, .. } => add(*param, 1),
            Part::Isolated(inner) => {
                for (param, count) in self::counts(inner) {
                    add(param, count);
                }
            }
            Part::Select { variants, .. } => {
                let mut most = BTreeMap::new();
                for variant in variants {
                    for (param, count) in self::counts(&variant.pattern) {
                        let most = most.entry(param).or_insert(0);
                        *most = count.max(*most);
                    }
                }
                for (param, count) in most {
                    add(param, count);
                }
            }
        }
    }
    counts
}

/// Returns where a text names a parameter for the last time; the whole text if only texts that it refers to do.
fn last_place(text: &Text, name: &str) -> Span {
    let mut last = None;
    for element in &text.tree.elements {
        if let Element::Placeable(expression) = element {
            let mut found = |expression: &Expression| {
                if let Expression::Variable(variable) = expression
                    && variable.value == name
                {
                    last = Some(variable.span);
                }
            };
            expression.visit(&mut found);
        }
    }
    last.unwrap_or(text.span())
}
