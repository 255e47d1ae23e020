//! `errorbook diff`: what changed between two versions.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use errorbook_compiler::compile;
use errorbook_compiler::diagnostic::Color;
use errorbook_compiler::lock::diff::{self, Difference, Version};
use errorbook_compiler::lock::{self, Bump};
use errorbook_compiler::source::InputFile;
use serde::Serialize;

use crate::failure::{Failure, Problem};
use crate::output::Output;
use crate::project::{parsed, read_root};
use crate::revision;
use crate::roots::{Root, Roots};
use errorbook_reference::safe;

/// Prints what changed from one version to another: what it is for semantic versioning, and a section of a
/// changelog.
///
/// A version is a lock file or a revision of git, at which the catalogs are compiled. Of texts, a lock knows
/// which translations have changed, and with them their source texts.
#[derive(Args)]
pub(crate) struct Diff {
    /// The older version: a lock file or a git revision.
    old: String,
    /// The newer version. Default: the current catalogs.
    new: Option<String>,
    /// Exit with status 1 if the changes require this kind of version or a larger one.
    #[arg(long, value_enum, value_name = "VERSION")]
    deny: Option<BumpName>,
    /// The output format.
    #[arg(long, value_enum, default_value_t)]
    format: DiffFormat,
}

/// A version, as an option has it.
#[derive(Clone, Copy, ValueEnum)]
enum BumpName {
    /// A text changed.
    Patch,
    /// Something was added.
    Minor,
    /// A promise was broken.
    Major,
}

impl From<BumpName> for Bump {
    fn from(name: BumpName) -> Self {
        match name {
            BumpName::Patch => Self::Patch,
            BumpName::Minor => Self::Minor,
            BumpName::Major => Self::Major,
        }
    }
}

#[derive(Clone, Copy, Default, ValueEnum)]
enum DiffFormat {
    /// Text for a terminal.
    #[default]
    Text,
    /// JSON for programs.
    Json,
}

#[derive(Serialize)]
struct DiffJson {
    bump: Option<&'static str>,
    changes: Vec<ChangeJson>,
    texts: Vec<TextChangeJson>,
    changelog: String,
}

#[derive(Serialize)]
struct ChangeJson {
    catalog: String,
    key: String,
    bump: &'static str,
    change: String,
}

#[derive(Serialize)]
struct TextChangeJson {
    catalog: String,
    id: String,
    field: String,
    /// `null` for the source locale.
    locale: Option<String>,
    change: &'static str,
}

impl Diff {
    pub(crate) fn run(self, roots: &Roots, output: &mut Output) -> Result<ExitCode, Failure> {
        let locks = [Some(&self.old), self.new.as_ref()];
        let is_lock = |name: &&String| Path::new(name.as_str()).is_file();
        let roots = match (
            roots.workspace(),
            locks.into_iter().flatten().all(|it| is_lock(&it)),
        ) {
            // Two lock files need no project.
            (Err(_), true) if self.new.is_some() => vec![Root::default()],
            (workspace, _) => workspace?.members,
        };
        if roots.len() > 1 && locks.into_iter().flatten().any(|it| is_lock(&it)) {
            let problem = Problem::new("a lock file belongs to one project");
            return Err(Failure::usage(problem.help(
                "name the project with one `--dir`, or compare revisions of git",
            )));
        }
        let mut difference = Difference::default();
        for root in &roots {
            let old = version(&self.old, root, roots.len() > 1)?;
            let new = match &self.new {
                Some(new) => version(new, root, roots.len() > 1)?,
                None => compiled(read_root(root), &root.dir.to_string_lossy())?,
            };
            difference.extend(Difference::between(&old, &new));
        }
        match self.format {
            DiffFormat::Text => output.styled(&text(&difference))?,
            DiffFormat::Json => output.json(&diff_json(&difference))?,
        };
        let least = self.deny.map(Bump::from);
        let is_denied = least.is_some_and(|least| difference.bump() >= Some(least));
        Ok(ExitCode::from(u8::from(is_denied)))
    }
}

