//! Escapes of other formats, which Fluent shows as they are.

use super::compared::Compared;
use crate::diagnostic::{Check, Level, Needs, Report};

/// EB0321: a translation has an escape of another format, such as a backslash and `n`.
pub static LITERAL_ESCAPE: Check = Check {
    code: "EB0321",
    name: "literal-escape",
    level: Level::Warning,
    needs: Needs::Review,
    summary: "a translation has an escape of another format, such as a backslash and `n`",
    reason: "Fluent shows it literally.",
    fix: "Write the character itself. For a line break, break the line.",
    bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."

==> locales/fr/app.ftl
QuotaExceeded = Le quota de l\'utilisateur est épuisé.
"#,
    good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."

==> locales/fr/app.ftl
QuotaExceeded = Le quota de l'utilisateur est épuisé.
"#,
    ..Check::DEFAULT
};

const ESCAPES: [&str; 5] = ["\\n", "\\t", "\\'", "\\\"", "\\r"];

pub(super) fn check(compared: &Compared<'_, '_>, report: &mut Report) {
    let texts = compared.texts.iter();
    let mut texts = texts.filter(|text| text.prose.contains('\\'));
    let escape = texts.find_map(|text| ESCAPES.iter().find(|escape| has(&text.prose, escape)));
    if let Some(escape) = escape
        && !compared.source_has(|source| source.whole.contains('\\'))
    {
        let found = compared.finding(
            &LITERAL_ESCAPE,
            &format!("shows `{escape}` literally"),
            "an escape of another format",
        );
        report.add(found.help("write the character itself"));
    }
}

/// Returns whether a text has an escape, and no name of a file or folder with backslashes.
fn has(text: &str, escape: &str) -> bool {
    text.match_indices(escape).any(|(at, _)| {
        let before = text.get(..at).unwrap_or_default();
        let after = text.get(at + escape.len()..).unwrap_or_default();
        let names_folder = || {
            let drives = text.match_indices(":\\");
            drives
                .take_while(|&(drive, _)| drive < at)
                .any(|(drive, _)| is_drive(text, drive))
        };
        !before.ends_with('\\') && !names_folder() && !is_named(before, escape, after)
    })
}

/// Returns whether a colon stands behind a letter alone, as in `C:\new`.
fn is_drive(text: &str, colon: usize) -> bool {
    let mut before = text.get(..colon).unwrap_or_default().chars().rev();
    before.next().is_some_and(|c| c.is_ascii_alphabetic())
        && before.next().is_none_or(|c| !c.is_alphanumeric())
}

/// Returns whether a text names a backslash or an escape, between quotation marks or brackets: `'\'`, `(\n)`.
fn is_named(before: &str, escape: &str, after: &str) -> bool {
    let open = before.chars().next_back();
    let is_backslash = matches!(
        (open, escape),
        (Some('\'' | '`' | '‘'), "\\'") | (Some('"' | '“' | '„'), "\\\"")
    );
    let is_open = open.is_some_and(|c| "'\"`‘“„«(（「".contains(c));
    let is_quote = matches!(escape, "\\'" | "\\\"");
    // "the \r characters": `\r-signoj`.
    let is_word = !is_quote && after.starts_with('-') && open.is_none_or(char::is_whitespace);
    is_backslash
        || is_word
        || !is_quote && is_open && after.starts_with(|c| "'\"`’”“»)）」".contains(c))
}

#[cfg(test)]
mod tests {
    use super::has;

    #[test]
    fn escapes_may_be_named() {
        assert!(
            !has(r"un '\' solo", r"\'")
                && !has(r"ne forigi \r-signojn", r"\r")
                && !has(r"retka (\n).", r"\n")
                && !has(r"`\n' a", r"\n")
        );
        assert!(has(r"l\'utente", r"\'") && has(r"a\n", r"\n") && has(r"(\'X\')", r"\'"));
        assert!(has("[a]\\n\"", r"\n"));
        assert!(has(r"Ошибка:\n", r"\n") && has(r"Error (x):\n", r"\n"));
        for text in [r"C:\new", r"(in d:\new\next)", r"C:\a\new"] {
            assert!(!has(text, r"\n"), "{text}");
        }
    }
}
