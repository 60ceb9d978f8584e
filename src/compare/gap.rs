//! How far a plan stands from what parties have asked for, provision by provision. Answers are counted, never weighed: what
//! one demand weighs beside another, nobody has told.

use std::collections::HashMap;

use crate::record::{Clause, Keys, Lang, Lens, Plan, Provision, Record, State, Topic, Value};

use super::comparison::{Answers, Row, Side, by_provision, side};
use super::open::OpenKind;
use super::rows::Comparer;
use super::standing::{Absence, Change};
use super::terms::{Direction, Field, TermChange};

/// A plan beside the demands of parties.
#[derive(Clone, Debug)]
pub struct Gap<'a> {
    /// The record.
    pub record: &'a Record,
    /// The plan.
    pub plan: &'a Plan,
    /// The positions, in the order given.
    pub positions: Vec<&'a Plan>,
    /// The reading through which more and less are told, where they are told.
    pub lens: Option<&'a Lens>,
    /// A row for each provision on which any of the positions states something, in the order of the record.
    pub rows: Vec<GapRow<'a>>,
}

/// One provision: what the plan says, what each party asked for, and how the parties stand to each other.
#[derive(Clone, Debug)]
pub struct GapRow<'a> {
    /// The provision.
    pub provision: &'a Provision,
    /// Its topic.
    pub topic: &'a Topic,
    /// The plan's answer.
    pub answer: Side<'a>,
    /// One for each position that states something.
    pub demands: Vec<Demand<'a>>,
    /// One for each two positions of different parties that both state something.
    pub between: Vec<Between<'a>>,
}

/// What a position asks for, and how the plan stands to it.
#[derive(Clone, Debug)]
pub struct Demand<'a> {
    /// The position.
    pub position: &'a Plan,
    /// What it says.
    pub side: Side<'a>,
    /// How the plan stands to it.
    pub relation: Relation,
    /// What differs, from the demand to the plan.
    pub terms: Vec<TermChange<'a>>,
}

/// How two positions stand to each other.
#[derive(Clone, Debug)]
pub struct Between<'a> {
    /// The one.
    pub one: &'a Plan,
    /// The other.
    pub other: &'a Plan,
    /// Whether they ask for the same.
    pub distance: Distance,
    /// What differs, from the one to the other.
    pub terms: Vec<TermChange<'a>>,
}

/// How a plan stands to a demand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// It says the same.
    Meets,
    /// It gives the party more than it asked for.
    Exceeds,
    /// It gives the party less than it asked for.
    FallsShort,
    /// It says otherwise; more or less cannot be told.
    Differs,
    /// It leaves the question open, in this way.
    Open(OpenKind),
    /// Its text does not speak of it, or a source says that it does not.
    Silent,
    /// Nothing is known of its answer.
    Unknown,
    /// That is for the reader to judge, for this reason.
    NotJudged(Doubt),
}

/// Why it is not judged how a plan stands to a demand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doubt {
    /// The demand itself is contested, or left to talks.
    Demand,
    /// One of both says more than the other is known to say.
    SaysMore,
    /// The plan speaks for other parties or areas, or differs in these, in a qualifier or in firmness only.
    Circumstances,
    /// Only words differ.
    Words,
}

impl Doubt {
    /// The word of JSON and CSV.
    pub fn name(self) -> &'static str {
        match self {
            Doubt::Demand => "demand-not-firm",
            Doubt::SaysMore => "says-more",
            Doubt::Circumstances => "circumstances",
            Doubt::Words => "words-only",
        }
    }
}

impl Relation {
    /// The word of JSON and CSV.
    pub fn name(self) -> &'static str {
        match self {
            Relation::Meets => "meets",
            Relation::Exceeds => "exceeds",
            Relation::FallsShort => "falls-short",
            Relation::Differs => "differs",
            Relation::Open(_) => "open",
            Relation::Silent => "silent",
            Relation::Unknown => "unknown",
            Relation::NotJudged(_) => "not-judged",
        }
    }
}

/// Whether two parties ask for the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Distance {
    /// They do.
    Agreed,
    /// They do not.
    Apart,
    /// One is not firm, or says more than the other is known to say.
    NotJudged,
}

impl Distance {
    /// All of them, in the order in which they are listed.
    pub const ALL: [Distance; 3] = [Distance::Agreed, Distance::Apart, Distance::NotJudged];

