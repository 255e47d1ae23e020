//! Files cost no more time than they have bytes, whether they are honest or hostile.

use errorbook_compiler::compile;
use errorbook_compiler::source::InputFile;
use errorbook_exchange::{
    ForeignFormat, Format, Import, NewCatalog, Translation, read, read_foreign, write,
};
use errorbook_growth::assert_linear;

#[test]
fn many_cases_of_one_text_take_linear_time() {
    let catalog = "[error.A]\nmessage = \"a\"\n";
    let compilation = compile(vec![InputFile::new("catalog/app.toml", catalog)]);
    let translation = Translation::new(&compilation, "de".parse().unwrap());
    assert_linear("importing cases", 2_000, |n| {
        let rows = (0..n).map(|at| format!("app/A.message,$a={at},b\n"));
        let table = format!("id,case,target de\n{}", rows.collect::<String>());
        let answer = read("de.csv", table.as_bytes(), Format::Csv).unwrap();
        let import = Import::new(&translation, answer);
        assert_eq!(import.problems.len(), 1);
    });
}

#[test]
fn every_format_goes_out_and_back_in_linear_time() {
    let compiled = |n: usize| {
        let entries = (0..n).map(|at| {
            format!("[error.E{at}]\nmessage = \"\"\"{{ $n ->\n    [one] {{ $n }} file\n   *[other] {{ $n }} files\n}} in {{ $dir }}\"\"\"\nsummary = \"Late {at}\"\nparams = [{{ name = \"n\", type = \"u32\" }}, {{ name = \"dir\", type = \"string\" }}]\n")
        });
        let catalog: String = entries.collect();
        compile(vec![InputFile::new("catalog/app.toml", catalog)])
    };
    let compilations = [100, 200, 400].map(|n| (n, compiled(n)));
    for format in [Format::Ftl, Format::Po, Format::Xliff, Format::Csv] {
        assert_linear(&format!("{format:?}"), 100, |n| {
            let (_, compilation) = compilations.iter().find(|(known, _)| *known == n).unwrap();
            let translation = Translation::new(compilation, "de".parse().unwrap());
            let text = write(&translation, format).text;
            let answer = read("app.ftl", text.as_bytes(), format).unwrap();
            let import = Import::new(&translation, answer);
            assert_eq!(import.problems, []);
        });
    }
}

#[test]
fn a_catalog_is_made_in_linear_time() {
    let locale = "en".parse().unwrap();
    for (name, format, line, [begin, end]) in [
        (
            "a.properties",
            ForeignFormat::Properties,
            "k#=a {n, plural, other {# b}}\\\n c\n",
            ["", ""],
        ),
        (
            "a.json",
            ForeignFormat::Json,
            "\"k#\": \"{0}\", ",
            ["{", "\"z\": \"\"}"],
        ),
        (
            "a.json",
            ForeignFormat::Json,
            "\"\\u006b#\": {\"a\": \"{0}\"}, ",
            ["{", "\"z\": \"\"}"],
        ),
        (
            "a.csv",
            ForeignFormat::Csv,
            "k#,\"a\n{0}\"\n",
            ["key,en\n", ""],
        ),
    ] {
        assert_linear(name, 1_000, |n| {
            let lines = (0..n).map(|at| line.replace('#', &at.to_string()));
            let text = format!("{begin}{}{end}", lines.collect::<String>());
            let files = read_foreign(name, text.as_bytes(), format).unwrap();
            let made = NewCatalog::new("app", &files[0], locale, &[], None);
            assert_eq!((made.texts, made.problems.len()), (n, 0));
        });
    }
}
