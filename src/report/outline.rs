//! What was understood of one text: its clauses as a tree, written clause by clause.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use crate::compare::OutlinedText;
use crate::record::Lang;
use crate::text::{ClauseKind, TextClause};

use super::article::Lines;
use super::document::{Block, Document, Line, Role};
use super::markdown;
use super::messages::outline as say;
use super::terminal::Terminal;
use super::texts::{Side, TextFile, excerpt};

/// A text with its outline and the file that it came from.
#[derive(Clone, Copy, Debug)]
pub struct OutlinedFile<'t> {
    /// The text with its outline.
    pub outlined: OutlinedText<'t>,
    /// Its file.
    pub file: TextFile<'t>,
    /// The language of what is told.
    pub lang: Lang,
}

/// How many clauses there are of each kind, and how deep they go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) headings: usize,
    pub(super) points: usize,
    pub(super) bullets: usize,
    pub(super) paragraphs: usize,
    /// How many clauses the deepest one stands in, itself counted.
    pub(super) levels: usize,
}

impl<'t> OutlinedFile<'t> {
    pub(super) fn side(self) -> Side<'t> {
        Side::new(self.outlined, self.file)
    }

    pub(super) fn lines(self) -> Lines<'t> {
        Lines::of_text(self.outlined.text, self.file.origin)
    }

    pub(super) fn clauses(self) -> impl Iterator<Item = (usize, &'t TextClause)> {
        self.outlined.outline.clauses.iter().enumerate()
    }

    pub(super) fn counts(self) -> Counts {
        let mut counts = Counts::default();
        for (_, clause) in self.clauses() {
            *match clause.kind {
                ClauseKind::Heading => &mut counts.headings,
                ClauseKind::Point => &mut counts.points,
                ClauseKind::Bullet => &mut counts.bullets,
                ClauseKind::Paragraph => &mut counts.paragraphs,
            } += 1;
            counts.levels = counts.levels.max(usize::from(clause.depth) + 1);
        }
        counts
    }

    /// The counts in a sentence.
    fn count_line(self) -> String {
        let Counts { headings, points, bullets, paragraphs, levels } = self.counts();
        let all = headings + points + bullets + paragraphs;
        let counted = |count: usize, one: &str| format!("{count} {one}{}", if count == 1 { "" } else { "s" });
        match self.lang {
            Lang::En => format!(
                "{}: {}, {}, {}, {}; {}.",
                counted(all, "clause"),
                counted(headings, "heading"),
                counted(points, "point"),
                counted(bullets, "bullet"),
                counted(paragraphs, "paragraph"),
                counted(levels, "level")
            ),
            Lang::Zh => format!(
                "共{all}项：标题{headings}项，条目{points}项，列表项{bullets}项，段落{paragraphs}项；共{levels}层。"
            ),
        }
    }

    /// What a clause is, where its label does not show it.
    fn kind(self, clause: &TextClause) -> &'static str {
        match clause.kind {
            ClauseKind::Point | ClauseKind::Bullet => "",
            ClauseKind::Heading => say::HEADING.get(self.lang),
            ClauseKind::Paragraph => say::PARAGRAPH.get(self.lang),
        }
    }
}

/// How many columns a clause is set in under another.
const STEP: usize = 2;

/// Writes the outline of a text as a tree for a terminal, a line for each clause, and its counts.
///
/// # Errors
/// Where the writer fails.
pub fn outline_in_terminal(file: OutlinedFile<'_>, terminal: Terminal, out: &mut dyn Write) -> io::Result<()> {
    let side = file.side();
    let width = usize::from(terminal.width.max(20));
    let mut page = String::new();
    for (at, clause) in file.clauses() {
        // However deep a clause stands, half of the line is for its words.
        let indent = (STEP * usize::from(clause.depth)).min(width / 2);
        let label = label(&side, at, (width - indent) * 3 / 4);
        let kind = file.kind(clause);
        let gap = if label.is_empty() { "" } else { " " };
        let room = width.saturating_sub(indent + label.width() + gap.len() + kind.width());
        let words = excerpt(&side.words(at), room);
        let role = if clause.kind == ClauseKind::Heading { Role::Strong } else { Role::Plain };
        let line = Line::plain(" ".repeat(indent))
            .with(Role::Key, &*label)
            .with(Role::Plain, gap)
            .with(Role::Muted, kind)
            .with(role, words);
        page.clear();
        terminal.paragraph(&mut page, &line, "", None);
        out.write_all(page.as_bytes())?;
    }
    let mut foot = Document::default();
    foot.paragraph(Line::plain(file.count_line()));
    write!(out, "\n{}", terminal.write(&foot))
}

/// The label of a clause, whole where there is room. Its number tells it from others: the word before it is shortened.
fn label(side: &Side<'_>, clause: usize, room: usize) -> String {
    let Some(label) = side.label(clause) else { return String::new() };
    let number = side.clause(clause).and_then(|clause| clause.label.as_ref()).map(|own| side.piece(own.number.clone()));
    let start = number.and_then(|number| label.rfind(number)).unwrap_or_default();
    let (word, number) = label.split_at(start);
    if start == 0 || label.width() <= room {
        return excerpt(&label, room);
    }
    let number = excerpt(number, room);
    let word = excerpt(word.trim_end(), room.saturating_sub(number.width() + 1));
    format!("{word} {number}")
}

/// Writes the outline of a text as a nested list of markdown, and its counts.
///
/// # Errors
/// Where the writer fails.
pub fn outline_in_markdown(file: OutlinedFile<'_>, out: &mut dyn Write) -> io::Result<()> {
    let side = file.side();
    for (at, clause) in file.clauses() {
        let label = side.label(at).unwrap_or_default();
        let line = Line::of(Role::Strong, &*label).with(Role::Plain, if label.is_empty() { "" } else { " " });
        let line = line.with(Role::Muted, file.kind(clause)).with(Role::Plain, side.words(at));
        let item = Document { blocks: vec![Block::List(vec![vec![line]])] };
        write!(out, "{:indent$}{}", "", markdown::write(&item), indent = STEP * usize::from(clause.depth))?;
    }
    let mut foot = Document::default();
    foot.paragraph(Line::plain(file.count_line()));
    write!(out, "\n{}", markdown::write(&foot))
}
