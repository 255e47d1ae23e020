//! What a device says on its display: two languages, without `std` and without an allocator.
#![no_std]

use core::fmt::{self, Write};

use errorbook::{Locale, LocaleRequest, Timestamp};

pub use device::{DeviceError, device_error};

errorbook::include_catalogs!();

/// The text of a display, of as many bytes as it has room for.
#[derive(Debug)]
pub struct Screen {
    bytes: [u8; 160],
    len: usize,
}

impl Screen {
    /// Nothing yet.
    pub const fn new() -> Self {
        Self {
            bytes: [0; 160],
            len: 0,
        }
    }

    /// What is shown.
    pub fn text(&self) -> &str {
        let text = self.bytes.get(..self.len);
        text.and_then(|text| str::from_utf8(text).ok())
            .unwrap_or_default()
    }
}

impl Default for Screen {
    fn default() -> Self {
        Self::new()
    }
}

impl Write for Screen {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.len + text.len();
        let place = self.bytes.get_mut(self.len..end).ok_or(fmt::Error)?;
        place.copy_from_slice(text.as_bytes());
        self.len = end;
        Ok(())
    }
}

/// An error on the display, in the reader's language.
///
/// # Errors
/// When there is no room for all of it.
pub fn show<R: LocaleRequest>(error: &DeviceError, reader: &R) -> Result<Screen, fmt::Error> {
    let mut screen = Screen::new();
    write!(screen, "{}", error.localize(reader))?;
    Ok(screen)
}

/// Whether every error reads as it shall, in both languages.
pub fn is_well() -> bool {
    static FULL: fmt::Error = fmt::Error;
    let (Ok(en), Ok(ja)) = (Locale::parse("en"), Locale::parse("ja-JP")) else {
        return false;
    };
    let cases = [
        (
            device_error!(SensorSilent, "T1", 1),
            "The sensor T1 has been silent for 1 second.",
            "センサーT1が1秒間応答していません。",
        ),
        (
            device_error!(TooHot, degrees = -300, time = Timestamp::UNIX_EPOCH),
            "-300 °C at 1970-01-01T00:00:00Z is too hot.",
            "1970-01-01T00:00:00Zに-300 °Cとなり、温度が高すぎます。",
        ),
        (
            device_error!(StorageFailed, &FULL),
            "The reading could not be stored.",
            "測定値を保存できませんでした。",
        ),
    ];
    cases.iter().all(|(error, english, japanese)| {
        let reads = |reader, text| show(error, reader).is_ok_and(|screen| screen.text() == text);
        reads(&en, *english) && reads(&ja, *japanese)
    })
}
