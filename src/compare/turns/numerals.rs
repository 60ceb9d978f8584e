//! The words of which numbers are made, in each language. A language is taught here.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// What a word does to the number that it is a part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Numeral {
    /// It counts so many.
    Count(u64),
    /// It makes hundreds of what stands before it.
    Hundred,
    /// It makes thousands or more of what stands before it.
    Scale(u64),
    /// It makes parts of what stands before it.
    Share(u64),
}

/// Words that count, by how many they count.
const COUNTS: &[(u64, &str)] = &[
    (1, "one ein eine einen einem einer eins un une uno una один одна одно одного одной одну одне однієї"),
    (2, "two zwei deux dos два две двух двум дві двох двом"),
    (3, "three drei trois tres три трёх трех трьох"),
    (4, "four vier quatre cuatro четыре четырёх четырех чотири чотирьох"),
    (5, "five fünf cinq cinco пять пяти п'ять п'яти"),
    (6, "six sechs seis шесть шести шість"),
    (7, "seven sieben sept siete семь семи сім"),
    (8, "eight acht huit ocho восемь восьми вісім"),
    (9, "nine neun neuf nueve девять девяти дев'ять дев'яти"),
    (10, "ten zehn dix diez десять десяти"),
    (11, "eleven elf onze once одиннадцать одиннадцати одинадцять одинадцяти"),
    (12, "twelve zwölf douze doce двенадцать двенадцати дванадцять дванадцяти"),
    (13, "thirteen dreizehn treize trece тринадцать тринадцати тринадцять тринадцяти"),
    (14, "fourteen vierzehn quatorze catorce четырнадцать четырнадцати чотирнадцять чотирнадцяти"),
    (15, "fifteen fünfzehn quinze quince пятнадцать пятнадцати п'ятнадцять п'ятнадцяти"),
    (16, "sixteen sechzehn seize dieciséis шестнадцать шестнадцати шістнадцять шістнадцяти"),
    (17, "seventeen siebzehn diecisiete семнадцать семнадцати сімнадцять сімнадцяти"),
    (18, "eighteen achtzehn dieciocho восемнадцать восемнадцати вісімнадцять вісімнадцяти"),
    (19, "nineteen neunzehn diecinueve девятнадцать девятнадцати дев'ятнадцять дев'ятнадцяти"),
    (20, "twenty zwanzig vingt vingts veinte двадцать двадцати двадцять"),
    (21, "veintiuno veintiún veintiuna"),
    (22, "veintidós"),
    (23, "veintitrés"),
    (24, "veinticuatro"),
    (25, "veinticinco"),
    (26, "veintiséis"),
    (27, "veintisiete"),
    (28, "veintiocho"),
    (29, "veintinueve"),
    (30, "thirty dreißig dreissig trente treinta тридцать тридцати тридцять"),
    (40, "forty vierzig quarante cuarenta сорок сорока"),
    (50, "fifty fünfzig cinquante cincuenta пятьдесят пятидесяти п'ятдесят п'ятдесяти"),
    (60, "sixty sechzig soixante sesenta шестьдесят шестидесяти шістдесят шістдесяти"),
    (70, "seventy siebzig septante setenta семьдесят семидесяти сімдесят сімдесяти"),
    (80, "eighty achtzig huitante octante ochenta восемьдесят восьмидесяти вісімдесят вісімдесяти"),
    (90, "ninety neunzig nonante noventa девяносто дев'яносто"),
    (100, "cien ciento сто ста"),
    (200, "doscientos doscientas двести двухсот двісті двохсот"),
    (300, "trescientos trescientas триста трёхсот трехсот трьохсот"),
    (400, "cuatrocientos cuatrocientas четыреста четырёхсот четырехсот чотириста чотирьохсот"),
    (500, "quinientos quinientas пятьсот пятисот п'ятсот п'ятисот"),
    (600, "seiscientos seiscientas шестьсот шестисот шістсот шестисот"),
    (700, "setecientos setecientas семьсот семисот сімсот семисот"),
    (800, "ochocientos ochocientas восемьсот восьмисот вісімсот восьмисот"),
    (900, "novecientos novecientas девятьсот девятисот дев'ятсот дев'ятисот"),
];

const HUNDREDS: &str = "hundred hundert cent cents";

const SCALES: &[(u64, &str)] = &[
    (1_000, "thousand tausend mille mil тысяча тысячи тысяч тысячу тисяча тисячі тисяч тисячу"),
    (
        1_000_000,
        "million millions millionen millón millones миллион миллиона миллионов мільйон мільйона мільйони мільйонів",
    ),
    (
        1_000_000_000,
        "billion billions milliarde milliarden milliard milliards миллиард миллиарда миллиардов мільярд мільярда мільярди мільярдів",
    ),
];

