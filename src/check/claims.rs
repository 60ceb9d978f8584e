//! Statements in prose: what a stretch of text says a plan provides.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::record::{Answer, Key, Plan, PlanId, Provision, ProvisionCues, ProvisionId, WordKind};
use crate::text::{Figure, Unit};

use super::denial::{
    BESIDE, DENIED, NOT_REMOVED, denies, is_compared, is_current, is_denied, is_in_shadow, is_negated, is_of_another,
    is_removal_of, listing, sweeping,
};
use super::elided::elided_claims;
use super::gates::{demand, governing, is_history, is_no_statement, is_question, position, provides};
use super::lexicon::{Cue, Lexicon, Meaning};
use super::mentions::{Discourse, How, Mention, References};
use super::reading::{ReadSentence, Reading, Topic, is_inside};
use super::scorer::Scorer;
use super::together::fits;

/// A statement as it was read.
#[derive(Clone, Debug)]
pub(super) struct Claim<'a> {
    /// Its bytes in the folded text.
    pub(super) range: Range<usize>,
    /// The phrase that shows the provision.
    pub(super) topic: Range<usize>,
    pub(super) provision: &'a Provision,
    /// How the provision is spoken of.
    pub(super) wording: &'a ProvisionCues,
    pub(super) mention: Option<Mention<'a>>,
    pub(super) said: Said,
    /// Whether a word for no stands in it that no phrase accounts for.
    pub(super) is_negated: bool,
    /// Levels that its words choose, the nearest to the topic first.
    pub(super) levels: Vec<&'a Key>,
    /// The members of vocabularies that it names.
    pub(super) members: BTreeSet<&'a Key>,
    /// Its figures, the nearest to the topic first.
    pub(super) figures: Vec<Figure>,
    /// Whether any word for no or for a removal stands in it, whatever phrase has it.
    pub(super) has_no: bool,
    /// Whether it says that there is none of it: `contains no amnesty`; who drops a ban says otherwise.
    pub(super) is_plain_no: bool,
    /// Whether it is denied by words beside those that show the provision: `scrapping sanctions` denies no sanctions clause.
    pub(super) is_denied_apart: bool,
    /// Whether the words that choose a level stand right beside the topic.
    pub(super) is_firm: bool,
    /// Whether the words that choose its nearest level give a length of time: `within 60 days`.
    pub(super) has_timed_level: bool,
    /// Whether something is refused or ended in it.
    pub(super) is_refused: bool,
    /// Whether a word for no or for a refusal stands before its figure, and not only to bound it.
    pub(super) is_figure_denied: bool,
    /// Whether it is told as one possibility among others.
    pub(super) is_option: bool,
    /// Whether something is said to go up (`true`) or down.
    pub(super) goes_up: Option<bool>,
    /// The party whose proposal it is told as.
    pub(super) proposer: Option<&'a Key>,
    /// The plans that its sentence names or may name.
    pub(super) beside: Vec<&'a PlanId>,
    /// Whether the sentence before states something of the same plan, or this one refers to it.
    pub(super) follows: bool,
    /// Whether it speaks of a ceiling, not of what is under it.
    pub(super) is_of_ceiling: bool,
    /// Whether it may be one more thing that a word before it removes or refuses.
    pub(super) is_in_shadow: bool,
    /// Whether a removal behind may take it with the rest of a list: `.. , all of them are gone`.
    pub(super) is_swept: bool,
    /// Whether a word in its clause says that a plan provides for something.
    pub(super) is_provided: bool,
    /// Whether its sentence tells it as false, as a wish, or as changed since.
    pub(super) is_doubtful: bool,
    /// All plans that the text names.
    pub(super) named: Vec<&'a Plan>,
    /// Whether the text names one plan, and speaks of no other by whatever name.
    pub(super) is_of_one_plan: bool,
    /// The paragraph that it stands in, counted from 0.
    pub(super) paragraph: usize,
    /// Whether the paragraph has said before what only its plan has.
    pub(super) is_confirmed: bool,
    /// How like the examples of the provision it is, where no phrase shows it.
    pub(super) likeness: Option<f32>,
}

