//! The schemas of an entry, in JSON Schema 2020-12 as OpenAPI 3.1 has it.

use errorbook_compiler::model::ParamDef;
use errorbook_core::{Entry, ParamType, Style};
use errorbook_reference::view::{EndingKind, Placeholders, Writing};
use errorbook_reference::{EntryView, ResolvedText, markdown};
use serde_json::{Map, Value, json};

/// The schemas of what an error is on the wire.
pub(super) struct Forms {
    pub(super) problem: Value,
    pub(super) native: Value,
}

/// Returns the schemas of an entry's problem details and native payload.
pub(super) fn forms(view: &EntryView<'_>, entry: Entry<'_>) -> Forms {
    let text = || json!({ "type": "string" });
    let uri = || json!({ "type": "string", "format": "uri-reference" });
    let constant = |value: &str| json!({ "type": "string", "const": value });
    let identity = [
        ("code", constant(entry.code())),
        ("key", constant(entry.key())),
        ("catalog", constant(entry.catalog().name())),
        ("params", params(view)),
    ];
    let status = json!({ "type": "integer", "minimum": 100, "maximum": 599 });
    let problem = [
        ("type", uri()),
        ("title", text()),
        ("title_lang", text()),
        ("status", status),
        ("detail", text()),
        ("instance", uri()),
    ];
    let native = [("message", text()), ("lang", text()), ("docs", uri())];
    let is_public = entry.all_meta().any(|one| one.is_public);
    let meta = is_public.then(|| ("meta", json!({ "type": "object" })));
    let with = |own: Vec<(&str, Value)>, required: &str| {
        let own = own.into_iter().chain(identity.clone()).chain(meta.clone());
        let properties = own.map(|(name, schema)| (name.to_owned(), schema));
        let required = [required, "code", "key", "catalog", "params"];
        object(view, properties.collect(), &required)
    };
    Forms {
        problem: with(problem.into(), "type"),
        native: with(native.into(), "message"),
    }
}

/// Returns the schema of an entry's error of OAuth 2.0, of which `body` is one.
pub(super) fn oauth(view: &EntryView<'_>, body: &Value, is_constant: bool) -> Value {
    let mut properties = Map::new();
    for (name, value) in body.as_object().into_iter().flatten() {
        let schema = match name.as_str() {
            "error" => json!({ "type": "string", "const": value }),
            "error_description" if is_constant => json!({ "type": "string", "const": value }),
            "error_uri" => json!({ "type": "string", "format": "uri-reference" }),
            _ => json!({ "type": "string" }),
        };
        properties.insert(name.clone(), schema);
    }
    let required: Vec<_> = properties.keys().cloned().collect();
    let required: Vec<_> = required.iter().map(String::as_str).collect();
    object(view, properties, &required)
}

/// Returns the schema of a member that is one of several schemas. `property` tells them apart if each has a value of
/// its own.
pub(super) fn union(property: &str, schemas: &[(&str, String)]) -> Value {
    let refs: Vec<_> = schemas.iter().map(|(_, name)| reference(name)).collect();
    let mapping = schemas.iter().map(|(value, name)| {
        let to = format!("#/components/schemas/{name}");
        ((*value).to_owned(), Value::from(to))
    });
    let mapping: Map<_, _> = mapping.collect();
    if mapping.len() < schemas.len() {
        return json!({ "anyOf": refs });
    }
    let discriminator = json!({ "propertyName": property, "mapping": mapping });
    json!({ "oneOf": refs, "discriminator": discriminator })
}

/// Returns a reference to a schema.
pub(super) fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

fn object(view: &EntryView<'_>, properties: Map<String, Value>, required: &[&str]) -> Value {
    let mut schema = json!({
        "type": "object",
        "title": view.title,
        "properties": properties,
        "required": required,
    });
    let summary = view.summary.as_ref().map(rich);
    let message = || {
        view.message
            .as_ref()
            .map(|text| markdown::plain(&outline(text)))
    };
    if let Some(description) = summary.or_else(message) {
        schema["description"] = description.into();
    }
    let ending = view.ending.as_ref();
    if ending.is_some_and(|ending| ending.kind == EndingKind::Deprecated) {
        schema["deprecated"] = true.into();
    }
    schema
}

/// Returns the schema of the parameters. Secret ones are never there.
fn params(view: &EntryView<'_>) -> Value {
    let sent = || view.params.iter().filter(|param| !param.def.secret);
    let properties = sent().map(|param| {
        let mut schema = param_schema(param.def);
        if let Some(doc) = &param.doc {
            schema["description"] = rich(doc).into();
        }
        (param.def.name.value.clone(), schema)
    });
    let properties: Map<_, _> = properties.collect();
    let required = sent().filter(|param| !param.def.optional);
    let required: Vec<_> = required.map(|param| &param.def.name.value).collect();
    json!({ "type": "object", "properties": properties, "required": required })
}

fn param_schema(param: &ParamDef) -> Value {
    let item = match param.kind {
        ParamType::Enum => json!({ "type": "string", "enum": param.words }),
        ParamType::Bool => json!({ "type": "boolean" }),
        ParamType::Char => json!({ "type": "string", "minLength": 1 }),
        ParamType::I8 => integer(i8::MIN.into(), i8::MAX.into()),
        ParamType::I16 => integer(i16::MIN.into(), i16::MAX.into()),
        ParamType::I32 => integer(i32::MIN.into(), i32::MAX.into()),
        ParamType::U8 => integer(0, u8::MAX.into()),
        ParamType::U16 => integer(0, u16::MAX.into()),
        ParamType::U32 => integer(0, u32::MAX.into()),
        ParamType::I64 | ParamType::I128 | ParamType::Isize => digits("^-?[0-9]+$"),
        ParamType::U64 | ParamType::U128 | ParamType::Usize | ParamType::Bytes => {
            digits("^[0-9]+$")
        }
        ParamType::F64 | ParamType::Percent => json!({ "oneOf": [
            { "type": "number" },
            { "type": "string", "enum": ["NaN", "Infinity", "-Infinity"] },
        ] }),
        ParamType::Timestamp => json!({ "type": "string", "format": "date-time" }),
        ParamType::Date => json!({ "type": "string", "format": "date" }),
        ParamType::Duration => json!({ "type": "string", "format": "duration" }),
        ParamType::String | ParamType::Url | ParamType::Path => json!({ "type": "string" }),
    };
    match param.list {
        true => json!({ "type": "array", "items": item }),
        false => item,
    }
}

fn integer(minimum: i64, maximum: i64) -> Value {
    json!({ "type": "integer", "minimum": minimum, "maximum": maximum })
}

/// Returns the schema of an integer that a number of JSON need not hold exactly.
fn digits(pattern: &str) -> Value {
    json!({ "type": "string", "pattern": pattern })
}

/// Writes a text of the catalog's authors, with the names of parameters, as Markdown without HTML.
fn rich(text: &ResolvedText<'_>) -> String {
    markdown::rich(&outline(text))
}

/// Writes a text as it reads if no condition holds.
fn outline(text: &ResolvedText<'_>) -> String {
    let variants = text.variants().list;
    let default = variants.iter().find(|variant| variant.is_default);
    let writing = Writing {
        style: Style::TEXT,
        escape: None,
        placeholders: &Placeholders::Names,
    };
    default.map_or_else(String::new, |variant| {
        text.write(&variant.pattern, &writing)
    })
}
