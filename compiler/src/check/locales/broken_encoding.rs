//! Texts whose bytes were read in another encoding than they were written in.

use super::compared::Compared;
use crate::diagnostic::{Check, Level, Needs, Report};

/// EB0315: the bytes of a translation were read in a wrong encoding.
pub static BROKEN_ENCODING: Check = Check {
    code: "EB0315",
    name: "broken-encoding",
    level: Level::Warning,
    needs: Needs::Review,
    summary: "the bytes of a translation were read in a wrong encoding",
    reason: "Letters became other characters, question marks or U+FFFD, and nobody can read the word.",
    fix: "Write the letters anew, and save the file as UTF-8.",
    bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."

==> locales/de/app.ftl
QuotaExceeded = Das Kontingent fÃ¼r heute ist verbraucht.
"#,
    good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."

==> locales/de/app.ftl
QuotaExceeded = Das Kontingent für heute ist verbraucht.
"#,
    ..Check::DEFAULT
};

pub(super) fn check(compared: &Compared<'_, '_>, report: &mut Report) {
    let damage = compared.texts.iter().find_map(|text| damage(&text.prose));
    let Some(damage) = damage else {
        return;
    };
    if !compared.source_has(|source| self::damage(&source.prose).is_some()) {
        let found = compared.finding(
            &BROKEN_ENCODING,
            &format!("has `{damage}`"),
            "letters of another encoding",
        );
        report.add(found.help("write the letters anew, and save the file as UTF-8"));
    }
}

/// Returns what shows that bytes were read in a wrong encoding.
fn damage(text: &str) -> Option<String> {
    if text.contains('\u{fffd}') {
        return Some('\u{fffd}'.to_string());
    }
    let question = || {
        let at = text.find("??")?;
        let run: String = text.get(at..)?.chars().take_while(|&c| c == '?').collect();
        Some(run)
    };
    if text.is_ascii() {
        return question();
    }
    let chars: Vec<char> = text.chars().collect();
    let pairs = chars.windows(2).filter_map(|pair| match pair {
        [lead @ '\u{c2}'..='\u{df}', next] => {
            let byte = byte(*next)?;
            let lead = u8::try_from(u32::from(*lead)).ok()?;
            let bytes = [lead, byte];
            let letter = std::str::from_utf8(&bytes).ok()?.chars().next()?;
            (letter.is_alphabetic() && !next.is_alphabetic()).then(|| pair.iter().collect())
        }
        _ => None,
    });
    let mut pairs = pairs;
    let quotes = ["â€™", "â€œ", "â€“", "â€¦"].into_iter();
    let mut quotes = quotes
        .filter(|quote| text.contains(quote))
        .map(str::to_owned);
    pairs.next().or_else(|| quotes.next()).or_else(question)
}

/// Returns the byte that Windows-1252 reads as a character, if it is one that goes on with a letter of UTF-8.
fn byte(c: char) -> Option<u8> {
    const HIGH: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
    match u32::from(c) {
        point @ 0x80..=0xbf => u8::try_from(point).ok(),
        _ => {
            let at = HIGH.chars().position(|high| high == c)?;
            u8::try_from(0x80 + at).ok()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::damage;

    #[test]
    fn letters_of_other_encodings() {
        for text in ["fÃ¼r", "Ð¤Ð°Ð¹Ð»", "a \u{fffd}", "Â????", "donâ€™t"] {
            assert!(damage(text).is_some(), "{text}");
        }
        for text in ["für «São»", "ROMÂNĂ", "Quoi ?", "NÃO", "файл", "a ? b"] {
            assert_eq!(damage(text), None, "{text}");
        }
    }
}
