//! The HTML page in a real browser: nothing of an article runs or is fetched, the style applies, and the page fits a phone.
//!
//! These tests need Chromium, so they run only when asked for: `cargo test --test check browser -- --ignored`. `CHROMIUM` may
//! name its program. Where it is missing they fail.

use std::io::Read;
use std::net::{SocketAddr, TcpListener};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::desk::{ARTICLE, CHINESE, Desk};
use crate::program::printed;

/// What a browser made of a page.
struct Seen {
    /// The page when all has run.
    dom: String,
    /// What the browser told in its log.
    log: String,
}

/// Loads a page of the folder. The browser has time for whatever the page would do; each time is virtual.
fn load(desk: &Desk, name: &str) -> Seen {
    let program = std::env::var("CHROMIUM").unwrap_or_else(|_| "chromium".to_owned());
    let profile = tempfile::tempdir().expect("a folder");
    let output = Command::new(&program)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"])
        .args([
            "--allow-file-access-from-files",
            "--enable-logging=stderr",
            "--virtual-time-budget=5000",
            "--timeout=20000",
        ])
        .args(["--window-size=1400,2000", "--dump-dom"])
        .arg(format!("--user-data-dir={}", profile.path().display()))
        .arg(format!("file://{}", desk.path().join(name).display()))
        .output()
        .unwrap_or_else(|error| panic!("these tests need Chromium, and `{program}` does not start: {error}"));
    let log = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{log}");
    Seen { dom: String::from_utf8_lossy(&output.stdout).into_owned(), log }
}

fn write_page(desk: &Desk, name: &str, articles: &[&str], rest: &[&str]) {
    let page = desk.path().join(name);
    let page = page.to_str().expect("a name");
    let arguments = [articles, rest, &["--format", "html", "--output", page]].concat();
    desk.with(&arguments, printed);
}

/// A server that counts who asks for something, and hangs up.
struct Lure {
    address: SocketAddr,
    visits: Arc<AtomicUsize>,
}

impl Lure {
    fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("an address");
        let visits = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&visits);
        std::thread::spawn(move || {
            for mut visitor in listener.incoming().filter_map(Result::ok) {
                // A browser may knock before it knows that the policy lets it ask for nothing.
                let has_asked = visitor.read(&mut [0; 1]).is_ok_and(|bytes| bytes > 0);
                counted.fetch_add(usize::from(has_asked), Ordering::SeqCst);
            }
        });
        Self { address, visits }
    }

    fn address(&self) -> String {
        format!("http://{}", self.address)
    }

    fn visits(&self) -> usize {
        self.visits.load(Ordering::SeqCst)
    }

    /// An article that would run a script and fetch things if it were taken for HTML.
    fn hostile(&self) -> String {
        let address = self.address();
        format!(
            "The red paper caps the army at 9,000 <script>document.title='it ran'</script>.\n\
             <script src=\"{address}/s.js\"></script><img src=\"{address}/i.png\" onerror=\"document.title='it ran'\">\n\
             \"><img src=x onerror=\"document.title='it ran'\"> The red paper caps the army at \
             <img src={address}/j.png>9,000.\n\
             </style><style>@import url({address}/s.css); body {{ background: url({address}/b.png) }}</style>\n\
             <link rel=stylesheet href={address}/l.css><iframe src={address}/f></iframe>\n\
             <svg onload=\"document.title='it ran'\"></svg>\n"
        )
    }
}

#[test]
#[ignore = "needs Chromium: cargo test --test check browser -- --ignored"]
fn nothing_of_an_article_runs_or_is_fetched() {
    let (desk, lure) = (Desk::new(), Lure::new());
    let hostile = lure.hostile();
    let file = desk.file("<img src=x onerror=document.title='it ran'>.txt", hostile.as_bytes());
    write_page(&desk, "page.html", &[&file], &["--explain", "--all"]);
    let seen = load(&desk, "page.html");
    let (_, title) = seen.dom.split_once("<title>").expect("a title");
    assert!(!title.starts_with("it ran") && title.contains(" · What articles say"), "{title}");
    assert!(seen.dom.contains("&lt;script&gt;document.title='it ran'&lt;/script&gt;"), "{}", seen.dom);
    assert_eq!(lure.visits(), 0);

    // What was looked for can be seen: the same, taken for HTML.
    let address = lure.address();
    let bare = "<!doctype html><title>quiet</title><script>document.title='it ran'</script>";
    desk.file("bare.html", format!("{bare}<img src=\"{address}/p.png\">").as_bytes());
    assert!(load(&desk, "bare.html").dom.contains("<title>it ran</title>"));
    assert!(lure.visits() > 0);
}

