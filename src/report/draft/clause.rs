//! One clause of a draft.

use crate::import::{Aligned, Answer, Candidate, Difference, Draft, DraftClause, Model, Proposed};
use crate::record::{Key, Lang, Modality, Provision};

use super::super::numbers::grouped;
use super::notation::{choices, keys, remark, string, text, value};
use super::{CHECK, messages as say};

/// The lines of a clause.
pub(super) fn lines(draft: &Draft<'_>, clause: &DraftClause<'_>, lang: Lang) -> Vec<String> {
    let mut lines = vec![
        "[[clause]]".to_owned(),
        format!("# {}: {}", say::LEAKED.get(lang), remark(&clause.words)),
        format!("point = {}", string(&clause.point)),
    ];
    match &clause.aligned {
        Aligned::Sure(answer) => lines.extend(answered(draft, answer, lang)),
        Aligned::Beside(candidate) => {
            lines.push(check(say::DOES_IT_SHOW.get(lang)));
            lines.extend(candidate_lines(candidate, lang));
        }
        Aligned::Unsure(candidates) => {
            lines.push(check(say::WHICH_PROVISION.get(lang)));
            lines.extend(candidates.iter().flat_map(|candidate| candidate_lines(candidate, lang)));
        }
        Aligned::Unknown => lines.push(check(say::NO_PROVISION.get(lang))),
    }
    // That these are missing is asked once, at the head; `lint` refuses each clause without.
    lines.extend(["sources = []".to_owned(), "# grade = \"\"".to_owned()]);
    lines
}

fn check(question: &str) -> String {
    format!("{CHECK}{question}")
}

/// A candidate, ready to be taken by deleting the sign before it.
fn candidate_lines(candidate: &Candidate<'_>, lang: Lang) -> Vec<String> {
    let Candidate { provision, cue, value: own, model } = candidate;
    let title = provision.title.wording(lang);
    let mut lines = vec![format!("# provision = {} # {title}", string(&provision.key))];
    lines.extend(own.iter().map(|own| to_take(&format!("value = {}", value(own, provision)))));
    lines.extend(cue.iter().map(|cue| format!("#   {}", say::words_show(&remark(cue), lang))));
    lines.extend(model.iter().map(|model| format!("#   {}", reference(model, provision, lang))));
    lines
}

/// What an encoded plan says there.
fn reference(model: &Model<'_>, provision: &Provision, lang: Lang) -> String {
    let own = model.terms.value.as_ref().map(|own| format!(" {}", value(own, provision))).unwrap_or_default();
    format!("{}{own}: {}", place(model, lang), model.says.wording(lang))
}

fn place(model: &Model<'_>, lang: Lang) -> String {
    match model.clause.points.first() {
        Some(point) => say::in_plan_at(&model.plan.id, point, lang),
        None => say::in_plan(&model.plan.id, lang),
    }
}

fn answered(draft: &Draft<'_>, answer: &Answer<'_>, lang: Lang) -> Vec<String> {
    let provision = answer.provision;
    let mut lines = Vec::new();
    lines.extend(answer.before.iter().map(|before| check(&say::answered_before(before, lang))));
    lines.push(format!("provision = {} # {}", string(&provision.key), provision.title.wording(lang)));
    if !answer.others.is_empty() {
        let others = answer.others.iter().map(|other| format!("`{}` ({})", other.key, other.title.wording(lang)));
        lines.push(check(&say::answers_too(&others.collect::<Vec<_>>().join(", "), lang)));
    }
    if answer.is_deferred {
        lines.push(check(say::IS_IT_DEFERRED.get(lang)));
    }
    if answer.is_other() {
        let place = answer.model.as_ref().map(|model| place(model, lang));
        lines.push(check(&say::differs(place.as_deref(), &differences(&answer.difference, lang), lang)));
    }
    let same = answer.model.as_ref().filter(|model| model.has_same_terms);
    match (same, &answer.model) {
        (Some(model), _) => {
            // The value is that of the same commitment: one decision answers both.
            lines.push(check(&say::same_words_as(&place(model, lang), &choices(provision, draft.record, lang), lang)));
            lines.push(format!("says = {}", text(model.says, draft.record)));
        }
        (None, model) => {
            lines.push(format!("# {}", say::NO_WORDS_YET));
            lines.extend(model.iter().map(|model| format!("# {}", reference(model, provision, lang))));
        }
    }
    lines.extend(value_lines(draft, answer, lang));
    lines.extend(other_terms(answer, lang));
    lines
}

