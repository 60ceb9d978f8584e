//! How well the clauses of two texts are paired, on made texts whose truth is known.

use std::collections::BTreeSet;

use crate::edits::{Edited, Mix, Numbering, Score, Script, Shape, edited, law};
use plandiff::compare::{OutlinedText, TextComparison, TextRelation, TextRow, compare_texts};
use plandiff::text::outline;

fn compared(edited: &Edited) -> TextComparison<'_> {
    compare_texts(edited.old.outlined(), edited.new.outlined())
}

fn score(clauses: usize, seeds: std::ops::Range<u64>, mix: &Mix, has_boilerplate: bool) -> Score {
    score_of(clauses, seeds, mix, |shape| Shape { has_boilerplate, ..shape })
}

/// The score over texts of these seeds, in each script, with the parts numbered as before and otherwise.
fn score_of(clauses: usize, seeds: std::ops::Range<u64>, mix: &Mix, with: impl Fn(Shape) -> Shape) -> Score {
    let mut score = Score::default();
    for (script, seed) in Script::ALL.into_iter().flat_map(|script| seeds.clone().map(move |seed| (script, seed))) {
        let shape = with(Shape::new(script, clauses, seed));
        let later = if seed % 2 == 0 { Numbering::First } else { Numbering::Second };
        let edited = edited(shape, mix, [Numbering::First, later]);
        score.add(&Score::of(&compared(&edited), &edited.truth));
    }
    score
}

/// What is asked of any text that was thoroughly revised.
fn reaches_its_targets(name: &str, score: &Score) {
    println!("{name}\n{score}");
    let told = |what: &str, is: f64, least: f64| (is < least).then(|| format!("{what} {is:.4}, and not {least}"));
    let missed = [
        told("F1 over all relations", score.over_all().f1(), 0.97),
        told("F1 of split", score.of_relation(TextRelation::Split).f1(), 0.90),
        told("F1 of merged", score.of_relation(TextRelation::Merged).f1(), 0.90),
        told("precision of pairs", score.pairs.precision(), 0.99),
    ];
    let missed: Vec<String> = missed.into_iter().flatten().collect();
    assert!(missed.is_empty(), "{name}: {}\n{score}", missed.join("; "));
}

#[test]
fn thirty_clauses() {
    reaches_its_targets("30 clauses", &score(30, 0..40, &Mix::REVISION, false));
    reaches_its_targets("30 clauses with boilerplate", &score(30, 0..40, &Mix::REVISION, true));
}

#[test]
fn three_hundred_clauses() {
    reaches_its_targets("300 clauses", &score(300, 0..6, &Mix::REVISION, false));
    reaches_its_targets("300 clauses with boilerplate", &score(300, 0..6, &Mix::REVISION, true));
}

#[test]
fn three_thousand_clauses() {
    reaches_its_targets("3,000 clauses", &score(3_000, 0..1, &Mix::REVISION, false));
    reaches_its_targets("3,000 clauses with boilerplate", &score(3_000, 1..2, &Mix::REVISION, true));
}

#[test]
#[ignore = "slow without optimisation; benches/texts measures it too"]
fn thirty_thousand_clauses() {
    reaches_its_targets("30,000 clauses", &score(30_000, 0..1, &Mix::REVISION, false));
    reaches_its_targets("30,000 clauses with boilerplate", &score(30_000, 1..2, &Mix::REVISION, true));
}

#[test]
fn another_order_of_articles() {
    reaches_its_targets("300 clauses in another order", &score(300, 0..6, &Mix::RECODIFIED, true));
}

#[test]
fn terms_renamed_throughout() {
    reaches_its_targets("300 clauses with other names", &score(300, 0..6, &Mix::RENAMING, true));
}

#[test]
fn clauses_that_are_much_alike() {
    let score = score_of(300, 0..6, &Mix::REVISION, |shape| shape.with_boilerplate().with_sisters());
    reaches_its_targets("300 clauses with sisters", &score);
}

/// Two versions of three hundred clauses in each script.
fn revisions() -> impl Iterator<Item = Edited> {
    let shapes = Script::ALL.into_iter().zip(3..).map(|(script, seed)| Shape::new(script, 300, seed));
    shapes.map(|shape| edited(shape.with_boilerplate(), &Mix::REVISION, [Numbering::First, Numbering::First]))
}

fn pairs(comparison: &TextComparison<'_>) -> BTreeSet<(usize, usize)> {
    let pairs = |row: &TextRow| -> Vec<(usize, usize)> {
        row.old.iter().flat_map(|old| row.new.iter().map(move |new| (*old, *new))).collect()
    };
    comparison.rows.iter().flat_map(pairs).collect()
}

#[test]
fn a_text_against_itself_is_all_the_same() {
    for script in Script::ALL {
        let text = law(Shape::new(script, 300, 7).with_boilerplate(), Numbering::First);
        let comparison = compare_texts(text.outlined(), text.outlined());
        for (at, row) in comparison.rows.iter().enumerate() {
            assert_eq!((row.relation, &row.old, &row.new), (TextRelation::Same, &vec![at], &vec![at]));
            assert!(!row.is_change() && !row.is_moved && !row.is_renumbered && !row.is_ambiguous(), "{row:?}");
        }
        assert_eq!(comparison.rows.len(), text.outline.clauses.len());
    }
}

