//! An enum of one's own.

use std::error::Error as _;

use errorbook::tok::{self, Code, TokError};
use errorbook::{ErrorCatalog, Locale, Source};

/// Takes a few codes, one under another name, with fields in another order and of other types.
#[derive(Debug, ErrorCatalog)]
#[errorbook(catalog = tok)]
enum DownloadError<'a> {
    TOK002 {
        download_id: &'a str,
        minutes: u32,
    },
    #[errorbook(entry = TOK003)]
    Export {
        source: std::io::Error,
        download_id: String,
    },
    TOK008 {
        source: Source,
    },
    #[errorbook(entry = TOK010)]
    SignOut {
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    TOK012,
}

#[test]
fn it_reads_like_the_generated_one() {
    let ja: Locale = "ja".parse().unwrap();
    let error = DownloadError::TOK002 {
        download_id: "d-42",
        minutes: 30,
    };
    assert!(error.to_string().contains("after 30 minutes"));
    assert!(
        error
            .localize(&ja)
            .to_string()
            .starts_with("download Id d-42 の")
    );
    assert_eq!(error.code(), Code::TOK002);
    assert_eq!(error.status(), Some(404));
    let names: Vec<_> = error.params().map(|(param, _)| param.name()).collect();
    assert_eq!(names, ["minutes", "download_id"], "the catalog's order");
}

#[test]
fn it_has_its_source() {
    let io = || std::io::Error::other("disk full");
    let error = DownloadError::Export {
        source: io(),
        download_id: "d".into(),
    };
    assert_eq!(error.source().unwrap().to_string(), "disk full");
    assert!(error.source().unwrap().is::<std::io::Error>());
    let error = DownloadError::TOK008 {
        source: Source::from(io()),
    };
    assert!(error.source().unwrap().is::<std::io::Error>());
    let error = DownloadError::SignOut {
        source: io().into(),
    };
    assert!(error.source().unwrap().is::<std::io::Error>());
    assert!(DownloadError::TOK012.source().is_none());
}

#[test]
fn it_becomes_the_catalogs_own() {
    let error: TokError = DownloadError::TOK002 {
        download_id: "d-42",
        minutes: 30,
    }
    .into();
    assert_eq!(
        error,
        TokError::TOK002 {
            minutes: 30,
            download_id: "d-42".into()
        }
    );
    let error: TokError = DownloadError::Export {
        source: std::io::Error::other("x"),
        download_id: "d".into(),
    }
    .into();
    assert_eq!(error.source().unwrap().to_string(), "x");
}
