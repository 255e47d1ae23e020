//! `errorbook adopt`: a catalog from the error enums of a crate.

mod depth;
mod edits;
mod entry;
mod enums;
mod fluent;
mod format;
mod message;
mod names;
mod rewrite;
mod types;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use errorbook_compiler::source::InputFile;
use errorbook_compiler::{compile, files};
use errorbook_reference::safe;

use crate::failure::{Failure, Problem};
use crate::init::{self, Change, CrateDir, changes_of_crate};
use crate::output::{Output, counted};
use crate::project::errors;
use crate::unified_diff::unified_diff;
use edits::Edits;
use entry::{Entry, SourceKind};
use enums::{ErrorEnum, fields};
pub(crate) use names::{Codes, check as check_name};
use names::{catalog_name, param_names};

/// Makes a catalog of the error enums in a file: reads `#[error("…")]` of `thiserror` and the documentation of
/// `displaydoc`, writes an entry for each variant, and puts `#[derive(ErrorCatalog)]` in the place of their derives.
///
/// Variants and fields stay as they are, so that callers do not change. What cannot be decided (`{:?}`, expressions) is
/// marked with TODO, and listed. If anything fails, nothing is written.
#[derive(Args)]
pub(crate) struct Adopt {
    /// The file with the enums, such as `src/error.rs`.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The name of the catalog. Default: one catalog for each enum, named after it.
    #[arg(long, value_name = "NAME")]
    catalog: Option<String>,
    /// The pattern of codes, such as `SHOP###`. Default: the names of the variants.
    #[arg(long, value_name = "PATTERN")]
    codes: Option<String>,
    /// Show what would change without changing it.
    #[arg(long)]
    dry_run: bool,
}

/// What a file becomes.
struct Adopted {
    text: String,
    /// The catalogs with their entries, in the order of the enums.
    catalogs: Vec<(String, Vec<Entry>)>,
    /// Where something is left to decide, and what.
    doubts: Vec<String>,
}

impl Adopt {
    pub(crate) fn run(self, dir: Option<&Path>, output: &mut Output) -> Result<ExitCode, Failure> {
        let crate_dir = CrateDir::around(dir, &self.file)?;
        let path = crate_dir.path_of(&self.file)?;
        // Read and written as one: another command waits.
        let own = match self.dry_run {
            true => None,
            false => Some(crate_dir.open()?),
        };
        let Some(before) = crate_dir.read(&path)? else {
            let problem = Problem::new(format!("there is no `{}`", safe(&path)));
            return Err(Failure::usage(problem.help("name the file with the enums")));
        };
        let adopted = self.adopt_deep(&crate_dir, &path, &before)?;
        if adopted.text == before {
            let path = safe(&path);
            return output.styled(&format!(
                "nothing to do: the enums in `{path}` are of a catalog already\n"
            ));
        }
        let changes = self.changes(&crate_dir, path, before, &adopted)?;
        assert_compiles(&crate_dir, &changes)?;
        let Some(own) = own else {
            for change in &changes {
                let before = change.before.as_deref().unwrap_or_default();
                output.raw(&unified_diff(&change.path, before, &change.after))?;
            }
            adopted.doubts.iter().for_each(|doubt| output.remark(doubt));
            return Ok(ExitCode::SUCCESS);
        };
        init::write(&own, &changes)?;
        output.styled(&report(&changes, &adopted))
    }

    /// Returns all changes. They are written from the last to the first: the enums come last, so that a run that was
    /// interrupted can be run again.
    fn changes(
        &self,
        crate_dir: &CrateDir,
        path: String,
        before: String,
        adopted: &Adopted,
    ) -> Result<Vec<Change>, Failure> {
        let mut of_crate = changes_of_crate(crate_dir)?;
        // The file may be the one that includes the catalogs.
        let is_root = |change: &Change| change.path == path;
        let after = match of_crate.iter().position(is_root) {
            Some(at) => {
                of_crate.remove(at);
                crate_dir.with_include(&path, &adopted.text)?
            }
            None => adopted.text.clone(),
        };
        let mut changes = vec![Change {
            path,
            before: Some(before),
            after,
            what: "#[derive(ErrorCatalog)]".to_owned(),
        }];
        for (name, entries) in &adopted.catalogs {
            changes.extend(self.catalog_change(crate_dir, name, entries)?);
        }
        changes.extend(of_crate.into_iter().rev());
        Ok(changes)
    }

