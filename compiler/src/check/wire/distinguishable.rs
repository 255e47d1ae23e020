//! `[indistinguishable.NAME]`: entries that an attacker must not be able to tell apart.
//!
//! On the wire, the first member stands in for all of them, with its key, its code and its page. What is
//! compared here is what a client would see of the others without that, and what it sees of them because a
//! text of theirs goes to it by another way.

use std::collections::HashMap;

use crate::check::identity::unknown_reference::UNKNOWN_REFERENCE;
use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::{
    CatalogDef, EntryDef, Field, Indistinguishable, ParamDef, Part, Pattern, Selector, Text,
    Variant,
};
use crate::source::Span;
/// EB0409: members of an indistinguishable group can be told apart.
pub static DISTINGUISHABLE: Check = Check {
    code: "EB0409",
    name: "distinguishable",
    level: Level::Error,
    summary: "members of an indistinguishable group can be told apart",
    reason: "If \"unknown account\" and \"wrong password\" look different, an attacker can find out who has an account.",
    fix: "Use the same status, header fields, parameters, message, summary and payload in every language, and write the real reason to the log. Key, code and page may differ: payloads and responses show those of the first member.",
    bad: r#"
[indistinguishable.login]
members = ["UnknownUser", "WrongPassword"]

[error.UnknownUser]
message = "There is no such user."

[error.WrongPassword]
message = "The password is wrong."
"#,
    good: r#"
[indistinguishable.login]
members = ["UnknownUser", "WrongPassword"]

[error.UnknownUser]
message = "The name or the password is wrong."

[error.WrongPassword]
message = "The name or the password is wrong."
"#,
    ..Check::DEFAULT
};

