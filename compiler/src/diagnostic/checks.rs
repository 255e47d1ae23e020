//! Every check, by a code that stays.
//!
//! A static table, not a catalog: a compiler that needs its own output to speak cannot say what is
//! wrong with it.

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// The catalog cannot be compiled, or would say something wrong.
    Error,
    /// Likely a mistake.
    Warning,
    /// Worth knowing.
    Info,
}

impl Level {
    /// The level's name in reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }
}

/// One kind of finding.
#[derive(Debug, PartialEq, Eq)]
pub struct Check {
    /// The code: `EB`, the family (two digits), the number.
    pub code: &'static str,
    /// The name.
    pub name: &'static str,
    /// How much a finding matters.
    pub level: Level,
    /// What the check finds.
    pub summary: &'static str,
    /// Why it matters.
    pub reason: &'static str,
}

macro_rules! checks {
    ($($item:ident = $code:literal $name:literal $level:ident: $summary:literal, $reason:literal;)*) => {
        $(#[doc = $summary] pub static $item: Check = Check {
            code: $code, name: $name, level: Level::$level, summary: $summary, reason: $reason,
        };)*

        /// Every check, by code.
        pub static ALL: &[&Check] = &[$(&$item,)*];
    };
}

checks! {
    // EB00: files and syntax
    ENCODING = "EB0001" "encoding" Error:
        "a file is not UTF-8",
        "Catalogs and translations are UTF-8 everywhere, so that no tool has to guess.";
    LOCALE_FOLDER = "EB0002" "locale-folder" Error:
        "a folder under `locales/` is not named by a locale that is known",
        "The folder's name is the locale. Without a known language there are no plural rules and no reader who could ask for it.";
    STRAY_FILE = "EB0003" "stray-file" Error:
        "a translation file belongs to no catalog",
        "Nothing would ever show what it says.";
    CATALOG_NAME = "EB0004" "catalog-name" Error:
        "a catalog file's name cannot be the name of a Rust module",
        "The file's name becomes the module, the enum and the macro.";
    NO_CATALOG = "EB0005" "no-catalog" Error:
        "there is no catalog file",
        "A project without `catalog/*.toml` compiles to nothing.";
    TOML_SYNTAX = "EB0006" "toml-syntax" Error:
        "a catalog file is not valid TOML",
        "What cannot be read cannot be checked.";
    FTL_SYNTAX = "EB0007" "ftl-syntax" Error:
        "a text is not valid Fluent",
        "Fluent parsers skip what they cannot read, so that a translation vanishes silently at run time.";
    UNKNOWN_KEY = "EB0008" "unknown-key" Error:
        "a key of a catalog file is unknown",
        "A misspelt key would be ignored, and what it says with it.";
    WRONG_TYPE = "EB0009" "wrong-type" Error:
        "a value of a catalog file has the wrong type or is out of range",
        "What was meant is not clear.";
    MISSING_KEY = "EB0010" "missing-key" Error:
        "a table of a catalog file lacks a key that it must have",
        "What it describes would be incomplete.";
    EMPTY_TEXT = "EB0011" "empty-text" Error:
        "a text is empty",
        "Absent is not empty: a field that has nothing to say is left out, and then falls back.";
    TOO_LARGE = "EB0012" "too-large" Error:
        "a file or a pattern exceeds a limit",
        "Limits keep a hostile or broken file from exhausting memory or the stack.";

    CONTROL_CHARACTER = "EB0013" "control-character" Error:
        "a text contains a raw control character, or one that overrides the direction of text",
        "It would forge lines in a log, move a terminal's cursor, or show something else than what is written.";

    // EB01: identity
    DUPLICATE_ID = "EB0101" "duplicate-id" Error:
        "an id is given twice",
        "Only one of the two could be meant by whoever names it.";
    KEY_NAME = "EB0102" "key-name" Error:
        "an entry's key cannot be the name of a Rust variant",
        "The key is the variant that code constructs and matches on.";
    ID_NAME = "EB0103" "id-name" Error:
        "an id contains characters that it may not contain",
        "Ids are parts of names in translation files.";
    UNKNOWN_REFERENCE = "EB0104" "unknown-reference" Error:
        "a name points to nothing",
        "The reader would be sent nowhere.";
    UNUSED_DEFINITION = "EB0105" "unused-definition" Error:
        "an endpoint, a note or a link is named by nothing",
        "Nothing would ever show it; most often, a name was changed in one of the two places.";

    // EB02: parameters
    UNKNOWN_PARAMETER = "EB0201" "unknown-parameter" Error:
        "a text uses a parameter that its entry does not declare",
        "It would be printed as its name, in that language only.";
    UNUSED_PARAMETER = "EB0202" "unused-parameter" Error:
        "no text of the entry, in any locale, uses a parameter",
        "Every place that raises the error has to supply it, for nobody to read.";
    POSITIONAL_PLACEHOLDER = "EB0203" "positional-placeholder" Error:
        "a text contains a positional placeholder like `{0}`",
        "In Fluent, `{0}` is legal and prints the number 0, which is never meant.";
    PARAMETER_NAME = "EB0204" "parameter-name" Error:
        "a parameter's name cannot be the name of a Rust field",
        "The parameter is a field of the variant.";
    SECRET_SHOWN = "EB0205" "secret-shown" Error:
        "a text shows, or chooses by, a secret parameter",
        "A secret is never shown; what a select chooses would give part of it away.";
    PARAMETER_TYPE = "EB0206" "parameter-type" Error:
        "a text uses a parameter in a way that its type does not allow",
        "At run time the wrong variant would be chosen, or an option ignored.";

    // EB03: locales
    MISSING_TRANSLATION = "EB0301" "missing-field" Error:
        "a field that the catalog requires is missing",
        "The catalog promises its readers this field in this language.";
    ORPHAN_TRANSLATION = "EB0302" "orphan-translation" Error:
        "a translation belongs to nothing in the catalog",
        "Nothing would ever show it; most often, the code or id was renamed.";

    // EB04: payloads
    WIRE_VALUE = "EB0401" "wire-value" Error:
        "a value for a payload has characters that its protocol does not allow",
        "A client that keeps to the protocol would refuse the payload.";

    // EB05: Markdown
    NESTED_LIST = "EB0501" "nested-list" Error:
        "a text has a list within a list",
        "Causes and resolutions are items of a list already: one more level is all that every reader shows.";

    // EB06: Fluent
    UNKNOWN_FLUENT_REFERENCE = "EB0601" "unknown-fluent-reference" Error:
        "a text refers to a message, attribute, term or function that is not there",
        "Fluent would print the reference itself.";
    CYCLE = "EB0602" "cycle" Error:
        "texts refer to each other in a circle",
        "They would have no end.";
    SELECT = "EB0603" "select" Error:
        "a select cannot work as written",
        "A variant that can never be chosen, or a key of the wrong kind, hides a text from its readers.";
    LITERAL = "EB0604" "literal" Error:
        "a literal is not one that every Fluent implementation reads alike",
        "What it prints would depend on the implementation.";
    ARGUMENTS = "EB0605" "arguments" Error:
        "the arguments of a term or function are not what it takes",
        "Fluent would ignore them, or print a placeholder.";

    // EB07: the lock
    LOCK_SYNTAX = "EB0701" "lock-syntax" Error:
        "the lock cannot be read",
        "What was promised is not known, and so not kept.";
    REMOVED_CODE = "EB0702" "removed-code" Error:
        "a code that was released is not in its catalog any more",
        "Programs do not build, and nobody can look up what an older version still prints.";
    REUSED_CODE = "EB0703" "reused-code" Error:
        "a code that was retired is used again",
        "Who looks it up, or branches on it, takes one error for the other.";
    PARAMETERS_CHANGED = "EB0704" "parameters-changed" Error:
        "the parameters of a released entry are not those that were promised",
        "Programs that raise or match the error do not build, or say something else than they mean.";
    WIRE_CHANGED = "EB0705" "wire-changed" Error:
        "a code, a status or a value of a payload is not the one that was promised",
        "Clients branch on it.";
    STALE_TRANSLATION = "EB0706" "stale-translation" Warning:
        "a source text has changed, but its translation has not",
        "Readers of that language may be told what is no longer true.";
    LOCK_OUT_OF_DATE = "EB0707" "lock-out-of-date" Error:
        "the lock does not have what the catalogs have now (with `--locked` only)",
        "What is not recorded is not protected.";
    LOCK_MISSING = "EB0708" "lock-missing" Error:
        "there is no lock (with `--locked` only)",
        "What is not recorded is not protected.";
}

/// The checks that find a broken promise, which `errorbook lock --accept-breaking` takes back.
pub static PROMISES: &[&Check] = &[
    &REMOVED_CODE,
    &REUSED_CODE,
    &PARAMETERS_CHANGED,
    &WIRE_CHANGED,
];

/// The check with this code or name, in any case.
#[must_use]
pub fn find(code_or_name: &str) -> Option<&'static Check> {
    ALL.iter().copied().find(|check| {
        check.code.eq_ignore_ascii_case(code_or_name)
            || check.name.eq_ignore_ascii_case(code_or_name)
    })
}

#[cfg(test)]
mod tests {
    use super::ALL;

    #[test]
    fn codes_and_names_are_unique_and_in_order() {
        assert!(ALL.windows(2).all(|pair| pair[0].code < pair[1].code));
        for check in ALL {
            assert_eq!(
                ALL.iter().filter(|other| other.name == check.name).count(),
                1,
                "{}",
                check.name
            );
            assert!(check.code.starts_with("EB") && check.code.len() == 6);
            assert!(check.reason.ends_with('.') && !check.summary.ends_with('.'));
        }
    }
}