/// What a sentence says otherwise, in words.
fn differences(difference: &Difference<'_>, lang: Lang) -> String {
    let names = |told: fn(&str, Lang) -> String, own: &[&Key]| {
        (!own.is_empty()).then(|| told(&keys(own.iter().copied()), lang))
    };
    let figures: Vec<String> = difference.figures.iter().map(|amount| grouped(*amount)).collect();
    let told = [
        difference.exception.as_deref().map(|words| say::has_exception(&remark(words), lang)),
        names(say::only_text_names, &difference.more),
        names(say::only_clause_names, &difference.fewer),
        (!figures.is_empty()).then(|| say::other_figures(&figures.join(", "), lang)),
    ];
    told.into_iter().flatten().collect::<Vec<_>>().join(say::AND_THEN.get(lang))
}

/// A line that stands only where an editor deletes the sign before it.
fn to_take(line: &str) -> String {
    format!("# {line}")
}

fn value_lines(draft: &Draft<'_>, answer: &Answer<'_>, lang: Lang) -> Vec<String> {
    let provision = answer.provision;
    let choices = || choices(provision, draft.record, lang);
    let is_same = answer.model.as_ref().is_some_and(|model| model.has_same_terms);
    match &answer.value {
        Proposed::Likely(own) if is_same => vec![format!("value = {}", value(own, provision))],
        Proposed::Sure(own) if answer.difference.exception.is_none() => {
            vec![format!("value = {}", value(own, provision))]
        }
        Proposed::Sure(own) | Proposed::Likely(own) if answer.is_other() => {
            vec![check(&say::choose_value(&choices(), lang)), to_take(&format!("value = {}", value(own, provision)))]
        }
        Proposed::Sure(own) | Proposed::Likely(own) => {
            let question = check(&say::value_or(&choices(), lang));
            vec![question, format!("value = {}", value(own, provision))]
        }
        Proposed::Unbound(amount, _) => {
            let amount = grouped(*amount);
            vec![check(&say::what_is_amount(&amount, &choices(), lang))]
        }
        Proposed::Among(members) => {
            let question = provision.question.wording(lang);
            vec![check(&say::which_members(question, &keys(members), &choices(), lang))]
        }
        Proposed::Open => vec![check(&say::choose_value(&choices(), lang))],
        Proposed::None => Vec::new(),
    }
}

/// Its qualifiers, and who is bound, who benefits, where, and how firmly, as an encoded plan has it: one question for all,
/// unless parties or areas are others here.
fn other_terms(answer: &Answer<'_>, lang: Lang) -> Vec<String> {
    let qualifiers: Vec<String> = if answer.qualifiers.is_empty() {
        Vec::new()
    } else {
        vec![format!("qualifiers = {}", keys(answer.qualifiers.iter().copied()))]
    };
    let of_model = answer.model.iter().flat_map(terms_of).collect::<Vec<_>>();
    let is_same = answer.model.as_ref().is_some_and(|model| model.has_same_terms);
    let as_in = answer.model.as_ref().filter(|_| !of_model.is_empty()).map(|model| place(model, lang));
    let question = match (qualifiers.is_empty(), as_in) {
        // The same terms are confirmed with the words.
        _ if is_same => None,
        (true, None) => None,
        (_, as_in) if !answer.difference.is_none() => {
            return named_and_to_take(answer, qualifiers, as_in, &of_model, lang);
        }
        (false, None) => Some(say::QUALIFIERS_NAMED.get(lang).to_owned()),
        (true, Some(place)) => Some(say::as_in(&place, lang)),
        (false, Some(place)) => Some(say::named_and_as_in(&place, lang)),
    };
    question.iter().map(|question| check(question)).chain(qualifiers).chain(of_model).collect()
}

/// The qualifiers that words name, and the terms of a clause that is another one: each of these is to be taken.
fn named_and_to_take(
    answer: &Answer<'_>,
    qualifiers: Vec<String>,
    as_in: Option<String>,
    of_model: &[String],
    lang: Lang,
) -> Vec<String> {
    let named = (!qualifiers.is_empty()).then(|| check(say::QUALIFIERS_NAMED.get(lang)));
    // Where it is another commitment, that was told with the words.
    let as_in = as_in.filter(|_| !answer.is_other());
    let but = as_in.map(|place| check(&say::as_in_but(&place, &differences(&answer.difference, lang), lang)));
    named.into_iter().chain(qualifiers).chain(but).chain(of_model.iter().map(|line| to_take(line))).collect()
}

fn terms_of(model: &Model<'_>) -> Vec<String> {
    let terms = model.terms;
    let sets = [("bound", &terms.bound), ("beneficiaries", &terms.beneficiaries), ("areas", &terms.areas)];
    let sets = sets.into_iter().filter(|(_, own)| !own.is_empty());
    let mut lines: Vec<String> = sets.map(|(key, own)| format!("{key} = {}", keys(&**own))).collect();
    if terms.modality != Modality::Undertakes {
        lines.push(format!("modality = {}", string(terms.modality.name())));
    }
    lines
}
