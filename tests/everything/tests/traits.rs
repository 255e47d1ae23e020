//! The traits of the generated enum, beside those that the standard derives make of the same fields.

use errorbook::Source;
use errorbook_everything::catalogs::inner::all::{AllError, SelectsAccess, all_error};

/// The variants of [`AllError`] that are looked at here.
mod derived {
    use errorbook::Source;
    use errorbook_everything::catalogs::inner::all::SelectsAccess;

    #[derive(Clone, Debug, PartialEq)]
    pub(crate) enum AllError {
        Doc,
        Letter {
            letter: char,
        },
        Selects {
            access: SelectsAccess,
            yes: bool,
            place: u64,
            size: f64,
            name: String,
        },
        Err {
            index: u32,
            error: String,
            f: bool,
            code: u8,
            value: i64,
            key: char,
            self_: String,
            source: Source,
        },
    }
}

fn selects(size: f64, name: &str) -> (AllError, derived::AllError) {
    let access = SelectsAccess::Read;
    let derived = derived::AllError::Selects {
        access,
        yes: true,
        place: 3,
        size,
        name: name.to_owned(),
    };
    (all_error!(Selects, access, true, 3, size, name), derived)
}

fn caused(source: Source) -> (AllError, derived::AllError) {
    let derived = derived::AllError::Err {
        index: 1,
        error: "\u{1b}[1m".to_owned(),
        f: false,
        code: 2,
        value: -3,
        key: '\'',
        self_: String::new(),
        source: source.clone(),
    };
    let error = all_error!(Err, 1, "\u{1b}[1m", false, 2, -3, '\'', "", source);
    (error, derived)
}

fn pairs() -> Vec<(AllError, derived::AllError)> {
    let cause = Source::from("cut off");
    vec![
        (all_error!(Doc), derived::AllError::Doc),
        (
            all_error!(Letter, 'あ'),
            derived::AllError::Letter { letter: 'あ' },
        ),
        selects(0.5, "a \"b\""),
        selects(0.5, "c"),
        selects(-0.0, "c"),
        selects(0.0, "c"),
        selects(f64::NAN, "c"),
        caused(cause.clone()),
        caused(cause),
        // The same text, but not the same source.
        caused(Source::from("cut off")),
    ]
}

#[test]
fn debug_is_that_of_the_standard_derive() {
    for (error, derived) in pairs() {
        assert_eq!(format!("{error:?}"), format!("{derived:?}"));
        assert_eq!(format!("{error:#?}"), format!("{derived:#?}"));
        assert_eq!(
            format!("{:#?}", Some(error)),
            format!("{:#?}", Some(derived))
        );
    }
}

#[test]
fn errors_are_equal_as_by_the_standard_derive() {
    let pairs = pairs();
    let mut equal = 0;
    for (error, derived) in &pairs {
        for (other, other_derived) in &pairs {
            let is_equal = derived == other_derived;
            assert_eq!(error == other, is_equal, "{error:?} {other:?}");
            equal += usize::from(is_equal);
        }
        assert_eq!(error.clone() == *error, derived.clone() == *derived);
    }
    // Each with itself but the one that is not a number; zero and negative zero; the same source twice.
    assert_eq!(equal, 9 + 2 + 2);
}

#[test]
fn a_clone_has_the_same_fields() {
    for (error, _) in pairs() {
        let clone = error.clone();
        assert_eq!(format!("{clone:?}"), format!("{error:?}"));
        assert_eq!(clone.code(), error.code());
    }
    // Codes have no fields, and are called as their variants are.
    assert_eq!(format!("{:?}", all_error!(Doc).code()), "Doc");
}
