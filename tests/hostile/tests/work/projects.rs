//! Projects: what is wrong with them, their lock, and what is written of them.

use std::hint::black_box;

use errorbook_compiler::diagnostic::Color;
use errorbook_compiler::lock::{self, Lock};
use errorbook_compiler::source::InputFile;
use errorbook_compiler::{Compilation, compile, compile_locked, fix};
use errorbook_growth::assert_linear_on_all_threads as assert_linear;
use errorbook_reference::markdown::{Flavor, book};
use errorbook_reference::{CompiledCatalog, man, markdown, view};
use errorbook_site::{Config, Site};

/// Makes a catalog, and its translation, of any length.
type Project = fn(usize) -> (String, String);

fn many(n: usize, f: impl Fn(usize) -> String) -> String {
    (0..n).map(f).collect()
}

fn entries(n: usize) -> String {
    many(n, |n| format!("[error.E{n}]\nmessage = \"Word{n} a.\"\n"))
}

/// Returns one entry with a list of so many items.
fn listed(key: &str, n: usize, item: impl Fn(usize) -> String) -> String {
    let items = many(n, |n| item(n) + ", ");
    format!("[error.A]\nmessage = \"a\"\n{key} = [{items}]\n")
}

/// Input of one kind each, and how much of it.
const PROJECTS: &[(&str, usize, Project)] = &[
    ("placeables on one line", 40_000, |n| {
        let text = "{ $x } ".repeat(n);
        (
            format!("[error.A]\nmessage = \"{text}\"\n"),
            format!("A = {text}\n"),
        )
    }),
    ("placeables on one line, in texts of 99", 40, |n| {
        let text = "{ $x } ".repeat(99);
        let causes = listed("causes", n, |n| {
            format!("{{ id = \"c{n}\", text = \"{text}\" }}")
        });
        (causes, many(n, |n| format!("E{n} = {text}\n")))
    }),
    ("unknown messages", 2_000, |n| {
        (entries(1), many(n, |n| format!("X{n} = x\n")))
    }),
    ("unknown terms", 2_000, |n| {
        (entries(1), many(n, |n| format!("-t{n} = {{ -u{n} }}\n")))
    }),
    ("unknown terms of entries", 2_000, |n| {
        let names = |n| format!("E{n} = {{ -u{n} }}\n");
        (
            entries(n),
            many(n, names) + &many(n, |n| format!("-t{n} = t\n")),
        )
    }),
    ("junk", 20_000, |n| (entries(1), "}\n".repeat(n))),
    ("junk that begins like messages", 5_000, |n| {
        (entries(1), "a {\n".repeat(n))
    }),
    ("keys without values", 5_000, |n| {
        (many(n, |n| format!("k{n}\n")), String::new())
    }),
    ("parameters", 1_000, |n| {
        let params = listed("params", n, |n| {
            format!("{{ name = \"p{n}\", type = \"u8\" }}")
        });
        (
            params,
            many(n / 90, |at| {
                format!("    .cause-c{at} = {}\n", "{ $p1 }".repeat(90))
            }),
        )
    }),
    ("parameters in texts", 250, |n| {
        let params = listed("params", n, |n| {
            format!("{{ name = \"p{n}\", type = \"u8\" }}")
        });
        let cause = |n| format!("{{ id = \"c{n}\", text = \"{{ $p{n} }} {{ $q{n} }}\" }}, ");
        (
            params + &format!("causes = [{}]\n", many(n, cause)),
            String::new(),
        )
    }),
    ("causes and what fixes them", 1_000, |n| {
        let causes = listed("causes", n, |n| {
            format!("{{ id = \"c{n}\", text = \"t{n}\" }}")
        });
        let fixes = many(n, |n| format!("\"c{n}\", \"d{n}\", "));
        let all = format!("resolutions = [{{ id = \"a\", text = \"b\", for = [{fixes}] }}]\n");
        (
            causes + &all,
            many(1, |_| "A =\n".into()) + &many(n, |n| format!("    .cause-c{n} = t\n")),
        )
    }),
    ("translated causes, and how they differ", 2_000, |n| {
        let causes = listed("causes", n, |n| {
            format!("{{ id = \"c{n}\", text = \"t{n}\" }}")
        });
        let remarks = many(n, |n| format!("cause-c{n} = \"r\", "));
        (
            causes + &format!("divergence = {{ ja = {{ {remarks} }} }}\n"),
            "A =\n".to_owned() + &many(n, |n| format!("    .cause-c{n} = t\n")),
        )
    }),
    ("parameters that texts leave out", 1_000, |n| {
        let params = listed("params", n, |n| {
            format!("{{ name = \"p{n}\", type = \"u8\" }}")
        });
        let remarks = many(n, |n| format!("p{n} = \"r\", "));
        (
            params + &format!("omit = {{ ja = {{ {remarks} }} }}\n"),
            "A = a\n".to_owned(),
        )
    }),
    ("links", 1_000, |n| {
        let links = many(n, |n| format!("[link.l{n}]\ntitle = \"Title {n}\"\n"));
        let uses = many(n, |n| {
            format!("[error.E{n}]\nsummary = \"See [[l{n}]] and [[m{n}]].\"\n")
        });
        (
            links + &uses,
            many(n, |n| format!("link-l{n} =\n    .title = T{n}\n")),
        )
    }),
    ("sections, notes and endpoints", 500, |n| {
        let shared = many(n, |n| {
            format!(
                "[section.s{n}]\ntitle = \"S{n}\"\n[note.n{n}]\nkind = \"note\"\ntext = \"N{n}\"\n\
                 [endpoint.e{n}]\ntitle = \"E{n}\"\n"
            )
        });
        let entry = |n| {
            format!(
                "[error.E{n}]\nmessage = \"m{n}\"\nsection = \"s{n}\"\nnotes = [\"n{n}\"]\n\
                 endpoints = [\"e{n}\"]\n"
            )
        };
        (
            shared + &many(n, entry),
            many(n, |n| format!("note-n{n} = N\n")),
        )
    }),
    ("words of enums", 1_000, |n| {
        let words = many(n, |n| format!("\"w{n}\", "));
        let params = format!("{{ name = \"p\", type = {{ enum = [{words}] }} }}");
        let arms = many(n, |n| format!(" [w{n}] x\n"));
        (
            format!("[error.A]\nmessage = \"a\"\nparams = [{params}]\n"),
            format!("A = {{ $p ->\n{arms} *[other] y\n }}\n"),
        )
    }),
    ("relations of one entry", 2_000, |n| {
        let related = many(n, |n| format!("\"E{n}\", \"F{n}\", "));
        (
            entries(n) + &format!("[error.A]\nrelated = [{related}]\n"),
            String::new(),
        )
    }),
    ("relations of all to a few", 500, |n| {
        let related = many(20, |n| format!("\"E{n}\", "));
        let entry = |n| format!("[error.E{n}]\nmessage = \"m{n}\"\nrelated = [{related}]\n");
        (many(n, entry), String::new())
    }),
    ("relations of all to all", 10_000, |n| {
        let entries = n.isqrt();
        let related = many(entries, |n| format!("\"E{n}\", "));
        let entry = |n| format!("[error.E{n}]\nmessage = \"m{n}\"\nrelated = [{related}]\n");
        (many(entries, entry), String::new())
    }),
    ("allows", 1_000, |n| {
        let entry = |n| {
            format!(
                "[error.E{n}]\nmessage = \"m\"\nallow.no-resolution = \"r\"\nallow.nothing{n} = \"r\"\n"
            )
        };
        (many(n, entry), String::new())
    }),
    ("equal messages", 1_000, |n| {
        (
            many(n, |n| format!("[error.E{n}]\nmessage = \"The same.\"\n")),
            String::new(),
        )
    }),
    ("nearly equal descriptions", 500, |n| {
        let text = "The request was refused because the token had expired before it was used";
        (
            many(n, |n| {
                format!("[error.E{n}]\nsummary = \"s{n}\"\ndescription = \"{text} {n}.\"\n")
            }),
            String::new(),
        )
    }),
    ("messages that are values alone", 500, |n| {
        let entry = |n| {
            format!(
                "[error.E{n}]\nmessage = \"{{ $a }}{{ $b }}\"\n\
                 params = [{{ name = \"a\", type = \"string\" }}, {{ name = \"b\", type = \"string\" }}]\n"
            )
        };
        (many(n, entry), String::new())
    }),
    ("emphasis", 10_000, |n| {
        let text = "*a _b ".repeat(n);
        (
            format!("[error.A]\nsummary = \"{text}\"\n"),
            format!("A =\n    .summary = {text}\n"),
        )
    }),
    ("brackets", 10_000, |n| {
        let text = "![a](".repeat(n);
        (
            format!("[error.A]\nsummary = \"{text}\"\n"),
            format!("A =\n    .summary = {text}\n"),
        )
    }),
    ("spaces", 50_000, |n| {
        let text = format!("a{}b", " ".repeat(n));
        (
            format!("[error.A]\nmessage = \"{text}\"\n"),
            format!("A = {text}\n"),
        )
    }),
    ("invisible characters", 10_000, |n| {
        let text = format!("a{}b", "\u{200b}".repeat(n));
        (
            format!("[error.A]\nmessage = \"{text}\"\n"),
            format!("A = {text}\n"),
        )
    }),
    ("combining marks", 10_000, |n| {
        let text = format!("a{}b", "\u{301}\u{328}".repeat(n));
        (
            format!("[error.A]\nmessage = \"{text}\"\n"),
            format!("A = {text}\n"),
        )
    }),
    ("lines of one text", 10_000, |n| {
        let lines = "    - a b\n".repeat(n);
        (
            format!("[error.A]\ndescription = \"\"\"\n{lines}\"\"\"\n"),
            format!("A =\n    .description =\n{}", "        - a\n\n".repeat(n)),
        )
    }),
];

