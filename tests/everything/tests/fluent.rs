//! Every type of parameter and every kind of select in a Fluent bundle.

use errorbook::fluent::FluentResource;
use errorbook::{Date, Locale, Secret, SignedDuration, Surface, Timestamp};
use errorbook_everything::catalogs::inner::all::{
    AllError, CATALOG, FLUENT, SelectsAccess, TypesHiddenWord, TypesWord, all_error,
};
use fluent_bundle::{FluentBundle, FluentValue};
use proptest::prelude::*;

fn bundle(tag: &str) -> FluentBundle<FluentResource> {
    let locale: Locale = tag.parse().unwrap();
    let source = FLUENT.source(&locale).unwrap().to_string();
    let resource = FluentResource::try_new(source).unwrap();
    let mut bundle = FluentBundle::new(vec![tag.parse().unwrap()]);
    bundle.set_use_isolating(false);
    bundle.add_builtins().unwrap();
    bundle.add_resource(resource).unwrap();
    bundle
}

fn message(bundle: &FluentBundle<FluentResource>, error: &AllError) -> String {
    let message = bundle.get_message(error.entry().key()).unwrap();
    let mut errors = Vec::new();
    let args = error.fluent_args();
    let text = bundle.format_pattern(message.value().unwrap(), Some(&args), &mut errors);
    assert!(errors.is_empty(), "{errors:?}");
    text.into_owned()
}

#[test]
fn a_resource_has_what_its_locale_says_and_no_more() {
    for tag in CATALOG.locales() {
        let bundle = bundle(tag);
        let locale: Locale = tag.parse().unwrap();
        for entry in CATALOG.entries() {
            let own =
                |text: Option<errorbook::Text<'_>>| text.is_some_and(|text| text.locale() == tag);
            let id = match entry.parent().zip(entry.case()) {
                Some((group, case)) => format!("{}--{case}", group.key()),
                None => entry.key().to_owned(),
            };
            let found = bundle.get_message(&id);
            let value = found.as_ref().and_then(|found| found.value());
            assert_eq!(
                value.is_some(),
                own(entry.message(&locale)),
                "{tag} {}",
                entry.key()
            );
            let summary = found.and_then(|found| found.get_attribute("summary"));
            assert_eq!(
                summary.is_some(),
                own(entry.summary(&locale)),
                "{tag} {}",
                entry.key()
            );
        }
    }
}

proptest! {
    #[test]
    fn every_type_is_shown_alike(
        text in ".*", truth: bool, letter: char, small: (i8, i16, i32, u8, u16, u32), int64: i64, int128: i128,
        size: isize, uint64: u64, uint128: u128, usize: usize, float: f64, seconds in -9_000_000_000i64..9_000_000_000,
    ) {
        let timestamp = Timestamp::from_second(seconds).unwrap();
        let day: Date = timestamp.to_string().split('T').next().unwrap().parse().unwrap_or_default();
        let error = all_error!(
            Types, text, truth, letter, small.0, small.1, small.2, int64, int128, size, small.3, small.4, small.5,
            uint64, uint128, usize, float, timestamp, day, SignedDuration::from_secs(seconds), "https://example.com/",
            TypesWord::ReadWrite, Secret::new("hunter2".to_owned()), Secret::new(TypesHiddenWord::B),
        );
        let en: Locale = "en".parse().unwrap();
        prop_assert_eq!(message(&bundle("en"), &error), error.localize(&en).on(Surface::Text).to_string());
        let args = error.fluent_args();
        prop_assert!(args.get("hidden").is_none() && args.get("hidden_word").is_none());
        let is_number = |name| matches!(args.get(name), Some(FluentValue::Number(_)));
        prop_assert!(is_number("int32") && is_number("float"));
        prop_assert_eq!(is_number("int64"), int64.unsigned_abs() <= 1 << 53);
        prop_assert_eq!(is_number("uint128"), uint128 <= 1 << 53);
    }

    #[test]
    fn every_select_chooses_alike(
        write: bool, yes: bool, place in prop_oneof![0u64..130, 0..=1u64 << 53],
        size in prop_oneof![Just(0.0), Just(1.0), Just(0.5), (-1_000_000_000..1_000_000_000).prop_map(|n| f64::from(n) / 1e3)], name in "root|one|[a-z]*",
    ) {
        let access = if write { SelectsAccess::Write } else { SelectsAccess::Read };
        let error = all_error!(Selects, access, yes, place, size, name);
        let en: Locale = "en".parse().unwrap();
        // `fluent-bundle` does not group digits.
        let shown = error.localize(&en).on(Surface::Text).to_string().replace(',', "");
        prop_assert_eq!(message(&bundle("en"), &error), shown);
    }
}
