//! What holds for any bytes and any two texts. The tests and the fuzz targets share it: each check panics where it fails.

#![allow(
    dead_code,
    unused_imports,
    reason = "the tests and each fuzz target are crates of their own, and need some of these"
)]

mod made;

use std::collections::BTreeMap;

use plandiff::compare::{
    Edit, OutlinedText, Segment, TextComparison, TextRelation, TextRow, TextSelection, Turn, compare_texts, turns,
    word_diff,
};
use plandiff::record::Lang;
use plandiff::report::{
    ComparedTexts, OutlinedFile, Terminal, TextDetail, TextFile, outline_csv, outline_in_markdown, outline_in_terminal,
    outline_json, texts_csv, texts_in_markdown, texts_in_terminal, texts_json, texts_unified,
};
use plandiff::text::{Document, Origin, Outline, outline, read, read_whole, token_stream, tokens};
use serde_json::Value;

pub use made::two_texts;

/// Any bytes under any name give a text or a reason, the text leads back into the file, and its outline is sound.
pub fn reading(bytes: &[u8]) {
    let names = [None, Some("a.txt"), Some("a.html"), Some("a.docx")];
    for read in [read, read_whole] {
        match read(bytes.to_vec(), names[bytes.len() % names.len()]) {
            Ok(document) => read_document(&document, bytes.len()),
            Err(error) => assert!(!error.to_string().is_empty()),
        }
    }
}

fn read_document(document: &Document, length: usize) {
    let Document { text, origin } = document;
    assert!(!text.trim().is_empty(), "a file without text is refused");
    let outline = outline(text);
    tiles(text, &outline);
    let source = origin.source(text);
    let is_compressed = origin.kind.name() == "docx";
    for clause in &outline.clauses {
        assert!(source.get(origin.in_source(&clause.source)).is_some(), "{clause:?} leads back");
        assert!(is_compressed || origin.bytes(&clause.source).end <= length, "{clause:?} leads back");
    }
    outline_shown(text, &outline, origin);
}

/// The clauses of an outline tile the text, and stand under clauses before them.
pub fn tiles(text: &str, outline: &Outline) {
    let sources: String = outline.clauses.iter().map(|clause| &text[clause.source.clone()]).collect();
    assert!(sources == text || (outline.clauses.is_empty() && text.trim().is_empty()), "{outline:?} of {text:?}");
    for (at, clause) in outline.clauses.iter().enumerate() {
        assert!(clause.source.start <= clause.words.start && clause.words.end <= clause.source.end, "{clause:?}");
        let words = &text[clause.words.clone()];
        assert_eq!(words, words.trim(), "words have no blanks around them");
        if let Some(label) = &clause.label {
            assert!(
                clause.source.start <= label.printed.start && label.printed.end <= clause.words.start,
                "{clause:?}"
            );
            let (printed, number) = (&label.printed, &label.number);
            assert!(printed.start <= number.start && number.end <= printed.end, "{clause:?}");
            assert!(text.get(number.clone()).is_some() && !text[printed.clone()].is_empty(), "{clause:?}");
        }
        let above = clause.parent.map(|parent| {
            assert!(parent < at, "{clause:?} stands under one before it");
            outline.clauses[parent].depth
        });
        assert_eq!(clause.depth, above.map_or(0, |above| above.saturating_add(1)), "{clause:?}");
    }
}

/// The outline in each format.
fn outline_shown(text: &str, outline: &Outline, origin: &Origin) {
    let outlined = OutlinedText { text, outline };
    let file = OutlinedFile { outlined, file: TextFile { name: "a.txt", origin }, lang: Lang::En };
    let page = serde_json::to_value(outline_json(file)).expect("the outline is JSON");
    assert_eq!(page["clauses"].as_array().map(Vec::len), Some(outline.clauses.len()));
    written(|out| outline_in_markdown(file, out));
    written(|out| outline_csv(file, out));
    shows_no_controls(&written(|out| outline_in_terminal(file, Terminal { width: 72, color: false }, out)));
}

/// Tokens tile a wording, its difference from another rebuilds both, and turns have their mirror.
pub fn wording(before: &str, after: &str) {
    for text in [before, after] {
        let tokens = tokens(text);
        assert!(tokens.iter().map(|token| token.text).eq(token_stream(text).map(|token| token.text)));
        assert_eq!(tokens.iter().map(|token| token.text).collect::<String>(), text);
        assert!(tokens.iter().skip(1).all(|token| !token.key().is_empty()), "{tokens:?}");
        assert_eq!(turns(text, text), []);
    }
    let segments = word_diff(before, after).segments;
    assert_eq!(side(&segments, Edit::Insert), before);
    assert_eq!(side(&segments, Edit::Delete), after);
    let mirrored: Vec<Turn> =
        turns(after, before).into_iter().map(|turn| Turn { before: turn.after, after: turn.before, ..turn }).collect();
    assert_eq!(turns(before, after), mirrored);
}

fn side(segments: &[Segment], other: Edit) -> String {
    segments.iter().filter(|segment| segment.edit != other).map(|segment| &*segment.text).collect()
}

/// Each clause of two texts stands in one row, a text is the same as itself, both texts can be rebuilt from the rows, and the
/// swapped texts have the mirror of the rows.
pub fn comparing(old: &str, new: &str) {
    let (of_old, of_new) = (outline(old), outline(new));
    tiles(old, &of_old);
    tiles(new, &of_new);
    let (old, new) = (OutlinedText { text: old, outline: &of_old }, OutlinedText { text: new, outline: &of_new });
    let there = compare_texts(old, new);
    has_each_clause_once(&there);
    is_mirrored(&there, &compare_texts(new, old));
    for text in [old, new] {
        let itself = compare_texts(text, text);
        assert!(itself.rows.iter().all(|row| row.relation == TextRelation::Same && row.old == row.new), "{itself:?}");
    }
    comparison_shown(&there);
}

