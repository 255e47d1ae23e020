//! What no translation changes: numbers, addresses, options and identifiers.

use std::collections::BTreeSet;

use super::compared::{Compared, Reading};
use super::numbers;
use crate::diagnostic::{Check, Level, Needs, Report};

/// EB0314: a translation changed a number, a URL, an option or an identifier.
pub static CHANGED_TOKEN: Check = Check {
    code: "EB0314",
    name: "changed-token",
    level: Level::Warning,
    needs: Needs::Review,
    summary: "a translation changed a number, a URL, an option or an identifier",
    reason: "A reader who follows the text does the wrong thing, or finds nothing.",
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
            && !is_example_among(&name, &whole)
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
        let what = format!("has `{gained}`, but the source has `{lost}`,");
        report.add(changed(compared, &what));
    }
}

/// Returns whether a text has a name that is not the beginning or end of another.
fn has(text: &str, name: &str) -> bool {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_';
    text.match_indices(name).any(|(at, _)| {
        let (before, after) = text.split_at_checked(at).unwrap_or_default();
        let after = after.get(name.len()..).unwrap_or_default();
        // A constant may have an ending of the language.
        let has_ending = !name.contains(|c: char| c.is_ascii_lowercase())
            && after.starts_with(|c: char| c.is_ascii_lowercase());
        let after = if has_ending { "" } else { after };
        (name.starts_with('-') || !before.ends_with(is_part)) && !after.starts_with(is_part)
    })
}

