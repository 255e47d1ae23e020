//! Input on which a compiler could work far longer than it is long: the work grows with the input, and no
//! faster.

use errorbook_compiler::compile;
use errorbook_compiler::diagnostic::Color;
use errorbook_compiler::source::InputFile;
use errorbook_growth::assert_linear;

/// How long hostile texts are, and a quarter of the longest. A project of less than 256 KiB is compiled by
/// one thread, whose work is measured.
const BYTES: usize = 14_000;

const HEAD: &str = "[glossary]\n\"refresh token\" = { ja = \"更新\" }\n[error.TOK001]\n\
                    params = [{ name = \"n\", type = \"u32\", unit = \"day\" }]\n";
const TOML: &str = "[error.TOK001]\nmessage = \"a\"\n";
const FTL: &str = "TOK001 = a\n";

/// Compiles projects of any length and writes the report.
fn assert_compiles_linearly(what: &str, n: usize, project: impl Fn(usize) -> (String, String)) {
    let [small, large] = [n, 4 * n].map(|n| (n, project(n)));
    assert!(
        large.1.0.len() + large.1.1.len() < 256 << 10,
        "{what}: would use threads"
    );
    assert_linear(what, n, |n| {
        let (_, (toml, ftl)) = if n == small.0 { &small } else { &large };
        let compiled = compile(vec![
            InputFile::new("catalog/tok.toml", toml.as_str()),
            InputFile::new("locales/ja/tok.ftl", ftl.as_str()),
        ]);
        std::hint::black_box(compiled.report(Color::Never));
    });
}

/// Marks of which checks look for the other one, the beginning or the end.
#[test]
fn long_texts_of_marks() {
    let pieces = [
        "](",
        "[[",
        "[a](b",
        "[a](b)",
        "https://",
        "<b>",
        "&nbsp;",
        "(ABC)",
        "TODO ",
        "`",
        "` ``",
        "://",
        "%(a",
        "%1",
        "%-0",
        "$",
        "\u{a0}",
        "'",
        "''",
        "「",
        ".Aa",
        "a.Aa",
        "  ",
        " .",
        " ,",
        "あa",
        "あ a",
        "あ:",
        "(",
        "か\u{3099}",
        "e\u{301}",
        "\u{200d}",
        "invalid_grant ",
        "refresh ",
        "refresh token ",
        "TOK001 ",
    ];
    for piece in pieces {
        assert_compiles_linearly(piece, BYTES, |n| {
            let text = piece.repeat(n / piece.len());
            (
                format!("{HEAD}message = \"{{ $n }}{text}{{ $n }}\"\nsummary = \"{text}\"\n"),
                format!("TOK001 = {{ $n }}{text}{{ $n }}\n    .summary = {text}.\n"),
            )
        });
    }
}

#[test]
fn many_values_between_marks() {
    // More than a hundred placeables are refused, so that these are in many texts.
    assert_compiles_linearly("values", 12, |n| {
        let text = "'{ $n }' 「{ $n } days` ".repeat(40);
        let entries = (0..n).map(|entry| {
            format!(
                "[error.E{entry}]\nmessage = \"{text}\"\n\
                 params = [{{ name = \"n\", type = \"u32\", unit = \"day\" }}]\n"
            )
        });
        let translations = (0..n).map(|entry| format!("E{entry} = {text}\n"));
        (entries.collect(), translations.collect())
    });
}

#[test]
fn long_glossaries() {
    assert_compiles_linearly("terms", 1_000, |n| {
        let terms = (0..n).map(|term| format!("\"term {term}\" = {{ ja = \"語{term}\" }}\n"));
        let entries = (0..60).map(|entry| {
            format!("[error.E{entry}]\nmessage = \"The terms of term {entry} are here.\"\n")
        });
        let translations =
            (0..60).map(|entry| format!("E{entry} = 語{entry}は用語ではありません。\n"));
        (
            format!(
                "[glossary]\n{}{}",
                terms.collect::<String>(),
                entries.collect::<String>()
            ),
            translations.collect(),
        )
    });
}

#[test]
fn nested_tables() {
    for (open, close) in [
        ("[", "]"),
        ("{ a = ", "}"),
        ("[{ a = ", "}]"),
        ("a.", "a = 1"),
        ("{", ""),
    ] {
        for closed in [true, false] {
            for before in ["a = ", "", "[error.TOK001]\nrelated = "] {
                assert_compiles_linearly(&format!("{before}{open} {closed}"), 3 * BYTES, |n| {
                    let count = n / (open.len() + close.len());
                    let close = if closed {
                        close.repeat(count)
                    } else {
                        String::new()
                    };
                    (
                        format!("{before}{}{close}", open.repeat(count)),
                        FTL.to_owned(),
                    )
                });
            }
        }
    }
}

#[test]
fn nested_patterns() {
    let starts = [
        "TOK001 = ",
        "TOK001 = { $x ->\n *[a] \"",
        "TOK001 = { $x ->\n *[a] (",
        "TOK001 =\n  .a = ",
        "TOK001 = { $x ->\n [a] ] } { ",
    ];
    let steps = [
        "{",
        "{ ",
        "{\n",
        "{ $x ->\n *[a] ",
        "{N(",
        "{ -t(a: ",
        "N(",
        "{ N(\n",
        "{ $x ->\n *[a] \"",
        "{ \"\" ->\n *[a] ",
        "{\r\n",
        "{ -t(",
        "{ N(a: N(",
        "{ $x -> *[a] ] {",
    ];
    for start in starts {
        for step in steps {
            assert_compiles_linearly(&format!("{start}{step}"), 3 * BYTES, |n| {
                (
                    TOML.to_owned(),
                    format!("{start}{}", step.repeat(n / step.len())),
                )
            });
        }
    }
}

