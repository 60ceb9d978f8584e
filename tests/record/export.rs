//! The export: whole, joined, and never half-written.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use plandiff::record::Lang;
use plandiff::report::export;

use crate::program::{refused, run};

fn files() -> BTreeMap<String, String> {
    let record = plandiff::embedded().expect("the built-in record");
    let files = export(&record, Lang::En).expect("it is written");
    files.into_iter().map(|file| (file.name, file.text)).collect()
}

type Rows = Vec<BTreeMap<String, String>>;

fn rows(files: &BTreeMap<String, String>, name: &str) -> Rows {
    let mut reader = csv::Reader::from_reader(files[name].as_bytes());
    reader.deserialize().collect::<Result<Rows, _>>().unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn column<'r>(rows: &'r Rows, name: &str) -> BTreeSet<&'r str> {
    rows.iter().flat_map(|row| row[name].split("; ")).filter(|key| !key.is_empty()).collect()
}

#[test]
fn every_key_joins() {
    let files = files();
    let table = |name: &str| rows(&files, name);
    let (clauses, terms, citations) = (table("clauses.csv"), table("terms.csv"), table("citations.csv"));
    let (plans, provisions, topics) = (table("plans.csv"), table("provisions.csv"), table("topics.csv"));
    let (sources, gaps, words) = (table("sources.csv"), table("not_encoded.csv"), table("vocabularies.csv"));
    let levels = table("levels.csv");
    for (from, key, to, own) in [
        (&clauses, "plan", &plans, "plan"),
        (&clauses, "provision", &provisions, "provision"),
        (&clauses, "topic", &topics, "topic"),
        (&clauses, "sources", &sources, "source"),
        (&provisions, "topic", &topics, "topic"),
        (&citations, "source", &sources, "source"),
        (&citations, "clause", &clauses, "clause"),
        (&terms, "clause", &clauses, "clause"),
        (&terms, "vocabulary", &words, "vocabulary"),
        (&terms, "member", &words, "key"),
        (&plans, "sources", &sources, "source"),
        (&plans, "drafted_by", &words, "key"),
        (&gaps, "plan", &plans, "plan"),
        (&gaps, "provisions", &provisions, "provision"),
        (&levels, "provision", &provisions, "provision"),
    ] {
        let (known, used) = (column(to, own), column(from, key));
        let loose: Vec<&&str> = used.difference(&known).collect();
        assert!(!used.is_empty() && loose.is_empty(), "{key} → {own}: {loose:?}");
    }
    let accounts = |rows: &Rows| -> BTreeSet<(String, String)> {
        rows.iter().map(|row| (row["clause"].clone(), row["account"].clone())).collect()
    };
    let known = accounts(&clauses);
    assert_eq!(known.len(), clauses.len(), "an account is told once");
    assert!(accounts(&terms).is_subset(&known) && accounts(&citations).is_subset(&known));
    let ranks: BTreeSet<[&str; 3]> =
        levels.iter().map(|row| [&*row["provision"], &*row["level"], &*row["rank"]]).collect();
    for term in terms.iter().filter(|term| ["level", "status"].contains(&&*term["field"])) {
        assert!(ranks.contains(&[&*term["provision"], &*term["level"], &*term["rank"]]), "{term:?}");
    }
}

#[test]
fn it_is_the_whole_record() {
    let record = plandiff::embedded().expect("the built-in record");
    let files = files();
    let clauses = || record.plans.iter().flat_map(|plan| &plan.clauses);
    let accounts: usize = clauses().map(|clause| 1 + clause.rivals.len()).sum();
    assert_eq!(rows(&files, "clauses.csv").len(), accounts);
    assert_eq!(rows(&files, "plans.csv").len(), record.plans.len());
    assert_eq!(rows(&files, "sources.csv").len(), record.sources.len());
    assert_eq!(rows(&files, "provisions.csv").len(), record.provisions.len());
    let cited: usize = clauses()
        .map(|clause| clause.sources.len() + clause.rivals.iter().map(|rival| rival.sources.len()).sum::<usize>())
        .sum();
    assert_eq!(rows(&files, "citations.csv").len(), cited);
}

