//! The command line as its users see it: what is printed, where, and with which exit code.

use std::process::{Command, Stdio};

use crate::program::{json, printed, refused, run, without_stamp};

fn change<'a>(comparison: &'a serde_json::Value, provision: &str) -> &'a serde_json::Value {
    let changes = comparison["changes"].as_array().expect("changes are a list");
    changes.iter().find(|change| change["provision"] == provision).expect("the provision has a row")
}

#[test]
fn the_nineteen_points_are_told_as_reports() {
    let comparison = json(&["28", "19", "--format", "json"]);
    let army = change(&comparison, "force-size");
    assert_eq!(army["change"], "contested");
    assert_eq!(army["before"][0]["value"], "cap 600,000 persons");
    let rivals = army["after"][0]["rivals"].as_array().expect("rivals are a list");
    let told: Vec<&str> =
        rivals.iter().map(|rival| rival["value"].as_str().or(rival["state"].as_str()).unwrap_or_default()).collect();
    assert_eq!(told, ["cap 800,000 persons", "stated level 800,000 persons", "no limit", "denied"]);
    for (provision, word) in [
        ("amnesty-scope", "removed"),
        ("frozen-assets-amount", "removed"),
        ("territory-status", "deferred"),
        ("nato-membership", "deferred"),
        ("election-deadline", "not-reported"),
        ("prisoner-exchange", "not-reported"),
    ] {
        assert_eq!(change(&comparison, provision)["change"], word, "{provision}");
    }
    for change in comparison["changes"].as_array().expect("changes are a list") {
        for clause in change["before"].as_array().into_iter().chain(change["after"].as_array()).flatten() {
            let own = clause["sources"].as_array().map_or(0, Vec::len);
            let rivals = clause["rivals"].as_array().map_or(0, Vec::len);
            assert!(own + rivals > 0, "{} has no source", change["provision"]);
        }
    }
}

#[test]
fn the_twenty_points_state_a_level_and_no_cap() {
    let comparison = json(&["28", "20", "--format", "json"]);
    let terms = &change(&comparison, "force-size")["terms"];
    assert_eq!(terms[0]["from"], "cap 600,000 persons");
    assert_eq!(terms[0]["to"], "stated level 800,000 persons");
    assert_eq!((terms[0]["delta"].as_f64(), terms[0]["percent"].as_f64()), (Some(200_000.0), Some(33.3)));
    assert_eq!(change(&comparison, "election-deadline")["change"], "removed");
    assert_eq!(change(&comparison, "znpp-control")["change"], "contested");
    assert_eq!(change(&comparison, "eu-accession-date")["after"][0]["value"], "a date to be fixed");
}

#[test]
fn the_european_text_caps_in_peacetime() {
    let comparison = json(&["28", "european", "--format", "json"]);
    let army = &change(&comparison, "force-size")["after"][0];
    assert_eq!(army["value"], "cap 800,000 persons");
    assert_eq!(army["qualifiers"], serde_json::json!(["in-peacetime"]));
    assert_eq!(
        change(&comparison, "nato-membership")["terms"][0]["to"],
        "depends on allied consensus, which is absent today"
    );
}

#[test]
fn the_army_in_a_terminal() {
    insta::assert_snapshot!(without_stamp(&printed(&["28", "20", "--provision", "force-size", "--width", "100"])));
}

#[test]
fn the_army_in_chinese() {
    insta::assert_snapshot!(without_stamp(&printed(&[
        "28",
        "20",
        "--provision",
        "force-size",
        "--width",
        "100",
        "--lang",
        "zh"
    ])));
}

#[test]
fn the_army_as_markdown() {
    insta::assert_snapshot!(without_stamp(&printed(&[
        "28",
        "19",
        "--provision",
        "force-size",
        "--format",
        "markdown"
    ])));
}

#[test]
fn the_army_as_csv() {
    insta::assert_snapshot!(printed(&["28", "20", "--provision", "force-size", "--format", "csv"]));
}

