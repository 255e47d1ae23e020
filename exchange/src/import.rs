//! Compares an answer with the project.

use std::collections::{BTreeMap, HashMap};

use errorbook_compiler::fluent::Piece;
use errorbook_compiler::fnv;

use crate::answer::{Answer, Segment, SegmentText};
use crate::inline;
use crate::po::plural_source;
use crate::problem::Problem;
use crate::state::State;
use crate::unit::{Translation, Unit, UnitId};
use crate::variants::{Case, Cases, case_name, cases, join};

/// A translation that came back.
#[derive(Clone, Debug)]
pub struct ImportedText {
    /// The text.
    pub id: UnitId,
    /// The translation. `None`: the one that is there was looked at.
    pub pieces: Option<Vec<Piece>>,
    /// The hash of the source text that it was made from.
    pub source_hash: u64,
    /// True if that is not the source text of now, so that the translation is stale.
    pub is_stale: bool,
    /// The line of the file, counted from 1.
    pub line: usize,
    /// The column of the line, counted from 1.
    pub column: usize,
}

/// An answer, compared with the project.
#[derive(Clone, Debug, Default)]
pub struct Import {
    /// The translations to take over.
    pub texts: Vec<ImportedText>,
    /// The translations that cannot be taken over, by their place in the file.
    pub problems: Vec<Problem>,
    /// The entries that are left out on purpose.
    pub skipped: Vec<Problem>,
    /// How many texts are as they are in the project.
    pub unchanged: usize,
    /// How many texts have no translation.
    pub untranslated: usize,
}

impl Import {
    /// Holds what came back against the texts of a project, all of them.
    #[must_use]
    pub fn new(translation: &Translation<'_>, answer: Answer) -> Self {
        let mut import = Self {
            problems: answer.problems,
            skipped: answer.skipped,
            ..Self::default()
        };
        let units: HashMap<&UnitId, &Unit<'_>> = translation
            .units()
            .iter()
            .map(|unit| (&unit.id, unit))
            .collect();
        let mut segments: BTreeMap<UnitId, Vec<Segment>> = BTreeMap::new();
        for segment in answer.segments {
            segments
                .entry(segment.id.clone())
                .or_default()
                .push(segment);
        }
        for (id, segments) in segments {
            match units.get(&id) {
                None => import.unknown(translation, &id, &segments),
                Some(unit) => match answered(translation, unit, &segments) {
                    Ok(Answered::Text(text)) => import.texts.push(text),
                    Ok(Answered::Unchanged) => import.unchanged += 1,
                    Ok(Answered::Untranslated) => import.untranslated += 1,
                    Err(problem) => import.problems.push(problem),
                },
            }
        }
        import.texts.sort_by_key(|text| (text.line, text.column));
        import
            .problems
            .sort_by_key(|problem| (problem.line, problem.column));
        import
            .skipped
            .sort_by_key(|problem| (problem.line, problem.column));
        import
    }

    /// Says that there is no such text: of an empty answer, nothing is lost.
    fn unknown(&mut self, translation: &Translation<'_>, id: &UnitId, segments: &[Segment]) {
        let Some(segment) = segments.iter().find(|segment| !segment.text.is_empty()) else {
            self.untranslated += 1;
            return;
        };
        let is_catalog = translation
            .catalogs()
            .any(|catalog| catalog.name == id.catalog);
        let help = match is_catalog {
            true => {
                "it was renamed or removed since the file was sent out; move the translation by hand, or leave it"
            }
            false => "the project has no such catalog; `--dir` names another project",
        };
        let title = format!("there is no text `{id}`");
        self.problems
            .push(Problem::new(segment.line, title, help).at_column(segment.column));
    }
}

/// One text of an answer, as the project sees it.
enum Answered {
    Text(ImportedText),
    Unchanged,
    Untranslated,
}

