//! One row of a comparison in one line, to be pasted into a note or a letter to an editor.

use crate::compare::{Absence, Comparison, Side};
use crate::record::{Account, Clause, Lang, Plan, Publicity, State};

use super::messages as say;
use super::phrases::Phrases;
use super::{ENGINE, visible};

/// So many outlets are named for each account; of the others the number is told.
const NAMED: usize = 3;

/// The first row in one line; nothing where there is no row. Words are the record's own, no quotation.
pub fn citation(comparison: &Comparison<'_>) -> Option<String> {
    let row = comparison.rows.first()?;
    let lang = comparison.lang;
    let phrases = Phrases { record: comparison.record, lang };
    let (title, key) = (row.provision.title.wording(lang), &row.provision.key);
    let (before, after) = (side(comparison.from, &row.before, phrases), side(comparison.to, &row.after, phrases));
    let (change, record) = (phrases.get(say::change(row.change)), phrases.get(say::RECORD));
    let digest = &comparison.record.digest;
    let text = match lang {
        Lang::En => format!("{title} ({key}): {before} → {after} [{change}]. {ENGINE}, {record} {digest}."),
        Lang::Zh => format!("{title}（{key}）：{before} → {after}【{change}】。{ENGINE}，{record} {digest}。"),
    };
    Some(visible(&text).into_owned())
}

fn side(plan: &Plan, side: &Side<'_>, phrases: Phrases<'_>) -> String {
    let clauses = side.clauses.iter().map(|one| clause(one, phrases));
    let absence = side.absence.map(|absence| match absence {
        Absence::Silent if plan.text == Publicity::ReadOut => phrases.get(say::SILENT_READ_OUT).to_owned(),
        Absence::Silent => phrases.get(say::SILENT_PUBLISHED).to_owned(),
        Absence::NotReported => phrases.get(say::NOT_REPORTED).to_owned(),
    });
    let parts: Vec<String> = clauses.chain(absence).collect();
    let (title, date, parts) = (plan.title.wording(phrases.lang), plan.date, parts.join(phrases.semicolon()));
    match phrases.lang {
        Lang::En => format!("{title}, {date}: {parts}"),
        Lang::Zh => format!("{title}（{date}）：{parts}"),
    }
}

fn clause(clause: &Clause, phrases: Phrases<'_>) -> String {
    let points = match (&clause.points[..], phrases.lang) {
        ([], _) => String::new(),
        ([point], Lang::En) => format!("point {point}: "),
        (points, Lang::En) => format!("points {}: ", points.join(phrases.comma())),
        (points, Lang::Zh) => format!("第{}点：", points.join(phrases.comma())),
    };
    let accounts: Vec<String> = clause.accounts().map(|one| account(one, phrases)).collect();
    format!("{points}{}", accounts.join(phrases.semicolon()))
}

fn account(account: Account<'_>, phrases: Phrases<'_>) -> String {
    let mark = if account.rival.is_some() { "– " } else { "" };
    let holders = match account.held_by() {
        [] => String::new(),
        holders => format!("{}{}", phrases.words("parties", holders), phrases.colon()),
    };
    format!("{mark}{holders}{}", told(account, phrases))
}

/// What an account says, and how it is known.
fn told(account: Account<'_>, phrases: Phrases<'_>) -> String {
    let sources = account.sources();
    let state = Some(account.state()).filter(|state| *state != State::Stated);
    let state = state.map(|state| phrases.get(say::state(state)));
    let words = account.says().map(|says| says.wording(phrases.lang).trim_end_matches(['.', '。']));
    let said: Vec<&str> = state.into_iter().chain(words).collect();
    let outlets = sources.iter().filter_map(|id| phrases.record.source(id)).take(NAMED).map(super::with_relays);
    let more = sources.len().saturating_sub(NAMED);
    let more = (more > 0).then(|| format!("+{more}"));
    let grade = account.grade().map(|grade| phrases.get(say::grade(grade)).to_owned());
    let known: Vec<String> = outlets.chain(more).chain(grade).collect();
    let known = match (known.is_empty(), phrases.lang) {
        (true, _) => String::new(),
        (false, Lang::En) => format!(" ({})", known.join(phrases.comma())),
        (false, Lang::Zh) => format!("（{}）", known.join(phrases.comma())),
    };
    format!("{}{known}", said.join(phrases.colon()))
}