#[test]
fn json_lines_csv_and_codebook_have_the_same_columns() {
    let files = files();
    let book = &files["codebook.md"];
    for (stem, text) in files.iter().filter_map(|(name, text)| Some((name.strip_suffix(".csv")?, text))) {
        let name = &format!("{stem}.csv");
        let heads: BTreeSet<&str> = text.lines().next().unwrap_or_default().split(',').collect();
        assert!(book.contains(&format!("### {}", name.replace('_', "\\_"))), "{name} is not in the codebook");
        for head in &heads {
            let shown = format!("| <code>{}</code> |", head.replace('_', "\\_"));
            assert!(book.contains(&shown), "{name}: {head} is not in the codebook");
        }
        let Some(lines) = files.get(&format!("{stem}.jsonl")) else {
            continue;
        };
        for line in lines.lines() {
            let row: serde_json::Map<String, serde_json::Value> = serde_json::from_str(line).expect("JSON");
            assert_eq!(row.keys().map(String::as_str).collect::<BTreeSet<_>>(), heads, "{name}");
        }
        assert_eq!(lines.lines().count(), rows(&files, name).len(), "{name}");
    }
    let digest = plandiff::embedded().expect("the built-in record").digest;
    assert!(book.contains(&digest));
}

#[test]
fn the_cap_is_a_number_and_rivals_stay_apart() {
    let files = files();
    let terms = rows(&files, "terms.csv");
    let army = |clause: &str| -> Vec<String> {
        let terms = terms.iter().filter(|term| term["clause"] == clause && term["field"] == "amount");
        terms.map(|term| [&*term["account"], &term["bound"], &term["amount"]].join(" ")).collect()
    };
    assert_eq!(army("force-size@28"), ["0 cap 600000"]);
    assert_eq!(army("force-size@19"), ["1 cap 800000", "2 level 800000", "3 no-limit "]);
}

#[test]
fn the_codebook_speaks_chinese() {
    let record = plandiff::embedded().expect("the built-in record");
    let files = export(&record, Lang::Zh).expect("it is written");
    let book = files.iter().find(|file| file.name == "codebook.md").expect("a codebook");
    assert!(book.text.contains("条款标识") && book.text.contains("未见报道"));
}

fn names(folder: &Path) -> BTreeSet<String> {
    let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").file_name());
    entries.map(|name| name.to_string_lossy().into_owned()).collect()
}

#[test]
fn a_folder_is_written_whole_or_not_at_all() {
    let room = tempfile::tempdir().expect("a folder");
    let folder = room.path().join("tables");
    let name = folder.to_str().expect("a name");
    assert!(run(&["export", name]).status.success());
    assert_eq!(names(&folder), files().into_keys().collect());
    assert_eq!(names(room.path()), BTreeSet::from(["tables".to_owned()]), "nothing else is left behind");
    let first = std::fs::read_to_string(folder.join("clauses.csv")).expect("a file");

    assert!(refused(&["export", name]).contains("is not empty"));
    assert!(run(&["export", name, "--force"]).status.success());
    assert_eq!(std::fs::read_to_string(folder.join("clauses.csv")).expect("a file"), first, "the same bytes again");

    std::fs::write(folder.join("mine.txt"), "mine").expect("written");
    assert!(refused(&["export", name, "--force"]).contains("mine.txt, which is no file of an export"));
    assert!(folder.join("mine.txt").exists());
}

#[test]
fn what_cannot_be_a_folder_is_told() {
    let room = tempfile::tempdir().expect("a folder");
    let file = room.path().join("file");
    std::fs::write(&file, "text").expect("written");
    assert!(refused(&["export", file.to_str().expect("a name")]).contains("is not a folder"));
    let nowhere = room.path().join("no").join("tables");
    assert!(refused(&["export", nowhere.to_str().expect("a name")]).contains("cannot write"));
    assert!(refused(&["export", "-"]).contains("do not fit standard output (`-`); name a folder"));
    assert!(refused(&["export", "x", "--format", "json"]).contains("takes no --format"));
    assert_eq!(names(room.path()), BTreeSet::from(["file".to_owned()]));
}
