//! Texts, or words, in another script than their language is written in.

use std::collections::BTreeSet;

use super::compared::Compared;
use super::han;
use super::script::{Script, is_alphabetic};
use crate::diagnostic::{Check, Level, Needs, Report};

/// EB0316: a translation, or a word in it, is in the wrong script for its language.
pub static WRONG_SCRIPT: Check = Check {
    code: "EB0316",
    name: "wrong-script",
    level: Level::Warning,
    needs: Needs::Review,
    summary: "a translation, or a word in it, is in the wrong script for its language",
    reason: "The text is in another language, or contains look-alike letters, so searches do not find the word.",
    fix: "Write it in the script of the language.",
    bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."

==> locales/el/app.ftl
QuotaExceeded = Квота исчерпана.
"#,
    good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."

==> locales/el/app.ftl
QuotaExceeded = Το όριο εξαντλήθηκε.
"#,
    ..Check::DEFAULT
};

pub(super) fn check(compared: &Compared<'_, '_>, report: &mut Report) {
    let mut texts = compared.texts.iter();
    let found = texts.find_map(|text| {
        let prose = &text.prose;
        let is_latin = compared.scripts.is_some_and(|own| own == [Script::Latin]);
        whole(compared, prose).or_else(|| mixed_word(prose, is_latin))
    });
    if let Some(what) = found {
        let found = compared.finding(&WRONG_SCRIPT, &what, "another script");
        report.add(found.help("write it in the script of the language"));
    }
}

/// Returns what is wrong with the script of a whole text.
fn whole(compared: &Compared<'_, '_>, prose: &str) -> Option<String> {
    let tag = compared.tag();
    let own = compared.scripts?;
    let (mut all, mut of_own, mut others) = (0, 0, Vec::new());
    for script in prose.chars().filter_map(Script::new) {
        all += 1;
        if own.contains(&script) {
            of_own += 1;
        } else if script != Script::Latin {
            // Names in Latin letters stand in texts of every script.
            others.push(script);
        }
    }
    let source = || -> String {
        let readings = compared.source.readings.iter();
        readings.map(|source| source.prose.as_str()).collect()
    };
    if others.len() >= 3 && others.len() * 3 >= all {
        let of_source: Vec<Script> = source().chars().filter_map(Script::new).collect();
        others.retain(|script| !of_source.contains(script));
        if others.len() >= 3 && others.len() * 3 >= all {
            return Some("is in another script".to_owned());
        }
    }
    let is_latin = own.contains(&Script::Latin);
    if !is_latin && of_own == 0 && is_sentence(prose) && !is_copy(prose, &source()) {
        return Some("is in Latin script".to_owned());
    }
    tag.starts_with("zh")
        .then(|| of_chinese(tag, prose))
        .flatten()
}

fn of_chinese(tag: &str, prose: &str) -> Option<String> {
    let is_traditional = ["Hant", "TW", "HK", "MO"]
        .iter()
        .any(|part| tag.contains(part));
    let [simplified, traditional] = han::count(prose);
    let (own, other, name) = if is_traditional {
        (traditional, simplified, "simplified")
    } else {
        (simplified, traditional, "traditional")
    };
    (other > own).then(|| format!("has {name} characters"))
}

/// Returns whether a text has words as sentences have them: names are written with capitals or digits.
fn is_sentence(text: &str) -> bool {
    let words = text.split(|c: char| c.is_whitespace() || ",.;:()".contains(c));
    let words = words.filter(|word| word.len() > 2 && word.chars().all(|c| c.is_ascii_lowercase()));
    words.count() >= 3
}

/// Returns whether a text is its source, or code that stands there as well: `tool log -r "all()"`.
fn is_copy(text: &str, source: &str) -> bool {
    let is_call =
        |word: &str| word.starts_with('-') && word.len() > 1 || word.contains("()") || word == "$";
    let words = |text: &str| -> BTreeSet<String> {
        let words = text.split(|c: char| !c.is_alphanumeric());
        words.map(str::to_lowercase).collect()
    };
    text == source
        || source.split_whitespace().any(is_call) && words(text).is_subset(&words(source))
}

