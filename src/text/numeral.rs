//! Numbers as lists are numbered with them: Word and browsers draw them, and they stand in no text. What Roman and
//! Han numerals in a text stand for is read beside how they are written.

pub(crate) mod han;
pub(crate) mod roman;

/// The Latin letters.
pub(super) const LATIN: &str = "abcdefghijklmnopqrstuvwxyz";
/// The same as capitals.
pub(super) const LATIN_CAPITALS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
/// The letters that Russian lists are numbered with: all but ё, й, ъ and ь (ECMA-376 part 1, 17.18.59).
pub(super) const RUSSIAN: &str = "абвгдежзиклмнопрстуфхцчшщыэюя";
/// The same as capitals.
pub(super) const RUSSIAN_CAPITALS: &str = "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ";
/// The ten heavenly stems.
pub(super) const STEMS: &str = "甲乙丙丁戊己庚辛壬癸";
/// The twelve earthly branches.
pub(super) const BRANCHES: &str = "子丑寅卯辰巳午未申酉戌亥";

/// No letter is repeated more often than this: behind it numbers are written in digits.
const REPEATED: usize = 30;

/// How numbers are written. Those that a way cannot write stand in digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Numeral {
    /// 1, 2, 3.
    Decimal,
    /// 01, 02, 03.
    DecimalZero,
    /// １, ２, ３.
    FullWidth,
    /// ①, ②, ③, up to twenty.
    Circled,
    /// Signs that are used once each.
    Listed(&'static str),
    /// Letters, and behind the last each of them twice: z, aa, bb. So Word does.
    Repeated(&'static str),
    /// Letters, and behind the last pairs of them: z, aa, ab. So browsers do.
    Spelled(&'static str),
    /// i, ii, iii.
    LowerRoman,
    /// I, II, III.
    UpperRoman,
    /// 一, 二, 一〇: a sign for each digit.
    HanDigits,
    /// 一, 十一, 二十, but 一〇〇.
    HanCounting,
    /// 一, 十一, 二十, 一百零一.
    HanGrouped,
}

impl Numeral {
    /// A number as it is written.
    pub(super) fn write(self, number: i64) -> String {
        let written = match u32::try_from(number) {
            Ok(value @ 1..) => self.write_counting(value),
            _ => None,
        };
        written.unwrap_or_else(|| number.to_string())
    }

    fn write_counting(self, value: u32) -> Option<String> {
        match self {
            Numeral::Decimal => None,
            Numeral::DecimalZero => Some(format!("{value:02}")),
            Numeral::FullWidth => Some(digits(value, "０１２３４５６７８９")),
            Numeral::Circled => (value <= 20).then(|| char::from_u32(0x245f + value)).flatten().map(String::from),
            Numeral::Listed(signs) => signs.chars().nth(usize::try_from(value).ok()? - 1).map(String::from),
            Numeral::Repeated(letters) => repeated(usize::try_from(value).ok()? - 1, letters),
            Numeral::Spelled(letters) => Some(spelled(usize::try_from(value).ok()?, letters)),
            Numeral::LowerRoman => roman::write(value),
            Numeral::UpperRoman => roman::write(value).map(|own| own.to_ascii_uppercase()),
            Numeral::HanDigits => Some(digits(value, han::DIGITS)),
            Numeral::HanCounting if value >= 100 => Some(digits(value, han::DIGITS)),
            Numeral::HanCounting | Numeral::HanGrouped => Some(han::write(value)),
        }
    }
}

/// A sign for each digit.
fn digits(value: u32, signs: &str) -> String {
    let sign = |digit: char| digit.to_digit(10).and_then(|digit| signs.chars().nth(usize::try_from(digit).ok()?));
    value.to_string().chars().filter_map(sign).collect()
}

fn repeated(place: usize, letters: &str) -> Option<String> {
    let count = letters.chars().count();
    let letter = letters.chars().nth(place % count)?;
    let times = place / count + 1;
    (times <= REPEATED).then(|| letter.to_string().repeat(times))
}

fn spelled(mut value: usize, letters: &str) -> String {
    let count = letters.chars().count();
    let mut spelled = Vec::new();
    while value > 0 {
        spelled.extend(letters.chars().nth((value - 1) % count));
        value = (value - 1) / count;
    }
    spelled.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::{LATIN, LATIN_CAPITALS, Numeral, RUSSIAN, STEMS};

    #[test]
    fn numbers_are_written_as_lists_show_them() {
        for (numeral, numbers, written) in [
            (Numeral::Decimal, &[0, 1, 10, -2][..], "0 1 10 -2"),
            (Numeral::DecimalZero, &[1, 9, 10, 123], "01 09 10 123"),
            (Numeral::FullWidth, &[1, 20], "１ ２０"),
            (Numeral::Circled, &[1, 20, 21], "① ⑳ 21"),
            (Numeral::Listed(STEMS), &[1, 10, 11], "甲 癸 11"),
            (Numeral::Repeated(LATIN), &[1, 26, 27, 28, 53, 781], "a z aa bb aaa 781"),
            (Numeral::Repeated(RUSSIAN), &[1, 10, 29, 30], "а к я аа"),
            (Numeral::Spelled(LATIN_CAPITALS), &[0, 1, 26, 27, 28, 703], "0 A Z AA AB AAA"),
            (Numeral::LowerRoman, &[1, 4, 9, 14, 1994, 3999, 4000], "i iv ix xiv mcmxciv mmmcmxcix 4000"),
            (Numeral::UpperRoman, &[3, 40], "III XL"),
            (Numeral::HanDigits, &[1, 10, 105], "一 一〇 一〇五"),
            (Numeral::HanCounting, &[1, 10, 11, 20, 21, 99, 100], "一 十 十一 二十 二十一 九十九 一〇〇"),
            (
                Numeral::HanGrouped,
                &[9, 10, 12, 20, 100, 101, 110, 1005, 1050, 10_001, 100_000],
                "九 十 十二 二十 一百 一百零一 一百一十 一千零五 一千零五十 一万零一 十万",
            ),
        ] {
            let told: Vec<String> = numbers.iter().map(|number| numeral.write(*number)).collect();
            assert_eq!(told.join(" "), written, "{numeral:?}");
        }
    }

    #[test]
    fn no_number_is_long() {
        for number in [i64::MIN, i64::from(i32::MAX), i64::from(u32::MAX), i64::MAX] {
            for numeral in [Numeral::Repeated(LATIN), Numeral::Spelled(LATIN), Numeral::LowerRoman, Numeral::HanGrouped]
            {
                assert!(numeral.write(number).chars().count() <= 20, "{numeral:?} {number}");
            }
        }
    }
}
