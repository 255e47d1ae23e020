//! The cost of depending on errorbook: the crates that are built, and the processor time of building them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike;

/// The most crates that a user's crate with one catalog compiles, of errorbook's own and all that they need.
const MOST_CRATES: usize = 32;
/// Of them, the most that are there for the crate itself, and not for its build script.
const MOST_NORMAL: usize = 10;
/// The most time that building them takes, as a multiple of what the same takes with `thiserror`.
/// `docs/performance.md` says what it takes; the rest is for machines that do other things as well.
const MOST_TIMES: f64 = 7.0;
/// That multiple for a crate whose catalogs are committed as Rust.
const MOST_TIMES_COMMITTED: f64 = 3.0;

/// A crate that has one error.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// By `thiserror`.
    Thiserror,
    /// By a catalog and a build script.
    BuildScript,
    /// By a catalog that is committed as Rust.
    Committed,
}

impl Form {
    fn title(self) -> &'static str {
        match self {
            Self::Thiserror => "`thiserror`",
            Self::BuildScript => "errorbook, by a build script",
            Self::Committed => "errorbook, by `errorbook generate`",
        }
    }

    fn manifest(self, root: &Path) -> String {
        let dependencies = match self {
            Self::Thiserror => "[dependencies]\nthiserror = \"2\"\n".to_owned(),
            Self::BuildScript => format!(
                "[dependencies]\nerrorbook = {{ path = {root:?} }}\n\
                 [build-dependencies]\nerrorbook-compiler = {{ path = {:?} }}\n",
                root.join("compiler")
            ),
            Self::Committed => format!("[dependencies]\nerrorbook = {{ path = {root:?} }}\n"),
        };
        format!(
            "[workspace]\n[package]\nname = \"user\"\nversion = \"0.1.0\"\nedition = \"2024\"\n{dependencies}"
        )
    }

    /// Returns the crate's other files.
    fn files(self) -> Vec<(&'static str, &'static str)> {
        match self {
            Self::Thiserror => vec![("src/lib.rs", BY_THISERROR)],
            Self::BuildScript => vec![
                ("catalog/app.toml", CATALOG),
                (
                    "build.rs",
                    "fn main() {\n    errorbook_compiler::build_script();\n}\n",
                ),
                ("src/lib.rs", "errorbook::include_catalogs!();\n"),
            ],
            // Beside its dependencies, the generated module takes rustc no time.
            Self::Committed => vec![("src/lib.rs", "pub use errorbook::ErrorCatalog;\n")],
        }
    }
}

const BY_THISERROR: &str = r##"
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    #[error("{parts} parts are missing.")]
    PartsMissing { parts: u32 },
}
"##;

const CATALOG: &str = r#"
[error.PartsMissing]
message = "{ $parts } parts are missing."
params = [{ name = "parts", type = "u32", unit = "part", example = 3, doc = "How many." }]
"#;

/// The cost of a crate and all that it needs.
struct Cost {
    crates: usize,
    normal: usize,
    seconds: f64,
}

/// Builds the crates from nothing, prints their cost, and fails where it is too high.
pub(crate) fn run() -> Result<(), String> {
    let scratch =
        std::env::temp_dir().join(format!("errorbook-dependencies-{}", std::process::id()));
    let result = measure(&scratch);
    // A directory that stays in the system's temporary folder does no harm.
    let _ = fs::remove_dir_all(&scratch);
    result
}

