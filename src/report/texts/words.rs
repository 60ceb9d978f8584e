//! The words of a row: what differs between its sides, and how much of them fits a line.

use std::borrow::Cow;

use unicode_width::UnicodeWidthChar;

use crate::compare::{Beside, Edit, Segment, TextRow, Turn, WordDiff, as_written, in_simplified};
use crate::report::document::{Line, Role};
use crate::report::visible;

use super::Sides;
use super::turns::turns_beside;

/// What stands between the clauses of a side where it has several. No clause in one line has it.
const BORDER: char = '\n';

/// The difference of a row: pieces of each clause of the side that has more of them.
pub(super) struct RowWords {
    /// The clauses, in order. Only one where both sides have one.
    pub(super) parts: Vec<Vec<Segment>>,
    /// Whether the parts are clauses of the earlier text.
    pub(super) are_old: bool,
    /// Whether both sides are so unlike that each is told whole: then there are no pieces.
    pub(super) is_whole: bool,
}

impl RowWords {
    fn of(row: &TextRow, diff: WordDiff, sides: &Sides<'_>) -> Self {
        let are_old = row.old.len() > row.new.len();
        let parts = if diff.is_whole { Vec::new() } else { parts(diff.segments, are_old) };
        Self { parts, are_old, is_whole: diff.is_whole }.without_own_labels(row, sides)
    }

    /// The same without the label of each part among what the whole has and the part has not: it stands in the words of the
    /// whole, and before those of the part.
    fn without_own_labels(mut self, row: &TextRow, sides: &Sides<'_>) -> Self {
        let (side, clauses) = if self.are_old { (&sides.old, &row.old) } else { (&sides.new, &row.new) };
        for (part, clause) in self.parts.iter_mut().zip(clauses).filter(|_| clauses.len() > 1) {
            let label = side.label(*clause).unwrap_or_default();
            let is_label = |segment: &Segment| {
                segment.edit != Edit::Equal && sides.read(segment.text.trim()) == sides.read(label.trim())
            };
            let first = part.iter().position(|segment| !segment.text.trim().is_empty());
            if let Some(at) = first.filter(|at| is_label(&part[*at])) {
                part.remove(at);
            }
        }
        self
    }
}

/// How the sides of a row differ in words. Line breaks are no difference.
pub(super) fn difference(row: &TextRow, sides: &Sides<'_>) -> RowWords {
    let lines = RowLines::of(row, sides);
    RowWords::of(row, lines.words(&lines.beside()), sides)
}

/// Where the meaning of a row turns, and how its sides differ in words; nothing where they do not.
pub(super) fn turns_and_words(row: &TextRow, sides: &Sides<'_>) -> Option<(Vec<Turn>, RowWords)> {
    if !row.differs_in_words() {
        return None;
    }
    let lines = RowLines::of(row, sides);
    let beside = lines.beside();
    let words = RowWords::of(row, lines.words(&beside), sides);
    Some((turns_beside(&beside, row, sides), words))
}

/// The same with the words as they stand, line breaks and all: equal and deleted pieces make the words of the earlier
/// clauses, equal and inserted ones those of the later; several clauses with a line break between them.
pub(in crate::report) fn exact_difference(row: &TextRow, sides: &Sides<'_>) -> WordDiff {
    let lines = RowLines::read(
        joined(&row.old, |one| sides.old.exact_words(one).into()),
        joined(&row.new, |one| sides.new.exact_words(one).into()),
        sides,
    );
    lines.words(&lines.beside())
}

/// The words of both sides of a row, as they are written and as they are read.
pub(super) struct RowLines<'t> {
    old: Cow<'t, str>,
    new: Cow<'t, str>,
    /// Both in one script, where they are written in two.
    in_one_script: Option<[String; 2]>,
}

impl<'t> RowLines<'t> {
    /// Each clause in one line.
    pub(super) fn of(row: &TextRow, sides: &Sides<'t>) -> Self {
        let (old, new) = (&sides.old, &sides.new);
        Self::read(joined(&row.old, |one| old.words(one)), joined(&row.new, |one| new.words(one)), sides)
    }

    fn read(old: Cow<'t, str>, new: Cow<'t, str>, sides: &Sides<'_>) -> Self {
        let in_one_script = sides.are_in_two_scripts.then(|| [in_simplified(&old), in_simplified(&new)]);
        Self { old, new, in_one_script }
    }

    /// Both as they are read, beside each other.
    pub(super) fn beside(&self) -> Beside<'_> {
        match &self.in_one_script {
            Some([old, new]) => Beside::new(old, new),
            None => Beside::new(&self.old, &self.new),
        }
    }

    /// How they differ in words, as they are written.
    fn words(&self, beside: &Beside<'_>) -> WordDiff {
        let diff = beside.words();
        if self.in_one_script.is_some() { as_written(diff, &self.old, &self.new) } else { diff }
    }
}

