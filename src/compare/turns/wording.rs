//! A text as its turns are looked for: without the marks of typesetting, accents with their letters, in simplified characters.

use std::borrow::Cow;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use crate::text::{simplified, without_marks};

/// A text to be read, and how it is written.
pub(super) struct Wording<'t> {
    written: Cow<'t, str>,
    /// The text to be read, with the place of each of its bytes in the written one. Nothing where they are the same.
    read: Option<(String, Vec<usize>)>,
}

impl<'t> Wording<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let written = without_marks(text);
        let differs = |character: char| is_accent(character) || simplified(character) != character;
        let read = written.contains(differs).then(|| read(&written));
        Self { written, read }
    }

    /// Whether the text to be read is the very text that was given.
    pub(super) fn is_as_given(&self) -> bool {
        self.read.is_none() && matches!(self.written, Cow::Borrowed(_))
    }

    /// The text to be read.
    pub(super) fn read(&self) -> &str {
        self.read.as_ref().map_or(&*self.written, |(read, _)| read)
    }

    /// How a stretch of what was read is written, on one line.
    pub(super) fn written(&self, range: Range<usize>) -> String {
        let place = |at: usize| match &self.read {
            Some((_, places)) => places.get(at).copied().unwrap_or(self.written.len()),
            None => at,
        };
        let written = self.written.get(place(range.start)..place(range.end)).unwrap_or_default();
        written.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

fn read(written: &str) -> (String, Vec<usize>) {
    let (mut read, mut places) = (String::with_capacity(written.len()), Vec::with_capacity(written.len()));
    let mut rest = written.char_indices().peekable();
    while let Some((at, first)) = rest.next() {
        let mut end = at + first.len_utf8();
        while let Some((_, accent)) = rest.next_if(|(_, accent)| is_accent(*accent)) {
            end += accent.len_utf8();
        }
        read.extend(written[at..end].nfc().map(simplified));
        places.resize(read.len(), at);
    }
    (read, places)
}

fn is_accent(character: char) -> bool {
    ('\u{300}'..='\u{36F}').contains(&character)
}