fn changed(compared: &Compared<'_, '_>, what: &str) -> crate::diagnostic::Diagnostic {
    let found = compared.finding(&CHANGED_TOKEN, what, "different in the source");
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

/// Returns whether an address is that of an example, `https://my-instance.example.com`, which a translation may write
/// in its own words: another address of the same domain is there.
fn is_example_among(name: &str, texts: &[&str]) -> bool {
    let Some((scheme, rest)) = name.split_once("://") else {
        return false;
    };
    let (host, path) = rest.split_at(rest.find(['/', ':']).unwrap_or(rest.len()));
    let is_example = |part: &str| {
        let mut pieces = part.split(|c: char| !c.is_ascii_alphanumeric());
        pieces.any(|piece| matches!(piece, "my" | "your"))
    };
    // The part of the host that no language changes: all behind the name that is an example.
    let labels: Vec<&str> = host.split('.').collect();
    let fixed = match labels.iter().rposition(|label| is_example(label)) {
        Some(at) => labels.get(at + 1..).unwrap_or_default().join("."),
        None if is_example(path) => host.to_owned(),
        None => return false,
    };
    let scheme = format!("{scheme}://");
    texts.iter().any(|text| {
        let mut addresses = text.split(&scheme).skip(1);
        addresses.any(|address| {
            let is_outside = |c: char| !(c.is_alphanumeric() || "-.".contains(c));
            let host = address.split(is_outside).next().unwrap_or_default();
            let host = host.trim_end_matches('.');
            host == fixed || host.ends_with(&format!(".{fixed}"))
        })
    })
}

/// Returns the addresses, options and identifiers of a text.
fn names(text: &str) -> impl Iterator<Item = &str> {
    let is_outside =
        |c: char| c.is_whitespace() || "\"'`“”„«»‹›‘’‚()（）「」[]<>,、。，".contains(c);
    let words = text.split(is_outside);
    // The value of an option may be a name that is translated: `--type=TYPE`, `--lang=en`.
    let is_translated =
        |value: &str| value.len() < 3 || !value.contains(|c: char| c.is_ascii_lowercase());
    let words = words.map(move |word| match word.split_once('=') {
        Some((option, value)) if option.starts_with("--") && is_translated(value) => option,
        _ => word,
    });
    let words = words.map(|chunk| chunk.trim_end_matches(['.', ':', ';', '!', '?', '…']));
    words.filter(move |word| is_name(word) && !is_metavariable(text, word))
}

/// Returns whether a word is the name of a value that a user gives, which is translated: `<file_name>`, or one of
/// several in capitals, as in `TARGET LINK_NAME`.
fn is_metavariable(text: &str, word: &str) -> bool {
    let at = word.as_ptr().addr() - text.as_ptr().addr();
    let before = text.get(..at).unwrap_or_default();
    let after = text.get(at + word.len()..).unwrap_or_default();
    let is_capital = |word: &str| {
        let letters = || word.chars().filter(|c| c.is_alphabetic());
        letters().count() > 1 && letters().all(char::is_uppercase)
    };
    // In a sentence, words in capitals stand beside constants: "the HTTP CLIENT_ID".
    let is_synopsis = text.contains(['[', '<']);
    let is_usage = |neighbour: Option<&str>| {
        let word = neighbour.map(|word| word.trim_start_matches(['\'', '"', '`']));
        word.is_some_and(|word| {
            is_synopsis && is_capital(word) || word.starts_with(['[', '-']) && word.len() > 1
        })
    };
    let is_optional = !word.starts_with('-')
        && before.ends_with('[')
        && after.trim_start_matches([' ', '.']).starts_with(']')
        && !after.starts_with("](");
    before.ends_with('<') && after.starts_with('>')
        || is_optional
        || is_capital(word)
            && (is_usage(before.split_whitespace().next_back())
                || is_usage(after.split_whitespace().next()))
}

/// Returns whether a word is an address, an option, an identifier, a header of HTTP or the name of a file.
fn is_name(word: &str) -> bool {
    if !word.is_ascii() || word.len() < 4 {
        return false;
    }
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_".contains(c);
    let is_address = word.starts_with("https://") || word.starts_with("http://");
    let is_option = word.strip_prefix("--").is_some_and(|option| {
        let (name, value) = option.split_once('=').unwrap_or((option, ""));
        name.starts_with(|c: char| c.is_ascii_lowercase())
            && [name, value].iter().all(|part| part.chars().all(is_plain))
    });
    let is_identifier = word.contains('_')
        && !is_locale(word)
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

/// Returns whether a word is the name of a locale as POSIX writes it, of which each language gives its own examples.
fn is_locale(word: &str) -> bool {
    word.split_once('_').is_some_and(|(language, region)| {
        matches!(language.len(), 2 | 3)
            && language.chars().all(|c| c.is_ascii_lowercase())
            && region.len() == 2
            && region.chars().all(|c| c.is_ascii_uppercase())
    })
}

#[cfg(test)]
mod tests {
    use super::{has, is_example_among, is_name, names};

    #[test]
    fn names_of_values_are_translated() {
        let text = "[-T] TARGET LINK_NAME, '-w PAGE_WIDTH' <file_name> fg [job_spec ...] --type=TYPE in GIT_DIR";
        let found: Vec<_> = names(text).collect();
        assert_eq!(found, ["--type", "GIT_DIR"]);
        assert!(!is_name("de_DE") && is_name("de_DEU_a"));
        let text = "https://min-instans.openai.azure.com.";
        assert!(is_example_among(
            "https://my-instance.openai.azure.com",
            &[text]
        ));
        assert!(!is_example_among(
            "https://my-instance.openai.azure.com",
            &["https://a.example"]
        ));
        assert!(!is_example_among(
            "https://your.bank.com/login",
            &["https://evil.example.com/login"]
        ));
        assert!(!is_example_among(
            "https://github.com/your/app",
            &["https://gitlab.com/b/c"]
        ));
        let options: Vec<_> = names("the HTTP CLIENT_ID of --format=json --lang=en").collect();
        assert_eq!(options, ["CLIENT_ID", "--format=json", "--lang"]);
        assert!(!is_example_among(
            "https://docs.azure.com/a",
            &["https://docs.azure.com/b"]
        ));
    }

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
    fn addresses_of_examples() {
        let text = "auf http://mein-projekt.org/hg";
        assert!(is_example_among("http://my-project.org/hg", &[text]));
    }

    #[test]
    fn names_are_whole() {
        assert!(has("mit --force.", "--force") && has("--forceを付けて", "--force"));
        assert!(has("FIND_ALLOCeja", "FIND_ALLOC") && !has("FIND_ALLOCS", "FIND_ALLOC"));
        assert!(!has("--forcer", "--force") && !has("my_client_id", "client_id"));
    }
}
