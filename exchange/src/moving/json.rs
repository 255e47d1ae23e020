//! JSON: an object of keys and texts. Of objects in it, keys are joined by dots.

use std::collections::HashSet;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::ForeignText;
use crate::places::Places;
use crate::problem::{Problem, shortened};

/// A value in which no key is lost: one that is there twice is there twice.
enum Value {
    Text(String),
    Object(Vec<(String, Value)>),
    Other,
}

/// Reads a file: its texts, and what is left out.
pub(super) fn read(text: &str) -> Result<(Vec<ForeignText>, Vec<Problem>), Problem> {
    let value: Value = serde_json::from_str(text).map_err(|error| {
        let title = format!("the file is no JSON: {error}");
        Problem::new(
            error.line().max(1),
            title,
            "fix the line, or see which tool wrote the file",
        )
        .at_column(error.column().max(1))
    })?;
    let Value::Object(members) = value else {
        let title = "the file is no object of keys and texts";
        return Err(Problem::new(
            1,
            title,
            "write it as `{ \"key\": \"text\" }`",
        ));
    };
    let mut reader = JsonTexts {
        text,
        at: Some(0),
        places: Places::new(text),
        known: HashSet::new(),
        texts: Vec::new(),
        notes: Vec::new(),
    };
    reader.add("", members)?;
    Ok((reader.texts, reader.notes))
}

struct JsonTexts<'a> {
    text: &'a str,
    /// The end of the last key. `None` once a key was not found, as it is written with escapes.
    at: Option<usize>,
    places: Places<'a>,
    known: HashSet<String>,
    texts: Vec<ForeignText>,
    notes: Vec<Problem>,
}

impl JsonTexts<'_> {
    fn add(&mut self, prefix: &str, members: Vec<(String, Value)>) -> Result<(), Problem> {
        for (name, value) in members {
            let (line, column) = self.place(&name);
            let key = match prefix.is_empty() {
                true => name,
                false => format!("{prefix}.{name}"),
            };
            match value {
                Value::Object(members) => self.add(&key, members)?,
                Value::Other => {
                    let title = format!("`{}` is no text, and is left out", shortened(&key));
                    self.notes
                        .push(Problem::new(line, title, "").at_column(column));
                }
                Value::Text(text) => {
                    if !self.known.insert(key.clone()) {
                        let title = format!("`{}` is there twice", shortened(&key));
                        let problem = Problem::new(line, title, "leave one of the two");
                        return Err(problem.at_column(column));
                    }
                    self.texts.push(ForeignText {
                        key,
                        text,
                        comment: Vec::new(),
                        line,
                        column,
                    });
                }
            }
        }
        Ok(())
    }

    /// Returns the place of the next key of a name: keys come in the order of the file. From one on that is written with
    /// other escapes, it is the place of the last one that is known.
    fn place(&mut self, name: &str) -> (usize, usize) {
        let Some(from) = self.at else {
            return self.places.place(0);
        };
        let written = serde_json::Value::from(name).to_string();
        let rest = self.text.get(from..).unwrap_or_default();
        let mut found = rest.match_indices(&written);
        let key = found.find(|(at, _)| {
            let behind = rest.get(at + written.len()..).unwrap_or_default();
            behind.trim_start().starts_with(':')
        });
        self.at = key.map(|(at, _)| from + at + written.len());
        let start = self.at.map_or(0, |end| end - written.len());
        self.places.place(start)
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ValueVisitor)
    }
}

struct ValueVisitor;

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text or an object")
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Value, E> {
        Ok(Value::Other)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Value, E> {
        Ok(Value::Other)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Value, E> {
        Ok(Value::Other)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Value, E> {
        Ok(Value::Other)
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Other)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        while items.next_element::<Value>()?.is_some() {}
        Ok(Value::Other)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(Value::Object(members))
    }
}
