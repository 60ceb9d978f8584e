//! The outline of numbered texts, on texts of our own in every language it knows: each beside its tree in `tests/data/outlines`.
//!
//! In a tree `#` stands before the words of a heading, `¶` before those of a paragraph, and ` / ` where a line ends.

use std::fmt::Write as _;
use std::path::Path;

use plandiff::text::{ClauseKind, Outline, TextClause, outline};
use proptest::prelude::*;

/// The outline as an indented tree.
fn tree(text: &str) -> String {
    let mut tree = String::new();
    for clause in &outline(text).clauses {
        let kind = match clause.kind {
            ClauseKind::Heading => "# ",
            ClauseKind::Paragraph => "¶ ",
            ClauseKind::Point | ClauseKind::Bullet => "",
        };
        let label = clause.label.as_ref().map_or(String::new(), |label| format!("{} ", &text[label.printed.clone()]));
        let words: Vec<&str> = text[clause.words.clone()].lines().map(str::trim).collect();
        let line = format!("{}{label}{kind}{}", "  ".repeat(usize::from(clause.depth)), words.join(" / "));
        writeln!(tree, "{}", line.trim_end()).expect("a string takes what is written");
    }
    tree
}

fn texts() -> Vec<(String, String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/outlines");
    let mut texts: Vec<_> = std::fs::read_dir(folder).expect("the folder is there").flatten().collect();
    texts.sort_by_key(std::fs::DirEntry::path);
    let read = |path: &Path| std::fs::read_to_string(path).expect("a text with its tree");
    let texts =
        texts.iter().map(std::fs::DirEntry::path).filter(|path| path.extension().is_some_and(|end| end == "txt"));
    texts.map(|path| (path.display().to_string(), read(&path), read(&path.with_extension("tree")))).collect()
}

#[test]
fn every_text_has_its_tree() {
    let texts = texts();
    assert!(texts.len() > 10);
    for (name, text, expected) in texts {
        assert_eq!(tree(&text), expected, "{name}");
    }
}

#[test]
fn a_heading_of_markdown_may_have_its_title_in_the_next_line() {
    let text = "# Article 1\nScope\n\nThe river is open to all ships.\n\n## Article 2 — Watch\n\nEach bank keeps its own.\n\n\
                # 第三条\n适用范围\n\n河流开放。\n\n# Article 4\n\nPilots\n\n# Article 5\nThe ferry is free for all who live on the banks of the river\nor beside it.\n";
    let expected = "Article 1 # Scope\n  ¶ The river is open to all ships.\n  Article 2 # Watch\n    ¶ Each bank keeps its own.\n\
                    第三条 # 适用范围\n  ¶ 河流开放。\nArticle 4 #\n  # Pilots\nArticle 5 #\n  ¶ The ferry is free for all who live on the banks of the river / or beside it.\n";
    assert_eq!(tree(text), expected);
}

#[test]
fn a_pair_of_letters_goes_on_behind_the_last_letter_and_else_stands_under_one() {
    let list = |letters: &mut dyn Iterator<Item = String>| -> String {
        letters.map(|letter| format!("({letter}) the word of it;\n")).collect()
    };
    let twice = |letter: char| format!("{letter}{letter}");
    let singles = list(&mut ('a'..='z').map(String::from));
    let text = format!("{singles}(i) here;\n(ii) there;\n{}", list(&mut ('a'..='i').map(twice)));
    let depths: Vec<u16> = outline(&text).clauses.iter().map(|clause| clause.depth).collect();
    assert_eq!(depths, [vec![0; 26], vec![1; 2], vec![0; 9]].concat());
    let cyrillic = "абвгдежзиклмнопрстуфхцчшщэюя".chars();
    let text = list(&mut cyrillic.clone().map(String::from).chain(cyrillic.take(3).map(twice)));
    assert!(outline(&text).clauses.iter().all(|clause| clause.depth == 0));
    let text = "(a) boats:\n(aa) ours;\n(bb) theirs;\n(b) mills.\n";
    assert_eq!(tree(text), "(a) boats:\n  (aa) ours;\n  (bb) theirs;\n(b) mills.\n");
}

