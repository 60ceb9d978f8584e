//! Who says something, by the words around a verb of saying.

use std::ops::Range;

use crate::record::{Key, Particle, WordKind};
use crate::text::is_han;

use super::super::lexicon::{Cue, Meaning};
use super::super::particles::Particles;
use super::super::reading::ReadSentence;

/// A speaker by name, office or pronoun.
#[derive(Clone, Debug)]
pub(super) struct Name<'a> {
    /// The words, as bytes of the folded text.
    pub(super) range: Range<usize>,
    pub(super) person: Option<&'a Key>,
    pub(super) party: Option<&'a Key>,
}

/// A name has at most so many bytes.
const LONGEST: usize = 90;

/// The name that a stretch of text is, without what only says when and how; nothing where it names nobody, or a paper.
pub(super) fn name<'a>(text: &str, sentence: &ReadSentence<'a>, part: Range<usize>) -> Option<Name<'a>> {
    let is_known = |cue: &&Cue<'a>| matches!(cue.meaning, Meaning::Member("persons" | "parties", _));
    let known: Vec<Range<usize>> = sentence.cues_in(&part).filter(is_known).map(|cue| cue.range.clone()).collect();
    let own = text.get(part.clone())?;
    let without = if own.contains(is_han) { without_adverbials } else { without_adverbs };
    let particles = sentence.particles;
    let range = without(text, particles, part, &known)?;
    let own = text.get(range.clone())?;
    let names_nobody = own.len() > LONGEST
        || !own.contains(char::is_alphabetic)
        || particles.is([Particle::It, Particle::Article], own);
    if names_nobody || is_paper(text, sentence, &range) {
        return None;
    }
    let named = |of: &'static str| {
        sentence.cues_in(&range).filter_map(move |cue| match cue.meaning {
            Meaning::Member(vocabulary, key) if vocabulary == of => Some((cue.range.clone(), key)),
            _ => None,
        })
    };
    // The head of `Trump's envoy Witkoff` stands last, that of `Ukraine's envoy to Germany` first.
    let person = named("persons").max_by_key(|(range, _)| range.end).map(|(_, key)| key);
    let party = named("parties").min_by_key(|(range, _)| range.start).map(|(_, key)| key);
    Some(Name { range, person, party })
}

/// How many bytes before a verb of saying a word for no stands that denies it: `did not say`, `has not yet said`.
const NO_TO_VERB: usize = 6;

/// Whether a verb tells what someone said, and not what is said of something: `it has been widely reported that`.
pub(super) fn is_said(text: &str, sentence: &ReadSentence<'_>, verb: &Range<usize>) -> bool {
    if text[verb.clone()].contains(is_han) {
        return true;
    }
    let before = text[sentence.range.start..verb.start].trim_end();
    let mut last = before.rsplit(|letter: char| !letter.is_alphabetic()).take(2);
    let is_no = |word: &Range<usize>| verb.start <= word.end + NO_TO_VERB && !text[word.end..verb.start].contains(',');
    let is_denied = || sentence.words(WordKind::Negation, &(sentence.range.start..verb.start)).any(is_no);
    !last.any(|word| sentence.particles.is(Particle::Passive, word)) && !is_denied()
}

/// English words in front of a verb without those that join them to what stands before, and those that say how or when it
/// was said.
fn without_adverbs(
    text: &str,
    particles: Particles<'_>,
    part: Range<usize>,
    known: &[Range<usize>],
) -> Option<Range<usize>> {
    use Particle::{Adverb, Article, By, Choosing, Circumstance, Conjunction, For, It, Joining, Towards};
    let mut words = words(text, part);
    let is = |word: &Range<usize>, kinds: &[Particle]| particles.is(kinds, &text[word.clone()]);
    let known = |words: &[Range<usize>]| {
        let part = words.first()?.start..words.last()?.end;
        let within = |name: &&Range<usize>| part.start <= name.start && name.end <= part.end;
        Some(known.iter().filter(within).cloned().collect::<Vec<_>>())
    };
    // `A plan that Trump said would ..`, but not `a plan that was told of says`.
    if let Some(at) = words.iter().rposition(|word| is(word, &[It])) {
        words.drain(..=at);
        known(&words)?.first()?;
    }
    // `Trump wants an end and says that ..`.
    if words.last().is_some_and(|word| is(word, &[Choosing, Conjunction, Joining])) {
        return known(&words)?.first().cloned();
    }
    words.drain(..words.iter().position(|word| !is(word, &[Joining, Conjunction, Adverb]))?);
    words.truncate(words.iter().rposition(|word| !is(word, &[Adverb, Circumstance]))? + 1);
    let (first, last) = (words.first()?, words.last()?);
    let article = || words.iter().rfind(|word| is(word, &[Article])).map(|word| word.start);
    let start = match known(&words)?.last() {
        _ if !is(first, &[By, Circumstance, For, Towards]) => first.start,
        Some(known) => known.start,
        None => article()?,
    };
    (start < last.end).then_some(start..last.end)
}

