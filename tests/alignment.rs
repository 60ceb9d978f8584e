//! How well the clauses of two texts are paired, on made texts whose truth is known.

mod edits;

use edits::{Edited, Mix, Numbering, Score, Script, Shape, edited, law};
use plandiff::compare::{TextComparison, TextRelation, compare_texts};

fn compared(edited: &Edited) -> TextComparison<'_> {
    compare_texts(edited.old.outlined(), edited.new.outlined())
}

/// The score over texts of these seeds, in each script, with the parts numbered as before and otherwise.
fn score(clauses: usize, seeds: std::ops::Range<u64>, mix: &Mix, has_boilerplate: bool) -> Score {
    let mut score = Score::default();
    for (script, seed) in Script::ALL.into_iter().flat_map(|script| seeds.clone().map(move |seed| (script, seed))) {
        let shape = Shape { has_boilerplate, ..Shape::new(script, clauses, seed) };
        let numbering = if seed % 2 == 0 { Numbering::First } else { Numbering::Second };
        let edited = edited(shape, mix, numbering);
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
#[ignore = "slow without optimisation; benches/texts.rs measures it too"]
fn thirty_thousand_clauses() {
    reaches_its_targets("30,000 clauses", &score(30_000, 0..1, &Mix::REVISION, false));
    reaches_its_targets("30,000 clauses with boilerplate", &score(30_000, 1..2, &Mix::REVISION, true));
}

#[test]
fn another_order_of_articles() {
    reaches_its_targets("300 clauses in another order", &score(300, 0..6, &Mix::RECODIFIED, true));
}

#[test]
fn a_text_against_itself_is_all_the_same() {
    for script in Script::ALL {
        let text = law(Shape::new(script, 300, 7).with_boilerplate(), Numbering::First);
        let comparison = compare_texts(text.outlined(), text.outlined());
        for (at, row) in comparison.rows.iter().enumerate() {
            assert_eq!((row.relation, &row.old, &row.new), (TextRelation::Same, &vec![at], &vec![at]));
        }
        assert_eq!(comparison.rows.len(), text.outline.clauses.len());
    }
}
