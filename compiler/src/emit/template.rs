//! Text with places that are filled in.

/// Fills a template in: `%name%` is replaced by the value of that name. A place that is alone in its line is replaced
/// together with the line, by any number of lines.
///
/// Values are not read again, so that a text may say what it likes.
pub(super) fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let value = |name: &str| {
        let value = values.iter().find(|(known, _)| *known == name);
        debug_assert!(value.is_some(), "nothing to fill `{name}` in with");
        value.map_or("", |(_, value)| *value)
    };
    let mut filled = String::new();
    for line in template.split_inclusive('\n') {
        let alone = line.trim().strip_prefix('%');
        let alone = alone.and_then(|name| name.strip_suffix('%'));
        if let Some(name) = alone.filter(|name| !name.contains('%')) {
            filled.push_str(value(name));
            continue;
        }
        for (index, part) in line.split('%').enumerate() {
            let is_name = index % 2 == 1;
            filled.push_str(if is_name { value(part) } else { part });
        }
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn places_are_filled_in_once_and_alone_with_their_line() {
        let values = [
            ("a", "%b%"),
            ("b", "B"),
            ("lines", "  1\n  2\n"),
            ("none", ""),
        ];
        assert_eq!(
            fill("%a%-%b%\n    %lines%\n%none%\nend", &values),
            "%b%-B\n  1\n  2\nend"
        );
    }
}
