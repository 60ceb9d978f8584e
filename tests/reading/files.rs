//! Files as texts to be read: articles of web pages, Word documents, older encodings, and the way back to their bytes.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use encoding_rs::{BIG5, GB18030, WINDOWS_1251};
use plandiff::text::{Document, Kind, read};
use proptest::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const PAGE: &str = include_str!("../data/pages/news.html");

fn page(source: &str) -> Document {
    let document = read(source.as_bytes().to_vec(), None).expect("it is a page");
    assert_eq!(document.origin.kind, Kind::Html);
    document
}

/// The bytes that some words of a text came from.
fn origin<'a>(document: &Document, bytes: &'a [u8], words: &str) -> &'a [u8] {
    let at = document.text.find(words).unwrap_or_else(|| panic!("{words} in {}", document.text));
    &bytes[document.origin.bytes(&(at..at + words.len()))]
}

fn refused(bytes: &[u8]) -> String {
    read(bytes.to_vec(), None).expect_err("it is not read").to_string()
}

#[test]
fn the_article_is_found_among_menus_and_recommendations() {
    insta::assert_snapshot!(page(PAGE).text);
}

#[test]
fn a_page_without_names_is_read_by_its_text() {
    let links: String = (0..30).map(|at| format!("<td><a href='/{at}'>Chapter {at} of the almanac</a></td>")).collect();
    let text = "<br><br>The upper valley has had a ferry since the mill was built, and the ferry has had one keeper.";
    let source = format!(
        "<html><body><table><tr>{links}</tr></table><table><tr><td><b>The ferry</b>{}</td></tr></table>\
         <table><tr><td><font size=1>Printed with care</font></td></tr></table></body></html>",
        text.repeat(3)
    );
    let read = page(&source).text;
    assert_eq!(read.lines().count(), 4, "{read}");
    assert!(read.starts_with("The ferry\nThe upper valley"), "{read}");
}

#[test]
fn a_statement_covers_the_tags_inside_it() {
    let source = "<!DOCTYPE html><p>They say: the <a href='/p'>red&nbsp;paper</a> caps\r\n  the <b><i>army</i></b> at 9&#44;000 &mdash; or\u{ad} so. <i>No</i> more.</p>";
    let document = page(source);
    assert_eq!(document.text, "They say: the red\u{a0}paper caps the army at 9,000 — or so. No more.\n");
    for (words, stands) in [
        ("red\u{a0}paper caps the army at 9,000", "red&nbsp;paper</a> caps\r\n  the <b><i>army</i></b> at 9&#44;000"),
        ("— or so", "&mdash; or\u{ad} so"),
        ("No more.", "No</i> more."),
    ] {
        assert_eq!(origin(&document, source.as_bytes(), words), stands.as_bytes());
    }
}

#[test]
fn positions_are_bytes_of_the_file_in_any_encoding() {
    let text = "紅皮書說：「軍隊上限為九千人。」藍皮書沒有這一條，也沒有說明理由。\r\n第二行 plain text。";
    let utf16 = |text: &str, order: fn(u16) -> [u8; 2]| -> Vec<u8> {
        "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(order).collect()
    };
    let words = ["軍隊上限", "藍皮書", "行 plain", "。"];
    let files = [
        (text.as_bytes().to_vec(), "UTF-8", 0),
        (format!("\u{feff}{text}").into_bytes(), "UTF-8", 0),
        (BIG5.encode(text).0.into_owned(), "Big5", 1),
        (GB18030.encode(text).0.into_owned(), "GB18030", 2),
        (utf16(text, u16::to_le_bytes), "UTF-16LE", 3),
        (utf16(text, u16::to_be_bytes), "UTF-16BE", 4),
    ];
    for (bytes, encoding, how) in files {
        let document = read(bytes.clone(), None).expect("it is text");
        assert_eq!((&*document.text, document.origin.encoding.replace("GBK", "GB18030")), (text, encoding.to_owned()));
        for words in words {
            let expected = match how {
                0 => words.as_bytes().to_vec(),
                1 => BIG5.encode(words).0.into_owned(),
                2 => GB18030.encode(words).0.into_owned(),
                3 => words.encode_utf16().flat_map(u16::to_le_bytes).collect(),
                _ => words.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            };
            assert_eq!(origin(&document, &bytes, words), expected, "{words} in {encoding}");
        }
    }
}

#[test]
fn a_page_says_which_encoding_it_is_in() {
    let source = "<html><head><meta charset=windows-1251></head><body><p>План</p></body></html>";
    let (bytes, _, _) = WINDOWS_1251.encode(source);
    let document = read(bytes.to_vec(), None).expect("it is a page");
    assert_eq!((&*document.text, document.origin.encoding), ("План\n", "windows-1251"));
    assert_eq!(origin(&document, &bytes, "лан"), &*WINDOWS_1251.encode("лан").0);
}

