//! Texts as XLIFF 2.0, which later versions read.

use std::collections::HashMap;

use errorbook_compiler::fluent::Piece;

use super::{HASH, STALE};
use crate::answer::hash_text;
use crate::inline;
use crate::state::State;
use crate::unit::{Translation, Unit, comment_lines};
use crate::variants::{CaseText, cases, full_name};
use crate::written::Written;
use crate::xml::escaped;

/// Writes all texts.
pub(crate) fn write(translation: &Translation<'_>) -> Written {
    let mut refused = Vec::new();
    let (source, target) = (translation.source_locale(), translation.locale());
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" srcLang=\"{source}\" trgLang=\"{target}\">\n"
    );
    let units = translation.units();
    for of_catalog in units.chunk_by(|one, other| one.id.catalog == other.id.catalog) {
        let catalog = attribute(of_catalog.first().map_or("", |unit| &unit.id.catalog));
        let mut file = String::new();
        for unit in of_catalog {
            match cases(translation, unit) {
                Ok(cases) => (1..)
                    .zip(&cases.texts)
                    .for_each(|(at, one)| file.push_str(&case_unit(translation, unit, at, one))),
                Err(why) => {
                    let place = translation.shown_place(unit);
                    refused.push(format!("{place}: {}: {why}", unit.id));
                }
            }
        }
        // A file without a unit is none of XLIFF.
        if !file.is_empty() {
            text.push_str(&format!(
                "  <file id=\"{catalog}\" original=\"catalog/{catalog}.toml\" canResegment=\"no\" xml:space=\"preserve\">\n{file}  </file>\n"
            ));
        }
    }
    text.push_str("</xliff>\n");
    Written { text, refused }
}

/// Writes a text, or a case of one.
fn case_unit(translation: &Translation<'_>, unit: &Unit<'_>, at: usize, one: &CaseText) -> String {
    let mut codes = Codes::default();
    let source = codes.write(&one.source);
    let target = one.target.as_ref().map(|pieces| codes.write(pieces));
    let number = match one.case.is_empty() {
        true => String::new(),
        false => format!(".{at}"),
    };
    let id = format!("{}.{}{number}", unit.id.message, unit.id.field);
    let name = attribute(&full_name(&unit.id, &one.case));
    let target = target.map_or_else(String::new, |target| {
        format!("        <target>{target}</target>\n")
    });
    format!(
        "    <unit id=\"{}\" name=\"{name}\">\n{}{}      <segment {}>\n        <source>{source}</source>\n{target}      </segment>\n    </unit>\n",
        attribute(&id),
        notes(translation, unit),
        codes.original_data(),
        state(unit),
    )
}

/// Returns how far a translation is, by the lock.
fn state(unit: &Unit<'_>) -> String {
    match unit.state {
        State::Missing => "state=\"initial\"".to_owned(),
        State::Stale => format!("state=\"initial\" subState=\"{STALE}\""),
        State::Translated if unit.is_reviewed => "state=\"reviewed\"".to_owned(),
        State::Translated => "state=\"translated\"".to_owned(),
    }
}

fn notes(translation: &Translation<'_>, unit: &Unit<'_>) -> String {
    let known = translation.notes(unit);
    let mut notes: Vec<(&str, &str)> = comment_lines(&known)
        .map(|line| ("description", line))
        .collect();
    let place = translation.place(unit);
    notes.push(("location", &place));
    notes.extend(
        translation
            .old_source(unit)
            .map(|old| ("source-before", old)),
    );
    let hash = hash_text(unit.source.hash());
    notes.push((HASH, &hash));
    let lines = notes.iter().map(|(category, text)| {
        format!(
            "        <note category=\"{category}\">{}</note>\n",
            escaped(text, replacement)
        )
    });
    format!(
        "      <notes>\n{}      </notes>\n",
        lines.collect::<String>()
    )
}

/// The placeholders of a unit. One that occurs in both texts has the same id in both.
#[derive(Default)]
struct Codes {
    data: Vec<String>,
    /// The number of each in `data`.
    data_ids: HashMap<String, usize>,
    /// The id of a placeholder by its content, and by how often it was there before.
    ids: HashMap<(usize, usize), usize>,
}

impl Codes {
    fn write(&mut self, pieces: &[Piece]) -> String {
        let mut out = String::new();
        let mut counts = HashMap::new();
        for piece in pieces {
            match piece {
                Piece::Text(text) => out.push_str(&escaped(text, code_point)),
                Piece::Placeable(_) | Piece::Select(_) => {
                    let content = inline::write(std::slice::from_ref(piece));
                    let shown = attribute(&content);
                    let data = self.data_id(content);
                    let count = counts.entry(data).or_insert(0_usize);
                    let next = self.ids.len() + 1;
                    let id = *self.ids.entry((data, *count)).or_insert(next);
                    *count += 1;
                    out.push_str(&format!(
                        "<ph id=\"{id}\" disp=\"{shown}\" equiv=\"{shown}\" dataRef=\"d{data}\"/>"
                    ));
                }
            }
        }
        out
    }

    fn data_id(&mut self, content: String) -> usize {
        if let Some(known) = self.data_ids.get(&content) {
            return *known;
        }
        self.data.push(content.clone());
        self.data_ids.insert(content, self.data.len());
        self.data.len()
    }

    fn original_data(&self) -> String {
        if self.data.is_empty() {
            return String::new();
        }
        let data = (1..).zip(&self.data).map(|(id, content)| {
            let content = escaped(content, code_point);
            format!("        <data id=\"d{id}\">{content}</data>\n")
        });
        format!(
            "      <originalData>\n{}      </originalData>\n",
            data.collect::<String>()
        )
    }
}

/// Returns an element for a character that XML cannot have.
fn code_point(c: char) -> String {
    format!("<cp hex=\"{:04X}\"/>", u32::from(c))
}

/// Returns what stands for a character that XML cannot have where no element may stand: only people read it there.
fn replacement(_: char) -> String {
    char::REPLACEMENT_CHARACTER.to_string()
}

fn attribute(text: &str) -> String {
    escaped(text, replacement)
        .replace('\n', "&#10;")
        .replace('\t', "&#9;")
}
