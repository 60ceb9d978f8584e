//! What the record says of a statement.

mod confirmed;
mod likeness;
mod particulars;
mod rules;
mod versions;
mod wording;

use rust_decimal::Decimal;

use crate::record::{
    Answer, Clause, DateValue, Grade, Key, Kind, Plan, Publicity, Quantity, Rival, State, Terms, Value, WordKind,
};

use crate::text::Figure;

use super::claim::{Claim, Said};
use super::mentions::{How, Mention};
use super::reading::{ReadSentence, is_inside};

use likeness::{Likeness, likeness};
use particulars::{Dissent, dissent, is_share_of_another};
use versions::{companion_with_it, is_latest, other_with_it, turned_from};
use wording::{Unworded, is_denied_too, unworded};

pub(super) use confirmed::confirm;
pub use particulars::Apart;
pub(super) use particulars::{Scene, compared, loose_figures};
pub use rules::CheckRule;

/// What the record says of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// The same.
    Supported,
    /// The same, but a qualifier that matters is missing.
    Imprecise,
    /// Otherwise.
    Contradicted,
    /// Its sources disagree among themselves.
    Disputed,
    /// Nothing: the plan has no such clause, or no report has it.
    NotInRecord,
    /// It cannot be told: the statement fits several readings.
    Unclear,
}

impl Verdict {
    /// All verdicts.
    pub const ALL: [Verdict; 6] = [
        Verdict::Supported,
        Verdict::Imprecise,
        Verdict::Contradicted,
        Verdict::Disputed,
        Verdict::NotInRecord,
        Verdict::Unclear,
    ];

    /// The word of the command line and of JSON.
    pub fn name(self) -> &'static str {
        match self {
            Verdict::Supported => "supported",
            Verdict::Imprecise => "imprecise",
            Verdict::Contradicted => "contradicted",
            Verdict::Disputed => "disputed",
            Verdict::NotInRecord => "not-in-record",
            Verdict::Unclear => "unclear",
        }
    }
}

/// A verdict with its rule and the clauses that it rests on.
pub(super) struct Judgement<'a> {
    pub(super) verdict: Verdict,
    pub(super) rule: CheckRule,
    pub(super) evidence: Vec<&'a Clause>,
    /// What stands apart, where that gave the verdict.
    pub(super) apart: Option<Apart<'a>>,
}