fn files((toml, ftl): (String, String)) -> Vec<InputFile> {
    vec![
        InputFile::new("catalog/tok.toml", toml),
        InputFile::new("locales/ja/tok.ftl", ftl),
    ]
}

fn checked(files: Vec<InputFile>) -> Compilation {
    compile(files).with_review()
}

/// Calls `work` with input of the sizes that are compared, which is made beforehand.
fn compare<T>(what: &str, n: usize, input: impl Fn(usize) -> T, work: impl Fn(&T)) {
    let inputs = [1, 2, 4].map(|times| (times * n, input(times * n)));
    assert_linear(what, n, |n| {
        if let Some((_, input)) = inputs.iter().find(|(size, _)| *size == n) {
            work(input);
        }
    });
}

/// Checks each kind of project, writes the report, and fixes what can be.
pub(crate) fn check() {
    for (what, n, project) in PROJECTS {
        let input = |n| files(project(n));
        compare(&format!("checking {what}"), *n, input, |files| {
            black_box(checked(files.clone()).report(Color::Never));
        });
    }
    let fixable = |n| {
        files((
            many(n, |n| format!("[error.E{n}]\nmessage = \"a\u{200b} b\"\n")),
            "".into(),
        ))
    };
    compare("fixing", 500, fixable, |files| {
        let fixes = fix(files.clone(), checked);
        assert!(fixes.applied.len() >= 500);
    });
}

