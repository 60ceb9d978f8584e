//! The words of negation and obligation in each language, and the units that belong to a number.
//!
//! A language is taught here: each row has the meaning that its words share, and the words, in small letters and with one
//! kind of apostrophe. Words with one meaning may stand for each other without a turn. A phrase goes before the words that
//! it begins with.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// What a row of the lexicon does to a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Force {
    /// It denies, forbids or excepts.
    Negation,
    /// It obliges, permits or advises.
    Modality,
    /// It bounds the number beside it: `at least`, `up to`. Without a number it is another word.
    Bound,
    /// It permits, and is told only where it stands against a word that forbids: `permitted`, 得.
    Answer,
    /// It joins: `and`, `or`. It is told only where nothing else changed.
    Connective,
    /// Nothing, though it begins with a word that does.
    None,
}

impl Force {
    pub(super) const ALL: [Self; 6] = [Negation, Modality, Bound, Answer, Connective, Nothing];
}

use Force::{Answer, Bound, Connective, Modality, Negation, None as Nothing};

/// The rows: what the words do, and words of one meaning.
const ROWS: &[(Force, &[&str])] = &[
    // English
    (Modality, &["shall"]),
    (Modality, &["must", "is required to", "are required to", "is obliged to", "are obliged to", "obliged to"]),
    (
        Modality,
        &[
            "may",
            "is permitted to",
            "are permitted to",
            "permitted to",
            "is entitled to",
            "are entitled to",
            "entitled to",
            "is allowed to",
            "are allowed to",
            "allowed to",
        ],
    ),
    (Modality, &["should", "ought to"]),
    (Modality, &["will"]),
    (Modality, &["would"]),
    (Modality, &["can"]),
    (Modality, &["could"]),
    (Negation, &["shall not", "shan't", "shall never"]),
    (Negation, &["must not", "mustn't", "must never"]),
    (Negation, &["may not", "may never"]),
    (Negation, &["should not", "shouldn't"]),
    (Negation, &["will not", "won't", "will never"]),
    (Negation, &["would not", "wouldn't"]),
    (Negation, &["cannot", "can not", "can't"]),
    (Negation, &["could not", "couldn't"]),
    (Negation, &["not", "isn't", "aren't", "doesn't", "don't", "didn't", "wasn't", "weren't", "hasn't", "haven't"]),
    (Negation, &["no"]),
    (Negation, &["never"]),
    (Negation, &["neither"]),
    (Negation, &["none"]),
    (Negation, &["nothing"]),
    (Negation, &["without"]),
    (Negation, &["unless"]),
    (Negation, &["except", "save for", "with the exception of", "other than"]),
    (Negation, &["prohibited", "forbidden", "banned"]),
    (Answer, &["permitted", "allowed"]),
    (Negation, &["unlawful", "illegal"]),
    (Answer, &["lawful", "legal"]),
    (Bound, &["no more than", "not more than", "at most", "up to", "not exceeding"]),
    (Bound, &["more than", "over", "above", "in excess of"]),
    (Bound, &["less than", "fewer than", "under", "below"]),
    (Bound, &["no earlier than", "not earlier than", "no sooner than", "not sooner than"]),
    (Bound, &["no less than", "not less than", "no fewer than", "not fewer than", "at least"]),
    (Connective, &["and"]),
    (Connective, &["or"]),
    (
        Nothing,
        &[
            "not only",
            "whether or not",
            "no later than",
            "not later than",
            "no doubt",
            "no sooner",
            "without prejudice",
        ],
    ),
    (
        Nothing,
        &["the will", "its will", "their will", "free will", "good will", "political will", "national will", "a will"],
    ),
    (Nothing, &["a must", "not least"]),
    // German
    (Modality, &["muss", "müssen", "hat zu", "haben zu", "ist verpflichtet", "sind verpflichtet"]),
    (Modality, &["soll", "sollen"]),
    (Modality, &["sollte", "sollten"]),
    (Modality, &["darf", "dürfen"]),
    (Modality, &["kann", "können"]),
    (Negation, &["darf nicht", "dürfen nicht"]),
    (Negation, &["muss nicht", "müssen nicht"]),
    (Negation, &["soll nicht", "sollen nicht"]),
    (Negation, &["kann nicht", "können nicht"]),
    (Negation, &["nicht"]),
    (Negation, &["kein", "keine", "keinen", "keinem", "keiner", "keines"]),
    (Negation, &["ohne"]),
    (Negation, &["nie", "niemals"]),
    (Negation, &["außer", "ausgenommen", "mit ausnahme"]),
    (Negation, &["es sei denn", "sofern nicht", "soweit nicht"]),
    (Negation, &["verboten", "untersagt", "unzulässig"]),
    (Answer, &["erlaubt", "gestattet", "zulässig"]),
    (Bound, &["nicht mehr als", "höchstens"]),
    (Bound, &["mindestens", "wenigstens", "nicht weniger als"]),
    (Bound, &["mehr als"]),
    (Connective, &["und"]),
    (Connective, &["oder"]),
    (Nothing, &["nicht nur", "nicht zuletzt", "nicht später als"]),
    // French
    (Modality, &["doit", "doivent"]),
    (Modality, &["devra", "devront"]),
    (Modality, &["devrait", "devraient"]),
    (Modality, &["peut", "peuvent"]),
    (Modality, &["pourra", "pourront"]),
    (Negation, &["ne doit pas", "ne doivent pas"]),
    (Negation, &["ne peut pas", "ne peuvent pas", "ne peut", "ne peuvent"]),
    (Negation, &["ne"]),
    (Negation, &["aucun", "aucune"]),
    (Negation, &["sans"]),
    (Negation, &["jamais"]),
    (Negation, &["sauf", "excepté", "à l'exception"]),
    (Negation, &["à moins que", "à moins de"]),
    (Negation, &["interdit", "interdite", "interdits", "interdites"]),
    (Answer, &["permis", "permise", "permises", "autorisé", "autorisée", "autorisés", "autorisées"]),
    (Bound, &["au moins"]),
    (Bound, &["au plus"]),
    (Bound, &["plus de"]),
    (Connective, &["et"]),
    (Connective, &["ou"]),
    (Nothing, &["non seulement", "sans préjudice", "ne serait-ce", "n'importe"]),
    // Spanish
    (Modality, &["debe", "deben"]),
    (Modality, &["deberá", "deberán"]),
    (Modality, &["debería", "deberían"]),
    (Modality, &["puede", "pueden"]),
    (Modality, &["podrá", "podrán"]),
    (Negation, &["no debe", "no deben"]),
    (Negation, &["no deberá", "no deberán"]),
    (Negation, &["no puede", "no pueden"]),
    (Negation, &["no podrá", "no podrán"]),
    (Negation, &["sin"]),
    (Negation, &["nunca", "jamás"]),
    (Negation, &["ningún", "ninguno", "ninguna"]),
    (Negation, &["salvo", "excepto", "con excepción"]),
    (Negation, &["a menos que"]),
    (Negation, &["prohibido", "prohibida", "prohibidos", "prohibidas", "prohíbe"]),
    (Answer, &["permitido", "permitida", "permitidos", "permitidas", "permite"]),
    (Bound, &["al menos", "por lo menos", "como mínimo"]),
    (Bound, &["a lo sumo", "como máximo"]),
    (Bound, &["más de"]),
    (Connective, &["y", "e"]),
    (Connective, &["o", "u"]),
    (Nothing, &["no solo", "no sólo", "no solamente", "sin perjuicio", "no obstante", "sin embargo"]),
    // Russian, with what Ukrainian shares
    (Modality, &["должен", "должна", "должно", "должны"]),
    (Modality, &["обязан", "обязана", "обязано", "обязаны", "обязуется", "обязуются"]),
    (Modality, &["может", "могут"]),
    (Modality, &["вправе", "имеет право", "имеют право"]),
    (Modality, &["следует"]),
    (Negation, &["не должен", "не должна", "не должно", "не должны"]),
    (Negation, &["не может", "не могут"]),
    (Negation, &["не вправе", "не имеет права", "не имеют права"]),
    (Negation, &["не следует"]),
    (Negation, &["не"]),
    (Negation, &["нет"]),
    (Negation, &["ни"]),
    (Negation, &["нельзя"]),
    (Negation, &["никогда"]),
    (Negation, &["без"]),
    (Negation, &["кроме", "за исключением"]),
    (Negation, &["если не", "если только не"]),
    (Negation, &["запрещено", "запрещается", "запрещены", "запрещён", "запрещен"]),
    (Answer, &["разрешено", "разрешается", "разрешаются", "разрешены", "разрешён", "разрешен"]),
    (Bound, &["не более", "не больше"]),
    (Bound, &["не менее", "не меньше"]),
    (Bound, &["более", "свыше"]),
    (Connective, &["и"]),
    (Connective, &["или"]),
    (Nothing, &["не только", "не позднее", "без ущерба"]),
    // Ukrainian
    (Modality, &["повинен", "повинна", "повинно", "повинні"]),
    (Modality, &["зобов'язаний", "зобов'язана", "зобов'язане", "зобов'язані", "зобов'язується", "зобов'язуються"]),
    (Modality, &["може", "можуть"]),
    (Modality, &["має право", "мають право"]),
    (Modality, &["слід"]),
    (Negation, &["не повинен", "не повинна", "не повинно", "не повинні"]),
    (Negation, &["не може", "не можуть"]),
    (Negation, &["не має права", "не мають права"]),
    (Negation, &["немає"]),
    (Negation, &["ніколи"]),
    (Negation, &["жоден", "жодна", "жодне", "жодного", "жодної"]),
    (Negation, &["крім", "окрім", "за винятком"]),
    (Negation, &["якщо не", "хіба що"]),
    (Negation, &["заборонено", "забороняється", "забороняються", "заборонені"]),
    (Answer, &["дозволено", "дозволяється", "дозволяються", "дозволені"]),
    (Bound, &["не більше", "не більш"]),
    (Bound, &["не менше", "не менш", "щонайменше"]),
    (Bound, &["понад"]),
    (Connective, &["і", "й", "та"]),
    (Connective, &["або", "чи"]),
    (Nothing, &["не лише", "не тільки", "не пізніше", "без шкоди"]),
    // Chinese
    (Modality, &["应", "应当", "应该"]),
    (Modality, &["须", "必须"]),
    (Modality, &["可", "可以", "得以", "有权"]),
    (Negation, &["不得", "禁止", "不准", "不许", "严禁"]),
    (Negation, &["不应", "不应当", "不该"]),
    (Negation, &["不可", "不可以", "不能", "无权"]),
    (Negation, &["无须", "无需", "不必"]),
    (Bound, &["不超过", "不多于", "不高于", "不得超过", "至多", "最多", "以下"]),
    (Bound, &["不少于", "不低于", "不得少于", "不得低于", "至少", "最少", "以上"]),
    (Bound, &["超过", "多于", "高于"]),
    (Bound, &["少于", "低于"]),
    (Answer, &["得"]),
    (Connective, &["和", "及", "与", "以及"]),
    (Connective, &["或", "或者"]),
    (Negation, &["不", "未", "没有", "没", "勿", "并非", "非"]),
    (Negation, &["无"]),
    (Negation, &["除非", "除外", "除了"]),
];

