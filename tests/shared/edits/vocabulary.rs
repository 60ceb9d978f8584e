//! Words of no language, as often as words are in a language.

use std::collections::BTreeSet;

use super::random::Random;

/// What a text is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    Latin,
    Cyrillic,
    Chinese,
}

impl Script {
    pub const ALL: [Script; 3] = [Script::Latin, Script::Cyrillic, Script::Chinese];
}

/// A word, as its rank: the lower, the more often it is used.
pub type Word = u32;

pub struct Vocabulary {
    pub script: Script,
    words: Vec<String>,
    /// The sums of the weights up to each word.
    sums: Vec<u64>,
}

const CONSONANTS: [&[&str]; 2] = [
    &["b", "c", "d", "f", "g", "h", "l", "m", "n", "p", "r", "s", "t", "v", "st", "tr", "pl"],
    &["б", "в", "г", "д", "ж", "к", "л", "м", "н", "п", "р", "с", "т", "ф", "ст", "тр", "пл"],
];
const VOWELS: [&[&str]; 2] = [&["a", "e", "i", "o", "u", "ai", "ea"], &["а", "е", "и", "о", "у", "я", "ю"]];
const ENDS: [&[&str]; 2] = [&["n", "r", "s", "t", "l", "m", ""], &["н", "р", "с", "т", "л", "м", ""]];

/// Characters that are read as numbers or as the names of parts of a law.
const OF_LABELS: &str = "一二三四五六七八九十百千零两第章节条条款項项编編目部分附則则廿卅";

impl Vocabulary {
    /// The words of a text with about `length` words. Their number grows with the root of it, as Heaps' law has it.
    pub fn new(script: Script, length: usize, random: &mut Random) -> Self {
        let count = (30 * length.isqrt()).max(400);
        let mut known = BTreeSet::new();
        let mut words = Vec::with_capacity(count);
        let characters = characters(random);
        while words.len() < count {
            let word = match script {
                Script::Latin => spelt(0, words.len(), random),
                Script::Cyrillic => spelt(1, words.len(), random),
                Script::Chinese => written(&characters, words.len(), random),
            };
            if known.insert(word.clone()) {
                words.push(word);
            }
        }
        let mut sum = 0;
        // The weights of Zipf's law, flattened at the head as Mandelbrot did.
        let sums = (0..count as u64).map(|rank| {
            sum += 1_000_000_000 / (rank + 3);
            sum
        });
        let sums = sums.collect();
        Self { script, words, sums }
    }

    pub fn any(&self, random: &mut Random) -> Word {
        let total = *self.sums.last().expect("there are words");
        let at = random.next() % total;
        Word::try_from(self.sums.partition_point(|sum| *sum <= at)).expect("there are fewer words")
    }

    /// A word that carries meaning: none of the fifty that stand everywhere.
    pub fn rare(&self, random: &mut Random) -> Word {
        loop {
            let word = self.any(random);
            if word >= 50 {
                return word;
            }
        }
    }

    /// One of the rarest words, which hardly stands anywhere.
    pub fn last(&self, random: &mut Random) -> Word {
        let last = self.words.len() - 1 - random.below(50);
        Word::try_from(last).expect("there are fewer words")
    }

    pub fn spelling(&self, word: Word) -> &str {
        &self.words[word as usize]
    }
}

fn spelt(alphabet: usize, rank: usize, random: &mut Random) -> String {
    let syllables = match rank {
        0..60 => 1,
        60..800 => random.between(2, 3),
        _ => random.between(2, 4),
    };
    let mut one = |of: &[&'static str]| of[random.below(of.len())];
    let word = (0..syllables).map(|_| one(CONSONANTS[alphabet]).to_owned() + one(VOWELS[alphabet]));
    word.collect::<String>() + one(ENDS[alphabet])
}

fn written(characters: &[char], rank: usize, random: &mut Random) -> String {
    let length = if rank < 100 { 1 } else { 2 };
    (0..length).map(|_| characters[random.below(characters.len())]).collect()
}

fn characters(random: &mut Random) -> Vec<char> {
    let mut characters = BTreeSet::new();
    while characters.len() < 1500 {
        let one = 0x5000 + u32::try_from(random.below(0x3800)).expect("it is small");
        characters.extend(char::from_u32(one).filter(|one| !OF_LABELS.contains(*one)));
    }
    characters.into_iter().collect()
}
