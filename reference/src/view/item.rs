//! What an entry is made of, as one reader sees it.

use errorbook_compiler::model::{EndpointDef, EntryDef, NoteDef, ParamDef, SectionDef};
use errorbook_core::NoteKind;

use super::catalog::CatalogView;
use super::text::{Remark, ResolvedText};

/// A cause.
#[derive(Clone, Debug)]
pub struct CauseView<'a> {
    /// The id, by which translations and resolutions name it.
    pub id: &'a str,
    /// The text.
    pub text: ResolvedText<'a>,
}

/// A resolution.
#[derive(Clone, Debug)]
pub struct ResolutionView<'a> {
    /// The id, by which translations name it.
    pub id: &'a str,
    /// The text.
    pub text: ResolvedText<'a>,
    /// The causes that it fixes, by their position in [`EntryView::causes`](crate::EntryView::causes).
    pub fixes: Vec<usize>,
}

/// An admonition.
#[derive(Clone, Debug)]
pub struct NoteView<'a> {
    /// The name.
    pub name: &'a str,
    /// The kind.
    pub kind: NoteKind,
    /// The text.
    pub text: Option<ResolvedText<'a>>,
}

/// An endpoint.
#[derive(Clone, Debug)]
pub struct EndpointView<'a> {
    /// The endpoint as it is written. Its texts are read through the view.
    pub def: &'a EndpointDef,
    /// The title. Its name stands in where there is no title.
    pub title: Option<ResolvedText<'a>>,
    /// A remark on the payload that was recorded there.
    pub sample_note: Option<ResolvedText<'a>>,
}

impl<'a> EndpointView<'a> {
    /// Returns the name.
    #[must_use]
    pub fn name(&self) -> &'a str {
        &self.def.name.value
    }

    /// Returns the payload that was recorded there, whatever the entries say.
    #[must_use]
    pub fn recorded_sample(&self) -> Option<&'a str> {
        let sample = self.def.recorded_sample.as_ref();
        sample.map(|sample| sample.value.as_str())
    }
}

/// A parameter.
#[derive(Clone, Debug)]
pub struct ParamView<'a> {
    /// The parameter as it is written. What it means is read through the view.
    pub def: &'a ParamDef,
    /// Its meaning.
    pub doc: Option<ResolvedText<'a>>,
}

/// An entry that another one names.
#[derive(Clone, Debug)]
pub struct RelatedView<'a> {
    /// The other entry.
    pub entry: &'a EntryDef,
    /// The title of the other.
    pub title: String,
    /// How the two differ, if that is said.
    pub text: Option<ResolvedText<'a>>,
}

/// A section of a catalog.
#[derive(Clone, Debug)]
pub struct SectionView<'a> {
    /// The name.
    pub name: &'a str,
    /// The title.
    pub title: Option<ResolvedText<'a>>,
    /// A description of its entries.
    pub description: Option<ResolvedText<'a>>,
}

/// The state of an entry that is deprecated or gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndingKind {
    /// It is, but not to be used any more.
    Deprecated,
    /// It is not.
    Retired,
}

/// That an entry is not to be used any more, or is gone.
#[derive(Clone, Debug)]
pub struct EndingView<'a> {
    /// Which of them.
    pub kind: EndingKind,
    /// The word for it, before the version, in the reader's language.
    pub heading: &'static str,
    /// The version since which it is so.
    pub since: &'a str,
    /// Why.
    pub reason: Remark<'a>,
    /// The key of the entry that is used in its place.
    pub replaced_by: Option<&'a str>,
    /// That entry, if the catalog has it.
    pub successor: Option<RelatedView<'a>>,
}

impl<'a> CatalogView<'a> {
    /// Returns the endpoints, in the order of the catalog.
    #[must_use]
    pub fn endpoints(&self) -> Vec<EndpointView<'a>> {
        let endpoints = self.def().endpoints.iter();
        endpoints.map(|endpoint| self.endpoint(endpoint)).collect()
    }

    /// Returns the admonitions that entries share.
    #[must_use]
    pub fn notes(&self) -> Vec<NoteView<'a>> {
        self.def()
            .notes
            .iter()
            .map(|note| self.note(note))
            .collect()
    }

    /// Returns the sections, in the order of the catalog.
    #[must_use]
    pub fn sections(&self) -> Vec<SectionView<'a>> {
        let sections = self.def().sections.iter();
        sections.map(|section| self.section(section)).collect()
    }

    pub(super) fn section(&self, section: &'a SectionDef) -> SectionView<'a> {
        SectionView {
            name: &section.name.value,
            title: self.text(&section.title, &[]),
            description: self.text(&section.description, &[]),
        }
    }

    pub(super) fn endpoint(&self, endpoint: &'a EndpointDef) -> EndpointView<'a> {
        EndpointView {
            def: endpoint,
            title: self.text(&endpoint.title, &[]),
            sample_note: self.text(&endpoint.sample_note, &[]),
        }
    }

    pub(super) fn note(&self, note: &'a NoteDef) -> NoteView<'a> {
        NoteView {
            name: &note.name.value,
            kind: note.kind,
            text: self.text(&note.text, &[]),
        }
    }
}
