//! Han numerals, read and written.

/// The digits, in their order.
pub(super) const DIGITS: &str = "〇一二三四五六七八九";

/// The value of a digit.
pub(crate) fn digit(character: char) -> Option<u32> {
    Some(match character {
        '零' | '〇' => 0,
        '一' => 1,
        '二' | '两' | '兩' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

/// What a sign multiplies with that stands behind a digit.
pub(crate) fn rank(character: char) -> Option<u64> {
    Some(match character {
        '十' => 10,
        '百' => 100,
        '千' => 1_000,
        '万' | '萬' => MYRIAD,
        '亿' | '億' => 100_000_000,
        _ => return None,
    })
}

/// From this rank on one multiplies all that stands before it.
const MYRIAD: u64 = 10_000;

/// Whether a character is a digit or a rank.
pub(crate) fn is_numeral(character: char) -> bool {
    // Characters of texts are asked for one by one: none of the many others is looked up.
    matches!(character, '〇' | '一'..='龟') && (digit(character).is_some() || rank(character).is_some())
}

/// Whether a character is a numeral that parts of a text are numbered with: 两 only counts, and none has ten thousand.
pub(crate) fn is_ordinal(character: char) -> bool {
    let is_digit = digit(character).is_some() && !matches!(character, '两' | '兩');
    is_digit || rank(character).is_some_and(|rank| rank < MYRIAD)
}

/// What numerals count: `六十`, `一百零三`. Of digits beside each other the last counts: `三四百` are up to four hundred.
/// Nothing where another character stands in them, or where the number is too great to be told.
pub(crate) fn counted(numerals: impl Iterator<Item = char>) -> Option<u64> {
    let (mut total, mut section, mut number) = (0_u64, 0_u64, 0_u64);
    for character in numerals {
        match rank(character) {
            None => number = digit(character)?.into(),
            Some(rank) if rank < MYRIAD => {
                section = section.checked_add(number.max(1).checked_mul(rank)?)?;
                number = 0;
            }
            Some(rank) => {
                // In 一亿五千万 it multiplies the five thousand, and in 一万亿 all that stands before it.
                let counted = section.checked_add(number)?;
                let above = if counted > 0 { total - total % rank } else { 0 };
                let below = (total - above).checked_add(counted)?;
                total = below.max(1).checked_mul(rank)?.checked_add(above)?;
                (section, number) = (0, 0);
            }
        }
    }
    total.checked_add(section)?.checked_add(number)
}

/// What numerals stand for as the number of a part or of a year: where no rank stands in them each digit has its place, as in
/// `二〇二七`. Nothing where another character stands in them, or where the number is too great to be told.
pub(crate) fn ordinal(numerals: impl Iterator<Item = char> + Clone) -> Option<u64> {
    if numerals.clone().any(|character| rank(character).is_some()) {
        return counted(numerals);
    }
    let place = |number: u64, character| number.checked_mul(10)?.checked_add(digit(character)?.into());
    numerals.into_iter().try_fold(0, place)
}

/// A number as it is counted: 零 stands for any zeros between digits.
pub(super) fn write(value: u32) -> String {
    let mut text = String::new();
    let mut has_gap = false;
    for (worth, group) in [(100_000_000, "亿"), (10_000, "万"), (1, "")] {
        let part = value / worth % 10_000;
        for (place, sign) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
            let digit = part / place % 10;
            if digit == 0 {
                has_gap = !text.is_empty();
                continue;
            }
            if std::mem::take(&mut has_gap) {
                text.push('零');
            }
            text.extend(usize::try_from(digit).ok().and_then(|digit| DIGITS.chars().nth(digit)));
            text.push_str(sign);
        }
        if part > 0 {
            text.push_str(group);
        }
    }
    text.strip_prefix('一').filter(|rest| rest.starts_with('十')).map_or(text.clone(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::{counted, ordinal, write};

    #[test]
    fn what_is_written_is_read() {
        for number in (1..2_000).chain([9_999, 10_000, 10_001, 100_000, 600_000, 100_000_000, 150_000_000, u32::MAX]) {
            assert_eq!(counted(write(number).chars()), Some(number.into()), "{}", write(number));
        }
    }

    #[test]
    fn digits_beside_each_other_are_places_of_an_ordinal_only() {
        let read = |text: &str| (counted(text.chars()), ordinal(text.chars()));
        assert_eq!(read("三四百"), (Some(400), Some(400)));
        assert_eq!(read("二〇二七"), (Some(7), Some(2027)));
        assert_eq!(read("一百零三"), (Some(103), Some(103)));
        assert_eq!(read("六萬"), (Some(60_000), Some(60_000)));
        assert_eq!(read("第五"), (None, None));
        assert_eq!(read("一万五千亿"), (Some(1_500_000_000_000), Some(1_500_000_000_000)));
        assert_eq!(read("一亿亿"), (Some(10_000_000_000_000_000), Some(10_000_000_000_000_000)));
        assert_eq!(read("九亿亿亿一万"), (None, None));
        assert_eq!(ordinal("九".repeat(40).chars()), None);
    }
}
