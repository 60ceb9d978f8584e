//! What is to be read, without its looks: headings, paragraphs and tables of styled text.

/// A page to be written in some format.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// Its parts, in order.
    pub blocks: Vec<Block>,
}

/// One part of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// The title of the page.
    Title(Line),
    /// The heading of a section.
    Heading(Line),
    /// A paragraph.
    Paragraph(Line),
    /// A list; each item may have several lines.
    List(Vec<Vec<Line>>),
    /// A numbered list, counted from 1.
    Numbered(Vec<Line>),
    /// A table.
    Table(Table),
    /// A table whose first column names the rows, with a column for each of many things: a terminal without room for
    /// all sets it in blocks, each with the first column.
    Wide(Table),
    /// A plot: a terminal draws it, other writers leave it to the table beside it.
    Plot(Plot),
}

/// Dots on a scale, a line for each row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plot {
    /// The rows.
    pub rows: Vec<PlotRow>,
    /// Places on the scale, in thousandths, with what is written there.
    pub ticks: Vec<(u16, String)>,
}

/// One row of a plot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlotRow {
    /// What the row is of.
    pub label: String,
    /// Its dots.
    pub dots: Vec<Dot>,
    /// The values in words.
    pub text: String,
}

/// One dot of a plot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dot {
    /// Its place, in thousandths of the scale.
    pub place: u16,
    /// Whether it is settled: filled where it is, hollow where not.
    pub is_firm: bool,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The heads of the columns.
    pub head: Vec<Line>,
    /// How wide each column wants to be, in shares of the whole.
    pub shares: Vec<u16>,
    /// The rows. A cell may have several lines.
    pub rows: Vec<Row>,
}

/// One row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// The name of a group of rows.
    Group(Line),
    /// Cells, one for each column.
    Cells(Vec<Cell>),
}

/// The lines of a cell.
pub type Cell = Vec<Line>;

/// A line of styled text; a writer may wrap it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// Its pieces.
    pub spans: Vec<Span>,
}

/// Text with its role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The text, as the data has it: writers make it safe.
    pub text: String,
    /// What it is.
    pub role: Role,
}

/// What a piece of text is. Each writer has its own looks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Text.
    Plain,
    /// What the eye should find first.
    Strong,
    /// What may be passed over.
    Muted,
    /// A key that can be typed.
    Key,
    /// A command or an option, inside a sentence.
    Code,
    /// Words that only the earlier text has.
    Deleted,
    /// Words that only the later text has.
    Inserted,
    /// A change that gives more room.
    Eased,
    /// A change that gives less room.
    Tightened,
    /// What must not be taken as settled.
    Caution,
    /// An address of the web.
    Link,
    /// The name of a source, by its number in the list at the end.
    Cite(usize),
}

impl Line {
    /// A line of one piece.
    pub fn of(role: Role, text: impl Into<String>) -> Self {
        Self::default().with(role, text)
    }

    /// A line of plain text.
    pub fn plain(text: impl Into<String>) -> Self {
        Self::of(Role::Plain, text)
    }

    /// A sentence of the catalogue: what stands between backticks is to be typed. Never for data.
    pub(super) fn told(role: Role, sentence: &str) -> Self {
        let parts = sentence.split('`').enumerate();
        parts.fold(Self::default(), |line, (at, part)| line.with(if at % 2 == 0 { role } else { Role::Code }, part))
    }

    /// The line with one more piece.
    #[must_use]
    pub fn with(mut self, role: Role, text: impl Into<String>) -> Self {
        let text = text.into();
        if !text.is_empty() {
            self.spans.push(Span { text, role });
        }
        self
    }

    /// The line with the pieces of another behind it.
    #[must_use]
    pub fn and(mut self, other: Line) -> Self {
        self.spans.extend(other.spans);
        self
    }
}

impl Document {
    /// Adds a title.
    pub fn title(&mut self, line: Line) {
        self.blocks.push(Block::Title(line));
    }

    /// Adds a heading.
    pub fn heading(&mut self, line: Line) {
        self.blocks.push(Block::Heading(line));
    }

    /// Adds a paragraph.
    pub fn paragraph(&mut self, line: Line) {
        self.blocks.push(Block::Paragraph(line));
    }
}
