//! A kind of finding: its row.

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

    /// Returns the level's name in reports and in `[catalog.levels]`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }
}

/// The input of a check beside the catalogs and their translations. Without it, the check does not
/// run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Needs {
    /// Nothing: it always runs.
    Nothing,
    /// The lock file.
    Lock,
    /// The source code of the application.
    SourceCode,
    /// A reader of Markdown or JSON, a dictionary of misspellings or the tables of Unicode, which only the
    /// command has: they would take longer to compile than a user's build script does.
    Review,
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
    /// True if a catalog can allow findings and change their level. False where nothing right could be
    /// made of what was found.
    pub allowable: bool,
    /// True if `check --fix` fixes findings, or some of them.
    pub fixable: bool,
    /// Its input beside the catalogs.
    pub needs: Needs,
    /// The finding, as a phrase.
    pub summary: &'static str,
    /// Why it matters.
    pub reason: &'static str,
    /// The advice on a finding.
    pub fix: &'static str,
    /// A project with a finding; empty where none can be shown. See [`Check::bad_files`].
    pub bad: &'static str,
    /// An example without the finding.
    pub good: &'static str,
}

impl Check {
    /// The values that most checks have in common. A row states the rest.
    pub const DEFAULT: Self = Self {
        code: "",
        name: "",
        level: Level::Info,
        allowable: true,
        fixable: false,
        needs: Needs::Nothing,
        summary: "",
        reason: "",
        fix: "",
        bad: "",
        good: "",
    };

    /// Returns what its code begins with: the prefix of its [family](crate::checks::FAMILIES).
    #[must_use]
    pub fn family(&self) -> &'static str {
        self.code.get(..FAMILY_DIGITS).unwrap_or_default()
    }

    /// Returns the address of the check's page.
    #[must_use]
    pub fn url(&self) -> String {
        let anchor = self.code.to_lowercase();
        format!("{CHECKS}#{anchor}-{}", self.name)
    }
}

/// The address of the page of all checks, to which findings link: `repository` of Cargo.toml says where it is.
const CHECKS: &str = concat!(env!("CARGO_PKG_REPOSITORY"), "/blob/main/docs/checks.md");

/// The length of a family's prefix.
const FAMILY_DIGITS: usize = 4;
