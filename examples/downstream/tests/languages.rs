//! What the program prints, by language.

use std::process::Command;

fn printed(language: &str) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_parcels"))
        .arg(language)
        .output()
        .unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn plurals_are_those_of_the_language() {
    for (language, one, three) in [
        ("en", "late by 1 day.", "late by 3 days."),
        ("ja", "1日遅れています", "3日遅れています"),
        ("fr-CA", "1 jour de retard.", "3 jours de retard."),
        ("pl", "o 1 dzień.", "o 3 dni."),
        ("ar-EG", "يومًا واحدًا.", "3 أيام."),
        ("tlh", "late by 1 day.", "late by 3 days."),
    ] {
        let printed = printed(language);
        assert!(
            printed.contains(one) && printed.contains(three),
            "{language}: {printed}"
        );
    }
}

#[test]
fn a_field_that_is_not_translated_falls_back_alone() {
    let printed = printed("fr");
    assert!(printed.contains("Le colis ZX-81 est perdu."));
    assert!(printed.contains("Ask the depot to search for it. [en]"));
}

#[test]
fn a_secret_is_not_shown() {
    let printed = printed("en");
    assert!(printed.contains("door_key: [redacted]") && !printed.contains("1234"));
}
