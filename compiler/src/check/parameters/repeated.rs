//! Parameters that a translation shows more often than the source.

use crate::diagnostic::{Diagnostic, Report, checks};
use crate::model::{Catalog, Entry, FieldRef, Part, Pattern, Text};
use crate::parse::ftl::{Element, Expression};
use crate::source::Span;

pub(super) fn check(catalog: &Catalog, entry: &Entry, report: &mut Report) {
    if entry.params.is_empty() {
        return;
    }
    for field in entry.fields() {
        let Some((text, source)) = compiled(field) else {
            continue;
        };
        let most = counts(source, entry.params.len());
        for (locale, translation) in field.field.texts().filter(|&(locale, _)| locale > 0) {
            let Some(pattern) = &translation.pattern else {
                continue;
            };
            let counts = counts(pattern, entry.params.len());
            for (param, (&count, &most)) in counts.iter().zip(&most).enumerate() {
                if count > most.max(1) {
                    let tag = catalog.locales[locale].locale;
                    let name = &entry.params[param].name.value;
                    report.add(
                        Diagnostic::new(
                            &checks::REPEATED_PARAMETER,
                            format!(
                                "the {} of `{}` shows `${name}` {} in `{tag}`, but {} in the source",
                                field.title(),
                                entry.message_id(),
                                times(count),
                                times(most),
                            ),
                        )
                        .at(last_place(translation, name), "shown again")
                        .at(text.span, "the source")
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

/// How often each parameter is shown at most. Of a select, one variant is seen at a time.
fn counts(pattern: &Pattern, params: usize) -> Vec<usize> {
    let mut counts = vec![0; params];
    let mut add = |more: Vec<usize>| {
        for (count, more) in counts.iter_mut().zip(more) {
            *count += more;
        }
    };
    for part in &pattern.parts {
        match part {
            Part::Text { .. } => {}
            Part::Param { param, .. } => {
                add((0..params)
                    .map(|index| usize::from(index == *param))
                    .collect());
            }
            Part::Isolated(inner) => add(self::counts(inner, params)),
            Part::Select { variants, .. } => {
                let mut most = vec![0; params];
                for variant in variants {
                    for (most, count) in most.iter_mut().zip(self::counts(&variant.pattern, params))
                    {
                        *most = count.max(*most);
                    }
                }
                add(most);
            }
        }
    }
    counts
}

/// Where a text names a parameter for the last time; the whole text if only texts that it refers to do.
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
    last.unwrap_or(text.span)
}
