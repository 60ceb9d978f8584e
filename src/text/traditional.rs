//! Traditional characters and the simplified ones that they are written with on the mainland.

use std::ops::RangeInclusive;
use std::sync::LazyLock;

/// Pairs of a traditional and its first simplified character, in code order: the table `TSCharacters` of `OpenCC`
/// (<https://github.com/BYVoid/OpenCC>, Apache-2.0), without the pairs of one and the same character.
const PAIRS: &str = include_str!("traditional.txt");

static TABLE: LazyLock<Vec<(char, char)>> = LazyLock::new(|| {
    let characters: Vec<char> = PAIRS.trim_end().chars().collect();
    characters.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect()
});

/// The block of Unicode that nearly all Han characters of any text are in.
const COMMON: RangeInclusive<char> = '\u{4E00}'..='\u{9FFF}';

/// The simplified forms of the common block, in order.
static SIMPLIFIED: LazyLock<Vec<char>> = LazyLock::new(|| {
    let mut forms: Vec<char> = COMMON.collect();
    for (traditional, simplified) in TABLE.iter().filter(|(traditional, _)| is_common(*traditional)) {
        forms[place(*traditional)] = *simplified;
    }
    forms
});

/// Whether a character is in the block that has nearly all of them.
pub(super) fn is_common(character: char) -> bool {
    COMMON.contains(&character)
}

/// Where a character of the common block stands in it.
fn place(character: char) -> usize {
    u32::from(character).saturating_sub(u32::from(*COMMON.start())) as usize
}

/// The simplified form of a character; itself where it has none.
pub(crate) fn simplified(character: char) -> char {
    if is_common(character) {
        return SIMPLIFIED[place(character)];
    }
    if !super::script::is_han(character) {
        return character;
    }
    TABLE.binary_search_by_key(&character, |(traditional, _)| *traditional).map_or(character, |at| TABLE[at].1)
}

/// Whether a character is one that only traditional texts are written with.
pub(super) fn is_traditional(character: char) -> bool {
    simplified(character) != character
}

/// Whether a character is the simplified form of another.
pub(super) fn is_simplified(character: char) -> bool {
    if is_common(character) {
        return IS_FORM[place(character)];
    }
    super::script::is_han(character)
        && !is_traditional(character)
        && TABLE.iter().any(|(_, simplified)| *simplified == character)
}

/// Of each character of the common block, in order, whether it is the simplified form of another.
static IS_FORM: LazyLock<Vec<bool>> = LazyLock::new(|| {
    let mut is_form = vec![false; SIMPLIFIED.len()];
    for (_, simplified) in TABLE.iter().filter(|(_, simplified)| is_common(*simplified)) {
        is_form[place(*simplified)] = !is_traditional(*simplified);
    }
    is_form
});

#[cfg(test)]
mod tests {
    use super::{TABLE, simplified};

    #[test]
    fn each_traditional_character_has_one_simplified() {
        assert!(TABLE.is_sorted_by(|one, next| one.0 < next.0));
        assert!(TABLE.iter().all(|(traditional, _)| simplified(*traditional) != *traditional));
        assert_eq!("烏克蘭軍隊規模".chars().map(simplified).collect::<String>(), "乌克兰军队规模");
        assert_eq!(simplified('a'), 'a');
    }
}
