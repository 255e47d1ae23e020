//! Errors inside an application's own Fluent bundles: one set of bundles shows the application's texts and
//! the errors, here a page of an error in the language of the first argument.
//!
//! ```text
//! cargo run --example fluent_bundle -- ja
//! ```

use std::error::Error;

use errorbook::Locale;
use errorbook::fluent::{FluentArgs, FluentResource};
use errorbook::tok::{self, TokError, tok_error};
use fluent::FluentBundle;

/// The application's own texts.
const OWN: [(&str, &str); 2] = [
    (
        "en",
        "page = Error { $code }: { $message }\nsteps = What to do:\n",
    ),
    (
        "ja",
        "page = エラー{ $code }：{ $message }\nsteps = 対処方法：\n",
    ),
];

/// Returns a bundle with the application's texts and the catalog's.
fn bundle(tag: &str) -> Result<FluentBundle<FluentResource>, Box<dyn Error>> {
    let locale: Locale = tag.parse()?;
    let (_, own) = OWN.iter().find(|(own, _)| *own == tag).unwrap_or(&OWN[0]);
    let own =
        FluentResource::try_new((*own).to_owned()).map_err(|(_, errors)| format!("{errors:?}"))?;
    let errors = tok::FLUENT
        .resource(&locale)
        .ok_or("the catalog does not speak this language")?;
    let mut bundle = FluentBundle::new(vec![locale.into()]);
    bundle.set_use_isolating(false);
    bundle
        .add_builtins()
        .map_err(|error| format!("{error:?}"))?;
    for resource in [own, errors] {
        bundle
            .add_resource(resource)
            .map_err(|errors| format!("{errors:?}"))?;
    }
    Ok(bundle)
}

/// Returns a message or an attribute (`ID.ATTRIBUTE`) of the bundle.
fn format(
    bundle: &FluentBundle<FluentResource>,
    id: &str,
    args: &FluentArgs<'_>,
) -> Option<String> {
    let (id, attribute) = id
        .split_once('.')
        .map_or((id, None), |(id, name)| (id, Some(name)));
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        Some(name) => message.get_attribute(name)?.value(),
        None => message.value()?,
    };
    Some(
        bundle
            .format_pattern(pattern, Some(args), &mut Vec::new())
            .into_owned(),
    )
}

fn page(bundle: &FluentBundle<FluentResource>, error: &TokError) -> Option<String> {
    let (code, args) = (error.code(), error.fluent_args());
    let mut own = FluentArgs::new();
    own.set("code", code.as_str());
    own.set("message", format(bundle, code.as_str(), &args)?);
    let mut page = format(bundle, "page", &own)?;
    page += &format!("\n{}", format(bundle, "steps", &own)?);
    // By the ids that the catalog gives its resolutions.
    for step in ["within", "resubmit"] {
        if let Some(step) = format(bundle, &format!("{code}.resolution-{step}"), &args) {
            page += &format!("\n- {step}");
        }
    }
    Some(page)
}

fn main() -> Result<(), Box<dyn Error>> {
    let tag = std::env::args().nth(1).unwrap_or_else(|| "en".to_owned());
    let expiry: errorbook::Timestamp = "2026-11-23T10:00:00Z".parse()?;
    let error = tok_error!(TOK005, 24, expiry);
    println!(
        "{}",
        page(&bundle(&tag)?, &error).ok_or("a text is missing")?
    );
    Ok(())
}
