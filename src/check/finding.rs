//! What was found in a text: its statements, each with what the record says of it.

use std::ops::Range;

use crate::record::{Clause, Key, Plan, Provision, Record, TopicId};

use super::claim::{Counts, Said};
use super::left::LeftAside;
use super::mention::How;
use super::speech::Told;
use super::stated::{Stated, Statement, StatementKind};
use super::trace::Traced;
use super::verdict::{Apart, CheckRule, Unsure, Verdict};

/// What was found in a text.
#[derive(Clone, Debug)]
pub struct Findings<'a> {
    /// The record that it was held against.
    pub record: &'a Record,
    /// How much was read.
    pub counts: Counts,
    /// The statements, in the order of the text.
    pub findings: Vec<Finding<'a>>,
    /// The passages about a provision that were not checked, in the order of the text.
    pub left: Vec<LeftAside<'a>>,
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
    /// What keeps it from being told to be wrong, where its verdict is [`Verdict::Unclear`] and that is known.
    pub unsure: Option<Unsure<'a>>,
    /// What was read out of its words.
    pub read: Read<'a>,
    /// Who tells it.
    pub told: Told<'a>,
}

impl Finding<'_> {
    /// Whether it only says that there is such a clause, in the very words that the record contradicts on the same topic.
    pub(super) fn is_outdone(&self, refuted: &[(Range<usize>, &TopicId)]) -> bool {
        let is_refuted =
            |(span, topic): &(Range<usize>, &TopicId)| *span == self.span && **topic == self.provision.topic;
        self.rule == CheckRule::SameClause && refuted.iter().any(is_refuted)
    }

    /// Whether another one of its sentence and plan tells it too, and more: of a question that the other asks a particular of, or the
    /// other way round, it says only that there is such a clause; the other gives the same level to more areas; or the record has its
    /// figure, for the matter of the other.
    pub(super) fn is_told_by(&self, other: &Finding<'_>) -> bool {
        let is_of_one_plan = self.plan.map(|plan| &plan.id) == other.plan.map(|plan| &plan.id);
        is_of_one_plan && (self.is_general_to(other) || self.is_of_fewer(other) || self.has_figure_of(other))
    }

    fn is_general_to(&self, other: &Finding<'_>) -> bool {
        let is_part = other.provision.particular_of.as_ref() == Some(&self.provision.key);
        let is_whole = self.provision.particular_of.as_ref() == Some(&other.provision.key);
        let says_nothing = self.read.statement.kind == StatementKind::Presence && self.read.statement.value.is_none();
        let is_borne_out = matches!(self.verdict, Verdict::Supported | Verdict::Imprecise);
        let says_more = is_part || is_whole && other.read.statement.value.is_some();
        is_borne_out && other.verdict == self.verdict && says_nothing && says_more
    }

    fn is_of_fewer(&self, other: &Finding<'_>) -> bool {
        let is_alike = self.provision.key == other.provision.key && self.verdict == other.verdict;
        let values = (&self.read.statement.value, &other.read.statement.value);
        let (Some(Stated::Status(own, level)), Some(Stated::Status(all, same))) = values else { return false };
        is_alike && level == same && own.len() < all.len() && own.iter().all(|area| all.contains(area))
    }

    fn has_figure_of(&self, other: &Finding<'_>) -> bool {
        let own = self.read.figures.first();
        let is_silent = self.verdict == Verdict::NotInRecord && other.verdict == Verdict::Supported;
        is_silent && own.is_some() && other.read.figures.first() == own
    }

    /// Whether it only touches on a matter that its plan leaves unsettled, some paragraphs behind the last word of that
    /// plan: the war is full of such words.
    pub(super) fn is_bare_word(&self) -> bool {
        let is_unsettled = matches!(self.rule, CheckRule::RivalAccounts | CheckRule::NotReported | CheckRule::LeftOpen);
        let read = &self.read;
        let is_plain = read.said == Said::Present && !read.is_negated && read.goes_up.is_none();
        let says_nothing = is_plain && read.levels.is_empty() && read.figures.is_empty();
        let is_far = self.how.is_some_and(|how| {
            matches!(how, How::Hinted | How::Document | How::Inferred | How::Described | How::Reworked | How::Carried)
        });
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
