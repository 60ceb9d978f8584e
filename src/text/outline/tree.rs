//! Which clause stands under which: by the styles of labels, in the order in which a text opens them.

use super::habits::{Group, PREAMBLES};
use super::line::{is_closing, is_title};
use super::style::{Form, Frame, Mark, Style};
use super::{ClauseKind, TextClause};

/// No clause stands under more.
const DEEPEST: usize = 64;

/// How many columns deeper an item stands that is set in.
const STEP: u16 = 2;

/// A clause that others may stand under.
#[derive(Clone, Copy)]
struct Open {
    clause: usize,
    mark: Mark,
}

/// Gives each clause its parent, its depth and its kind.
pub(super) fn nest(text: &str, clauses: &mut [TextClause], marks: &mut [Mark]) {
    let mut tree = Tree { text, open: Vec::new(), opened: Vec::new() };
    for at in 0..clauses.len() {
        let next = marks.get(at + 1).copied();
        if marks[at].style == Style::Line && next.is_none_or(|next| next.style == Style::Line) {
            // A line that nothing stands under heads nothing.
            marks[at].style = Style::Text;
        }
        let mark = marks[at];
        let words = clauses[at].words.clone();
        let opens = tree.make_room(mark, at, next, clauses);
        tree.open.truncate(DEEPEST);
        let parent = tree.open.last().map(|open| open.clause);
        clauses[at].parent = parent;
        clauses[at].depth = parent.map_or(0, |parent| clauses[parent].depth + 1);
        if opens || mark.style == Style::Text && text[words].ends_with([':', '：']) {
            tree.open(at, mark);
        }
    }
    for at in 0..clauses.len() {
        let has_parts = clauses.get(at + 1).is_some_and(|next| next.parent == Some(at));
        clauses[at].kind = kind(text, &clauses[at], marks[at].style, has_parts);
    }
}

struct Tree<'t> {
    text: &'t str,
    /// The clauses that the next one may stand under, from the outermost.
    open: Vec<Open>,
    /// Which words of structure have stood right under which.
    opened: Vec<(Group, Group)>,
}