/// Chinese words in which a sign of negation or obligation has no such sense.
const CHINESE_OTHERS: &str = "不仅 不但 不只 不单 不同 不久 不断 不过 不论 不管 不惜 不满 不幸 不安 不足 不利 不良 不当 不稳 不动产 \
    不可抗力 不可分割 不可逆 不可侵犯 不可撤销 不迟于 不晚于 不晚 无论 无人机 无人 无线 无核 无条件 无辜 无疑 毫无疑问 未来 未必 未成年 \
    未婚 非洲 非常 非法 非正式 非政府 非军事 非核 可能 可行 可靠 可见 可持续 可再生 可观 可信 可谓 可比 可核查 可信赖 认可 许可 宁可 尚可 \
    取得 获得 使得 值得 得到 得出 得知 得分 得票 得失 得益 得罪 得体 得当 得力 得逞 觉得 懂得 难得 所得 赢得 求得 免得 记得 变得 显得 博得 心得 \
    舍得 晓得 应得 不得不 不得已 不得而知 来得 来不得 \
    应急 应对 应用 应付 应邀 应有 应征 应战 供应 反应 相应 响应 适应 效应 回应 对应 答应 感应 须知 有权利 无权利";

/// Units that belong to the number before them, and the one name of each. The words of one of two words are joined by `_`.
const UNITS: &[(&str, &str)] = &[
    (
        "working day",
        "working_day working_days business_day business_days werktage werktagen arbeitstage arbeitstagen \
         jours_ouvrables jours_ouvrés días_hábiles рабочих_дней робочих_днів 工作日 个工作日",
    ),
    (
        "day",
        "day days calendar_day calendar_days kalendertage kalendertagen jours_calendaires jours_civils días_naturales \
         días_corridos календарных_дней календарних_днів tag tage tagen jour jours día días день дня дней дні днів 天 日",
    ),
    (
        "week",
        "week weeks woche wochen semaine semaines semana semanas неделя недели недель тиждень тижні тижнів 周 星期",
    ),
    ("month", "month months monat monate monaten mois mes meses месяц месяца месяцев місяць місяці місяців 月 个月"),
    ("year", "year years jahr jahre jahren an ans année années año años год года лет рік роки років 年"),
    ("hour", "hour hours stunde stunden heure heures hora horas час часа часов година години годин 小时 时"),
    ("minute", "minute minutes minuten minuto minutos минута минуты минут хвилина хвилини хвилин 分钟"),
    (
        "kilometre",
        "km kilometre kilometres kilometer kilometers kilometern kilomètre kilomètres kilómetro kilómetros км километр километра километров кілометр кілометри кілометрів 公里",
    ),
    ("metre", "m metre metres meter meters metern mètre mètres metro metros метр метра метров метри метрів 米"),
    ("mile", "mile miles meile meilen mille milla millas миля миль 英里"),
];

