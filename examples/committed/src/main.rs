//! A crate whose error catalog is committed as Rust: `errorbook generate --out src/errors` has written `src/errors`.
//!
//! ```text
//! cargo run -- ja
//! ```

mod errors;

use errorbook::AcceptLanguage;
use errors::printer::{PaperOutTray, printer_error};

fn main() {
    let language = std::env::args().nth(1).unwrap_or_default();
    let reader = AcceptLanguage(&language);
    let error = printer_error!(PaperOut, tray = PaperOutTray::Cassette, pages = 3_u32);
    println!("{}", error.localize(&reader));
    for step in error.localize(&reader).resolutions() {
        println!("- {step}");
    }
}

#[cfg(test)]
mod tests {
    use errorbook::Locale;

    use crate::errors::printer::{CATALOG, Code, printer_error};

    #[test]
    fn errors_are_those_of_the_catalog() {
        let error = printer_error!(CoverOpen);
        assert_eq!(error.to_string(), "The cover is open.");
        let ja: Locale = "ja".parse().unwrap();
        assert_eq!(error.localize(&ja).to_string(), "カバーが開いています。");
        assert_eq!("PaperOut".parse::<Code>().unwrap(), Code::PaperOut);
        assert_eq!(CATALOG.entries().len(), 2);
    }
}