#[test]
fn strangers_are_added_and_removed() {
    for (script, has_boilerplate) in Script::ALL.into_iter().flat_map(|script| [(script, false), (script, true)]) {
        let shape = Shape { has_boilerplate, ..Shape::new(script, 300, 11) };
        let (old, new) = (law(shape, Numbering::First), law(shape.on(1), Numbering::First));
        let comparison = compare_texts(old.outlined(), new.outlined());
        for (before, after) in pairs(&comparison) {
            let (before, after) = (old.outlined().words(before), new.outlined().words(after));
            assert!(before == after && !before.is_empty(), "{before:?} is not {after:?}");
        }
        let is_alone = |row: &&TextRow| matches!(row.relation, TextRelation::Added | TextRelation::Removed);
        let alone = comparison.rows.iter().filter(is_alone).count();
        assert!(alone * 100 >= comparison.rows.len() * 95, "{alone} of {}", comparison.rows.len());
    }
}

#[test]
fn swapped_texts_mirror_the_rows() {
    for edited in revisions() {
        let told = |comparison: &TextComparison<'_>| -> BTreeSet<String> {
            comparison.rows.iter().map(|row| format!("{row:?}")).collect()
        };
        let there = compared(&edited);
        let mut back = compare_texts(edited.new.outlined(), edited.old.outlined());
        for row in &mut back.rows {
            std::mem::swap(&mut row.old, &mut row.new);
            row.relation = row.relation.mirrored();
            row.rivals.iter_mut().for_each(|rival| std::mem::swap(&mut rival.old, &mut rival.new));
        }
        let (there, back) = (told(&there), told(&back));
        let differing: Vec<&String> = there.symmetric_difference(&back).collect();
        assert!(differing.is_empty(), "{differing:#?}");
    }
}

#[test]
fn every_clause_stands_in_one_row() {
    for edited in revisions() {
        let comparison = compared(&edited);
        let all = |side: fn(&TextRow) -> &Vec<usize>| -> Vec<usize> {
            let mut clauses: Vec<usize> = comparison.rows.iter().flat_map(|row| side(row).iter().copied()).collect();
            clauses.sort_unstable();
            clauses
        };
        assert_eq!(all(|row| &row.old), (0..edited.old.outline.clauses.len()).collect::<Vec<_>>());
        assert_eq!(all(|row| &row.new), (0..edited.new.outline.clauses.len()).collect::<Vec<_>>());
    }
}

#[test]
fn numbers_make_no_difference_to_the_pairs() {
    for (script, seed) in Script::ALL.into_iter().zip(20..) {
        let shape = Shape::new(script, 300, seed).with_boilerplate().without_bare_articles();
        let pairs_with = |old, new| pairs(&compared(&edited(shape, &Mix::RECODIFIED, [old, new])));
        let bare = pairs_with(Numbering::Bare, Numbering::Bare);
        for later in [Numbering::First, Numbering::Second, Numbering::Running] {
            let numbered = pairs_with(Numbering::First, later);
            let differing: Vec<_> = numbered.symmetric_difference(&bare).collect();
            assert!(differing.is_empty(), "{script:?}, {later:?}: {differing:?}");
        }
    }
}

/// Text of so many sentences, all of other words.
fn sentences(count: u64) -> Vec<String> {
    let word = |at: u64| format!("w{}", at.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 44);
    (0..count).map(|one| (0..12).map(|at| word(one * 12 + at)).collect::<Vec<_>>().join(" ")).collect()
}

#[test]
fn one_clause_may_become_many_whichever_text_is_read_first() {
    let parts = sentences(60);
    let points: String = parts.iter().zip(1..).map(|(part, number)| format!("{number}. {part}.\n")).collect();
    for lead in ["Agreed: ", "zusammen: "] {
        let whole = format!("{lead}{}.\n", parts.join(", "));
        let (old, new) = (outline(&whole), outline(&points));
        let comparison =
            compare_texts(OutlinedText { text: &whole, outline: &old }, OutlinedText { text: &points, outline: &new });
        let told: Vec<_> = comparison.rows.iter().map(|row| (row.relation, row.old.len(), row.new.len())).collect();
        assert_eq!(told, [(TextRelation::Split, 1, 60)], "{lead}");
    }
}

#[test]
fn two_runs_are_equal() {
    for edited in revisions() {
        let (once, again) = (compared(&edited), compared(&edited));
        assert_eq!(once.rows, again.rows);
        assert_eq!(once.limits, again.limits);
    }
}

/// The tests rest on it: the sources of the made outlines are the texts, and words and labels are what they say.
#[test]
fn made_outlines_are_true() {
    for text in revisions().flat_map(|edited| [edited.old, edited.new]) {
        let mut end = 0;
        for clause in &text.outline.clauses {
            assert_eq!(clause.source.start, end);
            end = clause.source.end;
            assert!(clause.source.start <= clause.words.start && clause.words.end <= clause.source.end);
            let label = clause.label.as_ref().map_or("", |label| &text.text[label.printed.clone()]);
            let written = format!("{label}{}", &text.text[clause.words.clone()]).replace(' ', "");
            assert_eq!(text.text[clause.source.clone()].trim().replace(' ', ""), written);
        }
        assert_eq!(end, text.text.len());
    }
}
