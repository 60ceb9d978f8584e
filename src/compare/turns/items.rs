//! Finding the words and figures of a text that may turn its meaning.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::text::{Token, TokenKind, fold, spelled_numbers};

use super::lexicon::{Force, Phrase, number_word, phrases, unit};
use super::meaning::Meaning;

/// A word or figure that may turn the meaning of a text.
pub(super) struct Item<'t> {
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// As it is written.
    pub(super) text: &'t str,
    /// What it means.
    pub(super) meaning: Meaning,
}

impl Item<'_> {
    /// Whether it is one of these labels and set like one: it begins a text, a line or a part of a sentence, and a number has
    /// the sign of a label behind it.
    pub(super) fn is_label(&self, tokens: &[Token<'_>], labels: &[&str]) -> bool {
        const BORDERS: [&str; 14] = [".", ":", ";", ",", "(", "。", "：", "；", "，", "、", "（", "-", "–", "—"];
        const BEHIND: [&str; 8] = [".", ")", ":", "．", "、", "）", "：", "°"];
        if !labels.contains(&self.text) {
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
pub(super) fn items<'t>(text: &'t str, tokens: &[Token<'t>]) -> Vec<Item<'t>> {
    let reader = Reader::new(text, tokens);
    let mut items = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let found = reader.figure(at).or_else(|| reader.word(at)).or_else(|| reader.character(at));
        let Some((end, meaning)) = found else {
            at += 1;
            continue;
        };
        if let Some(meaning) = meaning {
            let text = text[reader.start(at)..reader.start(end)].trim_end();
            items.push(Item { tokens: at..end, text, meaning });
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
    words: Vec<String>,
    /// Numbers in English words, by their bytes.
    spelled: Vec<(Range<usize>, Decimal)>,
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
        let word = |token: &Token<'_>| match token.kind {
            TokenKind::Word => token.key().to_lowercase().replace('’', "'"),
            _ => String::new(),
        };
        let folded = fold(text);
        let spelled = spelled_numbers(folded.as_str()).into_iter();
        let spelled = spelled.filter_map(|(range, amount)| Some((folded.origin(range)?, amount))).collect();
        Self { text, tokens, starts, words: tokens.iter().map(word).collect(), spelled }
    }

    fn start(&self, token: usize) -> usize {
        self.starts.get(token).copied().unwrap_or(self.text.len())
    }

    fn word_at(&self, token: usize) -> &str {
        self.words.get(token).map_or("", String::as_str)
    }

    /// The first token that begins at a byte or behind it.
    fn token_from(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start < byte)
    }

    /// A number, sum, percentage, date or reference.
    fn figure(&self, at: usize) -> Found {
        let token = self.tokens[at];
        if token.kind == TokenKind::Word {
            return self.number_in_words(at);
        }
        let meaning = Meaning::of(token)?;
        match meaning {
            Meaning::Figure { .. } if self.is_year(at) => Some((at + 1, Some(Meaning::Date(token.value())))),
            meaning => Some(self.with_unit(at + 1, meaning)),
        }
    }

    fn number_in_words(&self, at: usize) -> Found {
        let start = self.start(at);
        let english = self.spelled.partition_point(|(range, _)| range.start < start);
        let english = self.spelled.get(english).filter(|(range, _)| range.start == start);
        let (end, amount) = match english {
            Some((range, amount)) => (self.token_from(range.end).max(at + 1), *amount),
            None => (at + 1, Decimal::from(number_word(self.word_at(at))?)),
        };
        let (end, meaning) = self.with_unit(end, Meaning::number(amount));
        // `One` alone mostly is no number: `one of them`.
        let is_number = amount != Decimal::ONE || matches!(&meaning, Some(Meaning::Figure { unit: Some(_), .. }));
        is_number.then_some((end, meaning))
    }

    /// A figure with the unit that stands behind it: `30 days`, `24-month`, `30日`.
    fn with_unit(&self, end: usize, meaning: Meaning) -> (usize, Option<Meaning>) {
        let Meaning::Figure { kind: kind @ super::TurnKind::Number, value, written, .. } = meaning else {
            return (end, Some(meaning));
        };
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
        let end = found.map_or(end, |(_, end)| end);
        (end, Some(Meaning::Figure { kind, value, written, unit: found.map(|(name, _)| name) }))
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
        phrases(first).iter().find_map(|phrase| {
            let mut end = at;
            for word in phrase.words.split(' ') {
                if self.word_at(end) != word {
                    return None;
                }
                end += 1;
            }
            Some((end, meaning(*phrase)))
        })
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
        let phrase = found.into_iter().find(|phrase| rest.starts_with(phrase.words))?;
        Some((self.token_from(from + phrase.words.len()), meaning(*phrase)))
    }
}

fn meaning(phrase: Phrase) -> Option<Meaning> {
    (phrase.force != Force::None).then_some(Meaning::Word { force: phrase.force, row: phrase.meaning })
}
