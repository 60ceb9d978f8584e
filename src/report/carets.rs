//! A finding with the line of the article and carets under the statement, by the `annotate-snippets` crate.

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use unicode_width::UnicodeWidthStr;

use crate::check::{Finding, Verdict};
use crate::record::Lang;

use super::article::{CheckedArticle, Lines, Severity};
use super::document::{Cell, Line};
use super::terminal::Terminal;
use super::visible::visible;
use super::wrapping::wrapped_lines;

/// A finding in words.
pub(super) struct Told {
    /// The plan.
    pub(super) plan: Line,
    /// The provision by its title and its key.
    pub(super) provision: [Line; 2],
    /// The verdict.
    pub(super) verdict: Line,
    /// Why.
    pub(super) why: Line,
    /// Who tells it, where the article names them.
    pub(super) speaker: Option<Line>,
    /// What the record says.
    pub(super) evidence: Cell,
    /// A corrected sentence, where the evidence does not already say it in the same words.
    pub(super) suggestion: Option<Line>,
    /// How the statement was read.
    pub(super) trace: Cell,
}

/// Draws findings for a terminal.
pub(super) struct Carets {
    renderer: Renderer,
    width: usize,
    lang: Lang,
}

/// The least room for text.
const LEAST: usize = 10;

/// The least room for the plan and the provision beside the verdict.
const ROOM_FOR_TITLE: usize = 40;

/// So many characters of a text surely take more than one column, unless it is made to have none.
const LESS_THAN_A_COLUMN: usize = 8;

/// What stands where a line was cut.
const CUT: &str = "…";

impl Carets {
    pub(super) fn new(terminal: Terminal, lang: Lang) -> Self {
        let width = usize::from(terminal.width.max(20));
        let renderer = if terminal.color { Renderer::styled() } else { Renderer::plain() };
        // Lines are cut and wrapped here, where the width of Han characters is known.
        Self { renderer: renderer.term_width(width * 4), width, lang }
    }

    /// One finding, and a blank line behind it.
    pub(super) fn draw(
        &self,
        article: CheckedArticle<'_>,
        lines: &Lines<'_>,
        finding: &Finding<'_>,
        told: &Told,
    ) -> String {
        let place = lines.place(&finding.span);
        let gutter = place.line.to_string().len() + 3;
        let room = self.width.saturating_sub(gutter).max(LEAST);
        let quote = visible(article.quote(finding));
        let (before, behind) = lines.around(&finding.span, room * LESS_THAN_A_COLUMN);
        let window = Window::around(&visible(before), &quote, &visible(behind), room);
        let annotations = window.marked.iter().map(|marked| AnnotationKind::Primary.span(marked.clone()));
        let snippet = Snippet::source(&*window.text)
            .line_start(place.line)
            .line_numbering(!window.is_wrapped)
            .annotations(annotations);
        let path = visible(article.path);
        let origin = Origin::path(&*path).line(place.line).char_column(place.column);
        let (level, name) = self.level(finding.verdict);
        let id = finding.rule.id();
        let [title, key] = &told.provision;
        let verdict = plain(&told.verdict);
        let subject = [plain(&told.plan), format!("{} ({})", plain(title), plain(key))].join(" · ");
        // A narrow terminal has no room beside the id of the rule.
        let margin = name.width() + id.len() + 4;
        let has_room = self.width > margin + ROOM_FOR_TITLE;
        let (head, below) = if has_room {
            (self.wrapped([format!("{verdict} · {subject}")], margin), None)
        } else {
            (verdict, Some(subject))
        };
        let mut group = level.with_name(name).primary_title(head).id(id).element(origin).element(snippet);
        let (note, record, help) = (self.name("note", "说明"), self.name("record", "记录"), self.name("help", "建议"));
        let noted = |lines: &mut dyn Iterator<Item = String>| self.wrapped(lines, gutter + note.width() + 3);
        let why = noted(&mut below.into_iter().chain([plain(&told.why)]).chain(told.speaker.as_ref().map(plain)));
        group = group.element(Level::NOTE.with_name(note).message(why));
        if !told.evidence.is_empty() {
            let evidence = self.wrapped(told.evidence.iter().map(plain), gutter + record.width() + 3);
            group = group.element(Level::NOTE.with_name(record).message(evidence));
        }
        if let Some(suggestion) = &told.suggestion {
            let suggestion = self.wrapped([plain(suggestion)], gutter + help.width() + 3);
            group = group.element(Level::HELP.with_name(help).message(suggestion));
        }
        if !told.trace.is_empty() {
            let trace = noted(&mut told.trace.iter().map(plain));
            group = group.element(Level::NOTE.with_name(note).message(trace));
        }
        without_second_path(&self.renderer.render(&[group])) + "\n"
    }