#[test]
fn tags_in_a_text_make_no_page_of_it() {
    let text = "<p>A note about markup</p> and a <b>word</b>.";
    let kind = |text: &str, name| read(text.as_bytes().to_vec(), name).expect("it is text").origin.kind;
    assert_eq!(kind(text, Some("note.md")), Kind::Text);
    assert_eq!(kind(text, Some("note.HTML")), Kind::Html);
    assert_eq!(kind("no tag at all", Some("note.html")), Kind::Text);
    assert_eq!(kind("<?xml version='1.0'?>\n<!-- saved -->\n<!doctype HTML>\n<p>Text", Some("note.txt")), Kind::Html);
}

#[test]
fn hostile_pages_are_read_in_time() {
    let depth = 100_000;
    for (tag, end) in
        [("<div>", "</div>"), ("<b>", "</b>"), ("<ul><li>", ""), ("<table><tr><td>", "</i>"), ("<p><a href=x>", "</p>")]
    {
        let source = format!("<html>{}The one text.{}", tag.repeat(depth), end.repeat(depth));
        assert_eq!(page(&source).text.trim_start_matches("• "), "The one text.\n", "{tag}");
    }
    for source in [
        "<html><p>The one text.<!-- never closed",
        "<html><p>The one text.<script>if (a</p>",
        "<html><p>The one text.</div></td></p></p>",
    ] {
        assert_eq!(page(source).text, "The one text.\n", "{source}");
    }
    assert_eq!(page("<html><p>The &#0; &#x110000; one &bogus; &").text, "The \u{fffd} \u{fffd} one &bogus; &\n");
    assert!(refused(b"<html><p>NUL \0 bytes").contains("NUL"));
    assert!(refused(b"<html><script>var nothing;</script>").contains("no text"));
}

/// A Word document with a body.
fn docx(body: &str) -> Vec<u8> {
    let document = format!("<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>");
    archive(&[("[Content_Types].xml", "<Types/>"), ("word/document.xml", &document)])
}

fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        archive.start_file(*name, options).expect("a part begins");
        archive.write_all(text.as_bytes()).expect("a part is written");
    }
    archive.finish().expect("the archive is written").into_inner()
}