    /// The word of JSON and CSV.
    pub fn name(self) -> &'static str {
        match self {
            Distance::Agreed => "agreed",
            Distance::Apart => "apart",
            Distance::NotJudged => "not-judged",
        }
    }
}

impl Gap<'_> {
    /// To how many demands the plan stands in each way, by [`Relation::name`]: those that occur, in their order. One
    /// relation stands for all with its name.
    pub fn counts(&self) -> Vec<(Relation, usize)> {
        let demands = self.rows.iter().flat_map(|row| &row.demands);
        let mut relations: Vec<Relation> = demands.map(|demand| demand.relation).collect();
        relations.sort_unstable();
        let alike = relations.chunk_by(|one, next| one.name() == next.name());
        alike.filter_map(|alike| Some((*alike.first()?, alike.len()))).collect()
    }
}

/// The newest position of each party, by date, then id.
pub fn current_positions(record: &Record) -> Vec<&Plan> {
    let positions: Vec<&Plan> = record.plans.iter().filter(|plan| plan.kind == crate::record::Kind::Position).collect();
    let has_newer = |one: &Plan| {
        let of_party = positions.iter().filter(|other| other.drafted_by == one.drafted_by);
        of_party.into_iter().any(|other| (other.date, &other.id) > (one.date, &one.id))
    };
    positions.iter().copied().filter(|position| !has_newer(position)).collect()
}

/// Sets a plan beside the demands of positions. What exceeds or falls short is told for parties whose demands the lens
/// can read; without a lens of none.
pub fn gap<'a>(
    record: &'a Record,
    plan: &'a Plan,
    positions: Vec<&'a Plan>,
    lens: Option<&'a Lens>,
    lang: Lang,
) -> Gap<'a> {
    let topics: HashMap<&str, &'a Topic> = record.topics.iter().map(|topic| (&*topic.key, topic)).collect();
    let of_plan = by_provision(plan);
    let of_positions: Vec<Answers<'a>> = positions.iter().map(|position| by_provision(position)).collect();
    let rows = record.provisions.iter().filter_map(|provision| {
        let topic = *topics.get(&*provision.topic)?;
        let stated: Vec<(&'a Plan, &[&'a Clause])> = positions
            .iter()
            .zip(&of_positions)
            .filter_map(|(position, answers)| Some((*position, &answers.get(&*provision.key)?[..])))
            .collect();
        if stated.is_empty() {
            return None;
        }
        let asked = Asked { record, provision, topic, lens, lang };
        let clauses = of_plan.get(&*provision.key).cloned().unwrap_or_default();
        let answer = side(plan, &provision.key, clauses);
        let demands = stated.iter().map(|demand| asked.demand(*demand, plan, &answer)).collect();
        let pairs =
            stated.iter().enumerate().flat_map(|(at, one)| stated[at + 1..].iter().map(move |other| (one, other)));
        let parties = |plan: &'a Plan| &plan.drafted_by;
        let pairs = pairs.filter(|(one, other)| parties(one.0).is_disjoint(parties(other.0)));
        let between = pairs.map(|(one, other)| asked.between(*one, *other)).collect();
        Some(GapRow { provision, topic, answer, demands, between })
    });
    let rows = rows.collect();
    Gap { record, plan, positions, lens, rows }
}

/// One question, as two papers answer it.
struct Asked<'a> {
    record: &'a Record,
    provision: &'a Provision,
    topic: &'a Topic,
    lens: Option<&'a Lens>,
    lang: Lang,
}

