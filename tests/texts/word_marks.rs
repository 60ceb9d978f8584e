//! How a reader sees what differs between two wordings.

use plandiff::compare::{Edit, word_diff};

/// The marks that a terminal without colour shows.
fn marked(before: &str, after: &str) -> String {
    let segments = word_diff(before, after).segments.into_iter();
    let marked = segments.map(|segment| match segment.edit {
        Edit::Equal => segment.text,
        Edit::Delete => format!("[-{}-]", segment.text),
        Edit::Insert => format!("{{+{}+}}", segment.text),
    });
    marked.collect()
}

/// Pairs of wordings with the marks between them.
const PAIRS: &[[&str; 3]] = &[
    [
        "Each side shall withdraw its heavy weapons within 30 days.",
        "Each side shall withdraw its heavy weapons within 45 days.",
        "Each side shall withdraw its heavy weapons within [-30 -]{+45 +}days.",
    ],
    [
        "The parties may inspect any depot.",
        "The parties may not inspect any depot.",
        "The parties may {+not +}inspect any depot.",
    ],
    [
        "The council meets once a year; its seat is in the capital.",
        "The council meets twice a year; its seat is in the capital.",
        "The council meets [-once -]{+twice +}a year; its seat is in the capital.",
    ],
    [
        "Ukraine caps its forces at 600,000 soldiers.",
        "Ukraine caps its forces at 800,000 soldiers in peacetime.",
        "Ukraine caps its forces at [-600,000 -]{+800,000 +}soldiers{+ in peacetime+}.",
    ],
    [
        "Payment is due on 15 January 2027.",
        "Payment is due on 31 March 2028.",
        "Payment is due on [-15 January 2027-]{+31 March 2028+}.",
    ],
    [
        "Prisoners are exchanged all for all, and children come home.",
        "Prisoners, the wounded among them, are exchanged all for all, and children come home.",
        "Prisoners{+, the wounded among them,+} are exchanged all for all, and children come home.",
    ],
    [
        "The guarantor sends observers; the guarantor pays for them.",
        "The guarantor sends observers; the guarantor equips them; the guarantor pays for them.",
        "The guarantor sends observers; {+the guarantor equips them; +}the guarantor pays for them.",
    ],
    [
        "A commission of five members settles disputes over the line.",
        "A joint commission of seven members settles all disputes over the border line.",
        "A {+joint +}commission of [-five -]{+seven +}members settles {+all +}disputes over the {+border +}line.",
    ],
    [
        "The fund receives $100 billion under Article 5(2).",
        "The fund receives €80 billion under Article 5(3).",
        "The fund receives [-$100 billion -]{+€80 billion +}under [-Article 5(2)-]{+Article 5(3)+}.",
    ],
    [
        "Both fleets leave the harbour by the end of the war.",
        "Both fleets leave the harbour by the end of the year after the end of the war.",
        "Both fleets leave the harbour by the end of the {+year after the end of the +}war.",
    ],
    [
        "The plant restarts and its power is shared 50:50.",
        "The plant restarts under supervision and its power is shared 60:40.",
        "The plant restarts {+under supervision +}and its power is shared [-50:50-]{+60:40+}.",
    ],
    [
        "The party's troops stay behind the \"grey line\".",
        "The party’s troops stay behind the “grey line”.",
        "The [-party's -]{+party’s +}troops stay behind the [-\"-]{+“+}grey line[-\"-]{+”+}.",
    ],
    [
        "Schools open again.",
        "The ministers sign the annex in March.",
        "[-Schools open again.-]{+The ministers sign the annex in March.+}",
    ],
    [
        "A 24-month truce begins at once.",
        "A 36-month truce begins at midnight.",
        "A [-24-]{+36+}-month truce begins at [-once-]{+midnight+}.",
    ],
    [
        "双方应当在三十日内撤出重型武器。",
        "双方应当在四十五日内撤出重型武器。",
        "双方应当在[-三十-]{+四十五+}日内撤出重型武器。",
    ],
    ["缔约方可以查验任何仓库。", "缔约方不得查验任何仓库。", "缔约方[-可以-]{+不得+}查验任何仓库。"],
    [
        "委员会由五名成员组成，每年开会一次。",
        "委员会由七名成员组成，每年开会两次。",
        "委员会由[-五-]{+七+}名成员组成，每年开会[-一-]{+两+}次。",
    ],
    [
        "本协定自2027年1月15日起生效。",
        "本协定自2027年3月1日起生效。",
        "本协定自[-2027年1月15日-]{+2027年3月1日+}起生效。",
    ],
    [
        "基金出资1000亿美元用于重建。",
        "基金出资800亿美元用于重建基础设施。",
        "基金出资[-1000亿美元-]{+800亿美元+}用于重建{+基础设施+}。",
    ],
    [
        "各方立即停火并撤军。",
        "各方在四十八小时内全面停火并分阶段撤军。",
        "各方[-立即-]{+在四十八小时内全面+}停火并{+分阶段+}撤军。",
    ],
    ["学校重新开放。", "部长们在三月签署附件。", "[-学校重新开放。-]{+部长们在三月签署附件。+}"],
    [
        "依照第五条第二款设立联合委员会。",
        "依照第六条第一款设立联合监督委员会。",
        "依照[-第五条第二款-]{+第六条第一款+}设立联合{+监督+}委员会。",
    ],
    [
        "乌克兰不加入任何军事联盟，不部署外国军队。",
        "乌克兰不加入任何军事联盟，不在境内部署任何外国军队。",
        "乌克兰不加入任何军事联盟，不{+在境内+}部署{+任何+}外国军队。",
    ],
    [
        "俘虏全部交换，平民获释，儿童回家。",
        "俘虏全部交换，平民获释，遗体归还，儿童回家。",
        "俘虏全部交换，平民获释，{+遗体归还，+}儿童回家。",
    ],
    [
        "Стороны должны отвести войска в течение 30 дней.",
        "Стороны должны отвести войска и технику в течение 45 дней.",
        "Стороны должны отвести войска {+и технику +}в течение [-30 -]{+45 +}дней.",
    ],
    [
        "Комиссия может проверять склады.",
        "Комиссия не может проверять склады.",
        "Комиссия {+не +}может проверять склады.",
    ],
    [
        "Договор вступает в силу 15 января 2027 года.",
        "Договор вступает в силу 1 марта 2028 года.",
        "Договор вступает в силу [-15 января 2027 -]{+1 марта 2028 +}года.",
    ],
    [
        "Сторони обмінюються полоненими протягом місяця.",
        "Сторони обмінюються всіма полоненими протягом двох місяців.",
        "Сторони обмінюються {+всіма +}полоненими протягом [-місяця-]{+двох місяців+}.",
    ],
    [
        "Фонд отримує 100 млрд доларів згідно зі ст. 5.",
        "Фонд отримує 80 млрд доларів згідно зі ст. 6.",
        "Фонд отримує [-100 млрд доларів -]{+80 млрд доларів +}згідно зі [-ст. 5-]{+ст. 6+}.",
    ],
    [
        "Згідно з частиною 2 статті 5 рада збирається щороку.",
        "Згідно з частиною 3 статті 5 рада збирається двічі на рік.",
        "Згідно з [-частиною 2 -]{+частиною 3 +}статті 5 рада збирається [-щороку-]{+двічі на рік+}.",
    ],
    [
        "Die Parteien ziehen ihre Truppen binnen 30 Tagen ab.",
        "Die Parteien ziehen alle schweren Waffen binnen 45 Tagen ab.",
        "Die Parteien ziehen [-ihre Truppen -]{+alle schweren Waffen +}binnen [-30 -]{+45 +}Tagen ab.",
    ],
    [
        "Der Rat darf jedes Lager prüfen.",
        "Der Rat darf kein Lager prüfen.",
        "Der Rat darf [-jedes -]{+kein +}Lager prüfen.",
    ],
    [
        "Nach § 12 Abs. 2 zahlt der Fonds 5 Millionen Euro.",
        "Nach § 12 Abs. 3 zahlt der Fonds 7 Millionen Euro.",
        "Nach § 12 [-Abs. 2 -]{+Abs. 3 +}zahlt der Fonds [-5 Millionen Euro-]{+7 Millionen Euro+}.",
    ],
    [
        "Der Vertrag gilt ab dem 15. Januar 2027 und endet ohne Kündigung.",
        "Der Vertrag gilt ab dem 1. März 2027 und verlängert sich ohne Kündigung.",
        "Der Vertrag gilt ab dem [-15. Januar 2027 und endet -]{+1. März 2027 und verlängert sich +}ohne Kündigung.",
    ],
    [
        "Prisoners, the wounded among them, are exchanged.",
        "Prisoners are exchanged.",
        "Prisoners[-, the wounded among them,-] are exchanged.",
    ],
    [
        "联合国安理会授权多国部队进驻停火线两侧的缓冲区，任期一年。",
        "安理会可授权联合国观察员在停火线两侧的非军事区巡逻，任期两年。",
        "[-联合国-]安理会{+可+}授权[-多国部队进驻-]{+联合国观察员在+}停火线两侧的[-缓冲区-]{+非军事区巡逻+}，任期[-一-]{+两+}年。",
    ],
    [
        "The fund rebuilds roads, bridges and schools.",
        "The fund rebuilds roads, ports, bridges and schools.",
        "The fund rebuilds roads, {+ports, +}bridges and schools.",
    ],
    [
        "俄罗斯撤出扎波罗热核电站，电站由国际原子能机构监督。",
        "扎波罗热核电站由国际原子能机构监督并重新启动。",
        "[-俄罗斯撤出-]扎波罗热核电站[-，电站-]由国际原子能机构监督{+并重新启动+}。",
    ],
    [
        "美国在下列条件下提供与北约第五条相当的安全保障。",
        "乌克兰获得参照北约第五条的安全保障；经完全批准后生效。",
        "[-美国在下列条件下提供与-]{+乌克兰获得参照+}北约第五条[-相当-]的安全保障{+；经完全批准后生效+}。",
    ],
];

#[test]
fn marks_read_as_phrases() {
    let wrong = PAIRS.iter().filter_map(|[before, after, expected]| {
        let marked = marked(before, after);
        (marked != *expected).then(|| format!("{marked}\n{expected}"))
    });
    assert_eq!(wrong.collect::<Vec<_>>().join("\n"), "");
}
