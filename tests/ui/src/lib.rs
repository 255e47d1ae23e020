//! A catalog with the types that errors of applications have, for what rustc says of wrong calls.

errorbook::include_catalogs!();
