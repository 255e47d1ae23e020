//! Every example of `docs/fluent.md` gives what stands below it.

use errorbook_compiler::conformance::Resource;
use errorbook_conformance::side::{codes, compile, render};
use errorbook_conformance::value::{Argument, Arguments};
use errorbook_core::jiff::SignedDuration;

const PAGE: &str = include_str!("../../../docs/fluent.md");

/// Returns the parameters of the page's examples.
fn arguments() -> Arguments {
    let values = [
        ("count", Argument::Uint(2)),
        ("size", Argument::Float(1.5)),
        ("big", Argument::Big(9_007_199_254_740_993)),
        ("name", Argument::Text("Ada".to_owned())),
        ("kind", Argument::Word("file")),
        ("ok", Argument::Bool(true)),
        ("time", Argument::Duration(SignedDuration::from_secs(5_400))),
        ("disk", Argument::Bytes(1_500_000)),
        (
            "names",
            Argument::Texts(["Ada", "Grace", "Hedy"].map(str::to_owned).to_vec()),
        ),
    ];
    Arguments(
        values
            .map(|(name, value)| (name.to_owned(), value))
            .to_vec(),
    )
}

/// Returns what an example gives: its text, or the codes of what is wrong.
fn outcome(text: &str) -> Result<String, Vec<&'static str>> {
    let locale = "en".parse().unwrap();
    let resource = Resource::parse(locale, text);
    let arguments = arguments();
    let findings = [&resource.syntax, &resource.findings];
    let mut found: Vec<_> = findings
        .into_iter()
        .flat_map(|found| codes(found))
        .collect();
    match compile(&resource, &("m".to_owned(), None), &arguments) {
        Ok(packed) if found.is_empty() => return Ok(render(&packed, &locale, &arguments, false)),
        Ok(_) => {}
        Err(findings) => found.extend(codes(&findings)),
    }
    found.dedup();
    Err(found)
}

#[test]
fn every_example_gives_what_stands_below_it() {
    let (mut shown, mut refused) = (0, 0);
    for example in PAGE.split("```ftl\n").skip(1) {
        let (text, below) = example.split_once("```\n").unwrap();
        if let Some(expected) = below.strip_prefix("```text\n") {
            let (expected, _) = expected.split_once("\n```").unwrap();
            assert_eq!(outcome(text).as_deref(), Ok(expected), "{text}");
            shown += 1;
        } else {
            let (code, _) = below.strip_prefix('`').unwrap().split_once('`').unwrap();
            assert_eq!(outcome(text), Err(vec![code]), "{text}");
            refused += 1;
        }
    }
    assert!(
        shown >= 9 && refused >= 40,
        "{shown} shown, {refused} refused"
    );
}
