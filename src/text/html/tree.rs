//! The elements of a page and the lines of text in them.

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

use super::super::document::Reading;
use super::list::{Item, Lists};
use super::names::{self, Part};
use super::piece::Piece;

/// So many elements may be open at once; browsers keep to the same number. What is nested deeper is read as if it were
/// not, and a page of nothing but opening tags costs no more than another.
const OPEN: usize = 512;

/// A head stands in the page, or in its `html`.
const HEAD: usize = 3;

/// A page, its elements in the order of their beginnings, its lines in that of the text.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) elements: Vec<Element>,
    pub(super) lines: Vec<Line>,
    pub(super) lists: Lists,
}

/// An element that can hold lines.
#[derive(Clone, Copy, Debug)]
pub(super) struct Element {
    /// The element around it; the first is its own.
    pub(super) parent: usize,
    /// Behind its last descendant.
    pub(super) end: usize,
    pub(super) part: Part,
    /// The level of the heading that it is or stands in.
    pub(super) heading: Option<u8>,
    pub(super) is_cell: bool,
}

/// A line of text: a paragraph, or a piece of one between line breaks.
#[derive(Debug)]
pub(super) struct Line {
    /// The element that it stands in.
    pub(super) element: usize,
    pub(super) piece: Piece,
    /// The items of lists that begin with it, from the outermost.
    pub(super) items: Vec<Item>,
    /// How many items of lists it stands in.
    pub(super) depth: usize,
    /// Whether a blank line stands before it where blank lines are shown.
    pub(super) is_behind_blank: bool,
}

impl Page {
    /// The cell that an element is or stands in.
    pub(super) fn cell(&self, element: usize) -> Option<usize> {
        let mut at = element;
        while !self.elements[at].is_cell {
            at = Some(self.elements[at].parent).filter(|parent| *parent < at)?;
        }
        Some(at)
    }

    /// The page of a source. Any text is one, however broken.
    pub(super) fn of(source: &str, reading: Reading) -> Self {
        let mut builder = Builder::new(reading);
        let mut emitter = DefaultEmitter::<usize>::new_with_span();
        emitter.naively_switch_states(true);
        for Ok(token) in Tokenizer::new_with_emitter(source, emitter) {
            match token {
                Token::StartTag(tag) => builder.start(&tag),
                Token::EndTag(tag) => builder.end(&tag.name),
                Token::String(text) => {
                    let raw = source.get(text.span.start..text.span.end).unwrap_or_default();
                    builder.text(raw, text.span.start);
                }
                Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
            }
        }
        builder.finish()
    }
}

/// An element that is open.
struct Open {
    name: Vec<u8>,
    /// The block that its text belongs to.
    element: usize,
    is_block: bool,
    is_unread: bool,
    is_linked: bool,
    /// Whether its line breaks are kept.
    is_pre: bool,
    /// Whether its digits stand above the line.
    is_raised: bool,
    /// The list that its items belong to.
    list: Option<usize>,
}

struct Builder {
    page: Page,
    open: Vec<Open>,
    piece: Piece,
    items: Vec<Item>,
    is_behind_blank: bool,
    is_whole: bool,
}

impl Builder {
    fn new(reading: Reading) -> Self {
        let root = Element { parent: 0, end: 0, part: Part::Any, heading: None, is_cell: false };
        let page = Page { elements: vec![root], ..Page::default() };
        let open = Open {
            name: Vec::new(),
            element: 0,
            is_block: true,
            is_unread: false,
            is_linked: false,
            is_pre: false,
            is_raised: false,
            list: None,
        };
        let is_whole = reading == Reading::Whole;
        Self { page, open: vec![open], piece: Piece::default(), items: Vec::new(), is_behind_blank: false, is_whole }
    }

    fn start(&mut self, tag: &StartTag<usize>) {
        let (name, attributes) = (&tag.name[..], &tag.attributes);
        self.close_implied(name);
        let is_block = names::is_block(name);
        match name {
            // A heading is one line, wherever it is broken for its looks.
            b"br" if self.is_in_heading() => self.piece.push(" ", tag.span.start, false),
            b"br" | b"hr" => self.end_line(),
            _ if is_block => self.end_line(),
            _ => {}
        }
        let Some(around) = self.open.last().filter(|_| !names::is_void(name) && self.open.len() < OPEN) else { return };
        let part = names::part(name, attributes);
        // An inline element that is hidden or a control is no part of the line that it stands in.
        // But a heading may be the button that unfolds what stands under it.
        let is_heading = self.is_whole && part == Part::Control && self.is_in_heading();
        // A deletion that is tracked: what is only struck through stays.
        let is_deleted = self.is_whole && name == b"del";
        let is_unread = names::is_unread(name) || is_deleted || !is_block && part.is_aside() && !is_heading;
        let list = if names::is_list(name) { Some(self.page.lists.open(name, attributes)) } else { around.list };
        let open = Open {
            name: name.to_owned(),
            element: if is_block { self.page.elements.len() } else { around.element },
            is_block,
            is_unread: around.is_unread || is_unread,
            is_linked: around.is_linked || name == b"a" && attributes.contains_key(&b"href"[..]),
            is_pre: around.is_pre || name == b"pre",
            is_raised: around.is_raised || self.is_whole && name == b"sup",
            list,
        };
        if is_block {
            let parent = around.element;
            let heading = names::heading(name).or(self.page.elements[parent].heading);
            let is_cell = matches!(name, b"td" | b"th");
            self.page.elements.push(Element { parent, end: 0, part, heading, is_cell });
        }
        self.open.push(open);
        if name == b"li" {
            let item = self.page.lists.item(list, attributes);
            // Without a blank line it could be a sentence that goes on with a number or with *and*.
            self.is_behind_blank = true;
            self.items.push(item);
        }
        if name == b"h1" {
            self.headline();
        }
    }