    /// Adopts a file on a stack that holds whatever is not refused as too deep.
    fn adopt_deep(&self, crate_dir: &CrateDir, path: &str, text: &str) -> Result<Adopted, Failure> {
        let failed = || {
            let problem = Problem::new(format!("cannot read `{}`", safe(path)));
            Failure::usage(problem.help("there is not enough memory"))
        };
        std::thread::scope(|scope| {
            let own = std::thread::Builder::new().stack_size(depth::STACK);
            let adopted = own.spawn_scoped(scope, || self.adopt(crate_dir, path, text));
            let adopted = adopted.map_err(|_| failed())?;
            adopted.join().map_err(|_| failed())?
        })
    }

    fn adopt(&self, crate_dir: &CrateDir, path: &str, text: &str) -> Result<Adopted, Failure> {
        let file = parsed(path, text)?;
        let found = enums::find(&file.items);
        let place = |span: proc_macro2::Span| format!("{}:{}", safe(path), span.start().line);
        let mut doubts: Vec<String> = found
            .left
            .iter()
            .map(|(name, span, why)| format!("{}: `{name}` is left: {why}", place(*span)))
            .collect();
        if found.enums.is_empty() && found.adopted.is_empty() {
            let problem = Problem::new(format!("no enum in `{}` can be adopted", safe(path)));
            let help = "`adopt` reads enums with `#[error(\"…\")]` of `thiserror`, or with documentation and `Display` of `displaydoc`";
            let problem = doubts.into_iter().fold(problem.help(help), Problem::help);
            return Err(Failure::usage(problem));
        }
        let mut edits = Edits::default();
        let mut catalogs: Vec<(String, Vec<Entry>)> = Vec::new();
        let names = found.names();
        for error in &found.enums {
            if error.is_transparent(&names) {
                rewrite::rewrite_transparent(text, error, &mut edits);
                continue;
            }
            let ident = error.item.ident.to_string();
            let name = self.catalog_of(&ident, crate_dir)?;
            let entries = entries(error);
            let is_doubtful: Vec<bool> = entries
                .iter()
                .map(|entry| !entry.doubts.is_empty())
                .collect();
            for (entry, variant) in entries.iter().zip(&error.item.variants) {
                let at = place(variant.ident.span());
                let of = |doubt: &String| format!("{at}: `{ident}::{}`: {doubt}", variant.ident);
                doubts.extend(entry.doubts.iter().map(of));
            }
            rewrite::rewrite(text, error, &name, &is_doubtful, &mut edits);
            match catalogs.iter_mut().find(|(known, _)| *known == name) {
                Some((_, known)) => known.extend(entries),
                None => catalogs.push((name, entries)),
            }
        }
        let is_used = !found.left.is_empty();
        rewrite::remove_imports(text, &file.items, is_used, &mut edits);
        let text = edits.applied(text).ok_or_else(|| {
            let problem = Problem::new("attributes of this file overlap");
            Failure::usage(problem.help("expand the macro first"))
        })?;
        Ok(Adopted {
            text,
            catalogs,
            doubts,
        })
    }

    /// Returns the name of the catalog of an enum.
    fn catalog_of(&self, ident: &str, crate_dir: &CrateDir) -> Result<String, Failure> {
        let name = match &self.catalog {
            Some(name) => name.clone(),
            None => catalog_name(ident, &crate_dir.manifest()?.name),
        };
        names::check(&name)?;
        match (crate_dir.has_module(&name)?, &self.catalog) {
            (false, _) => Ok(name),
            (true, None) => Ok(format!("{name}_errors")),
            (true, Some(_)) => Err(names::taken(&name)),
        }
    }

