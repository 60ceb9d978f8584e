//! Which plan each sentence of a text speaks of: names, names that several plans share, references back, and what is carried
//! on.

mod around;
mod authors;
mod carried;
mod chief;
mod dated;
mod described;
mod description;
mod epithets;
mod frames;
mod heads;
mod hints;
mod lists;
mod meant;
mod names;
mod numbers;
mod options;
mod outcomes;
mod papers;
mod ranks;
mod timeline;
mod two;
mod unnamed;

use std::ops::Range;

use crate::record::{Key, Plan, PlanId, Record, WordKind};
use crate::text::LineKind;

use super::mention::{How, Mention, References};
use super::reading::{ReadSentence, Reading};
use super::scope;
use chief::turns;
use ranks::Ranks;
use timeline::is_timeline;

/// The plan that the text is at, while it is read from its beginning.
pub(super) struct Discourse<'r, 'a> {
    record: &'a Record,
    reading: &'r Reading<'a>,
    /// Plans by their last mention, the latest last.
    named: Vec<&'a Plan>,
    /// The two that the last sentence with two names set side by side, in its order.
    pair: Option<(&'a Plan, &'a Plan)>,
    /// Those that a name has told of so far, its own or a shared one.
    by_name: Vec<&'a PlanId>,
    /// All plans that the text names anywhere.
    pub(super) all: Vec<&'a Plan>,
    /// The plan that the text tells of, where it names none.
    hinted: Option<&'a Plan>,
    focus: Option<(&'a Plan, usize)>,
    /// Whether the plan that the text is at was told to have been changed or answered.
    is_reworked: bool,
    /// Whether no name has brought the text to its plan, but words for whose paper it is.
    is_described: bool,
    /// Whether only a heading has brought the text to its plan.
    is_headed: bool,
    /// The plan that the text comes back to behind a paragraph that looks back: `an earlier draft had ..`.
    home: Option<&'a Plan>,
    /// The plan that it came back from, which `that document` still means.
    left: Option<&'a Plan>,
    /// Whether the text has just come back to it, so that a word that refers back may still mean the other one.
    is_back_home: bool,
    /// The papers that the text told of in turn: `the first`, `the second`.
    by_rank: Ranks<'a>,
    /// The plan of the list that the text is in: what an item says of another plan ends with the item.
    list: Option<&'a Plan>,
    /// Whether the text is a timeline, or live coverage.
    is_timeline: bool,
    /// The parties of the last sentence that named any.
    parties: Vec<&'a Key>,
    /// The paragraph that was last about another negotiation.
    elsewhere: Option<usize>,
    /// The plans of the paragraph so far.
    here: (usize, Vec<&'a PlanId>),
}

impl<'r, 'a> Discourse<'r, 'a> {
    pub(super) fn new(record: &'a Record, reading: &'r Reading<'a>) -> Self {
        let mut discourse = Self {
            record,
            reading,
            named: Vec::new(),
            pair: None,
            by_name: Vec::new(),
            all: Vec::new(),
            hinted: None,
            focus: None,
            is_reworked: false,
            is_described: false,
            is_headed: false,
            home: None,
            is_back_home: false,
            left: None,
            by_rank: Ranks::default(),
            list: None,
            is_timeline: is_timeline(reading),
            parties: Vec::new(),
            elsewhere: None,
            here: (0, Vec::new()),
        };
        discourse.gather();
        // A bare number of points is a name where the text names a plan for sure, before it or behind it.
        if !discourse.all.is_empty() {
            discourse.gather();
        }
        discourse.hinted = discourse.hinted_plan();
        discourse
    }

    /// Gathers the plans that the text names.
    fn gather(&mut self) {
        for sentence in self.reading.paragraphs.iter().flat_map(|paragraph| &paragraph.sentences) {
            for plan in self.names(sentence).into_iter().filter_map(|mention| mention.plan) {
                if self.all.iter().all(|known| known.id != plan.id) {
                    self.all.push(plan);
                }
            }
        }
    }

    /// The references of the next sentence.
    pub(super) fn read(&mut self, sentence: &ReadSentence<'a>, paragraph: usize, kind: LineKind) -> References<'a> {
        let mut mentions = self.names(sentence);
        let is_elsewhere = sentence.has(WordKind::Elsewhere, &sentence.range);
        if !is_elsewhere {
            mentions.extend(self.epithets(sentence, &mentions));
            mentions.sort_by_key(|mention| mention.range.start);
            mentions.extend(self.of_two(sentence, &mentions));
        }
        let begins = self.here.0 != paragraph;
        self.enter(paragraph);
        if begins && kind == LineKind::Item {
            self.go_on_with_list(sentence, paragraph);
        }
        if begins {
            self.begin_entry(sentence);
        }
        if is_elsewhere {
            self.elsewhere = Some(paragraph);
        } else if mentions.iter().any(|mention| mention.plan.is_some()) {
            self.elsewhere = None;
        }
        if begins && self.points_away(sentence) {
            self.focus = self.left.map(|plan| (plan, paragraph));
        }
        let carried = self.carried(sentence, paragraph).filter(|_| self.elsewhere != Some(paragraph));
        mentions.extend(self.described(sentence, &mentions));
        mentions.extend(self.frames(sentence, &mentions));
        mentions.extend(self.unnamed(sentence, &mentions));
        mentions.sort_by_key(|mention| mention.range.start);
        self.note_ranks(sentence, &mentions);
        let carried = self.without_what_lost_it(sentence, &mentions, carried);
        let known: Vec<&'a PlanId> = self.named.iter().map(|plan| &plan.id).collect();
        let governing = scope::governing(self.reading.folded.as_str(), sentence, &mentions);
        let governing = governing.into_iter().map(|mention| self.or_its_outcome(mention)).collect::<Vec<_>>();
        self.remember(&mentions, &governing);
        let chief = self.chief(sentence, &governing, &known);
        if begins && kind != LineKind::Item {
            self.leave_list(sentence, chief);
        }
        match chief {
            Some(Mention { plan: None, .. }) => self.focus = None,
            Some(mention @ Mention { plan: Some(plan), .. }) => {
                let sets_beside = self.are_older(&governing);
                let is_compared = sets_beside || !begins && !turns(sentence) && self.is_older(plan);
                self.turn_to(
                    plan,
                    is_compared || self.is_long_past(plan) || scope::looks_back(sentence, mention),
                    paragraph,
                );
                self.is_headed = kind == LineKind::Heading;
                self.is_reworked = false;
                self.is_described = mention.how == How::Described;
            }
            None if kind == LineKind::Heading => {}
            None => self.go_on(carried.as_ref(), paragraph, kind),
        }
        self.rework(sentence, &mentions, chief.is_some_and(|chief| chief.is_goal));
        self.meet(sentence);
        References { mentions: governing, all: mentions, carried }
    }

    /// Notes the parties of a sentence, of whom the next one may say `their document`.
    fn meet(&mut self, sentence: &ReadSentence<'a>) {
        let parties = sentence.parties_in(&sentence.range);
        if !parties.is_empty() {
            self.parties = parties.into_iter().map(|(key, _)| key).collect();
        }
    }

    /// Begins a paragraph, where it is a new one: behind one that looked back, at the plan that the text comes back to.
    fn enter(&mut self, paragraph: usize) {
        if self.here.0 != paragraph {
            self.here = (paragraph, Vec::new());
            self.is_back_home = self.home.is_some();
            self.left = self.home.and(self.focus).map(|(plan, _)| plan);
            if let Some(home) = self.home.take() {
                self.is_reworked = false;
                self.is_described = false;
                self.focus = Some((home, paragraph.saturating_sub(1)));
            }
        }
    }

    /// Notes which plans a sentence names, and which of them it says something about.
    fn remember(&mut self, mentions: &[Mention<'a>], governing: &[Mention<'a>]) {
        // `The former .. The latter ..`: a word for one of two names none anew.
        for plan in mentions.iter().filter(|mention| mention.how != How::Back).filter_map(|mention| mention.plan) {
            self.named.retain(|named| named.id != plan.id);
            self.named.push(plan);
        }
        let named = mentions.iter().filter(|mention| mention.how > How::Back).filter_map(|mention| mention.plan);
        self.by_name.extend(named.map(|plan| &plan.id).filter(|id| !self.by_name.contains(id)).collect::<Vec<_>>());
        let mut told: Vec<&'a Plan> = Vec::new();
        for plan in mentions.iter().filter(|mention| mention.how > How::Back).filter_map(|mention| mention.plan) {
            if told.iter().all(|known| known.id != plan.id) {
                told.push(plan);
            }
        }
        if let [.., first, second] = told[..] {
            self.pair = Some((first, second));
        }
        for plan in governing.iter().filter_map(|mention| mention.plan) {
            if !self.here.1.contains(&&plan.id) {
                self.here.1.push(&plan.id);
            }
        }
    }

    /// Keeps the text at its plan. The items of a list go on with the plan of their list.
    fn go_on(&mut self, carried: Option<&Mention<'a>>, paragraph: usize, kind: LineKind) {
        if let (Some(mention), Some((_, at))) = (carried, &mut self.focus)
            && (mention.how >= How::Back || mention.how == How::Carried && kind == LineKind::Item)
        {
            *at = paragraph;
        }
    }

    /// Whether the text, read to its end, names one plan and speaks of no other.
    pub(super) fn is_of_one_plan(&self) -> bool {
        matches!(self.all[..], [only] if self.named.iter().all(|plan| plan.id == only.id))
    }

    /// All plans that the text, read to its end, speaks of, by their names or without.
    pub(super) fn told(&self) -> Vec<&'a Plan> {
        let mut told = self.all.clone();
        told.extend(self.named.iter().filter(|plan| self.all.iter().all(|known| known.id != plan.id)));
        told
    }

    /// The plan that the head of a table's column names, for a sentence of a cell; nothing where it names several.
    pub(super) fn column(&self, head: &Range<usize>, cell: &ReadSentence<'a>) -> Option<Mention<'a>> {
        let head = self.reading.sentence_at(head.start)?.part(head);
        let names = self.names(&head);
        let mut mentions = self.epithets(&head, &names);
        mentions.extend(names);
        let mention = mentions.pop()?;
        let id = |mention: &Mention<'a>| mention.plan.map(|plan| &plan.id);
        let is_alone = mentions.iter().all(|other| id(other) == id(&mention));
        let range = cell.range.start..cell.range.start;
        is_alone.then_some(Mention { range, is_goal: false, aside: None, ..mention })
    }

    fn plan(&self, id: &PlanId) -> Option<&'a Plan> {
        self.record.plans.iter().find(|plan| plan.id == *id)
    }
}
