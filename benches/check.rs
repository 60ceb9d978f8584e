//! How fast articles are checked, and how the cost grows with their length. Files named behind `--` are checked in their stead.

use std::hint::black_box;
use std::time::{Duration, Instant};

use plandiff::check::Checker;
use plandiff::record::{Cues, Lang, read_directory};

const RUNS: usize = 5;

const MEGABYTE: usize = 1 << 20;

fn main() {
    let record = plandiff::embedded().expect("the record is stored");
    let made = median(|| _ = black_box(Checker::new(&record).is_ok()));
    println!("make a checker: median of {RUNS}: {made:?}");
    let checker = Checker::new(&record).expect("its phrases can be searched for");
    let plans = concat!(env!("CARGO_MANIFEST_DIR"), "/plans");
    let cues = read_directory(plans.as_ref()).expect("the record has no faults").cues;
    let files = std::env::args().skip(1).filter(|argument| !argument.starts_with('-'));
    let articles: Vec<String> = files.map(|file| std::fs::read_to_string(file).expect("an article")).collect();
    if !articles.is_empty() {
        measure("the articles given", &checker, &vec![articles; 20].concat());
        return;
    }
    for (name, text) in [("English", article(&cues, true)), ("Chinese", article(&cues, false))] {
        for size in [1, 4, 16] {
            let text = text.repeat((size * MEGABYTE / text.len()).max(1));
            measure(name, &checker, &[text]);
        }
    }
}

fn measure(name: &str, checker: &Checker<'_>, texts: &[String]) {
    let time = median(|| texts.iter().for_each(|text| drop(black_box(checker.check(text)))));
    let bytes = u32::try_from(texts.iter().map(String::len).sum::<usize>()).expect("some megabytes");
    println!("check {bytes} bytes of {name}: {time:?}, {:.1} MB/s", f64::from(bytes) / time.as_secs_f64() / 1e6);
}

fn median(mut work: impl FnMut()) -> Duration {
    let mut times = [(); RUNS].map(|()| {
        let start = Instant::now();
        work();
        start.elapsed()
    });
    times.sort();
    times[RUNS / 2]
}

/// A paragraph for each provision, of the sentences that the record gives as examples for it: far denser in statements
/// than any article is.
fn article(cues: &Cues, is_english: bool) -> String {
    let paragraphs = cues.provisions.iter().map(|provision| {
        let (start, sentences) = if is_english {
            ("The 28-point plan was told of. ", provision.examples.of(Lang::En).join(" "))
        } else {
            ("据28点计划，", provision.examples.of(Lang::Zh).concat())
        };
        format!("{start}{sentences}\n\n")
    });
    paragraphs.collect()
}
