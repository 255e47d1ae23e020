//! `wire`: what an entry's payload and its header fields say.

use super::table::{Table, Value};
use super::wire_template;
use crate::check::registry as checks;
use crate::diagnostic::{Diagnostic, Report};
use crate::model::{EntryDef, OAuthDef, Text};
use crate::source::Span;

/// The longest time after which a client may try again, in seconds: a year.
const MOST_RETRY_AFTER: u32 = 366 * 24 * 60 * 60;

/// Reads `wire`: what the payload and its header fields say.
pub(super) fn wire(entry: &mut EntryDef, table: &mut Table<'_>, report: &mut Report) {
    let wire = table
        .get("wire")
        .and_then(|wire| wire.table("`wire`", report));
    let Some(mut wire) = wire else {
        return;
    };
    let table = wire
        .get("oauth")
        .and_then(|value| value.table("`wire.oauth`", report));
    if let Some((oauth, template, span)) = table.and_then(|table| oauth(table, report)) {
        (entry.oauth, entry.oauth_span) = (Some(oauth), Some(span));
        entry.oauth_template = template;
    }
    if let Some(value) = wire.get("challenge") {
        entry.challenge = challenge(&value, report);
    }
    if let Some(value) = wire.get("retry-after") {
        entry.retry_after = value.integer(0..=MOST_RETRY_AFTER, report);
    }
    wire.finish(report);
}

/// Reads a challenge (RFC 9110, section 11.6.1): a scheme, perhaps with parameters. It is a header field's value.
pub(super) fn challenge(value: &Value<'_>, report: &mut Report) -> Option<String> {
    let text = value.shown(report)?;
    let scheme = text.split(' ').next().unwrap_or_default();
    let is_token = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
    if let Some(c) = text.chars().find(|c| !matches!(c, ' '..='~')) {
        let found = format!("has the character {c:?}");
        return value.refuse("a value of `WWW-Authenticate`, in ASCII", &found, report);
    }
    if !scheme.chars().all(is_token) || scheme.is_empty() {
        return value.refuse(
            "a value of `WWW-Authenticate`, as in `\"Basic\"`",
            "begins with no scheme",
            report,
        );
    }
    Some(text)
}

/// Returns `wire.oauth`, its description if it shows parameters, and where its error is written.
fn oauth(mut oauth: Table<'_>, report: &mut Report) -> Option<(OAuthDef, Option<Text>, Span)> {
    let error = oauth.need("error", report);
    let span = error.as_ref().map(|error| error.span);
    let error = error.and_then(|error| oauth_text(&error, report));
    let description = oauth.need("description", report);
    oauth.finish(report);
    let description = match description {
        Some(value) if value.is_bool(false) => (None, None),
        Some(value) if value.is_bool(true) => {
            return value.refuse(
                "a string, or `false` if the payload has none",
                "`true`",
                report,
            );
        }
        Some(value) => {
            let text = oauth_text(&value, report)?;
            let (shown, template) = wire_template::read(&value, &text, report)?;
            (Some(shown), template)
        }
        None => return None,
    };
    let (description, template) = description;
    let error = error?;
    Some((OAuthDef { error, description }, template, span?))
}

/// Reads a text as RFC 6749, section 5.2, has it: %x20-21 / %x23-5B / %x5D-7E, at least one of them.
fn oauth_text(value: &Value<'_>, report: &mut Report) -> Option<String> {
    let text = value.string(report)?.value;
    let key = &value.key.value;
    if text.is_empty() {
        report.add(
            Diagnostic::new(&checks::EMPTY_TEXT, format!("`{key}` is empty"))
                .at(value.span, "nothing to send")
                .help("`description = false` says that the payload has none"),
        );
        return None;
    }
    let is_allowed = |c: char| matches!(c, ' '..='!' | '#'..='[' | ']'..='~');
    if let Some(c) = text.chars().find(|&c| !is_allowed(c)) {
        report.add(
            Diagnostic::new(
                &checks::WIRE_VALUE,
                format!("`{key}` of an OAuth 2.0 payload has the character {c:?}"),
            )
            .at(value.span, "RFC 6749, section 5.2, does not allow it")
            .help("use printable ASCII characters except `\"` and `\\`"),
        );
        return None;
    }
    Some(text)
}
