//! Word differences inside a pair of clause texts.
//!
//! Myers' algorithm (E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1, 1986) as the
//! `similar` crate has it, over the tokens of [`crate::text`]. What lies between two edits is swallowed by them where
//! it is only a Han character or a short word, so that a reader sees phrases and no letter soup.

use similar::{Algorithm, DiffTag, capture_diff_slices};

use crate::text::{Token, tokens};

/// Below this share of words in common two texts are shown whole: their differences would be crumbs.
const ALIKE: f32 = 0.35;

/// Beyond this many tokens on a side a pair is shown whole, so that the work has a bound that does not hang on the clock.
const MOST_TOKENS: usize = 4_000;

/// How two texts differ in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordDiff {
    /// The pieces, in order. Equal and deleted pieces make the earlier text, equal and inserted ones the later.
    pub segments: Vec<Segment>,
    /// Whether the texts are so unlike that they are shown whole, one after the other.
    pub is_whole: bool,
}

/// One piece of a word difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// What happened to it.
    pub edit: Edit,
    /// The text.
    pub text: String,
}

/// What happened to a piece of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edit {
    /// It stands in both texts.
    Equal,
    /// It stands only in the earlier text.
    Delete,
    /// It stands only in the later text.
    Insert,
}

/// The word difference of two texts.
pub fn word_diff(before: &str, after: &str) -> WordDiff {
    let (old, new) = (tokens(before), tokens(after));
    if old.len().max(new.len()) > MOST_TOKENS {
        return whole(before, after);
    }
    let ops = capture_diff_slices(Algorithm::Myers, &old, &new);
    if similar::diff_ratio(&ops, old.len(), new.len()) < ALIKE {
        return whole(before, after);
    }
    let runs = ops.iter().flat_map(|op| match op.tag() {
        DiffTag::Equal => equal_runs(&old[op.old_range()], &new[op.new_range()]),
        _ => vec![Run::edited(&old[op.old_range()], &new[op.new_range()])],
    });
    WordDiff { segments: segments(swallow_slight(runs)), is_whole: false }
}

fn whole(before: &str, after: &str) -> WordDiff {
    let mut segments = Vec::new();
    push(&mut segments, Edit::Delete, before);
    push(&mut segments, Edit::Insert, after);
    WordDiff { segments, is_whole: true }
}

/// A stretch of both texts that is equal, or edited as a whole.
struct Run {
    is_equal: bool,
    is_slight: bool,
    before: String,
    after: String,
}

impl Run {
    fn equal(before: &[Token<'_>], after: &[Token<'_>]) -> Self {
        let is_slight = matches!(before, [only] if only.is_slight());
        Self { is_equal: true, is_slight, ..Self::edited(before, after) }
    }

    fn edited(before: &[Token<'_>], after: &[Token<'_>]) -> Self {
        let text = |tokens: &[Token<'_>]| tokens.iter().map(|token| token.text).collect();
        Self { is_equal: false, is_slight: false, before: text(before), after: text(after) }
    }

    fn take(&mut self, other: &Run) {
        self.before.push_str(&other.before);
        self.after.push_str(&other.after);
    }
}

/// Equal tokens, cut behind each whose white space differs: both texts can be rebuilt from the pieces.
fn equal_runs(old: &[Token<'_>], new: &[Token<'_>]) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut start = 0;
    for at in 0..old.len() {
        if old[at].text != new[at].text || at + 1 == old.len() {
            runs.push(Run::equal(&old[start..=at], &new[start..=at]));
            start = at + 1;
        }
    }
    runs
}

/// Joins two edits and the slight equal run between them into one edit.
fn swallow_slight(runs: impl Iterator<Item = Run>) -> Vec<Run> {
    let mut kept: Vec<Run> = Vec::new();
    for run in runs {
        match &mut kept[..] {
            [.., last] if !last.is_equal && !run.is_equal => last.take(&run),
            [.., _, between] if !run.is_equal && between.is_equal && between.is_slight => {
                let between = kept.pop();
                match (kept.last_mut(), between) {
                    (Some(edit), Some(between)) if !edit.is_equal => {
                        edit.take(&between);
                        edit.take(&run);
                    }
                    (_, between) => kept.extend(between.into_iter().chain([run])),
                }
            }
            _ => kept.push(run),
        }
    }
    kept
}

fn segments(runs: Vec<Run>) -> Vec<Segment> {
    let mut segments = Vec::new();
    for run in runs {
        if run.is_equal && run.before == run.after {
            push(&mut segments, Edit::Equal, &run.before);
        } else if run.is_equal {
            // The words are the same and the space after the last of them is not: keep the later text's.
            push(&mut segments, Edit::Equal, run.after.trim_end());
            let at = run.after.trim_end().len();
            push(&mut segments, Edit::Delete, &run.before[run.before.trim_end().len()..]);
            push(&mut segments, Edit::Insert, &run.after[at..]);
        } else {
            push(&mut segments, Edit::Delete, &run.before);
            push(&mut segments, Edit::Insert, &run.after);
        }
    }
    segments
}

fn push(segments: &mut Vec<Segment>, edit: Edit, text: &str) {
    if text.is_empty() {
        return;
    }
    match segments.last_mut() {
        Some(last) if last.edit == edit => last.text.push_str(text),
        _ => segments.push(Segment { edit, text: text.to_owned() }),
    }
}

#[cfg(test)]
mod tests {
    use super::{Edit, word_diff};
    use proptest::prelude::proptest;

    /// The marks that a terminal without colour shows.
    fn marked(before: &str, after: &str) -> String {
        word_diff(before, after)
            .segments
            .into_iter()
            .map(|segment| match segment.edit {
                Edit::Equal => segment.text,
                Edit::Delete => format!("[-{}-]", segment.text),
                Edit::Insert => format!("{{+{}+}}", segment.text),
            })
            .collect()
    }

    #[test]
    fn shows_phrases_and_no_letter_soup() {
        assert_eq!(
            marked("The parties implement a full ceasefire.", "The parties implement an immediate and full ceasefire."),
            "The parties implement [-a -]{+an immediate and +}full ceasefire."
        );
        assert_eq!(
            marked("乌克兰把武装部队上限定为60万人。", "乌克兰把和平时期武装部队上限定为80万人。"),
            "乌克兰把{+和平时期+}武装部队上限定为[-60-]{+80+}万人。"
        );
    }

    #[test]
    fn shows_unlike_texts_whole() {
        let diff = word_diff("NATO stations no troops in Ukraine.", "Elections follow within a year.");
        assert!(diff.is_whole);
    }

    proptest! {
        #[test]
        fn both_texts_can_be_rebuilt(before in "[ab 军队,.\\s]{0,12}|\\PC*", after in "[ab 军队,.\\s]{0,12}|\\PC*") {
            let segments = word_diff(&before, &after).segments;
            let rebuilt = |gone: Edit| -> String {
                segments.iter().filter(|segment| segment.edit != gone).map(|segment| &*segment.text).collect()
            };
            proptest::prop_assert_eq!(rebuilt(Edit::Insert), before);
            proptest::prop_assert_eq!(rebuilt(Edit::Delete), after);
        }
    }
}
