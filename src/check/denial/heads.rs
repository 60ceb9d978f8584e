//! Lists under a head which says that what stands in them is not there: `The text does not contain: an amnesty, a cap`,
//! `以下内容没有写进文本:大赦、上限`.

use std::ops::Range;

use crate::record::{Particle, WordKind};
use crate::text::has_han;

use super::super::mention::names_in;
use super::super::reading::{ReadSentence, is_inside};
use super::{NO_TO_REMOVAL, ends_list, is_denied};

/// Words by which a head says that what stands under it is not there.
const LACKS: [WordKind; 3] = [WordKind::Removal, WordKind::Silence, WordKind::Negation];

/// The word for no or for a removal in the head that a topic is listed under.
pub(in crate::check) fn listed_under<'s>(
    text: &str,
    sentence: &'s ReadSentence<'_>,
    topic: &Range<usize>,
) -> Option<&'s Range<usize>> {
    let head = head(text, sentence, topic.start)?;
    let items = head.end..topic.start;
    if ends_list(sentence, &items)
        || sentence.has(WordKind::Back, &items)
        || names_in(sentence, &items).next().is_some()
        || sentence.topics_in(head).next().is_some()
    {
        return None;
    }
    // `The 20 points did not: it has ..` tells what it has instead.
    let is_of_list = |kind: &&WordKind| **kind != WordKind::Negation || has_han(&text[head.clone()]);
    let words = LACKS.iter().filter(is_of_list).flat_map(|kind| sentence.words(*kind, head));
    let word = words.max_by_key(|word| (word.end, word.len()))?;
    let is_kept = is_denied(sentence, word, NO_TO_REMOVAL) && !sentence.has(WordKind::Negation, word);
    (!is_kept && only_leads_on(text, sentence, word.end..head.end)).then_some(word)
}

/// The last clause before a place that ends in a colon.
pub(in crate::check) fn head<'s>(text: &str, sentence: &'s ReadSentence<'_>, place: usize) -> Option<&'s Range<usize>> {
    let before = sentence.clauses.iter().rev().filter(|clause| clause.end <= place);
    before.take_while(|clause| clause.end > sentence.range.start).find(|clause| text[clause.end..].starts_with(':'))
}

/// Whether the rest of a head only leads on to its list: the verb of what is denied, a plan, how many things there are.
pub(in crate::check) fn only_leads_on(text: &str, sentence: &ReadSentence<'_>, rest: Range<usize>) -> bool {
    const NOUNS: [WordKind; 2] = [WordKind::Paper, WordKind::Thing];
    const SMALL: [Particle; 6] = [
        Particle::Heading,
        Particle::Number,
        Particle::Counter,
        Particle::Attributive,
        Particle::Perfect,
        Particle::Inside,
    ];
    let mut at = rest.start;
    while at < rest.end {
        let begins = |word: &Range<usize>| word.start == at && is_inside(word, &rest);
        let names = names_in(sentence, &(at..rest.end)).map(|cue| &cue.range);
        let figures = sentence.figures_in(&(at..rest.end)).map(|figure| &figure.range);
        let nouns = NOUNS.iter().flat_map(|kind| sentence.words(*kind, &(at..rest.end)));
        let known = names.chain(figures).chain(nouns).filter(|word| begins(word)).map(|word| word.end).max();
        let small = || sentence.particles.behind(SMALL, &text[at..rest.end]).map(|behind| rest.end - behind.len());
        match known.or_else(small) {
            Some(end) => at = end,
            None if text[at..rest.end].starts_with(' ') => at += 1,
            None => return false,
        }
    }
    true
}
