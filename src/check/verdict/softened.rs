//! Where a first verdict says too much: what the statement leaves out, whatever else it may be told of, and what it may not
//! be told as true.

mod comment;
mod detail;
mod doubt;
mod gone;

use crate::record::{Clause, DateValue, Key, Kind, Lang, Quantity, Value, WordKind};
use crate::text::{Figure, Limit, has_han};

use super::super::claim::{Claim, Said};
use super::super::lexicon::Meaning;
use super::super::mention::How;
use super::super::reading::ReadSentence;
use super::by_state::is_headline;
use super::case::Case;
use super::certainty::is_valued;
use super::judge::Ruling;
use super::likeness::{Likeness, likeness, states_value};
use super::versions::{companion_with_it, namesake_with_it, namesake_without_it};
use super::{CheckRule, Verdict};
pub(super) use doubt::is_turned;
use doubt::may_not_hold;
use gone::{is_listed_as_gone, is_without, may_be_gone_elsewhere};

/// Rules that bear a statement out by its value or the wording of the clause, which words of the opposite turn round.
const TURNED: [CheckRule; 4] =
    [CheckRule::SameClause, CheckRule::SameValue, CheckRule::QualifierMissing, CheckRule::NearLevel];

/// The verdict, or one that says less.
pub(super) fn softened(case: Case<'_, '_>, (verdict, rule): Ruling) -> Ruling {
    let Case { claim, clauses, .. } = case;
    match verdict {
        Verdict::Supported | Verdict::Imprecise if claim.opposite.is_some() && TURNED.contains(&rule) => {
            (Verdict::Unclear, CheckRule::OtherSenseUnsure)
        }
        Verdict::Supported | Verdict::Imprecise if TURNED.contains(&rule) && is_told_untrue(case) => {
            (Verdict::Unclear, CheckRule::OtherSenseUnsure)
        }
        Verdict::Supported if leaves_out(case, &claim.wording.matters) => {
            (Verdict::Imprecise, CheckRule::QualifierMissing)
        }
        Verdict::Supported if rule == CheckRule::SameClause && has_another_status(case) => {
            (Verdict::Unclear, CheckRule::OtherValueUnsure)
        }
        Verdict::Imprecise if rule == CheckRule::NearLevel && !claim.has_no && companion_with_it(case).is_some() => {
            (Verdict::NotInRecord, CheckRule::OtherPaper)
        }
        Verdict::Contradicted if is_listed_as_gone(claim) && is_without(clauses) => {
            (Verdict::Supported, CheckRule::AgreedAbsent)
        }
        // Which of two papers of the same authors and the same day is meant cannot be told by a name that fits both.
        Verdict::Contradicted if namesake_with_it(case).is_some() => (Verdict::NotInRecord, CheckRule::OtherPaper),
        Verdict::Contradicted if rule == CheckRule::OtherValue && is_worded(case) => {
            (Verdict::Supported, CheckRule::SameClause)
        }
        Verdict::Contradicted if may_be_of_another(case, rule) || may_not_hold(case, rule) => {
            (Verdict::Unclear, CheckRule::OtherValueUnsure)
        }
        Verdict::Unclear if rule == CheckRule::OtherValueUnsure && namesake_without_it(case).is_some() => {
            (Verdict::NotInRecord, CheckRule::OtherPaper)
        }
        Verdict::Unclear if has_open_date(clauses) && dated_alike(case).next().is_some() => {
            (Verdict::Disputed, CheckRule::OtherVersion)
        }
        _ => (verdict, rule),
    }
}

/// Whether it is told not to be so: `it is a myth that ..`, `reports that .. are false`.
fn is_told_untrue(Case { claim, scene, .. }: Case<'_, '_>) -> bool {
    let own = scene.sentence.clause_at(claim.topic.start);
    scene.sentence.has(WordKind::Untrue, &own)
}

/// Whether what contradicts the plan may be told of something else than the clause.
fn may_be_of_another(case: Case<'_, '_>, rule: CheckRule) -> bool {
    let claim = case.claim;
    is_listed_as_gone(claim)
        || claim.is_swept
        || is_of_the_world(case, rule)
        || rule == CheckRule::NoneSet && is_of_another_time(claim, case.scene.sentence)
        || has_elsewhere(case)
        || is_of_a_name(case)
        || is_a_sum(case)
        || is_of_named_other(case)
        || may_be_gone_elsewhere(case, rule)
}

/// Whether its figure may be one of the world behind a plan: `Ukraine had 250,000 soldiers before the invasion`.
fn is_of_the_world(Case { claim, how, .. }: Case<'_, '_>, rule: CheckRule) -> bool {
    let is_stray = how < How::Epithet && !claim.figures.is_empty() && !claim.is_provided;
    is_stray && rule != CheckRule::WrongDirection
}

/// Whether a word for before or for a condition stands between the topic and its figure, which tells when something else is:
/// `read out 60 days before the elections`.
fn is_of_another_time(claim: &Claim<'_>, sentence: &ReadSentence<'_>) -> bool {
    let figure = claim.own_figures().next().map_or(claim.topic.clone(), |figure| figure.range.clone());
    let between = figure.start.min(claim.topic.start)..figure.end.max(claim.topic.end);
    [WordKind::Before, WordKind::Leading].iter().any(|kind| sentence.has(*kind, &between))
}