fn has_each_clause_once(comparison: &TextComparison<'_>) {
    let all_once = |mut clauses: Vec<usize>, outline: &Outline| {
        clauses.sort_unstable();
        assert!(clauses.into_iter().eq(0..outline.clauses.len()), "each clause stands in one row");
    };
    all_once(comparison.rows.iter().flat_map(|row| row.old.clone()).collect(), comparison.old.outline);
    all_once(comparison.rows.iter().flat_map(|row| row.new.clone()).collect(), comparison.new.outline);
    for row in &comparison.rows {
        assert!(row.old.is_sorted() && row.new.is_sorted());
        let expected = match row.relation {
            TextRelation::Added => row.old.is_empty() && row.new.len() == 1,
            TextRelation::Removed => row.old.len() == 1 && row.new.is_empty(),
            TextRelation::Split => row.old.len() == 1 && row.new.len() > 1,
            TextRelation::Merged => row.old.len() > 1 && row.new.len() == 1,
            _ => row.old.len() == 1 && row.new.len() == 1,
        };
        assert!(expected, "{row:?}");
        let is_pair = !row.old.is_empty() && !row.new.is_empty();
        assert_eq!((row.likeness.is_some(), row.rule.is_some()), (is_pair, is_pair), "{row:?}");
        assert!(row.likeness.is_none_or(|likeness| likeness.0 <= 1000), "{row:?}");
    }
}

/// The rows that were told with the texts swapped are the mirror of these.
fn is_mirrored(there: &TextComparison<'_>, back: &TextComparison<'_>) {
    let told = |row: &TextRow| (row.is_moved, row.is_renumbered, row.likeness, row.rule, row.is_ambiguous());
    let rows: BTreeMap<(&[usize], &[usize]), &TextRow> =
        back.rows.iter().map(|row| ((&row.new[..], &row.old[..]), row)).collect();
    assert_eq!(there.rows.len(), back.rows.len());
    for row in &there.rows {
        let mirror = rows.get(&(&row.old[..], &row.new[..])).unwrap_or_else(|| panic!("{row:?} has no mirror"));
        assert_eq!(row.relation, mirror.relation.mirrored(), "{row:?}");
        assert_eq!(told(row), told(mirror), "{row:?} {mirror:?}");
    }
    assert_eq!(there.limits, back.limits);
}

/// The comparison in each format.
fn comparison_shown(comparison: &TextComparison<'_>) {
    let (origin, selection) = (Origin::default(), TextSelection::default());
    let shown = |lang: Lang, all: bool| ComparedTexts {
        comparison,
        old: TextFile { name: "old.txt", origin: &origin },
        new: TextFile { name: "new.txt", origin: &origin },
        selection: &selection,
        detail: TextDetail { all, context: !all },
        lang,
    };
    let page = serde_json::to_value(texts_json(shown(Lang::En, true))).expect("the page is JSON");
    is_rebuilt(&page["old"], comparison.old);
    is_rebuilt(&page["new"], comparison.new);
    for (row, told) in comparison.rows.iter().zip(page["rows"].as_array().expect("rows are a list")) {
        if row.differs_in_words() {
            assert_eq!(told_side(told, "insert"), joined(comparison.old, &row.old));
            assert_eq!(told_side(told, "delete"), joined(comparison.new, &row.new));
        }
    }
    for (shown, width) in [(shown(Lang::En, false), 20), (shown(Lang::Zh, true), 200)] {
        shows_no_controls(&written(|out| texts_in_terminal(shown, Terminal { width, color: false }, out)));
        shows_no_controls(&written(|out| texts_unified(shown, false, out)));
        written(|out| texts_in_markdown(shown, out));
    }
    written(|out| texts_csv(shown(Lang::En, true), out));
}

fn is_rebuilt(side: &Value, text: OutlinedText<'_>) {
    let clauses = side["clauses"].as_array().expect("clauses are a list");
    let parts = clauses.iter().flat_map(|clause| ["before_words", "words", "after_words"].map(|part| &clause[part]));
    let rebuilt: String = parts.map(|part| part.as_str().expect("a part is a string")).collect();
    // A text of blanks has no clause.
    assert!(rebuilt == text.text || text.outline.clauses.is_empty(), "{rebuilt:?} is not {:?}", text.text);
}

fn told_side(row: &Value, other: &str) -> String {
    let pieces = row["difference"].as_array().expect("a difference is a list").iter();
    pieces.filter(|piece| piece["edit"] != other).map(|piece| piece["text"].as_str().expect("a text")).collect()
}

fn joined(text: OutlinedText<'_>, clauses: &[usize]) -> String {
    clauses.iter().map(|clause| text.words(*clause)).collect::<Vec<_>>().join("\n")
}

fn written(write: impl FnOnce(&mut Vec<u8>) -> std::io::Result<()>) -> String {
    let mut out = Vec::new();
    write(&mut out).expect("a list of bytes takes all");
    String::from_utf8(out).expect("output is UTF-8")
}

/// Nothing of a text reaches a terminal that could move its cursor or turn its letters around.
fn shows_no_controls(page: &str) {
    let is_unsafe = |own: char| {
        (own.is_control() && own != '\n') || matches!(own, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    assert!(!page.contains(is_unsafe), "{page:?}");
}
