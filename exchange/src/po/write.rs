//! Texts as PO.

use errorbook_compiler::model::ParamDef;
use errorbook_compiler::plural::Kind;
use errorbook_core::ParamType;

use super::HASH;
use crate::answer::hash_text;
use crate::inline;
use crate::state::State;
use crate::unit::{Translation, Unit, comment_lines};
use crate::variants::{CaseText, Cases, Choice, cases, full_name};
use crate::written::Written;

/// Writes all texts. `has_translations`: false for a template.
pub(crate) fn write(translation: &Translation<'_>, has_translations: bool) -> Written {
    let mut written = Written {
        text: header(translation, has_translations),
        refused: Vec::new(),
    };
    for unit in translation.units() {
        match cases(translation, unit) {
            Ok(cases) => entries(
                translation,
                unit,
                &cases,
                has_translations,
                &mut written.text,
            ),
            Err(why) => {
                let place = translation.shown_place(unit);
                written.refused.push(format!("{place}: {}: {why}", unit.id));
            }
        }
    }
    written
}

fn header(translation: &Translation<'_>, has_translations: bool) -> String {
    let mut catalogs: Vec<_> = translation
        .units()
        .iter()
        .map(|unit| unit.id.catalog.as_str())
        .collect();
    catalogs.dedup();
    let mut lines = vec![format!("Project-Id-Version: {}", catalogs.join(", "))];
    let first = catalogs.first().and_then(|name| translation.rules(name)[1]);
    if has_translations {
        lines.push(format!("Language: {}", translation.locale()));
    }
    lines.extend(
        [
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=UTF-8",
        ]
        .map(str::to_owned),
    );
    lines.push("Content-Transfer-Encoding: 8bit".to_owned());
    if let Some(rules) = first.filter(|_| has_translations) {
        let forms = rules.plural_forms();
        lines.push(format!(
            "Plural-Forms: nplurals={}; plural=({});",
            forms.categories.len(),
            forms.expression
        ));
    }
    lines.push("X-Generator: errorbook".to_owned());
    let lines = lines
        .iter()
        .map(|line| format!("{}\n", quoted(&format!("{line}\n"))));
    format!("msgid \"\"\nmsgstr \"\"\n{}", lines.collect::<String>())
}

/// Writes the entries of a text.
fn entries(
    translation: &Translation<'_>,
    unit: &Unit<'_>,
    cases: &Cases,
    has_translations: bool,
    out: &mut String,
) {
    if let Some(plural) = plural(unit, cases) {
        comments(translation, unit, has_translations, out);
        let forms = translation.rules(&unit.id.catalog)[1].map(|rules| rules.plural_forms());
        let categories = forms.map(|forms| forms.categories).unwrap_or_default();
        out.push_str(&format!("msgctxt {}\n", quoted(&unit.id.to_string())));
        field(out, "msgid", &plural.singular);
        field(out, "msgid_plural", &plural.plural);
        // Of a template, nobody knows yet how many there will be.
        let count = if has_translations {
            categories.len()
        } else {
            2
        };
        for at in 0..count {
            let key = categories.get(at).map_or("", |category| category.as_str());
            let text = target(
                cases.texts.iter().find(|one| is_case(one, key)),
                has_translations,
            );
            field(out, &format!("msgstr[{at}]"), &text);
        }
        return;
    }
    for one in &cases.texts {
        comments(translation, unit, has_translations, out);
        let context = full_name(&unit.id, &one.case);
        out.push_str(&format!("msgctxt {}\n", quoted(&context)));
        field(out, "msgid", &inline::write(&one.source));
        field(out, "msgstr", &target(Some(one), has_translations));
    }
}

fn is_case(text: &CaseText, key: &str) -> bool {
    text.case.iter().all(|(_, own)| own == key)
}

fn target(text: Option<&CaseText>, has_translations: bool) -> String {
    let pieces = text.and_then(|text| text.target.as_ref());
    pieces
        .filter(|_| has_translations)
        .map_or_else(String::new, |pieces| inline::write(pieces))
}

