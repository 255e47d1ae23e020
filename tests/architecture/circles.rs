//! No files of a package use each other in a circle: each can be read, tested and moved with what it uses,
//! without what uses it.
//!
//! A file uses another if a path in it leads there, through re-exports to where the item is. That a
//! folder's own file names the files in it is not counted.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};

/// The packages whose files are looked at, by their folder.
const PACKAGES: [&str; 14] = [
    "",
    "core",
    "macros",
    "compiler",
    "reference",
    "overrides",
    "identify",
    "exchange",
    "site",
    "cli",
    "tests/growth",
    "tools/cldr",
    "tools/conformance",
    "tools/corpora",
];

/// A module, by the names that lead to it from the root.
type Module = Vec<String>;
/// The segments of a path.
type Segments = Vec<String>;

/// What a file says.
#[derive(Default)]
struct File {
    /// Every path: of `use`, by the name that it brings in, and those elsewhere without one.
    paths: Vec<(Option<String>, Segments)>,
    /// The names of the items that are defined here.
    items: BTreeSet<String>,
}

/// The files of a package.
struct Package(BTreeMap<Module, File>);

impl Package {
    fn read(root: &Path) -> Self {
        let mut files = BTreeMap::new();
        read_folder(root, &[], &mut files);
        Self(files)
    }

    /// Returns the module where the item is that a path names, from the module in which it is written.
    fn resolve(&self, from: &Module, path: &[String], depth: usize) -> Option<Module> {
        let (first, mut rest) = path.split_first()?;
        let mut at: Module = match first.as_str() {
            "crate" => Vec::new(),
            "self" => from.clone(),
            "super" => from.split_last()?.1.to_vec(),
            name => {
                let child = [from.as_slice(), &[name.to_owned()]].concat();
                if !self.0.contains_key(&child) {
                    return None;
                }
                child
            }
        };
        while let Some((name, more)) = rest.split_first() {
            if name == "super" {
                at.pop();
                rest = more;
                continue;
            }
            let file = self.0.get(&at)?;
            let child = [at.as_slice(), std::slice::from_ref(name)].concat();
            let is_item = more.is_empty() && file.items.contains(name);
            if self.0.contains_key(&child) && !is_item {
                (at, rest) = (child, more);
                continue;
            }
            let mut used = file.paths.iter();
            let used = used.find(|(brought, _)| brought.as_ref() == Some(name));
            return match used {
                Some((_, target)) if !file.items.contains(name) && depth < 8 => {
                    let target = [target.as_slice(), more].concat();
                    self.resolve(&at, &target, depth + 1)
                }
                _ => Some(at),
            };
        }
        Some(at)
    }

    /// Returns the files that each file uses.
    fn uses(&self) -> BTreeMap<&Module, BTreeSet<Module>> {
        let uses = |(module, file): (&'_ Module, &File)| {
            let targets = file.paths.iter();
            let targets = targets.filter_map(|(_, path)| self.resolve(module, path, 0));
            targets
                .filter(|target| !target.starts_with(module))
                .collect()
        };
        self.0
            .iter()
            .map(|(module, file)| (module, uses((module, file))))
            .collect()
    }

    /// Files each of which leads to itself, with the files on the way.
    fn circles(&self) -> Vec<String> {
        let uses = self.uses();
        let reached = |from: &Module| {
            let (mut seen, mut open) = (BTreeSet::new(), vec![from]);
            while let Some(module) = open.pop() {
                for next in uses.get(module).into_iter().flatten() {
                    if seen.insert(next) {
                        open.push(next);
                    }
                }
            }
            seen
        };
        let all: BTreeMap<_, _> = uses
            .keys()
            .map(|module| (*module, reached(module)))
            .collect();
        let in_circle = all.iter().filter(|(module, seen)| seen.contains(**module));
        let name = |module: &&Module| format!("crate::{}", module.join("::"));
        let circle = |(module, seen): (&&Module, &BTreeSet<&Module>)| {
            let back = seen
                .iter()
                .copied()
                .filter(|other| all.get(*other).is_some_and(|seen| seen.contains(*module)));
            back.collect::<Vec<_>>()
                .iter()
                .map(name)
                .collect::<Vec<_>>()
                .join(", ")
        };
        in_circle
            .map(circle)
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect()
    }
}

/// Reads every file of a folder that is part of the program.
fn read_folder(folder: &Path, module: &[String], files: &mut BTreeMap<Module, File>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let stem = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let inner = [module, std::slice::from_ref(&stem)].concat();
        if stem == "tests" {
            continue;
        }
        if path.is_dir() {
            read_folder(&path, &inner, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let is_folders = ["mod", "lib", "main"].contains(&stem.as_str());
            let module = if is_folders { module.to_vec() } else { inner };
            let tokens: TokenStream = fs::read_to_string(&path).unwrap().parse().unwrap();
            read_tokens(tokens, files.entry(module).or_default());
        }
    }
}

