//! `[group.NAME]`: entries that an attacker must not be able to tell apart.

use std::collections::HashMap;

use crate::diagnostic::{Diagnostic, Report, checks};
use crate::model::{Catalog, Entry, Indistinguishable, Param, Part, Pattern, Selector, Variant};
use crate::source::Span;

pub(super) fn check(catalog: &Catalog, report: &mut Report) {
    if catalog.indistinguishable.is_empty() {
        return;
    }
    let entries: HashMap<&str, &Entry> = catalog
        .with_groups()
        .map(|entry| (entry.key.value.as_str(), entry))
        .collect();
    for group in &catalog.indistinguishable {
        let members = members(catalog, group, &entries, report);
        let Some((first, others)) = members.split_first() else {
            continue;
        };
        if others.is_empty() {
            report.add(alone(group));
        }
        for other in others {
            for difference in differences(catalog, first, other) {
                report.add(difference.diagnostic(group, first, other));
            }
        }
    }
}

/// The entries of a group. A code with cases stands for its cases.
fn members<'a>(
    catalog: &'a Catalog,
    group: &Indistinguishable,
    entries: &HashMap<&str, &'a Entry>,
    report: &mut Report,
) -> Vec<&'a Entry> {
    let mut members = Vec::new();
    for name in &group.members {
        let Some(&entry) = entries.get(name.value.as_str()) else {
            let near = report.nearest(&name.value, entries.keys().copied());
            report.add(
                Diagnostic::new(
                    &checks::UNKNOWN_REFERENCE,
                    format!("there is no entry `{}`", name.value),
                )
                .at(
                    name.span,
                    format!("a member of group `{}`", group.name.value),
                )
                .help("name an entry's key")
                .did_you_mean(near),
            );
            continue;
        };
        let before = members.len();
        members.extend(catalog.cases(entry));
        if members.len() == before {
            members.push(entry);
        }
    }
    members
}

fn alone(group: &Indistinguishable) -> Diagnostic {
    Diagnostic::new(
        &checks::GROUP_DISTINGUISHABLE,
        format!("group `{}` has one member", group.name.value),
    )
    .at(
        group.name.span,
        "there is nothing that it could be confused with",
    )
    .help("name the other entries, or remove the group")
}

/// What tells two entries apart.
struct Difference {
    what: String,
    first: (Span, String),
    other: (Span, String),
}

impl Difference {
    fn diagnostic(self, group: &Indistinguishable, first: &Entry, other: &Entry) -> Diagnostic {
        Diagnostic::new(
            &checks::GROUP_DISTINGUISHABLE,
            format!(
                "`{}` can be told from `{}` by {}",
                other.key.value, first.key.value, self.what
            ),
        )
        .at(self.other.0, self.other.1)
        .at(self.first.0, self.first.1)
        .at(group.name.span, "in this group, none may be told apart")
        .help("say the same for both; the real reason belongs in the log")
    }
}

fn differences(catalog: &Catalog, first: &Entry, other: &Entry) -> Vec<Difference> {
    let mut found = Vec::new();
    let mut compare = |what: &str, value: fn(&Entry) -> String, span: fn(&Entry) -> Span| {
        let [a, b] = [first, other].map(|entry| (span(entry), value(entry)));
        if a.1 != b.1 {
            found.push(Difference {
                what: what.to_owned(),
                first: a,
                other: b,
            });
        }
    };
    compare("its status", status, Entry::status_place);
    compare("its payload", payload, Entry::oauth_place);
    compare("its header fields", header_fields, |entry| entry.key.span);
    for (index, locale) in catalog.locales.iter().enumerate() {
        found.extend(messages(first, other, index, locale.locale.as_str()));
    }
    found
}

fn status(entry: &Entry) -> String {
    let status = entry.status;
    status.map_or_else(
        || "no status".to_owned(),
        |status| format!("status {status}"),
    )
}

/// A payload of OAuth 2.0 does not hold the code; every other one does.
fn payload(entry: &Entry) -> String {
    match &entry.oauth {
        Some(oauth) => oauth.sample(),
        None => format!("code `{}`", entry.code),
    }
}

fn header_fields(entry: &Entry) -> String {
    let challenge = entry.challenge.as_deref().unwrap_or("none");
    let seconds = entry.retry_after.map(|seconds| seconds.to_string());
    let retry_after = seconds.as_deref().unwrap_or("none");
    format!("`WWW-Authenticate`: {challenge}, `Retry-After`: {retry_after}")
}

fn messages(first: &Entry, other: &Entry, locale: usize, tag: &str) -> Option<Difference> {
    let [a, b] = [first, other].map(|entry| entry.message.text(locale));
    let place = |entry: &Entry, text: Option<&crate::model::Text>| match text {
        Some(text) => (text.span, format!("the message in `{tag}`")),
        None => (entry.key.span, format!("no message in `{tag}`")),
    };
    let same = match (a, b) {
        (None, None) => true,
        (Some(a), Some(b)) => match (&a.pattern, &b.pattern) {
            (Some(a), Some(b)) => is_same(a, &first.params, b, &other.params),
            // What is wrong with it has been said.
            (None, _) | (_, None) => true,
        },
        (Some(_), None) | (None, Some(_)) => false,
    };
    (!same).then(|| Difference {
        what: format!("its message in `{tag}`"),
        first: place(first, a),
        other: place(other, b),
    })
}

/// Whether two patterns say the same of parameters with the same names.
fn is_same(a: &Pattern, a_params: &[Param], b: &Pattern, b_params: &[Param]) -> bool {
    let same_param = |a: usize, b: usize| {
        let name = |params: &[Param], at: usize| Some(params.get(at)?.name.value.clone());
        name(a_params, a) == name(b_params, b)
    };
    let same_pattern = |a: &Pattern, b: &Pattern| is_same(a, a_params, b, b_params);
    let same_variant =
        |a: &Variant, b: &Variant| a.key == b.key && same_pattern(&a.pattern, &b.pattern);
    let same_part = |a: &Part, b: &Part| match (a, b) {
        (Part::Text { text: a, .. }, Part::Text { text: b, .. }) => a == b,
        (
            Part::Param {
                param: a,
                format: a_format,
                ..
            },
            Part::Param {
                param: b,
                format: b_format,
                ..
            },
        ) => same_param(*a, *b) && a_format == b_format,
        (Part::Isolated(a), Part::Isolated(b)) => same_pattern(a, b),
        (
            Part::Select {
                selector: a,
                variants: a_variants,
                default: a_default,
                ..
            },
            Part::Select {
                selector: b,
                variants: b_variants,
                default: b_default,
                ..
            },
        ) => {
            let as_a = Selector {
                param: a.param,
                ..*b
            };
            same_param(a.param, b.param)
                && *a == as_a
                && a_default == b_default
                && a_variants.len() == b_variants.len()
                && a_variants
                    .iter()
                    .zip(b_variants)
                    .all(|(a, b)| same_variant(a, b))
        }
        (
            Part::Text { .. } | Part::Param { .. } | Part::Isolated(_) | Part::Select { .. },
            Part::Text { .. } | Part::Param { .. } | Part::Isolated(_) | Part::Select { .. },
        ) => false,
    };
    a.parts.len() == b.parts.len() && a.parts.iter().zip(&b.parts).all(|(a, b)| same_part(a, b))
}