fn answered(
    translation: &Translation<'_>,
    unit: &Unit<'_>,
    segments: &[Segment],
) -> Result<Answered, Problem> {
    let Some(first) = segments.first() else {
        return Ok(Answered::Untranslated);
    };
    let fail = |segment: &Segment, title: String, help: &str| {
        let title = format!("`{}`: {title}", unit.id);
        Err(Problem::new(segment.line, title, help).at_column(segment.column))
    };
    let mut lines = HashMap::new();
    for segment in segments {
        if let Some(before) = lines.insert(&segment.case, segment.line) {
            let title = format!("it is in the file twice, first in line {before}");
            return fail(segment, title, "remove one of the two");
        }
    }
    if segments.iter().all(|segment| segment.text.is_empty()) {
        return Ok(Answered::Untranslated);
    }
    let (pieces, is_same, is_current) = match &first.text {
        SegmentText::Fluent(pieces, hash) => {
            let target = unit.target_pieces();
            let is_same = target.is_some_and(|target| inline::is_same(&target, pieces));
            // Of now, or of when the file was written: either may have changed since.
            let is_source = *pieces == unit.source_pieces() || Some(*hash) == first.source_hash;
            if is_source && !is_same {
                return Ok(Answered::Untranslated);
            }
            (pieces.clone(), is_same, false)
        }
        SegmentText::Inline(_) | SegmentText::Plurals(_) => {
            let cases = match cases(translation, unit) {
                Ok(cases) => cases,
                Err(why) => return fail(first, why, "translate it in its Fluent file"),
            };
            from_cases(translation, unit, &cases, segments)?
        }
    };
    let current = unit.source.hash();
    let source_hash = source_hash(segments, current, is_current);
    let is_stale = source_hash != current;
    if is_same {
        let is_confirmed = unit.state == State::Stale && !is_stale;
        if !is_confirmed || !segments.iter().all(|segment| segment.is_reviewed) {
            return Ok(Answered::Unchanged);
        }
    }
    Ok(Answered::Text(ImportedText {
        id: unit.id.clone(),
        pieces: (!is_same).then_some(pieces),
        source_hash,
        is_stale,
        line: first.line,
        column: first.column,
    }))
}

/// Returns the hash of the source text that a translation was made from. `is_current`: the file has the source text of
/// now.
fn source_hash(segments: &[Segment], current: u64, is_current: bool) -> u64 {
    let hashes = || segments.iter().filter_map(|segment| segment.source_hash);
    // One case that was made from an older source text makes the whole text stale.
    let exported = hashes().find(|hash| *hash != current);
    match exported.or_else(|| hashes().next()) {
        Some(hash) => hash,
        None if is_current => current,
        // A file that says nothing of its source text is as new as the project.
        None if segments.iter().all(|segment| segment.source.is_none()) => current,
        None => other_hash(segments),
    }
}

/// Returns a hash for source texts that the project does not have: that of no text of now.
fn other_hash(segments: &[Segment]) -> u64 {
    let sources = segments
        .iter()
        .filter_map(|segment| segment.source.as_deref());
    fnv::hash(&sources.collect::<String>())
}

/// Puts the cases of a text together. Returns it, whether it is what the project has, and whether it was made from
/// the source text of now.
fn from_cases(
    translation: &Translation<'_>,
    unit: &Unit<'_>,
    cases: &Cases,
    segments: &[Segment],
) -> Result<(Vec<Piece>, bool, bool), Problem> {
    let mut texts: BTreeMap<Case, Vec<Piece>> = BTreeMap::new();
    let mut is_current = true;
    for segment in segments {
        for (case, pieces) in case_texts(translation, unit, cases, segment)? {
            texts.insert(case, pieces);
        }
        is_current &= is_source(unit, cases, segment);
    }
    let known = cases
        .texts
        .iter()
        .filter(|known| texts.contains_key(&known.case));
    let is_same = |case: &Case, target: &Option<Vec<Piece>>| {
        let both = target.as_ref().zip(texts.get(case));
        both.is_some_and(|(target, text)| inline::is_same(target, text))
    };
    let is_same = unit.target.is_some()
        && known
            .clone()
            .all(|known| is_same(&known.case, &known.target));
    // Categories that whole numbers are never of have no form in a file of gettext.
    if let (Some(last), true) = (
        segments.first().map(|one| &one.text),
        texts.len() < cases.texts.len(),
    ) && matches!(last, SegmentText::Plurals(_))
    {
        let last = texts
            .last_key_value()
            .map(|(_, pieces)| pieces.clone())
            .unwrap_or_default();
        let last = plural_last(&texts, cases).unwrap_or(last);
        for known in &cases.texts {
            texts
                .entry(known.case.clone())
                .or_insert_with(|| last.clone());
        }
    }
    let first = segments
        .first()
        .map_or((1, 1), |segment| (segment.line, segment.column));
    let pieces = join(&cases.dimensions, &texts).map_err(|case| {
        let title = format!(
            "`{}`: the case `{}` has no translation",
            unit.id,
            case_name(&case)
        );
        let help = "translate every case of a text, or none of them";
        Problem::new(first.0, title, help).at_column(first.1)
    })?;
    Ok((pieces, is_same, is_current))
}

