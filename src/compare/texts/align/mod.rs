//! Pairing the clauses of two texts, near-linear in their number.
//!
//! Certain pairs come first, and leave less to the costly steps: the same words (after P. Heckel, "A technique for
//! isolating differences between files", Communications of the ACM 21, 1978); then clauses that share rare words, of which
//! an optimal assignment is taken; then clauses that only their parts or their neighbours tell apart; then splits and
//! merges, by what of a clause stands in another. Numbers and headings break ties and are never evidence alone.
//!
//! Both texts are always read in one order, whichever of them is the earlier, and what is found is turned around where they
//! were swapped: so the same pairs are found in both directions.

mod ambiguous;
mod assign;
mod bags;
mod candidates;
mod case;
mod context;
mod cut;
mod exact;
mod gaps;
mod in_order;
mod index;
mod moved;
mod overlap;
mod pairing;
mod parts;
mod phrases;
mod places;
mod rows;
mod sequences;
mod vocabulary;

use super::scripts::{are_in_two_scripts, in_simplified};
use super::{OutlinedText, TextComparison};
use pairing::Pairing;

/// Pairs the clauses of two texts.
///
/// The same texts give the same answer whatever the machine does beside, and swapped texts give the mirrored answer.
pub fn compare_texts<'t>(old: OutlinedText<'t>, new: OutlinedText<'t>) -> TextComparison<'t> {
    if !are_in_two_scripts(old.text, new.text) {
        return compared(old, new);
    }
    let [old_text, new_text] = [old.text, new.text].map(in_simplified);
    let read = compared(OutlinedText { text: &old_text, ..old }, OutlinedText { text: &new_text, ..new });
    TextComparison { old, new, rows: read.rows, limits: read.limits, is_across_scripts: true }
}

fn compared<'t>(old: OutlinedText<'t>, new: OutlinedText<'t>) -> TextComparison<'t> {
    let is_swapped = old.text.cmp(new.text).then_with(|| places(old).cmp(places(new))).is_gt();
    let found = if is_swapped { paired(new, old).mirrored() } else { paired(old, new) };
    rows::comparison(old, new, found)
}

/// Where the clauses of a text stand: it tells outlines of one text apart.
fn places(text: OutlinedText<'_>) -> impl Iterator<Item = (usize, usize, Option<usize>)> {
    text.outline.clauses.iter().map(|clause| (clause.words.start, clause.words.end, clause.parent))
}

fn paired(old: OutlinedText<'_>, new: OutlinedText<'_>) -> Pairing {
    let mut pairing = Pairing::new(old, new);
    if old.text == new.text && old.outline == new.outline {
        exact::pair_each_with_itself(&mut pairing);
        return pairing;
    }
    let same = exact::SameWords::of(old, new);
    same.pair(&mut pairing);
    let bags = bags::Bags::of_unpaired(old, new, &pairing, &same);
    let candidates = candidates::candidates(&bags, &mut pairing);
    assign::pair(&candidates.likely, &bags, old, new, &mut pairing);
    context::pair(&same, &bags, old, new, &mut pairing);
    parts::join(&candidates.all(), &bags, (old, new), &mut pairing);
    ambiguous::mark(&candidates.likely, &bags, &same, &mut pairing);
    moved::mark(&same, old, new, &mut pairing);
    pairing
}