/// The stamp has the record's digest, which every edit of the record changes.
#[test]
fn a_wrong_name_gets_a_suggestion() {
    assert_eq!(
        refused(&["28-pont", "19"]),
        "error: no plan is named `28-pont`; did you mean `28-point` or `20-point` or `24-point`?\n"
    );
    assert_eq!(
        refused(&["28", "19", "--topic", "santions"]),
        "error: no topic is named `santions`; did you mean `sanctions`?\n"
    );
    let armies = refused(&["28", "19", "--topic", "armies"]);
    assert!(armies.starts_with(
        "error: no topic is named `armies`; did you mean `armed-forces` or `arms-control`? It is one of: process, "
    ));
    assert!(
        refused(&["28", "19", "--topic", "xyz"]).starts_with("error: no topic is named `xyz`; it is one of: process, ")
    );
    for command in [&["show", "territory-status"][..], &["open", "territory-status"]] {
        assert_eq!(
            refused(command),
            "error: no plan is named `territory-status`, but a provision: `plandiff provisions territory-status` shows \
             it, `plandiff history territory-status` follows it through all plans\n"
        );
    }
    for words in [&["chek", "article.txt"][..], &["chek", "a.txt", "b.txt"], &["chek", "article.txt", "--all"]] {
        assert_eq!(refused(words), "error: no plan is named `chek`; did you mean the command `check`?\n");
    }
    assert_eq!(refused(&["28", "chek"]), "error: no plan is named `chek`; `plandiff list` shows the plans\n");
    assert_eq!(refused(&["liist"]), "error: two plans or a command are needed; did you mean `list` or `lint`?\n");
    assert_eq!(refused(&["28", "19", "28"]), "error: the plan `28` is named twice\n");
    let stands_alone =
        "error: plans and options of their comparison stand without a command; options of a command stand behind it\n";
    assert_eq!(
        refused(&["28", "list"]),
        "error: `list` is a command, and plans stand without one; a file of that name is `./list`\n"
    );
    assert_eq!(refused(&["--all", "list"]), stands_alone);
    assert_eq!(refused(&["28"]), "error: two plans are needed, as in `plandiff 28 19`; `plandiff list` shows them\n");
    assert!(refused(&["\u{202e}x", "19"]).contains("⟨U+202E⟩"));
}

#[test]
fn differences_change_the_exit_code_only_when_asked() {
    assert_eq!(run(&["28", "20", "--exit-code"]).status.code(), Some(1));
    assert_eq!(run(&["28", "28", "--exit-code"]).status.code(), Some(0));
}

#[test]
fn color_is_written_when_asked_for() {
    assert!(printed(&["28", "20", "--color", "always"]).contains('\u{1b}'));
    assert!(!printed(&["28", "20"]).contains('\u{1b}'));
}

#[test]
fn json_follows_its_published_schemas() {
    for (of, arguments) in [
        ("comparison", &["28", "19"][..]),
        ("comparison", &["28", "20"]),
        ("comparison", &["european", "20"]),
        ("comparison", &["19", "20"]),
        ("list", &["list"]),
        ("show", &["show", "19"]),
        ("show", &["show", "28", "--topic", "sanctions"]),
        ("provisions", &["provisions"]),
        ("provision", &["provisions", "nato-membership"]),
        ("sources", &["sources"]),
        ("lint", &["lint", "plans"]),
    ] {
        let schema = json(&["schema", of]);
        let validator = jsonschema::validator_for(&schema).expect("the schema is a schema");
        let arguments: Vec<&str> = arguments.iter().copied().chain(["--format", "json"]).collect();
        let faults: Vec<String> = validator.iter_errors(&json(&arguments)).map(|fault| fault.to_string()).collect();
        assert!(faults.is_empty(), "{arguments:?}: {faults:?}");
    }
}

#[test]
fn every_sheet_has_a_head_and_rows_of_its_length() {
    for arguments in [
        &["28", "19"][..],
        &["list"],
        &["show", "19"],
        &["provisions"],
        &["provisions", "nato-membership"],
        &["sources"],
    ] {
        let arguments: Vec<&str> = arguments.iter().copied().chain(["--format", "csv"]).collect();
        let sheet = printed(&arguments);
        let mut reader = csv::Reader::from_reader(sheet.as_bytes());
        let rows: Vec<_> = reader.records().collect();
        assert!(!rows.is_empty() && rows.iter().all(Result::is_ok), "{arguments:?}");
    }
}