/// Words for parts: of one, and of several.
const SHARES: &[(u64, &str, &str)] = &[
    (2, "half", "halves"),
    (3, "third tiers drittel tercio треть третину", "thirds tiers drittel tercios трети третьих третини"),
    (
        4,
        "quarter fourth quart viertel cuarto четверть чверть",
        "quarters fourths quarts viertel cuartos четверти чверті",
    ),
    (5, "fifth cinquième fünftel quinto", "fifths cinquièmes fünftel quintos пятых"),
    (6, "sixth sixième sechstel sexto", "sixths sixièmes sechstel sextos"),
    (8, "eighth huitième achtel octavo", "eighths huitièmes achtel octavos"),
    (10, "tenth dixième zehntel décimo", "tenths dixièmes zehntel décimos десятых"),
];

/// Words for a half that need no number before them.
const HALVES: &str = "half moitié hälfte mitad половина половину половины половини";

/// What is known of a word.
#[derive(Clone, Copy, Default)]
struct Known {
    /// What it does as a word that counts.
    counts: Option<Numeral>,
    /// The part that it is one of.
    share: Option<u64>,
    /// The part that it is several of.
    shares: Option<u64>,
    is_half: bool,
}

/// The lists by their words: nearly every word of a text is asked for, and nearly none is there.
static WORDS: LazyLock<FxHashMap<&'static str, Known>> = LazyLock::new(|| {
    let mut words: FxHashMap<&str, Known> = FxHashMap::default();
    let mut counts = |list: &'static str, numeral: Numeral| {
        for word in list.split(' ') {
            words.entry(word).or_default().counts.get_or_insert(numeral);
        }
    };
    for (count, list) in COUNTS {
        counts(list, Numeral::Count(*count));
    }
    counts(HUNDREDS, Numeral::Hundred);
    for (scale, list) in SCALES {
        counts(list, Numeral::Scale(*scale));
    }
    for (share, one, several) in SHARES {
        for word in one.split(' ') {
            words.entry(word).or_default().share.get_or_insert(*share);
        }
        for word in several.split(' ') {
            words.entry(word).or_default().shares.get_or_insert(*share);
        }
    }
    for word in HALVES.split(' ') {
        words.entry(word).or_default().is_half = true;
    }
    words
});

/// What a word in small letters does to a number. `several`: whether the number before it is more than one.
pub(super) fn numeral(word: &str, is_several: bool) -> Option<Numeral> {
    let share = |known: &Known| if is_several { known.shares } else { known.share };
    let known = WORDS.get(word);
    let known = known.and_then(|known| known.counts.or_else(|| share(known).map(Numeral::Share)));
    let may_have_parts = word.len() >= SHORTEST_OF_PARTS;
    known.or_else(|| may_have_parts.then(|| german(word)).flatten().map(Numeral::Count))
}

/// Whether a word is a half.
pub(super) fn is_half(word: &str) -> bool {
    WORDS.get(word).is_some_and(|known| known.is_half)
}

/// Whether a word is `one` in a language where it is the article too.
pub(super) fn is_article(word: &str) -> bool {
    COUNTS[0].1.split(' ').skip(1).any(|article| article == word)
}

/// `elfhundert`: no German number of several parts has fewer bytes.
const SHORTEST_OF_PARTS: usize = 10;

/// A German number of several parts in one word: `fünfundzwanzig`, `zweihundert`, `einhundertzwanzig`.
fn german(word: &str) -> Option<u64> {
    let part = |part: &str| match part {
        "ein" => Some(1),
        "" => None,
        part => simple(part).or_else(|| german(part)),
    };
    for (scale, name) in [(1_000, "tausend"), (100, "hundert")] {
        if let Some((before, behind)) = word.split_once(name) {
            let before = if before.is_empty() { 1 } else { part(before).filter(|before| *before < scale)? };
            let behind = if behind.is_empty() {
                0
            } else {
                part(behind.strip_prefix("und").unwrap_or(behind)).filter(|behind| *behind < scale)?
            };
            return Some(before * scale + behind);
        }
    }
    let (ones, tens) = word.split_once("und")?;
    let (ones, tens) = (part(ones)?, simple(tens)?);
    (ones < 10 && tens >= 20 && tens.is_multiple_of(10)).then_some(ones + tens)
}

fn simple(word: &str) -> Option<u64> {
    match WORDS.get(word)?.counts? {
        Numeral::Count(count) => Some(count),
        _ => None,
    }
}