/// What the record says of a statement.
pub(super) fn judge<'a>(claim: &Claim<'a>, scene: Scene<'_, 'a>) -> Judgement<'a> {
    let plans = &scene.lexicon.record.plans;
    let Some((plan, how)) = claim.mention.as_ref().and_then(|mention| Some((mention.plan?, mention.how))) else {
        return of_several(claim, scene);
    };
    let mut evidence: Vec<&'a Clause> = plan.answers(&claim.provision.key).collect();
    let before = turned_from(claim, plan, how, &evidence);
    let (verdict, rule, apart) = if before.is_some() {
        (Verdict::Contradicted, CheckRule::WrongDirection, None)
    } else {
        let (verdict, rule) = verdict(claim, (plan, how), &evidence, plans);
        in_particular(claim, scene, (verdict, rule), (plan, &evidence), is_sure(claim, plan, how))
    };
    let (verdict, rule) = match verdict {
        Verdict::Supported if leaves_out(claim, &claim.wording.matters, &evidence) => {
            (Verdict::Imprecise, CheckRule::QualifierMissing)
        }
        Verdict::Imprecise
            if rule == CheckRule::NearLevel && !claim.has_no && companion_with_it(claim, plan, plans).is_some() =>
        {
            (Verdict::NotInRecord, CheckRule::OtherPaper)
        }
        // `Deletes the deadline, the amnesty and the profit share`: the list may go on.
        Verdict::Contradicted if is_listed_as_gone(claim) && is_without(&evidence) => {
            (Verdict::Supported, CheckRule::AgreedAbsent)
        }
        Verdict::Contradicted if is_listed_as_gone(claim) || claim.is_swept => {
            (Verdict::Unclear, CheckRule::OtherValueUnsure)
        }
        // `Ukraine had 250,000 soldiers before the invasion`: a figure of the world behind a plan is none of it.
        Verdict::Contradicted
            if how < How::Epithet
                && !claim.figures.is_empty()
                && !claim.is_provided
                && rule != CheckRule::WrongDirection =>
        {
            (Verdict::Unclear, CheckRule::OtherValueUnsure)
        }
        // `Read out 60 days before the elections`: the figure tells when something else is.
        Verdict::Contradicted if rule == CheckRule::NoneSet && is_of_another_time(claim, scene.sentence) => {
            (Verdict::Unclear, CheckRule::OtherValueUnsure)
        }
        // What is told as false, as a wish or as changed since says nothing of what the plan has.
        Verdict::Contradicted if claim.is_doubtful || claim.is_refused && rule == CheckRule::StruckOut => {
            (Verdict::Unclear, CheckRule::OtherValueUnsure)
        }
        // `Kyiv will never recognise it, as the plan demands`: who says no may not be the plan.
        Verdict::Contradicted if claim.has_no && is_only_likened(claim, scene.text) => {
            (Verdict::Unclear, CheckRule::OtherValueUnsure)
        }
        // Another of its questions has this very figure: the words may be about that one.
        Verdict::Contradicted if has_elsewhere(claim, plan) => (Verdict::Unclear, CheckRule::OtherValueUnsure),
        // `从28点草案的…到20点方案的…`: the number is that plan's name.
        Verdict::Contradicted if claim.named.iter().any(|other| other.id != plan.id && is_headline(claim, other)) => {
            (Verdict::Unclear, CheckRule::OtherValueUnsure)
        }
        Verdict::Unclear if has_open_date(&evidence) => {
            evidence.extend(dated_alike(claim, plan, plans));
            let is_dated = evidence.iter().any(|clause| !has_open_date(&[clause]));
            if is_dated { (Verdict::Disputed, CheckRule::OtherVersion) } else { (verdict, rule) }
        }
        _ => (verdict, rule),
    };
    let against = match rule {
        CheckRule::WrongDirection => before,
        CheckRule::WrongPlan => other_with_it(claim, plan),
        CheckRule::OtherPaper => companion_with_it(claim, plan, plans),
        _ => None,
    };
    evidence.extend(against.into_iter().flat_map(|other| other.answers(&claim.provision.key)));
    Judgement { verdict, rule, evidence, apart }
}

/// What the record says of a statement about one of several plans: where all of them bear it out, so does it; else it
/// cannot be told.
fn of_several<'a>(claim: &Claim<'a>, scene: Scene<'_, 'a>) -> Judgement<'a> {
    let fits = claim.mention.iter().flat_map(|mention| &mention.fits);
    let each = fits.map(|plan| {
        let mention = claim.mention.as_ref().map(|mention| Mention { plan: Some(plan), ..mention.clone() });
        judge(&Claim { mention, ..claim.clone() }, scene)
    });
    let each: Vec<Judgement<'a>> = each.collect();
    // `Neither has an amnesty`: the same no must bear out all of them.
    let is_borne_out = |one: &Judgement<'a>| !claim.is_negated || one.rule == CheckRule::AgreedAbsent;
    let agrees = each.iter().all(|one| one.verdict == Verdict::Supported && is_borne_out(one));
    let evidence = each.iter().flat_map(|one| one.evidence.iter().copied()).collect();
    match each.first() {
        Some(first) if agrees => Judgement { verdict: Verdict::Supported, rule: first.rule, evidence, apart: None },
        _ => Judgement { verdict: Verdict::Unclear, rule: CheckRule::SeveralPlans, evidence, apart: None },
    }
}

/// Whether a word for before or for a condition stands between the topic and its figure.
fn is_of_another_time(claim: &Claim<'_>, sentence: &ReadSentence<'_>) -> bool {
    let figure = claim.own_figures().next().map_or(claim.topic.clone(), |figure| figure.range.clone());
    let between = figure.start.min(claim.topic.start)..figure.end.max(claim.topic.end);
    [WordKind::Before, WordKind::Leading].iter().any(|kind| sentence.has(*kind, &between))
}

