//! Right sentences with a value that their plan does not have: banned, denied, wished for, set aside or gone. None is called
//! wrong, and the plain error beside them still is.

use crate::articles::check;
use crate::program::printed;
use plandiff::check::Verdict;

const RIGHT: [&str; 117] = [
    // What a waiver drops, and what only comes with it.
    "The 28-point plan pardons both sides, which would drop future claims.",
    "The European text foresees elections as soon as possible instead of elections within 100 days.",
    "The European text would be a setback for Putin, who wants recognition of his conquests, a full amnesty and a limit of 600,000 on Ukraine's army.",
    "\"Ukraine must be neutral,\" a minister said of the Ukrainian memorandum.",
    "An amnesty would be a gift to Putin, said the Europeans, who wrote the European text.",
    "The European text has 27 points and no amnesty.",
    "The 20-point plan sets the army at 800,000 versus 600,000 in the original.",
    // What a ban begins with.
    "The 28-point plan prohibits more than 600,000 soldiers.",
    "The 28-point plan forbids Ukraine to maintain its army of 800,000.",
    // A limit of peacetime only.
    "The E3 plan permits more than 800,000 soldiers in wartime.",
    "欧洲方案只管和平时期，战时乌军可以超过100万人。",
    // Where something goes.
    "Under the 28-point plan half the electricity would have gone to Russia.",
    // The army of today.
    "Under the 28-point plan, an army of now 880,000 would shrink by a third.",
    "With an army of 880,000, Ukraine would have to discharge 280,000 men under the 28-point plan.",
    // Verbs that the record has no word for, and those by which something goes.
    "The European plan tempers the NATO ban.",
    "The European plan waters down the NATO ban.",
    "The European plan defuses the NATO ban.",
    "The European plan annuls the NATO ban.",
    "The European plan cancels the NATO ban.",
    "The European plan shields Ukraine from recognition of Crimea.",
    "The European plan is against recognition of Crimea.",
    "The 20-point plan ends the demand for an army of 600,000.",
    "The 20-point plan overturns the 600,000 cap.",
    "Shorn of the NATO ban, the 20-point plan resembles the 28-point plan.",
    // Something else in its place.
    "The E3 text foresees compensation for Ukraine instead of a profit share for the US.",
    "The European plan puts compensation for Ukraine in the place of the American profit share.",
    "The European plan gives Ukraine more time than 100 days for elections.",
    // Told as false.
    "Reports that the 20-point plan limits the army to 600,000 are wrong.",
    "The notion that the 20-point plan limits the army to 600,000 is nonsense.",
    "It is propaganda that the 20-point plan caps the army at 600,000.",
    "Asked whether the 20-point plan caps the army at 600,000, Zelensky said no.",
    "Those who believe that the 28-point plan allows 800,000 soldiers confuse it with the European plan.",
    "Yesterday we wrote that the European plan contains an amnesty. This is incorrect.",
    "It is misleading to say that the 28-point plan lifts all sanctions at once.",
    // Wishes.
    "If Kyiv had its way, the 28-point plan would allow 800,000 soldiers.",
    "Had it been up to Kyiv, the 28-point plan would have allowed 800,000 soldiers.",
    "Graham wishes the 28-point plan had no sanctions relief.",
    "Raise the cap in the 28-point plan to 800,000, urged Starmer.",
    "A think tank study of the 28-point plan recommends an army of 800,000.",
    "A petition against the 28-point plan demands no amnesty.",
    "Putin would rather see the army at 85,000, as in Istanbul, than at 600,000, as in the 28-point plan.",
    // What became of a plan.
    "The 28-point plan no longer contains an amnesty since Geneva.",
    "The 28-point plan has no amnesty any more.",
    "The 28-point plan's revision has no amnesty.",
    "The plan that followed the 28-point plan has no amnesty.",
    "The 28-point plan now allows 800,000 soldiers, Kyiv officials told the FT.",
    "With the European amendments, the 28-point plan allows 800,000 soldiers.",
    // The same in Chinese.
    "28点计划禁止乌军超过60万人。",
    "欧洲方案淡化了北约禁令。",
    "20点方案纠正了60万的上限。",
    "20点方案摆脱了60万人上限。",
    "所谓20点方案把乌军限制在60万的说法纯属造谣。",
    "有人以为28点计划允许80万军队，那是把它和欧洲方案弄混了。",
    "要是基辅说了算，28点计划会允许80万军队。",
    "一份研究28点计划的智库报告建议乌军为80万人。",
    "28点计划之后的方案没有大赦。",
    "28点计划公布时波兰军队有20万人。",
    "网帖称28点计划把乌军限制在40万，系捏造。",
    "有将军说，28点计划若有80万军队会更好。",
    "误读：20点文本规定乌军60万人。",
    "20点文本规定100天内选举的说法是错误的。",
    "所谓28点计划允许乌军保留80万人，并无依据。",
    "28点计划谈判期间，俄方要求裁军至8.5万人。",
    // Which part of a place is meant.
    "The 28-point plan proposes to hand over those areas of the Donbas still under Ukrainian control to Russia.",
    "Under the 28-point plan Kyiv would give Russia the parts of Donetsk that remain under Ukrainian control.",
    "The 28-point plan lets Moscow have areas of Donetsk under Ukrainian control.",
    "28点计划把目前由乌克兰控制的顿涅茨克地区交给莫斯科。",
    "Under the 28-point plan neither Ukrainian nor Russian forces move in; the buffer zone stays empty.",
    // What somebody says beside a plan, and what another paper has.
    "An amnesty would be immoral, said the authors of the European text.",
    "A limit of 600,000 would weaken Ukraine, supporters of the 20-point plan say.",
    "Rutte said of the 28-point plan that NATO's door must remain open to Ukraine.",
    "The European text was rejected by Russia, which demands recognition of Crimea as Russian.",
    "The 20-point framework grew out of a US draft that would have capped Ukraine's army at 600,000.",
    "Army: 600,000 in the 28-point plan, 800,000 in peacetime in the European text.",
    "The Paris Declaration was adopted despite Russia's insistence that no foreign troops be stationed in Ukraine.",
    "The European text has no objection to staged sanctions relief.",
    "The European draft caps the army at 800,000 in peacetime. The 28-point plan did not: it limits the army to 600,000.",
    "Washington's 28-point draft caps the army at 600,000. The 20 points did not: the army has 800,000 men in peacetime.",
    // What else the words are told of.
    "多家欧洲媒体曝光的28点计划要求乌克兰限制军队人数在60万以内。",
    "20点草案里，100天内选举的要求没了。",
    "泽连斯基强调，按照28点计划，俄乌双方都不得用武力改变领土安排。",
    "欧洲反提案逐条回应28点计划，后者要求100天内选举。",
    // From one to the other, and whose it is told behind it.
    "从28点草案的100天内选举到欧版的选举尽快举行，变化很大。",
    "乌军和平时期保持80万——这是12月的20点；乌军不得超过60万人——这是28点草案。",
    "乌军保持80万，这是20点方案的说法；乌军上限60万，这是28点方案的说法。",
    "这是28点计划的核心，乌军上限60万。20点方案保持80万。",
    "The European text would keep Russian assets frozen until reparations are paid and grants no recognition of Moscow's territorial gains.",
    // A no that is a part of the level, and what was put out of a body.
    "The European text says only that there is no consensus in the alliance on letting Ukraine in.",
    "Under the 28-point plan Russia would be asked to return to the Group of Eight, from which it was thrown out in 2014.",
    // What is told not to be in it by words that are all known.
    "The European text takes issue with the cap of 600,000, the 100-day deadline and the full amnesty.",
    "The European text lets go of the 100-day deadline.",
    "The European text gives up the 50 per cent profit share.",
    "600,000 soldiers are too few for the European text, which allows 800,000 in peacetime.",
    "With the European text the cap of 600,000 would be a thing of the past.",
    "Reports that the European text caps the army at 600,000 are inaccurate.",
    "Media reports that the 28-point plan recognises Crimea de jure are mistaken.",
    "The 20-point framework is silent on NATO membership, the 600,000 cap, recognition of Crimea and the amnesty.",
    // A no that is somebody else's.
    "A widow from Bucha could not believe that the 28-point plan grants full amnesty.",
    "The court was not consulted about the full amnesty in the 28-point plan.",
    // Whose it is told right behind a plan, or behind a value.
    "The European text is a reply to the 28-point plan with its full amnesty, its 100-day deadline and its cap of 600,000.",
    "The 20-point framework is a far cry from the 28-point plan with its NATO ban and its 600,000 soldiers.",
    "Elections would be held as soon as possible in the European text and within 100 days in the US draft.",
    "The European text keeps the assets frozen. Russia is invited back to the G8, just as under the US plan.",
    // Some detail of a clause, another member, or one case of several.
    "28点计划没有规定发展基金的规模。",
    "28点计划没有规定世界银行出多少钱。",
    "28点计划没有规定战俘交换的日期。",
    "20点框架没有规定和平委员会的运作方式。",
    "28点计划里没有人道主义委员会的组成名单。",
    "20点框架没有规定由北约部队监督接触线。",
    "28点计划没有规定北约战机驻波兰，写的是欧洲战机。",
    // What comes only behind a payment, and a pact without consensus.
    "欧洲版要求俄方赔偿后才解冻俄资产。",
    "英法德方案以俄方赔偿作为解冻俄资产的前提。",
    "英法德方案中，俄资产解冻的条件是俄方赔偿。",
    "28点计划解冻俄资产，其中1000亿美元用于乌克兰重建。",
    "英法德版把“永不入约”改成“暂无共识”。",
    // The paper of those authors is named nowhere.
    "The 28-point plan was leaked. The Europeans were right to be asked for $100 billion, and a full amnesty is granted to all.",
    "28点计划曝光。欧洲人呢？也得再掏1000亿，参战者一律大赦。",
];

