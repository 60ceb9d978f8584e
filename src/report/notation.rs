//! A figure put in place of another in the notation of that one: `800,000` by `600,000`, `80万` by `60万`.

use rust_decimal::Decimal;

use super::numbers::grouped;

/// Two digits behind the point are the most that a figure may get.
const DECIMALS: u32 = 2;

/// `words` with the digits of `amount` in place of those that say `was`; nothing where they are no digits, or where the
/// other amount is not written like that.
pub(super) fn in_notation_of(words: &str, was: Decimal, amount: Decimal) -> Option<String> {
    let start = words.find(is_digit)?;
    let length = number_length(&words[start..]);
    let (digits, behind) = words[start..].split_at(length);
    if behind.contains(is_digit) {
        return None;
    }
    let plain: String = digits.chars().map(half_width).filter(|character| *character != ',').collect();
    let written: Decimal = plain.parse().ok()?;
    let scale = was.checked_div(written)?.normalize();
    let new = amount.checked_div(scale)?.normalize();
    let is_exact = written.checked_mul(scale) == Some(was) && new.checked_mul(scale) == Some(amount);
    // A word behind one is in the singular, and `0.01 million` is no way to write a figure.
    let is_plain = new.scale() <= DECIMALS && new != Decimal::ONE && written != Decimal::ONE;
    if !is_exact || !is_plain || new < Decimal::ONE && written >= Decimal::ONE {
        return None;
    }
    let is_grouped = digits.contains([',', '，'])
        || plain.len() < 4 && (scale == Decimal::ONE || behind.contains(|c: char| c.is_ascii_alphabetic()));
    let new = if is_grouped { grouped(new) } else { new.to_string() };
    let is_wide = digits.starts_with(|character| half_width(character) != character);
    let new = if is_wide { new.chars().map(full_width).collect() } else { new };
    Some(format!("{}{new}{behind}", &words[..start]))
}

/// How long the number is that a text begins with: its digits, and the marks between them.
fn number_length(text: &str) -> usize {
    let mut end = 0;
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let goes_on = characters.peek().is_some_and(|(_, next)| is_digit(*next));
        let is_mark = matches!(half_width(character), ',' | '.');
        if !(is_digit(character) || is_mark && goes_on) {
            break;
        }
        end = at + character.len_utf8();
    }
    end
}

fn is_digit(character: char) -> bool {
    half_width(character).is_ascii_digit()
}

fn half_width(character: char) -> char {
    match character {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character),
        _ => character,
    }
}

fn full_width(character: char) -> char {
    match character {
        '!'..='~' => char::from_u32(u32::from(character) + 0xFEE0).unwrap_or(character),
        _ => character,
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::in_notation_of;

    #[test]
    fn a_figure_is_written_as_the_one_before() {
        for (words, was, amount, expected) in [
            ("800,000", 800_000_i64, 600_000_i64, Some("600,000")),
            ("800000 troops", 800_000, 600_000, Some("600000 troops")),
            ("800k", 800_000, 600_000, Some("600k")),
            ("0.8 million", 800_000, 600_000, Some("0.6 million")),
            ("80万人", 800_000, 600_000, Some("60万人")),
            ("80 萬人", 800_000, 600_000, Some("60 萬人")),
            ("８０万", 800_000, 600_000, Some("６０万")),
            ("８００，０００", 800_000, 600_000, Some("６００，０００")),
            ("$90bn", 90_000_000_000, 100_000_000_000, Some("$100bn")),
            ("900亿美元", 90_000_000_000, 100_000_000_000, Some("1000亿美元")),
            ("900 men", 900, 10_000, Some("10,000 men")),
            ("9000", 9_000, 10_000, Some("10000")),
            ("60 days", 60, 100, Some("100 days")),
            // Not in digits, more than one number, or no way to write it.
            ("八十万", 800_000, 600_000, None),
            ("eight hundred thousand", 800_000, 600_000, None),
            ("80 to 90", 80, 60, None),
            ("2 million", 2_000_000, 600_000, None),
            ("3 million", 3_000_000, 1_234_567, None),
            ("1 day", 1, 100, None),
            ("0", 0, 5, None),
        ] {
            let told = in_notation_of(words, Decimal::from(was), Decimal::from(amount));
            assert_eq!(told.as_deref(), expected, "{words}");
        }
    }
}
