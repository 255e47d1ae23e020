//! XLIFF as tools of translators write it, and as nobody should.

use errorbook_compiler::fluent::Piece;
use errorbook_compiler::source::InputFile;
use errorbook_compiler::{Compilation, compile};
use errorbook_exchange::{Answer, Format, Import, Problem, Translation, read, write};
use errorbook_growth::assert_linear;

const CATALOG: &str = r#"
[error.Late]
message = "{ $hours } hours late\u0007, <b>&</b>"
summary = "Late"
params = [{ name = "hours", type = "u8" }]
"#;

fn compiled() -> Compilation {
    compile(vec![InputFile::new("catalog/app.toml", CATALOG)])
}

fn answer(text: &str) -> Result<Answer, Problem> {
    read("de.xlf", text.as_bytes(), Format::Xliff)
}

/// Returns the translations of a file by the names of their texts, and what is wrong with it.
fn imported(text: &str) -> (Vec<(String, String)>, Vec<String>) {
    let compilation = compiled();
    let translation = Translation::new(&compilation, "de".parse().unwrap());
    let import = Import::new(&translation, answer(text).unwrap());
    let texts = import.texts.iter().map(|text| {
        let pieces = text.pieces.iter().flatten().map(|piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Placeable(inner) => format!("{{ {inner} }}"),
            Piece::Select(_) => panic!("{piece:?}"),
        });
        (text.id.to_string(), pieces.collect())
    });
    let problems = import.problems.iter().map(ToString::to_string);
    (texts.collect(), problems.collect())
}

fn two(units: &str) -> String {
    format!(
        "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"en\" trgLang=\"de\"><file id=\"app\">{units}</file></xliff>"
    )
}

