//! Finding the words and figures of a text that may turn its meaning.

use std::borrow::Cow;
use std::ops::Range;

use rust_decimal::Decimal;

use crate::text::{Amount, Token, TokenKind, Value};

use super::lexicon::{Force, Phrase, phrases, unit};
use super::meaning::Meaning;
use super::spelled::{Doubt, spelled};
use super::wording::Wording;

/// A word or figure that may turn the meaning of a text.
pub(super) struct Item {
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// As it is written.
    pub(super) text: String,
    /// What it means.
    pub(super) meaning: Meaning,
    /// Whether it is a number only in the place of one, and else another word: `one`, `un`.
    pub(super) is_doubtful: bool,
}

impl Item {
    /// Whether it is one of these labels and set like one: it begins a text, a line or a part of a sentence, and a number has
    /// the sign of a label behind it.
    pub(super) fn is_label(&self, tokens: &[Token<'_>], labels: &[&str]) -> bool {
        const BORDERS: [&str; 14] = [".", ":", ";", ",", "(", "。", "：", "；", "，", "、", "（", "-", "–", "—"];
        const BEHIND: [&str; 8] = [".", ")", ":", "．", "、", "）", "：", "°"];
        if !labels.contains(&self.text.as_str()) {
            return false;
        }
        let before = self.tokens.start.checked_sub(1).and_then(|before| tokens.get(before));
        let begins = before.is_none_or(|before| BORDERS.contains(&before.key()) || before.text.ends_with('\n'));
        let behind = tokens.get(self.tokens.end);
        let is_signed = behind.is_some_and(|behind| BEHIND.contains(&behind.key()));
        begins && (is_signed || matches!(self.meaning, Meaning::Reference(..)))
    }
}

/// The items of a text with its tokens, in order. None overlaps another.
pub(super) fn items(wording: &Wording<'_>, tokens: &[Token<'_>]) -> Vec<Item> {
    let reader = Reader::new(wording.read(), tokens);
    let mut items = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let (figure, doubtful) = if tokens[at].kind == TokenKind::Word {
            reader.number_in_words(at).map_or((None, None), |(number, is_doubtful)| {
                if is_doubtful { (None, Some(number)) } else { (Some(number), None) }
            })
        } else {
            (reader.figure(at), None)
        };
        let found = figure.or_else(|| reader.word(at)).or_else(|| reader.character(at));
        let is_doubtful = found.is_none();
        let Some((end, meaning)) = found.or(doubtful) else {
            at += 1;
            continue;
        };
        if let Some(meaning) = meaning {
            let text = wording.written(reader.start(at)..reader.start(end));
            items.push(Item { tokens: at..end, text, meaning, is_doubtful });
        }
        at = end.max(at + 1);
    }
    items
}

/// A text that is read token by token.
struct Reader<'r, 't> {
    text: &'t str,
    tokens: &'r [Token<'t>],
    /// Where each token begins, and the end of the text.
    starts: Vec<usize>,
    /// The words of each token in small letters, with one kind of apostrophe.
    words: Vec<Cow<'t, str>>,
}

/// The end of what was found, in tokens, and what it means. Nothing where it only keeps its words from being read alone.
type Found = Option<(usize, Option<Meaning>)>;

impl<'r, 't> Reader<'r, 't> {
    fn new(text: &'t str, tokens: &'r [Token<'t>]) -> Self {
        let lengths = tokens.iter().scan(0, |at, token| {
            *at += token.text.len();
            Some(*at)
        });
        let starts = std::iter::once(0).chain(lengths).collect();
        let is_small = |byte: u8| byte.is_ascii() && !byte.is_ascii_uppercase();
        let word = |token: &Token<'t>| match (token.kind, token.key()) {
            (TokenKind::Word, word) if word.bytes().all(is_small) => Cow::Borrowed(word),
            (TokenKind::Word, word) => Cow::Owned(word.to_lowercase().replace('’', "'")),
            _ => Cow::Borrowed(""),
        };
        Self { text, tokens, starts, words: tokens.iter().map(word).collect() }
    }

    fn start(&self, token: usize) -> usize {
        self.starts.get(token).copied().unwrap_or(self.text.len())
    }

    fn word_at(&self, token: usize) -> &str {
        self.words.get(token).map_or("", |word| word)
    }

