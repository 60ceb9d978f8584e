//! The role of a party in its clause, by the words around its name: who does it, who gives it, who gets it, to whom it is done.

use std::ops::Range;

use crate::text::{first_bytes, last_bytes};

/// Whether the party of a name surely is who must do it: `requires Russia to`, `Russia must`, `要求俄罗斯在`.
pub(super) fn does_it(name: &Range<usize>, text: &str) -> bool {
    const ASKS: [&str; 12] = [
        "requires",
        "require",
        "requiring",
        "obliges",
        "oblige",
        "obliging",
        "forces",
        "compels",
        "commits",
        "binds",
        "asks",
        "tells",
    ];
    const MAKES: [&str; 3] = ["has", "have", "makes"];
    const MUST: [&str; 10] =
        ["must", "shall", "will", "would", "has to", "have to", "is to", "are to", "agrees to", "commits to"];
    const BEFORE: [&str; 6] = ["of", "by", "from", "with", "to", "against"];
    const ZH_ASKS: [&str; 8] = ["要求", "规定", "责成", "迫使", "让", "令", "使", "由"];
    const ZH_DOES: [&str; 18] = [
        "须", "必须", "需", "应", "不得", "在", "把", "将", "同意", "承诺", "举行", "撤", "放弃", "向", "从", "负责",
        "同", "与",
    ];
    let Some(around) = Around::of(name, text) else { return false };
    if around.is_chinese {
        let asks = ZH_ASKS.iter().any(|word| around.before.ends_with(word));
        let does = ZH_DOES.iter().any(|word| around.after.starts_with(word));
        let must = ["必须", "须", "应", "不得"].iter().any(|word| around.after.starts_with(word));
        let begins = around.is_first() && ["将", "须"].iter().any(|word| around.after.starts_with(word));
        let is_set_off = around.before.ends_with("的是");
        return is_set_off || does && (asks || begins || must && !around.before.ends_with('的'));
    }
    let asks = around.follows(&ASKS) && around.precedes(&["to"]);
    let makes = around.follows(&MAKES) && around.after.starts_with(|c: char| c.is_ascii_lowercase());
    let does = around.is_first() && around.precedes(&DOES);
    asks || makes || does || around.is_set_off() || around.precedes(&MUST) && !around.follows(&BEFORE)
}

/// Whether two parties surely do it together: `俄罗斯将与乌克兰共同重建`.
pub(super) fn do_together(one: &Range<usize>, other: &Range<usize>, text: &str) -> bool {
    const WITH: [&str; 7] = ["与", "和", "同", "将与", "将和", "将同", "须与"];
    const TOGETHER: [&str; 5] = ["共同", "合作", "一起", "联合", "签订"];
    let between = text.get(one.end..other.start).unwrap_or_default();
    let behind = text.get(other.end..).unwrap_or_default();
    WITH.contains(&between) && TOGETHER.iter().any(|word| behind.starts_with(word))
}

/// Verbs of what plans have parties do.
const DOES: [&str; 28] = [
    "accepts",
    "adds",
    "cedes",
    "commits",
    "cuts",
    "enacts",
    "gives",
    "guarantees",
    "holds",
    "joins",
    "keeps",
    "leaves",
    "monitors",
    "pays",
    "pledges",
    "promises",
    "provides",
    "puts",
    "ratifies",
    "recognises",
    "recognizes",
    "reduces",
    "renounces",
    "returns",
    "takes",
    "transfers",
    "withdraws",
    "writes",
];

