//! Phrases that find nothing of their own, because another one of their list finds the same.

use std::collections::HashMap;

/// Where a phrase has words with an open end: how many words it has, and for each such word its place and how many
/// letters it is sure of.
type Shape = (usize, Vec<(usize, usize)>);

/// The phrases of a list, by what makes them alike. Phrases are few shapes, so that each is looked up a few times,
/// however many there are.
#[derive(Default)]
pub(super) struct Shadows<'p> {
    whole: HashMap<String, &'p str>,
    open: HashMap<Shape, HashMap<Vec<String>, &'p str>>,
}

impl<'p> Shadows<'p> {
    /// The phrases of one list.
    pub(super) fn of(phrases: impl IntoIterator<Item = &'p str>) -> Self {
        let mut shadows = Self::default();
        for phrase in phrases {
            let words = words(phrase);
            let open =
                words.iter().enumerate().filter_map(|(at, word)| Some((at, word.strip_suffix('*')?.chars().count())));
            let open: Vec<(usize, usize)> = open.collect();
            if !open.is_empty() {
                let shape = (words.len(), open);
                if let Some(key) = key(&words, &shape) {
                    shadows.open.entry(shape).or_default().entry(key).or_insert(phrase);
                }
            }
        }
        shadows
    }

    /// A phrase that finds all that this one finds: the same earlier in the list, or one with an open end. Each phrase is
    /// asked for once, in the order of the list.
    pub(super) fn over(&mut self, phrase: &'p str) -> Option<&'p str> {
        if let Some(same) = self.whole.insert(phrase.to_lowercase(), phrase) {
            return Some(same);
        }
        let words = words(phrase);
        let wider = self.open.iter().filter(|((count, _), _)| *count == words.len());
        let wider = wider.filter_map(|(shape, phrases)| phrases.get(&key(&words, shape)?).copied());
        wider.filter(|other| other.to_lowercase() != phrase.to_lowercase()).min()
    }
}

fn words(phrase: &str) -> Vec<String> {
    phrase.to_lowercase().split_whitespace().map(str::to_owned).collect()
}

/// The words as a phrase of this shape sees them; nothing where it cannot find them.
fn key(words: &[String], (_, open): &Shape) -> Option<Vec<String>> {
    let mut key = words.to_vec();
    for (at, sure) in open {
        let word = key.get_mut(*at)?;
        let stem = word.trim_end_matches('*');
        let (end, _) = stem.char_indices().chain([(stem.len(), ' ')]).nth(*sure)?;
        if !stem[end..].chars().all(char::is_alphabetic) {
            return None;
        }
        *word = stem[..end].to_owned();
    }
    Some(key)
}

#[cfg(test)]
mod tests {
    use super::Shadows;

    fn shadowed<'p>(phrases: &[&'p str]) -> Vec<(&'p str, &'p str)> {
        let mut shadows = Shadows::of(phrases.iter().copied());
        phrases.iter().filter_map(|phrase| Some((*phrase, shadows.over(phrase)?))).collect()
    }

    #[test]
    fn an_open_end_covers_what_it_stands_for() {
        assert_eq!(
            shadowed(&["limits on .. troops", "limit* on .. troops"]),
            [("limits on .. troops", "limit* on .. troops")]
        );
        assert_eq!(shadowed(&["ukrain* army", "Ukraini* army"]), [("Ukraini* army", "ukrain* army")]);
        assert_eq!(shadowed(&["cut* .. forc*", "cutting .. forces"]), [("cutting .. forces", "cut* .. forc*")]);
        assert_eq!(shadowed(&["army", "Army"]), [("Army", "army")]);
    }

    #[test]
    fn what_finds_more_or_otherwise_is_kept() {
        assert_eq!(
            shadowed(&["limit* on", "limit* on troops", "limits for", "lim on", "limit-50 on", "军队", "军队规模"]),
            []
        );
        assert_eq!(shadowed(&["cut*", "", "cu"]), []);
    }
}
