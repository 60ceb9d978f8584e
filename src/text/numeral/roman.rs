//! Roman numerals, read and written.

/// The greatest number that has one.
const MOST: u32 = 3999;

/// The greatest number that is read: from 400 on numerals have a `D` or an `M`, which alone are letters of a list, and no
/// part of a text is counted so far.
const MOST_READ: u32 = 399;

const SIGNS: [(u32, &str); 13] = [
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
];

/// A number up to 3999 in small letters.
pub(super) fn write(number: u32) -> Option<String> {
    (1..=MOST).contains(&number).then(|| signs(number).collect())
}

/// What letters of one case stand for as a numeral that is written by rule, up to 399.
pub(crate) fn read(letters: impl Iterator<Item = char> + Clone) -> Option<u32> {
    let (mut number, mut last) = (0, 0);
    for letter in letters.clone() {
        let own = worth(letter)?;
        number += own;
        if last < own {
            number -= 2 * last;
        }
        if number > MOST_READ {
            return None;
        }
        last = own;
    }
    let is_of_one_case = letters.clone().all(|letter| letter.is_ascii_lowercase())
        || letters.clone().all(|letter| letter.is_ascii_uppercase());
    let is_by_rule = signs(number).flat_map(str::chars).eq(letters.map(|letter| letter.to_ascii_lowercase()));
    (number > 0 && is_of_one_case && is_by_rule).then_some(number)
}

fn worth(letter: char) -> Option<u32> {
    Some(match letter.to_ascii_lowercase() {
        'i' => 1,
        'v' => 5,
        'x' => 10,
        'l' => 50,
        'c' => 100,
        _ => return None,
    })
}

/// The signs of a number, the greatest first.
fn signs(number: u32) -> impl Iterator<Item = &'static str> {
    let mut rest = number;
    std::iter::from_fn(move || {
        let (worth, sign) = SIGNS.into_iter().find(|(worth, _)| *worth <= rest)?;
        rest -= worth;
        Some(sign)
    })
}

#[cfg(test)]
mod tests {
    use super::{read, write};

    #[test]
    fn what_is_written_is_read() {
        for number in 1..=399 {
            let written = write(number).expect("it has a numeral");
            assert_eq!(read(written.chars()), Some(number));
            assert_eq!(read(written.to_uppercase().chars()), Some(number));
        }
        assert_eq!(write(3999).as_deref(), Some("mmmcmxcix"));
        assert_eq!([write(0), write(4000)], [None, None]);
    }

    #[test]
    fn what_is_not_written_by_rule_is_no_numeral() {
        for text in ["", "iiii", "iix", "ivi", "ixiv", "vv", "xcx", "ic", "Iv", "d", "mix", "civil", "5", "十"] {
            assert_eq!(read(text.chars()), None, "{text}");
        }
        assert_eq!(read("c".repeat(1_000_000).chars()), None);
    }
}
