//! Files that arrive while a program runs.

use std::fs;
use std::hint::black_box;

use errorbook::{CATALOGS, Overrides};
use errorbook_growth::assert_linear_on_all_threads as assert_linear;

/// Makes a file of so many pieces.
type MakeFile = fn(usize) -> String;

/// Files of so many pieces each. Those that a limit refuses before the work begins cost next to nothing.
const FILES: &[(&str, usize, MakeFile)] = &[
    ("placeables on one line", 45_000, |n| {
        format!("TOK005 = {}\n", "{ $nope } ".repeat(n))
    }),
    ("unknown messages", 5_000, |n| {
        (0..n).map(|n| format!("X{n} = x\n")).collect()
    }),
    ("unknown terms", 5_000, |n| {
        (0..n).map(|n| format!("-t{n} = {{ -u{n} }}\n")).collect()
    }),
    ("one message often", 5_000, |n| "TOK001 = x\n".repeat(n)),
    ("junk", 50_000, |n| "}\n".repeat(n)),
    ("a long text", 200_000, |n| {
        format!("TOK001 = {}\n", "a".repeat(n))
    }),
    ("a text of many lines", 20_000, |n| {
        format!("TOK001 =\n{}", "    a b\n".repeat(n))
    }),
    ("terms", 5_000, |n| {
        (0..n).map(|n| format!("-t{n} = t\n")).collect()
    }),
    ("variants", 5_000, |n| {
        let arms: String = (0..n).map(|n| format!(" [{n}] x\n")).collect();
        format!("TOK005 = {{ $hours ->\n{arms} *[other] {{ $hours }} {{ $expiry }}\n }}\n")
    }),
];

/// Loads each kind of file.
pub(crate) fn load() {
    let dir = std::env::temp_dir().join(format!("errorbook-work-{}", std::process::id()));
    for (what, n, file) in FILES {
        for times in [1, 2, 4] {
            let folder = dir.join(format!("{}/ja", times * n));
            fs::create_dir_all(&folder).expect("a directory for temporary files");
            fs::write(folder.join("tok.ftl"), file(times * n)).expect("a temporary file");
        }
        assert_linear(&format!("loading {what}"), *n, |n| {
            let loaded = Overrides::load(dir.join(n.to_string()), &[CATALOGS]);
            black_box(loaded.map_err(|error| error.to_string()).is_ok());
        });
        fs::remove_dir_all(&dir).expect("what was written can be removed");
    }
}
