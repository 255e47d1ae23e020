//! What a variant says, as a message of a catalog.

use proc_macro2::{TokenStream, TokenTree};
use syn::parse::{ParseStream, Parser as _};
use syn::{Attribute, LitStr};

use super::enums::{FieldOf, Library, documentation, error_attribute, is_transparent};
use super::fluent;
use super::format::{Piece, pieces};

/// A message, and what of it could not be decided.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Message {
    /// In Fluent.
    pub(super) text: String,
    pub(super) doubts: Vec<String>,
}

/// An argument behind a format string.
struct Argument {
    name: Option<String>,
    /// Without white space between its tokens.
    written: String,
}

/// What a library's attribute or comment says of a variant.
enum Said {
    Format(String, Vec<Argument>),
    /// Whatever its cause says.
    Transparent,
    Nothing(&'static str),
}

/// Returns the message of a variant. `names` are those of the parameters, one for each field.
pub(super) fn message(
    library: Library,
    attributes: &[Attribute],
    variant: &str,
    fields: &[FieldOf<'_>],
    names: &[String],
) -> Message {
    match said(library, attributes) {
        Said::Format(format, arguments) => Reader {
            fields,
            names,
            arguments,
            next: 0,
            message: Message::default(),
        }
        .read(&format),
        Said::Transparent => Message {
            text: words_of(variant),
            doubts: vec![
                "it said what its cause says: write what went wrong; reports show the cause behind it"
                    .to_owned(),
            ],
        },
        Said::Nothing(why) => Message {
            text: words_of(variant),
            doubts: vec![why.to_owned()],
        },
    }
}

fn said(library: Library, attributes: &[Attribute]) -> Said {
    if library == Library::Displaydoc {
        return match documentation(attributes) {
            Some(text) => Said::Format(text, Vec::new()),
            None => Said::Nothing("it has no documentation, and so no message: write one"),
        };
    }
    let Some(attribute) = error_attribute(attributes) else {
        return Said::Nothing("it has no `#[error]`: write a message");
    };
    if is_transparent(attributes) {
        return Said::Transparent;
    }
    let Ok(list) = attribute.meta.require_list() else {
        return Said::Nothing("its `#[error]` has no text: write a message");
    };
    let parser = |input: ParseStream<'_>| -> syn::Result<(String, Vec<Argument>)> {
        let format: LitStr = input.parse()?;
        let rest: TokenStream = input.parse()?;
        Ok((format.value(), arguments(rest)))
    };
    match parser.parse2(list.tokens.clone()) {
        Ok((format, arguments)) => Said::Format(format, arguments),
        Err(_) => Said::Nothing("a function writes its message: write what it says"),
    }
}

/// Splits what stands behind a format string at its commas.
fn arguments(tokens: TokenStream) -> Vec<Argument> {
    let mut all: Vec<Vec<TokenTree>> = vec![Vec::new()];
    for token in tokens {
        if matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ',') {
            all.push(Vec::new());
        } else if let Some(last) = all.last_mut() {
            last.push(token);
        }
    }
    let all = all.into_iter().filter(|tokens| !tokens.is_empty());
    all.map(|tokens| {
        let (name, value) = match &tokens[..] {
            [TokenTree::Ident(name), TokenTree::Punct(punct), value @ ..]
                if punct.as_char() == '=' && !value.is_empty() =>
            {
                (Some(name.to_string()), value)
            }
            all => (None, all),
        };
        let written = value.iter().map(TokenTree::to_string).collect();
        Argument { name, written }
    })
    .collect()
}

/// The way a list is written.
const JOINED: &str = ".join(\", \")";

struct Reader<'r> {
    fields: &'r [FieldOf<'r>],
    names: &'r [String],
    arguments: Vec<Argument>,
    /// The next argument of `{}`.
    next: usize,
    message: Message,
}

