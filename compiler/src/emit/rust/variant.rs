//! Variants, and the types of their fields.

use errorbook_core::ParamType;

use super::doc::{entry_doc, field_text, rustdoc};
use super::{comment, line};
use crate::emit::format::private;
use crate::emit::template::fill;
use crate::model::{CatalogDef, EntryDef, ParamDef};
use crate::names::{enum_name, pascal_case};
use crate::source::Sources;

/// Writes a variant of the enum of errors.
pub(super) fn variant(catalog: &CatalogDef, entry: &EntryDef, sources: &Sources, out: &mut String) {
    comment(out, 2, &entry_doc(catalog, entry, sources));
    deprecated(entry, out);
    let key = &entry.key.value;
    if entry.params.is_empty() && !entry.source {
        line(out, 2, &format!("{key},"));
        return;
    }
    line(out, 2, &format!("{key} {{"));
    for param in &entry.params {
        let doc = field_text(catalog, &param.doc, &entry.params)
            .map_or_else(|| format!("`{}`", param.type_name()), |doc| rustdoc(&doc));
        comment(out, 3, &doc);
        let ty = field_type(entry, param, "");
        line(out, 3, &format!("{}: {ty},", param.field_name()));
    }
    if entry.source {
        comment(out, 3, "The error that caused this one.");
        line(out, 3, &format!("source: {},", source_type(entry)));
    }
    line(out, 2, "},");
}

/// Writes what makes rustc warn of every use of a deprecated entry.
pub(super) fn deprecated(entry: &EntryDef, out: &mut String) {
    let Some(end) = &entry.deprecated else {
        return;
    };
    let (since, mut note) = (&end.since, entry.plain(&end.reason, 0));
    if let Some(other) = &end.replaced_by {
        note.push_str(&format!(" Use `{}`.", other.value));
    }
    let attribute = format!("#[deprecated(since = {since:?}, note = {note:?})]");
    line(out, 2, &attribute);
}

/// Returns the type of the field that holds the error which caused this one.
pub(super) fn source_type(entry: &EntryDef) -> &'static str {
    match entry.source_optional {
        true => "::core::option::Option<::errorbook::Source>",
        false => "::errorbook::Source",
    }
}

/// Returns the type of a parameter's field, where the catalog's module is reached by `module`.
pub(super) fn field_type(entry: &EntryDef, param: &ParamDef, module: &str) -> String {
    let inner = match param.kind {
        ParamType::String | ParamType::Url | ParamType::Path => {
            "::errorbook::field::Text".to_owned()
        }
        ParamType::Timestamp => "::errorbook::Timestamp".to_owned(),
        ParamType::Date => "::errorbook::Date".to_owned(),
        ParamType::Duration => "::errorbook::SignedDuration".to_owned(),
        ParamType::Enum => format!("{module}{}", enum_name(entry, param)),
        ParamType::Bytes => "::core::primitive::u64".to_owned(),
        ParamType::Percent => "::core::primitive::f64".to_owned(),
        ParamType::Bool
        | ParamType::Char
        | ParamType::F64
        | ParamType::I8
        | ParamType::I16
        | ParamType::I32
        | ParamType::I64
        | ParamType::I128
        | ParamType::Isize
        | ParamType::U8
        | ParamType::U16
        | ParamType::U32
        | ParamType::U64
        | ParamType::U128
        | ParamType::Usize => format!("::core::primitive::{}", param.kind.name()),
    };
    let wrapped = |is: bool, wrapper: &str, inner: String| match is {
        true => format!("{wrapper}<{inner}>"),
        false => inner,
    };
    let inner = wrapped(param.list, "::errorbook::field::List", inner);
    let inner = wrapped(param.optional, "::core::option::Option", inner);
    wrapped(param.secret, "::errorbook::Secret", inner)
}

/// Writes the enums of words: those of each enum parameter, and once those that parameters share.
pub(super) fn enums(catalog: &CatalogDef) -> String {
    let params = catalog.entries.iter().flat_map(|entry| {
        let params = entry.params.iter();
        let own =
            params.filter(|param| param.kind == ParamType::Enum && param.shared_enum.is_none());
        own.map(move |param| {
            let (name, key) = (&param.name.value, &entry.key.value);
            let doc = format!("The values of the parameter `{name}` of `{key}`.");
            words_enum(&enum_name(entry, param), &param.words, &doc)
        })
    });
    let shared = catalog.enums.iter().map(|shared| {
        let words: Vec<_> = shared.words.iter().map(|word| word.value.clone()).collect();
        let doc = format!(
            "The values of parameters of the type `{}`.",
            shared.name.value
        );
        words_enum(&pascal_case(&shared.name.value), &words, &doc)
    });
    params.chain(shared).collect()
}

const WORDS: &str = "
    /// %doc%
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum %name% {
        %variants%
    }

    impl %name% {
        /// Returns the word that the catalog has for it.
        #[must_use]
        pub const fn as_str(self) -> &'static str {
            match self {
                %words%
            }
        }
    }

    impl ::errorbook::AsValue for %name% {
        fn as_value(&self) -> ::errorbook::Value<'_> {
            ::errorbook::Value::Str(self.as_str())
        }
    }

    #[diagnostic::do_not_recommend]
    impl ::errorbook::field::IntoField<Self> for %name% {
        fn into_field(self) -> Self {
            self
        }
    }

    %private%::if_serde! {
        impl ::errorbook::payload::FromField for %name% {
            fn from_field(
                field: &::errorbook::payload::Field<'_>,
            ) -> ::core::result::Result<Self, ::errorbook::payload::PayloadError> {
                ::errorbook::payload::word(field, &[%all%], Self::as_str)
            }
        }
    }
";

fn words_enum(name: &str, words: &[String], doc: &str) -> String {
    let (mut variants, mut arms, mut all) = (String::new(), String::new(), Vec::new());
    for word in words {
        let variant = pascal_case(word);
        comment(&mut variants, 2, &format!("`{word}`"));
        line(&mut variants, 2, &format!("{variant},"));
        line(&mut arms, 4, &format!("Self::{variant} => {word:?},"));
        all.push(format!("Self::{variant}"));
    }
    fill(
        WORDS,
        &[
            ("doc", doc),
            ("name", name),
            ("variants", &variants),
            ("words", &arms),
            ("private", &private()),
            ("all", &all.join(", ")),
        ],
    )
}
