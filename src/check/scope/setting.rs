//! Clauses that name a plan only as the setting of what someone else says or asks for: `公布20点文本时`, `围绕28点计划`.

use std::ops::Range;

use crate::record::{Particle, WordKind};

use super::super::denial::{head, only_leads_on};
use super::super::lexicon::{Cue, Meaning};
use super::super::mention::{Mention, names_in};
use super::super::reading::{ReadSentence, is_inside};

/// The word by which a party asks for something, where plans before it are only the setting.
pub(in crate::check) fn asked_in_setting<'s>(
    text: &str,
    sentence: &'s ReadSentence<'_>,
    mentions: &[Mention<'_>],
    topic: &Range<usize>,
) -> Option<&'s Range<usize>> {
    let before = sentence.range.start..topic.end;
    let wishes = WISHES.iter().flat_map(|kind| sentence.words(*kind, &before));
    let wish = wishes.filter(|word| word.start <= topic.start).max_by_key(|word| (word.end, word.len()));
    let asked = wish.filter(|wish| is_wish_of_another(text, sentence, mentions, wish));
    asked.or_else(|| view_of_another(text, sentence, mentions, topic))
}

/// Words by which someone asks for what stands behind.
const WISHES: [WordKind; 2] = [WordKind::Demand, WordKind::Wish];

/// Whether someone has a wish in a clause of its own, behind plans that are only the setting.
fn is_wish_of_another(text: &str, sentence: &ReadSentence<'_>, mentions: &[Mention<'_>], wish: &Range<usize>) -> bool {
    let own = sentence.clause_at(wish.start);
    let mut plans = mentions.iter().map(|mention| &mention.range).filter(|name| name.end <= wish.start).peekable();
    let Some(last) = plans.peek().map(|name| name.end) else { return false };
    let is_occasion = |name: &Range<usize>| {
        let between = &text[name.end..wish.start];
        name.end > own.start && sentence.particles.ends([Particle::Occasion, Particle::Afterwards], between)
    };
    let are_settings = plans.all(|name| name.end <= own.start && is_setting(text, sentence, name) || is_occasion(name));
    // `Its clauses demand`: a paper has no wish of its own; `三方提出修改稿` brings one out.
    let of_name = |paper: &Range<usize>| {
        let mut settings = names_in(sentence, &(own.start..wish.start)).filter(|name| name.range.end <= wish.start);
        settings.any(|name| paper.start <= name.range.end && name.range.start <= paper.start)
    };
    let has_paper = sentence.words(WordKind::Paper, &own).any(|paper| !of_name(paper));
    let of_paper = has_paper || sentence.has(WordKind::Back, &(own.start..wish.end));
    let refers_back = sentence.has(WordKind::Back, &(last.min(own.start)..own.start));
    are_settings && !of_paper && !refers_back && (own.start < wish.start || names_party(sentence, wish))
}

/// Whether a stretch has the name of a party or a person: `俄方要求`.
fn names_party(sentence: &ReadSentence<'_>, stretch: &Range<usize>) -> bool {
    let is_party = |cue: &Cue<'_>| matches!(cue.meaning, Meaning::Member("parties" | "persons", _));
    sentence.cues_in(stretch).any(is_party)
}

/// The word by which someone tells what should be, who speaks about a plan: `针对20点文本,外长说,必须取消制裁`.
fn view_of_another<'s>(
    text: &str,
    sentence: &'s ReadSentence<'_>,
    mentions: &[Mention<'_>],
    topic: &Range<usize>,
) -> Option<&'s Range<usize>> {
    let before =
        |mention: &&Mention<'_>| mention.range.end <= topic.start && mention.range.start >= sentence.range.start;
    let last = mentions.iter().rev().find(before)?;
    let clause = sentence.clause_at(last.range.start);
    let is_about = sentence.particles.ends(Particle::Concerning, &text[clause.start..last.range.start]);
    let said = sentence.words(WordKind::Saying, &(last.range.end..topic.start)).next()?;
    let own = sentence.clause_at(topic.start);
    let told = said.end..own.end.max(topic.end);
    let refers_back = sentence.has(WordKind::Back, &told);
    sentence.words(WordKind::Must, &told).next().filter(|_| is_about && !refers_back)
}

/// Whether the clause of a name only tells on what occasion, or about what, the next one is said.
fn is_setting(text: &str, sentence: &ReadSentence<'_>, name: &Range<usize>) -> bool {
    let own = sentence.clause_at(name.start);
    let said = sentence.words(WordKind::Saying, &own).next_back().filter(|word| word.end == own.end);
    let end = said.map_or(own.end, |word| word.start).max(name.end);
    let particles = sentence.particles;
    particles.begins(Particle::Concerning, &text[own.clone()])
        || particles.ends(Particle::Concerning, &text[own.start..name.start])
        || particles.ends([Particle::Occasion, Particle::Afterwards], &text[name.end..end])
}

/// Whether a topic is listed under what a party asks of a plan: `俄方对20点文本的要求:裁军至60万人`.
pub(in crate::check) fn is_listed_as_demand(
    text: &str,
    sentence: &ReadSentence<'_>,
    topic: &Range<usize>,
    mention: &Mention<'_>,
) -> bool {
    let Some(head) = head(text, sentence, topic.start).filter(|head| is_inside(&mention.range, head)) else {
        return false;
    };
    let before = head.start..mention.range.start;
    sentence.particles.ends([Particle::Concerning, Particle::Towards, Particle::For], &text[before.clone()])
        && names_party(sentence, &before)
        && [WordKind::Option, WordKind::Demand, WordKind::Wish]
            .iter()
            .any(|kind| sentence.words(*kind, head).any(|word| word.end == head.end))
}

/// Whether a clause ends in words by which its plan is changed, so that what follows is told of the outcome: `28点计划被改写,..`,
/// `对28点计划提出修改:..`.
pub(in crate::check) fn ends_in_change(text: &str, sentence: &ReadSentence<'_>, mention: &Mention<'_>) -> bool {
    let own = sentence.clause_at(mention.range.start);
    let mut changes = sentence.words(WordKind::Reworked, &(mention.range.end.min(own.end)..own.end));
    changes.any(|word| {
        let rest = word.end..own.end;
        sentence.particles.is(Particle::Afterwards, &text[rest.clone()]) || only_leads_on(text, sentence, rest)
    })
}
