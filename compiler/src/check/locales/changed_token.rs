//! What no translation changes: numbers, addresses, options and identifiers.

use std::collections::BTreeSet;

use super::compared::Compared;
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
    let of_source: Vec<Tokens> = compared
        .source
        .iter()
        .map(|way| Tokens::new(&way.whole))
        .collect();
    let of_text: Vec<Tokens> = compared
        .texts
        .iter()
        .map(|way| Tokens::new(&way.whole))
        .collect();
    let all = |tokens: &[Tokens], names: bool| -> BTreeSet<String> {
        let sets = tokens
            .iter()
            .map(|one| if names { &one.names } else { &one.numbers });
        sets.flatten().cloned().collect()
    };
    let whole = compared
        .texts
        .iter()
        .map(|way| way.whole.as_str())
        .collect::<Vec<_>>();
    let names = all(&of_source, true);
    // An identifier that is only left out may be written as a word of the language.
    let is_changed = all(&of_text, true).iter().any(|name| !names.contains(name));
    for name in names {
        if !whole.iter().any(|text| text.contains(&name)) && !is_localized(&name, &whole) {
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
    // A number that is only left out may be written as a word.
    let (before, after) = (all(&of_source, false), all(&of_text, false));
    let lost = before.difference(&after).next();
    let gained = after.difference(&before).next();
    if let Some((lost, gained)) = lost.zip(gained) {
        let what = format!("has `{gained}` where the source has `{lost}`,");
        report.add(changed(compared, &what));
    }
}

fn changed(compared: &Compared<'_, '_>, what: &str) -> crate::diagnostic::Diagnostic {
    let found = compared.finding(&CHANGED_TOKEN, what, "otherwise in the source");
    found.help("write it as in the source")
}

/// Returns whether an address leads to the same host, where it may be written for the language.
fn is_localized(name: &str, texts: &[&str]) -> bool {
    let Some((scheme, rest)) = name.split_once("://") else {
        return false;
    };
    let host = rest.split('/').next().unwrap_or_default();
    let is_of_language = rest
        .split('/')
        .any(|part| matches!(part, "en" | "en-US" | "en-us"));
    is_of_language
        && texts
            .iter()
            .any(|text| text.contains(&format!("{scheme}://{host}")))
}

#[derive(Default)]
struct Tokens {
    numbers: BTreeSet<String>,
    names: BTreeSet<String>,
}

impl Tokens {
    fn new(text: &str) -> Self {
        let mut tokens = Self::default();
        let is_outside =
            |c: char| c.is_whitespace() || "\"'`“”„«»‘’()（）「」[]<>,、。，".contains(c);
        for chunk in text.split(is_outside) {
            let word = chunk.trim_end_matches(['.', ':', ';', '!', '?', '…']);
            if is_name(word) {
                tokens.names.insert(word.to_owned());
            }
        }
        let digits = |c: char| c.is_numeric();
        let mut last = ' ';
        let mut number = String::new();
        for c in text.chars().chain([' ']) {
            if digits(c) {
                // What is part of a name is no number.
                if number.is_empty() && (last.is_ascii_alphanumeric() || "_-.".contains(last)) {
                    last = 'a';
                    continue;
                }
                number.extend(value(c));
            } else {
                let is_whole = !(c.is_ascii_alphabetic() || "_".contains(c));
                if number.len() > 1 && is_whole {
                    tokens.numbers.insert(std::mem::take(&mut number));
                }
                number.clear();
            }
            last = c;
        }
        tokens
    }
}

/// Returns the digit of any script as ASCII has it.
fn value(c: char) -> Option<char> {
    let zeros = [
        '0', '٠', '۰', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '๐', '໐', '༠', '၀', '០', '᠐',
        '０',
    ];
    zeros.iter().find_map(|&zero| {
        let value = u32::from(c)
            .checked_sub(u32::from(zero))
            .filter(|&value| value < 10)?;
        char::from_digit(value, 10)
    })
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
    use super::{Tokens, is_name};

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
    fn numbers_are_the_same_in_every_script() {
        let numbers = |text: &str| Tokens::new(text).numbers;
        assert_eq!(numbers("in 24 hours"), numbers("٢٤"));
        assert_eq!(numbers("in 24 hours"), numbers("２４時間"));
        assert!(numbers("UTF-16, v12, ES2015 and 7").is_empty());
    }
}
