//! The picture on the front page is what the program prints.

use std::process::Command;

/// Where this variable is set, the picture is drawn anew.
const UPDATE: &str = "UPDATE_PICTURE";

#[test]
fn the_picture_is_what_the_program_prints() {
    let folder = env!("CARGO_MANIFEST_DIR");
    let output = Command::new(env!("CARGO_BIN_EXE_plandiff"))
        .args(["28", "20", "--provision", "force-size", "--provision", "election-deadline"])
        .args(["--provision", "eu-accession-date", "--color", "always", "--width", "110"])
        .current_dir(folder)
        .output()
        .expect("the program starts");
    let page = String::from_utf8(output.stdout).expect("output is UTF-8");
    // The stamp has the record's digest, which every edit of the record changes.
    let page = page.lines().filter(|line| !line.contains("digest")).collect::<Vec<_>>().join("\n");
    let drawn = anstyle_svg::Term::new().render_svg(page.trim_end());
    let path = format!("{folder}/examples/comparison.svg");
    if std::env::var_os(UPDATE).is_some() {
        std::fs::write(&path, &drawn).expect("the picture is written");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == drawn, "examples/comparison.svg is old: run the tests once with {UPDATE}=1 and look at it");
}
