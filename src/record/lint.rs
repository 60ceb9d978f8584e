//! The rules that look across clauses, plans and files.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ops::Range;

use super::clause::{State, Terms};
use super::diagnostic::Rule;
use super::plan::{Plan, Publicity};
use super::read::{PlacedCorrection, PlacedPlan, PlacedSource};
use super::{Answer, Lang, PartialDate, Provision, Text};

/// Reports what is wrong between the parts of a record that were read.
pub(super) fn check(
    as_of: Option<PartialDate>,
    sources: &[PlacedSource<'_>],
    plans: &[PlacedPlan<'_>],
    provisions: &[Provision],
) {
    if let Some(as_of) = as_of {
        late_dates(as_of, sources, plans);
    }
    plan_names(plans);
    for plan in plans {
        file_name(plan);
        points(plan);
        two_answers(plan);
    }
    words(plans, provisions);
}

/// Reports plans and points that lineages and corrections name and that are not there. Asked only where every plan
/// could be read.
pub(super) fn check_names(plans: &[PlacedPlan<'_>], corrections: &[PlacedCorrection<'_>]) {
    let by_id: BTreeMap<&str, &Plan> = plans.iter().map(|placed| (&*placed.plan.id, &placed.plan)).collect();
    for placed in plans {
        lineages(placed, &by_id);
    }
    for placed in corrections {
        if let Some(name) = placed.correction.plan.as_deref().filter(|name| !by_id.contains_key(name)) {
            let message = format!("`{name}` is the id of no plan of the record");
            placed.reading.unknown(Rule::UnknownPlan, placed.plan.clone(), message, name, by_id.keys().copied());
        }
    }
}

fn lineages(placed: &PlacedPlan<'_>, by_id: &BTreeMap<&str, &Plan>) {
    let of_clauses = placed.plan.clauses.iter().zip(&placed.clauses);
    for (lineage, places) in of_clauses.flat_map(|(clause, places)| clause.lineage.iter().zip(&places.lineage)) {
        let Some(from) = by_id.get(&*lineage.from) else {
            let message = format!("`{}` is the id of no plan of the record", lineage.from);
            let known = by_id.keys().copied();
            placed.reading.unknown(Rule::UnknownPlan, places.from.clone(), message, &lineage.from, known);
            continue;
        };
        if from.id == placed.plan.id || from.date.is_after(placed.plan.date) {
            let message = format!("`{}` of {} is not earlier than this plan", from.id, from.date);
            placed.reading.fault(Rule::LineageOrder, places.from.clone(), message);
        }
        let Some(known) = from.printed_points() else { continue };
        for (point, span) in lineage.points.iter().zip(&places.points).filter(|(point, _)| !known.contains(*point)) {
            let message = format!("`{}` has no point `{point}`", from.id);
            let known = known.iter().map(String::as_str);
            placed.reading.unknown(Rule::UnknownPoint, span.clone(), message, point, known);
        }
    }
}

fn late_dates(as_of: PartialDate, sources: &[PlacedSource<'_>], plans: &[PlacedPlan<'_>]) {
    let late = |date: PartialDate| format!("{date} is after the record's as-of date {as_of}");
    let hint = |date: PartialDate| {
        format!("if the record follows events up to then, set `as_of` in record.toml to {date} or a later day")
    };
    for placed in sources {
        if let (Some(date), Some(span)) = (placed.source.date, &placed.date)
            && date.is_after(as_of)
        {
            placed.reading.fault_with_hint(Rule::LateDate, span.clone(), late(date), hint(date));
        }
    }
    for placed in plans.iter().filter(|placed| placed.plan.date.is_after(as_of)) {
        let date = placed.plan.date;
        placed.reading.fault_with_hint(Rule::LateDate, placed.date.clone(), late(date), hint(date));
    }
}

fn plan_names(plans: &[PlacedPlan<'_>]) {
    let mut owners: HashMap<String, &Plan> = HashMap::new();
    for placed in plans {
        let plan = &placed.plan;
        let ids = std::iter::once((&*plan.id, &placed.id));
        let aliases = plan.aliases.iter().map(String::as_str).zip(&placed.aliases);
        for (name, span) in ids.chain(aliases) {
            if let Some(owner) = owners.insert(name.to_lowercase(), plan) {
                let message = format!("`{name}` already names the plan `{}`", owner.id);
                placed.reading.fault(Rule::DuplicateId, span.clone(), message);
            }
        }
    }
}

fn file_name(placed: &PlacedPlan<'_>) {
    let plan = &placed.plan;
    let file = &*placed.reading.file.name;
    let name = file.rsplit('/').next().unwrap_or(file);
    let stem = name.strip_suffix(".toml").unwrap_or(name);
    if *plan.id != *stem && !plan.aliases.iter().any(|alias| alias == stem) {
        let message = format!("the file `{file}` is named after neither the id nor an alias of `{}`", plan.id);
        let hint = format!("rename the file, or add `{stem}` to `aliases`");
        placed.reading.fault_with_hint(Rule::FileName, placed.id.clone(), message, hint);
    }
}

fn points(placed: &PlacedPlan<'_>) {
    let plan = &placed.plan;
    if plan.text == Publicity::Reported {
        return; // No printed point is known.
    }
    let Some(last) = plan.points else { return };
    let mut printed: Vec<(String, Range<usize>)> =
        (1..=last).map(|point| (point.to_string(), placed.points.clone())).collect();
    printed.extend(plan.subpoints.iter().cloned().zip(placed.subpoints.iter().cloned()));
    let known: BTreeSet<&str> = printed.iter().map(|(point, _)| point.as_str()).collect();

    let of_clauses =
        plan.clauses.iter().zip(&placed.clauses).flat_map(|(clause, places)| clause.points.iter().zip(&places.points));
    let of_gaps =
        plan.not_encoded.iter().zip(&placed.not_encoded).flat_map(|(gap, places)| gap.points.iter().zip(places));
    let mut answered = BTreeSet::new();
    for (point, span) in of_clauses.chain(of_gaps) {
        answered.insert(point.as_str());
        if !known.contains(point.as_str()) {
            let message = format!("`{}` has no point `{point}`", plan.id);
            placed.reading.unknown(Rule::UnknownPoint, span.clone(), message, point, known.iter().copied());
        }
    }
    for (point, span) in printed.iter().filter(|(point, _)| !is_answered(point, &answered, &known)) {
        let message = format!("point {point} is answered by no clause");
        let hint = "add a clause, or list the point under [[not_encoded]] with the reason";
        placed.reading.fault_with_hint(Rule::UnansweredPoint, span.clone(), message, hint);
    }
}

/// A point with sub-points is answered through them where it has no sentence of its own.
fn is_answered(point: &str, answered: &BTreeSet<&str>, known: &BTreeSet<&str>) -> bool {
    let prefix = format!("{point}.");
    answered.contains(point) || known.iter().any(|other| other.starts_with(&prefix))
}

fn two_answers(placed: &PlacedPlan<'_>) {
    let mut seen = HashSet::new();
    for (clause, places) in placed.plan.clauses.iter().zip(&placed.clauses) {
        if !seen.insert((&*clause.provision, &clause.terms.bound, &clause.terms.areas)) {
            let message =
                format!("`{}` already answers `{}` for the same parties and areas", placed.plan.id, clause.provision);
            let hint = "keep one answer; rival accounts are [[clause.rival]] tables of one contested clause";
            placed.reading.fault_with_hint(Rule::TwoAnswers, places.provision.clone(), message, hint);
        }
    }
}

/// One stated answer with its words and where they stand.
#[derive(Clone, Copy)]
struct Worded<'a> {
    placed: &'a PlacedPlan<'a>,
    provision: &'a str,
    terms: &'a Terms,
    says: &'a Text,
    span: &'a Range<usize>,
}

fn worded<'a>(plans: &'a [PlacedPlan<'a>]) -> impl Iterator<Item = Worded<'a>> {
    plans.iter().flat_map(|placed| {
        placed.plan.clauses.iter().zip(&placed.clauses).flat_map(move |(clause, places)| {
            let spans = std::iter::once(&places.says).chain(&places.rivals);
            let stated = clause.accounts().zip(spans).filter(|(account, _)| account.state() == State::Stated);
            stated.filter_map(move |(account, span)| {
                let (says, span) = (account.says()?, span.as_ref()?);
                Some(Worded { placed, provision: &clause.provision, terms: account.terms(), says, span })
            })
        })
    })
}

/// The same terms read the same, and other terms read otherwise, in every plan. The fault is told of the newer plan; of those
/// of one day, of the wording that fewer have.
fn words(plans: &[PlacedPlan<'_>], provisions: &[Provision]) {
    let texts: BTreeSet<&str> = provisions
        .iter()
        .filter(|provision| provision.answer == Answer::Text)
        .map(|provision| &*provision.key)
        .collect();
    let mut answers: Vec<Worded<'_>> = worded(plans).filter(|answer| !texts.contains(answer.provision)).collect();
    let mut alike: HashMap<(&str, &str), usize> = HashMap::new();
    for answer in &answers {
        *alike.entry((answer.provision, answer.says.wording(Lang::En))).or_default() += 1;
    }
    let of_many = |answer: &Worded<'_>| alike.get(&(answer.provision, answer.says.wording(Lang::En))).copied();
    answers.sort_by_key(|answer| (answer.placed.plan.date, Reverse(of_many(answer))));
    let mut by_terms: BTreeMap<(&str, &Terms), Worded<'_>> = BTreeMap::new();
    let mut by_words: HashMap<(&str, &str), Worded<'_>> = HashMap::new();
    for answer in answers {
        if let Some(first) = by_terms.get(&(answer.provision, answer.terms)) {
            same_terms(first, &answer);
        }
        let english = answer.says.wording(Lang::En);
        match by_words.get(&(answer.provision, english)) {
            Some(first) if first.terms != answer.terms => {
                let message =
                    format!("`{}` has the same words for other terms of `{}`", first.placed.plan.id, answer.provision);
                let hint = "let the words show the difference, or correct the terms";
                answer.placed.reading.fault_with_hint(Rule::OtherTermsSameWords, answer.span.clone(), message, hint);
            }
            Some(_) => {}
            None => {
                by_words.insert((answer.provision, english), answer);
            }
        }
        by_terms.entry((answer.provision, answer.terms)).or_insert(answer);
    }
}

/// Reports an answer that has other words for the terms of one before.
fn same_terms(first: &Worded<'_>, answer: &Worded<'_>) {
    if first.says == answer.says {
        return;
    }
    let message = format!("`{}` words the same terms of `{}` otherwise", first.placed.plan.id, answer.provision);
    let hint = format!(
        "where both say the same, word both alike (there it reads: {}); where they do not, let the terms show it, by a \
         qualifier or another value, or move what the record has no terms for to [[not_encoded]]",
        wordings_that_differ(first.says, answer.says)
    );
    answer.placed.reading.fault_with_hint(Rule::SameTermsOtherWords, answer.span.clone(), message, hint);
}

/// The first wording in every language in which the second differs from it.
fn wordings_that_differ(first: &Text, second: &Text) -> String {
    let languages = Lang::ALL.into_iter().filter(|lang| first.own(*lang) != second.own(*lang));
    let told = languages.map(|lang| first.own(lang).unwrap_or_default());
    let told: Vec<&str> = told.filter(|wording| !wording.is_empty()).collect();
    if told.is_empty() { first.wording(Lang::En).to_owned() } else { told.join(" / ") }
}
