//! What the record says of a statement by the state of the clauses in which the plan answers its question: none, contested,
//! unpublished, gone, deferred or stated.

use rust_decimal::Decimal;

use crate::record::{Answer, Grade, Key, Plan, Publicity, Rival, State, WordKind};
use crate::text::has_han;

use super::super::claim::{Claim, Said};
use super::super::denial::NOTHING;
use super::super::mention::How;
use super::by_value::of_stated;
use super::case::Case;
use super::certainty::{is_of_figure, is_sure, is_sure_value, is_told, is_valued};
use super::judge::Ruling;
use super::likeness::{Likeness, likeness, states_value};
use super::options::{is_anothers, is_one_of_options, is_partys_own};
use super::versions::{is_kept_elsewhere, is_sure_but_for_plan, other_with_it};
use super::{CheckRule as Rule, Verdict};

/// The verdict by the state of the clauses.
pub(super) fn by_state(case: Case<'_, '_>) -> Ruling {
    let is_any = |state: State| case.clauses.iter().any(|clause| clause.state == state);
    let are_all = |wanted: &[State]| case.clauses.iter().all(|clause| wanted.contains(&clause.state));
    if case.clauses.is_empty() {
        of_none(case)
    } else if is_any(State::Contested) && !states_value(case.plan, case.claim) {
        of_contested(case)
    } else if are_all(&[State::Unpublished]) {
        (Verdict::NotInRecord, Rule::NotReported)
    } else if are_all(&[State::Removed, State::Silent]) {
        of_gone(case, is_any(State::Removed))
    } else if are_all(&[State::Deferred]) {
        of_deferred(case)
    } else {
        of_stated(case)
    }
}

/// The verdict where the plan has no clause on it.
fn of_none(case: Case<'_, '_>) -> Ruling {
    let Case { claim, plan, .. } = case;
    match claim.said {
        _ if plan.is_unknown(&claim.provision.key) => (Verdict::NotInRecord, Rule::NotReported),
        Said::Absent | Said::YesNo(false) => (Verdict::Supported, Rule::AgreedAbsent),
        // `Writes down that it will not retake it by force`: the no is what such a clause provides.
        _ if (claim.is_negated || claim.has_no && claim.said != Said::YesNo(true)) && !provides_a_no(case) => {
            (Verdict::Supported, Rule::AgreedAbsent)
        }
        // What was only read out may hold more than those who heard it tell.
        _ if is_sure(case) && plan.text == Publicity::Published && is_kept_elsewhere(case) => {
            (Verdict::Contradicted, Rule::WrongPlan)
        }
        _ => (Verdict::NotInRecord, Rule::NoClause),
    }
}

/// The verdict where accounts differ.
fn of_contested(case: Case<'_, '_>) -> Ruling {
    let Case { claim, plan, .. } = case;
    match claim.said {
        _ if is_headline(claim, plan) => (Verdict::Supported, Rule::SameValue),
        _ if is_partys_own(case) => (Verdict::Supported, Rule::PartysAnswer),
        _ if is_anothers(case) => (Verdict::Disputed, Rule::RivalAccounts),
        Said::Deferred if claim.figures.is_empty() => (Verdict::Supported, Rule::AgreedOpen),
        _ if claim.is_option && is_one_of_options(case) => (Verdict::Supported, Rule::AgreedOpen),
        _ => (Verdict::Disputed, Rule::RivalAccounts),
    }
}

/// The verdict where the plan's text says nothing of it, or it was struck out.
fn of_gone(case: Case<'_, '_>, is_removed: bool) -> Ruling {
    let Case { claim, how, .. } = case;
    // `Keeps the assets frozen and grants no recognition`: the level itself is that there is none.
    let says_nothing = claim.levels.first().is_some_and(|level| NOTHING.contains(&&***level)) && !claim.is_negated;
    match claim.said {
        Said::Absent | Said::YesNo(false) | Said::Deferred => (Verdict::Supported, Rule::AgreedAbsent),
        _ if says_nothing => (Verdict::Supported, Rule::AgreedAbsent),
        _ if claim.has_no && claim.said != Said::Kept && !provides_a_no(case) => {
            (Verdict::Supported, Rule::AgreedAbsent)
        }
        _ if is_removed && is_told(case) && claim.likeness.is_none() && is_said_to_be(case) => {
            (Verdict::Contradicted, Rule::StruckOut)
        }
        _ if is_told(case) && is_kept_elsewhere(case) => (Verdict::Contradicted, Rule::WrongPlan),
        _ if is_sure(case) && how >= How::Back && is_valued(claim) && other_with_it(case).is_some() => {
            (Verdict::Contradicted, Rule::WrongPlan)
        }
        _ if !is_removed && is_sure_value(case) && is_of_figure(claim) && is_said_to_be(case) => {
            (Verdict::Contradicted, Rule::NoneSet)
        }
        _ if is_sure_but_for_plan(case) => (Verdict::Unclear, Rule::OtherValueUnsure),
        _ if is_removed => (Verdict::Unclear, Rule::OtherValueUnsure),
        _ => (Verdict::NotInRecord, Rule::NoClause),
    }
}

