//! What was found, for people and for programs.

use std::collections::BTreeMap;

use anstyle::{AnsiColor, Style as Ansi};
use errorbook_compiler::values::OwnedValue;
use errorbook_core::{Style, negotiate};
use errorbook_identify::{Finding, How, Match, Occurrence};
use serde::Serialize;
use serde_json::Value;

use crate::output::escape;
use crate::render::write;
use crate::request::Request;
use errorbook_reference::json;
use errorbook_reference::safe;

const CODE: Ansi = AnsiColor::Cyan.on_default().bold();
const DIM: Ansi = Ansi::new().dimmed();

/// The most lines of what a message could be as well.
const MOST_OTHERS: usize = 6;

/// Returns what a message tells of: the likeliest error with its values, in the reader's words, and what it
/// could be as well.
pub(super) fn matches(found: &[Match<'_>], request: &Request) -> String {
    let Some((best, others)) = found.split_first() else {
        return String::new();
    };
    let mut out = format!("{}\n", command(best));
    let joined = best
        .is_joined
        .then(|| "its lines were read as one".to_owned());
    let notes = [place(best)].into_iter().chain(joined).chain(retired(best));
    for line in notes.chain(not_shown(best)) {
        out.push_str(&format!("  {DIM}{line}{DIM:#}\n"));
    }
    match message(best, request) {
        Some(message) if best.how != How::Message || message.lang != best.locale => {
            out.push_str(&format!("  {}\n", message.text.replace('\n', "\n  ")));
        }
        Some(_) => {}
        None if best.samples().len() > 1 => out.push_str(&format!(
            "  {DIM}in the reader's language, it depends on what is not shown{DIM:#}\n"
        )),
        None => {}
    }
    // Other ways to read the same error are the less likely ones.
    let mut seen: Vec<&Match<'_>> = vec![best];
    for other in others {
        let is_same =
            |one: &&Match<'_>| std::ptr::eq(one.model, other.model) && one.overlaps(other);
        if !seen.iter().any(is_same) {
            seen.push(other);
        }
    }
    for other in seen.iter().skip(1).take(MOST_OTHERS) {
        let how = if best.how == How::Words {
            "or"
        } else if !best.overlaps(other) {
            "and"
        } else if best.ties_with(other) {
            "or"
        } else {
            "less likely"
        };
        out.push_str(&format!("{DIM}{how}{DIM:#} {}\n", command(other)));
    }
    let more = seen.len().saturating_sub(1 + MOST_OTHERS);
    if more > 0 {
        out.push_str(&format!("{DIM}and {more} less likely ones{DIM:#}\n"));
    }
    out
}

/// Returns where an error comes from, and how it was found.
fn place(found: &Match<'_>) -> String {
    let catalog = &found.catalog.qualified_name;
    match found.how {
        How::Message => format!("{catalog} · {}", found.locale),
        How::Code => format!("{catalog} · named in the text"),
        How::Near if found.fixed > 0 => {
            format!(
                "{catalog} · {} · nearly its message, or a part of it",
                found.locale
            )
        }
        How::Near => format!("{catalog} · nearly its code"),
        How::Words => format!("{catalog} · its texts have these words"),
    }
}

/// Says that an entry is gone, and what has come in its place.
fn retired(found: &Match<'_>) -> Option<String> {
    let end = found.model.retired.as_ref()?;
    let successor = end.replaced_by.as_ref();
    let successor = successor.map(|key| format!(", see {}", key.value));
    Some(format!(
        "retired since {}{}",
        end.since,
        successor.unwrap_or_default()
    ))
}

/// Returns what stands below a line of a log that tells of errors.
pub(super) fn below_line<'o>(
    occurrences: impl Iterator<Item = &'o Occurrence<'o>>,
    request: &Request,
) -> String {
    let mut out = String::new();
    for Occurrence { best, others } in occurrences {
        let others = others.iter().map(plain_command);
        let commands: Vec<String> = [plain_command(best)].into_iter().chain(others).collect();
        let retired = retired(best).map(|end| format!("  # {end}"));
        let retired = safe(&retired.unwrap_or_default());
        out.push_str(&format!("    ^ {}{retired}\n", commands.join(" | ")));
        if request.is_explicit()
            && let Some(message) = message(best, request)
        {
            out.push_str(&format!("      {}\n", message.text.replace('\n', " ")));
        }
    }
    out
}

/// Returns the code with its values, as other commands take it.
fn command(found: &Match<'_>) -> String {
    let plain = plain_command(found);
    match plain.split_once(' ') {
        Some((name, values)) => format!("{CODE}{name}{CODE:#} {values}"),
        None => format!("{CODE}{plain}{CODE:#}"),
    }
}

