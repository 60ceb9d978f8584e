//! Which plan a sentence speaks of: names, names that several plans share, references back, and what is carried on.

use std::ops::Range;

use crate::record::{Plan, PlanId, Record, WordKind};
use crate::text::LineKind;

use super::lexicon::{Cue, Meaning};
use super::reading::{ReadSentence, Reading, begun_in, is_inside};
use super::scope::{self, aside, is_goal, is_listed};

/// A reference to a plan.
#[derive(Clone, Debug)]
pub(super) struct Mention<'a> {
    pub(super) range: Range<usize>,
    /// The plan; nothing where it is none of the record's, or cannot be told.
    pub(super) plan: Option<&'a Plan>,
    /// The plans that the name fits, where it cannot be told which.
    pub(super) fits: Vec<&'a Plan>,
    pub(super) how: How,
    /// Whether it is what another plan was made into: `cut from 28 points to 19`.
    pub(super) is_goal: bool,
    /// The end of the parentheses that it stands in: `(the first plan had 600,000)`.
    pub(super) aside: Option<usize>,
}

/// The references to plans of a sentence.
pub(super) struct References<'a> {
    /// Those that the sentence says something about, in their order.
    pub(super) mentions: Vec<Mention<'a>>,
    /// All that stand in it, in their order.
    pub(super) all: Vec<Mention<'a>>,
    /// What governs where none stands.
    pub(super) carried: Option<Mention<'a>>,
}

impl<'a> References<'a> {
    /// Those of a sentence in a cell, where the head of its column names a plan.
    pub(super) fn of_cell(head: Option<Mention<'a>>) -> Self {
        Self { mentions: head.into_iter().collect(), all: Vec::new(), carried: None }
    }

    /// Whether the sentence speaks of a plan.
    pub(super) fn are_of_plan(&self) -> bool {
        !self.mentions.is_empty() || self.carried.as_ref().is_some_and(|mention| mention.how >= How::Back)
    }
}

/// How a plan is referred to, from the weakest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// It is what a party asks for, and no plan: its stated demands.
    Demand,
    /// Nothing in reach names it; the text as a whole speaks of this plan.
    Document,
    /// It was spoken of some paragraphs before.
    Carried,
    /// It was spoken of before in the paragraph, or the sentence refers back to it.
    Back,
    /// By a name that it shares with others, one of which the text has named.
    Epithet,
    /// By its name.
    Name,
}

impl How {
    /// The word of JSON.
    pub fn name(self) -> &'static str {
        match self {
            How::Demand => "demand",
            How::Document => "document",
            How::Carried => "carried",
            How::Back => "back",
            How::Epithet => "epithet",
            How::Name => "name",
        }
    }
}

/// How many paragraphs may lead to the first name of a plan.
const LEAD: usize = 3;

/// How many paragraphs a plan is carried on without a word of it.
const CARRY: usize = 6;

