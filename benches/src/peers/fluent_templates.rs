//! `fluent-templates`, with its static loader.

use std::borrow::Cow;
use std::collections::HashMap;

use fluent_bundle::FluentValue;
use fluent_templates::Loader;
use unic_langid::LanguageIdentifier;

use super::fluent_bundle::name;
use crate::{Contender, Language, Message, Values};

fluent_templates::static_loader! {
    static LOCALES = {
        locales: "./peers/locales",
        fallback_language: "en",
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

/// `lookup_with_args`
pub struct FluentTemplates {
    values: Values,
    locale: LanguageIdentifier,
}

impl Contender for FluentTemplates {
    fn new(language: Language) -> Self {
        Self {
            values: Values::default(),
            locale: language.tag().parse().expect("a tag"),
        }
    }

    fn write(&self, message: Message, out: &mut String) {
        let args = args(message, &self.values);
        let text = if args.is_empty() {
            LOCALES.lookup(&self.locale, name(message))
        } else {
            LOCALES.lookup_with_args(&self.locale, name(message), &args)
        };
        out.push_str(&text);
    }
}

fn args(message: Message, values: &Values) -> HashMap<Cow<'static, str>, FluentValue<'_>> {
    let hours = || ("hours".into(), values.hours.into());
    let expiry = || ("expiry".into(), values.expiry.to_string().into());
    match message {
        Message::Plain => HashMap::new(),
        Message::Expiry => HashMap::from([hours(), expiry()]),
        Message::Unknown => HashMap::from([("token_id".into(), values.token_id.as_str().into())]),
        Message::Plural => HashMap::from([("count".into(), values.count.into())]),
        Message::Long => HashMap::from([
            ("download_id".into(), values.download_id.as_str().into()),
            hours(),
            expiry(),
        ]),
    }
}