impl Claim<'_> {
    /// Whether its words fit a level: one that they choose, or one that such a level covers.
    pub(super) fn fits(&self, level: &Key) -> bool {
        let covers = |said: &Key| self.wording.covers.get(said).is_some_and(|finer| finer.contains(level));
        self.levels.iter().any(|said| *said == level || covers(said))
    }

    /// Whether all levels that its words choose are such as surely contradict this one.
    pub(super) fn excludes(&self, level: &Key) -> bool {
        let is_against = |said: &&Key| self.wording.excludes.get(*said).is_some_and(|others| others.contains(level));
        !self.levels.is_empty() && self.levels.iter().all(is_against)
    }

    /// Leaves a figure near by to another statement.
    fn leave(&mut self, figure: &Figure) {
        let own = self.range.clone();
        self.figures.retain(|one| one.range != figure.range || is_inside(&one.range, &own));
    }

    /// Its figures: those of its own words, else those near by.
    pub(super) fn own_figures(&self) -> impl Iterator<Item = &Figure> {
        let is_own = |figure: &&Figure| is_inside(&figure.range, &self.range);
        let has_own = self.figures.iter().any(|figure| is_own(&figure));
        self.figures.iter().filter(move |figure| !has_own || is_own(figure))
    }
}

fn named<'a>(cue: &Cue<'a>) -> Option<&'a PlanId> {
    match cue.meaning {
        Meaning::Name(plan) | Meaning::Epithet(plan) => Some(plan),
        _ => None,
    }
}

/// What is said of a provision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// That there is such a clause.
    Present,
    /// That there still is one.
    Kept,
    /// That there is none, or no longer.
    Absent,
    /// That it is left to later talks.
    Deferred,
    /// Yes or no.
    YesNo(bool),
}

impl Said {
    /// The word of JSON.
    pub fn name(self) -> &'static str {
        match self {
            Said::Present => "present",
            Said::Kept => "kept",
            Said::Absent => "absent",
            Said::Deferred => "deferred",
            Said::YesNo(true) => "yes",
            Said::YesNo(false) => "no",
        }
    }
}

/// How many sentences were read, and how many speak of a plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Sentences.
    pub sentences: usize,
    /// Sentences that speak of a plan of the record.
    pub of_plans: usize,
    /// Statements that were checked.
    pub checked: usize,
    /// Passages about a provision that are no statement about a plan, or of which it cannot be told of which.
    pub left: usize,
    /// Lines behind the article that were not read: a list of links to others.
    pub lines_aside: usize,
}

/// The statements of a text in their order, and how much of it was read.
pub(super) fn claims<'a>(
    lexicon: &Lexicon<'a>,
    reading: &Reading<'a>,
    scorer: &Scorer<'a>,
) -> (Vec<Claim<'a>>, Counts) {
    let mut counts = Counts { lines_aside: reading.lines_aside, ..Counts::default() };
    let mut claims = Vec::new();
    if is_about_another(reading) {
        counts.sentences = reading.paragraphs.iter().map(|paragraph| paragraph.sentences.len()).sum();
        return (claims, counts);
    }
    let mut discourse = Discourse::new(lexicon.record, reading);
    // The plans of which the sentence before states something.
    let mut before: Vec<&'a PlanId> = Vec::new();
    // The cells of a row are one paragraph.
    let mut number = 0;
    for (at, paragraph) in reading.paragraphs.iter().enumerate() {
        let begin = paragraph.sentences.first().map_or(0, |first| first.range.start);
        let cell = reading.cell_at(begin);
        number += usize::from(at > 0 && cell.is_none_or(|cell| cell.begins_row));
        // Where the statements of the sentence before begin.
        let mut last = claims.len();
        for sentence in &paragraph.sentences {
            counts.sentences += 1;
            let References { governing: mentions, all, carried } = match cell {
                Some(cell) => {
                    let governing = discourse.column(&cell.head, sentence).into_iter().collect();
                    References { governing, ..References::default() }
                }
                None => discourse.read(sentence, number, paragraph.kind),
            };
            let is_of_plan = !mentions.is_empty() || carried.as_ref().is_some_and(|mention| mention.how >= How::Back);
            let mut found = of_sentence(lexicon, reading, sentence, (&mentions, carried.as_ref()), scorer);
            found.extend(likely_claims(lexicon, reading, sentence, (&mentions, carried.as_ref()), (&found, scorer)));
            let spoken: Vec<&Claim<'a>> = claims.iter().skip(last).chain(found.iter().flatten()).collect();
            let elided = elided_claims(lexicon, reading, sentence, &all, &spoken);
            for figure in elided.iter().flat_map(|claim| &claim.figures) {
                found.iter_mut().flatten().for_each(|claim| claim.leave(figure));
            }
            found.extend(elided.into_iter().map(Some));
            last = claims.len();
            counts.of_plans += usize::from(is_of_plan || found.iter().any(Option::is_some));
            let plan_of = |claim: &Claim<'a>| claim.mention.as_ref().and_then(|one| one.plan).map(|plan| &plan.id);
            let own: Vec<&'a PlanId> = found.iter().flatten().filter_map(plan_of).collect();
            for claim in found {
                let Some(mut claim) = claim else {
                    counts.left += 1;
                    continue;
                };
                claim.paragraph = number;
                claim.follows |= plan_of(&claim).is_some_and(|plan| before.contains(&plan));
                claims.push(claim);
            }
            before = own;
        }
    }
    let is_of_one_plan = discourse.is_of_one_plan();
    for claim in &mut claims {
        claim.named.clone_from(&discourse.all);
        claim.is_of_one_plan = is_of_one_plan;
    }
    counts.checked = claims.len();
    (claims, counts)
}

