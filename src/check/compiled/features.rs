//! What a stretch of prose is likened by: its words, pairs of words, and pairs and triples of Han characters, as numbers.

/// FNV-1a (<http://www.isthe.com/chongo/tech/comp/fnv/>), the same on every machine.
fn hash(from: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(from, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Where FNV-1a begins.
const BASIS: u64 = 0xcbf2_9ce4_8422_2325;

/// Both halves of a hash in one.
fn folded(hash: u64) -> u32 {
    u32::try_from((hash ^ (hash >> u32::BITS)) & u64::from(u32::MAX)).unwrap_or_default()
}

/// Words that say nothing of what a sentence is about.
const PLAIN: [&str; 40] = [
    "a", "an", "and", "are", "as", "at", "be", "been", "by", "document", "draft", "for", "from", "has", "have", "in",
    "is", "it", "its", "of", "on", "or", "plan", "proposal", "said", "says", "text", "that", "the", "their", "this",
    "to", "under", "was", "were", "which", "who", "will", "with", "would",
];

/// So many bytes at most has each of these words.
const LONGEST: usize = 8;

/// They as numbers, in the same order.
const PLAIN_AS_NUMBERS: [u64; PLAIN.len()] = {
    let mut numbers = [0; PLAIN.len()];
    let mut at = 0;
    while at < PLAIN.len() {
        numbers[at] = as_number(PLAIN[at].as_bytes());
        at += 1;
    }
    numbers
};

/// The bytes of a short word as one number, which orders as they do.
const fn as_number(word: &[u8]) -> u64 {
    let mut number = 0;
    let mut at = 0;
    while at < LONGEST {
        number = number << u8::BITS | if at < word.len() { word[at] as u64 } else { 0 };
        at += 1;
    }
    number
}

fn is_plain(word: &str) -> bool {
    word.len() <= LONGEST && PLAIN_AS_NUMBERS.binary_search(&as_number(word.as_bytes())).is_ok()
}

/// The features of a folded text, each once, in order: words cut to their stem, pairs of words, pairs and triples of Han
/// characters.
pub(crate) fn features(text: &str) -> Vec<u32> {
    let mut features = Vec::with_capacity(text.len() / 2);
    let is_han = |c: char| ('\u{3400}'..='\u{9FFF}').contains(&c);
    let mut run = 0;
    let may_be_han = if text.is_ascii() { "" } else { text };
    for (at, character) in may_be_han.char_indices() {
        let end = at + character.len_utf8();
        run = if is_han(character) { run + 1 } else { 0 };
        for size in [2, 3].into_iter().filter(|size| *size <= run) {
            features.push(folded(hash(BASIS, &text.as_bytes()[end - size * character.len_utf8()..end])));
        }
    }
    let words = text.split(|c: char| !c.is_alphanumeric() || is_han(c));
    let mut last = None;
    for stem in words.filter(|word| !word.is_empty() && !is_plain(word)).map(stem) {
        features.push(folded(stem));
        let before = last.replace(stem);
        features.extend(before.map(|before| folded(hash(before, &stem.to_le_bytes()))));
    }
    features.sort_unstable();
    features.dedup();
    features
}

/// A word without its ending, roughly; a number by how long it is.
fn stem(word: &str) -> u64 {
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return hash(BASIS, &word.len().to_le_bytes());
    }
    let end = word.char_indices().nth(6).map_or(word.len(), |(at, _)| at);
    hash(BASIS, &word.as_bytes()[..end])
}
