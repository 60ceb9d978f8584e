//! Which of the statements that were judged are told: not those that are no statement of their plan after all.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::record::TopicId;

use super::claim::Claim;
use super::finding::Finding;
use super::left::{LeftAside, WhyLeft};
use super::verdict::{Verdict, is_stated};

/// A statement with what was found.
pub(super) type Judged<'c, 'a> = (&'c Claim<'a>, Finding<'a>);

/// The findings that are told, in the order of the text. The others are left aside, but for those that another one tells.
pub(super) fn kept<'a>(judged: Vec<Judged<'_, 'a>>, left: &mut Vec<LeftAside<'a>>) -> Vec<Finding<'a>> {
    let stated = without_unstated(judged, left);
    let mut findings = without_counted(stated);
    findings.sort_by_key(|finding| (finding.span.start, finding.span.end));
    without_told(without_outdone(findings, left), left)
}

/// Without those that another one of the same sentence and plan tells too, and more of: that there is a guarantee, where its strength
/// is borne out; that the record has no such sum for one matter, where it has it for another.
fn without_told<'a>(findings: Vec<Finding<'a>>, left: &mut Vec<LeftAside<'a>>) -> Vec<Finding<'a>> {
    let of_sentence = |sentence: &[Finding<'a>]| {
        let is_told = |one: &Finding<'a>| sentence.iter().any(|other| one.is_told_by(other));
        sentence.iter().map(is_told).collect::<Vec<bool>>()
    };
    let sentences = findings.chunk_by(|one, next| one.sentence == next.sentence);
    let mut told = sentences.flat_map(of_sentence).collect::<Vec<bool>>().into_iter();
    let (others, kept): (Vec<_>, Vec<_>) = findings.into_iter().partition(|_| told.next() == Some(true));
    left.extend(others.iter().map(|finding| left_aside(finding, WhyLeft::Nearer)));
    kept
}

/// Those that nothing but their place gives to a plan are statements of it only by a value that it has.
fn without_unstated<'c, 'a>(judged: Vec<Judged<'c, 'a>>, left: &mut Vec<LeftAside<'a>>) -> Vec<Judged<'c, 'a>> {
    let (stated, others): (Vec<_>, Vec<_>) =
        judged.into_iter().partition(|(claim, finding)| is_stated(claim, finding.rule));
    left.extend(others.iter().map(|(_, finding)| left_aside(finding, WhyLeft::NotTold)));
    stated
}

/// Without those that tell their level by a length of time which is held against the record by itself.
fn without_counted<'a>(judged: Vec<Judged<'_, 'a>>) -> Vec<Finding<'a>> {
    let of_paragraph = |number: usize| {
        let from = judged.partition_point(|(claim, _)| claim.paragraph < number);
        judged[from..].iter().take_while(move |(claim, _)| claim.paragraph == number)
    };
    let is_counted = |claim: &Claim<'a>| {
        claim.has_timed_level && of_paragraph(claim.paragraph).any(|other| counts_time(claim, other))
    };
    let counted: Vec<bool> = judged.iter().map(|(claim, _)| is_counted(claim)).collect();
    let findings = judged.into_iter().map(|(_, finding)| finding);
    findings.zip(counted).filter(|(_, is_counted)| !is_counted).map(|(finding, _)| finding).collect()
}

/// Whether the length of time in which a statement tells its level is held against the record by itself, with an answer.
fn counts_time<'a>(claim: &Claim<'a>, (other, finding): &Judged<'_, 'a>) -> bool {
    let plan = claim.plan().map(|plan| &plan.id);
    let is_answered = matches!(finding.verdict, Verdict::Supported | Verdict::Contradicted | Verdict::Unclear);
    let overlaps = claim.range.start < other.range.end && other.range.start < claim.range.end;
    let is_beside = claim.provision.topic == other.provision.topic && claim.provision.key != other.provision.key;
    is_beside && overlaps && is_answered && !other.figures.is_empty() && finding.plan.map(|plan| &plan.id) == plan
}

/// Without those that only touch on a matter, or whose very words are held against the record on the same topic and tell more there.
fn without_outdone<'a>(findings: Vec<Finding<'a>>, left: &mut Vec<LeftAside<'a>>) -> Vec<Finding<'a>> {
    let refuted: Vec<(Range<usize>, &TopicId)> = findings
        .iter()
        .filter(|one| one.verdict == Verdict::Contradicted)
        .map(|one| (one.span.clone(), &one.provision.topic))
        .collect();
    let touched: Vec<bool> = findings.iter().map(Finding::is_bare_word).collect();
    let doubled = doubled(&findings, &touched);
    let why = |at: usize, finding: &Finding<'a>| {
        let is_nearer = doubled.contains(&at) || finding.is_outdone(&refuted);
        touched[at].then_some(WhyLeft::Touched).or_else(|| is_nearer.then_some(WhyLeft::Nearer))
    };
    let kept = |(at, finding): (usize, Finding<'a>)| match why(at, &finding) {
        Some(why) => {
            left.push(left_aside(&finding, why));
            None
        }
        None => Some(finding),
    };
    findings.into_iter().enumerate().filter_map(kept).collect()
}

/// Verdicts by how much they tell an editor.
const TELLING: [Verdict; 6] = [
    Verdict::Contradicted,
    Verdict::Imprecise,
    Verdict::Disputed,
    Verdict::Supported,
    Verdict::NotInRecord,
    Verdict::Unclear,
];

/// Which of two readings of the same words is told, the first in this order: the one that tells more, or has a value.
fn telling(finding: &Finding<'_>) -> (Option<usize>, bool) {
    let has_value = !finding.read.levels.is_empty() || !finding.read.figures.is_empty();
    (TELLING.iter().position(|one| *one == finding.verdict), !has_value)
}

/// Whether two readings of the same words are one statement: of the same plan on the same topic. One that is borne out does not
/// do away with a doubt.
fn are_one(one: &Finding<'_>, other: &Finding<'_>) -> bool {
    let is_of_one_plan = one.plan.map(|plan| &plan.id) == other.plan.map(|plan| &plan.id);
    let is_either = |verdict| one.verdict == verdict || other.verdict == verdict;
    let is_doubted = is_either(Verdict::Supported) && is_either(Verdict::Unclear);
    is_of_one_plan && one.provision.topic == other.provision.topic && !is_doubted
}

/// The places of the findings whose words another finding reads and tells more of: `Crimea would be recognised as Russian` answers
/// two questions, and is one statement.
fn doubled(findings: &[Finding<'_>], touched: &[bool]) -> BTreeSet<usize> {
    let mut by_cue: Vec<usize> = (0..findings.len()).filter(|at| !touched[*at]).collect();
    by_cue.sort_by_key(|at| findings[*at].cue.start);
    let (mut open, mut doubled): (Vec<usize>, BTreeSet<usize>) = (Vec::new(), BTreeSet::new());
    for at in by_cue {
        let finding = &findings[at];
        open.retain(|before| findings[*before].cue.end > finding.cue.start);
        let rivals: Vec<usize> = open.iter().copied().filter(|before| are_one(&findings[*before], finding)).collect();
        if rivals.iter().any(|before| telling(&findings[*before]) <= telling(finding)) {
            doubled.insert(at);
        } else {
            open.retain(|before| !rivals.contains(before));
            doubled.extend(rivals);
            open.push(at);
        }
    }
    doubled
}

fn left_aside<'a>(finding: &Finding<'a>, why: WhyLeft) -> LeftAside<'a> {
    LeftAside { cue: finding.cue.clone(), provision: finding.provision, why }
}
