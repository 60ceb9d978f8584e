//! Looking a word up in a list: by its first byte, then by its length, without a copy of it.

use super::number::lower;

/// Words with what each stands for, in lower case and sorted.
pub(super) struct Lookup<T: 'static> {
    pub(super) words: &'static [(&'static str, T)],
    /// Where the words begin that begin with a byte.
    starts: [u8; 257],
}

impl<T> Lookup<T> {
    pub(super) const fn of(words: &'static [(&'static str, T)]) -> Self {
        assert!(words.len() < 256, "a place in the list is one byte");
        let mut starts = [0; 257];
        let (mut byte, mut at) = (0, 0_u8);
        while byte < 256 {
            starts[byte] = at;
            while (at as usize) < words.len() && words[at as usize].0.as_bytes()[0] as usize == byte {
                at += 1;
            }
            byte += 1;
        }
        starts[256] = at;
        Self { words, starts }
    }

    /// The words that begin with the first letter of a word, and may be it or begin with it.
    pub(super) fn near(&self, word: &str) -> &'static [(&'static str, T)] {
        let mut room = [0; 40];
        let first = match word.as_bytes().first() {
            Some(first) if first.is_ascii() => first.to_ascii_lowercase(),
            Some(_) => word
                .chars()
                .next()
                .and_then(|own| lower(own.encode_utf8(&mut [0; 4]), &mut room)?.bytes().next())
                .unwrap_or(0),
            None => return &[],
        };
        &self.words[usize::from(self.starts[usize::from(first)])..usize::from(self.starts[usize::from(first) + 1])]
    }

    /// What a word stands for, whatever its case.
    pub(super) fn get(&self, word: &str) -> Option<&'static T> {
        if word.is_ascii() {
            return self.near(word).iter().find(|(own, _)| own.eq_ignore_ascii_case(word)).map(|(_, of)| of);
        }
        let mut room = [0; 40];
        let word = lower(word, &mut room)?;
        self.near(word).iter().find(|(own, _)| *own == word).map(|(_, of)| of)
    }
}
