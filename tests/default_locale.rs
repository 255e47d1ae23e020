//! The process's default locale. A test of its own, since it changes the process.

use errorbook::tok::tok_error;
use errorbook::{AcceptLanguage, Locale, ambient};

#[test]
fn the_default_is_what_display_speaks_without_a_scope() {
    let error = tok_error!(TOK007);
    let english = error.to_string();
    let ja: Locale = "ja".parse().unwrap();
    ambient::clear_default();
    assert_eq!(error.to_string(), english, "there was nothing to take back");
    ambient::set_default(&AcceptLanguage("en;q=0.1, fr;q=0.9, ja;q=0.5"));
    assert!(error.to_string().starts_with("入力した"));
    assert_eq!(
        ambient::locales()
            .iter()
            .map(Locale::as_str)
            .collect::<Vec<_>>(),
        ["fr", "ja", "en"]
    );
    let other = std::thread::spawn(|| tok_error!(TOK007).to_string());
    assert!(
        other.join().unwrap().starts_with("入力した"),
        "the default is every thread's"
    );
    {
        let _scope = ambient::scope(&Locale::parse("en").unwrap());
        assert_eq!(error.to_string(), english);
    }
    ambient::clear_default();
    assert_eq!(error.to_string(), english);
    assert!(error.localize(&ja).to_string().starts_with("入力した"));
}
