//! How the cost of comparing, reading and linting grows with the size of a record.

use std::fmt::Write;
use std::hint::black_box;
use std::time::Instant;

use plandiff::compare::compare;
use plandiff::record::{File, Lang, read};

fn main() {
    let plans = concat!(env!("CARGO_MANIFEST_DIR"), "/plans");
    timed("read and lint plans/", 20, || black_box(plandiff::record::read_directory(plans.as_ref()).is_ok()));
    timed("load the stored record", 200, || black_box(plandiff::embedded().is_ok()));
    for (plans, provisions) in [(2, 500), (2, 1_000), (2, 2_000), (2, 4_000), (200, 2_000)] {
        let files = synthetic(plans, provisions);
        let start = Instant::now();
        let record = read(files).expect("the synthetic record has no faults");
        println!("{plans} plans, {provisions} provisions: read and lint {:?}", start.elapsed());
        let (from, to) = (&record.plans[0], &record.plans[1]);
        timed("  compare two of them", 20, || compare(&record, from, to, None, Lang::En).rows.len());
    }
}

fn timed<T>(name: &str, runs: usize, mut work: impl FnMut() -> T) {
    let mut times: Vec<_> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            black_box(work());
            start.elapsed()
        })
        .collect();
    times.sort();
    println!("{name}: median of {runs}: {:?}", times[runs / 2]);
}

/// A record in which each plan answers every provision; of each hundred answers of a later plan, ten differ.
fn synthetic(plans: usize, provisions: usize) -> Vec<File> {
    let mut questions = String::from("[[topic]]\nkey = \"t\"\ntitle = { en = \"T\" }\n");
    for at in 0..provisions {
        let _ = write!(
            questions,
            "[[provision]]\nkey = \"p-{at}\"\ntopic = \"t\"\ntitle = {{ en = \"P {at}\" }}\nquestion = {{ en = \"How many?\" }}\ntype = \"quantity\"\nunits = [\"men\"]\n"
        );
    }
    let header = "format = 1\nid = \"s\"\ntitle = { en = \"S\" }\nas_of = 2020-01-01\nlanguages = [\"en\"]\n[vocabulary.parties]\n[vocabulary.units]\nmen = { en = \"men\" }\n[vocabulary.territories]\n[vocabulary.qualifiers]\n[vocabulary.events]\n";
    let sources = "[[source]]\nid = \"s\"\noutlet = \"S\"\nlanguage = \"en\"\nkind = \"report\"\n";
    let mut files = vec![
        ("record.toml".to_owned(), header.to_owned()),
        ("provisions.toml".to_owned(), questions),
        ("sources.toml".to_owned(), sources.to_owned()),
    ];
    for plan in 0..plans {
        let mut text = format!(
            "id = \"plan-{plan}\"\ntitle = {{ en = \"Plan {plan}\" }}\ndate = 2019-01-01\ntext = \"published\"\n"
        );
        for at in 0..provisions {
            let cap = if at % 10 == 0 { 1_000 + plan } else { 1_000 };
            let _ = write!(
                text,
                "[[clause]]\nprovision = \"p-{at}\"\nsays = {{ en = \"The party keeps at most {cap} men of kind {at} under arms.\" }}\nvalue = {{ cap = {cap} }}\nsources = [\"s\"]\ngrade = \"secondary\"\n"
            );
        }
        files.push((format!("plan-{plan}.toml"), text));
    }
    files.into_iter().map(|(name, text)| File::new(name, text.as_bytes())).collect()
}
