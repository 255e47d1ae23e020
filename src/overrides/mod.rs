//! Translations that replace or add to the built-in ones while the program runs.

mod installed;

use std::fmt;
use std::path::Path;
use std::sync::Arc;

use errorbook_overrides::Loaded;
pub use errorbook_overrides::{Catalogs, OverridesError};

use crate::Catalog;
pub(crate) use installed::{current, is_installed};

/// Translations that replace or add to the built-in ones, without a rebuild.
///
/// They are read from a directory: `LOCALE/CATALOG.ftl` for the texts of a catalog, and
/// `LOCALE/terms.ftl` for terms, written like the files in `locales/`. A text replaces one field of
/// one entry in one locale; other texts stay as built. The locale may be the source locale or a new
/// one. A term is replaced as a whole.
///
/// Everything is checked as at build time, together with the built-in texts. If anything is wrong,
/// none of it is used, and the error says what, where and why. Sizes are limited (4 MiB for a file,
/// 16 MiB together, placeables, lines, findings, nesting, references), so no file can exhaust the
/// process.
///
/// Nobody has reviewed these texts, so they may do less than built-in ones. A literal must not
/// contain a control character or direction mark, a log shows their line feeds as `\n`, and a text
/// must not omit a parameter of the text that it replaces. Write each file under another name and
/// rename it, so that it is never read half-written.
///
/// ```
/// use errorbook::tok::tok_error;
/// use errorbook::{Locale, Overrides};
///
/// # let dir = std::env::temp_dir().join(format!("errorbook-doc-{}", std::process::id()));
/// std::fs::create_dir_all(dir.join("fr"))?;
/// std::fs::write(dir.join("fr/tok.ftl"), "TOK013 = Le jeton « { $token_id } » est introuvable.\n")?;
///
/// Overrides::load(&dir, &[errorbook::CATALOGS])?.install();
///
/// let fr: Locale = "fr".parse()?;
/// assert_eq!(tok_error!(TOK013, "t-1").localize(&fr).to_string(), "Le jeton « t-1 » est introuvable.");
/// # std::fs::remove_dir_all(dir)?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// The built-in catalogs do not change: `CATALOG` and `Code::entry` show the built-in texts.
/// [`catalog`](Self::catalog) shows a loaded catalog.
#[derive(Clone)]
pub struct Overrides(Arc<Loaded>);

impl Overrides {
    /// Reads, checks and compiles a directory of translations of the given catalogs.
    ///
    /// It takes some milliseconds and allocates. It changes nothing before
    /// [`install`](Self::install).
    ///
    /// # Errors
    /// If a file cannot be read or any text in it is wrong, all of them are refused.
    pub fn load(dir: impl AsRef<Path>, catalogs: &[Catalogs]) -> Result<Self, OverridesError> {
        let loaded = errorbook_overrides::load(dir.as_ref(), catalogs)?;
        Ok(Self(Arc::new(loaded)))
    }

    /// Makes these what `Display` and `localize` show, in the whole process, until others are
    /// installed or these are [uninstalled](Self::uninstall).
    ///
    /// Other threads may be rendering meanwhile: each text is written from one or the other, and what
    /// was installed before is freed when its last text has been written.
    pub fn install(&self) {
        installed::replace(Some(Arc::clone(&self.0)));
    }

    /// Makes `Display` and `localize` show the built-in texts again.
    pub fn uninstall() {
        installed::replace(None);
    }

    /// Returns what is installed.
    #[must_use]
    pub fn installed() -> Option<Self> {
        installed::get().map(Self)
    }

    /// Returns whether nothing is overridden, so that all texts are the built-in ones.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.catalogs.is_empty()
    }

    /// Returns what stands in the place of a catalog. `None` if nothing does.
    #[must_use]
    pub fn catalog(&self, built_in: &Catalog<'static>) -> Option<Catalog<'_>> {
        Some(
            self.0
                .catalogs
                .get(installed::position(&self.0, built_in)?)?
                .packed
                .catalog(),
        )
    }

    /// Returns what is not wrong enough to refuse the files, as a report. Empty if there is nothing.
    #[must_use]
    pub fn warnings(&self) -> &str {
        &self.0.warnings
    }
}

impl fmt::Debug for Overrides {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let catalogs = self.0.catalogs.iter();
        f.debug_tuple("Overrides")
            .field(
                &catalogs
                    .map(|overriding| overriding.built_in)
                    .collect::<Vec<_>>(),
            )
            .finish()
    }
}