#[test]
fn a_table_of_contents_is_text_and_a_list_of_fees_is_none() {
    let of_contents = "Contents\n\nArticle 1 Purpose ....... 1\nArticle 2 Words ......... 2\nArticle 3 Boats of both banks\n\
                       and of the council ...... 2\n\nArticle 1\nPurpose\n\nArticle 2\nWords\n\nArticle 3\nBoats of both \
                       banks and of the council\n";
    let expected = "# Contents\n  ¶ Article 1 Purpose ....... 1 / Article 2 Words ......... 2 / Article 3 Boats of both banks / \
                    and of the council ...... 2\nArticle 1 # Purpose\nArticle 2 # Words\nArticle 3 # Boats of both banks \
                    and of the council\n";
    assert_eq!(tree(of_contents), expected);
    let tabs =
        "第一条　目的\t1\n第二条　用语\t（2）\n第三条　船只\t2\n\n第一条　目的\n\n第二条　用语\n\n第三条　船只\n";
    let expected =
        "¶ 第一条　目的\t1 / 第二条　用语\t（2） / 第三条　船只\t2\n第一条 # 目的\n第二条 # 用语\n第三条 # 船只\n";
    assert_eq!(tree(tabs), expected);
    let fees = "1. Fishing boats ... 5\n2. Ferries ... 7\n3. Barges ... 12\n4. All others ... 20\n";
    assert_eq!(tree(fees), fees);
}

#[test]
fn lines_of_chinese_that_fill_their_width_go_on_and_no_others() {
    let text = "河流停火协议实施细则\n（二〇二七年一月十五日联合委员会第三次会议通过）\n\
                各方应当在附件所列的日期以前将全部重型武器撤离河流两岸，并\n将武器的数量、种类和存放地点通报联合委员会，由委员会派员在\n\
                十日以内核查\n出席会议的有：\n东岸渔民协会的李明和王芳\n西岸船主公会的赵大海、钱小江和孙河\n上游水文站的周山\n";
    let expected = "¶ 河流停火协议实施细则\n# （二〇二七年一月十五日联合委员会第三次会议通过）\n  \
                    ¶ 各方应当在附件所列的日期以前将全部重型武器撤离河流两岸，并 / 将武器的数量、种类和存放地点通报联合委员会，由委员会派员在 / 十日以内核查\n  \
                    ¶ 出席会议的有：\n  ¶ 东岸渔民协会的李明和王芳\n  ¶ 西岸船主公会的赵大海、钱小江和孙河\n  ¶ 上游水文站的周山\n";
    assert_eq!(tree(text), expected);
}

#[test]
fn a_sentence_of_chinese_is_whole_where_a_page_broke_it() {
    let whole =
        |number: &str| format!("第{number}条　各方应当在停火后十日以内交换全部被俘人员的名单，并通报联合委员会。\n");
    let text = ["一", "二", "三", "四", "五", "六", "七"].map(whole).concat()
        + "第八条　联合委员会对河流两岸全部渡口的管理和船只的停放实施统\n一监督管理。\n\
           各方应当按照联合委员会制定的办法停放船只，不得妨碍航行，每日日落以前\n将停放情况通报联合委员会。\n\
           第九条　渡口管理\n渡口由各方共同管理。\n";
    let tree = tree(&text);
    let lines: Vec<&str> = tree.lines().skip(7).collect();
    assert_eq!(
        lines,
        [
            "第八条 联合委员会对河流两岸全部渡口的管理和船只的停放实施统 / 一监督管理。",
            "  ¶ 各方应当按照联合委员会制定的办法停放船只，不得妨碍航行，每日日落以前 / 将停放情况通报联合委员会。",
            "第九条 # 渡口管理",
            "  ¶ 渡口由各方共同管理。",
        ]
    );
}

#[test]
fn sentences_of_chinese_may_have_lines_of_their_own_among_broken_ones() {
    let text = "第一条　各方停火，并将停火时间通报委员会。\n\
                第二条　各方应当在附件所列的日期以前将全部重型武器撤离河流两岸，并将武器的数\n量通报委员会。\n\
                第三条　各方在停火后十日以内交换全部被俘人员名单。\n第四条　渡口的管理由各方另行商定，并报委员会备案。\n\
                第五条　委员会由各方各派三名代表组成，每年至少召开两次会议，必要时可召开临时\n会议。\n\
                第六条　本协议一式三份，各方各执一份，具有同等效力。\n第七条　本协议自签署之日起生效，有效期为五年。\n";
    assert_eq!(tree(text).lines().count(), 7, "{}", tree(text));
}

