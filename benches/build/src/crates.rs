//! The crates that are built.

use std::fmt::Write;
use std::fs;
use std::io;
use std::path::Path;

use crate::record::build_script;

/// How many codes in how many locales.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Size {
    pub(crate) codes: usize,
    pub(crate) locales: usize,
}

impl Size {
    /// `CODESxLOCALES`
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (codes, locales) = text.split_once('x')?;
        let size = Self {
            codes: codes.parse().ok()?,
            locales: locales.parse().ok()?,
        };
        (size.codes > 0 && (1..=LOCALES.len()).contains(&size.locales)).then_some(size)
    }

    /// Returns the sizes whose figures the documentation gives.
    pub(crate) fn all() -> Vec<Self> {
        let codes = [100, 2_000, 10_000];
        let pairs = codes
            .iter()
            .flat_map(|&codes| [1, 2, 10].map(|locales| (codes, locales)));
        let sizes = pairs.chain([(2_000, 13)]);
        sizes
            .map(|(codes, locales)| Self { codes, locales })
            .collect()
    }
}

/// The source locale and its translations.
const LOCALES: [&str; 13] = [
    "en", "ja", "de", "fr", "es", "it", "pt-BR", "nl", "sv", "pl", "cs", "ko", "zh-Hans",
];

/// What the messages are compiled by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// A build script of errorbook's.
    Errorbook,
    /// A `match` with a `write!` for each code and locale, as one would generate without a library.
    Match,
    /// `fluent-static`
    FluentStatic,
    /// `fluent-typed`
    FluentTyped,
    /// `rust-i18n`
    RustI18n,
}

impl Form {
    pub(crate) const ALL: [Self; 5] = [
        Self::Errorbook,
        Self::Match,
        Self::FluentStatic,
        Self::FluentTyped,
        Self::RustI18n,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Errorbook => "errorbook",
            Self::Match => "match",
            Self::FluentStatic => "fluent-static",
            Self::FluentTyped => "fluent-typed",
            Self::RustI18n => "rust-i18n",
        }
    }

    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.name() == name)
    }

    /// Returns the crate's files, but for its manifest's head.
    fn files(self, size: Size, edit: u32) -> Vec<(String, String)> {
        let file = |path: &str, text: String| (path.to_owned(), text);
        let mut files = Vec::new();
        match self {
            Self::Errorbook => {
                files.push(file(
                    "build.rs",
                    build_script("errorbook_compiler::build_script();"),
                ));
                files.push(file(
                    "src/lib.rs",
                    "errorbook::include_catalogs!();\n".to_owned(),
                ));
                files.push(file("catalog/big.toml", catalog(size, edit)));
                for locale in LOCALES.iter().take(size.locales).skip(1) {
                    files.push(file(
                        &format!("locales/{locale}/big.ftl"),
                        fluent(size, locale, 0, false),
                    ));
                }
            }
            Self::Match => {
                files.push(file("build.rs", build_script("")));
                files.push(file("src/lib.rs", matches(size, edit)));
            }
            Self::FluentStatic => {
                files.push(file("build.rs", build_script(&fluent_static(size))));
                let include = "include!(concat!(env!(\"OUT_DIR\"), \"/messages.rs\"));\n";
                files.push(file("src/lib.rs", include.to_owned()));
                fluent_files(size, edit, &mut files);
            }
            Self::FluentTyped => {
                files.push(file("build.rs", build_script(FLUENT_TYPED)));
                let include = "include!(concat!(env!(\"OUT_DIR\"), \"/messages.rs\"));\n";
                files.push(file("src/lib.rs", include.to_owned()));
                fluent_files(size, edit, &mut files);
            }
            Self::RustI18n => {
                let rerun = "println!(\"cargo::rerun-if-changed=locales\");";
                files.push(file("build.rs", build_script(rerun)));
                let show = "pub fn show(key: &str) -> String { rust_i18n::t!(key).into_owned() }\n";
                let library =
                    format!("rust_i18n::i18n!(\"locales\", fallback = \"en\");\n// {edit}\n{show}");
                files.push(file("src/lib.rs", library));
                for locale in LOCALES.iter().take(size.locales) {
                    files.push(file(
                        &format!("locales/{locale}.yml"),
                        yaml(size, locale, edit),
                    ));
                }
            }
        }
        files
    }

    fn dependencies(self, root: &Path) -> String {
        let path = |part: &str| root.join(part).display().to_string();
        match self {
            Self::Errorbook => format!(
                "[dependencies]\nerrorbook = {{ path = {:?} }}\n\
                 [build-dependencies]\nerrorbook-compiler = {{ path = {:?} }}\n",
                path(""),
                path("compiler")
            ),
            Self::Match => String::new(),
            Self::FluentStatic => "[dependencies]\nfluent-static = \"0.6\"\n\
                [build-dependencies]\nfluent-static-codegen = \"0.6.3\"\n"
                .to_owned(),
            Self::FluentTyped => "[dependencies]\nfluent-typed = \"0.9\"\n\
                [build-dependencies]\nfluent-typed = { version = \"0.9\", features = [\"build\"] }\n"
                .to_owned(),
            Self::RustI18n => "[dependencies]\nrust-i18n = \"4.2.4\"\n".to_owned(),
        }
    }

    /// Writes the crate. `edit` is part of one message in the source locale.
    pub(crate) fn write(self, dir: &Path, root: &Path, size: Size, edit: u32) -> io::Result<()> {
        let manifest = format!(
            "[workspace]\n[package]\nname = \"generated\"\nversion = \"0.1.0\"\nedition = \"2024\"\n{}",
            self.dependencies(root)
        );
        let mut files = self.files(size, edit);
        files.push(("Cargo.toml".to_owned(), manifest));
        for (name, text) in files {
            let path = dir.join(name);
            // As an editor does: what has not changed keeps its time.
            if fs::read_to_string(&path).is_ok_and(|old| old == text) {
                continue;
            }
            fs::create_dir_all(path.parent().unwrap_or(dir))?;
            fs::write(path, text)?;
        }
        Ok(())
    }
}

