//! Pages of `plandiff check`: each format in both languages, its exit codes, and files that are no articles.

use crate::program;
use std::process::{Command, Stdio};

use crate::desk::{ARTICLE, CHINESE, Desk};
use crate::program::{json, printed, refused, run};
use encoding_rs::{GB18030, UTF_8, WINDOWS_1252};

#[test]
fn each_page_in_both_languages() {
    let desk = Desk::new();
    let article = desk.file("article.md", ARTICLE.as_bytes());
    // The name of the folder is of no fixed length: nothing is wrapped at this width.
    for format in ["terminal", "markdown", "csv"] {
        for lang in ["en", "zh"] {
            let page = desk.page(&[&article, "--format", format, "--lang", lang, "--width", "400"]);
            insta::assert_snapshot!(format!("check_{format}_{lang}"), page);
        }
    }
    insta::assert_snapshot!("check_explained", desk.page(&[&article, "--all", "--explain", "--width", "400"]));
    let chinese = desk.file("文章.txt", CHINESE.as_bytes());
    let page = desk.page(&[&article, &chinese, "--all", "--explain", "--format", "markdown", "--lang", "zh"]);
    insta::assert_snapshot!("check_two_articles", page);
}

#[test]
fn progress_is_told_to_nobody_but_a_terminal() {
    let desk = Desk::new();
    let files: Vec<String> = (0..40).map(|at| desk.file(&format!("{at}.md"), ARTICLE.repeat(4).as_bytes())).collect();
    for rest in [&["--quiet"][..], &[]] {
        let arguments: Vec<&str> = files.iter().map(String::as_str).chain(rest.iter().copied()).collect();
        let output = desk.with(&arguments, run);
        assert!(output.status.success());
        assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    }
}

/// The lines of a page that show the article.
fn shown_lines(page: &str) -> Vec<&str> {
    page.lines().filter(|line| line.contains('|') && !line.contains("-->")).collect()
}

#[test]
fn lines_are_cut_or_wrapped_to_the_terminal() {
    use unicode_width::UnicodeWidthStr;
    let desk = Desk::new();
    let article = desk.file("article.md", ARTICLE.as_bytes());
    let long = format!("The red paper, {}caps the army at 9,000.\n", "which nobody has read ".repeat(20).trim_end());
    let long = desk.file("long.md", long.as_bytes());
    for width in [40_usize, 60, 100] {
        let page = desk.page(&[&article, &long, "--width", &width.to_string()]);
        for line in page.lines().filter(|line| !line.starts_with("-->") && !line.contains("--> ")) {
            assert!(line.width() <= width, "{width}: {line}");
        }
        assert!(shown_lines(&page).iter().any(|line| line.contains("^^^^")), "{page}");
    }
    let page = desk.page(&[&article, "--width", "60"]);
    // The counts begin with the name of the folder, which is of no fixed length.
    let findings = page.split("article.md: ").next().unwrap_or_default();
    insta::assert_snapshot!("check_in_sixty_columns", findings);
}

#[test]
fn json_follows_its_schema_and_has_everything() {
    let desk = Desk::new();
    let article = desk.file("article.md", ARTICLE.as_bytes());
    let schema = json(&["schema", "check"]);
    let validator = jsonschema::validator_for(&schema).expect("the schema is a schema");
    let page = desk.with(&[&article, "--format", "json"], json);
    let faults: Vec<String> = validator.iter_errors(&page).map(|fault| fault.to_string()).collect();
    assert!(faults.is_empty(), "{faults:?}");
    let claims = page["articles"][0]["claims"].as_array().expect("claims are a list");
    for claim in claims {
        let at = |key: &str| usize::try_from(claim["span"][key].as_u64().expect("a number")).expect("it fits");
        assert_eq!(claim["quote"], ARTICLE[at("start")..at("end")]);
    }
    let verdicts: Vec<&str> = claims.iter().filter_map(|claim| claim["verdict"].as_str()).collect();
    assert_eq!(verdicts, ["contradicted", "contradicted", "disputed", "supported", "not-in-record"]);
    assert_eq!(page["articles"][0]["encoding"], "UTF-8");
}

#[test]
fn each_claim_tells_what_it_says_and_what_the_record_has() {
    let desk = Desk::new();
    let article = desk.file("article.md", ARTICLE.as_bytes());
    let mut page = desk.with(&[&article, "--format", "json"], json);
    let article = page["articles"][0].take();
    assert_eq!(article["language"], "en");
    insta::assert_snapshot!("check_json", serde_json::to_string_pretty(&article["claims"]).expect("it is JSON"));
}

