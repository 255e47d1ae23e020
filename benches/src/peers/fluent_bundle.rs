//! `fluent-bundle`, which parses its texts at start-up.

use fluent_bundle::{FluentArgs, FluentBundle, FluentMessage, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::{Contender, Language, Message, Values};

/// A bundle of all messages, and what they show.
struct Bundle {
    bundle: FluentBundle<FluentResource>,
    values: Values,
}

impl Bundle {
    fn new(language: Language) -> Self {
        let source = match language {
            Language::English => include_str!("../../peers/locales/en/message.ftl"),
            Language::Japanese => include_str!("../../peers/locales/ja/message.ftl"),
        };
        let locale: LanguageIdentifier = language.tag().parse().expect("a tag");
        let mut bundle = FluentBundle::new(vec![locale]);
        bundle.set_use_isolating(false);
        let resource = FluentResource::try_new(source.to_owned()).expect("no junk");
        bundle.add_resource(resource).expect("no message twice");
        Self {
            bundle,
            values: Values::default(),
        }
    }

    fn message(&self, message: Message) -> FluentMessage<'_> {
        self.bundle.get_message(name(message)).expect("it is there")
    }

    fn args(&self, message: Message) -> Option<FluentArgs<'_>> {
        args(message, &self.values)
    }
}

/// Returns the identifier of a message.
pub(super) fn name(message: Message) -> &'static str {
    match message {
        Message::Plain => "Plain",
        Message::Expiry => "Expiry",
        Message::Unknown => "Unknown",
        Message::Plural => "Plural",
        Message::Long => "Long",
    }
}

fn args(message: Message, values: &Values) -> Option<FluentArgs<'_>> {
    let mut args = FluentArgs::new();
    match message {
        Message::Plain => return None,
        Message::Expiry => {
            args.set("hours", values.hours);
            args.set("expiry", values.expiry.to_string());
        }
        Message::Unknown => args.set("token_id", values.token_id.as_str()),
        Message::Plural => args.set("count", values.count),
        Message::Long => {
            args.set("download_id", values.download_id.as_str());
            args.set("hours", values.hours);
            args.set("expiry", values.expiry.to_string());
        }
    }
    Some(args)
}

/// `write_pattern`
pub struct WritePattern(Bundle);

impl Contender for WritePattern {
    fn new(language: Language) -> Self {
        Self(Bundle::new(language))
    }

    fn write(&self, message: Message, out: &mut String) {
        let args = self.0.args(message);
        let pattern = self.0.message(message);
        let pattern = pattern.value().expect("a message");
        let mut errors = Vec::new();
        let _ = self
            .0
            .bundle
            .write_pattern(out, pattern, args.as_ref(), &mut errors);
    }
}

/// `format_pattern`
pub struct FormatPattern(Bundle);

impl Contender for FormatPattern {
    fn new(language: Language) -> Self {
        Self(Bundle::new(language))
    }

    fn write(&self, message: Message, out: &mut String) {
        let args = self.0.args(message);
        let pattern = self.0.message(message);
        let pattern = pattern.value().expect("a message");
        let mut errors = Vec::new();
        out.push_str(
            &self
                .0
                .bundle
                .format_pattern(pattern, args.as_ref(), &mut errors),
        );
    }
}
