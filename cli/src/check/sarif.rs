//! Findings as SARIF 2.1.0, which code scanning services read:
//! <https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html> (§ below is of that page).

use errorbook_compiler::checks;
use errorbook_compiler::diagnostic::{Check, Level};
use errorbook_reference::checks::{capitalized, check_section};
use serde_json::{Value, json};

use super::finding::{Edit, Finding, Place};

/// Returns a log with one run. Only the checks that found something are its rules.
pub(super) fn log(findings: &[Finding<'_>]) -> Value {
    let is_found = |check: &&Check| findings.iter().any(|finding| finding.code == check.code);
    let rules: Vec<&Check> = checks::all().filter(is_found).collect();
    let results = findings.iter().map(|finding| result(finding, &rules));
    json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "errorbook",
                "version": env!("CARGO_PKG_VERSION"),
                "informationUri": env!("CARGO_PKG_REPOSITORY"),
                "rules": rules.iter().map(|check| rule(check)).collect::<Vec<_>>(),
            } },
            // Columns count characters, not UTF-16 units (§3.14.17).
            "columnKind": "unicodeCodePoints",
            "results": results.collect::<Vec<_>>(),
        }],
    })
}

fn rule(check: &Check) -> Value {
    json!({
        "id": check.code,
        "name": check.name,
        "shortDescription": { "text": format!("{}.", capitalized(check.summary)) },
        "fullDescription": { "text": check.reason },
        "help": { "text": check.fix, "markdown": check_section(check) },
        "helpUri": check.url(),
        "defaultConfiguration": { "level": level(check.level.name()) },
    })
}

/// Returns the name that SARIF has for a level (§3.27.10): one of them is another.
fn level(name: &'static str) -> &'static str {
    if name == Level::Info.name() {
        "note"
    } else {
        name
    }
}

fn result(finding: &Finding<'_>, rules: &[&Check]) -> Value {
    let help = finding.help.iter().map(|help| format!("\nhelp: {help}"));
    let first = finding
        .labels
        .first()
        .map(|label| location(&label.place, label.text));
    let others = finding.labels.iter().skip(1).enumerate();
    let others = others.map(|(index, label)| {
        let mut location = location(&label.place, label.text);
        // Unique in the result (§3.28.2).
        location["id"] = json!(index + 1);
        location
    });
    let allowed = finding.allowed.iter().map(|allow| {
        json!({
            "kind": "inSource",
            "status": "accepted",
            "justification": allow.reason,
            "location": location(&allow.place, "allowed here"),
        })
    });
    let fixes = finding.fix.iter().map(|fix| {
        json!({
            "description": { "text": fix.title },
            "artifactChanges": fix.edits.iter().map(change).collect::<Vec<_>>(),
        })
    });
    json!({
        "ruleId": finding.code,
        "ruleIndex": rules.iter().position(|check| check.code == finding.code),
        "level": level(finding.level),
        "message": { "text": finding.message.to_owned() + &help.collect::<String>() },
        // Services show nothing that has no location (§3.27.12).
        "locations": [first.unwrap_or_else(nowhere)],
        "relatedLocations": others.collect::<Vec<_>>(),
        // There even if empty: nothing is suppressed then (§3.27.23).
        "suppressions": allowed.collect::<Vec<_>>(),
        "fixes": fixes.collect::<Vec<_>>(),
    })
}

/// Returns the place of what is missing: the project.
fn nowhere() -> Value {
    json!({ "physicalLocation": { "artifactLocation": { "uri": "./" } } })
}

fn location(place: &Place, text: &str) -> Value {
    let mut location = json!({ "physicalLocation": {
        "artifactLocation": { "uri": uri(&place.file) },
        "region": region(place),
    } });
    if !text.is_empty() {
        location["message"] = json!({ "text": text });
    }
    location
}

fn region(place: &Place) -> Value {
    json!({
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    })
}

fn change(edit: &Edit<'_>) -> Value {
    json!({
        "artifactLocation": { "uri": uri(&edit.place.file) },
        "replacements": [{
            "deletedRegion": region(&edit.place),
            "insertedContent": { "text": edit.text },
        }],
    })
}

/// Returns a path as a relative reference, or as a URL where it begins at the root (RFC 3986, §3.3 and §4.2).
fn uri(path: &str) -> String {
    let mut uri = if path.starts_with('/') {
        "file://".to_owned()
    } else {
        String::new()
    };
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn paths_are_references() {
        assert_eq!(uri("locales/zh-Hant/app.ftl"), "locales/zh-Hant/app.ftl");
        assert_eq!(uri("my dir/é#1?.toml"), "my%20dir/%C3%A9%231%3F.toml");
        assert_eq!(uri("/srv/c:d"), "file:///srv/c%3Ad");
    }
}
