//! Whether a number of points is the name of a plan, and not an hour of the clock, a share index or a length.

use std::ops::Range;

use crate::record::{Particle, WordKind};
use crate::text::{has_han, is_han};

use super::super::lexicon::{Cue, Meaning};
use super::super::reading::{ReadSentence, is_inside};
use super::super::scope::is_goal;

/// How far behind a number of points the word for a paper may stand, in bytes.
const NEAR: usize = 36;

/// How many bytes may stand between a number of points and what it does: `28点只说`.
const LINK: usize = 6;

/// How far before a number of points whose they are may stand, in bytes: `乌美商定的28点`.
const OWNER_TO_COUNT: usize = 36;

/// Words by which a plan says, demands or bars something, or takes it in hand: `28点把乌军上限定为60万人`.
const PRESCRIBING: [WordKind; 6] =
    [WordKind::Provides, WordKind::Saying, WordKind::Must, WordKind::Ban, WordKind::Demand, WordKind::Object];

/// What else a text names than a number of points.
#[derive(Clone, Copy)]
pub(super) struct Around {
    /// Another name stands beside it, or its paper was named before.
    pub(super) has_other: bool,
    /// The text names a plan for sure.
    pub(super) has_plans: bool,
}

/// Whether a name surely is one: a number of points alone is told as that of a paper, or stands beside another name.
pub(super) fn is_sure_name(text: &str, sentence: &ReadSentence<'_>, range: &Range<usize>, around: Around) -> bool {
    let number = Number::of(text, sentence, range);
    // `24点的欧洲文本` says itself that it is one.
    let has_paper = has_han(number.name) && sentence.has(WordKind::Paper, range);
    if !number.name.starts_with(|c: char| c.is_ascii_digit()) || number.name.contains('-') || has_paper {
        return true;
    }
    (!is_hour(text, sentence, range) || number.is_before_paper())
        && !number.is_ordinal()
        && (around.has_other
            || number.has_paper()
            || number.is_of_paper(around.has_plans)
            || number.is_definite()
            || number.is_someones()
            || number.is_quoted()
            || number.is_instead()
            || number.is_part()
            || number.is_outcome()
            || number.is_subject()
            || around.has_plans && number.is_beside_plans())
}

/// A number of points and what stands around it.
struct Number<'s, 'a> {
    text: &'s str,
    sentence: &'s ReadSentence<'a>,
    range: &'s Range<usize>,
    name: &'s str,
    before: &'s str,
    behind: &'s str,
}

impl<'s, 'a> Number<'s, 'a> {
    fn of(text: &'s str, sentence: &'s ReadSentence<'a>, range: &'s Range<usize>) -> Self {
        let name = &text[range.clone()];
        let (before, behind) = (&text[sentence.range.start..range.start], &text[range.end..sentence.range.end]);
        Self { text, sentence, range, name, before, behind }
    }

    fn part_before(&self) -> Range<usize> {
        self.sentence.range.start..self.range.start
    }

    /// The stretch around it where the word for a paper may stand.
    fn near(&self) -> Range<usize> {
        let Self { sentence, range, .. } = self;
        range.start.saturating_sub(NEAR).max(sentence.range.start)..(range.end + NEAR).min(sentence.range.end)
    }

    fn has_paper(&self) -> bool {
        self.sentence.words(WordKind::Paper, &self.near()).any(|word| !is_inside(word, self.range))
    }

    /// `12月24日 20点内容见报`: no hour has contents.
    fn is_before_paper(&self) -> bool {
        let behind = self.range.end..self.near().end;
        self.sentence.words(WordKind::Paper, &behind).any(|word| word.start == self.range.end)
    }

    fn has_paper_before(&self) -> bool {
        self.sentence.has(WordKind::Paper, &self.part_before())
    }

    /// `The proposal that was handed over last week has 28 points`, `Today it has 20 points`.
    fn is_of_paper(&self, has_plans: bool) -> bool {
        let particles = self.sentence.particles;
        let is_its = |count: &Range<usize>| {
            let before = &self.text[self.sentence.range.start..count.start];
            particles.ends(Particle::It, particles.without_end(Particle::Adverb, before))
        };
        counted(self.sentence, self.range.start).is_some_and(|count| {
            self.has_paper_before()
                || self.name.ends_with(|c: char| c.is_ascii_lowercase()) && (is_its(count) || has_plans)
        })
    }

    /// `The leaked 28 points`.
    fn is_definite(&self) -> bool {
        let known_by = self.sentence.words(WordKind::KnownBy, &self.part_before()).next_back();
        let known_by = known_by.filter(|known| known.end + 1 >= self.range.start);
        let told = known_by.map_or(self.before, |known| &self.text[self.sentence.range.start..known.start]);
        self.sentence.particles.ends(Particle::Definite, told)
    }

    /// `第19点规定 ..`: one point of a plan.
    fn is_ordinal(&self) -> bool {
        self.sentence.particles.ends(Particle::Ordinal, self.before)
    }