/// The two texts of an entry with plural forms.
struct Plural {
    singular: String,
    plural: String,
}

/// Returns the texts of an entry with plural forms. `None` if the text is none: it chooses by something else than one
/// whole number, or by that number itself.
fn plural(unit: &Unit<'_>, cases: &Cases) -> Option<Plural> {
    if !is_plural(unit, cases) {
        return None;
    }
    let find = |key: &str| cases.texts.iter().find(|one| is_case(one, key));
    // A language without `one` shows the singular all the same: its translator reads what the source says.
    let plural = find("other")?;
    let singular = find("one").map(|one| &one.source);
    let singular = singular.map(|pieces| inline::write(pieces));
    let singular = singular.or_else(|| source_one(unit));
    let plural = inline::write(&plural.source);
    Some(Plural {
        singular: singular.unwrap_or_else(|| plural.clone()),
        plural,
    })
}

/// Returns what the entry of a text with plural forms has as its two source texts.
pub(crate) fn plural_source(unit: &Unit<'_>, cases: &Cases) -> Option<String> {
    let plural = plural(unit, cases)?;
    Some(format!("{}\u{0}{}", plural.singular, plural.plural))
}

/// Returns what the source says of one, in a language that has no such category.
fn source_one(unit: &Unit<'_>) -> Option<String> {
    let pieces = unit.source_pieces();
    let mut selects = Vec::new();
    inline::selects(&pieces, &mut selects);
    let selector = selects.first()?.selector.clone();
    let case = vec![(selector, "one".to_owned())];
    Some(inline::write(&crate::variants::resolve(
        &pieces, &case, None,
    )))
}

/// Returns whether a text chooses by the plural category of one whole number, and by nothing else.
fn is_plural(unit: &Unit<'_>, cases: &Cases) -> bool {
    let [dimension] = &cases.dimensions[..] else {
        return false;
    };
    let is_category = |key: &String| errorbook_core::plural::Category::from_name(key).is_some();
    let name = dimension.selector.strip_prefix('$');
    let mut params = unit.params().iter();
    let param = name.and_then(|name| params.find(|param| param.name.value == name));
    dimension.choice == Choice::Number(Kind::Cardinal)
        && dimension.keys.iter().all(is_category)
        && param.is_some_and(is_whole)
}

fn is_whole(param: &ParamDef) -> bool {
    !matches!(
        param.kind,
        ParamType::F64 | ParamType::Percent | ParamType::Bytes
    )
}

/// Writes what is known of a text.
fn comments(
    translation: &Translation<'_>,
    unit: &Unit<'_>,
    has_translations: bool,
    out: &mut String,
) {
    out.push('\n');
    for line in comment_lines(&translation.notes(unit)) {
        out.push_str(format!("#. {line}").trim_end());
        out.push('\n');
    }
    out.push_str(&format!("#. {HASH}{}\n", hash_text(unit.source.hash())));
    out.push_str(&format!("#: {}\n", translation.place(unit)));
    if unit.state == State::Stale && has_translations {
        out.push_str("#, fuzzy\n");
        if let Some(old) = translation.old_source(unit) {
            let mut before = String::new();
            field(&mut before, "msgid", old);
            before
                .lines()
                .for_each(|line| out.push_str(&format!("#| {line}\n")));
        }
    }
}

/// Writes a field: on one line, or a line for each of the text.
fn field(out: &mut String, name: &str, text: &str) {
    if !text.trim_end_matches('\n').contains('\n') {
        out.push_str(&format!("{name} {}\n", quoted(text)));
        return;
    }
    out.push_str(&format!("{name} \"\"\n"));
    for line in text.split_inclusive('\n') {
        out.push_str(&format!("{}\n", quoted(line)));
    }
}

/// Returns a text in quotes.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c if c.is_ascii_control() => out.push_str(&format!("\\x{:02x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
