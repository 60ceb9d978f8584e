//! The place of a name in its clause, by the words around it: who does it, who gets it, who is the answer.

use std::ops::Range;

/// How many bytes stand at most between a name and what it is the answer to.
const BESIDE: usize = 40;

/// Whether a name stands in the place of what a topic asks for: `Putin as chair`, `由联合国监督`, `leave Crimea`.
pub(super) fn is_beside(name: &Range<usize>, topic: &Range<usize>, text: &str) -> bool {
    let is_before = name.end <= topic.start;
    let Some(between) = between(name, topic, text) else { return false };
    let is_linked = is_linking(between);
    // What a name behind a topic goes on to do is another matter: `the guarantors Ukraine chooses`.
    is_linked && (is_before || ends(&text[name.end..]))
}

/// Whether a party is said to be what a topic asks for: `Poland acts as guarantor`, `波兰为担保国`. A party beside it may
/// have another part in it: `gives Ukraine guarantors`.
pub(super) fn is_said_to_be(name: &Range<usize>, topic: &Range<usize>, text: &str) -> bool {
    const ENGLISH: [&str; 14] = [
        "as", "act", "acting", "acts", "be", "become", "becomes", "becoming", "is", "are", "remain", "remains",
        "serve", "serves",
    ];
    const CHINESE: [&str; 7] = ["担任", "出任", "作为", "成为", "充当", "为", "是"];
    let Some(between) = between(name, topic, text) else { return false };
    let is_said = between.split_whitespace().any(|word| ENGLISH.contains(&word))
        || CHINESE.iter().any(|word| between.contains(word));
    is_said && is_beside(name, topic, text)
}

fn between<'t>(name: &Range<usize>, topic: &Range<usize>, text: &'t str) -> Option<&'t str> {
    let range = if name.end <= topic.start { name.end..topic.start } else { topic.end..name.start };
    text.get(range).filter(|between| between.len() <= BESIDE)
}

/// Whether words only link a name to what it is.
fn is_linking(words: &str) -> bool {
    const ENGLISH: [&str; 28] = [
        "a", "act", "acting", "acts", "all", "an", "are", "as", "be", "become", "becomes", "becoming", "by", "from",
        "in", "is", "of", "only", "remain", "remains", "serve", "serves", "sole", "the", "to", "whole", "will",
        "would",
    ];
    const CHINESE: [&str; 16] = [
        "担任",
        "出任",
        "作为",
        "成为",
        "充当",
        "唯一的",
        "唯一",
        "全部",
        "整个",
        "任",
        "为",
        "是",
        "由",
        "将",
        "从",
        "自",
    ];
    let mut rest = words.to_owned();
    for word in CHINESE {
        rest = rest.replace(word, " ");
    }
    rest.split_whitespace().all(|word| ENGLISH.contains(&word))
}

/// Whether a clause ends here, or goes on with another of a list.
fn ends(behind: &str) -> bool {
    let behind = behind.trim_start();
    let goes_on = ["and ", "or ", "和", "与", "及", "以及"].iter().any(|word| behind.starts_with(word));
    goes_on || behind.is_empty() || !behind.starts_with(char::is_alphanumeric) && !behind.starts_with('\'')
}

/// Whether two names stand in one list.
pub(super) fn are_listed(one: &Range<usize>, other: &Range<usize>, text: &str) -> bool {
    let (first, second) = if one.start <= other.start { (one, other) } else { (other, one) };
    let between = text.get(first.end..second.start).map(str::trim);
    between.is_some_and(|between| {
        matches!(
            between,
            "and"
                | "and the"
                | ","
                | ", the"
                | ", and"
                | ", and the"
                | "or"
                | "、"
                | "和"
                | "与"
                | "及"
                | "以及"
                | "同"
        )
    })
}

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
    const ZH_DOES: [&str; 16] =
        ["须", "必须", "需", "应", "不得", "在", "把", "将", "同意", "承诺", "举行", "撤", "放弃", "向", "从", "负责"];
    let Some(around) = Around::of(name, text) else { return false };
    if around.is_chinese {
        let asks = ZH_ASKS.iter().any(|word| around.before.ends_with(word));
        let does = ZH_DOES.iter().any(|word| around.after.starts_with(word));
        let must = ["必须", "须", "应", "不得"].iter().any(|word| around.after.starts_with(word));
        return does && (asks || must && !around.before.ends_with('的'));
    }
    let asks = around.follows(&ASKS) && around.precedes(&["to"]);
    let makes = around.follows(&MAKES) && around.after.starts_with(|c: char| c.is_ascii_lowercase());
    asks || makes || around.precedes(&MUST) && !around.follows(&BEFORE)
}

