//! Whether the lines of a text were broken to a width, and to which.
//!
//! It is the idea of `wrapping`, seen over all of a text: lines that were broken mostly end no sentence, and are nearly as
//! long as one another. Where lines are paragraphs, they end one.

use super::line::{Lines, columns, ends_sentence, is_wide};

/// So many lines are looked at.
const SAMPLE: usize = 4_000;

/// No text is wrapped to more columns.
const WIDEST: usize = 120;

/// Narrower lines are a list, an address or a verse.
const NARROWEST: usize = 30;

/// How much shorter than the width most broken lines are at most.
const RAGGED: usize = 16;

/// From so many lines on it can be told whether they end with sentences.
const FEWEST: usize = 8;

/// Room that a line of wide characters leaves: a mark begins no line, and a number is not cut.
const ROOM: usize = 8;

/// What is seen of the lines of a text that have another behind them.
pub(super) struct Measure {
    /// The columns that the lines were broken to, where they were.
    pub(super) width: Option<usize>,
    /// Whether lines of wide characters mostly end with a sentence: one that ends none was broken.
    pub(super) are_sentences: bool,
}

pub(super) fn measure(text: &str) -> Measure {
    let mut counts = Counts::default();
    let mut before: Option<(usize, bool)> = None;
    for line in Lines::of(text).take(SAMPLE) {
        let content = &text[line.content.clone()];
        if let Some((columns, ends)) = before.filter(|_| !content.is_empty()) {
            counts.count(columns, ends, content.starts_with(is_wide));
        }
        // What is longer than any width is not measured.
        let is_too_long = content.len() > 3 * WIDEST;
        let columns = if is_too_long { content.len() } else { columns(content) + usize::from(line.indent) };
        // Of those it is asked only where wide characters may stand.
        let may_matter = !is_too_long || !content.ends_with(|last: char| last.is_ascii());
        before = (columns >= NARROWEST).then(|| (columns, may_matter && ends_sentence(content)));
    }
    Measure { width: counts.width(), are_sentences: counts.are_sentences() }
}

/// How many lines with another behind them have so many columns.
struct Counts {
    /// Those that end no sentence.
    broken: [usize; WIDEST + 1],
    /// Those that do.
    ended: [usize; WIDEST + 1],
    all: usize,
    too_wide: usize,
    /// Those with a line of wide characters behind them, and how many of these end a sentence.
    wide: usize,
    wide_ended: usize,
}

impl Default for Counts {
    fn default() -> Self {
        let none = [0; WIDEST + 1];
        Self { broken: none, ended: none, all: 0, too_wide: 0, wide: 0, wide_ended: 0 }
    }
}

impl Counts {
    fn count(&mut self, columns: usize, ends: bool, is_wide: bool) {
        self.all += 1;
        self.wide += usize::from(is_wide);
        self.wide_ended += usize::from(is_wide && ends);
        match if ends { &mut self.ended } else { &mut self.broken }.get_mut(columns) {
            Some(count) => *count += 1,
            None => self.too_wide += 1,
        }
    }

    fn are_sentences(&self) -> bool {
        self.wide >= FEWEST && self.wide_ended * 4 >= self.wide * 3
    }

    fn width(&self) -> Option<usize> {
        let total: usize = self.broken.iter().sum();
        if self.all < 2 || self.too_wide * 10 > self.all {
            return None;
        }
        if total * 2 < self.all {
            return (self.too_wide == 0 && self.wide * 2 > self.all).then(|| self.width_of_wide()).flatten();
        }
        // The widest but for a few that stick out.
        let mut seen = 0;
        let width = (0..=WIDEST).rev().find(|columns| {
            seen += self.broken[*columns];
            seen * 20 > total
        })?;
        let near: usize = self.broken[width.saturating_sub(RAGGED)..=WIDEST].iter().sum();
        (near * 2 > total).then_some(width)
    }

    /// The columns that lines of wide characters were broken to in a text most of whose lines end a sentence: none is wider,
    /// and most of those that are as wide end none. It is the mark of a width, since wide characters fill a line to its end.
    fn width_of_wide(&self) -> Option<usize> {
        let width = (0..=WIDEST).rev().find(|columns| self.broken[*columns] + self.ended[*columns] > 0)?;
        let near = width.saturating_sub(ROOM)..=width;
        let (full, ended): (usize, usize) = (self.broken[near.clone()].iter().sum(), self.ended[near].iter().sum());
        let total: usize = self.broken.iter().sum();
        (full > 1 && full > ended && full * 2 > total).then_some(width)
    }
}

/// Whether what the next line begins with found no room in this one.
pub(super) fn is_full(line: &str, indent: u16, next: &str, width: usize) -> bool {
    let word = next.split([' ', '\t']).next().unwrap_or_default();
    let room = if next.starts_with(is_wide) || line.ends_with(is_wide) { ROOM } else { columns(word) };
    columns(line) + usize::from(indent) + room.max(1) >= width
}

#[cfg(test)]
mod tests {
    fn width(text: &str) -> Option<usize> {
        super::measure(text).width
    }

    #[test]
    fn broken_lines_have_a_width() {
        let text = "The Parties shall cease all fire in the zone and shall withdraw their\nheavy weapons to the depth that the annex names, under the eyes of the\nmission, within the time that both of them have set.\n";
        assert_eq!(width(text), Some(70));
    }

    #[test]
    fn few_lines_of_chinese_that_were_broken_have_a_width() {
        let broken = "第一条　各方停火，并将停火时间通报委员会。\n\
             第二条　各方应当在附件所列的日期以前将全部重型武器撤离河流两岸，并将武器的数\n量通报委员会。\n\
             第三条　各方在停火后十日以内交换全部被俘人员名单。\n第四条　渡口的管理由各方另行商定，并报委员会备案。\n\
             第五条　委员会由各方各派三名代表组成，每年至少召开两次会议，必要时可召开临时\n会议。\n\
             第六条　本协议一式三份，各方各执一份，具有同等效力。\n第七条　本协议自签署之日起生效，有效期为五年。\n";
        assert_eq!(width(broken), Some(76));
        let whole = broken.replace("的数\n量", "的数量").replace("临时\n", "临时");
        assert_eq!(width(&whole), None);
    }

    #[test]
    fn lines_that_are_paragraphs_have_none() {
        for text in [
            "1. The Parties shall cease all fire in the zone.\n2. The Parties shall withdraw.\n3. They shall meet once a month.\n",
            "Ceasefire\nWithdrawal\nMeetings\n",
            "",
        ] {
            assert_eq!(width(text), None, "{text}");
        }
    }
}
