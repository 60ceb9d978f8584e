//! Where the meaning of a wording turns, in each language, and what is no turn.

use plandiff::compare::{Beside, Turn, turns};
use proptest::prelude::*;

fn told(before: &str, after: &str) -> Vec<String> {
    let side = |side: Option<String>| side.unwrap_or_else(|| "-".to_owned());
    let line = |turn: Turn| format!("{}: {} → {}", turn.kind.name(), side(turn.before), side(turn.after));
    turns(before, after).into_iter().map(line).collect()
}

/// Pairs of wordings with the turns between them, divided by semicolons.
const TURNS: &[[&str; 3]] = &[
    // English
    ["Each side may inspect the depots.", "Each side may not inspect the depots.", "negation: may → may not"],
    ["Each side shall inspect the depots.", "Each side may inspect the depots.", "modality: shall → may"],
    ["It takes one vote of the board.", "It takes two votes of the board.", "number: one → two"],
    ["At least one member signs.", "At least three members sign.", "number: one → three"],
    ["Six seats stay, one of them here.", "Six seats stay, two of them here.", "number: one → two"],
    ["At least one member signs.", "At most one member signs.", "bound: At least → At most"],
    ["Jedes Land hat eine Stimme.", "Jedes Land hat drei Stimmen.", "number: eine → drei"],
    ["Le siège a une voix.", "Le siège a deux voix.", "number: une → deux"],
    ["Le délai est d'un mois, soit un mois.", "Le délai est d'un mois, soit deux mois.", "number: un mois → deux mois"],
    ["Каждый имеет один голос.", "Каждый имеет два голоса.", "number: один → два"],
    ["Each side must not enter the zone.", "Each side should enter the zone.", "negation: must not → should"],
    ["The seat is in the capital.", "The seat is not in the capital.", "negation: - → not"],
    ["Fleets leave without escort.", "Fleets leave under escort.", "negation: without → -"],
    ["The truce lasts.", "The truce lasts unless both sides end it.", "negation: - → unless"],
    ["The army has 600,000 soldiers.", "The army has 800,000 soldiers.", "number: 600,000 → 800,000"],
    ["The truce lasts 30 days.", "The truce lasts 30 months.", "number: 30 days → 30 months"],
    ["A 24-month truce begins.", "A 36-month truce begins.", "number: 24-month → 36-month"],
    ["They reply within five days.", "They reply within ten days.", "number: five days → ten days"],
    ["They reply within 30 days.", "They reply within 30 working days.", "number: 30 days → 30 working days"],
    ["The fund has $100 billion.", "The fund has €100 billion.", "money: $100 billion → €100 billion"],
    ["The fund keeps 50% of it.", "The fund keeps 40 per cent of it.", "percent: 50% → 40 per cent"],
    ["It ends on 15 January 2027.", "It ends on 15 March 2027.", "date: 15 January 2027 → 15 March 2027"],
    ["It ends in 2027.", "It ends in 2028.", "date: 2027 → 2028"],
    ["It rests on Article 5(2).", "It rests on Article 5(3).", "reference: Article 5(2) → Article 5(3)"],
    [
        "The council shall pay $5 million by 1 May under Article 3.",
        "The council may pay $7 million by 1 June under Article 4.",
        "modality: shall → may; money: $5 million → $7 million; date: 1 May → 1 June; reference: Article 3 → Article 4",
    ],
    ["It is free no later than 5 days.", "It is free no earlier than 5 days.", "bound: - → no earlier than"],
    ["停火为期二十五日。", "停火为期四十五日。", "number: 二十五日 → 四十五日"],
    ["No more than 600 observers enter.", "More than 600 observers enter.", "bound: No more than → More than"],
    ["The guards can't leave.", "The guards can leave.", "negation: can't → can"],
    ["It is not binding.", "It is not only binding.", "negation: not → -"],
    [
        "Parties shall report and may comment.",
        "Parties may report and shall comment.",
        "modality: shall → may; modality: may → shall",
    ],
    // Chinese
    ["缔约方可以查验仓库。", "缔约方不得查验仓库。", "negation: 可以 → 不得"],
    ["缔约方应当查验仓库。", "缔约方可查验仓库。", "modality: 应当 → 可"],
    ["各方必须撤军。", "各方不必撤军。", "negation: 必须 → 不必"],
    ["设施由双方使用。", "设施不由双方使用。", "negation: - → 不"],
    ["禁止部署外国军队。", "可部署外国军队。", "negation: 禁止 → 可"],
    ["停火持续有效。", "停火持续有效，除非双方终止。", "negation: - → 除非"],
    ["上限为60万人。", "上限为八十万人。", "number: 60万 → 八十万"],
    ["应在30日内答复。", "应在30个月内答复。", "number: 30日 → 30个月"],
    ["任期五年。", "任期七年。", "number: 五年 → 七年"],
    ["基金出资1000亿美元。", "基金出资1000亿欧元。", "money: 1000亿美元 → 1000亿欧元"],
    ["占百分之五十。", "占百分之四十。", "percent: 百分之五十 → 百分之四十"],
    ["于2027年1月15日生效。", "于2027年3月15日生效。", "date: 2027年1月15日 → 2027年3月15日"],
    ["15日前生效。", "20日前生效。", "date: 15日 → 20日"],
    // A day without its month, or so many days.
    ["答复期限为三十日。", "答复期限为六十日。", "number: 三十日 → 六十日"],
    ["答复期限为45日。", "答复期限为15日。", "number: 45日 → 15日"],
    ["应在三十天答复各方。", "应在六十天答复各方。", "number: 三十天 → 六十天"],
    ["应在十五日内答复各方。", "应在三十日内答复各方。", "number: 十五日 → 三十日"],
    ["自通知之日起三十日作出答复。", "自通知之日起两个月作出答复。", "number: 三十日 → 两个月"],
    ["于十二月三十日生效执行。", "于十二月二十日生效执行。", "date: 十二月三十日 → 十二月二十日"],
    ["于十二月三十日生效执行。", "六十日后生效执行。", "number: - → 六十日; date: 十二月三十日 → -"],
    ["依照第五条第二款办理。", "依照第五条第三款办理。", "reference: 第五条第二款 → 第五条第三款"],
    // Ukrainian
    ["Рада може перевіряти склади.", "Рада не може перевіряти склади.", "negation: може → не може"],
    ["Сторони повинні звітувати.", "Сторони можуть звітувати.", "modality: повинні → можуть"],
    ["Рада звітує.", "Рада не звітує.", "negation: - → не"],
    ["Строк становить п'ять років.", "Строк становить сім років.", "number: п'ять років → сім років"],
    ["Фонд має 100 млрд доларів.", "Фонд має 80 млрд доларів.", "money: 100 млрд доларів → 80 млрд доларів"],
    ["Згідно зі ст. 5 діє рада.", "Згідно зі ст. 6 діє рада.", "reference: ст. 5 → ст. 6"],
    ["Діє з 15 січня 2027 року.", "Діє з 15 березня 2027 року.", "date: 15 січня 2027 → 15 березня 2027"],
    // Russian
    ["Совет вправе проверять склады.", "Совет не вправе проверять склады.", "negation: вправе → не вправе"],
    ["Стороны должны отчитаться.", "Стороны могут отчитаться.", "modality: должны → могут"],
    ["Въезд разрешён.", "Въезд запрещён.", "negation: разрешён → запрещён"],
    ["Срок составляет 30 дней.", "Срок составляет 45 дней.", "number: 30 дней → 45 дней"],
    // German
    ["Der Rat darf Lager prüfen.", "Der Rat darf nicht Lager prüfen.", "negation: darf → darf nicht"],
    ["Der Rat muss Lager prüfen.", "Der Rat kann Lager prüfen.", "modality: muss → kann"],
    ["Der Rat hat ein Lager.", "Der Rat hat kein Lager.", "negation: - → kein"],
    ["Die Frist beträgt drei Monate.", "Die Frist beträgt sechs Monate.", "number: drei Monate → sechs Monate"],
    ["Nach § 12 Abs. 2 gilt dies.", "Nach § 12 Abs. 3 gilt dies.", "reference: Abs. 2 → Abs. 3"],
    // French
    [
        "Le conseil peut visiter les dépôts.",
        "Le conseil ne peut pas visiter les dépôts.",
        "negation: peut → ne peut pas",
    ],
    ["Le conseil doit visiter les dépôts.", "Le conseil peut visiter les dépôts.", "modality: doit → peut"],
    ["Le délai est de trois mois.", "Le délai est de six mois.", "number: trois mois → six mois"],
    // Spanish
    [
        "El consejo puede visitar los depósitos.",
        "El consejo no puede visitar los depósitos.",
        "negation: puede → no puede",
    ],
    ["El consejo deberá visitar los depósitos.", "El consejo podrá visitar los depósitos.", "modality: deberá → podrá"],
    ["El plazo es de dos meses.", "El plazo es de seis meses.", "number: dos meses → seis meses"],
    // A negation that moved to another sentence, or to another word.
    [
        "The treaty is not binding. The annex is binding.",
        "The treaty is binding. The annex is not binding.",
        "negation: not → -; negation: - → not",
    ],
    [
        "Der Vertrag gilt nicht. Die Anlage gilt.",
        "Der Vertrag gilt. Die Anlage gilt nicht.",
        "negation: nicht → -; negation: - → nicht",
    ],
    [
        "Договор не обязателен. Протокол обязателен.",
        "Договор обязателен. Протокол не обязателен.",
        "negation: не → -; negation: - → не",
    ],
    [
        "Le traité n'est pas ferme. L'accord est ferme.",
        "Le traité est ferme. L'accord n'est pas ferme.",
        "negation: n'est pas → -; negation: - → n'est pas",
    ],
    ["条约不具约束力。附件具约束力。", "条约具约束力。附件不具约束力。", "negation: 不 → -; negation: - → 不"],
    [
        "The parties do not agree to report.",
        "The parties do agree not to report.",
        "negation: not → -; negation: - → not",
    ],
    [
        "The army stays in its own depots. It may not use force.",
        "It may use force. The army stays in its own depots.",
        "negation: may not → may",
    ],
    // Words of one permission and prohibition.
    ["Les élections ont lieu ici.", "Les élections n'ont pas lieu ici.", "negation: - → n'ont pas"],
    ["It is obliged to report.", "It is entitled to report.", "modality: is obliged to → is entitled to"],
    ["Entry is prohibited here.", "Entry is permitted here.", "negation: prohibited → permitted"],
    ["Запрещается ввозить оружие.", "Разрешается ввозить оружие.", "negation: Запрещается → Разрешается"],
    ["各方不得恢复行动。", "各方得恢复行动。", "negation: 不得 → 得"],
    ["The act is unlawful.", "The act is lawful.", "negation: unlawful → lawful"],
    ["Der Flug ist unzulässig.", "Der Flug ist zulässig.", "negation: unzulässig → zulässig"],
    // Bounds and connectives.
    ["It has at least 600 soldiers.", "It has at most 600 soldiers.", "bound: at least → at most"],
    ["It has up to 600 soldiers.", "It has over 600 soldiers.", "bound: up to → over"],
    ["人数不少于600人。", "人数不超过600人。", "bound: 不少于 → 不超过"],
    ["人数为600人以下。", "人数为600人以上。", "bound: 以下 → 以上"],
    ["Russia and Ukraine report.", "Russia or Ukraine report.", "connective: and → or"],
    ["报告和说明均可提交。", "报告或说明均可提交。", "connective: 和 → 或"],
    // Emphasis is typesetting.
    ["It shall **not** attack.", "It shall attack.", "negation: shall not → shall"],
    ["It *may* attack.", "It **must not** attack.", "negation: may → must not"],
    // In traditional characters, as it is written.
    ["軍隊應當撤離。", "軍隊不應撤離。", "negation: 應當 → 不應"],
    ["各方應撤軍。", "各方可撤军。", "modality: 應 → 可"],
    // Numbers in words, whole.
    ["Répondre dans cent jours.", "Répondre dans deux cents jours.", "number: cent jours → deux cents jours"],
    [
        "Le délai est de quatre-vingts jours.",
        "Le délai est de quatre-vingt-dix jours.",
        "number: quatre-vingts jours → quatre-vingt-dix jours",
    ],
    [
        "El plazo es de cien días hábiles.",
        "El plazo es de doscientos días hábiles.",
        "number: cien días hábiles → doscientos días hábiles",
    ],
    ["El plazo es de treinta días.", "El plazo es de veinticinco días.", "number: treinta días → veinticinco días"],
    [
        "El plazo es de treinta y cinco días.",
        "El plazo es de treinta y seis días.",
        "number: treinta y cinco días → treinta y seis días",
    ],
    [
        "One hundred and twenty days pass.",
        "One hundred and thirty days pass.",
        "number: One hundred and twenty days → One hundred and thirty days",
    ],
    [
        "Die Frist ist zweihundert Tage.",
        "Die Frist ist dreihundert Tage.",
        "number: zweihundert Tage → dreihundert Tage",
    ],
    [
        "Срок составляет двадцать пять дней.",
        "Срок составляет двадцать шесть дней.",
        "number: двадцать пять дней → двадцать шесть дней",
    ],
    [
        "They leave in nineteen twenty days.",
        "They leave in nineteen thirty days.",
        "number: nineteen twenty days → nineteen thirty days",
    ],
    ["A six-month truce begins.", "A nine-month truce begins.", "number: six-month → nine-month"],
    ["They reply in 30 calendar days.", "They reply in 30 working days.", "number: 30 calendar days → 30 working days"],
    ["须经半数同意。", "须经三分之二同意。", "number: 半数 → 三分之二"],
    ["One half of it stays.", "One third of it stays.", "number: One half → One third"],
    ["Un tiers des troupes reste.", "Deux tiers des troupes restent.", "number: Un tiers → Deux tiers"],
    ["They share it 50:50 there.", "They share it 60-40 there.", "number: 50:50 → 60-40"],
    ["It holds 30-45 days.", "It holds 30-60 days.", "number: 30-45 days → 30-60 days"],
    ["It falls to 5 degrees.", "It falls to -5 degrees.", "number: 5 → -5"],
    ["It keeps 50% of it.", "It keeps 50‰ of it.", "percent: 50% → 50‰"],
];

