//! The names of plans that a sentence has.

use std::ops::Range;

use crate::record::{Key, Kind, Particle, Plan, PlanId, WordKind};
use crate::text::{Figure, Unit};

use super::super::lexicon::{Cue, Meaning};
use super::super::mention::{How, Mention};
use super::super::reading::{ReadSentence, is_inside};
use super::super::scope::{aside, is_goal};
use super::Discourse;
use super::described::hints;
use super::numbers::{Around, is_counted, is_sure_name};
use super::papers::{is_tail, is_wish};

/// How many bytes behind the name of a plan its number of points may stand.
const NAME_TO_COUNT: usize = 36;

/// Words behind which another plan stands: `the European answer to the 28 points`.
const ANOTHER: [WordKind; 7] = [
    WordKind::Attitude,
    WordKind::Belonging,
    WordKind::Relation,
    WordKind::Source,
    WordKind::Contrast,
    WordKind::Reworked,
    WordKind::Bringing,
];

impl<'a> Discourse<'_, 'a> {
    /// The names of a sentence. A number of points alone is a name only beside a word for a paper, behind an article, or
    /// beside another name.
    pub(super) fn names(&self, sentence: &ReadSentence<'a>) -> Vec<Mention<'a>> {
        if !sentence.has_names {
            return self.numbers_in_turn(sentence);
        }
        let text = self.reading.folded.as_str();
        if sentence.has(WordKind::Elsewhere, &sentence.range) {
            let others = names_of(sentence).map(|(range, _)| Mention {
                aside: aside(text, sentence, &range),
                range,
                plan: None,
                fits: Vec::new(),
                how: How::Name,
                is_goal: false,
            });
            return others.collect();
        }
        let mut names: Vec<(Range<usize>, &'a PlanId)> = names_of(sentence).collect();
        let count = names.len();
        // Once a paper is named for sure, its number of points alone is enough.
        let is_known = |id: &PlanId| self.all.iter().any(|plan| plan.id == *id);
        names.retain(|(range, id)| {
            let around = Around { has_other: count > 1 || is_known(id), has_plans: !self.all.is_empty() };
            is_sure_name(text, sentence, range, around) && !is_wish(text, sentence, range) && !is_tail(text, range)
        });
        // The longer of two names in one place is meant.
        let longest =
            |range: &Range<usize>| !names.iter().any(|(other, _)| is_inside(range, other) && other.len() > range.len());
        let names: Vec<&(Range<usize>, &'a PlanId)> = names.iter().filter(|(range, _)| longest(range)).collect();
        let is_head = |at: &usize| {
            let (behind, before) = (&names[*at..], &names[..=*at]);
            let is_followed = behind.len() > 1 && self.is_own_number(sentence, &behind[..2]);
            let is_part = self.is_before_own_head(behind) && !is_followed
                || self.is_head_of_finer(before)
                || self.is_counted_behind(sentence, behind);
            !is_part && !self.is_own_number(sentence, before)
        };
        let heads = (0..names.len()).filter(is_head);
        let mut mentions: Vec<Mention<'a>> = heads
            .map(|at| names[at])
            .map(|(range, id)| Mention {
                range: range.clone(),
                plan: self.plan(self.meant(sentence, id, &names, range)),
                fits: Vec::new(),
                how: How::Name,
                is_goal: is_goal(text, sentence, range),
                aside: aside(text, sentence, range),
            })
            .collect();
        if mentions.is_empty() {
            return self.numbers_in_turn(sentence);
        }
        self.turn_answers(sentence, &mut mentions);
        mentions.extend(self.bare_numbers(sentence, &mentions));
        mentions.sort_by_key(|mention| mention.range.start);
        // A name that the record gives two plans may mean the same one here both times.
        let id = |mention: &Mention<'a>| mention.plan.map(|plan| &plan.id);
        mentions.dedup_by(|one, other| one.range == other.range && id(one) == id(other));
        mentions
    }

    /// `The European answer to the term sheet`: the first one of these authors after that paper, which is named beside it only.
    fn turn_answers(&self, sentence: &ReadSentence<'a>, mentions: &mut [Mention<'a>]) {
        let (text, particles) = (self.reading.folded.as_str(), sentence.particles);
        let is_to = |between: &str| {
            let answered = particles.behind(Particle::Infinitive, between).map(str::trim);
            answered.is_some_and(|article| article.is_empty() || particles.is(Particle::Article, article))
        };
        for at in 1..mentions.len() {
            let [own, answered] = [&mentions[at - 1], &mentions[at]];
            let (Some(plan), Some(other)) = (own.plan, answered.plan) else { continue };
            if own.range.end > answered.range.start || !is_to(&text[own.range.end..answered.range.start]) {
                continue;
            }
            let first = self.first_answer(plan, other);
            let aside = answered.aside.or(Some(answered.range.end));
            mentions[at] = Mention { is_goal: false, aside, ..answered.clone() };
            if let Some(first) = first {
                mentions[at - 1] = Mention { plan: Some(first), how: How::Described, ..mentions[at - 1].clone() };
            }
        }
    }

    /// A paper of an author of a plan that came before it and after another: the answer to that one.
    fn first_answer(&self, plan: &Plan, answered: &Plan) -> Option<&'a Plan> {
        let shares_author = |one: &&Plan| one.drafted_by.iter().any(|own| self.are_drafters(own, plan));
        let is_between = |one: &&Plan| one.date.is_after(answered.date) && plan.date.is_after(one.date);
        let papers = self.record.plans.iter().filter(|one| one.kind == Kind::Plan);
        papers.filter(is_between).filter(shares_author).min_by_key(|one| one.date)
    }

    fn are_drafters(&self, party: &Key, plan: &Plan) -> bool {
        plan.drafted_by.iter().any(|own| self.record.overlap(own, party))
    }

    /// Whether one plan has the names of another, too, where it was spoken of last.
    pub(super) fn answers_to(&self, own: &PlanId, other: &PlanId) -> bool {
        let mut cues = self.record.cues.plans.iter().filter(|cues| cues.plan == *own);
        cues.any(|cues| cues.answers_to.contains(other))
    }

    /// The plan that a name means: of those that have it, the one spoken of last; by the name of its authors, itself.
    fn meant(
        &self,
        sentence: &ReadSentence<'a>,
        id: &'a PlanId,
        names: &[&(Range<usize>, &'a PlanId)],
        range: &Range<usize>,
    ) -> &'a PlanId {
        if self.is_of_authors(sentence, range, id) {
            return id;
        }
        if let Some(published) = self.published(sentence, range, id) {
            return published;
        }
        let here = names.iter().rev().filter(|(other, _)| other.end <= range.start).map(|(_, other)| *other);
        if let Some(other) = self.same_number(sentence, id, range) {
            return other;
        }
        let mut before = here.chain(self.named.iter().rev().map(|plan| &plan.id));
        // A paper of 20 points is none of `the 28-point draft`.
        let points = |id: &PlanId| self.plan(id).and_then(|plan| plan.points);
        let is_counted = self.reading.folded.as_str()[range.clone()].contains(|c: char| c.is_ascii_digit());
        let is_as_long = |other: &PlanId| !is_counted || points(other) == points(id);
        before.find(|other| *other == id || self.answers_to(other, id) && is_as_long(other)).unwrap_or(id)
    }

    /// The plan with as many points that the text is at, where the one that the number is mostly a name of was not spoken of, and
    /// nothing in its sentence tells of that.
    fn same_number(&self, sentence: &ReadSentence<'a>, id: &'a PlanId, range: &Range<usize>) -> Option<&'a PlanId> {
        let (focus, _) = self.focus?;
        let points = self.plan(id)?.points?;
        let is_counted = self.reading.folded.as_str()[range.clone()].contains(|c: char| c.is_ascii_digit());
        let is_known = self.named.iter().any(|plan| plan.id == *id);
        let tells_of_it = |cue: &Cue<'_>| match cue.meaning {
            Meaning::Hint(plan) | Meaning::Sign(plan) | Meaning::Epithet(plan) => plan == id,
            _ => false,
        };
        let is_its = focus.points == Some(points) && is_counted && !is_known && !sentence.cues.iter().any(tells_of_it);
        let is_of_same_hands = focus.drafted_by.is_subset(&self.plan(id)?.drafted_by);
        (is_its && is_of_same_hands).then_some(&focus.id)
    }

    /// The plan with the names of another one, or with as many points, whose publisher its sentence names: `the Telegraph has
    /// printed a European list`.
    fn published(&self, sentence: &ReadSentence<'a>, name: &Range<usize>, id: &PlanId) -> Option<&'a PlanId> {
        let points = |id: &PlanId| self.plan(id).and_then(|plan| plan.points);
        let has_as_many = |plan: &PlanId| points(id).is_some() && points(plan) == points(id);
        let is_published = |hint: &Range<usize>| {
            let between = hint.end.min(name.end)..name.start.max(hint.start);
            sentence.has(WordKind::Drafting, &between)
        };
        let mut published = hints(sentence, &sentence.range)
            .filter(|(hint, plan)| (self.answers_to(plan, id) || has_as_many(plan)) && is_published(hint))
            .map(|(_, plan)| plan);
        published.next().filter(|first| published.all(|other| other == *first))
    }

    /// Whether a name has an author of its plan in it: `the text of Britain, France and Germany`.
    fn is_of_authors(&self, sentence: &ReadSentence<'a>, name: &Range<usize>, id: &PlanId) -> bool {
        let drafters = self.plan(id).map(|plan| &plan.drafted_by);
        let is_author = |cue: &Cue<'_>| match cue.meaning {
            Meaning::Member("parties", key) => drafters.is_some_and(|drafters| drafters.contains(key)),
            _ => false,
        };
        sentence.cues_in(name).any(is_author)
    }

    /// Whether the first of these names is only a part of the second: `the 28-point European counter-plan`.
    fn is_before_own_head(&self, names: &[&(Range<usize>, &'a PlanId)]) -> bool {
        matches!(names, [(own, id), (head, other), ..]
            if own.end + 1 >= head.start && id != other && !self.answers_to(id, other))
    }

    /// Whether the last of these names follows one that tells more: `the 24-point European counter-plan`.
    fn is_head_of_finer(&self, names: &[&(Range<usize>, &'a PlanId)]) -> bool {
        matches!(names, [.., (finer, other), (own, id)] if finer.end + 1 >= own.start && self.answers_to(other, id))
    }

    /// Whether a finer name behind the first of these counts its points: `Europe's alternative to the US plan has 24 points`.
    fn is_counted_behind(&self, sentence: &ReadSentence<'a>, names: &[&(Range<usize>, &'a PlanId)]) -> bool {
        let Some(((own, id), behind)) = names.split_first().map(|(own, behind)| (*own, behind)) else { return false };
        let is_finer = |(finer, other): &&(Range<usize>, &'a PlanId)| {
            self.answers_to(other, id) && is_counted(sentence, finer.start)
        };
        !self.is_of_authors(sentence, own, id) && behind.iter().any(is_finer)
    }

    /// Whether the last of these names is a number of points that the plan before has, too: `the European text of 28 points`,
    /// `欧洲版和平计划“28条”`.
    fn is_own_number(&self, sentence: &ReadSentence<'a>, names: &[&(Range<usize>, &'a PlanId)]) -> bool {
        let [.., (first, other), (own, id)] = names else { return false };
        let text = self.reading.folded.as_str();
        let is_number = text[own.clone()].contains(|c: char| c.is_ascii_digit());
        let points = |id: &PlanId| self.plan(id).and_then(|plan| plan.points);
        let between = first.end..own.start.max(first.end);
        let is_another = || ANOTHER.iter().any(|kind| sentence.has(*kind, &between));
        let (words, particles) = (text[between.clone()].trim(), sentence.particles);
        let is_apart =
            || words.contains([',', ';', '、']) || particles.has(Particle::Attributive, words) || is_another();
        let is_its = particles.is(Particle::Having, words.trim_start_matches(',')) || !is_apart();
        is_number && id != other && points(id) == points(other) && between.len() <= NAME_TO_COUNT && is_its
    }

    /// `The number of points was cut from 28 to 19`: two bare numbers, the second of which the first was made into.
    fn numbers_in_turn(&self, sentence: &ReadSentence<'a>) -> Vec<Mention<'a>> {
        if sentence.figures.len() < 2 || !sentence.has(WordKind::Paper, &sentence.range) {
            return Vec::new();
        }
        let text = self.reading.folded.as_str();
        let pairs = sentence.figures.windows(2).filter_map(|pair| match pair {
            [first, second] if first.range.end + NAME_TO_COUNT >= second.range.start => {
                let before = self.of_number(first)?;
                let is_goal = is_goal(text, sentence, &second.range);
                is_goal.then_some([(first, before, false), (second, self.of_number(second)?, true)])
            }
            _ => None,
        });
        let mentions = pairs.flatten().map(|(figure, plan, is_goal)| {
            let aside = aside(text, sentence, &figure.range);
            Mention { is_goal, aside, ..Mention::of(plan, figure.range.clone(), How::Name) }
        });
        mentions.collect()
    }

    /// The plan that goes by a number, bare or of points.
    fn of_number(&self, figure: &Figure) -> Option<&'a Plan> {
        let size = figure.amount.to_string();
        let is_plain = matches!(figure.unit, Unit::Bare | Unit::Points);
        let id = self.record.cues.plans.iter().find(|cues| is_plain && *cues.plan == *size)?;
        self.plan(&id.plan)
    }

    /// `from 28 points to 19`: a bare number of points beside a name.
    fn bare_numbers(&self, sentence: &ReadSentence<'a>, names: &[Mention<'a>]) -> Vec<Mention<'a>> {
        let text = self.reading.folded.as_str();
        let is_free = |range: &Range<usize>| {
            names.iter().all(|name| name.range.end <= range.start || range.end <= name.range.start)
        };
        let figures = sentence.figures.iter().filter(|figure| is_free(&figure.range));
        let mentions = figures.filter_map(|figure| {
            let plan = self.of_number(figure).filter(|_| is_goal(text, sentence, &figure.range))?;
            let aside = aside(text, sentence, &figure.range);
            Some(Mention { is_goal: true, aside, ..Mention::of(plan, figure.range.clone(), How::Name) })
        });
        mentions.collect()
    }
}

fn names_of<'s, 'a>(sentence: &'s ReadSentence<'a>) -> impl Iterator<Item = (Range<usize>, &'a PlanId)> + use<'s, 'a> {
    sentence.cues.iter().filter_map(|cue| match cue.meaning {
        Meaning::Name(plan) => Some((cue.range.clone(), plan)),
        _ => None,
    })
}
