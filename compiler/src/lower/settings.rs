//! `errorbook.toml`: what commands have to know of a project beside its catalogs.

use jiff::civil::Date;
use toml::de::DeTable;

use super::items::check_unique;
use super::table::{Table, TomlFile, Value, list};
use crate::check::registry as checks;
use crate::diagnostic::{self, Color, Diagnostic, Level, Report, nearest};
use crate::parse;
use crate::source::{FileId, InputFile, SourceFile, Sources, Span, Spanned};

/// The settings of `errorbook.toml` for all commands. `[site]` is read by the site alone.
///
/// ```
/// use errorbook_compiler::diagnostic::Color;
/// use errorbook_compiler::settings::Settings;
/// use errorbook_compiler::source::InputFile;
///
/// let text = "[workspace]\nmembers = [\"billing\"]\n[release]\n\"1.4\" = 2026-11-30\n";
/// let settings = Settings::read(InputFile::new("errorbook.toml", text), Color::Never).unwrap();
/// assert_eq!(settings.members[0].value, "billing");
/// assert_eq!(settings.released("1.4").unwrap().to_string(), "2026-11-30");
///
/// let wrong = InputFile::new("errorbook.toml", "[check]\nlevel = \"eror\"\n");
/// let report = Settings::read(wrong, Color::Never).unwrap_err();
/// assert!(report.contains("errorbook.toml:2:9") && report.contains("did you mean `error`?"));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// `[workspace] members`: the folders of the projects that belong together, below this one.
    /// A last part of `*` is every folder there that has a project.
    pub members: Vec<Spanned<String>>,
    /// `[workspace] terms`: the folder with the terms that all members share, as `LOCALE/terms.ftl`.
    pub terms: Option<Spanned<String>>,
    /// `[check] select`: the checks whose findings are shown, by name or by the beginning of their codes. Empty:
    /// all of them.
    pub select: Vec<Spanned<String>>,
    /// `[check] ignore`: the checks whose findings are not shown.
    pub ignore: Vec<Spanned<String>>,
    /// `[check] level`: the least level of findings that are shown.
    pub level: Option<Level>,
    /// `[release]`: the day of each version.
    pub releases: Vec<(Spanned<String>, Date)>,
    sources: Sources,
}

impl Settings {
    /// Reads the file.
    ///
    /// # Errors
    /// Everything that is wrong with it, as a report.
    pub fn read(file: InputFile, color: Color) -> Result<Self, String> {
        let mut report = Report::new();
        let sources = Sources::decode(vec![file], &mut report);
        let settings = sources
            .iter()
            .next()
            .map(|(file, source)| settings(file, source, &mut report));
        let found = report.into_diagnostics();
        if found.is_empty() {
            let settings = settings.unwrap_or_default();
            return Ok(Self {
                sources,
                ..settings
            });
        }
        Err(diagnostic::render(&found, &sources, color))
    }

    /// Returns the report that a folder which the file names cannot be worked on.
    #[must_use]
    pub fn refusal(
        &self,
        folder: &Spanned<String>,
        title: &str,
        help: &str,
        color: Color,
    ) -> String {
        let found = Diagnostic::new(&checks::UNREADABLE, title)
            .at(folder.span, "named here")
            .help(help);
        diagnostic::render(&[found], &self.sources, color)
    }

    /// Returns the day on which a version was released.
    #[must_use]
    pub fn released(&self, version: &str) -> Option<Date> {
        let mut releases = self.releases.iter();
        let (_, day) = releases.find(|(known, _)| known.value == version)?;
        Some(*day)
    }
}

fn settings(file: FileId, source: &SourceFile, report: &mut Report) -> Settings {
    let mut blanked = String::new();
    let root = parse::toml::parse(file, source, &mut blanked, report);
    let table: &DeTable<'_> = root.get_ref();
    let from = TomlFile { file, source };
    let mut table = Table::new(from, table, Span::file_start(file), "`errorbook.toml`");
    let mut settings = Settings::default();
    if let Some(mut workspace) = sub_table(&mut table, "workspace", report) {
        let members = workspace.get("members");
        settings.members = members.map_or_else(Vec::new, |value| paths(&value, report));
        let terms = workspace.get("terms");
        settings.terms = terms.and_then(|value| path(&value, report));
        workspace.finish(report);
    }
    if let Some(mut check) = sub_table(&mut table, "check", report) {
        for (key, checks) in [
            ("select", &mut settings.select),
            ("ignore", &mut settings.ignore),
        ] {
            let value = check.get(key);
            *checks = value.map_or_else(Vec::new, |value| selection(&value, report));
        }
        let level = check.get("level");
        settings.level = level.and_then(|value| level_of(&value, report));
        check.finish(report);
    }
    if let Some(release) = sub_table(&mut table, "release", report) {
        let days = release.all();
        let days = days
            .iter()
            .filter_map(|value| Some((value.key.clone(), day(value, report)?)));
        settings.releases = days.collect();
    }
    // The site has a reader of its own.
    let _known = table.get("site");
    table.finish(report);
    settings
}

