//! Statements laid over a text: they may touch, overlap or lie in one another, and marks in HTML may not.

use std::ops::Range;

use super::parts::Part;

/// A stretch of text that the same statements cover.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Run {
    /// Its bytes.
    pub(super) range: Range<usize>,
    /// The statements that cover it, in their order.
    pub(super) covered_by: Vec<usize>,
    /// Those that begin with it.
    pub(super) begins: Vec<usize>,
    /// Those that end with it.
    pub(super) ends: Vec<usize>,
}

/// Cuts the parts of a text, one after another, along the borders of statements.
pub(super) struct Cutter<'s> {
    spans: &'s [Range<usize>],
    /// The next statement, by where they begin.
    waiting: std::iter::Peekable<std::vec::IntoIter<usize>>,
    /// The statements that go on.
    open: Vec<usize>,
}

impl<'s> Cutter<'s> {
    pub(super) fn new(spans: &'s [Range<usize>]) -> Self {
        let mut order: Vec<usize> = (0..spans.len()).collect();
        order.sort_by_key(|at| spans[*at].start);
        Self { spans, waiting: order.into_iter().peekable(), open: Vec::new() }
    }

    /// The runs of the next part, which lies behind all parts before, and the statements that begin with it.
    pub(super) fn cut(&mut self, part: &Part) -> (Vec<Run>, Vec<usize>) {
        let mut new = Vec::new();
        while let Some(at) = self.waiting.next_if(|at| self.spans[*at].start < part.reach) {
            new.push(at);
        }
        new.sort_unstable();
        self.open.extend(&new);
        self.open.sort_unstable();
        let mut unmarked = new.clone();
        let runs = self.borders(part).windows(2).map(|ends| self.run(ends[0]..ends[1], part, &mut unmarked)).collect();
        self.open.retain(|at| self.spans[*at].end > part.reach);
        (runs, new)
    }

    fn borders(&self, part: &Part) -> Vec<usize> {
        let ends = self.open.iter().flat_map(|at| [self.spans[*at].start, self.spans[*at].end]);
        let inside = ends.filter(|end| part.range.contains(end));
        let mut borders: Vec<usize> = inside.chain([part.range.start, part.range.end]).collect();
        borders.sort_unstable();
        borders.dedup();
        borders
    }

    fn run(&self, range: Range<usize>, part: &Part, unmarked: &mut Vec<usize>) -> Run {
        let is_over = |span: &Range<usize>| span.start <= range.start && range.end <= span.end;
        let covered_by: Vec<usize> = self.open.iter().copied().filter(|at| is_over(&self.spans[*at])).collect();
        let begins: Vec<usize> = unmarked.iter().copied().filter(|at| covered_by.contains(at)).collect();
        unmarked.retain(|at| !begins.contains(at));
        // What ends in the blanks behind a part ends with it.
        let end = if range.end == part.range.end { part.reach } else { range.end };
        let ends = covered_by.iter().copied().filter(|at| self.spans[*at].end <= end).collect();
        Run { range, covered_by, begins, ends }
    }
}

#[cfg(test)]
mod tests {
    use std::ops::Range;

    use proptest::prelude::*;

    use super::super::parts::Part;
    use super::{Cutter, Run};

    fn part(range: Range<usize>, reach: usize) -> Part {
        Part { range, reach, is_heading: false }
    }

    fn shown(runs: &[Run]) -> Vec<String> {
        let shown = |run: &Run| format!("{:?} {:?} +{:?} -{:?}", run.range, run.covered_by, run.begins, run.ends);
        runs.iter().map(shown).collect()
    }

    #[test]
    fn overlapping_nested_and_touching_statements_are_cut() {
        let spans = [2..8, 4..6, 5..9, 9..10];
        let (runs, begun) = Cutter::new(&spans).cut(&part(0..12, 12));
        assert_eq!(begun, [0, 1, 2, 3]);
        assert_eq!(
            shown(&runs),
            [
                "0..2 [] +[] -[]",
                "2..4 [0] +[0] -[]",
                "4..5 [0, 1] +[1] -[]",
                "5..6 [0, 1, 2] +[2] -[1]",
                "6..8 [0, 2] +[] -[0]",
                "8..9 [2] +[] -[2]",
                "9..10 [3] +[3] -[3]",
                "10..12 [] +[] -[]",
            ]
        );
    }

    #[test]
    fn a_statement_may_go_on_in_the_next_part() {
        let spans = [3..9, 3..5];
        let mut cutter = Cutter::new(&spans);
        let (first, begun) = cutter.cut(&part(0..4, 6));
        assert_eq!(begun, [0, 1]);
        assert_eq!(shown(&first), ["0..3 [] +[] -[]", "3..4 [0, 1] +[0, 1] -[1]"]);
        let (second, begun) = cutter.cut(&part(6..12, 12));
        assert!(begun.is_empty());
        assert_eq!(shown(&second), ["6..9 [0] +[] -[0]", "9..12 [] +[] -[]"]);
    }

    proptest! {
        #[test]
        fn runs_are_the_part_and_each_statement_begins_and_ends_once(
            spans in prop::collection::vec((0_usize..40, 1_usize..20), 0..8),
            gap in 0_usize..3,
        ) {
            let spans: Vec<Range<usize>> = spans.into_iter().map(|(start, length)| start..start + length).collect();
            let mut cutter = Cutter::new(&spans);
            let parts = [part(0..20, 20 + gap), part(20 + gap..70, 70)];
            let (mut begun, mut ended, mut noted) = (Vec::new(), Vec::new(), Vec::new());
            for part in &parts {
                let (runs, new) = cutter.cut(part);
                noted.extend(new);
                prop_assert_eq!(runs[0].range.start, part.range.start);
                prop_assert_eq!(runs[runs.len() - 1].range.end, part.range.end);
                prop_assert!(runs.windows(2).all(|two| two[0].range.end == two[1].range.start));
                for run in runs {
                    for (at, span) in spans.iter().enumerate() {
                        let touches = span.start < run.range.end && run.range.start < span.end;
                        prop_assert_eq!(touches, run.covered_by.contains(&at));
                    }
                    begun.extend(run.begins);
                    ended.extend(run.ends);
                }
            }
            for list in [&mut begun, &mut ended, &mut noted] {
                list.sort_unstable();
            }
            let all: Vec<usize> = (0..spans.len()).collect();
            prop_assert_eq!(&noted, &all);
            let is_in_gap = |at: &usize| spans[*at].start >= 20 && spans[*at].end <= 20 + gap;
            let is_cut_off = |at: &usize| spans[*at].start >= 20 && spans[*at].start < 20 + gap;
            begun.retain(|at| !is_cut_off(at));
            ended.retain(|at| !is_in_gap(at));
            prop_assert_eq!(begun, all.iter().copied().filter(|at| !is_cut_off(at)).collect::<Vec<_>>());
            prop_assert_eq!(ended, all.iter().copied().filter(|at| !is_in_gap(at)).collect::<Vec<_>>());
        }
    }
}
