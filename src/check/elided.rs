//! Values that a clause gives to another plan than the statement before it, and does not say of what: `limits the army to
//! 800,000, against the 600,000 of the first plan`.

use std::ops::Range;

use crate::record::{Plan, ProvisionId, WordKind};
use crate::text::{Figure, Unit};

use super::claims::{Claim, read_claim};
use super::gates::is_question;
use super::lexicon::Lexicon;
use super::mentions::{How, Mention};
use super::reading::{ReadSentence, Reading, is_inside};
use super::stated::are_of_one_order;
use super::together::fits;

/// The statements of a sentence whose provision stands with the value of another plan, in one of the statements before.
pub(super) fn elided_claims<'a>(
    lexicon: &Lexicon<'a>,
    reading: &Reading<'a>,
    sentence: &ReadSentence<'a>,
    mentions: &[Mention<'a>],
    before: &[&Claim<'a>],
) -> Vec<Claim<'a>> {
    if before.is_empty() || is_question(reading.folded.as_str(), sentence) {
        return Vec::new();
    }
    let is_of_name = |range: &Range<usize>| {
        mentions.iter().any(|mention| mention.range.start < range.end && range.start < mention.range.end)
    };
    let claims =
        sentence.clauses.iter().filter(|clause| !sentence.has(WordKind::Hypothesis, clause)).filter_map(|clause| {
            let mention =
                mentions.iter().find(|mention| is_inside(&mention.range, clause) && mention.how >= How::Epithet)?;
            let plan = mention.plan?;
            let own: Vec<&Figure> =
                sentence.figures_in(clause).filter(|figure| is_value(figure) && !is_of_name(&figure.range)).collect();
            let mut others = before.iter().rev().filter(|claim| is_of_other(claim, plan));
            let (full, figure) = others.find_map(|claim| Some((claim, only_like(claim, &own)?)))?;
            let mut topics = sentence.topics_in(clause).filter(|(_, range)| !is_of_name(range));
            let is_of_another = |key: &ProvisionId| {
                *key != full.provision.key
                    && lexicon.provision(key).is_some_and(|(provision, _)| fits(provision, figure))
            };
            let is_told = before.iter().any(|claim| is_inside(&claim.topic, clause) && fits(claim.provision, figure));
            if is_told || topics.any(|(key, _)| is_of_another(key)) {
                return None;
            }
            let part = figure.range.start.min(mention.range.start)..figure.range.end.max(mention.range.end);
            let parts = (clause.clone(), part.clone(), part);
            let claim =
                read_claim(sentence, (full.provision, full.wording), &figure.range, parts, Some(mention.clone()));
            Some(Claim { figures: vec![figure.clone()], ..claim })
        });
    claims.collect()
}

/// Whether a figure is an amount of something, and neither a difference nor a date nor the number of a plan.
fn is_value(figure: &Figure) -> bool {
    !figure.is_difference && !matches!(figure.unit, Unit::CalendarYear | Unit::Points)
}

fn is_of_other(claim: &Claim<'_>, plan: &Plan) -> bool {
    claim.mention.as_ref().and_then(|mention| mention.plan).is_some_and(|own| own.id != plan.id)
}

/// The only one of these figures that counts what a statement counts.
fn only_like<'f>(claim: &Claim<'_>, figures: &[&'f Figure]) -> Option<&'f Figure> {
    let is_one_unit =
        |own: &Figure, figure: &Figure| own.unit == figure.unit || [own.unit, figure.unit].contains(&Unit::Bare);
    let is_like = |figure: &&&'f Figure| {
        let own = claim.own_figures().filter(|own| own.range != figure.range);
        let mut amounts = own.filter(|own| is_one_unit(own, figure) && are_of_one_order(own.amount, figure.amount));
        // `The limit on the army is eased (it was 600,000 in the first plan)`.
        let is_only = claim.own_figures().all(|own| own.range == figure.range) && figure.unit != Unit::Bare;
        fits(claim.provision, figure) && (amounts.next().is_some() || is_only)
    };
    let mut like = figures.iter().filter(is_like);
    like.next().filter(|_| like.next().is_none()).copied()
}
