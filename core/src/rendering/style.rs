//! How a text is written.

use super::surface::{Form, Surface};

/// How a text is written: for which surface, and whether its placeables are isolated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct Style {
    /// Where the text is shown.
    pub surface: Surface,
    /// True if U+2068 and U+2069 stand around placeables, so that a value written from right to
    /// left does not disturb the text around it. For surfaces that a browser or a GUI lays out.
    pub isolate: bool,
}

impl Style {
    /// For a log or a terminal.
    pub const LOG: Self = Self {
        surface: Surface::Log,
        isolate: false,
    };
    /// The plain result of Fluent.
    pub const TEXT: Self = Self {
        surface: Surface::Text,
        isolate: false,
    };
    /// For HTML, placeables isolated.
    pub const HTML: Self = Self {
        surface: Surface::Html,
        isolate: true,
    };
    /// For the values of RFC 6749.
    pub const WIRE: Self = Self {
        surface: Surface::Wire,
        isolate: false,
    };

    /// Returns the style that suits a surface: placeables are isolated in HTML.
    #[must_use]
    pub const fn for_surface(surface: Surface) -> Self {
        Self {
            surface,
            isolate: matches!(surface, Surface::Html),
        }
    }

    /// Returns the style with or without isolation marks.
    #[must_use]
    pub const fn isolated(self, isolate: bool) -> Self {
        Self {
            surface: self.surface,
            isolate,
        }
    }

    #[inline]
    pub(crate) const fn form(self) -> Form {
        self.surface.form(self.isolate)
    }
}
