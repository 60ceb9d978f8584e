//! Statements that may be of another paper than the plan they are given to: nothing but the text before gives them to it while
//! their sentence speaks of something else, or they tell what became of it.

use std::ops::Range;

use crate::record::{Particle, WordKind};
use crate::text::has_han;

use super::super::lexicon::{Cue, Meaning};
use super::super::mention::names_in;
use super::super::reading::is_inside;
use super::super::scope;
use super::case::{Case, Scene};
use super::unknown::{LETTERS, SIGNS, first_word};

/// How many bytes before a paper the party ends whose it is: `欧洲反建议`.
const PARTY_TO_PAPER: usize = 3;

/// How many bytes behind a party stands a word by which it says something itself: `Moscow has repeatedly said`.
const PARTY_TO_SAYING: usize = 20;

/// Whether a sentence that names no plan speaks of something else: `The next version allowed 800,000`, `Turkey says it will never
/// recognise it`, `Brussels would rather cap it at 800,000`.
pub(super) fn is_of_another(case: Case<'_, '_>) -> bool {
    let is_unnamed = case.claim.mention.as_ref().is_some_and(|mention| mention.range.is_empty());
    is_unnamed
        && (case.claim.proposer.is_some()
            || case.has_anothers_paper()
            || case.has_somebody_saying()
            || case.is_told_behind()
            || case.begins_with_something_else())
}

/// How many bytes behind its topic the plan is named whose it was: `the amnesty of the 28-point plan`.
const TOPIC_TO_OWNER: usize = 24;

/// Whether it tells that what the plan had is gone, which is told of what came of it: `The amnesty of the 28-point plan was struck
/// out in Geneva`.
pub(super) fn tells_of_loss(Case { claim, scene, .. }: Case<'_, '_>) -> bool {
    let Scene { sentence, text, .. } = scene;
    let Some(mention) = claim.mention.as_ref().filter(|mention| !mention.range.is_empty()) else { return false };
    let between = claim.topic.end..mention.range.start;
    let is_of_it = between.start < between.end
        && between.len() <= TOPIC_TO_OWNER
        && sentence.particles.ends(Particle::Of, sentence.particles.without_end(Particle::Article, &text[between]));
    let is_its_own = is_of_it || scope::is_owner_of(text, sentence, mention, &claim.topic);
    let behind = claim.topic.end.max(mention.range.end)..sentence.clause_at(claim.topic.start).end;
    is_its_own && behind.start < behind.end && sentence.has(WordKind::Removal, &behind)
}

/// How many bytes of a sentence are read before its matter.
const LEAD: usize = 240;

/// With these ends what a sentence begins with.
const DOES: [WordKind; 4] = [WordKind::Provides, WordKind::Must, WordKind::Ban, WordKind::Permit];

impl Case<'_, '_> {
    /// Whether the sentence has a paper that is no name of a plan and does not refer back: one with an owner, a new one, or, before
    /// the matter, one that something tells apart.
    fn has_anothers_paper(self) -> bool {
        let Scene { sentence, text, .. } = self.scene;
        let begins = [Particle::Genitive, Particle::Attributive, Particle::Indefinite];
        let mut papers = sentence.words(WordKind::Paper, &sentence.range).filter(|paper| !self.is_known_paper(paper));
        papers.any(|paper| {
            let before = &text[sentence.range.start..paper.start];
            let is_led = paper.start < self.claim.topic.start && self.is_told_apart(paper);
            sentence.particles.ends(begins, before) || is_led
        })
    }

    /// Whether a paper is a name, or refers back: `The plan` does; `方案要求` may have an owner before it.
    fn is_known_paper(self, paper: &Range<usize>) -> bool {
        let sentence = self.scene.sentence;
        let is_back = |back: &Range<usize>| back.start < paper.start && is_inside(paper, back);
        sentence.words(WordKind::Back, &sentence.range).any(is_back)
            || names_in(sentence, &sentence.range).any(|name| is_inside(paper, &name.range))
    }

    /// Whether a word right before a paper tells which one it is: `the second draft`, `欧洲反建议`.
    fn is_told_apart(self, paper: &Range<usize>) -> bool {
        let Scene { sentence, text, .. } = self.scene;
        let before = text[sentence.range.start..paper.start].trim_end();
        if before.ends_with(|c: char| c.is_ascii_alphanumeric()) {
            let end = sentence.range.start + before.len();
            let plain = [Particle::Article, Particle::Definite, Particle::Circumstance, Particle::Of];
            let relates = |word: &Range<usize>| word.end == end;
            let is_related = sentence.words(WordKind::Relation, &(sentence.range.start..end)).any(relates);
            return !is_related && !sentence.particles.ends(plain, before);
        }
        let near = paper.start.saturating_sub(PARTY_TO_PAPER).max(sentence.range.start);
        sentence.parties_in(&sentence.range).iter().any(|(_, name)| (near..=paper.start).contains(&name.end))
    }

