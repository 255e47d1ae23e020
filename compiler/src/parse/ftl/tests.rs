use super::*;
use crate::parse::tree::{Element, Expression, Name};
use crate::source::{InputFile, Sources};

#[test]
fn every_span_slices_to_its_name() {
    let text = "# c\nm = a { $x ->\n    [one] { -t(k: \"v\") }\n   *[other] { NUMBER($y) }\n  } b\n    .at = { m2.b }\n-t = あ{ \"q\" }\n";
    let mut report = Report::new();
    let sources = Sources::decode(vec![InputFile::new("a.ftl", text)], &mut report);
    let (file, source) = sources.iter().next().unwrap();
    let resource = parse(file, source, &mut report);
    assert!(report.into_diagnostics().is_empty());
    let mut names = Vec::new();
    for message in resource.messages.iter().chain(&resource.terms) {
        names.push(message.id.clone());
        let attributes = message.attributes.iter().map(|attribute| &attribute.value);
        for pattern in message.value.iter().chain(attributes) {
            collect(pattern, &mut names);
        }
    }
    assert_eq!(names.len(), 12);
    for name in names {
        assert_eq!(sources.text(name.span), name.value);
    }
}

fn collect(pattern: &Pattern, names: &mut Vec<Name>) {
    for element in &pattern.elements {
        if let Element::Placeable(expression) = element {
            collect_expression(expression, names);
        }
    }
}

fn collect_expression(expression: &Expression, names: &mut Vec<Name>) {
    match expression {
        Expression::Text(name) | Expression::Number(name) | Expression::Variable(name) => {
            names.push(name.clone())
        }
        Expression::Message { id, attribute } => {
            names.extend(std::iter::once(id).chain(attribute.as_deref()).cloned())
        }
        Expression::Term { id, arguments, .. } | Expression::Function { id, arguments } => {
            names.push(id.clone());
            arguments
                .positional
                .iter()
                .for_each(|argument| collect_expression(argument, names));
            arguments
                .named
                .iter()
                .for_each(|(name, _)| names.push(name.clone()));
        }
        Expression::Select {
            selector, variants, ..
        } => {
            collect_expression(selector, names);
            for variant in variants {
                names.push(variant.key.name().clone());
                collect(&variant.value, names);
            }
        }
        Expression::Nested(inner) => collect_expression(inner, names),
    }
}

fn texts(ftl: &str) -> (Vec<String>, Vec<Diagnostic>) {
    let mut report = Report::new();
    let sources = Sources::decode(vec![InputFile::new("a.ftl", ftl)], &mut report);
    let (file, source) = sources.iter().next().unwrap();
    let resource = parse(file, source, &mut report);
    let texts = resource.messages.iter().map(|message| {
        let elements = message.value.iter().flat_map(|value| &value.elements);
        let texts = elements.map(|element| match element {
            Element::Text(text) => text.value.to_string(),
            Element::Placeable(_) => "{}".to_owned(),
        });
        texts.collect()
    });
    (texts.collect(), report.into_diagnostics())
}

#[test]
fn white_space_is_that_of_the_specification() {
    for (ftl, expected) in [
        ("m =   a  \n", "a"),
        ("m =\n      a\n    b", "  a\nb"),
        ("m =\n{\"x\"}\n    a", "{}\n    a"),
        ("m =\n    {\"x\"} y\n  z", "  {} y\nz"),
        ("m =\n  a\n {\"x\"}", " a\n{}"),
        ("m =\n      a\n  {1}\n      b", "    a\n{}\n    b"),
        ("m = a\n          \n  b", "a\n\nb"),
        ("m =\n\n  \n  a  \n\n  b", "a  \n\nb"),
        ("m =\r\n  a\r\n\r\n   b\r\n", "a\n\n b"),
        ("m = a\rb\r", "a\rb\r"),
        ("m = a\r\r\n  b", "a\r\nb"),
        ("m =\n  \ta\n  b\n", "\ta\nb"),
        ("m =\n  \u{a0}a\n   b\n", "\u{a0}a\n b"),
        ("m = a {\"x\"}  \n\n", "a {}"),
        ("m = a\n  # b\n  -c = d", "a\n# b\n-c = d"),
    ] {
        let (texts, problems) = texts(ftl);
        assert_eq!(texts, [expected], "{ftl:?}");
        assert!(problems.is_empty(), "{ftl:?}: {problems:?}");
    }
}

#[test]
fn white_space_in_other_files_is_that_of_a_block() {
    for (value, expected) in [
        ("  [a", "[a"),
        (".a", ".a"),
        ("a\n b", "a\n b"),
        ("a\n  \n\nb\n", "a\n\n\nb"),
        ("  a\n {1.5}\n", " a\n{}"),
        ("{1.5}\n{1.5}", "{}\n{}"),
        ("a\r\nb\r\n", "a\nb"),
        ("a\n\t\nb", "a\n\t\nb"),
        ("a = b\n# c", "a = b\n# c"),
        ("a\n  .b", ""),
        ("a\n[b", ""),
        ("{F(1 2)}", ""),
    ] {
        let mut report = Report::new();
        let sources = Sources::decode(vec![InputFile::new("a", value)], &mut report);
        let (file, source) = sources.iter().next().unwrap();
        let whole = Span::new(file, 0..value.len());
        let offsets = (0..=value.len()).collect();
        let pattern = embedded_pattern(source, whole, value, offsets, &mut report);
        let elements = pattern.iter().flat_map(|pattern| &pattern.elements);
        let shown: String = elements
            .map(|element| match element {
                Element::Text(text) => &text.value,
                Element::Placeable(_) => "{}",
            })
            .collect();
        assert_eq!(shown, expected, "{value:?}");
        assert_eq!(report.has_errors(), expected.is_empty(), "{value:?}");
    }
}

#[test]
fn what_the_parser_lets_pass_is_found() {
    for ftl in [
        "m = {F(1 2)}",
        "m = {F($a b: 1)}",
        "m = {F(a: 1 b: 2)}",
        "m = {-t(a: 1 b: 2)}",
        "m = {n .a}",
        "m = {n\n .a}",
        "m = a\n\rb\n",
        "m = {F(a: -1)}",
        "#x\nm = a",
        "m = a\n b = {",
    ] {
        assert_eq!(texts(ftl).1.len(), 1, "{ftl:?}");
    }
    for ftl in [
        "m = {F(1,2)}",
        "m = {F ( 1 ,\n 2 , )}",
        "m = {F()}",
        "#\n# x\n\n## y\n### z\nm = a\n# last",
        "\n  \r\nm =\n   .a = b\n\n   .c =\n    d\n  \n-t = t\n .x = y",
        "m = {$a ->\n\n *[ x ] y\n\n  z\n [-1.5]\n   z\n}\n",
    ] {
        assert!(texts(ftl).1.is_empty(), "{ftl:?}: {:?}", texts(ftl).1);
    }
}
