//! What is told of two small texts: each row as its word, its marks and the labels of its clauses.

use plandiff::compare::{OutlinedText, TextRow, compare_texts};
use plandiff::text::outline;

/// The rows that tell of a change, a line each.
fn told(old: &str, new: &str) -> Vec<String> {
    let (old_outline, new_outline) = (outline(old), outline(new));
    let (old, new) =
        (OutlinedText { text: old, outline: &old_outline }, OutlinedText { text: new, outline: &new_outline });
    let side = |text: OutlinedText<'_>, clauses: &[usize]| {
        let name = |clause: &usize| match text.outline.path(text.text, *clause)[..] {
            [] => text.words(*clause).split(' ').next().unwrap_or_default().to_owned(),
            ref labels => labels.join(" "),
        };
        clauses.iter().map(name).collect::<Vec<_>>().join(" + ")
    };
    let line = |row: &TextRow| {
        let marks = [(row.is_moved, " moved"), (row.is_renumbered, " renumbered"), (row.is_ambiguous(), " ambiguous")];
        let marks: String = marks.iter().filter(|(is, _)| *is).map(|(_, mark)| *mark).collect();
        format!("{}:{marks} {} > {}", row.relation.name(), side(old, &row.old), side(new, &row.new))
    };
    compare_texts(old, new).rows.iter().filter(|row| row.is_change()).map(line).collect()
}

#[test]
fn another_kind_of_label_is_told() {
    let text =
        |label: &str| format!("1. A first clause stands here for all.\n\n{label}\n\nThe maps of the line are these.\n");
    assert_eq!(told(&text("Annex A"), &text("Appendix A")), ["renumbered: renumbered Annex A > Appendix A"]);
    assert_eq!(told(&text("Article 2."), &text("Section 2.")), ["renumbered: renumbered Article 2. > Section 2."]);
    assert_eq!(told(&text("第二条"), &text("第二款")), ["renumbered: renumbered 第二条 > 第二款"]);
    let (stops, brackets) = ("1. The first.\n\n2. The second.\n", "1) The first.\n\n2) The second.\n");
    assert_eq!(told(stops, brackets), [""; 0]);
    let without = "1. A first clause stands here for all.\n\nThe maps of the line are these.\n";
    assert_eq!(told(&text("Appendix"), without), ["removed: Appendix > ", "moved: moved Appendix > 1."]);
}

#[test]
fn a_clause_under_another_heading_has_moved_and_the_heading_has_not() {
    let old = "Chapter I Fire\n\nArticle 1. The parties cease fire at noon.\n\nArticle 2. Each party names an officer.\n\n\
               Chapter II Prisoners\n\nArticle 3. All prisoners are set free within a month.\n\n\
               Article 4. Lists are exchanged at once.\n";
    let new = "Chapter I Fire\n\nArticle 1. The parties cease fire at noon.\n\nArticle 2. Each party names an officer.\n\n\
               Article 3. All prisoners are set free within a month.\n\nChapter II Prisoners\n\n\
               Article 4. Lists are exchanged at once.\n";
    assert_eq!(told(old, new), ["moved: moved Chapter II Article 3. > Chapter I Article 3."]);
}

#[test]
fn an_item_that_comes_under_another_has_moved() {
    let (old, new) = ("- the first\n  - the second\n- the third\n", "- the first\n- the second\n  - the third\n");
    assert_eq!(told(old, new).len(), 2);
    assert!(told(old, new).iter().all(|row| row.starts_with("moved: moved")));
}

#[test]
fn little_is_left_of_a_clause_whose_place_leaves_no_choice() {
    let text = |second: &str| format!("第一条 双方停火。\n\n第二条 {second}\n\n第三条 双方交换名单。\n");
    let (old, new) = (text("双方不得增兵，可以换防。"), text("双方可以增兵，不得换防。"));
    assert_eq!(told(&old, &new), ["reworded: 第二条 > 第二条"]);
    let (old, new) = (text("制裁分阶段解除。"), text("制裁立即解除。"));
    assert_eq!(told(&old, &new), ["reworded: 第二条 > 第二条"]);
    let (old, new) = (text("制裁分阶段解除。"), text("河上可以通航。"));
    assert_eq!(told(&old, &new), ["removed: 第二条 > ", "added:  > 第二条"]);
}

