//! What a field of the type `string` holds, and what may be given for it.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::Arc;

use errorbook::field::Text;
use errorbook::tok::{TokError, tok_error};

static KEPT: Text = Text::from_static("t-1");

#[test]
fn any_text_can_be_given() {
    let (owned, boxed, shared) = (
        "t-1".to_owned(),
        Box::<str>::from("t-1"),
        Arc::<str>::from("t-1"),
    );
    let errors = [
        tok_error!(TOK013, "t-1"),
        tok_error!(TOK013, &owned),
        tok_error!(TOK013, owned.as_str()),
        tok_error!(TOK013, owned.clone()),
        tok_error!(TOK013, boxed),
        tok_error!(TOK013, shared),
        tok_error!(TOK013, Cow::Borrowed("t-1")),
        tok_error!(TOK013, KEPT.clone()),
        tok_error!(TOK013, token_id = owned.clone()),
        TokError::TOK013 {
            token_id: owned.into(),
        },
    ];
    for error in errors {
        assert_eq!(error, tok_error!(TOK013, "t-1"));
        let TokError::TOK013 { token_id } = &error else {
            panic!("{error:?}");
        };
        assert_eq!(&**token_id, "t-1");
    }
    assert_eq!(Text::from('t'), "t");
}

#[test]
fn it_compares_hashes_and_shows_as_the_text_that_it_is() {
    let text = Text::from(String::from("b"));
    // Each way of comparing, by the trait, since operators would be simplified to one of them.
    let owned = String::from("b");
    assert!(PartialEq::<str>::eq(&text, "b") && PartialEq::<&str>::eq(&text, &"b"));
    assert!(PartialEq::<Text>::eq("b", &text) && PartialEq::<Text>::eq(&"b", &text));
    assert!(PartialEq::<String>::eq(&text, &owned) && PartialEq::<Text>::eq(&owned, &text));
    assert_eq!(text.partial_cmp(&Text::from("a")), Some(Ordering::Greater));
    assert_eq!(text.cmp(&Text::from("c")), Ordering::Less);
    assert_eq!(format!("{text} {text:?} {text:>3}"), "b \"b\"   b");
    assert_eq!(text.len(), 1);
    assert_eq!(HashMap::from([(text.clone(), 1)]).get("b"), Some(&1));
    assert_eq!(String::from(text), "b");
    assert_eq!(Text::default(), "");
}

#[test]
fn it_is_a_string_of_serde() {
    let text = Text::from("a\n");
    let json = serde_json::to_string(&text).unwrap();
    assert_eq!(json, r#""a\n""#);
    assert_eq!(serde_json::from_str::<Text>(&json).unwrap(), text);
    assert!(serde_json::from_str::<Text>("1").is_err());
}