/// Whether a name surely is that of who does it or leads it: `chaired by Putin`, `under Putin`, `由普京领导`.
pub(super) fn is_agent(name: &Range<usize>, text: &str) -> bool {
    const LEADS: [&str; 5] = ["领导", "主持", "担任", "牵头", "任主席"];
    let Some(around) = Around::of(name, text) else { return false };
    if around.is_chinese {
        return around.before.ends_with('由') || LEADS.iter().any(|word| around.after.starts_with(word));
    }
    around.follows(&["by", "under", "names", "appoints"]) || around.precedes(&["chairs", "heads", "leads"])
}

/// Whether the party of a name surely is who gets it: `gives Russia the right`, `Russia gets`, `给予俄罗斯`.
pub(super) fn gets_it(name: &Range<usize>, text: &str) -> bool {
    const GIVES: [&str; 9] = ["gives", "give", "giving", "grants", "grant", "granting", "offers", "awards", "hands"];
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
        return given || ["获得", "得到", "分得", "享有", "可得"].iter().any(|word| around.after.starts_with(word));
    }
    let is_paid =
        around.follows(&["to"]) && around.near_before(PAID).split_whitespace().any(|word| PAYS.contains(&word));
    is_paid || around.follows(&GIVES) || around.precedes(&GETS) && !around.follows(&["of", "by", "from"])
}

/// The words around a name that stands for a party, and not for whose something is.
struct Around<'t> {
    before: &'t str,
    after: &'t str,
    is_chinese: bool,
}

impl<'t> Around<'t> {
    fn of(name: &Range<usize>, text: &'t str) -> Option<Self> {
        const PEOPLE: [&str; 10] =
            ["forces", "troops", "army", "soldiers", "units", "government", "authorities", "side", "military", "state"];
        let (own, after) = (text.get(name.clone())?, text.get(name.end..)?);
        let before = text.get(..name.start)?.trim_end();
        if !own.is_ascii() {
            let after = after.trim_start_matches(['军', '方', '国']);
            return Some(Self { before, after, is_chinese: true });
        }
        let is_adjective = ["an", "ish", "ese", "ch"].iter().any(|end| own.ends_with(end));
        let after = after.trim_start();
        let people = PEOPLE.iter().find_map(|word| after.strip_prefix(word));
        let is_whose = own.ends_with("'s") || after.starts_with("'s") || is_adjective && people.is_none();
        let after = people.unwrap_or(after).trim_start();
        (!is_whose).then_some(Self { before, after, is_chinese: false })
    }

    /// The last bytes before the name, on characters.
    fn near_before(&self, length: usize) -> &'t str {
        let mut start = self.before.len().saturating_sub(length);
        while !self.before.is_char_boundary(start) {
            start += 1;
        }
        &self.before[start..]
    }

    fn follows(&self, words: &[&str]) -> bool {
        let before = self.before.strip_suffix(" the").unwrap_or(self.before);
        words.iter().any(|word| {
            let rest = before.strip_suffix(word);
            rest.is_some_and(|rest| !rest.ends_with(|c: char| c.is_ascii_alphanumeric()))
        })
    }

    fn precedes(&self, words: &[&str]) -> bool {
        words.iter().any(|word| {
            let rest = self.after.strip_prefix(word);
            rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
        })
    }
}