/// Whether the text is about another negotiation: it speaks of that more often than of the parties to this one.
fn is_about_another(reading: &Reading<'_>) -> bool {
    let sentences = || reading.paragraphs.iter().flat_map(|one| &one.sentences);
    let elsewhere: usize =
        sentences().map(|sentence| sentence.words(WordKind::Elsewhere, &sentence.range).count()).sum();
    if elsewhere <= 2 {
        return false;
    }
    let (mut parties, mut names) = (0, 0);
    for cue in sentences().flat_map(|sentence| &sentence.cues) {
        match cue.meaning {
            Meaning::Member("territories", _) => parties += 1,
            Meaning::Topic(_) => names += 1,
            _ => {}
        }
    }
    elsewhere > parties.max(names / 2)
}

/// The statements of a sentence; nothing in place of a passage that is none.
fn of_sentence<'a>(
    lexicon: &Lexicon<'a>,
    reading: &Reading<'a>,
    sentence: &ReadSentence<'a>,
    (mentions, carried): (&[Mention<'a>], Option<&Mention<'a>>),
    scorer: &Scorer<'a>,
) -> Vec<Option<Claim<'a>>> {
    let text = reading.folded.as_str();
    let is_question = is_question(text, sentence);
    let mut claims: Vec<Option<Claim<'a>>> = Vec::new();
    for (provision, topic) in &sentence.topics {
        let Some((provision, wording)) = lexicon.provision(provision) else { continue };
        let clause = with_next(text, sentence, sentence.clause_at(topic.start));
        let governing = governing(sentence, mentions, &clause, topic);
        // `It let them charge a fee, and that is still so in the second`: what is named behind comes too late.
        let is_late = governing.is_some_and(|mention| {
            let between = clause.start..mention.range.end + TURN;
            let turns = || sentence.has(WordKind::Turn, &between);
            mention.range.start >= clause.end && (refers_back(sentence, topic) || turns())
        });
        let is_other = |carried: &&Mention<'a>| {
            let id = |mention: &Mention<'a>| mention.plan.map(|plan| &plan.id);
            governing.is_none_or(|late| id(late) != id(carried))
        };
        let governing = if is_late { carried.filter(is_other) } else { governing.or(carried) }.cloned();
        let governing = of_both(sentence, mentions, &clause).or(governing);
        let governing = governing.map(|mention| by_time(text, sentence, mention, &clause));
        let demand = demand(sentence, mentions, topic).filter(|_| !is_question);
        let asked = demand.and_then(|demand| position(lexicon, sentence, demand, provision));
        let is_asked = asked.is_some();
        let governing = asked.or(governing);
        let is_known = |one: &Claim<'a>| {
            let plans = |mention: &Option<Mention<'a>>| mention.as_ref().and_then(|one| one.plan).map(|plan| &plan.id);
            one.provision.key == provision.key && plans(&one.mention) == plans(&governing)
        };
        // Each clause may tell the status of another area.
        let is_map = matches!(provision.answer, Answer::Map(..));
        let is_new_clause = |one: &Claim<'a>| is_map && (topic.start >= one.range.end || topic.end <= one.range.start);
        if claims.iter().flatten().any(|one| is_known(one) && !is_new_clause(one)) {
            continue;
        }
        let is_of_plan = governing.as_ref().is_some_and(|mention| {
            (mention.plan.is_some() || mention.fits.len() > 1)
                && (mention.how >= How::Epithet
                    || provides(sentence, &clause, mention.how)
                    || scorer.agrees(&text[clause.clone()], &provision.key))
        });
        let is_past = governing.as_ref().is_some_and(|mention| is_history(sentence, mention, &clause, topic));
        let is_no_claim = || is_question || is_past || is_no_statement(text, sentence, mentions, &clause, topic);
        if !is_asked && (!is_of_plan || is_no_claim()) {
            claims.push(None);
            continue;
        }
        let parts = parts(sentence, &provision.key, topic, clause);
        let end = parts.1.end;
        let mut claim = read_claim(sentence, (provision, wording), topic, parts, governing);
        claim.is_in_shadow = is_in_shadow(text, sentence, topic);
        let compared = compared(sentence, &claim, end);
        claims.push(Some(claim));
        claims.extend(compared.map(Some));
    }
    claims
}

