//! `errorbook new --locale TAG`: the first files of a language.

use std::process::ExitCode;

use errorbook_compiler::is_known_language;
use errorbook_compiler::model::{CatalogDef, NamedField};
use errorbook_core::Locale;
use errorbook_reference::json::fluent;

use crate::failure::{Failure, Problem, quoted};
use crate::output::Output;
use crate::project::{OwnProject, parsed};
use crate::roots::Root;

/// Writes a file of translations for each catalog, or for one, with all texts as comments.
pub(super) fn start_locale(
    roots: &[Root],
    tag: &str,
    catalog: Option<&str>,
    output: &mut Output,
) -> Result<ExitCode, Failure> {
    let locale = locale(tag)?;
    let (mut places, mut known) = (Vec::new(), Vec::new());
    let mut is_there = false;
    for root in roots {
        let project = OwnProject::open(root)?;
        let compilation = project.compile();
        let parsed = parsed(&compilation)?;
        let meant = |def: &&CatalogDef| catalog.is_none_or(|name| def.name == name);
        known.extend(parsed.catalogs().iter().map(|def| def.name.clone()));
        let mut files = Vec::new();
        for def in parsed.catalogs().iter().filter(meant) {
            match def.locale_index(&locale) {
                Some(_) => is_there = true,
                None => files.push((path(&locale, def), text(def, &locale))),
            }
        }
        let written: Vec<_> = files
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_bytes()))
            .collect();
        project.write_all(&written)?;
        project.touch_catalogs(parsed);
        places.extend(files.iter().map(|(path, _)| project.path(path)));
    }
    if places.is_empty() {
        return Err(nothing(&locale, catalog.filter(|_| !is_there), &known));
    }
    let mut said = format!("started {locale}. Next steps:\n");
    let steps = places
        .iter()
        .map(|path| format!("{}: remove the `#` and translate", path.display()));
    let last = [
        "errorbook check: repeat until there are no findings",
        "errorbook lock: records what was translated",
    ];
    for (number, step) in (1..).zip(steps.chain(last.map(str::to_owned))) {
        said.push_str(&format!("  {number}. {step}\n"));
    }
    output.styled(&said)
}

fn locale(tag: &str) -> Result<Locale, Failure> {
    let parsed = tag.parse::<Locale>().ok().filter(is_known_language);
    parsed.ok_or_else(|| {
        let problem = Problem::new(format!("{} is not the tag of a language", quoted(tag)));
        Failure::usage(
            problem.help("write one BCP 47 tag, as in `--locale de` or `--locale pt-BR`"),
        )
    })
}

fn nothing(locale: &Locale, catalog: Option<&str>, known: &[String]) -> Failure {
    let problem = match catalog {
        Some(name) => Problem::new(format!("there is no catalog {}", quoted(name)))
            .help(format!("the catalogs are {}", known.join(", "))),
        None => Problem::new(format!("every catalog is already written in `{locale}`"))
            .help("`errorbook stats` shows what is missing of it"),
    };
    Failure::usage(problem)
}

fn path(locale: &Locale, catalog: &CatalogDef) -> String {
    format!("locales/{locale}/{}.ftl", catalog.name)
}

/// Returns the file: every text as it is in the source, as a comment.
fn text(catalog: &CatalogDef, locale: &Locale) -> String {
    let (source, name) = (catalog.source_locale(), &catalog.name);
    let mut out = format!(
        "### catalog/{name}.toml in `{locale}`, from `{source}`. Take the `#` away and translate; what stays a comment is shown in\n\
         ### `{source}`.\n"
    );
    let mut id = String::new();
    for named in catalog.named_fields().filter(|named| named.is_expected(1)) {
        if named.id != id {
            id = named.id.clone();
            let message = match named.name == MESSAGE {
                true => behind_equals(&named, "#     "),
                false => String::new(),
            };
            out.push_str(&format!("\n# {id} ={message}\n"));
            if named.name == MESSAGE {
                continue;
            }
        }
        let value = behind_equals(&named, "#         ");
        out.push_str(&format!("#     .{} ={value}\n", named.name));
    }
    out
}

/// The name of a message's own text.
const MESSAGE: &str = "message";

/// Returns a text as it stands behind `=`: on the same line, or on lines of its own.
fn behind_equals(named: &NamedField<'_>, indent: &str) -> String {
    let params = named.entry.map_or(&[][..], |entry| &entry.params);
    let pattern = named.field.source().and_then(|text| text.pattern.as_ref());
    let text = pattern.map_or_else(String::new, |pattern| fluent(pattern, params));
    match text.contains('\n') {
        false => format!(" {text}"),
        true => text
            .lines()
            .map(|line| format!("\n{indent}{line}"))
            .collect(),
    }
}