/// Returns a version of a project. `may_be_new`: it may not have been there yet.
fn version(name: &str, root: &Root, may_be_new: bool) -> Result<Version, Failure> {
    let path = Path::new(name);
    if !path.is_file() {
        let files = revision::files(&root.dir, name)?;
        if files.is_empty() && may_be_new {
            return Ok(Version::new(&[]));
        }
        return compiled(files, name);
    }
    let bytes = fs::read(path).map_err(|error| {
        let title = format!("cannot read `{}`: {error}", path.display());
        Failure::usage(Problem::new(title))
    })?;
    let lock = lock::read(InputFile::new(name, bytes), Color::Always);
    lock.map(Version::from_lock).map_err(Failure::Findings)
}

/// Returns the catalogs without their lock, so that a promise which was broken there and then is no obstacle.
/// `seen_from` is what findings have before the paths of files.
fn compiled(mut files: Vec<InputFile>, seen_from: &str) -> Result<Version, Failure> {
    files.retain(|file| file.path != lock::PATH);
    if files.is_empty() {
        let problem = Problem::new(format!("there are no catalogs at `{seen_from}`"));
        return Err(Failure::usage(problem.help(
            "`catalog/` must be in the current directory, in one above it, or in that of `--dir`",
        )));
    }
    let compilation = compile(files).seen_from(seen_from);
    Ok(Version::new(parsed(&compilation)?.catalogs()))
}

fn text(difference: &Difference) -> String {
    let Some(bump) = difference.bump() else {
        return "no difference\n".to_owned();
    };
    let mut out = String::new();
    for kind in [Bump::Major, Bump::Minor] {
        for (name, changes) in &difference.changes {
            for change in changes.iter().filter(|change| change.bump() == kind) {
                out.push_str(&format!("{}: {name} {change}\n", kind.name()));
            }
        }
    }
    for ((catalog, locale), count) in difference.text_counts() {
        let texts = if count == 1 { "text" } else { "texts" };
        let tag = locale;
        let locale = tag.as_ref();
        let locale = locale.map_or("the source language".to_owned(), |tag| format!("`{tag}`"));
        out.push_str(&format!(
            "patch: {count} {texts} of {catalog} in {locale}\n"
        ));
        out.push_str(&changed_texts(difference, &catalog, tag.as_deref()));
    }
    // Values of lock files and catalogs stand in it.
    let out = out
        .lines()
        .map(|line| safe(line) + "\n")
        .collect::<String>();
    let changelog = difference.changelog();
    let changelog = changelog
        .lines()
        .map(|line| safe(line) + "\n")
        .collect::<String>();
    format!(
        "{out}\nthe next version is a {} one\n\n{changelog}",
        bump.name()
    )
}

/// Names the texts of a catalog in a locale that changed, as far as a person reads that.
fn changed_texts(difference: &Difference, catalog: &str, locale: Option<&str>) -> String {
    const MOST_NAMED: usize = 20;
    let changed = difference.texts.iter();
    let changed =
        changed.filter(|(name, _)| name.catalog() == catalog && diff::locale(name) == locale);
    let mut lines: Vec<_> = changed
        .map(|(name, change)| match name.field() {
            "message" => format!("  {}: {}\n", change.name(), name.id()),
            field => format!("  {}: {}.{field}\n", change.name(), name.id()),
        })
        .collect();
    if let Some(more @ 1..) = lines.len().checked_sub(MOST_NAMED) {
        lines.truncate(MOST_NAMED);
        lines.push(format!("  … and {more} more, which `--format json` has\n"));
    }
    lines.concat()
}

fn diff_json(difference: &Difference) -> DiffJson {
    let changes = difference.changes.iter().flat_map(|(name, changes)| {
        changes.iter().map(|change| ChangeJson {
            catalog: name.catalog.clone(),
            key: name.key.clone(),
            bump: change.bump().name(),
            change: change.to_string(),
        })
    });
    let texts = difference
        .texts
        .iter()
        .map(|(name, change)| TextChangeJson {
            catalog: name.catalog().to_owned(),
            id: name.id().to_owned(),
            field: name.field().to_owned(),
            locale: diff::locale(name).map(str::to_owned),
            change: change.name(),
        });
    DiffJson {
        bump: difference.bump().map(Bump::name),
        changes: changes.collect(),
        texts: texts.collect(),
        changelog: difference.changelog(),
    }
}