/// What messages speak of, so that no two are alike.
const WORDS: [&str; 23] = [
    "account",
    "backup",
    "certificate",
    "domain",
    "export",
    "folder",
    "gateway",
    "host",
    "import",
    "journal",
    "key",
    "ledger",
    "mailbox",
    "network",
    "order",
    "policy",
    "queue",
    "report",
    "schedule",
    "token",
    "upload",
    "volume",
    "window",
];

/// Returns the message of a code: pieces of text around two parameters, and a third of them without any. errorbook
/// finds nothing in them to warn of, as in a catalog that is looked after.
fn message(code: usize, locale: &str, edit: u32, param: impl Fn(&str) -> String) -> String {
    let edited = if code == 0 { edit } else { 0 };
    let count = WORDS.len();
    let digits = [
        code % count,
        code / count % count,
        code / count / count % count,
    ];
    let [first, second, third] = digits.map(|digit| WORDS[digit]);
    // Texts that differ in one word differ in the last two as well, and else in one of them: the number
    // of words is prime.
    let [fourth, last] = [[1, 2, 3], [1, 4, 9]].map(|factors| {
        let sum = digits
            .iter()
            .zip(factors)
            .map(|(digit, factor)| digit * factor);
        WORDS[sum.sum::<usize>() % count]
    });
    if code.is_multiple_of(3) {
        return format!(
            "The {first} {code} of the {second} ({locale}) was refused by the {third}{edited}. Ask the {fourth} or the {last}."
        );
    }
    format!(
        "The {first} {code} ({locale}) on {} was refused by the {second} in line {} of the {third}{edited}. Ask the {fourth} or the {last}.",
        param("name"),
        param("line")
    )
}