    /// Whether a party itself says it, `Turkey says ..`, `土耳其表示`, or others do of whom it cannot be told what they speak of:
    /// `Election officials say that six months would be needed`.
    fn has_somebody_saying(self) -> bool {
        let Scene { sentence, text, .. } = self.scene;
        let lead = sentence.range.start..self.claim.topic.end.max(sentence.range.start);
        let mut parties = sentence.cues_in(&lead).filter(|cue| matches!(cue.meaning, Meaning::Member("parties", _)));
        let has_party = parties.any(|cue| {
            let mut sayings = sentence.words(WordKind::Saying, &(cue.range.end..sentence.range.end));
            sayings.next().is_some_and(|saying| {
                let between = cue.range.end..saying.start;
                let is_one_phrase = !text[between.clone()].contains(',') && !sentence.has(WordKind::Paper, &between);
                saying.start <= cue.range.end + PARTY_TO_SAYING && is_one_phrase
            })
        });
        // `Officials say it bars ..` goes on of the plan.
        let goes_on = || sentence.has(WordKind::Back, &lead);
        let said = sentence.words(WordKind::Saying, &lead).next();
        let speaker = said.map(|said| text[sentence.range.start..said.start.max(sentence.range.start)].trim());
        let is_somebody = speaker.is_some_and(|speaker| {
            !speaker.is_empty() && !sentence.particles.is([Particle::It, Particle::Persons], speaker)
        });
        has_party || is_somebody && !goes_on()
    }

    /// Whether a clause behind the matter begins with who says it, of whatever he may say it: `.. stays open, says Rutte`.
    fn is_told_behind(self) -> bool {
        let Scene { sentence, .. } = self.scene;
        let mut sayings = sentence.words(WordKind::Saying, &(self.claim.topic.end..sentence.range.end));
        sayings.any(|saying| sentence.clause_at(saying.start).start == saying.start)
    }

    /// Whether a word before the matter may belong to what goes on of the plan: a name, a party, an area, what a plan does.
    pub(super) fn goes_on_with(self, meaning: &Meaning<'_>) -> bool {
        match meaning {
            Meaning::Name(_) | Meaning::Epithet(_) | Meaning::Group(_) => true,
            Meaning::Member(vocabulary, _) => matches!(*vocabulary, "parties" | "territories"),
            Meaning::Topic(provision) | Meaning::Level(provision, _) => **provision == self.claim.provision.key,
            Meaning::Word(kind) => *kind != WordKind::Stranger,
            _ => false,
        }
    }

    /// Whether the sentence refers to no plan and begins with words that the record does not know, before what is done: `The
    /// constitution allows`, `日内瓦会谈后`.
    fn begins_with_something_else(self) -> bool {
        let Scene { sentence, text, .. } = self.scene;
        let (mut at, mut signs) = (sentence.range.start, 0);
        if sentence.has(WordKind::Back, &(at..self.claim.topic.end)) {
            return false;
        }
        if self.claim.topic.start > at + LEAD {
            return true;
        }
        while at < self.claim.topic.start {
            let rest = &text[at..self.claim.topic.start];
            let begun = sentence.cues_in(&(at..sentence.range.end)).take_while(|cue| cue.range.start == at);
            let known: Vec<&Cue<'_>> = begun.filter(|cue| self.goes_on_with(&cue.meaning)).collect();
            if known.iter().any(|cue| matches!(cue.meaning, Meaning::Word(kind) if DOES.contains(&kind))) {
                return false;
            }
            let opening = sentence.particles.behind(Particle::Opening, rest).filter(|_| !rest.starts_with(' '));
            if let Some(end) = known.iter().map(|cue| cue.range.end).max() {
                (at, signs) = (end, 0);
            } else if let Some(behind) = opening {
                (at, signs) = (self.claim.topic.start - behind.len(), 0);
            } else {
                let word = first_word(rest);
                signs = if has_han(word) { signs + 1 } else { 0 };
                if signs >= SIGNS || word.len() >= LETTERS && word.starts_with(|c: char| c.is_ascii_alphabetic()) {
                    return true;
                }
                at += word.len();
            }
        }
        false
    }
}