#[test]
fn the_halves_of_a_split_are_no_rivals_of_it() {
    let old = "1. The parties cease fire at noon and withdraw all heavy guns behind the river within ten days.\n\n\
               2. Each party names an officer.\n";
    let new = "1. The parties cease fire at noon.\n\n2. The parties withdraw all heavy guns behind the river within ten \
               days.\n\n3. Each party names an officer.\n";
    assert_eq!(told(old, new), ["split: 1. > 1. + 2.", "renumbered: renumbered 2. > 3."]);
}

/// A text of twenty clauses, in the middle of which these stand.
fn amid_others(middle: &str) -> String {
    let places = ["mill", "ford", "quay", "mole", "weir", "lock", "dike", "pier", "yard", "shed"];
    let before =
        places.map(|place| format!("§ The clerk of the {place} keeps the books of the {place} in good order.\n\n"));
    let behind =
        places.map(|place| format!("§ At the {place} the dues are paid before the ship leaves the {place}.\n\n"));
    let text = [&before.concat(), middle, &behind.concat()].concat();
    (1..).zip(text.split_inclusive('§')).map(|(number, piece)| piece.replace('§', &format!("{number}."))).collect()
}

/// A list as points and in one clause: what is told of either way, without the renumbered clauses behind it.
fn told_both_ways(points: &str, line: &str) -> [Vec<String>; 2] {
    let (points, line) = (amid_others(points), amid_others(line));
    let told =
        |old, new| -> Vec<String> { told(old, new).into_iter().filter(|row| !row.starts_with("renumbered")).collect() };
    [told(&line, &points), told(&points, &line)]
}

#[test]
fn a_list_in_one_line_becomes_its_points() {
    let points = "§ The board shall:\n\n(a) draw the maps;\n\n(b) pay the pilots;\n\n(c) report in spring;\n\n(d) buy \
                  oil;\n\n(e) light the lamps.\n\n";
    let line = "§ The board shall: (a) draw the maps; (b) pay the pilots; (c) report in spring; (d) buy oil; (e) light \
                the lamps.\n\n";
    let parts = "11. + 11. (a) + 11. (b) + 11. (c) + 11. (d) + 11. (e)";
    assert_eq!(
        told_both_ways(points, line),
        [vec![format!("split: 11. > {parts}")], vec![format!("merged: {parts} > 11.")]]
    );
}

#[test]
fn items_of_a_word_or_two_become_one_sentence() {
    let points =
        "§ The watch keeps:\n\n(a) lamps;\n\n(b) two ropes;\n\n(c) spare oars;\n\n(d) buckets;\n\n(e) tar.\n\n";
    let line = "§ The watch keeps lamps, two ropes, spare oars, buckets and tar.\n\n";
    let parts = "11. + 11. (a) + 11. (b) + 11. (c) + 11. (d) + 11. (e)";
    assert_eq!(
        told_both_ways(points, line),
        [vec![format!("split: 11. > {parts}")], vec![format!("merged: {parts} > 11.")]]
    );
    let others = points.replace("lamps", "flags").replace("spare oars", "long sails").replace("tar", "paint");
    let [split, merged] = told_both_ways(&others, line);
    assert_eq!(
        split,
        ["split: 11. > 11. + 11. (b) + 11. (d)", "added:  > 11. (a)", "added:  > 11. (c)", "added:  > 11. (e)"]
    );
    assert_eq!(merged.len(), 4);
}

#[test]
fn items_that_stand_in_another_list_too_become_one_sentence() {
    let list = "§ The clerk looks to:\n\n(a) duties;\n\n(b) fees; or\n\n(c) the tolls of the quay.\n\n";
    let points = "§ The council may waive:\n\n(a) duties;\n\n(b) fees; or\n\n(c) the charges of pilots.\n\n";
    let line = "§ The council may waive duties, fees, or the charges of pilots.\n\n";
    let parts = "12. + 12. (a) + 12. (b) + 12. (c)";
    assert_eq!(
        told_both_ways(&[list, points].concat(), &[list, line].concat()),
        [vec![format!("split: 12. > {parts}")], vec![format!("merged: {parts} > 12.")]]
    );
    let (points, line) =
        (points.replace("the charges of pilots", "duties"), line.replace("the charges of pilots", "duties"));
    assert_eq!(
        told_both_ways(&[list, &points].concat(), &[list, &line].concat()),
        [vec![format!("split: 12. > {parts}")], vec![format!("merged: {parts} > 12.")]]
    );
    // In another order they are no part of it.
    let line = "§ The council may waive fees, or the charges of pilots, or duties.\n\n";
    let points = points.replace("duties.", "the charges of pilots.");
    let [split, _] = told_both_ways(&[list, &points].concat(), &[list, line].concat());
    assert_eq!(split, ["split: 12. > 12. + 12. (b) + 12. (c)", "added:  > 12. (a)"]);
}

