//! `Display` and the chain of causes are the same before and after `errorbook adopt`.

use std::error::Error;
use std::io;
use std::path::PathBuf;

use errorbook::{Locale, Localized};
use errorbook_adopted::{after, before};

/// An error as it was, and as it is.
type Pair = (Box<dyn Error>, Box<dyn Error>);

/// Makes the same errors of the enum before and of the enum after, and returns each pair.
macro_rules! both {
    ($($module:ident)::+ { $($name:ident),+ }: $($error:expr),+ $(,)?) => {{
        let before: Vec<Box<dyn Error>> = {
            use before::$($module)::+::{$($name),+};
            vec![$(Box::new($error)),+]
        };
        let after: Vec<Box<dyn Error>> = {
            use after::$($module)::+::{$($name),+};
            vec![$(Box::new($error)),+]
        };
        before.into_iter().zip(after).collect::<Vec<Pair>>()
    }};
}

fn lost() -> io::Error {
    io::Error::other("the disk is lost")
}

fn not_utf8() -> std::str::Utf8Error {
    let bytes: Vec<u8> = vec![b'a', 0xff];
    std::str::from_utf8(&bytes).unwrap_err()
}

/// Returns what an error says, and what its causes say.
fn chain(error: &dyn Error) -> Vec<String> {
    let mut said = vec![error.to_string()];
    let mut cause = error.source();
    while let Some(error) = cause {
        said.push(error.to_string());
        cause = error.source();
    }
    said
}

fn assert_same(pairs: &[Pair], expected: &[&[&str]]) {
    assert_eq!(pairs.len(), expected.len());
    for ((before, after), expected) in pairs.iter().zip(expected) {
        assert_eq!(chain(&**before), *expected);
        assert_eq!(chain(&**after), *expected);
    }
}

#[test]
fn tuples_say_what_they_said() {
    let pairs = both!(archive { ArchiveError }:
        ArchiveError::from(lost()),
        ArchiveError::Invalid("no \"end\" {record}"),
        ArchiveError::Unsupported(""),
        ArchiveError::FileNotFound,
        ArchiveError::InvalidPassword,
        ArchiveError::Behind(1_234_567, usize::MAX, u64::MAX),
        ArchiveError::Escapes { target: PathBuf::from("/a/../b c"), root: PathBuf::from("/ä") },
        ArchiveError::ExtraField(65_535),
    );
    let behind = format!(
        "entry 1234567 of {} is at {}, behind the end",
        usize::MAX,
        u64::MAX
    );
    assert_same(
        &pairs,
        &[
            &["i/o error", "the disk is lost"],
            &["invalid archive: no \"end\" {record}"],
            &["unsupported archive: "],
            &["specified file not found in archive"],
            &["The password provided is incorrect"],
            &[&behind],
            &["cannot write /a/../b c: it is outside of /ä"],
            &["{65535} is no extra field"],
        ],
    );
}

#[test]
fn named_fields_and_an_enum_in_another_say_what_they_said() {
    let pairs = both!(object { ObjectError, PathError }:
        ObjectError::Generic { store: "S3", source: "no route".into() },
        ObjectError::NotFound { path: "a/b".to_owned(), cause: Box::new(lost()) },
        ObjectError::from(PathError::NonUnicode { path: "a\u{fffd}".to_owned(), source: not_utf8() }),
        ObjectError::NotImplemented { operation: "put".to_owned(), implementer: "S3".to_owned() },
        ObjectError::Retried { attempt: 0, most: 1_000 },
        ObjectError::UnknownKeys { keys: vec!["colour".to_owned(), "fnt".to_owned()] },
        ObjectError::UnknownKeys { keys: Vec::new() },
        PathError::EmptySegment { path: "a//b".to_owned() },
        PathError::Canonicalize { path: PathBuf::from("/x"), source: lost() },
        PathError::PrefixMismatch { path: "a".to_owned(), prefix: "b".to_owned() },
    );
    let utf8 = not_utf8().to_string();
    assert_same(
        &pairs,
        &[
            &["Generic S3 error", "no route"],
            &["Object at location a/b not found", "the disk is lost"],
            &[
                "Encountered object with invalid path",
                "Path \"a\u{fffd}\" contained non-unicode characters",
                &utf8,
            ],
            &["Operation `put` not yet implemented by S3."],
            &["Request was retried: attempt 0 of 1000"],
            &["Configuration keys not known: colour, fnt"],
            &["Configuration keys not known: "],
            &["Path \"a//b\" contained empty path segment"],
            &["Failed to canonicalize path \"/x\"", "the disk is lost"],
            &["Path a does not start with prefix b"],
        ],
    );
}

#[test]
fn a_transparent_sum_says_what_its_parts_say() {
    let pairs = both!(database { ConnectError, DatabaseError, QueryError }:
        DatabaseError::from(ConnectError::Tls("bad certificate".into())),
        DatabaseError::from(ConnectError::Refused("127.0.0.1:5432".parse().unwrap(), 3)),
        DatabaseError::Connect(ConnectError::PoolTimedOut),
        DatabaseError::from(QueryError::RowNotFound),
        DatabaseError::from(QueryError::TypeNotFound { type_name: "citext".to_owned() }),
        DatabaseError::Query(QueryError::ColumnIndexOutOfBounds { index: 7, len: 3 }),
        DatabaseError::from(QueryError::ColumnNotFound("id".to_owned())),
        QueryError::ColumnDecode { index: "2".to_owned(), source: Box::new(lost()) },
    );
    assert_same(
        &pairs,
        &[
            &[
                "error occurred while attempting to establish a TLS connection",
                "bad certificate",
            ],
            &["no server at 127.0.0.1:5432 after 3 attempts"],
            &["pool timed out while waiting for an open connection"],
            &["no rows returned by a query that expected to return at least one row"],
            &["type named citext not found"],
            &["column index out of bounds: the len is 3, but the index is 7"],
            &["no column found for name: id"],
            &["error occurred while decoding column 2", "the disk is lost"],
        ],
    );
}

/// Unlike with `thiserror`, the error knows its code, whichever enum it is of.
#[test]
fn errors_know_their_codes() {
    use after::database::{DatabaseError, QueryError};

    let error = DatabaseError::from(QueryError::RowNotFound);
    assert_eq!(error.code(), "RowNotFound");
    let english: Locale = "en".parse().unwrap();
    let localized: Localized<'_, Locale> = error.localize(&english);
    assert_eq!(localized.to_string(), error.to_string());
}