    /// Returns the file of a catalog with the entries at its end; nothing if an interrupted run has written them.
    fn catalog_change(
        &self,
        crate_dir: &CrateDir,
        name: &str,
        entries: &[Entry],
    ) -> Result<Option<Change>, Failure> {
        let path = format!("catalog/{name}.toml");
        let before = crate_dir.read(&path)?;
        let is_known = |entry: &Entry| before.as_ref().is_some_and(|text| entry.stands_in(text));
        if entries.iter().all(is_known) {
            return Ok(None);
        }
        let mut codes = match &self.codes {
            Some(pattern) => Some(Codes::new(pattern, before.as_deref().unwrap_or_default())?),
            None => None,
        };
        let mut after = match (&before, &self.codes) {
            (Some(text), _) => format!("{}\n", text.trim_end()),
            (None, Some(pattern)) => {
                format!("[catalog]\ncodes = {}\n", fluent::toml_string(pattern))
            }
            (None, None) => "[catalog]\n".to_owned(),
        };
        for entry in entries {
            let code = codes.as_mut().map(Codes::next);
            after.push('\n');
            after.push_str(&entry.written(code.as_deref()));
        }
        Ok(Some(Change {
            what: counted(entries.len(), "entry", "entries"),
            path,
            before,
            after,
        }))
    }
}

/// Returns what a file is in Rust.
fn parsed(path: &str, text: &str) -> Result<syn::File, Failure> {
    let refused = |span: proc_macro2::Span, what: &str, help: &str| {
        let start = span.start();
        let place = format!("{}:{}:{}", safe(path), start.line, start.column + 1);
        Failure::usage(Problem::new(format!("{place}: {what}")).help(help))
    };
    let not_rust = |span, error: &dyn std::fmt::Display| {
        let what = format!("this is no Rust: {error}");
        refused(span, &what, "adopt a file that compiles")
    };
    let stream: proc_macro2::TokenStream = text
        .parse()
        .map_err(|error: proc_macro2::LexError| not_rust(error.span(), &error))?;
    if let Some(span) = depth::too_deep(stream) {
        let help = "move the enums to a file of their own";
        return Err(refused(span, "this is nested too deeply", help));
    }
    syn::parse_str(text).map_err(|error| not_rust(error.span(), &error))
}

/// Returns the entries of an enum, one for each variant.
fn entries(error: &ErrorEnum<'_>) -> Vec<Entry> {
    let variants = error.item.variants.iter();
    variants
        .map(|variant| {
            let key = variant.ident.to_string();
            let fields = fields(variant);
            let names = param_names(&fields);
            let said = message::message(error.library, &variant.attrs, &key, &fields, &names);
            let mut doubts = said.doubts;
            let mut params = Vec::new();
            for (field, name) in fields.iter().zip(names) {
                if field.is_source {
                    continue;
                }
                let of = types::param_type(field.of);
                if of.is_foreign {
                    doubts.push(format!("the type of `{name}` is taken for a text: write its parameter's type, or implement `AsValue` for it"));
                }
                params.push((name, of));
            }
            let source = fields.iter().find(|field| field.is_source);
            Entry {
                key,
                message: said.text,
                params,
                source: source.map(|field| match types::param_type(field.of).optional {
                    true => SourceKind::Optional,
                    false => SourceKind::Always,
                }),
                from: source.filter(|field| field.is_from).and_then(|field| names::std_path(field.of)),
                doubts,
            }
        })
        .collect()
}

/// Fails with what is wrong with the catalogs of a crate after changes.
fn assert_compiles(crate_dir: &CrateDir, changes: &[Change]) -> Result<(), Failure> {
    let mut all = files::read_project(crate_dir.root());
    for change in changes
        .iter()
        .filter(|change| change.path.starts_with("catalog/"))
    {
        all.retain(|file| file.path != change.path);
        all.push(InputFile::new(change.path.clone(), change.after.clone()));
    }
    let compilation = compile(all);
    match compilation.sound() {
        Some(_) => Ok(()),
        None => Err(errors(&compilation)),
    }
}

/// Returns what was written, and what is left to decide.
fn report(changes: &[Change], adopted: &Adopted) -> String {
    let mut out = String::new();
    for Change {
        path, before, what, ..
    } in changes
    {
        let verb = if before.is_some() { "changed" } else { "wrote" };
        out.push_str(&format!("{verb} {path}: {what}\n"));
    }
    if !adopted.doubts.is_empty() {
        out.push_str("Left to decide, marked with TODO in the catalog:\n");
        for doubt in &adopted.doubts {
            out.push_str(&format!("  {doubt}\n"));
        }
    }
    out.push_str("Then run `errorbook check`, and write summaries, causes and resolutions.\n");
    out
}
