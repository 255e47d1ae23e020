//! Texts whose bytes were read in another encoding than they were written in.

use super::compared::Compared;
use super::script::Script;
use crate::check::language::is_cjk;
use crate::diagnostic::{Check, Level, Needs, Report};

/// EB0315: a translation was read in the wrong encoding.
pub static BROKEN_ENCODING: Check = Check {
    code: "EB0315",
    name: "broken-encoding",
    level: Level::Warning,
    needs: Needs::Review,
    summary: "a translation was read in the wrong encoding",
    reason: "Letters became other characters, question marks or U+FFFD, so the words cannot be read.",
    fix: "Write the letters again, and save the file as UTF-8.",
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
    let damage_of = |text: &str| damage(text, compared.scripts);
    let damage = compared
        .texts
        .iter()
        .find_map(|text| damage_of(&text.prose));
    let Some(damage) = damage else {
        return;
    };
    // `??` is an operator of some languages of programs.
    let says = |source: &str| source.contains("??") && damage.starts_with('?');
    if !compared.source_has(|source| damage_of(&source.prose).is_some() || says(&source.whole)) {
        let found = compared.finding(
            &BROKEN_ENCODING,
            &format!("has `{damage}`"),
            "letters of another encoding",
        );
        report.add(found.help("write the letters again, and save the file as UTF-8"));
    }
}

/// Returns what shows that bytes were read in a wrong encoding. `scripts` are those of the language, if they are known.
fn damage(text: &str, scripts: Option<&[Script]>) -> Option<String> {
    if text.contains('\u{fffd}') {
        return Some('\u{fffd}'.to_string());
    }
    // UTF-8 that was read as Windows-1252 has letters from `Â` to `ï`, whose first byte is this in UTF-8.
    if !text.as_bytes().contains(&0xc3) {
        return question_marks(text);
    }
    let chars: Vec<char> = text.chars().collect();
    let mut letters = (0..chars.len())
        .filter_map(|at| misread_letter(chars.get(at..)?, before(&chars, at), scripts));
    let quotes = ["â€™", "â€œ", "â€“", "â€¦"].into_iter();
    let mut quotes = quotes
        .filter(|quote| text.contains(quote))
        .map(str::to_owned);
    letters
        .next()
        .or_else(|| quotes.next())
        .or_else(|| question_marks(text))
}

/// Returns question marks that stand for letters: for all of a word, or within it. Behind a word, several ask.
fn question_marks(text: &str) -> Option<String> {
    if !text.contains('?') {
        return None;
    }
    let mut from = 0;
    while let Some(at) = text.get(from..)?.find("??").map(|at| from + at) {
        let rest = text.get(at..)?;
        let behind = rest.trim_start_matches('?');
        let run = rest.get(..rest.len() - behind.len())?;
        from = at + run.len();
        let before = text.get(..at)?.chars().next_back();
        let is_begun = before.is_some_and(char::is_alphanumeric);
        let goes_on = behind.starts_with(char::is_alphanumeric);
        let is_of_cjk = before.is_some_and(is_cjk);
        // Nobody asks with four.
        let least = if is_begun && !is_of_cjk { 4 } else { 3 };
        if goes_on || run.len() >= least {
            return Some(run.to_owned());
        }
    }
    None
}

fn before(chars: &[char], at: usize) -> Option<char> {
    chars.get(at.checked_sub(1)?).copied()
}

/// Two or three characters at the beginning of a text that are the bytes of one letter.
fn misread_letter(
    chars: &[char],
    before: Option<char>,
    scripts: Option<&[Script]>,
) -> Option<String> {
    let length = match chars.first()? {
        '\u{c2}'..='\u{df}' => 2,
        '\u{e0}'..='\u{ef}' => 3,
        _ => return None,
    };
    let shown = chars.get(..length)?;
    let (lead, rest) = shown.split_first()?;
    let mut bytes = vec![u8::try_from(u32::from(*lead)).ok()?];
    for c in rest {
        bytes.push(byte(*c)?);
    }
    let letter = std::str::from_utf8(&bytes).ok()?.chars().next()?;
    // A broken text would read as letters of the language: `OPCIÓ…` decoded as Cyrillic would not.
    if let (Some(scripts), Some(script)) = (scripts, Script::new(letter))
        && !scripts.contains(&script)
    {
        return None;
    }
    // Words in capitals have `ÄŸ`, and a letter may be quoted twice.
    let is_word = rest.iter().all(|c| c.is_alphabetic())
        && !(letter.is_lowercase() && before.is_some_and(char::is_lowercase));
    let is_quoted = length == 3 && rest.iter().all(|c| "“”‘’«»‹›–—…".contains(*c));
    (letter.is_alphabetic() && !is_word && !is_quoted).then(|| shown.iter().collect())
}

/// Returns the byte that Windows-1252 reads as a character, if it is one that goes on with a letter of UTF-8.
fn byte(c: char) -> Option<u8> {
    const HIGH: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
    match u32::from(c) {
        0..=0x7f => None,
        point @ 0x80..=0xbf => u8::try_from(point).ok(),
        _ => {
            let at = HIGH.chars().position(|high| high == c)?;
            u8::try_from(0x80 + at).ok()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Script, damage};

    #[test]
    fn letters_of_other_encodings() {
        for text in [
            "fÃ¼r",
            "Ð¤Ð°Ð¹Ð»",
            "a \u{fffd}",
            "Â????",
            "donâ€™t",
            "deÄŸiÅŸken",
            "ãƒ¡ã‚¿",
            "à¤«à¤¼",
        ] {
            assert!(damage(text, None).is_some(), "{text}");
        }
        for text in [
            "für «São»",
            "ROMÂNĂ",
            "Quoi ?",
            "NÃO",
            "файл",
            "a ? b",
            "«é”»",
            "à « b »",
        ] {
            assert_eq!(damage(text, None), None, "{text}");
        }
    }

    #[test]
    fn letters_of_the_language_were_written() {
        for text in ["OPCIÓ… [FITXER]", "« personnalisé\u{a0}»", "MARGÓ” é"] {
            assert_eq!(damage(text, Some(&[Script::Latin])), None, "{text}");
        }
        assert!(damage("fÃ¼r", Some(&[Script::Latin])).is_some());
        assert!(damage("Ð¤Ð°Ð¹Ð»", Some(&[Script::Cyrillic])).is_some());
    }

    #[test]
    fn question_marks_ask_behind_a_word() {
        for text in ["Wirklich??", "(ảnh??) a", "Was???", "Quoi ??"] {
            assert_eq!(damage(text, None), None, "{text}");
        }
        for text in ["f??r", "Das ???? ist", "ファイル???", "??ber"] {
            assert!(damage(text, None).is_some(), "{text}");
        }
    }
}
