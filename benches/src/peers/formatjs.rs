//! `formatjs_intl`: ICU MessageFormat, compiled at first use.

use std::collections::HashMap;
use std::sync::Arc;

use formatjs_icu_messageformat::{Value, Values as Args};
use formatjs_intl::{Intl, IntlCache, MessageCatalog, MessageDescriptor};

use crate::{Contender, Language, Message, Values};

/// `format_message_to_string`
pub struct Formatjs {
    values: Values,
    intl: Intl,
}

const PLAIN: MessageDescriptor = MessageDescriptor::new("Plain", "-");
const EXPIRY: MessageDescriptor = MessageDescriptor::new("Expiry", "-");
const UNKNOWN: MessageDescriptor = MessageDescriptor::new("Unknown", "-");
const PLURAL: MessageDescriptor = MessageDescriptor::new("Plural", "-");
const LONG: MessageDescriptor = MessageDescriptor::new("Long", "-");

impl Contender for Formatjs {
    fn new(language: Language) -> Self {
        let mut catalog = MessageCatalog::new();
        let texts = [
            ("en", include_str!("../../peers/formatjs/en.json")),
            ("ja", include_str!("../../peers/formatjs/ja.json")),
        ];
        for (tag, text) in texts {
            let messages: HashMap<String, String> = serde_json::from_str(text).expect("JSON");
            catalog.insert(tag, messages).expect("a tag");
        }
        let cache = Arc::new(IntlCache::new());
        Self {
            values: Values::default(),
            intl: Intl::try_new([language.tag()], "en", Arc::new(catalog), cache)
                .expect("a locale"),
        }
    }

    fn write(&self, message: Message, out: &mut String) {
        let Values {
            hours,
            expiry,
            token_id,
            count,
            download_id,
        } = &self.values;
        let number = |number: &u32| Value::from(i64::from(*number));
        let text = |text: &str| Value::from(text);
        let (descriptor, args): (_, Args) = match message {
            Message::Plain => (PLAIN, HashMap::new()),
            Message::Expiry => (
                EXPIRY,
                HashMap::from([
                    ("hours".to_owned(), number(hours)),
                    ("expiry".to_owned(), text(&expiry.to_string())),
                ]),
            ),
            Message::Unknown => (
                UNKNOWN,
                HashMap::from([("token_id".to_owned(), text(token_id))]),
            ),
            Message::Plural => (PLURAL, HashMap::from([("count".to_owned(), number(count))])),
            Message::Long => (
                LONG,
                HashMap::from([
                    ("download_id".to_owned(), text(download_id)),
                    ("hours".to_owned(), number(hours)),
                    ("expiry".to_owned(), text(&expiry.to_string())),
                ]),
            ),
        };
        let written = self.intl.format_message_to_string(descriptor, &args);
        out.push_str(&written.expect("it is there"));
    }
}