fn paragraph(style: &str, text: &str) -> String {
    format!("<w:p><w:pPr>{style}</w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}

#[test]
fn a_word_document_is_read_line_by_line() {
    let cell = |text: &str| format!("<w:tc>{}</w:tc>", paragraph("", text));
    let body = [
        paragraph("<w:pStyle w:val=\"Heading1\"/>", "The papers"),
        "<w:p><w:r><w:t>The red </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>paper</w:t></w:r><w:del><w:r><w:t>gone</w:t></w:r></w:del>\
         <w:r><w:t> caps the army &amp;&#32;no more.</w:t><w:br/><w:t>Next line.</w:t><w:tab/></w:r></w:p>"
            .to_owned(),
        paragraph("<w:numPr><w:numId w:val=\"2\"/></w:numPr>", "an item"),
        paragraph("<w:numPr><w:numId w:val=\"0\"/></w:numPr>", "no item"),
        format!("<w:tbl><w:tr>{}{}</w:tr></w:tbl>", cell("Army"), cell("9,000")),
        "<w:p/>".to_owned(),
    ]
    .concat();
    let document = read(docx(&body), None).expect("it is a document");
    assert_eq!(document.origin.kind, Kind::Docx);
    insta::assert_snapshot!(document.text, @"
    The papers
    The red paper caps the army & no more.
    Next line.
    • an item
    no item
    Army | 9,000
    ");
    let all = 0..document.text.len();
    assert_eq!(document.origin.bytes(&all), all);
}

#[test]
fn the_document_is_found_where_the_archive_says() {
    let relations =
        "<Relationships><Relationship Type=\"x/officeDocument\" Target=\"/word/other.xml\"/></Relationships>";
    let document = "<w:document><w:p><w:r><w:t>Found.</w:t></w:r></w:p></w:document>";
    let bytes = archive(&[("_rels/.rels", relations), ("word/other.xml", document)]);
    assert_eq!(read(bytes, None).expect("it is a document").text, "Found.\n");
}

#[test]
fn what_cannot_be_read_is_refused_with_the_reason() {
    let whole = docx(&paragraph("", "A text."));
    let mut told = String::new();
    let bomb = archive(&[("word/document.xml", &" ".repeat((32 << 20) + 1))]);
    assert!(bomb.len() < 1 << 20);
    let sheet = archive(&[("xl/workbook.xml", "<workbook/>")]);
    let other = archive(&[("word/document.xml", "<sheet>text</sheet>")]);
    let cut = archive(&[("word/document.xml", "<w:document><w:p")]);
    let entity = docx("<w:p><w:r><w:t>&lol;</w:t></w:r></w:p>");
    let empty = docx("");
    let files: [(&str, &[u8]); 11] = [
        ("cut archive", &whole[..whole.len() / 2]),
        ("archive alone", b"PK\x03\x04"),
        ("bomb", &bomb),
        ("sheet", &sheet),
        ("other part", &other),
        ("cut part", &cut),
        ("entity", &entity),
        ("empty", &empty),
        ("pdf", b"%PDF-1.7 text"),
        ("rtf", b"{\\rtf1 text}"),
        ("old word", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    ];
    for (name, bytes) in files {
        writeln!(told, "{name}: {}", refused(bytes)).expect("it is written");
    }
    insta::assert_snapshot!(told);
}

/// Parts that a hostile page may be made of.
fn piece() -> impl Strategy<Value = String> {
    const KNOWN: &[&str] = &[
        "<html>",
        "<!doctype html>",
        "<p>",
        "</p>",
        "<div class='menu related'>",
        "</div>",
        "<ul><li>",
        "</ul>",
        "<table><tr><td>",
        "</table>",
        "<a href=x>",
        "</a>",
        "<b>",
        "</b>",
        "<h1>",
        "</h1>",
        "<h2>",
        "<br>",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "<title>",
        "&amp;",
        "&nbsp",
        "&#x4e00;",
        "&",
        "&ampx;",
        "<![CDATA[",
        "<svg>",
        "\r\n",
        " ",
        "汉字。",
        "\u{ad}",
        "<p hidden>",
        "<pre>",
        "The red paper caps the army at nine thousand men, and says so. ",
        "<plaintext",
        "<a b='",
        "\">",
        "<textarea>",
    ];
    prop_oneof![4 => prop::sample::select(KNOWN).prop_map(str::to_owned), 1 => "\\PC{0,6}"]
}

/// Parts that a hostile document may be made of.
const WORD_PARTS: &[&str] = &[
    "<w:p>",
    "</w:p>",
    "<w:p/>",
    "<w:r><w:t>text &amp; &#x4e00;</w:t></w:r>",
    "<w:t>",
    "</w:t>",
    "&#0;",
    "&lol;",
    "<w:tbl>",
    "<w:tr>",
    "<w:tc>",
    "</w:tc>",
    "</w:tr>",
    "</w:tbl>",
    "<w:numId w:val='1'/>",
    "<w:del>",
    "</w:del>",
    "<![CDATA[a]]>",
    "<w:br/>",
    "汉字",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// Whatever the bytes and the name, there is no panic, and what is read leads back into the file.
    #[test]
    fn any_bytes_can_be_given(bytes in prop::collection::vec(any::<u8>(), 0..200), name in prop::sample::select(&[None, Some("a.html"), Some("a.docx")][..])) {
        if let Ok(document) = read(bytes.clone(), name) {
            leads_back(&document, &bytes)?;
        }
    }

    /// A document with any bytes changed, or of any parts, gives a text or a reason.
    #[test]
    fn any_damage_to_a_document_is_told(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..4),
        parts in prop::collection::vec(prop::sample::select(WORD_PARTS), 0..20),
    ) {
        let mut bytes = docx(&parts.concat());
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        match read(bytes, None) {
            Ok(document) => prop_assert!(!document.text.trim().is_empty()),
            Err(error) => prop_assert!(!error.to_string().is_empty()),
        }
    }

    /// Every character of a page leads back to characters of the source, in their order.
    #[test]
    fn any_page_leads_back_to_its_source(pieces in prop::collection::vec(piece(), 0..40)) {
        let source = pieces.concat();
        let Ok(document) = read(source.clone().into_bytes(), Some("a.html")) else { return Ok(()) };
        leads_back(&document, source.as_bytes())?;
        for (at, character) in document.text.char_indices() {
            let origin = document.origin.bytes(&(at..at + character.len_utf8()));
            prop_assert!(source.get(origin.clone()).is_some(), "{:?} of {:?}", &origin, &source);
            let from = &source[origin];
            let is_blank = character == ' ' && from.starts_with(['<', ' ', '\t', '\n', '\r', '\u{c}']);
            prop_assert!(from.is_empty() || from == character.to_string() || from.starts_with('&') || is_blank, "{:?}", from);
        }
    }

    /// The same article in another encoding leads back to the same characters.
    #[test]
    fn any_text_leads_back_in_utf_16(text in "\\PC{1,40}") {
        let bytes: Vec<u8> = format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
        let Ok(document) = read(bytes.clone(), None) else { return Ok(()) };
        leads_back(&document, &bytes)?;
        for (at, character) in document.text.char_indices().filter(|_| document.origin.kind == Kind::Text) {
            let origin = document.origin.bytes(&(at..at + character.len_utf8()));
            let units: Vec<u16> = bytes[origin].chunks(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
            prop_assert_eq!(String::from_utf16(&units).ok(), Some(character.to_string()));
        }
    }
}

fn leads_back(document: &Document, bytes: &[u8]) -> Result<(), TestCaseError> {
    let mut last = 0;
    for (at, character) in document.text.char_indices() {
        let range = at..at + character.len_utf8();
        let (origin, place) = (document.origin.bytes(&range), document.origin.in_source(&range));
        prop_assert!(origin.start >= last && origin.start <= origin.end && origin.end <= bytes.len());
        prop_assert!(document.origin.source(&document.text).get(place).is_some());
        last = origin.start;
    }
    Ok(())
}