#[test]
fn a_title_in_capitals_keeps_its_pair_beside_a_list_of_titles() {
    let list = "General provisions\n\nTransit of goods\n\n";
    let text = |first: &str, second: &str| {
        format!(
            "Chapter I\n\n{first}\n\nArticle 1. The river is open to all ships.\n\nChapter II\n\n{second}\n\n\
             Article 2. Goods pass without a fee.\n"
        )
    };
    let (capitals, small) =
        (text("GENERAL PROVISIONS", "TRANSIT OF GOODS"), text("General provisions", "Transit of goods"));
    let reworded = ["reworded: Chapter I > Chapter I", "reworded: Chapter II > Chapter II"];
    assert_eq!(told(&capitals, &small), reworded);
    assert_eq!(told(&[list, &capitals].concat(), &[list, &small].concat()), reworded);
    let added = ["added:  > General", "added:  > Transit"];
    assert_eq!(told(&capitals, &[list, &small].concat()), [&added[..], &reworded].concat());
    let removed = ["removed: General > ", "removed: Transit > "];
    assert_eq!(told(&[list, &capitals].concat(), &small), [&removed[..], &reworded].concat());
}

#[test]
fn a_title_in_capitals_is_the_same_title_in_other_letters() {
    let text =
        |title: &str, list: &str| format!("{list}ГЛАВА I\n\n{title}\n\nСтатья 1. Река открыта для всех судов.\n");
    let (capitals, small) = ("ОБЩИЕ ПОЛОЖЕНИЯ", "Общие положения");
    let list = format!("{small}\n\n");
    assert_eq!(told(&text(capitals, ""), &text(small, &list)), ["added:  > Общие", "reworded: ГЛАВА I > ГЛАВА I"]);
    assert_eq!(told("1. MASSNAHMEN\n", "1. Maßnahmen\n"), ["reworded: 1. > 1."]);
}

#[test]
fn notes_that_articles_are_repealed_keep_to_their_places() {
    let article = |words: &str| format!("§ {words}\n\n");
    let numbered = |articles: &[&str]| -> String {
        let text = articles.iter().copied().map(article).collect::<String>();
        (1..).zip(text.split_inclusive('§')).map(|(number, piece)| piece.replace('§', &format!("{number}."))).collect()
    };
    for note in ["(repealed)", "[Deleted]", "（已废止）", "(утратил силу)"] {
        let (fee, boats) = ("Goods pass without a fee.", "Each bank keeps two boats at the ferry.");
        let (river, council) = ("The river is open to all ships of both banks.", "The council meets in the old mill.");
        let old = numbered(&[river, boats, note, fee, council, note]);
        let new =
            numbered(&["The river is open to all ships of any flag.", note, note, "A toll is due.", council, note]);
        let fates = ["reworded: 1. > 1.", "removed: 2. > ", "added:  > 2.", "removed: 4. > ", "added:  > 4."];
        let mut told_of_notes = told(&old, &new);
        told_of_notes.sort_unstable();
        let mut expected = fates.to_vec();
        expected.sort_unstable();
        assert_eq!(told_of_notes, expected, "{note}");
        let inserted = numbered(&["Of the arms of the valley.", river, note, note, fee, council, note]);
        let renumbered = ["1. > 2.", "3. > 4.", "4. > 5.", "5. > 6.", "6. > 7."];
        let mut expected: Vec<String> =
            renumbered.iter().map(|numbers| format!("renumbered: renumbered {numbers}")).collect();
        expected.extend(["added:  > 1.", "removed: 2. > ", "added:  > 3."].map(str::to_owned));
        expected.sort_unstable();
        let mut told_of_notes = told(&old, &inserted);
        told_of_notes.sort_unstable();
        assert_eq!(told_of_notes, expected, "{note}");
    }
}

/// Rules of one kind, whose words stand in each: six of them, and then these clauses.
fn behind_rules(clauses: &[&str]) -> String {
    let places = ["mill", "ford", "quay", "mole", "weir", "lock"];
    let rules = places.map(|place| {
        format!(
            "The council of the district keeps the {place} open. The costs are borne by the council of the district."
        )
    });
    let clauses = rules.iter().map(String::as_str).chain(clauses.iter().copied());
    (1..).zip(clauses).map(|(number, clause)| format!("{number}. {clause}\n\n")).collect()
}

