//! Building, and the table.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::crates::{Form, Size};
use crate::record::{Cost, FILE, Record};

/// Builds every size and prints a row for each.
pub(crate) fn run(form: Form, sizes: &[Size]) -> Result<(), String> {
    let scratch = std::env::temp_dir().join(format!("errorbook-build-cost-{}", form.name()));
    println!(
        "{}, seconds and MB at most, build script + rustc\n",
        form.name()
    );
    println!("| codes × locales | debug | one message changed | release | one message changed |");
    println!("|---|---|---|---|---|");
    for &size in sizes {
        let bench = Bench {
            form,
            size,
            dir: scratch.join("crate"),
            record: scratch.join("record"),
        };
        let cells: Result<Vec<_>, _> = [false, true]
            .into_iter()
            .map(|release| bench.profile(release))
            .collect();
        let cells = cells?.concat();
        println!(
            "| {} × {} | {} |",
            size.codes,
            size.locales,
            cells.join(" | ")
        );
    }
    fs::remove_dir_all(scratch).map_err(|error| error.to_string())
}

/// Writes the crate that is built.
pub(crate) fn write(form: Form, dir: &Path, size: Size, edit: u32) -> Result<(), String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let root = fs::canonicalize(root).map_err(|error| error.to_string())?;
    let written = form.write(dir, &root, size, edit);
    written.map_err(|error| format!("cannot write {}: {error}", dir.display()))
}

struct Bench {
    form: Form,
    size: Size,
    dir: PathBuf,
    record: PathBuf,
}

impl Bench {
    /// From nothing but the dependencies, and after a change.
    fn profile(&self, release: bool) -> Result<Vec<String>, String> {
        // The dependencies are built with the smallest crate, which is then thrown away.
        self.clear()?;
        let smallest = Size {
            codes: 1,
            locales: 1,
        };
        self.write(smallest, 0)?;
        self.build(release)?;
        self.clear()?;
        self.write(self.size, 0)?;
        let cold = self.build(release)?;
        self.write(self.size, 1)?;
        let warm = self.build(release)?;
        Ok(vec![cell(cold), cell(warm)])
    }

    fn write(&self, size: Size, edit: u32) -> Result<(), String> {
        write(self.form, &self.dir, size, edit)
    }

    /// Removes the sources, which another size may not have.
    fn clear(&self) -> Result<(), String> {
        for name in ["locales", "catalog", "src"] {
            match fs::remove_dir_all(self.dir.join(name)) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                    return Err(error.to_string());
                }
                Ok(()) | Err(_) => {}
            }
        }
        Ok(())
    }

    fn build(&self, release: bool) -> Result<Record, String> {
        let _before = Record::take(&self.record);
        let wrapper = std::env::current_exe().map_err(|error| error.to_string())?;
        let mut cargo = Command::new(env!("CARGO"));
        cargo
            .args(["build", "--quiet"])
            .args(release.then_some("--release"));
        cargo.env("RUSTC_WRAPPER", wrapper).env(FILE, &self.record);
        cargo.env("CARGO_INCREMENTAL", if release { "0" } else { "1" });
        cargo.env_remove("CARGO_TARGET_DIR").current_dir(&self.dir);
        let output = cargo
            .stdout(Stdio::null())
            .output()
            .map_err(|error| error.to_string())?;
        if !output.status.success() {
            return Err(String::from_utf8_lossy(&output.stderr).into_owned());
        }
        Ok(Record::take(&self.record))
    }
}

fn cell(record: Record) -> String {
    let Record {
        build_script,
        rustc,
    } = record;
    let cost = |cost: Cost| format!("{:.2} s {:.0} MB", cost.seconds, cost.megabytes);
    let runs = match rustc.runs {
        1 => String::new(),
        runs => format!(" in {runs} runs"),
    };
    format!("{} + {}{runs}", cost(build_script), cost(rustc))
}
