//! How far a check of many files is: one line on standard error, where somebody looks at it and it takes long.

use std::io::{IsTerminal, Write, stderr};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use crate::record::Lang;
use crate::report::checked_so_far;

/// Who waits no longer than this needs to be told nothing.
const PATIENCE: Duration = Duration::from_millis(500);

/// How long a line stands at least.
const STAYS: Duration = Duration::from_millis(100);

/// Goes to the start of the line and wipes it.
const WIPE: &str = "\r\u{1b}[K";

/// How many of the files are done.
pub(super) struct Progress {
    started: Instant,
    state: Option<Mutex<State>>,
    lang: Lang,
}

struct State {
    done: usize,
    all: usize,
    /// When a line was written last, from the start.
    shown: Option<Duration>,
}

impl Progress {
    /// Silent where it is asked to be, where standard error is no terminal that can wipe a line, and for one file.
    pub(super) fn new(all: usize, is_quiet: bool, lang: Lang) -> Self {
        let can_wipe = stderr().is_terminal() && std::env::var_os("TERM").is_none_or(|term| term != "dumb");
        let is_told = !is_quiet && all > 1 && can_wipe;
        let state = is_told.then(|| Mutex::new(State { done: 0, all, shown: None }));
        Self { started: Instant::now(), state, lang }
    }

    /// One more is done.
    pub(super) fn step(&self) {
        // A thread that panicked has ended the check; nobody is left to tell.
        let Some(Ok(mut state)) = self.state.as_ref().map(Mutex::lock) else { return };
        if let Some((done, all)) = state.step(self.started.elapsed()) {
            say(&format!("{WIPE}{}", checked_so_far(done, all, self.lang)));
        }
    }
}

impl State {
    /// What there is to show, so long after the start.
    fn step(&mut self, now: Duration) -> Option<(usize, usize)> {
        self.done += 1;
        let is_due = match self.shown {
            None => now >= PATIENCE,
            Some(shown) => now >= shown + STAYS,
        };
        is_due.then(|| {
            self.shown = Some(now);
            (self.done, self.all)
        })
    }
}

impl Drop for Progress {
    /// The line makes room for the results.
    fn drop(&mut self) {
        let is_shown = |state: &Mutex<State>| state.lock().is_ok_and(|state| state.shown.is_some());
        if self.state.as_ref().is_some_and(is_shown) {
            say(WIPE);
        }
    }
}

fn say(text: &str) {
    let mut stderr = stderr();
    // Where standard error is closed, nobody is left to tell.
    let _ = stderr.write_all(text.as_bytes()).and_then(|()| stderr.flush());
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::State;

    #[test]
    fn a_line_comes_late_and_not_too_often() {
        let mut state = State { done: 0, all: 9, shown: None };
        let mut after = |milliseconds| state.step(Duration::from_millis(milliseconds));
        assert_eq!(after(0), None);
        assert_eq!(after(499), None);
        assert_eq!(after(500), Some((3, 9)));
        assert_eq!(after(599), None);
        assert_eq!(after(600), Some((5, 9)));
    }
}
