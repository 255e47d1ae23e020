//! What people paste or type, and which entry it is: `lookup.jsonl`. A line is a case: `want` has the keys that may
//! come first, or nothing where nothing may be found, and `values` what must be known of parameters.
//!
//! The script of the site's pages finds the same: `lookup.answers.jsonl` has what was found first in each case, which
//! `tests/browser/lookup.test.mjs` holds the script to. `ERRORBOOK_BLESS=1` writes it anew.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use errorbook_compiler::files::read_project;
use errorbook_compiler::{compile, pack};
use errorbook_identify::{Finding, Identifier, Match, Source};
use serde_json::{Value, json};

/// Of a hundred cases, so many must be right.
const LEAST_RIGHT: usize = 98;

fn is_wanted(found: Option<&Match<'_>>, case: &Value) -> bool {
    let want = case["want"].as_array().unwrap();
    match found {
        None => want.is_empty(),
        Some(found) => {
            let names = [found.entry.key(), found.entry.code()];
            want.iter()
                .any(|one| names.contains(&one.as_str().unwrap()))
        }
    }
}

fn has_values(found: Option<&Match<'_>>, case: &Value) -> bool {
    let wanted = case["values"].as_object().into_iter().flatten();
    let mut wanted = wanted.map(|(name, value)| (name, value.as_str().unwrap()));
    wanted.all(|(name, value)| {
        let known = found.and_then(|found| found.value(name));
        known.is_some_and(|known| known.to_string() == value)
    })
}

/// Returns the key, how it was found, and the values.
fn answer(found: Option<&Match<'_>>) -> Value {
    let Some(found) = found else {
        return Value::Null;
    };
    let params = found.model.params.iter().zip(&found.findings);
    let values = params.filter_map(|(param, finding)| match finding {
        Finding::Value(value) => Some((param.name.value.clone(), json!(value.to_string()))),
        Finding::Variant(_) | Finding::Placeholder | Finding::Unknown => None,
    });
    let values: serde_json::Map<String, Value> = values.collect();
    json!([found.entry.key(), found.how.as_str(), values])
}

fn with_cases(f: impl FnOnce(&Identifier<'_>, &str)) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let compilation = compile(read_project(&root));
    let readable = compilation.readable();
    let packed: Vec<_> = readable.catalogs().map(pack).collect();
    let catalogs = compilation.catalogs().iter().zip(&packed);
    let identifier = Identifier::new(catalogs.map(|(model, packed)| Source {
        model,
        packed: packed.catalog(),
    }));
    let file = std::env::var("ERRORBOOK_CASES");
    let file = file.map_or_else(|_| path("lookup.jsonl"), Into::into);
    f(&identifier, &fs::read_to_string(file).unwrap());
}

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests")
        .join(name)
}

#[test]
fn what_people_have_is_found() {
    with_cases(|identifier, cases| {
        let (mut right, mut missed) = (0, String::new());
        for line in cases.lines() {
            let case: Value = serde_json::from_str(line).unwrap();
            let found = identifier.identify(case["input"].as_str().unwrap());
            if is_wanted(found.first(), &case) && has_values(found.first(), &case) {
                right += 1;
                continue;
            }
            writeln!(missed, "{line}").unwrap();
            for one in found.iter().take(3) {
                writeln!(missed, "  got {} {:.2}", answer(Some(one)), one.score).unwrap();
            }
        }
        let all = cases.lines().count();
        println!("{right} of {all}\n{missed}");
        assert!(right * 100 >= all * LEAST_RIGHT, "{right} of {all}");
    });
}

#[test]
fn what_is_found_is_what_the_pages_find() {
    if std::env::var("ERRORBOOK_CASES").is_ok() {
        return;
    }
    with_cases(|identifier, cases| {
        let mut answers = String::new();
        for line in cases.lines() {
            let case: Value = serde_json::from_str(line).unwrap();
            let found = identifier.identify(case["input"].as_str().unwrap());
            writeln!(answers, "{}", answer(found.first())).unwrap();
        }
        let file = path("lookup.answers.jsonl");
        if std::env::var("ERRORBOOK_BLESS").is_ok() {
            fs::write(file, answers).unwrap();
            return;
        }
        let known = fs::read_to_string(file).unwrap();
        for (line, (known, found)) in known.lines().zip(answers.lines()).enumerate() {
            assert_eq!(found, known, "line {} of lookup.jsonl", line + 1);
        }
        assert_eq!(known.lines().count(), answers.lines().count());
    });
}
