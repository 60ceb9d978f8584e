//! Checking prose against a record: which statements about a plan it bears out, contradicts, or cannot speak to.
//!
//! A text is folded and read sentence by sentence; phrases of the record show provisions, plans and values; what no
//! gate lets through is left alone or told as unclear. A wrong contradiction is the worst error there is.

mod change;
mod claim;
mod compiled;
mod denial;
mod discourse;
mod ends;
mod examples;
mod fingerprint;
mod gates;
mod lexicon;
mod mention;
mod names;
mod passages;
mod phrases;
mod place;
mod reading;
mod role;
mod scope;
mod scorer;
mod speech;
mod stated;
mod together;
mod trace;
mod verdict;
mod wordings;

use std::borrow::Cow;
use std::ops::Range;

use crate::record::{Clause, Key, Plan, Provision, Record, TopicId};

pub use claim::{Counts, Said};
pub use compiled::TooLarge;
pub use examples::{Examples, ExamplesError, RuleExamples};
pub use mention::How;
pub use passages::{Likely, Named, Passage, Passing, Shown};
pub use speech::{Speaker, Told};
pub use stated::{Stated, StatedFigure, Statement, StatementKind};
pub use trace::{Meant, Traced};
pub use verdict::{Apart, CheckRule, Verdict};

use claim::Claim;
use compiled::Tables;
use lexicon::Lexicon;
use reading::Reading;
use scorer::Scorer;
use speech::Speech;
use verdict::Scene;

/// A checker for texts, with the phrases of a record.
pub struct Checker<'a> {
    record: &'a Record,
    lexicon: Lexicon<'a>,
    scorer: Scorer<'a>,
}

/// What was found in a text.
#[derive(Clone, Debug)]
pub struct Findings<'a> {
    /// The record that it was held against.
    pub record: &'a Record,
    /// How much was read.
    pub counts: Counts,
    /// The statements, in the order of the text.
    pub findings: Vec<Finding<'a>>,
}

impl<'a> Findings<'a> {
    /// The plan that a clause of the evidence belongs to.
    pub fn plan_of(&self, clause: &Clause) -> Option<&'a Plan> {
        let has_it = |plan: &&Plan| plan.clauses.as_ptr_range().contains(&std::ptr::from_ref(clause));
        self.record.plans.iter().find(has_it)
    }

    /// The plans other than its own that a finding was held against.
    pub fn others(&self, finding: &Finding<'_>) -> Vec<&'a Plan> {
        let mut others: Vec<&'a Plan> = Vec::new();
        for plan in finding.evidence.iter().filter_map(|clause| self.plan_of(clause)) {
            let is_own = finding.plan.is_some_and(|own| own.id == plan.id);
            if !is_own && others.iter().all(|known| known.id != plan.id) {
                others.push(plan);
            }
        }
        others
    }
}

/// A statement with what the record says of it.
#[derive(Clone, Debug)]
pub struct Finding<'a> {
    /// Its bytes in the text.
    pub span: Range<usize>,
    /// The sentence that it stands in, as bytes of the text.
    pub sentence: Range<usize>,
    /// The words that show the provision, as bytes of the text.
    pub cue: Range<usize>,
    /// The plan it speaks of; nothing where that cannot be told.
    pub plan: Option<&'a Plan>,
    /// How the plan is referred to.
    pub how: Option<How>,
    /// The plans that may be meant, the likeliest first.
    pub considered: Vec<&'a Plan>,
    /// The plan at the other end of a change, where that is known.
    pub other_plan: Option<&'a Plan>,
    /// The provision it is about.
    pub provision: &'a Provision,
    /// What the record says.
    pub verdict: Verdict,
    /// The rule that gave the verdict.
    pub rule: CheckRule,
    /// The clauses that it rests on: those of the plan, and of other plans where it was held against them too.
    pub evidence: Vec<&'a Clause>,
    /// The members that it names otherwise than the plan, where that gave the verdict.
    pub apart: Option<Apart<'a>>,
    /// What was read out of its words.
    pub read: Read<'a>,
    /// Who tells it.
    pub told: Told<'a>,
}

