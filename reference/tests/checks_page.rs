//! `docs/checks.md` is what the table of checks says.

use std::{env, fs};

use errorbook_compiler::checks;
use errorbook_reference::checks::checks_page;

#[test]
fn the_page_of_checks_is_fresh() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/checks.md");
    let page = checks_page();
    if env::var_os("ERRORBOOK_BLESS").is_some() {
        fs::write(path, page).unwrap();
        return;
    }
    assert!(
        fs::read_to_string(path).is_ok_and(|written| written == page),
        "docs/checks.md is not what the table of checks says; write it anew with \
         ERRORBOOK_BLESS=1 cargo test -p errorbook-reference --test checks_page"
    );
}

#[test]
fn every_check_has_a_section_that_its_url_leads_to() {
    let page = checks_page();
    for check in checks::all() {
        let heading = format!("\n### {} `{}`\n", check.code, check.name);
        assert_eq!(page.matches(&heading).count(), 1, "{heading}");
        // How sites that show Markdown make an anchor of a heading.
        let anchor = heading.trim().trim_start_matches("### ").to_lowercase();
        let anchor = anchor.replace('`', "").replace(' ', "-");
        assert!(check.url().ends_with(&format!("#{anchor}")), "{anchor}");
        assert!(page.contains(&format!("](#{anchor})")), "{anchor}");
    }
}
