//! Words of obligation and negation that stand once for several parts of a clause: `shall: (a) …; (b) …`.

use std::collections::BTreeSet;

use super::items::Item;
use super::{Turn, TurnKind};

/// Whether a turn between a clause and its parts is only that one text has a word once for several parts, or has it in a part
/// and not before all of them.
pub(super) fn is_shared(turn: &Turn, old: &[Item], new: &[Item]) -> bool {
    let (of_old, of_new) = (words(turn.kind, old), words(turn.kind, new));
    let is_repeated = of_old.len() != of_new.len() && distinct(&of_old) == distinct(&of_new);
    match (turn.kind, &turn.before, &turn.after) {
        (TurnKind::Modality | TurnKind::Negation, None, _) | (TurnKind::Modality | TurnKind::Negation, _, None) => {
            is_repeated
        }
        // `shall not` before all of it, and `shall` before all and `not` in one part.
        (TurnKind::Negation, Some(before), Some(after)) => {
            of_old.len() == of_new.len()
                && (stands_apart(before, &of_old, &of_new) || stands_apart(after, &of_new, &of_old))
        }
        _ => false,
    }
}

/// The words of one kind, as they are written.
fn words(kind: TurnKind, items: &[Item]) -> Vec<String> {
    let of_kind = items.iter().filter(|item| item.meaning.kind_beside(None) == kind);
    of_kind.map(|item| item.text.to_lowercase()).collect()
}

fn distinct(words: &[String]) -> BTreeSet<&str> {
    words.iter().map(String::as_str).collect()
}

/// Whether a phrase of one text stands in the other without its first words: `not` for `shall not`.
fn stands_apart(phrase: &str, own: &[String], others: &[String]) -> bool {
    let phrase = phrase.to_lowercase();
    let is_end = |other: &String| phrase.strip_suffix(other.as_str()).is_some_and(|rest| rest.ends_with(' '));
    own.contains(&phrase) && others.iter().any(|other| is_end(other) && !own.contains(other))
}
