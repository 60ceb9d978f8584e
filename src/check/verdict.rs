//! What the record says of a statement.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::record::{
    Answer, Bound, Clause, DateValue, DurationUnit, Grade, Key, Kind, Plan, Publicity, Quantity, Rival, State, Terms,
    Value,
};
use crate::text::{Figure, Limit, Unit};

use super::claims::{Claim, Said};
use super::mentions::{How, Mention};
use super::stated::are_of_one_order;

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

macro_rules! rules {
    ($($variant:ident $name:literal $why:literal,)+) => {
        /// The rule that gave a verdict.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum CheckRule {
            $(#[doc = $why] $variant,)+
        }

        impl CheckRule {
            /// All rules.
            pub const ALL: &'static [CheckRule] = &[$(CheckRule::$variant,)+];

            /// The rule's id.
            pub fn id(self) -> &'static str {
                match self {
                    $(CheckRule::$variant => $name,)+
                }
            }

            /// When it applies, in a sentence.
            pub fn explanation(self) -> &'static str {
                match self {
                    $(CheckRule::$variant => $why,)+
                }
            }
        }
    };
}

rules! {
    SeveralPlans "several-plans" "The name fits several plans, and the text does not tell which is meant.",
    SameValue "same-value" "The plan has this value.",
    OtherValue "other-value" "The plan has another value.",
    OtherValueUnsure "other-value-unsure" "The plan has another value, but the reading is not sure enough to contradict.",
    SameClause "same-clause" "The plan has such a clause; nothing else that the statement says of it was compared.",
    QualifierMissing "qualifier-missing" "The plan has this value with a qualifier that the statement leaves out.",
    RivalAccounts "rival-accounts" "Sources or parties give rival answers.",
    StruckOut "struck-out" "A source says that the clause was struck out, or is not there.",
    WrongPlan "wrong-plan" "A source says that the text does not speak of it; another plan that the article names does.",
    NearLevel "near-level" "The plan has the level next to it.",
    OtherVersion "other-version" "The text leaves the date open; another version gives this one.",
    PartysAnswer "partys-answer" "It is the answer of the party that the statement names; others give rival answers.",
    StillThere "still-there" "The statement says that the clause is gone or denied; the plan has it.",
    AgreedAbsent "agreed-absent" "The plan has no such clause, as the statement says.",
    AgreedOpen "agreed-open" "The plan leaves it to later talks, as the statement says.",
    LeftOpen "left-open" "The plan leaves it to later talks.",
    NoClause "no-clause" "The plan's text does not speak of it.",
    NotReported "not-reported" "The text is not public there, and no report covers it.",
    WrongDirection "wrong-direction" "The value went the other way since the plan before.",
    WrongStart "wrong-start" "The plan before, as the statement names it, had another value.",
    OtherEndUnsure "other-end-unsure" "One end of the change is borne out; the other end cannot be told or is not in the record.",
}

/// A verdict with its rule and the clauses that it rests on.
pub(super) struct Judgement<'a> {
    pub(super) verdict: Verdict,
    pub(super) rule: CheckRule,
    pub(super) evidence: Vec<&'a Clause>,
}

/// How a value that was read stands to one of the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Likeness {
    Same,
    /// The level next to it.
    Near,
    /// Nothing that can be held against it.
    Silent,
    /// Otherwise, and it may be the reading.
    Doubtful,
    Other,
}