impl Tree<'_> {
    fn open(&mut self, clause: usize, mark: Mark) {
        if let (Style::Word(own, _), Some(Style::Word(outer, _))) = (mark.style, self.top()) {
            let pair = (outer, own);
            if outer != own && !self.opened.contains(&pair) {
                self.opened.push(pair);
            }
        }
        self.open.push(Open { clause, mark });
    }

    fn top(&self) -> Option<Style> {
        self.open.last().map(|open| open.mark.style)
    }

    fn close_while(&mut self, ends: impl Fn(&Open) -> bool) {
        while self.open.last().is_some_and(&ends) {
            self.open.pop();
        }
    }

    /// Closes what a clause does not stand under. Gives whether others may stand under it.
    fn make_room(&mut self, mark: Mark, at: usize, next: Option<Mark>, clauses: &[TextClause]) -> bool {
        if matches!(mark.style, Style::Text | Style::Line | Style::Title)
            && is_closing(&self.text[clauses[at].words.clone()])
        {
            self.close_articles(clauses);
            return mark.style == Style::Title;
        }
        match mark.style {
            Style::Heading(level) => {
                self.close_while(|open| !matches!(open.mark.style, Style::Heading(outer) if outer < level));
                true
            }
            Style::Title => {
                self.title(next);
                true
            }
            Style::Line => self.line(mark, next),
            Style::Text => {
                self.paragraph(mark);
                false
            }
            Style::Bullet(sign) => {
                self.bullet(sign, mark.indent);
                true
            }
            Style::Path(parts) => {
                self.path(parts, mark.indent);
                true
            }
            Style::Number(..) => {
                self.number(mark);
                true
            }
            Style::Word(group, parts) => {
                self.word(mark.style, group, parts, at, clauses);
                true
            }
        }
    }

    /// Closes all but an annex and the title of the whole text.
    fn close_articles(&mut self, clauses: &[TextClause]) {
        self.close_while(|open| match open.mark.style {
            Style::Heading(_) | Style::Title | Style::Line => open.clause > 0 || clauses[open.clause].label.is_some(),
            Style::Word(Group::Annex, _) => false,
            _ => true,
        });
    }

    /// A heading without a number stands beside what it heads; it closes the units and keeps the parts.
    fn title(&mut self, next: Option<Mark>) {
        if let Some(Mark { style: style @ Style::Word(..), .. }) = next
            && let Some(same) = self.open.iter().position(|open| open.mark.style == style)
        {
            return self.open.truncate(same);
        }
        self.close_while(|open| match open.mark.style {
            Style::Word(group, _) => !group.is_division(),
            Style::Heading(_) => false,
            _ => true,
        });
    }

    /// A line that may be a heading: what goes on a list behind it does not stand under it.
    fn line(&mut self, mark: Mark, next: Option<Mark>) -> bool {
        match next {
            Some(Mark { style: Style::Word(..), .. }) => {
                self.title(next);
                true
            }
            Some(next) => {
                let is_list = |open: &Open| next.follows(open.mark.style, open.mark.value, open.mark.roman);
                let goes_on = self.open.iter().any(is_list);
                self.paragraph(mark);
                !goes_on
            }
            None => false,
        }
    }

    /// A paragraph stands under the heading, article or point, not under an item of a list, unless it is set in, and not under
    /// what is set in itself where it is not.
    fn paragraph(&mut self, mark: Mark) {
        self.close_inner(mark.indent);
        self.close_while(|open| match open.mark.style {
            Style::Text => true,
            Style::Bullet(_) => mark.indent < open.mark.indent + STEP,
            Style::Line => mark.style == Style::Line,
            Style::Number(form, frame) => {
                let is_point = matches!(frame, Frame::Stop | Frame::Bare | Frame::Comma | Frame::Degree);
                let is_point = is_point && !matches!(form, Form::Lower | Form::Pair | Form::LowerRoman | Form::Sign(_));
                let is_set_out = mark.indent + STEP <= open.mark.indent;
                is_set_out || !is_point && mark.indent < open.mark.indent + STEP
            }
            _ => false,
        });
    }

    fn bullet(&mut self, sign: char, indent: u16) {
        let is_level = |open: &Open| matches!(open.mark.style, Style::Bullet(own) if own == sign && open.mark.indent.abs_diff(indent) < STEP);
        if let Some(same) = self.open.iter().rposition(is_level) {
            return self.open.truncate(same);
        }
        self.close_while(|open| matches!(open.mark.style, Style::Bullet(_)) && open.mark.indent > indent);
    }

    /// `1.2.3` stands under `1.2`, or under what has fewer parts.
    fn path(&mut self, parts: u8, indent: u16) {
        if let Some(same) = self.open.iter().position(|open| open.mark.style == Style::Path(parts)) {
            return self.open.truncate(same);
        }
        self.close_inner(indent);
        self.close_while(|open| match open.mark.style {
            Style::Path(own) => own >= parts,
            Style::Number(Form::Digits, Frame::Stop | Frame::Bare) => false,
            Style::Number(..) | Style::Bullet(_) | Style::Text => true,
            _ => false,
        });
    }

    fn number(&mut self, mark: Mark) {
        let Some((list, is_in_turn)) = self.list_of(mark) else {
            let is_deeper = |open: &Open| open.mark.indent >= mark.indent + STEP;
            return self.close_while(|open| matches!(open.mark.style, Style::Bullet(_)) && is_deeper(open));
        };
        if is_in_turn || !self.has_inside(list, mark) {
            self.open.truncate(list);
        }
    }

    /// The open clause that a number goes on from, and whether it is the next one there. Of a list inside a list of the same
    /// style it is the one whose turn it is, of two of those the one at the same indentation.
    fn list_of(&self, mark: Mark) -> Option<(usize, bool)> {
        let same = |open: &Open| open.mark.style == mark.style;
        let outermost = self.open.iter().position(same)?;
        let in_turn = |open: &Open| same(open) && open.mark.value + 1 == mark.value;
        let is_level = |open: &Open| open.mark.indent == mark.indent;
        // `9.` and `10.` may end in one column.
        let is_beside = |open: &Open| open.mark.indent.abs_diff(mark.indent) < STEP;
        let last = |is_it: &dyn Fn(&Open) -> bool| self.open.iter().rposition(is_it);
        let turn =
            last(&|open| in_turn(open) && is_level(open)).or_else(|| last(&|open| in_turn(open) && is_beside(open)));
        if let Some(list) = turn {
            return Some((list, true));
        }
        let near = last(&|open| same(open) && open.mark.indent < mark.indent + STEP);
        Some((near.unwrap_or(outermost), false))
    }

    /// Whether a number that is not the next of a list stands inside the last clause of it: set in deeper, or behind what
    /// stands inside it already.
    fn has_inside(&self, list: usize, mark: Mark) -> bool {
        let outer = self.open[list].mark;
        let is_deeper = mark.indent > outer.indent;
        let is_path = |open: &Open| matches!(open.mark.style, Style::Path(_));
        let inside = &self.open[list + 1..];
        let is_behind_path = inside.last().is_some_and(is_path) || is_deeper && inside.iter().any(is_path);
        if !mark.is_first() {
            let is_skip = mark.follows(outer.style, outer.value, outer.roman);
            return is_deeper && is_behind_path && !is_skip;
        }
        let is_announced = inside.last().is_some_and(|open| open.mark.style == Style::Text);
        is_behind_path || is_deeper && is_announced || mark.indent >= outer.indent + STEP
    }

    /// Closes the list inside a list of its own style that is set in deeper than what follows.
    fn close_inner(&mut self, indent: u16) {
        while let Some(own) = self.open.last().map(|open| open.mark).filter(|own| own.indent > indent)
            && matches!(own.style, Style::Number(..))
            && self.open.iter().filter(|open| open.mark.style == own.style).count() > 1
        {
            self.open.pop();
        }
    }

    /// A word of structure closes all points; of the parts it closes those that are no greater, unless the text has had it
    /// otherwise.
    fn word(&mut self, style: Style, group: Group, parts: u8, at: usize, clauses: &[TextClause]) {
        if let Some(same) = self.open.iter().position(|open| open.mark.style == style) {
            return self.open.truncate(same);
        }
        // A unit without text of its own is a part here: `Article I` over `Section 1`.
        let words_of = |open: &Open| &self.text[clauses[open.clause].words.clone()];
        let is_over = |open: &Open| {
            open.clause + 1 == at && matches!(open.mark.style, Style::Word(..)) && is_title(words_of(open))
        };
        let is_part = matches!(group, Group::Section | Group::Sign) && self.open.last().is_some_and(is_over);
        let opened = &self.opened;
        let text = self.text;
        let ends = |open: &Open| match open.mark.style {
            Style::Heading(_) => false,
            Style::Title => {
                is_preamble(&text[clauses[open.clause].words.clone()]) || group == Group::Annex && open.clause > 0
            }
            Style::Line => open.clause > 0 || is_preamble(&text[clauses[open.clause].words.clone()]),
            Style::Word(own, length) if own == group => length >= parts,
            Style::Word(own, _) => own.rank() > group.rank() && !opened.contains(&(own, group)),
            Style::Text | Style::Bullet(_) | Style::Number(..) | Style::Path(_) => true,
        };
        if is_part {
            return;
        }
        // The line just before heads it.
        if self.open.last().is_some_and(|open| {
            open.clause + 1 == at && open.mark.style == Style::Line && !ends_as_preamble(text, clauses, open)
        }) {
            return;
        }
        while self.open.last().is_some_and(&ends) {
            self.open.pop();
        }
    }
}

