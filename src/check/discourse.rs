//! Which plan each sentence of a text speaks of: names, names that several plans share, references back, and what is carried
//! on.

mod carried;
mod described;
mod epithets;
mod hints;
mod lists;
mod names;
mod outcomes;
mod papers;
mod two;
mod unnamed;

use std::ops::Range;

use crate::record::{Key, Plan, PlanId, Record, WordKind};
use crate::text::LineKind;

use super::mention::{How, Mention, References};
use super::reading::{ReadSentence, Reading};
use super::scope;
use epithets::parties_in;

/// How many years lie at least between a plan and one of a war's earlier talks, which is told of in passing.
const LONG_PAST: i16 = 5;

/// The plan that the text is at, while it is read from its beginning.
pub(super) struct Discourse<'r, 'a> {
    record: &'a Record,
    reading: &'r Reading<'a>,
    /// Plans by their last mention, the latest last.
    named: Vec<&'a Plan>,
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
    /// Whether the text has just come back to it, so that a word that refers back may still mean the other one.
    is_back_home: bool,
    /// The plan of the list that the text is in: what an item says of another plan ends with the item.
    list: Option<&'a Plan>,
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
            all: Vec::new(),
            hinted: None,
            focus: None,
            is_reworked: false,
            is_described: false,
            is_headed: false,
            home: None,
            is_back_home: false,
            list: None,
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
        if is_elsewhere {
            self.elsewhere = Some(paragraph);
        } else if mentions.iter().any(|mention| mention.plan.is_some()) {
            self.elsewhere = None;
        }
        let carried = self.carried(sentence, paragraph).filter(|_| self.elsewhere != Some(paragraph));
        mentions.extend(self.described(sentence, &mentions));
        mentions.extend(self.unnamed(sentence, &mentions));
        mentions.sort_by_key(|mention| mention.range.start);
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
                let is_compared = !begins && !turns(sentence) && self.is_older(plan);
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
        let parties = parties_in(sentence, &sentence.range);
        if !parties.is_empty() {
            self.parties = parties.into_iter().map(|(key, _)| key).collect();
        }
    }

    /// Begins a paragraph, where it is a new one: behind one that looked back, at the plan that the text comes back to.
    fn enter(&mut self, paragraph: usize) {
        if self.here.0 != paragraph {
            self.here = (paragraph, Vec::new());
            self.is_back_home = self.home.is_some();
            if let Some(home) = self.home.take() {
                self.is_reworked = false;
                self.is_described = false;
                self.focus = Some((home, paragraph.saturating_sub(1)));
            }
        }
    }

    /// Notes which plans a sentence names, and which of them it says something about.
    fn remember(&mut self, mentions: &[Mention<'a>], governing: &[Mention<'a>]) {
        for plan in mentions.iter().filter_map(|mention| mention.plan) {
            self.named.retain(|named| named.id != plan.id);
            self.named.push(plan);
        }
        for plan in governing.iter().filter_map(|mention| mention.plan) {
            if !self.here.1.contains(&&plan.id) {
                self.here.1.push(&plan.id);
            }
        }
    }

    /// The reference whose plan is spoken of next: `28 points became 19`, what a plan was made into; else a plan that is
    /// brought in, else what the sentence begins with. A known plan that stands further on is compared with it.
    fn chief<'m>(
        &self,
        sentence: &ReadSentence<'a>,
        governing: &'m [Mention<'a>],
        known: &[&PlanId],
    ) -> Option<&'m Mention<'a>> {
        let text = self.reading.folded.as_str();
        let goal = governing.iter().rfind(|mention| mention.is_goal);
        // `Zelensky presented a new text`: none of those that were named.
        let is_new = |mention: &Mention<'a>| match mention.plan {
            Some(plan) => !known.contains(&&plan.id),
            None => mention.fits.len() > 1,
        };
        let brought_in = governing.iter().rfind(|one| is_new(one) && scope::is_brought_in(text, sentence, one));
        let subject = sentence.range.start + sentence.range.len() / 2;
        let back = sentence.words(WordKind::Back, &sentence.range).next().map(|word| word.start);
        let refers_back = back.is_some();
        // `It takes the US plan as its basis`, `Where the American text differs, ..`.
        let is_basis = |mention: &Mention<'a>| {
            let is_taken = back.is_some_and(|back| back < mention.range.start);
            let opening = sentence.words(WordKind::Relative, &sentence.range).next();
            let is_aside = opening.is_some_and(|word| word.start == sentence.range.start);
            self.focus.is_some() && (is_taken && scope::is_reworked(sentence, mention, governing) || is_aside)
        };
        // `The army has 800,000 soldiers, the US plan said 600,000`: the text stays where it is.
        let is_beside = |mention: &Mention<'_>| {
            let before = sentence.range.start..sentence.clause_at(mention.range.start).start;
            self.focus.is_some() && sentence.topics_in(&before).next().is_some()
        };
        // `After the European text, Washington drew up one of 19 points`: the one is only when the other came.
        let is_when = |mention: &Mention<'_>| {
            governing.len() > 1 && scope::tells_when(text, sentence, mention)
                || self.focus.is_some() && scope::is_conceded(text, sentence, mention)
        };
        let is_only = governing.len() == 1 && !refers_back;
        let is_subject = |mention: &&Mention<'a>| {
            let is_first = mention.range.start < subject || self.focus.is_none();
            mention.aside.is_none()
                && !is_basis(mention)
                && !is_beside(mention)
                && !is_when(mention)
                && (is_first || is_only && (is_new(mention) || self.is_headed))
        };
        goal.or(brought_in).or_else(|| governing.iter().find(is_subject))
    }

    /// Whether it is from a time long before the plan that the text is at.
    fn is_long_past(&self, plan: &Plan) -> bool {
        self.focus.is_some_and(|(focus, _)| plan.date.year() + LONG_PAST < focus.date.year())
    }

    /// Brings the text to a plan; where it only looks back at that, it comes back to its own.
    fn turn_to(&mut self, plan: &'a Plan, looks_back: bool, paragraph: usize) {
        self.home = if looks_back {
            self.home.or(self.focus.map(|(home, _)| home)).filter(|home| home.id != plan.id)
        } else {
            None
        };
        self.focus = Some((plan, paragraph));
        self.is_back_home = false;
    }

    /// Whether it is older than the plan that the text is at and names: further on in a paragraph, what it had is told beside
    /// that.
    fn is_older(&self, plan: &Plan) -> bool {
        let is_named = |focus: &Plan| self.all.iter().any(|named| named.id == focus.id);
        self.focus.is_some_and(|(focus, _)| focus.date.is_after(plan.date) && is_named(focus))
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

/// Whether a sentence begins with a word by which the text turns: `But the first plan ..`.
fn turns(sentence: &ReadSentence<'_>) -> bool {
    sentence.words(WordKind::Turn, &sentence.range).next().is_some_and(|word| word.start == sentence.range.start)
}