/// The clause of a topic, what stands between the topic and its neighbours and is about it, and where its value may stand.
fn parts(
    sentence: &ReadSentence<'_>,
    provision: &ProvisionId,
    topic: &Range<usize>,
    clause: Range<usize>,
) -> (Range<usize>, Range<usize>, Range<usize>) {
    let (from, to) = neighbours(sentence, provision, topic);
    // A figure that the next topic begins in is this one's, too: `adds $50 billion for the reconstruction`.
    let straddles = |figure: &&Figure, at: usize| figure.range.start < at && at < figure.range.end;
    let to =
        to.map(|at| sentence.figures.iter().find(|figure| straddles(figure, at)).map_or(at, |figure| figure.range.end));
    let own = from.unwrap_or(clause.start).min(clause.start).max(sentence.range.start)
        ..to.unwrap_or(sentence.range.end).max(topic.end);
    let near = from.unwrap_or(sentence.range.start)..to.unwrap_or(sentence.range.end);
    (clause, own, near)
}

/// What a sentence says of a provision at a place, with no plan in view.
pub(super) fn in_passing<'a>(
    text: &str,
    sentence: &ReadSentence<'a>,
    (provision, wording): (&'a Provision, &'a ProvisionCues),
    topic: &Range<usize>,
) -> Claim<'a> {
    let clause = with_next(text, sentence, sentence.clause_at(topic.start));
    let parts = parts(sentence, &provision.key, topic, clause);
    read_claim(sentence, (provision, wording), topic, parts, None)
}

/// How many bytes behind a name a word that turns to it may end: `美国方案则 ..`.
const TURN: usize = 6;

/// A reference, weaker where it only tells when: `After the 28-point plan leaked, Europe proposed ..`.
fn by_time<'a>(text: &str, sentence: &ReadSentence<'a>, mention: Mention<'a>, clause: &Range<usize>) -> Mention<'a> {
    const EARLIER: [&str; 5] = ["after ", "since ", "when ", "following ", "once "];
    let own = sentence.clause_at(mention.range.start);
    let words = &text[own.clone()];
    let is_time =
        EARLIER.iter().any(|word| words.starts_with(word)) || words.ends_with(['后', '後']) || words.ends_with("以来");
    let is_apart = own.end <= clause.start && mention.range.start >= sentence.range.start && !mention.range.is_empty();
    let is_party = |cue: &Cue<'_>| matches!(cue.meaning, Meaning::Member("parties", _));
    let is_of_party = sentence.cues_in(clause).any(is_party);
    if is_time && is_apart && is_of_party { Mention { how: mention.how.min(How::Carried), ..mention } } else { mention }
}