#[test]
fn options_of_every_command_may_stand_before_it() {
    assert_eq!(printed(&["--lang", "zh", "open", "19"]), printed(&["open", "19", "--lang", "zh"]));
    assert_eq!(printed(&["--format", "csv", "28", "20"]), printed(&["28", "20", "--format", "csv"]));
}

/// `territory` and `outline` are topics and commands, `history` is a command.
#[test]
fn the_value_of_an_option_is_no_command() {
    let of_topic = printed(&["28", "20", "--topic=territory"]);
    assert_eq!(printed(&["28", "20", "--topic", "territory"]), of_topic);
    assert_eq!(printed(&["--topic", "territory", "28", "20"]), of_topic);
    for options in [&["--format", "csv"][..], &["--lang", "zh"], &["--all", "--sources"]] {
        let written = |topic: &[&'static str]| printed(&[&["28", "european", "20"], options, topic].concat());
        assert_eq!(written(&["--topic", "territory"]), written(&["--topic=territory"]), "{options:?}");
    }
    assert!(refused(&["28", "20", "--topic", "outline"]).starts_with("error: no topic is named `outline`"));
    assert!(refused(&["28", "20", "--provision", "history"]).starts_with("error: no provision is named `history`"));
    assert!(refused(&["28", "20", "--record", "check"]).starts_with("error: cannot read"));
    assert!(refused(&["28", "20", "--topic", "territory", "--bogus"]).contains("unexpected argument '--bogus'"));
}

#[test]
fn a_command_stands_first_whatever_options_stand_before_it() {
    assert_eq!(printed(&["--lang", "zh", "territory", "28"]), printed(&["territory", "28", "--lang", "zh"]));
    assert_eq!(printed(&["check", "--help"]), printed(&["help", "check"]));
    assert!(printed(&["help"]).contains("Usage: plandiff"));
    assert!(refused(&["--topic", "territory", "territory", "28"]).contains("stand without a command"));
}

#[test]
fn a_file_with_the_name_of_a_command_is_told_by_its_path() {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in [("check", "One man comes."), ("new.txt", "Two men come.")] {
        std::fs::write(folder.path().join(name), text).expect("a file");
    }
    let exits = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_plandiff"));
        command.args(arguments).current_dir(folder.path()).stdin(Stdio::null());
        command.output().expect("the program starts").status.code()
    };
    assert_eq!(exits(&["new.txt", "./check"]), Some(0));
    assert_eq!(exits(&["--", "check", "new.txt"]), Some(0));
    assert_eq!(exits(&["new.txt", "check"]), Some(2));
}

#[test]
fn no_id_is_broken_where_another_column_can_give_way() {
    let record = plandiff::embedded().expect("the built-in record is read");
    for lang in ["en", "zh"] {
        let page = printed(&["list", "--width", "100", "--lang", lang]);
        for plan in &record.plans {
            assert!(page.contains(&format!("│ {} ", plan.id)), "{}: {page}", plan.id);
        }
        assert!(page.lines().next().is_some_and(|line| line.chars().count() == 100));
    }
}

#[test]
fn formats_and_widths_are_told_where_they_are_taken() {
    for command in ["cite", "import", "export"] {
        assert!(!printed(&[command, "--help"]).contains("--format"), "{command}");
    }
    assert!(printed(&["lint", "--help"]).contains("--format <FORMAT>  terminal or json\n"));
    assert!(printed(&["check", "--help"]).contains("`check` html"));
    assert_eq!(
        refused(&["28", "20", "--format", "xml"]),
        "error: no format is named `xml`; it is terminal, markdown, json or csv, of two texts also unified, of `history` svg, of \
         `check` html\n"
    );
    for width in ["abc", "5", "-1", "2000"] {
        let told = refused(&["28", "20", &format!("--width={width}")]);
        assert!(told.contains(": write a number of columns from 20 to 1000\n"), "{told}");
    }
}

#[test]
fn help_fits_one_screen() {
    let help = printed(&["--help"]);
    assert!(help.lines().count() <= 48, "{} lines", help.lines().count());
}

