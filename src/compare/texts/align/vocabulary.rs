//! The words of two texts by numbers, with what each weighs.

use std::hash::{Hash, Hasher};

use rustc_hash::FxHashMap;

use crate::text::{Token, TokenKind, is_han, token_stream, tokens};

/// Numbers for the features that clauses are compared by: words, whatever their case, and pairs of Han characters.
#[derive(Default)]
pub(super) struct Vocabulary<'t> {
    words: FxHashMap<Folded<'t>, u32>,
    pairs: FxHashMap<(u32, u32), u32>,
    /// By the number of a feature, in how many clauses it stands.
    clauses: Vec<u32>,
    /// How many clauses were counted.
    counted: u32,
    weights: Vec<u16>,
}

impl<'t> Vocabulary<'t> {
    /// The features of a text, in order. A sign is none.
    pub(super) fn features(&mut self, text: &'t str, features: &mut Vec<u32>) {
        read(token_stream(text), features, |feature| {
            let next = u32::try_from(self.words.len() + self.pairs.len()).unwrap_or(u32::MAX);
            match feature {
                Read::Word(key) => *self.words.entry(Folded::new(key)).or_insert(next),
                Read::Pair(one, other) => *self.pairs.entry((one, other)).or_insert(next),
            }
        });
    }

    /// The same of a text that was not counted: all features that no counted text has are [`UNKNOWN`].
    pub(super) fn known_features(&self, text: &'t str, features: &mut Vec<u32>) {
        // Few texts are read so. As a list: the stream is made fast where it is read in one place alone.
        read(tokens(text).into_iter(), features, |feature| {
            let known = match feature {
                Read::Word(key) => self.words.get(&Folded::new(key)),
                Read::Pair(one, other) => self.pairs.get(&(one, other)),
            };
            known.copied().unwrap_or(UNKNOWN)
        });
    }

    /// Counts a clause with these features, each of them once.
    pub(super) fn count(&mut self, features: &[u32]) {
        self.counted += 1;
        self.clauses.resize(self.words.len() + self.pairs.len(), 0);
        for feature in features {
            self.clauses[*feature as usize] += 1;
        }
    }

    /// How many features there are.
    pub(super) fn len(&self) -> usize {
        self.clauses.len()
    }

    /// In how many clauses a feature stands.
    pub(super) fn clauses(&self, feature: u32) -> u32 {
        self.clauses[feature as usize]
    }

    /// Weighs all features, now that all clauses are counted.
    pub(super) fn weigh(&mut self) {
        let all = self.counted;
        self.weights = self.clauses.iter().map(|clauses| logarithm(clauses.saturating_add(all), *clauses)).collect();
    }

    /// What a feature weighs, in 1/256 of a natural unit of information: how rare it is (K. Spärck Jones, "A statistical
    /// interpretation of term specificity and its application in retrieval", Journal of Documentation 28, 1972).
    pub(super) fn weight(&self, feature: u32) -> u16 {
        self.weights[feature as usize]
    }
}

/// What is given for the number of a feature that no counted text has.
pub(super) const UNKNOWN: u32 = u32::MAX;

/// What is read of a text, with the numbers of what was read before.
enum Read<'t> {
    Word(&'t str),
    /// Two Han characters.
    Pair(u32, u32),
}

fn read<'t>(tokens: impl Iterator<Item = Token<'t>>, features: &mut Vec<u32>, mut number: impl FnMut(Read<'t>) -> u32) {
    features.clear();
    let mut han: Option<Han> = None;
    for token in tokens {
        if matches!(token.kind, TokenKind::Sign | TokenKind::Blank) {
            continue;
        }
        let own = number(Read::Word(token.key()));
        if token.kind != TokenKind::Han {
            features.extend(han.take().and_then(Han::alone));
            features.push(own);
            continue;
        }
        if let Some(before) = han {
            features.push(number(Read::Pair(before.number, own)));
        }
        han = Some(Han { number: own, is_in_pair: han.is_some() });
    }
    features.extend(han.and_then(Han::alone));
}

/// The natural logarithm of a ratio of at least one, in 1/256: whole numbers add up to the same sum in any order.
pub(super) fn logarithm(all: u32, some: u32) -> u16 {
    let ratio = f64::from(all) / f64::from(some.max(1));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is between 0 and 23")]
    let logarithm = (libm::log(ratio.max(1.0)) * 256.0) as u16;
    logarithm
}

/// A Han character that was just read.
#[derive(Clone, Copy)]
struct Han {
    number: u32,
    is_in_pair: bool,
}

impl Han {
    fn alone(self) -> Option<u32> {
        (!self.is_in_pair).then_some(self.number)
    }
}

/// So many bytes most Han characters have.
const HAN: usize = 3;

/// A word whose case makes no difference.
struct Folded<'t> {
    text: &'t str,
    digest: u64,
}

impl<'t> Folded<'t> {
    fn new(text: &'t str) -> Self {
        let byte = |digest: u64, byte: u8| (digest ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        let start = 0xcbf2_9ce4_8422_2325;
        // A Han character is a word of its own, and has no case.
        let is_character = text.len() == HAN && text.starts_with(is_han);
        let digest = if is_character || text.is_ascii() {
            text.bytes().map(|own| own.to_ascii_lowercase()).fold(start, byte)
        } else {
            let mut buffer = [0; 4];
            lower(text).fold(start, |digest, own| own.encode_utf8(&mut buffer).bytes().fold(digest, byte))
        };
        Self { text, digest }
    }
}

fn lower(text: &str) -> impl Iterator<Item = char> {
    text.chars().flat_map(char::to_lowercase)
}

impl PartialEq for Folded<'_> {
    fn eq(&self, other: &Self) -> bool {
        let (one, other) = (self.text, other.text);
        one == other
            || if one.is_ascii() && other.is_ascii() {
                one.eq_ignore_ascii_case(other)
            } else {
                lower(one).eq(lower(other))
            }
    }
}

impl Eq for Folded<'_> {}

impl Hash for Folded<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.digest);
    }
}