/// Whether it may be one more thing that goes with what is removed or refused before it.
fn is_listed_as_gone(claim: &Claim<'_>) -> bool {
    claim.is_in_shadow && claim.said == Said::Present && !claim.is_negated
}

/// Whether a source says that the plan has none of it.
fn is_without(clauses: &[&Clause]) -> bool {
    !clauses.is_empty() && clauses.iter().all(|clause| matches!(clause.state, State::Removed | State::Silent))
}

/// Whether the plan sets a date and leaves open which.
fn has_open_date(clauses: &[&Clause]) -> bool {
    clauses.iter().all(|clause| matches!(clause.terms.value, Some(Value::Date(DateValue::Open))))
}

/// Clauses of other plans that name the date of a statement.
fn dated_alike<'a>(claim: &Claim<'a>, plan: &Plan, plans: &'a [Plan]) -> impl Iterator<Item = &'a Clause> {
    let others = plans.iter().filter(|other| other.id != plan.id && other.kind == Kind::Plan);
    let clauses = others.flat_map(|other| other.answers(&claim.provision.key));
    clauses.filter(|clause| likeness(claim, &clause.terms) == Likeness::Same)
}

/// The verdict, or another where the statement is borne out but for a party, an area, a member, a share or a ban.
fn in_particular<'a>(
    claim: &Claim<'a>,
    scene: Scene<'_, 'a>,
    (verdict, rule): (Verdict, CheckRule),
    (plan, clauses): (&'a Plan, &[&'a Clause]),
    is_sure: bool,
) -> (Verdict, CheckRule, Option<Apart<'a>>) {
    use CheckRule as Rule;
    let stated: Vec<&'a Clause> = clauses.iter().copied().filter(|clause| clause.state == State::Stated).collect();
    if rule == Rule::OtherValueUnsure && is_sure && !claim.is_negated && is_share_of_another(claim, scene, &stated) {
        return (Verdict::Contradicted, Rule::OtherValue, None);
    }
    let is_denied_too = || stated.iter().any(|clause| is_denied_too(claim, scene, clause));
    if rule == Rule::OtherValueUnsure && claim.is_negated && claim.said == Said::Present && is_denied_too() {
        return (Verdict::Supported, Rule::SameClause, None);
    }
    let is_borne_out = matches!(rule, Rule::SameValue | Rule::SameClause | Rule::NearLevel);
    let says_yes = matches!(claim.said, Said::Present | Said::Kept | Said::YesNo(true));
    if !is_borne_out || !says_yes {
        return (verdict, rule, None);
    }
    // `Ukraine joins NATO`, where the plan bars it: nothing that was compared says no.
    let says_no = claim.has_no || claim.is_refused || scene.sentence.has(WordKind::Ban, &claim.range);
    let is_barred = || stated.iter().all(|clause| is_no(&clause.terms, &claim.wording.denies));
    if rule == Rule::SameClause && claim.levels.is_empty() && !says_no && !stated.is_empty() && is_barred() {
        return (Verdict::Unclear, Rule::OtherSenseUnsure, None);
    }
    let Some((dissent, apart)) = dissent(claim, scene, (plan, &stated)) else {
        let each: Option<Vec<Unworded<'a>>> =
            stated.iter().map(|clause| unworded(claim, scene, (plan, clause))).collect();
        return match each.and_then(|each| each.into_iter().next()) {
            Some(Unworded::Sense) => (Verdict::Unclear, Rule::OtherSenseUnsure, None),
            Some(Unworded::Figure) if is_sure => (Verdict::Contradicted, Rule::OtherValue, None),
            Some(Unworded::Figure) => (Verdict::Unclear, Rule::FigureNotCompared, None),
            Some(Unworded::Names(said)) => {
                let apart = Apart { said, own: Vec::new() };
                (Verdict::Unclear, Rule::OtherParticular, Some(apart))
            }
            None => (verdict, rule, None),
        };
    };
    match dissent {
        Dissent::Member if is_sure => (Verdict::Contradicted, Rule::OtherMember, Some(apart)),
        Dissent::Member | Dissent::Particular => (Verdict::Unclear, Rule::OtherParticular, Some(apart)),
        Dissent::Sense if is_sure => (Verdict::Contradicted, Rule::OtherSense, None),
        Dissent::Sense | Dissent::SenseUnsure => (Verdict::Unclear, Rule::OtherValueUnsure, None),
        Dissent::Figure if rule == Rule::SameClause => (Verdict::Unclear, Rule::FigureNotCompared, None),
        Dissent::Figure => (verdict, rule, None),
    }
}