#[test]
fn line_ends_of_any_kind_give_the_same_tree() {
    for (name, text, expected) in texts() {
        assert_eq!(tree(&text.replace('\n', "\r\n")), expected, "{name}");
        let old: String = tree(&text.replace('\n', "\r")).replace('\r', " / ");
        assert_eq!(
            old.split_whitespace().collect::<Vec<_>>(),
            expected.split_whitespace().collect::<Vec<_>>(),
            "{name}"
        );
    }
}

#[test]
fn other_numbers_give_the_same_tree() {
    let text =
        "Article 5. Fire\n1. All fire ends.\n2. Guns go:\n(a) ours;\n(b) theirs.\nArticle 6. Boats\n1. Boats go.\n";
    let other =
        "Article 8. Fire\n3. All fire ends.\n4. Guns go:\n(d) ours;\n(e) theirs.\nArticle 9. Boats\n7. Boats go.\n";
    let shape = |text: &str| -> Vec<(Option<usize>, ClauseKind)> {
        outline(text).clauses.iter().map(|clause| (clause.parent, clause.kind)).collect()
    };
    assert_eq!(shape(text), shape(other));
}

#[test]
fn a_line_is_a_clause_and_nothing_is_none() {
    assert_eq!(tree("All fire ends at noon."), "¶ All fire ends at noon.\n");
    assert_eq!(tree("---"), "¶ ---\n");
    assert_eq!(outline(""), Outline::default());
    assert_eq!(outline(" \n\t\n"), Outline::default());
}

#[test]
fn a_fence_that_nobody_closed_does_not_take_the_rest() {
    for (before, mark) in [("", "```"), ("", "~~~"), ("```\n1. no clause\n```\n", "~~~"), ("", "```\n~~~")] {
        let text = format!("{before}{mark}\nArticle 1. Fire ends.\nArticle 2. Boats go.\n");
        let labels: Vec<_> = outline(&text).clauses.into_iter().filter_map(|clause| clause.label).collect();
        assert_eq!(labels.len(), 2, "{text}");
    }
}

#[test]
fn code_ends_with_a_fence_of_its_own_kind() {
    for (opening, inside, closing) in [("```", "~~~", "```"), ("~~~", "```", "~~~"), ("````", "```", "````")] {
        let text =
            format!("Article 1. Fire\n\n{opening}\n{inside}\n1. no clause\n{inside}\n{closing}\nArticle 2. Boats\n");
        let code = format!("  ¶ {opening} / {inside} / 1. no clause / {inside} / {closing}\n");
        assert_eq!(tree(&text), format!("Article 1. # Fire\n{code}Article 2. # Boats\n"));
    }
}

#[test]
fn a_fence_of_the_other_kind_is_still_one_behind_one_not_closed() {
    let text = "~~~\nArticle 1. Fire\n\n```\n1. no clause\n```\nArticle 2. Boats\n";
    assert_eq!(tree(text), "Article 1. # Fire\n  ¶ ``` / 1. no clause / ```\nArticle 2. # Boats\n");
}

#[test]
fn a_repealed_point_keeps_its_number() {
    let told = "4.1 Fees are due in May.\n4.2 [Deleted]\n4.3 The seat is Riga.\n";
    let labels: Vec<_> = outline(told).clauses.into_iter().filter_map(|clause| clause.label).collect();
    assert_eq!(labels.iter().map(|label| &told[label.number.clone()]).collect::<Vec<_>>(), ["4.1", "4.2", "4.3"]);
}

