// @generated from CLDR 48 by `cargo run -p errorbook-cldr`. Do not edit.
// Derived from data files of the Unicode Consortium; see LICENSE-UNICODE beside this file.

//! The plural rules of every CLDR locale.

use super::Set;
use errorbook_core::plural::Category::{Few, Many, One, Two, Zero};

/// Cardinal rules, by the locales that have them. 224 locales.
#[rustfmt::skip]
pub(super) static CARDINAL: &[(&[&str], &Set)] = &[
    (&["af", "an", "asa", "az", "bal", "bem", "bez", "bg", "brx", "ce", "cgg", "chr", "ckb",
       "dv", "ee", "el", "eo", "eu", "fo", "fur", "gsw", "ha", "haw", "hu", "jgo", "jmc",
       "ka", "kaj", "kcg", "kk", "kkj", "kl", "ks", "ksb", "ku", "ky", "lb", "lg", "mas",
       "mgo", "ml", "mn", "mr", "nah", "nb", "nd", "ne", "nn", "nnh", "no", "nr", "ny",
       "nyn", "om", "or", "os", "pap", "ps", "rm", "rof", "rwk", "saq", "sd", "sdh", "seh",
       "sn", "so", "sq", "ss", "ssy", "st", "syr", "ta", "te", "teo", "tig", "tk", "tn",
       "tr", "ts", "ug", "uz", "ve", "vo", "vun", "wae", "xh", "xog"], &[
        (One, "n = 1"),
    ]),
    (&["ak", "bho", "csw", "guw", "ln", "mg", "nso", "pa", "ti", "wa"], &[
        (One, "n = 0..1"),
    ]),
    (&["am", "as", "bn", "doi", "fa", "gu", "hi", "kn", "kok", "kok-Latn", "pcm", "zu"], &[
        (One, "i = 0 or n = 1"),
    ]),
    (&["ar", "ars"], &[
        (Zero, "n = 0"),
        (One, "n = 1"),
        (Two, "n = 2"),
        (Few, "n % 100 = 3..10"),
        (Many, "n % 100 = 11..99"),
    ]),
    (&["ast", "de", "en", "et", "fi", "fy", "gl", "ia", "ie", "io", "lij", "nl", "sc", "sv",
       "sw", "ur", "yi"], &[
        (One, "i = 1 and v = 0"),
    ]),
    (&["be"], &[
        (One, "n % 10 = 1 and n % 100 != 11"),
        (Few, "n % 10 = 2..4 and n % 100 != 12..14"),
        (Many, "n % 10 = 0 or n % 10 = 5..9 or n % 100 = 11..14"),
    ]),
    (&["blo", "cv", "ksh"], &[
        (Zero, "n = 0"),
        (One, "n = 1"),
    ]),
    (&["bm", "bo", "dz", "hnj", "id", "ig", "ii", "ja", "jbo", "jv", "jw", "kde", "kea",
       "km", "ko", "lkt", "lo", "ms", "my", "nqo", "osa", "sah", "ses", "sg", "su", "th",
       "to", "tpi", "und", "vi", "wo", "yo", "yue", "zh"], &[]),
    (&["br"], &[
        (One, "n % 10 = 1 and n % 100 != 11,71,91"),
        (Two, "n % 10 = 2 and n % 100 != 12,72,92"),
        (Few, "n % 10 = 3..4,9 and n % 100 != 10..19,70..79,90..99"),
        (Many, "n != 0 and n % 1000000 = 0"),
    ]),
    (&["bs", "hr", "sh", "sr"], &[
        (One, "v = 0 and i % 10 = 1 and i % 100 != 11 or f % 10 = 1 and f % 100 != 11"),
        (Few, "v = 0 and i % 10 = 2..4 and i % 100 != 12..14 or f % 10 = 2..4 and f % 100 != 12..14"),
    ]),
    (&["ca", "it", "lld", "pt-PT", "scn", "vec"], &[
        (One, "i = 1 and v = 0"),
        (Many, "e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5"),
    ]),
    (&["ceb", "fil", "tl"], &[
        (One, "v = 0 and i = 1,2,3 or v = 0 and i % 10 != 4,6,9 or v != 0 and f % 10 != 4,6,9"),
    ]),
    (&["cs", "sk"], &[
        (One, "i = 1 and v = 0"),
        (Few, "i = 2..4 and v = 0"),
        (Many, "v != 0"),
    ]),
    (&["cy"], &[
        (Zero, "n = 0"),
        (One, "n = 1"),
        (Two, "n = 2"),
        (Few, "n = 3"),
        (Many, "n = 6"),
    ]),
    (&["da"], &[
        (One, "n = 1 or t != 0 and i = 0,1"),
    ]),
    (&["dsb", "hsb"], &[
        (One, "v = 0 and i % 100 = 1 or f % 100 = 1"),
        (Two, "v = 0 and i % 100 = 2 or f % 100 = 2"),
        (Few, "v = 0 and i % 100 = 3..4 or f % 100 = 3..4"),
    ]),
    (&["es"], &[
        (One, "n = 1"),
        (Many, "e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5"),
    ]),
    (&["ff", "hy", "kab"], &[
        (One, "i = 0,1"),
    ]),
    (&["fr"], &[
        (One, "i = 0,1"),
        (Many, "e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5"),
    ]),
    (&["ga"], &[
        (One, "n = 1"),
        (Two, "n = 2"),
        (Few, "n = 3..6"),
        (Many, "n = 7..10"),
    ]),
    (&["gd"], &[
        (One, "n = 1,11"),
        (Two, "n = 2,12"),
        (Few, "n = 3..10,13..19"),
    ]),
    (&["gv"], &[
        (One, "v = 0 and i % 10 = 1"),
        (Two, "v = 0 and i % 10 = 2"),
        (Few, "v = 0 and i % 100 = 0,20,40,60,80"),
        (Many, "v != 0"),
    ]),
    (&["he"], &[
        (One, "i = 1 and v = 0 or i = 0 and v != 0"),
        (Two, "i = 2 and v = 0"),
    ]),
    (&["is"], &[
        (One, "t = 0 and i % 10 = 1 and i % 100 != 11 or t % 10 = 1 and t % 100 != 11"),
    ]),
    (&["iu", "naq", "sat", "se", "sma", "smi", "smj", "smn", "sms"], &[
        (One, "n = 1"),
        (Two, "n = 2"),
    ]),
    (&["kw"], &[
        (Zero, "n = 0"),
        (One, "n = 1"),
        (Two, "n % 100 = 2,22,42,62,82 or n % 1000 = 0 and n % 100000 = 1000..20000,40000,60000,80000 or n != 0 and n % 1000000 = 100000"),
        (Few, "n % 100 = 3,23,43,63,83"),
        (Many, "n != 1 and n % 100 = 1,21,41,61,81"),
    ]),
    (&["lag"], &[
        (Zero, "n = 0"),
        (One, "i = 0,1 and n != 0"),
    ]),
    (&["lt"], &[
        (One, "n % 10 = 1 and n % 100 != 11..19"),
        (Few, "n % 10 = 2..9 and n % 100 != 11..19"),
        (Many, "f != 0"),
    ]),
    (&["lv", "prg"], &[
        (Zero, "n % 10 = 0 or n % 100 = 11..19 or v = 2 and f % 100 = 11..19"),
        (One, "n % 10 = 1 and n % 100 != 11 or v = 2 and f % 10 = 1 and f % 100 != 11 or v != 2 and f % 10 = 1"),
    ]),
    (&["mk"], &[
        (One, "v = 0 and i % 10 = 1 and i % 100 != 11 or f % 10 = 1 and f % 100 != 11"),
    ]),
    (&["mo", "ro"], &[
        (One, "i = 1 and v = 0"),
        (Few, "v != 0 or n = 0 or n != 1 and n % 100 = 1..19"),
    ]),
    (&["mt"], &[
        (One, "n = 1"),
        (Two, "n = 2"),
        (Few, "n = 0 or n % 100 = 3..10"),
        (Many, "n % 100 = 11..19"),
    ]),
    (&["pl"], &[
        (One, "i = 1 and v = 0"),
        (Few, "v = 0 and i % 10 = 2..4 and i % 100 != 12..14"),
        (Many, "v = 0 and i != 1 and i % 10 = 0..1 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 12..14"),
    ]),
    (&["pt"], &[
        (One, "i = 0..1"),
        (Many, "e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5"),
    ]),
    (&["ru", "uk"], &[
        (One, "v = 0 and i % 10 = 1 and i % 100 != 11"),
        (Few, "v = 0 and i % 10 = 2..4 and i % 100 != 12..14"),
        (Many, "v = 0 and i % 10 = 0 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 11..14"),
    ]),
    (&["sgs"], &[
        (One, "n % 10 = 1 and n % 100 != 11"),
        (Two, "n = 2"),
        (Few, "n != 2 and n % 10 = 2..9 and n % 100 != 11..19"),
        (Many, "f != 0"),
    ]),
    (&["shi"], &[
        (One, "i = 0 or n = 1"),
        (Few, "n = 2..10"),
    ]),
    (&["si"], &[
        (One, "n = 0,1 or i = 0 and f = 1"),
    ]),
    (&["sl"], &[
        (One, "v = 0 and i % 100 = 1"),
        (Two, "v = 0 and i % 100 = 2"),
        (Few, "v = 0 and i % 100 = 3..4 or v != 0"),
    ]),
    (&["tzm"], &[
        (One, "n = 0..1 or n = 11..99"),
    ]),
];

