//! Which language and script a text is in, as far as this program reads it.

use super::script::is_han;
use super::traditional::{is_common, is_simplified, is_traditional};

/// The language and script of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English.
    English,
    /// Chinese in simplified characters.
    Simplified,
    /// Chinese in traditional characters.
    Traditional,
    /// Chinese in characters that both scripts have.
    Chinese,
    /// Another one, or too little to tell.
    Other,
}

impl Language {
    /// The tag of the language by BCP 47 (<https://www.rfc-editor.org/info/bcp47>).
    pub fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Simplified => "zh-Hans",
            Language::Traditional => "zh-Hant",
            Language::Chinese => "zh",
            Language::Other => "und",
        }
    }

    /// Whether it is Chinese, in whatever script.
    pub fn is_chinese(self) -> bool {
        matches!(self, Language::Simplified | Language::Traditional | Language::Chinese)
    }
}

/// So many characters from the beginning are looked at: more would tell no other language, and cost more than reading.
const LOOKED_AT: usize = 1_000;

/// Words that hardly any English text is without, and that no other language of the alphabet has so many of.
const ENGLISH: [&str; 20] = [
    "the", "of", "and", "that", "with", "would", "is", "was", "has", "have", "its", "it", "they", "from", "which",
    "by", "not", "will", "this", "be",
];

/// None of them has more letters.
const LONGEST: usize = 5;

/// One word in so many is such a word, in an English text.
const ONE_IN: usize = 12;

/// The language of a text, by its characters and its commonest words: the same for the same text, with no guess between
/// languages that this program does not read.
pub fn language(text: &str) -> Language {
    let end = text.char_indices().nth(LOOKED_AT).map_or(text.len(), |(at, _)| at);
    let text = &text[..end];
    if !text.is_ascii() && is_chinese(text) {
        return script_by_characters(text);
    }
    let (mut words, mut common) = (0, 0);
    for word in text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()) {
        words += 1;
        common += usize::from(is_common_word(word));
    }
    if common > 0 && ONE_IN * common >= words { Language::English } else { Language::Other }
}

/// Whether a text is Chinese. A Han character says about as much as three letters; Japanese has its own characters between.
fn is_chinese(text: &str) -> bool {
    let (mut han, mut letters, mut kana) = (0, 0, 0);
    for character in text.chars() {
        han += usize::from(is_han(character));
        // To look a Han character up among all letters takes longer than all else.
        letters += usize::from(is_common(character) || character.is_alphabetic());
        kana += usize::from(is_kana(character));
    }
    han > 0 && 4 * han >= letters && 10 * kana < han
}

/// The script that more characters of a Chinese text are of.
fn script_by_characters(text: &str) -> Language {
    let (mut traditional, mut simplified) = (0, 0);
    for character in text.chars().filter(|character| is_han(*character)) {
        traditional += usize::from(is_traditional(character));
        simplified += usize::from(is_simplified(character));
    }
    match (traditional, simplified) {
        (0, 0) => Language::Chinese,
        (traditional, simplified) if traditional > simplified => Language::Traditional,
        _ => Language::Simplified,
    }
}

/// Whether a word is among the commonest of English; few other words are as short.
fn is_common_word(word: &str) -> bool {
    word.len() <= LONGEST && ENGLISH.iter().any(|own| own.eq_ignore_ascii_case(word))
}

/// So many characters are looked at for the script: a text may begin with a page in another language.
const LOOKED_AT_FOR_SCRIPT: usize = 8_000;

/// Which characters a text is written in where it is Chinese, more from the beginning of it than [`language`] looks at.
pub(crate) fn script_of(text: &str) -> Language {
    let (mut traditional, mut simplified, mut han, mut letters) = (0_usize, 0_usize, 0_usize, 0_usize);
    for character in text.chars().take(LOOKED_AT_FOR_SCRIPT) {
        han += usize::from(is_han(character));
        letters += usize::from(character.is_alphabetic());
        traditional += usize::from(is_traditional(character));
        simplified += usize::from(is_simplified(character));
    }
    // A name in brackets makes no text Chinese.
    if 2 * han < letters {
        return Language::Other;
    }
    // Some characters of either script stand in texts of the other.
    match (traditional, simplified) {
        (traditional, simplified) if traditional > 4 * simplified => Language::Traditional,
        (traditional, simplified) if simplified > 4 * traditional => Language::Simplified,
        _ => Language::Other,
    }
}

fn is_kana(character: char) -> bool {
    matches!(character, '\u{3040}'..='\u{30FF}')
}

#[cfg(test)]
mod tests {
    use super::{Language, language};

    #[test]
    fn languages_are_told_apart() {
        for (text, expected) in [
            ("The red paper caps the army at 9,000.", Language::English),
            ("Nach dem roten Papier darf das Heer höchstens 9000 Mann haben.", Language::Other),
            ("Le document rouge limite l'armée à 9 000 hommes.", Language::Other),
            ("Красный документ ограничивает армию.", Language::Other),
            ("红皮书把军队上限定为9000人。", Language::Simplified),
            ("紅皮書把軍隊上限定為9000人。", Language::Traditional),
            ("据NATO和Reuters报道，军队上限为9000人。", Language::Simplified),
            ("A word of Chinese (军队) is in this English sentence and that is all.", Language::English),
            ("日本の軍隊についてのニュースです。", Language::Other),
            ("中文", Language::Chinese),
            ("", Language::Other),
            ("9,000", Language::Other),
        ] {
            assert_eq!(language(text), expected, "{text}");
        }
    }
}
