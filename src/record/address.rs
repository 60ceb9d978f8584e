//! Addresses: what one types for a clause, `28:6` by its point or `force-size@28` by its provision.

use std::collections::BTreeSet;
use std::fmt;

use super::{Clause, NotEncoded, Plan, compare_points};

/// At most so many points are named in place of one that a plan has not.
const MOST_POINTS: usize = 5;

/// The place of clauses, as it was typed: nothing is looked up yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// All clauses of a point and of its sub-points, such as `28:6`.
    Point {
        /// The name of the plan.
        plan: String,
        /// The point as printed.
        point: String,
    },
    /// What a plan answers to a provision, such as `force-size@28`.
    Provision {
        /// The key of the provision.
        provision: String,
        /// The name of the plan.
        plan: String,
    },
}

impl Address {
    /// Reads `PLAN:POINT` or `PROVISION@PLAN`, also with the full-width signs `：` and `＠`; `None` where the text is
    /// neither, such as the bare name of a plan.
    pub fn parse(text: &str) -> Option<Self> {
        let parts = |signs: [char; 2]| {
            let (before, after) = text.split_once(signs)?;
            let (before, after) = (before.trim(), after.trim());
            (!before.is_empty() && !after.is_empty() && !after.contains([':', '：', '@', '＠']))
                .then(|| (before.to_owned(), after.to_owned()))
        };
        if let Some((provision, plan)) = parts(['@', '＠']) {
            return Some(Self::Provision { provision, plan });
        }
        parts([':', '：']).map(|(plan, point)| Self::Point { plan, point })
    }

    /// Every address of a clause: by each of its points, then by its provision.
    pub fn of(plan: &Plan, clause: &Clause) -> Vec<Self> {
        let points =
            clause.points.iter().map(|point| Self::Point { plan: plan.id.to_string(), point: point.to_owned() });
        let provision = Self::Provision { provision: clause.provision.to_string(), plan: plan.id.to_string() };
        points.chain([provision]).collect()
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Point { plan, point } => write!(f, "{plan}:{point}"),
            Self::Provision { provision, plan } => write!(f, "{provision}@{plan}"),
        }
    }
}

/// What stands at a point of a plan.
#[derive(Debug)]
pub enum PointLookup<'a> {
    /// The clauses of the point and of its sub-points, in the order of the file, and what of it is not encoded.
    Found(Vec<&'a Clause>, Vec<&'a NotEncoded>),
    /// The plan has such a point, but no clause of the record is known to stand there.
    NoClauseKnown,
    /// The plan has no such point; the nearest that it has, in their order.
    Unknown(Vec<String>),
}

impl Plan {
    /// What stands at a point and at its sub-points: `21` also finds `21.d`.
    pub fn at_point(&self, point: &str) -> PointLookup<'_> {
        let point = point.to_lowercase();
        let has = |points: &[String]| points.iter().any(|own| is_within(own, &point));
        let clauses: Vec<&Clause> = self.clauses.iter().filter(|clause| has(&clause.points)).collect();
        let gaps: Vec<&NotEncoded> = self.not_encoded.iter().filter(|gap| has(&gap.points)).collect();
        let known = self.known_points();
        if !clauses.is_empty() || !gaps.is_empty() {
            PointLookup::Found(clauses, gaps)
        } else if known.iter().any(|own| is_within(own, &point)) {
            PointLookup::NoClauseKnown
        } else {
            PointLookup::Unknown(nearest(&point, known))
        }
    }

    /// The points of its text, as far as they are known: by its count, its list of sub-points and its clauses.
    fn known_points(&self) -> BTreeSet<String> {
        let counted = (1..=self.points.unwrap_or(0)).map(|point| point.to_string());
        let gaps = self.not_encoded.iter().flat_map(|gap| &gap.points);
        let named = self.clauses.iter().flat_map(|clause| &clause.points).chain(gaps).chain(&self.subpoints);
        counted.chain(named.cloned()).collect()
    }
}

/// Whether a point is the one asked for, or a part of it.
fn is_within(point: &str, asked: &str) -> bool {
    let point = point.to_lowercase();
    point.strip_prefix(asked).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// The sub-points beside the one asked for, where there are any; else the points whose numbers are nearest.
fn nearest(asked: &str, known: BTreeSet<String>) -> Vec<String> {
    let number = |point: &str| point.split('.').next().and_then(|first| first.parse::<u64>().ok());
    let top = asked.split('.').next().unwrap_or_default();
    let mut near: Vec<String> = known.iter().filter(|point| is_within(point, top)).cloned().collect();
    if near.is_empty() {
        near = known.into_iter().filter(|point| !point.contains('.')).collect();
        let wanted = number(asked).unwrap_or(1);
        near.sort_by_key(|point| number(point).map_or(u64::MAX, |own| own.abs_diff(wanted)));
        near.truncate(3);
    }
    near.sort_by(|a, b| compare_points(a, b));
    near.truncate(MOST_POINTS);
    near
}

#[cfg(test)]
mod tests {
    use super::Address;

    #[test]
    fn reads_both_forms_and_nothing_else() {
        let shown = |text: &str| Address::parse(text).map(|address| address.to_string());
        for (typed, address) in [
            ("28:6", "28:6"),
            ("28:21.D", "28:21.D"),
            ("28：6", "28:6"),
            ("force-size@19", "force-size@19"),
            ("force-size＠19", "force-size@19"),
        ] {
            assert_eq!(shown(typed).as_deref(), Some(address), "{typed}");
        }
        for typed in ["", "28", ":6", "28:", "@", "a@", "a@b@c", "28:6:7", "：", "us-28"] {
            assert_eq!(shown(typed), None, "{typed}");
        }
    }
}