/// The plan that the text is at, while it is read from its beginning.
pub(super) struct Discourse<'r, 'a> {
    record: &'a Record,
    reading: &'r Reading<'a>,
    /// Plans by their last mention, the latest last.
    named: Vec<&'a Plan>,
    /// All plans that the text names anywhere.
    pub(super) all: Vec<&'a Plan>,
    focus: Option<(&'a Plan, usize)>,
    /// Whether only a heading has brought the text to its plan.
    is_headed: bool,
    /// The plan that the text comes back to behind a paragraph that looks back: `an earlier draft had ..`.
    home: Option<&'a Plan>,
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
            focus: None,
            is_headed: false,
            home: None,
            elsewhere: None,
            here: (0, Vec::new()),
        };
        for sentence in reading.paragraphs.iter().flat_map(|paragraph| &paragraph.sentences) {
            for plan in discourse.names(sentence).into_iter().filter_map(|mention| mention.plan) {
                if discourse.all.iter().all(|known| known.id != plan.id) {
                    discourse.all.push(plan);
                }
            }
        }
        discourse
    }

    /// The references of the next sentence.
    pub(super) fn read(&mut self, sentence: &ReadSentence<'a>, paragraph: usize, kind: LineKind) -> References<'a> {
        let mut mentions = self.names(sentence);
        let is_elsewhere = sentence.has(WordKind::Elsewhere, &sentence.range);
        if !is_elsewhere {
            mentions.extend(self.epithets(sentence, &mentions));
        }
        mentions.sort_by_key(|mention| mention.range.start);
        if self.here.0 != paragraph {
            self.here = (paragraph, Vec::new());
            if let Some(home) = self.home.take() {
                self.focus = Some((home, paragraph.saturating_sub(1)));
            }
        }
        if is_elsewhere {
            self.elsewhere = Some(paragraph);
        } else if mentions.iter().any(|mention| mention.plan.is_some()) {
            self.elsewhere = None;
        }
        let carried = self.carried(sentence, paragraph).filter(|_| self.elsewhere != Some(paragraph));
        let known: Vec<&'a PlanId> = self.named.iter().map(|plan| &plan.id).collect();
        for plan in mentions.iter().filter_map(|mention| mention.plan) {
            self.named.retain(|named| named.id != plan.id);
            self.named.push(plan);
        }
        let text = self.reading.folded.as_str();
        let governing: Vec<Mention<'a>> = scope::governing(text, sentence, &mentions);
        for plan in governing.iter().filter_map(|mention| mention.plan) {
            if !self.here.1.contains(&&plan.id) {
                self.here.1.push(&plan.id);
            }
        }
        // `28 points became 19`: what a plan was made into is spoken of next; else a plan that is brought in, else what
        // the sentence begins with. A known plan that stands further on is compared with it.
        let goal = governing.iter().rfind(|mention| mention.is_goal);
        let is_new = |mention: &Mention<'a>| mention.plan.is_some_and(|plan| !known.contains(&&plan.id));
        let brought_in = governing.iter().rfind(|one| is_new(one) && scope::is_brought_in(text, sentence, one));
        let subject = sentence.range.start + sentence.range.len() / 2;
        let refers_back = sentence.has(WordKind::Back, &sentence.range);
        let is_only = governing.len() == 1 && !refers_back;
        let is_subject = |mention: &&Mention<'a>| {
            let is_first = mention.range.start < subject || self.focus.is_none();
            mention.aside.is_none() && (is_first || is_only && (is_new(mention) || self.is_headed))
        };
        let first = governing.iter().find(is_subject);
        match goal.or(brought_in).or(first) {
            Some(mention @ Mention { plan: Some(plan), .. }) => {
                if scope::looks_back(sentence, mention) {
                    self.home = self.home.or(self.focus.map(|(home, _)| home)).filter(|home| home.id != plan.id);
                } else {
                    self.home = None;
                }
                self.focus = Some((plan, paragraph));
                self.is_headed = kind == LineKind::Heading;
            }
            Some(Mention { plan: None, .. }) => self.focus = None,
            None if kind == LineKind::Heading => {}
            None => {
                // The items of a list go on with the plan of their list.
                if let (Some(mention), Some((_, at))) = (&carried, &mut self.focus)
                    && (mention.how >= How::Back || mention.how == How::Carried && kind == LineKind::Item)
                {
                    *at = paragraph;
                }
            }
        }
        References { mentions: governing, all: mentions, carried }
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

    fn carried(&self, sentence: &ReadSentence<'a>, paragraph: usize) -> Option<Mention<'a>> {
        let range = sentence.range.start..sentence.range.start;
        let refers_back = sentence.has(WordKind::Back, &sentence.range);
        let first = sentence.words(WordKind::FirstOfTwo, &sentence.range).next();
        match self.focus {
            // `The former`: of the last two plans that were named.
            Some(_) if first.is_some() && self.named.len() > 1 => {
                let plan = Some(self.named[self.named.len() - 2]);
                let range = first.cloned().unwrap_or(range);
                Some(Mention { range, plan, fits: Vec::new(), how: How::Back, is_goal: false, aside: None })
            }
            // A reference back reaches as far as no other plan is spoken of.
            Some((plan, at)) if refers_back || paragraph - at <= CARRY => {
                // Where a paragraph speaks of two plans, the one it is at is a guess.
                let is_alone = self.here.0 != paragraph || self.here.1.len() <= 1;
                let how = if at == paragraph && is_alone || refers_back { How::Back } else { How::Carried };
                Some(Mention { range, plan: Some(plan), fits: Vec::new(), how, is_goal: false, aside: None })
            }
            // A lead may speak of the plan that the text names behind it.
            _ => match self.all[..] {
                [plan] if paragraph < LEAD || self.named.iter().any(|named| named.id == plan.id) => {
                    let how = How::Document;
                    Some(Mention { range, plan: Some(plan), fits: Vec::new(), how, is_goal: false, aside: None })
                }
                _ => None,
            },
        }
    }

    fn plan(&self, id: &PlanId) -> Option<&'a Plan> {
        self.record.plans.iter().find(|plan| plan.id == *id)
    }

    /// The names of a sentence. A number of points alone is a name only beside a word for a paper, behind an article, or
    /// beside another name.
    fn names(&self, sentence: &ReadSentence<'a>) -> Vec<Mention<'a>> {
        if !sentence.has_names {
            return Vec::new();
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
            is_sure_name(text, sentence, range, count > 1 || is_known(id))
                && !is_wish(text, sentence, range)
                && !is_tail(text, range)
        });
        // The longer of two names in one place is meant.
        let longest =
            |range: &Range<usize>| !names.iter().any(|(other, _)| is_inside(range, other) && other.len() > range.len());
        let names: Vec<&(Range<usize>, &'a PlanId)> = names.iter().filter(|(range, _)| longest(range)).collect();
        let is_head = |at: &usize| !self.is_before_own_head(&names[*at..]) && !self.is_head_of_finer(&names[..=*at]);
        let heads = (0..names.len()).filter(is_head);
        let mut mentions: Vec<Mention<'a>> = heads
            .map(|at| names[at])
            .map(|(range, id)| Mention {
                range: range.clone(),
                plan: self.plan(self.meant(id, &names, range)),
                fits: Vec::new(),
                how: How::Name,
                is_goal: is_goal(text, sentence, range),
                aside: aside(text, sentence, range),
            })
            .collect();
        if !mentions.is_empty() {
            mentions.extend(self.bare_numbers(sentence, &mentions));
            mentions.sort_by_key(|mention| mention.range.start);
        }
        mentions
    }

    /// Whether one plan has the names of another, too, where it was spoken of last.
    fn answers_to(&self, own: &PlanId, other: &PlanId) -> bool {
        let mut cues = self.record.cues.plans.iter().filter(|cues| cues.plan == *own);
        cues.any(|cues| cues.answers_to.contains(other))
    }

    /// The plan that a name means: of those that have it, the one spoken of last.
    fn meant(&self, id: &'a PlanId, names: &[&(Range<usize>, &'a PlanId)], range: &Range<usize>) -> &'a PlanId {
        let here = names.iter().rev().filter(|(other, _)| other.end <= range.start).map(|(_, other)| *other);
        let mut before = here.chain(self.named.iter().rev().map(|plan| &plan.id));
        before.find(|other| *other == id || self.answers_to(other, id)).unwrap_or(id)
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

    /// `from 28 points to 19`: a bare number of points beside a name.
    fn bare_numbers(&self, sentence: &ReadSentence<'a>, names: &[Mention<'a>]) -> Vec<Mention<'a>> {
        let text = self.reading.folded.as_str();
        let is_free = |range: &Range<usize>| {
            names.iter().all(|name| name.range.end <= range.start || range.end <= name.range.start)
        };
        let figures = sentence.figures.iter().filter(|figure| is_free(&figure.range));
        let mentions = figures.filter_map(|figure| {
            let is_goal = is_goal(text, sentence, &figure.range);
            let size = figure.amount.to_string();
            let id = self.record.cues.plans.iter().find(|plan| *plan.plan == *size)?;
            let is_plain = matches!(figure.unit, crate::text::Unit::Bare | crate::text::Unit::Points);
            (is_goal && is_plain).then(|| Mention {
                range: figure.range.clone(),
                plan: self.plan(&id.plan),
                fits: Vec::new(),
                how: How::Name,
                is_goal: true,
                aside: aside(text, sentence, &figure.range),
            })
        });
        mentions.collect()
    }

    /// Names that several plans share, each with the plan that the text before, or else the text as a whole, has named.
    fn epithets(&self, sentence: &ReadSentence<'a>, names: &[Mention<'a>]) -> Vec<Mention<'a>> {
        if !sentence.has_names {
            return Vec::new();
        }
        let epithet = |cue: &Cue<'a>| match cue.meaning {
            Meaning::Epithet(plan) => Some((cue.range.clone(), plan)),
            _ => None,
        };
        let mut found: Vec<(Range<usize>, Vec<&'a PlanId>)> = Vec::new();
        for (range, plan) in sentence.cues.iter().filter_map(epithet) {
            match found.iter_mut().find(|(own, _)| *own == range) {
                Some((_, plans)) => plans.push(plan),
                None => found.push((range, vec![plan])),
            }
        }
        let is_apart = |range: &Range<usize>| {
            let clause = sentence.clause_at(range.start);
            let is_beside = |name: &Mention<'a>| {
                is_inside(&name.range, &clause)
                    && range.start <= name.range.end + 24
                    && name.range.start <= range.end + 24
            };
            !names.iter().any(is_beside)
        };
        let others: Vec<Range<usize>> = found.iter().map(|(range, _)| range.clone()).collect();
        let is_longest =
            |range: &Range<usize>| !others.iter().any(|other| is_inside(range, other) && other.len() > range.len());
        let text = self.reading.folded.as_str();
        let stands = |range: &Range<usize>| {
            let is_paper = sentence.words(WordKind::Paper, range).next().is_some();
            is_apart(range)
                && is_longest(range)
                && !is_wish(text, sentence, range)
                && (is_paper || !is_listed(text, sentence, range))
        };
        let mentions = found.into_iter().filter(|(range, _)| stands(range));
        mentions
            .map(|(range, candidates)| {
                let fits = |plan: &&&'a Plan| candidates.iter().any(|id| **id == plan.id);
                let before = self.named.iter().rev().find(fits);
                let anywhere: Vec<&&'a Plan> = self.all.iter().filter(fits).collect();
                let plan = match (before, &anywhere[..], &candidates[..]) {
                    (Some(plan), ..) => Some(*plan),
                    (None, [plan], _) => Some(**plan),
                    (None, [], [only]) => self.plan(only),
                    // A new draft is none of those spoken of before, even where it cannot be told which.
                    _ => None,
                };
                let several = if anywhere.is_empty() {
                    candidates.iter().filter_map(|id| self.plan(id)).collect()
                } else {
                    anywhere.into_iter().copied().collect()
                };
                let fits = if plan.is_some() { Vec::new() } else { several };
                let aside = aside(text, sentence, &range);
                Mention { range, plan, fits, how: How::Epithet, is_goal: false, aside }
            })
            .collect()
    }
}