/// Labels that begin a clause alone in a text, with their number.
#[test]
fn labels_of_every_habit() {
    for (label, number) in [
        ("Article 5.", "5"),
        ("Art. 5", "5"),
        ("Section 12.", "12"),
        ("Sec. 12.", "12"),
        ("§ 12", "12"),
        ("Chapter IV", "IV"),
        ("Part II", "II"),
        ("Schedule 1", "1"),
        ("Annex A", "A"),
        ("1.", "1"),
        ("1.2.3", "1.2.3"),
        ("1)", "1"),
        ("(1)", "1"),
        ("(a)", "a"),
        ("(iv)", "iv"),
        ("a)", "a"),
        ("a.", "a"),
        ("12A.", "12A"),
        ("第一条", "一"),
        ("第十二章", "十二"),
        ("第三款", "三"),
        ("第1条之二", "1条之二"),
        ("一、", "一"),
        ("(一)", "一"),
        ("（一）", "一"),
        ("1、", "1"),
        ("①", "①"),
        ("附件一", "一"),
        ("１２．", "１２"),
        ("（３）", "３"),
        ("Стаття 5.", "5"),
        ("Статья 5.", "5"),
        ("ст. 5.", "5"),
        ("Розділ I", "I"),
        ("Глава 2", "2"),
        ("Частина перша", "перша"),
        ("пункт 3.", "3"),
        ("а)", "а"),
        ("Artikel 5", "5"),
        ("§§ 12 bis 14", "12 bis 14"),
        ("2. Abschnitt", "2"),
        ("Erster Teil", "Erster"),
        ("aa)", "aa"),
        ("Article premier", "premier"),
        ("ARTICLE DEUX", "DEUX"),
        ("Article dix-huit.", "dix-huit"),
        ("TITRE TROISIEME", "TROISIEME"),
        ("Chapter Fourteen", "Fourteen"),
        ("Capítulo dieciséis", "dieciséis"),
        ("Artikel zwölf", "zwölf"),
        ("СТАТЬЯ ЧЕТЫРНАДЦАТАЯ", "ЧЕТЫРНАДЦАТАЯ"),
        ("Стаття п’ята.", "п’ята"),
        ("РОЗДІЛ ДЕВ'ЯТИЙ", "ДЕВ'ЯТИЙ"),
        ("Article L. 121-3", "L. 121-3"),
        ("Titre Ier", "Ier"),
        ("1°", "1"),
        ("Artículo 5 bis.", "5 bis"),
        ("Capítulo II", "II"),
        ("Disposición adicional primera.", "primera"),
        ("1.º", "1"),
    ] {
        let words = if label.is_ascii() || !label.starts_with(['第', '附']) { "Fähre" } else { "　渡船" };
        let text = format!("{label} {words}\n");
        let clauses = outline(&text).clauses;
        let [TextClause { label: Some(own), words: range, .. }] = &clauses[..] else { panic!("{label}: {clauses:?}") };
        assert_eq!(&text[own.number.clone()], number, "{label}");
        assert_eq!(&text[own.printed.clone()], label);
        assert_eq!(&text[range.clone()], words.trim(), "{label}");
    }
}

#[test]
fn what_only_looks_like_a_label_is_none() {
    for text in [
        "2014 was a year of talks.",
        "2014. A year of talks.",
        "600,000 men live here.",
        "3.5 million men live here.",
        "24.02.2022 was a Thursday.",
        "24. Februar 2022 war ein Donnerstag.",
        "5 days later the fire ended.",
        "5th of May was the day.",
        "10km of the bank are mined.",
        "Article 5 of the Treaty stays in force.",
        "Section 12(1) of the Act stays in force.",
        "Section twelve of the Act stays in force.",
        "Article deux du traité reste en vigueur.",
        "Part Twenty-one stays in force.",
        "Articles One and Two stay in force.",
        "§ 12 Absatz 3 gilt entsprechend.",
        "Article 5 du traité reste en vigueur.",
        "Стаття 5 Конституції забороняє це.",
        "Статья 5, часть 2 запрещает это.",
        "第五条规定的费用为一枚硬币。",
        "第三项任务已经完成。",
        "三、四百人参加。",
        "60万人参加。",
        "J. Keeper was elected.",
        "e.g. a boat without a keeper.",
        "(c) 2024 The ferry company",
        "-5 degrees were measured.",
        "I have a boat.",
    ] {
        let clauses = outline(text).clauses;
        assert_eq!(clauses.len(), 1, "{text}");
        assert_eq!(clauses[0].label, None, "{text}");
    }
}