/// Ordinal rules, by the locales that have them. 108 locales.
#[rustfmt::skip]
pub(super) static ORDINAL: &[(&[&str], &Set)] = &[
    (&["af", "am", "an", "ar", "ast", "bg", "bs", "ce", "cs", "cv", "da", "de", "dsb", "el",
       "es", "et", "eu", "fa", "fi", "fy", "gl", "gsw", "he", "hr", "hsb", "ia", "id", "ie",
       "is", "ja", "km", "kn", "ko", "ky", "lt", "lv", "ml", "mn", "my", "nb", "nl", "no",
       "pa", "pl", "prg", "ps", "pt", "ru", "sd", "sh", "si", "sk", "sl", "sr", "sw", "ta",
       "te", "th", "tpi", "tr", "und", "ur", "uz", "yue", "zh", "zu"], &[]),
    (&["as", "bn"], &[
        (One, "n = 1,5,7,8,9,10"),
        (Two, "n = 2,3"),
        (Few, "n = 4"),
        (Many, "n = 6"),
    ]),
    (&["az"], &[
        (One, "i % 10 = 1,2,5,7,8 or i % 100 = 20,50,70,80"),
        (Few, "i % 10 = 3,4 or i % 1000 = 100,200,300,400,500,600,700,800,900"),
        (Many, "i = 0 or i % 10 = 6 or i % 100 = 40,60,90"),
    ]),
    (&["bal", "fil", "fr", "ga", "hy", "lo", "mo", "ms", "ro", "tl", "vi"], &[
        (One, "n = 1"),
    ]),
    (&["be"], &[
        (Few, "n % 10 = 2,3 and n % 100 != 12,13"),
    ]),
    (&["blo"], &[
        (Zero, "i = 0"),
        (One, "i = 1"),
        (Few, "i = 2,3,4,5,6"),
    ]),
    (&["ca"], &[
        (One, "n = 1,3"),
        (Two, "n = 2"),
        (Few, "n = 4"),
    ]),
    (&["cy"], &[
        (Zero, "n = 0,7,8,9"),
        (One, "n = 1"),
        (Two, "n = 2"),
        (Few, "n = 3,4"),
        (Many, "n = 5,6"),
    ]),
    (&["en"], &[
        (One, "n % 10 = 1 and n % 100 != 11"),
        (Two, "n % 10 = 2 and n % 100 != 12"),
        (Few, "n % 10 = 3 and n % 100 != 13"),
    ]),
    (&["gd"], &[
        (One, "n = 1,11"),
        (Two, "n = 2,12"),
        (Few, "n = 3,13"),
    ]),
    (&["gu", "hi"], &[
        (One, "n = 1"),
        (Two, "n = 2,3"),
        (Few, "n = 4"),
        (Many, "n = 6"),
    ]),
    (&["hu"], &[
        (One, "n = 1,5"),
    ]),
    (&["it", "lld", "sc", "vec"], &[
        (Many, "n = 11,8,80,800"),
    ]),
    (&["ka"], &[
        (One, "i = 1"),
        (Many, "i = 0 or i % 100 = 2..20,40,60,80"),
    ]),
    (&["kk"], &[
        (Many, "n % 10 = 6 or n % 10 = 9 or n % 10 = 0 and n != 0"),
    ]),
    (&["kok", "kok-Latn", "mr"], &[
        (One, "n = 1"),
        (Two, "n = 2,3"),
        (Few, "n = 4"),
    ]),
    (&["kw"], &[
        (One, "n = 1..4 or n % 100 = 1..4,21..24,41..44,61..64,81..84"),
        (Many, "n = 5 or n % 100 = 5"),
    ]),
    (&["lij", "scn"], &[
        (Many, "n = 11,8,80..89,800..899"),
    ]),
    (&["mk"], &[
        (One, "i % 10 = 1 and i % 100 != 11"),
        (Two, "i % 10 = 2 and i % 100 != 12"),
        (Many, "i % 10 = 7,8 and i % 100 != 17,18"),
    ]),
    (&["ne"], &[
        (One, "n = 1..4"),
    ]),
    (&["or"], &[
        (One, "n = 1,5,7..9"),
        (Two, "n = 2,3"),
        (Few, "n = 4"),
        (Many, "n = 6"),
    ]),
    (&["sq"], &[
        (One, "n = 1"),
        (Many, "n % 10 = 4 and n % 100 != 14"),
    ]),
    (&["sv"], &[
        (One, "n % 10 = 1,2 and n % 100 != 11,12"),
    ]),
    (&["tk"], &[
        (Few, "n % 10 = 6,9 or n = 10"),
    ]),
    (&["uk"], &[
        (Few, "n % 10 = 3 and n % 100 != 13"),
    ]),
];

