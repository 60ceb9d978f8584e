//! What the clause of a reference does: bring a plan in, look back at it, tell when, or set it against another.

use std::ops::Range;

use crate::record::{Particle, WordKind};

use super::super::mention::Mention;
use super::super::reading::ReadSentence;
use super::{RELATED, is_joined_apart};

/// How many bytes behind a name a word may end that puts it in the past: `美方草案曾要求`.
const FORMER: usize = 24;

/// Whether a plan that was not spoken of before is brought in to be spoken of, as `a text of their own`: not beside
/// another, nor in passing.
pub(in crate::check) fn is_brought_in(text: &str, sentence: &ReadSentence<'_>, mention: &Mention<'_>) -> bool {
    let clause = sentence.clause_at(mention.range.start);
    let turns = sentence.has(WordKind::Turn, &(clause.start..mention.range.start));
    let near = mention.range.start.saturating_sub(RELATED).max(clause.start)..mention.range.end;
    // `A break with the first draft` brings in a break.
    let particles = sentence.particles;
    let is_known =
        |word: &Range<usize>| particles.has(Particle::Definite, &text[word.end..mention.range.start.max(word.end)]);
    let is_new = sentence.words(WordKind::Introducing, &near).any(|word| !is_known(word));
    let before = text[sentence.range.start..mention.range.start].trim_end();
    let is_beside = particles.ends(Particle::Joining, before) || before.ends_with('、');
    let is_in_passing = turns || is_beside || is_related(text, sentence, mention);
    mention.aside.is_none() && is_new && !is_in_passing
}

/// Whether it is told how things were before: `an earlier draft had`, `此前美方草案曾要求`.
pub(in crate::check) fn looks_back(sentence: &ReadSentence<'_>, mention: &Mention<'_>) -> bool {
    let clause = sentence.clause_at(mention.range.start);
    sentence.has(WordKind::Former, &(clause.start..mention.range.end + FORMER))
}

/// Whether its clause only tells when: `after the 28-point plan leaked`, `欧洲反提案之后`.
pub(in crate::check) fn tells_when(text: &str, sentence: &ReadSentence<'_>, mention: &Mention<'_>) -> bool {
    let (particles, clause) = (sentence.particles, &text[sentence.clause_at(mention.range.start)]);
    let ends_clause = |rest: &str| rest.starts_with(',');
    particles.begins(Particle::After, clause)
        || particles.ends(Particle::Afterwards, clause)
        || particles.behind(Particle::Afterwards, &text[mention.range.end..]).is_some_and(ends_clause)
}

/// Whether its clause is set against what follows: `while attention is fixed on the US plan, ..`.
pub(in crate::check) fn is_conceded(text: &str, sentence: &ReadSentence<'_>, mention: &Mention<'_>) -> bool {
    let clause = sentence.clause_at(mention.range.start);
    clause.start == sentence.range.start && sentence.particles.begins(Particle::Conceding, &text[clause])
}

/// How many bytes before a name may stand between it and `that is`: `这是12月的20点`.
const WHOSE: usize = 12;

/// How many bytes behind a name may end what it owns there: `方案的说法`.
const OWNED: usize = 18;

/// Whether its clause only says whose is what stands before: `600,000 — that is the 28-point plan`.
pub(super) fn is_told_behind(text: &str, sentence: &ReadSentence<'_>, mention: &Mention<'_>) -> bool {
    let clause = sentence.clause_at(mention.range.start);
    let before = text[clause.start..mention.range.start].trim_start_matches(|c: char| !c.is_alphanumeric());
    let whose = sentence.particles.behind(Particle::ThatIs, before);
    let is_last = sentence.range.start < clause.start && clause.end <= mention.range.end + OWNED;
    is_last && whose.is_some_and(|whose| whose.len() <= WHOSE)
}

/// How many bytes into its clause a name may begin that is a frame for it: `in the US plan`.
const FRAME: usize = 14;

/// Whether it stands in the middle of its sentence as what something else is related to: `after talks on the 28 points`.
pub(in crate::check) fn is_in_passing(text: &str, sentence: &ReadSentence<'_>, mention: &Mention<'_>) -> bool {
    // `..; in the US plan, it has 600,000` says of which plan the rest of its clause is.
    let opening = sentence.clause_at(mention.range.start).start..mention.range.start;
    let is_frame = opening.len() <= FRAME || is_owned_frame(sentence, &opening);
    !mention.is_goal
        && !is_frame
        && mention.aside.is_none()
        && mention.range.start > sentence.range.start + RELATED
        && is_related(text, sentence, mention)
}

/// How long a frame is at most that names the owner, in bytes: `under Washington's`.
const OWNED_FRAME: usize = 32;

/// Whether what opens a clause is a word that relates the rest to a plan, and whose that is.
fn is_owned_frame(sentence: &ReadSentence<'_>, opening: &Range<usize>) -> bool {
    let relation = sentence.words(WordKind::Relation, opening).next();
    let owner = relation.map(|word| sentence.parties_in(&(word.end..opening.end)));
    relation.is_some_and(|word| word.start == opening.start)
        && opening.len() <= OWNED_FRAME
        && owner.is_some_and(|owner| !owner.is_empty())
}

fn is_related(text: &str, sentence: &ReadSentence<'_>, mention: &Mention<'_>) -> bool {
    let near = mention.range.start.saturating_sub(RELATED).max(sentence.range.start)..mention.range.start;
    let last = |kind| sentence.words(kind, &near).next_back().map(|word| word.end);
    let related = last(WordKind::Relation).max(last(WordKind::Belonging));
    // `They answered on Sunday with a text of their own`: the nearest word counts.
    related.is_some_and(|related| {
        Some(related) > last(WordKind::Bringing) && !is_joined_apart(text, sentence, related, &mention.range)
    })
}