#[test]
#[ignore = "needs Chromium: cargo test --test check browser -- --ignored"]
fn markup_that_got_in_would_still_be_held_back() {
    let (desk, lure) = (Desk::new(), Lure::new());
    let file = desk.file("a.txt", ARTICLE.as_bytes());
    write_page(&desk, "page.html", &[&file], &[]);
    let seen = load(&desk, "page.html");
    let is_complaint = |line: &&str| line.contains("Content Security Policy");
    assert_eq!(seen.log.lines().find(is_complaint), None);

    let page = std::fs::read_to_string(desk.path().join("page.html")).expect("a page");
    let broken = page.replace("<main>", &format!("{}<main>", lure.hostile()));
    assert!(broken.len() > page.len());
    desk.file("broken.html", broken.as_bytes());
    let seen = load(&desk, "broken.html");
    assert!(!seen.dom.contains("<title>it ran"), "{}", seen.dom);
    assert_eq!(lure.visits(), 0);
    assert!(seen.log.lines().any(|line| is_complaint(&line)), "{}", seen.log);
}

/// Measures a page of the folder at a width, in a frame of its own: a window cannot be as narrow as a phone.
fn measured(desk: &Desk, page: &str, width: usize) -> serde_json::Value {
    let frame = format!(
        r#"<!doctype html><iframe src="{page}" style="border:0;width:{width}px;height:1200px"></iframe><script>
addEventListener("load", () => {{
  const page = document.querySelector("iframe").contentDocument, view = page.defaultView;
  const box = selector => page.querySelector(selector).getBoundingClientRect();
  const between = (all, of) => [...all].map(one => one.getBoundingClientRect())
    .flatMap((one, at, boxes) => at + 1 < boxes.length ? [of(one, boxes[at + 1])] : []);
  const lines = {{}};
  for (const mark of page.querySelectorAll("mark")) {{
    const style = view.getComputedStyle(mark);
    lines[mark.className] = style.textDecorationLine + " " + style.textDecorationStyle;
  }}
  const told = {{
    overflow: page.documentElement.scrollWidth - {width},
    beside: box(".note").left >= box(".row:has(.note) .prose").right,
    beneath: box(".note").top >= box(".row:has(.note) .prose").bottom,
    heard: box(".heard").width,
    gaps: between(page.querySelectorAll("p.prose"), (one, next) => next.top - one.bottom),
    notes: [...page.querySelectorAll(".row:has(.note)")].map(row => {{
      const height = selector => row.querySelector(selector).getBoundingClientRect().height;
      return height(".notes") / height(".prose");
    }}),
    unfolded: page.querySelector(".note details p").checkVisibility(),
    lines,
  }};
  document.body.innerHTML = "<pre>" + JSON.stringify(told) + "</pre>";
}});
</script>"#
    );
    desk.file("frame.html", frame.as_bytes());
    let seen = load(desk, "frame.html");
    let (_, told) = seen.dom.split_once("<pre>{").unwrap_or_else(|| panic!("{}\n{}", seen.dom, seen.log));
    let told = told.split("</pre>").next().unwrap_or_default();
    serde_json::from_str(&format!("{{{told}")).expect("it is JSON")
}

#[test]
#[ignore = "needs Chromium: cargo test --test check browser -- --ignored"]
fn notes_stand_beside_the_text_or_beneath_it_on_a_phone() {
    let desk = Desk::new();
    let long = format!("{ARTICLE}\nhttps://a.example/{}\n\n{}\n", "very-long/".repeat(30), "W".repeat(300));
    let (one, two) = (desk.file("one.md", long.as_bytes()), desk.file("two.txt", CHINESE.as_bytes()));
    for lang in ["en", "zh"] {
        write_page(&desk, "page.html", &[&one, &two], &["--explain", "--all", "--lang", lang]);
        for (width, is_wide) in [(320, false), (480, false), (800, false), (1280, true)] {
            let told = measured(&desk, "page.html", width);
            assert!(told["overflow"].as_i64().is_some_and(|more| more <= 0), "{width} {lang}: {told}");
            assert_eq!(told["beside"], is_wide, "{width} {lang}: {told}");
            assert_eq!(told["beneath"], !is_wide, "{width} {lang}: {told}");
            assert_eq!(told["heard"], 1, "{told}");
        }
        let lines = &measured(&desk, "page.html", 320)["lines"];
        assert_eq!(lines["contradicted"], "underline wavy");
        assert_eq!(lines["disputed"], "underline double");
        assert_eq!(lines["supported"], "underline solid");
    }
}