    fn is_in_heading(&self) -> bool {
        self.open.last().is_some_and(|open| self.page.elements[open.element].heading.is_some())
    }

    /// What the headline stands in is not beside the article, whatever its classes say.
    fn headline(&mut self) {
        for open in &self.open {
            let part = &mut self.page.elements[open.element].part;
            if part.is_likely_aside() || *part == Part::Foreign {
                *part = Part::Any;
            }
        }
    }

    fn end(&mut self, name: &[u8]) {
        let is_block = names::is_block(name);
        if is_block {
            self.end_line();
        }
        // An inline element ends inside its block, a block inside its cell.
        let is_limit = |open: &Open| match () {
            () if !is_block => open.is_block,
            () if is_table_part(name) => open.name == b"table" && name != b"table",
            () => is_table_part(&open.name),
        };
        for at in (1..self.open.len()).rev() {
            if self.open[at].name == name {
                self.close_to(at);
                return;
            }
            if is_limit(&self.open[at]) {
                return;
            }
        }
    }

    /// Closes what a start tag ends by itself: a paragraph, an item, a cell, a row, the head.
    fn close_implied(&mut self, name: &[u8]) {
        if !names::is_in_head(name) && name != b"html" {
            self.close_head();
        }
        if names::is_block(name) && name != b"option" {
            self.close_nearest(&[b"p"], &[]);
        }
        match name {
            b"li" => self.close_nearest(&[b"li"], &[b"ul", b"ol", b"menu"]),
            b"dt" | b"dd" => self.close_nearest(&[b"dt", b"dd"], &[b"dl"]),
            b"td" | b"th" => self.close_nearest(&[b"td", b"th"], &[b"table", b"tr"]),
            b"tr" => self.close_nearest(&[b"tr"], &[b"table"]),
            b"option" => self.close_nearest(&[b"option"], &[b"select"]),
            b"a" => self.close_inline(b"a"),
            _ => {}
        }
    }

    /// Closes the nearest block of one of these names, with all in it; without limits, only the innermost block.
    fn close_nearest(&mut self, names: &[&[u8]], limits: &[&[u8]]) {
        for at in (1..self.open.len()).rev() {
            let open = &self.open[at];
            if names.contains(&&open.name[..]) {
                self.close_to(at);
                return;
            }
            if open.is_block && (limits.is_empty() || limits.contains(&&open.name[..])) {
                return;
            }
        }
    }

    fn close_head(&mut self) {
        if let Some(at) = self.open.iter().take(HEAD).position(|open| open.name == b"head") {
            self.close_to(at);
        }
    }

    fn close_inline(&mut self, name: &[u8]) {
        let inline = (1..self.open.len()).rev().take_while(|at| !self.open[*at].is_block);
        if let Some(at) = inline.into_iter().find(|at| self.open[*at].name == name) {
            self.close_to(at);
        }
    }

    fn close_to(&mut self, at: usize) {
        if self.open[at..].iter().any(|open| open.is_block) {
            self.end_line();
        }
        let end = self.page.elements.len();
        for open in self.open.drain(at..) {
            self.page.elements[open.element].end = end;
            if open.name == b"li" {
                self.items.clear();
            }
        }
    }

    fn text(&mut self, raw: &str, start: usize) {
        let Some(open) = self.open.last().filter(|open| !open.is_unread) else { return };
        let (is_linked, is_pre) = (open.is_linked, open.is_pre);
        if open.is_raised {
            self.piece.push_raised(raw, start, is_linked);
            return;
        }
        if !is_pre {
            self.piece.push(raw, start, is_linked);
            return;
        }
        let mut at = start;
        for line in raw.split_inclusive('\n') {
            self.piece.push(line, at, is_linked);
            at += line.len();
            if line.ends_with('\n') {
                self.is_behind_blank |= self.piece.text.is_empty();
                self.end_line();
            }
        }
    }

    fn end_line(&mut self) {
        let piece = std::mem::take(&mut self.piece);
        let Some(open) = self.open.last().filter(|_| !piece.text.trim().is_empty()) else { return };
        let element = open.element;
        let items = std::mem::take(&mut self.items);
        let is_behind_blank = std::mem::take(&mut self.is_behind_blank);
        let depth = self.open.iter().filter(|open| open.name == b"li").count();
        self.page.lines.push(Line { element, piece, items, depth, is_behind_blank });
    }

    fn finish(mut self) -> Page {
        self.end_line();
        self.close_to(0);
        self.page
    }
}

fn is_table_part(name: &[u8]) -> bool {
    matches!(name, b"table" | b"tbody" | b"thead" | b"tfoot" | b"tr" | b"td" | b"th" | b"caption")
}
