//! The descriptions by which browsers search the site from their address bar.

use std::fmt::Write as _;

use crate::html::Html;
use crate::words::words;

/// The file in the folder of each language.
pub(crate) const FILE: &str = "opensearch.xml";

/// The longest names that OpenSearch 1.1 allows, in characters.
const SHORT_NAME: usize = 16;
const LONG_NAME: usize = 48;

/// Writes the OpenSearch description of the site titled `title`, for readers of a locale.
pub(crate) fn description(title: &str, base: &str, tag: &str) -> String {
    let (short, long) = (shortened(title, SHORT_NAME), shortened(title, LONG_NAME));
    let (short, long) = (Html::text(&short), Html::text(&long));
    let (base, label) = (Html::text(base), Html::text(words(tag).search));
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    // A string takes all that is written to it.
    let _ = write!(
        out,
        "<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n\
         <ShortName>{short}</ShortName>\n<LongName>{long}</LongName>\n<Description>{label}</Description>\n\
         <Language>{tag}</Language>\n<InputEncoding>UTF-8</InputEncoding>\n\
         <Image type=\"image/svg+xml\">{base}assets/icon.svg</Image>\n\
         <Url type=\"text/html\" template=\"{base}{tag}/?q={{searchTerms}}\"/>\n\
         </OpenSearchDescription>\n"
    );
    out
}

/// Returns the words of a title that fit into `most` characters, or the beginning of the first.
fn shortened(title: &str, most: usize) -> String {
    let mut short = String::new();
    for word in title.split_whitespace() {
        let separator = if short.is_empty() { "" } else { " " };
        if short.chars().count() + separator.len() + word.chars().count() > most {
            break;
        }
        short.push_str(separator);
        short.push_str(word);
    }
    if short.is_empty() {
        return title.trim_start().chars().take(most).collect();
    }
    short
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn titles_are_shortened_at_words() {
        assert_eq!(shortened("Errors  of Parcel", 16), "Errors of Parcel");
        assert_eq!(shortened("Errors of the Parcel", 16), "Errors of the");
        assert_eq!(
            shortened("エラーコード一覧リファレンスサイト", 16),
            "エラーコード一覧リファレンスサイ"
        );
        assert_eq!(shortened(" ", 16), "");
    }
}