#[test]
fn one_unclosed_mark_does_not_take_the_rest() {
    for mark in ['“', '"', '«', '„', '「', '\'', '‘'] {
        let rest: String =
            (2..200).map(|at| format!("Article {at}. The “ferry” runs, and the \"mill\" stands.\n")).collect();
        let text =
            format!("Article 1. The following article is inserted:\n{mark}Article 1a. The keeper sleeps.\n{rest}");
        let count = outline(&text).clauses.len();
        assert!((199..=200).contains(&count), "{mark}: {count}");
    }
}

#[test]
fn a_wide_blank_sets_a_label_apart() {
    let text = "第一章 总纲\n第一条　中央的渡船归公。\n渡船是根本。\n第二条　以渡船为业的人有船。\n第三条 中午开船。\n";
    let expected = "\
第一章 # 总纲
  第一条 中央的渡船归公。
    ¶ 渡船是根本。
  第二条 以渡船为业的人有船。
  第三条 中午开船。
";
    assert_eq!(tree(text), expected);
    assert_eq!(tree("第一条 的费用为一枚硬币。"), "¶ 第一条 的费用为一枚硬币。\n");
}

#[test]
fn points_stand_under_the_path_before_them() {
    let text = "   \
   3. Single Keepers

  3.1. Powers

   A single Keeper may
    1. row the ferry;
    2. mend the oars.

  3.2. Choice

    1. Keepers are free.
    2. They are chosen thus:
         1. by lot;
         2. by the village.
    3. They may leave.

   4. The Village

   All of the village may:
    1. meet;
    2. march to the mill.
   Nothing else is theirs.

  4.1. Meetings

    9. They meet.
   10. They talk.
";
    let expected = "\
3. # Single Keepers
  3.1. # Powers
    # A single Keeper may
      1. row the ferry;
      2. mend the oars.
  3.2. # Choice
    1. Keepers are free.
    2. They are chosen thus:
      1. by lot;
      2. by the village.
    3. They may leave.
4. # The Village
  ¶ All of the village may:
    1. meet;
    2. march to the mill.
  ¶ Nothing else is theirs.
  4.1. # Meetings
    9. They meet.
    10. They talk.
";
    assert_eq!(tree(text), expected);
}

#[test]
fn a_list_that_is_set_in_needs_no_end_of_a_sentence_before_it() {
    let text = "\
The keeper of the ferry is chosen by the village in the spring, and each
keeper who was chosen by the village in the spring of the year before may
    1. row the ferry over the river in the morning and in the evening of a
       day that is no feast;
    2. mend the oars.
The keeper of the mill is chosen in the summer, by the men of the village
who have paid their fee as it is told in the list of all fees under point
2. of the annex, and by nobody else.
";
    let expected = "\
¶ The keeper of the ferry is chosen by the village in the spring, and each / keeper who was chosen by the village in the spring of the year before may
1. row the ferry over the river in the morning and in the evening of a / day that is no feast;
2. mend the oars.
¶ The keeper of the mill is chosen in the summer, by the men of the village / who have paid their fee as it is told in the list of all fees under point / 2. of the annex, and by nobody else.
";
    assert_eq!(tree(text), expected);
}

#[test]
fn a_list_may_begin_anywhere() {
    let text = "1. Words\n\n     b. The ferry is a boat.\n\n     c. The mill is a house.\n\n2. J. Keeper rows.\n";
    assert_eq!(tree(text), "1. # Words\n  b. The ferry is a boat.\n  c. The mill is a house.\n2. J. Keeper rows.\n");
    assert_eq!(tree("J. Keeper rows.\n\nM. Miller grinds.\n"), "¶ J. Keeper rows.\n¶ M. Miller grinds.\n");
}

