//! The numbers and letters of clauses, as they are printed in each script.

use super::law::Level;
use super::vocabulary::Script;

/// How the parts of a law are numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numbering {
    /// `Article 5`, `1.`, `(a)`.
    First,
    /// Other labels for every clause: `Section 105.`, `(A)`, `(i)`.
    Second,
    /// Every clause by its place in the text, from `1.` on: what is put in or taken out shifts all numbers behind it.
    Running,
    /// None at all.
    Bare,
}

/// A label: what stands before the number or letter, itself, and what stands behind it.
pub type Label = (&'static str, String, &'static str);

/// The label of the part at a place among its neighbours, counted from one; articles are counted through the law, and with
/// running numbers all parts are. The second numbering begins later, so that no number stays what it was.
pub fn label(script: Script, level: Level, at: usize, numbering: Numbering) -> Option<Label> {
    let label = match (numbering, script) {
        (Numbering::Bare, _) => return None,
        (Numbering::Running, _) => ("", at.to_string(), "."),
        (Numbering::First, Script::Latin) => match level {
            Level::Chapter => ("Chapter ", at.to_string(), "."),
            Level::Article => ("Article ", at.to_string(), "."),
            Level::Point => ("", at.to_string(), "."),
            Level::Letter => ("(", letter('a', at), ")"),
        },
        (Numbering::Second, Script::Latin) => match level {
            Level::Chapter => ("Part ", roman(at), "."),
            Level::Article => ("Section ", (at + 100).to_string(), "."),
            Level::Point => ("(", letter('A', at), ")"),
            Level::Letter => ("(", at.to_string(), ")"),
        },
        (Numbering::First, Script::Cyrillic) => match level {
            Level::Chapter => ("Глава ", at.to_string(), "."),
            Level::Article => ("Статья ", at.to_string(), "."),
            Level::Point => ("", at.to_string(), "."),
            Level::Letter => ("", letter('а', at), ")"),
        },
        (Numbering::Second, Script::Cyrillic) => match level {
            Level::Chapter => ("Раздел ", roman(at), "."),
            Level::Article => ("Статья ", (at + 100).to_string(), "."),
            Level::Point => ("", letter('а', at), ")"),
            Level::Letter => ("", at.to_string(), ")"),
        },
        (Numbering::First, Script::Chinese) => match level {
            Level::Chapter => ("第", chinese(at), "章"),
            Level::Article => ("第", chinese(at), "条"),
            Level::Point => ("（", chinese(at), "）"),
            Level::Letter => ("", at.to_string(), "."),
        },
        (Numbering::Second, Script::Chinese) => match level {
            Level::Chapter => ("第", (at + 20).to_string(), "编"),
            Level::Article => ("第", chinese(at + 100), "条"),
            Level::Point => ("", at.to_string(), "、"),
            Level::Letter => ("（", at.to_string() + "0", "）"),
        },
    };
    Some(label)
}

/// The letters of an alphabet, then doubled letters.
fn letter(first: char, at: usize) -> String {
    // Ё and Й are not used in lists, and stand nowhere among the first eight.
    let letters: Vec<char> = (first..).take(if first == 'а' { 8 } else { 26 }).collect();
    let one = letters[(at - 1) % letters.len()];
    String::from(one).repeat((at - 1) / letters.len() + 1)
}

fn roman(mut number: usize) -> String {
    const SIGNS: [(usize, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut roman = String::new();
    for (value, sign) in SIGNS {
        roman += &sign.repeat(number / value);
        number %= value;
    }
    roman
}

/// A number below a hundred thousand.
fn chinese(number: usize) -> String {
    const DIGITS: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let mut written = String::new();
    for (value, unit) in [(10_000, "万"), (1000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = number / value % 10;
        let is_ten = value == 10 && digit == 1 && number < 20;
        match digit {
            0 if number > value && !written.is_empty() && !number.is_multiple_of(value) && !written.ends_with('零') => {
                written += DIGITS[0];
            }
            0 => {}
            _ if is_ten => written += unit,
            _ => {
                written += DIGITS[digit];
                written += unit;
            }
        }
    }
    written
}
