//! The words that belong to numbers, dates and references, in the languages of the texts: English, German, French, Spanish,
//! Russian and Ukrainian. Chinese has signs for them, which stand beside the rules that read them.
//!
//! Each word is told in small letters.

/// No word of these lists has more bytes.
pub(super) const LONGEST: usize = 32;

/// Reads a word in small letters; a word that is longer than all of the lists is not read.
pub(super) fn lowered<T>(word: &str, read: impl FnOnce(&str) -> T) -> Option<T> {
    let mut buffer = [0; LONGEST];
    let mut length = 0;
    for letter in word.chars().flat_map(char::to_lowercase) {
        let place = buffer.get_mut(length..length + letter.len_utf8())?;
        length += letter.encode_utf8(place).len();
    }
    std::str::from_utf8(&buffer[..length]).ok().map(read)
}

/// The month that a word names. Those that are other words too are months with a capital letter only.
pub(in crate::text) fn month(lower: &str, is_capital: bool) -> Option<i8> {
    let month = match lower {
        "january" | "jan" | "januar" | "jänner" | "janvier" | "enero" | "января" | "январь" | "январе" | "січня"
        | "січень" | "січні" => 1,
        "february" | "feb" | "februar" | "février" | "febrero" | "февраля" | "февраль" | "феврале" | "лютого"
        | "лютий" | "лютому" => 2,
        "march" | "mar" if is_capital => 3,
        "märz" | "mars" | "marzo" | "марта" | "март" | "марте" | "березня" | "березень" | "березні" => {
            3
        }
        "april" | "apr" | "avril" | "abril" | "апреля" | "апрель" | "апреле" | "квітня" | "квітень" | "квітні" => {
            4
        }
        "may" if is_capital => 5,
        "mai" | "mayo" | "мая" | "май" | "мае" | "травня" | "травень" | "травні" => 5,
        "june" | "jun" | "juni" | "juin" | "junio" | "июня" | "июнь" | "июне" | "червня" | "червень" | "червні" => {
            6
        }
        "july" | "jul" | "juli" | "juillet" | "julio" | "июля" | "июль" | "июле" | "липня" | "липень" | "липні" => {
            7
        }
        "august" if is_capital => 8,
        "aug" | "août" | "agosto" | "августа" | "август" | "августе" | "серпня" | "серпень" | "серпні" => {
            8
        }
        "september" | "sep" | "sept" | "septembre" | "septiembre" | "setiembre" | "сентября" | "сентябрь"
        | "сентябре" | "вересня" | "вересень" | "вересні" => 9,
        "october" | "oct" | "oktober" | "okt" | "octobre" | "octubre" | "октября" | "октябрь" | "октябре"
        | "жовтня" | "жовтень" | "жовтні" => 10,
        "november" | "nov" | "novembre" | "noviembre" | "ноября" | "ноябрь" | "ноябре" | "листопада" | "листопад"
        | "листопаді" => 11,
        "december" | "dec" | "dezember" | "dez" | "décembre" | "diciembre" | "декабря" | "декабрь" | "декабре"
        | "грудня" | "грудень" | "грудні" => 12,
        _ => return None,
    };
    Some(month)
}

/// How often a scale word counts a thousand, multiplied with itself: a million is two.
pub(super) fn thousands(lower: &str) -> Option<u8> {
    let thousands = match lower {
        "thousand" | "k" | "tausend" | "tsd" | "mille" | "mil" | "тыс" | "тис" => 1,
        "million" | "millions" | "mln" | "m" | "mio" | "millionen" | "millón" | "millones" | "млн" => 2,
        "billion" | "billions" | "bn" | "bln" | "b" | "milliarde" | "milliarden" | "mrd" | "milliard" | "milliards"
        | "млрд" => 3,
        "trillion" | "trillions" | "tn" | "трлн" => 4,
        _ if is_stem(lower, &["тысяч", "тисяч"]) => 1,
        _ if is_stem(lower, &["миллион", "мільйон"]) => 2,
        _ if is_stem(lower, &["миллиард", "мільярд"]) => 3,
        _ if is_stem(lower, &["триллион", "трильйон"]) => 4,
        _ => return None,
    };
    Some(thousands)
}

/// Whether a word is one of these stems with an ending of up to three letters.
fn is_stem(lower: &str, stems: &[&str]) -> bool {
    stems.iter().any(|stem| lower.strip_prefix(stem).is_some_and(|ending| ending.chars().count() <= 3))
}

/// Whether a word says that a number counts hundredths.
pub(super) fn is_percent(lower: &str) -> bool {
    matches!(lower, "percent" | "pct" | "prozent" | "procent") || is_stem(lower, &["процент", "відсотк", "відсоток"])
}

/// A currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Currency {
    /// US dollars.
    Dollar,
    /// Euros.
    Euro,
    /// Pounds sterling.
    Pound,
    /// Hryvnias.
    Hryvnia,
    /// Roubles.
    Rouble,
    /// Yuan.
    Yuan,
    /// Yen.
    Yen,
    /// Swiss francs.
    Franc,
}

