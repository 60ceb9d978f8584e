//! Numbers from one to twenty as words behind the word for a part: `ARTICLE DEUX`, `Chapter Fourteen`, `Стаття дев'ята`.

use super::number::Numeral;
use super::style::Form;

/// The words for each number from one on, as counted and as in order, in small letters and with a plain apostrophe: English,
/// French (without accents, too, as in capitals), Spanish, German, Russian, Ukrainian.
const WORDS: [&str; 20] = [
    "one first un une premier première premiere unique uno primero primera único unico única unica eins erster erste erstes \
     один одна первый первая первое перший перша перше",
    "two second deux deuxième deuxieme second seconde dos segundo segunda zwei zweiter zweite zweites \
     два две второй вторая второе дві другий друга друге",
    "three third trois troisième troisieme tres tercero tercera drei dritter dritte drittes \
     три третий третья третье третій третя третє",
    "four fourth quatre quatrième quatrieme cuatro cuarto cuarta vier vierter vierte viertes \
     четыре четвёртый четвертый четвёртая четвертая чотири четвертий четверта",
    "five fifth cinq cinquième cinquieme cinco quinto quinta fünf fünfter fünfte fünftes \
     пять пятый пятая п'ять п'ятий п'ята",
    "six sixth sixième sixieme seis sexto sexta sechs sechster sechste sechstes \
     шесть шестой шестая шість шостий шоста",
    "seven seventh sept septième septieme siete séptimo septimo séptima septima sieben siebter siebte siebtes \
     семь седьмой седьмая сім сьомий сьома",
    "eight eighth huit huitième huitieme ocho octavo octava acht achter achte achtes \
     восемь восьмой восьмая вісім восьмий восьма",
    "nine ninth neuf neuvième neuvieme nueve noveno novena neun neunter neunte neuntes \
     девять девятый девятая дев'ять дев'ятий дев'ята",
    "ten tenth dix dixième dixieme diez décimo decimo décima decima zehn zehnter zehnte zehntes \
     десять десятый десятая десятий десята",
    "eleven eleventh onze onzième onzieme once undécimo undecimo undécima undecima elf elfter elfte elftes \
     одиннадцать одиннадцатый одиннадцатая одинадцять одинадцятий одинадцята",
    "twelve twelfth douze douzième douzieme doce duodécimo duodecimo duodécima duodecima zwölf zwölfter zwölfte zwölftes \
     двенадцать двенадцатый двенадцатая дванадцять дванадцятий дванадцята",
    "thirteen thirteenth treize treizième treizieme trece decimotercero decimotercera dreizehn dreizehnter \
     тринадцать тринадцатый тринадцатая тринадцять тринадцятий тринадцята",
    "fourteen fourteenth quatorze quatorzième quatorzieme catorce decimocuarto decimocuarta vierzehn vierzehnter \
     четырнадцать четырнадцатый четырнадцатая чотирнадцять чотирнадцятий чотирнадцята",
    "fifteen fifteenth quinze quinzième quinzieme quince decimoquinto decimoquinta fünfzehn fünfzehnter \
     пятнадцать пятнадцатый пятнадцатая п'ятнадцять п'ятнадцятий п'ятнадцята",
    "sixteen sixteenth seize seizième seizieme dieciséis dieciseis decimosexto decimosexta sechzehn sechzehnter \
     шестнадцать шестнадцатый шестнадцатая шістнадцять шістнадцятий шістнадцята",
    "seventeen seventeenth dix-sept dix-septième dix-septieme diecisiete decimoséptimo decimoseptimo decimoséptima \
     decimoseptima siebzehn siebzehnter семнадцать семнадцатый семнадцатая сімнадцять сімнадцятий сімнадцята",
    "eighteen eighteenth dix-huit dix-huitième dix-huitieme dieciocho decimoctavo decimoctava achtzehn achtzehnter \
     восемнадцать восемнадцатый восемнадцатая вісімнадцять вісімнадцятий вісімнадцята",
    "nineteen nineteenth dix-neuf dix-neuvième dix-neuvieme diecinueve decimonoveno decimonovena neunzehn neunzehnter \
     девятнадцать девятнадцатый девятнадцатая дев'ятнадцять дев'ятнадцятий дев'ятнадцята",
    "twenty twentieth vingt vingtième vingtieme veinte vigésimo vigesimo vigésima vigesima zwanzig zwanzigster \
     двадцать двадцатый двадцатая двадцять двадцятий двадцята",
];

/// No word of these has more bytes, whatever its apostrophe.
const LONGEST: usize = 32;

/// The number that a text begins with as one word. Whole words count alone: *twenty-one* and *two hundred* are none of these.
pub(super) fn spelled(text: &str) -> Option<Numeral> {
    let len = word_len(text);
    let own = text.get(..len).filter(|own| (1..=LONGEST).contains(&own.len()))?;
    let own = own.to_lowercase().replace(['’', 'ʼ'], "'");
    let at = WORDS.iter().position(|words| words.split(' ').any(|word| word == own))?;
    let value = u32::try_from(at + 1).ok()?;
    Some(Numeral { len, form: Form::Word, value, roman: 0, parts: 1 })
}

/// How many bytes of a word a text begins with: letters, with single hyphens and apostrophes between them.
fn word_len(text: &str) -> usize {
    let mut len = 0;
    let mut rest = text.char_indices().peekable();
    while let Some((at, own)) = rest.next() {
        let is_inside =
            matches!(own, '-' | '\'' | '’' | 'ʼ') && rest.peek().is_some_and(|(_, next)| next.is_alphabetic());
        if !(own.is_alphabetic() || is_inside && at > 0) {
            break;
        }
        len = at + own.len_utf8();
    }
    len
}

#[cfg(test)]
mod tests {
    use super::{WORDS, spelled};

    #[test]
    fn words_count_to_twenty_whatever_their_case() {
        let value = |text| spelled(text).map(|own| (own.value, own.len));
        assert_eq!(value("DEUX"), Some((2, 4)));
        assert_eq!(value("Dix-Huit. - Texte"), Some((18, 8)));
        assert_eq!(value("П’ЯТА. Текст"), Some((5, "П’ЯТА".len())));
        assert_eq!(value("Twenty — Mills"), Some((20, 6)));
        for text in ["", "twenty-one", "first-born", "the", "'one", "сто"] {
            assert_eq!(value(text), None, "{text}");
        }
    }

    #[test]
    fn no_word_stands_for_two_numbers() {
        let words: Vec<&str> = WORDS.iter().flat_map(|words| words.split(' ')).collect();
        for (at, words_of) in WORDS.iter().enumerate() {
            for word in words_of.split(' ') {
                assert_eq!(spelled(word).map(|own| own.value as usize), Some(at + 1), "{word}");
            }
        }
        assert!(words.iter().all(|word| word.to_lowercase() == **word));
    }
}
