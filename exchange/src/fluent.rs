//! Fluent files for translators: every text as it is, or as the source has it, with what is known of it as a comment.

use errorbook_compiler::fluent::{self, FluentMessage, FluentText};
use errorbook_compiler::source::{InputFile, Sources, Span};

use crate::answer::{Answer, Segment, SegmentText, hash_text, parse_hash};
use crate::problem::Problem;
use crate::state::State;
use crate::unit::{Translation, Unit, UnitId, comment_lines, is_message, source_text};
use crate::value;
use crate::written::Written;

/// The beginning of the first line. Catalog and language follow.
const HEAD: &str = "# errorbook: ";

/// The word before the hash of a source text in a comment.
const HASH: &str = "source-hash";

/// Writes the texts of one catalog.
pub(crate) fn write(translation: &Translation<'_>) -> Written {
    let units = translation.units();
    let mut text = String::new();
    for of_catalog in units.chunk_by(|one, other| one.id.catalog == other.id.catalog) {
        let catalog = of_catalog.first().map_or("", |unit| &unit.id.catalog);
        let (source, locale) = (translation.source_locale(), translation.locale());
        text.push_str(&format!(
            "{HEAD}{catalog} {locale}\n\
             # Translate from `{source}` into `{locale}`: replace the text after `=`. A text that is the same\n\
             # as the source counts as not translated.\n"
        ));
        for message in of_catalog.chunk_by(|one, other| one.id.message == other.id.message) {
            text.push('\n');
            message
                .iter()
                .for_each(|unit| comment(translation, unit, &mut text));
            if let Some(first) = message.first() {
                text.push_str(&format!("{} =", first.id.message));
                if !is_message(&first.id.field) {
                    text.push('\n');
                }
            }
            message.iter().for_each(|unit| text.push_str(&line(unit)));
        }
    }
    Written {
        text,
        refused: Vec::new(),
    }
}

/// Writes what is known of a text.
fn comment(translation: &Translation<'_>, unit: &Unit<'_>, out: &mut String) {
    let state = match unit.state {
        State::Missing => "not translated yet",
        State::Stale => "the source has changed",
        State::Translated => "translated",
    };
    let field = &unit.id.field;
    let mut notes = translation.notes(unit);
    if unit.state != State::Missing {
        notes.push(format!("Source: {}", source_text(unit.source)));
    }
    if let Some(old) = translation.old_source(unit) {
        notes.push(format!("Source before: {old}"));
    }
    out.push_str(&format!("# .{field}: {state}\n"));
    for line in comment_lines(&notes) {
        out.push_str(format!("#     {line}").trim_end());
        out.push('\n');
    }
    out.push_str(&format!(
        "# .{field} {HASH} {}\n",
        hash_text(unit.source.hash())
    ));
}

fn line(unit: &Unit<'_>) -> String {
    let pieces = unit.target.unwrap_or(unit.source).pieces();
    match is_message(&unit.id.field) {
        true => format!("{}\n", value::write(&pieces, 4)),
        false => format!("    .{} ={}\n", unit.id.field, value::write(&pieces, 8)),
    }
}

/// Reads a file. Its first line says of which catalog and language it is, else its name says the catalog: `tok.ftl`.
pub(crate) fn read(name: &str, text: &str) -> Result<Answer, Problem> {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let head = text.lines().next().and_then(|line| line.strip_prefix(HEAD));
    let (catalog, locale) = match head.and_then(|head| head.trim().split_once(' ')) {
        Some((catalog, locale)) => (catalog, Some(locale)),
        None => (file.strip_suffix(".ftl").unwrap_or(file), None),
    };
    let file = fluent::read(InputFile::new(name, text));
    let mut answer = Answer {
        locale: locale.map(str::to_owned),
        ..Answer::default()
    };
    for found in &file.findings {
        let (line, column) = found
            .labels
            .first()
            .map_or((1, 1), |label| place(&file.sources, label.span));
        let help = found.help.join("; ");
        answer
            .problems
            .push(Problem::new(line, found.title.clone(), help).at_column(column));
    }
    let mut hashes = hashes(text).into_iter().peekable();
    for message in &file.messages {
        let (line, _) = place(&file.sources, message.id.span);
        let mut own = Vec::new();
        while let Some((_, field, hash)) = hashes.next_if(|(at, ..)| *at < line) {
            own.push((field, hash));
        }
        for (field, text) in texts(message) {
            let (line, column) = place(&file.sources, text.span);
            let hash = own.iter().rev().find(|(known, _)| *known == field);
            answer.segments.push(Segment {
                id: UnitId {
                    catalog: catalog.to_owned(),
                    message: message.id.value.clone(),
                    field: field.to_owned(),
                },
                case: Vec::new(),
                source: None,
                source_hash: hash.map(|(_, hash)| *hash),
                text: SegmentText::Fluent(text.pieces.clone(), text.hash),
                is_reviewed: false,
                line,
                column,
            });
        }
    }
    for term in &file.terms {
        let (line, column) = place(&file.sources, term.id.span);
        let title = format!("the term `-{}` is no text of a catalog", term.id.value);
        let help = "write it into the project's own file of the language, or into its `terms.ftl`";
        answer
            .problems
            .push(Problem::new(line, title, help).at_column(column));
    }
    Ok(answer)
}

fn place(sources: &Sources, span: Span) -> (usize, usize) {
    sources.line_column(span.file, span.start)
}

/// Returns the texts of a message, each with its field.
fn texts(message: &FluentMessage) -> impl Iterator<Item = (&str, &FluentText)> {
    let value = message.value.iter();
    let value = value.map(|value| (errorbook_compiler::model::MESSAGE, value));
    let attributes = message.attributes.iter();
    value.chain(attributes.map(|(name, text)| (name.value.as_str(), text)))
}

/// Returns the hashes that comments give, each with its line and its field.
fn hashes(text: &str) -> Vec<(usize, &str, u64)> {
    let lines = (1..).zip(text.lines());
    let found = lines.filter_map(|(at, line)| {
        let rest = line.strip_prefix("# .")?;
        let (field, rest) = rest.split_once(' ')?;
        let hash = rest.strip_prefix(HASH)?.trim();
        Some((at, field, parse_hash(hash)?))
    });
    found.collect()
}