/// The plans of a clause that says the same of several: `neither the first nor the second has an amnesty`.
fn of_both<'a>(sentence: &ReadSentence<'a>, mentions: &[Mention<'a>], clause: &Range<usize>) -> Option<Mention<'a>> {
    let own = || mentions.iter().filter(|mention| is_inside(&mention.range, clause));
    let mut fits: Vec<&'a Plan> = Vec::new();
    for plan in own().filter_map(|mention| mention.plan) {
        if fits.iter().all(|known| known.id != plan.id) {
            fits.push(plan);
        }
    }
    let first = own().next().filter(|_| fits.len() > 1 && sentence.has(WordKind::Both, clause))?;
    Some(Mention { plan: None, fits, how: How::Name, is_goal: false, aside: first.aside, range: first.range.clone() })
}

/// Where the last topic of another provision before this one ends, and where the first behind it begins.
fn neighbours(
    sentence: &ReadSentence<'_>,
    provision: &ProvisionId,
    topic: &Range<usize>,
) -> (Option<usize>, Option<usize>) {
    let is_other = |(other, _): &&Topic<'_>| *other != provision;
    let before = sentence.topics_in(&(sentence.range.start..topic.start));
    let mut behind = sentence.topics_in(&(topic.end..sentence.range.end)).filter(is_other);
    let from = before.filter(is_other).map(|(_, range)| range.end).max();
    (from, behind.next().map(|(_, range)| range.start))
}

/// Whether the sentence refers back before a place.
fn refers_back(sentence: &ReadSentence<'_>, topic: &Range<usize>) -> bool {
    sentence.has(WordKind::Back, &(sentence.range.start..topic.start))
}

/// How long a label is at most, in bytes: `Army: Ukraine keeps ..`.
const LABEL: usize = 60;

/// A clause; where it is a label, or says when or of what the next one holds, both.
fn with_next(text: &str, sentence: &ReadSentence<'_>, clause: Range<usize>) -> Range<usize> {
    let (own, behind) = (&text[clause.clone()], &text[clause.end..sentence.range.end]);
    let is_heading = own.trim_end().ends_with("方面") || own.contains(':') || behind.starts_with(':');
    let is_label = clause.len() <= LABEL && is_heading;
    let leads = behind.starts_with(',')
        && sentence.words(WordKind::Leading, &clause).next().is_some_and(|word| word.start == clause.start);
    match sentence.clause_from(clause.end) {
        Some(next) if is_label || leads => clause.start..next.end,
        _ => clause,
    }
}

/// A stretch of fewer bytes is too short to be like anything.
const SHORTEST: usize = 27;

/// Statements that no phrase shows and that are worded like examples of a provision which the plan answers.
fn likely_claims<'a>(
    lexicon: &Lexicon<'a>,
    reading: &Reading<'a>,
    sentence: &ReadSentence<'a>,
    (mentions, carried): (&[Mention<'a>], Option<&Mention<'a>>),
    (found, scorer): (&[Option<Claim<'a>>], &Scorer<'a>),
) -> Vec<Option<Claim<'a>>> {
    let text = reading.folded.as_str();
    let is_taken = |clause: &Range<usize>| {
        let overlaps = |range: &Range<usize>| range.start < clause.end && clause.start < range.end;
        sentence.topics.iter().any(|(_, topic)| overlaps(topic))
            || found.iter().flatten().any(|claim| overlaps(&claim.range))
    };
    if is_question(text, sentence) {
        return Vec::new();
    }
    let free = sentence.clauses.iter().filter(|clause| clause.len() >= SHORTEST && !is_taken(clause));
    let claims = free.filter_map(|clause| {
        let mention = governing(sentence, mentions, clause, clause).or(carried)?;
        let is_told = mention.how > How::Document && provides(sentence, clause, mention.how);
        let is_asked = sentence.has(WordKind::Demand, clause);
        if !is_told || is_asked || is_no_statement(text, sentence, mentions, clause, clause) {
            return None;
        }
        let plan = mention.plan?;
        let likely = scorer.likely(&without_names(text, sentence, clause))?;
        let (provision, wording) = lexicon.provision(likely.provision)?;
        let mut ruled_out = sentence.cues_in(clause).filter_map(|cue| match cue.meaning {
            Meaning::Not(provision) => Some(provision),
            _ => None,
        });
        if ruled_out.any(|other| *other == provision.key) {
            return None;
        }
        plan.answers(&provision.key).next()?;
        let parts = (clause.clone(), clause.clone(), clause.clone());
        let claim = read_claim(sentence, (provision, wording), clause, parts, Some(mention.clone()));
        Some(Some(Claim { likeness: Some(likely.likeness), ..claim }))
    });
    claims.collect()
}

/// The text of a clause without the names of plans in it: `the draft of 28 points` alone says nothing.
fn without_names(text: &str, sentence: &ReadSentence<'_>, clause: &Range<usize>) -> String {
    let mut kept = String::with_capacity(clause.len());
    let mut from = clause.start;
    for cue in sentence.cues_in(clause) {
        if matches!(cue.meaning, Meaning::Name(_) | Meaning::Epithet(_)) && cue.range.start >= from {
            kept.push_str(&text[from..cue.range.start]);
            from = cue.range.end;
        }
    }
    kept.push_str(&text[from..clause.end]);
    kept
}

/// How many bytes away from a topic the words of a level may stand to be surely about it.
const FIRM: usize = 30;

pub(super) fn read_claim<'a>(
    sentence: &ReadSentence<'a>,
    (provision, wording): (&'a Provision, &'a ProvisionCues),
    topic: &Range<usize>,
    (clause, own, near): (Range<usize>, Range<usize>, Range<usize>),
    mention: Option<Mention<'a>>,
) -> Claim<'a> {
    let distance = |range: &Range<usize>| {
        if range.end <= topic.start { topic.start - range.end } else { range.start.saturating_sub(topic.end) }
    };
    let mut levels: Vec<(usize, std::cmp::Reverse<usize>, &'a Key, &Range<usize>)> = Vec::new();
    let mut members = BTreeSet::new();
    let mut yes_no = None;
    let reach = own.start.min(near.start)..own.end.max(near.end);
    for cue in sentence.cues_in(&reach).filter(|cue| is_inside(&cue.range, &own) || is_inside(&cue.range, &near)) {
        match cue.meaning {
            Meaning::Level(of, level) if *of == provision.key && !is_denied(sentence, &cue.range, DENIED) => {
                levels.push((distance(&cue.range), std::cmp::Reverse(cue.range.len()), level, &cue.range));
            }
            Meaning::YesNo(of, answer) if *of == provision.key => yes_no = Some(answer),
            Meaning::Member(_, key) => {
                members.insert(key);
            }
            Meaning::Group(group) => members.extend(&group.members),
            _ => {}
        }
    }
    levels.sort_by_key(|(away, length, level, _)| (*away, *length, *level));
    // `Would permanently station`: the longer phrase says what the word in it means.
    let all = levels.clone();
    levels.retain(|(.., level, range)| {
        !all.iter().any(|(.., other, whole)| other != level && is_inside(range, whole) && range.len() < whole.len())
    });
    let overlaps = |one: &Range<usize>, other: &Range<usize>| one.start < other.end && other.start < one.end;
    let is_time = |figure: &&Figure| matches!(figure.unit, Unit::Days | Unit::Weeks | Unit::Months | Unit::Years);
    let mut times = sentence.figures.iter().filter(is_time);
    let has_timed_level = levels.first().is_some_and(|(.., level)| times.any(|time| overlaps(&time.range, level)));
    let own_figures = sentence.figures_in(&near).filter(|figure| {
        let is_compared = is_compared(sentence, topic, &figure.range);
        let is_of_topic =
            !is_denied(sentence, &figure.range, BESIDE) && !is_current(sentence, &figure.range) && !is_compared;
        fits(provision, figure) && is_of_topic
    });
    let mut figures: Vec<Figure> = own_figures.cloned().collect();
    figures.sort_by_key(|figure| distance(&figure.range));
    let behind = clause.end.min(own.end)..own.end.max(clause.end);
    let goes_on = |range: &Range<usize>| {
        let own = sentence.clause_at(range.start);
        let mut turns = sentence.words(WordKind::Turn, &own);
        is_inside(range, &own) && !turns.any(|word| word.start <= own.start + 1)
    };
    let has = |kind| sentence.has(kind, &clause);
    let has_own = |kind| sentence.words(kind, &clause).any(|word| !is_of_another(sentence, topic, word));
    let removals = sentence.words(WordKind::Removal, &clause);
    let behind = sentence.words(WordKind::Removal, &behind).filter(|word| goes_on(word));
    let own_removals = removals.chain(behind).filter(|word| is_removal_of(sentence, word, topic));
    let all: Vec<_> = own_removals.chain(listing(sentence, &clause, topic)).chain(sweeping(sentence, topic)).collect();
    // `The invitation has not been struck out`: what is not removed is kept.
    let (kept, removals): (Vec<_>, Vec<_>) = all.into_iter().partition(|word| is_denied(sentence, word, NOT_REMOVED));
    let is_kept = !kept.is_empty() || has(WordKind::Kept);
    let is_removed = !removals.is_empty();
    // `Contains no amnesty` denies an amnesty; `scrapping sanctions` denies no rule on sanctions.
    let says_no = |word: &Range<usize>| sentence.has(WordKind::Negation, word);
    let said = if let Some(answer) = yes_no {
        Said::YesNo(answer)
    } else if is_removed {
        Said::Absent
    } else if has(WordKind::Deferral) {
        Said::Deferred
    } else if is_kept {
        Said::Kept
    } else {
        Said::Present
    };
    Claim {
        range: clause.start.min(topic.start)..clause.end.max(topic.end),
        topic: topic.clone(),
        provision,
        wording,
        mention,
        said,
        is_negated: kept.is_empty() && is_negated(sentence, provision, topic, &clause),
        has_no: kept.is_empty() && (has_own(WordKind::Negation) || has_own(WordKind::Removal)) || is_removed,
        is_plain_no: removals.iter().any(|word| says_no(word)),
        is_denied_apart: yes_no == Some(false) || removals.iter().any(|word| !overlaps(word, topic) || says_no(word)),
        is_firm: levels.first().is_some_and(|(away, ..)| *away <= FIRM),
        has_timed_level,
        is_refused: has(WordKind::Refusal),
        is_figure_denied: figures.first().is_some_and(|figure| denies(sentence, &clause, figure)),
        is_option: sentence.has(WordKind::Option, &sentence.range),
        levels: levels.into_iter().map(|(_, _, level, _)| level).collect(),
        members,
        figures,
        goes_up: direction(sentence, topic, &clause),
        beside: sentence.cues.iter().filter_map(named).collect(),
        follows: sentence.has(WordKind::Back, &sentence.range),
        is_of_ceiling: has(WordKind::Ceiling),
        is_in_shadow: false,
        is_swept: sweeping(sentence, topic).is_some(),
        is_provided: has(WordKind::Provides),
        is_doubtful: sentence.has(WordKind::Doubt, &sentence.range),
        proposer: proposer(sentence, &near),
        named: Vec::new(),
        is_of_one_plan: false,
        paragraph: 0,
        is_confirmed: false,
        likeness: None,
    }
}