impl Finding<'_> {
    /// Whether it only says that there is such a clause, in the very words that the record contradicts on the same topic.
    fn is_outdone(&self, refuted: &[(Range<usize>, &TopicId)]) -> bool {
        let is_refuted =
            |(span, topic): &(Range<usize>, &TopicId)| *span == self.span && **topic == self.provision.topic;
        self.rule == CheckRule::SameClause && refuted.iter().any(is_refuted)
    }

    /// Whether it only touches on a matter that its plan leaves unsettled, some paragraphs behind the last word of that
    /// plan: the war is full of such words.
    fn is_bare_word(&self) -> bool {
        let is_unsettled = matches!(self.rule, CheckRule::RivalAccounts | CheckRule::NotReported | CheckRule::LeftOpen);
        let read = &self.read;
        let is_plain = read.said == Said::Present && !read.is_negated && read.goes_up.is_none();
        let says_nothing = is_plain && read.levels.is_empty() && read.figures.is_empty();
        let is_far = self.how.is_some_and(|how| matches!(how, How::Document | How::Carried));
        is_unsettled && says_nothing && is_far
    }
}

/// What was read out of a statement.
#[derive(Clone, Debug)]
pub struct Read<'a> {
    /// What it says of the clause.
    pub said: Said,
    /// What kind of statement it is, and its value or change.
    pub statement: Statement<'a>,
    /// Whether a word for no stands in it that no phrase accounts for.
    pub is_negated: bool,
    /// Whether something is said to go up (`true`) or down.
    pub goes_up: Option<bool>,
    /// Levels that its words choose, the nearest first.
    pub levels: Vec<&'a Key>,
    /// Its figures, the nearest first, as bytes of the text.
    pub figures: Vec<Range<usize>>,
    /// Members of vocabularies that it names.
    pub members: Vec<&'a Key>,
    /// Parties, areas and members that it names and the evidence has too, where only the clause bears it out.
    pub had: Vec<&'a Key>,
    /// Those that it names there and the evidence has not: they were not compared.
    pub others: Vec<&'a Key>,
    /// Its figures there that answer no question of its sentence, as bytes of the text.
    pub other_figures: Vec<Range<usize>>,
    /// Which words gave which reading.
    pub trace: Vec<Traced<'a>>,
}

impl<'a> Checker<'a> {
    /// A checker for a record.
    ///
    /// # Errors
    /// Where the record has more phrases than can be searched for.
    pub fn new(record: &'a Record) -> Result<Self, TooLarge> {
        let mut tables = Tables::of(match record.cues.compiled {
            Some(tables) => Cow::Borrowed(tables),
            None => Cow::Owned(compiled::compile(&record.cues)?),
        });
        let lexicon = Lexicon::new(record, &mut tables);
        Ok(Self { record, lexicon, scorer: Scorer::new(&record.cues, &mut tables) })
    }

