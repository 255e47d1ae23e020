//! The texts of an entry, each looked for in the languages of its reader.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use errorbook_compiler::model::{
    CAUSE_PREFIX, EntryDef, Field, Item, PARAM_PREFIX, RELATED_PREFIX, RESOLUTION_PREFIX,
};

use super::Values;
use super::catalog::CatalogView;
use super::item::{CauseView, EndingKind, EndingView, ParamView, RelatedView, ResolutionView};
use super::text::ResolvedText;

/// The most entries of the same code that an entry names beside those that it relates to. All are together in the
/// overview; if each named each, 1,000 of them would take up 50 MB.
const MOST_WITH_ITS_CODE: usize = 20;

/// Resolves the texts of an entry.
pub(super) struct Find<'v, 'a> {
    pub(super) view: &'v CatalogView<'a>,
    pub(super) def: &'a EntryDef,
    pub(super) values: Option<Arc<Values>>,
}

impl<'a> Find<'_, 'a> {
    /// Returns a text; `name` is that of its field in translation files.
    pub(super) fn text(&self, field: &'a Field, name: &str) -> Option<ResolvedText<'a>> {
        let mut text = self.view.text(field, &self.def.params)?;
        let divergence = self.def.divergence_of(&text.lang, name);
        text.divergence = divergence.map(|one| self.view.remark(self.def, &one.reason));
        text.values.clone_from(&self.values);
        Some(text)
    }

    fn item(&self, item: &'a Item, prefix: &str) -> Option<ResolvedText<'a>> {
        self.text(&item.field, &format!("{prefix}{}", item.id.value))
    }

    pub(super) fn causes(&self) -> Vec<CauseView<'a>> {
        let causes = self.def.causes.iter();
        causes
            .filter_map(|cause| {
                Some(CauseView {
                    id: &cause.id.value,
                    text: self.item(cause, CAUSE_PREFIX)?,
                })
            })
            .collect()
    }

    pub(super) fn resolutions(&self, causes: &[CauseView<'a>]) -> Vec<ResolutionView<'a>> {
        let causes = causes.iter().enumerate();
        let places: HashMap<&str, usize> = causes.map(|(at, cause)| (cause.id, at)).collect();
        let resolutions = self.def.resolutions.iter();
        resolutions
            .filter_map(|resolution| {
                let fixed = resolution.fixes.iter();
                let fixed = fixed.filter_map(|id| places.get(id.value.as_str()).copied());
                // In the order of the causes, each once.
                let fixed: BTreeSet<usize> = fixed.collect();
                Some(ResolutionView {
                    id: &resolution.id.value,
                    text: self.item(resolution, RESOLUTION_PREFIX)?,
                    fixes: fixed.into_iter().collect(),
                })
            })
            .collect()
    }

    pub(super) fn params(&self) -> Vec<ParamView<'a>> {
        let params = self.def.params.iter();
        params
            .map(|param| ParamView {
                def: param,
                doc: self.text(&param.doc, &format!("{PARAM_PREFIX}{}", param.name.value)),
            })
            .collect()
    }

    pub(super) fn related(&self) -> Vec<RelatedView<'a>> {
        let related = self.def.related.iter();
        let named = related.filter_map(|related| {
            let entry = self.view.def_of(&related.key.value)?;
            let name = format!("{RELATED_PREFIX}{}", related.key.value);
            Some(RelatedView {
                entry,
                title: self.view.title_of(entry),
                text: self.text(&related.text, &name),
            })
        });
        let mut all: Vec<_> = named.collect();
        let known: HashSet<*const EntryDef> = all
            .iter()
            .map(|one| std::ptr::from_ref(one.entry))
            .collect();
        // A case stands on the page of its code, which has them.
        let others = self.view.with_code_of(self.def);
        let others = others
            .filter(|_| self.def.case.is_none())
            .filter(|entry| !known.contains(&std::ptr::from_ref(*entry)))
            .take(MOST_WITH_ITS_CODE);
        all.extend(others.map(|entry| RelatedView {
            entry,
            title: self.view.title_of(entry),
            text: None,
        }));
        all
    }

    pub(super) fn ending(&self) -> Option<EndingView<'a>> {
        let headings = self.view.headings();
        let retired = self.def.retired.as_ref();
        let deprecated = self.def.deprecated.as_ref();
        let (kind, heading, end) = match (retired, deprecated) {
            (Some(end), _) => (EndingKind::Retired, headings.retired, end),
            (None, Some(end)) => (EndingKind::Deprecated, headings.deprecated, end),
            (None, None) => return None,
        };
        let replaced_by = end.replaced_by.as_ref().map(|key| key.value.as_str());
        Some(EndingView {
            kind,
            heading,
            since: &end.since,
            reason: self.view.remark(self.def, &end.reason),
            replaced_by,
            successor: replaced_by.and_then(|key| {
                let entry = self.view.def_of(key)?;
                Some(RelatedView {
                    entry,
                    title: self.view.title_of(entry),
                    text: None,
                })
            }),
        })
    }
}
