//! The work of looking up grows with the text and with the catalogs, and no faster, whatever they are made of.

use std::hint::black_box;

use errorbook_compiler::source::InputFile;
use errorbook_compiler::{Compilation, Packed, compile, pack};
use errorbook_growth::assert_linear;
use errorbook_identify::{Identifier, Source};

struct Project {
    compilation: Compilation,
    packed: Packed,
}

impl Project {
    fn new(catalog: &str) -> Self {
        let compilation = compile(vec![InputFile::new("catalog/app.toml", catalog)]);
        let packed = pack(compilation.readable().catalogs().next().unwrap());
        Self {
            compilation,
            packed,
        }
    }

    fn identifier(&self) -> Identifier<'_> {
        Identifier::new([Source {
            model: &self.compilation.catalogs()[0],
            packed: self.packed.catalog(),
        }])
    }
}

fn many(n: usize, f: impl Fn(usize) -> String) -> String {
    (0..n).map(f).collect()
}

/// So much of a text, without its last piece if that is cut.
fn repeated(piece: &str, bytes: usize) -> String {
    piece.repeat(bytes / piece.len())
}

fn alike(n: usize) -> String {
    many(n, |n| {
        format!(
            "[error.E{n}]\nmessage = \"Could not open {{ $v }} now.\"\n\
             params = [{{ name = \"v\", type = \"string\" }}]\n"
        )
    })
}

/// Asks for all that can be asked of a text.
fn look_up(identifier: &Identifier<'_>, text: &str) {
    black_box(identifier.identify(text));
    black_box(identifier.search(text));
    black_box(identifier.occurrences(text, true));
    black_box(identifier.is_candidate(text.as_bytes()));
    black_box(identifier.is_part_candidate(text));
}

/// The longest line of a log that has one message all over.
const LINE: usize = 52 << 10;

#[test]
fn a_thousand_entries_of_one_message_are_read_from_a_long_line() {
    for piece in [
        "Could not open x now. ",
        "Could not open x",
        "Could not open ",
    ] {
        let line = repeated(piece, LINE);
        let projects = [250, 500, 1_000].map(|n| (n, Project::new(&alike(n))));
        let projects = projects
            .each_ref()
            .map(|(n, project)| (*n, project.identifier()));
        assert_linear(&format!("entries that say {piece:?}"), 250, |n| {
            let (_, identifier) = projects.iter().find(|(size, _)| *size == n).unwrap();
            look_up(identifier, &line);
        });
        let (_, largest) = &projects[2];
        assert_linear(&format!("a line of {piece:?}"), LINE / 4, |n| {
            look_up(largest, &repeated(piece, n));
        });
    }
    let project = Project::new(&alike(1_000));
    let found = project.identifier().identify("Could not open x now.");
    assert!(found.len() > 10 && found.len() < 1_000, "{}", found.len());
    assert_eq!(found[0].value("v").unwrap().to_string(), "x");
}

/// Makes a catalog of any size.
type MakeCatalog = fn(usize) -> String;