#[test]
fn only_what_is_asked_for_is_listed() {
    let desk = Desk::new();
    let article = desk.file("article.md", ARTICLE.as_bytes());
    let verdicts = |rest: &[&str]| -> Vec<String> {
        let rest: Vec<&str> = [&*article, "--format", "json"].iter().chain(rest).copied().collect();
        let page = desk.with(&rest, json);
        let claims = page["articles"][0]["claims"].as_array().expect("claims are a list");
        claims.iter().map(|claim| claim["verdict"].as_str().expect("a word").to_owned()).collect()
    };
    assert_eq!(verdicts(&["--plan", "two"]), ["not-in-record"]);
    assert_eq!(verdicts(&["--provision", "size"]), ["contradicted", "supported"]);
    assert_eq!(verdicts(&["--topic", "army"]).len(), 5);
    let page = desk.page(&[&article, "--plan", "two", "--width", "400"]);
    assert!(page.contains("Statements checked: 5, of which asked for: 1 (not in the record 1)."), "{page}");
    assert!(page.contains("Shown are only the rows asked for."), "{page}");
    let page = desk.page(&[&article, "--topic", "army", "--plan", "two", "--provision", "size", "--width", "400"]);
    assert!(page.contains("No statement fits what was asked for."), "{page}");
    let wrong = desk.with(&[&article, "--plan", "onne"], refused);
    assert!(wrong.contains("did you mean `one`"), "{wrong}");
}

#[test]
fn an_empty_list_is_told_for_what_it_is() {
    let desk = Desk::new();
    let silent = desk.file("silent.txt", b"It rained all day.");
    let page = desk.page(&[&silent, "--width", "400"]);
    assert!(page.contains("nothing was checked.\n"), "{page}");
    let other = desk.file("other.txt", "Червоний документ обмежує армію 10 тисячами.".as_bytes());
    let page = desk.page(&[&other, "--width", "400"]);
    assert!(page.contains("nothing was checked. Only English and Chinese are read.\n"), "{page}");
    let right = desk.file("right.txt", b"The red paper caps the army at 10,000.");
    let page = desk.page(&[&right, "--width", "400"]);
    assert!(page.contains("nothing else in the text was judged"), "{page}");
    assert!(page.contains("Statements checked: 1 (supported 1). Passages left aside: 0."), "{page}");
}

#[test]
fn exit_codes_follow_the_worst_verdict() {
    let desk = Desk::new();
    let wrong = desk.file("wrong.txt", b"The red paper caps the army at 9,000.");
    let disputed = desk.file("disputed.txt", b"The red paper sets armistice day in January.");
    let unknown = desk.file("unknown.txt", b"The blue paper grants a pardon to all.");
    let right = desk.file("right.txt", b"The red paper caps the army at 10,000.");
    let code = |file: &str, word: &str| desk.with(&[file, "--fail-on", word], run).status.code();
    let words = ["never", "contradicted", "imprecise", "disputed", "not-in-record", "unclear"];
    for (file, codes) in [
        (wrong, [0, 1, 1, 1, 1, 1]),
        (disputed, [0, 0, 1, 1, 1, 1]),
        (unknown, [0, 0, 0, 0, 1, 1]),
        (right, [0, 0, 0, 0, 0, 0]),
    ] {
        assert_eq!(words.map(|word| code(&file, word)), codes.map(Some), "{file}");
        for format in ["markdown", "json", "csv"] {
            let output = desk.with(&[&file, "--format", format, "--fail-on", "contradicted"], run);
            assert_eq!(output.status.code(), Some(codes[1]), "{file} {format}");
        }
    }
}

#[test]
fn what_is_no_article_is_refused_by_its_name() {
    let desk = Desk::new();
    let good = desk.file("good.txt", b"The red paper caps the army at 10,000.");
    let folder = desk.path().to_str().expect("a name").to_owned();
    for (file, why) in [
        (desk.file("empty.txt", b""), "there is no text in it"),
        (desk.file("blank.txt", b"\xef\xbb\xbf \r\n"), "there is no text in it"),
        (desk.file("archive.docx", b"PK\x03\x04\x00"), "the archive cannot be unpacked"),
        (desk.file("scan.txt", b"%PDF-1.7 The red paper"), "it is a PDF"),
        (desk.file("binary.doc", b"\xd0\xcf\x11\xe0\x00\x00"), "it has NUL bytes"),
        (desk.file("nul.txt", b"The red paper\x00caps the army"), "it has NUL bytes"),
        (desk.file("cut.txt", &CHINESE.as_bytes()[..CHINESE.len() - 1]), "it is UTF-8 but for the byte at offset"),
        (folder, "it is a folder; name a file in it"),
        (format!("{}/missing.txt", desk.path().display()), "No such file"),
    ] {
        let told = desk.with(&[&file, "--fail-on", "contradicted"], refused);
        assert!(told.starts_with(&format!("error: cannot read {file}: ")) && told.contains(why), "{told}");
    }
    let twice = desk.with(&["-", &good, "-"], refused);
    assert_eq!(twice, "error: standard input (`-`) is named twice\n");
    let hidden = desk.with(&["\u{202e}x\u{1b}[31m"], refused);
    assert!(hidden.contains("⟨U+202E⟩x⟨U+001B⟩"), "{hidden}");
    let picture = desk.with(&[&good, "--format", "svg"], refused);
    assert!(picture.contains("`check` has no format svg"), "{picture}");
}

