//! How fast and how well two texts are compared.
//!
//! `cargo bench --bench texts` runs all; name some of `speed`, `quality` and `laws` behind `--` to run those. `speed`
//! runs the release build beside `git` and, where it is on the path or named by `DIFFT`, beside difftastic. `laws` reads
//! the folder that `PLANDIFF_LAWS` names: a folder for each law with `old.txt`, `new.txt` and, where it is known which
//! article became which, `truth.tsv`.

#[path = "../../tests/shared/edits/mod.rs"]
mod edits;
mod laws;
mod quality;
mod speed;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let parts: [(&str, fn()); 3] = [("quality", quality::measure), ("speed", speed::measure), ("laws", laws::measure)];
    for (name, measure) in parts {
        if arguments.is_empty() || arguments.iter().any(|argument| argument == name) {
            measure();
        }
    }
}
