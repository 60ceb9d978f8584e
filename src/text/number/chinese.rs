//! Numbers in Han numerals.

use rust_decimal::Decimal;

use super::super::numeral::han;
use super::{Number, tenths};

/// Whether a character may begin a number in Han numerals.
pub(super) fn is_numeral(character: char) -> bool {
    character == '半' || han::is_numeral(character)
}

/// Whether a word before `一` makes it point at a thing: `同一天`, `这一年`.
fn points(text: &str, start: usize) -> bool {
    text[..start].ends_with(['同', '这', '那', '每', '某', '另', '哪'])
}

/// A number in Han numerals of at least one of 十百千万亿, or a fraction: `六十万`, `一千亿`, `一半`, `三分之一`. Where there
/// is none, the place from which on there may be one.
pub(super) fn chinese(text: &str, start: usize) -> Result<Number, usize> {
    let rest = &text[start..];
    if rest.starts_with("一半") || rest.starts_with("半数") {
        let range = start..start + "一半".len();
        return Ok(Number { range, amount: Some(Decimal::from(50)), is_fraction: true, rest: None, to: None });
    }
    if let Some(parts) = parts_of_ten(rest, start) {
        return Ok(parts);
    }
    let (whole, length) = in_han(rest).ok_or(start + "半".len())?;
    let whole = whole.filter(|whole| !(is_vague(text, start) || *whole == 1 && points(text, start)));
    let end = start + length;
    if let Some(after) = text[end..].strip_prefix("分之")
        && let Some((part, part_length)) = in_han(after)
        && whole != Some(0)
    {
        let share = |part: u64, whole: u64| {
            let hundredfold = Decimal::from(part).checked_mul(Decimal::ONE_HUNDRED)?;
            hundredfold.checked_div(Decimal::from(whole)).map(|share| share.round_dp(1))
        };
        let amount = part.zip(whole).and_then(|(part, whole)| share(part, whole));
        let range = start..end + "分之".len() + part_length;
        return Ok(Number { range, amount, is_fraction: true, rest: None, to: None });
    }
    let has_rank = rest[..length].contains(|c| han::rank(c).is_some());
    let is_counted = text[end..].starts_with(['天', '日', '年', '个', '周', '人', '%']);
    if has_rank || is_counted {
        let (amount, to) = match lower_end(&rest[..length]) {
            Some(lower) if whole.is_some() => (Some(lower), whole),
            _ => (whole, None),
        };
        let (amount, to) = (amount.map(Decimal::from), to.map(Decimal::from));
        return Ok(Number { range: start..end, amount, is_fraction: false, rest: None, to });
    }
    let shared = tenths(
        text,
        Number { range: start..end, amount: whole.map(Decimal::from), is_fraction: false, rest: None, to: None },
    );
    if shared.is_fraction && length == "七".len() {
        return Ok(shared);
    }
    // Of such a row of digits only the last may begin something else: `一半`.
    let last = rest[..length].chars().next_back().map_or(0, char::len_utf8);
    Err(if length > last { end - last } else { end })
}

/// Both parts of a whole that make ten: `六四开`, `三七分`.
fn parts_of_ten(rest: &str, start: usize) -> Option<Number> {
    let mut characters = rest.chars();
    let (one, other) = (han::digit(characters.next()?)?, han::digit(characters.next()?)?);
    let is_split = one + other == 10 && characters.next().is_some_and(|word| matches!(word, '开' | '分' | '比'));
    let tenth = |part: u32| Decimal::from(part * 10);
    let range = start..start + "六四开".len();
    is_split.then(|| Number { range, amount: Some(tenth(one)), is_fraction: true, rest: Some(tenth(other)), to: None })
}

/// The number that Han numerals at the beginning of a text stand for, where it is not too great to be told, and their
/// length.
fn in_han(text: &str) -> Option<(Option<u64>, usize)> {
    let length = text.find(|c: char| !han::is_numeral(c)).unwrap_or(text.len());
    (length > 0).then(|| (han::counted(text[..length].chars()), length))
}

/// The lower end, where two digits beside each other stand for what lies between them: `五六十万` is 500,000 to 600,000.
fn lower_end(numerals: &str) -> Option<u64> {
    let mut characters = numerals.chars();
    let (first, second) = (han::digit(characters.next()?)?, han::digit(characters.next()?)?);
    let behind = characters.as_str();
    let is_ranked = behind.chars().next().is_some_and(|sign| han::rank(sign).is_some());
    (0 < first && first < second && is_ranked).then(|| han::counted(numerals.chars().take(1).chain(behind.chars())))?
}

/// Whether a number begins with a rank that a word before it makes any of: `数十万`, `上百万`.
fn is_vague(text: &str, start: usize) -> bool {
    let begins_with_rank = text[start..].chars().next().is_some_and(|sign| han::rank(sign).is_some());
    begins_with_rank && text[..start].ends_with(['数', '几', '上', '成', '逾', '余', '多'])
}
