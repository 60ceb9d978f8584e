//! Quantities in prose: `600,000`, `600k`, `six hundred thousand`, `60万`, `六十万`, `$100bn`, `1000亿美元`, `50%`, `一半`,
//! `one third`, with their bounds, hedges and units. Amounts are exact.

mod hedges;
mod pair;
mod unit;

use std::ops::Range;

use rust_decimal::Decimal;

use super::number::{Number, next_number};
use hedges::with_hedges;
use pair::{is_split, joins_range};
use unit::unit_of;

/// A quantity as prose gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Its bytes in the folded text, unit and currency with it.
    pub range: Range<usize>,
    /// How much.
    pub amount: Decimal,
    /// The other end, where it is a range.
    pub to: Option<Decimal>,
    /// The other part of the whole, where it is a split: `60-40`.
    pub rest: Option<Decimal>,
    /// Of what, as far as the words right beside it say.
    pub unit: Unit,
    /// What the words before and behind make of it.
    pub limit: Limit,
    /// Whether it is said to be rough.
    pub is_rough: bool,
    /// Whether it is a difference and no amount: `cut by 200,000`.
    pub is_difference: bool,
}

/// The unit of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// None is said.
    Bare,
    /// People.
    Persons,
    /// US dollars.
    Dollars,
    /// Euros.
    Euros,
    /// Another currency.
    OtherMoney,
    /// Per cent, or a fraction.
    Percent,
    /// Days.
    Days,
    /// Weeks.
    Weeks,
    /// Months.
    Months,
    /// Years of time.
    Years,
    /// Kilometres.
    Kilometres,
    /// Points of a plan.
    Points,
    /// A calendar year.
    CalendarYear,
    /// Something else that is counted.
    Other,
}

/// What the words around a figure make of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Nothing.
    None,
    /// An upper bound.
    AtMost,
    /// A lower bound.
    AtLeast,
}

/// The figures of a folded text, in order. None overlaps another.
pub fn figures(text: &str) -> Vec<Figure> {
    let mut figures: Vec<Figure> = Vec::new();
    let mut at = 0;
    while let Some(number) = next_number(text, at) {
        at = number.range.end;
        let Some(mut figure) = with_unit(text, &number) else { continue };
        with_hedges(text, &mut figure);
        at = at.max(figure.range.end);
        match figures.last_mut() {
            Some(last) if is_split(text, last, &figure) => {
                last.rest = Some(figure.amount);
                last.unit = Unit::Percent;
                last.range.end = figure.range.end;
            }
            Some(last) if joins_range(text, last, &figure) => {
                last.to = Some(figure.amount);
                last.range.end = figure.range.end;
                if last.unit == Unit::Bare {
                    last.unit = figure.unit;
                }
            }
            _ => figures.push(figure),
        }
    }
    figures
}

/// The figure with the unit that stands right beside it; none where its amount cannot be told.
fn with_unit(text: &str, number: &Number) -> Option<Figure> {
    let amount = number.amount?;
    let (unit, length) = unit_of(text, number, amount);
    Some(Figure {
        range: number.range.start..number.range.end + length,
        amount,
        to: number.to,
        rest: number.rest,
        unit,
        limit: Limit::None,
        is_rough: false,
        is_difference: false,
    })
}

