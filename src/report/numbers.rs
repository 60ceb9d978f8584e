//! Numbers as people write them.

use rust_decimal::Decimal;

use crate::record::Lang;

/// An amount: `600,000`, `100 billion`, `60万`, `1000亿`.
pub(super) fn amount(value: Decimal, lang: Lang) -> String {
    let value = value.normalize();
    let scales: &[(i64, &str)] = match lang {
        Lang::En => &[(1_000_000_000_000, " trillion"), (1_000_000_000, " billion"), (1_000_000, " million")],
        Lang::Zh => &[(100_000_000, "亿"), (10_000, "万")],
    };
    for (size, word) in scales {
        let Some(quotient) = value.checked_div(Decimal::from(*size)) else {
            continue;
        };
        let is_short = quotient.normalize().scale() <= 2;
        if quotient.abs() >= Decimal::ONE && is_short {
            let digits = quotient.normalize();
            return match lang {
                Lang::En => format!("{}{word}", grouped(digits)),
                Lang::Zh => format!("{digits}{word}"),
            };
        }
    }
    match lang {
        Lang::En => grouped(value),
        Lang::Zh => value.to_string(),
    }
}

/// With a sign in front, as a difference is written.
pub(super) fn signed(value: Decimal, lang: Lang) -> String {
    let sign = if value.is_sign_negative() { "−" } else { "+" };
    format!("{sign}{}", amount(value.abs(), lang))
}

/// Digits in groups of three, set apart by commas.
pub(super) fn grouped(value: Decimal) -> String {
    let text = value.to_string();
    let (whole, fraction) = text.split_once('.').map_or((&*text, None), |(whole, fraction)| (whole, Some(fraction)));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
    let mut out = String::from(sign);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::{amount, signed};
    use crate::record::Lang;

    #[test]
    fn writes_amounts_as_people_do() {
        let cases = [
            (600_000_i64, "600,000", "60万"),
            (200_000, "200,000", "20万"),
            (100_000_000_000, "100 billion", "1000亿"),
            (800_000_000_000, "800 billion", "8000亿"),
            (50, "50", "50"),
            (1_234_567, "1,234,567", "1234567"),
            (85_000, "85,000", "8.5万"),
        ];
        for (value, en, zh) in cases {
            let value = Decimal::from(value);
            assert_eq!((amount(value, Lang::En).as_str(), amount(value, Lang::Zh).as_str()), (en, zh));
        }
        assert_eq!(signed(Decimal::from(-200_000), Lang::En), "−200,000");
    }
}
