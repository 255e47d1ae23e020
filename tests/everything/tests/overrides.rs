//! Overrides of catalogs that do not stand at the crate's root, beside those of another crate's.

use std::fs;

use errorbook::{Locale, Overrides};
use errorbook_everything::catalogs::inner::{CATALOGS, all};

#[test]
fn a_users_catalogs_are_overridden() {
    let dir = std::env::temp_dir().join(format!("errorbook-everything-{}", std::process::id()));
    let write = |path: &str, text: &str| {
        let path = dir.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write("es/all.ftl", "OnlySummary =\n    .summary = Nada más\n");
    write(
        "es-MX/all.ftl",
        "invalid_request = { OnlySummary.summary } no\nOnlySummary =\n    .summary = Nomás\n",
    );
    let overrides = Overrides::load(&dir, &[CATALOGS]).unwrap();
    fs::remove_dir_all(&dir).unwrap();
    overrides.install();
    let shown = |tag: &str| {
        let locale: Locale = tag.parse().unwrap();
        let summary = all::all_error!(OnlySummary);
        let message = all::all_error!(invalid_request);
        [
            summary.localize(&locale).to_string(),
            message.localize(&locale).to_string(),
        ]
    };
    assert_eq!(shown("es"), ["Nada más", "Solicitud no válida."]);
    assert_eq!(shown("es-MX"), ["Nomás", "Nomás no"]);
    // A locale that is there falls back to one that is there, as before.
    assert_eq!(shown("es-AR"), ["Nada más", "La solicitud no es válida."]);
    let mut names = CATALOGS.iter().map(|catalog| catalog.name());
    assert_eq!((names.next(), names.next()), (Some("all"), None));
}
