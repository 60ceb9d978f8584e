//! Numbers that are written in words: `one hundred and twenty`, `quatre-vingt-dix`, `zweihundert`, `two thirds`.
//!
//! All words of a number are taken together. Where they make no number for sure, they are compared as they are written.

use rust_decimal::Decimal;

use super::numerals::{Numeral, is_article, is_half, numeral};

/// A number in words.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Spelled {
    /// So many tokens it has.
    pub(super) length: usize,
    /// Nothing where it is not sure.
    pub(super) amount: Option<Decimal>,
    /// What follows it in its last token: the `month` of `six-month`.
    pub(super) rest: Option<String>,
    /// Whether it may be another word.
    pub(super) doubt: Doubt,
}

/// Whether what is written like a number may be another word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doubt {
    /// It is a number.
    None,
    /// It mostly is none where no unit stands behind it: `one`, `once`.
    WithoutUnit,
    /// It is the article too: `un`, `ein`.
    Article,
}

/// The number that these words begin with. Each is in small letters; what is no word is empty.
pub(super) fn spelled<'w>(words: impl Fn(usize) -> &'w str) -> Option<Spelled> {
    let mut sum = Sum::default();
    let mut length = 0;
    loop {
        let word = words(length);
        let is_link = length > 0 && matches!(word, "and" | "et" | "y");
        let at = if is_link && sum.takes(word, words(length + 1)) { length + 1 } else { length };
        match sum.word(words(at)) {
            Taken::Whole => length = at + 1,
            Taken::With(rest) => return Some(sum.told(at + 1, Some(rest), words(0))),
            Taken::Not => break,
        }
        if sum.is_share {
            break;
        }
    }
    (length > 0).then(|| sum.told(length, None, words(0)))
}

/// What of a word belongs to a number.
enum Taken {
    Whole,
    With(String),
    Not,
}

/// A number on its way.
#[derive(Default)]
struct Sum {
    /// What the scale words have multiplied already, and what stands behind the last of them.
    total: u64,
    current: u64,
    last_scale: Option<u64>,
    share: Option<u64>,
    is_begun: bool,
    is_share: bool,
    is_unsure: bool,
}

impl Sum {
    /// Whether the number goes on behind a word that links its parts: `hundred and twenty`, `vingt et un`, `treinta y cinco`.
    fn takes(&self, link: &str, next: &str) -> bool {
        let next = match numeral(next.split('-').next().unwrap_or(next), false) {
            Some(Numeral::Count(next)) if !self.is_share => next,
            _ => return false,
        };
        let tens = self.current % 100;
        match link {
            "and" if self.current == 0 => self.total > 0 && next < 100,
            "and" => tens == 0 && next < 100,
            "et" => matches!(next, 1 | 11) && tens >= 20 && tens.is_multiple_of(10),
            _ => next < 10 && tens >= 30 && tens.is_multiple_of(10),
        }
    }

    /// Takes a word, whose parts hyphens divide.
    fn word(&mut self, word: &str) -> Taken {
        if !self.is_begun && is_half(word) {
            (self.current, self.share, self.is_begun, self.is_share) = (1, Some(2), true, true);
            return Taken::Whole;
        }
        let mut pieces = word.split(['-', '\u{2010}', '\u{2011}']).filter(|piece| *piece != "et");
        // Nearly every word of a text is none of a number.
        let Some(first) = pieces.next().filter(|piece| numeral(piece, self.is_several()).is_some()) else {
            return Taken::Not;
        };
        let pieces: Vec<&str> = std::iter::once(first).chain(pieces).collect();
        let mut known = Vec::new();
        for piece in &pieces {
            let is_several = match known.last() {
                Some(Numeral::Count(count)) => *count > 1,
                _ => self.is_several(),
            };
            match numeral(piece, is_several) {
                Some(Numeral::Share(_)) if !self.is_begun && known.is_empty() => break,
                Some(found) => known.push(found),
                None => break,
            }
        }
        let may_begin = matches!(known.first(), Some(Numeral::Count(_) | Numeral::Hundred | Numeral::Scale(1_000)));
        let is_all = known.len() == pieces.len();
        let has_rest = known.len() + 1 == pieces.len() && !self.is_begun;
        if known.is_empty() || !(self.is_begun || may_begin) || !(is_all || has_rest) {
            return Taken::Not;
        }
        for numeral in known {
            self.add(numeral);
        }
        match pieces.last() {
            Some(rest) if !is_all => Taken::With((*rest).to_owned()),
            _ => Taken::Whole,
        }
    }

    fn is_several(&self) -> bool {
        self.total.saturating_add(self.current) > 1
    }

    fn add(&mut self, numeral: Numeral) {
        self.is_begun = true;
        match numeral {
            Numeral::Count(count) => match self.with(count) {
                Some(sum) => self.current = sum,
                None => self.is_unsure = true,
            },
            Numeral::Hundred => match self.current {
                0 => self.current = 100,
                hundreds @ 1..100 => self.current = hundreds * 100,
                _ => self.is_unsure = true,
            },
            Numeral::Scale(scale) => self.scale(scale),
            Numeral::Share(share) => {
                self.is_share = true;
                self.share = Some(share);
            }
        }
    }

    /// What the number is with so many more.
    fn with(&self, count: u64) -> Option<u64> {
        let tens = self.current % 100;
        let fits = match count {
            _ if self.current == 0 => true,
            1..10 => tens == 0 || tens >= 20 && tens.is_multiple_of(10),
            // `soixante-quinze`, `quatre-vingt-dix`
            10..20 => matches!(tens, 0 | 60 | 80),
            20..100 => tens == 0,
            _ => false,
        };
        // `quatre-vingts`
        let is_four_score = count == 20 && tens == 4;
        if is_four_score { Some(self.current - 4 + 80) } else { fits.then_some(self.current + count) }
    }

    fn scale(&mut self, scale: u64) {
        let is_less = self.last_scale.is_none_or(|last| scale < last);
        let scaled = match self.current {
            // `mil millones`
            0 if !is_less => self.total.checked_mul(scale),
            current if is_less => current.max(1).checked_mul(scale).and_then(|scaled| self.total.checked_add(scaled)),
            _ => None,
        };
        match scaled {
            Some(total) => self.total = total,
            None => self.is_unsure = true,
        }
        (self.current, self.last_scale) = (0, Some(scale));
    }

    fn told(self, length: usize, rest: Option<String>, first: &str) -> Spelled {
        let whole = self.total.checked_add(self.current).map(Decimal::from).filter(|_| !self.is_unsure);
        let amount = whole.and_then(|whole| whole.checked_div(Decimal::from(self.share.unwrap_or(1))));
        let doubt = match first {
            _ if length > 1 || rest.is_some() => Doubt::None,
            "one" | "once" => Doubt::WithoutUnit,
            first if is_article(first) => Doubt::Article,
            _ => Doubt::None,
        };
        Spelled { length, amount, rest, doubt }
    }
}
