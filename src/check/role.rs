//! The role of a party in its clause, by the words around its name: who does it, who gives it, who gets it, to whom it is done.
//! The words are those of the record, each kind for one side of a name.

mod around;

use std::ops::Range;

use crate::record::{Particle, WordKind};
use crate::text::last_bytes;

use super::lexicon::{Cue, Meaning};
use super::reading::ReadSentence;

use around::Around;

/// The kinds of words that tell the role of the party beside them.
pub(super) const WORDS: [WordKind; 10] = [
    WordKind::Asks,
    WordKind::Makes,
    WordKind::Must,
    WordKind::Does,
    WordKind::Gives,
    WordKind::GivesTo,
    WordKind::Gets,
    WordKind::Leads,
    WordKind::LedBy,
    WordKind::Jointly,
];

/// Right before a party they make it no subject.
const OBLIQUE: [Particle; 3] = [Particle::Of, Particle::By, Particle::Towards];

/// Right before a party they make it the one to whom something is given.
const TO_WHOM: [Particle; 2] = [Particle::For, Particle::Towards];

/// The roles of the names in a sentence of a folded text.
#[derive(Clone, Copy)]
pub(super) struct Roles<'s, 'a> {
    pub(super) text: &'s str,
    pub(super) sentence: &'s ReadSentence<'a>,
}

impl Roles<'_, '_> {
    /// Whether the party of a name surely is who must do it: `requires Russia to`, `Russia must`, `要求俄罗斯在`.
    pub(super) fn does_it(self, name: &Range<usize>) -> bool {
        let Some(around) = Around::of(name, self) else { return false };
        let (asks, must) = (around.follows(WordKind::Asks), around.precedes(WordKind::Must));
        let does = around.precedes(WordKind::Does);
        if around.is_chinese {
            let begins = around.is_first() && around.begins(Particle::Modal);
            let is_set_off = around.stands_behind(Particle::Cleft);
            let must_itself = must && !around.stands_behind(Particle::Genitive);
            let is_told_by = does && around.stands_behind(Particle::By);
            return is_set_off || (does || must) && asks || is_told_by || begins || must_itself;
        }
        let is_asked = asks && around.begins(Particle::Infinitive);
        let is_made = around.follows(WordKind::Makes) && around.after.starts_with(|c: char| c.is_ascii_lowercase());
        let must = must && !around.stands_behind(OBLIQUE);
        is_asked || is_made || must || around.is_first() && does || around.set_off().is_some()
    }

    /// Whether two parties surely do it together: `俄罗斯将与乌克兰共同重建`.
    pub(super) fn do_together(self, one: &Range<usize>, other: &Range<usize>) -> bool {
        let particles = self.sentence.particles;
        let between = self.text.get(one.end..other.start).unwrap_or_default();
        let between = particles.behind(Particle::Modal, between).unwrap_or(between);
        particles.is(Particle::With, between) && self.begins(WordKind::Jointly, other.end)
    }

    /// Whether a name surely is that of who does it or leads it: `chaired by Putin`, `under Putin`, `由普京领导`.
    pub(super) fn is_agent(self, name: &Range<usize>) -> bool {
        if !self.sentence.has_any(&[WordKind::LedBy, WordKind::Leads]) {
            return false;
        }
        // `Held by Russia` tells who has what is spoken of, not who does it.
        let around = Around::of(name, self);
        around.is_some_and(|around| around.follows(WordKind::LedBy) || around.precedes(WordKind::Leads))
    }

    /// Whether the party of a name surely is who gives it: `Russia gives Ukraine`, `由俄罗斯提供`, `俄罗斯向乌克兰提供`.
    pub(super) fn gives_it(self, name: &Range<usize>) -> bool {
        let Some(around) = Around::of(name, self) else { return false };
        if around.is_chinese {
            let particles = self.sentence.particles;
            // `为乌克兰提供`: who stands there gets it.
            let is_given = around.stands_behind(TO_WHOM);
            let verb = particles.behind(Particle::Modal, around.after).unwrap_or(around.after);
            let place = around.place(verb);
            // `向乌克兰提供`: to whom stands before the verb.
            let party = particles.behind(TO_WHOM, verb);
            let behind = party.and_then(|party| self.end_of_party(around.place(party)));
            let gives = |place: usize| self.begins(WordKind::Gives, place);
            let gives_to = || behind.is_some() && self.begins(WordKind::GivesTo, place);
            return !is_given && (gives(place) || behind.is_some_and(gives) || gives_to());
        }
        let set_off = around.set_off();
        let verb = around.place(set_off.unwrap_or(around.after));
        let verb = self.end_of(WordKind::Must, verb).map_or(verb, |end| end + 1);
        (around.is_first() || set_off.is_some()) && self.begins(WordKind::Gives, verb)
    }

    /// Whether the party of a name surely is who gets it: `gives Russia the right`, `Russia gets`, `给予俄罗斯`.
    pub(super) fn gets_it(self, name: &Range<usize>) -> bool {
        if !self.sentence.has_any(&[WordKind::GivesTo, WordKind::Gets]) {
            return false;
        }
        let Some(around) = Around::of(name, self) else { return false };
        if around.is_chinese {
            let verb = self.sentence.particles.behind(Particle::Modal, around.after).unwrap_or(around.after);
            return around.follows(WordKind::GivesTo) || self.begins(WordKind::Gets, around.place(verb));
        }
        let gets = around.precedes(WordKind::Gets) && !around.stands_behind(OBLIQUE);
        around.follows(WordKind::GivesTo) || gets
    }

    /// Whether the party of a name is only to whom or with whom something is done: `non-aggression towards Russia`, `对俄罗斯`.
    pub(super) fn is_object(self, name: &Range<usize>) -> bool {
        /// How many bytes before the last of a list its word for towards stands: `对欧洲和俄罗斯`.
        const LISTED: usize = 18;
        let Some(around) = Around::of(name, self) else { return false };
        let particles = self.sentence.particles;
        let listed = || particles.before(Particle::Joining, around.before).filter(|_| around.is_chinese);
        around.stands_behind(Particle::Towards)
            || listed().is_some_and(|first| particles.has(Particle::Towards, last_bytes(first, LISTED)))
    }

    /// Whether a word of a kind begins at a place.
    fn begins(self, kind: WordKind, place: usize) -> bool {
        self.end_of(kind, place).is_some()
    }

    /// Where the longest word of a kind ends that begins at a place.
    fn end_of(self, kind: WordKind, place: usize) -> Option<usize> {
        let words = self.sentence.words(kind, &(place..self.sentence.range.end));
        words.take_while(|word| word.start == place).map(|word| word.end).max()
    }

    /// Where the longest name of parties ends that begins at a place.
    fn end_of_party(self, place: usize) -> Option<usize> {
        let cues = self.sentence.cues_in(&(place..self.sentence.range.end)).take_while(|cue| cue.range.start == place);
        let is_party = |cue: &&Cue<'_>| match cue.meaning {
            Meaning::Member(vocabulary, _) => vocabulary == "parties",
            Meaning::Group(group) => group.vocabulary == "parties",
            _ => false,
        };
        cues.filter(is_party).map(|cue| cue.range.end).max()
    }
}