    /// Checks a text.
    pub fn check(&self, text: &str) -> Findings<'a> {
        let reading = Reading::of(text, &self.lexicon);
        let (mut claims, mut counts) = claim::claims(&self.lexicon, &reading, &self.scorer);
        verdict::confirm(&mut claims);
        let speech = Speech::of(if claims.is_empty() { "" } else { text }, &reading);
        let findings = claims.iter().filter_map(|claim| Some((claim, self.finding(claim, &reading, &speech)?)));
        let is_stated = |(claim, finding): &(&Claim<'a>, Finding<'a>)| verdict::is_stated(claim, finding.rule);
        let findings: Vec<(&Claim<'a>, Finding<'a>)> = findings.filter(is_stated).collect();
        counts.left += counts.checked - findings.len();
        counts.checked = findings.len();
        let of_paragraph = |number: usize| {
            let from = findings.partition_point(|(claim, _)| claim.paragraph < number);
            findings[from..].iter().take_while(move |(claim, _)| claim.paragraph == number)
        };
        let is_told = |claim: &Claim<'a>| {
            claim.has_timed_level && of_paragraph(claim.paragraph).any(|other| counts_time(claim, other))
        };
        let told: Vec<bool> = findings.iter().map(|(claim, _)| is_told(claim)).collect();
        counts.checked -= told.iter().filter(|is_told| **is_told).count();
        let findings = findings.into_iter().zip(told).filter(|(_, is_told)| !is_told);
        let mut findings: Vec<Finding<'_>> = findings.map(|((_, finding), _)| finding).collect();
        findings.sort_by_key(|finding| (finding.span.start, finding.span.end));
        let read = findings.len();
        let refuted: Vec<(Range<usize>, &TopicId)> = findings
            .iter()
            .filter(|one| one.verdict == Verdict::Contradicted)
            .map(|one| (one.span.clone(), &one.provision.topic))
            .collect();
        findings.retain(|finding| !finding.is_bare_word() && !finding.is_outdone(&refuted));
        counts.checked -= read - findings.len();
        counts.left += read - findings.len();
        Findings { record: self.record, counts, findings }
    }

    fn finding(&self, claim: &Claim<'a>, reading: &Reading<'a>, speech: &Speech<'_, 'a>) -> Option<Finding<'a>> {
        let folded = &reading.folded;
        let sentence = reading.sentence_at(claim.topic.start)?;
        let scene = Scene { lexicon: &self.lexicon, sentence, text: folded.as_str() };
        let judgement = verdict::judge(claim, scene);
        let change = stated::change(claim, sentence, folded);
        let (judgement, other_plan) = change::held(claim, change.as_ref(), sentence, judgement);
        let is_of_clause_alone = judgement.rule == CheckRule::SameClause;
        let compared = is_of_clause_alone.then(|| verdict::compared(claim, scene, &judgement.evidence));
        let (had, others) = compared.unwrap_or_default();
        let loose = is_of_clause_alone.then(|| verdict::loose_figures(claim, scene));
        let loose = loose.into_iter().flatten().filter_map(|figure| folded.origin(figure.range.clone()));
        let mention = claim.mention.as_ref();
        Some(Finding {
            span: folded.origin(reading.without_label(&claim.range))?,
            sentence: folded.origin(reading.without_label(&sentence.range))?,
            cue: folded.origin(claim.topic.clone())?,
            plan: mention.and_then(|mention| mention.plan),
            how: mention.map(|mention| mention.how),
            considered: considered(claim, other_plan),
            other_plan,
            provision: claim.provision,
            verdict: judgement.verdict,
            rule: judgement.rule,
            evidence: judgement.evidence,
            apart: judgement.apart,
            read: Read {
                said: claim.said,
                statement: stated::statement(claim, change, self.record, folded),
                is_negated: claim.is_negated,
                goes_up: claim.goes_up,
                levels: claim.levels.clone(),
                figures: claim.figures.iter().filter_map(|one| folded.origin(one.range.clone())).collect(),
                members: claim.members.iter().copied().collect(),
                had,
                others,
                other_figures: loose.collect(),
                trace: trace::trace(claim, sentence, folded),
            },
            told: speech.told(claim, sentence),
        })
    }
}

/// Whether the length of time in which a statement tells its level is held against the record by itself, with an answer.
fn counts_time<'a>(claim: &Claim<'a>, (other, finding): &(&Claim<'a>, Finding<'a>)) -> bool {
    let plan = claim.plan().map(|plan| &plan.id);
    let is_answered = matches!(finding.verdict, Verdict::Supported | Verdict::Contradicted);
    let overlaps = claim.range.start < other.range.end && other.range.start < claim.range.end;
    let is_beside = claim.provision.topic == other.provision.topic && claim.provision.key != other.provision.key;
    is_beside && overlaps && is_answered && !other.figures.is_empty() && finding.plan.map(|plan| &plan.id) == plan
}

/// The plan of a statement and that at the other end of its change; where no name of its own tells the plan, also the
/// others that the text names.
fn considered<'a>(claim: &Claim<'a>, other: Option<&'a Plan>) -> Vec<&'a Plan> {
    let is_named = claim.mention.as_ref().is_some_and(|mention| mention.how == How::Name);
    let own = claim.mention.iter().flat_map(|mention| mention.plan.into_iter().chain(mention.fits.iter().copied()));
    let mut plans: Vec<&'a Plan> = own.chain(other).collect();
    let others = claim.named.iter().filter(|_| !is_named);
    for plan in others {
        if plans.iter().all(|known| known.id != plan.id) {
            plans.push(plan);
        }
    }
    plans
}
