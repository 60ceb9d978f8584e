//! "Did you mean": the nearest names to one that is not known.

/// The nearest names, best first; empty where none is near.
pub type Suggestions = Vec<String>;

/// Jaro-Winkler similarity below which a name is no suggestion. Chosen so that `28-pont` finds `28-point` and
/// `xyz` finds nothing.
const NEAR: f64 = 0.78;

/// Damerau-Levenshtein similarity below which a word is no misspelling of another. Chosen so that `peacetme` finds
/// `peacetime`, and `odesa` not `does`, which has the same letters.
const MISSPELLED: f64 = 0.7;

/// At most so many names are suggested.
const MOST: usize = 3;

/// The names most like `wanted`, by Jaro-Winkler similarity, then by the alphabet.
pub fn closest<'a>(wanted: &str, names: impl IntoIterator<Item = &'a str>) -> Suggestions {
    nearest(wanted, names, NEAR, strsim::jaro_winkler)
}

/// The keys of which one word is most like `wanted`: `armies` finds `armed-forces`.
pub fn closest_by_word<'a>(wanted: &str, keys: impl IntoIterator<Item = &'a str>) -> Suggestions {
    let keys: Vec<&str> = keys.into_iter().collect();
    let words = closest(wanted, keys.iter().flat_map(|key| key.split('-')));
    let has_one = |key: &&&str| key.split('-').any(|own| words.iter().any(|word| word == own));
    keys.iter().filter(has_one).take(MOST).map(|key| (*key).to_owned()).collect()
}

/// The words of which `wanted` may be a misspelling, the likeliest first, then by the alphabet. Of running text any word may
/// be near by chance, so that more is asked of these than of names.
pub fn misspelled<'a>(wanted: &str, words: impl IntoIterator<Item = &'a str>) -> Suggestions {
    nearest(wanted, words, MISSPELLED, strsim::normalized_damerau_levenshtein)
}

fn nearest<'a>(
    wanted: &str,
    names: impl IntoIterator<Item = &'a str>,
    least: f64,
    likeness: impl Fn(&str, &str) -> f64,
) -> Suggestions {
    let wanted = wanted.to_lowercase();
    let mut near: Vec<(f64, &str)> = names
        .into_iter()
        .map(|name| (likeness(&wanted, &name.to_lowercase()), name))
        .filter(|(likeness, _)| *likeness >= least)
        .collect();
    near.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    near.dedup_by(|a, b| a.1 == b.1);
    near.into_iter().take(MOST).map(|(_, name)| name.to_owned()).collect()
}
