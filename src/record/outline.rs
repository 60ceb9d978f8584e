//! The numbers of points as people order them.

use std::cmp::Ordering;

/// Orders point numbers as a reader does: `2` before `10`, `10` before `10.a`.
pub fn compare_points(a: &str, b: &str) -> Ordering {
    let parts = |point: &str| -> Vec<(Option<u64>, String)> {
        point.split('.').map(|part| (part.parse().ok(), part.to_owned())).collect()
    };
    // A number sorts before a letter: `None` is the greater here.
    let key = |point: &str| -> Vec<(bool, Option<u64>, String)> {
        parts(point).into_iter().map(|(number, text)| (number.is_none(), number, text)).collect()
    };
    key(a).cmp(&key(b))
}