/// Whether a name surely is that of who does it or leads it: `chaired by Putin`, `under Putin`, `由普京领导`.
pub(super) fn is_agent(name: &Range<usize>, text: &str) -> bool {
    const LEADS: [&str; 9] = ["领导", "主持", "担任", "牵头", "任主席", "监督下", "监管下", "主持下", "领导下"];
    const DONE: [&str; 20] = [
        "administered",
        "chaired",
        "financed",
        "funded",
        "given",
        "guaranteed",
        "headed",
        "led",
        "managed",
        "mediated",
        "monitored",
        "operated",
        "overseen",
        "paid",
        "provided",
        "run",
        "signed",
        "supervised",
        "verified",
        "watched",
    ];
    const LED: [&str; 8] =
        ["under", "names", "appoints", "supervision of", "auspices of", "control of", "lead of", "leadership of"];
    const CHAIRS: [&str; 9] =
        ["chairs", "heads", "leads", "to chair", "to head", "to lead", "as chair", "as chairman", "supervises"];
    let Some(around) = Around::of(name, text) else { return false };
    if around.is_chinese {
        return around.before.ends_with('由') || LEADS.iter().any(|word| around.after.starts_with(word));
    }
    // `Held by Russia` tells who has what is spoken of, not who does it.
    let by = around.before.strip_suffix(" the").unwrap_or(around.before).strip_suffix(" by").unwrap_or_default();
    let last = by.split_whitespace().next_back().unwrap_or_default();
    DONE.contains(&last) || around.follows(&LED) || around.precedes(&CHAIRS)
}

/// Whether the party of a name surely is who gives it: `Russia gives Ukraine`, `由俄罗斯提供`.
pub(super) fn gives_it(name: &Range<usize>, text: &str) -> bool {
    const GIVES: [&str; 8] = ["gives", "provides", "offers", "grants", "give", "provide", "offer", "grant"];
    let Some(around) = Around::of(name, text) else { return false };
    if around.is_chinese {
        // `为乌克兰提供`: who stands there gets it.
        if around.before.ends_with(['为', '向', '给', '对']) {
            return false;
        }
        let after = around.after.trim_start_matches('将');
        return ["提供", "给予", "向乌克兰提供", "为乌克兰提供", "给乌克兰"].iter().any(|word| after.starts_with(word));
    }
    let set_off = around.set_off();
    let verb = set_off.unwrap_or(around.after);
    let verb = ["will ", "would ", "shall ", "must "].iter().find_map(|word| verb.strip_prefix(word)).unwrap_or(verb);
    (around.is_first() || set_off.is_some()) && GIVES.iter().any(|word| begins_with(verb, word))
}

/// Whether the party of a name surely is who gets it: `gives Russia the right`, `Russia gets`, `给予俄罗斯`.
pub(super) fn gets_it(name: &Range<usize>, text: &str) -> bool {
    const GIVES: [&str; 11] = [
        "gives",
        "give",
        "giving",
        "grants",
        "grant",
        "granting",
        "offers",
        "awards",
        "hands",
        "rebuild",
        "rebuilding",
    ];
    const GIVEN: [&str; 4] = ["reconstruction of", "rebuilding of", "development of", "recovery of"];
    const GETS: [&str; 10] = [
        "gets",
        "get",
        "receives",
        "receive",
        "gains",
        "would get",
        "will get",
        "would receive",
        "will receive",
        "to get",
    ];
    const PAYS: [&str; 8] = ["pay", "pays", "paid", "give", "gives", "transfer", "transfers", "hand"];
    const PAID: usize = 40;
    let Some(around) = Around::of(name, text) else { return false };
    if around.is_chinese {
        let given = ["给予", "授予", "赋予", "准予", "给"].iter().any(|word| around.before.ends_with(word));
        let after = around.after.trim_start_matches(['将', '可', '应']);
        return given || ["获得", "得到", "分得", "享有", "可得"].iter().any(|word| after.starts_with(word));
    }
    let is_paid =
        around.follows(&["to"]) && last_bytes(around.before, PAID).split_whitespace().any(|word| PAYS.contains(&word));
    let is_given = around.follows(&GIVES) || around.follows(&GIVEN);
    is_paid || is_given || around.precedes(&GETS) && !around.follows(&["of", "by", "from"])
}

/// Whether the party of a name is only to whom or with whom something is done: `non-aggression towards Russia`, `对俄罗斯`.
pub(super) fn is_object(name: &Range<usize>, text: &str) -> bool {
    const TOWARDS: [&str; 5] = ["towards", "toward", "against", "with", "from"];
    let Some(around) = Around::of(name, text) else { return false };
    if around.is_chinese {
        // `对欧洲和俄罗斯`: both of a list.
        const LISTED: usize = 6;
        let listed = around.before.rsplit(['和', '与', '及']).nth(1).unwrap_or_default();
        return around.before.ends_with(['对', '向'])
            || listed.chars().rev().take(LISTED).any(|c| ['对', '向'].contains(&c));
    }
    around.follows(&TOWARDS)
}

