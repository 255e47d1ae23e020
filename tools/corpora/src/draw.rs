//! Findings drawn at random, the same in each run.

use std::collections::{BTreeMap, BTreeSet};

use crate::corpus::{Corpus, Finding};

/// How findings are drawn.
#[derive(Clone, Copy, Debug)]
pub struct Draw {
    /// So many of each check are drawn, over all corpora.
    pub most: usize,
    /// Another seed draws others.
    pub seed: u64,
}

impl Default for Draw {
    fn default() -> Self {
        Self {
            most: 15,
            seed: 2027,
        }
    }
}

/// Draws errors and warnings. Of several of a check in one text, the first stands for all.
///
/// The order depends on the names of each finding alone, so that those which stay are drawn again when others
/// go.
#[must_use]
pub fn draw(corpora: &[Corpus], how: Draw) -> BTreeMap<&'static str, Vec<Finding>> {
    let all = corpora.iter().flat_map(Corpus::findings);
    pick(all.filter(Finding::is_claim), how)
}

fn pick(
    findings: impl Iterator<Item = Finding>,
    how: Draw,
) -> BTreeMap<&'static str, Vec<Finding>> {
    let mut by_check: BTreeMap<&'static str, Vec<Finding>> = BTreeMap::new();
    for finding in findings {
        by_check
            .entry(finding.check.code)
            .or_default()
            .push(finding);
    }
    for found in by_check.values_mut() {
        let mut seen = BTreeSet::new();
        found.retain(|one| seen.insert((one.corpus.clone(), one.place.clone())));
        found.sort_by_key(|one| rank(one, how.seed));
        found.truncate(how.most);
    }
    by_check
}

fn rank(finding: &Finding, seed: u64) -> u64 {
    let place = &finding.place;
    let names = [
        finding.check.code,
        &finding.corpus,
        &place.catalog,
        &place.locale,
        &place.key,
        &place.field,
    ];
    hash(seed, &names.join("\0"))
}

/// Returns a number that depends on a seed and all of a text (FNV-1a, then mixed as SplitMix64 does).
#[must_use]
pub fn hash(seed: u64, text: &str) -> u64 {
    let start = 0xcbf2_9ce4_8422_2325 ^ seed;
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let mut mixed = text.bytes().fold(start, step);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}
