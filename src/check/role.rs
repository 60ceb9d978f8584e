//! The role of a party in its clause, by the words around its name: who does it, who gives it, who gets it, to whom it is done.
//! The words are those of the record, each kind for one side of a name; only what belongs to the grammar of a language is told
//! here.

mod around;

use std::ops::Range;

use crate::record::WordKind;

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

/// The roles of the names in a sentence of a folded text.
#[derive(Clone, Copy)]
pub(super) struct Roles<'s, 'a> {
    pub(super) text: &'s str,
    pub(super) sentence: &'s ReadSentence<'a>,
}

impl Roles<'_, '_> {
    /// Whether the party of a name surely is who must do it: `requires Russia to`, `Russia must`, `要求俄罗斯在`.
    pub(super) fn does_it(self, name: &Range<usize>) -> bool {
        const BEFORE: [&str; 6] = ["of", "by", "from", "with", "to", "against"];
        let Some(around) = Around::of(name, self) else { return false };
        let (asks, must) = (around.follows(WordKind::Asks), around.precedes(WordKind::Must));
        let does = around.precedes(WordKind::Does);
        if around.is_chinese {
            let begins = around.is_first() && around.after.starts_with('将');
            let is_set_off = around.before.ends_with("的是");
            let must_itself = must && !around.before.ends_with('的');
            return is_set_off || (does || must) && asks || begins || must_itself;
        }
        let is_asked = asks && around.stands_before(&["to"]);
        let is_made = around.follows(WordKind::Makes) && around.after.starts_with(|c: char| c.is_ascii_lowercase());
        let must = must && !around.stands_behind(&BEFORE);
        is_asked || is_made || must || around.is_first() && does || around.set_off().is_some()
    }

    /// Whether two parties surely do it together: `俄罗斯将与乌克兰共同重建`.
    pub(super) fn do_together(self, one: &Range<usize>, other: &Range<usize>) -> bool {
        const WITH: [&str; 7] = ["与", "和", "同", "将与", "将和", "将同", "须与"];
        let between = self.text.get(one.end..other.start).unwrap_or_default();
        WITH.contains(&between) && self.begins(WordKind::Jointly, other.end)
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
            // `为乌克兰提供`: who stands there gets it.
            let is_given = around.before.ends_with(['为', '向', '给', '对']);
            let verb = around.after.trim_start_matches('将');
            let place = around.place(verb);
            // `向乌克兰提供`: to whom stands before the verb.
            let behind = verb.strip_prefix(['向', '为', '给']).and_then(|party| self.end_of_party(around.place(party)));
            let gives = |place: usize| self.begins(WordKind::Gives, place);
            let is_given_by = gives(place) || behind.is_some_and(gives) || verb.starts_with('给') && behind.is_some();
            return !is_given && is_given_by;
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
            let verb = around.after.trim_start_matches(['将', '可', '应']);
            return around.follows(WordKind::GivesTo) || self.begins(WordKind::Gets, around.place(verb));
        }
        let gets = around.precedes(WordKind::Gets) && !around.stands_behind(&["of", "by", "from"]);
        around.follows(WordKind::GivesTo) || gets
    }

    /// Whether the party of a name is only to whom or with whom something is done: `non-aggression towards Russia`, `对俄罗斯`.
    pub(super) fn is_object(self, name: &Range<usize>) -> bool {
        const TOWARDS: [&str; 5] = ["towards", "toward", "against", "with", "from"];
        let Some(around) = Around::of(name, self) else { return false };
        if around.is_chinese {
            // `对欧洲和俄罗斯`: both of a list.
            const LISTED: usize = 6;
            let listed = around.before.rsplit(['和', '与', '及']).nth(1).unwrap_or_default();
            return around.before.ends_with(['对', '向'])
                || listed.chars().rev().take(LISTED).any(|c| ['对', '向'].contains(&c));
        }
        around.stands_behind(&TOWARDS)
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