/// How many bytes at least stand between what a plan provides and the no that is a part of it.
const PROVIDED: usize = 12;

/// Whether the word for no is a part of what the plan is said to provide: `it would write into its constitution that it will not
/// join`, but not `it would not require it to join`, nor `it allows 800,000 soldiers and no amnesty`.
fn provides_a_no(Case { claim, scene, .. }: Case<'_, '_>) -> bool {
    let is_no = |level: &Key| !NOTHING.contains(&&**level) && claim.wording.denies.contains(level);
    let has_level = claim.levels.iter().any(|level| is_no(level));
    let no = scene.sentence.words(WordKind::Negation, &claim.range).next();
    let provides = scene.sentence.words(WordKind::Provides, &claim.range).next();
    has_level && no.zip(provides).is_some_and(|(no, provides)| provides.end + PROVIDED <= no.start)
}

/// How many bytes behind its name a clause ends that only tells whose text it is: `.., the European text says`, `.. （欧洲版本）`.
const ATTRIBUTED: [usize; 2] = [16, 10];

/// Whether a word says that the plan provides it, or keeps it: another may be one for taking it out. Where the plan is named
/// behind the matter, the word stands between them: `the amnesty is part of the European text`, but not `the amnesty is an
/// omission in it`.
fn is_said_to_be(Case { claim, scene, .. }: Case<'_, '_>) -> bool {
    let behind = claim.mention.as_ref().filter(|mention| claim.topic.end < mention.range.start);
    let is_told = behind.is_none_or(|mention| {
        let own = scene.sentence.clause_at(mention.range.start);
        let rest = &scene.text[mention.range.end.min(own.end)..own.end];
        let is_attributed = own.start >= claim.topic.end && rest.len() <= ATTRIBUTED[usize::from(has_han(rest))];
        is_attributed || scene.sentence.has(WordKind::Provides, &(claim.topic.end..mention.range.start))
    });
    claim.said == Said::Kept || claim.is_provided && is_told
}

/// The verdict where the plan leaves it to later talks.
fn of_deferred(case: Case<'_, '_>) -> Ruling {
    let claim = case.claim;
    let rivals = || case.clauses.iter().flat_map(|clause| &clause.rivals);
    // What a second hand alone adds to it is not borne out.
    let is_hearsay = |rival: &Rival| rival.grade == Some(Grade::Secondary);
    let is_added = rivals().any(|rival| is_hearsay(rival) && likeness(claim, &rival.terms) == Likeness::Same);
    let is_open = |level: &Key| claim.wording.opens.contains(level);
    let keeps_level = claim.said == Said::Kept && claim.levels.first().is_some_and(|level| !is_open(level));
    match claim.said {
        _ if is_added => (Verdict::NotInRecord, Rule::LeftOpen),
        // `Keeps Ukraine out for good`: a level is kept, and nothing left open.
        Said::Deferred | Said::Kept if claim.figures.is_empty() && !keeps_level => {
            (Verdict::Supported, Rule::AgreedOpen)
        }
        Said::Absent if rivals().any(|rival| rival.state == State::Removed) => (Verdict::Supported, Rule::StruckOut),
        _ if claim.levels.iter().any(|level| is_open(level)) => (Verdict::Supported, Rule::AgreedOpen),
        _ => (Verdict::NotInRecord, Rule::LeftOpen),
    }
}

/// Whether it gives the number of points that the plan is headed by, however many accounts of it there are.
pub(super) fn is_headline(claim: &Claim<'_>, plan: &Plan) -> bool {
    let counts_points =
        matches!(&claim.provision.answer, Answer::Quantity(units) if units.iter().any(|unit| &**unit == "points"));
    let points = plan.points.map(Decimal::from);
    counts_points && (claim.figures.is_empty() || claim.figures.iter().any(|figure| Some(figure.amount) == points))
}