/// What the record says of a statement.
pub(super) fn judge<'a>(claim: &Claim<'a>, plans: &'a [Plan]) -> Judgement<'a> {
    let Some((plan, how)) = claim.mention.as_ref().and_then(|mention| Some((mention.plan?, mention.how))) else {
        return of_several(claim, plans);
    };
    let mut evidence: Vec<&'a Clause> = plan.answers(&claim.provision.key).collect();
    let (verdict, rule) = if goes_the_other_way(claim, plan, how, &evidence) {
        (Verdict::Contradicted, CheckRule::WrongDirection)
    } else {
        verdict(claim, plan, how, &evidence)
    };
    let (verdict, rule) = match verdict {
        Verdict::Supported if leaves_out(claim, &claim.wording.matters, &evidence) => {
            (Verdict::Imprecise, CheckRule::QualifierMissing)
        }
        // What is told as false, as a wish or as changed since says nothing of what the plan has.
        Verdict::Contradicted if claim.is_doubtful => (Verdict::Unclear, CheckRule::OtherValueUnsure),
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
    if matches!(rule, CheckRule::WrongDirection | CheckRule::WrongPlan) {
        let others = claim.named.iter().filter(|other| other.id != plan.id);
        evidence.extend(others.flat_map(|other| other.answers(&claim.provision.key)));
    }
    Judgement { verdict, rule, evidence }
}

/// What the record says of a statement about one of several plans: where all of them bear it out, so does it; else it
/// cannot be told.
fn of_several<'a>(claim: &Claim<'a>, plans: &'a [Plan]) -> Judgement<'a> {
    let fits = claim.mention.iter().flat_map(|mention| &mention.fits);
    let each = fits.map(|plan| {
        let mention = claim.mention.as_ref().map(|mention| Mention { plan: Some(plan), ..mention.clone() });
        judge(&Claim { mention, ..claim.clone() }, plans)
    });
    let each: Vec<Judgement<'a>> = each.collect();
    // `Neither has an amnesty`: the same no must bear out all of them.
    let is_borne_out = |one: &Judgement<'a>| !claim.is_negated || one.rule == CheckRule::AgreedAbsent;
    let agrees = each.iter().all(|one| one.verdict == Verdict::Supported && is_borne_out(one));
    let evidence = each.iter().flat_map(|one| one.evidence.iter().copied()).collect();
    match each.first() {
        Some(first) if agrees => Judgement { verdict: Verdict::Supported, rule: first.rule, evidence },
        _ => Judgement { verdict: Verdict::Unclear, rule: CheckRule::SeveralPlans, evidence },
    }
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

fn verdict(claim: &Claim<'_>, plan: &Plan, how: How, clauses: &[&Clause]) -> (Verdict, CheckRule) {
    use CheckRule as Rule;
    let states = |wanted: &[State]| clauses.iter().any(|clause| wanted.contains(&clause.state));
    if clauses.is_empty() {
        return match (claim.said, plan.is_unknown(&claim.provision.key)) {
            (_, true) => (Verdict::NotInRecord, Rule::NotReported),
            (Said::Absent | Said::YesNo(false), false) => (Verdict::Supported, Rule::AgreedAbsent),
            (_, false) if claim.is_negated || claim.has_no => (Verdict::Supported, Rule::AgreedAbsent),
            _ => (Verdict::NotInRecord, Rule::NoClause),
        };
    }
    // News behind a name is no rule of the plan: what names it, refers to it or goes on from a statement of it may be.
    let is_carried = how == How::Back || how == How::Carried && claim.named.len() == 1;
    let is_told = how >= How::Epithet || is_carried && claim.follows;
    let is_sure = is_told && plan.text != Publicity::Reported && claim.likeness.is_none();
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
            _ if claim.has_no => (Verdict::Supported, Rule::AgreedAbsent),
            _ if is_removed && is_told && claim.likeness.is_none() => (Verdict::Contradicted, Rule::StruckOut),
            _ if is_sure && how >= How::Back && is_valued(claim) && stands_in_another(claim, plan) => {
                (Verdict::Contradicted, Rule::WrongPlan)
            }
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
                if is_denied(claim) && is_sure && is_latest(claim, plan) && is_still_had(claim, &answers) =>
            {
                (Verdict::Contradicted, Rule::StillThere)
            }
            // A word for no may belong to the clause itself: `Ukraine will not join`.
            (false, false) if claim.said == Said::Present => of_values(claim, &answers, is_sure),
            _ => (Verdict::Unclear, Rule::OtherValueUnsure),
        };
    }
    of_values(claim, &answers, is_sure)
}

/// Whether what is denied is what the plan has: who says that a ban is gone says nothing against what took its place.
fn is_still_had(claim: &Claim<'_>, answers: &[&&Clause]) -> bool {
    answers.iter().any(|clause| match likeness(claim, &clause.terms) {
        Likeness::Same => true,
        Likeness::Silent => !matches!(clause.terms.value, Some(Value::Map(_))),
        // `No amnesty` is a level of its own.
        _ => claim.is_plain_no && claim.levels.iter().all(|level| claim.wording.denies.contains(level)),
    })
}