/// Whether it gives areas a level that the plan gives to none: `The E3 text recognises Crimea in law as Russian`.
fn has_another_status(case: Case<'_, '_>) -> bool {
    let gives_none = |clause: &Clause| match &clause.terms.value {
        Some(Value::Map(map)) => !map.values().any(|level| case.claim.fits(level)),
        _ => false,
    };
    let mut stated = case.stated().peekable();
    !case.claim.levels.is_empty() && stated.peek().is_some() && stated.all(gives_none)
}

/// Whether the wording of a clause has its figures, for another particular than its value: `weapons move back by 15 km` of a zone
/// of 30 km.
fn is_worded(case: Case<'_, '_>) -> bool {
    let Case { claim, scene, plan, .. } = case;
    let lang = if has_han(&scene.text[scene.sentence.range.clone()]) { Lang::Zh } else { Lang::En };
    let has_all = |clause: &Clause| {
        scene.lexicon.wording(plan, clause, lang).is_some_and(|worded| {
            let is_had = |figure: &Figure| {
                let is_same = |own: &Figure| own.amount == figure.amount && own.unit == figure.unit;
                figure.limit == Limit::None && worded.figures.iter().any(is_same)
            };
            claim.own_figures().all(is_had)
        })
    };
    claim.own_figures().next().is_some() && claim.levels.is_empty() && case.stated().any(has_all)
}

/// Whether its figure is what several things come to together: `调用的资产与欧洲出资合计2000亿美元`.
fn is_a_sum(Case { claim, scene, .. }: Case<'_, '_>) -> bool {
    claim.own_figures().any(|figure| {
        let begin = scene.sentence.clause_at(figure.range.start).start;
        scene.sentence.has(WordKind::Sum, &(begin..figure.range.start.max(begin)))
    })
}

/// Whether nothing but a reference back tells a plan that the text calls by shared names only, and another that it names by its
/// own states the very value.
fn is_of_named_other(case: Case<'_, '_>) -> bool {
    let Case { claim, plan, how, .. } = case;
    let is_named = claim.named.iter().any(|named| named.id == plan.id);
    how < How::Epithet && !is_named && is_valued(claim) && claim.named.iter().any(|other| states_value(other, claim))
}

/// Whether its number is the name of another plan: `从28点草案的…到20点方案的…`.
fn is_of_a_name(Case { claim, plan, .. }: Case<'_, '_>) -> bool {
    claim.named.iter().any(|other| other.id != plan.id && is_headline(claim, other))
}

/// Whether the plan sets a date and leaves open which.
fn has_open_date(clauses: &[&Clause]) -> bool {
    clauses.iter().all(|clause| matches!(clause.terms.value, Some(Value::Date(DateValue::Open))))
}

/// Clauses of other plans that name the date of a statement.
pub(super) fn dated_alike<'s, 'a>(case: Case<'s, 'a>) -> impl Iterator<Item = &'a Clause> + use<'s, 'a> {
    let others = case.plans().iter().filter(move |other| other.id != case.plan.id && other.kind == Kind::Plan);
    let clauses = others.flat_map(move |other| other.answers(&case.claim.provision.key));
    clauses.filter(move |clause| likeness(case.claim, &clause.terms) == Likeness::Same)
}

/// Whether the plan answers another question with the figure of the statement, so that its words may be about that one.
fn has_elsewhere(Case { claim, plan, .. }: Case<'_, '_>) -> bool {
    let figures: Vec<&Figure> = claim.own_figures().collect();
    let others = plan.clauses.iter().filter(|clause| clause.provision != claim.provision.key);
    let mut amounts = others.filter_map(|clause| match &clause.terms.value {
        Some(Value::Quantity(Quantity::Amounts { bounds, .. })) => Some(bounds.values()),
        _ => None,
    });
    amounts.any(|mut bounds| bounds.any(|amount| figures.iter().any(|figure| figure.amount == *amount)))
}

/// Whether a statement leaves out what matters: the level where the record says that it must not go unsaid, or that an
/// amount holds in peacetime only.
fn leaves_out(case: Case<'_, '_>, matters: &[Key]) -> bool {
    let claim = case.claim;
    if !matches!(claim.said, Said::Present | Said::Kept) || claim.is_negated {
        return false;
    }
    let is_level_said = |clause: &Clause| matches!(&clause.terms.value, Some(Value::Level(level)) if claim.fits(level));
    if case.stated().any(is_level_said) {
        return false;
    }
    // `Allows 800,000, and only in peacetime`: a qualifier may stand in the next clause.
    let is_said = |qualifier: &Key| {
        let mut cues = case.scene.sentence.cues.iter();
        cues.any(|cue| matches!(cue.meaning, Meaning::Member("qualifiers", own) if own == qualifier))
    };
    case.stated().any(|clause| match &clause.terms.value {
        Some(Value::Level(level)) => matters.contains(level),
        Some(Value::Map(map)) => {
            let mut named = map.iter().filter(|(area, _)| claim.members.contains(area)).peekable();
            named.peek().is_some() && named.all(|(_, level)| matters.contains(level) && !claim.fits(level))
        }
        Some(Value::Quantity(_)) => {
            !claim.figures.is_empty() && clause.terms.qualifiers.iter().any(|one| !is_said(one))
        }
        _ => false,
    })
}
