//! `plandiff 28 19` and `plandiff check` as whole processes, side by side with a Rust program that prints one line.

use std::hint::black_box;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const RUNS: usize = 300;

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let hello = folder.path().join("hello");
    let source = folder.path().join("hello.rs");
    std::fs::write(&source, "fn main() { println!(\"hello\"); }").expect("the source is written");
    let built = Command::new("rustc")
        .args(["-Copt-level=3", "-Clto=fat", "-Cpanic=abort", "-Cstrip=symbols", "-o"])
        .arg(&hello)
        .arg(&source)
        .status();
    assert!(built.expect("rustc starts").success());

    let article = folder.path().join("article.txt");
    std::fs::write(&article, "The 28-point plan caps Ukraine's army at 600,000.\n").expect("the article is written");
    let article = article.to_str().expect("a name of ordinary letters");

    let plandiff = Path::new(env!("CARGO_BIN_EXE_plandiff"));
    side_by_side(&[
        ("hello", &hello, &[]),
        ("plandiff --version", plandiff, &["--version"]),
        ("plandiff 28 19", plandiff, &["28", "19"]),
        ("plandiff 28 19 --format json", plandiff, &["28", "19", "--format", "json"]),
    ]);
    // Apart: whatever runs behind a check finds the caches cold, and `hello` would look slower than it is.
    side_by_side(&[("hello", &hello, &[]), ("plandiff check article.txt", plandiff, &["check", article])]);
}

/// Programs in turn, with the first as the measure.
fn side_by_side(cases: &[(&str, &Path, &[&str])]) {
    let mut times = vec![Vec::with_capacity(RUNS); cases.len()];
    for _ in 0..RUNS {
        for ((_, program, arguments), times) in cases.iter().zip(&mut times) {
            times.push(run(program, arguments));
        }
    }
    let medians = times.into_iter().map(|mut times| {
        times.sort();
        times[times.len() / 2]
    });
    let medians: Vec<Duration> = medians.collect();
    for ((name, ..), median) in cases.iter().zip(&medians) {
        println!("{name:32} {median:>12.1?} {:.2} x hello", median.as_secs_f64() / medians[0].as_secs_f64());
    }
}

fn run(program: &Path, arguments: &[&str]) -> Duration {
    let start = Instant::now();
    let status = Command::new(program).args(arguments).stdout(Stdio::null()).status();
    black_box(status.expect("the program runs"));
    start.elapsed()
}
