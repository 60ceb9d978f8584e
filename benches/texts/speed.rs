//! Whole processes side by side on successive versions of a text, and how time and memory grow.

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use plandiff::compare::{OutlinedText, compare_texts};
use plandiff::text::outline;

use crate::edits::{Mix, Numbering, Script, Shape, edited};

const SIZES: [usize; 4] = [300, 3_000, 30_000, 100_000];

/// Each program runs until it has taken so long at a size, but once at least and so many times at most.
const TIME: Duration = Duration::from_secs(15);
const RUNS: usize = 51;

/// A word difference of so many clauses takes minutes: what needs longer than `TIME` at a size is not run at greater ones.
struct Program {
    name: &'static str,
    command: Vec<String>,
    is_too_slow: bool,
}

pub fn measure() {
    measure_versions("3 clauses in 100 reworded, a few numbers shifted", &Mix::SUCCESSIVE, Numbering::First);
    measure_versions("3 clauses in 100 reworded, nearly all numbers shifted", &Mix::SUCCESSIVE, Numbering::Running);
    measure_versions("a thorough revision, a few numbers shifted", &Mix::REVISION, Numbering::First);
}

fn measure_versions(name: &str, mix: &Mix, numbering: Numbering) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut programs = programs();
    let mut ours: Vec<(usize, Duration)> = Vec::new();
    for clauses in SIZES {
        let files = write(folder.path(), clauses, mix, numbering);
        println!("speed: {clauses} clauses, {name}; {} and {} bytes", files.bytes[0], files.bytes[1]);
        let medians = side_by_side(&mut programs, &files);
        let first = medians.first().copied().flatten();
        for (program, median) in programs.iter().zip(&medians) {
            let Some(median) = median else {
                let reason = if program.is_too_slow { "too slow at the size before" } else { "it could not do it" };
                println!("  {:28} no time: {reason}", program.name);
                continue;
            };
            let ratio = first.map_or(1.0, |first| median.as_secs_f64() / first.as_secs_f64());
            let memory = peak(program, &files).map_or(String::from("?"), |peak| format!("{} MiB", peak / 1024));
            println!("  {:28}{median:>12.1?}{ratio:9.2} x plandiff, peak {memory}", program.name);
        }
        ours.extend(first.map(|first| (clauses, first)));
        against_itself(&files);
    }
    let at = |clauses: usize| ours.iter().find(|(size, _)| *size == clauses).map(|(_, time)| time.as_secs_f64());
    if let (Some(small), Some(large)) = (at(3_000), at(100_000)) {
        let exponent = (large / small).ln() / (100_000.0_f64 / 3_000.0).ln();
        println!("speed: plandiff grows from 3,000 to 100,000 clauses with an exponent of {exponent:.3}");
    }
}

fn programs() -> Vec<Program> {
    let command = |parts: &[&str]| parts.iter().map(|part| (*part).to_owned()).collect();
    let program = |name, parts: &[&str]| Program { name, command: command(parts), is_too_slow: false };
    let git = ["git", "-c", "core.pager=cat", "diff", "--no-index", "--no-color"];
    let mut programs = vec![
        program("plandiff", &[env!("CARGO_BIN_EXE_plandiff")]),
        program("git diff --no-index", &git),
        program("git diff --word-diff", &[&git[..], &["--word-diff"]].concat()),
    ];
    let difft = std::env::var("DIFFT").unwrap_or_else(|_| String::from("difft"));
    if Command::new(&difft).arg("--version").output().is_ok() {
        programs.push(program("difft", &[&difft, "--color", "never"]));
    } else {
        println!("speed: difft is neither on the path nor named by DIFFT, and is left out");
    }
    programs
}

struct Files {
    paths: [PathBuf; 2],
    bytes: [usize; 2],
}

fn write(folder: &Path, clauses: usize, mix: &Mix, numbering: Numbering) -> Files {
    let made = edited(Shape::new(Script::Latin, clauses, 1), mix, [numbering; 2]);
    let paths = ["old", "new"].map(|name| folder.join(format!("{name}-{clauses}.txt")));
    for (path, text) in paths.iter().zip([&made.old.text, &made.new.text]) {
        std::fs::write(path, text).expect("the text is written");
    }
    Files { paths, bytes: [made.old.text.len(), made.new.text.len()] }
}

/// The median of the runs of each program, which take turns.
fn side_by_side(programs: &mut [Program], files: &Files) -> Vec<Option<Duration>> {
    let mut times: Vec<Vec<Duration>> = vec![Vec::new(); programs.len()];
    for _ in 0..RUNS {
        for (program, times) in programs.iter().zip(&mut times) {
            if !program.is_too_slow && times.iter().sum::<Duration>() < TIME {
                times.extend(run(&program.command, files));
            }
        }
    }
    for (program, times) in programs.iter_mut().zip(&times) {
        program.is_too_slow |= times.first().is_some_and(|time| *time > TIME);
    }
    let median = |mut times: Vec<Duration>| {
        times.sort();
        times.get(times.len() / 2).copied()
    };
    times.into_iter().map(median).collect()
}

/// How long one run takes. Nothing where the program could not do it.
fn run(command: &[String], files: &Files) -> Option<Duration> {
    let start = Instant::now();
    let mut process = Command::new(&command[0]);
    process.args(&command[1..]).args(&files.paths).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    // A git of a user's own may do more: its settings are left aside.
    process.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    let status = process.status().ok()?;
    let time = start.elapsed();
    matches!(status.code(), Some(0 | 1)).then_some(time)
}

/// The most memory that one run holds at a time, in KiB, as GNU time tells it.
fn peak(program: &Program, files: &Files) -> Option<u64> {
    let mut process = Command::new("/usr/bin/time");
    process.args(["-f", "%M"]).args(&program.command).args(&files.paths).stdin(Stdio::null()).stdout(Stdio::null());
    let output = process.output().ok()?;
    String::from_utf8_lossy(&output.stderr).lines().last()?.trim().parse().ok()
}

/// Within this process: reading a text, and comparing it with itself and with its next version.
fn against_itself(files: &Files) {
    let [old, new] = files.paths.each_ref().map(|path| std::fs::read_to_string(path).expect("the text is there"));
    let [old_outline, new_outline] = [outline(&old), outline(&new)];
    let before = OutlinedText { text: &old, outline: &old_outline };
    let after = OutlinedText { text: &new, outline: &new_outline };
    let reading = median(|| drop(black_box(outline(&old))));
    let itself = median(|| drop(black_box(compare_texts(before, before))));
    let next = median(|| drop(black_box(compare_texts(before, after))));
    println!("  within one process: outline {reading:.1?}, pair with itself {itself:.1?}, with the next {next:.1?}");
}

fn median(mut work: impl FnMut()) -> Duration {
    let mut times = [(); 5].map(|()| {
        let start = Instant::now();
        work();
        start.elapsed()
    });
    times.sort();
    times[2]
}
