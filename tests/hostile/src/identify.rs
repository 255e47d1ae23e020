use std::sync::LazyLock;

use errorbook_compiler::source::InputFile;
use errorbook_compiler::{Compilation, Packed, compile, pack};
use errorbook_identify::{Identifier, Source};

use crate::text;

static SHIPPED: LazyLock<(Compilation, Vec<Packed>)> = LazyLock::new(|| {
    let file = |path: &str, text: &str| InputFile::new(path, text);
    let compilation = compile(vec![
        file(
            "catalog/tok.toml",
            include_str!("../../../catalog/tok.toml"),
        ),
        file(
            "catalog/akoya.toml",
            include_str!("../../../catalog/akoya.toml"),
        ),
        file(
            "locales/ja/tok.ftl",
            include_str!("../../../locales/ja/tok.ftl"),
        ),
        file(
            "locales/ja/akoya.ftl",
            include_str!("../../../locales/ja/akoya.ftl"),
        ),
    ]);
    let packed = compilation
        .sound()
        .map(|sound| sound.catalogs().map(pack).collect());
    (compilation, packed.unwrap_or_default())
});

static IDENTIFIER: LazyLock<Identifier<'static>> = LazyLock::new(|| {
    let (compilation, packed) = &*SHIPPED;
    let catalogs = compilation
        .sound()
        .into_iter()
        .flat_map(|sound| sound.catalogs());
    let sources = catalogs.zip(packed).map(|(catalog, packed)| Source {
        model: catalog.model(),
        packed: packed.catalog(),
    });
    Identifier::new(sources)
});

/// Looks for messages in any text: what is found is in it.
pub fn identify(data: &[u8]) {
    let text = text(data);
    let _ = IDENTIFIER.is_candidate(data);
    for line in text.lines() {
        let found = IDENTIFIER.identify(line);
        for one in &found {
            let _ = one.params();
            assert!(line.get(one.range.clone()).is_some(), "{line:?}");
        }
        let _ = IDENTIFIER.occurrences(line, true);
    }
}