#[test]
fn no_key_depends_on_the_language() {
    let keys = |lang: &str| -> Vec<String> {
        let page = json(&["28", "20", "--format", "json", "--lang", lang]);
        let changes = page["changes"].as_array().expect("changes are a list").clone();
        let of_row = |one: &serde_json::Value| {
            let clauses =
                ["before", "after"].into_iter().flat_map(|side| one[side].as_array().cloned().unwrap_or_default());
            let typed: Vec<String> = clauses.map(|clause| clause["typed"].to_string()).collect();
            format!("{} {} {} {typed:?}", one["provision"], one["change"], one["direction"])
        };
        changes.iter().map(of_row).collect()
    };
    assert_eq!(keys("en"), keys("zh"));
}

#[test]
fn every_page_is_there_in_both_languages() {
    for page in [
        &["list"][..],
        &["show", "19"],
        &["show", "28", "--topic", "sanctions"],
        &["provisions"],
        &["provisions", "nato-membership"],
        &["sources"],
        &["cite", "28", "19", "force-size"],
    ] {
        for lang in ["en", "zh"] {
            let arguments: Vec<&str> = page.iter().copied().chain(["--lang", lang]).collect();
            assert!(!printed(&arguments).is_empty());
        }
    }
    for page in [&["man"][..], &["man", "lint"]] {
        assert!(printed(page).contains(".SH NAME"));
    }
    assert_eq!(refused(&["man", "x"]), "error: no command is named `x`; `plandiff --help` lists them\n");
    assert!(printed(&["completions", "bash"]).contains("_plandiff"));
}

#[test]
fn a_file_is_written_whole_or_not_at_all() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.md");
    let name = path.to_str().expect("a name");
    assert!(printed(&["28", "19", "--format", "markdown", "--output", name]).is_empty());
    assert!(std::fs::read_to_string(&path).expect("the file").starts_with("## "));
    let nowhere = folder.path().join("no").join("a.md");
    assert!(refused(&["28", "19", "--output", nowhere.to_str().expect("a name")]).starts_with("error: cannot write"));
}

#[cfg(unix)]
#[test]
fn a_link_is_followed_and_a_pipe_is_written_to() {
    let folder = tempfile::tempdir().expect("a folder");
    let (file, link) = (folder.path().join("a.md"), folder.path().join("link.md"));
    std::fs::write(&file, "before").expect("a file");
    std::os::unix::fs::symlink(&file, &link).expect("a link");
    assert!(printed(&["list", "--output", link.to_str().expect("a name")]).is_empty());
    assert!(std::fs::symlink_metadata(&link).expect("the link").is_symlink());
    assert!(std::fs::read_to_string(&file).expect("the file").contains("28-point draft"));
    assert!(printed(&["list", "--output", "-"]).contains("28-point draft"));
    assert!(printed(&["list", "--output", "/dev/stdout"]).contains("28-point draft"));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").expect("/dev/full");
    let output =
        Command::new(env!("CARGO_BIN_EXE_plandiff")).args(["28", "19"]).stdout(full).output().expect("it starts");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("error: cannot write to standard output"));
}

#[test]
fn another_negotiation_is_read_from_its_folder() {
    let told = printed(&["lint", "examples/minsk"]);
    let (_, notes) = told.split_once(")\n").expect("a line");
    assert!(told.contains("no faults"));
    assert_eq!(
        notes,
        "note: `check` finds no statement about `minsk-1`, `minsk-2`: cues/plans.toml has no names that articles give them\n"
    );
    assert_eq!(printed(&["lint", "plans"]).lines().count(), 1, "its plans have names");
    let comparison = json(&["minsk-1", "minsk-2", "--record", "examples/minsk", "--format", "json"]);
    assert_eq!(change(&comparison, "special-status")["change"], "changed");
    assert_eq!(change(&comparison, "special-status")["lens"], serde_json::Value::Null);
    assert_eq!(change(&comparison, "amnesty")["change"], "renumbered");
    assert_eq!(change(&comparison, "weapons-withdrawal")["change"], "added");
}