/// Catalogs of one kind each, and how large.
const CATALOGS: &[(&str, usize, MakeCatalog)] = &[
    ("one message, other parameters", 100, |n| {
        many(n, |n| {
            format!(
                "[error.E{n}]\nmessage = \"Could not open {{ $v{n} }} now.\"\n\
                 params = [{{ name = \"v{n}\", type = \"string\" }}]\n"
            )
        })
    }),
    ("messages that begin alike", 100, |n| {
        many(n, |n| {
            format!("[error.E{n}]\nmessage = \"Could not open file number {n}.\"\n")
        })
    }),
    ("messages that begin with a value", 100, |n| {
        many(n, |n| {
            format!(
                "[error.E{n}]\nmessage = \"{{ $v }} could not be opened by {n}.\"\n\
                 params = [{{ name = \"v\", type = \"string\" }}]\n"
            )
        })
    }),
    ("a select of many arms", 100, |n| {
        let arms = many(n, |n| format!("  [{n}] Could not open {n} now\n"));
        format!(
            "[error.E]\nmessage = \"\"\"\n{{ $n ->\n{arms} *[other] Could not open {{ $n }}\n}}\"\"\"\n\
             params = [{{ name = \"n\", type = \"u32\" }}]\n"
        )
    }),
    ("a long message", 4_000, |n| {
        format!(
            "[error.E]\nmessage = \"Could not open {} now.\"\n",
            "x ".repeat(n)
        )
    }),
    ("a message of many values", 24, |n| {
        let values = many(n, |n| format!("{{ $v{n} }} open "));
        let params = many(n, |n| format!("{{ name = \"v{n}\", type = \"string\" }}, "));
        format!("[error.E]\nmessage = \"Could not {values}\"\nparams = [{params}]\n")
    }),
    ("codes that begin alike", 200, |n| {
        many(n, |n| {
            format!(
                "[error.TOK{n:05}]\nmessage = \"Open {n}.\"\nsummary = \"A file of kind {n} cannot open now\"\n"
            )
        })
    }),
    ("many words", 2_000, |n| {
        let words = many(n, |n| format!("word{n} open{n} "));
        format!("[error.E]\nmessage = \"Could not open it now.\"\ndescription = \"{words}\"\n")
    }),
    ("one word in all texts", 200, |n| {
        many(n, |n| {
            format!(
                "[error.E{n}]\nmessage = \"Message {n}.\"\ndescription = \"open {n} open now\"\n"
            )
        })
    }),
    ("synonyms", 200, |n| {
        let groups = many(n, |n| format!("[\"open\", \"word{n}\"], "));
        format!("[synonyms]\nen = [{groups}]\n[error.E]\nmessage = \"Could not open it now.\"\n")
    }),
];

#[test]
fn larger_catalogs_take_no_more_than_they_are_larger() {
    let text = "2026-11-23 ERROR Could not open x now. E7 TOK00012 https://e.example/TOK00012/ open now word7 ".repeat(8);
    for (what, n, catalog) in CATALOGS {
        let projects = [1, 2, 4].map(|times| (times * n, Project::new(&catalog(times * n))));
        assert_linear(&format!("a catalog of {what}"), *n, |n| {
            let (_, project) = projects.iter().find(|(size, _)| *size == n).unwrap();
            look_up(&project.identifier(), &text);
        });
    }
}

#[test]
fn longer_texts_take_no_more_than_they_are_longer() {
    let catalog = CATALOGS
        .iter()
        .filter(|(what, ..)| !what.contains("many") && !what.contains("long"));
    let projects: Vec<_> = catalog
        .map(|(_, _, catalog)| Project::new(&catalog(20)))
        .collect();
    let sources = projects.iter().map(|project| Source {
        model: &project.compilation.catalogs()[0],
        packed: project.packed.catalog(),
    });
    let identifier = Identifier::new(sources);
    let pieces = [
        "a",
        " ",
        "\n",
        "\0",
        "7",
        "1,",
        "。",
        "\"",
        "\\",
        "\\\"",
        "\\u0041",
        "\\x41",
        "&amp;",
        "&#65;",
        "%41",
        "Could ",
        "Could not open ",
        "\"Could not open ",
        "\\\"Could not open x now.\\\"",
        "Could not open x now.\n",
        "Ｃｏｕｌｄ　",
        "e\u{301}",
        "\u{200b}",
        "\u{1b}[31m",
        "TOK00001 ",
        "TOK",
        "E1,",
        "https://e.example/TOK00001/ ",
        "v=1 ",
        "open now ",
        "> ",
        "{\"message\":\"",
        "[[",
        "=?utf-8?Q?",
        "語",
        "語 ",
        "could\tnot\r\n",
    ];
    for piece in pieces {
        assert_linear(&format!("a text of {piece:?}"), 6_000, |n| {
            look_up(&identifier, &repeated(piece, n));
        });
    }
}