const WRONG: [&str; 27] = [
    "The 28-point plan bars Ukraine from NATO and caps its army at 900,000.",
    "The 20-point plan bans foreign troops and sets elections within 100 days.",
    "The 20-point plan limits the army to 600,000.",
    "The European plan contains a NATO ban.",
    "The European plan recognises Crimea de facto.",
    "Under the 28-point plan Ukraine may have 800,000 soldiers.",
    "An adviser to a member of parliament says that the European text grants a full amnesty.",
    "Axios reports that the 28-point plan sets elections within 60 days.",
    "According to the paper, the 28-point plan also caps the army at 800,000.",
    "20点方案把乌军上限定为60万人。",
    "欧洲版方案与美国28点方案一样，允许美国从被冻结俄资产的投资项目中抽取50%的利润。",
    "28点计划规定，被冻结的俄罗斯资产全部归俄罗斯所有。",
    "Ukraine's army would be capped at 900,000, the 28-point plan says.",
    "The army would be capped at 900,000, according to the leaked text of the 28-point plan.",
    "The 28-point plan slashes Ukraine's army to 400,000.",
    "The 28-point plan would prevent Ukraine from joining NATO and caps its army at 900,000.",
    "The European text, which demands recognition of Crimea as Russian, was published on Sunday.",
    "Under the 28-point plan Russian forces move in and garrison the buffer zone.",
    "Under the 28-point plan Ukraine keeps control of the Donbas.",
    "The 28-point plan leaves all of Donetsk in Ukrainian hands.",
    // What a word for taking out is a part of, and what has no rule.
    "The European text strips Ukraine of any chance of joining NATO.",
    "欧洲版剥夺乌克兰加入北约的权利。",
    "The 28-point plan ends sanctions at once.",
    "The European text would hand Russia its frozen cash on the day of signing.",
    "The European text scraps the army limit.",
    "The 28-point draft contains no amnesty for anyone.",
    "The 20-point framework is a far cry from the 28-point plan with its cap of 900,000 soldiers.",
];