/// Whether the statement is surely about the plan: news behind a name is no rule of it; what names it, refers to it or goes on
/// from a statement of it, where the text names no other, may be.
fn is_told(claim: &Claim<'_>, how: How) -> bool {
    let is_carried = how == How::Back || how == How::Carried && claim.is_of_one_plan;
    how >= How::Epithet || is_carried && claim.follows || how >= How::Carried && claim.is_confirmed
}

/// Whether the statement is surely about the plan and the provision, and the text of the plan is public.
fn is_sure(claim: &Claim<'_>, plan: &Plan, how: How) -> bool {
    is_told(claim, how) && plan.text != Publicity::Reported && claim.likeness.is_none()
}

fn verdict(claim: &Claim<'_>, (plan, how): (&Plan, How), clauses: &[&Clause], plans: &[Plan]) -> (Verdict, CheckRule) {
    use CheckRule as Rule;
    let states = |wanted: &[State]| clauses.iter().any(|clause| wanted.contains(&clause.state));
    if clauses.is_empty() {
        return match (claim.said, plan.is_unknown(&claim.provision.key)) {
            (_, true) => (Verdict::NotInRecord, Rule::NotReported),
            (Said::Absent | Said::YesNo(false), false) => (Verdict::Supported, Rule::AgreedAbsent),
            (_, false) if claim.is_negated || claim.has_no => (Verdict::Supported, Rule::AgreedAbsent),
            _ if is_sure(claim, plan, how) && is_kept_elsewhere(claim, plan) => {
                (Verdict::Contradicted, Rule::WrongPlan)
            }
            _ => (Verdict::NotInRecord, Rule::NoClause),
        };
    }
    let (is_told, is_sure) = (is_told(claim, how), is_sure(claim, plan, how));
    let is_readable = how > How::Document && plan.text != Publicity::Reported && claim.likeness.is_none();
    let is_sure_value = is_sure || is_readable && (is_of_no_plan(claim, plans) || is_of_none_named(claim));
    let is_stated_so = || {
        let answers = clauses.iter().filter(|clause| clause.state == State::Stated);
        answers.map(|clause| likeness(claim, &clause.terms)).any(|one| one == Likeness::Same)
    };
    if states(&[State::Contested]) && !is_stated_so() {
        return match claim.said {
            Said::Deferred => (Verdict::Supported, Rule::AgreedOpen),
            _ if is_headline(claim, plan) => (Verdict::Supported, Rule::SameValue),
            _ if claim.is_option => (Verdict::Supported, Rule::AgreedOpen),
            _ if is_partys_own(claim, clauses) => (Verdict::Supported, Rule::PartysAnswer),
            _ => (Verdict::Disputed, Rule::RivalAccounts),
        };
    }
    if clauses.iter().all(|clause| clause.state == State::Unpublished) {
        return (Verdict::NotInRecord, Rule::NotReported);
    }
    let rivals = || clauses.iter().flat_map(|clause| &clause.rivals);
    if clauses.iter().all(|clause| matches!(clause.state, State::Removed | State::Silent)) {
        let is_removed = states(&[State::Removed]);
        return match claim.said {
            Said::Absent | Said::YesNo(false) | Said::Deferred => (Verdict::Supported, Rule::AgreedAbsent),
            _ if claim.has_no && claim.said != Said::Kept => (Verdict::Supported, Rule::AgreedAbsent),
            _ if is_removed && is_told && claim.likeness.is_none() => (Verdict::Contradicted, Rule::StruckOut),
            _ if is_told && is_kept_elsewhere(claim, plan) => (Verdict::Contradicted, Rule::WrongPlan),
            _ if is_sure && how >= How::Back && is_valued(claim) && other_with_it(claim, plan).is_some() => {
                (Verdict::Contradicted, Rule::WrongPlan)
            }
            _ if !is_removed && is_sure_value && is_of_figure(claim) => (Verdict::Contradicted, Rule::NoneSet),
            _ if is_sure_but_for_plan(claim, plan) => (Verdict::Unclear, Rule::OtherValueUnsure),
            _ if is_removed => (Verdict::Unclear, Rule::OtherValueUnsure),
            _ => (Verdict::NotInRecord, Rule::NoClause),
        };
    }
    if clauses.iter().all(|clause| clause.state == State::Deferred) {
        // What a second hand alone adds to it is not borne out.
        let is_hearsay = |rival: &Rival| rival.grade == Some(Grade::Secondary);
        let is_added = rivals().any(|rival| is_hearsay(rival) && likeness(claim, &rival.terms) == Likeness::Same);
        return match claim.said {
            _ if is_added => (Verdict::NotInRecord, Rule::LeftOpen),
            Said::Deferred | Said::Kept => (Verdict::Supported, Rule::AgreedOpen),
            Said::Absent if rivals().any(|rival| rival.state == State::Removed) => {
                (Verdict::Supported, Rule::StruckOut)
            }
            _ if claim.levels.iter().any(|level| claim.wording.opens.contains(level)) => {
                (Verdict::Supported, Rule::AgreedOpen)
            }
            _ => (Verdict::NotInRecord, Rule::LeftOpen),
        };
    }
    let answers: Vec<&&Clause> = clauses.iter().filter(|clause| clause.state == State::Stated).collect();
    if matches!(claim.said, Said::Absent | Said::YesNo(_)) || claim.is_negated && claim.figures.is_empty() {
        let says_yes = claim.said == Said::YesNo(true) && !claim.is_negated;
        let has_no = answers.iter().any(|clause| is_no(&clause.terms, &claim.wording.denies));
        return match (says_yes, has_no) {
            (true, false) => (Verdict::Supported, Rule::SameClause),
            (false, true) => (Verdict::Supported, Rule::SameValue),
            (true, true) if is_sure => (Verdict::Contradicted, Rule::OtherValue),
            (false, false)
                if is_denied(claim)
                    && is_sure
                    && holds_to_date(claim, (plan, how))
                    && is_still_had(claim, &answers) =>
            {
                (Verdict::Contradicted, Rule::StillThere)
            }
            // A word for no may belong to the clause itself: `Ukraine will not join`.
            (false, false) if claim.said == Said::Present => of_values(claim, &answers, is_sure_value),
            _ => (Verdict::Unclear, Rule::OtherValueUnsure),
        };
    }
    of_values(claim, &answers, is_sure_value)
}

