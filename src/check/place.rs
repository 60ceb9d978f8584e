//! The place of a name in its clause: whether it is the answer to what a topic asks for, and which names are listed together.

use std::ops::Range;

use crate::record::Particle;

use super::particles::Particles;

/// How many bytes stand at most between a name and what it is the answer to.
const NAME_TO_TOPIC: usize = 40;

/// The words around names, and where they are told.
#[derive(Clone, Copy)]
pub(super) struct Place<'t, 'a> {
    pub(super) text: &'t str,
    pub(super) particles: Particles<'a>,
}

impl<'t> Place<'t, '_> {
    /// Whether a name stands in the place of what a topic asks for: `Putin as chair`, `由联合国监督`, `leave Crimea`.
    pub(super) fn is_beside(self, name: &Range<usize>, topic: &Range<usize>) -> bool {
        let is_before = name.end <= topic.start;
        let Some(between) = self.between(name, topic) else { return false };
        // What a name behind a topic goes on to do is another matter: `the guarantors Ukraine chooses`.
        self.is_linking(between) && (is_before || self.ends(&self.text[name.end..]))
    }

    /// Whether a party is said to be what a topic asks for: `Poland acts as guarantor`, `波兰为担保国`. A party beside it may
    /// have another part in it: `gives Ukraine guarantors`.
    pub(super) fn is_said_to_be(self, name: &Range<usize>, topic: &Range<usize>) -> bool {
        let Some(between) = self.between(name, topic) else { return false };
        self.particles.has(Particle::Copula, between) && self.is_beside(name, topic)
    }

    /// Whether two names stand in one list.
    pub(super) fn are_listed(self, one: &Range<usize>, other: &Range<usize>) -> bool {
        let (first, second) = if one.start <= other.start { (one, other) } else { (other, one) };
        self.text.get(first.end..second.start).is_some_and(|between| self.particles.join(between))
    }

    fn between(self, name: &Range<usize>, topic: &Range<usize>) -> Option<&'t str> {
        let range = if name.end <= topic.start { name.end..topic.start } else { topic.end..name.start };
        self.text.get(range).filter(|between| between.len() <= NAME_TO_TOPIC)
    }

    /// Whether words only link a name to what it is.
    fn is_linking(self, words: &str) -> bool {
        const LINKS: [Particle; 4] = [Particle::Copula, Particle::Linking, Particle::Modal, Particle::Article];
        let mut rest = words;
        while let Some(behind) = self.particles.behind(LINKS, rest) {
            rest = behind;
        }
        rest.trim().is_empty()
    }

    /// Whether a clause ends here, or goes on with another of a list.
    fn ends(self, behind: &str) -> bool {
        let behind = behind.trim_start();
        let goes_on = self.particles.begins([Particle::Joining, Particle::Choosing], behind);
        goes_on || behind.is_empty() || !behind.starts_with(char::is_alphanumeric) && !behind.starts_with('\'')
    }
}
