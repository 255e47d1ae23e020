//! A crate with an error catalog of its own: prints errors in the language of its first argument.
//!
//! ```text
//! cargo run -- fr
//! ```

errorbook::include_catalogs!();

use std::error::Error as _;

use errorbook::{AcceptLanguage, ErrorCatalog, Secret};
use parcel::{AddressIncompleteMissing as Missing, ParcelError, parcel_error};

/// What the sorting machine can fail with: some of the catalog's codes, under names of its own.
#[derive(Debug, ErrorCatalog)]
#[errorbook(catalog = parcel)]
enum SortingError {
    TooHeavy {
        kilograms: f64,
        limit: u32,
    },
    #[errorbook(entry = AddressIncomplete)]
    Unreadable {
        missing: Missing,
        door_key: Secret<String>,
    },
}

fn sort(kilograms: f64) -> Result<(), SortingError> {
    if kilograms > 30.0 {
        return Err(SortingError::TooHeavy {
            kilograms,
            limit: 30,
        });
    }
    let door_key = Secret::new("1234".to_owned());
    Err(SortingError::Unreadable {
        missing: Missing::City,
        door_key,
    })
}

/// Makes the machine's errors errors of the whole.
fn deliver(kilograms: f64) -> Result<(), ParcelError> {
    sort(kilograms)?;
    Err(parcel_error!(Lost, "ZX-81", "the van is empty"))
}

fn main() {
    let language = std::env::args().nth(1).unwrap_or_default();
    let language = AcceptLanguage(&language);
    let mut errors = vec![
        parcel_error!(Late, "ZX-81", 1),
        parcel_error!(Late, days = 3, tracking = "ZX-81"),
        parcel_error!(Lost, "ZX-81", "the van is empty"),
    ];
    errors.extend(
        [deliver(31.25), deliver(1.0)]
            .into_iter()
            .filter_map(Result::err),
    );
    for error in &errors {
        let localized = error.localize(&language);
        println!("{}: {localized}", error.code());
        for step in localized.resolutions() {
            println!("    {step} [{}]", step.locale());
        }
        if error.source().is_some() {
            println!("    {}", localized.chain());
        }
    }
    println!("{:?}", errors.last());
}

#[cfg(test)]
mod tests {
    use super::{deliver, parcel::parcel_error, sort};
    use errorbook::{AcceptLanguage, ambient};

    #[test]
    fn a_message_that_is_not_translated_is_shown_in_english() {
        let _scope = ambient::scope(&AcceptLanguage("fr"));
        let late = parcel_error!(Late, "ZX-81", 1).to_string();
        assert_eq!(late, "Le colis ZX-81 a 1 jour de retard.");
        let english = "The parcel weighs 31.3 kg, which is more than 30 kg.";
        assert_eq!(sort(31.25).unwrap_err().to_string(), english);
        assert_eq!(deliver(31.25).unwrap_err().to_string(), english);
    }
}