    fn name(&self, en: &'static str, zh: &'static str) -> &'static str {
        match self.lang {
            Lang::En => en,
            Lang::Zh => zh,
        }
    }

    fn level(&self, verdict: Verdict) -> (Level<'static>, &'static str) {
        match Severity::of(verdict) {
            Severity::Fine => (Level::INFO, self.name("info", "信息")),
            Severity::Note => (Level::NOTE, self.name("note", "提示")),
            Severity::Warning => (Level::WARNING, self.name("warning", "警告")),
            Severity::Error => (Level::ERROR, self.name("error", "错误")),
        }
    }

    /// Lines wrapped to the terminal behind a margin.
    fn wrapped(&self, lines: impl IntoIterator<Item = String>, margin: usize) -> String {
        let room = self.width.saturating_sub(margin).max(LEAST);
        lines.into_iter().flat_map(|line| wrapped_lines(&line, room)).collect::<Vec<_>>().join("\n")
    }
}

/// The crate sets `:::` for the path of the snippet, which the line above has already told: only there is the column that
/// of the article, and not that of the part of its line that is shown.
fn without_second_path(shown: &str) -> String {
    let is_bare = |line: &str| anstream::adapter::strip_str(line).to_string().trim() == ":::";
    shown.lines().filter(|line| !is_bare(line)).map(|line| format!("{line}\n")).collect()
}

/// A line as plain, safe text.
fn plain(line: &Line) -> String {
    line.spans.iter().map(|span| visible(&span.text)).collect()
}

/// As much of a line as fits, with the quote marked in it.
#[derive(Debug, PartialEq, Eq)]
struct Window {
    text: String,
    /// The bytes of the quote: one range a line.
    marked: Vec<std::ops::Range<usize>>,
    /// Whether the quote takes several lines.
    is_wrapped: bool,
}

impl Window {
    /// The quote with what stands around it, cut to the room; a quote that does not fit is wrapped and stands alone.
    fn around(before: &str, quote: &str, behind: &str, room: usize) -> Self {
        let cuts = 2 * CUT.width();
        if quote.width() + cuts > room && before.width() + quote.width() + behind.width() > room {
            return Self::wrapped(quote, room);
        }
        let spare = room.saturating_sub(quote.width());
        let (left, right) = (before.width(), behind.width());
        // Each side may take what the other leaves of its half.
        let half = spare / 2;
        let left_room = if right < half { spare - right } else { half.max(spare.saturating_sub(right)) };
        let start = if left <= left_room { before.to_owned() } else { format!("{CUT}{}", tail(before, left_room - 1)) };
        let right_room = spare.saturating_sub(start.width());
        let end =
            if right <= right_room { behind.to_owned() } else { format!("{}{CUT}", front(behind, right_room - 1)) };
        let marked = start.len()..start.len() + quote.len();
        Self { text: format!("{start}{quote}{end}"), marked: vec![marked], is_wrapped: false }
    }

    fn wrapped(quote: &str, room: usize) -> Self {
        let lines = wrapped_lines(quote, room);
        let mut start = 0;
        let marked = lines.iter().map(|line| {
            let marked = start..start + line.len();
            start = marked.end + 1;
            marked
        });
        let marked = marked.filter(|range| !range.is_empty()).collect();
        Self { text: lines.join("\n"), marked, is_wrapped: true }
    }
}

/// The end of a text that fits.
fn tail(text: &str, room: usize) -> &str {
    let starts = text.char_indices().map(|(at, _)| at).rev().take_while(|at| text[*at..].width() <= room);
    &text[starts.last().unwrap_or(text.len())..]
}

/// The beginning of a text that fits.
fn front(text: &str, room: usize) -> &str {
    let ends = text.char_indices().map(|(at, character)| at + character.len_utf8());
    &text[..ends.take_while(|end| text[..*end].width() <= room).last().unwrap_or(0)]
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr;

    use super::Window;

    #[test]
    fn a_window_fits_its_room_and_marks_the_quote() {
        let (long, han) = ("word ".repeat(40), "方案".repeat(40));
        for (before, quote, behind) in [
            ("", "A quote.", ""),
            (&*long, "A quote.", &*long),
            ("", "A quote.", &long),
            (&long, "A quote.", ""),
            (&han, "一句话。", &han),
            ("short ", "一句话。", &han),
            (&han, &long, &han),
            ("", &han, ""),
        ] {
            for room in [10, 11, 40, 97] {
                let window = Window::around(before, quote, behind, room);
                assert!(window.text.lines().all(|line| line.width() <= room), "{room}: {window:?}");
                let marked: String = window.marked.iter().map(|range| &window.text[range.clone()]).collect();
                let letters = |text: &str| text.replace(' ', "");
                assert_eq!(letters(&marked), letters(quote), "{room}");
            }
        }
    }
}