#[test]
fn an_amount_behind_a_label_is_no_part_of_it() {
    let text =
        "（一）人的请求\n1.300总吨至500总吨的船；\n2.超过500总吨的船。\n（二）船的请求\n1.2.5万总吨的船；\n2.其他。\n";
    let outline = outline(text);
    let labels = |clause| outline.path(text, clause);
    assert_eq!(labels(1), ["（一）", "1."]);
    assert_eq!(&text[outline.clauses[1].words.clone()], "300总吨至500总吨的船；");
    assert_eq!(labels(2), ["（一）", "2."]);
    assert_eq!(tree("52.212 Terms\n52.213 Fees\n"), "52.212 Terms\n52.213 Fees\n");
    assert_eq!(tree("渡船可载\n1.300吨。"), "¶ 渡船可载 / 1.300吨。\n");
}

#[test]
fn a_closing_formula_stands_under_no_article() {
    for formula in [
        "Done at the mill, in two copies.",
        "IN WITNESS WHEREOF, the keepers have signed.",
        "签署于磨坊。",
        "Учинено в мельнице.",
        "Вчинено у млині.",
        "Geschehen zu Mühlbach.",
        "Fait à Moulins.",
        "Hecho en Molina.",
    ] {
        let text = format!(
            "Article 9. End\n1. The ferry stops:\n   (a) at night;\n   (b) in winter.\n\n{formula}\n\nThe keeper of the ferry.\n"
        );
        let clauses = outline(&text).clauses;
        assert_eq!(clauses.iter().map(|clause| clause.depth).collect::<Vec<_>>(), [0, 1, 2, 2, 0, 0], "{formula}");
    }
}

#[test]
fn emphasis_around_a_label_and_raised_digits_in_it() {
    let text =
        "**Чл. 1.** (1) Поромът върви.\n\n**Чл. 2.** Край.\n\n__Annex__\n\nArticle 5¹\nFees\n\nСтаття 5². Пороми\n";
    assert_eq!(
        tree(text),
        "Чл. 1. (1) Поромът върви.\nЧл. 2. Край.\nAnnex #\n  Article 5¹ # Fees\n  Стаття 5². # Пороми\n"
    );
}

#[test]
fn a_word_that_is_cut_in_two_is_one_clause() {
    let text = "1. The men of the village leave their launch-\ners by the mill.\n2. They go.\n";
    assert_eq!(tree(text), "1. The men of the village leave their launch- / ers by the mill.\n2. They go.\n");
}

#[test]
fn what_follows_an_annex_without_a_number_stands_under_it() {
    for annex in ["Annex", "ANNEX", "Appendix:", "Anhang", "Annexe", "Anexo", "Додаток", "Приложение", "附件", "附件："]
    {
        let text = format!(
            "Article 1. Fire\nAll fire ends.\n\n{annex}\n\nThe boats are these:\n1. The Swan.\n\nArticle 1. Fees\n"
        );
        let outline = outline(&text);
        let clauses = &outline.clauses;
        let label = clauses[2].label.as_ref().expect("a label");
        assert_eq!(&text[label.printed.clone()], annex.trim_end_matches([':', '：']));
        assert_eq!((label.number.is_empty(), clauses[2].words.is_empty()), (true, true), "{annex}");
        assert_eq!((clauses[2].kind, clauses[2].parent), (ClauseKind::Heading, None), "{annex}");
        let parents: Vec<_> = clauses[3..].iter().map(|clause| clause.parent).collect();
        assert_eq!(parents, [Some(2), Some(3), Some(2)], "{annex}");
    }
    assert_eq!(tree("Anhang\nzu § 1\n\nDie Mühle ruht.\n"), "Anhang # zu § 1\n  ¶ Die Mühle ruht.\n");
}

/// What must hold of the outline of any text.
fn is_sound(text: &str) -> Result<(), TestCaseError> {
    let Outline { clauses } = outline(text);
    prop_assert_eq!(clauses.is_empty(), text.trim().is_empty());
    let mut end = 0;
    for (at, clause) in clauses.iter().enumerate() {
        let TextClause { source, words, label, parent, depth, .. } = clause;
        prop_assert_eq!(source.start, end);
        prop_assert!(source.start < source.end);
        end = source.end;
        prop_assert!(source.start <= words.start && words.start <= words.end && words.end <= source.end);
        let own = text.get(words.clone());
        prop_assert!(own.is_some_and(|own| own.trim() == own), "{:?}", own);
        prop_assert!(text.get(source.clone()).is_some());
        if let Some(label) = label {
            prop_assert!(source.start <= label.printed.start && label.printed.end <= words.start);
            prop_assert!(label.printed.start <= label.number.start && label.number.end <= label.printed.end);
            prop_assert!(text.get(label.printed.clone()).is_some_and(|own| !own.is_empty()));
            prop_assert!(text.get(label.number.clone()).is_some());
        }
        prop_assert!(!words.is_empty() || label.is_some());
        match parent {
            Some(parent) => prop_assert!(*parent < at && clauses[*parent].depth + 1 == *depth),
            None => prop_assert_eq!(*depth, 0),
        }
    }
    prop_assert!(clauses.is_empty() || end == text.len());
    Ok(())
}

