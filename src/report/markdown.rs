//! A page as GitHub-flavoured markdown (<https://github.github.com/gfm/>), every piece of data escaped.

use super::document::{Block, Cell, Document, Line, Role, Row, Span, Table};
use super::visible::visible;

/// The page as markdown, each line ended.
pub fn write(document: &Document) -> String {
    let blocks: Vec<String> =
        document.blocks.iter().filter(|block| !matches!(block, Block::Plot(_))).map(block).collect();
    blocks.join("\n")
}

fn block(block: &Block) -> String {
    match block {
        Block::Title(text) => format!("## {}\n", bare(text)),
        Block::Heading(text) => format!("### {}\n", bare(text)),
        Block::Paragraph(text) => format!("{}\n", line(text)),
        Block::List(items) => items
            .iter()
            .map(|item| {
                let lines: Vec<String> = item.iter().map(line).collect();
                format!("- {}\n", lines.join("<br>"))
            })
            .collect(),
        Block::Numbered(lines) => {
            lines.iter().enumerate().map(|(at, text)| format!("{}. {}\n", at + 1, line(text))).collect()
        }
        Block::Table(rows) | Block::Wide(rows) => table(rows),
        Block::Plot(_) => String::new(),
    }
}

fn table(table: &Table) -> String {
    let mut out = table_head(&table.head);
    for one in &table.rows {
        match one {
            Row::Group(name) => {
                let empty = (1..table.head.len()).map(|_| String::new());
                out.push_str(&row(std::iter::once(format!("**{}**", bare(name))).chain(empty)));
            }
            Row::Cells(cells) => out.push_str(&table_row(cells)),
        }
    }
    out
}

/// The first lines of a table.
pub(super) fn table_head(heads: &[Line]) -> String {
    row(heads.iter().map(bare)) + &row(heads.iter().map(|_| "---".to_owned()))
}

/// A line of a table.
pub(super) fn table_row(cells: &[Cell]) -> String {
    row(cells.iter().map(cell))
}

fn row(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |\n", cells.collect::<Vec<_>>().join(" | "))
}

fn cell(cell: &Cell) -> String {
    let lines: Vec<String> = cell.iter().map(line).collect();
    lines.join("<br>")
}

/// The text alone, where its place already sets it off.
fn bare(line: &Line) -> String {
    let text = |one: &Span| match one.role {
        Role::Code => span(one),
        _ => escape(&visible(&one.text)),
    };
    line.spans.iter().map(text).collect()
}

fn line(line: &Line) -> String {
    line.spans.iter().map(span).collect()
}

/// Emphasis goes around the words, not around the blanks at their ends: there it would not be read as emphasis.
fn span(span: &Span) -> String {
    let text = visible(&span.text);
    let core = text.trim();
    let (before, after) = match text.find(core) {
        Some(at) => (&text[..at], &text[at + core.len()..]),
        None => ("", ""),
    };
    let core = match span.role {
        _ if core.is_empty() => String::new(),
        Role::Strong => format!("**{}**", escape(core)),
        Role::Key => format!("<code>{}</code>", escape(core)),
        // The catalogue has no backtick inside of what is to be typed.
        Role::Code => format!("`{core}`"),
        Role::Deleted => format!("<del>{}</del>", escape(core)),
        Role::Inserted => format!("<ins>{}</ins>", escape(core)),
        Role::Link => format!("<{}>", core.replace(['<', '>', ' ', '|'], "")),
        Role::Plain | Role::Muted | Role::Eased | Role::Tightened | Role::Caution | Role::Cite(_) => escape(core),
    };
    format!("{before}{core}{after}")
}

/// Escapes what markdown or HTML would read as markup, wherever it stands.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, character) in text.char_indices() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '#' | '!' | '$' => {
                out.push('\\');
                out.push(character);
            }
            // An address in data must not turn into a link, nor a name into a mention.
            ':' if text[at..].starts_with("://") => out.push_str("&#58;"),
            '@' => out.push_str("&#64;"),
            '-' | '+' if at == 0 => {
                out.push('\\');
                out.push(character);
            }
            _ => out.push(character),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn markup_in_data_stays_text() {
        assert_eq!(escape("a|b <img src=x> *c* [d](e) `f`"), "a\\|b &lt;img src=x&gt; \\*c\\* \\[d\\](e) \\`f\\`");
    }
}
