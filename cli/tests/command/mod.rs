//! Runs the built command, in an environment that says nothing of this machine.

#![allow(dead_code)] // Each test uses what it needs.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// What a run printed, and its exit status.
pub(crate) struct Run {
    pub(crate) status: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Run {
    fn new(output: Output) -> Self {
        Self {
            status: output.status.code().expect("ended by a signal"),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Returns the result of a run that must have done what it was asked to.
    #[track_caller]
    pub(crate) fn done(self) -> String {
        assert_eq!(
            (self.status, self.stderr.as_str()),
            (0, ""),
            "{}",
            self.stdout
        );
        self.stdout
    }

    /// Returns the messages of a run that must have failed with this status, and printed no result.
    #[track_caller]
    pub(crate) fn failed(self, status: i32) -> String {
        assert_eq!(
            (self.status, self.stdout.as_str()),
            (status, ""),
            "{}",
            self.stderr
        );
        self.stderr
    }

    #[track_caller]
    pub(crate) fn json(self) -> serde_json::Value {
        serde_json::from_str(&self.done()).unwrap()
    }
}

/// Returns the command on the catalogs of this repository.
pub(crate) fn errorbook(arguments: &[&str]) -> Run {
    run(&mut command(arguments))
}

pub(crate) fn run(command: &mut Command) -> Run {
    Run::new(command.output().unwrap())
}

/// Returns a folder that is no part of a project, nor is any above it.
pub(crate) fn outside() -> PathBuf {
    let outside = std::env::temp_dir().join("errorbook-outside");
    fs::create_dir_all(&outside).unwrap();
    outside
}

/// Returns a folder with the catalogs of this repository, through which nothing can be written to them.
fn linked() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("linked");
    fs::create_dir_all(&folder).unwrap();
    for name in ["catalog", "locales", "errorbook.lock"] {
        let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name);
        // Another test may have done it.
        #[cfg(unix)]
        let _ = std::os::unix::fs::symlink(target, folder.join(name));
        #[cfg(windows)]
        let _ = match name {
            "errorbook.lock" => std::os::windows::fs::symlink_file(target, folder.join(name)),
            _ => std::os::windows::fs::symlink_dir(target, folder.join(name)),
        };
    }
    folder
}

pub(crate) fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_errorbook"));
    let unset = [
        "LANG",
        "LANGUAGE",
        "LC_ALL",
        "LC_MESSAGES",
        "NO_COLOR",
        "CLICOLOR",
        "CLICOLOR_FORCE",
        "COLUMNS",
    ];
    for variable in unset {
        command.env_remove(variable);
    }
    command
        .args(arguments)
        .current_dir(linked())
        .stdin(Stdio::null());
    command
}

/// Returns a folder of this name, with these files.
pub(crate) fn folder(name: &str, files: &[(&str, &[u8])]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    for (path, content) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    folder
}

/// Returns the command in a folder of this name, with these files.
pub(crate) fn errorbook_in(name: &str, files: &[(&str, &[u8])], arguments: &[&str]) -> Run {
    run(command(arguments).current_dir(folder(name, files)))
}

/// Returns a file of the catalogs that ship.
pub(crate) fn shipped(path: &str) -> String {
    fs::read_to_string(format!("{}/../{path}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}