/// Whether its figure stands right beside the topic and no plan of the record has it: whichever plan is meant, it has
/// another.
fn is_of_no_plan(claim: &Claim<'_>, plans: &[Plan]) -> bool {
    let [figure] = &claim.own_figures().collect::<Vec<_>>()[..] else { return false };
    let answers = || plans.iter().flat_map(|plan| plan.answers(&claim.provision.key));
    let all = answers().flat_map(|clause| {
        let rivals = clause.rivals.iter().map(|rival| &rival.terms);
        rivals.chain([&clause.terms])
    });
    let mut likenesses = all.map(|terms| likeness(claim, terms));
    claim.likeness.is_none() && is_beside(claim, figure) && likenesses.all(|one| one != Likeness::Same)
}

/// Whether it goes on from a statement, and none of the plans that the text names has its value: whichever is meant, it has
/// another.
fn is_of_none_named(claim: &Claim<'_>) -> bool {
    let answers = || claim.named.iter().flat_map(|plan| plan.answers(&claim.provision.key));
    let all = answers().flat_map(|clause| clause.rivals.iter().map(|rival| &rival.terms).chain([&clause.terms]));
    let has_value = !claim.levels.is_empty() || !claim.figures.is_empty();
    let mut likenesses = all.map(|terms| likeness(claim, terms));
    claim.follows && has_value && !claim.has_no && likenesses.all(|one| !matches!(one, Likeness::Same | Likeness::Near))
}

