//! The parts of a text that are the same in every language: URLs, options, identifiers, HTTP headers and file names.

/// Returns the addresses, options and identifiers of a text.
pub(super) fn names(text: &str) -> impl Iterator<Item = &str> {
    let is_outside = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '"' | '\''
                    | '`'
                    | '“'
                    | '”'
                    | '„'
                    | '«'
                    | '»'
                    | '‹'
                    | '›'
                    | '‘'
                    | '’'
                    | '‚'
                    | '('
                    | ')'
                    | '（'
                    | '）'
                    | '「'
                    | '」'
                    | '['
                    | ']'
                    | '<'
                    | '>'
                    | ','
                    | '、'
                    | '。'
                    | '，'
            )
    };
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
    use super::{is_name, names};

    #[test]
    fn names_of_values_are_translated() {
        let text = "[-T] TARGET LINK_NAME, '-w PAGE_WIDTH' <file_name> fg [job_spec ...] --type=TYPE in GIT_DIR";
        let found: Vec<_> = names(text).collect();
        assert_eq!(found, ["--type", "GIT_DIR"]);
        assert!(!is_name("de_DE") && is_name("de_DEU_a"));
        let options: Vec<_> = names("the HTTP CLIENT_ID of --format=json --lang=en").collect();
        assert_eq!(options, ["CLIENT_ID", "--format=json", "--lang"]);
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
}
