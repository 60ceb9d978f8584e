//! The role of a party in its clause, by the words around its name: who does it, who gives it, who gets it, to whom it is done.

mod around;

use std::ops::Range;

use crate::text::last_bytes;

use around::{Around, begins_with};

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