/// The words of a part, without marks before them and commas behind.
fn words(text: &str, part: Range<usize>) -> Vec<Range<usize>> {
    let mut at = part.start;
    let words = text[part].split_inclusive(char::is_whitespace).map(|word| {
        let start = at + word.len() - word.trim_start_matches(|mark: char| !mark.is_alphanumeric()).len();
        let end = at + word.trim_end().trim_end_matches(',').len();
        at += word.len();
        start..end
    });
    words.filter(|word| !word.is_empty()).collect()
}

/// Chinese words in front of a verb, likewise: what says when, where and to whom stands between a name and its verb.
fn without_adverbials(
    text: &str,
    particles: Particles<'_>,
    part: Range<usize>,
    known: &[Range<usize>],
) -> Option<Range<usize>> {
    use Particle::{Adverb, AlsoSaying, Circumstance, Conjunction, Hearsay, Persons, Towards};
    let mut own = text[part.clone()].trim();
    let mut end = part.start + text[part.clone()].trim_end().len();
    while let Some(rest) = particles.behind([Conjunction, Hearsay], own) {
        own = rest.trim_start();
    }
    let mut start = end - own.len();
    while let Some(rest) = particles.before(AlsoSaying, &text[start..end]) {
        end = start + rest.len();
    }
    let is_adverbial = |at: usize| {
        let rest = &text[at..end];
        let is_in_name = known.iter().any(|name| name.start < at && at < name.end);
        let is_figure = rest.starts_with(|digit: char| digit.is_ascii_digit());
        let is_particle = || rest.starts_with(is_han) && particles.begins([Adverb, Circumstance, Towards], rest);
        !is_in_name && (is_figure || is_particle())
    };
    if start < end && is_adverbial(start) {
        start = known.iter().map(|name| name.start).rfind(|name| (start..end).contains(name))?;
    }
    // A name has two characters at the least, and what stands for one has one.
    let least = if particles.begins(Persons, &text[start..end]) { 1 } else { 2 };
    let places = text[start..end].char_indices().map(|(at, _)| start + at).skip(least);
    let end = { places }.find(|at| is_adverbial(*at)).unwrap_or(end);
    let end = start + text[start..end].trim_end().len();
    (start < end).then_some(start..end)
}

/// Whether it is a paper that says it: `the draft`, `a text seen by reporters`, but not `a person familiar with the text`.
fn is_paper(text: &str, sentence: &ReadSentence<'_>, name: &Range<usize>) -> bool {
    use Particle::{By, Circumstance, For, OtherText, Towards};
    let (own, particles) = (&text[name.clone()], sentence.particles);
    // The head of a Chinese name stands last, that of an English one before what tells more of it.
    let (is_chinese, head) = (own.contains(is_han), particles.first([Circumstance, Towards, By, For], own));
    let head = name.start..head.map_or(name.end, |at| name.start + at);
    let mut papers = sentence.cues.iter().filter(|cue| {
        use Meaning::{Epithet, Name, Word};
        matches!(cue.meaning, Name(_) | Epithet(_) | Word(WordKind::Paper | WordKind::Back))
    });
    if is_chinese {
        let is_last = |cue: &Cue<'_>| name.contains(&cue.range.start) && cue.range.end >= name.end;
        return papers.any(is_last) || particles.begins(OtherText, own) || particles.ends(OtherText, own);
    }
    papers.any(|cue| head.contains(&cue.range.start)) || particles.has(OtherText, &text[head])
}
