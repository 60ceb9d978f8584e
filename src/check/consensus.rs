//! Passages that together say what one plan has: they are told of that one, where the text carries them on under another, or names
//! no plan that they could be told of.

mod unnamed;

use std::cmp::Reverse;

use crate::record::{Kind, Plan};

use super::claim::{Claim, Gathered};
use super::lexicon::Lexicon;
use super::mention::{How, Mention};
use super::reading::Reading;
use super::verdict::{CheckRule, Scene, judge};

/// How many statements of a passage a plan that the text names must bear out.
const NAMED: usize = 2;

/// How many one that the text does not name.
const UNNAMED: usize = 3;

/// How many statements it must bear out for each that only the carried plan does.
const LOST: usize = 4;

/// Tells passages of the plan that they surely speak of.
pub(super) fn settle<'a>(gathered: &mut Gathered<'a>, lexicon: &Lexicon<'a>, reading: &Reading<'a>) {
    let bench = Bench { lexicon, reading };
    bench.tell_unnamed(gathered);
    bench.move_passages(&mut gathered.claims);
}

/// What statements are held against plans with.
struct Bench<'s, 'a> {
    lexicon: &'s Lexicon<'a>,
    reading: &'s Reading<'a>,
}

impl<'a> Bench<'_, 'a> {
    /// Moves passages to the plan that bears them out: the one that has the values of half of their statements or more, none of
    /// which the plan that was carried has. It is ahead of all others that the text names, and has hardly lost one that the other
    /// bears out; a plan that the text does not name must be ahead of all by two.
    fn move_passages(&self, claims: &mut [Claim<'a>]) {
        for passage in passages(claims) {
            let told: Vec<&Claim<'a>> = passage.iter().map(|at| &claims[*at]).collect();
            let Some(plan) = self.meant(&told) else { continue };
            for at in passage {
                claims[at].mention = claims[at].mention.take().map(|own| under(own, plan));
            }
        }
    }

    /// The plan that a passage is told of, where that is surely not the one that was carried.
    fn meant(&self, passage: &[&Claim<'a>]) -> Option<&'a Plan> {
        let (first, own) = passage.first().and_then(|first| Some((first, first.plan()?)))?;
        if passage.len() < NAMED {
            return None;
        }
        let (kept, strays): (Vec<&Claim<'a>>, Vec<&Claim<'a>>) =
            passage.iter().partition(|claim| self.fit(claim, own) > Fit::Unlike);
        if strays.len() < NAMED || 2 * strays.len() < passage.len() {
            return None;
        }
        let gain = |other: &'a Plan| strays.iter().filter(|claim| self.has_value(claim, other)).count();
        let loss = |other: &'a Plan| kept.iter().filter(|claim| self.fit(claim, other) == Fit::Unlike).count();
        let is_named = |other: &Plan| first.named.iter().any(|named| named.id == other.id);
        // What a text tells of a plan by its name may be wrong of it; it is not to be told of one that the text knows nothing of.
        let may_be_meant = |other: &&Plan| is_named(other) || !is_named(own);
        let plans = self.lexicon.record.plans.iter().filter(may_be_meant);
        let others = plans.filter(|other| other.kind == Kind::Plan && other.id != own.id);
        let mut counted: Vec<(usize, &'a Plan)> = others.map(|other| (gain(other), other)).collect();
        // Of as many, one that the text names.
        counted.sort_by_key(|(count, other)| Reverse((*count, is_named(other))));
        let [(gained, other), ref rest @ ..] = counted[..] else { return None };
        let standing = Standing {
            statements: passage.len(),
            gained,
            is_named: is_named(other),
            next: rest.first().map_or(0, |(count, _)| *count),
            next_named: rest.iter().find(|(_, other)| is_named(other)).map_or(0, |(count, _)| *count),
        };
        (standing.is_ahead() && standing.outweighs(loss(other))).then_some(other)
    }

    /// Whether a plan has the value of a statement: most plans say nothing of its question.
    fn has_value(&self, claim: &Claim<'a>, plan: &'a Plan) -> bool {
        plan.answers(&claim.provision.key).next().is_some() && self.fit(claim, plan) == Fit::Value
    }

    /// How a statement fits a plan.
    fn fit(&self, claim: &Claim<'a>, plan: &'a Plan) -> Fit {
        let mention = claim.mention.clone().map(|own| under(own, plan));
        let told = Claim { mention, ..claim.clone() };
        let has_clause = plan.answers(&claim.provision.key).next().is_some();
        match self.rule(&told) {
            Some(CheckRule::SameValue | CheckRule::QualifierMissing) => Fit::Value,
            Some(CheckRule::AgreedAbsent) if has_clause => Fit::Value,
            Some(CheckRule::AgreedAbsent | CheckRule::AgreedOpen | CheckRule::PartysAnswer) => Fit::Silent,
            _ => Fit::Unlike,
        }
    }

    /// The rule that gives the verdict on a statement.
    fn rule(&self, claim: &Claim<'a>) -> Option<CheckRule> {
        let sentence = self.reading.sentence_at(claim.topic.start)?;
        let scene = Scene { lexicon: self.lexicon, sentence, text: self.reading.folded.as_str() };
        Some(judge(claim, scene).rule)
    }
}

/// How a plan stands to a passage that another one was carried on into, beside all others.
struct Standing {
    /// How many statements the passage has.
    statements: usize,
    /// How many of them have the value of this plan, and not that of the one that was carried.
    gained: usize,
    /// Whether the text names it.
    is_named: bool,
    /// How many the next of the other plans has gained.
    next: usize,
    /// How many the next of those that the text names.
    next_named: usize,
}

impl Standing {
    /// Whether it has half of the statements, and more than the others.
    fn is_ahead(&self) -> bool {
        let is_first = if self.is_named {
            self.gained >= NAMED && self.gained > self.next_named
        } else {
            self.gained >= UNNAMED && self.gained > self.next + 1
        };
        is_first && 2 * self.gained >= self.statements
    }

    /// Whether what it has gained outweighs what only the plan that was carried bears out.
    fn outweighs(&self, lost: usize) -> bool {
        LOST * lost <= self.gained
    }
}

/// How a statement fits a plan, from the least.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// The plan has no such value.
    Unlike,
    /// The plan has none on the question, as it says, or leaves it open.
    Silent,
    /// The plan has the value.
    Value,
}

fn under<'a>(own: Mention<'a>, plan: &'a Plan) -> Mention<'a> {
    Mention { plan: Some(plan), how: How::Inferred, ..own }
}

/// The statements that follow each other under one plan that nothing but the text before tells, as places in the list.
fn passages(claims: &[Claim<'_>]) -> Vec<Vec<usize>> {
    let mut passages: Vec<Vec<usize>> = Vec::new();
    let mut open: Option<(Vec<usize>, &Plan)> = None;
    for (at, claim) in claims.iter().enumerate() {
        let Some((plan, mention)) = claim.mention.as_ref().and_then(|mention| Some((mention.plan?, mention))) else {
            continue;
        };
        // A name in the sentence, however loose, is more than what was carried.
        let is_unnamed = mention.range.is_empty();
        let is_carried = is_unnamed && matches!(mention.how, How::Document | How::Reworked | How::Carried);
        match &mut open {
            Some((passage, own)) if own.id == plan.id && is_carried => passage.push(at),
            // What is told of another plan in between ends none.
            Some((_, own)) if own.id != plan.id && !is_carried => {}
            _ => {
                passages.extend(open.take().map(|(passage, _)| passage));
                open = is_carried.then(|| (vec![at], plan));
            }
        }
    }
    passages.extend(open.map(|(passage, _)| passage));
    passages
}

#[cfg(test)]
mod tests {
    use super::Standing;

    /// A plan that has gained so many of as many statements, and no other one any.
    fn alone(gained: usize, is_named: bool) -> Standing {
        Standing { statements: gained, gained, is_named, next: 0, next_named: 0 }
    }

    #[test]
    fn a_plan_that_the_text_names_needs_two_statements() {
        assert!(!alone(1, true).is_ahead());
        assert!(alone(2, true).is_ahead());
        assert!(Standing { next_named: 1, next: 2, ..alone(2, true) }.is_ahead(), "one that is not named is no rival");
        assert!(!Standing { next_named: 2, next: 2, ..alone(2, true) }.is_ahead());
    }

    #[test]
    fn a_plan_that_the_text_does_not_name_needs_three_and_two_more_than_any_other() {
        assert!(!alone(2, false).is_ahead());
        assert!(alone(3, false).is_ahead());
        assert!(Standing { next: 1, ..alone(3, false) }.is_ahead());
        assert!(!Standing { next: 2, ..alone(3, false) }.is_ahead());
    }

    #[test]
    fn it_has_half_of_the_statements() {
        assert!(Standing { statements: 4, ..alone(2, true) }.is_ahead());
        assert!(!Standing { statements: 5, ..alone(2, true) }.is_ahead());
    }

    #[test]
    fn four_statements_outweigh_one_that_is_lost() {
        assert!(alone(2, true).outweighs(0));
        assert!(!alone(3, true).outweighs(1));
        assert!(alone(4, true).outweighs(1));
        assert!(!alone(7, true).outweighs(2));
    }
}
