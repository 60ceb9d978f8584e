//! `plandiff OLD NEW` as its users see it: which names are texts, what is refused, exit codes, and what reaches a file.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

const OLD: &str =
    "1. The parties cease fire within 30 days.\n2. Heavy weapons are withdrawn.\n3. Prisoners are exchanged.\n";
const NEW: &str =
    "1. The parties cease fire within 30 days.\n2. Prisoners are exchanged.\n3. Ports are open to all ships.\n";

/// A folder with two texts in it, one of them without an ending in its name.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in [("old.txt", OLD), ("new.md", NEW), ("draft", NEW), ("28", OLD)] {
        std::fs::write(folder.path().join(name), text).expect("a file");
    }
    std::fs::create_dir(folder.path().join("annex")).expect("a folder");
    folder
}

fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_plandiff"));
    command.args(arguments).current_dir(folder).stdin(Stdio::null());
    command
}

fn run(arguments: &[&str]) -> Output {
    let folder = folder();
    command(folder.path(), arguments).output().expect("the program starts")
}

fn printed(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("output is UTF-8")
}

fn refused(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    assert!(output.stdout.is_empty(), "{arguments:?}");
    String::from_utf8(output.stderr).expect("troubles are UTF-8")
}

#[test]
fn files_are_texts_and_names_of_the_record_are_plans() {
    for names in [["old.txt", "new.md"], ["./old.txt", "draft"], ["draft", "old.txt"], ["draft", "./28"]] {
        let title = format!("{} → {}\n", names[0], names[1]);
        assert!(printed(&names).starts_with(&title), "{names:?}");
    }
    assert!(printed(&["28", "19"]).starts_with("28-point draft"));
    assert!(printed(&["28", "19", "--format", "csv"]).starts_with("from,to,topic"));
}

#[test]
fn a_file_is_a_text_where_a_plans_name_only_begins_so() {
    let folder = folder();
    for (name, text) in [("pros", OLD), ("paris", NEW), ("e", NEW)] {
        std::fs::write(folder.path().join(name), text).expect("a file");
    }
    let run = |arguments: &[&str]| command(folder.path(), arguments).output().expect("the program starts");
    for names in [["pros", "paris"], ["draft", "pros"], ["e", "paris"]] {
        let output = run(&names);
        let title = format!("{} → {}\n", names[0], names[1]);
        assert!(String::from_utf8_lossy(&output.stdout).starts_with(&title), "{names:?}: {output:?}");
    }
    // An id or an alias of a plan stays one, and where there is no file, so does the beginning of a name.
    let mixed = run(&["28", "pros"]);
    assert!(
        String::from_utf8_lossy(&mixed.stderr).starts_with("error: `28` is a plan of the record and `pros` is a text")
    );
    assert!(printed(&["pros", "paris"]).starts_with("Draft prosperity"));
}

#[test]
fn what_cannot_be_compared_is_refused_with_the_way_out() {
    let told = |arguments: &[&str]| format!("$ plandiff {}\n{}", arguments.join(" "), refused(arguments));
    let told: String = [
        &["28", "new.md"][..],
        &["old.txt", "28", "19"],
        &["2", "old.txt"],
        &["old.tx", "new.md"],
        &["draf", "new.md"],
        &["annex", "new.md"],
        &["old.txt", "annex"],
        &["outline", "annex"],
        &["no/such.txt", "28"],
        &["chek", "old.txt"],
        &["old.txt"],
        &["old.txt", "new.md", "draft"],
        &["-", "-"],
        &["./annex", "new.md"],
    ]
    .map(told)
    .concat();
    insta::assert_snapshot!(told);
}

#[test]
fn a_page_of_a_table_of_contents_is_no_turn() {
    let text = |pages: [u8; 3], days: u8| {
        let names = ["Article 1 Purpose", "Article 2 Words", "Article 3 Boats"];
        let table: String = names.iter().zip(pages).map(|(name, page)| format!("{name} ....... {page}\n")).collect();
        let body: Vec<String> = names.iter().map(|name| format!("{name}\n\nIt ends in {days} days.\n\n")).collect();
        format!("Contents\n\n{table}\n{}", body.concat())
    };
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in [("old.txt", text([1, 2, 4], 30)), ("new.txt", text([1, 3, 5], 45))] {
        std::fs::write(folder.path().join(name), text).expect("a file");
    }
    let output = command(folder.path(), &["old.txt", "new.txt"]).output().expect("the program starts");
    let told = String::from_utf8(output.stdout).expect("output is UTF-8");
    assert!(told.contains("30 days → 45 days"), "{told}");
    assert!(!told.contains("2 → 3") && !told.contains("4 → 5"), "{told}");
}

#[test]
fn a_word_that_one_version_cuts_at_the_end_of_a_line_is_the_same_word() {
    let cut = "1. The keepers see to the coordi-\nnation of all boats.\n2. They row.\n";
    let whole = "1. The keepers see to the coordination of all boats.\n2. They row.\n";
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in [("cut.txt", cut), ("whole.txt", whole)] {
        std::fs::write(folder.path().join(name), text).expect("a file");
    }
    for names in [["cut.txt", "whole.txt"], ["whole.txt", "cut.txt"]] {
        let arguments = [names[0], names[1], "--exit-code"];
        let output = command(folder.path(), &arguments).output().expect("the program starts");
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stdout));
    }
}