/// How many bytes away from its topic a figure is surely about it.
const BESIDE: usize = 24;

/// Whether its plan is named behind it as what it is like: `.., as the 28-point plan demands`.
fn is_only_likened(claim: &Claim<'_>, text: &str) -> bool {
    let mention = claim.mention.as_ref().filter(|mention| mention.range.start >= claim.topic.end);
    let between = mention.map(|mention| &text[claim.topic.end..mention.range.start]);
    between.is_some_and(|between| [", as ", ",正如", ",如"].iter().any(|word| between.contains(word)))
}

/// Whether the plan answers another question with the figure of the statement.
fn has_elsewhere(claim: &Claim<'_>, plan: &Plan) -> bool {
    let figures: Vec<&Figure> = claim.own_figures().collect();
    let others = plan.clauses.iter().filter(|clause| clause.provision != claim.provision.key);
    let mut amounts = others.filter_map(|clause| match &clause.terms.value {
        Some(Value::Quantity(Quantity::Amounts { bounds, .. })) => Some(bounds.values()),
        _ => None,
    });
    amounts.any(|mut bounds| bounds.any(|amount| figures.iter().any(|figure| figure.amount == *amount)))
}

/// Whether what is denied is what the plan has: who says that a ban is gone says nothing against what took its place.
fn is_still_had(claim: &Claim<'_>, answers: &[&&Clause]) -> bool {
    answers.iter().any(|clause| match likeness(claim, &clause.terms) {
        Likeness::Same => true,
        Likeness::Silent => !matches!(clause.terms.value, Some(Value::Map(_) | Value::Level(_))),
        // `No limit on the army any more`, where the plan has one.
        _ if claim.figures.is_empty() && matches!(clause.terms.value, Some(Value::Quantity(_))) => true,
        // `No amnesty` is a level of its own.
        _ => {
            claim.is_plain_no
                && !claim.levels.is_empty()
                && claim.levels.iter().all(|level| claim.wording.denies.contains(level))
        }
    })
}

/// Whether what it says is not there cannot be told of a later plan: none is named, or it gives a plain no and names this one.
fn holds_to_date(claim: &Claim<'_>, (plan, how): (&Plan, How)) -> bool {
    is_latest(claim, plan) || claim.said == Said::YesNo(false) && how >= How::Epithet
}

/// Whether it says that there is no such clause.
fn is_denied(claim: &Claim<'_>) -> bool {
    claim.is_denied_apart && (claim.said == Said::Absent || claim.said == Said::YesNo(false) && !claim.is_negated)
}

/// Whether a statement leaves out what matters: the level where the record says that it must not go unsaid, or that an
/// amount holds in peacetime only.
fn leaves_out(claim: &Claim<'_>, matters: &[Key], clauses: &[&Clause]) -> bool {
    if !matches!(claim.said, Said::Present | Said::Kept) || claim.is_negated {
        return false;
    }
    clauses.iter().filter(|clause| clause.state == State::Stated).any(|clause| match &clause.terms.value {
        Some(Value::Level(level)) => matters.contains(level) && !claim.fits(level),
        Some(Value::Map(map)) => {
            let mut named = map.iter().filter(|(area, _)| claim.members.contains(area)).peekable();
            named.peek().is_some() && named.all(|(_, level)| matters.contains(level) && !claim.fits(level))
        }
        Some(Value::Quantity(_)) => {
            !claim.figures.is_empty() && clause.terms.qualifiers.iter().any(|one| !claim.members.contains(one))
        }
        _ => false,
    })
}

/// Whether it states one exact figure, right beside its topic.
fn is_of_figure(claim: &Claim<'_>) -> bool {
    let [figure] = &claim.own_figures().collect::<Vec<_>>()[..] else { return false };
    let is_exact = !figure.is_rough && !figure.is_difference && figure.to.is_none();
    !claim.has_no && is_exact && is_beside(claim, figure)
}

