//! The categories of CLDR.

/// A plural category of CLDR.
#[repr(u8)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Category {
    /// `zero`
    Zero,
    /// `one`
    One,
    /// `two`
    Two,
    /// `few`
    Few,
    /// `many`
    Many,
    /// `other`: what every locale has, and what no other rule claims.
    Other,
}

impl Category {
    /// All categories, in the order of their numbers.
    pub const ALL: [Self; 6] = [
        Self::Zero,
        Self::One,
        Self::Two,
        Self::Few,
        Self::Many,
        Self::Other,
    ];

    /// Returns the name that CLDR and Fluent write.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }

    /// Returns the category of that CLDR name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|category| category.as_str() == name)
    }

    /// Returns the category of that number, as in packed data.
    pub fn from_index(index: u8) -> Option<Self> {
        Self::ALL.get(usize::from(index)).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::Category;

    #[test]
    fn names_and_numbers_lead_back_to_their_category() {
        for (index, category) in (0..).zip(Category::ALL) {
            assert_eq!(category as u8, index);
            assert_eq!(Category::from_index(index), Some(category));
            assert_eq!(Category::from_name(category.as_str()), Some(category));
        }
        assert_eq!(Category::from_index(6), None);
        assert_eq!(Category::from_name("One"), None);
    }
}
