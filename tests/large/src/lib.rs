//! A catalog of more codes than any part of the derive takes at once. Its tests are in `tests/`.

errorbook::include_catalogs!();
