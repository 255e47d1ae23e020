//! The macro that makes an error.

use super::constructor::most_values;
use super::line;
use super::refusal::without_constructor;
use crate::emit::format::private;
use crate::emit::template::fill;
use crate::model::{CatalogDef, EntryDef};

// `construct` gives what it writes the place of the code in the user's text.
const MACROS: &str = "
    #[doc(hidden)]
    #[macro_export]
    macro_rules! __errorbook_%name%_error {
        %without_constructor%
        ($code:ident $(, $name:ident = $value:expr)+ $(,)?) => {
            %private%::construct!([%path%] [%error%] [$code] { $($name: $value),+ })
        };
        %cases%
        ($code:ident $(, $value:expr)* $(,)?) => {
            %private%::construct!([%path%] %most% [$code] ($($value),*))
        };
    }

    /// Makes a [`%error%`]: `%name%_error!(CODE, value, …)` with the parameters in their order (and the error that
    /// caused it last, where the entry has one), or by name, `%name%_error!(CODE, name = value, …)`, in any order.
    %of_cases%
    #[doc(inline)]
    pub use __errorbook_%name%_error as %name%_error;

    // For the derive, whose values are fields already.
    #[doc(hidden)]
    #[macro_export]
    macro_rules! __errorbook_%name%_fields {
        ($code:ident $(, $value:expr)*) => {
            %private%::construct!([%path%] %most% [$code] [$($value),*])
        };
    }

    #[doc(hidden)]
    pub use __errorbook_%name%_fields as __fields;

    #[doc(hidden)]
    pub use ::errorbook::field::into_field as __field;
";

/// The arms for a case of a code.
const CASES: &str =
    "        ($code:ident :: $case:ident $(, $name:ident = $value:expr)+ $(,)?) => {
            %private%::construct!([%path%] [__case] [$code::$case] { $($name: $value),+ })
        };
        ($code:ident :: $case:ident $(, $value:expr)* $(,)?) => {
            %private%::construct!([%path%] %most% [$code::$case] ($($value),*))
        };
";

pub(super) fn call_macro(catalog: &CatalogDef, error: &str, module: &str) -> String {
    let name = &catalog.name;
    let path = module_path(module, name);
    let (private, most) = (private(), most_values(catalog).to_string());
    let shared = [
        ("path", path.as_str()),
        ("private", &private),
        ("most", &most),
    ];
    let parents = catalog.parents.iter();
    let without_constructor: String = parents.map(|it| by_name(catalog, it, &private)).collect();
    // Only where there are cases, since rustc would otherwise name what no catalog has.
    let (mut cases, mut of_cases) = (String::new(), String::new());
    if catalog.codes_with_cases().next().is_some() {
        cases = fill(CASES, &shared);
        let doc = format!("/// A case of a code is `{name}_error!(CODE::case, …)`.");
        line(&mut of_cases, 1, &doc);
    }
    let own = [
        ("name", name.as_str()),
        ("error", error),
        ("without_constructor", &without_constructor),
        ("cases", &cases),
        ("of_cases", &of_cases),
    ];
    fill(MACROS, &[&shared[..], &own].concat())
}

/// Returns what the macro says to a code without a constructor where values have names: by position, its function says
/// so.
fn by_name(catalog: &CatalogDef, parent: &EntryDef, private: &str) -> String {
    let code = &parent.key.value;
    let (message, _) = without_constructor(catalog, parent);
    let call = format!("({code}, $name:ident = $($values:tt)*)");
    let mut arm = String::new();
    line(
        &mut arm,
        2,
        &format!("{call} => {{ {private}::construct!({message:?} $name) }};"),
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
