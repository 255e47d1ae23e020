//! What a device says on its display: two languages, without `std` and without an allocator.
#![no_std]

use core::fmt::{self, Write};

use errorbook::field::Text;
use errorbook::{Locale, LocaleRequest, Source, Timestamp};

pub use device::{DeviceError, device_error};

errorbook::include_catalogs!();

/// The text of a display, of as many bytes as it has room for.
#[derive(Debug)]
pub struct Screen {
    bytes: [u8; 160],
    len: usize,
}

impl Screen {
    /// Begins with nothing.
    pub const fn new() -> Self {
        Self {
            bytes: [0; 160],
            len: 0,
        }
    }

    /// Returns what is shown.
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

/// Returns an error on the display, in the reader's language.
///
/// # Errors
/// When there is no room for all of it.
pub fn show<R: LocaleRequest>(error: &DeviceError, reader: &R) -> Result<Screen, fmt::Error> {
    let mut screen = Screen::new();
    write!(screen, "{}", error.localize(reader))?;
    Ok(screen)
}

/// The cause of an error, kept in a static.
static FULL: Source = Source::new(&fmt::Error);

/// The name of a sensor that nobody has named.
static UNNAMED: Text = Text::from_static("T?");

/// Returns the name that a sensor is reported by.
pub fn name(given: Option<&'static str>) -> Text {
    given.map_or_else(|| UNNAMED.clone(), Into::into)
}

/// Returns the name of the sensor that an error is about.
pub fn sensor(error: &DeviceError) -> Option<&str> {
    if let DeviceError::SensorSilent { name, .. } = error {
        return Some(name);
    }
    None
}

/// Returns whether every error reads as it shall, in both languages.
pub fn is_well() -> bool {
    let (Ok(en), Ok(ja)) = (Locale::parse("en"), Locale::parse("ja-JP")) else {
        return false;
    };
    let cases = [
        (
            DeviceError::SensorSilent {
                name: name(Some("T1")),
                seconds: 1,
            },
            "The sensor T1 has been silent for 1 second.",
            "センサーT1が1秒間応答していません。",
        ),
        (
            device_error!(TooHot, degrees = -300, time = Timestamp::UNIX_EPOCH),
            "-300 °C at 1970-01-01T00:00:00Z is too hot.",
            "1970-01-01T00:00:00Zに-300 °Cとなり、温度が高すぎます。",
        ),
        (
            device_error!(StorageFailed, FULL.clone()),
            "The reading could not be stored.",
            "測定値を保存できませんでした。",
        ),
        (
            device_error!(StorageFailed, &fmt::Error),
            "The reading could not be stored.",
            "測定値を保存できませんでした。",
        ),
        (
            device_error!(SensorSilent, name(None), 2),
            "The sensor T? has been silent for 2 seconds.",
            "センサーT?が2秒間応答していません。",
        ),
    ];
    let [(silent, ..), ..] = &cases;
    sensor(silent) == Some("T1")
        && cases.iter().all(|(error, english, japanese)| {
            let reads =
                |reader, text| show(error, reader).is_ok_and(|screen| screen.text() == text);
            reads(&en, *english) && reads(&ja, *japanese)
        })
}
