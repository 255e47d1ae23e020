//! Which variants can be chosen depends on the language and on how the number is shown.

use errorbook_compiler::conformance::Resource;
use errorbook_conformance::side::{codes, compile, render};
use errorbook_conformance::value::{Argument, Arguments};

/// Returns what a select on `$n` shows: each variant shows its key.
fn shown(
    locale: &str,
    selector: &str,
    keys: &str,
    n: Argument,
) -> Result<String, Vec<&'static str>> {
    let mut text = format!("m = {{ {selector} ->\n");
    for key in keys.split(' ') {
        text += &format!("    {key} is {}\n", key.trim_matches(['*', '[', ']']));
    }
    text += "}\n";
    let locale = locale.parse().unwrap();
    let resource = Resource::parse(locale, &text);
    assert!(resource.syntax.is_empty(), "{text}");
    let arguments = Arguments(vec![("n".to_owned(), n)]);
    let name = ("m".to_owned(), None);
    let packed = compile(&resource, &name, &arguments).map_err(|findings| codes(&findings))?;
    Ok(render(&packed, &locale, &arguments, false))
}

#[test]
fn a_category_takes_the_numbers_that_are_shown_so() {
    let one = || Argument::Uint(1);
    let exact = "NUMBER($n, minimumFractionDigits: 1)";
    let refused = Err(vec!["EB0603"]);
    // "1.0" is `other` in English, so `[one]` takes nothing from `[1]`, and `[other]` does.
    assert_eq!(
        shown("en", exact, "[one] [1] *[other]", one()).as_deref(),
        Ok("is 1")
    );
    assert_eq!(
        shown("en", exact, "[one] *[other]", one()).as_deref(),
        Ok("is other")
    );
    assert_eq!(shown("en", exact, "[other] [1] *[one]", one()), refused);
    assert_eq!(shown("en", "$n", "[one] [1] *[other]", one()), refused);
    assert_eq!(
        shown("en", "$n", "[other] [1] *[one]", one()).as_deref(),
        Ok("is 1")
    );
    // With `maximumFractionDigits`, 1.04 is shown as 1.
    let rounded = "NUMBER($n, maximumFractionDigits: 1)";
    let n = || Argument::Float(1.04);
    assert_eq!(
        shown("en", rounded, "[one] *[other]", n()).as_deref(),
        Ok("is one")
    );
    assert_eq!(
        shown("en", "$n", "[one] *[other]", n()).as_deref(),
        Ok("is other")
    );
}

#[test]
fn a_default_is_taken_wherever_it_stands_and_whatever_it_is_called() {
    for (keys, default) in [
        ("*[other] [one]", "is other"),
        ("[0] *[few] [one]", "is few"),
        ("[one] *[many]", "is many"),
        ("*[anything] [one]", "is anything"),
    ] {
        let shown = shown("en", "$n", keys, Argument::Uint(7));
        assert_eq!(shown.as_deref(), Ok(default), "{keys}");
    }
}

#[test]
fn ordinals_have_categories_of_their_own() {
    let ordinal = "NUMBER($n, type: \"ordinal\")";
    let keys = "[1] [one] [two] [few] *[other]";
    for (n, expected) in [
        (1, "1"),
        (21, "one"),
        (22, "two"),
        (23, "few"),
        (11, "other"),
    ] {
        let expected = format!("is {expected}");
        assert_eq!(shown("en", ordinal, keys, Argument::Uint(n)), Ok(expected));
    }
    // Categories that the language has not are never shown, and keep nothing else from it.
    assert_eq!(
        shown("en", "$n", keys, Argument::Uint(1)).as_deref(),
        Ok("is 1")
    );
    assert_eq!(
        shown("pl", ordinal, "[few] *[other]", Argument::Uint(2)).as_deref(),
        Ok("is other")
    );
    assert_eq!(
        shown("pl", "$n", "[few] *[other]", Argument::Uint(2)).as_deref(),
        Ok("is few")
    );
}
