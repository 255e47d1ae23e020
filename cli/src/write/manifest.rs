//! The list of what errorbook wrote into a directory.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::path::is_below;

const FIRST_LINE: &str =
    "# What errorbook wrote here, by format. It replaces and removes no other files.";

/// The files that are errorbook's, and those that are on their way into or out of the directory.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Manifest {
    /// The format that each file belongs to.
    pub(super) own: BTreeMap<String, String>,
    /// The moves that a run was about to make. If it was interrupted, the next one sees how far it came.
    pub(super) moves: Vec<Move>,
}

/// A file that is renamed from or to the folder of what is new, where its name is a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Move {
    pub(super) format: String,
    pub(super) number: usize,
    pub(super) path: String,
    pub(super) way: Way,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    In,
    Out,
}

impl Manifest {
    /// Reads a list. It may have been edited: lines that make no sense, and paths that lead elsewhere, are
    /// ignored.
    pub(super) fn parse(text: &str) -> Self {
        let mut manifest = Self::default();
        for line in text.lines() {
            let parts: Vec<_> = line.split('\t').collect();
            match parts[..] {
                [format, path] if is_below(path) => {
                    manifest.own.insert(path.to_owned(), format.to_owned());
                }
                [format, mark, path] if is_below(path) => {
                    manifest.moves.extend(Move::parse(format, mark, path));
                }
                _ => {}
            }
        }
        manifest
    }

    /// Returns the files that are errorbook's after an interrupted run. `is_new`: whether a number is still
    /// in the folder of what is new.
    pub(super) fn resolve(self, is_new: impl Fn(usize) -> bool) -> BTreeMap<String, String> {
        let mut own = self.own;
        for Move {
            format,
            number,
            path,
            way,
        } in self.moves
        {
            match (way, is_new(number)) {
                // It is in its place.
                (Way::In, false) => {
                    own.insert(path, format);
                }
                // Its place is free. What is there now, somebody else has put there.
                (Way::Out, true) => {
                    own.remove(&path);
                }
                (Way::In, true) | (Way::Out, false) => {}
            }
        }
        own
    }
}

impl Move {
    fn parse(format: &str, mark: &str, path: &str) -> Option<Self> {
        let (way, number) = match mark.strip_prefix('+') {
            Some(number) => (Way::In, number),
            None => (Way::Out, mark.strip_prefix('-')?),
        };
        Some(Self {
            format: format.to_owned(),
            number: number.parse().ok()?,
            path: path.to_owned(),
            way,
        })
    }
}

impl std::fmt::Display for Manifest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(f, "{FIRST_LINE}")?;
        for (path, format) in &self.own {
            writeln!(f, "{format}\t{path}")?;
        }
        for moved in &self.moves {
            let mark = match moved.way {
                Way::In => '+',
                Way::Out => '-',
            };
            let Move {
                format,
                number,
                path,
                ..
            } = moved;
            f.write_fmt(format_args!("{format}\t"))?;
            f.write_char(mark)?;
            writeln!(f, "{number}\t{path}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest() -> Manifest {
        let step = |number, path: &str, way| Move {
            format: "html".to_owned(),
            number,
            path: path.to_owned(),
            way,
        };
        Manifest {
            own: [("a.html", "html"), ("en/b.md", "markdown"), ("old", "html")]
                .map(|(path, format)| (path.to_owned(), format.to_owned()))
                .into(),
            moves: vec![
                step(0, "new", Way::In),
                step(1, "newer", Way::In),
                step(2, "old", Way::Out),
            ],
        }
    }

    #[test]
    fn what_is_written_is_read() {
        assert_eq!(Manifest::parse(&manifest().to_string()), manifest());
    }

    #[test]
    fn an_interrupted_run_owns_what_it_has_moved() {
        let own = |there: &[usize]| {
            let own = manifest().resolve(|number| there.contains(&number));
            own.into_keys().collect::<Vec<_>>().join(" ")
        };
        assert_eq!(own(&[0, 1]), "a.html en/b.md old");
        assert_eq!(own(&[0, 1, 2]), "a.html en/b.md");
        assert_eq!(own(&[1, 2]), "a.html en/b.md new");
        assert_eq!(own(&[2]), "a.html en/b.md new newer");
    }

    #[test]
    fn a_list_that_was_edited_leads_nowhere() {
        let edited = "html\t../x\nhtml\t/x\nhtml\ta/../x\nx\nhtml\t\nhtml\t+1\t..\nhtml\t1\ta\nhtml\t+-1\ta\n\t\t\t\n";
        assert_eq!(Manifest::parse(edited), Manifest::default());
    }
}