/// Pairs of wordings without a turn, though they look like one.
const NO_TURNS: &[[&str; 2]] = &[
    // The same, written another way.
    ["The army has 600,000 soldiers.", "The army has 600 000 soldiers."],
    ["The army has 600,000 soldiers.", "The army has 600\u{202f}000 soldiers."],
    ["The army has 600,000 soldiers.", "The army has 600k soldiers."],
    ["The army has 600,000 soldiers.", "The army has six hundred thousand soldiers."],
    ["They reply within 5 days.", "They reply within five days."],
    ["The fund has $100 billion.", "The fund has US$100bn."],
    ["The fund keeps 50% of it.", "The fund keeps 50 per cent of it."],
    ["It ends on 15 January 2027.", "It ends on 2027-01-15."],
    ["It ends on January 15, 2027.", "It ends on 15.01.2027."],
    ["It rests on Article 5.", "It rests on Art. 5."],
    ["It rests on Article IV.", "It rests on Article 4."],
    ["The guards cannot leave.", "The guards can't leave."],
    ["上限为60万人。", "上限为600,000人。"],
    ["上限为60万人。", "上限为六十万人。"],
    ["上限为６０万人。", "上限为60万人。"],
    ["依照第五条办理。", "依照第5条办理。"],
    ["于2027年1月15日生效。", "于二〇二七年一月十五日生效。"],
    ["于2027年12月31日生效。", "于二〇二七年十二月三十一日生效。"],
    ["各方应当撤军。", "各方应撤军。"],
    ["应在三十日答复各方。", "应在三十天答复各方。"],
    ["应在30日答复各方。", "应在三十日内答复各方。"],
    ["Фонд має 100 млрд доларів.", "Фонд має 100 мільярдів доларів."],
    ["Das kostet 1.000.000 Euro.", "Das kostet 1 Million Euro."],
    ["Cela coûte 3,5 millions.", "Cela coûte 3.5 millions."],
    ["It shall not attack.", "It shall **not** attack."],
    ["NATO **shall** not expand.", "NATO shall not expand."],
    ["NATO shall not expand.", "NATO __shall not__ expand."],
    ["缔约方不得加入。", "缔约方**不**得加入。"],
    ["The army* leaves.", "The army leaves."],
    ["1\\. It ends on Article 5.", "1. It ends on **Article** 5."],
    ["各方应当撤军。", "各方應當撤軍。"],
    ["各方應當撤軍。", "各方应撤军。"],
    ["Le Café doit fermer.", "Le Cafe\u{301} doit fermer."],
    ["Die Parteien müssen gehen.", "Die Parteien mu\u{308}ssen gehen."],
    ["They share it 50:50 there.", "They share it 50-50 there."],
    ["They reply within 120 days.", "They reply within one hundred and twenty days."],
    ["Le délai est de 97 jours.", "Le délai est de quatre-vingt-dix-sept jours."],
    ["Die Frist ist 125 Tage.", "Die Frist ist einhundertfünfundzwanzig Tage."],
    ["El plazo es de 25 días.", "El plazo es de veinticinco días."],
    ["Срок составляет 25 дней.", "Срок составляет двадцать пять дней."],
    ["They meet between 5 and 10 days.", "They meet between five and ten days."],
    ["They reply in 30 days.", "They reply in 30 calendar days."],
    ["The army keeps 1/2 of it.", "The army keeps one half of it."],
    ["The council met once.", "The council met."],
    ["Un conseil siège.", "Le conseil siège."],
    ["The zone - 5 districts - rests.", "The zone: 5 districts rests."],
    ["基金出资一亿五千万美元。", "基金出资1.5亿美元。"],
    // Moved, and nothing else.
    ["In peacetime the army may have 600,000 soldiers.", "The army may have 600,000 soldiers in peacetime."],
    ["Under Article 5, the council meets in Vienna.", "The council meets in Vienna under Article 5."],
    ["The treaty is not binding. The annex is binding.", "The annex is binding. The treaty is not binding."],
    ["Without escort, fleets leave.", "Fleets leave without escort."],
    ["条约不具约束力。附件具约束力。", "附件具约束力。条约不具约束力。"],
    // Permission that nothing stands against, bounds without a number, words that join among others.
    ["The list of weapons is open.", "The list of permitted weapons is open."],
    ["各方达成协议。", "各方取得协议。"],
    ["The army holds the hill.", "The army holds over the hill."],
    ["They report on time.", "They report up to date."],
    ["The army leaves.", "The army and the navy leave."],
    ["各方维持现状。", "各方维持和平现状。"],
    // Words that only look like a negation or a verb of obligation.
    ["It tells the number of votes.", "It tells the no. of votes."],
    ["The council meets in spring.", "The council meets in May."],
    ["They agree by the vote of the people.", "They agree by the will of the people."],
    ["The council meets and reports.", "The council not only meets and reports."],
    ["Whether he agrees is open.", "Whether or not he agrees is open."],
    ["It ends by 1 June.", "It ends no later than 1 June."],
    ["One party leaves.", "A party leaves."],
    ["It takes one vote.", "It takes 1 vote."],
    ["A fair one is that of the council.", "A fair rule is that of the council."],
    ["Der Rat sitzt ein Jahr.", "Der Rat sitzt das Jahr über."],
    ["Le conseil siège un mois.", "Le conseil siège un long mois."],
    ["各方采取措施。", "各方采取不同措施。"],
    ["各方同意停火。", "各方不仅同意停火。"],
    ["停火后撤军。", "停火后不久撤军。"],
    ["各方作出安排。", "各方作出可能安排。"],
    ["须经批准。", "须经认可批准。"],
    ["采取措施。", "采取应急措施。"],
    ["国家的立场。", "一个国家的立场。"],
    ["Der Rat prüft Lager.", "Der Rat prüft nicht nur Lager."],
    ["Рада звітує.", "Рада не лише звітує."],
    ["Совет отчитывается.", "Совет не только отчитывается."],
    ["Le conseil visite les dépôts.", "Non seulement le conseil visite les dépôts."],
    ["El consejo visita los depósitos.", "Sin embargo, el consejo visita los depósitos."],
    // A statement was added: the verb in it changes none of those that stood there.
    ["The council meets.", "The council meets. It shall then report to both of the parties."],
    // Wordings that are not alike.
    ["Schools open again.", "No ministers may sign it."],
];

