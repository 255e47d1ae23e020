//! "Did you mean": the name that a misspelt one most likely stands for.

/// Returns the candidate that a misspelt word most likely stands for.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // Words longer than any name are not compared: the distance takes quadratic time.
    if word.len() > 100 {
        return None;
    }
    let (lower, length) = (word.to_lowercase(), word.chars().count());
    let distance = |candidate: &'a str| {
        let other = candidate.chars().count();
        let most = (length.max(other) / 3).max(1);
        // No distance is less than the difference of the lengths.
        if length.abs_diff(other) > most {
            return None;
        }
        let distance = strsim::damerau_levenshtein(&lower, &candidate.to_lowercase());
        // Two letters are exchanged more often than one is mistaken for another.
        let has_others = letters(&lower) != letters(&candidate.to_lowercase());
        (distance <= most).then_some((distance, has_others, candidate))
    };
    // The candidates may come in any order: equally near ones are told apart by their names.
    let nearest = candidates.into_iter().filter_map(distance).min();
    nearest.map(|(_, _, candidate)| candidate)
}

fn letters(word: &str) -> Vec<char> {
    let mut letters: Vec<char> = word.chars().collect();
    letters.sort_unstable();
    letters
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn the_nearest_name_is_near() {
        let near = |word, candidates: &[&'static str]| nearest(word, candidates.iter().copied());
        assert_eq!(near("hour", &["minutes", "hours"]), Some("hours"));
        assert_eq!(near("Hours", &["hours"]), Some("hours"));
        assert_eq!(near("tok", &["tik", "tak"]), Some("tak"), "in any order");
        assert_eq!(near("hour", &["id", "expiry"]), None);
        assert_eq!(near("ERU", &["ERN", "EUR"]), Some("EUR"));
        assert_eq!(near("a", &["b"]), Some("b"));
        assert_eq!(near("", &["ab"]), None);
        assert_eq!(near(&"a".repeat(101), &["a"]), None);
    }
}
