//! The way of a compilation, phase by phase, and what comes of it.
//!
//! Text goes in, and comes out as packed data, Rust and documentation; only [`build_script`](crate::build_script()) touches
//! the environment, and `files` reads a project, or a directory that goes over one. The folders
//! are the way of the data: [`source`](crate::source) (bytes → text),
//! `parse` (text → trees that know where everything stands), `lower` (trees → [`model`](crate::model)), `check`
//! (one family of checks a file), `allow` (what the catalogs say of their findings), then [`pack()`](crate::pack()) and [`emit`](crate::emit), which cannot fail:
//! they take a [`Sound`](crate::sound::Sound) compilation, which has no error.
//!
//! ```
//! use errorbook_compiler::{compile, source::InputFile};
//!
//! let catalog = r#"
//! [error.TOK006]
//! message = "The list of functions is limited to { $max_length }."
//! params = [{ name = "max_length", type = "u32", unit = "function", example = 50, doc = "The most that a list may hold." }]
//! "#;
//! let japanese = "TOK006 = ファンクションは{ $max_length }個までです。\n";
//! let compiled = compile(vec![
//!     InputFile::new("catalog/tok.toml", catalog),
//!     InputFile::new("locales/ja/tok.ftl", japanese),
//! ]);
//! let sound = compiled.sound().expect("no errors");
//! let packed = errorbook_compiler::pack(sound.catalogs().next().unwrap());
//! let entry = packed.catalog().find("TOK006").unwrap();
//! let ja: errorbook_core::Locale = "ja".parse().unwrap();
//! assert_eq!(entry.message(&ja).unwrap().to_string(), "ファンクションは{max_length}個までです。");
//! ```

#[cfg(feature = "unstable")]
use std::collections::HashSet;

use crate::diagnostic::{self, Allowed, Color, Diagnostic, Level, Limit, Needs, Report};
use crate::model::CatalogDef;
use crate::parallel::Threads;
use crate::source::{InputFile, Sources};
use crate::{addresses, allow, check, lock, lower};

/// Compiles the files of a project: `catalog/*.toml` and `locales/*/*.ftl`, and those that
/// [go over](InputFile::overriding) them.
///
/// Every phase goes on after an error, so that one run finds all there is to find. If the project's
/// [lock](crate::lock) is among the files, what it promises is held.
#[must_use]
pub fn compile(files: Vec<InputFile>) -> Compilation {
    let threads = Threads::for_input(size(&files));
    run(files, false, threads)
}

/// Compiles where the [lock](crate::lock) must be there and have everything that the catalogs have.
#[must_use]
pub fn compile_locked(files: Vec<InputFile>) -> Compilation {
    let threads = Threads::for_input(size(&files));
    run(files, true, threads)
}

/// Compiles a project with files that [go over](InputFile::overriding) it and that nobody reviewed. Of the findings about
/// these, no more than about `most` of each check are kept; see [`Compilation::is_cut_short`].
#[must_use]
pub fn compile_unreviewed(files: Vec<InputFile>, most: usize) -> Compilation {
    let threads = Threads::for_input(size(&files));
    run_within(files, false, threads, Some(most))
}

fn size(files: &[InputFile]) -> usize {
    files.iter().map(|file| file.bytes.len()).sum()
}

fn run(files: Vec<InputFile>, locked: bool, threads: Threads) -> Compilation {
    run_within(files, locked, threads, None)
}

/// Compiles some catalogs of a project as if there were no others.
pub(crate) fn compile_some(mut files: Vec<InputFile>, catalogs: &[String]) -> Compilation {
    let is_wanted = |name: &str| catalogs.iter().any(|wanted| wanted == name);
    files.retain(|file| match file.path.split('/').collect::<Vec<_>>()[..] {
        ["catalog", name] => is_wanted(name.trim_end_matches(".toml")),
        ["locales", _, "terms.ftl"] => true,
        ["locales", _, name] => is_wanted(name.trim_end_matches(".ftl")),
        _ => file.path == lock::PATH,
    });
    let threads = Threads::for_input(size(&files));
    run_of(files, false, threads, None, is_wanted)
}

fn run_within(
    files: Vec<InputFile>,
    locked: bool,
    threads: Threads,
    most: Option<usize>,
) -> Compilation {
    run_of(files, locked, threads, most, |_| true)
}

