//! The steps on which an error is found, the surest first.

use std::cmp::Reverse;

use crate::exact::Explained;
use crate::finding::{Finding, How, Match};
use crate::names::{Named, values_beside};
use crate::near::{Depth, Hit};
use crate::order::{Lines, OF_ADDRESS, Order, order_of, saved};
use crate::template::KnownEntry;
use crate::text::{Layer, joined, layers};
use crate::{Identifier, beginning};

/// The most bytes of a text that are compared for what it nearly says.
const MOST_NEAR: usize = 32 * 1024;

/// What a message must say to need no other reading beside it.
const ENOUGH: usize = 20;

/// What a message must say to be surer than a code that stands beside it.
const SURER_THAN_CODE: usize = 8;

impl<'a> Identifier<'a> {
    /// Returns the errors that a text may tell of, likeliest first: those whose message it holds; those that it
    /// names; those whose message it nearly holds, or a part of it; those whose texts have its words.
    ///
    /// Ranges are of the text. Of a text longer than [`MOST_BYTES`](crate::MOST_BYTES), the beginning is read.
    #[must_use]
    pub fn identify(&self, text: &str) -> Vec<Match<'a>> {
        let text = beginning(text);
        let layers = layers(text);
        let mut found = self.messages(with_joined(&layers));
        let is_enough = found.first().is_some_and(|best| best.fixed >= ENOUGH);
        let hits = if is_enough {
            Vec::new()
        } else {
            self.nearly(&layers, Depth::All)
        };
        let (normalised, near): (Vec<_>, Vec<_>) =
            hits.into_iter().partition(|one| one.how == How::Message);
        for one in normalised {
            if !found.iter().any(|known| known.is_of(&one)) {
                let behind = found.iter().position(|known| known.fixed < one.fixed);
                found.insert(behind.unwrap_or(found.len()), one);
            }
        }
        let named = self.named(text, &layers, &near);
        let is_sure = found
            .first()
            .is_some_and(|best| best.fixed >= SURER_THAN_CODE);
        let codes: Vec<Match<'a>> = named
            .into_iter()
            .filter(|one| !found.iter().any(|known| known.is_of(one)))
            .collect();
        if is_sure {
            found.extend(codes);
        } else {
            found.splice(0..0, codes);
        }
        if found.is_empty() {
            found = near;
        }
        if found.is_empty() {
            found = self.nearly_named(text);
        }
        if found.is_empty() {
            found = self.by_words(text);
        }
        found
    }

    /// Returns the errors that a text names, or whose texts have its words, likeliest first.
    #[must_use]
    pub fn search(&self, text: &str) -> Vec<Match<'a>> {
        let text = beginning(text);
        let mut found = self.named(text, &layers(text), &[]);
        for one in self.by_words(text) {
            if !found.iter().any(|known| known.is_of(&one)) {
                found.push(one);
            }
        }
        if found.is_empty() {
            found = self.nearly_named(text);
        }
        found
    }

    /// Returns those whose message stands in the text, once it is as it was.
    pub(crate) fn messages(&self, all: impl Iterator<Item = (Layer, bool)>) -> Vec<Match<'a>> {
        let mut found: Vec<(Explained<'a>, Order, usize)> = Vec::new();
        for (at, (layer, is_joined)) in all.enumerate() {
            let trimmed = layer.text.trim();
            let start = layer.text.len() - layer.text.trim_start().len();
            for (explained, one) in self.exact.find(&layer.text) {
                // A value may begin or end with white space.
                let is_whole = one.range.start <= start && one.range.end >= start + trimmed.len();
                let range = layer.original(&one.range);
                let values = one
                    .values
                    .iter()
                    .map(|value| layer.original(value))
                    .collect();
                let score = if is_whole && layer.depth == 0 {
                    1.0
                } else {
                    0.97
                };
                let order = order_of(&layer, &one, is_whole, is_joined);
                let one = Match {
                    range,
                    values,
                    score,
                    is_joined,
                    ..one
                };
                found.push(((explained, one), order, at));
            }
        }
        found.sort_by_key(|((explained, one), order, _)| {
            (
                Reverse(*explained),
                *order,
                one.range.len(),
                one.range.start,
            )
        });
        // Lines are one only if that explains more, or a value was broken.
        let alone = found
            .iter()
            .filter(|(_, (_, _, lines, _), _)| *lines == Lines::AsTheyAre);
        let most = alone.map(|((_, one), ..)| one.fixed).max().unwrap_or(0);
        found.retain(|((_, one), (_, _, lines, _), _)| *lines != Lines::Joined || one.fixed > most);
        let mut kept: Vec<(Match<'a>, usize)> = Vec::new();
        for ((_, one), (_, is_part, _, form), at) in found {
            // The same message in another form of the text.
            let is_known = kept.iter().any(|(known, of)| {
                let is_same = known.range == one.range && known.findings == one.findings;
                let is_less = is_part && known.range != one.range && known.fixed >= one.fixed;
                let is_other = is_same || is_less || form == OF_ADDRESS;
                known.is_of(&one) && known.overlaps(&one) && *of != at && is_other
            });
            if !is_known {
                kept.push((one, at));
            }
        }
        kept.into_iter().map(|(one, _)| one).collect()
    }

    /// Returns those whose message the text nearly holds.
    pub(crate) fn nearly(&self, layers: &[Layer], depth: Depth) -> Vec<Match<'a>> {
        let params = |template: usize| {
            let template = self.exact.templates.get(template);
            template.map_or(&[][..], |template| &template.model.params)
        };
        let mut hits: Vec<(Hit, bool, usize)> = Vec::new();
        let all: Vec<(Layer, bool)> = with_joined(layers).collect();
        for (at, (layer, _)) in all.iter().enumerate() {
            let text = crate::value::beginning(&layer.text, MOST_NEAR.min(layer.text.len()));
            let found = self.near().find(text, depth, params);
            hits.extend(found.into_iter().map(|mut hit| {
                hit.rank -= saved(layer, &hit.values);
                let is_whole = hit.range.len() + 2 >= text.trim().len();
                (hit, is_whole, at)
            }));
        }
        hits.sort_by_key(|(hit, is_whole, _)| (hit.how, Reverse((hit.rank, *is_whole))));
        let best = hits.first().map_or(0, |(hit, ..)| hit.rank);
        let mut kept: Vec<Match<'a>> = Vec::new();
        for (hit, _, at) in hits {
            let (Some((layer, is_joined)), Some(template)) =
                (all.get(at), self.exact.templates.get(hit.template))
            else {
                continue;
            };
            let is_poor = hit.how == How::Near && hit.rank * 10 < best * 7;
            let one = Match {
                how: hit.how,
                score: hit.score,
                entry: template.entry,
                model: template.model,
                catalog: template.catalog,
                locale: template.locale,
                range: layer.original(&hit.range),
                findings: hit.findings,
                fixed: hit.fixed,
                values: Vec::new(),
                loose: 0,
                swallows: false,
                is_joined: *is_joined,
                samples: Vec::new(),
            };
            if !is_poor && !kept.iter().any(|known| known.is_of(&one)) {
                kept.extend(self.exact.with_others(hit.template, vec![one]));
            }
        }
        kept
    }

    /// Returns those that the text names, with the values beside the name. Of several that a name may mean, those come
    /// first whose message it nearly holds.
    pub(crate) fn named(&self, text: &str, layers: &[Layer], near: &[Match<'a>]) -> Vec<Match<'a>> {
        let mut found: Vec<Match<'a>> = Vec::new();
        for layer in layers {
            for named in self.names().find(&layer.text) {
                let Some(mut one) = self.plain(named.entry) else {
                    continue;
                };
                one.findings = values_beside(&layer.text, &named.range, &one.model.params);
                let known = near.iter().find(|known| known.is_of(&one));
                one.complete_from(known);
                (one.how, one.score) = (How::Code, score_of(&named));
                one.range = layer.original(&named.range);
                match found.iter_mut().find(|known| known.is_of(&one)) {
                    Some(known) => known.complete_from(Some(&one)),
                    None => found.push(one),
                }
            }
        }
        let rank = |one: &Match<'a>| {
            let at = near.iter().position(|known| known.is_of(one));
            let is_sure = one.score > 0.6;
            (!is_sure, at.unwrap_or(usize::MAX))
        };
        found.sort_by_key(rank);
        found
            .iter_mut()
            .for_each(|one| one.range.end = one.range.end.min(text.len()));
        // What is nearly said is surer than a name of several.
        if found.first().is_some_and(|one| one.score <= 0.6)
            && let Some(best) = near.first()
            && !found.first().is_some_and(|one| one.is_of(best))
        {
            found.insert(0, best.clone());
        }
        found
    }

    fn nearly_named(&self, text: &str) -> Vec<Match<'a>> {
        let named = self.names().find_near(text).into_iter();
        named
            .filter_map(|named| {
                let one = self.plain(named.entry)?;
                Some(Match {
                    how: How::Near,
                    score: 0.6,
                    findings: values_beside(text, &named.range, &one.model.params),
                    range: named.range,
                    ..one
                })
            })
            .collect()
    }

    fn by_words(&self, text: &str) -> Vec<Match<'a>> {
        let answers = self.words().find(text).into_iter();
        answers
            .filter_map(|answer| {
                Some(Match {
                    how: How::Words,
                    score: answer.score,
                    range: 0..text.len(),
                    ..self.plain(answer.entry)?
                })
            })
            .collect()
    }

    /// Returns an entry of which nothing is said.
    pub(crate) fn plain(&self, entry: usize) -> Option<Match<'a>> {
        let KnownEntry {
            entry,
            model,
            catalog,
        } = *self.entries.get(entry)?;
        Some(Match {
            how: How::Code,
            score: 0.0,
            entry,
            model,
            catalog,
            locale: entry.catalog().locales().next().unwrap_or_default(),
            range: 0..0,
            findings: vec![Finding::Unknown; model.params.len()],
            fixed: 0,
            values: Vec::new(),
            loose: 0,
            swallows: false,
            is_joined: false,
            samples: Vec::new(),
        })
    }
}

/// Returns the texts, and their lines as one where they have several.
fn with_joined(layers: &[Layer]) -> impl Iterator<Item = (Layer, bool)> {
    layers.iter().flat_map(|layer| {
        let joined = joined(layer).into_iter().map(|layer| (layer, true));
        [(layer.clone(), false)].into_iter().chain(joined)
    })
}

fn score_of(named: &Named) -> f32 {
    match named.meant {
        0 | 1 => 0.9,
        2 | 3 => 0.6,
        _ => 0.4,
    }
}
