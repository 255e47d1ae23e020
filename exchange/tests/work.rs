//! Hostile answers cost no more time than they have bytes.

use errorbook_compiler::compile;
use errorbook_compiler::source::InputFile;
use errorbook_exchange::{Format, Import, Translation, read};
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
