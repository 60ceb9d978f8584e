//! Where each piece of a text came from: runs of even steps, not an entry a byte.

use std::ops::Range;

/// From the bytes of a text to the bytes that it was made from. Without a run it leads each byte to itself, and costs
/// nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Map {
    runs: Vec<Run>,
}

/// Bytes of the text up to the next run, cut into steps of one length that all came from steps of one length. Text that
/// was put in came from steps without length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Run {
    start: usize,
    step: usize,
    origin: usize,
    origin_step: usize,
}

impl Map {
    /// What follows in the text, from its byte `start` on, goes by steps of `step` bytes that came from steps of
    /// `origin_step` bytes, the first at `origin`.
    pub(super) fn push(&mut self, start: usize, step: usize, origin: usize, origin_step: usize) {
        let step = step.max(1);
        let goes_on = self.runs.last().is_some_and(|run| {
            let length = start - run.start;
            (run.step, run.origin_step) == (step, origin_step)
                && length.is_multiple_of(step)
                && run.origin + length / step * origin_step == origin
        });
        if !goes_on {
            self.runs.push(Run { start, step, origin, origin_step });
        }
    }

    /// Adds the map of a text that now begins at `start`.
    pub(super) fn append(&mut self, start: usize, other: &Map) {
        for run in &other.runs {
            self.push(start + run.start, run.step, run.origin, run.origin_step);
        }
    }

    /// Adds the map of a part of another text that now begins at `start`. The part begins and ends with steps.
    pub(super) fn append_part(&mut self, start: usize, other: &Map, part: &Range<usize>) {
        let first = other.runs.partition_point(|run| run.start <= part.start).saturating_sub(1);
        for run in other.runs[first..].iter().take_while(|run| run.start < part.end) {
            let from = run.start.max(part.start);
            let origin = run.origin + (from - run.start) / run.step * run.origin_step;
            self.push(start + from - part.start, run.step, origin, run.origin_step);
        }
    }

    /// The bytes that a range of the text came from, with all that stood between them.
    pub(super) fn origin(&self, range: &Range<usize>) -> Range<usize> {
        let first = self.runs.partition_point(|run| run.start <= range.start);
        let start = self.step_at(first, range.start).map_or(range.start, |step| step.start);
        let Some(last) = range.end.checked_sub(1).filter(|last| *last >= range.start) else { return start..start };
        // Nearly always it stands in the same run, or in one of the next.
        let behind = &self.runs[first..];
        let near = behind.iter().take(NEAR).take_while(|run| run.start <= last).count();
        let behind = if near < NEAR { near } else { behind.partition_point(|run| run.start <= last) };
        let end = self.step_at(first + behind, last).map_or(range.end, |step| step.end);
        start..end.max(start)
    }

    /// The step that a byte stands in, as bytes of the origin, where so many runs begin before it.
    fn step_at(&self, runs: usize, byte: usize) -> Option<Range<usize>> {
        let run = self.runs.get(runs.checked_sub(1)?)?;
        let start = run.origin + run.steps_to(byte) * run.origin_step;
        Some(start..start + run.origin_step)
    }
}

impl Run {
    /// How many steps end before a byte. To divide by a number that is known takes a fraction of the time.
    fn steps_to(&self, byte: usize) -> usize {
        let bytes = byte - self.start;
        match self.step {
            1 => bytes,
            3 => bytes / 3,
            step => bytes / step,
        }
    }
}

/// So many runs behind that of the first byte are looked at before the last byte is searched for.
const NEAR: usize = 4;

#[cfg(test)]
mod tests {
    use super::Map;

    #[test]
    fn without_a_run_a_text_is_its_own_origin() {
        assert_eq!(Map::default().origin(&(3..7)), 3..7);
        assert_eq!(Map::default().origin(&(3..3)), 3..3);
    }

    #[test]
    fn steps_of_one_length_are_one_run() {
        let mut map = Map::default();
        for at in 0..1000 {
            map.push(at * 3, 3, 10 + at * 2, 2);
        }
        map.push(3000, 1, 2010, 1);
        assert_eq!(map.runs.len(), 2);
        assert_eq!(map.origin(&(3..9)), 12..16);
        assert_eq!(map.origin(&(2997..3001)), 2008..2011);
    }

    #[test]
    fn what_was_put_in_has_no_length_there() {
        let mut map = Map::default();
        map.push(0, 1, 5, 1);
        map.push(4, 1, 9, 0);
        map.push(6, 1, 20, 1);
        assert_eq!(map.origin(&(4..6)), 9..9);
        assert_eq!(map.origin(&(2..8)), 7..22);
    }
}
