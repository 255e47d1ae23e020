//! The tables give what ICU4X gives.
//!
//! What is likely, and what a locale inherits from, is looked up by language and script, by language
//! and region, and without a language by script and region. So all pairs are tried here of which
//! either has a row, and whole tags where a row is for a part of them.

use std::collections::BTreeSet;

use icu_locale::fallback::{LocaleFallbackConfig, LocaleFallbacker};
use icu_locale::{LocaleCanonicalizer, LocaleExpander};
use unic_langid::LanguageIdentifier;

use super::table::{
    LANGUAGE_ALIASES, LIKELY, LIKELY_OF_LANGUAGES, PARENTS, REGION_ALIASES, SCRIPT_ALIASES,
};
use super::{canonical, line, maximal};

/// Languages, and others, of which CLDR 49, whose data ICU4X has, says something else than CLDR 48, whose data
/// are the newest that are published as JSON.
const OF_CLDR_49: &str = "abj aci ack acl akj akm akx aky aml apq aqp bll boi bqv chc cid cmm cnu \
    cow cpx crr csi csj dep esq etc fat gce gun inz isv jkm jkp juc kii kzq lfb lre mbe mkq mku \
    mnp mrd msc mvb myo nev nik nll nol nrt ntw nwa nwy oak och ofo olb omy osd pef pej pie pnx \
    psy ptw pwi rsb shl sle std tef tta vmv wao wlk wlo wly wsg xkk xrt xua xup xwc yin ynn yol \
    yuk zkk zkn und-Cyrl-JO und-Latn-RU";

/// Regions of rare languages that are written in another script there. ICU4X forgets the script
/// where it goes from region to language, since it has no data of these languages at that point.
const OTHER_SCRIPT: &str = "abq-TR hak-TW lzz-GE mey-SN nan-MO nan-TW pi-IN pi-LK pi-MM pi-TH \
    pnt-RU pnt-TR stu-CN unr-NP";

/// CLDR has a parent of these, for which ICU4X looks without the script that is implied.
const OTHER_PARENT: &str = "zh-MO zh-Hant-MO";

/// What is asked of ICU4X.
struct Icu4x {
    aliases: LocaleCanonicalizer,
    likely: LocaleExpander,
}

impl Icu4x {
    fn canonical(&self, tag: &str) -> String {
        let mut locale: icu_locale::Locale = tag.parse().unwrap();
        self.aliases.canonicalize(&mut locale);
        locale.id.to_string()
    }

    fn maximal(&self, tag: &str) -> String {
        let mut id: icu_locale::LanguageIdentifier = tag.parse().unwrap();
        self.likely.maximize(&mut id);
        id.to_string()
    }

    /// With likely subtags, since ICU4X does not know which scripts of rare languages are implied.
    fn line(&self, tag: &str) -> Vec<String> {
        let mut id: icu_locale::LanguageIdentifier = tag.parse().unwrap();
        id.variants = Default::default();
        if tag.starts_with("nb-Latn") {
            id.script = None; // Not one of the languages of which ICU4X knows here what is implied.
        }
        let fallback = LocaleFallbacker::new().for_config(LocaleFallbackConfig::default());
        let mut steps = fallback.fallback_for((&id).into());
        let mut line = Vec::new();
        while !steps.get().language.is_unknown() {
            line.push(self.maximal(&steps.get().to_string()));
            steps.step();
        }
        // The one step that is ours.
        let bokmal = "nb-Latn-NO".to_owned();
        if line.last().is_some_and(|last| last == "no-Latn-NO") && !line.contains(&bokmal) {
            line.push(bokmal);
        }
        line
    }
}

#[test]
fn what_is_replaced_likely_and_inherited_is_as_in_icu4x() {
    let icu4x = Icu4x {
        aliases: LocaleCanonicalizer::new_extended(),
        likely: LocaleExpander::new_extended(),
    };
    let (tags, mut others) = (every_tag(), BTreeSet::new());
    for tag in &tags {
        let id = parsed(tag);
        let line = line(&id).into_iter().map(|step| maximal(&step).to_string());
        let same = canonical(&id).to_string() == icu4x.canonical(tag)
            && maximal(&id).to_string() == icu4x.maximal(tag)
            && line.eq(icu4x.line(tag));
        if !same {
            others.insert(tag.as_str());
        }
    }
    assert!(tags.len() > 200_000, "{}", tags.len());
    let known = [OF_CLDR_49, OTHER_SCRIPT, OTHER_PARENT];
    let known = known.into_iter().flat_map(str::split_whitespace);
    assert_eq!(others, known.collect());
}

