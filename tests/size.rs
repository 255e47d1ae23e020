//! How much of memory an error takes: it is returned by value, so that every `Result` with it has this
//! size on the way that does not fail as well.

use std::mem::size_of;

use errorbook::akoya::AkoyaError;
use errorbook::field::Text;
use errorbook::netsuite::NetsuiteError;
use errorbook::tok::{self, TokError};
use errorbook::{Source, Timestamp};

const POINTER: usize = size_of::<usize>();

/// Nothing of the enum is boxed but what caused an error, which is shared.
#[test]
fn an_error_is_as_large_as_its_largest_variant() {
    assert_eq!(size_of::<Source>(), 2 * POINTER);
    assert_eq!(size_of::<Text>(), size_of::<String>());
    // A text and a source. Which variant it is stands in the capacity of the text's string.
    assert_eq!(
        size_of::<TokError>(),
        size_of::<String>() + size_of::<Source>()
    );
    assert!(size_of::<TokError>() >= size_of::<Timestamp>() + size_of::<u32>());
    assert_eq!(size_of::<Result<(), TokError>>(), size_of::<TokError>());
}

#[test]
fn an_error_without_parameters_is_a_byte() {
    assert_eq!(size_of::<AkoyaError>(), 1);
    assert_eq!(size_of::<NetsuiteError>(), 1);
    assert_eq!(size_of::<tok::Code>(), 1);
    assert_eq!(size_of::<Result<(), NetsuiteError>>(), 1);
}
