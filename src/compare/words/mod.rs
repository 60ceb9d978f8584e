//! Word differences inside a pair of clause texts.
//!
//! Myers' algorithm (E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1, 1986) as the
//! `similar` crate has it, over the tokens of [`crate::text`]. What lies between two edits is swallowed by them where
//! it is only a Han character or a short word, so that a reader sees phrases and no letter soup.

mod alignment;
mod phrases;

use std::cell::OnceCell;

use crate::text::{Token, tokens};

pub(super) use alignment::{MOST_TOKENS, Stretch, stretches};
use phrases::phrases;

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

/// Two texts laid beside each other by their words: once for all that is told of them.
#[derive(Debug)]
pub struct Beside<'t> {
    pub(super) before: &'t str,
    pub(super) after: &'t str,
    pub(super) old: Vec<Token<'t>>,
    pub(super) new: Vec<Token<'t>>,
    /// Nothing where the texts are not alike.
    stretches: OnceCell<Option<Vec<Stretch>>>,
}

/// The word difference of two texts.
pub fn word_diff(before: &str, after: &str) -> WordDiff {
    Beside::new(before, after).words()
}

impl<'t> Beside<'t> {
    /// An earlier text and a later one.
    pub fn new(before: &'t str, after: &'t str) -> Self {
        Self { before, after, old: tokens(before), new: tokens(after), stretches: OnceCell::new() }
    }

    /// How they differ in words.
    pub fn words(&self) -> WordDiff {
        let (old, new) = (&self.old, &self.new);
        let Some(stretches) = self.stretches() else { return whole(self.before, self.after) };
        let mut segments = Vec::new();
        for stretch in phrases(stretches, old) {
            let (old, new) = (&old[stretch.old], &new[stretch.new]);
            if stretch.is_equal {
                old.iter().zip(new).for_each(|(old, new)| push_equal(&mut segments, *old, *new));
            } else {
                for token in old {
                    push(&mut segments, Edit::Delete, token.text);
                }
                for token in new {
                    push(&mut segments, Edit::Insert, token.text);
                }
            }
        }
        WordDiff { segments: without_kept_space(segments), is_whole: false }
    }

    pub(super) fn stretches(&self) -> Option<&[Stretch]> {
        self.stretches.get_or_init(|| stretches(&self.old, &self.new)).as_deref()
    }
}

fn whole(before: &str, after: &str) -> WordDiff {
    let mut segments = Vec::new();
    push(&mut segments, Edit::Delete, before);
    push(&mut segments, Edit::Insert, after);
    WordDiff { segments, is_whole: true }
}

/// The pieces, with white space that only seems to have gone and come told as kept: `A[- -]{+, B, +}C` is
/// `A{+, B,+} C`.
fn without_kept_space(segments: Vec<Segment>) -> Vec<Segment> {
    let mut kept: Vec<Segment> = Vec::new();
    for mut segment in segments {
        let space = kept.pop_if(|last| {
            let is_replaced = last.edit != Edit::Equal && segment.edit != Edit::Equal && last.edit != segment.edit;
            is_replaced && last.text.trim_start().is_empty() && segment.text.ends_with(&*last.text)
        });
        match space {
            Some(space) => {
                segment.text.truncate(segment.text.len() - space.text.len());
                push(&mut kept, segment.edit, &segment.text);
                push(&mut kept, Edit::Equal, &space.text);
            }
            None => push(&mut kept, segment.edit, &segment.text),
        }
    }
    kept
}

/// A token of both texts. What differs in it, its typesetting or the white space behind it, is an edit: both texts can be
/// rebuilt from the pieces.
fn push_equal(segments: &mut Vec<Segment>, old: Token<'_>, new: Token<'_>) {
    if old.text == new.text {
        push(segments, Edit::Equal, new.text);
        return;
    }
    if old.key() != new.key() {
        push(segments, Edit::Delete, old.text);
        push(segments, Edit::Insert, new.text);
        return;
    }
    let around = |token: Token<'_>| {
        let (lead, rest) = token.text.split_at(token.key_start());
        (lead.to_owned(), rest[token.key().len()..].to_owned())
    };
    let ((old_lead, old_tail), (new_lead, new_tail)) = (around(old), around(new));
    for (old, new, kept) in [(old_lead, new_lead, new.key()), (old_tail, new_tail, "")] {
        if old == new {
            push(segments, Edit::Equal, &old);
        } else {
            push(segments, Edit::Delete, &old);
            push(segments, Edit::Insert, &new);
        }
        push(segments, Edit::Equal, kept);
    }
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
            "乌克兰把{+和平时期+}武装部队上限定为[-60万-]{+80万+}人。"
        );
    }

    #[test]
    fn shows_words_in_another_case_as_other_words() {
        assert_eq!(marked("TRANSIT OF GOODS", "Transit of goods"), "[-TRANSIT OF GOODS-]{+Transit of goods+}");
        assert!(!word_diff("ОБЩИЕ ПОЛОЖЕНИЯ", "Общие положения").is_whole);
    }

    #[test]
    fn shows_unlike_texts_whole() {
        let diff = word_diff("NATO stations no troops in Ukraine.", "Elections follow within a year.");
        assert!(diff.is_whole);
    }

    proptest! {
        #[test]
        fn both_texts_can_be_rebuilt(before in "[ab 军队,.\"“1１\\s]{0,12}|\\PC*", after in "[ab 军队,.\"“1１\\s]{0,12}|\\PC*") {
            let segments = word_diff(&before, &after).segments;
            let rebuilt = |gone: Edit| -> String {
                segments.iter().filter(|segment| segment.edit != gone).map(|segment| &*segment.text).collect()
            };
            proptest::prop_assert_eq!(rebuilt(Edit::Insert), before);
            proptest::prop_assert_eq!(rebuilt(Edit::Delete), after);
        }
    }
}
