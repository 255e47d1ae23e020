//! Names of Rust from the names of others.

/// Returns the parts of a name: `orderNotFound` and `order.not-found` have three.
fn parts(name: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut before = '.';
    for c in name.chars() {
        let begins = !before.is_ascii_alphanumeric()
            || (c.is_ascii_uppercase() && !before.is_ascii_uppercase());
        if c.is_ascii_alphanumeric() {
            match parts.last_mut().filter(|_| !begins) {
                Some(part) => part.push(c),
                None => parts.push(c.to_string()),
            }
        }
        before = c;
    }
    parts
}

/// Returns the name of a variant: `order.not-found` is `OrderNotFound`.
pub(super) fn pascal_case(key: &str) -> String {
    let parts = parts(key).into_iter().map(|part| {
        let mut chars = part.chars();
        let first = chars.next().map(|c| c.to_ascii_uppercase());
        first.into_iter().chain(chars).collect::<String>()
    });
    let name: String = parts.collect();
    let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic());
    match is_name && !["Self", "ALL"].contains(&name.as_str()) {
        true => name,
        false => format!("E{name}"),
    }
}

/// Returns the name of a parameter: `userName` is `user_name`, `0` is `arg0`.
pub(super) fn param(name: &str) -> String {
    let parts = parts(name)
        .into_iter()
        .map(|part| part.to_ascii_lowercase());
    let name = parts.collect::<Vec<_>>().join("_");
    match name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        true => name,
        false => format!("arg{name}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_rust() {
        for (key, name) in [
            ("order.not-found", "OrderNotFound"),
            ("orderNotFound", "OrderNotFound"),
            ("HTTP_TIMEOUT", "HTTPTIMEOUT"),
            ("404", "E404"),
            ("self", "ESelf"),
            ("注文", "E"),
        ] {
            assert_eq!(pascal_case(key), name);
        }
        for (key, name) in [
            ("0", "arg0"),
            ("userName", "user_name"),
            ("a.b", "a_b"),
            ("N", "n"),
        ] {
            assert_eq!(param(key), name);
        }
    }
}
