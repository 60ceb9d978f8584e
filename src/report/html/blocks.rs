//! Lines and blocks of a document in HTML.

use maud::{Markup, html};

use super::super::document::{Block, Document, Line, Role, Row, Span, Table};
use super::super::visible::visible;

/// The blocks of a document, under headings of the second level.
pub(super) fn blocks(document: &Document) -> Markup {
    html! { @for one in &document.blocks { (block(one)) } }
}

fn block(block: &Block) -> Markup {
    html! {
        @match block {
            Block::Title(text) => h1 { (bare(text)) },
            Block::Heading(text) => h2 { (bare(text)) },
            Block::Paragraph(text) => p { (line(text)) },
            Block::List(items) => ul { @for item in items { li { (lines(item)) } } },
            Block::Numbered(items) => ol {
                @for (item, number) in items.iter().zip(1..) { li id=(source_id(number)) { (line(item)) } }
            },
            Block::Table(rows) | Block::Wide(rows) => (table(rows)),
            Block::Plot(_) => {},
        }
    }
}

fn table(table: &Table) -> Markup {
    html! {
        table {
            thead { tr { @for head in &table.head { th scope="col" { (bare(head)) } } } }
            tbody {
                @for row in &table.rows {
                    tr {
                        @match row {
                            Row::Group(name) => th colspan=(table.head.len()) scope="rowgroup" { (bare(name)) },
                            Row::Cells(cells) => @for cell in cells { td { (lines(cell)) } },
                        }
                    }
                }
            }
        }
    }
}

fn lines(lines: &[Line]) -> Markup {
    html! { @for (one, at) in lines.iter().zip(0..) { @if at > 0 { br; } (line(one)) } }
}

/// The text alone, where its place already sets it off.
pub(super) fn bare(line: &Line) -> Markup {
    html! { @for span in &line.spans { (visible(&span.text)) } }
}

pub(super) fn line(line: &Line) -> Markup {
    html! { @for one in &line.spans { (span(one)) } }
}

fn span(span: &Span) -> Markup {
    let text = visible(&span.text);
    html! {
        @match span.role {
            Role::Plain => (text),
            Role::Strong => strong { (text) },
            Role::Muted => span.muted { (text) },
            Role::Key | Role::Code => code { (text) },
            Role::Deleted => del { (text) },
            Role::Inserted => ins { (text) },
            Role::Eased | Role::Tightened => em { (text) },
            Role::Caution => em.caution { (text) },
            Role::Link if is_address_of_web(&text) => a href=(text) rel="external noopener noreferrer" { (text) },
            Role::Link => (text),
            Role::Cite(number) => a href={ "#" (source_id(number)) } { (text) },
        }
    }
}

/// What a browser runs, such as `javascript:`, is no link.
fn is_address_of_web(text: &str) -> bool {
    text.starts_with("https://") || text.starts_with("http://")
}

fn source_id(number: usize) -> String {
    format!("source-{number}")
}

#[cfg(test)]
mod tests {
    use super::{Line, Role, line};

    #[test]
    fn data_is_escaped_and_runs_nothing() {
        let text = Line::of(Role::Strong, "<b>&\u{202e}").with(Role::Link, "javascript:alert(1)");
        assert_eq!(line(&text).into_string(), "<strong>&lt;b&gt;&amp;⟨U+202E⟩</strong>javascript:alert(1)");
        let link = line(&Line::of(Role::Link, "https://a.example/\"><i>")).into_string();
        assert!(link.starts_with("<a href=\"https://a.example/&quot;&gt;&lt;i&gt;\" rel="), "{link}");
    }
}