/// The currency of a symbol.
pub(super) fn symbol(character: char) -> Option<Currency> {
    Some(match character {
        '$' | '＄' => Currency::Dollar,
        '€' => Currency::Euro,
        '£' | '￡' => Currency::Pound,
        '₴' => Currency::Hryvnia,
        '₽' => Currency::Rouble,
        '¥' | '￥' => Currency::Yuan,
        _ => return None,
    })
}

/// The currency that a word or code names.
pub(super) fn currency(lower: &str) -> Option<Currency> {
    Some(match lower {
        "usd" | "dollar" | "dollars" | "dólar" | "dólares" => Currency::Dollar,
        "eur" | "euro" | "euros" | "евро" | "євро" => Currency::Euro,
        "gbp" | "pounds" | "livres" | "libras" => Currency::Pound,
        "uah" | "hryvnia" | "hryvnias" | "hrywnja" | "грн" => Currency::Hryvnia,
        "rub" | "rouble" | "roubles" | "ruble" | "rubles" | "rubel" | "руб" => Currency::Rouble,
        "cny" | "rmb" | "yuan" => Currency::Yuan,
        "jpy" | "yen" => Currency::Yen,
        "chf" | "francs" | "franken" => Currency::Franc,
        _ if is_stem(lower, &["доллар", "долар"]) => Currency::Dollar,
        _ if is_stem(lower, &["гривен", "гривн", "гривень"]) => Currency::Hryvnia,
        _ if is_stem(lower, &["рубл", "рублей"]) => Currency::Rouble,
        _ => return None,
    })
}

/// Whether a word is the code of a currency, which stands before a sum too.
pub(super) fn is_code(lower: &str) -> bool {
    matches!(lower, "usd" | "eur" | "gbp" | "uah" | "rub" | "cny" | "rmb" | "jpy" | "chf")
}

/// The Chinese names of currencies, the longer ones first.
pub(super) const CHINESE_CURRENCIES: [(&str, Currency); 13] = [
    ("格里夫纳", Currency::Hryvnia),
    ("人民币", Currency::Yuan),
    ("美元", Currency::Dollar),
    ("美金", Currency::Dollar),
    ("歐元", Currency::Euro),
    ("欧元", Currency::Euro),
    ("英镑", Currency::Pound),
    ("英鎊", Currency::Pound),
    ("卢布", Currency::Rouble),
    ("盧布", Currency::Rouble),
    ("日元", Currency::Yen),
    ("瑞郎", Currency::Franc),
    ("元", Currency::Yuan),
];

/// How a noun stands before the number of a part of a text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Noun {
    /// In full.
    Full,
    /// Shortened, with a full stop or without.
    Short,
    /// Shortened; without its full stop it is another word.
    Dotted,
    /// In full, and letters count too: `Annex B`.
    Lettered,
}

/// The noun for a part of a text that a word is.
pub(super) fn noun(lower: &str) -> Option<Noun> {
    Some(match lower {
        "annex"
        | "annexes"
        | "schedule"
        | "appendix"
        | "anhang"
        | "anhangs"
        | "anlage"
        | "annexe"
        | "anexo"
        | "додаток"
        | "додатка"
        | "додатку"
        | "приложение"
        | "приложения"
        | "приложении" => Noun::Lettered,
        "art" | "arts" | "abs" | "para" | "paras" | "par" | "nr" | "ziff" | "apdo" | "núm" | "nos" | "ст" => {
            Noun::Short
        }
        "no" | "sec" | "ch" | "cl" | "al" | "n" | "п" | "пп" | "ч" | "абз" | "гл" => Noun::Dotted,
        _ if is_latin_noun(lower) || is_stem(lower, &CYRILLIC_NOUNS) => Noun::Full,
        _ => return None,
    })
}

/// The stems of the nouns of Russian and Ukrainian.
const CYRILLIC_NOUNS: [&str; 14] = [
    "статт",
    "стать",
    "статей",
    "пункт",
    "підпункт",
    "подпункт",
    "раздел",
    "розділ",
    "глав",
    "абзац",
    "часть",
    "части",
    "частей",
    "частин",
];

fn is_latin_noun(lower: &str) -> bool {
    // One language a line is easier to teach than one word a line.
    #[rustfmt::skip]
    let is_noun = matches!(
        lower,
        "article" | "articles" | "section" | "sections" | "paragraph" | "paragraphs" | "subparagraph" | "subparagraphs"
        | "subsection" | "subsections" | "point" | "points" | "clause" | "clauses" | "chapter" | "chapters" | "part"
        | "title" | "rule" | "rules" | "item" | "items" | "recital" | "recitals" | "protocol" | "resolution"
        // German
        | "artikel" | "artikels" | "artikeln" | "absatz" | "absatzes" | "absätze" | "absätzen" | "satz" | "nummer"
        | "nummern" | "ziffer" | "ziffern" | "kapitel" | "kapitels" | "punkt" | "punkte" | "abschnitt" | "abschnitts"
        // French
        | "paragraphe" | "paragraphes" | "alinéa" | "alinéas" | "chapitre" | "titre" | "règle"
        // Spanish
        | "artículo" | "artículos" | "apartado" | "apartados" | "párrafo" | "párrafos" | "punto" | "puntos" | "capítulo"
        | "título" | "sección"
    );
    is_noun
}
