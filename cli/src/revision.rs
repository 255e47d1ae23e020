//! The files of a project as they were at a revision of git.

use std::collections::{HashMap, HashSet};
use std::path::Path;
use std::process::{Command, Stdio};

use errorbook_compiler::source::InputFile;
use errorbook_compiler::{compile, lock};
use errorbook_exchange::source_text;

use crate::failure::{Failure, Problem, quoted};

/// Returns the files of the project in `dir` at `revision`.
pub(crate) fn files(dir: &Path, revision: &str) -> Result<Vec<InputFile>, Failure> {
    // What begins with a hyphen would be an option to git.
    if revision.starts_with('-') || revision.is_empty() {
        return Err(unknown(revision, "it is not the name of a revision"));
    }
    let commit = format!("{revision}^{{commit}}");
    let found = git(
        dir,
        &[
            "rev-parse",
            "--verify",
            "--quiet",
            "--end-of-options",
            &commit,
        ],
    )?;
    let Some(commit) = found.filter(|out| !out.is_empty()) else {
        return Err(unknown(revision, "git knows no such commit here"));
    };
    let commit = String::from_utf8_lossy(&commit).trim().to_owned();
    let listed = ["ls-tree", "-r", "-z", "--name-only", &commit, "--"];
    let paths = ["catalog", "locales", lock::PATH];
    let listed = git(dir, &[&listed[..], &paths].concat())?;
    let Some(listed) = listed else {
        return Err(unknown(revision, "its files cannot be listed"));
    };
    let listed = String::from_utf8_lossy(&listed).into_owned();
    let paths = listed.split('\0').filter(|path| is_of_project(path));
    let mut files = Vec::new();
    for path in paths {
        // `./` is what a path relative to the directory begins with.
        let object = format!("{commit}:./{path}");
        let Some(bytes) = git(dir, &["cat-file", "blob", &object])? else {
            return Err(unknown(revision, &format!("`{path}` cannot be read")));
        };
        files.push(InputFile::new(path, bytes));
    }
    Ok(files)
}

/// The most commits that are searched for what a text said before.
const MOST_COMMITS: &str = "1000";

/// Returns what source texts said that catalogs had once. `wanted`: the hash of each, and its catalog.
pub(crate) fn source_texts(
    dir: &Path,
    wanted: &HashMap<u64, String>,
) -> Result<HashMap<u64, String>, Problem> {
    let catalogs: HashSet<&String> = wanted.values().collect();
    let mut found = HashMap::new();
    for catalog in catalogs {
        let path = format!("catalog/{catalog}.toml");
        let limit = format!("--max-count={MOST_COMMITS}");
        let log = ["log", &limit, "--format=%H", "--", &path];
        let commits = git(dir, &log)
            .map_err(Failure::into_problem)?
            .unwrap_or_default();
        for commit in String::from_utf8_lossy(&commits).lines() {
            let is_wanted = |hash: &u64| wanted.get(hash) == Some(catalog);
            if wanted
                .keys()
                .filter(|hash| is_wanted(hash))
                .all(|hash| found.contains_key(hash))
            {
                break;
            }
            let object = format!("{commit}:./{path}");
            let blob = git(dir, &["cat-file", "blob", &object]).map_err(Failure::into_problem)?;
            // A commit that deleted it has none.
            let Some(blob) = blob else { continue };
            let compilation = compile(vec![InputFile::new(path.as_str(), blob)]);
            let fields = compilation
                .catalogs()
                .iter()
                .flat_map(|catalog| catalog.named_fields());
            for text in fields.filter_map(|named| named.field.source()) {
                if is_wanted(&text.hash()) {
                    found.insert(text.hash(), source_text(text));
                }
            }
        }
    }
    Ok(found)
}

/// Returns what `read_project` reads as well.
fn is_of_project(path: &str) -> bool {
    let is_hidden = path.split('/').any(|part| part.starts_with('.'));
    let is_catalog = path.starts_with("catalog/") && path.ends_with(".toml");
    let is_translation = path.starts_with("locales/") && path.ends_with(".ftl");
    !is_hidden && (is_catalog || is_translation || path == lock::PATH)
}

/// Returns what git prints; `None` if it says that there is no such thing.
fn git(dir: &Path, arguments: &[&str]) -> Result<Option<Vec<u8>>, Failure> {
    let mut command = Command::new("git");
    if !dir.as_os_str().is_empty() {
        command.arg("-C").arg(dir);
    }
    let ran = command.args(arguments).stdin(Stdio::null()).output();
    let output = ran.map_err(|error| {
        let problem = Problem::new(format!("cannot run git: {error}"));
        Failure::usage(problem.help("install git, or compare two lock files"))
    })?;
    let said = String::from_utf8_lossy(&output.stderr);
    if said.contains("not a git repository") {
        let problem = Problem::new("the project is in no git repository");
        return Err(Failure::usage(problem.help("compare two lock files")));
    }
    Ok(output.status.success().then_some(output.stdout))
}

fn unknown(revision: &str, why: &str) -> Failure {
    let problem = Problem::new(format!("{} cannot be compared: {why}", quoted(revision)));
    Failure::usage(problem.help("name a lock file, or a revision such as `v1.0` or `HEAD~1`"))
}