    /// `Zelensky's 20 points`, `美国的28点`, `白宫那份28点`, but not `美国的28条高铁`.
    fn is_someones(&self) -> bool {
        let is_owner = |cue: &Cue<'_>| is_party(cue) && self.range.start <= cue.range.end + OWNER_TO_COUNT;
        let has_owner = || self.sentence.cues_in(&self.part_before()).any(is_owner);
        let particles = self.sentence.particles;
        let is_length = self.counts_all() && self.behind.starts_with(is_han);
        let owner = particles.before(Particle::Genitive, self.before);
        let is_of_month = |before: &str| particles.ends(Particle::Month, before);
        let is_theirs = || {
            particles.ends(Particle::Classifier, self.before) && !is_of_month(self.before)
                || owner.is_some_and(is_of_month) && self.has_sign() && !self.counts_all()
                || owner.is_some() && has_owner()
        };
        !is_length && is_theirs()
    }

    /// `刷屏的“28条”`: the marks show that it is a name.
    fn is_quoted(&self) -> bool {
        self.before.ends_with('"') && self.behind.starts_with('"')
    }

    /// `19 items instead of 28`: another number of points is set aside for it.
    fn is_instead(&self) -> bool {
        let rest = self.range.end..self.sentence.range.end;
        let word = self.sentence.words(WordKind::Contrast, &rest).next();
        word.filter(|word| word.start <= self.range.end + LINK)
            .is_some_and(|word| self.text[word.end..rest.end].trim_start().starts_with(|c: char| c.is_ascii_digit()))
    }

    /// `原先的28点里`, `由28点精简而来`.
    fn is_part(&self) -> bool {
        let particles = self.sentence.particles;
        let is_inside_it =
            particles.begins(Particle::Inside, self.behind) && !self.before.ends_with(|c: char| c.is_ascii_digit());
        let is_source = self.has_sign()
            && particles.ends([Particle::From, Particle::Out], self.before)
            && self.sentence.has(WordKind::Reworked, &(self.range.end..self.near().end));
        is_inside_it || is_source
    }

    /// `文件只剩19点`, and a heading that ends in it: `一、华盛顿的28点`.
    fn is_outcome(&self) -> bool {
        let is_heading = self.has_sign()
            && (self.before.is_empty()
                || self.before.ends_with([':', '、'])
                || self.sentence.particles.ends(Particle::Genitive, self.before))
            && self.behind.is_empty();
        is_heading || self.has_paper_before() && is_goal(self.text, self.sentence, self.range)
    }

    /// `28点只说 ..`: it says, demands or bars something.
    fn is_subject(&self) -> bool {
        let rest = self.range.end..self.sentence.range.end;
        let is_behind = |word: &Range<usize>| word.start <= self.range.end + LINK;
        let says = |kind: &WordKind| self.sentence.words(*kind, &rest).next().is_some_and(is_behind);
        self.before.is_empty() && self.has_sign() && !self.counts_all() && PRESCRIBING.iter().any(says)
    }

    /// Beside plans that are named for sure: `20 points: ..` at the beginning of a line, and `28点`, which then is no share
    /// index.
    fn is_beside_plans(&self) -> bool {
        let is_label = self.before.is_empty() && self.behind.starts_with(':');
        let is_index = self.sentence.particles.ends(Particle::Ranking, self.before);
        is_label || self.has_sign() && !self.counts_all() && !is_index && self.behind.starts_with(is_han)
    }

    fn has_sign(&self) -> bool {
        self.sentence.particles.ends(Particle::PointSign, self.name)
    }

    /// Whether its sign counts other things, too: `28条高铁`.
    fn counts_all(&self) -> bool {
        self.sentence.particles.ends(Particle::Counter, self.name)
    }
}

/// How many hours a day has.
const HOURS: u8 = 24;

/// Whether a number of points may be an hour of the clock: `19点` is seven in the evening, too.
pub(super) fn is_hour(text: &str, sentence: &ReadSentence<'_>, range: &Range<usize>) -> bool {
    let Number { name, before, behind, .. } = Number::of(text, sentence, range);
    // No day has an hour of that number: `11月20日 28点草案上网`.
    let digits = &name[..name.bytes().take_while(u8::is_ascii_digit).count()];
    if digits.parse().is_ok_and(|number: u8| number > HOURS) {
        return false;
    }
    sentence.particles.begins(Particle::OfHour, behind)
        || sentence.particles.ends(Particle::Daytime, before)
        || (1..=2).contains(&behind.bytes().take_while(u8::is_ascii_digit).count())
}

/// Whether words say that a paper has the number of points right behind them: `the proposal has 28 points`.
pub(super) fn is_counted(sentence: &ReadSentence<'_>, number: usize) -> bool {
    counted(sentence, number).is_some()
}

/// The words that say so.
fn counted<'s>(sentence: &'s ReadSentence<'_>, number: usize) -> Option<&'s Range<usize>> {
    let before = sentence.range.start..number;
    sentence.words(WordKind::Count, &before).next_back().filter(|word| word.end + 1 >= number)
}

fn is_party(cue: &Cue<'_>) -> bool {
    match cue.meaning {
        Meaning::Member(vocabulary, _) => matches!(vocabulary, "parties" | "persons"),
        Meaning::Group(group) => group.vocabulary == "parties",
        _ => false,
    }
}
