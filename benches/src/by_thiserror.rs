//! The messages by `thiserror`, which knows one language and escapes nothing.

use std::fmt::Write;

use jiff::Timestamp;

use crate::{Contender, Language, Message, Values};

#[derive(Debug, thiserror::Error)]
enum Error {
    #[error(
        "The username or password you entered is incorrect. Please check your credentials and try again."
    )]
    Plain,
    #[error(
        "The expiry date of the token request cannot be more than {hours} hours in the future. Provided expiry date: {expiry}. Please adjust the expiry date accordingly."
    )]
    Expiry { hours: u32, expiry: Timestamp },
    #[error("Token with ID '{token_id}' was not found.")]
    Unknown { token_id: String },
    #[error("{count} token{} not exported. Please try again.", if *count == 1 { " was" } else { "s were" })]
    Plural { count: u32 },
    #[error(
        "The export of download {download_id} stopped after {hours} hours, on {expiry}: the service that keeps the tokens did not answer in time, and what had been written until then was taken back, so that nothing of the export is left in the storage. No token was changed, and no token was handed out. Start the export once more; it begins from the first token. Should it stop again, look at the state page of the service, give the download ID {download_id} to support, and say when you started the export, from which client, and how many tokens it was to contain. An export of more than a million tokens is better taken apart by device, which needs less time and can be repeated part by part."
    )]
    Long {
        download_id: String,
        hours: u32,
        expiry: Timestamp,
    },
}

/// `Display` of a derived error.
#[derive(Debug)]
pub struct ByThiserror {
    errors: [Error; 5],
}

impl Contender for ByThiserror {
    /// Writes English, whatever is asked for.
    fn new(_: Language) -> Self {
        let Values {
            hours,
            expiry,
            token_id,
            count,
            download_id,
        } = Values::default();
        Self {
            errors: [
                Error::Plain,
                Error::Expiry { hours, expiry },
                Error::Unknown { token_id },
                Error::Plural { count },
                Error::Long {
                    download_id,
                    hours,
                    expiry,
                },
            ],
        }
    }

    fn write(&self, message: Message, out: &mut String) {
        let _ = write!(out, "{}", self.errors[message as usize]);
    }
}
