//! Texts of which one is in traditional Chinese characters and the other in simplified ones: they are read in simplified
//! ones, so that nothing is told of what differs in the script alone.

use super::super::words::{Edit, Segment, WordDiff};
use crate::text::{Language, script_of, simplified};

/// Whether one text is in traditional characters and the other in simplified ones.
pub(super) fn are_in_two_scripts(one: &str, other: &str) -> bool {
    // Nothing else is as quick to tell.
    !one.is_ascii()
        && !other.is_ascii()
        && matches!(
            (script_of(one), script_of(other)),
            (Language::Traditional, Language::Simplified) | (Language::Simplified, Language::Traditional)
        )
}

/// A text in simplified characters, each of which has as many bytes as the one it stands for: no place moves.
pub(crate) fn in_simplified(text: &str) -> String {
    let with_its_length = |own: char| Some(simplified(own)).filter(|other| other.len_utf8() == own.len_utf8());
    text.chars().map(|own| with_its_length(own).unwrap_or(own)).collect()
}

/// A difference of two texts that were read in simplified characters, in those that they are written in. What is equal is
/// told as the later text has it.
pub(crate) fn as_written(diff: WordDiff, before: &str, after: &str) -> WordDiff {
    let (mut old, mut new) = (0, 0);
    let written = |Segment { edit, text }: Segment| {
        let length = text.len();
        let own = match edit {
            Edit::Delete => before.get(old..old + length),
            Edit::Insert | Edit::Equal => after.get(new..new + length),
        };
        old += if edit == Edit::Insert { 0 } else { length };
        new += if edit == Edit::Delete { 0 } else { length };
        Segment { edit, text: own.map_or(text, str::to_owned) }
    };
    WordDiff { segments: diff.segments.into_iter().map(written).collect(), is_whole: diff.is_whole }
}

#[cfg(test)]
mod tests {
    use super::super::super::words::word_diff;
    use super::{are_in_two_scripts, as_written, in_simplified};

    #[test]
    fn a_difference_is_told_in_the_script_of_each_text() {
        let (before, after) = ("締約雙方開放邊境，為期三十日。", "缔约双方开放边境，为期六十日。");
        assert!(are_in_two_scripts(before, after) && are_in_two_scripts(after, before));
        assert!(!are_in_two_scripts(before, before) && !are_in_two_scripts("30", after));
        let diff = as_written(word_diff(&in_simplified(before), &in_simplified(after)), before, after);
        let told: Vec<String> = diff.segments.iter().map(|segment| segment.text.clone()).collect();
        assert_eq!(told, ["缔约双方开放边境，为期", "三十日", "六十日", "。"]);
        let (after, before) = (before.replace("開放", "關閉"), after);
        let diff = as_written(word_diff(&in_simplified(before), &in_simplified(&after)), before, &after);
        assert_eq!(
            diff.segments.iter().map(|segment| &*segment.text).collect::<Vec<_>>()[..3],
            ["締約雙方", "开放", "關閉"]
        );
    }
}