/// Compares a project with its lock, with one that promises something else, and with lines that mean nothing.
pub(crate) fn lock() {
    let texts = |n| (entries(n), many(n, |n| format!("E{n} = Wort{n}.\n")));
    let locked = |lock: String, n| {
        let mut all = files(texts(n));
        all.push(InputFile::new(lock::PATH, lock));
        all
    };
    let own = |n| Lock::new(compile(files(texts(n))).catalogs()).to_string();
    let check = |files: &Vec<InputFile>| {
        black_box(compile_locked(files.clone()).report(Color::Never));
    };
    compare("its lock", 500, |n| locked(own(n), n), check);
    compare(
        "a lock of entries that are gone",
        500,
        |n| locked(own(n), 1),
        check,
    );
    compare(
        "a lock of other texts",
        500,
        |n| locked(own(n).replace("Wort", "W"), n),
        check,
    );
    compare(
        "one line often",
        500,
        |n| locked(own(1).repeat(n), 1),
        check,
    );
    compare("no lock", 20_000, |n| locked("?\n".repeat(n), 1), check);
    compare(
        "a lock of one line",
        50_000,
        |n| locked(own(1) + &"a ".repeat(n), 1),
        check,
    );
}

/// Writes all that is written of catalogs.
pub(crate) fn write() {
    let related = |n: usize| {
        let entry = |at| {
            format!(
                "[error.E{at}]\nmessage = \"Word{at} is {{ $a }}.\"\nsummary = \"Summary {at}\"\n\
                 params = [{{ name = \"a\", type = \"string\" }}]\nrelated = [\"E{}\"]\n",
                (at + 1) % n
            )
        };
        (
            many(n, entry),
            many(n, |n| format!("E{n} = 単語{n} {{ $a }}。\n")),
        )
    };
    let words = |n| {
        let text = many(n, |n| format!("word{n} 単語{n} "));
        (
            format!("[error.A]\nsummary = \"{text}\"\n"),
            format!("A =\n    .summary = {text}\n"),
        )
    };
    let one_word = |n: usize| {
        let text = "語".repeat(n) + &"a1".repeat(n);
        (format!("[error.A]\nsummary = \"{text}\"\n"), String::new())
    };
    let marks = |n: usize| {
        let text = "[a](b) `c` *d* <e> &amp; ".repeat(n);
        (
            format!("[error.A]\ndescription = \"{text}\"\n"),
            String::new(),
        )
    };
    let relations = |n: usize| {
        let related = many(n, |n| format!("\"E{n}\", "));
        (
            entries(n) + &format!("[error.A]\nsummary = \"a\"\nrelated = [{related}]\n"),
            String::new(),
        )
    };
    // So many relations in all.
    let all_to_all = |n: usize| {
        let entries = n.isqrt();
        let related = many(entries, |n| format!("\"E{n}\", "));
        let entry = |n| format!("[error.E{n}]\nsummary = \"s{n}\"\nrelated = [{related}]\n");
        (many(entries, entry), String::new())
    };
    let fixes = |n: usize| {
        let causes = listed("causes", n, |n| {
            format!("{{ id = \"c{n}\", text = \"t{n}\" }}")
        });
        let fixed = many(n, |n| format!("\"c{n}\", "));
        let fixed = format!("resolutions = [{{ id = \"a\", text = \"b\", for = [{fixed}] }}]\n");
        (causes + &fixed, String::new())
    };
    let fixes_of_each = |n: usize| {
        let causes = listed("causes", n, |n| {
            format!("{{ id = \"c{n}\", text = \"t{n}\" }}")
        });
        let fixes = many(n, |n| {
            format!("{{ id = \"r{n}\", text = \"u{n}\", for = [\"c{n}\"] }}, ")
        });
        (
            causes + &format!("resolutions = [{fixes}]\n"),
            String::new(),
        )
    };
    let endpoints = |n: usize| {
        let each = |n| {
            format!(
                "[endpoint.e{n}]\ntitle = \"E{n}\"\n\
                 [error.E{n}]\nsummary = \"s{n}\"\nendpoints = [\"e{n}\"]\n"
            )
        };
        (many(n, each), String::new())
    };
    let one_code = |n: usize| {
        let entry = |n| format!("[error.E{n}]\ncode = \"A1\"\nmessage = \"Word{n}.\"\n");
        (many(n, entry), String::new())
    };
    let projects: [(&str, usize, Project); 10] = [
        ("causes and a fix of each", 500, fixes_of_each),
        ("entries of an endpoint each", 50, endpoints),
        ("entries with one code", 100, one_code),
        ("relations of all to all", 900, all_to_all),
        ("causes and what fixes them", 500, fixes),
        ("many entries", 50, related),
        ("many words", 1_000, words),
        ("one word", 5_000, one_word),
        ("marks", 500, marks),
        ("relations", 200, relations),
    ];
    for (what, n, project) in projects {
        let input = |n| compile(files(project(n)));
        compare(&format!("a site of {what}"), n, input, |compilation| {
            let sound = compilation.sound().expect("a project without errors");
            black_box(
                Site::new(sound.readable(), Config::default())
                    .files()
                    .count(),
            );
        });
        compare(&format!("pages of {what}"), n, input, |compilation| {
            let readable = compilation.readable();
            for catalog in CompiledCatalog::all(readable) {
                for catalog_view in catalog.views() {
                    black_box(man(&catalog_view));
                    black_box(markdown::page(&catalog_view, view::PlaceholderStyle::Names));
                }
            }
        });
    }
}

