//! Papers that a text tells of by no name that the record knows.

use std::ops::Range;

use crate::record::{Key, Particle, Plan, WordKind};

use super::super::mention::{How, Mention, names_in};
use super::super::reading::ReadSentence;
use super::Discourse;

impl<'a> Discourse<'_, 'a> {
    /// Papers of a sentence that are told of by no known name: `the rival paper`, `our text`. Each may be the plan that the
    /// text is at, or another one; `China's plan` is none of the record's.
    pub(super) fn unnamed(&self, sentence: &ReadSentence<'a>, mentions: &[Mention<'a>]) -> Vec<Mention<'a>> {
        let words = sentence.words(WordKind::UnnamedPaper, &sentence.range);
        let is_named = |word: &Range<usize>| {
            // `The 24-point list published by ..`: it goes on with the name.
            mentions.iter().any(|name| name.range.start <= word.end && word.start <= name.range.end + 1)
        };
        let focus = self.focus.map(|(plan, _)| plan);
        let unnamed = words.filter(|word| !is_named(word)).filter_map(|word| {
            let before = mentions.iter().filter(|name| name.range.end <= word.start).max_by_key(|name| name.range.end);
            let plan = focus.or(before.and_then(|name| name.plan))?;
            let mention = Mention::of(plan, word.clone(), How::Reworked);
            Some(if self.is_of_strangers(sentence, word) { Mention { plan: None, ..mention } } else { mention })
        });
        unnamed.chain(self.brought_out(sentence)).collect()
    }

    /// A paper that others than the authors of the plan that the text is at bring out: `乌方公布了自己与美方商定的文本`.
    fn brought_out(&self, sentence: &ReadSentence<'a>) -> Option<Mention<'a>> {
        let (plan, _) = self.focus?;
        let papers = sentence.words(WordKind::Drafting, &sentence.range).filter_map(|verb| {
            let clause = sentence.clause_at(verb.start);
            let paper = sentence.words(WordKind::Paper, &(verb.end..clause.end.max(verb.end))).next()?;
            let told_of = clause.start..paper.end;
            let text = self.reading.folded.as_str();
            let is_new = sentence.particles.ends(Particle::Attributive, &text[verb.end..paper.start])
                && names_in(sentence, &told_of).next().is_none()
                && !sentence.has(WordKind::Back, &told_of);
            (is_new && is_by_others(sentence, &(clause.start..verb.start), plan)).then(|| paper.clone())
        });
        papers.map(|paper| Mention::of(plan, paper, How::Reworked)).next()
    }

    /// Whether a paper is said to be that of someone who drafted none of the record's.
    fn is_of_strangers(&self, sentence: &ReadSentence<'a>, paper: &Range<usize>) -> bool {
        let drafted = |party: &Key| {
            let mut authors = self.record.plans.iter().flat_map(|plan| &plan.drafted_by);
            authors.any(|author| self.record.overlap(author, party))
        };
        let parties = sentence.parties_in(paper);
        let are_strangers = !parties.is_empty() && !parties.iter().any(|(party, _)| drafted(party));
        are_strangers || parties.is_empty() && sentence.has(WordKind::Stranger, paper)
    }
}

/// Whether a stretch names parties, none of which drafted a plan.
fn is_by_others(sentence: &ReadSentence<'_>, stretch: &Range<usize>, plan: &Plan) -> bool {
    let parties = sentence.parties_in(stretch);
    !parties.is_empty() && parties.iter().all(|(party, _)| !plan.drafted_by.contains(*party))
}