/// Tags that are not in use any more, and the locale whose rules they have.
#[rustfmt::skip]
pub(super) static ALIASES: &[(&str, &str)] = &[
    ("aa-saaho", "ssy"), ("adp", "dz"), ("afr", "af"), ("aka", "ak"), ("alb", "sq"),
    ("als", "sq"), ("amh", "am"), ("ara", "ar"), ("arb", "ar"), ("arg", "an"), ("arm", "hy"),
    ("art-lojban", "jbo"), ("asm", "as"), ("aze", "az"), ("azj", "az"), ("bam", "bm"),
    ("baq", "eu"), ("bcc", "bal"), ("bel", "be"), ("ben", "bn"), ("bh", "bho"),
    ("bih", "bho"), ("bod", "bo"), ("bos", "bs"), ("bre", "br"), ("bul", "bg"),
    ("bur", "my"), ("cat", "ca"), ("ces", "cs"), ("che", "ce"), ("chi", "zh"), ("chv", "cv"),
    ("cld", "syr"), ("cmn", "zh"), ("cnr", "sr"), ("cor", "kw"), ("cym", "cy"),
    ("cze", "cs"), ("dan", "da"), ("deu", "de"), ("dgo", "doi"), ("div", "dv"),
    ("drh", "mn"), ("drw", "fa"), ("dut", "nl"), ("dzo", "dz"), ("ekk", "et"), ("ell", "el"),
    ("eng", "en"), ("epo", "eo"), ("est", "et"), ("eus", "eu"), ("ewe", "ee"), ("fao", "fo"),
    ("fas", "fa"), ("fat", "ak"), ("fin", "fi"), ("fra", "fr"), ("fre", "fr"), ("fry", "fy"),
    ("fuc", "ff"), ("ful", "ff"), ("gaz", "om"), ("geo", "ka"), ("ger", "de"), ("gla", "gd"),
    ("gle", "ga"), ("glg", "gl"), ("glv", "gv"), ("gom", "kok"), ("gre", "el"),
    ("guj", "gu"), ("hau", "ha"), ("hbs", "sr"), ("heb", "he"), ("hin", "hi"), ("hrv", "hr"),
    ("hun", "hu"), ("hye", "hy"), ("i-default", "en"), ("i-lux", "lb"), ("ibo", "ig"),
    ("ice", "is"), ("ido", "io"), ("iii", "ii"), ("ike", "iu"), ("iku", "iu"), ("ile", "ie"),
    ("in", "id"), ("ina", "ia"), ("ind", "id"), ("isl", "is"), ("ita", "it"), ("iw", "he"),
    ("jav", "jv"), ("ji", "yi"), ("jpn", "ja"), ("kal", "kl"), ("kan", "kn"), ("kas", "ks"),
    ("kat", "ka"), ("kaz", "kk"), ("khk", "mn"), ("khm", "km"), ("kir", "ky"), ("kmr", "ku"),
    ("kor", "ko"), ("kur", "ku"), ("lao", "lo"), ("lav", "lv"), ("lin", "ln"), ("lit", "lt"),
    ("ltz", "lb"), ("lug", "lg"), ("lvs", "lv"), ("mac", "mk"), ("mal", "ml"), ("mar", "mr"),
    ("may", "ms"), ("mkd", "mk"), ("mlg", "mg"), ("mlt", "mt"), ("mol", "ro"), ("mon", "mn"),
    ("msa", "ms"), ("mya", "my"), ("nbl", "nr"), ("nde", "nd"), ("nep", "ne"), ("nld", "nl"),
    ("nno", "nn"), ("no-bok", "nb"), ("no-bokmal", "nb"), ("no-nyn", "nn"),
    ("no-nynorsk", "nn"), ("nob", "nb"), ("nor", "no"), ("npi", "ne"), ("nya", "ny"),
    ("ori", "or"), ("orm", "om"), ("ory", "or"), ("oss", "os"), ("pan", "pa"), ("pbu", "ps"),
    ("per", "fa"), ("pes", "fa"), ("plt", "mg"), ("pol", "pl"), ("por", "pt"), ("prp", "gu"),
    ("prs", "fa"), ("pus", "ps"), ("roh", "rm"), ("ron", "ro"), ("rum", "ro"), ("rus", "ru"),
    ("sag", "sg"), ("scc", "sr"), ("scr", "hr"), ("sin", "si"), ("slk", "sk"), ("slo", "sk"),
    ("slv", "sl"), ("sme", "se"), ("sna", "sn"), ("snd", "sd"), ("som", "so"), ("sot", "st"),
    ("spa", "es"), ("sqi", "sq"), ("src", "sc"), ("srd", "sc"), ("srp", "sr"), ("ssw", "ss"),
    ("sun", "su"), ("swa", "sw"), ("swc", "sw"), ("swe", "sv"), ("swh", "sw"), ("tam", "ta"),
    ("tel", "te"), ("tgl", "fil"), ("tha", "th"), ("tib", "bo"), ("tir", "ti"),
    ("tnf", "fa"), ("ton", "to"), ("tsn", "tn"), ("tso", "ts"), ("tuk", "tk"), ("tur", "tr"),
    ("tw", "ak"), ("twi", "ak"), ("uig", "ug"), ("ukr", "uk"), ("urd", "ur"), ("uzb", "uz"),
    ("uzn", "uz"), ("ven", "ve"), ("vie", "vi"), ("vol", "vo"), ("wel", "cy"), ("wln", "wa"),
    ("wol", "wo"), ("xho", "xh"), ("ydd", "yi"), ("yid", "yi"), ("yor", "yo"),
    ("zh-yue", "yue"), ("zho", "zh"), ("zsm", "ms"), ("zul", "zu"),
];