#[test]
fn a_file_that_cannot_be_read_keeps_no_other_from_being_checked() {
    let desk = Desk::new();
    let wrong = desk.file("wrong.txt", b"The red paper caps the army at 9,000.");
    let right = desk.file("right.txt", b"The red paper caps the army at 10,000.");
    let lines = desk.file("lines.jsonl", b"{\"text\": \"The red paper caps the army at 9,000.\"}");
    let missing = |name: &str| format!("{}/{name}", desk.path().display());
    let (one, two) = (missing("one.txt"), missing("two.txt"));
    let told = format!(
        "error: cannot read {one}: No such file or directory (os error 2)\nerror: cannot read {two}: No such file or directory (os error 2)\n"
    );
    let files = [&*one, &wrong, &two, &right];
    for arguments in [
        [&files[..], &["--format", "json", "--fail-on", "contradicted"]].concat(),
        vec![&*one, &*lines, &*two, "--jsonl"],
    ] {
        let output = desk.with(&arguments, run);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert_eq!(String::from_utf8_lossy(&output.stderr), told, "{arguments:?}");
        assert!(String::from_utf8_lossy(&output.stdout).contains("contradicted"), "{arguments:?}");
    }
    assert_eq!(desk.with(&[&one, &two], refused), told);
    let nowhere = missing("none/page.txt");
    let output = desk.with(&[&right, "--output", &nowhere], refused);
    assert_eq!(output, format!("error: cannot write {nowhere}: No such file or directory (os error 2)\n"));
}

#[test]
fn hostile_text_stays_text() {
    let desk = Desk::new();
    let text = "The red paper caps the \u{202e}\u{1b}[31marmy at 9,000 | `x` <img src=x>\u{7}.\nThe red paper caps the army\tat 9,000\u{200b}.\r\n";
    let name = "=a\u{1b}[31m.txt";
    let hostile = desk.file(name, text.as_bytes());
    let start = desk.file("start.txt", b"=The red paper caps the army at 9,000.");
    for format in ["terminal", "markdown", "csv", "json"] {
        let page = desk.page(&[&hostile, &start, "--format", format, "--width", "200"]);
        let is_bad = |c: char| c.is_control() && c != '\n' || matches!(c, '\u{202e}' | '\u{200b}');
        let bad: Vec<char> = page.chars().filter(|character| is_bad(*character)).collect();
        assert!(bad.is_empty() || format == "json" && !bad.contains(&'\u{1b}'), "{format}: {bad:?}\n{page}");
        assert!(format != "markdown" || !page.contains("<img"), "{page}");
        assert!(format != "csv" || !page.contains(",=The red"), "{page}");
    }
}

