//! The answers with a status.

use errorbook::payload::{OAuthError, ProblemDetails, reason_phrase};
use serde_json::{Map, Value, json};

use super::entry::ClientEntry;
use super::schema::{reference, union};

/// Returns the response of entries with a status, and the schemas that it names, which begin with its own name.
pub(super) fn responses(name: &str, entries: &[&ClientEntry<'_>]) -> (Value, Vec<(String, Value)>) {
    let (oauth, own): (Vec<_>, Vec<_>) = entries
        .iter()
        .copied()
        .partition(|entry| entry.oauth_error.is_some());
    let mut schemas = Vec::new();
    let mut json = Vec::new();
    let mut content = Map::new();
    if !own.is_empty() {
        let native = format!("{name}.native");
        schemas.push((name.to_owned(), of_own(&own, "")));
        schemas.push((native.clone(), of_own(&own, ".native")));
        let media = json!({ "schema": reference(name), "examples": examples(&own) });
        content.insert(ProblemDetails::MEDIA_TYPE.to_owned(), media);
        json.push((native, json!({})));
    }
    if !oauth.is_empty() {
        let name = format!("{name}.oauth");
        let errors = oauth.iter();
        let errors = errors.filter_map(|one| Some((one.oauth_error.as_deref()?, one)));
        let errors: Vec<_> = errors
            .map(|(error, one)| (error, format!("{}.oauth", one.name)))
            .collect();
        schemas.push((name.clone(), union("error", &errors)));
        json.push((name, examples(&oauth)));
    }
    let refs: Vec<_> = json.iter().map(|(name, _)| reference(name)).collect();
    let schema = match &refs[..] {
        [one] => one.clone(),
        several => json!({ "anyOf": several }),
    };
    let shown: Map<_, _> = json
        .iter()
        .flat_map(|(_, examples)| examples.as_object().cloned().unwrap_or_default())
        .collect();
    let mut media = json!({ "schema": schema });
    if !shown.is_empty() {
        media["examples"] = shown.into();
    }
    content.insert(OAuthError::MEDIA_TYPE.to_owned(), media);
    let response = json!({
        "description": description(entries),
        "headers": headers(entries),
        "content": content,
    });
    (response, schemas)
}

/// Returns the schema of the entries' problem details or native payloads. Their codes tell them apart, or else their
/// keys, which the cases of a code do not share.
fn of_own(entries: &[&ClientEntry<'_>], form: &str) -> Value {
    let by = |value: fn(&ClientEntry<'_>) -> String| -> Vec<(String, String)> {
        let entries = entries.iter();
        entries
            .map(|one| (value(one), format!("{}{form}", one.name)))
            .collect()
    };
    let mut named = by(|one| one.view.code().to_owned());
    named.sort();
    named.dedup_by(|one, other| one.0 == other.0);
    let property = match named.len() == entries.len() {
        true => "code",
        false => "key",
    };
    let named = match property {
        "code" => by(|one| one.view.code().to_owned()),
        _ => by(|one| one.view.key().to_owned()),
    };
    let named: Vec<_> = named
        .iter()
        .map(|(value, name)| (value.as_str(), name.clone()))
        .collect();
    union(property, &named)
}

fn examples(entries: &[&ClientEntry<'_>]) -> Value {
    let names = entries.iter().flat_map(|entry| &entry.examples);
    let examples = names.map(|name| {
        let to = json!({ "$ref": format!("#/components/examples/{name}") });
        (name.clone(), to)
    });
    Value::Object(examples.collect())
}

/// Returns what HTTP calls the status.
fn description(entries: &[&ClientEntry<'_>]) -> String {
    let status = entries.iter().find_map(|entry| entry.status);
    let phrase = status.and_then(reason_phrase);
    let status = status.map(|status| status.to_string());
    phrase.map(str::to_owned).or(status).unwrap_or_default()
}

fn headers(entries: &[&ClientEntry<'_>]) -> Value {
    let mut headers = Map::new();
    let mut add = |name: &str, description: &str, schema: Value| {
        let header = json!({ "description": description, "schema": schema });
        headers.insert(name.to_owned(), header);
    };
    let text = || json!({ "type": "string" });
    if entries.iter().any(|entry| entry.oauth_error.is_none()) {
        add("Content-Language", "The language of the message.", text());
    }
    if entries.iter().any(|entry| entry.oauth_error.is_some()) {
        for (name, value) in OAuthError::HEADERS {
            add(
                name,
                "RFC 6749, section 5.2.",
                json!({ "type": "string", "const": value }),
            );
        }
    }
    if entries.iter().any(|entry| entry.view.challenge().is_some()) {
        add("WWW-Authenticate", "How to authenticate.", text());
    }
    if entries
        .iter()
        .any(|entry| entry.view.retry_after().is_some())
    {
        let seconds = json!({ "type": "integer", "minimum": 0 });
        add(
            "Retry-After",
            "The seconds after which to try again.",
            seconds,
        );
    }
    headers.into()
}
