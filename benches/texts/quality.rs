//! How well edits of known truth are told, by the size of the text, the script, and what is made hard about it.

use std::time::{Duration, Instant};

use plandiff::compare::{TextRelation, compare_texts};
use plandiff::text::outline;

use crate::edits::{Edited, Mix, Numbering, Score, Script, Shape, edited};

/// How many clauses, and over how many seeds.
const SIZES: [(usize, u64); 4] = [(30, 40), (300, 8), (3_000, 2), (30_000, 1)];

pub fn measure() {
    println!("quality: F1 by relation, and precision of pairs, against edits of known truth");
    println!("{:44}{}", "", head());
    for (clauses, seeds) in SIZES {
        for script in Script::ALL {
            row(&format!("{clauses} {script:?}"), clauses, seeds, |seed| {
                edited(Shape::new(script, clauses, seed), &Mix::REVISION, [Numbering::First; 2])
            });
            row(&format!("{clauses} {script:?}, boilerplate"), clauses, seeds, |seed| {
                edited(Shape::new(script, clauses, seed).with_boilerplate(), &Mix::REVISION, [Numbering::First; 2])
            });
        }
        row(&format!("{clauses} Latin, other labels"), clauses, seeds, |seed| {
            let shape = Shape::new(Script::Latin, clauses, seed).with_boilerplate();
            edited(shape, &Mix::REVISION, [Numbering::First, Numbering::Second])
        });
        row(&format!("{clauses} Latin, no labels"), clauses, seeds, |seed| {
            let shape = Shape::new(Script::Latin, clauses, seed).with_boilerplate().without_bare_articles();
            edited(shape, &Mix::REVISION, [Numbering::Bare; 2])
        });
        row(&format!("{clauses} Latin, recodified"), clauses, seeds, |seed| {
            let shape = Shape::new(Script::Latin, clauses, seed).with_boilerplate();
            edited(shape, &Mix::RECODIFIED, [Numbering::First; 2])
        });
        row(&format!("{clauses} Latin, terms renamed"), clauses, seeds, |seed| {
            let shape = Shape::new(Script::Latin, clauses, seed).with_boilerplate();
            edited(shape, &Mix::RENAMING, [Numbering::First; 2])
        });
        row(&format!("{clauses} Latin, sisters"), clauses, seeds, |seed| {
            let shape = Shape::new(Script::Latin, clauses, seed).with_boilerplate().with_sisters();
            edited(shape, &Mix::REVISION, [Numbering::First; 2])
        });
        row(&format!("{clauses} Latin, successive"), clauses, seeds, |seed| {
            edited(Shape::new(Script::Latin, clauses, seed), &Mix::SUCCESSIVE, [Numbering::First; 2])
        });
    }
}

fn head() -> String {
    let names =
        TextRelation::ALL.iter().map(|relation| format!("{:>8}", &relation.name()[..6.min(relation.name().len())]));
    names.collect::<String>() + "     all  change   pairs   moved  read"
}

fn row(name: &str, clauses: usize, seeds: u64, make: impl Fn(u64) -> Edited) {
    let mut score = Score::default();
    let mut read_right = [0, 0];
    let mut time = Duration::ZERO;
    for seed in 0..seeds {
        let edited = make(seed);
        let start = Instant::now();
        let comparison = compare_texts(edited.old.outlined(), edited.new.outlined());
        time += start.elapsed();
        score.add(&Score::of(&comparison, &edited.truth));
        for text in [&edited.old, &edited.new] {
            let read = outline(&text.text);
            read_right[0] += text.right_clauses(&read);
            read_right[1] += text.outline.clauses.len().max(read.clauses.len());
        }
    }
    let relations: String =
        TextRelation::ALL.iter().map(|relation| format!("{:8.3}", score.of_relation(*relation).f1())).collect();
    let all = score.over_all().f1();
    let (change, pairs, moved) = (score.over_changes().f1(), score.pairs.precision(), score.moved.f1());
    let read = 100 * read_right[0] / read_right[1].max(1);
    let each = time / u32::try_from(seeds).expect("a few");
    println!(
        "{name:44}{relations}{all:8.3}{change:8.3}{pairs:8.4}{moved:8.3}{read:5}%  {each:.1?} for {clauses} clauses"
    );
}
