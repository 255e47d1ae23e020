//! Every check, by a code that stays.
//!
//! A static table, not a catalog: a compiler that needs its own output to speak cannot say what is
//! wrong with it. One file for each family; a row holds all that `errorbook explain` and
//! `docs/checks.md` say.

mod allows;
mod code;
mod content;
mod example;
mod files;
mod fluent;
mod identity;
mod locales;
mod lock;
mod parameters;
mod wire;

pub use allows::*;
pub use code::*;
pub use content::*;
pub use example::ExampleFile;
pub use files::*;
pub use fluent::*;
pub use identity::*;
pub use locales::*;
pub use lock::*;
pub use parameters::*;
pub use wire::*;

/// How much a finding matters. A lower one comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Worth knowing.
    Info,
    /// Likely a mistake.
    Warning,
    /// The catalog cannot be compiled, or would say something wrong.
    Error,
}

impl Level {
    /// Every level, the gravest first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Info];

    /// The level's name in reports and in `[catalog.levels]`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }
}

/// What a check looks at beside the catalogs and their translations. Without it, the check does not
/// run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Needs {
    /// Nothing: it always runs.
    Nothing,
    /// The lock file.
    Lock,
    /// The source code of the application.
    SourceCode,
    /// A dictionary of misspellings, which only the command has.
    Words,
}

/// One kind of finding.
#[derive(Debug, PartialEq, Eq)]
pub struct Check {
    /// The code: `EB`, the family (two digits), the number.
    pub code: &'static str,
    /// The name.
    pub name: &'static str,
    /// How much a finding matters, unless a catalog says otherwise.
    pub level: Level,
    /// Whether a catalog can neither change the level nor accept a finding, because nothing right
    /// could be made of it.
    pub not_allowable: bool,
    /// Whether `check --fix` fixes findings, or some of them.
    pub fixable: bool,
    /// What it looks at beside the catalogs.
    pub needs: Needs,
    /// What the check finds.
    pub summary: &'static str,
    /// Why it matters.
    pub reason: &'static str,
    /// What to do about a finding.
    pub fix: &'static str,
    /// A project with a finding; empty where none can be shown. See [`Check::bad_files`].
    pub bad: &'static str,
    /// The same as it should be.
    pub good: &'static str,
}

impl Check {
    /// Returns what its code begins with: the prefix of its [family](FAMILIES).
    #[must_use]
    pub fn family(&self) -> &'static str {
        self.code.get(..FAMILY_DIGITS).unwrap_or_default()
    }

    /// The address of the check's page.
    #[must_use]
    pub fn url(&self) -> String {
        let anchor = self.code.to_lowercase();
        let (repository, name) = (env!("CARGO_PKG_REPOSITORY"), self.name);
        format!("{repository}/blob/main/docs/checks.md#{anchor}-{name}")
    }

    const fn not_allowable(self) -> Self {
        Self {
            not_allowable: true,
            ..self
        }
    }

    const fn fixable(self) -> Self {
        Self {
            fixable: true,
            ..self
        }
    }

    const fn needs_lock(self) -> Self {
        Self {
            needs: Needs::Lock,
            ..self
        }
    }

    const fn needs_words(self) -> Self {
        Self {
            needs: Needs::Words,
            ..self
        }
    }

    const fn needs_source_code(self) -> Self {
        Self {
            needs: Needs::SourceCode,
            ..self
        }
    }
}

