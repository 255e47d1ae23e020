//! `errorbook.toml`: what the site is called, where it stands, and what it looks like.

use std::ops::Range;

use errorbook_compiler::diagnostic::{Check, Diagnostic, Level, Report, nearest};
use errorbook_compiler::source::{FileId, InputFile, Sources, Span};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use errorbook_reference::markdown::is_allowed;

/// A finding in `errorbook.toml`.
pub static SITE_CONFIG: Check = Check {
    code: "EB9001",
    name: "site-config",
    level: Level::Error,
    allowable: false,
    summary: "errorbook.toml is wrong",
    reason: "A misspelt key would leave the site without what it asks for.",
    fix: "write what the help says, or leave the key out",
    ..Check::DEFAULT
};

/// The name of the file, beside `catalog/`.
pub const CONFIG_FILE: &str = "errorbook.toml";

/// The `[site]` table.
///
/// ```
/// use errorbook_site::Config;
///
/// let config = Config::parse("[site]\ntitle = \"Errors of Parcel\"\n").unwrap();
/// assert_eq!(config.title, "Errors of Parcel");
///
/// let wrong = Config::parse("[site]\ntitel = \"Errors\"\n").unwrap_err();
/// assert!(wrong.report().contains("errorbook.toml:2:1"));
/// assert!(wrong.report().contains("did you mean `title`?"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Config {
    /// The title of the site.
    pub title: String,
    /// The address of the site, with a final slash: absolute addresses begin with it.
    pub base_url: Option<String>,
    /// The text at the foot of every page: Markdown.
    pub footer: Option<String>,
    /// The path of an image, relative to the file; after [`set_logo`](Self::set_logo), the image.
    pub logo_path: Option<String>,
    pub(crate) logo: Option<Logo>,
    /// The path of a style sheet, relative to the file.
    pub theme_path: Option<String>,
    pub(crate) theme: Option<Vec<u8>>,
    /// The address at which a file can be edited: `{path}` and `{line}` stand for the place.
    pub edit_url: Option<String>,
    /// The address at which a problem can be reported: `{code}` stands for the code.
    pub report_url: Option<String>,
    /// Old addresses on the site, and the codes that they lead to.
    pub redirects: Vec<(String, String)>,
    /// The versions of `[release]`, and the day of each.
    pub releases: Vec<(String, String)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Logo {
    /// The name in `assets/`.
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            title: "Error codes".to_owned(),
            base_url: None,
            footer: None,
            logo_path: None,
            logo: None,
            theme_path: None,
            theme: None,
            edit_url: None,
            report_url: None,
            redirects: Vec::new(),
            releases: Vec::new(),
        }
    }
}

/// Everything that is wrong with the file.
#[derive(Debug)]
pub struct ConfigError {
    sources: Sources,
    diagnostics: Vec<Diagnostic>,
}

impl ConfigError {
    /// Returns the findings with the lines that they are about.
    #[must_use]
    pub fn report(&self) -> String {
        errorbook_compiler::diagnostic::render(
            &self.diagnostics,
            &self.sources,
            errorbook_compiler::diagnostic::Color::Never,
        )
    }
}

impl std::fmt::Display for ConfigError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.report())
    }
}

impl std::error::Error for ConfigError {}

/// The tables of the file.
const TABLES: &[&str] = &["site", "workspace", "check", "release"];

/// The keys of `[site]`.
pub(crate) const KEYS: &[&str] = &[
    "title",
    "base-url",
    "footer",
    "logo",
    "theme",
    "edit-url",
    "report-url",
    "redirects",
];

/// The kinds of images that a logo may be.
const IMAGES: &[&str] = &["svg", "png", "jpg", "jpeg", "webp", "gif"];

impl Config {
    /// Reads the file.
    ///
    /// # Errors
    /// When something in it is wrong: all of it at once, with its places.
    pub fn parse(bytes: impl Into<Vec<u8>>) -> Result<Self, ConfigError> {
        let mut report = Report::new();
        let sources = Sources::decode(vec![InputFile::new(CONFIG_FILE, bytes)], &mut report);
        let mut config = Self::default();
        for (file, source) in sources.iter() {
            let mut reading = Reading {
                file,
                report: &mut report,
            };
            reading.document(&source.text, &mut config);
        }
        let diagnostics = report.into_diagnostics();
        if diagnostics.is_empty() {
            return Ok(config);
        }
        Err(ConfigError {
            sources,
            diagnostics,
        })
    }

    /// Returns whether there may be a feed of changes: addresses are known, and days.
    pub(crate) fn has_feed(&self) -> bool {
        self.base_url.is_some() && !self.releases.is_empty()
    }

