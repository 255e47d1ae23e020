//! Lists, of which messages do not say what stands in a value and what between two, nor what was cut off.

use errorbook_compiler::values::{OwnedParams, OwnedValue};

use crate::finding::Finding;

/// The most values of a list that is tried. Every plural category of a language has a smaller number, or is that of
/// fractions.
pub(crate) const MOST_ITEMS: usize = 25;

/// Returns the lists that are shown as `shown`, for a select that counts their values: the one that was read; those in
/// which some of its last values are one, with what stands between them; those that go on where it was cut off.
pub(crate) fn shown_alike(read: &OwnedValue, shown: &str) -> Vec<OwnedValue> {
    let mut all = vec![read.clone()];
    let OwnedValue::List(items) = read else {
        return all;
    };
    let texts = items.iter().map(|item| {
        let OwnedValue::Str(text) = item else {
            return None;
        };
        Some(text.as_str())
    });
    let Some(texts) = texts.collect::<Option<Vec<&str>>>() else {
        return all;
    };
    let list = |texts: &[&str], last: String| {
        let texts = texts.iter().map(|text| (*text).to_owned()).chain([last]);
        OwnedValue::List(texts.map(OwnedValue::Str).collect())
    };
    // Nothing at all may be one empty value.
    let starts = if texts.is_empty() {
        vec![0]
    } else {
        starts(&texts, shown)
    };
    let joined = starts.iter().enumerate().rev();
    all.extend(
        joined
            .filter(|(own, _)| own + 1 != texts.len())
            .filter_map(|(own, start)| {
                Some(list(texts.get(..own)?, shown.get(*start..)?.to_owned()))
            }),
    );
    if let Some((last, own)) = texts.split_last()
        && let Some(whole) = last.strip_suffix('…')
    {
        // It was cut off behind a value, or within one.
        let longer = format!("{last}…");
        for length in texts.len() + 1..MOST_ITEMS {
            for last in [whole, &longer] {
                let rest = vec![""; length - texts.len()];
                let texts = own.iter().chain([&last]).chain(&rest);
                let texts = texts.map(|text| OwnedValue::Str((*text).to_owned()));
                all.push(OwnedValue::List(texts.collect()));
            }
        }
    }
    all
}

/// Returns where values begin that are shown one after the other.
fn starts(texts: &[&str], shown: &str) -> Vec<usize> {
    let mut end = 0;
    let starts = texts.iter().map_while(|text| {
        let start = end + shown.get(end..)?.find(text)?;
        end = start + text.len();
        Some(start)
    });
    starts.collect()
}

/// Takes the first lists that make the text, where several do. What was cut off stays unknown.
pub(crate) fn settle(findings: &mut [Finding], samples: &mut Vec<OwnedParams>) {
    for (at, finding) in findings.iter_mut().enumerate() {
        let Finding::Value(OwnedValue::List(read)) = finding else {
            continue;
        };
        let Some(first) = samples.first().and_then(|sample| sample.0.get(at)).cloned() else {
            continue;
        };
        samples.retain(|sample| sample.0.get(at) == Some(&first));
        if let OwnedValue::List(items) = &first
            && (items.len() < read.len() || read.is_empty())
        {
            *read = items.clone();
        }
    }
}