/// Writes pages for the generators of other sites.
pub(crate) fn write_for_other_sites() {
    fn described(text: &str) -> (String, String) {
        let catalog = format!("[error.A]\nmessage = \"a\"\ndescription = '''\n{text}'''\n");
        (catalog, String::new())
    }
    let projects: [(&str, usize, Project); 4] = [
        ("equal headings", 500, |n| (entries(n), String::new())),
        ("backslashes", 10_000, |n| described(&"\\".repeat(n))),
        ("items", 2_000, |n| described(&"- a\n".repeat(n))),
        ("code with marks", 5_000, |n| {
            described(&"`{{#` ".repeat(n).replace('{', "{\"{\"}"))
        }),
    ];
    let flavors = [
        ("Docusaurus", Flavor::Docusaurus),
        ("mdBook", Flavor::MdBook),
        ("MkDocs", Flavor::MkDocs),
    ];
    for (what, n, project) in projects {
        let input = |n| compile(files(project(n)));
        for (name, flavor) in flavors {
            compare(
                &format!("pages of {what} for {name}"),
                n,
                input,
                |compilation| {
                    let catalogs = CompiledCatalog::all(compilation.readable());
                    let views: Vec<_> = catalogs.iter().flat_map(CompiledCatalog::views).collect();
                    black_box(book(&views, flavor, view::PlaceholderStyle::Names));
                    black_box(markdown::page(&views[0], view::PlaceholderStyle::Names));
                },
            );
        }
    }
}