#[test]
fn options_that_say_nothing_of_texts_are_refused() {
    let told = |options: &[&str]| {
        let arguments: Vec<&str> = ["old.txt", "new.md"].iter().chain(options).copied().collect();
        format!("$ plandiff {}\n{}", arguments.join(" "), refused(&arguments))
    };
    let of_texts: String = [
        &["--topic", "sanctions"][..],
        &["--provision", "force-size"],
        &["--change", "added"],
        &["--lens", "none"],
        &["--record", "annex"],
        &["--sources"],
        &["--as-given"],
        &["--only", "aded"],
        &["--only", "added,xyz"],
        &["--format", "svg"],
        &["--format", "html"],
    ]
    .map(told)
    .concat();
    let of_plans = |arguments: &[&str]| format!("$ plandiff {}\n{}", arguments.join(" "), refused(arguments));
    let of_plans: String = [
        &["28", "19", "--only", "added"][..],
        &["28", "19", "20", "--only", "added"],
        &["28", "19", "--format", "unified"],
    ]
    .map(of_plans)
    .concat();
    insta::assert_snapshot!(of_texts + &of_plans);
}

#[test]
fn only_rows_that_were_asked_for_are_shown() {
    let relations = |only: &str| -> BTreeSet<String> {
        let sheet = printed(&["old.txt", "new.md", "--format", "csv", "--only", only]);
        sheet.lines().skip(1).filter_map(|line| line.split(',').next().map(str::to_owned)).collect()
    };
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<BTreeSet<String>>();
    assert_eq!(relations("same"), words(&["same"]));
    assert_eq!(relations("added,removed"), words(&["added", "removed"]));
    assert_eq!(relations("ambiguous"), words(&[]));
    assert!(printed(&["old.txt", "new.md", "--only", "split"]).contains("No clause fits what was asked for."));
}

#[test]
fn differences_change_the_exit_code_only_when_asked() {
    let code = |arguments: &[&str]| run(arguments).status.code();
    for format in ["terminal", "markdown", "json", "csv", "unified"] {
        assert_eq!(code(&["old.txt", "new.md", "--format", format]), Some(0), "{format}");
        assert_eq!(code(&["old.txt", "new.md", "--exit-code", "--format", format]), Some(1), "{format}");
        assert_eq!(code(&["old.txt", "old.txt", "--exit-code", "--format", format]), Some(0), "{format}");
        assert_eq!(
            code(&["old.txt", "new.md", "--exit-code", "--only", "same", "--format", format]),
            Some(0),
            "{format}"
        );
    }
}

