//! CLDR's own sample numbers.

use std::error::Error;

use errorbook_cldr::plurals;
use errorbook_compiler::plural::{Rules, rules};
use errorbook_core::plural::{Operands, category};

use crate::tally::{Outcome, Tally};

/// Packs the rules of one kind.
type Pack = fn(&Rules) -> String;

/// Puts every sample number of every locale into its category.
///
/// # Errors
/// If CLDR's files cannot be read.
pub fn run() -> Result<Tally, Box<dyn Error>> {
    let mut tally = Tally::new("CLDR 48 samples, cardinal and ordinal");
    let files: [(&str, Pack); 2] = [
        (
            include_str!("../../cldr/data/plurals.json"),
            Rules::pack_cardinal,
        ),
        (
            include_str!("../../cldr/data/ordinals.json"),
            Rules::pack_ordinal,
        ),
    ];
    for (json, pack) in files {
        for (locale, by_category) in plurals(json)?.locales {
            let packed = rules(&locale).map(|rules| pack(&rules)).unwrap_or_default();
            for (expected, rule) in by_category {
                let (numbers, compact) = rule.numbers();
                tally.skipped += compact;
                for number in numbers {
                    let found = Operands::from_decimal(&number)
                        .map(|operands| category(&packed, 0, &operands));
                    let outcome = if found == Some(expected) {
                        Outcome::Passed
                    } else {
                        Outcome::Failed(format!("is {found:?}, not {expected:?}"))
                    };
                    tally.add(&format!("{locale} {number}"), outcome);
                }
            }
        }
    }
    Ok(tally)
}
