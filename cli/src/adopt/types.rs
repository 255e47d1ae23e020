//! Which type of parameter a type of Rust is.

use syn::{GenericArgument, PathArguments, Type};

/// The type of a parameter, as a catalog writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ParamType {
    /// In TOML: `"u32"`, `{ list = "string" }`.
    pub(super) written: String,
    pub(super) optional: bool,
    /// Whether the type is one of the user's own, of which only `Display` is known.
    pub(super) is_foreign: bool,
    /// What a parameter without a name is called.
    pub(super) name: &'static str,
}

/// Types of texts and other values by the last part of their path.
const KNOWN: [(&str, &str, &str); 33] = [
    ("String", "string", "value"),
    ("str", "string", "value"),
    ("PathBuf", "path", "path"),
    ("Path", "path", "path"),
    ("OsString", "path", "path"),
    ("u8", "u8", "number"),
    ("u16", "u16", "number"),
    ("u32", "u32", "number"),
    ("u64", "u64", "number"),
    ("u128", "u128", "number"),
    ("usize", "usize", "number"),
    ("i8", "i8", "number"),
    ("i16", "i16", "number"),
    ("i32", "i32", "number"),
    ("i64", "i64", "number"),
    ("i128", "i128", "number"),
    ("isize", "isize", "number"),
    ("NonZeroU8", "u8", "number"),
    ("NonZeroU16", "u16", "number"),
    ("NonZeroU32", "u32", "number"),
    ("NonZeroU64", "u64", "number"),
    ("NonZeroUsize", "usize", "number"),
    ("f64", "f64", "number"),
    ("bool", "bool", "flag"),
    ("char", "char", "character"),
    ("Duration", "duration", "duration"),
    ("SignedDuration", "duration", "duration"),
    ("SystemTime", "timestamp", "time"),
    ("Timestamp", "timestamp", "time"),
    ("Url", "url", "url"),
    ("IpAddr", "string", "address"),
    ("SocketAddr", "string", "address"),
    ("Uuid", "string", "id"),
];

/// Pointers, which are the value that they point to.
const POINTERS: [&str; 4] = ["Box", "Arc", "Rc", "Cow"];

/// Returns the type of the parameter that a field becomes.
pub(super) fn param_type(of: &Type) -> ParamType {
    let foreign = || ParamType {
        written: "\"string\"".to_owned(),
        optional: false,
        is_foreign: true,
        name: "value",
    };
    if let Type::Reference(reference) = of {
        return param_type(&reference.elem);
    }
    if let Type::Slice(slice) = of {
        return list(&slice.elem);
    }
    if let Type::Array(array) = of {
        return list(&array.elem);
    }
    let Type::Path(path) = of else {
        return foreign();
    };
    let Some(last) = path.path.segments.last() else {
        return foreign();
    };
    let name = last.ident.to_string();
    match (name.as_str(), inner_type(&last.arguments)) {
        ("Option", Some(inner)) => ParamType {
            optional: true,
            ..param_type(inner)
        },
        ("Vec" | "VecDeque" | "BTreeSet" | "HashSet", Some(inner)) => list(inner),
        (pointer, Some(inner)) if POINTERS.contains(&pointer) => param_type(inner),
        (name, None) => {
            let known = KNOWN.iter().find(|(known, ..)| *known == name);
            known.map_or_else(foreign, |(_, written, name)| ParamType {
                written: format!("\"{written}\""),
                optional: false,
                is_foreign: false,
                name,
            })
        }
        (_, Some(_)) => foreign(),
    }
}

fn list(of: &Type) -> ParamType {
    let inner = param_type(of);
    ParamType {
        written: format!("{{ list = {} }}", inner.written),
        optional: false,
        // A list in a list is none of a catalog.
        is_foreign: inner.is_foreign || inner.optional || inner.written.starts_with('{'),
        name: "values",
    }
}

/// Returns the first type in angle brackets.
fn inner_type(arguments: &PathArguments) -> Option<&Type> {
    let PathArguments::AngleBracketed(arguments) = arguments else {
        return None;
    };
    arguments.args.iter().find_map(|argument| {
        let GenericArgument::Type(inner) = argument else {
            return None;
        };
        Some(inner)
    })
}

#[cfg(test)]
mod tests {
    use super::param_type;

    #[test]
    fn fields_have_the_types_of_parameters() {
        for (rust, written) in [
            ("String", "\"string\""),
            ("&'static str", "\"string\""),
            ("Cow<'static, str>", "\"string\""),
            ("std::sync::Arc<str>", "\"string\""),
            ("std::path::PathBuf", "\"path\""),
            ("Box<Path>", "\"path\""),
            ("std::num::NonZeroU32", "\"u32\""),
            ("Vec<String>", "{ list = \"string\" }"),
            ("&'a [u8]", "{ list = \"u8\" }"),
            ("Option<u64>", "\"u64\""),
            ("std::time::Duration", "\"duration\""),
        ] {
            let found = param_type(&syn::parse_str(rust).unwrap());
            assert_eq!(found.written, written, "{rust}");
            assert!(!found.is_foreign, "{rust}");
            assert_eq!(found.optional, rust.starts_with("Option"), "{rust}");
        }
        for foreign in [
            "Kind",
            "HashMap<String, u8>",
            "Vec<Vec<u8>>",
            "(u8, u8)",
            "T",
        ] {
            assert!(
                param_type(&syn::parse_str(foreign).unwrap()).is_foreign,
                "{foreign}"
            );
        }
    }
}