#[test]
fn what_many_clauses_say_is_cut_out_of_one_of_them() {
    let (sluice, costs) =
        ("Boats wait in the sluice until the flag is up.", "The costs are borne by the council of the district.");
    let old = behind_rules(&[&format!("{sluice} {costs}")]);
    let new = behind_rules(&[sluice, costs]);
    assert_eq!(told(&old, &new), ["split: 7. > 7. + 8."]);
    assert_eq!(told(&new, &old), ["merged: 7. + 8. > 7."]);
}

#[test]
fn a_piece_of_a_clause_is_no_partner_of_a_third_that_sounds_like_it() {
    let (equal, kept) = (
        "All guilds of the town are equal before the reeve.",
        "The reeve guards their chests, and fosters their good accord.",
    );
    let like = "All widows of the town are equal before the reeve, and pay no toll.";
    let old = behind_rules(&[&format!("{equal} {kept}"), "Barrels are gauged in May.", like]);
    let new = behind_rules(&[equal, kept, "Barrels are gauged in May."]);
    assert_eq!(told(&old, &new), ["split: 7. > 7. + 8.", "renumbered: renumbered 8. > 9.", "removed: 9. > "]);
}

#[test]
fn a_title_is_put_before_its_clause() {
    let clause = "A lease ends where the tenant leaves the mill idle for a year and a day, or where the dam breaks.";
    let old = behind_rules(&["Termination.", clause]);
    let new = behind_rules(&[&format!("Termination. {clause}")]);
    assert_eq!(told(&old, &new), ["merged: 7. + 8. > 7."]);
    assert_eq!(told(&new, &old), ["split: 7. > 7. + 8."]);
}

#[test]
fn the_width_of_lines_is_no_change() {
    let places = ["mill", "ford", "quay", "mole", "weir", "lock", "dike", "pier", "yard", "shed", "barn", "gate"];
    let articles = (1..).zip(places).map(|(number, place)| {
        format!(
            "Article {number}. The clerk of the {place} keeps the books of the {place} in good order and lays them before \
             the council in spring.\n\nArticle {number}a. At the {place} the dues are paid before the ship leaves.\n\n"
        )
    });
    let text = articles.collect::<String>();
    let mut wrapped = String::new();
    for paragraph in text.split_terminator("\n\n") {
        let mut columns = 0;
        for word in paragraph.split(' ') {
            columns += word.len() + 1;
            let blank = if columns > 60 { "\n" } else { " " };
            columns = if columns > 60 { word.len() } else { columns };
            wrapped += if wrapped.ends_with('\n') || wrapped.is_empty() { "" } else { blank };
            wrapped += word;
        }
        wrapped += "\n\n";
    }
    assert_eq!(told(&text, &wrapped), [""; 0]);
}

#[test]
fn the_script_of_chinese_is_no_change() {
    let old = "第一條 雙方停火，並撤離邊境地區。\n\n第二條 委員會每年召開兩次會議。\n\n第三條 貨物過境免徵關稅。\n";
    let new = "第一条 双方停火，并撤离边境地区。\n\n第二条 委员会每年召开三次会议。\n\n第三条 货物过境免征关税。\n";
    assert_eq!(told(old, new), ["reworded: 第二條 > 第二条"]);
    assert_eq!(told(new, old), ["reworded: 第二条 > 第二條"]);
    let (old_outline, new_outline) = (outline(old), outline(new));
    let (old, new) =
        (OutlinedText { text: old, outline: &old_outline }, OutlinedText { text: new, outline: &new_outline });
    assert!(compare_texts(old, new).is_across_scripts);
    assert!(!compare_texts(old, old).is_across_scripts);
}

#[test]
fn what_kept_its_number_stays_where_two_others_change_places() {
    let [buyers, sellers, disputes] =
        ["Buyers inspect all goods.", "Sellers deliver at the port.", "Disputes go to the court of Riga."];
    let text = |clauses: [&str; 3]| -> String {
        (1..).zip(clauses).map(|(number, clause)| format!("{number}. {clause}\n\n")).collect()
    };
    let (old, new) = (text([buyers, sellers, disputes]), text([disputes, sellers, buyers]));
    assert_eq!(told(&old, &new), ["moved: moved renumbered 3. > 1.", "moved: moved renumbered 1. > 3."]);
}