fn read_tokens(tokens: TokenStream, file: &mut File) {
    let mut tokens: Vec<TokenTree> = tokens.into_iter().collect();
    leave_tests_out(&mut tokens);
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        match token {
            TokenTree::Ident(word) if *word == "use" => {
                let end = tokens[at..].iter().position(|token| is_punct(token, ';'));
                let end = end.map_or(tokens.len(), |length| at + length);
                read_use(&tokens[at + 1..end], &[], file);
                at = end;
            }
            TokenTree::Ident(word) => {
                let (path, length) = path_at(&tokens[at..]);
                if path.len() > 1 {
                    file.paths.push((None, path));
                    at += length - 1;
                } else if KINDS.contains(&word.to_string().as_str())
                    && let Some(TokenTree::Ident(name)) = tokens.get(at + 1)
                {
                    file.items.insert(name.to_string());
                }
            }
            TokenTree::Group(group) => read_tokens(group.stream(), file),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
        at += 1;
    }
}

/// The words that begin the definition of an item.
const KINDS: [&str; 8] = [
    "fn", "struct", "enum", "trait", "type", "const", "static", "union",
];

/// Takes out what follows `#[cfg(test)]`.
fn leave_tests_out(tokens: &mut Vec<TokenTree>) {
    let is_test = |token: &TokenTree| token.to_string().replace(' ', "") == "[cfg(test)]";
    while let Some(at) = tokens.iter().position(is_test) {
        let rest = &tokens[at + 1..];
        let is_end = |token: &TokenTree| {
            is_punct(token, ';')
                || matches!(token, TokenTree::Group(group) if group.delimiter() == proc_macro2::Delimiter::Brace)
        };
        let length = rest
            .iter()
            .position(is_end)
            .map_or(rest.len(), |end| end + 1);
        tokens.drain(at..at + 1 + length);
    }
}

fn is_punct(token: &TokenTree, c: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == c)
}

/// Returns the path that tokens begin with, and how many of them it takes.
fn path_at(tokens: &[TokenTree]) -> (Segments, usize) {
    let (mut path, mut at) = (Vec::new(), 0);
    while let Some(TokenTree::Ident(word)) = tokens.get(at) {
        path.push(word.to_string());
        let goes_on = |at: usize| tokens.get(at).is_some_and(|token| is_punct(token, ':'));
        at += 1;
        if !(goes_on(at)
            && goes_on(at + 1)
            && matches!(tokens.get(at + 2), Some(TokenTree::Ident(_))))
        {
            break;
        }
        at += 2;
    }
    (path, at)
}

/// The paths of a tree of `use`.
fn read_use(tokens: &[TokenTree], prefix: &[String], file: &mut File) {
    for tree in tokens.split(|token| is_punct(token, ',')) {
        let (path, at) = path_at(tree);
        let path = [prefix, &path].concat();
        let group = tree.get(at..).unwrap_or_default().iter().find_map(|token| {
            if let TokenTree::Group(group) = token {
                return Some(group.stream());
            }
            None
        });
        if let Some(group) = group {
            read_use(&group.into_iter().collect::<Vec<_>>(), &path, file);
            continue;
        }
        let renamed = match (tree.get(at), tree.get(at + 1)) {
            (Some(TokenTree::Ident(word)), Some(TokenTree::Ident(name))) if *word == "as" => {
                Some(name.to_string())
            }
            _ => path.last().cloned(),
        };
        if !path.is_empty() {
            file.paths.push((renamed, path));
        }
    }
}

#[test]
fn no_files_use_each_other_in_a_circle() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for package in PACKAGES {
        let package_root = root.join(package).join("src");
        let read = Package::read(&package_root);
        assert!(!read.0.is_empty(), "{package}");
        let circles = read.circles();
        assert!(circles.is_empty(), "in `{package}`: {circles:#?}");
    }
}

#[test]
fn circles_are_found_through_re_exports() {
    let read = |files: [(&str, &str); 4]| {
        let mut package = BTreeMap::new();
        for (module, text) in files {
            let module: Module = module
                .split("::")
                .filter(|name| !name.is_empty())
                .map(str::to_owned)
                .collect();
            read_tokens(text.parse().unwrap(), package.entry(module).or_default());
        }
        Package(package).circles()
    };
    let root = ("", "mod a; mod b; pub use b::deep::Deep;");
    let deep = ("b::deep", "pub struct Deep; fn f() { crate::a::g(); }");
    let folder = ("b", "pub mod deep;");
    let circle = [root, folder, deep, ("a", "use crate::Deep; pub fn g() {}")];
    assert_eq!(read(circle), ["crate::a, crate::b::deep"]);
    // A folder's own file may name what is in it, and be used by that.
    let none = [
        root,
        folder,
        ("b::deep", "use super::x; pub struct Deep;"),
        ("a", "use crate::{Deep};"),
    ];
    assert_eq!(read(none), [""; 0]);
    let in_test = [
        root,
        folder,
        (
            "b::deep",
            "#[cfg(test)] mod tests { use crate::a; } pub struct Deep;",
        ),
        ("a", "use crate::Deep;"),
    ];
    assert_eq!(read(in_test), [""; 0]);
}