#[test]
fn one_text_may_come_from_standard_input() {
    let folder = folder();
    let mut child = command(folder.path(), &["-", "new.md", "--format", "json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("it starts");
    child.stdin.take().expect("it is piped").write_all(OLD.as_bytes()).expect("it reads");
    let output = child.wait_with_output().expect("it ends");
    let page: serde_json::Value = serde_json::from_slice(&output.stdout).expect("output is JSON");
    assert_eq!((page["old"]["name"].as_str(), page["new"]["name"].as_str()), (Some("-"), Some("new.md")));
}

#[test]
fn json_follows_its_published_schema() {
    let schema: serde_json::Value = serde_json::from_str(&printed(&["schema", "texts"])).expect("the schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is a schema");
    let page: serde_json::Value =
        serde_json::from_str(&printed(&["old.txt", "new.md", "--format", "json"])).expect("output is JSON");
    let faults: Vec<String> = validator.iter_errors(&page).map(|fault| fault.to_string()).collect();
    assert!(faults.is_empty(), "{faults:?}");
}

#[test]
fn the_schemas_around_texts_are_listed_and_written() {
    let help = printed(&["schema", "--help"]);
    let readme = include_str!("../../README.md");
    for of in ["texts", "outline", "plan"] {
        assert!(help.contains(&format!("- {of}: ")), "{help}");
        assert!(readme.contains(&format!("schema {of}")), "{of}");
        let schema: serde_json::Value = serde_json::from_str(&printed(&["schema", of])).expect("the schema is JSON");
        assert!(schema["properties"].is_object(), "{of}");
    }
}

#[test]
fn texts_in_any_encoding_are_compared_by_their_characters() {
    let folder = folder();
    let bytes = [&[0xFF, 0xFE][..], &OLD.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>()].concat();
    std::fs::write(folder.path().join("utf16.txt"), bytes).expect("a file");
    let output = command(folder.path(), &["old.txt", "utf16.txt"]).output().expect("it starts");
    assert!(String::from_utf8_lossy(&output.stdout).contains("Nothing differs."));
}

#[test]
fn a_file_is_written_whole_or_not_at_all() {
    let folder = folder();
    let output = command(folder.path(), &["old.txt", "new.md", "--output", "out.txt"]).output().expect("it starts");
    assert!(output.status.success() && output.stdout.is_empty());
    let whole = std::fs::read_to_string(folder.path().join("out.txt")).expect("the file");
    assert!(whole.starts_with("old.txt → new.md\n"));
    let output = command(folder.path(), &["old.txt", "none.md", "--output", "out.txt"]).output().expect("it starts");
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(std::fs::read_to_string(folder.path().join("out.txt")).expect("the file"), whole);
}

#[test]
fn no_text_that_is_read_is_overwritten() {
    let folder = folder();
    for arguments in [
        &["old.txt", "new.md", "--format", "json", "-o", "old.txt"][..],
        &["old.txt", "new.md", "-o", "annex/../new.md"],
        &["outline", "./old.txt", "-o", "old.txt"],
        &["check", "new.md", "old.txt", "--output", "old.txt"],
        &["check", "--jsonl", "old.txt", "--output", "old.txt"],
        &["import", "old.txt", "--like", "28", "--id", "new", "-o", "old.txt"],
    ] {
        let output = command(folder.path(), arguments).output().expect("it starts");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let told = String::from_utf8(output.stderr).expect("troubles are UTF-8");
        assert!(told.contains("which is read: nothing was written; name another file"), "{arguments:?}: {told}");
        for (name, text) in [("old.txt", OLD), ("new.md", NEW)] {
            let kept = std::fs::read_to_string(folder.path().join(name)).expect("the file");
            assert_eq!(kept, text, "{arguments:?}");
        }
    }
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let folder = folder();
    let long: String = (1..20_000).map(|at| format!("{at}. Clause of the number {at}.\n")).collect();
    std::fs::write(folder.path().join("long.txt"), long).expect("a file");
    for format in ["terminal", "markdown", "json", "csv", "unified"] {
        let mut child = command(folder.path(), &["old.txt", "long.txt", "--format", format])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it starts");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("it ends");
        assert!(output.stderr.is_empty(), "{format}: {}", String::from_utf8_lossy(&output.stderr));
        assert_eq!(output.status.code(), Some(0), "{format}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let folder = folder();
    for format in ["terminal", "json", "csv"] {
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").expect("/dev/full");
        let output = command(folder.path(), &["old.txt", "new.md", "--format", format]).stdout(full).output();
        let output = output.expect("it starts");
        assert_eq!(output.status.code(), Some(2), "{format}");
        assert!(String::from_utf8_lossy(&output.stderr).starts_with("error: cannot write to standard output"));
    }
    let output = command(folder.path(), &["old.txt", "new.md", "--output", "/dev/full"]).output().expect("it starts");
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn what_differs_in_the_script_alone_is_not_told() {
    let folder = folder();
    let texts = [
        ("hant.txt", "第一條 雙方停火，並撤離邊境地區。\n\n第二條 委員會每年召開兩次會議。\n"),
        ("hans.txt", "第一条 双方停火，并撤离边境地区。\n\n第二条 委员会每年召开三次会议。\n"),
    ];
    for (name, text) in texts {
        std::fs::write(folder.path().join(name), text).expect("a file");
    }
    let told = |names: [&str; 2], format: &str| {
        let arguments = [names[0], names[1], "--format", format];
        let output = command(folder.path(), &arguments).output().expect("the program starts");
        String::from_utf8(output.stdout).expect("output is UTF-8")
    };
    let page = told(["hant.txt", "hans.txt"], "terminal");
    assert!(page.replace('\n', " ").contains("in traditional characters and one in simplified ones"), "{page}");
    assert!(page.contains("委员会每年召开[-兩-] {+三+}次会议。"), "{page}");
    let back = told(["hans.txt", "hant.txt"], "terminal");
    assert!(back.contains("委員會每年召開[-三-] {+兩+}次會議。"), "{back}");
    let page: serde_json::Value = serde_json::from_str(&told(["hant.txt", "hans.txt"], "json")).expect("it is JSON");
    assert_eq!(page["across_scripts"], true);
    assert_eq!(page["old"]["clauses"][0]["words"], "雙方停火，並撤離邊境地區。");
}

#[test]
fn the_labels_of_parts_are_no_change_where_the_whole_has_them_in_its_words() {
    let folder = folder();
    let line = "Article 2. The board shall: (a) draw the maps of the river; (b) pay the pilots each month.\n";
    let points = "Article 2. The board shall:\n\n(a) draw the maps of the river;\n\n(b) pay the pilots each month.\n";
    for (name, text) in [("line.txt", line), ("points.txt", points)] {
        std::fs::write(folder.path().join(name), text).expect("a file");
    }
    let told = |names: [&str; 2]| {
        let output = command(folder.path(), &names).output().expect("the program starts");
        String::from_utf8(output.stdout).expect("output is UTF-8")
    };
    for names in [["line.txt", "points.txt"], ["points.txt", "line.txt"]] {
        let page = told(names);
        assert!(page.contains("  Article 2 › (a): draw the maps of the river;\n"), "{page}");
        assert!(page.contains("  Article 2 › (b): pay the pilots each month.\n"), "{page}");
    }
}
