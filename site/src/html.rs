//! Markup that is safe by its type.

use std::fmt;

/// HTML whose every text has been escaped. Templates write it as it is; any other value, they escape.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Html(String);

impl Html {
    /// Returns a text, escaped.
    pub(crate) fn text(text: &str) -> Self {
        let mut html = Self::default();
        html.push_text(text);
        html
    }

    /// Returns a code, a number or an address, which may break between its words: at humps, and behind what
    /// separates.
    pub(crate) fn breakable(text: &str) -> Self {
        let mut html = Self::default();
        let mut start = 0;
        let mut chars = text.char_indices().peekable();
        let mut last: Option<char> = None;
        while let Some((at, c)) = chars.next() {
            let next = chars.peek().map(|(_, next)| *next);
            let is_separated =
                last.is_some_and(|last| "/?&=_.:,;".contains(last)) && c.is_alphanumeric();
            let is_hump = c.is_uppercase()
                && last.is_some_and(|last| {
                    last.is_lowercase()
                        || (last.is_uppercase() && next.is_some_and(char::is_lowercase))
                });
            if is_separated || is_hump {
                html.push_text(text.get(start..at).unwrap_or_default());
                html.push_markup("<wbr>");
                start = at;
            }
            last = Some(c);
        }
        html.push_text(text.get(start..).unwrap_or_default());
        html
    }

    /// Returns the element that holds data for machines. Nothing in it can end the element.
    pub(crate) fn json_ld(data: &serde_json::Value) -> Self {
        let mut html = Self::default();
        html.push_markup("<script type=\"application/ld+json\">");
        for c in data.to_string().chars() {
            match c == '<' || c.is_control() {
                true => html.0.push_str(&format!("\\u{:04x}", u32::from(c))),
                false => html.0.push(c),
            }
        }
        html.push_markup("</script>");
        html
    }

    /// Appends markup of this program's own.
    pub(crate) fn push_markup(&mut self, markup: &'static str) {
        self.0.push_str(markup);
    }

    /// Appends markup that is safe already.
    pub(crate) fn push(&mut self, html: &Self) {
        self.0.push_str(&html.0);
    }

    /// Appends a text, escaped. What HTML has no place for becomes a replacement character.
    pub(crate) fn push_text(&mut self, text: &str) {
        let mut rest = text;
        while let Some(at) = rest.find(is_special) {
            let (plain, special) = rest.split_at(at);
            self.0.push_str(plain);
            let mut chars = special.chars();
            self.0.push_str(match chars.next() {
                Some('&') => "&amp;",
                Some('<') => "&lt;",
                Some('>') => "&gt;",
                Some('"') => "&quot;",
                Some('\'') => "&#39;",
                _ => "\u{fffd}",
            });
            rest = chars.as_str();
        }
        self.0.push_str(rest);
    }

    /// Appends an attribute.
    pub(crate) fn push_attribute(&mut self, name: &'static str, value: &str) {
        self.push_markup(" ");
        self.push_markup(name);
        self.push_markup("=\"");
        self.push_text(value);
        self.push_markup("\"");
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Returns whether a character is markup, or one of the control characters of C0 and C1 that are no white space.
fn is_special(c: char) -> bool {
    matches!(c, '&' | '<' | '>' | '"' | '\'') || (c.is_control() && !matches!(c, '\n' | '\t'))
}

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl askama::FastWritable for Html {
    fn write_into(&self, dest: &mut dyn fmt::Write, _: &dyn askama::Values) -> askama::Result<()> {
        Ok(dest.write_str(&self.0)?)
    }
}

impl askama::filters::HtmlSafe for Html {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_break_between_their_words() {
        let cases = [
            ("TOK005", "TOK005"),
            (
                "EntityOrRoleDisabled",
                "Entity<wbr>Or<wbr>Role<wbr>Disabled",
            ),
            ("HTTPError", "HTTP<wbr>Error"),
            ("/TOK005/", "/<wbr>TOK005/"),
            (
                "https://a.example/b?c=d",
                "https://<wbr>a.<wbr>example/<wbr>b?<wbr>c=<wbr>d",
            ),
            ("<a>_b", "&lt;a&gt;_<wbr>b"),
            ("", ""),
        ];
        for (text, expected) in cases {
            assert_eq!(Html::breakable(text).to_string(), expected, "{text}");
        }
    }

    #[test]
    fn texts_and_attributes_are_escaped() {
        let mut html = Html::text("a < b & \"c\" 'd'\u{1b}[31m\0\n");
        html.push_attribute("title", "\"><script>");
        assert_eq!(
            html.to_string(),
            "a &lt; b &amp; &quot;c&quot; &#39;d&#39;\u{fffd}[31m\u{fffd}\n title=\"&quot;&gt;&lt;script&gt;\""
        );
    }
}