fn joined<'t>(clauses: &[usize], words: impl Fn(usize) -> Cow<'t, str>) -> Cow<'t, str> {
    match clauses {
        [only] => words(*only),
        several => several.iter().map(|one| words(*one)).collect::<Vec<_>>().join("\n").into(),
    }
}

/// The pieces of each clause of the side that has more of them.
fn parts(segments: Vec<Segment>, are_old: bool) -> Vec<Vec<Segment>> {
    let passed_over = if are_old { Edit::Insert } else { Edit::Delete };
    let mut parts = vec![Vec::new()];
    for Segment { edit, text } in segments {
        if edit == passed_over {
            push(&mut parts, edit, &text.replace(BORDER, " "));
            continue;
        }
        for (at, piece) in text.split(BORDER).enumerate() {
            if at > 0 {
                parts.push(Vec::new());
            }
            push(&mut parts, edit, piece);
        }
    }
    parts
}

fn push(parts: &mut [Vec<Segment>], edit: Edit, text: &str) {
    if let (Some(part), false) = (parts.last_mut(), text.is_empty()) {
        part.push(Segment { edit, text: text.to_owned() });
    }
}

/// The words of both sides in one line, with those marked that only one side has. `gap` stands between words that were
/// taken out and those put in their place.
pub(super) fn redline(segments: &[Segment], gap: &str) -> Line {
    let mut line = Line::default();
    for (at, segment) in segments.iter().enumerate() {
        let is_replaced = segment.edit == Edit::Delete
            && segments.get(at + 1).is_some_and(|next| next.edit == Edit::Insert && !next.text.trim().is_empty());
        let (before, core, behind) = trimmed(&segment.text);
        line = match segment.edit {
            // Where blanks alone were taken out nothing is to be seen.
            Edit::Delete if core.is_empty() => line,
            Edit::Delete if is_replaced => {
                line.with(Role::Plain, before).with(Role::Deleted, core).with(Role::Plain, gap)
            }
            _ => line.with(Role::Plain, before).with(role(segment.edit), core).with(Role::Plain, behind),
        };
    }
    line
}

/// The words of one side, with those marked that the other has not.
pub(super) fn side_line(segments: &[Segment], own: Edit) -> Line {
    let of_side = segments.iter().filter(|segment| segment.edit == Edit::Equal || segment.edit == own);
    of_side.fold(Line::default(), |line, segment| {
        let (before, core, behind) = trimmed(&segment.text);
        line.with(Role::Plain, before).with(role(segment.edit), core).with(Role::Plain, behind)
    })
}

fn role(edit: Edit) -> Role {
    match edit {
        Edit::Equal => Role::Plain,
        Edit::Delete => Role::Deleted,
        Edit::Insert => Role::Inserted,
    }
}

/// A text and the blanks around it: these are never marked.
fn trimmed(text: &str) -> (&str, &str, &str) {
    let core = text.trim();
    let start = text.len() - text.trim_start().len();
    (&text[..start], core, &text[start + core.len()..])
}

/// As much of a text as fits so many columns, with an ellipsis where it goes on.
pub(in crate::report) fn excerpt(text: &str, room: usize) -> String {
    let end = text.char_indices().nth(room.saturating_mul(2)).map_or(text.len(), |(at, _)| at);
    let shown = visible(&text[..end]);
    let (mut used, mut fits, mut last_blank) = (0, 0, 0);
    for (at, character) in shown.char_indices() {
        if used < room {
            fits = at;
            last_blank = if character == ' ' { at } else { last_blank };
        }
        used += character.width().unwrap_or(0);
        if used > room {
            let is_inside_word = shown[fits..].starts_with(|one: char| one.is_ascii_alphanumeric());
            let end = if is_inside_word && last_blank > fits / 2 { last_blank } else { fits };
            return format!("{}…", shown[..end].trim_end());
        }
    }
    if end < text.len() { format!("{shown}…") } else { shown.into_owned() }
}

#[cfg(test)]
mod tests {
    use super::excerpt;

    #[test]
    fn an_excerpt_ends_behind_a_word() {
        assert_eq!(excerpt("The parties meet.", 17), "The parties meet.");
        assert_eq!(excerpt("The parties meet again.", 17), "The parties meet…");
        assert_eq!(excerpt("The parties meet again.", 20), "The parties meet…");
        assert_eq!(excerpt("各方在三日之内会谈。", 9), "各方在三…");
        assert_eq!(excerpt("Unabsehbarkeitsklausel", 8), "Unabseh…");
        assert_eq!(excerpt("", 8), "");
    }
}
