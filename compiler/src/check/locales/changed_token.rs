//! What no translation changes: numbers, addresses, options and identifiers.

use super::compared::Compared;
use super::numbers;
use super::tokens::names;
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
    let whole: Vec<&str> = compared
        .texts
        .iter()
        .map(|way| way.whole.as_str())
        .collect();
    let of_source = compared.names();
    for name in of_source {
        if !whole.iter().any(|text| has(text, name))
            && !is_localized(name, &whole, compared.tag())
            && !is_example_among(name, &whole)
        {
            let found = changed(compared, &format!("does not have `{name}`"));
            let may_be_word =
                name.contains('_') && !name.starts_with("--") && !name.contains("://");
            // An identifier that is only left out may be written as a word of the language.
            let is_changed = || {
                let mut of_text = whole.iter().flat_map(|text| names(text));
                of_text.any(|name| !of_source.contains(name))
            };
            let is_of_example =
                || may_be_word && compared.source_has(|source| is_file_of_settings(&source.whole));
            let level = if may_be_word && !is_changed()
                || is_of_example()
                || is_translated_metavariable(compared, name)
            {
                Level::Info
            } else {
                CHANGED_TOKEN.level
            };
            report.add(found.level(level));
        }
    }
    if let Some((lost, gained)) = numbers::changed(compared.numbers(), &whole) {
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

/// The most bytes of a name that is compared with others by its letters.
const LONGEST: usize = 64;

/// Returns whether a name in capitals may be that of a value, `JOB_SPEC`, for which a translation has a word of its own
/// in capitals, and not the same with another letter.
fn is_translated_metavariable(compared: &Compared<'_, '_>, name: &str) -> bool {
    let is_capital = |word: &str| {
        word.contains('_')
            && !word.contains(char::is_lowercase)
            && word.contains(char::is_alphabetic)
            && word.len() <= LONGEST
    };
    let is_other = |word: &str| {
        is_capital(word)
            && strsim::damerau_levenshtein(name, word) > name.len() / 2
            && !compared.source_has(|source| source.whole.contains(word))
    };
    let mut words = compared.texts.iter().flat_map(|text| {
        let is_outside = |c: char| !(c.is_alphanumeric() || c == '_');
        text.whole.split(is_outside)
    });
    is_capital(name) && words.any(is_other)
}

/// Returns whether a text is an example of a file of settings, with a remark: all of it is indented, and a line begins
/// with `#`. Its names are made up.
fn is_file_of_settings(text: &str) -> bool {
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    lines().all(|line| line.starts_with("  "))
        && lines().any(|line| line.trim_start().starts_with("# "))
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

#[cfg(test)]
mod tests {
    use super::{has, is_example_among};

    #[test]
    fn examples_have_addresses_of_their_own() {
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
        assert!(!is_example_among(
            "https://docs.azure.com/a",
            &["https://docs.azure.com/b"]
        ));
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
