//! Whether what is denied is the clause, or only some detail of it.

use std::ops::Range;

use crate::record::{Clause, Value, WordKind};
use crate::text::has_han;

use super::super::super::names::{Name, names};
use super::super::super::reading::is_inside;
use super::super::case::Case;
use super::super::terms::all_of;

/// How many bytes stand between a word for a removal and the clause as a whole at most.
const REMOVED: usize = 24;

/// Whether what is denied may be some detail of the clause, another member than it has, or one of several: `没有规定基金的规模`,
/// `没有规定由北约部队监督接触线`.
pub(super) fn is_of_detail(case: Case<'_, '_>) -> bool {
    let Case { claim, scene, .. } = case;
    let lists = |clause: &Clause| matches!(&clause.terms.value, Some(Value::Set(members)) if members.len() > 1);
    let names = names(claim, scene.sentence);
    if !claim.is_plain_no {
        let strikes = scene.sentence.has(WordKind::Removal, &claim.range);
        // `Strikes out the case of a missile on Moscow`, of several: a part of the clause is gone.
        let before = claim.range.start.min(claim.topic.start)..claim.topic.start;
        let word = scene.sentence.words(WordKind::Removal, &before).next_back();
        let is_of_part = word.is_some_and(|word| word.end + REMOVED < claim.topic.start);
        return strikes && case.stated().any(lists) && (!names.is_empty() || is_of_part);
    }
    let own = scene.sentence.clause_at(claim.topic.start);
    let rest = claim.topic.end..own.end.max(claim.topic.end);
    let is_apart = |word: &Range<usize>| !is_inside(word, &claim.topic);
    let is_had =
        |name: &Name<'_>| case.stated().any(|clause| name.is_one_of(all_of(&clause.terms), scene.lexicon.record));
    let mut parties = names.iter().filter(|name| name.vocabulary == "parties");
    scene.sentence.words(WordKind::Aspect, &claim.range).any(is_apart)
        || has_han(&scene.text[rest.clone()]) && case.has_unknown(rest)
        || parties.any(|name| !is_had(name))
}
