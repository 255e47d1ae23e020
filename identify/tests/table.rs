//! What people paste or type, and which entry it is: `lookup.jsonl`, which the script of the site's pages is
//! tested with, too. A line is a case: `want` has the keys that may come first, or nothing where nothing may
//! be found, and `values` what must be known of parameters.

use std::fs;
use std::path::Path;

use errorbook_compiler::files::read_project;
use errorbook_compiler::{compile, pack};
use errorbook_identify::{Finding, Identifier, Match, Source};
use serde_json::Value;

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

#[test]
fn what_people_have_is_found() {
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
    let file = file.map_or_else(|_| root.join("identify/tests/lookup.jsonl"), Into::into);
    let cases = fs::read_to_string(file).unwrap();
    let (mut right, mut missed) = (0, Vec::new());
    for line in cases.lines() {
        let case: Value = serde_json::from_str(line).unwrap();
        let input = case["input"].as_str().unwrap();
        let found = identifier.identify(input);
        if is_wanted(found.first(), &case) && has_values(found.first(), &case) {
            right += 1;
            continue;
        }
        let got = found.iter().take(3).map(|one| {
            let values = one
                .findings
                .iter()
                .filter(|one| matches!(one, Finding::Value(_)));
            let values: Vec<_> = values.collect();
            format!(
                "{} {} {:.2} {values:?}",
                one.entry.key(),
                one.how.as_str(),
                one.score
            )
        });
        let got: Vec<String> = got.collect();
        missed.push(format!(
            "{}: {input:?}\n  want {} {}\n  got {got:?}",
            case["kind"], case["want"], case["values"]
        ));
    }
    let all = right + missed.len();
    println!("{right} of {all}\n{}", missed.join("\n"));
    assert!(right * 100 >= all * LEAST_RIGHT, "{right} of {all}");
}