    /// Gives the image that [`logo_path`](Self::logo_path) names.
    pub fn set_logo(&mut self, bytes: Vec<u8>) {
        let extension = self.logo_path.as_deref().and_then(extension);
        self.logo = extension.map(|extension| Logo {
            name: format!("logo.{}", extension.to_ascii_lowercase()),
            bytes,
        });
    }

    /// Gives the style sheet that [`theme_path`](Self::theme_path) names.
    pub fn set_theme(&mut self, bytes: Vec<u8>) {
        self.theme = Some(bytes);
    }
}

fn extension(path: &str) -> Option<&str> {
    let (_, extension) = path.rsplit_once('.')?;
    let known = IMAGES
        .iter()
        .any(|image| extension.eq_ignore_ascii_case(image));
    known.then_some(extension)
}

/// Returns the days that are days. What is wrong with others, all commands report.
fn releases(table: &DeTable<'_>) -> Vec<(String, String)> {
    let days = table.iter().filter_map(|(version, day)| {
        let DeValue::Datetime(day) = day.get_ref() else {
            return None;
        };
        Some((version.get_ref().to_string(), day.date?.to_string()))
    });
    days.collect()
}

struct Reading<'r> {
    file: FileId,
    report: &'r mut Report,
}

type Value<'i> = Spanned<DeValue<'i>>;

