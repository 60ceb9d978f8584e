//! What is denied, taken out, wished for or told as a difference: none of it contradicts what a plan has.

use crate::articles::{check, found};
use plandiff::check::Verdict;

/// Right statements, each in a wording that a hasty reader takes for the opposite.
const RIGHT: [&str; 118] = [
    "The Russians replied to the 28-point plan. Their answer demands that the army be capped at 100,000.",
    "Washington and Kyiv worked on the 28-point plan in Geneva. Their answer caps the army at 850,000.",
    "The 28-point plan leaked. China published a plan of its own. It caps the army at 300,000.",
    "The 28-point plan leaked. China's plan followed. It caps the army at 300,000.",
    "The 28-point plan leaked. The US plan of November 2024 caps the army at 400,000.",
    "28点计划规定100天内选举。美国国会一项法案要求30天内选举。",
    "The 28-point plan demands elections within 100 days. Orban's proposal demands elections within 30 days.",
    "28点计划要求100天内选举。欧尔班的方案要求30天内选举。",
    "The 28-point plan recognises Crimea de facto. Kazakhstan's paper recognises Crimea de jure.",
    "The 28-point plan caps the army at 600,000. Critics say the army would shrink to 400,000 within five years.",
    "28点计划规定乌军60万人。乌克兰议会去年立法，允许军队扩至100万人。",
    "The 28-point plan exchanges all prisoners. Under a plan of the Vatican prisoners would be exchanged one for one.",
    "20点框架规定乌军80万人。《新闻周刊》此前报道的一份草案规定乌军只能有25万人。",
    "The 28-point plan leaked. It caps the army at 600,000. Ukraine's counter-offer caps the army at 800,000.",
    "The 28-point plan leaked. It caps the army at 600,000. China's plan caps the army at 300,000.",
    "The 28-point plan leaked. It caps the army at 600,000. A Turkish proposal caps the army at 300,000.",
    "28点草案曝光，规定乌军60万人。巴西方案规定乌军30万人。",
    "The Europeans' counter-offer has a limit of 800,000 soldiers. That is a change from three years ago, when Moscow proposed an army of 85,000 in Istanbul.",
    "Zelensky presented the 20-point plan. The US proposal has three countries run the Zaporizhzhia plant. The plan caps the army in peacetime at 800,000.",
    "The 28-point plan contains no binding promise from Moscow not to attack its neighbours; it only expects so.",
    "The cap of the 28-point plan lies 200,000 under the European one.",
    "布鲁塞尔发出繁荣计划草案。泽连斯基的20点框架也有同样目标。这份新草案没有法律约束力。",
    "E3文本把特朗普版的乌军不得超过60万人改掉了，现在和平时期乌军不超过80万人。",
    "华府原先的28点写的是60万。到了12月24日公布的20点,文字变成乌克兰在平时保留80万人的武装部队。",
    "再看11月的28点,军队有60万的上限,停火要等各方接受备忘录并撤至商定地点才生效。",
    "反驳:“欧洲方案承认俄占领土”——不,英法德文本没有任何承认条款。",
    "Britain, France and Germany had their own edit of the 28-point plan ready. Theirs raises the ceiling to 800,000.",
    "Zelensky read out the 20-point framework. What is gone? The recognition of Crimea as de facto Russian, and the amnesty.",
    "12月的20点文件变了很多。以前选举限100天,现在是签署之后尽快。以前美国提供保障要收补偿,这一句已经删掉。",
    "路透披露的英法德版本则不同,逐条修改美国草案,并接受平时80万兵力上限。",
    "The E3 cap is well above the 600,000 of the US plan.",
    "The Europeans would give Ukraine's army another 200,000 soldiers on top of the 600,000 of the 28-point draft.",
    "The 28-point cap is seven times the 85,000 that Russia demanded in Istanbul in 2022.",
    "The E3 text, which raised the army cap from 600,000, sets it at 800,000 in peacetime.",
    "The E3 counter-proposal, which softens the 600,000 cap, keeps a limit.",
    "The E3 text drops the point on NATO enlargement, the missile clause and amnesty.",
    "The E3 text has no amnesty, US profit share or point on NATO enlargement.",
    "The E3 text strips the 28-point draft of its amnesty, its US profit share and its point on NATO enlargement.",
    "The E3 text drops the missile clause but keeps the compensation for the US guarantee.",
    "The European text drops the US profit share and the NATO ban but keeps the staged lifting of sanctions.",
    "The 28-point plan doesn't scrap sanctions overnight.",
    "The 28-point plan avoids recognising Crimea de jure.",
    "The 20-point framework refrains from setting a deadline of 100 days for elections.",
    "The Minsk Memorandum set up a security zone at least 30 kilometres wide; weapons over 100 mm were to move back 15 km on each side.",
    "28点→20点:选举100天→尽快。",
    "28点、欧洲版、20点的选举期限依次为:100天、尽快、尽快。",
    "20点与28点对照:选举——尽快/100天;兵力——80万/60万;补偿——删除/保留。",
    "全面大赦的规定,欧洲版里找不到。",
    "100天内举行选举的要求,欧洲版没有采纳。",
    "20点文件弃用了60万的上限,改为和平时期保留80万人。",
    "60萬的上限到了歐洲版就走入歷史,換成承平時期80萬。",
    "欧洲版将“100天内选举”改成“签署后尽快选举”。",
    "欧洲版规定,俄罗斯赔偿之后其资产才会解冻。",
    "与美国4月“最后方案”在法律上承认克里米亚不同,28点草案只作事实承认。",
    "一些媒体误把欧洲版的上限写成60万,实际上是和平时期80万。",
    "28点草案规定乌克兰在100天内选举,没有提到总统选举。",
    "28点草案要求各方大赦,没有提到战犯。",
    "欧洲方案规定乌军上限80万人,并删除了导弹条款。",
    "欧洲方案规定乌军上限80万人,并删去了有关导弹的条款。",
    "20点框架由美国、北约和欧洲签署国共同提供保障,并删除了补偿条款。",
    "Under the 20-point framework the United States, NATO and European signatories give guarantees, and the compensation clause is deleted.",
    "The European plan caps the army at 800,000, and the missile clause is gone.",
    "The 28-point plan had an amnesty, but the clause was deleted.",
    "The 28-point plan struck the balance by capping the army at 600,000.",
    "28点计划砍掉乌军一半。",
    "英法德文本砍掉了对乌军撤出顿涅茨克的要求。",
    "The 20-point framework waives the payment to Washington for its guarantee.",
    "Where the 28-point plan wanted 600,000, the Europeans wrote 800,000 in peacetime.",
    "28点计划写60万，欧洲人改成和平时期80万。",
    "The 28-point plan was discussed in Geneva; delegates agreed to 800,000 soldiers.",
    "泽连斯基回应28点计划：需要80万军队。",
    "Moscow will sign the 28-point plan only when the army is capped at 100,000.",
    "乌沙科夫说，只有在法律上承认克里米亚，俄罗斯才会接受28点计划。",
    "普京说，若28点计划能在法律上承认新领土，俄罗斯愿意签字。",
    "Fact check - claim: \"The 28-point plan bans Ukraine from the EU.\" Verdict: false.",
    "有人说28点计划在法律上把克里米亚给了俄罗斯，这是错误的。",
    "“28点计划把军队减到40万”是谣传，实际数字是60万。",
    "Far from banning Ukraine from the EU, the 28-point plan calls it eligible for membership.",
    "Far from recognising Crimea as Russian, the European counter-proposal recognises nothing.",
    "The 28-point plan grants amnesty, which the Geneva text has dropped.",
    "The clause on American compensation, which the 28-point plan contained, was deleted in December.",
    "An earlier draft of the 28-point plan contained an audit of all international aid instead of the amnesty.",
    "Before the leak the Financial Times wrote that the 28-point plan would halve Ukraine's army to 400,000.",
    "28点草案中没有要求俄罗斯撤出克里米亚的条款。",
    "The full amnesty, which the 28-point plan granted to all parties, has disappeared from the E3 counter-proposal.",
    "The European text struck the profit share.",
    "The European counter-proposal axed the full amnesty and ditched the 50 percent profit share.",
    "The E3 text did away with the US-Russia investment vehicle.",
    "The E3 text waives the US-Russia investment vehicle.",
    "The 20-point framework gives up on the payment to Washington for its guarantee.",
    "欧洲反提案砍掉了全面大赦,也砍掉了美国50%的利润分成。",
    "英法德文本撤销了美俄投资工具。",
    "20点框架略去了对美国的补偿。",
    "28点草案规定美国因提供保障获得补偿;20点框架已删去这一条。",
    "该计划共28点,乌军不得超过60万,乌克兰须在100天内选举,(欧洲版删去期限),各方获全面大赦。",
    "28点草案规定100天内选举(欧洲版删去),各方获全面大赦。",
    "英法德三国改写了28点草案:60万改成80万,大赦删除,选举期限取消。",
    "欧洲人把28点草案的60万改成80万,并删去大赦,写入自己的反提案。",
    "The 28-point plan, whose full amnesty the Europeans deleted, bars Ukraine from NATO.",
    "The 28-point plan (elections within 100 days, a deadline deleted by the Europeans).",
    "The full amnesty the 28-point plan contained has been dropped by the Europeans.",
    "28点草案的全面大赦已被欧洲人删去。",
    "Compared with the 28-point plan, the 20-point document adds 200,000 soldiers to the ceiling.",
    "20点框架让乌军增加20万人。",
    "28点草案让乌军比20点框架少20万人。",
    "28点草案允许的60万兵力远少于乌军目前的90万人,也远多于2022年俄方要求的8.5万。",
    "与规定60万上限的28点草案不同,欧洲反提案定为和平时期80万。",
    "Kyiv hopes the 28-point plan will allow it 800,000 troops.",
    "Zelensky expects the 28-point plan to allow 800,000 troops.",
    "The 28-point plan must allow 800,000 troops, Kyiv says.",
    "Lavrov said the 20-point framework must limit Ukraine's army to 85,000.",
    "Kyiv suggested that the 28-point plan allow 800,000 troops.",
    "基辅希望28点草案把上限改为80万。",
    "泽连斯基要求28点草案把上限提高到80万。",
    "28点草案必须允许乌军90万人,基辅说。",
    "乌方建议28点草案把上限改为80万。",
    "The 20-point framework has no date for EU accession yet.",
    "The E3 answered the 28-point plan with a text of its own. It contains no amnesty.",
];