/// A word or phrase that may turn a sentence.
#[derive(Clone, Copy)]
pub(super) struct Phrase {
    /// In small letters, its words with one blank between them.
    pub(super) words: &'static str,
    /// What it does.
    pub(super) force: Force,
    /// The row that it stands in: words of one row have one meaning.
    pub(super) meaning: usize,
}

/// The phrases by their first word, or by their first character where they are Chinese; longer ones first.
static PHRASES: LazyLock<FxHashMap<&'static str, Vec<Phrase>>> = LazyLock::new(|| {
    let rows = ROWS.iter().enumerate();
    let phrases = rows
        .flat_map(|(meaning, (force, words))| words.iter().map(move |words| Phrase { words, force: *force, meaning }));
    let others = CHINESE_OTHERS.split_whitespace().map(|words| Phrase { words, force: Nothing, meaning: ROWS.len() });
    let mut by_first: FxHashMap<&str, Vec<Phrase>> = FxHashMap::default();
    for phrase in phrases.chain(others) {
        by_first.entry(first_of(phrase.words)).or_default().push(phrase);
    }
    for phrases in by_first.values_mut() {
        phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.words.len()));
    }
    by_first
});

fn first_of(words: &str) -> &str {
    let end = match words.chars().next() {
        Some(first) if crate::text::is_han(first) => first.len_utf8(),
        _ => words.find(' ').unwrap_or(words.len()),
    };
    &words[..end]
}

/// The phrases that begin with a word in small letters, or with a Han character; longer ones first.
pub(super) fn phrases(first: &str) -> &'static [Phrase] {
    PHRASES.get(first).map_or(&[], Vec::as_slice)
}

/// The names of the units by their words.
static UNIT_NAMES: LazyLock<FxHashMap<&'static str, &'static str>> =
    LazyLock::new(|| UNITS.iter().flat_map(|(name, words)| words.split(' ').map(|word| (word, *name))).collect());

/// No Chinese word for a unit has more characters.
const LONGEST_CHINESE_UNIT: usize = 4;

/// The unit that a text begins with, and its length. A word of an alphabet must be all of the text.
pub(super) fn unit(text: &str) -> Option<(&'static str, usize)> {
    let named = |word: &str| UNIT_NAMES.get(word).map(|name| (*name, word.len()));
    let is_han = |(_, character): &(usize, char)| crate::text::is_han(*character);
    let characters = text.char_indices().take_while(is_han).take(LONGEST_CHINESE_UNIT);
    let ends = characters.map(|(at, character)| at + character.len_utf8());
    named(text).or_else(|| ends.filter_map(|end| named(&text[..end])).last())
}