fn run_of(
    files: Vec<InputFile>,
    locked: bool,
    threads: Threads,
    most: Option<usize>,
    is_wanted: impl Fn(&str) -> bool,
) -> Compilation {
    let mut unreadable = Report::new();
    let sources = Sources::decode(files, &mut unreadable);
    let files = sources.overriding();
    let mut report = Report::within(most.map(|most| Limit { files, most }));
    report.append(unreadable);
    check::files::name_case::check(&sources, &mut report);
    let mut lock = lock::parse(&sources, &mut report);
    if let Some(lock) = &mut lock {
        lock.keep(is_wanted);
    }
    let mut catalogs = lower::lower(&sources, threads, &mut report);
    let known = lock.as_ref().map(|file| &file.lock);
    addresses::assign(&mut catalogs, known, &mut report);
    let project = check::Project {
        catalogs: &catalogs,
        lock: lock.as_ref(),
        sources: &sources,
    };
    check::check(project, locked, threads, &mut report);
    let compilation = Compilation {
        sources,
        #[cfg(feature = "review")]
        threads,
        catalogs,
        lock: lock.map(|file| file.lock),
        diagnostics: Vec::new(),
        allowed: Vec::new(),
        // Some of the checks that need the lock run with `locked` only.
        ran: locked.then_some(Needs::Lock).into_iter().collect(),
        is_cut_short: report.is_full(),
    };
    compilation.with_findings(Needs::Nothing, report.into_diagnostics())
}

/// A project after compilation.
#[derive(Debug)]
pub struct Compilation {
    pub(crate) sources: Sources,
    #[cfg(feature = "review")]
    pub(crate) threads: Threads,
    pub(crate) catalogs: Vec<CatalogDef>,
    lock: Option<lock::Lock>,
    diagnostics: Vec<Diagnostic>,
    allowed: Vec<Allowed>,
    ran: Vec<Needs>,
    is_cut_short: bool,
}

impl Compilation {
    /// Returns the findings, by place. Without those that a catalog allows.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// Returns the findings that a catalog allows, by place.
    #[must_use]
    pub fn allowed(&self) -> &[Allowed] {
        &self.allowed
    }

    /// Adds the findings of the checks that need more than the catalogs. They have run then: an allow of
    /// one of them that allows nothing is a finding, too.
    #[must_use]
    pub fn with_findings(mut self, needs: Needs, found: Vec<Diagnostic>) -> Self {
        self.ran.push(needs);
        let allowed = self.allowed.into_iter().map(|allowed| allowed.diagnostic);
        let all = self.diagnostics.into_iter().chain(allowed).chain(found);
        let verdict = allow::apply(&self.catalogs, &self.sources, all.collect(), &self.ran);
        Self {
            diagnostics: verdict.diagnostics,
            allowed: verdict.allowed,
            ..self
        }
    }

    /// Returns the same with the fixes of some findings alone. The others stand without theirs.
    #[cfg(feature = "unstable")]
    #[must_use]
    pub fn with_fixes_of(mut self, keep: impl Fn(&Diagnostic, &Sources) -> bool) -> Self {
        for found in &mut self.diagnostics {
            if !keep(found, &self.sources) {
                found.fix = None;
            }
        }
        self
    }

    /// Returns whether there were more findings than [`compile_unreviewed`] keeps.
    #[must_use]
    pub fn is_cut_short(&self) -> bool {
        self.is_cut_short
    }

