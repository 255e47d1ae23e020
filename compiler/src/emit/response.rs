//! A catalog's error as the answer of an axum service.

use super::format::private;
use super::template::fill;

const ITEM: &str = "
    %private%::if_axum! {
        /// In the language and the format that the request asks for.
        impl ::errorbook::axum::IntoResponse for %error% {
            fn into_response(self) -> ::errorbook::axum::Response {
                ::errorbook::axum::respond(&self)
            }
        }
    }
";

/// Returns an item of the catalog's module. A macro of errorbook leaves it out unless its feature `axum` is on.
pub(super) fn item(error: &str) -> String {
    fill(ITEM, &[("private", &private()), ("error", error)])
}
