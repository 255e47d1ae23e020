//! The macro that makes an error, and the constructors that it calls.

use super::line;
use super::variant::{deprecated, field_type, source_type};
use crate::emit::template::fill;
use crate::model::{CatalogDef, EntryDef};
use crate::names::case_ident;

const MACROS: &str = "
    #[doc(hidden)]
    #[macro_export]
    macro_rules! __errorbook_%name%_error {
        %left_out%
        ($code:ident $(, $name:ident = $value:expr)+ $(,)?) => {
            %path%::%error%::$code { $($name: %path%::__field($value)),+ }
        };
        %cases%
        ($code:ident $(, $value:expr)* $(,)?) => {
            %path%::__new::$code($($value),*)
        };
    }

    /// Makes a [`%error%`]: `%name%_error!(CODE, value, …)` with the parameters in their order (and the error that
    /// caused it last, where the entry has one), or by name, `%name%_error!(CODE, name = value, …)`, in any order.
    %of_cases%
    #[doc(inline)]
    pub use __errorbook_%name%_error as %name%_error;

    #[doc(hidden)]
    pub use ::errorbook::field::into_field as __field;
";

/// The arms for a case of a code.
const CASES: &str =
    "        ($code:ident :: $case:ident $(, $name:ident = $value:expr)+ $(,)?) => {
            %path%::__case::$code::$case { $($name: %path%::__field($value)),+ }
        };
        ($code:ident :: $case:ident $(, $value:expr)* $(,)?) => {
            %path%::__new::$code::$case($($value),*)
        };
";

pub(super) fn constructor_macro(catalog: &CatalogDef, error: &str, module: &str) -> String {
    let name = &catalog.name;
    let path = module_path(module, name);
    let parents = catalog.parents.iter();
    let left_out: String = parents.map(|it| case_left_out(catalog, it)).collect();
    // Only where there are cases, since rustc would otherwise name what no catalog has.
    let (mut cases, mut of_cases) = (String::new(), String::new());
    if catalog.codes_with_cases().next().is_some() {
        cases = fill(CASES, &[("path", &path)]);
        let doc = format!("/// A case of a code is `{name}_error!(CODE::case, …)`.");
        line(&mut of_cases, 1, &doc);
    }
    fill(
        MACROS,
        &[
            ("name", name),
            ("error", error),
            ("path", &path),
            ("left_out", &left_out),
            ("cases", &cases),
            ("of_cases", &of_cases),
        ],
    )
}

/// Returns what the macro says to a code without the case: rustc alone would speak of a module.
fn case_left_out(catalog: &CatalogDef, parent: &EntryDef) -> String {
    let code = &parent.key.value;
    let cases = catalog.cases(parent).filter_map(|entry| {
        let id = case_ident(&entry.case.as_ref()?.id.value);
        Some(format!("`{code}::{id}`"))
    });
    let cases = cases.collect::<Vec<_>>().join(", ");
    let message = format!("`{code}` has cases, and one must be named: {cases}");
    let mut arm = String::new();
    line(
        &mut arm,
        2,
        &format!("({code} $(, $($values:tt)*)?) => {{ ::core::compile_error!({message:?}) }};"),
    );
    arm
}

/// Returns `$crate::…` for `crate::…`, as a macro that is used elsewhere needs it.
fn module_path(module: &str, catalog: &str) -> String {
    let parts = module
        .split("::")
        .map(str::trim)
        .filter(|part| !part.is_empty() && *part != "crate");
    let parts: Vec<_> = ["$crate"]
        .into_iter()
        .chain(parts)
        .chain([catalog])
        .collect();
    parts.join("::")
}

/// Writes a function named by the code, so that rustc says what is wrong with a call of the macro.
pub(super) fn constructor(entry: &EntryDef, error: &str, out: &mut String) {
    let key = &entry.key.value;
    deprecated(entry, out);
    let params = entry.params.iter().map(|param| {
        let name = param.field_name();
        (name, short(&field_type(entry, param, "super::")))
    });
    let source = ("source", short(source_type(entry)));
    let fields: Vec<_> = params.chain(entry.source.then_some(source)).collect();
    if fields.is_empty() {
        line(out, 2, &format!("pub fn {key}() -> super::{error} {{"));
        line(out, 3, &format!("super::{error}::{key}"));
        line(out, 2, "}");
        return;
    }
    // In one line: where a value is missing or one is too many, rustc shows the line with the name of the function,
    // and so the names of the parameters.
    let params = fields
        .iter()
        .map(|(name, ty)| format!("{name}: impl IntoField<{ty}>"));
    let params = params.collect::<Vec<_>>().join(", ");
    line(
        out,
        2,
        &format!("pub fn {key}({params}) -> super::{error} {{"),
    );
    line(out, 3, &format!("super::{error}::{key} {{"));
    for (name, _) in &fields {
        line(out, 4, &format!("{name}: IntoField::into_field({name}),"));
    }
    line(out, 3, "}");
    line(out, 2, "}");
}

/// Returns a type as it is called in the module of the constructors, whose signatures rustc shows in a line as wide
/// as a terminal.
fn short(ty: &str) -> String {
    let prefixes = [
        "::errorbook::field::",
        "::errorbook::",
        "::core::primitive::",
        "::core::option::",
    ];
    let replace = |ty: String, prefix: &&str| ty.replace(*prefix, "");
    prefixes.iter().fold(ty.to_owned(), replace)
}

/// Returns, for each code with cases, a module with its constructors and one with its variants, by the cases' ids.
pub(super) fn cases(catalog: &CatalogDef, error: &str) -> (String, String) {
    let (mut constructors, mut variants) = (String::new(), String::new());
    for parent in catalog.codes_with_cases() {
        let code = &parent.key.value;
        for out in [&mut constructors, &mut variants] {
            line(out, 2, &format!("pub mod {code} {{"));
        }
        for entry in catalog.cases(parent) {
            let Some(case) = &entry.case else {
                continue;
            };
            let (key, id) = (&entry.key.value, case_ident(&case.id.value));
            line(
                &mut constructors,
                3,
                &format!("pub use super::{key} as {id};"),
            );
            let variant = format!("pub use super::super::{error}::{key} as {id};");
            line(&mut variants, 3, &variant);
        }
        for out in [&mut constructors, &mut variants] {
            line(out, 2, "}");
        }
    }
    if !variants.is_empty() {
        variants = format!("\n    #[doc(hidden)]\n    pub mod __case {{\n{variants}    }}\n");
    }
    (constructors, variants)
}