    /// Returns whether a finding is an error, so that nothing can be built from the catalogs.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.diagnostics
            .iter()
            .any(|diagnostic| diagnostic.level == Level::Error)
    }

    /// Returns the catalogs, by name. After an error, what could be read of them.
    #[must_use]
    pub fn catalogs(&self) -> &[CatalogDef] {
        &self.catalogs
    }

    /// Returns the lock, if the project has one. After an error, what could be read of it.
    #[must_use]
    pub fn lock(&self) -> Option<&lock::Lock> {
        self.lock.as_ref()
    }

    /// Returns the same with none but some locales packed. The source locale always is. The others are checked
    /// all the same.
    #[must_use]
    pub fn with_locales(mut self, wanted: &[errorbook_core::Locale]) -> Self {
        for catalog in &mut self.catalogs {
            for locale in catalog.locales.iter_mut().skip(1) {
                locale.left_out = !wanted.contains(&locale.locale);
            }
        }
        self
    }

    /// Returns the same with none but the named locales packed, as [`with_locales`](Self::with_locales) does.
    ///
    /// # Errors
    /// Returns the first tag in which no catalog is written.
    pub fn with_named_locales(self, tags: &[String]) -> Result<Self, String> {
        let is_known = |locale: &errorbook_core::Locale| {
            let mut catalogs = self.catalogs.iter();
            catalogs.any(|catalog| catalog.locale_index(locale).is_some())
        };
        let wanted = tags.iter().map(|tag| {
            let locale = errorbook_core::Locale::parse(tag).ok();
            locale.filter(is_known).ok_or_else(|| tag.clone())
        });
        let wanted = wanted.collect::<Result<Vec<_>, _>>()?;
        Ok(self.with_locales(&wanted))
    }

    /// Returns the files.
    #[must_use]
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    /// Returns the same for findings that are read from another directory: `dir` is that of the project as
    /// seen from there.
    #[must_use]
    pub fn seen_from(mut self, dir: &str) -> Self {
        self.sources.set_seen_from(dir);
        self
    }

    /// Returns the same with the catalogs of these names qualified by the member of the workspace that they are of.
    #[cfg(feature = "unstable")]
    #[must_use]
    pub fn of_member(mut self, member: &str, shared_names: &HashSet<String>) -> Self {
        for catalog in &mut self.catalogs {
            if shared_names.contains(&catalog.name) {
                catalog.qualified_name = format!("{member}/{}", catalog.name);
            }
        }
        self
    }

    /// Returns the findings as text, with the source around them.
    #[must_use]
    pub fn report(&self, color: Color) -> String {
        diagnostic::render(&self.diagnostics, &self.sources, color)
    }

    /// Returns the errors alone as text, for what needs none but goes on in spite of all else.
    #[must_use]
    pub fn error_report(&self, color: Color) -> String {
        let found = self.diagnostics.iter();
        let errors: Vec<_> = found
            .filter(|found| found.level == Level::Error)
            .cloned()
            .collect();
        diagnostic::render(&errors, &self.sources, color)
    }

    /// Returns the findings that are allowed as text, each with the reason.
    #[must_use]
    pub fn allowed_report(&self, color: Color) -> String {
        diagnostic::render_allowed(&self.allowed, &self.sources, color)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Entries and translations with something wrong in many of them, of many kinds.
    fn faulty() -> Vec<InputFile> {
        let tags = ["de", "fr", "ja", "pl", "ar"];
        let mut catalog =
            String::from("[catalog]\ntitle = \"T\"\nrequire = { ja = [\"message\"] }\n");
        let mut translations = tags.map(|_| String::new());
        for n in 0..300 {
            let message = match n % 5 {
                0 => "An error  arose at { $at }",
                1 => "See https://example.com/{ $at } for it.",
                2 => "The vlaue { $ta } is wrong.",
                3 => "{ A1 } and { A7.summary } say it all, [[nowhere]].",
                _ => "The service that was asked for the token did not answer in time.",
            };
            catalog.push_str(&format!(
                "[error.A{n}]\nmessage = \"{message}\"\nsummary = \"Number {n} is `a{n}`\"\n\
                 params = [{{ name = \"at\", type = \"u{}\" }}]\n",
                if n % 50 == 0 { 7 } else { 32 }
            ));
            for (tag, out) in tags.iter().zip(&mut translations) {
                let text = match n % 6 {
                    0 => "{ $at ->\n    [one] one\n   *[other] { $at } x\n    }",
                    1 => "{0} ''{ $at }'' \u{200b}%s",
                    2 => "トークン, { $at }minutes { -nothing }",
                    3 => "{ A3 }{ A1 }",
                    _ => "An error  arose at { $at }",
                };
                if n % 11 > 0 {
                    out.push_str(&format!(
                        "A{n} = {text}\n    .summary = {tag} {n}\n    .more = e\u{301}\n"
                    ));
                }
            }
        }
        let files = tags.iter().zip(translations);
        let files = files.map(|(tag, text)| InputFile::new(format!("locales/{tag}/a.ftl"), text));
        files
            .chain([InputFile::new("catalog/a.toml", catalog)])
            .collect()
    }

    #[test]
    fn findings_are_the_same_on_any_number_of_threads() {
        let found = |threads| {
            let compilation = run(faulty(), true, Threads::exactly(threads));
            #[cfg(feature = "review")]
            let compilation = compilation.with_review();
            compilation.diagnostics
        };
        let alone = found(1);
        let checks = alone.iter().map(|found| found.check.code);
        let checks: std::collections::BTreeSet<_> = checks.collect();
        assert!(checks.len() >= 8, "{checks:?}");
        let alone = format!("{alone:#?}");
        for threads in [2, 3, 8] {
            assert!(
                format!("{:#?}", found(threads)) == alone,
                "{threads} threads find something else"
            );
        }
    }
}
