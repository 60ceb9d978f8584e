//! Sentences that a sign tells as false: `❌ The plan has no cap`.

use super::super::reading::ReadSentence;

/// The signs that cross out what stands beside them.
const CROSSES: [char; 6] = ['❌', '✗', '✘', '✖', '×', '╳'];

/// Whether a sign before a sentence or behind it crosses it out, in brackets or without.
pub(super) fn is_crossed_out(text: &str, sentence: &ReadSentence<'_>) -> bool {
    let own = bare(text, sentence);
    own.starts_with(CROSSES) || own.ends_with(CROSSES)
}

/// Whether a sentence is nothing but such a sign, behind the one that it crosses out.
pub(super) fn is_cross(text: &str, sentence: &ReadSentence<'_>) -> bool {
    let own = bare(text, sentence);
    !own.is_empty() && own.trim_matches(CROSSES).is_empty()
}

fn bare<'t>(text: &'t str, sentence: &ReadSentence<'_>) -> &'t str {
    text[sentence.range.clone()].trim_matches(['(', ')', '[', ']', ' ', '。'])
}