/// Whether it is the end of a longer word: `a US-Ukrainian-European document` is no European one.
fn is_tail(text: &str, range: &Range<usize>) -> bool {
    text[..range.start].ends_with('-')
}

/// How many bytes behind a paper the one that it answers is named.
const ANSWERED: usize = 48;

/// Whether it is a wish about one question, no paper: `the US plan to be paid for its guarantee`.
fn is_wish(text: &str, sentence: &ReadSentence<'_>, range: &Range<usize>) -> bool {
    // A number of points is no wish: `cut from 28 points to 19`.
    if text[range.clone()].starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let behind = &text[range.end..sentence.range.end];
    let is_of_topic = || {
        let cues = sentence.cues_in(&(range.start..sentence.range.end));
        let mut near = cues.take_while(|cue| cue.range.start <= range.end + 30);
        near.any(|cue| matches!(cue.meaning, Meaning::Topic(_)))
    };
    let does = [" to end", " to stop", " to finish"].iter().any(|words| behind.starts_with(words));
    // `The European answer to the American paper` is one.
    let answers = || names_in(sentence, &(range.end..range.end + ANSWERED)).next().is_some();
    behind.starts_with(" to ") && !does && !answers()
        || [" for the ", " on the "].iter().any(|words| behind.starts_with(words)) && !answers() && is_of_topic()
}