#[test]
#[ignore = "needs Chromium: cargo test --test check browser -- --ignored"]
fn an_article_reads_as_one_beside_its_notes() {
    let desk = Desk::new();
    let right = "Under the red paper, as people in the capital have told reporters again and again, B may not join the league. \
                 The red paper caps the army at 10,000, which is said to be as many as there were before the war began. ";
    let wrong = "The red paper caps the army at 9,000, a figure that nobody at the table was ready to explain to us. ";
    let paragraph = right.repeat(3) + wrong;
    let file = desk.file("long.txt", [&*paragraph; 4].join("\n\n").as_bytes());
    for rest in [&[][..], &["--all", "--explain"]] {
        write_page(&desk, "page.html", &[&file], rest);
        for width in [1024, 1200] {
            let told = measured(&desk, "page.html", width);
            let numbers = |name: &str| -> Vec<f64> {
                told[name].as_array().into_iter().flatten().filter_map(serde_json::Value::as_f64).collect()
            };
            let (gaps, notes) = (numbers("gaps"), numbers("notes"));
            assert_eq!((gaps.len(), notes.len()), (3, 4), "{told}");
            assert!(gaps.iter().all(|gap| *gap < 40.0), "the article is torn apart at {width}: {told}");
            assert!(notes.iter().all(|ratio| *ratio < 1.3), "notes outgrow their paragraph at {width}: {told}");
        }
    }
}

#[test]
#[ignore = "needs Chromium: cargo test --test check browser -- --ignored"]
fn a_history_is_seen_whole_by_itself_and_in_a_page() {
    let desk = Desk::new();
    let picture = desk.path().join("history.svg");
    let picture = picture.to_str().expect("a name");
    printed(&["history", "force-size", "--format", "svg", "--output", picture]);
    desk.file(
        "page.html",
        br#"<!doctype html><body style="margin:0"><img src="history.svg" style="max-width:100%">
<iframe src="history.svg" style="border:0;width:390px;height:3000px"></iframe>
<iframe src="history.svg" style="border:0;width:900px;height:3000px"></iframe>
<div style="width:390px"><img src="history.svg" style="max-width:100%"></div><script>
addEventListener("load", () => {
  const box = one => one.getBoundingClientRect();
  const frames = [...document.querySelectorAll("iframe")].map(one => box(one.contentDocument.documentElement));
  const told = [...[...document.images].map(box), ...frames].map(({width, height}) => [width, height / width]);
  document.body.innerHTML = "<pre>" + JSON.stringify(told) + "</pre>";
});
</script>"#,
    );
    let seen = load(&desk, "page.html");
    let told = seen.dom.split("<pre>").nth(1).and_then(|rest| rest.split("</pre>").next());
    let told: Vec<(f64, f64)> = serde_json::from_str(told.expect("sizes")).expect("it is JSON");
    let widths: Vec<f64> = told.iter().map(|(width, _)| width.round()).collect();
    assert_eq!(widths, [560.0, 390.0, 390.0, 560.0], "in a page, in a narrow one, by itself on a phone, with room");
    assert!(told.iter().all(|(_, ratio)| (ratio - told[0].1).abs() < 0.01), "{told:?}");
}

#[test]
#[ignore = "needs Chromium: cargo test --test check browser -- --ignored"]
fn folded_evidence_is_printed() {
    let desk = Desk::new();
    let right = desk.file("right.txt", b"The red paper caps the army at 10,000.");
    write_page(&desk, "page.html", &[&right], &[]);
    assert_eq!(measured(&desk, "page.html", 1280)["unfolded"], false);
    // A frame cannot print: the style for paper is put on the screen. The policy knows the style that it came with alone.
    let page = std::fs::read_to_string(desk.path().join("page.html")).expect("a page");
    let page = page
        .replace("@media print", "@media all")
        .replace("@media screen", "@media not all")
        .replace("Content-Security-Policy", "none");
    desk.file("paper.html", page.as_bytes());
    let told = measured(&desk, "paper.html", 1280);
    assert_eq!(told["unfolded"], true, "{told}");
    assert_eq!(told["beneath"], true, "{told}");
}