    /// The first token that begins at a byte or behind it.
    fn token_from(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start < byte)
    }

    /// A number, sum, percentage, date or reference.
    fn figure(&self, at: usize) -> Found {
        let token = self.tokens[at];
        if let Some(found) = self.range(at).or_else(|| self.below_zero(at)) {
            return Some(found);
        }
        let meaning = Meaning::of_token(token)?;
        match meaning {
            Meaning::Figure { value: Some(year), .. } if self.is_year(at) => Some((at + 1, Some(Meaning::Date(year)))),
            meaning => {
                let (end, meaning) = self.with_unit(at + 1, meaning);
                Some((end, Some(meaning)))
            }
        }
    }

    /// Whether nothing stands between a token and the next.
    fn is_tight(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| !token.text.ends_with(char::is_whitespace))
    }

    fn is_number(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number)
    }

    /// Two numbers with a dash between them: `50-50`, `30–45 days`.
    fn range(&self, at: usize) -> Found {
        const DASHES: [&str; 5] = ["-", "\u{2010}", "\u{2011}", "–", "−"];
        let is_dash = self.tokens.get(at + 1).is_some_and(|token| DASHES.contains(&token.key()));
        if !(is_dash && self.is_number(at) && self.is_number(at + 2) && self.is_tight(at) && self.is_tight(at + 1)) {
            return None;
        }
        let side = |at: usize| match self.tokens[at].value() {
            Some(Value::Amount(Amount { readings, .. })) => readings.iter().map(ToString::to_string).collect(),
            _ => self.tokens[at].key().to_owned(),
        };
        let (end, meaning) = self.with_unit(at + 3, Meaning::number(None, format!("{}-{}", side(at), side(at + 2))));
        Some((end, Some(meaning)))
    }

    /// A number below zero: `-5`.
    fn below_zero(&self, at: usize) -> Found {
        let is_minus = matches!(self.tokens[at].key(), "-" | "−") && self.is_tight(at) && self.is_number(at + 1);
        let is_free = at == 0 || !self.is_tight(at - 1) || self.tokens[at - 1].kind == TokenKind::Han;
        let number = self.tokens.get(at + 1).filter(|_| is_minus && is_free)?;
        let Some(Value::Amount(Amount { readings, .. })) = number.value() else { return None };
        let amount = readings.first().map(|amount| -amount);
        let written = format!("-{}", number.key());
        let (end, meaning) = self.with_unit(at + 2, Meaning::number(amount, written));
        Some((end, Some(meaning)))
    }

    /// A number in words, and whether it mostly is none.
    fn number_in_words(&self, at: usize) -> Option<((usize, Option<Meaning>), bool)> {
        let before = at.checked_sub(1).map_or("", |before| self.word_at(before));
        if matches!(before, "per" | "pour" | "por") {
            return None;
        }
        let found = spelled(|offset| self.word_at(at + offset))?;
        let end = at + found.length;
        let written = self.words[at..end].join(" ");
        let number = Meaning::number(found.amount, written);
        let (end, meaning) = match &found.rest {
            Some(rest) => (end, number.of(unit(rest).map(|(name, _)| name)?)),
            None => self.with_unit(end, number),
        };
        let is_doubtful = match found.doubt {
            Doubt::None => false,
            Doubt::WithoutUnit => !meaning.has_unit(),
            Doubt::Article => true,
        };
        Some(((end, Some(meaning)), is_doubtful))
    }

    /// A figure with the unit that stands behind it: `30 days`, `24-month`, `30日`.
    fn with_unit(&self, end: usize, meaning: Meaning) -> (usize, Meaning) {
        if !meaning.is_plain_number() {
            return (end, meaning);
        }
        let is_hyphen = self.tokens.get(end).is_some_and(|token| token.text == "-");
        let word = if is_hyphen { end + 1 } else { end };
        let found = match self.tokens.get(word).map(|token| token.kind) {
            Some(TokenKind::Word) => {
                let two = format!("{}_{}", self.word_at(word), self.word_at(word + 1));
                let of_two = unit(&two).map(|(name, _)| (name, word + 2));
                of_two.or_else(|| unit(self.word_at(word)).map(|(name, _)| (name, word + 1)))
            }
            Some(TokenKind::Han) => {
                let from = self.start(word);
                unit(&self.text[from..]).map(|(name, length)| (name, self.token_from(from + length)))
            }
            _ => None,
        };
        match found {
            Some((name, end)) => (end, meaning.of(name)),
            None => (end, meaning),
        }
    }

    /// Whether a number is a year: it looks like one, and stands behind a word of time or before one for a year.
    fn is_year(&self, at: usize) -> bool {
        const BEFORE: &str = " in by until till since from of before after during year im bis ab seit jahr en de desde hasta \
            depuis до з від у в с к по на ";
        const BEHIND: &str = " року году года год рік ";
        let key = self.tokens[at].key();
        let is_year = key.len() == 4 && matches!(key.parse::<u16>(), Ok(1_900..=2_099));
        let stands = |words: &str, word: &str| !word.is_empty() && words.contains(&format!(" {word} "));
        is_year && (at > 0 && stands(BEFORE, self.word_at(at - 1)) || stands(BEHIND, self.word_at(at + 1)))
    }

    /// A word or phrase of negation or obligation.
    fn word(&self, at: usize) -> Found {
        let first = self.word_at(at);
        if first.is_empty() || self.is_other_word(at) {
            return None;
        }
        if let Some(found) = self.elided(at) {
            return Some(found);
        }
        phrases(first).iter().find_map(|phrase| {
            let mut end = at;
            for word in phrase.words.split(' ') {
                if self.word_at(end) != word {
                    return None;
                }
                end += 1;
            }
            Some((end, meaning(*phrase).filter(|_| phrase.force != Force::Bound || self.has_number(end, 2, 0))))
        })
    }

    /// A French negation before a verb that begins with a vowel: `n'est pas`.
    fn elided(&self, at: usize) -> Found {
        let verb = self.word_at(at).strip_prefix("n'").filter(|verb| !matches!(*verb, "" | "importe"))?;
        let phrase = phrases("ne").iter().find(|phrase| phrase.words == "ne")?;
        let is_closed = matches!(self.word_at(at + 1), "pas" | "plus" | "point");
        (!verb.is_empty()).then(|| (at + 1 + usize::from(is_closed), meaning(*phrase)))
    }

    /// Whether a number stands among the tokens right behind a place, or right before it.
    fn has_number(&self, at: usize, behind: usize, before: usize) -> bool {
        let is_number = |at: usize| {
            let is_figure = self.tokens.get(at).is_some_and(|token| {
                matches!(token.kind, TokenKind::Number | TokenKind::Money | TokenKind::Percent | TokenKind::Date)
            });
            is_figure || spelled(|offset| self.word_at(at + offset)).is_some_and(|found| found.doubt != Doubt::Article)
        };
        (at.saturating_sub(before)..at + behind).any(is_number)
    }

    /// Whether a word is another one that is only written alike: `in May`, `annex no. three`.
    fn is_other_word(&self, at: usize) -> bool {
        let is_shortened =
            || self.tokens.get(at + 1).is_some_and(|token| token.key() == ".") && at + 2 < self.tokens.len();
        match self.tokens[at].text {
            "May " | "May" => at > 0,
            "no" | "No" => is_shortened(),
            _ => false,
        }
    }

    /// A Chinese word of negation or obligation.
    fn character(&self, at: usize) -> Found {
        let token = self.tokens[at];
        let from = self.start(at);
        let rest = &self.text[from..];
        let found = phrases(token.key()).iter().filter(|_| token.kind == TokenKind::Han);
        if rest.starts_with("半数") && (at == 0 || self.tokens[at - 1].key() != "过") {
            let half = Meaning::number(Decimal::ONE.checked_div(Decimal::TWO), "半数".to_owned());
            return Some((at + 2, Some(half)));
        }
        let phrase = found.into_iter().find(|phrase| rest.starts_with(phrase.words))?;
        let end = self.token_from(from + phrase.words.len());
        let is_behind = matches!(phrase.words, "以上" | "以下");
        let (behind, before) = if is_behind { (0, 4 + end - at) } else { (2, 0) };
        let is_free = phrase.force != Force::Bound || self.has_number(end, behind, before);
        Some((end, meaning(*phrase).filter(|_| is_free)))
    }
}

fn meaning(phrase: Phrase) -> Option<Meaning> {
    (phrase.force != Force::None).then_some(Meaning::Word { force: phrase.force, row: phrase.meaning })
}
