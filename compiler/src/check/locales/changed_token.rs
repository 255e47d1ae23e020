//! What no translation changes: numbers, addresses, options and identifiers.

use std::collections::BTreeSet;

use super::compared::{Compared, Reading};
use super::numbers;
use crate::diagnostic::{Check, Level, Needs, Report};

/// EB0314: a translation changed a number, an address, an option or an identifier.
pub static CHANGED_TOKEN: Check = Check {
    code: "EB0314",
    name: "changed-token",
    level: Level::Warning,
    needs: Needs::Review,
    summary: "a translation changed a number, an address, an option or an identifier",
    reason: "A reader who follows it does something else, or finds nothing.",
    fix: "Write it as in the source.",
    bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "Start it with --force within 24 hours."

==> locales/ja/app.ftl
QuotaExceeded = --force を付けて42時間以内に開始してください。
"#,
    good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "Start it with --force within 24 hours."

==> locales/ja/app.ftl
QuotaExceeded = --force を付けて24時間以内に開始してください。
"#,
    ..Check::DEFAULT
};

pub(super) fn check(compared: &Compared<'_, '_>, report: &mut Report) {
    let names = |ways: &[Reading]| -> BTreeSet<String> {
        let names = ways.iter().flat_map(|way| names(&way.whole));
        names.map(str::to_owned).collect()
    };
    let (names, of_text) = (names(compared.source), names(compared.texts));
    let whole = compared
        .texts
        .iter()
        .map(|way| way.whole.as_str())
        .collect::<Vec<_>>();
    // An identifier that is only left out may be written as a word of the language.
    let is_changed = of_text.iter().any(|name| !names.contains(name));
    for name in names {
        if !whole.iter().any(|text| has(text, &name))
            && !is_localized(&name, &whole, compared.tag())
        {
            let found = changed(compared, &format!("does not have `{name}`"));
            let may_be_word =
                name.contains('_') && !name.starts_with("--") && !name.contains("://");
            let level = if may_be_word && !is_changed {
                Level::Info
            } else {
                CHANGED_TOKEN.level
            };
            report.add(found.level(level));
        }
    }
    let readings = |ways: &[Reading]| ways.iter().map(|way| way.whole.clone()).collect::<Vec<_>>();
    let changed_number = numbers::changed(&readings(compared.source), &readings(compared.texts));
    if let Some((lost, gained)) = changed_number {
        let what = format!("has `{gained}` where the source has `{lost}`,");
        report.add(changed(compared, &what));
    }
}

/// Returns whether a text has a name that is not the beginning or end of another.
fn has(text: &str, name: &str) -> bool {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_';
    text.match_indices(name).any(|(at, _)| {
        let (before, after) = text.split_at_checked(at).unwrap_or_default();
        let after = after.get(name.len()..).unwrap_or_default();
        (name.starts_with('-') || !before.ends_with(is_part)) && !after.starts_with(is_part)
    })
}

fn changed(compared: &Compared<'_, '_>, what: &str) -> crate::diagnostic::Diagnostic {
    let found = compared.finding(&CHANGED_TOKEN, what, "otherwise in the source");
    found.help("write it as in the source")
}

/// Returns whether an address leads to the same host, where it may be written for the language.
fn is_localized(name: &str, texts: &[&str], tag: &str) -> bool {
    let Some((scheme, rest)) = name.split_once("://") else {
        return false;
    };
    let host = rest.split('/').next().unwrap_or_default();
    let is_of_source = rest
        .split('/')
        .any(|part| matches!(part, "en" | "en-US" | "en-us"));
    let language = tag.split('-').next().unwrap_or_default();
    let of_host = format!("{scheme}://{host}");
    texts.iter().any(|text| {
        text.match_indices(&of_host).any(|(at, _)| {
            let path = text.get(at + of_host.len()..).unwrap_or_default();
            let path = path.split(char::is_whitespace).next().unwrap_or_default();
            let mut parts = path.split(['/', '-', '_']);
            is_of_source || parts.any(|part| part == language)
        })
    })
}

/// Returns the addresses, options and identifiers of a text.
fn names(text: &str) -> impl Iterator<Item = &str> {
    let is_outside =
        |c: char| c.is_whitespace() || "\"'`“”„«»‹›‘’‚()（）「」[]<>,、。，".contains(c);
    let words = text.split(is_outside);
    let words = words.map(|chunk| chunk.trim_end_matches(['.', ':', ';', '!', '?', '…']));
    words.filter(|word| is_name(word))
}

/// Returns whether a word is an address, an option, an identifier, a header of HTTP or the name of a file.
fn is_name(word: &str) -> bool {
    if !word.is_ascii() || word.len() < 4 {
        return false;
    }
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_".contains(c);
    let is_address = word.starts_with("https://") || word.starts_with("http://");
    let is_option = word.strip_prefix("--").is_some_and(|name| {
        name.starts_with(|c: char| c.is_ascii_lowercase()) && name.chars().all(is_plain)
    });
    let is_identifier = word.contains('_')
        && word.chars().all(is_plain)
        && word.starts_with(|c: char| c.is_ascii_alphabetic())
        && word.ends_with(|c: char| c.is_ascii_alphanumeric());
    let headers = [
        "Content-",
        "Retry-After",
        "Set-Cookie",
        "Cache-Control",
        "User-Agent",
        "WWW-Authenticate",
        "X-",
    ];
    let is_header = headers.iter().any(|header| word.starts_with(header)) && word.len() > 5;
    let extensions = [
        ".json", ".toml", ".yaml", ".yml", ".xml", ".html", ".txt", ".py", ".rs", ".js", ".conf",
        ".md",
    ];
    let is_file = extensions.iter().any(|extension| {
        word.strip_suffix(extension)
            .is_some_and(|name| !name.is_empty() && name.chars().all(is_plain))
    });
    is_address || is_option || is_identifier || is_header || is_file
}

#[cfg(test)]
mod tests {
    use super::{has, is_name};

    #[test]
    fn names_are_no_words() {
        for word in [
            "--force",
            "client_id",
            "Content-Type",
            "a.toml",
            "https://a.example/b",
        ] {
            assert!(is_name(word), "{word}");
        }
        for word in ["force", "--", "Well-Known", "e.g.", "_"] {
            assert!(!is_name(word), "{word}");
        }
    }

    #[test]
    fn names_are_whole() {
        assert!(has("mit --force.", "--force") && has("--forceを付けて", "--force"));
        assert!(!has("--forcer", "--force") && !has("my_client_id", "client_id"));
    }
}
