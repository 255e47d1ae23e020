//! The greatest texts that compile, and the smallest that do not.

use errorbook_compiler::conformance::Resource;
use errorbook_conformance::differential::Pair;
use errorbook_conformance::side::{codes, compile};
use errorbook_conformance::tally::Outcome;
use errorbook_conformance::value::{Argument, Arguments};

fn outcome(text: &str) -> Outcome {
    let mut pair = Pair::new("en".parse().unwrap(), text.to_owned());
    if !pair.refused().is_empty() {
        return Outcome::Refused(pair.refused());
    }
    let arguments = Arguments(vec![("s".to_owned(), Argument::Text("a".to_owned()))]);
    pair.compare(&("m".to_owned(), None), &arguments)
}

fn check(text: impl Fn(usize) -> String, most: usize) {
    assert_eq!(outcome(&text(most)), Outcome::Passed, "{most}");
    assert_eq!(outcome(&text(most + 1)), Outcome::Refused(vec!["EB0012"]));
}

#[test]
fn a_hundred_placeables_on_a_way() {
    check(|count| format!("m = {}", "{ $s }".repeat(count)), 100);
    check(|count| format!("m = {}", "{ \"x\" }".repeat(count)), 100);
    check(|count| format!("m = {}", "{ -1 }".repeat(count)), 100);
    // The reference is one as well.
    check(
        |count| format!("a = {}\nm = {{ a }}", "{ $s }".repeat(count)),
        99,
    );
    check(
        |count| format!("a = {{ $s }}\nm = {}", "{ a }".repeat(count)),
        50,
    );
    check(
        |count| format!("-a = {{ \"x\" }}\nm = {}", "{ -a }".repeat(count)),
        50,
    );
}

#[test]
fn selects_one_after_another() {
    check(
        |count| format!("m = {}", "{ $s ->\n   *[a] x\n }".repeat(count)),
        100,
    );
    check(|count| format!("m = x{}", "{ { $s } }".repeat(count)), 50);
}

#[test]
fn of_variants_the_one_with_the_most_counts() {
    for (first, second) in [(1, 0), (0, 1)] {
        let variants = |count: usize| {
            format!(
                "m = {{ $s ->\n    [a] x{}\n   *[b] x{}\n}}{{ $s }}",
                "{ $s }".repeat(first * count),
                "{ $s }".repeat(second * count)
            )
        };
        check(variants, 98);
    }
    // What a selector looks up counts, too.
    let selector = |count: usize| {
        format!(
            "-t = x\n    .a = {}\nm = {{ -t.a ->\n   *[b] y\n}}",
            "{ \"x\" }".repeat(count)
        )
    };
    check(selector, 99);
}

#[test]
fn braces_in_braces() {
    check(
        |depth| format!("m = {}$s{}", "{".repeat(depth), "}".repeat(depth)),
        32,
    );
    // The parser would exhaust the stack, as that of `fluent-bundle` does.
    let deep = Resource::parse(
        "en".parse().unwrap(),
        &format!("m = {}", "{".repeat(100_000)),
    );
    assert_eq!(codes(&deep.syntax), ["EB0012"]);
}

#[test]
fn references_in_references() {
    let chain = |length: usize| {
        let mut text = String::from("m = { m1 }\n");
        for index in 1..length {
            text += &format!("m{index} = {{ m{} }}\n", index + 1);
        }
        text + &format!("m{length} = x\n")
    };
    check(chain, 100);
    let long = Resource::parse("en".parse().unwrap(), &chain(100_000));
    let refused = compile(&long, &("m".to_owned(), None), &Arguments::default());
    assert_eq!(
        refused.map_err(|findings| codes(&findings)),
        Err(vec!["EB0012"])
    );
}

#[test]
fn a_bomb_is_refused_quickly() {
    let mut text = String::from("l0 = LOL\n");
    for level in 1..30 {
        text += &format!(
            "l{level} = {}\n",
            format!("{{ l{} }}", level - 1).repeat(10)
        );
    }
    text += "m = { l29 }\n";
    assert_eq!(outcome(&text), Outcome::Refused(vec!["EB0012"]));
}