/// A word with letters of two scripts that look alike. `is_latin`: the language is written in Latin letters alone.
fn mixed_word(prose: &str, is_latin: bool) -> Option<String> {
    // The first bytes of Greek and Cyrillic letters.
    let may_have = |byte: &u8| matches!(byte, 0xcd..=0xd4 | 0xe1);
    if !prose.as_bytes().iter().any(may_have) {
        return None;
    }
    let words = prose.split(|c: char| !is_alphabetic(c));
    let words = words.filter(|word| has_ascii_and_other(word));
    let mut words = words.map(|word| without_escape(prose, word));
    let word = words.find(|word| is_mixed(word, is_latin))?;
    Some(format!("has letters of two scripts in `{word}`"))
}

/// Returns whether a word has letters of ASCII, which look like Greek and Cyrillic ones, and others.
fn has_ascii_and_other(word: &str) -> bool {
    !word.is_ascii() && word.bytes().any(|byte| byte.is_ascii())
}

/// Returns a word without the letters before it that are an escape of another format: `%0A`, `%s`, `\n`.
fn without_escape<'t>(text: &str, word: &'t str) -> &'t str {
    let at = word.as_ptr().addr() - text.as_ptr().addr();
    let before = text.get(..at).unwrap_or_default();
    let before = before.trim_end_matches(|c: char| c.is_ascii_hexdigit());
    if before.ends_with(['%', '\\']) {
        word.trim_start_matches(|c: char| c.is_ascii_alphabetic())
    } else {
        word
    }
}

/// Letters that look alike in Latin, Cyrillic and Greek.
const ALIKE: &str = "aceopxyijsvABCEHKMOPTXасеорхуіјѕАВСЕНКМОРТХοαανΑΒΕΗΙΚΜΝΟΡΤΥΧ";

fn is_mixed(word: &str, is_latin: bool) -> bool {
    if word.is_ascii() {
        return false;
    }
    let scripts: Vec<(char, Script)> = word
        .chars()
        .filter_map(|c| Some((c, Script::new(c)?)))
        .collect();
    let of = |script: Script| scripts.iter().filter(move |(_, own)| *own == script);
    let latin = of(Script::Latin).count();
    // A name in capitals behind a letter of code: `nЧИСЛО`.
    let is_prefixed = word.starts_with(|c: char| c.is_ascii_lowercase())
        && word.chars().skip(1).all(char::is_uppercase);
    if is_prefixed && latin == 1 {
        return false;
    }
    [Script::Cyrillic, Script::Greek].into_iter().any(|script| {
        let other = of(script).count();
        let few = if latin < other { Script::Latin } else { script };
        let is_alike = || of(few).all(|&(c, _)| ALIKE.contains(c));
        // `URLы` and `API` with endings are words.
        let switches = scripts.windows(2).filter(|pair| match pair {
            [a, b] => a.1 != b.1,
            _ => false,
        });
        let least = latin.min(other);
        least > 0
            && latin.max(other) > 2
            && is_alike()
            && (is_latin || switches.count() > 1 || least == 1 && few == Script::Latin)
    })
}

#[cfg(test)]
mod tests {
    use super::{is_copy, is_mixed, mixed_word, of_chinese};

    #[test]
    fn code_is_in_every_language() {
        assert!(is_copy("hg log -r \"p1()\"", "hg log -r \"p1()\" or"));
        assert!(!is_copy("can only call close()", "it can only be called"));
    }

    #[test]
    fn escapes_are_no_letters_of_a_word() {
        for text in ["ключ%0Aдля", "%sСделайте", "a\\nОшибка", "pБРВ"] {
            assert_eq!(mixed_word(text, false), None, "{text}");
        }
        assert!(mixed_word("%0Aключ cлово", false).is_some());
    }

    #[test]
    fn words_are_of_one_script() {
        for word in ["фaйл", "пользoватель", "Cтрока"] {
            assert!(is_mixed(word, false), "{word}");
        }
        for word in ["файл", "file", "URLы", "APIшный", "ID", "über"] {
            assert!(!is_mixed(word, false), "{word}");
        }
    }

    #[test]
    fn latin_words_have_latin_letters() {
        assert!(is_mixed("numériquе", true) && is_mixed("Stаndard", true));
        assert!(!is_mixed("numérique", true) && !is_mixed("µm", true));
    }

    #[test]
    fn characters_of_one_chinese_script() {
        assert!(of_chinese("zh-Hant", "无法读取文件").is_some());
        assert!(of_chinese("zh-Hans", "無法讀取檔案").is_some());
        assert!(of_chinese("zh-TW", "無法讀取檔案").is_none());
        assert!(of_chinese("zh-CN", "无法读取文件").is_none());
    }
}