impl Reading<'_> {
    fn document(&mut self, text: &str, config: &mut Config) {
        let (table, errors) = DeTable::parse_recoverable(text);
        for error in errors {
            let range = error.span().unwrap_or(0..0);
            let title = format!("this is not valid TOML: {}", error.message());
            self.finding(&title, range, "here", "see https://toml.io for the syntax");
        }
        for (name, value) in table.get_ref() {
            match (name.get_ref().as_ref(), value.get_ref()) {
                ("site", DeValue::Table(table)) => self.site(table, config),
                ("site", _) => self.finding(
                    "`site` is not a table",
                    value.span(),
                    "not a table",
                    "write `[site]` on its own line",
                ),
                ("release", DeValue::Table(table)) => config.releases = releases(table),
                // These are for all commands, which report what is wrong with them.
                ("workspace" | "check" | "release", _) => {}
                (other, _) => self.unknown(other, name.span(), TABLES),
            }
        }
    }

    fn site(&mut self, table: &DeTable<'_>, config: &mut Config) {
        for (name, value) in table {
            let name_text = name.get_ref().as_ref();
            match name_text {
                "title" => {
                    if let Some(title) = self.text(name_text, value) {
                        config.title = title;
                    }
                }
                "footer" => config.footer = self.text(name_text, value),
                "base-url" => {
                    let url = self.address(name_text, value);
                    config.base_url = url.map(|url| format!("{}/", url.trim_end_matches('/')));
                }
                "edit-url" => config.edit_url = self.address(name_text, value),
                "report-url" => config.report_url = self.address(name_text, value),
                "logo" => config.logo_path = self.logo(value),
                "theme" => config.theme_path = self.path(name_text, value),
                "redirects" => config.redirects = self.redirects(value),
                other => self.unknown(other, name.span(), KEYS),
            }
        }
    }

    fn text(&mut self, name: &str, value: &Value<'_>) -> Option<String> {
        let DeValue::String(text) = value.get_ref() else {
            let title = format!("`{name}` is not a text");
            self.finding(&title, value.span(), "not a text", "write a text in quotes");
            return None;
        };
        let text = text.trim();
        if text.is_empty() {
            let title = format!("`{name}` is empty");
            self.finding(
                &title,
                value.span(),
                "nothing in it",
                "remove the key, or write a text",
            );
            return None;
        }
        Some(text.to_owned())
    }

    fn address(&mut self, name: &str, value: &Value<'_>) -> Option<String> {
        let url = self.text(name, value)?;
        if !is_allowed(&url) {
            let title = format!("`{name}` is not an address that a page can link to");
            let help = "write one that begins with `https://`";
            self.finding(&title, value.span(), "neither https, http nor mailto", help);
            return None;
        }
        Some(url)
    }

    fn path(&mut self, name: &str, value: &Value<'_>) -> Option<String> {
        let path = self.text(name, value)?;
        let outside = path.starts_with(['/', '\\'])
            || path.contains(':')
            || path.split(['/', '\\']).any(|part| part == "..");
        if outside {
            let title = format!("`{name}` is outside of the project");
            let help = "write a path below the directory of errorbook.toml";
            self.finding(&title, value.span(), "not below this directory", help);
            return None;
        }
        Some(path)
    }

    fn logo(&mut self, value: &Value<'_>) -> Option<String> {
        let path = self.path("logo", value)?;
        if extension(&path).is_none() {
            let help = format!("its name ends in one of: {}", IMAGES.join(", "));
            self.finding(
                "`logo` is not an image",
                value.span(),
                "not the name of an image",
                &help,
            );
            return None;
        }
        Some(path)
    }

    fn redirects(&mut self, value: &Value<'_>) -> Vec<(String, String)> {
        let DeValue::Table(table) = value.get_ref() else {
            let help = "write `redirects = { \"/old/path\" = \"CODE\" }`";
            self.finding(
                "`redirects` is not a table",
                value.span(),
                "not a table",
                help,
            );
            return Vec::new();
        };
        let mut redirects = Vec::new();
        for (from, to) in table {
            let path = from.get_ref().as_ref();
            let clean = path.starts_with('/')
                && !path.contains(|c: char| c.is_whitespace() || c.is_control());
            if !clean {
                let help = "write the path as in an address, with `%20` for a space";
                self.finding(
                    "an old address begins with `/` and has no spaces",
                    from.span(),
                    "not a path",
                    help,
                );
            }
            if let (Some(code), true) = (self.text("redirects", to), clean) {
                redirects.push((path.to_owned(), code));
            }
        }
        redirects
    }

    fn unknown(&mut self, name: &str, place: Range<usize>, known: &[&str]) {
        let title = format!("there is no key `{name}`");
        let help = match nearest(name, known.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("the keys are {}", known.join(", ")),
        };
        self.finding(&title, place, "unknown", &help);
    }

    fn finding(&mut self, title: &str, place: Range<usize>, label: &str, help: &str) {
        let span = Span::new(self.file, place);
        let finding = Diagnostic::new(&SITE_CONFIG, title);
        self.report.add(finding.at(span, label).help(help));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EVERY_KEY: &str = r#"
        [site]
        title = "Parcel"
        base-url = "https://errors.parcel.example/"
        footer = "By the *Parcel* team"
        logo = "art/logo.SVG"
        theme = "art/theme.css"
        edit-url = "https://git.parcel.example/edit/{path}#L{line}"
        report-url = "https://git.parcel.example/new?title={code}"
        redirects = { "/old" = "Late" }
    "#;

    #[test]
    fn every_key_is_read() {
        let mut config = Config::parse(EVERY_KEY).unwrap();
        assert_eq!(
            config.base_url.as_deref(),
            Some("https://errors.parcel.example/")
        );
        assert_eq!(config.redirects, [("/old".to_owned(), "Late".to_owned())]);
        config.set_logo(b"<svg/>".to_vec());
        assert_eq!(config.logo.unwrap().name, "logo.svg");
    }

    #[test]
    fn everything_wrong_is_reported_at_its_place() {
        let text = "[site]\ntitle = 5\nlogo = \"../x.svg\"\ntheme = \"\"\nedit-url = \"javascript:x\"\nredirects = { \"a b\" = \"T\" }\n[sight]\n";
        let report = Config::parse(text).unwrap_err().report();
        for (place, title) in [
            ("2:9", "`title` is not a text"),
            ("3:8", "`logo` is outside of the project"),
            ("4:9", "`theme` is empty"),
            ("5:12", "`edit-url` is not an address"),
            ("6:15", "an old address begins with `/`"),
            ("7:2", "there is no key `sight`"),
        ] {
            assert!(
                report.contains(&format!("errorbook.toml:{place}")),
                "{place}:\n{report}"
            );
            assert!(report.contains(title), "{title}:\n{report}");
        }
    }

    #[test]
    fn the_schema_knows_the_same_keys() {
        let schema: serde_json::Value =
            serde_json::from_str(include_str!("../schema/config.schema.json")).unwrap();
        let site = schema["properties"]["site"]["properties"]
            .as_object()
            .unwrap();
        let mut keys = KEYS.to_vec();
        keys.sort_unstable();
        assert_eq!(site.keys().collect::<Vec<_>>(), keys);
        let validator = jsonschema::validator_for(&schema).unwrap();
        let every = json(DeTable::parse(EVERY_KEY).unwrap().get_ref());
        assert_eq!(every["site"].as_object().unwrap().len(), KEYS.len());
        assert!(validator.is_valid(&every), "{every}");
        assert!(!validator.is_valid(&serde_json::json!({ "site": { "titel": "x" } })));
    }

    fn json(table: &DeTable<'_>) -> serde_json::Value {
        let members = table.iter().map(|(key, value)| {
            let value = value.get_ref();
            let value = value.as_table().map_or_else(|| value.as_str().into(), json);
            (key.get_ref().to_string(), value)
        });
        serde_json::Value::Object(members.collect())
    }

    #[test]
    fn what_is_no_toml_or_no_text_is_reported() {
        for bytes in [
            &b"[site\n"[..],
            b"\xff\xfe[\0",
            b"[site]\ntitle = \"\\q\"",
            b"site = 5",
        ] {
            assert!(!Config::parse(bytes).unwrap_err().report().is_empty());
        }
        assert_eq!(Config::parse("").unwrap(), Config::default());
    }
}
