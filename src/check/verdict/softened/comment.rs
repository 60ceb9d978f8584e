//! Whether a statement is what somebody says beside a plan, or what another paper has, and no rule of the plan.

use std::ops::Range;

use crate::record::{Particle, WordKind};
use crate::text::{has_han, last_bytes};

use super::super::super::mention::names_in;
use super::super::case::Case;

/// Whether it may be a comment, a demand, or a rule of another paper.
pub(super) fn is_beside_plan(case: Case<'_, '_>) -> bool {
    is_told_by_its_people(case)
        || is_said_of_it(case)
        || is_asked_by_another(case)
        || has_figure_of_another(case)
        || is_of_some_paper(case)
}

/// The name of the plan, where its sentence has one.
fn name<'s>(case: Case<'s, '_>) -> Option<&'s Range<usize>> {
    let name = &case.claim.mention.as_ref()?.range;
    (!name.is_empty() && case.scene.sentence.range.contains(&name.start)).then_some(name)
}

/// Whether a clause behind names the plan only with those who speak: `An amnesty would be immoral, said the authors of the European
/// text`. What `the European text says` itself is told of it.
fn is_told_by_its_people(case: Case<'_, '_>) -> bool {
    const LEADING: [Particle; 4] = [Particle::Circumstance, Particle::By, Particle::Conjunction, Particle::Joining];
    let (sentence, text, particles) = (case.scene.sentence, case.scene.text, case.scene.sentence.particles);
    let Some(name) = name(case) else { return false };
    let own = sentence.clause_at(name.start);
    let told = sentence.clause_at(case.claim.topic.start);
    // `Ukraine would have to renounce NATO, it said of the plan`: who must do what is a rule of it.
    let must = sentence.words(WordKind::Must, &told).any(|word| !particles.is(Particle::Modal, &text[word.clone()]));
    if own.start < told.end || must || has_han(&text[own.clone()]) {
        return false;
    }
    let opening = &text[own.start..name.start];
    let lead = opening.trim_start_matches(|c: char| !c.is_alphanumeric());
    let start = name.start - lead.len();
    let lead = particles.without_end(Particle::Article, lead).trim();
    let is_word =
        |kind| sentence.words(kind, &(own.start..name.start)).any(|word| *word == (start..start + lead.len()));
    // `.. , says Zelensky's 20-point plan`.
    let is_owner = !lead.contains(' ') && particles.ends(Particle::Genitive, lead);
    // `.. , according to the leaked text of the 28-point plan`.
    let part = particles.before(Particle::Of, lead).map(|part| start + part.trim_end().len());
    let is_text = sentence.words(WordKind::Paper, &(own.start..name.start)).any(|paper| part == Some(paper.end));
    // `.. , said the Europeans, who left it out`: a name for people stands for their text only where no one says it.
    let are_people = sentence.parties_in(name).iter().any(|(_, party)| party == name);
    let says = !are_people && is_word(WordKind::Saying);
    let tells_itself = lead.is_empty() || is_word(WordKind::According) || says || is_owner || is_text;
    !tells_itself && !particles.is(LEADING, lead)
}

/// Whether somebody says it of the plan: `Rutte said of the 28-point plan that NATO's door must remain open`, `"Ukraine must be
/// neutral," Lavrov said of the memorandum`.
fn is_said_of_it(case: Case<'_, '_>) -> bool {
    let (sentence, text, particles) = (case.scene.sentence, case.scene.text, case.scene.sentence.particles);
    let Some(name) = name(case) else { return false };
    let before = particles.without_end(Particle::Article, &text[sentence.range.start..name.start]);
    let Some(before) = particles.before(Particle::Of, before) else { return false };
    let end = sentence.range.start + before.trim_end().len();
    let is_said = sentence.words(WordKind::Saying, &(sentence.range.start..end)).any(|word| word.end == end);
    if name.end <= case.claim.topic.start {
        return is_said || before.trim().is_empty();
    }
    // `Ukraine would have to renounce NATO, a channel said of the text`: a report without quotation marks tells what that has.
    let topic = &case.claim.topic;
    is_said && topic.end <= end && text[topic.end..end].contains('"')
}

/// Whether a clause that tells more of a party asks for it: `was rejected by Russia, which demands ..`.
fn is_asked_by_another(case: Case<'_, '_>) -> bool {
    let sentence = case.scene.sentence;
    let topic = &case.claim.topic;
    let Some(name) = name(case).filter(|name| name.end <= topic.start) else { return false };
    let clause = sentence.clause_at(topic.start);
    // `.. , who wants recognition, a full amnesty and a limit`: one more thing of a list.
    let is_item = sentence.words(WordKind::Item, &clause).next().is_some_and(|item| item.start == clause.start);
    let begin = if is_item { name.end } else { clause.start };
    let Some(relative) = sentence.words(WordKind::Relative, &(begin..topic.start.max(begin))).next_back() else {
        return false;
    };
    let asked = relative.end..topic.start.max(relative.end);
    let asks = [WordKind::Demand, WordKind::Wish].iter().any(|kind| sentence.has(*kind, &asked));
    name.end <= relative.start && asks && !sentence.parties_in(&(name.end..relative.start)).is_empty()
}

/// Whether a figure of it stands in a clause that names another plan, and not this one: `600,000 in the 28-point plan, 800,000 in
/// the European text`.
fn has_figure_of_another(case: Case<'_, '_>) -> bool {
    let sentence = case.scene.sentence;
    let Some(name) = name(case) else { return false };
    case.claim.own_figures().any(|figure| {
        let clause = sentence.clause_at(figure.range.start);
        !clause.contains(&name.start) && names_in(sentence, &clause).next().is_some()
    })
}

/// How many bytes before a word for a paper the article stands that makes it some paper.
const SOME: usize = 32;

/// Whether some other paper is told of between the plan and the matter: `grew out of a US draft that would have capped ..`.
fn is_of_some_paper(case: Case<'_, '_>) -> bool {
    let (sentence, text, particles) = (case.scene.sentence, case.scene.text, case.scene.sentence.particles);
    let Some(name) = name(case) else { return false };
    let between = name.end..case.claim.topic.start.max(name.end);
    sentence.words(WordKind::Paper, &between).any(|paper| {
        let before = last_bytes(&text[name.end..paper.start.max(name.end)], SOME);
        let article = particles.last(Particle::Indefinite, before);
        // `Is a document that caps ..`.
        article.is_some_and(|at| !particles.ends(Particle::Copula, &before[..at]))
    })
}