/// Beginnings of lines, words and ends, to be put together to all that laws are made of and much that they are not.
const PIECES: &[&str] = &[
    "\n",
    "\n",
    "\n",
    "\r\n",
    "\n\n",
    " ",
    "  ",
    "\t",
    "　",
    "    ",
    "Article 5",
    "Art. 5.",
    "§ 12 ",
    "§§ 12 bis 14",
    "Section ",
    "Chapter IV",
    "Annex",
    "**Annex**",
    "附件",
    "1.300总吨",
    "b. ",
    "c. ",
    "3.1. ",
    "\n    1. ",
    "\n    2. ",
    "launch-\n",
    "Done at ",
    "附件一",
    "第五条",
    "第",
    "条",
    "之二",
    "一、",
    "（一）",
    "(a) ",
    "(i) ",
    "(ii)",
    "(h)",
    "aa) ",
    "1. ",
    "1.2.3 ",
    "2)",
    "2014",
    "I.",
    "IV",
    "Ier",
    "①",
    "⑴、",
    "Ⅳ",
    "Стаття 5",
    "а) ",
    "Disposición adicional primera",
    "Erster Teil",
    "2. Abschnitt",
    "L. 121-3",
    "bis",
    " bis.",
    "- ",
    "* ",
    "**",
    "__",
    "# ",
    "## ",
    "```",
    "~~~",
    "> ",
    "| a |",
    "===",
    "---",
    "“",
    "”",
    "\"",
    "'",
    "‘",
    "’",
    "«",
    "»",
    "„",
    "「",
    "」",
    ":",
    "：",
    ".",
    "．",
    "。",
    ",",
    ";",
    "The ferry runs",
    "keeper",
    "the",
    "渡船",
    "Пором",
    " ..... 3\n",
    "……（4）\n",
    "(aa) ",
    "ARTICLE DEUX",
    "Page 3 of 7",
    "- 4 -",
    "第5页",
    "\u{feff}",
    "\u{200b}",
    "e\u{301}",
    "🚢",
    "\u{c}",
    "\u{2028}",
    "\0",
    "º",
    "5º",
    "№ 5",
    "１．",
    "The keeper of the ferry lets nobody on the boat who has not paid the fee of one coin",
];

/// Of so many marks none may be looked at together with all that are behind it.
#[test]
fn a_line_of_nothing_but_marks_is_read_in_time() {
    for mark in ["'", "’", "\"", "“", "(", "§"] {
        let text = format!("The rule reads:\n{}x\n", mark.repeat(200_000));
        assert!(outline(&text).clauses.len() <= 2, "{mark}");
    }
}

fn pieces() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn outlines_of_any_text_are_sound(text in "\\PC*|(?s).{0,80}") {
        is_sound(&text)?;
    }

    #[test]
    fn outlines_of_texts_of_such_pieces_are_sound(text in pieces()) {
        is_sound(&text)?;
    }

    #[test]
    fn line_ends_make_no_difference(text in pieces()) {
        let text = text.replace('\r', "");
        let told = |text: &str| -> Vec<(String, String, Option<usize>)> {
            let of = |clause: &TextClause| {
                let label = clause.label.as_ref().map(|label| text[label.printed.clone()].to_owned()).unwrap_or_default();
                (label, text[clause.words.clone()].replace('\r', ""), clause.parent)
            };
            outline(text).clauses.iter().map(of).collect()
        };
        prop_assert_eq!(told(&text), told(&text.replace('\n', "\r\n")));
    }
}