#[test]
fn articles_in_other_encodings_are_read() {
    let desk = Desk::new();
    let utf_16: Vec<u8> = format!("\u{feff}{CHINESE}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let longer = format!("{CHINESE}各方仍在商谈，文本尚未公布。");
    let (gb, _, _) = GB18030.encode(&longer);
    let (western, _, _) = WINDOWS_1252.encode("The red paper – a “leak” – caps the army at 9,000, café owners say.");
    let marked = format!("\u{feff}{CHINESE}");
    let verdicts = |name: &str, bytes: &[u8]| -> (String, Vec<String>) {
        let page = desk.with(&[&desk.file(name, bytes), "--format", "json"], json);
        let article = &page["articles"][0];
        let claims = article["claims"].as_array().expect("claims are a list");
        let quotes = claims.iter().map(|claim| claim["quote"].as_str().expect("words").to_owned());
        (article["encoding"].as_str().expect("a name").to_owned(), quotes.collect())
    };
    let (utf_8, quotes) = verdicts("utf-8.txt", CHINESE.as_bytes());
    assert_eq!((&*utf_8, quotes.len()), ("UTF-8", 3));
    assert_eq!(verdicts("marked.txt", marked.as_bytes()), (utf_8, quotes.clone()));
    assert_eq!(verdicts("utf-16.txt", &utf_16), ("UTF-16LE".to_owned(), quotes.clone()));
    assert_eq!(verdicts("gb.txt", &gb), ("GBK".to_owned(), quotes));
    let (name, quotes) = verdicts("western.txt", &western);
    assert_eq!((&*name, quotes.len()), ("windows-1252", 1));
}

#[test]
fn standard_input_is_an_article_and_a_closed_pipe_ends_quietly() {
    let desk = Desk::new();
    let start = |stdout: Stdio| {
        let mut child = Command::new(env!("CARGO_BIN_EXE_plandiff"))
            .args(desk.arguments(&["-", "--format", "csv"]))
            .stdin(Stdio::piped())
            .stdout(stdout)
            .stderr(Stdio::piped())
            .spawn()
            .expect("it starts");
        let mut stdin = child.stdin.take().expect("an input");
        (child, move |text: &str| std::io::Write::write_all(&mut stdin, text.as_bytes()).expect("it is read"))
    };
    let (child, mut write) = start(Stdio::piped());
    write(ARTICLE);
    drop(write);
    let output = child.wait_with_output().expect("it ends");
    assert!(String::from_utf8_lossy(&output.stdout).contains(",3,1,"), "{output:?}");
    let (mut child, mut write) = start(Stdio::piped());
    drop(child.stdout.take());
    write(&ARTICLE.repeat(500));
    drop(write);
    let output = child.wait_with_output().expect("it ends");
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.status.code(), Some(0));
}

/// The results of a stream of lines, with the exit code. Without a file it is read from standard input.
fn stream(desk: &Desk, input: &[u8], rest: &[&str]) -> (Vec<serde_json::Value>, Option<i32>, String) {
    let rest: Vec<&str> = ["--jsonl"].iter().chain(rest).copied().collect();
    let mut command = Command::new(env!("CARGO_BIN_EXE_plandiff"));
    command.args(desk.arguments(&rest)).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut program = command.spawn().expect("the program starts");
    std::io::Write::write_all(program.stdin.as_mut().expect("a pipe"), input).expect("it reads all");
    let output = program.wait_with_output().expect("it ends");
    let lines = String::from_utf8(output.stdout).expect("output is UTF-8");
    let lines = lines.lines().map(|line| serde_json::from_str(line).expect("a line is JSON"));
    (lines.collect(), output.status.code(), String::from_utf8(output.stderr).expect("troubles are UTF-8"))
}

#[test]
fn a_stream_gets_a_result_for_each_line_in_its_order() {
    let desk = Desk::new();
    let article = serde_json::json!({ "id": 7, "text": ARTICLE, "other": [1] });
    let chinese = serde_json::json!({ "text": CHINESE });
    let exact = r#"{"id": {"n": 12345678901234567890.10}, "text": ""}"#;
    let input = format!("\u{feff}{article}\r\n\n{chinese}\n{exact}");
    let (lines, code, told) = stream(&desk, input.as_bytes(), &[]);
    assert_eq!((code, &*told), (Some(0), ""));
    let numbers: Vec<Option<u64>> = lines.iter().map(|line| line["line"].as_u64()).collect();
    assert_eq!(numbers, [Some(1), Some(3), Some(4)]);
    assert_eq!((&lines[0]["id"], &lines[1]["id"]), (&serde_json::json!(7), &serde_json::Value::Null));
    assert_eq!(lines[2]["counts"]["sentences"], 0);

    let schema = json(&["schema", "check-line"]);
    let validator = jsonschema::validator_for(&schema).expect("the schema is a schema");
    assert!(lines.iter().all(|line| validator.is_valid(line)), "{lines:?}");

    let file = desk.file("article.md", ARTICLE.as_bytes());
    let page = desk.with(&[&file, "--format", "json"], json);
    assert_eq!(lines[0]["claims"], page["articles"][0]["claims"]);
    assert_eq!(lines[0]["counts"], page["articles"][0]["counts"]);

    assert_eq!(stream(&desk, input.as_bytes(), &["-"]).0, lines);
    let (_, code, _) = stream(&desk, input.as_bytes(), &["--fail-on", "contradicted"]);
    assert_eq!(code, Some(1));
}

