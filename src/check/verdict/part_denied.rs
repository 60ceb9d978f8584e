//! Whether what a statement denies may be a part of the matter only: another member, a condition, or what is told of it.

use std::ops::Range;

use crate::record::{Clause, Key, Lang, WordKind};

use super::super::lexicon::{Cue, Meaning};
use super::super::names::own_part;
use super::super::reading::is_inside;
use super::case::Case;
use super::terms::all_of;

/// How many bytes behind a word for a removal the word stands that tells from where: `dropped in the European draft`.
const WHERE: usize = 6;

/// The vocabularies of what a clause may have a part of: who, and under which conditions.
const PARTS: [&str; 4] = ["parties", "persons", "bodies", "qualifiers"];

/// Words that tell from where, or by what.
const FROM: [WordKind; 4] = [WordKind::Relation, WordKind::Belonging, WordKind::Source, WordKind::Bringing];

/// Whether the plan may have the matter, and not what is denied: `no US mediation of the dialogue`, `a working group that has
/// no Ukrainian members`, `stops short of naming who ..`.
pub(super) fn is_of_a_part(case: Case<'_, '_>) -> bool {
    names_another(case) || is_of_its_details(case)
}

/// Whether it names a party, a member or a condition that its clauses have not.
fn names_another(case: Case<'_, '_>) -> bool {
    let Case { claim, scene, .. } = case;
    let part = own_part(claim, scene.sentence);
    let is_of_plan = |own: &Range<usize>| {
        let touches = |name: &Range<usize>| name.start < own.end && own.start < name.end;
        scene.sentence.cues.iter().filter(|cue| is_name(cue)).any(|cue| touches(&cue.range))
    };
    let has = |clause: &Clause, key: &Key| {
        let worded = [Lang::En, Lang::Zh].map(|lang| scene.lexicon.wording(case.plan, clause, lang));
        let worded = worded.into_iter().flatten().flat_map(|worded| worded.members.iter().copied());
        let mut own = all_of(&clause.terms).chain(&clause.terms.qualifiers).chain(worded);
        own.any(|own| scene.lexicon.record.overlap(own, key))
    };
    let own = claim.provision.answer.vocabulary();
    let is_another = |cue: &Cue<'_>| match cue.meaning {
        Meaning::Member("qualifiers", _) if is_inside(&cue.range, &claim.topic) => false,
        Meaning::Member(vocabulary, key) => {
            (PARTS.contains(&vocabulary) || own == Some(vocabulary))
                && !is_of_plan(&cue.range)
                && case.stated().all(|clause| !has(clause, key))
        }
        _ => false,
    };
    scene.sentence.cues_in(&part).any(is_another)
}

fn is_name(cue: &Cue<'_>) -> bool {
    matches!(cue.meaning, Meaning::Name(_) | Meaning::Epithet(_))
}

/// Whether a removal takes something that is told of the matter: what it asks of it, or what stands behind both.
fn is_of_its_details(case: Case<'_, '_>) -> bool {
    let Case { claim, scene, .. } = case;
    let (topic, clause) = (&claim.topic, &claim.range);
    let asks = |word: &Range<usize>| {
        word.end <= topic.start && scene.sentence.has(WordKind::Relative, &(word.end..topic.start))
    };
    let takes_more = |word: &Range<usize>| {
        let rest = word.end..clause.end;
        let is_last = !scene.text[rest.clone()].contains(char::is_alphabetic);
        let where_from = word.end..(word.end + WHERE).min(clause.end);
        let is_from = FROM.iter().any(|kind| scene.sentence.has(*kind, &where_from));
        word.start >= topic.end && !is_last && !is_from
    };
    // `.. see to it; Ukraine has no seat in it`: another clause, with a subject of its own.
    let is_someones = |word: &Range<usize>| {
        let own = scene.sentence.clause_at(word.start);
        let is_party = |cue: &Cue<'_>| matches!(cue.meaning, Meaning::Member("parties" | "persons", _));
        scene.sentence.cues_in(&(own.start..word.start)).any(is_party)
    };
    let mut words = scene.sentence.words(WordKind::Removal, clause);
    let mut behind = scene.sentence.words(WordKind::Removal, &(clause.end..scene.sentence.range.end));
    words.any(|word| asks(word) || takes_more(word)) || behind.any(is_someones)
}
