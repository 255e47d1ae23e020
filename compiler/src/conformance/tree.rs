//! Trees in the form of the specification's fixtures, without comments, junk and annotations.

use serde_json::{Value, json};

use crate::parse::tree::{
    Arguments, Element, Expression, Key, Message, Name, Pattern, Resource, Variant,
};

pub(super) fn resource(resource: &Resource) -> Value {
    let messages = resource.messages.iter().map(|it| message("Message", it));
    let terms = resource.terms.iter().map(|it| message("Term", it));
    messages.chain(terms).collect()
}

fn message(kind: &str, message: &Message) -> Value {
    let attributes = message.attributes.iter().map(|attribute| {
        json!({ "type": "Attribute", "id": id(&attribute.id), "value": pattern(&attribute.value) })
    });
    json!({
        "type": kind,
        "id": id(&message.id),
        "value": message.value.as_ref().map(pattern),
        "attributes": attributes.collect::<Value>(),
    })
}

fn id(name: &Name) -> Value {
    json!({ "type": "Identifier", "name": name.value })
}

fn literal(kind: &str, name: &Name) -> Value {
    json!({ "type": kind, "value": name.value })
}

fn pattern(pattern: &Pattern) -> Value {
    let elements = pattern.elements.iter().map(|element| match element {
        Element::Text(text) => json!({ "type": "TextElement", "value": text.value.as_str() }),
        Element::Placeable(inner) => placeable(inner),
    });
    json!({ "type": "Pattern", "elements": elements.collect::<Value>() })
}

fn placeable(inner: &Expression) -> Value {
    json!({ "type": "Placeable", "expression": expression(inner) })
}

fn expression(it: &Expression) -> Value {
    match it {
        Expression::Text(name) => literal("StringLiteral", name),
        Expression::Number(name) => literal("NumberLiteral", name),
        Expression::Variable(name) => json!({ "type": "VariableReference", "id": id(name) }),
        Expression::Message {
            id: name,
            attribute,
        } => json!({
            "type": "MessageReference", "id": id(name), "attribute": attribute.as_deref().map(id),
        }),
        Expression::Term {
            id: name,
            attribute,
            arguments: given,
        } => json!({
            "type": "TermReference", "id": id(name), "attribute": attribute.as_deref().map(id),
            "arguments": arguments(given),
        }),
        Expression::Function {
            id: name,
            arguments: given,
        } => json!({ "type": "FunctionReference", "id": id(name), "arguments": arguments(given) }),
        Expression::Select {
            selector, variants, ..
        } => json!({
            "type": "SelectExpression", "selector": expression(selector),
            "variants": variants.iter().map(variant).collect::<Value>(),
        }),
        Expression::Nested(inner) => placeable(inner),
    }
}

fn arguments(given: &Arguments) -> Value {
    let named = given.named.iter().map(|(name, value)| {
        json!({ "type": "NamedArgument", "name": id(name), "value": expression(value) })
    });
    json!({
        "type": "CallArguments",
        "positional": given.positional.iter().map(expression).collect::<Value>(),
        "named": named.collect::<Value>(),
    })
}

fn variant(variant: &Variant) -> Value {
    let key = match &variant.key {
        Key::Word(name) => id(name),
        Key::Number(name) => literal("NumberLiteral", name),
    };
    json!({ "type": "Variant", "key": key, "value": pattern(&variant.value), "default": variant.default })
}

/// Returns every name and literal.
pub(super) fn names(resource: &Resource) -> Vec<&Name> {
    let mut names = Vec::new();
    for message in resource.messages.iter().chain(&resource.terms) {
        names.push(&message.id);
        names.extend(message.attributes.iter().map(|attribute| &attribute.id));
        let attributes = message.attributes.iter().map(|attribute| &attribute.value);
        for pattern in message.value.iter().chain(attributes) {
            pattern.visit(&mut |expression| match expression {
                Expression::Text(name) | Expression::Number(name) | Expression::Variable(name) => {
                    names.push(name);
                }
                Expression::Message { id, attribute } => {
                    names.extend(std::iter::once(id).chain(attribute.as_deref()));
                }
                Expression::Term {
                    id,
                    attribute,
                    arguments,
                } => {
                    names.extend(std::iter::once(id).chain(attribute.as_deref()));
                    names.extend(arguments.named.iter().map(|(name, _)| name));
                }
                Expression::Function { id, arguments } => {
                    names.push(id);
                    names.extend(arguments.named.iter().map(|(name, _)| name));
                }
                Expression::Select { variants, .. } => {
                    names.extend(variants.iter().map(|variant| variant.key.name()));
                }
                Expression::Nested(_) => {}
            });
        }
    }
    names
}
