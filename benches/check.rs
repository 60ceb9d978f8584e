//! How fast articles are checked, and how the cost grows with their length.

use std::hint::black_box;
use std::time::{Duration, Instant};

use plandiff::check::Checker;
use plandiff::record::Record;

const RUNS: usize = 5;

fn main() {
    let record = plandiff::embedded().expect("the record is stored");
    let made = median(|| _ = black_box(Checker::new(&record).is_ok()));
    println!("make a checker: median of {RUNS}: {made:?}");
    let checker = Checker::new(&record).expect("its phrases can be searched for");
    for (name, text) in [("English", article(&record, true)), ("Chinese", article(&record, false))] {
        for times in [1, 2, 4, 8] {
            let text = text.repeat(times);
            let time = median(|| drop(black_box(checker.check(&text))));
            let bytes = u32::try_from(text.len()).expect("a text of some megabytes");
            println!(
                "check {bytes} bytes of {name}: {time:?}, {:.1} MB/s",
                f64::from(bytes) / time.as_secs_f64() / 1e6
            );
        }
    }
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
fn article(record: &Record, is_english: bool) -> String {
    let paragraphs = record.cues.provisions.iter().map(|provision| {
        let (start, sentences) = if is_english {
            ("The 28-point plan was told of. ", provision.examples.en.join(" "))
        } else {
            ("据28点计划，", provision.examples.zh.concat())
        };
        format!("{start}{sentences}\n\n")
    });
    paragraphs.collect()
}
