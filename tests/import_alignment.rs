//! How often the provision that an import gives a sentence is right: on the statements that `check` is tested with.

use plandiff::check::Checker;
use plandiff::import::{Aligned, Request, import};
use plandiff::record::{Lang, PlanLookup, Record};

const RIGHT: &str = include_str!("statements/true.tsv");

fn plan<'a>(record: &'a Record, id: &str) -> &'a plandiff::record::Plan {
    match record.plan(id) {
        PlanLookup::Found(plan) => plan,
        _ => panic!("the built-in record has {id}"),
    }
}

#[test]
fn measure() {
    let record = plandiff::embedded().expect("record");
    let checker = Checker::new(&record).expect("checker");
    let (mut given, mut right, mut wrong, mut listed, mut all) = (0, 0, 0, 0, 0);
    for line in RIGHT.lines().filter(|line| !line.starts_with('#')) {
        let fields: Vec<&str> = line.split('\t').collect();
        let (of, provision, text) = (fields[0], fields[1], fields[2]);
        let like = ["28", "european", "20"].into_iter().filter(|id| *id != of).map(|id| plan(&record, id)).collect();
        let lang = if text.is_ascii() { Lang::En } else if text.chars().any(|c| matches!(c, '\u{4e00}'..='\u{9fff}')) { Lang::Zh } else { Lang::En };
        let request = Request { id: "new", title: None, date: None, like, lang };
        let draft = import(&record, &checker, &format!("1. {text}\n"), &request).expect("a draft");
        all += 1;
        let sure: Vec<&str> = draft.clauses.iter().filter_map(|c| match &c.aligned { Aligned::Sure(a) => Some(&*a.provision.key), _ => None }).collect();
        let cand = draft.clauses.iter().any(|c| match &c.aligned { Aligned::Unsure(a) => a.iter().any(|a| &*a.provision.key == provision), Aligned::Sure(a) => a.others.iter().any(|o| &*o.key == provision), _ => false });
        given += sure.len();
        if sure.contains(&provision) { right += 1 } else if cand { listed += 1 }
        wrong += sure.iter().filter(|s| **s != provision).count();
        if sure.iter().any(|s| *s != provision) { println!("{provision} <> {sure:?}: {text}"); }
    }
    println!("all {all} given {given} right {right} other {wrong} listed {listed}");
}
