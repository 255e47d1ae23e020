//! Which script and region a language most likely has, and which language a region.

use unic_langid::LanguageIdentifier;

use super::table::{LIKELY, LIKELY_OF_LANGUAGES};

/// Returns a locale with likely subtags added: `ja-Jpan-JP` for `ja` (UTS #35, part 1). What CLDR
/// knows nothing of stays as it is. `Zzzz` and `ZZ` say that a subtag is unknown, and are replaced.
pub(in crate::locales) fn maximal(id: &LanguageIdentifier) -> LanguageIdentifier {
    let mut id = id.clone();
    id.script = id.script.filter(|script| script.as_str() != "Zzzz");
    id.region = id.region.filter(|region| region.as_str() != "ZZ");
    if let Some(likely) = likely(&id) {
        if id.language.is_empty() {
            id.language = likely.language;
        }
        id.script = id.script.or(likely.script);
        id.region = id.region.or(likely.region);
    }
    id
}

fn likely(id: &LanguageIdentifier) -> Option<LanguageIdentifier> {
    let language = id.language;
    let of_script = |script| format!("{language}-{script}");
    let of_region = |region| format!("{language}-{region}");
    let keys = match (id.script, id.region) {
        (Some(_), Some(_)) if !language.is_empty() => return None,
        (Some(script), Some(region)) => {
            let both = format!("{language}-{script}-{region}");
            vec![both, of_script(script), of_region(region)]
        }
        (Some(script), None) => vec![of_script(script)],
        (None, Some(region)) => vec![of_region(region)],
        (None, None) => Vec::new(),
    };
    let found = keys.iter().find_map(|key| LIKELY.get(key));
    let tag = found.map(str::to_owned).or_else(|| {
        let rest = LIKELY_OF_LANGUAGES.get(language.as_str())?;
        Some(format!("{language}-{rest}"))
    });
    tag?.parse().ok()
}