fn is_of_one_year(one: &Plan, other: &Plan) -> bool {
    let year = |plan: &Plan| plan.date.to_string().chars().take(4).collect::<String>();
    year(one) == year(other)
}

/// Whether the text names no later plan: what is told as gone from this one may be gone from that.
fn is_latest(claim: &Claim<'_>, plan: &Plan) -> bool {
    !claim.named.iter().any(|other| other.date.is_after(plan.date))
}

/// Whether it says that there is no such clause.
fn is_denied(claim: &Claim<'_>) -> bool {
    claim.is_denied_apart && (claim.said == Said::Absent || claim.said == Said::YesNo(false) && !claim.is_negated)
}

/// Whether it says that an amount went up or down, and it went the other way since the last plan before that the text
/// names.
fn goes_the_other_way(claim: &Claim<'_>, plan: &Plan, how: How, clauses: &[&Clause]) -> bool {
    let Some(goes_up) = claim.goes_up.filter(|_| how >= How::Back && claim.likeness.is_none()) else { return false };
    let said: Vec<Decimal> = claim.figures.iter().map(|figure| figure.amount).collect();
    let all = clauses.iter().flat_map(|clause| amounts_of(clause));
    // An army is cut from what it is today; a ceiling is lowered from that of the plan before.
    let is_base =
        |other: &&&Plan| claim.beside.contains(&&other.id) || claim.is_of_ceiling && is_of_one_year(other, plan);
    let earlier = claim.named.iter().filter(is_base).filter(|other| plan.date.is_after(other.date));
    let Some(last) = earlier.max_by_key(|other| other.date) else { return false };
    let before: Vec<Decimal> = last.answers(&claim.provision.key).flat_map(amounts_of).collect();
    let is_other = |now: Decimal| before.iter().all(|before| if goes_up { now < *before } else { now > *before });
    let mut own = all.filter(|amount| said.contains(amount));
    !before.is_empty() && own.any(is_other)
}