fn sub_table<'a>(
    table: &mut Table<'a>,
    key: &'static str,
    report: &mut Report,
) -> Option<Table<'a>> {
    table.get(key)?.table(format!("`[{key}]`"), report)
}

/// Reads folders below that of the file.
fn paths(value: &Value<'_>, report: &mut Report) -> Vec<Spanned<String>> {
    let values = value.array(report).unwrap_or_default();
    let paths = values.iter().filter_map(|value| path(value, report));
    let paths: Vec<_> = paths.collect();
    check_unique(paths.iter(), report);
    paths
}

fn path(value: &Value<'_>, report: &mut Report) -> Option<Spanned<String>> {
    let path = value.string(report)?;
    let is_outside = path.value.is_empty()
        || path.value.starts_with(['/', '\\'])
        || path.value.contains([':', '\0'])
        || path.value.split(['/', '\\']).any(|part| part == "..");
    if is_outside {
        let expected = "the path of a folder below this one";
        return value.refuse(expected, "leads elsewhere", report);
    }
    Some(path)
}

/// Reads names of checks, or what their codes begin with.
fn selection(value: &Value<'_>, report: &mut Report) -> Vec<Spanned<String>> {
    let names = value.strings(report).unwrap_or_default();
    for name in &names {
        let is_known = |check: &diagnostic::Check| {
            let is_code = name.value.len() >= "EB".len() && check.code.starts_with(&name.value);
            check.name == name.value || is_code
        };
        if !checks::all().any(is_known) {
            let known = checks::all().map(|check| check.name);
            report.add(
                Diagnostic::new(
                    &checks::UNKNOWN_CHECK,
                    format!("there is no check `{}`", name.value),
                )
                .at(
                    name.span,
                    "not the name of a check, or the beginning of a code",
                )
                .help("write a name as in `missing-field`, a code, or a family as in `EB03`")
                .did_you_mean(nearest(&name.value, known)),
            );
        }
    }
    check_unique(names.iter(), report);
    names
}

fn level_of(value: &Value<'_>, report: &mut Report) -> Option<Level> {
    let name = value.string(report)?;
    let found = Level::ALL
        .into_iter()
        .find(|level| level.name() == name.value);
    if found.is_none() {
        let known = Level::ALL.map(Level::name);
        report.add(
            Diagnostic::new(
                &checks::WRONG_TYPE,
                format!("there is no level `{}`", name.value),
            )
            .at(name.span, "not a level")
            .help(format!("the levels are {}", list(&known)))
            .did_you_mean(nearest(&name.value, known)),
        );
    }
    found
}

fn day(value: &Value<'_>, report: &mut Report) -> Option<Date> {
    let written = value.written(report)?;
    match written.parse() {
        Ok(day) if written.len() == "2026-11-30".len() => Some(day),
        Ok(_) | Err(_) => value.refuse("a day, as in `2026-11-30`", "no day", report),
    }
}

#[cfg(test)]
mod tests {
    use super::Settings;
    use crate::diagnostic::{Color, Level};
    use crate::source::InputFile;

    fn read(text: &str) -> Result<Settings, String> {
        Settings::read(InputFile::new("errorbook.toml", text), Color::Never)
    }

    #[test]
    fn every_table_is_read_beside_that_of_the_site() {
        let settings = read(
            "[site]\ntitle = \"T\"\n[workspace]\nmembers = [\"a\", \"b/c\"]\nterms = \"terms\"\n\
             [check]\nselect = [\"EB03\", \"length\"]\nignore = [\"EB0305\"]\nlevel = \"warning\"\n\
             [release]\n\"1.3\" = 2026-10-01\n\"1.4\" = \"2026-11-30\"\n",
        )
        .unwrap();
        assert_eq!(settings.members.len(), 2);
        assert_eq!(settings.terms.as_ref().unwrap().value, "terms");
        assert_eq!((settings.select.len(), settings.ignore.len()), (2, 1));
        assert_eq!(settings.level, Some(Level::Warning));
        assert_eq!(settings.released("1.4").unwrap().to_string(), "2026-11-30");
        assert_eq!(settings.released("1.5"), None);
        assert!(read("").unwrap().members.is_empty());
    }

    #[test]
    fn everything_wrong_is_reported_at_its_place() {
        let report = read(
            "[workspace]\nmembers = [\"../a\", \"b\", \"b\"]\nmember = 1\n\
             [check]\nselect = [\"EB99\", \"E\"]\nlevel = 5\n\
             [release]\n\"1.4\" = 2026-11-30T10:00:00Z\n\"1.5\" = \"soon\"\n[sight]\n",
        )
        .unwrap_err();
        for place in [
            "2:12", "2:25", "3:1", "5:11", "5:19", "6:9", "8:9", "9:9", "10:2",
        ] {
            assert!(
                report.contains(&format!("errorbook.toml:{place}\n")),
                "{place}: {report}"
            );
        }
    }
}