#[test]
fn nothing_right_is_contradicted() {
    let contradicted = |text: &&&str| check(text).findings.iter().any(|one| one.verdict == Verdict::Contradicted);
    let wrong: Vec<&&str> = RIGHT.iter().filter(contradicted).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Wrong statements in the same wordings.
const WRONG: [&str; 21] = [
    "The leaked American draft would let Ukraine keep an army of 800,000, about its present strength.",
    "The framework read out on 23 December fixes 1 January 2027 as the day Ukraine enters the EU.",
    "Under the 20-point deal Russia must leave only Kharkiv; the rest stays occupied.",
    "The US final offer of April 2025 recognised Crimea only de facto.",
    "The 20-point framework fixes 2030 as the year of Ukraine's EU accession.",
    "The E3 text bases European fighter jets in Poland.",
    "The amnesty for everybody in the 28-point plan is gone from it.",
    "19点修订稿保留了28点草案的全面大赦。",
    "20点框架沿用28点草案的60万上限。",
    "The 20-point framework repeats the 28-point plan's demand that the US be compensated.",
    "The E3 text releases the frozen Russian assets to Moscow.",
    "英法德文本把扎波罗热核电站还给乌克兰。",
    "The 28-point plan axed the invitation to the G8.",
    "The 28-point plan did away with the demand that Ukraine leave Donetsk.",
    "The 28-point plan sets no deadline for elections.",
    "The 28-point plan gives the United States no share of the profits.",
    "The 28-point plan creates no demilitarised zone.",
    "Under the 28-point plan Russian forces may enter the buffer zone in Donetsk.",
    "28点草案规定,俄军随后进驻顿涅茨克的缓冲区。",
    "28点草案不设选举期限。",
    "28点草案放弃了60万人的上限。",
];

#[test]
fn nothing_wrong_is_borne_out() {
    let supported = |text: &&&str| check(text).findings.iter().any(|one| one.verdict == Verdict::Supported);
    let wrong: Vec<&&str> = WRONG.iter().filter(supported).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_a_plan_cancels_may_be_what_it_provides() {
    let borne_out = |text: &str| {
        let found = check(text).findings;
        found.iter().all(|one| matches!(one.verdict, Verdict::Supported | Verdict::Imprecise)) && !found.is_empty()
    };
    assert!(borne_out("28点计划取消对俄罗斯的制裁。"));
    assert!(borne_out("The 28-point plan cancels the sanctions on Russia step by step."));
    assert!(borne_out("The 28-point plan waives the claims of all parties."));
}

/// What stands behind a statement of a plan without a name, and is told of something else: another text, the word of a party, a
/// law, news, or what became of the plan.
const ASIDE: [&str; 31] = [
    "The next version allowed 800,000.",
    "The second draft sets the cap at 800,000 in peacetime.",
    "The Kyiv draft sets the cap at 800,000 in peacetime.",
    "The Franco-German-British text sets the cap at 800,000 in peacetime.",
    "Kyiv's reply keeps the army at 800,000.",
    "Brussels would rather cap it at 800,000.",
    "Paris suggested 800,000 instead.",
    "A month later the army was to have 800,000 troops in peacetime.",
    "By December the cap was 800,000.",
    "Under Ukrainian law elections must be held within 60 days after martial law ends.",
    "The constitution allows an election only 90 days after martial law.",
    "Moldova held elections within 60 days.",
    "Turkey says it will never recognise Crimea as Russian.",
    "The Coalition of the Willing plans to deploy a multinational force in Ukraine.",
    "The door to NATO stays open, says Rutte.",
    "The amnesty of the 28-point plan was struck out in Geneva.",
    "The amnesty of the 28-point plan has gone.",
    "欧洲反建议规定乌军上限为80万人。",
    "欧盟反建议规定乌军上限为80万人。",
    "欧洲反方案规定乌军上限为80万人。",
    "E3文件规定乌军上限为80万人。",
    "歐洲反建議書規定烏軍上限為80萬人。",
    "欧洲领导人建议上限改为80万人。",
    "日内瓦会谈后，上限变成80万。",
    "一个月后，上限改为80万。",
    "马克龙主张不设上限。",
    "按照乌克兰法律，选举须在戒严结束后60天内举行。",
    "摩尔多瓦在60天内举行了选举。",
    "土耳其表示永远不会承认克里米亚属于俄罗斯。",
    "志愿联盟计划向乌克兰派遣多国部队。",
    "28点计划中的大赦条款已被20点框架取消。",
];

/// Wrong statements of the plan that was spoken of right before, none of which may pass.
const GOING_ON: [&str; 6] = [
    "It caps the army at 800,000.",
    "The army would be capped at 800,000.",
    "In return, Ukraine would hold elections within 200 days.",
    "The plan also caps the army at 800,000.",
    "乌军上限为80万人。",
    "此外，乌克兰须在200天内举行选举。",
];

#[test]
fn what_a_text_tells_beside_a_plan_is_not_held_against_it() {
    let leads = [
        "The 28-point plan caps Ukraine's army at 600,000, recognises Crimea de facto, bars NATO troops, grants an amnesty and \
         demands elections within 100 days.",
        "28点计划规定乌军上限为60万人，事实上承认克里米亚，禁止北约驻军，给予大赦，要求100天内举行选举。",
    ];
    let is_refuted = |text: &str| check(text).findings.iter().any(|one| one.verdict == Verdict::Contradicted);
    for aside in ASIDE {
        for lead in leads {
            assert!(!is_refuted(&format!("{lead} {aside}")), "{aside}");
        }
    }
    for wrong in GOING_ON {
        assert!(leads.iter().any(|lead| is_refuted(&format!("{lead} {wrong}"))), "{wrong}");
    }
}

#[test]
fn what_was_feared_or_first_reported_is_not_held_against_a_plan() {
    for text in [
        "Kyiv feared that the 28-point plan would cap its army at 400,000, but the text says 600,000.",
        "Kyiv expected that the 28-point plan would cap its army at 400,000, but the text says 600,000.",
        "Early rumours said the 28-point plan caps the army at 400,000; the text says 600,000.",
        "Equally false is the claim that the 28-point plan caps the army at 400,000.",
        "It is also wrong that the 28-point plan forbade Ukraine to join the European Union.",
        "此前有报道称28点计划把乌军上限定为40万人,实际是60万人。",
    ] {
        assert!(check(text).findings.iter().all(|one| one.verdict != Verdict::Contradicted), "{text}");
    }
}

/// `It` behind a plan is that plan, however well what follows fits another one that the text does not name.
#[test]
fn what_a_text_tells_of_a_named_plan_is_not_told_of_one_that_it_does_not_know() {
    let text = "The 19-point revision was published in full by the Financial Times. It recognises Crimea as Russian. It keeps \
        the amnesty clause. It keeps the $100 billion of frozen assets for American-led projects.";
    let findings = check(text).findings;
    assert!(!findings.is_empty());
    for finding in findings {
        assert_eq!(finding.plan.map(|plan| &*plan.id), Some("19"), "{finding:?}");
        assert_ne!(finding.verdict, Verdict::Supported, "{finding:?}");
    }
}

#[test]
fn what_a_clause_rules_out_is_not_borne_out_by_it() {
    let unborne = [
        ("The 28-point plan says the guarantee lapses if Russia invades Ukraine.", "guarantee-forfeiture"),
        ("The 28-point plan puts Russian troops in the demilitarised part of Donetsk.", "demilitarised-zone"),
        ("The 28-point plan sends half of Ukraine's gas revenue to the United States.", "profit-share"),
        ("The 28-point plan bans Nazi ideology in Russia only.", "ideology-ban"),
        ("28点计划规定俄罗斯可以自由使用第聂伯河。", "dnipro-use"),
        ("28点计划规定世界银行没收俄罗斯资产。", "world-bank-package"),
    ];
    for (text, provision) in unborne {
        assert_eq!(found(text, provision).verdict, Verdict::Unclear, "{text}");
    }
    let right = [
        ("The 28-point plan says the guarantee lapses if Ukraine invades Russia.", "guarantee-forfeiture"),
        (
            "The 28-point plan says the guarantee is lost if Ukraine invades Russia, and sanctions return if Russia \
             invades Ukraine.",
            "guarantee-activation",
        ),
        ("The 28-point plan puts no Russian troops in the demilitarised part of Donetsk.", "demilitarised-zone"),
        ("The 28-point plan sends half of the profits from the frozen assets to the United States.", "profit-share"),
        ("The 28-point plan bans Nazi ideology.", "ideology-ban"),
        ("28点计划规定乌克兰可以自由使用第聂伯河。", "dnipro-use"),
        ("28点计划规定世界银行制定专项融资方案。", "world-bank-package"),
    ];
    for (text, provision) in right {
        assert_eq!(found(text, provision).verdict, Verdict::Supported, "{text}");
    }
}