fn measure(scratch: &Path) -> Result<(), String> {
    let cost = |form: Form| Crate::write(scratch, form)?.cost();
    // Before and after the others, so that a machine that becomes slower counts for both.
    let first = cost(Form::Thiserror)?;
    let script = cost(Form::BuildScript)?;
    let committed = cost(Form::Committed)?;
    let last = cost(Form::Thiserror)?;
    let base = (first.seconds + last.seconds) / 2.0;
    println!("| | crates | of them normal | CPU s | times `thiserror` |\n|---|---|---|---|---|");
    let mut too_much = Vec::new();
    for (form, cost, most) in [
        (Form::Thiserror, &last, f64::INFINITY),
        (Form::BuildScript, &script, MOST_TIMES),
        (Form::Committed, &committed, MOST_TIMES_COMMITTED),
    ] {
        let seconds = if form == Form::Thiserror {
            base
        } else {
            cost.seconds
        };
        let times = seconds / base;
        let row = format!(
            "| {} | {} | {} | {seconds:.1} | {times:.1} |",
            form.title(),
            cost.crates,
            cost.normal
        );
        println!("{row}");
        if times > most || cost.crates > MOST_CRATES || cost.normal > MOST_NORMAL {
            too_much.push(row);
        }
    }
    if committed.crates != committed.normal {
        return Err("a crate whose catalogs are committed compiles for a build script".to_owned());
    }
    match too_much.is_empty() {
        true => Ok(()),
        false => Err(format!(
            "more than {MOST_CRATES} crates, {MOST_NORMAL} of them normal, or {MOST_TIMES} times `thiserror` \
             ({MOST_TIMES_COMMITTED} if committed):\n{}",
            too_much.join("\n")
        )),
    }
}

struct Crate {
    dir: PathBuf,
    target: PathBuf,
}

impl Crate {
    fn write(scratch: &Path, form: Form) -> Result<Self, String> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let root = fs::canonicalize(root).map_err(|error| error.to_string())?;
        let dir = scratch.join("crate");
        let written = (|| {
            if dir.exists() {
                fs::remove_dir_all(&dir)?;
            }
            fs::create_dir_all(dir.join("src"))?;
            fs::create_dir_all(dir.join("catalog"))?;
            fs::write(dir.join("Cargo.toml"), form.manifest(&root))?;
            // The versions that everything else here is tested with.
            fs::copy(root.join("Cargo.lock"), dir.join("Cargo.lock"))?;
            form.files()
                .into_iter()
                .try_for_each(|(path, text)| fs::write(dir.join(path), text))
        })();
        written.map_err(|error| format!("cannot write {}: {error}", dir.display()))?;
        let target = scratch.join("target");
        Ok(Self { dir, target })
    }

    fn cost(&self) -> Result<Cost, String> {
        let (crates, normal) = (self.crates("normal,build")?, self.crates("normal")?);
        // Downloading crates is not part of building them.
        self.run(&["fetch"])?;
        if self.target.exists() {
            fs::remove_dir_all(&self.target).map_err(|error| error.to_string())?;
        }
        let before = cpu_seconds()?;
        self.run(&["build"])?;
        Ok(Cost {
            crates,
            normal,
            seconds: cpu_seconds()? - before,
        })
    }

    /// Counts the crates that are built beside the crate itself.
    fn crates(&self, edges: &str) -> Result<usize, String> {
        let arguments = [
            "tree", "--prefix", "none", "--format", "{p}", "--edges", edges,
        ];
        let listed = self.run(&arguments)?;
        // A proc macro's line says so, and the crate's own where it is.
        let names: BTreeSet<_> = listed
            .lines()
            .filter_map(|line| line.split(" (").next())
            .filter(|line| !line.is_empty())
            .collect();
        Ok(names.len().saturating_sub(1))
    }

    fn run(&self, arguments: &[&str]) -> Result<String, String> {
        let mut cargo = Command::new(env!("CARGO"));
        cargo
            .args(arguments)
            .arg("--quiet")
            .current_dir(&self.dir)
            .env("CARGO_TARGET_DIR", &self.target)
            // As crates of a registry are built.
            .env("CARGO_INCREMENTAL", "0")
            .env_remove("RUSTC_WRAPPER")
            .env_remove("RUSTFLAGS")
            .stderr(Stdio::inherit());
        let output = cargo.output().map_err(|error| error.to_string())?;
        if !output.status.success() {
            return Err(format!("`cargo {}` failed", arguments.join(" ")));
        }
        String::from_utf8(output.stdout).map_err(|error| error.to_string())
    }
}

/// Returns the processor time of all processes that this one has waited for, in seconds.
fn cpu_seconds() -> Result<f64, String> {
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).map_err(|error| error.to_string())?;
    let microseconds =
        usage.user_time().num_microseconds() + usage.system_time().num_microseconds();
    Ok(microseconds as f64 / 1e6)
}