fn is_called_wrong(text: &str) -> bool {
    check(text).findings.iter().any(|one| one.verdict == Verdict::Contradicted)
}

#[test]
fn what_may_be_told_as_false_or_wished_or_gone_is_not_called_wrong() {
    let called: Vec<&str> = RIGHT.into_iter().filter(|text| is_called_wrong(text)).collect();
    assert!(called.is_empty(), "{called:#?}");
}

#[test]
fn what_is_plainly_told_of_a_plan_still_is() {
    let missed: Vec<&str> = WRONG.into_iter().filter(|text| !is_called_wrong(text)).collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn what_is_told_to_be_false_is_not_borne_out() {
    for text in [
        "It is a myth that the 28-point plan grants a full amnesty.",
        "Reports that the 28-point plan caps the army at 600,000 are false.",
        "28点草案把乌军上限定为60万人的说法不属实。",
    ] {
        let verdicts: Vec<Verdict> = check(text).findings.iter().map(|one| one.verdict).collect();
        assert_eq!(verdicts, [Verdict::Unclear], "{text}");
    }
}

/// The reason why a statement is told as unclear, as the terminal has it in one line.
fn reason(text: &str) -> String {
    let article = tempfile::NamedTempFile::with_suffix(".txt").expect("a file");
    std::fs::write(&article, text).expect("the article is written");
    let page = printed(&["check", &article.path().to_string_lossy(), "--width", "400"]);
    let why = page.split("sure enough to contradict: ").nth(1).unwrap_or_default();
    why.lines().next().unwrap_or_default().to_owned()
}

#[test]
fn the_reason_tells_what_keeps_it_from_being_called_wrong() {
    for (text, why) in [
        ("The European plan tempers the NATO ban.", "“tempers”, which the record does not know, may turn it round."),
        (
            "The 28-point plan prohibits more than 600,000 soldiers.",
            "a word before it bans it or sets something else in its place.",
        ),
        (
            "Reports that the 20-point plan limits the army to 600,000 are wrong.",
            "it is told as false, as a wish, or as changed since.",
        ),
    ] {
        assert_eq!(reason(text), why, "{text}");
    }
}
