//! The examples of checks, as files.

use super::check::Check;

/// One file of an example.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExampleFile {
    /// The path.
    pub path: &'static str,
    /// The content.
    pub text: &'static str,
}

impl Check {
    /// Returns the files of a project with a finding. None where no such project can be written down: what is
    /// wrong is that there is no text, or too much of it.
    #[must_use]
    pub fn bad_files(&self) -> Vec<ExampleFile> {
        files(self.bad)
    }

    /// Returns the same files as they should be.
    #[must_use]
    pub fn good_files(&self) -> Vec<ExampleFile> {
        files(self.good)
    }
}

/// What stands before the path of a file. Text without it is a catalog.
const MARK: &str = "==> ";
const CATALOG: &str = "catalog/app.toml";

fn files(example: &'static str) -> Vec<ExampleFile> {
    let example = example.strip_prefix('\n').unwrap_or(example);
    if example.trim().is_empty() {
        return Vec::new();
    }
    let Some(marked) = example.strip_prefix(MARK) else {
        return vec![ExampleFile {
            path: CATALOG,
            text: example,
        }];
    };
    let parts = marked.split("\n==> ");
    let file = |part: &'static str| {
        let (path, text) = part.split_once('\n').unwrap_or((part, ""));
        ExampleFile { path, text }
    };
    parts.map(file).collect()
}

#[cfg(test)]
mod tests {
    use super::files;

    #[test]
    fn examples_are_one_catalog_or_several_files() {
        assert_eq!(files(""), []);
        let one = files("[error.A]\n");
        assert_eq!(
            (one[0].path, one[0].text),
            ("catalog/app.toml", "[error.A]\n")
        );
        let two = files("\n==> catalog/a.toml\n[error.A]\n\n==> locales/ja/a.ftl\nA = あ\n");
        let two: Vec<_> = two.iter().map(|file| (file.path, file.text)).collect();
        assert_eq!(
            two,
            [
                ("catalog/a.toml", "[error.A]\n"),
                ("locales/ja/a.ftl", "A = あ\n")
            ]
        );
    }
}
