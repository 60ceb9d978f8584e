//! Numbers in English words.

use rust_decimal::Decimal;

use super::super::affixes::behind;
use super::super::window::last_bytes;
use super::{Number, scaled, word};

const WORDS: [(&str, u64); 29] = [
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
    ("a hundred", 100),
    ("hundred", 100),
];

const FRACTIONS: [(&str, u64, u64); 26] = [
    ("a quarter of a million", 250_000, 0),
    ("a quarter of a billion", 250_000_000, 0),
    ("half a million", 500_000, 0),
    ("half a billion", 500_000_000, 0),
    ("one half", 50, 1),
    ("one-half", 50, 1),
    ("half", 50, 1),
    ("one third", 333, 10),
    ("one-third", 333, 10),
    ("a third", 333, 10),
    ("two thirds", 667, 10),
    ("two-thirds", 667, 10),
    ("a quarter", 25, 1),
    ("one quarter", 25, 1),
    ("one-quarter", 25, 1),
    ("three quarters", 75, 1),
    ("three-quarters", 75, 1),
    ("a fifth", 20, 1),
    ("one fifth", 20, 1),
    ("one-fifth", 20, 1),
    ("two fifths", 40, 1),
    ("two-fifths", 40, 1),
    ("three fifths", 60, 1),
    ("three-fifths", 60, 1),
    ("four fifths", 80, 1),
    ("a tenth", 10, 1),
];

/// Whether a text goes on with another number in English words: `sixty-forty`.
pub(in crate::text) fn begins_tens(text: &str) -> bool {
    WORDS.iter().any(|(own, value)| (10..100).contains(value) && word(text) == *own)
}

/// Whether a word may begin a number in English words: asked of each word of a text, and told by its length and a letter or two.
pub(super) fn begins_number(word: &str) -> bool {
    matches!(
        word.as_bytes(),
        b"a" | b"half"
            | b"hundred"
            | b"one"
            | b"two"
            | b"three"
            | b"four"
            | b"five"
            | b"six"
            | b"seven"
            | b"eight"
            | b"nine"
            | b"ten"
            | b"eleven"
            | b"twelve"
            | b"thirteen"
            | b"fourteen"
            | b"fifteen"
            | b"sixteen"
            | b"seventeen"
            | b"eighteen"
            | b"nineteen"
            | b"twenty"
            | b"thirty"
            | b"forty"
            | b"fifty"
            | b"sixty"
            | b"seventy"
            | b"eighty"
            | b"ninety"
    )
}

/// A number in English words: `six hundred thousand`, `half`, `one third`. Of `several hundred` no amount is told.
pub(super) fn english(text: &str, start: usize) -> Option<Number> {
    let rest = &text[start..];
    // `A third invasion` is no share.
    let is_ordinal = |share: &str, behind: &str| {
        let next = behind.strip_prefix(' ').filter(|_| matches!(share, "a third" | "a fifth" | "a tenth"));
        next.is_some_and(|next| next.starts_with(|c: char| c.is_ascii_lowercase()) && word(next) != "of")
    };
    let ends = |word: &str| {
        let behind = &rest[word.len()..];
        !behind.starts_with(|c: char| c.is_ascii_alphanumeric()) && !is_ordinal(word, behind)
    };
    let is_here = |word: &str| behind(rest, word).is_some_and(|_| ends(word));
    if let Some((word, amount, divisor)) = FRACTIONS.iter().find(|(word, ..)| is_here(word)) {
        let range = start..start + word.len();
        return Some(match divisor {
            0 => Number { range, amount: Some(Decimal::from(*amount)), is_fraction: false, rest: None, to: None },
            _ => {
                let share = Decimal::from(*amount) / Decimal::from(*divisor);
                Number { range, amount: Some(share), is_fraction: true, rest: None, to: None }
            }
        });
    }
    if is_one_time(text, start) {
        let amount = Some(Decimal::ONE);
        return Some(Number { range: start..start + "a".len(), amount, is_fraction: false, rest: None, to: None });
    }
    let mut total = Some(0_u64);
    let mut end = start;
    let mut words = 0;
    let mut last = 0;
    loop {
        let gap = match &text[end..] {
            behind if last == 100 && behind.starts_with(" and ") => " and ".len(),
            behind => usize::from(words > 0 && behind.starts_with([' ', '-'])),
        };
        let rest = &text[end + gap..];
        let ends = |behind: &str| !behind.starts_with(|c: char| c.is_ascii_alphanumeric());
        let word = WORDS.iter().find(|(word, _)| behind(rest, word).is_some_and(ends));
        // `Fifty-fifty` is no hundred.
        let goes_on = |value: u64| words == 0 || value == 100 || last == 100 || last >= 20 && value < 10;
        let is_added = |value: u64| gap <= 1 || value < 100;
        let Some((word, value)) = word.filter(|(_, value)| goes_on(*value) && is_added(*value)) else { break };
        last = *value;
        total = total.and_then(
            |total| {
                if *value == 100 { total.max(1).checked_mul(100) } else { total.checked_add(*value) }
            },
        );
        end += gap + word.len();
        words += 1;
    }
    let is_uncounted = is_vague(text, start) || words == 1 && last == 1 && is_pronoun(&text[end..]);
    let told = total.filter(|_| !is_uncounted);
    (words > 0).then(|| scaled(text, start..end, told.map(Decimal::from)))
}

/// Whether `a` counts one length of time: `within a year`, `a year to hold elections`, but not `$10 billion a year`.
fn is_one_time(text: &str, start: usize) -> bool {
    let Some(behind) = text[start..].strip_prefix("a ") else { return false };
    let time = word(behind);
    let is_limit = last_bytes(&text[..start], "within ".len()) == "within " || behind[time.len()..].starts_with(" to ");
    is_limit && ["day", "week", "month", "year"].contains(&time)
}

/// Whether the word behind `one` begins no noun, so that it counts nothing: `the American one has none`, `the first one.`
fn is_pronoun(behind: &str) -> bool {
    const BEHIND: [&str; 20] = [
        "and", "as", "at", "but", "by", "does", "for", "from", "had", "has", "in", "is", "of", "on", "or", "that",
        "was", "which", "with", "would",
    ];
    match behind.strip_prefix(' ') {
        Some(next) => !next.starts_with(|c: char| c.is_ascii_alphanumeric()) || BEHIND.contains(&word(next)),
        None => !behind.starts_with('-'),
    }
}

/// Whether a number in words counts no certain number of hundreds: `several hundred thousand`.
fn is_vague(text: &str, start: usize) -> bool {
    const VAGUE: [&str; 6] = ["several", "few", "many", "couple of", "couple", "some"];
    let before = last_bytes(&text[..start], "a couple of ".len()).trim_end();
    let is_before =
        |word: &str| before.strip_suffix(word).is_some_and(|rest| !rest.ends_with(|c: char| c.is_ascii_alphanumeric()));
    word(&text[start..]) == "hundred" && VAGUE.into_iter().any(is_before)
}

#[cfg(test)]
mod tests {
    use super::{FRACTIONS, WORDS, begins_number, word};

    #[test]
    fn every_number_begins_with_a_word_that_is_looked_for() {
        let all = WORDS.iter().map(|(own, _)| *own).chain(FRACTIONS.iter().map(|(own, ..)| *own));
        for own in all {
            assert!(begins_number(word(own)), "{own}");
        }
    }
}