fn catalog(size: Size, edit: u32) -> String {
    let mut text = "[catalog]\ntitle = \"Many\"\n".to_owned();
    for code in 0..size.codes {
        let message = message(code, "en", edit, |name| format!("{{ ${name} }}"));
        let _ = write!(
            text,
            "\n[error.CODE{code:05}]\nstatus = 400\nmessage = \"{message}\"\n"
        );
        let _ = writeln!(text, "summary = \"Operation {code} refused\"");
        if !code.is_multiple_of(3) {
            text.push_str("params = [\n  { name = \"name\", type = \"string\", example = \"main\", doc = \"What was to be changed.\" },\n");
            text.push_str(
                "  { name = \"line\", type = \"u32\", example = 7, doc = \"Where it was asked for.\" },\n]\n",
            );
        }
    }
    text
}

fn fluent(size: Size, locale: &str, edit: u32, typed: bool) -> String {
    let mut text = String::new();
    for code in 0..size.codes {
        let message = message(code, locale, edit, |name| format!("{{ ${name} }}"));
        if typed && !code.is_multiple_of(3) {
            text.push_str("# $name (String)\n# $line (Number)\n");
        }
        let _ = writeln!(text, "CODE{code:05} = {message}");
        if !typed {
            let _ = writeln!(text, "    .summary = Operation {code} refused ({locale})");
        }
    }
    text
}

fn fluent_files(size: Size, edit: u32, files: &mut Vec<(String, String)>) {
    for locale in LOCALES.iter().take(size.locales) {
        files.push((
            format!("locales/{locale}/big.ftl"),
            fluent(size, locale, edit, true),
        ));
    }
}

fn yaml(size: Size, locale: &str, edit: u32) -> String {
    let mut text = "_version: 1\n".to_owned();
    for code in 0..size.codes {
        let message = message(code, locale, edit, |name| format!("%{{{name}}}"));
        let _ = writeln!(text, "CODE{code:05}: \"{message}\"");
    }
    text
}

const FLUENT_TYPED: &str = r#"println!("cargo::rerun-if-changed=locales");
    let out = std::env::var("OUT_DIR").unwrap();
    let options = fluent_typed::BuildOptions::default()
        .with_locales_folder("locales")
        .with_output_file_path(&format!("{out}/messages.rs"))
        .with_ftl_output(fluent_typed::FtlOutputOptions::single_file(&format!("{out}/messages.ftl")));
    fluent_typed::try_build_from_locales_folder(options).unwrap();"#;

fn fluent_static(size: Size) -> String {
    let mut text = r#"println!("cargo::rerun-if-changed=locales");
    let mut bundle = fluent_static_codegen::MessageBundleBuilder::new("Messages");
    bundle.set_default_language("en").unwrap().set_resources_dir("locales");
"#
    .to_owned();
    for locale in LOCALES.iter().take(size.locales) {
        let _ = writeln!(
            text,
            "    bundle.add_resource({locale:?}, \"{locale}/big.ftl\").unwrap();"
        );
    }
    text + "    let out = std::path::PathBuf::from(std::env::var_os(\"OUT_DIR\").unwrap());
    bundle.build().unwrap().write_to_file(out.join(\"messages.rs\")).unwrap();"
}

/// Returns an enum and, for each locale, a function with an arm for each code.
fn matches(size: Size, edit: u32) -> String {
    let mut text = "#![allow(non_camel_case_types)]\nuse std::fmt::{Formatter, Result};\n\n#[derive(Clone, Debug, PartialEq)]\npub enum Error {\n".to_owned();
    for code in 0..size.codes {
        let fields = if code.is_multiple_of(3) {
            ""
        } else {
            " { name: String, line: u32 }"
        };
        let _ = writeln!(text, "    CODE{code:05}{fields},");
    }
    text.push_str("}\n");
    for locale in LOCALES.iter().take(size.locales) {
        let function = locale.to_lowercase().replace('-', "_");
        let _ = writeln!(
            text,
            "\npub fn {function}(error: &Error, f: &mut Formatter<'_>) -> Result {{\n    match error {{"
        );
        for code in 0..size.codes {
            let message = message(code, locale, edit, |name| format!("{{{name}}}"));
            let fields = if code.is_multiple_of(3) {
                ""
            } else {
                " { name, line }"
            };
            let _ = writeln!(
                text,
                "        Error::CODE{code:05}{fields} => write!(f, \"{message}\"),"
            );
        }
        text.push_str("    }\n}\n");
    }
    text
}