#[test]
fn a_record_that_cannot_be_read_is_told() {
    assert!(refused(&["28", "19", "--record", "no-such-folder"]).starts_with("error: cannot read no-such-folder: "));
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::create_dir(folder.path().join("record.toml")).expect("a folder where a file should be");
    let name = folder.path().to_str().expect("a name");
    assert!(refused(&["28", "19", "--record", name]).starts_with("error: cannot read "));
    std::fs::remove_dir(folder.path().join("record.toml")).expect("removed");
    let missing = refused(&["28", "19", "--record", name]);
    assert!(missing.contains("error[missing-file]: the record has no file `record.toml`"), "{missing}");
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_plandiff"))
        .args(["28", "19", "--all", "--sources"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn a_narrow_page_has_short_fields_in_one_line() {
    let page = printed(&["list", "--width", "40"]);
    let minsk = "minsk-1\n2014-09-05\n  Title: Minsk Protocol · minsk-protocol\n  Drafted by: OSCE, Russia, Ukraine\n  \
                 Text: plan · published\n  Points: 12\n  Clauses: 13\n\n";
    assert!(page.starts_with(minsk), "{page}");
    // What one line has no room for stands below its head.
    assert!(printed(&["list", "--width", "24"]).contains("  Drafted by:\n    OSCE, Russia,\n    Ukraine\n"));
}

#[test]
fn the_environment_says_how_wide_a_page_is_where_no_option_does() {
    let listed = |columns: &str, arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_plandiff"));
        command.args(arguments).env("COLUMNS", columns).stdin(Stdio::null());
        String::from_utf8(command.output().expect("the program starts").stdout).expect("output is UTF-8")
    };
    assert_eq!(listed("40", &["list"]), printed(&["list", "--width", "40"]));
    assert_eq!(listed("40", &["list", "--width", "120"]), printed(&["list", "--width", "120"]));
    for nonsense in ["0", "-1", "wide", "", "70000"] {
        assert_eq!(listed(nonsense, &["list"]), printed(&["list", "--width", "100"]), "{nonsense}");
    }
    assert!(printed(&["list", "--help"]).contains("$COLUMNS"));
}

#[test]
fn a_citation_says_who_holds_what_and_how_it_is_known() {
    let army = printed(&["cite", "28", "19", "force-size"]);
    assert_eq!(army.lines().count(), 1);
    for part in [
        "2025-11-20: point 6: Ukraine caps its armed forces at 600,000 personnel (",
        "published leak) → ",
        "denied: ",
        "[contested]",
    ] {
        assert!(army.contains(part), "{part}: {army}");
    }
    let territory = printed(&["cite", "28", "20", "territory-status"]);
    assert!(territory.contains("points 21.a, 21.b, 21.d: Crimea"), "{territory}");
    let territory = printed(&["cite", "28", "20", "territory-status", "--lang", "zh"]);
    assert!(territory.contains("第21.a、21.b、21.d点：克里米亚"), "{territory}");
    let plant = printed(&["cite", "28", "20", "znpp-control"]);
    assert!(plant.contains("– United States: ") && plant.contains("– Ukraine: "), "{plant}");
    assert_eq!(
        refused(&["cite", "28", "20", "znpp-control", "--format", "json"]),
        "error: `cite` writes one line of text and has no other format\n"
    );
}

#[test]
fn what_is_asked_for_is_told_apart_from_what_was_compared() {
    let page = printed(&["28", "20", "--provision", "force-size"]);
    let all = json(&["28", "20", "--format", "json"])["changes"].as_array().map_or(0, Vec::len);
    assert!(page.contains(&format!("1 of {all} provisions shown: 1 changed.")), "{page}");
    assert!(printed(&["28", "28", "--change", "removed"]).contains("No row fits what was asked for."));
    assert!(printed(&["20", "28"]).contains("The first plan is dated after the second"));
}

#[test]
fn chinese_pages_have_chinese_punctuation() {
    let is_han = |character: char| ('\u{4e00}'..='\u{9fff}').contains(&character);
    for arguments in [
        &["28", "19"][..],
        &["history", "force-size"],
        &["open", "20"],
        &["origin", "20"],
        &["log"],
        &["search", "核电站"],
        &["show", "force-size@19"],
        &["list"],
    ] {
        let arguments: Vec<&str> = arguments.iter().copied().chain(["--lang", "zh", "--width", "1000"]).collect();
        let page: Vec<char> = printed(&arguments).chars().collect();
        for three in page.windows(3) {
            let is_narrow = matches!(three[1], ',' | ';' | ':' | '?') && is_han(three[0]) && is_han(three[2]);
            assert!(!is_narrow, "{arguments:?}: {}", three.iter().collect::<String>());
        }
    }
}
