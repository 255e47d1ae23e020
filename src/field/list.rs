//! The list that a field holds.

#[cfg(feature = "alloc")]
use alloc::{boxed::Box, collections::BTreeSet, collections::VecDeque, vec::Vec};
use core::fmt;
use core::hash::{Hash, Hasher};
use core::ops::Deref;

use super::IntoField;
use crate::{AsValue, Items, ListValue, Value};

/// Holds the values of a parameter that is a list.
///
/// It is made from a slice that stays in any program, and from vectors, arrays and other collections with the
/// feature `alloc`. It reads as a slice.
#[cfg_attr(
    feature = "alloc",
    doc = "
```
use errorbook::field::{List, Text};

let keys: List<Text> = [\"colour\", \"fnt\"].into_iter().collect();
assert_eq!(keys.len(), 2);
assert_eq!(keys[1], \"fnt\");
```"
)]
pub struct List<T: 'static>(Held<T>);

enum Held<T: 'static> {
    Static(&'static [T]),
    #[cfg(feature = "alloc")]
    Owned(Vec<T>),
}

impl<T> List<T> {
    /// Holds values that stay, without copying them.
    ///
    /// ```
    /// use errorbook::field::List;
    ///
    /// static PORTS: List<u16> = List::from_static(&[80, 443]);
    /// assert_eq!(PORTS.first(), Some(&80));
    /// ```
    #[must_use]
    pub const fn from_static(values: &'static [T]) -> Self {
        Self(Held::Static(values))
    }
}

#[cfg(feature = "serde")]
impl<T> List<T> {
    pub(crate) fn from_vec(values: Vec<T>) -> Self {
        Self(Held::Owned(values))
    }
}

impl<T> Deref for List<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        match &self.0 {
            Held::Static(values) => values,
            #[cfg(feature = "alloc")]
            Held::Owned(values) => values,
        }
    }
}

impl<T> AsRef<[T]> for List<T> {
    fn as_ref(&self) -> &[T] {
        self
    }
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self::from_static(&[])
    }
}

impl<T: Clone> Clone for List<T> {
    fn clone(&self) -> Self {
        Self(match &self.0 {
            Held::Static(values) => Held::Static(values),
            #[cfg(feature = "alloc")]
            Held::Owned(values) => Held::Owned(values.clone()),
        })
    }
}

impl<T: fmt::Debug> fmt::Debug for List<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

impl<T: PartialEq> PartialEq for List<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: Eq> Eq for List<T> {}

impl<T: Hash> Hash for List<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state);
    }
}

impl<T: AsValue> Items for List<T> {
    fn count(&self) -> usize {
        self.len()
    }

    fn item(&self, index: usize) -> Option<Value<'_>> {
        self.get(index).map(AsValue::as_value)
    }
}

impl<T: AsValue> AsValue for List<T> {
    fn as_value(&self) -> Value<'_> {
        Value::List(ListValue::new(self))
    }
}

#[cfg(feature = "alloc")]
impl<F, T: IntoField<F>> FromIterator<T> for List<F> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        let values = values.into_iter().map(IntoField::into_field);
        Self(Held::Owned(values.collect()))
    }
}

impl<'a, T> IntoIterator for &'a List<T> {
    type Item = &'a T;
    type IntoIter = core::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[diagnostic::do_not_recommend]
impl<T> IntoField<Self> for List<T> {
    fn into_field(self) -> Self {
        self
    }
}

#[cfg(not(feature = "alloc"))]
#[diagnostic::do_not_recommend]
impl<T> IntoField<List<T>> for &'static [T] {
    fn into_field(self) -> List<T> {
        List::from_static(self)
    }
}

#[cfg(not(feature = "alloc"))]
#[diagnostic::do_not_recommend]
impl<T, const N: usize> IntoField<List<T>> for &'static [T; N] {
    fn into_field(self) -> List<T> {
        List::from_static(self)
    }
}

/// Takes the values of a collection.
#[cfg(feature = "alloc")]
macro_rules! owned {
    ($($type:ty $(, $count:ident)?;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<F, T: IntoField<F> $(, const $count: usize)?> IntoField<List<F>> for $type {
            fn into_field(self) -> List<F> {
                self.into_iter().collect()
            }
        }
    )*};
}

#[cfg(feature = "alloc")]
owned! {
    Vec<T>;
    Box<[T]>;
    [T; N], N;
    BTreeSet<T>;
    VecDeque<T>;
}

/// Copies the values of a collection.
#[cfg(feature = "alloc")]
macro_rules! borrowed {
    ($($type:ty $(, $count:ident)?;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<F, T: IntoField<F> + Clone $(, const $count: usize)?> IntoField<List<F>> for $type {
            fn into_field(self) -> List<F> {
                self.iter().cloned().collect()
            }
        }
    )*};
}

#[cfg(feature = "alloc")]
borrowed! {
    &[T];
    &Vec<T>;
    &[T; N], N;
    &BTreeSet<T>;
}