/// How many bytes a word for a paper stands behind the party whose it is: `the US proposal`, `Kyiv's own version`.
const OWNED: usize = 8;

/// The party whose proposal a stretch of text tells of.
fn proposer<'a>(sentence: &ReadSentence<'a>, part: &Range<usize>) -> Option<&'a Key> {
    let parties = sentence.cues_in(part).filter_map(|cue| match cue.meaning {
        Meaning::Member("parties", party) => Some((party, &cue.range)),
        _ => None,
    });
    let mut owners = parties.filter(|(_, range)| {
        let words = [WordKind::Paper, WordKind::Option].into_iter();
        let mut behind = words.filter_map(|kind| sentence.words(kind, &(range.end..part.end)).next());
        behind.any(|word| word.start <= range.end + OWNED)
    });
    owners.next().map(|(party, _)| party)
}

/// What a clause right behind says of a value beside another's: `800,000 troops, lower than the 600,000 of the first plan`.
fn compared<'a>(sentence: &ReadSentence<'a>, claim: &Claim<'a>, end: usize) -> Option<Claim<'a>> {
    let next = sentence.clause_from(claim.range.end).filter(|next| next.end <= end)?;
    let other = claim.figures.iter().any(|figure| is_inside(&figure.range, next));
    let (own, _): (Vec<Figure>, Vec<Figure>) =
        claim.figures.iter().cloned().partition(|figure| is_inside(&figure.range, &claim.range));
    if !other || own.is_empty() || !sentence.has(WordKind::Contrast, next) {
        return None;
    }
    let goes_up = Some(direction(sentence, next, next)?);
    Some(Claim { range: next.clone(), topic: next.clone(), figures: own, goes_up, ..claim.clone() })
}

/// Whether the nearest word of direction in the clause says up or down.
fn direction(sentence: &ReadSentence<'_>, topic: &Range<usize>, clause: &Range<usize>) -> Option<bool> {
    let nearest = |kind| {
        let away = |word: &Range<usize>| word.start.abs_diff(topic.end).min(topic.start.abs_diff(word.end));
        sentence.words(kind, clause).map(away).min()
    };
    match (nearest(WordKind::Up), nearest(WordKind::Down)) {
        (Some(up), Some(down)) if up != down => Some(up < down),
        (Some(_), None) => Some(true),
        (None, Some(_)) => Some(false),
        _ => None,
    }
}