impl<'a> Asked<'a> {
    fn demand(&self, (position, clauses): (&'a Plan, &[&'a Clause]), plan: &'a Plan, answer: &Side<'a>) -> Demand<'a> {
        let row = Comparer::new(self.record, position, plan, self.lens, self.lang).row(
            self.provision,
            self.topic,
            clauses.to_vec(),
            answer.clauses.clone(),
        );
        let relation = self.relation(position, clauses, answer, &row);
        // What stands open, or is not told, differs in nothing that could be listed.
        let is_told = matches!(relation, Relation::Exceeds | Relation::FallsShort | Relation::Differs);
        let is_half = |term: &TermChange<'_>| row.is_withheld && term.field == Field::Member;
        let terms = row.terms.into_iter().filter(|term| is_told && !is_half(term)).collect();
        Demand { position, side: row.before, relation, terms }
    }

    fn relation(&self, position: &Plan, demanded: &[&Clause], answer: &Side<'_>, row: &Row<'_>) -> Relation {
        if is_unknown(answer) {
            return Relation::Unknown;
        }
        if !are_stated(demanded) {
            return Relation::NotJudged(Doubt::Demand);
        }
        let open = answer.clauses.iter().find_map(|clause| OpenKind::of(clause));
        match (row.change, open) {
            (Change::Unchanged | Change::Renumbered, _) => Relation::Meets,
            (_, Some(kind)) => Relation::Open(kind),
            (Change::Removed, None) if is_silent(answer) => Relation::Silent,
            (Change::NotReported, None) if adds_members(demanded, answer) => Relation::Meets,
            (Change::NotReported, None) => Relation::NotJudged(Doubt::SaysMore),
            (Change::Changed, None) if row.terms.is_empty() => Relation::NotJudged(Doubt::Words),
            (Change::Changed, None) if row.terms.iter().any(|term| term.field.is_of_value()) => {
                self.more_or_less(position, demanded, row).unwrap_or(Relation::Differs)
            }
            _ => Relation::NotJudged(Doubt::Circumstances),
        }
    }

    /// Whether the plan gives a party more or less than it asked for, where every term that differs says so. Whom the
    /// clause binds has no more and less.
    fn more_or_less(&self, position: &Plan, demanded: &[&Clause], row: &Row<'_>) -> Option<Relation> {
        let sides = self.lens.filter(|_| !row.is_withheld)?.sides.as_ref()?;
        let has = |parties: &Keys| !position.drafted_by.is_empty() && position.drafted_by.is_subset(parties);
        let terms = row.terms.iter().filter(|term| !matches!(term.field, Field::BoundParty | Field::Beneficiary));
        let directions: Option<Vec<Direction>> = terms.map(|term| term.direction).collect();
        let direction = Direction::of_all(directions?.into_iter())?;
        let binds_itself = demanded.iter().any(|clause| !clause.terms.bound.is_disjoint(&position.drafted_by));
        match direction {
            Direction::Eased if has(&sides.with) => Some(Relation::Exceeds),
            Direction::Tightened if has(&sides.with) => Some(Relation::FallsShort),
            // What a party against the lens binds itself to is an offer, not a demand.
            _ if binds_itself => None,
            Direction::Eased if has(&sides.against) => Some(Relation::FallsShort),
            Direction::Tightened if has(&sides.against) => Some(Relation::Exceeds),
            _ => None,
        }
    }

    fn between(&self, one: (&'a Plan, &[&'a Clause]), other: (&'a Plan, &[&'a Clause])) -> Between<'a> {
        let row = Comparer::new(self.record, one.0, other.0, None, self.lang).row(
            self.provision,
            self.topic,
            one.1.to_vec(),
            other.1.to_vec(),
        );
        let distance = match row.change {
            _ if !are_stated(one.1) || !are_stated(other.1) => Distance::NotJudged,
            Change::Unchanged | Change::Renumbered => Distance::Agreed,
            Change::Changed if row.terms.iter().any(|term| term.field.is_of_value()) => Distance::Apart,
            _ => Distance::NotJudged,
        };
        let terms = if distance == Distance::Apart { row.terms } else { Vec::new() };
        Between { one: one.0, other: other.0, distance, terms }
    }
}

fn are_stated(clauses: &[&Clause]) -> bool {
    clauses.iter().all(|clause| clause.state == State::Stated)
}

/// Whether plan and demand each have one answer, a set, and the plan's has every member that is asked for and more, with
/// all else alike.
fn adds_members(demanded: &[&Clause], answer: &Side<'_>) -> bool {
    let ([asked], [given]) = (demanded, &answer.clauses[..]) else { return false };
    let (Some(Value::Set(asked_for)), Some(Value::Set(members))) = (&asked.terms.value, &given.terms.value) else {
        return false;
    };
    let is_alike = asked.terms.qualifiers == given.terms.qualifiers && asked.terms.modality == given.terms.modality;
    is_alike && !asked_for.is_empty() && asked_for.is_subset(members)
}

/// Whether the text does not speak of it: a clause for other parties than those of the demand is no silence.
fn is_silent(answer: &Side<'_>) -> bool {
    answer.clauses.iter().all(|clause| matches!(clause.state, State::Removed | State::Silent))
}

fn is_unknown(answer: &Side<'_>) -> bool {
    let is_unpublished = |clause: &&Clause| clause.state == State::Unpublished;
    answer.absence == Some(Absence::NotReported)
        || (!answer.clauses.is_empty() && answer.clauses.iter().all(is_unpublished))
}
