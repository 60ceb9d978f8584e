//! Numbered texts as they are read whole: the numbers that Word and browsers draw, and all of a page's main content.

mod any;
mod document;
mod encodings;
mod page;
mod word;

use document::{docx, item, list, used, word};
use plandiff::text::{Document, Kind, read, read_whole};

fn whole(source: &str) -> String {
    let document = page(source);
    document.text
}

fn page(source: &str) -> Document {
    let document = read_whole(source.as_bytes().to_vec(), Some("law.html")).expect("it is a page");
    assert_eq!(document.origin.kind, Kind::Html);
    document
}

#[test]
fn an_article_keeps_its_bullets() {
    let numbering = list(1, &[("decimal", "%1.", "")]) + &used(1, 1, "");
    let file = docx(&item(1, 0, "The ferry."), &numbering, "");
    assert_eq!(read(file, None).expect("it is a document").text, "• The ferry.\n");
    let source = "<html><ol><li>The ferry.</ol>";
    assert_eq!(read(source.into(), None).expect("it is a page").text, "• The ferry.\n");
}

#[test]
fn a_raised_digit_is_no_part_of_the_number_before_it() {
    let raised = "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>12</w:t></w:r>";
    let body = format!("<w:p><w:r><w:t>Article 5</w:t></w:r>{raised}<w:r><w:t>. The ferry.</w:t></w:r></w:p>");
    assert_eq!(word(&body, "", ""), "Article 5¹². The ferry.\n");
    let source = "<p>Article 5<sup>12</sup>. The ferry.<sup>a</sup>";
    let document = page(source);
    assert_eq!(document.text, "Article 5¹². The ferry.a\n");
    let at = document.text.find('²').expect("it is there");
    assert_eq!(&source[document.origin.bytes(&(at..at + 2))], "2");
}

#[test]
fn a_tracked_deletion_is_no_part_of_a_text_and_what_is_struck_through_is() {
    let struck = "<w:r><w:rPr><w:strike/></w:rPr><w:t>30</w:t></w:r>";
    let body = format!("<w:p><w:del w:id=\"1\"><w:r><w:delText>90</w:delText></w:r></w:del>{struck}</w:p>");
    assert_eq!(word(&body, "", ""), "30\n");
    let source = "<p>within <del>30</del><ins>60</ins> <s>working</s> days<ol><li>one<li><del>two</del><li>three</ol>";
    assert_eq!(whole(source), "within 60 working days\n\n    1. one\n\n    3. three\n");
    let text = "within ~~30~~ 60 days\n";
    assert_eq!(read_whole(text.into(), Some("law.md")).expect("it is a text").text, text);
}
