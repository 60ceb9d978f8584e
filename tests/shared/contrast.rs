//! How well a colour stands out from another.

/// The contrast of two colours in hexadecimal, from 1 to 21 (<https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>).
pub fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Relative luminance (<https://www.w3.org/TR/WCAG22/#dfn-relative-luminance>).
fn luminance(color: &str) -> f64 {
    let long: String =
        if color.len() == 3 { color.chars().flat_map(|digit| [digit, digit]).collect() } else { color.into() };
    let part = |at: usize| {
        let value = f64::from(u8::from_str_radix(&long[at..at + 2], 16).expect("a colour")) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(0) + 0.7152 * part(2) + 0.0722 * part(4)
}