fn amounts_of(clause: &Clause) -> Vec<Decimal> {
    let values = std::iter::once(&clause.terms).chain(clause.rivals.iter().map(|rival| &rival.terms));
    let amounts = values.filter_map(|terms| match &terms.value {
        Some(Value::Quantity(Quantity::Amounts { bounds, .. })) => Some(bounds.values().copied()),
        _ => None,
    });
    amounts.flatten().collect()
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

/// Whether another plan that the text names has the clause, with this value where one was read.
fn stands_in_another(claim: &Claim<'_>, plan: &Plan) -> bool {
    let others = claim.named.iter().filter(|other| other.id != plan.id);
    let mut clauses = others.flat_map(|other| other.answers(&claim.provision.key));
    clauses.any(|clause| {
        let likeness = likeness(claim, &clause.terms);
        clause.state == State::Stated && likeness != Likeness::Other
    })
}

/// Whether a value was surely read: a bare word of a matter is no statement that there is a clause on it.
fn is_valued(claim: &Claim<'_>) -> bool {
    claim.is_firm || !claim.figures.is_empty() || matches!(claim.said, Said::YesNo(_))
}

/// Whether only the plan is in doubt: another that the text names has the clause with this very value.
fn is_sure_but_for_plan(claim: &Claim<'_>, plan: &Plan) -> bool {
    let has_value = !claim.levels.is_empty() || !claim.figures.is_empty();
    has_value && claim.likeness.is_none() && stands_in_another(claim, plan)
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
        Likeness::Near => (Verdict::Imprecise, Rule::NearLevel),
        Likeness::Silent => (Verdict::Supported, Rule::SameClause),
        Likeness::Other if is_sure && !claim.is_negated && (!claim.has_no || has_value(claim)) => {
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

fn likeness(claim: &Claim<'_>, terms: &Terms) -> Likeness {
    match &terms.value {
        Some(Value::Quantity(Quantity::Amounts { bounds, .. })) => any(claim
            .own_figures()
            .map(|figure| amount(figure, bounds.iter().map(|(bound, amount)| (*bound, *amount))))),
        Some(Value::Quantity(Quantity::NoLimit)) => {
            if claim.figures.is_empty() {
                Likeness::Silent
            } else {
                Likeness::Doubtful
            }
        }
        Some(Value::Level(level)) => level_likeness(claim, level),
        Some(Value::Map(map)) => {
            let named: Vec<&Key> =
                map.iter().filter(|(area, _)| claim.members.contains(area)).map(|(_, level)| level).collect();
            match (&claim.levels[..], named.is_empty()) {
                ([], _) => Likeness::Silent,
                (_, false) if named.iter().any(|level| claim.fits(level)) => Likeness::Same,
                (_, true) if map.values().any(|level| claim.fits(level)) => Likeness::Same,
                _ => Likeness::Silent,
            }
        }
        Some(Value::Shares(shares)) => {
            let shares: BTreeSet<Decimal> = shares.values().copied().collect();
            any(claim.own_figures().map(|figure| {
                let is_near = shares.iter().any(|share| (share - figure.amount).abs() <= Decimal::ONE);
                if is_near { Likeness::Same } else { Likeness::Doubtful }
            }))
        }
        Some(Value::Duration(length)) => any(claim.own_figures().map(|figure| {
            let unit = match figure.unit {
                Unit::Days => DurationUnit::Days,
                Unit::Weeks => DurationUnit::Weeks,
                Unit::Months => DurationUnit::Months,
                _ => DurationUnit::Years,
            };
            let is_same = unit == length.unit && figure.amount == Decimal::from(length.count);
            firm(figure, is_same, unit == length.unit)
        })),
        Some(Value::Date(DateValue::On(date) | DateValue::By(date))) => any(claim.own_figures().map(|figure| {
            let is_same = date.to_string().starts_with(&figure.amount.to_string());
            firm(figure, is_same, true)
        })),
        Some(Value::Date(DateValue::Open)) if !claim.figures.is_empty() => Likeness::Doubtful,
        _ => Likeness::Silent,
    }
}

/// A figure counts against a plan only where it is exact.
fn firm(figure: &Figure, is_same: bool, is_comparable: bool) -> Likeness {
    match (is_same, is_comparable) {
        (true, _) => Likeness::Same,
        (false, true) if !figure.is_rough && figure.to.is_none() && !figure.is_difference => Likeness::Other,
        _ => Likeness::Doubtful,
    }
}

fn any(likenesses: impl Iterator<Item = Likeness>) -> Likeness {
    likenesses.min().unwrap_or(Likeness::Silent)
}

fn amount(figure: &Figure, bounds: impl Iterator<Item = (Bound, Decimal)>) -> Likeness {
    let amounts: Vec<(Bound, Decimal)> = bounds.collect();
    let ends = [Some(figure.amount), figure.to];
    let is_same = amounts.iter().any(|(_, amount)| ends.contains(&Some(*amount)));
    if is_same && figure.to.is_some() {
        return Likeness::Doubtful;
    }
    if is_same && figure.limit == Limit::AtLeast && amounts.iter().all(|(bound, _)| *bound == Bound::Cap) {
        return Likeness::Doubtful;
    }
    // Two figures of one order may be the same question; others are about something else.
    let is_near = amounts.iter().any(|(_, amount)| *amount > Decimal::ZERO && are_of_one_order(figure.amount, *amount));
    firm(figure, is_same, is_near)
}

fn level_likeness(claim: &Claim<'_>, level: &Key) -> Likeness {
    if claim.levels.is_empty() {
        return Likeness::Silent;
    }
    if claim.fits(level) {
        return Likeness::Same;
    }
    let Some(scale) = claim.provision.answer.scale() else { return Likeness::Silent };
    // Levels that lie near each other are worded alike: only the far end of a scale surely says otherwise.
    let is_next = |said: &&Key| scale.steps(said, level).is_some_and(|steps| steps.unsigned_abs() <= 1);
    let is_far = |said: &&Key| {
        let steps = scale.steps(said, level).map_or(0, i64::unsigned_abs);
        steps >= 2 && usize::try_from(2 * steps).is_ok_and(|twice| twice >= scale.levels.len().saturating_sub(1))
    };
    if claim.levels.iter().any(is_next) {
        Likeness::Near
    } else if claim.is_firm && claim.levels.iter().all(is_far) {
        Likeness::Other
    } else {
        Likeness::Doubtful
    }
}