/// Returns the text of the last category that there is, in the order of the categories.
fn plural_last(texts: &BTreeMap<Case, Vec<Piece>>, cases: &Cases) -> Option<Vec<Piece>> {
    let mut known = cases.texts.iter().rev();
    known.find_map(|known| texts.get(&known.case).cloned())
}

/// Returns the texts of the cases that a segment has.
fn case_texts(
    translation: &Translation<'_>,
    unit: &Unit<'_>,
    cases: &Cases,
    segment: &Segment,
) -> Result<Vec<(Case, Vec<Piece>)>, Problem> {
    let fail = |title: String, help: &str| {
        let title = format!("`{}`: {title}", unit.id);
        Problem::new(segment.line, title, help).at_column(segment.column)
    };
    let texts = match &segment.text {
        SegmentText::Fluent(pieces, _) => return Ok(vec![(segment.case.clone(), pieces.clone())]),
        SegmentText::Inline(text) => {
            let names: Vec<_> = segment.case.iter().map(|(selector, _)| selector).collect();
            let known = cases.dimensions.iter().map(|one| &one.selector);
            if !names.iter().copied().eq(known)
                || !cases.texts.iter().any(|one| one.case == segment.case)
            {
                let title = match segment.case.is_empty() {
                    true => "it has several cases now".to_owned(),
                    false => format!("there is no case `{}`", case_name(&segment.case)),
                };
                return Err(fail(
                    title,
                    "export the text again; it selects by other values now",
                ));
            }
            vec![(segment.case.clone(), text)]
        }
        SegmentText::Plurals(texts) => {
            let rules = translation.rules(&unit.id.catalog)[1];
            let categories = rules
                .map(|rules| rules.plural_forms().categories)
                .unwrap_or_default();
            let ([dimension], Some(_)) = (&cases.dimensions[..], plural_source(unit, cases)) else {
                return Err(fail(
                    "it has no plural forms now".to_owned(),
                    "export the text again",
                ));
            };
            if texts.len() != categories.len() {
                let names: Vec<_> = categories.iter().map(|one| one.as_str()).collect();
                let title = format!(
                    "it has {} plural forms, and `{}` has {}: {}",
                    texts.len(),
                    translation.locale(),
                    categories.len(),
                    names.join(", ")
                );
                let help = "give it as many forms, in this order; `Plural-Forms` in the header says which numbers each is for";
                return Err(fail(title, help));
            }
            let case = |category: &str| vec![(dimension.selector.clone(), category.to_owned())];
            let cases = categories.iter().map(|category| case(category.as_str()));
            cases.zip(texts).collect()
        }
    };
    let read = texts.into_iter().map(|(case, text)| {
        if text.trim().is_empty() {
            let name = case_name(&case);
            let title = match name.is_empty() {
                true => "it has no translation".to_owned(),
                false => format!("the case `{name}` has no translation"),
            };
            return Err(fail(
                title,
                "translate every case of a text, or none of them",
            ));
        }
        match inline::read(text) {
            Ok(pieces) => Ok((case, pieces)),
            Err(error) => {
                let at = text.get(..error.at).unwrap_or_default();
                let column = at.chars().count();
                let title = format!("{} (character {})", error.title, column + 1);
                Err(fail(
                    title,
                    "values stand in braces as in the source, `{ $name }`",
                ))
            }
        }
    });
    read.collect()
}

/// Returns whether a segment has the source text of now.
fn is_source(unit: &Unit<'_>, cases: &Cases, segment: &Segment) -> bool {
    let Some(source) = &segment.source else {
        return false;
    };
    match &segment.text {
        SegmentText::Plurals(_) => plural_source(unit, cases).as_ref() == Some(source),
        SegmentText::Inline(_) | SegmentText::Fluent(..) => {
            let known = cases.texts.iter().find(|one| one.case == segment.case);
            known.is_some_and(|known| inline::write(&known.source) == *source)
        }
    }
}