fn ends_as_preamble(text: &str, clauses: &[TextClause], open: &Open) -> bool {
    is_preamble(&text[clauses[open.clause].words.clone()])
}

fn is_preamble(words: &str) -> bool {
    let mut room = [0; 40];
    super::number::lower(words.trim_matches(['*', ' ', ':']), &mut room).is_some_and(|words| PREAMBLES.contains(&words))
}

/// What a clause is, by its label, its words and whether others stand under it.
fn kind(text: &str, clause: &TextClause, style: Style, has_parts: bool) -> ClauseKind {
    let words = &text[clause.words.clone()];
    let is_title = || !words.is_empty() && is_title(words);
    let is_heading = match style {
        Style::Heading(_) | Style::Title | Style::Line => true,
        Style::Text => return ClauseKind::Paragraph,
        Style::Bullet(_) => return ClauseKind::Bullet,
        Style::Word(Group::Annex, _) if clause.label.as_ref().is_some_and(|label| label.number.is_empty()) => true,
        Style::Word(group, _) => is_title() || words.is_empty() && group.is_division(),
        Style::Number(_, Frame::Brackets | Frame::Bracket | Frame::Degree)
        | Style::Number(Form::Lower | Form::Pair | Form::LowerRoman, _) => false,
        Style::Number(..) | Style::Path(_) => has_parts && is_title(),
    };
    if is_heading { ClauseKind::Heading } else { ClauseKind::Point }
}
