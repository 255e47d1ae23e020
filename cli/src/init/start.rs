//! The catalog that a crate begins with.

use errorbook_core::Locale;

use crate::failure::{Failure, Problem};

/// The language of the catalog.
pub(super) const SOURCE: &str = "en";

/// What editors complete and check the catalog by.
const SCHEMA: &str =
    "https://raw.githubusercontent.com/errorbook/errorbook/main/docs/schema/catalog.schema.json";

/// The first catalog: its names.
#[derive(Debug)]
pub(super) struct Start {
    /// The name of the catalog, and of its module.
    name: String,
    /// The beginning of every code.
    prefix: String,
}

impl Start {
    /// Names the catalog as `wanted`, else after the package.
    pub(super) fn new(wanted: Option<&str>, package: &str) -> Result<Self, Failure> {
        let name = wanted.map_or_else(|| from_package(package), str::to_owned);
        if !errorbook_compiler::is_catalog_name(&name) {
            let problem = Problem::new(format!("`{name}` cannot be the name of a catalog"));
            let help =
                "a catalog becomes a Rust module: name it with `--catalog`, for example `orders`";
            return Err(Failure::usage(problem.help(help)));
        }
        let letters = name.chars().filter(char::is_ascii_alphabetic).take(3);
        let prefix = letters.map(|letter| letter.to_ascii_uppercase()).collect();
        Ok(Self { name, prefix })
    }

    fn code(&self) -> String {
        format!("{}001", self.prefix)
    }

    /// Returns the files: path, content, and what it is.
    pub(super) fn files(&self, languages: &[Locale]) -> Vec<(String, String, String)> {
        let Self { name, prefix } = self;
        let code = self.code();
        let catalog = format!(
            r#"#:schema {SCHEMA}

[catalog]
codes = "{prefix}###"

[error.{code}]
message = "Cannot open {{ $path }}."
summary = "A file cannot be opened"
description = "A file that the program needs cannot be opened."
params = [{{ name = "path", type = "path", example = "/etc/app.toml", doc = "The file." }}]
causes = [{{ id = "missing", text = "The file does not exist, or may not be read." }}]
resolutions = [{{ id = "check", text = "Check that the file exists and may be read.", for = ["missing"] }}]
"#
        );
        let mut files = vec![(
            format!("catalog/{name}.toml"),
            catalog,
            format!("the catalog, with {code} to begin with"),
        )];
        for language in languages {
            files.push((
                format!("locales/{language}/{name}.ftl"),
                translation(&code, language),
                format!("its texts in `{language}`"),
            ));
        }
        files
    }

    /// Returns what is left to do.
    pub(super) fn steps(&self, languages: &[Locale]) -> Vec<String> {
        let Self { name, .. } = self;
        let code = self.code();
        let mut steps = vec![format!(
            "catalog/{name}.toml: replace {code} with your first error"
        )];
        for language in languages {
            steps.push(format!("locales/{language}/{name}.ftl: translate it"));
        }
        steps.push("errorbook check: repeat until there are no findings".to_owned());
        steps.push(format!(
            "{name}::{name}_error!({code}, \"/etc/app.toml\"): raise it"
        ));
        steps
    }
}

/// Returns the translations of the first entry: into Japanese they are there; elsewhere, the place for them.
fn translation(code: &str, language: &Locale) -> String {
    if language.as_str() == "ja" {
        return format!(
            "{code} = {{ $path }}を開けません。\n    .summary = ファイルを開けません\n    .description = プログラムに必要なファイルを開けません。\n    .param-path = ファイルのパスです。\n    .cause-missing = ファイルが存在しないか、読み取る権限がありません。\n    .resolution-check = ファイルが存在し、読み取れることを確認してください。\n"
        );
    }
    format!(
        "# Take the `#` away and translate; what stays a comment falls back to the catalog.\n# {code} = Cannot open {{ $path }}.\n#     .summary = A file cannot be opened\n#     .description = A file that the program needs cannot be opened.\n#     .param-path = The file.\n#     .cause-missing = The file does not exist, or may not be read.\n#     .resolution-check = Check that the file exists and may be read.\n"
    )
}

/// Makes a name of a package's: `parcel-tracker` becomes `parcel_tracker`.
fn from_package(package: &str) -> String {
    let name = package.to_lowercase().replace('-', "_");
    // A module of this name would be taken for errorbook itself.
    match errorbook_compiler::is_catalog_name(&name) {
        true => name,
        false => "app".to_owned(),
    }
}
