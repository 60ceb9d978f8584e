//! What the wordings of clauses have. Each is read once, when a statement is first held against it: a text makes many statements
//! of one clause, and few clauses are spoken of.

use std::ops::Range;
use std::sync::OnceLock;

use crate::record::{Clause, Key, Lang, Plan, WordKind};
use crate::text::{Figure, figures, fold_prose};

use super::lexicon::{Cue, Lexicon, Meaning};
use super::reading::is_inside;

/// What the wording of a clause has in one language.
pub(super) struct Wording<'a> {
    /// It, folded.
    pub(super) text: String,
    /// All its phrases, in the order of their places.
    pub(super) cues: Vec<Cue<'a>>,
    /// Where its first part ends: what stands behind a semicolon is added.
    first: usize,
    /// The members of vocabularies that it names.
    pub(super) members: Vec<&'a Key>,
    /// Those of them that only an addition names that says no: `they sign; the United States does not`.
    pub(super) denied: Vec<&'a Key>,
    /// Its figures.
    pub(super) figures: Vec<Figure>,
}

impl<'a> Wording<'a> {
    fn of(says: &str, lexicon: &Lexicon<'a>) -> Self {
        let text = fold_prose(says).as_str().to_owned();
        let first = text.find(';').unwrap_or(text.len());
        let cues = lexicon.read_alone(&text);
        let members_in = |part: Range<usize>| {
            let own = cues.iter().filter(move |cue| is_inside(&cue.range, &part));
            own.flat_map(|cue| match cue.meaning {
                Meaning::Member(_, key) => std::slice::from_ref(key),
                Meaning::Group(group) => &group.members[..],
                _ => &[],
            })
        };
        let members: Vec<&'a Key> = members_in(0..text.len()).collect();
        let is_no = |cue: &Cue<'_>| matches!(cue.meaning, Meaning::Word(WordKind::Negation));
        let says_no = cues.iter().any(|cue| is_no(cue) && cue.range.start >= first);
        let added = members_in(first..text.len()).filter(|_| says_no);
        let denied = added.filter(|key| !members_in(0..first).any(|own| own == *key)).collect();
        Self { figures: figures(&text), text, first, members, denied, cues }
    }

    /// Whether a word of a kind stands in its first part.
    pub(super) fn has(&self, kind: WordKind) -> bool {
        self.words().any(|(own, range)| own == kind && range.end <= self.first)
    }

    /// Whether a word of one of these kinds stands anywhere in it.
    pub(super) fn has_any(&self, kinds: &[WordKind]) -> bool {
        self.words().any(|(kind, _)| kinds.contains(&kind))
    }

    /// Its words of language.
    fn words(&self) -> impl Iterator<Item = (WordKind, &Range<usize>)> {
        self.cues.iter().filter_map(|cue| match cue.meaning {
            Meaning::Word(kind) => Some((kind, &cue.range)),
            _ => None,
        })
    }
}

/// The wordings of all clauses, plan by plan, as far as they were asked for.
pub(super) struct Wordings<'a>(Vec<OnceLock<Vec<OfClause<'a>>>>);

/// The wordings of a clause, English and Chinese: most places stay empty, and are small.
type OfClause<'a> = [OnceLock<Box<Wording<'a>>>; 2];

impl<'a> Wordings<'a> {
    pub(super) fn new(plans: &[Plan]) -> Self {
        Self(plans.iter().map(|_| OnceLock::new()).collect())
    }

    /// The wording of a clause of a plan of the record, where it has one in this language.
    pub(super) fn get(&self, lexicon: &Lexicon<'a>, plan: &Plan, clause: &Clause, lang: Lang) -> Option<&Wording<'a>> {
        let says = clause.says.as_ref()?.own(lang)?;
        let of_plan = self.0.get(place(&lexicon.record.plans, plan)?)?;
        let of_plan = of_plan.get_or_init(|| plan.clauses.iter().map(|_| OfClause::default()).collect());
        let [english, chinese] = of_plan.get(place(&plan.clauses, clause)?)?;
        let slot = match lang {
            Lang::En => english,
            Lang::Zh => chinese,
        };
        Some(slot.get_or_init(|| Box::new(Wording::of(says, lexicon))))
    }
}

/// Where a part of the record stands in its list.
fn place<T>(all: &[T], one: &T) -> Option<usize> {
    all.iter().position(|own| std::ptr::eq(own, one))
}
