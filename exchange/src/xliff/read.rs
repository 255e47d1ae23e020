//! XLIFF that came back, 2.x or 1.2.

use std::collections::HashMap;

use super::HASH;
use crate::answer::{Answer, Segment, SegmentText, parse_hash};
use crate::problem::{Problem, shortened};
use crate::unit::UnitId;
use crate::variants::parse_full_name;
use crate::xml::{Element, Node, Step, XmlReader, is_xml};

/// The states in which a translation was looked at.
const REVIEWED: [&str; 4] = ["translated", "reviewed", "signed-off", "final"];

/// Reads a file.
pub(crate) fn read(text: &str) -> Result<Answer, Problem> {
    let mut reader = XmlReader::new(text);
    let mut answer = Answer::default();
    let mut file = String::new();
    let mut has_root = false;
    loop {
        match reader.step()? {
            Step::Start(root) if !has_root => {
                check_root(&root)?;
                has_root = true;
                set_locale(&mut answer, &root, "trgLang")?;
            }
            Step::Start(element) => match element.name.as_str() {
                "file" => {
                    set_locale(&mut answer, &element, "target-language")?;
                    file = file_name(&element);
                }
                "unit" | "trans-unit" => {
                    let unit = reader.element(element)?;
                    match segment(&file, &unit) {
                        Ok(segment) => answer.segments.extend(segment),
                        Err(problem) => answer.problems.push(problem),
                    }
                }
                "group" | "body" => {}
                // Headers, skeletons and what other tools add.
                _ => drop(reader.element(element)?),
            },
            Step::Text(_) | Step::End => {}
            Step::Eof if has_root => return Ok(answer),
            Step::Eof => return Err(no_xliff(1, 1)),
        }
    }
}

fn no_xliff(line: usize, column: usize) -> Problem {
    let title = "the file is not XLIFF: its root element is not `<xliff>`";
    Problem::new(line, title, "choose another format with `--format`").at_column(column)
}

fn check_root(root: &Element) -> Result<(), Problem> {
    if root.name != "xliff" {
        return Err(no_xliff(root.line, root.column));
    }
    let version = root.attribute("version").unwrap_or_default();
    match version == "1.2" || version.starts_with("2.") {
        true => Ok(()),
        false => {
            let title = format!("the file has XLIFF version `{}`", shortened(version));
            Err(root.problem(title, "save it as XLIFF 2.0, 2.1, 2.2 or 1.2"))
        }
    }
}

/// Takes the language of an element, which has to be that of those before it.
fn set_locale(answer: &mut Answer, element: &Element, attribute: &str) -> Result<(), Problem> {
    let Some(locale) = element.attribute(attribute).filter(|tag| !tag.is_empty()) else {
        return Ok(());
    };
    let locale = locale.replace('_', "-");
    match &answer.locale {
        Some(known) if *known != locale => {
            let title = format!(
                "there are translations into two languages: `{}` and `{}`",
                shortened(known),
                shortened(&locale)
            );
            Err(element.problem(title, "import the file of each language separately"))
        }
        Some(_) | None => {
            answer.locale = Some(locale);
            Ok(())
        }
    }
}

/// Returns the name of a catalog by that of its file.
fn file_name(file: &Element) -> String {
    let original = || {
        let path = file.attribute("original")?;
        let name = path.rsplit(['/', '\\']).next()?;
        Some(name.rsplit_once('.').map_or(name, |(stem, _)| stem))
    };
    let id = file.attribute("id").or_else(original);
    id.unwrap_or_default().to_owned()
}

/// Returns what a unit answers. `None` if it is marked as not to be translated.
fn segment(file: &str, unit: &Element) -> Result<Option<Segment>, Problem> {
    if unit.attribute("translate") == Some("no") {
        return Ok(None);
    }
    let id = unit.attribute("id").unwrap_or_default();
    let names = [unit.attribute("name"), unit.attribute("resname")];
    let names = names.into_iter().flatten();
    let name = names
        .filter_map(parse_full_name)
        .next()
        .or_else(|| Some((UnitId::parse(&format!("{file}/{id}"))?, Vec::new())));
    let Some((id, case)) = name else {
        let name = unit.attribute("name").or(unit.attribute("resname"));
        let name = shortened(name.unwrap_or(id));
        let title = format!("`{name}` is not the name of a text");
        let help = "a name is that of the file which was sent out, as in `tok/TOK005.summary`";
        return Err(unit.problem(title, help));
    };
    let texts = Texts::read(&id, unit)?;
    let (line, column) = texts.place.unwrap_or((unit.line, unit.column));
    Ok(Some(Segment {
        source_hash: hash(unit),
        source: texts.source,
        text: SegmentText::Inline(texts.target),
        is_reviewed: texts.is_reviewed,
        id,
        case,
        line,
        column,
    }))
}

/// Returns the hash that a note gives.
fn hash(unit: &Element) -> Option<u64> {
    let notes = unit.find("notes").into_iter().chain([unit]);
    let mut notes = notes.flat_map(Element::elements);
    let is_hash = |note: &&Element| {
        let marks = [note.attribute("category"), note.attribute("from")];
        note.name == "note" && marks.contains(&Some(HASH))
    };
    let note = notes.find(is_hash)?;
    parse_hash(plain_text(note).trim())
}

/// The two texts of a unit.
#[derive(Default)]
struct Texts {
    source: Option<String>,
    target: String,
    /// The beginning of the translation.
    place: Option<(usize, usize)>,
    is_reviewed: bool,
}

