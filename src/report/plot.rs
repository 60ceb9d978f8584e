//! Dots on a scale in a terminal, readable without colour.

use unicode_width::UnicodeWidthStr;

use super::document::{Dot, Plot, PlotRow};
use super::visible::visible;
use super::wrapping::wrapped_lines;

/// The fewest columns that a scale is drawn in; with less room each row is words only.
const LEAST: usize = 14;

/// The most columns that the words behind a scale take; longer ones follow on a line of their own.
const WORDS: usize = 34;

/// A plot in this many columns, each line ended.
pub(super) fn draw(plot: &Plot, columns: usize) -> String {
    let label = plot.rows.iter().map(|row| visible(&row.label).width()).max().unwrap_or(0);
    let words = plot.rows.iter().map(|row| visible(&row.text).width()).max().unwrap_or(0).min(WORDS);
    let field = columns.saturating_sub(label + words + 4).min(60);
    if field < LEAST {
        return plot.rows.iter().map(|row| in_words(row, columns)).collect();
    }
    let mut out = String::new();
    for row in &plot.rows {
        let (name, text) = (visible(&row.label), visible(&row.text));
        let gap = " ".repeat(label.saturating_sub(name.width()));
        let line = format!("{name}{gap} │{}", field_of(&row.dots, field));
        if text.width() <= words {
            out.push_str(&format!("{line} {text}\n"));
        } else {
            out.push_str(&format!("{}\n", line.trim_end()));
            for part in text.split(" | ") {
                out.push_str(&indented(part, label.min(columns / 2), columns));
            }
        }
    }
    out.push_str(&format!("{} └{}\n", " ".repeat(label), "─".repeat(field)));
    out.push_str(&format!("{}  {}\n", " ".repeat(label), ticks(&plot.ticks, field + words + 1, field).trim_end()));
    out
}

fn in_words(row: &PlotRow, columns: usize) -> String {
    format!("{}{}", indented(&row.label, 0, columns), indented(&row.text, 2, columns))
}

/// The text wrapped to the columns, each line moved in.
fn indented(text: &str, by: usize, columns: usize) -> String {
    let lines = wrapped_lines(text, columns.saturating_sub(by).max(8));
    lines.into_iter().map(|line| format!("{}{line}\n", " ".repeat(by))).collect()
}

fn field_of(dots: &[Dot], field: usize) -> String {
    let mut cells = vec!['·'; field];
    for dot in dots {
        let own = if dot.is_firm { '●' } else { '○' };
        if let Some(cell) = cells.get_mut(column(dot.place, field)) {
            *cell = if *cell == '·' || *cell == own { own } else { '◆' };
        }
    }
    cells.into_iter().collect()
}

fn column(place: u16, field: usize) -> usize {
    usize::from(place.min(1000)) * field.saturating_sub(1) / 1000
}

/// What is written under the scale: each where it stands, as far as it does not touch the one before.
fn ticks(ticks: &[(u16, String)], room: usize, field: usize) -> String {
    let mut line = String::new();
    for (place, text) in ticks {
        let (at, wide) = (column(*place, field), text.width());
        let start = at.saturating_sub(wide / 2).min(room.saturating_sub(wide));
        let used = line.width();
        if used == 0 || start > used {
            line.push_str(&" ".repeat(start.saturating_sub(used)));
            line.push_str(text);
        }
    }
    line
}