#[test]
fn turns_are_told() {
    let wrong = TURNS.iter().filter_map(|[before, after, expected]| {
        let told = told(before, after).join("; ");
        (told != *expected).then(|| format!("{before} {after}\n  told: {told}\n  true: {expected}"))
    });
    assert_eq!(wrong.collect::<Vec<_>>().join("\n"), "");
}

#[test]
fn what_is_written_otherwise_or_moved_is_no_turn() {
    let wrong = NO_TURNS.iter().filter_map(|[before, after]| {
        let told = told(before, after).join("; ");
        (!told.is_empty()).then(|| format!("{before} {after}\n  told: {told}"))
    });
    assert_eq!(wrong.collect::<Vec<_>>().join("\n"), "");
}

#[test]
fn each_of_very_many_numbers_is_told() {
    let numbers = |from: u32| (from..from + 1_900).map(|number| format!("{number}, ")).collect::<String>();
    let told = told(&numbers(10_000), &numbers(50_000));
    assert_eq!(told.len(), 1_900);
    assert_eq!(told[1_899], "number: 11899 → 51899");
}

/// Wordings out of what turns them.
fn wording() -> impl Strategy<Value = String> {
    let pieces = "the army |shall |not |may |no |5 |five |one |un |600,000 |days |Article 5 |on 15 January |2027 |$5 |50% |不|得|可|应|60万|人|\
        第五条|五|年|не |може |darf |nicht |only |, |. |ne |peut |pas |sans |1.500 |";
    let piece = prop::sample::select(pieces.split('|').collect::<Vec<_>>());
    prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn a_wording_turns_nothing_against_itself(text in prop_oneof![wording(), "\\PC*"]) {
        prop_assert_eq!(turns(&text, &text), []);
    }

    #[test]
    fn swapping_the_wordings_swaps_the_sides(one in wording(), other in wording()) {
        let swapped: Vec<Turn> = turns(&other, &one)
            .into_iter()
            .map(|turn| Turn { kind: turn.kind, before: turn.after, after: turn.before })
            .collect();
        prop_assert_eq!(turns(&one, &other), swapped);
    }
}

#[test]
fn a_word_that_stands_once_for_several_parts_is_no_turn() {
    let of_parts = |before: &str, after: &str| -> Vec<String> {
        let told = |turn: Turn| format!("{} > {}", turn.before.unwrap_or_default(), turn.after.unwrap_or_default());
        Beside::new(before, after).turns_of_parts(&["(a)", "(b)", "(c)"]).into_iter().map(told).collect()
    };
    let line = "The agent shall not sell maps, shall keep records, and shall permit visits.";
    assert_eq!(
        of_parts(line, "The agent shall:\n(a) not sell maps;\n(b) keep records; and\n(c) permit visits."),
        [""; 0]
    );
    assert_eq!(
        of_parts(line, "The agent shall:\n(a) sell maps;\n(b) keep records; and\n(c) permit visits."),
        ["shall not > shall"]
    );
    let line = "No guild shall not hire boys, shall not lay nets.";
    assert_eq!(of_parts(line, "No guild shall not:\n(a) hire boys;\n(b) lay nets."), [""; 0]);
    let (one, other) = ("Alma shall not row. Bert shall steer.", "(a) Alma shall row.\n(b) Bert shall not steer.");
    assert_eq!(of_parts(one, other), ["shall not > shall", "shall > shall not"]);
}
