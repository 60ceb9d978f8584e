//! Who tells a statement: the words of the text that name who said it, by verbs of saying and quotation marks.
//!
//! In a quotation it is who is named in front of it or behind it, or who said the quotation before; elsewhere who is named
//! beside the verb in the same sentence. A paper says nothing: what it says is the statement.

mod name;

use std::ops::Range;

use crate::record::{Key, Particle, WordKind};
use crate::text::{has_han, quotations};

use super::claim::Claim;
use super::reading::{ReadSentence, Reading, is_inside};
use name::{Name, is_said, name};

/// Who tells a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker<'a> {
    /// The words that name them, as bytes of the text.
    pub span: Range<usize>,
    /// The person, where the record knows the name.
    pub person: Option<&'a Key>,
    /// The party, where the record knows the name.
    pub party: Option<&'a Key>,
}

/// How a statement is told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told<'a> {
    /// Who tells it, where it is not the text itself.
    pub speaker: Option<Speaker<'a>>,
    /// Whether the words that show its provision, and most of it, stand inside quotation marks.
    pub is_quoted: bool,
}

/// The marks that end a sentence, or leave it open for who said it, inside of a quotation.
const ENDS: [char; 7] = ['.', '。', '!', '?', '…', ',', '-'];

/// So near the beginning of its sentence a word for a source speaks for all behind it.
const SENTENCE_TO_SOURCE: usize = 16;

/// The speech of a text.
pub(super) struct Speech<'r, 'a> {
    reading: &'r Reading<'a>,
    /// As bytes of the text.
    quotations: Vec<Range<usize>>,
}

/// How many bytes away from a quotation its verb stands at most.
const NEAR: usize = 90;

/// So many quotations before may be told by the same speaker, one behind another.
const ON: usize = 8;

impl<'r, 'a> Speech<'r, 'a> {
    pub(super) fn of(text: &str, reading: &'r Reading<'a>) -> Self {
        Self { reading, quotations: quotations(text) }
    }

