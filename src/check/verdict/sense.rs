//! Whether a statement says yes or no as the wording of a clause does: no value tells `stations troops` from `stations none`.

use std::ops::Range;

use crate::record::{Clause, Lang, Quantity, Value, WordKind};
use crate::text::fold_prose;

use super::super::claims::Claim;
use super::super::lexicon::{Lexicon, Meaning};
use super::super::names::own_part;
use super::super::reading::{ReadSentence, is_inside};
use super::is_no;
use super::particulars::Scene;

/// Words that turn what is said round.
const NO: [WordKind; 3] = [WordKind::Negation, WordKind::Removal, WordKind::Ban];

/// Words that narrow it, set it against what was to be expected, or give leave for it.
const TURNED: [WordKind; 3] = [WordKind::Only, WordKind::Despite, WordKind::Permit];

/// How many bytes away from its topic a word is surely about it.
const NEAR: usize = 48;

/// Whether the statement has a word for no, for a limit or for leave that the wording of the clause has not.
pub(super) fn differs(claim: &Claim<'_>, scene: Scene<'_, '_>, clause: &Clause) -> bool {
    if is_bounded(&clause.terms.value) {
        return false;
    }
    let own = own_part(claim, scene.sentence);
    let lang = if scene.text[own.clone()].is_ascii() { Lang::En } else { Lang::Zh };
    let Some(worded) = clause.says.as_ref().and_then(|says| says.own(lang)).map(|says| Worded::of(says, scene.lexicon)) else {
        return false;
    };
    let near = claim.topic.start.saturating_sub(NEAR).max(own.start)..(claim.topic.end + NEAR).min(own.end);
    let stands = |kind: WordKind| free_words(claim, scene.sentence, &near, kind).next().is_some();
    let says_no = NO.iter().any(|kind| stands(*kind));
    let is_no = NO.iter().any(|kind| worded.has(*kind)) || is_no(&clause.terms, &claim.wording.denies);
    let is_turned = TURNED.iter().any(|kind| stands(*kind) && !worded.has(*kind));
    says_no && !is_no || is_turned
}

/// Whether the value is an amount or the like, which a word for no only bounds, or tells of many areas.
fn is_bounded(value: &Option<Value>) -> bool {
    matches!(
        value,
        Some(Value::Quantity(Quantity::Amounts { .. }) | Value::Duration(_) | Value::Date(_) | Value::Shares(_) | Value::Map(_))
    )
}

/// The words of a kind in a stretch that no phrase of a level, or of yes and no, has.
fn free_words<'s>(
    claim: &'s Claim<'_>,
    sentence: &'s ReadSentence<'_>,
    part: &Range<usize>,
    kind: WordKind,
) -> impl Iterator<Item = &'s Range<usize>> {
    let is_of_value = move |word: &Range<usize>| {
        sentence.cues.iter().any(|cue| match cue.meaning {
            Meaning::Level(of, level) => {
                *of == claim.provision.key && claim.levels.contains(&level) && is_inside(word, &cue.range)
            }
            Meaning::YesNo(of, _) => *of == claim.provision.key && is_inside(word, &cue.range),
            Meaning::Name(_) | Meaning::Epithet(_) => is_inside(word, &cue.range),
            _ => false,
        })
    };
    sentence.words(kind, part).filter(move |word| !is_of_value(word))
}

/// The kinds of words that a wording has.
struct Worded(Vec<WordKind>);

impl Worded {
    /// Those of its first part: what stands behind a semicolon is added.
    fn of(says: &str, lexicon: &Lexicon<'_>) -> Self {
        let folded = fold_prose(says);
        let whole = 0..folded.as_str().find(';').unwrap_or(folded.as_str().len());
        let cues = lexicon.read(&mut lexicon.search(folded.as_str()), whole);
        let kinds = cues.iter().filter_map(|cue| match cue.meaning {
            Meaning::Word(kind) => Some(kind),
            _ => None,
        });
        Self(kinds.collect())
    }

    fn has(&self, kind: WordKind) -> bool {
        self.0.contains(&kind)
    }
}
