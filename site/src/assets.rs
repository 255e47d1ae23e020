//! Style, scripts and images.

use crate::config::Config;
use crate::file::File;

/// Style and scripts.
const ASSETS: [(&str, &str); 19] = [
    ("assets/style.css", include_str!("../assets/style.css")),
    ("assets/theme.js", include_str!("../assets/theme.js")),
    ("assets/site.js", include_str!("../assets/site.js")),
    ("assets/search.js", include_str!("../assets/search.js")),
    ("assets/lookup.js", include_str!("../assets/lookup.js")),
    ("assets/found.js", include_str!("../assets/found.js")),
    ("assets/box.js", include_str!("../assets/box.js")),
    ("assets/missing.js", include_str!("../assets/missing.js")),
    ("assets/values.js", include_str!("../assets/values.js")),
    ("assets/filter.js", include_str!("../assets/filter.js")),
    ("assets/decode.js", include_str!("../assets/decode.js")),
    (
        "assets/ladder/text.js",
        include_str!("../assets/ladder/text.js"),
    ),
    (
        "assets/ladder/names.js",
        include_str!("../assets/ladder/names.js"),
    ),
    (
        "assets/ladder/formatted.js",
        include_str!("../assets/ladder/formatted.js"),
    ),
    (
        "assets/ladder/messages.js",
        include_str!("../assets/ladder/messages.js"),
    ),
    (
        "assets/ladder/near.js",
        include_str!("../assets/ladder/near.js"),
    ),
    (
        "assets/ladder/words.js",
        include_str!("../assets/ladder/words.js"),
    ),
    (
        "assets/ladder/ladder.js",
        include_str!("../assets/ladder/ladder.js"),
    ),
    ("assets/icon.svg", include_str!("../assets/icon.svg")),
];

/// Returns the files, with what the configuration brings.
pub(crate) fn files(config: &Config) -> Vec<File> {
    let mut files: Vec<_> = ASSETS
        .iter()
        .map(|&(path, text)| File {
            path: path.to_owned(),
            bytes: text.as_bytes().into(),
        })
        .collect();
    if let Some(theme) = &config.theme {
        files.push(File {
            path: "assets/theme.css".to_owned(),
            bytes: theme.clone().into(),
        });
    }
    if let Some(logo) = &config.logo {
        files.push(File {
            path: format!("assets/{}", logo.name),
            bytes: logo.bytes.clone().into(),
        });
    }
    files
}

/// Returns a name for the state of the assets, so that no browser shows a page with old ones: FNV-1a.
pub(crate) fn version(config: &Config) -> String {
    let own = ASSETS.iter().flat_map(|(_, text)| text.bytes());
    let theme = config.theme.iter().flatten().copied();
    let hash = own
        .chain(theme)
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
    format!("{:08x}", hash >> 32)
}