    /// How a statement of a sentence is told.
    pub(super) fn told(&self, claim: &Claim<'a>, sentence: &ReadSentence<'a>) -> Told<'a> {
        let folded = &self.reading.folded;
        let (Some(topic), Some(range)) = (folded.origin(claim.topic.clone()), folded.origin(claim.range.clone()))
        else {
            return Told::default();
        };
        let at = self.quotations.partition_point(|quotation| quotation.end <= topic.start);
        let around = self.quotations.get(at).filter(|quotation| is_inside(&topic, quotation));
        let is_quoted = around.is_some_and(|quotation| {
            let inside = range.end.min(quotation.end).saturating_sub(range.start.max(quotation.start));
            2 * inside >= range.len()
        });
        let of_quotation = around.and_then(|_| self.teller(at));
        let speaker = of_quotation.or_else(|| self.beside(sentence, &claim.topic));
        let speaker = speaker
            .and_then(|Name { range, person, party }| Some(Speaker { span: folded.origin(range)?, person, party }));
        Told { speaker, is_quoted }
    }

    /// Who is told to have said a quotation, or the one that it goes on from.
    fn teller(&self, quotation: usize) -> Option<Name<'a>> {
        let text = self.reading.folded.as_str();
        let mut at = quotation;
        for _ in 0..ON {
            let own = self.quotations.get(at)?;
            let (start, end) = (self.place(own.start)?, self.place(own.end.checked_sub(1)?)?);
            // A mark right behind a full stop is read as one that closes the sentence before.
            let first = start + text.get(start..)?.chars().next()?.len_utf8();
            let sentence = self.reading.sentence_at(first)?;
            let before = || self.reporting(sentence, first);
            let behind = || self.behind(end);
            // `"It stays," said one, and another: "It goes."`: a comma waits for who said it.
            let inside = text.get(start..end)?;
            let found = if inside.ends_with(',') { behind().or_else(before) } else { before().or_else(behind) };
            if found.is_some() {
                return found;
            }
            let last = self.place(self.quotations.get(at.checked_sub(1)?)?.end.checked_sub(1)?)?;
            let between = text.get(last + 1..start)?;
            let is_next = between.trim().is_empty() || between.len() <= NEAR && !between.contains('\n');
            if !is_next || sentence.range.start < start || !inside.ends_with(ENDS) {
                return None;
            }
            at -= 1;
        }
        None
    }

    /// The place in the folded text of a byte of the text.
    fn place(&self, byte: usize) -> Option<usize> {
        let folded = &self.reading.folded;
        let (mut from, mut to) = (0, folded.as_str().len());
        while from < to {
            let middle = from + (to - from) / 2;
            if folded.origin(middle..middle + 1)?.end <= byte { from = middle + 1 } else { to = middle }
        }
        Some(from).filter(|at| folded.as_str().is_char_boundary(*at))
    }

    /// Who is named behind a quotation: `," one said`, `," said one`.
    fn behind(&self, quotation: usize) -> Option<Name<'a>> {
        let text = self.reading.folded.as_str();
        let start = quotation + text.get(quotation..)?.chars().next()?.len_utf8();
        let rest = text.get(start..)?;
        let next = start + rest.len() - rest.trim_start_matches([' ', ',']).len();
        if text.get(start..next)?.contains('\n') {
            return None;
        }
        // The words of a few marks in the middle of a sentence are told by the sentence.
        if !text.get(..quotation)?.ends_with(ENDS) && !text.get(start..next)?.contains(',') {
            return None;
        }
        let sentence = self.reading.sentence_at(next)?;
        let verb = self.verbs(sentence, &(next..sentence.range.end)).next().filter(|verb| verb.start <= next + NEAR)?;
        let between = text.get(next..verb.start)?;
        // Where the quotation ended its sentence, the next one may begin anew: `"No." One said that ..`.
        let begins_anew = sentence.range.start == next && !ends_sentence(text.get(verb.end..sentence.range.end)?);
        if begins_anew || turns(sentence, next..verb.start, text) {
            return None;
        }
        match between.trim() {
            "" => self.inverted(sentence, &verb),
            _ if between.trim().ends_with(',') => name(text, sentence, next..verb.start),
            _ => self.subject(sentence, &verb),
        }
    }

    /// Who is named beside a verb of saying in the sentence, for what is not quoted.
    fn beside(&self, sentence: &ReadSentence<'a>, topic: &Range<usize>) -> Option<Name<'a>> {
        self.reporting(sentence, topic.start)
            .or_else(|| self.according(sentence, topic))
            .or_else(|| self.added(sentence, topic))
    }

    /// `One said that it caps the army`, `one said: "It caps the army"`.
    fn reporting(&self, sentence: &ReadSentence<'a>, told: usize) -> Option<Name<'a>> {
        let text = self.reading.folded.as_str();
        let verb = self.verbs(sentence, &(sentence.range.start..told)).next_back()?;
        let clause = sentence.clause_at(verb.start);
        // `The plan, which one said was dead, caps ..`.
        let is_aside = sentence.has(WordKind::Relative, &(clause.start..verb.start)) && told >= clause.end;
        let is_over = sentence.words(WordKind::Turn, &(verb.end..told)).any(|turn| {
            let own = sentence.clause_at(turn.start);
            turn.start <= own.start + 1 && own.start > clause.start
        });
        if is_aside || is_over || text.get(verb.end..told)?.contains(';') {
            return None;
        }
        self.subject(sentence, &verb)
    }

    /// `According to one, it caps the army`, `it caps the army, according to one`.
    fn according(&self, sentence: &ReadSentence<'a>, topic: &Range<usize>) -> Option<Name<'a>> {
        let text = self.reading.folded.as_str();
        let is_of_topic = |word: &&Range<usize>| {
            let begins = word.start <= sentence.range.start + SENTENCE_TO_SOURCE;
            let between = if begins { word.end..topic.start } else { topic.end..word.start };
            text.get(between).is_some_and(|between| !between.contains(';'))
        };
        let word = sentence.words(WordKind::According, &sentence.range).find(is_of_topic)?;
        self.inverted(sentence, word)
    }

    /// `It caps the army, one said`.
    fn added(&self, sentence: &ReadSentence<'a>, topic: &Range<usize>) -> Option<Name<'a>> {
        let text = self.reading.folded.as_str();
        let verb = self.verbs(sentence, &(topic.end..sentence.range.end)).next()?;
        let rest = text.get(verb.end..sentence.range.end)?;
        let before = text.get(topic.end..verb.start)?;
        let start = topic.end + before.rfind(',')? + 1;
        let own = text.get(start..verb.start)?;
        let is_chinese = has_han(text.get(verb.clone())?);
        // `The plan, which one said would fail, ..`.
        let says_other = sentence.particles.begins([Particle::Passive, Particle::Modal], rest);
        let is_relative = sentence.has(WordKind::Relative, &(start..verb.start));
        if turns(sentence, start..verb.start, text)
            || says_other
            || is_relative
            || before.contains(';')
            || is_chinese && !ends_sentence(rest)
        {
            return None;
        }
        if own.trim().is_empty() { self.inverted(sentence, &verb) } else { self.subject(sentence, &verb) }
    }

    /// The verbs of saying in a part of a sentence that have a speaker.
    fn verbs<'s>(
        &'s self,
        sentence: &'s ReadSentence<'a>,
        part: &Range<usize>,
    ) -> impl DoubleEndedIterator<Item = Range<usize>> + use<'s, 'r, 'a> {
        let text = self.reading.folded.as_str();
        sentence.words(WordKind::Saying, part).filter(move |verb| is_said(text, sentence, verb)).cloned()
    }

    /// Who stands before a verb: `the minister told reporters`.
    fn subject(&self, sentence: &ReadSentence<'a>, verb: &Range<usize>) -> Option<Name<'a>> {
        let text = self.reading.folded.as_str();
        let before = text.get(sentence.range.start..verb.start)?;
        let own = before.trim_end();
        let is_mark = |mark: char| matches!(mark, ',' | ';' | ':' | '"' | '(' | ')' | '。' | '、');
        // `A, who leads them, said`: between commas stands more of the same name.
        let start = match own.strip_suffix(',') {
            Some(named) => named.rfind(',').map(|at| named[..at].rfind(is_mark).map_or(0, |mark| mark + 1))?,
            None => own.rfind(is_mark).map_or(0, |at| at + own[at..].chars().next().map_or(1, char::len_utf8)),
        };
        name(
            self.reading.folded.as_str(),
            sentence,
            sentence.range.start + start..sentence.range.start + own.trim_end_matches(',').len(),
        )
    }

    /// Who stands behind a verb or behind `according to`.
    fn inverted(&self, sentence: &ReadSentence<'a>, verb: &Range<usize>) -> Option<Name<'a>> {
        let behind = verb.end..sentence.range.end;
        let rest = self.reading.folded.as_str().get(behind.clone())?;
        let relative = sentence.words(WordKind::Relative, &behind).next().map(|word| word.start - verb.end);
        let begun = sentence.particles.first([Particle::Circumstance, Particle::Conjunction], rest);
        let ends = [rest.find([',', '.', ';', ':', '"', '(']), relative, begun];
        let end = ends.into_iter().flatten().min().unwrap_or(rest.len());
        name(self.reading.folded.as_str(), sentence, verb.end..verb.end + end)
    }
}

/// Whether a sentence ends here, or a quotation begins.
fn ends_sentence(rest: &str) -> bool {
    let rest = rest.trim_start();
    rest.is_empty() || rest.starts_with(['.', '。', '!', '?', '"'])
}

/// Whether a stretch begins another statement than the one before: `and one said ..`.
fn turns(sentence: &ReadSentence<'_>, stretch: Range<usize>, text: &str) -> bool {
    let words = &text[stretch.clone()];
    let start = stretch.end - words.trim_start().len();
    let mut turns = sentence.words(WordKind::Turn, &stretch);
    sentence.particles.begins(Particle::Joining, words) || turns.any(|word| word.start == start)
}