impl Figure {
    /// Whether it is one amount that is told exactly: no range, no difference, and not said to be rough.
    pub fn is_exact(&self) -> bool {
        !self.is_rough && !self.is_difference && self.to.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::{Limit, Unit, figures};

    fn told(text: &str) -> Vec<(String, Unit)> {
        figures(text)
            .into_iter()
            .map(|figure| {
                let to = figure.to.map(|to| format!("-{}", to.normalize())).unwrap_or_default();
                (format!("{}{to}", figure.amount.normalize()), figure.unit)
            })
            .collect()
    }

    #[test]
    fn people_are_counted_by_any_word_for_them() {
        for words in ["600,000 persons", "600,000 people", "600,000 personnel", "600,000 soldiers", "60万人"] {
            assert_eq!(told(words), [("600000".to_owned(), Unit::Persons)], "{words}");
        }
    }

    #[test]
    fn amounts_are_read_however_they_are_written() {
        for text in [
            "600,000",
            "600000",
            "600k",
            "six hundred thousand",
            "60万",
            "六十万",
            "600 thousand",
            "0.6 million",
            "600 000",
            "600.000",
            "600'000",
            "6,00,000",
            "6 hundred thousand",
        ] {
            assert_eq!(told(text), [("600000".to_owned(), Unit::Bare)], "{text}");
        }
        for text in
            ["$100bn", "$100 billion", "1000亿美元", "一千亿美元", "100 billion dollars", "100 billion us dollars"]
        {
            assert_eq!(told(text), [("100000000000".to_owned(), Unit::Dollars)], "{text}");
        }
        for text in ["50%", "50 percent", "half of it", "一半"] {
            assert_eq!(told(text), [("50".to_owned(), Unit::Percent)], "{text}");
        }
        assert_eq!(told("six hundred and fifty thousand"), [("650000".to_owned(), Unit::Bare)]);
        assert_eq!(told("one hundred and forty billion dollars"), [("140000000000".to_owned(), Unit::Dollars)]);
        assert_eq!(told("1,00,00,000"), [("10000000".to_owned(), Unit::Bare)]);
        assert_eq!(told("1.5 million"), [("1500000".to_owned(), Unit::Bare)]);
        assert_eq!(told("三分之一"), [("33.3".to_owned(), Unit::Percent)]);
        assert_eq!(told("half a million troops"), [("500000".to_owned(), Unit::Persons)]);
        assert_eq!(told("within 100 days"), [("100".to_owned(), Unit::Days)]);
        assert_eq!(told("100天内"), [("100".to_owned(), Unit::Days)]);
        assert_eq!(told("within a year"), [("1".to_owned(), Unit::Years)]);
        assert_eq!(told("a year to vote"), [("1".to_owned(), Unit::Years)]);
        assert_eq!(told("one year"), [("1".to_owned(), Unit::Years)]);
        assert_eq!(told("by 2027"), [("2027".to_owned(), Unit::CalendarYear)]);
        assert_eq!(told("on nov. 23, november 24"), [("23".to_owned(), Unit::Other), ("24".to_owned(), Unit::Other)]);
        assert_eq!(told("f-16, g8 and article5"), []);
    }

    #[test]
    fn amounts_that_nobody_counted_are_none() {
        for text in [
            "several hundred thousand soldiers",
            "a few hundred days",
            "many hundred billion dollars",
            "a couple of hundred thousand",
            "数十万人",
            "几十万人",
            "好几十万人",
            "上百万人",
            "数千亿美元",
            "数百天内",
        ] {
            assert_eq!(told(text), [], "{text}");
        }
        assert_eq!(told("五六十万人"), [("500000-600000".to_owned(), Unit::Persons)]);
        assert_eq!(told("三四百天"), [("300-400".to_owned(), Unit::Days)]);
    }

    #[test]
    fn a_word_for_one_counts_only_what_stands_behind_it() {
        for text in [
            "it is not in the american one",
            "the first one has none",
            "the leaked one.",
            "once a year",
            "选举可以和公投放在同一天",
            "这一年",
        ] {
            assert_eq!(told(text), [], "{text}");
        }
    }

    #[test]
    fn ranges_stay_together_and_changes_do_not() {
        assert_eq!(told("600,000-800,000"), [("600000-800000".to_owned(), Unit::Bare)]);
        assert_eq!(told("60万至80万"), [("600000-800000".to_owned(), Unit::Bare)]);
        assert_eq!(told("从60万到80万").len(), 2);
        assert_eq!(told("from 600,000 to 800,000").len(), 2);
    }

    #[test]
    fn both_parts_of_a_whole_are_one_figure() {
        let parts = |text: &str| {
            let found = figures(text)
                .into_iter()
                .map(|figure| (figure.amount.normalize().to_string(), figure.rest, figure.unit));
            found.collect::<Vec<_>>()
        };
        for text in [
            "60/40",
            "60-40",
            "60:40",
            "60 to 40",
            "sixty-forty",
            "60% / 40%",
            "六四开",
            "六四分成",
            "60比40",
            "60%对40%",
        ] {
            assert_eq!(parts(text), [("60".to_owned(), Some(40.into()), Unit::Percent)], "{text}");
        }
        assert_eq!(parts("fifty-fifty"), [("50".to_owned(), Some(50.into()), Unit::Percent)]);
        assert_eq!(told("40-60 percent"), [("40-60".to_owned(), Unit::Percent)]);
        assert_eq!(told("from 60 to 40").len(), 2);
    }

    #[test]
    fn tenths_are_shares_and_members_are_not() {
        assert_eq!(told("七成电力"), [("70".to_owned(), Unit::Percent)]);
        assert_eq!(told("3成"), [("30".to_owned(), Unit::Percent)]);
        assert_eq!(told("three-quarters of it"), [("75".to_owned(), Unit::Percent)]);
        assert_eq!(told("a third of it"), [("33.3".to_owned(), Unit::Percent)]);
        assert_eq!(told("a quarter of a million troops"), [("250000".to_owned(), Unit::Persons)]);
        assert_eq!(told("a third invasion"), []);
        assert_eq!(told("四成员国"), []);
        assert_eq!(told("一成都不行"), []);
    }

    #[test]
    fn bounds_and_hedges_stand_beside_the_figure() {
        let only = |text: &str| figures(text).into_iter().next().expect("a figure");
        assert_eq!(only("no more than 600,000").limit, Limit::AtMost);
        assert_eq!(only("60万人以下").limit, Limit::AtMost);
        assert_eq!(only("at least 20").limit, Limit::AtLeast);
        assert!(only("about 800,000").is_rough && only("80万左右").is_rough);
        assert!(only("cut by 200,000").is_difference && !only("cut to 200,000").is_difference);
        assert!(only("200,000 more than before").is_difference && !only("200,000, more than before").is_difference);
        assert!(only("比初稿多出20万").is_difference && only("高出20万").is_difference);
        assert!(only("lies 200,000 under the european one").is_difference);
        assert!(only("adds 200,000 soldiers").is_difference && !only("adds $100 billion").is_difference);
        assert_eq!((only("no fewer than 600,000").is_rough, only("不少于60万").is_rough), (false, false));
        assert_eq!(only("no more than about 600,000").limit, Limit::AtMost);
        assert_eq!(only("至少保留80万人").limit, Limit::AtLeast);
        assert!(!only("by 2027").is_difference && !only("by 90 days after it").is_difference);
        assert!(!only("依条约90天内").is_rough && only("约90天内").is_rough && !only("最近90天").is_rough);
        assert!(only("乌军少28万人").is_difference && !only("至少28万人").is_difference);
    }

    #[test]
    fn numbers_too_great_to_be_told_are_no_figures() {
        let digits = "12345678901234567890123456789012";
        for text in
            [digits, "99,999,999,999,999,999,999,999,999,999,999", "九亿亿亿一万", "9 trillion trillion trillion"]
        {
            assert_eq!(told(text), [], "{text}");
            assert_eq!(told(&format!("{text}, 28 points")), [("28".to_owned(), Unit::Points)], "{text}");
        }
        for text in ["9".repeat(500), "亿".repeat(50), "万亿".repeat(30), "九千".repeat(50), "hundred ".repeat(30)]
        {
            let _ = figures(&text);
        }
        assert_eq!(told(&"1,".repeat(50)).len(), 50);
        assert_eq!(told("二一半"), [("50".to_owned(), Unit::Percent)]);
    }
}