/// Whether a figure stands in the statement and so near to its topic that it surely is about it.
fn is_beside(claim: &Claim<'_>, figure: &Figure) -> bool {
    let away =
        figure.range.start.saturating_sub(claim.topic.end).max(claim.topic.start.saturating_sub(figure.range.end));
    away <= BESIDE && is_inside(&figure.range, &claim.range)
}

/// Whether a value was surely read: a bare word of a matter is no statement that there is a clause on it.
fn is_valued(claim: &Claim<'_>) -> bool {
    claim.is_firm || !claim.figures.is_empty() || matches!(claim.said, Said::YesNo(_))
}

/// Whether it says that a clause is kept which only another plan that the text names has.
fn is_kept_elsewhere(claim: &Claim<'_>, plan: &Plan) -> bool {
    claim.said == Said::Kept && claim.likeness.is_none() && !claim.has_no && other_with_it(claim, plan).is_some()
}

/// Whether only the plan is in doubt: another that the text names has the clause with this very value.
fn is_sure_but_for_plan(claim: &Claim<'_>, plan: &Plan) -> bool {
    let has_value = !claim.levels.is_empty() || !claim.figures.is_empty();
    has_value && claim.likeness.is_none() && other_with_it(claim, plan).is_some()
}

/// Whether it is told as the proposal of a party, and that party's account says the same.
fn is_partys_own(claim: &Claim<'_>, clauses: &[&Clause]) -> bool {
    let rivals = || clauses.iter().flat_map(|clause| &clause.rivals);
    claim.proposer.is_some_and(|party| {
        let mut own = rivals().filter(|rival| rival.held_by.contains(party));
        own.any(|rival| likeness(claim, &rival.terms) == Likeness::Same)
    })
}

/// Whether it gives the number of points that the plan is headed by, however many accounts of it there are.
fn is_headline(claim: &Claim<'_>, plan: &Plan) -> bool {
    let counts_points =
        matches!(&claim.provision.answer, Answer::Quantity(units) if units.iter().any(|unit| &**unit == "points"));
    let points = plan.points.map(Decimal::from);
    counts_points && (claim.figures.is_empty() || claim.figures.iter().any(|figure| Some(figure.amount) == points))
}

fn of_values(claim: &Claim<'_>, stated: &[&&Clause], is_sure: bool) -> (Verdict, CheckRule) {
    use CheckRule as Rule;
    let likeness = stated.iter().map(|clause| likeness(claim, &clause.terms)).min().unwrap_or(Likeness::Silent);
    match likeness {
        Likeness::Same => (Verdict::Supported, Rule::SameValue),
        // `Does not invite it to return`: the level next to the one that is denied says nothing.
        Likeness::Near if claim.has_no => (Verdict::Unclear, Rule::OtherValueUnsure),
        Likeness::Near => (Verdict::Imprecise, Rule::NearLevel),
        Likeness::Silent => (Verdict::Supported, Rule::SameClause),
        Likeness::Other
            if is_sure && !claim.is_negated && !claim.is_figure_denied && (!claim.has_no || has_value(claim)) =>
        {
            (Verdict::Contradicted, Rule::OtherValue)
        }
        Likeness::Other | Likeness::Doubtful => (Verdict::Unclear, Rule::OtherValueUnsure),
    }
}

/// Whether a word for no leaves its value what it is: a figure, or a level that says no by itself.
fn has_value(claim: &Claim<'_>) -> bool {
    !claim.figures.is_empty() || claim.levels.iter().any(|level| claim.wording.denies.contains(level))
}

/// Whether a clause says no: that there is none of it.
fn is_no(terms: &Terms, denies: &[Key]) -> bool {
    match &terms.value {
        Some(Value::YesNo(answer)) => !answer,
        Some(Value::Set(members)) => members.is_empty(),
        Some(Value::Quantity(Quantity::NoLimit)) => true,
        Some(Value::Level(level)) => denies.contains(level),
        _ => false,
    }
}