fn begins_with(text: &str, word: &str) -> bool {
    text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
}

/// The words around a name that stands for a party, and not for whose something is.
struct Around<'t> {
    before: &'t str,
    after: &'t str,
    is_chinese: bool,
}

/// How many bytes around a name are looked at.
const WINDOW: usize = 240;

/// The end of a text back to the end of the sentence before.
fn before(text: &str) -> &str {
    let window = last_bytes(text, WINDOW);
    let ends = [window.rfind(['\n', '。', '!', '?']), window.rfind(". ")];
    let start =
        ends.into_iter().flatten().max().map_or(0, |at| at + window[at..].chars().next().map_or(0, char::len_utf8));
    window[start..].trim()
}

/// The beginning of a text up to the end of its sentence.
fn behind(text: &str) -> &str {
    let window = first_bytes(text, WINDOW);
    let ends = [window.find(['\n', '。', '!', '?']), window.find(". ")];
    ends.into_iter().flatten().min().map_or(window, |end| &window[..end])
}

impl<'t> Around<'t> {
    fn of(name: &Range<usize>, text: &'t str) -> Option<Self> {
        const PEOPLE: [&str; 10] =
            ["forces", "troops", "army", "soldiers", "units", "government", "authorities", "side", "military", "state"];
        let (own, after) = (text.get(name.clone())?, behind(text.get(name.end..)?));
        let before = before(text.get(..name.start)?);
        if !own.is_ascii() {
            let after = after.trim_start_matches(['军', '方', '国']);
            return Some(Self { before, after, is_chinese: true });
        }
        let is_adjective = ["an", "ish", "ese", "ch"].iter().any(|end| own.ends_with(end));
        let after = after.trim_start();
        let people = PEOPLE.iter().find(|word| begins_with(after, word)).map(|word| &after[word.len()..]);
        let is_whose = own.ends_with("'s") || after.starts_with("'s") || is_adjective && people.is_none();
        let after = without_aside(people.unwrap_or(after).trim_start());
        (!is_whose).then_some(Self { before, after, is_chinese: false })
    }

    /// Whether it begins a clause, so that it is the subject.
    fn is_first(&self) -> bool {
        let before = self.before.strip_suffix("the").map_or(self.before, str::trim_end);
        before.is_empty()
            || before.ends_with([',', ':', ';', '"', '(', '、'])
            || self.follows(&["that", "and", "while", "if"])
    }

    /// What a name that is set off does: `it is Russia that gives`, `Turkey is the country that gives`.
    fn set_off(&self) -> Option<&'t str> {
        const WHO: [&str; 3] = ["that ", "who ", "which "];
        const ONE: [&str; 4] = ["country ", "one ", "party ", "side "];
        let who = |after: &'t str| WHO.iter().find_map(|word| after.strip_prefix(word));
        if self.follows(&["it is", "it's"]) {
            return who(self.after);
        }
        let is_the = self.after.strip_prefix("is the ")?;
        ONE.iter().find_map(|word| is_the.strip_prefix(word)).and_then(who)
    }

    fn is_set_off(&self) -> bool {
        self.set_off().is_some()
    }

    fn follows(&self, words: &[&str]) -> bool {
        let before = self.before.strip_suffix(" the").unwrap_or(self.before);
        words.iter().any(|word| {
            let rest = before.strip_suffix(word);
            rest.is_some_and(|rest| !rest.ends_with(|c: char| c.is_ascii_alphanumeric()))
        })
    }

    fn precedes(&self, words: &[&str]) -> bool {
        words.iter().any(|word| begins_with(self.after, word))
    }
}

/// How many bytes a name has at most that is set aside behind another.
const ASIDE: usize = 30;

/// What stands behind words that set another aside: `, not Ukraine, would pull`.
fn without_aside(after: &str) -> &str {
    let aside = after.strip_prefix(", not ").or_else(|| after.strip_prefix(", rather than "));
    let rest = aside.and_then(|aside| aside.split_once(',')).filter(|(name, _)| name.len() <= ASIDE);
    rest.map_or(after, |(_, rest)| rest.trim_start())
}