/// Returns every language by itself, and all tags of two or three subtags that a row may be for.
fn every_tag() -> BTreeSet<String> {
    let mut tags: BTreeSet<String> = every_language().collect();
    let (scripts, regions) = (every_script(), every_region());
    let rows = || {
        LIKELY
            .iter()
            .chain(PARENTS.iter())
            .map(|(tag, _)| parsed(tag))
    };
    let with_rows: BTreeSet<_> = rows().map(|id| id.language.to_string()).collect();
    for language in &with_rows {
        tags.extend(regions.iter().map(|region| format!("{language}-{region}")));
        tags.extend(scripts.iter().map(|script| format!("{language}-{script}")));
    }
    for id in rows() {
        let script = maximal(&id).script.unwrap();
        let regions = if id.region.is_some() {
            &regions[..20]
        } else {
            &regions
        };
        let with_region = |region| format!("{}-{script}-{region}", id.language);
        tags.extend(regions.iter().map(with_region));
    }
    let several = REGION_ALIASES.iter().filter(|(_, to)| to.contains('+'));
    let several = several.map(|(region, _)| region);
    let of_signs = LANGUAGE_ALIASES
        .iter()
        .filter_map(|(tag, _)| tag.strip_prefix("sgn-"));
    for region in several.chain(of_signs) {
        let languages = every_language().filter(|tag| tag.len() == 2 || tag == "sgn");
        tags.extend(languages.map(|language| format!("{language}-{region}")));
    }
    for variants in [
        "hepburn-heploc",
        "fonipa-hepburn-heploc",
        "aaland",
        "arevela",
        "arevmda",
        "polytoni",
        "nynorsk",
        "xiang",
        "1996",
    ] {
        let languages = [
            "und", "ja", "no", "zh", "hy", "el", "sv", "sv-SE", "art", "ja-Latn",
        ];
        tags.extend(languages.map(|language| format!("{language}-{variants}")));
    }
    tags
}

fn parsed(tag: &str) -> LanguageIdentifier {
    tag.parse().unwrap()
}

fn every_language() -> impl Iterator<Item = String> {
    let letters = || 'a'..='z';
    let pairs = letters().flat_map(move |a| letters().map(move |b| format!("{a}{b}")));
    let triples = pairs
        .clone()
        .flat_map(move |ab| letters().map(move |c| format!("{ab}{c}")));
    pairs.chain(triples)
}

/// Returns all scripts that CLDR speaks of, and some that it does not.
fn every_script() -> BTreeSet<String> {
    let values = LIKELY_OF_LANGUAGES
        .iter()
        .map(|(_, tag)| parsed(&format!("und-{tag}")));
    let keys = LIKELY.iter().map(|(tag, _)| parsed(tag));
    let scripts = values
        .chain(keys)
        .filter_map(|id| Some(id.script?.to_string()));
    let aliases = SCRIPT_ALIASES.iter().map(|(script, _)| script.to_owned());
    let others = ["Zzzz", "Qabc"].map(str::to_owned);
    scripts.chain(aliases).chain(others).collect()
}

/// Returns all regions that CLDR speaks of, those of which most is said first, and some that it does not.
fn every_region() -> Vec<String> {
    let first = [
        "US", "GB", "CN", "TW", "HK", "MO", "RS", "ME", "IR", "IN", "ZZ", "QQ", "001", "150",
        "419", "999",
    ];
    let keys = LIKELY.iter().chain(PARENTS.iter());
    let rows = keys.filter_map(|(tag, _)| Some(parsed(tag).region?.to_string()));
    let aliases = REGION_ALIASES.iter().map(|(region, _)| region.to_owned());
    let rest: BTreeSet<_> = rows.chain(aliases).collect();
    first.map(str::to_owned).into_iter().chain(rest).collect()
}
