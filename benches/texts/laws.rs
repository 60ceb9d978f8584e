//! Real laws: what is found in each pair of versions, with the numbers on and with them stripped, and how far it agrees
//! with a table of which article became which.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::Instant;

use plandiff::compare::{OutlinedText, TextComparison, TextRelation, compare_texts};
use plandiff::text::{Outline, TextClause, outline};

pub fn measure() {
    let Some(folder) = std::env::var_os("PLANDIFF_LAWS") else {
        println!("laws: PLANDIFF_LAWS names no folder, and they are left out");
        return;
    };
    let entries = std::fs::read_dir(&folder).expect("the folder is there");
    let mut laws: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    laws.retain(|law| law.join("old.txt").exists());
    laws.sort();
    let names: String = TextRelation::ALL.iter().map(|relation| format!("{:>7}", &relation.name()[..4])).collect();
    println!(
        "laws: rows by relation; how many of the pairs found without numbers are found with them; links of the truth"
    );
    println!("{:24}{:>6}{:>6}{names}{:>10}{:>8}  truth: precision recall F1", "", "old", "new", "kept", "time");
    for law in laws {
        measure_one(&law);
    }
}

fn measure_one(law: &Path) {
    let read = |name: &str| std::fs::read(law.join(name)).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    let (Ok(old), Ok(new)) = (read("old.txt"), read("new.txt")) else {
        return;
    };
    let start = Instant::now();
    let (old_outline, new_outline) = (outline(&old), outline(&new));
    let before = OutlinedText { text: &old, outline: &old_outline };
    let after = OutlinedText { text: &new, outline: &new_outline };
    let comparison = compare_texts(before, after);
    let time = start.elapsed();
    let (bare_old, bare_new) = (without_labels(before), without_labels(after));
    let bare = compare_texts(
        OutlinedText { text: &bare_old.0, outline: &bare_old.1 },
        OutlinedText { text: &bare_new.0, outline: &bare_new.1 },
    );
    let counts =
        TextRelation::ALL.map(|relation| comparison.rows.iter().filter(|row| row.relation == relation).count());
    let counts: String = counts.iter().map(|count| format!("{count:7}")).collect();
    let (with, without) = (pairs(&comparison), pairs(&bare));
    let kept = with.intersection(&without).count();
    let name = law.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let sizes = format!("{:6}{:6}", old_outline.clauses.len(), new_outline.clauses.len());
    let agreement = read("truth.tsv").map(|table| agreement(&comparison, &Truth::read(&table)));
    let agreement = agreement.unwrap_or_default();
    println!("{name:24}{sizes}{counts}{:>10}{time:>8.0?}  {agreement}", format!("{kept}/{}", without.len()));
}

fn pairs(comparison: &TextComparison<'_>) -> BTreeSet<(usize, usize)> {
    let rows = comparison.rows.iter();
    rows.flat_map(|row| row.old.iter().flat_map(|old| row.new.iter().map(move |new| (*old, *new)))).collect()
}

/// The same clauses without their labels.
fn without_labels(text: OutlinedText<'_>) -> (String, Outline) {
    let mut bare = String::new();
    let clauses = text.outline.clauses.iter().enumerate().map(|(at, clause)| {
        let start = bare.len();
        bare += text.words(at);
        let words = start..bare.len();
        bare.push('\n');
        TextClause { source: start..bare.len(), words, label: None, ..clause.clone() }
    });
    let clauses = clauses.collect();
    (bare, Outline { clauses })
}

/// Which article became which, by their labels. One side is empty where it was removed or added.
struct Truth {
    links: BTreeSet<(String, String)>,
    /// Links that may be told or not: a sentence went there.
    may: BTreeSet<(String, String)>,
    labels: [BTreeSet<String>; 2],
}

impl Truth {
    /// Lines of an old label, a tab, and a new one; behind another tab, `?` for what may be told or not. A line that begins
    /// with `#` is a remark.
    fn read(table: &str) -> Self {
        let mut truth =
            Self { links: BTreeSet::new(), may: BTreeSet::new(), labels: [BTreeSet::new(), BTreeSet::new()] };
        for (old, new) in table.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t')) {
            let (new, is_doubtful) = new.strip_suffix("\t?").map_or((new, false), |new| (new, true));
            let sides = [bare(old), bare(new)];
            for (side, labels) in sides.iter().zip(&mut truth.labels) {
                labels.extend(Some(side.clone()).filter(|side| !side.is_empty()));
            }
            if sides.iter().all(|side| !side.is_empty()) {
                let [old, new] = sides;
                let links = if is_doubtful { &mut truth.may } else { &mut truth.links };
                links.insert((old, new));
            }
        }
        truth
    }
}

/// A label without the signs around it.
fn bare(label: &str) -> String {
    label.trim_matches(|sign: char| !sign.is_alphanumeric() && sign != '§').to_owned()
}

/// How far the pairs link the articles that the truth links. Two articles are linked where clauses of them, or under them,
/// are paired: most of those that are, on either side, so that a sentence that went elsewhere does not link two articles.
fn agreement(comparison: &TextComparison<'_>, truth: &Truth) -> String {
    let old = articles(comparison.old, &truth.labels[0]);
    let new = articles(comparison.new, &truth.labels[1]);
    let mut weights: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for (before, after) in pairs(comparison) {
        if let (Some(from), Some(to)) = (&old[before], &new[after]) {
            let length = comparison.old.words(before).chars().count().min(comparison.new.words(after).chars().count());
            *weights.entry((from, to)).or_default() += length + 1;
        }
    }
    let most = |of: &dyn Fn(&(&str, &str)) -> bool| {
        weights.iter().filter(|(link, _)| of(link)).map(|(_, weight)| *weight).max()
    };
    let told: BTreeSet<(String, String)> = weights
        .iter()
        .filter(|((from, to), weight)| {
            let best = [most(&|link| link.0 == *from), most(&|link| link.1 == *to)];
            best.contains(&Some(**weight))
        })
        .map(|((from, to), _)| ((*from).to_owned(), (*to).to_owned()))
        .filter(|link| !truth.may.contains(link))
        .collect();
    let right = told.intersection(&truth.links).count();
    let read = [(&old, 0), (&new, 1)].map(|(articles, side)| {
        let seen: BTreeSet<&String> = articles.iter().flatten().collect();
        truth.labels[side].len() - seen.len()
    });
    let share = |of: usize| if of == 0 { 1.0 } else { f64::from(small(right)) / f64::from(small(of)) };
    let f1 = 2.0 * f64::from(small(right)) / f64::from(small(told.len() + truth.links.len()).max(1));
    let (precision, recall) = (share(told.len()), share(truth.links.len()));
    let missing = if read == [0, 0] { String::new() } else { format!(" (labels not read: {read:?})") };
    format!("{precision:.3} {recall:.3} {f1:.3} of {} links{missing}", truth.links.len())
}

fn small(count: usize) -> u32 {
    u32::try_from(count).expect("laws have fewer articles")
}

/// For each clause the article of the table that it is or stands under: the first clause with its label.
fn articles(text: OutlinedText<'_>, labels: &BTreeSet<String>) -> Vec<Option<String>> {
    let mut left = labels.clone();
    let mut articles: Vec<Option<String>> = Vec::new();
    for clause in &text.outline.clauses {
        let label = clause.label.as_ref().map(|label| bare(&text.text[label.printed.clone()]));
        let own = label.filter(|label| left.remove(label));
        let above = clause.parent.and_then(|parent| articles[parent].clone());
        articles.push(own.or(above));
    }
    articles
}