#[test]
fn values_are_placeholders_and_no_character_is_lost() {
    let compilation = compiled();
    let translation = Translation::new(&compilation, "de".parse().unwrap());
    let text = write(&translation, Format::Xliff).text;
    for part in [
        "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" srcLang=\"en\" trgLang=\"de\">",
        "<unit id=\"Late.message\" name=\"app/Late.message\">",
        "<data id=\"d1\">{ $hours }</data>",
        "<segment state=\"initial\">",
        "<source><ph id=\"1\" disp=\"{ $hours }\" equiv=\"{ $hours }\" dataRef=\"d1\"/> hours late<cp hex=\"0007\"/>, &lt;b&gt;&amp;&lt;/b&gt;</source>",
        "<note category=\"location\">catalog/app.toml:3</note>",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    let back = answer(&text).unwrap();
    assert_eq!(
        back.segments[0].source.as_deref(),
        Some("{ $hours } hours late\u{7}, <b>&</b>")
    );
    assert!(back.segments[0].source_hash.is_some());
}

#[test]
fn both_versions_are_read_as_tools_write_them() {
    let message = "{ $hours } Stunden <zu> spät";
    let (texts, problems) = imported(&two(
        "<group id=\"g\"><unit id=\"Late.message\"><originalData><data id=\"a\">{ $hours }</data></originalData>\
         <mtc:matches xmlns:mtc=\"urn:x\"><mtc:match><source>no</source><target>no</target></mtc:match></mtc:matches>\
         <segment><source><ph id=\"1\" dataRef=\"a\"/> hours</source><target><ph id=\"1\"/> <mrk id=\"m\">Stunden</mrk></target></segment>\
         <ignorable><source> </source></ignorable>\
         <segment><source>late</source><target>&lt;zu&#x3e; <![CDATA[sp]]>ät</target></segment></unit></group>",
    ));
    assert_eq!(problems, [""; 0]);
    assert_eq!(texts, [("app/Late.message".to_owned(), message.to_owned())]);

    let one = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<x:xliff xmlns:x=\"urn:oasis:names:tc:xliff:document:1.2\" version=\"1.2\">\
        <x:file original=\"catalog/app.toml\" source-language=\"en\" target-language=\"de\"><x:header/><x:body>\
        <x:trans-unit id=\"1\" resname=\"app/Late.message\"><x:source><x:ph id=\"p\">{ $hours }</x:ph> hours</x:source>\
        <x:target state=\"translated\"><x:x id=\"p\"/> Stunden &lt;zu&gt; spät</x:target><x:alt-trans><x:target>no</x:target></x:alt-trans></x:trans-unit>\
        <x:trans-unit id=\"Late.summary\"><x:source>Late</x:source><x:target>Spät</x:target></x:trans-unit></x:body></x:file></x:xliff>";
    let (texts, problems) = imported(one);
    assert_eq!(problems, [""; 0]);
    assert_eq!(
        texts[0],
        ("app/Late.message".to_owned(), message.to_owned())
    );
    assert_eq!(texts[1], ("app/Late.summary".to_owned(), "Spät".to_owned()));
}

#[test]
fn what_cannot_be_taken_over_has_its_place() {
    let unit = |name: &str, target: &str| {
        two(&format!(
            "\n<unit id=\"u\" name=\"{name}\"><segment><source>Late</source>\n<target>{target}</target></segment></unit>"
        ))
    };
    for (text, expected) in [
        (
            unit("app/Gone.message", "x"),
            "3:1: there is no text `app/Gone.message`",
        ),
        (
            unit("nothing", "x"),
            "2:1: `nothing` is not the name of a text",
        ),
        (
            unit("app/Late.summary", "<ph id=\"7\"/>"),
            "3:9: the placeholder `7` has no content",
        ),
        (
            unit("app/Late.summary", "<pc id=\"7\">x</pc>"),
            "3:9: `<pc>` is not allowed in a text",
        ),
        (
            unit("app/Late.summary", "a <cp hex=\"41\"/>"),
            "3:11: `hex=\"41\"` is not such a character",
        ),
        (
            unit("app/Late.summary", "{ $"),
            "3:1: `app/Late.summary`: this `{` is not closed",
        ),
        (
            two(
                "<unit id=\"Late.summary\"><segment><source>a</source><target>b</target></segment>\n<segment><source>c</source></segment></unit>",
            ),
            "2:1: `app/Late.summary`: a segment of it has no translation",
        ),
    ] {
        let (_, problems) = imported(&text);
        assert!(
            problems.len() == 1 && problems[0].starts_with(expected),
            "{problems:?}, not {expected}"
        );
    }
}

#[test]
fn hostile_files_are_refused_with_the_place() {
    let many = "<a>".repeat(10_000);
    let attributes: String = (0..1000).map(|at| format!(" a{at}=\"\"")).collect();
    for (text, expected) in [
        ("<!DOCTYPE xliff [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;\">]><xliff version=\"2.0\">&c;</xliff>".to_owned(), "1:1: the file has a `<!DOCTYPE`"),
        (two("\n<unit>&lol;</unit>"), "2:7: `&lol;` is not a character of XML"),
        (two("<unit>&#0;</unit>"), "1:115: `&#0;` is not a character of XML"),
        (two("<unit a=\"&x;\"/>"), "1:109: the file is not valid XML from here on"),
        (two("<unit>"), "1:115: the file is not valid XML from here on"),
        ("<xliff version=\"2.0\">\n<file".to_owned(), "2:1: the file is not valid XML from here on"),
        ("<xliff version=\"2.0\">\n".to_owned(), "2:1: the file ends before its elements do"),
        (String::new(), "1:1: the file is not XLIFF"),
        ("id,target de\n".to_owned(), "1:1: there is text outside"),
        ("<html/>".to_owned(), "1:1: the file is not XLIFF"),
        ("<xliff version=\"1.0\"/>".to_owned(), "1:1: the file has XLIFF version `1.0`"),
        ("<xliff version=\"2.0\"/><xliff/>".to_owned(), "1:23: there is a second root element"),
        ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><xliff/>".to_owned(), "1:1: the file claims the encoding `ISO-8859-1`"),
        (two("<file id=\"b\" target-language=\"fr\"/>"), "1:109: there are translations into two languages: `de` and `fr`"),
        (format!("<xliff version=\"2.0\">{many}"), "1:211: more than 64 elements"),
        (format!("<xliff version=\"2.0\"{attributes}/>"), "1:1: an element has more than 64 attributes"),
        ("<xliff version=\"2.0\" version=\"2.0\"/>".to_owned(), "1:1: the file is not valid XML from here on"),
    ] {
        let found = answer(&text).map(|answer| answer.segments.len());
        let found = found.unwrap_err().to_string();
        assert!(found.starts_with(expected), "{found}, not {expected}");
    }
}

#[test]
fn files_are_read_in_linear_time() {
    for unit in [
        "<unit id=\"Late.summary\"><segment><source>a</source><target>b</target></segment></unit>",
        "<x a=\"&amp;\"/>",
        "a &lt;<!-- -->",
    ] {
        assert_linear("reading units on one line", 2_000, |n| {
            let text = two(&format!(
                "<unit id=\"A.a\"><x>{}</x></unit>",
                unit.repeat(n)
            ));
            assert!(answer(&text).is_ok());
            let text = two(&unit.repeat(n));
            assert!(answer(&text).is_ok());
        });
    }
}
