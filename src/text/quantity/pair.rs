//! Two figures beside each other that are one: the ends of a range, or both parts of a whole.

use rust_decimal::Decimal;

use super::{Figure, Unit};

/// Whether two figures are both parts of one whole: `60-40`, `60/40`, `60%对40%`. Those of a range have a unit behind.
pub(super) fn is_split(text: &str, last: &Figure, next: &Figure) -> bool {
    let between = text[last.range.end..next.range.start.max(last.range.end)].trim();
    let is_of_parts = matches!((last.unit, next.unit), (Unit::Bare, Unit::Bare) | (Unit::Percent, Unit::Percent));
    let is_alone = [last, next].iter().all(|one| one.to.is_none() && one.rest.is_none());
    let is_whole = last.amount.checked_add(next.amount) == Some(Decimal::ONE_HUNDRED);
    let is_joined = matches!(between, "-" | "/" | ":" | "to" | "比" | "对");
    is_joined && is_of_parts && is_alone && is_whole && !is_change(text, last, between)
}

/// Whether the words between two figures lead from the one to the other: `from 60 to 40`.
fn is_change(text: &str, last: &Figure, between: &str) -> bool {
    let from = text[..last.range.start].trim_end();
    between == "to" && from.ends_with("from") || matches!(between, "到" | "至") && from.ends_with('从')
}

/// Whether two figures are the ends of one range: `600,000-800,000`, `60万至80万`, `between 5 and 10`. What leads
/// on in Chinese to a smaller one is something else: `60万到12月的..`.
pub(super) fn joins_range(text: &str, last: &Figure, next: &Figure) -> bool {
    let between = text[last.range.end..next.range.start.max(last.range.end)].trim();
    let is_word = matches!(between, "-" | "~" | "至" | "到" | "to" | "or");
    let is_between = between == "and" && text[..last.range.start].trim_end().ends_with("between");
    let is_open = last.to.is_none() && last.rest.is_none() && !is_change(text, last, between);
    let leads_down = matches!(between, "到" | "至") && last.amount > next.amount;
    is_open && !leads_down && (is_word || is_between) && (last.unit == Unit::Bare || last.unit == next.unit)
}
