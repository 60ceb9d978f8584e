//! What is said of a row: what became of it, where it stood, how sure the pairing is.

use crate::compare::{Likeness, PairRule, TextRelation, TextRow};
use crate::record::Lang;
use crate::report::document::{Line, Role};
use crate::report::messages::texts as say;

use super::{Side, Sides};

/// At most so many other pairings are told.
const MOST_RIVALS: usize = 5;

impl Sides<'_> {
    /// The first line of a row: its name, what became of it, and by what it was paired.
    pub(super) fn headline(&self, row: &TextRow) -> Line {
        let line = Line::of(Role::Key, self.row_name(row)).with(Role::Plain, " · ");
        let line = line.with(Role::Strong, self.fate(row));
        match self.pairing(row) {
            Some(pairing) => line.with(Role::Muted, format!(" · {pairing}")),
            None => line,
        }
    }

    /// By what a row is called: its clauses of the later text, or of the earlier one where these are fewer.
    pub(super) fn row_name(&self, row: &TextRow) -> String {
        let is_named_by_old = row.new.is_empty() || row.old.len() == 1 && row.new.len() > 1;
        if is_named_by_old { self.old_names(&row.old) } else { self.new_names(&row.new) }
    }

    /// What became of a row, and where it stood: `reworded, moved from 7`.
    pub(super) fn fate(&self, row: &TextRow) -> String {
        let (lang, word) = (self.lang, say::relation(row.relation).get(self.lang));
        let told = match (row.relation, lang) {
            (TextRelation::Split, Lang::En) => format!("split into {}", self.new_names(&row.new)),
            (TextRelation::Split, Lang::Zh) => format!("拆分为“{}”", self.new_names(&row.new)),
            (TextRelation::Merged, Lang::En) => format!("merged from {}", self.old_names(&row.old)),
            (TextRelation::Merged, Lang::Zh) => format!("由“{}”合并", self.old_names(&row.old)),
            (TextRelation::Moved | TextRelation::Renumbered, _) => String::new(),
            _ => word.to_owned(),
        };
        let place = self.former_place(row);
        let is_place_first = matches!(row.relation, TextRelation::Split | TextRelation::Merged);
        let parts = if is_place_first { [place, told] } else { [told, place] };
        let parts = parts.into_iter().filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(if self.lang == Lang::En { ", " } else { "，" })
    }

    /// That it was moved or renumbered, and from where.
    fn former_place(&self, row: &TextRow) -> String {
        let is_split_or_merged = matches!(row.relation, TextRelation::Split | TextRelation::Merged);
        let from = self.old_names(&row.old);
        match (row.is_moved, row.is_renumbered, self.lang) {
            (true, _, Lang::En) if is_split_or_merged => "moved".to_owned(),
            (true, _, Lang::Zh) if is_split_or_merged => "移位".to_owned(),
            (_, true, _) if is_split_or_merged => String::new(),
            (true, ..) if from == self.new_names(&row.new) => self.under_its_name(row, When::Formerly),
            (true, true, Lang::En) => format!("moved from {from} and renumbered"),
            (true, false, Lang::En) => format!("moved from {from}"),
            (false, true, Lang::En) => format!("renumbered from {from}"),
            (true, true, Lang::Zh) => format!("由“{from}”移来，编号变动"),
            (true, false, Lang::Zh) => format!("由“{from}”移来"),
            (false, true, Lang::Zh) => format!("编号原为“{from}”"),
            (false, false, _) => String::new(),
        }
    }

    /// That a row has moved though its name is the same: what it stood behind before, or stands behind now. Where that is
    /// the same clause, both moved together.
    fn under_its_name(&self, row: &TextRow, when: When) -> String {
        let [before, now] = [self.neighbour(&self.old, &row.old), self.neighbour(&self.new, &row.new)];
        let is_together = before == now;
        match (when, self.lang) {
            (_, Lang::En) if is_together => format!("moved, still {now}"),
            (_, Lang::Zh) if is_together => format!("移位，仍在{now}"),
            (When::Formerly, Lang::En) => format!("moved, formerly {before}"),
            (When::Formerly, Lang::Zh) => format!("移位，原在{before}"),
            (When::Now, Lang::En) => format!("moved, now {now}"),
            (When::Now, Lang::Zh) => format!("移位，现在{now}"),
        }
    }

    /// Where clauses stand among their neighbours: `behind Article 4`.
    fn neighbour(&self, side: &Side<'_>, clauses: &[usize]) -> String {
        let before = clauses.first().and_then(|first| side.before(*first));
        match (before, self.lang) {
            (Some(before), Lang::En) => format!("behind {}", side.name(before, self.lang)),
            (Some(before), Lang::Zh) => format!("“{}”之后", side.name(before, self.lang)),
            (None, Lang::En) => "at the beginning".to_owned(),
            (None, Lang::Zh) => "开头".to_owned(),
        }
    }

    /// Rows that went elsewhere, told at their old place: their names, and where they went.
    pub(super) fn away(&self, rows: &[TextRow]) -> [Line; 2] {
        let from = span(rows, |row| self.old_names(&row.old));
        let to = span(rows, |row| self.new_names(&row.new));
        let went = match (self.lang, rows.first()) {
            (_, Some(first)) if from == to => self.under_its_name(first, When::Now),
            (Lang::En, _) => format!("moved to {to}"),
            (Lang::Zh, _) => format!("移至“{to}”"),
        };
        [Line::of(Role::Key, from), Line::of(Role::Muted, went)]
    }

    /// Rows of the same words that stand elsewhere: their names, how many they are, and where they stood.
    pub(super) fn moved_together(&self, rows: &[TextRow]) -> [Line; 2] {
        let (to, from) = (span(rows, |row| self.new_names(&row.new)), span(rows, |row| self.old_names(&row.old)));
        let count = rows.len();
        let under_their_names = rows.first().filter(|_| from == to).map(|row| self.under_its_name(row, When::Formerly));
        let told = match (self.lang, under_their_names) {
            (Lang::En, Some(place)) => format!("{count} clauses {place}"),
            (Lang::Zh, Some(place)) => format!("{count}条{place}"),
            (Lang::En, None) => format!("{count} clauses moved from {from}"),
            (Lang::Zh, None) => format!("{count}条由“{from}”移来"),
        };
        let rule = say::rule(PairRule::SameWords).get(self.lang);
        [Line::of(Role::Key, to), Line::of(Role::Strong, told).with(Role::Muted, format!(" · {rule}"))]
    }

    /// How many rows say the same at the same place, and which of them have another number.
    pub(super) fn counted(&self, rows: &[TextRow], renumbered: usize) -> Line {
        let clauses = |count: usize| if count == 1 { "1 clause".to_owned() } else { format!("{count} clauses") };
        let same = rows.len() - renumbered;
        let same = match (same, self.lang) {
            (0, _) => None,
            (_, Lang::En) => Some(format!("{} the same", clauses(same))),
            (_, Lang::Zh) => Some(format!("{same}条相同")),
        };
        let mut changed = rows.iter().filter(|row| row.is_renumbered);
        let pair = |row: &TextRow| format!("{} → {}", self.old_names(&row.old), self.new_names(&row.new));
        let ends = [changed.next(), changed.next_back()].into_iter().flatten().map(pair);
        let numbers = ends.collect::<Vec<_>>().join(" … ");
        let changed = match (renumbered, self.lang) {
            (0, _) => None,
            (_, Lang::En) => Some(format!("{} renumbered: {numbers}", clauses(renumbered))),
            (_, Lang::Zh) => Some(format!("{renumbered}条仅编号变动：{numbers}")),
        };
        let told = same.into_iter().chain(changed).collect::<Vec<_>>().join(self.comma());
        Line::of(Role::Muted, format!("… {told}"))
    }

    /// How alike the sides are, and by which rule they were paired: `likeness 87%, alike words`.
    pub(super) fn pairing(&self, row: &TextRow) -> Option<String> {
        let rule = say::rule(row.rule.filter(|_| row.is_change() || row.is_ambiguous())?).get(self.lang);
        match row.likeness {
            Some(likeness) if likeness != Likeness(1000) => Some(match self.lang {
                Lang::En => format!("{}, {rule}", self.likeness(likeness)),
                Lang::Zh => format!("{}，{rule}", self.likeness(likeness)),
            }),
            _ => Some(rule.to_owned()),
        }
    }

    fn likeness(&self, likeness: Likeness) -> String {
        match self.lang {
            Lang::En => format!("likeness {}", percent(likeness)),
            Lang::Zh => format!("相似度{}", percent(likeness)),
        }
    }

    /// The pairings that were nearly as likely.
    pub(super) fn rivals(&self, row: &TextRow) -> Option<Line> {
        let told = row.rivals.iter().take(MOST_RIVALS).map(|rival| {
            let (old, new) = (self.old_names(&[rival.old]), self.new_names(&[rival.new]));
            match self.lang {
                Lang::En => format!("{old} → {new} ({})", self.likeness(rival.likeness)),
                Lang::Zh => format!("{old} → {new}（{}）", self.likeness(rival.likeness)),
            }
        });
        let told: Vec<String> = told.collect();
        let more = row.rivals.len() - told.len();
        let more = match self.lang {
            _ if more == 0 => String::new(),
            Lang::En => format!(", and {more} more"),
            Lang::Zh => format!("，另有{more}个"),
        };
        let separator = if self.lang == Lang::En { "; " } else { "；" };
        let text = format!("{}{}{}{more}", say::AMBIGUOUS.get(self.lang), self.colon(), told.join(separator));
        row.is_ambiguous().then(|| Line::of(Role::Caution, text))
    }

    pub(super) fn old_names(&self, clauses: &[usize]) -> String {
        clauses.iter().map(|one| self.old.name(*one, self.lang)).collect::<Vec<_>>().join(self.comma())
    }

    pub(super) fn new_names(&self, clauses: &[usize]) -> String {
        clauses.iter().map(|one| self.new.name(*one, self.lang)).collect::<Vec<_>>().join(self.comma())
    }

    pub(super) fn comma(&self) -> &'static str {
        if self.lang == Lang::En { ", " } else { "、" }
    }

    pub(super) fn colon(&self) -> &'static str {
        if self.lang == Lang::En { ": " } else { "：" }
    }
}

/// Which of the places of a moved row is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum When {
    Formerly,
    Now,
}

/// The names of the first row and of the last.
fn span(rows: &[TextRow], name: impl Fn(&TextRow) -> String) -> String {
    match rows {
        [] => String::new(),
        [only] => name(only),
        [first, .., last] => format!("{} … {}", name(first), name(last)),
    }
}

/// Several pieces in a line.
pub(super) fn in_a_line(parts: [Line; 2]) -> Line {
    let [first, second] = parts;
    first.with(Role::Plain, " · ").and(second)
}

/// A likeness in per cent, never rounded up to a whole.
pub(super) fn percent(likeness: Likeness) -> String {
    format!("{}%", likeness.0 / 10)
}
