//! A ban of what a clause provides for, or leave for what it bans.

use crate::record::{Answer, Clause, Lang, Plan, WordKind};

use super::super::super::claim::Claim;
use super::super::super::names::own_part;
use super::super::by_value::is_no;
use super::super::case::Scene;
use super::Dissent;

/// How many bytes a word for a ban stands before what it is about.
const GOVERNED: usize = 45;

/// A ban of what the plan provides for, or leave for what it bans, by the wording of the clause.
pub(super) fn other_sense(
    claim: &Claim<'_>,
    scene: Scene<'_, '_>,
    (plan, clause): (&Plan, &Clause),
) -> Option<Dissent> {
    if claim.is_negated || claim.has_no || is_no(&clause.terms, &claim.wording.denies) {
        return None;
    }
    let (bans, permits) = (governs(claim, scene, WordKind::Ban), governs(claim, scene, WordKind::Permit));
    if !bans && !permits {
        return None;
    }
    clause.says.as_ref()?;
    let wordings = || [Lang::En, Lang::Zh].into_iter().filter_map(|lang| scene.lexicon.wording(plan, clause, lang));
    let has = |kinds: &[WordKind]| wordings().any(|wording| wording.has_any(kinds));
    let limits = [WordKind::Ban, WordKind::Negation, WordKind::Removal];
    match (bans, permits) {
        (true, false) if !has(&limits) => {
            let ends = scene.text[claim.topic.end..claim.range.end.max(claim.topic.end)].chars();
            let is_last = !ends.clone().any(char::is_alphanumeric);
            let is_of_it = wordings().any(|wording| speaks_of(&wording.text, &scene.text[claim.topic.clone()]));
            let has_no = matches!(claim.provision.answer, Answer::Level(_)) && !claim.wording.denies.is_empty();
            Some(if is_last && is_of_it && has_no { Dissent::Sense } else { Dissent::SenseUnsure })
        }
        (false, true) if has(&[WordKind::Ban]) && !has(&[WordKind::Permit]) => Some(Dissent::SenseUnsure),
        _ => None,
    }
}

/// Whether a word of this kind stands before the topic, or begins it, with no other topic between.
fn governs(claim: &Claim<'_>, scene: Scene<'_, '_>, kind: WordKind) -> bool {
    let (sentence, topic) = (scene.sentence, &claim.topic);
    let near = topic.start.saturating_sub(GOVERNED).max(own_part(claim, sentence).start);
    sentence.words(kind, &(near..topic.end)).next_back().is_some()
}

/// Whether the wording of a clause has a word of these words, or two Chinese characters of theirs that stand together.
fn speaks_of(says: &str, words: &str) -> bool {
    let long = |word: &&str| word.is_ascii() && (word.len() > 4 || word.contains(|c: char| c.is_ascii_digit()));
    let mut english = words.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).filter(long);
    let han: Vec<char> = words.chars().filter(|c| !c.is_ascii()).collect();
    english.any(|word| says.contains(word))
        || han.windows(2).any(|pair| says.contains(&pair.iter().collect::<String>()))
}
