//! What came of a plan: texts that amend it, answer it or take its place.

use crate::record::{Kind, Plan};

use super::super::mention::{How, Mention, names_in};
use super::super::reading::{ReadSentence, is_inside};
use super::super::scope;
use super::Discourse;

impl<'a> Discourse<'_, 'a> {
    /// Where another text is told to have been made of a plan, or to answer it: turns to the latest that the sentence names.
    /// What follows may be of either, unless the sentence began with that one or ends in it.
    pub(super) fn rework(&mut self, sentence: &ReadSentence<'a>, mentions: &[Mention<'a>], is_goal: bool) {
        let is_of_another = mentions.iter().any(|mention| mention.how == How::Reworked);
        let reworked = mentions.iter().find(|mention| scope::is_reworked(sentence, mention, mentions));
        if is_goal || !(is_of_another || reworked.is_some()) {
            return;
        }
        // `In their response to the 28-point plan, European powers want ..`: the text is at no plan yet.
        let answered = || Some((reworked?.plan?, self.here.0));
        let Some((focus, paragraph)) = self.focus.or_else(answered) else { return };
        let named = mentions.iter().filter_map(|mention| mention.plan);
        let latest = named.filter(|plan| plan.date.is_after(focus.date)).max_by_key(|plan| plan.date);
        let has_earlier = mentions.iter().filter_map(|mention| mention.plan).any(|plan| focus.date.is_after(plan.date));
        let answer = || reworked.and_then(|_| self.answer_of_others(sentence, focus));
        let latest = latest.or_else(|| answer().filter(|_| !has_earlier));
        self.is_reworked = latest.is_some() || !has_earlier;
        self.focus = Some((latest.unwrap_or(focus), paragraph));
    }

    /// A reference, or one to what came of its plan: `in response to the 28-point plan, the allies call for ..`, where the text
    /// names one later plan.
    pub(super) fn or_its_outcome(&self, mention: Mention<'a>) -> Mention<'a> {
        let answered = mention.plan.filter(|_| mention.how == How::Reworked);
        let Some(answered) = answered else { return mention };
        let mut later = self.all.iter().copied().filter(|plan| plan.date.is_after(answered.date));
        match (later.next(), later.next()) {
            (Some(only), None) => Mention { plan: Some(only), ..mention },
            _ => mention,
        }
    }

    /// The later plan of those whom a sentence names beside a plan that others drafted: `European powers have rewritten the
    /// US plan`. Where all names of one plan mean the other, too, it is that other.
    fn answer_of_others(&self, sentence: &ReadSentence<'a>, answered: &Plan) -> Option<&'a Plan> {
        let mut parties = sentence.parties_in(&sentence.range);
        // The party of `Trump's plan` is in its name.
        let names: Vec<_> = names_in(sentence, &sentence.range).map(|name| &name.range).collect();
        parties.retain(|(_, range)| names.iter().all(|name| !is_inside(range, name)));
        let is_answer = |plan: &&'a Plan| {
            let is_theirs = !answered.drafted_by.iter().any(|own| plan.drafted_by.contains(own));
            is_numbered(plan) && plan.date.is_after(answered.date) && is_theirs
        };
        let answers = self.record.plans.iter().filter(is_answer);
        let answers: Vec<&'a Plan> = answers.filter(|plan| self.are_authors(&parties, plan)).collect();
        let mut chief = answers.iter().filter(|plan| answers.iter().all(|other| !self.answers_to(&plan.id, &other.id)));
        let only = chief.next().copied();
        only.filter(|_| chief.next().is_none())
    }

    /// What is taken out of a plan is told of one that came of it: `the ban was removed from the 28-point plan`. Of which,
    /// the text may tell elsewhere.
    pub(super) fn without_what_lost_it(
        &self,
        sentence: &ReadSentence<'a>,
        mentions: &[Mention<'a>],
        carried: Option<Mention<'a>>,
    ) -> Option<Mention<'a>> {
        let text = self.reading.folded.as_str();
        let is_it = |lost: &&Mention<'a>| scope::has_lost(text, sentence, lost);
        let lost = mentions.iter().find(is_it).and_then(|mention| mention.plan);
        let (Some(lost), Some(mention)) = (lost, carried.clone()) else { return carried };
        if mention.plan.is_none_or(|plan| plan.id != lost.id) {
            return carried;
        }
        let came_of_it = |plan: &&'a Plan| plan.date.is_after(lost.date);
        // `Dropped from the 19-point draft`: that was itself made of another by leaving out.
        let is_shortened = || {
            let was_longer = |plan: &Plan| plan.points > lost.points && lost.date.is_after(plan.date);
            self.record.plans.iter().any(|plan| is_numbered(plan) && was_longer(plan) && is_of_same_hands(lost, plan))
        };
        let fits: Vec<&'a Plan> = match self.all.iter().copied().filter(came_of_it).collect::<Vec<_>>() {
            named if !named.is_empty() => named,
            _ if is_shortened() => Vec::new(),
            _ => self.record.plans.iter().filter(came_of_it).filter(|plan| is_of_same_hands(plan, lost)).collect(),
        };
        // Nothing came of the latest one: it is told what is missing from it.
        if fits.is_empty() {
            return Some(mention);
        }
        let plan = if let [only] = fits[..] { Some(only) } else { None };
        Some(Mention { plan, fits: if plan.is_some() { Vec::new() } else { fits }, how: How::Reworked, ..mention })
    }
}

/// Whether a plan is a numbered text of all who drafted another one, and of others at most.
fn is_of_same_hands(plan: &Plan, other: &Plan) -> bool {
    is_numbered(plan) && other.drafted_by.is_subset(&plan.drafted_by)
}

/// Whether a plan is a numbered text.
pub(super) fn is_numbered(plan: &Plan) -> bool {
    plan.kind == Kind::Plan && plan.points.is_some()
}
