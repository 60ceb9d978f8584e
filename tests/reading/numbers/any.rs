//! Whatever the file: no panic, no word lost, and every place leads back into it.

use std::fmt::Write as _;

use plandiff::text::{Document, read_whole};
use proptest::prelude::*;

use super::document::{docx, item, styled};

/// Parts that hostile lists may be made of.
const LISTS: &[&str] = &[
    "<w:abstractNum w:abstractNumId='1'>",
    "</w:abstractNum>",
    "<w:num w:numId='1'>",
    "</w:num>",
    "<w:abstractNumId w:val='1'/>",
    "<w:lvl w:ilvl='0'>",
    "<w:lvl w:ilvl='8'>",
    "<w:lvl w:ilvl='9'>",
    "<w:lvl w:ilvl='-1'>",
    "</w:lvl>",
    "<w:start w:val='2147483648'/>",
    "<w:start w:val='-1'/>",
    "<w:numFmt w:val='lowerLetter'/>",
    "<w:numFmt w:val='chineseCountingThousand'/>",
    "<w:numFmt w:val='none'/>",
    "<w:numFmt w:val='bullet'/>",
    "<w:lvlText w:val='%1%2%3%9%0%x%'/>",
    "<w:lvlText w:val='%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1'/>",
    "<w:lvlText w:val='&bogus;'/>",
    "<w:lvlText/>",
    "<w:lvlRestart w:val='99'/>",
    "<w:isLgl/>",
    "<w:pStyle w:val='A'/>",
    "<w:numStyleLink w:val='A'/>",
    "<w:lvlOverride w:ilvl='0'>",
    "<w:startOverride w:val='9999999999'/>",
    "</w:lvlOverride>",
    "<w:style w:styleId='A'>",
    "<w:style w:styleId='B'>",
    "</w:style>",
    "<w:basedOn w:val='A'/>",
    "<w:basedOn w:val='B'/>",
    "<w:numId w:val='1'/>",
    "<w:ilvl w:val='7'/>",
    "<w:pPrChange/>",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// Whatever the lists and the styles, the words of a document are read, each behind a short number or none.
    #[test]
    fn any_lists_can_be_given(
        lists in prop::collection::vec(prop::sample::select(LISTS), 0..24),
        styles in prop::collection::vec(prop::sample::select(LISTS), 0..12),
        paragraphs in prop::collection::vec((0_u32..3, 0_u32..11, any::<bool>()), 1..12),
    ) {
        let body = paragraphs.iter().map(|(instance, level, has_style)| match has_style {
            true => styled("A", "ferry"),
            false => item(*instance, *level, "ferry"),
        });
        let body: String = body.collect();
        if let Ok(document) = read_whole(docx(&body, &lists.concat(), &styles.concat()), None) {
            prop_assert_eq!(document.text.lines().count(), paragraphs.len());
            for line in document.text.lines() {
                prop_assert!(line.ends_with("ferry") && line.chars().count() <= 70, "{}", line);
            }
        }
    }

    /// Whatever the bytes, there is no panic, and what is read leads back into the file.
    #[test]
    fn any_bytes_can_be_read_whole(bytes in prop::collection::vec(any::<u8>(), 0..200), is_page in any::<bool>()) {
        if let Ok(document) = read_whole(bytes.clone(), is_page.then_some("a.html")) {
            leads_back(&document, bytes.len())?;
        }
    }

    /// No visible line of a page is lost, but for what says that it is no content.
    #[test]
    fn any_lists_of_a_page_are_read(tags in prop::collection::vec(prop::sample::select(TAGS), 0..40)) {
        let mut source = "<html>".to_owned();
        let word = |at: usize| format!("word{}z", "x".repeat(at));
        for (at, tag) in tags.iter().enumerate() {
            write!(source, "{tag}{} ", word(at)).expect("it is written");
        }
        let Ok(document) = read_whole(source.clone().into_bytes(), None) else { return Ok(()) };
        leads_back(&document, source.len())?;
        for at in 0..tags.len() {
            prop_assert!(document.text.contains(&word(at)), "{} of {}", at, source);
        }
    }
}

/// Tags that hide nothing.
const TAGS: &[&str] = &[
    "<ol>",
    "<ol reversed>",
    "<ol type=a start=-3>",
    "<ul>",
    "</ol>",
    "</ul>",
    "<li>",
    "<li value=5>",
    "</li>",
    "<p>",
    "<br>",
    "<table>",
    "<tr>",
    "<td>",
    "</td>",
    "</table>",
    "<sup>",
    "</sup>",
    "<pre>",
    "</pre>\n",
    "(a) ",
    "<div class=menu>",
    "</div>",
    "<h1>",
    "</h1>",
    "<h2><button>",
    "</button></h2>",
    "<dl><dt>",
    "<dd>",
    "</dl>",
];

fn leads_back(document: &Document, length: usize) -> Result<(), TestCaseError> {
    let mut last = 0;
    for (at, character) in document.text.char_indices() {
        let range = at..at + character.len_utf8();
        let (origin, place) = (document.origin.bytes(&range), document.origin.in_source(&range));
        prop_assert!(origin.start >= last && origin.start <= origin.end && origin.end <= length);
        prop_assert!(document.origin.source(&document.text).get(place).is_some());
        last = origin.start;
    }
    Ok(())
}
