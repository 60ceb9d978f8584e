//! Which of the statements that were judged are told: not those that are no statement of their plan after all.

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
    without_outdone(findings, left)
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
    let is_answered = matches!(finding.verdict, Verdict::Supported | Verdict::Contradicted);
    let overlaps = claim.range.start < other.range.end && other.range.start < claim.range.end;
    let is_beside = claim.provision.topic == other.provision.topic && claim.provision.key != other.provision.key;
    is_beside && overlaps && is_answered && !other.figures.is_empty() && finding.plan.map(|plan| &plan.id) == plan
}

/// Without those that only touch on a matter, or whose very words the record contradicts on the same topic.
fn without_outdone<'a>(findings: Vec<Finding<'a>>, left: &mut Vec<LeftAside<'a>>) -> Vec<Finding<'a>> {
    let refuted: Vec<(Range<usize>, &TopicId)> = findings
        .iter()
        .filter(|one| one.verdict == Verdict::Contradicted)
        .map(|one| (one.span.clone(), &one.provision.topic))
        .collect();
    let why = |finding: &Finding<'a>| {
        let touched = finding.is_bare_word().then_some(WhyLeft::Touched);
        touched.or_else(|| finding.is_outdone(&refuted).then_some(WhyLeft::Nearer))
    };
    let kept = |finding: Finding<'a>| match why(&finding) {
        Some(why) => {
            left.push(left_aside(&finding, why));
            None
        }
        None => Some(finding),
    };
    findings.into_iter().filter_map(kept).collect()
}

fn left_aside<'a>(finding: &Finding<'a>, why: WhyLeft) -> LeftAside<'a> {
    LeftAside { cue: finding.cue.clone(), provision: finding.provision, why }
}