/// Rows of a family:
///
/// ```text
/// static FAMILY;
///
/// NAME = "EB0101" "name" Level flags {
///     summary: "…", reason: "…", fix: "…", bad: "…", good: "…",
/// }
/// ```
///
/// A flag is `not_allowable`, `fixable`, `needs_lock`, `needs_source_code` or `needs_words`.
macro_rules! checks {
    (static $rows:ident; $($item:ident = $code:literal $name:literal $level:ident $($flag:ident)* {
        summary: $summary:literal,
        reason: $reason:literal,
        fix: $fix:literal,
        bad: $bad:literal,
        good: $good:literal,
    })*) => {
        $(#[doc = concat!($code, ": ", $summary)] pub static $item: $crate::diagnostic::Check =
            $crate::diagnostic::Check {
                code: $code,
                name: $name,
                level: $crate::diagnostic::Level::$level,
                not_allowable: false,
                fixable: false,
                needs: $crate::diagnostic::checks::Needs::Nothing,
                summary: $summary,
                reason: $reason,
                fix: $fix,
                bad: $bad,
                good: $good,
            }$(.$flag())*;)*

        pub(crate) static $rows: &[&$crate::diagnostic::Check] = &[$(&$item,)*];
    };
}
use checks;

/// The length of a family's prefix.
const FAMILY_DIGITS: usize = 4;

/// Checks that belong together: the first two digits of their codes.
#[derive(Debug)]
pub struct Family {
    /// What the codes begin with.
    pub prefix: &'static str,
    /// What the checks are about.
    pub title: &'static str,
    /// The checks, by code.
    pub checks: &'static [&'static Check],
}

/// Every family, by prefix.
pub static FAMILIES: [Family; 10] = [
    family("EB00", "Files and syntax", FILES),
    family("EB01", "Identity", IDENTITY),
    family("EB02", "Parameters", PARAMETERS),
    family("EB03", "Locales", LOCALES),
    family("EB04", "Payloads", WIRE),
    family("EB05", "Content", CONTENT),
    family("EB06", "Fluent", FLUENT),
    family("EB07", "The lock", LOCK),
    family("EB08", "Allows and levels", ALLOWS),
    family("EB09", "Source code", CODE),
];

const fn family(
    prefix: &'static str,
    title: &'static str,
    checks: &'static [&'static Check],
) -> Family {
    Family {
        prefix,
        title,
        checks,
    }
}

/// Every check, by code.
pub fn all() -> impl Iterator<Item = &'static Check> + Clone {
    FAMILIES.iter().flat_map(|family| family.checks).copied()
}

/// The check with this code or name, in any case.
#[must_use]
pub fn find(code_or_name: &str) -> Option<&'static Check> {
    all().find(|check| {
        check.code.eq_ignore_ascii_case(code_or_name)
            || check.name.eq_ignore_ascii_case(code_or_name)
    })
}

/// The check that a catalog names in `allow` or `levels`.
pub(crate) fn named(name: &str) -> Option<&'static Check> {
    all().find(|check| check.name == name)
}

/// The check with this code, in any case.
pub(crate) fn with_code(code: &str) -> Option<&'static Check> {
    all().find(|check| check.code.eq_ignore_ascii_case(code))
}

#[cfg(test)]
mod tests {
    use super::{FAMILIES, all};

    #[test]
    fn codes_and_names_are_unique_and_in_order() {
        let codes: Vec<_> = all().map(|check| check.code).collect();
        assert!(codes.is_sorted_by(|a, b| a < b), "{codes:?}");
        for check in all() {
            let named = all().filter(|other| other.name == check.name);
            assert_eq!(named.count(), 1, "{}", check.name);
            assert!(check.code.starts_with("EB") && check.code.len() == 6);
        }
        for family in &FAMILIES {
            let mut checks = family.checks.iter();
            assert!(checks.all(|check| check.code.starts_with(family.prefix)));
        }
    }

    #[test]
    fn what_rows_say_is_written_alike() {
        for check in all() {
            let phrase = check.summary;
            assert!(
                !phrase.ends_with('.') && phrase.len() > 10,
                "{}",
                check.code
            );
            for sentence in [check.reason, check.fix] {
                assert!(sentence.ends_with('.'), "{}: {sentence}", check.code);
                let first = sentence.trim_start_matches('`').chars().next();
                let is_name = sentence.starts_with('`');
                assert!(
                    is_name || first.is_some_and(char::is_uppercase),
                    "{}",
                    check.code
                );
            }
        }
    }
}
