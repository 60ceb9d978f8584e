//! What the words right before and right behind a figure make of it.

use std::sync::LazyLock;

use super::super::affixes;
use super::{Figure, Limit, Unit};

/// What a word beside a figure says of it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Hedge {
    AtMost,
    AtLeast,
    /// About as much, or somewhat less.
    Rough,
    /// It is what is added or taken away.
    Difference,
    /// The same of things and people: `adds 200,000 soldiers`; of money it is the whole that is added.
    DifferenceOfThings,
    /// The same but of time: `by 200,000`, and no `by 2027`.
    By,
    /// A verb that may stand between a bound and its figure: `至少保留80万`.
    Holds,
    /// No hedge, though a shorter one ends it: `最近`.
    Nothing,
}

use Hedge::{AtLeast, AtMost, By, Difference, DifferenceOfThings, Holds, Nothing, Rough};

const BEFORE: [(Hedge, &[&str]); 8] = [
    (
        AtMost,
        &[
            "at most",
            "no more than",
            "not more than",
            "up to",
            "maximum of",
            "not exceed",
            "not exceeding",
            "capped at",
            "limited to",
            "cap of",
            "limit of",
            "ceiling of",
            "不多于",
            "不会超过",
            "未超过",
            "不超过",
            "不得超过",
            "至多",
            "最多",
            "上限为",
            "上限定为",
            "限制在",
        ],
    ),
    (
        AtLeast,
        &[
            "beyond",
            "above",
            "in excess of",
            "upwards of",
            "at least",
            "no fewer than",
            "no less than",
            "not less than",
            "minimum of",
            "more than",
            "over",
            "超过",
            "至少",
            "不少于",
            "不低于",
            "最少",
            "最低",
            "起码",
        ],
    ),
    (
        Rough,
        &[
            "under",
            "below",
            "fewer than",
            "less than",
            "about",
            "around",
            "roughly",
            "some",
            "nearly",
            "almost",
            "approximately",
            "an estimated",
            "close to",
            "~",
            "不到",
            "不足",
            "少于",
            "约",
            "大约",
            "近",
            "将近",
            "约为",
        ],
    ),
    (
        Difference,
        &[
            "lies",
            "cut",
            "cuts",
            "cutting",
            "裁减",
            "裁掉",
            "削减",
            "减少了",
            "增加了",
            "削减了",
            "裁减了",
            "增至原来的",
            "多出",
            "多了",
            "少了",
            "高出",
            "高了",
            "低了",
        ],
    ),
    (
        DifferenceOfThings,
        &[
            "another",
            "a further",
            "an additional",
            "an extra",
            "adds",
            "add",
            "added",
            "adding",
            "增加",
            "减少",
            "缩减",
            "裁掉乌军",
            "裁减乌军",
            "砍掉乌军",
            "减少乌军",
            "少",
        ],
    ),
    (By, &["by"]),
    (Holds, &["保留", "保有", "维持", "保持", "拥有", "要有", "有"]),
    (Nothing, &["最近", "附近", "条约", "北约", "不少"]),
];

const BEHIND: [(Hedge, &[&str]); 4] = [
    (AtMost, &["or fewer", "or less", "at most", "以下", "以内", "之内"]),
    (AtLeast, &["or more", "at least", "以上", "起", "之多"]),
    (Rough, &["or so", "左右", "上下", "余"]),
    (
        Difference,
        &[
            "more than",
            "fewer than",
            "less than",
            "higher than",
            "above the",
            "below the",
            "longer than",
            "shorter than",
            "on top of",
            "short of the",
        ],
    ),
];

/// How many hedges stand before a figure at most: `cut by no more than about 200,000`.
const HEDGES: usize = 4;

/// The bound and the hedges that stand right before or behind.
pub(super) fn with_hedges(text: &str, figure: &mut Figure) {
    let mut before = text[..figure.range.start].trim_end_matches([' ', '$', '€', '£']);
    let mut is_held = false;
    for _ in 0..HEDGES {
        let Some((hedge, rest)) = longest_before(before) else { break };
        // Behind a verb only a bound is one of the figure: `增加…保留80万`.
        if hedge == Nothing || is_held && !matches!(hedge, AtMost | AtLeast) {
            break;
        }
        is_held |= hedge == Holds;
        tell(figure, hedge);
        before = rest.trim_end();
    }
    let behind = text[figure.range.end..].trim_start();
    for (hedge, words) in BEHIND {
        if words.iter().any(|word| affixes::behind(behind, word).is_some()) {
            tell(figure, hedge);
        }
    }
}

/// The longest hedge that a text ends with, as a word of its own, and what stands before it.
fn longest_before(text: &str) -> Option<(Hedge, &str)> {
    let words = &BY_LAST[usize::from(*text.as_bytes().last()?)];
    let found = words.iter().filter_map(|(hedge, word)| {
        let rest = affixes::before(text, word)?;
        let begins = !word.is_ascii() || !rest.ends_with(|c: char| c.is_ascii_alphanumeric());
        begins.then_some((*hedge, rest))
    });
    found.min_by_key(|(_, rest)| rest.len())
}

/// The hedges before a figure by their last bytes: nearly all that a text does not end with have another one.
static BY_LAST: LazyLock<Vec<Vec<(Hedge, &str)>>> = LazyLock::new(|| {
    let mut by_last = vec![Vec::new(); usize::from(u8::MAX) + 1];
    for (hedge, words) in BEFORE {
        for word in words {
            by_last[usize::from(word.as_bytes()[word.len() - 1])].push((hedge, *word));
        }
    }
    by_last
});

fn tell(figure: &mut Figure, hedge: Hedge) {
    let is_of_things = matches!(figure.unit, Unit::Persons | Unit::Bare);
    let is_of_money = matches!(figure.unit, Unit::Dollars | Unit::Euros | Unit::OtherMoney | Unit::Percent);
    match hedge {
        AtMost if figure.limit == Limit::None => figure.limit = Limit::AtMost,
        AtLeast if figure.limit == Limit::None => figure.limit = Limit::AtLeast,
        Rough => figure.is_rough = true,
        Difference => figure.is_difference = true,
        DifferenceOfThings if is_of_things => figure.is_difference = true,
        By if is_of_things || is_of_money => figure.is_difference = true,
        _ => {}
    }
}
