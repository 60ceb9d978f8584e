//! "Did you mean": the nearest names to one that is not known.

/// The nearest names, best first; empty where none is near.
pub type Suggestions = Vec<String>;

/// Jaro-Winkler similarity below which a name is no suggestion. Chosen so that `28-pont` finds `28-point` and
/// `xyz` finds nothing.
const NEAR: f64 = 0.78;

/// At most so many names are suggested.
const MOST: usize = 3;

/// The names most like `wanted`, by Jaro-Winkler similarity, then by the alphabet.
pub fn closest<'a>(wanted: &str, names: impl IntoIterator<Item = &'a str>) -> Suggestions {
    let wanted = wanted.to_lowercase();
    let mut near: Vec<(f64, &str)> = names
        .into_iter()
        .map(|name| (strsim::jaro_winkler(&wanted, &name.to_lowercase()), name))
        .filter(|(likeness, _)| *likeness >= NEAR)
        .collect();
    near.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    near.dedup_by(|a, b| a.1 == b.1);
    near.into_iter().take(MOST).map(|(_, name)| name.to_owned()).collect()
}