pub(super) fn check(catalog: &CatalogDef, report: &mut Report) {
    let mut groups: HashMap<&str, &Indistinguishable> = HashMap::new();
    for group in &catalog.indistinguishable {
        named(catalog, group, report);
        let members = catalog.members(group);
        for member in &members {
            let other = groups.entry(&member.key.value).or_insert(group);
            if !std::ptr::eq(*other, group) {
                report.add(in_two(member, other, group));
            }
        }
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

/// Checks that what a group names can be raised.
fn named(catalog: &CatalogDef, group: &Indistinguishable, report: &mut Report) {
    for name in &group.members {
        let (title, help) = match catalog.entry(&name.value) {
            Some(entry) if entry.retired.is_none() => continue,
            Some(_) => (
                format!("`{}` can no longer be raised", name.value),
                "remove it from the group: it is retired",
            ),
            None => (
                format!("there is no entry `{}`", name.value),
                "name an entry's key",
            ),
        };
        let keys = catalog.with_parents().map(|entry| entry.key.value.as_str());
        let near = report.nearest(&name.value, keys);
        let near = near.filter(|_| catalog.entry(&name.value).is_none());
        let label = format!("a member of group `{}`", group.name.value);
        let diagnostic = Diagnostic::new(&UNKNOWN_REFERENCE, title);
        report.add(
            diagnostic
                .at(name.span, label)
                .help(help)
                .did_you_mean(near),
        );
    }
}

/// Reports an entry in two groups. Each group has a member that stands in for it: two of them would tell.
fn in_two(member: &EntryDef, one: &Indistinguishable, other: &Indistinguishable) -> Diagnostic {
    Diagnostic::new(
        &DISTINGUISHABLE,
        format!("`{}` is in two groups", member.key.value),
    )
    .at(other.name.span, "this one")
    .at(one.name.span, "and this one")
    .help("merge the groups: entries that are indistinguishable from the same entry are indistinguishable from each other")
}

fn alone(group: &Indistinguishable) -> Diagnostic {
    Diagnostic::new(
        &DISTINGUISHABLE,
        format!("group `{}` has one member", group.name.value),
    )
    .at(group.name.span, "nothing else to be indistinguishable from")
    .help("name the other entries, or remove the group")
}

/// What tells two entries apart.
struct Difference {
    what: String,
    first: (Span, String),
    other: (Span, String),
}

impl Difference {
    fn diagnostic(
        self,
        group: &Indistinguishable,
        first: &EntryDef,
        other: &EntryDef,
    ) -> Diagnostic {
        Diagnostic::new(
            &DISTINGUISHABLE,
            format!(
                "`{}` and `{}` differ in {}",
                other.key.value, first.key.value, self.what
            ),
        )
        .at(self.other.0, self.other.1)
        .at(self.first.0, self.first.1)
        .at(
            group.name.span,
            "members of this group must be indistinguishable",
        )
        .help("use the same for both; write the real reason to the log")
    }
}

/// One field of an entry.
type FieldOf = fn(&EntryDef) -> &Field;

fn differences(catalog: &CatalogDef, first: &EntryDef, other: &EntryDef) -> Vec<Difference> {
    let mut found = Vec::new();
    let mut compare =
        |what: &str, span: fn(&EntryDef) -> Span, value: &dyn Fn(&EntryDef) -> String| {
            let [a, b] = [first, other].map(|entry| (span(entry), value(entry)));
            if a.1 != b.1 {
                found.push(Difference {
                    what: what.to_owned(),
                    first: a,
                    other: b,
                });
            }
        };
    compare("its status", EntryDef::status_place, &status);
    compare("their OAuth 2.0 payload", EntryDef::oauth_place, &payload);
    compare("their header fields", |entry| entry.key.span, &|entry| {
        header_fields(catalog, entry)
    });
    compare("their parameters", params_place, &params);
    for (index, locale) in catalog.locales.iter().enumerate() {
        let tag = locale.locale.as_str();
        let texts: [(&str, FieldOf); 2] = [
            ("message", |entry| &entry.message),
            ("summary", |entry| &entry.summary),
        ];
        for (name, field) in texts {
            let [a, b] = [first, other].map(|entry| (entry, field(entry).text(index)));
            found.extend(texts_differ(name, tag, a, b));
        }
    }
    found
}

fn status(entry: &EntryDef) -> String {
    let status = entry.status;
    status.map_or_else(
        || "no status".to_owned(),
        |status| format!("status {status}"),
    )
}

fn payload(entry: &EntryDef) -> String {
    let oauth = entry.oauth.as_ref();
    oauth.map_or_else(|| "no `wire.oauth`".to_owned(), |oauth| oauth.sample())
}

fn header_fields(catalog: &CatalogDef, entry: &EntryDef) -> String {
    let of_endpoints = || {
        let mut endpoints = catalog.endpoints_of(entry);
        endpoints.find_map(|endpoint| endpoint.challenge.as_deref())
    };
    let own = entry.challenge.as_deref();
    let challenge = own.or_else(|| (entry.status == Some(401)).then(of_endpoints).flatten());
    let seconds = entry.retry_after.map(|seconds| seconds.to_string());
    let shown = |value: Option<&str>| value.unwrap_or("none").to_owned();
    let (challenge, seconds) = (shown(challenge), shown(seconds.as_deref()));
    format!("`WWW-Authenticate`: {challenge}, `Retry-After`: {seconds}")
}

/// Returns what a payload shows of parameters, whatever their order.
fn params(entry: &EntryDef) -> String {
    let shown = |param: &ParamDef| {
        let words = match param.words.as_slice() {
            [] => String::new(),
            words => format!(" of {}", words.join(", ")),
        };
        let most = param
            .max_chars
            .map(|most| format!(", at most {most} characters"));
        let secret = if param.secret { ", secret" } else { "" };
        let (name, kind) = (&param.name.value, param.type_name());
        format!(
            "`{name}`: {kind}{words}{}{secret}",
            most.unwrap_or_default()
        )
    };
    let mut all: Vec<_> = entry.params.iter().map(shown).collect();
    all.sort_unstable();
    match all.as_slice() {
        [] => "no parameters".to_owned(),
        all => all.join("; "),
    }
}

fn params_place(entry: &EntryDef) -> Span {
    let first = entry.params.first();
    first.map_or(entry.key.span, |param| param.name.span)
}

fn texts_differ(
    name: &str,
    tag: &str,
    (first, a): (&EntryDef, Option<&Text>),
    (other, b): (&EntryDef, Option<&Text>),
) -> Option<Difference> {
    let place = |entry: &EntryDef, text: Option<&Text>| match text {
        Some(text) => (text.span(), format!("the {name} in `{tag}`")),
        None => (entry.key.span, format!("no {name} in `{tag}`")),
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
        what: format!("their {name} in `{tag}`"),
        first: place(first, a),
        other: place(other, b),
    })
}

/// Returns whether two patterns say the same of parameters with the same names.
fn is_same(a: &Pattern, a_params: &[ParamDef], b: &Pattern, b_params: &[ParamDef]) -> bool {
    let same_param = |a: usize, b: usize| {
        let name = |params: &[ParamDef], at: usize| Some(params.get(at)?.name.value.clone());
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