#[test]
fn an_id_comes_back_as_it_was_written() {
    let desk = Desk::new();
    let lines = desk.file("lines.jsonl", br#"{"id": 12345678901234567890.10, "text": "Nothing."}"#);
    let page = desk.with(&[&lines, "--jsonl"], printed);
    assert!(page.contains(r#""id":12345678901234567890.10,"#), "{page}");
}

#[test]
fn a_line_that_is_no_text_to_check_stops_no_stream() {
    let desk = Desk::new();
    let input = b"{\"id\": 1}\n{\"text\": \"cut\nnonsense\n{\"text\": \"\xff\"}\n{\"text\": \"It rained.\"}\n{\"text\": 7}\n\"It rained.\"\n{\"text\": \"a\", \"text\": \"b\"}\n";
    let (lines, code, told) = stream(&desk, input, &[]);
    assert_eq!(code, Some(2));
    assert_eq!(told, "error: lines that are no text to check: 7; `error` in their results says why\n");
    let errors: Vec<&str> = lines.iter().map(|line| line["error"].as_str().unwrap_or("none")).collect();
    insta::assert_snapshot!(errors.join("\n"), @r#"
    the line has no field `text`
    the line ends before its JSON does, at byte 13
    the line is no JSON, at byte 2
    the line is not UTF-8, at byte 11
    none
    `text` is no string
    the line is no JSON object such as {"text": "..."}
    the line has a field twice
    "#);
    let schema = json(&["schema", "check-line"]);
    let validator = jsonschema::validator_for(&schema).expect("the schema is a schema");
    assert!(lines.iter().all(|line| validator.is_valid(line)), "{lines:?}");
    for format in ["terminal", "markdown", "csv", "html"] {
        let told = desk.with(&["-", "--jsonl", "--format", format], refused);
        let expected = format!("error: `check --jsonl` writes JSON lines, not {format}; leave `--format` out\n");
        assert_eq!(told, expected);
    }
    let (lines, code, _) = stream(&desk, b"{\"text\": \"It rained.\"}", &["--format", "json"]);
    assert_eq!((lines.len(), code), (1, Some(0)));
}

const PAGE: &str = include_str!("../data/pages/news.html");

#[test]
fn a_web_page_is_told_by_its_article_and_its_lines() {
    let desk = Desk::new();
    let page = desk.file("news.html", PAGE.as_bytes());
    insta::assert_snapshot!("check_web_page", desk.page(&[&page, "--width", "400"]));
    let told = desk.with(&[&page, "--format", "json"], json);
    assert_eq!((&told["articles"][0]["kind"], &told["articles"][0]["encoding"]), (&"html".into(), &"UTF-8".into()));
    let sheet = desk.page(&[&page, "--format", "csv"]);
    let claim = &told["articles"][0]["claims"][0];
    let place = ["line", "column", "start", "end"].map(|key| claim["span"][key].to_string());
    assert!(sheet.contains(&format!(",{},", place.join(","))), "{place:?} in {sheet}");
}

#[test]
fn spans_are_bytes_of_the_file_in_any_encoding() {
    let desk = Desk::new();
    let page = format!("<html><body><h1>标题</h1>\r\n<p>前言。{CHINESE}</p></body></html>");
    let longer = format!("{CHINESE}各方仍在商谈，文本尚未公布。");
    for (name, text, encoding) in [("gb.txt", &longer, GB18030), ("gb.html", &page, GB18030), ("8.html", &page, UTF_8)]
    {
        let (bytes, _, _) = encoding.encode(text);
        let told = desk.with(&[&desk.file(name, &bytes), "--all", "--format", "json"], json);
        let claims = told["articles"][0]["claims"].as_array().expect("claims are a list");
        assert_eq!(claims.len(), 3, "{name}");
        for claim in claims {
            let at = |key: &str| usize::try_from(claim["span"][key].as_u64().expect("a number")).expect("it fits");
            let (words, _, _) = encoding.decode(&bytes[at("start")..at("end")]);
            assert_eq!(claim["quote"], *words, "{name}");
            let line = text.lines().nth(at("line") - 1).expect("a line");
            assert!(line.chars().skip(at("column") - 1).collect::<String>().starts_with(&*words), "{name}");
        }
    }
}

#[test]
fn an_encoding_that_was_guessed_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let said = |name: &str, bytes: &[u8]| {
        let file = folder.path().join(name);
        std::fs::write(&file, bytes).expect("it is written");
        let output = program::run(&["check", file.to_str().expect("a name"), "--fail-on", "never"]);
        let told = String::from_utf8(output.stderr).expect("troubles are UTF-8");
        told.replace(&folder.path().display().to_string(), "")
    };
    let (bytes, _, _) = WINDOWS_1252.encode("The café’s plan: “28 points”, naïve and déjà vu.");
    assert_eq!(said("old.txt", &bytes), "note: /old.txt is not UTF-8; read as windows-1252\n");
    assert_eq!(said("new.txt", "The café’s plan".as_bytes()), "");
}