impl Reader<'_> {
    fn read(mut self, format: &str) -> Message {
        match pieces(format) {
            Ok(pieces) => {
                for (at, piece) in pieces.iter().enumerate() {
                    self.add(piece, at == 0, at + 1 == pieces.len());
                }
            }
            Err(why) => {
                self.message.text = fluent::text(format, true, true);
                self.doubt(format!("{why}: its braces are text now"));
            }
        }
        self.message
    }

    fn doubt(&mut self, doubt: String) {
        self.message.doubts.push(doubt);
    }

    fn add(&mut self, piece: &Piece, begins: bool, ends: bool) {
        let (argument, spec) = match piece {
            Piece::Text(text) => {
                let text = fluent::text(text, begins, ends);
                self.message.text.push_str(&text);
                return;
            }
            Piece::Value { argument, spec } => (argument, spec),
        };
        let written = match spec.is_empty() {
            true => format!("{{{argument}}}"),
            false => format!("{{{argument}:{spec}}}"),
        };
        let expression = self.expression(argument);
        let fields = self.fields;
        let found = self.field(&expression);
        let Some((at, field)) = found.and_then(|at| Some((at, fields.get(at)?))) else {
            self.doubt(format!(
                "`{written}` is `{expression}`, which is no field: make it a field, or say it in other words"
            ));
            self.message.text.push('…');
            return;
        };
        if field.is_source {
            self.leave_cause_out(&written);
            return;
        }
        let name = self.names.get(at).cloned().unwrap_or_default();
        if !spec.is_empty() {
            self.doubt(format!(
                "`{written}` is written as any value is: `{{ ${name} }}`"
            ));
        }
        let shown = match expression.ends_with(JOINED) {
            // Comma by comma, which is how English lists what belongs together.
            true => format!("{{ LIST(${name}, type: \"unit\", style: \"short\") }}"),
            false => format!("{{ ${name} }}"),
        };
        self.message.text.push_str(&shown);
    }

    /// A cause is shown by what shows the chain of causes, not by each message once more.
    fn leave_cause_out(&mut self, written: &str) {
        let text = self.message.text.trim_end();
        let text = text.strip_suffix(':').unwrap_or(text).trim_end();
        self.message.text = text.to_owned();
        self.doubt(format!(
            "`{written}` is its cause, which is left out: reports show the chain of causes"
        ));
    }

    /// Returns what an argument of the format string is.
    fn expression(&mut self, argument: &str) -> String {
        let positional = || self.arguments.iter().filter(|one| one.name.is_none());
        let known = if argument.is_empty() {
            self.next += 1;
            positional().nth(self.next - 1)
        } else if let Ok(number) = argument.parse::<usize>() {
            positional().nth(number)
        } else {
            let mut all = self.arguments.iter();
            all.find(|one| one.name.as_deref() == Some(argument))
        };
        known.map_or_else(|| format!(".{argument}"), |known| known.written.clone())
    }

    /// Returns the field that an expression is.
    fn field(&self, expression: &str) -> Option<usize> {
        let name = expression.strip_prefix("self").unwrap_or(expression);
        let name = name.strip_prefix('.').unwrap_or(name);
        // How a path, which has no `Display`, is written.
        let name = name.strip_suffix(".display()").unwrap_or(name);
        let name = name.strip_suffix(JOINED).unwrap_or(name);
        let mut fields = self.fields.iter();
        match name.parse::<usize>() {
            Ok(number) => (number < self.fields.len()).then_some(number),
            Err(_) => fields.position(|field| field.name.as_deref() == Some(name)),
        }
    }
}

/// Returns the words of a variant's name, as a sentence begins.
fn words_of(variant: &str) -> String {
    let mut words = String::new();
    for c in variant.chars() {
        if c.is_uppercase() && !words.is_empty() {
            words.push(' ');
            words.extend(c.to_lowercase());
        } else {
            words.push(c);
        }
    }
    words
}