#[test]
fn chains_of_references() {
    assert_compiles_linearly("chains", 1_000, |n| {
        let entries = (0..n).map(|at| format!("[error.A{at}]\nmessage = \"{{ A{} }}\"\n", at + 1));
        let entries = entries.collect::<String>();
        (
            format!("{entries}[error.A{n}]\nmessage = \"end\"\n"),
            String::new(),
        )
    });
}

#[test]
fn small_terms_that_share_a_large_one() {
    assert_compiles_linearly("terms", 1_000, |n| {
        let shared = format!("-a = {}\n-b = {}\n", "x".repeat(900), "{ -a }".repeat(49));
        let terms: String = (0..n)
            .map(|term| format!("-t{term} = {{ -b }}\n"))
            .collect();
        (
            TOML.to_owned(),
            format!("{shared}{terms}TOK001 = {{ -t1 }}\n"),
        )
    });
}

#[test]
fn links_with_titles() {
    assert_compiles_linearly("links", 2_000, |n| {
        let head = "[link.a]\ntitle = \"a title\"\nunknown = true\n[error.A]\nsummary = ";
        (format!("{head}\"{}\"\n", "[[a]]".repeat(n)), String::new())
    });
}

#[test]
fn long_lines_and_names() {
    for piece in ["a", "あ", "\\\"", "\\u00e9", "a "] {
        assert_compiles_linearly(piece, 2 * BYTES, |n| {
            let long = piece.repeat(n / piece.len());
            (
                format!("[error.TOK001]\nmessage = \"{long}\"\n"),
                format!("TOK001 = {long}\n"),
            )
        });
    }
    assert_compiles_linearly("keys of one table", 2_000, |n| {
        let keys: String = (0..n).map(|key| format!("k{key} = 1, ")).collect();
        (format!("error.TOK001 = {{ {keys} }}\n"), String::new())
    });
    assert_compiles_linearly("names", 2 * BYTES, |n| {
        let name = "a".repeat(n);
        (
            format!("[error.{name}]\nmessage = \"a\"\n"),
            format!("{name} = a\n"),
        )
    });
}

/// The line and the column of each are asked for.
#[test]
fn many_findings_on_one_line() {
    for piece in ["{ $x } ", "{ -t }", "{0}", "{ $n }é{ $x }"] {
        assert_compiles_linearly(piece, 2 * BYTES, |n| {
            let text = piece.repeat(n / piece.len());
            (
                format!("{HEAD}message = \"{text}\"\n"),
                format!("TOK001 = {text}\n"),
            )
        });
    }
}

/// Makes the two files of a project of any length.
type Project<'a> = &'a dyn Fn(usize) -> (String, String);

#[test]
fn many_findings() {
    let many = |n: usize, f: &dyn Fn(usize) -> String| (0..n).map(f).collect::<String>();
    let entries = |n| many(n, &|n| format!("[error.TOK{n}]\nmessage = \"a\"\n"));
    let projects: [(&str, Project<'_>); 12] = [
        ("unknown parameters", &|n| {
            (
                many(n, &|n| {
                    format!("[error.TOK{n}]\nmessage = \"{{ $x{n} }}\"\n")
                }),
                String::new(),
            )
        }),
        ("orphans", &|n| {
            (entries(n), many(n, &|n| format!("TOC{n} = a\n")))
        }),
        ("unknown messages", &|n| {
            (
                entries(n),
                many(n, &|n| format!("TOK{n} = {{ TOKK{n} }}\n")),
            )
        }),
        ("open placeables", &|n| {
            (entries(n), many(n, &|n| format!("TOK{n} = {{ $\n")))
        }),
        ("one message often", &|n| {
            (entries(n), many(n, &|_| "TOK1 = a\n".to_owned()))
        }),
        ("attributes alone", &|n| {
            (entries(n), many(n, &|_| "    .a = a\n".to_owned()))
        }),
        ("unknown relations", &|n| {
            (
                many(n, &|n| format!("[error.TOK{n}]\nrelated = [\"TOC{n}\"]\n")),
                String::new(),
            )
        }),
        ("open strings", &|n| {
            (
                many(n, &|n| format!("[error.TOK{n}]\nmessage = \"a\n")),
                String::new(),
            )
        }),
        ("keys without values", &|n| {
            (many(n, &|n| format!("k{n}\n")), String::new())
        }),
        ("one key often", &|n| {
            (many(n, &|_| "k = 1\n".to_owned()), String::new())
        }),
        ("unknown causes", &|n| {
            (
                format!(
                    "[error.TOK1]\ncauses = [{}]\n",
                    many(n, &|n| format!("{{ id = \"c{n}\", text = \"a\" }},"))
                ),
                format!("TOK1 =\n{}", many(n, &|n| format!("    .cause-d{n} = a\n"))),
            )
        }),
        ("missing texts", &|n| {
            (
                format!(
                    "[catalog]\nrequire = {{ ja = [\"message\"] }}\n{}",
                    entries(n)
                ),
                String::new(),
            )
        }),
    ];
    for (what, project) in projects {
        assert_compiles_linearly(what, 500, project);
    }
}