fn plain_command(found: &Match<'_>) -> String {
    let params = found.model.params.iter().zip(&found.findings);
    let values = params.filter_map(|(param, finding)| match finding {
        Finding::Value(value) => Some(format!("{}={}", param.name.value, argument(value))),
        Finding::Variant(_) | Finding::Placeholder | Finding::Unknown => None,
    });
    let key = found.entry.key();
    let name = match found.catalog.is_qualified() {
        true => format!("{}/{key}", found.catalog.qualified_name),
        false => key.to_owned(),
    };
    [name]
        .into_iter()
        .chain(values)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Returns a value as a shell takes it. It may have come from anywhere, and stays one line.
fn argument(value: &OwnedValue) -> String {
    let text = safe(&value.to_string());
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./:+,@%".contains(c);
    if !text.is_empty() && text.chars().all(plain) {
        text
    } else {
        format!("'{}'", text.replace('\'', r"'\''"))
    }
}

/// Returns what the message does not say of the values.
fn not_shown(found: &Match<'_>) -> Vec<String> {
    if found.fixed == 0 {
        return Vec::new();
    }
    let params = found.model.params.iter().zip(&found.findings);
    params
        .filter_map(|(param, finding)| {
            let name = &param.name.value;
            match finding {
                Finding::Value(_) => None,
                Finding::Variant(key) => {
                    Some(format!("{name} is not shown; it chose the variant `{key}`"))
                }
                Finding::Placeholder => Some(format!("{name} had no value")),
                Finding::Unknown => Some(format!("{name} is not shown")),
            }
        })
        .collect()
}

/// Returns the message again, in the reader's language. None where values that the message did not show would
/// change it.
fn message(found: &Match<'_>, request: &Request) -> Option<Text> {
    let chain = negotiate(request, &found.entry.catalog());
    let text = found.entry.message_in(&chain);
    let text = text.or_else(|| found.entry.summary_in(&chain))?;
    let first = found.samples().first();
    let own = first.cloned().unwrap_or_else(|| found.params());
    let written = write(&text, &own, Style::LOG);
    let mut others = found.samples().iter().skip(1);
    let is_same = others.all(|values| write(&text, values, Style::LOG) == written);
    is_same.then(|| Text {
        text: written,
        lang: text.locale().to_owned(),
    })
}

#[derive(Serialize)]
struct Text {
    text: String,
    lang: String,
}

#[derive(Serialize)]
struct Line<'a> {
    line: u64,
    matches: Vec<MatchJson<'a>>,
}

/// What a text tells of, likeliest first.
#[derive(Serialize)]
pub(super) struct Matches<'a> {
    /// Whether the text's lines were read as one for the first of them.
    #[serde(skip_serializing_if = "is_false")]
    joined: bool,
    matches: Vec<MatchJson<'a>>,
}

#[derive(Serialize)]
struct MatchJson<'a> {
    catalog: &'a str,
    key: &'a str,
    code: &'a str,
    locale: &'a str,
    /// How it was found.
    how: &'static str,
    /// How sure it is, from 0 to 1.
    score: f64,
    /// Bytes of the text.
    range: [usize; 2],
    /// Characters of the text that are the catalog's own.
    fixed: usize,
    params: BTreeMap<&'a str, FindingJson<'a>>,
    message: Option<Text>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    others: Vec<MatchJson<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum FindingJson<'a> {
    Value(Value),
    Variant(&'a str),
    Placeholder,
    Unknown,
}

fn is_false(value: &bool) -> bool {
    !value
}

pub(super) fn matches_json<'a>(found: &'a [Match<'_>], request: &Request) -> Matches<'a> {
    Matches {
        joined: found.first().is_some_and(|best| best.is_joined),
        matches: found.iter().map(|one| json(one, &[], request)).collect(),
    }
}

pub(super) fn line_json<'o>(
    line: u64,
    occurrences: impl Iterator<Item = &'o Occurrence<'o>>,
    request: &Request,
) -> String {
    let matches = occurrences
        .map(|occurrence| json(&occurrence.best, &occurrence.others, request))
        .collect();
    // Neither a map with keys that are no strings nor a value that refuses is ever given.
    escape(&serde_json::to_string(&Line { line, matches }).unwrap_or_default())
}

fn json<'a>(found: &'a Match<'_>, others: &'a [Match<'_>], request: &Request) -> MatchJson<'a> {
    let params = found.model.params.iter().zip(&found.findings);
    let finding = |finding: &'a Finding| match finding {
        Finding::Value(value) => FindingJson::Value(json::value(value)),
        Finding::Variant(key) => FindingJson::Variant(key),
        Finding::Placeholder => FindingJson::Placeholder,
        Finding::Unknown => FindingJson::Unknown,
    };
    MatchJson {
        catalog: &found.catalog.qualified_name,
        key: found.entry.key(),
        code: found.entry.code(),
        locale: found.locale,
        how: found.how.as_str(),
        score: (f64::from(found.score) * 100.0).round() / 100.0,
        range: [found.range.start, found.range.end],
        fixed: found.fixed,
        params: params
            .map(|(param, one)| (param.name.value.as_str(), finding(one)))
            .collect(),
        message: message(found, request),
        others: others.iter().map(|one| json(one, &[], request)).collect(),
    }
}
