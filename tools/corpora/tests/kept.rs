//! The lists that are kept here.

use errorbook_corpora::judgement::Judgement;
use errorbook_corpora::legitimate;

#[test]
fn nothing_is_wrong_in_legitimate_texts() {
    let alarms = legitimate::alarms().unwrap();
    assert!(alarms.texts > 100);
    assert!(alarms.found.is_empty(), "{:#?}", alarms.found);
}

#[test]
fn the_judgement_can_be_read() {
    Judgement::parse(include_str!("../judgement.tsv")).unwrap();
}
