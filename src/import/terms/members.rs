//! Sets of members, such as documents or parties.

use crate::check::Named;
use crate::record::{Key, Value};

use super::super::Proposed;

/// The vocabularies of those who do something, and of where it is done: a sentence that names some does not say by that
/// which part they have in it.
pub(in super::super) const OF_ANY_PART: [&str; 2] = ["parties", "territories"];

/// What may stand between the names of one list.
const JOINTS: [&str; 13] = [",", "and", "or", "the", "as", "well", "of", "、", "和", "与", "及", "以及", "或"];

/// The set that a sentence names: only where its names stand in one list, and the vocabulary tells which part they have.
/// Else they are candidates.
pub(super) fn set(of: &str, named: &[Named<'_>], folded: &str) -> Proposed {
    let own: Vec<&Named<'_>> = named.iter().filter(|one| one.vocabulary == of).collect();
    let mut members: Vec<Key> = Vec::new();
    for key in own.iter().flat_map(|one| &one.members) {
        if !members.contains(key) {
            members.push((*key).clone());
        }
    }
    if members.is_empty() {
        return Proposed::Open;
    }
    let is_list = own.windows(2).all(|pair| is_joint(folded.get(pair[0].range.end..pair[1].range.start)));
    if is_list && !OF_ANY_PART.contains(&of) {
        Proposed::Likely(Value::Set(members.into_iter().collect()))
    } else {
        Proposed::Among(members)
    }
}

/// Whether words only join two names. Names that overlap are one.
fn is_joint(between: Option<&str>) -> bool {
    let Some(between) = between else { return true };
    let spaced = between.replace([',', '，'], " , ");
    spaced.split_whitespace().all(|word| JOINTS.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::{Proposed, set};
    use crate::check::Named;
    use crate::record::{Key, Value};

    #[test]
    fn a_set_is_given_only_where_its_names_stand_in_one_list() {
        let keys = ["wheat", "barley", "oats"].map(Key::from);
        let told = |of: &str, sentence: &str| {
            let found = keys.iter().filter_map(|key| {
                let start = sentence.find(&**key)?;
                let range = start..start + key.len();
                Some(Named { vocabulary: of, members: vec![key], range })
            });
            let mut named: Vec<Named<'_>> = found.collect();
            named.sort_by_key(|one| one.range.start);
            match set(of, &named, sentence) {
                Proposed::Likely(Value::Set(set)) => format!("{} members", set.len()),
                Proposed::Among(keys) => format!("among {}", keys.len()),
                other => format!("{other:?}"),
            }
        };
        assert_eq!(told("crops", "they trade wheat, barley and the oats."), "3 members");
        assert_eq!(told("crops", "双方买卖wheat、barley和oats。"), "3 members");
        assert_eq!(told("crops", "they trade wheat."), "1 members");
        assert_eq!(told("crops", "no wheat is sold; barley may be kept."), "among 2");
        assert_eq!(told("crops", "they trade bread."), "Open");
        assert_eq!(told("parties", "wheat and barley meet."), "among 2");
    }
}
