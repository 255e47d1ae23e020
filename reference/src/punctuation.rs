//! The marks that a language sets around labels, lists and remarks.

/// The marks of a language.
#[derive(Debug, PartialEq, Eq)]
pub struct Punctuation {
    /// Between a label and what it is of.
    pub colon: &'static str,
    /// Between the items of a list.
    pub comma: &'static str,
    /// Around a remark, with the space that the language sets before it.
    pub brackets: [&'static str; 2],
}

/// The marks of most languages.
pub(crate) static WESTERN: Punctuation = Punctuation {
    colon: ": ",
    comma: ", ",
    brackets: [" (", ")"],
};

/// French sets a space before a colon, at which a line never breaks.
pub(crate) static FRENCH: Punctuation = Punctuation {
    colon: "\u{a0}: ",
    ..WESTERN
};

pub(crate) static ARABIC: Punctuation = Punctuation {
    comma: "، ",
    ..WESTERN
};

/// The marks of Chinese and Japanese, which bring their own space.
pub(crate) static FULL_WIDTH: Punctuation = Punctuation {
    colon: "：",
    comma: "、",
    brackets: ["（", "）"],
};

impl Punctuation {
    /// Writes a label and what it is of: `Status: 400`.
    #[must_use]
    pub fn labelled(&self, label: &str, fact: &str) -> String {
        format!("{label}{}{fact}", self.colon)
    }

    /// Writes a list: `A, C`.
    #[must_use]
    pub fn listed<S: AsRef<str>>(&self, items: impl IntoIterator<Item = S>) -> String {
        let mut list = String::new();
        for item in items {
            if !list.is_empty() {
                list.push_str(self.comma);
            }
            list.push_str(item.as_ref());
        }
        list
    }

    /// Writes a remark after something: ` (A, C)`.
    #[must_use]
    pub fn bracketed(&self, remark: &str) -> String {
        let [open, close] = self.brackets;
        format!("{open}{remark}{close}")
    }

    /// Writes a label in Markdown, to be followed by what it is of: `**Status:** `.
    pub(crate) fn bold_label(&self, label: &str) -> String {
        // Marks that end bold text are none before a letter and behind a full-width colon.
        match self.colon.strip_suffix(' ') {
            Some(colon) => format!("**{label}{colon}** "),
            None => format!("**{label}**{}", self.colon),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_sets_its_own_marks() {
        let written = [&WESTERN, &FRENCH, &ARABIC, &FULL_WIDTH].map(|marks| {
            let list = marks.listed(["A", "C"]);
            marks.labelled("x", "y") + &marks.bracketed(&list)
        });
        assert_eq!(
            written,
            [
                "x: y (A, C)",
                "x\u{a0}: y (A, C)",
                "x: y (A، C)",
                "x：y（A、C）"
            ]
        );
        assert_eq!(WESTERN.bold_label("x"), "**x:** ");
        assert_eq!(FULL_WIDTH.bold_label("x"), "**x**：");
        assert_eq!(WESTERN.listed([""; 0]), "");
    }
}