impl Texts {
    /// Puts the segments of a unit together, into which other tools may have cut it.
    fn read(id: &UnitId, unit: &Element) -> Result<Self, Problem> {
        let mut codes = Codes::new(unit)?;
        let is_part = |element: &&Element| matches!(element.name.as_str(), "segment" | "ignorable");
        let parts: Vec<&Element> = match unit.name.as_str() {
            "unit" => unit.elements().filter(is_part).collect(),
            _ => vec![unit],
        };
        let mut texts = Self {
            is_reviewed: true,
            ..Self::default()
        };
        let mut missing = None;
        for part in parts {
            let source = part.find("source").map(|source| codes.text(source));
            let source = source.transpose()?.unwrap_or_default();
            texts
                .source
                .get_or_insert_with(String::new)
                .push_str(&source);
            let target = part.find("target");
            let written = target.map(|target| codes.text(target)).transpose()?;
            let written = written.filter(|text| !text.trim().is_empty());
            let is_segment = part.name != "ignorable";
            match (written, target) {
                (Some(text), Some(element)) => {
                    if is_segment {
                        texts.place = texts.place.or(Some((element.line, element.column)));
                    }
                    texts.target.push_str(&text);
                }
                // What is not there between sentences is as in the source.
                (Some(_) | None, _) if is_segment => missing = missing.or(Some(part)),
                (Some(_) | None, _) => texts.target.push_str(&source),
            }
            texts.is_reviewed &= !is_segment || is_reviewed(part, target);
        }
        match missing {
            Some(part) if texts.place.is_some() => {
                let title = format!("`{id}`: a segment of it has no translation");
                Err(part.problem(title, "translate every segment of a text, or none of them"))
            }
            Some(_) => Ok(Self {
                target: String::new(),
                ..texts
            }),
            None => Ok(texts),
        }
    }
}

fn is_reviewed(part: &Element, target: Option<&Element>) -> bool {
    let states = [Some(part), target].into_iter().flatten();
    let mut states = states.filter_map(|element| element.attribute("state"));
    states.any(|state| REVIEWED.contains(&state)) || part.attribute("approved") == Some("yes")
}

/// The values that the placeholders of a unit stand for.
struct Codes {
    data: HashMap<String, String>,
    /// By the ids of those that said it.
    by_id: HashMap<String, String>,
}

impl Codes {
    fn new(unit: &Element) -> Result<Self, Problem> {
        let mut codes = Self {
            data: HashMap::new(),
            by_id: HashMap::new(),
        };
        let data = unit.find("originalData").into_iter();
        for data in data.flat_map(Element::elements) {
            let id = data.attribute("id").unwrap_or_default().to_owned();
            let text = codes.text(data)?;
            codes.data.insert(id, text);
        }
        Ok(codes)
    }

    /// Returns what an element says, with what its placeholders stand for.
    fn text(&mut self, element: &Element) -> Result<String, Problem> {
        let mut out = String::new();
        self.push(element, &mut out)?;
        Ok(out)
    }

    fn push(&mut self, element: &Element, out: &mut String) -> Result<(), Problem> {
        for child in &element.children {
            let inner = match child {
                Node::Text(text) => {
                    out.push_str(text);
                    continue;
                }
                Node::Element(inner) => inner,
            };
            match inner.name.as_str() {
                "ph" | "x" => out.push_str(&self.placeholder(inner)?),
                "cp" => out.push(code_point(inner)?),
                // Marks of tools around or between parts of a text.
                "mrk" => self.push(inner, out)?,
                "sm" | "em" => {}
                name => {
                    let title = format!("`<{}>` is not allowed in a text here", shortened(name));
                    let help = "write the text without it; values are `<ph>`, or `{ $name }`";
                    return Err(inner.problem(title, help));
                }
            }
        }
        Ok(())
    }

    /// Returns what a placeholder stands for.
    fn placeholder(&mut self, element: &Element) -> Result<String, Problem> {
        let id = element.attribute("id").unwrap_or_default();
        let content = plain_text(element);
        let data = element.attribute("dataRef");
        let said = Some(content)
            .filter(|content| !content.is_empty())
            .or_else(|| self.data.get(data?).cloned())
            .or_else(|| {
                let names = ["equiv-text", "equiv", "disp"];
                let mut said = names.into_iter().filter_map(|name| element.attribute(name));
                said.next().map(str::to_owned)
            });
        match said.or_else(|| self.by_id.get(id).cloned()) {
            Some(said) => {
                self.by_id.insert(id.to_owned(), said.clone());
                Ok(said)
            }
            None => {
                let title = format!("the placeholder `{}` has no content", shortened(id));
                Err(element.problem(title, "write the value itself, as in `{ $name }`"))
            }
        }
    }
}

/// Returns the character that an element stands for: one that XML cannot have.
fn code_point(element: &Element) -> Result<char, Problem> {
    let hex = element.attribute("hex").unwrap_or_default();
    let code = u32::from_str_radix(hex, 16).ok();
    let c = code.and_then(char::from_u32).filter(|c| !is_xml(*c));
    c.ok_or_else(|| {
        let title = format!("`hex=\"{}\"` is not such a character", shortened(hex));
        element.problem(title, "`<cp>` stands for a character that XML cannot have")
    })
}

/// Returns the text of an element.
fn plain_text(element: &Element) -> String {
    let texts = element.children.iter().map(|child| match child {
        Node::Text(text) => text.as_str(),
        Node::Element(_) => "",
    });
    texts.collect()
}