/// The names, own or shared, that begin in a stretch of the text.
pub(super) fn names_in<'s, 'a>(
    sentence: &'s ReadSentence<'a>,
    part: &Range<usize>,
) -> impl Iterator<Item = &'s Cue<'a>> + use<'s, 'a> {
    begun_in(&sentence.cues, part, |cue| cue.range.start)
        .iter()
        .filter(|cue| matches!(cue.meaning, Meaning::Name(_) | Meaning::Epithet(_)))
}

fn names_of<'s, 'a>(sentence: &'s ReadSentence<'a>) -> impl Iterator<Item = (Range<usize>, &'a PlanId)> + use<'s, 'a> {
    sentence.cues.iter().filter_map(|cue| match cue.meaning {
        Meaning::Name(plan) => Some((cue.range.clone(), plan)),
        _ => None,
    })
}

/// How far behind a number of points the word for a paper may stand, in bytes.
const NEAR: usize = 36;

fn is_sure_name(text: &str, sentence: &ReadSentence<'_>, range: &Range<usize>, has_other: bool) -> bool {
    let name = &text[range.clone()];
    if !name.starts_with(|c: char| c.is_ascii_digit()) || name.contains('-') {
        return true;
    }
    let (before, behind) = (&text[sentence.range.start..range.start], &text[range.end..sentence.range.end]);
    // `19点` is seven in the evening, too.
    let is_clock = behind.starts_with(['分', '半', '整', '许', '钟', '左'])
        || before.ends_with(['日', '晚', '午', '晨', '间'])
        || behind.starts_with(|c: char| c.is_ascii_digit());
    let near = range.start.saturating_sub(NEAR).max(sentence.range.start)..(range.end + NEAR).min(sentence.range.end);
    // `The proposal that was handed over last week has 28 points`.
    let is_told = ["has", "contains", "comprises", "consists of", "lists", "共", "共有", "包含", "有"]
        .iter()
        .any(|word| before.trim_end().ends_with(word));
    let is_of_paper = is_told && sentence.words(WordKind::Paper, &(sentence.range.start..range.start)).next().is_some();
    let has_paper = sentence.words(WordKind::Paper, &near).any(|word| !is_inside(word, range));
    let is_definite = ["the", "all", "these", "those", "its", "whose", "这", "该"]
        .iter()
        .any(|word| before.trim_end().ends_with(word));
    !is_clock && (has_paper || is_of_paper || is_definite || has_other)
}
