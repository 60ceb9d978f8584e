//! A corrected sentence in the language of the article: its own words with the right figure, or else the wording of the
//! record. Nothing is suggested where the record has no definite answer.

use rust_decimal::Decimal;

use crate::check::{CheckRule, Finding, Stated, StatedFigure, Verdict};
use crate::record::{Bound, Clause, DurationUnit, Grade, Lang, Plan, Publicity, Quantity, State, Value};
use crate::text::{Language, Limit, Unit, closing_mark, last_bytes};

use super::notation::in_notation_of;

/// A corrected sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Suggestion {
    pub(super) text: String,
    pub(super) kind: SuggestionKind,
    /// The language and script that it is in.
    pub(super) language: Language,
}

/// What a suggestion is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SuggestionKind {
    /// It takes the place of the words of the article.
    Replacement,
    /// The wording of the record, with the plan and its point.
    Wording,
}

impl SuggestionKind {
    /// The word of JSON.
    pub(super) fn name(self) -> &'static str {
        match self {
            SuggestionKind::Replacement => "replacement",
            SuggestionKind::Wording => "wording",
        }
    }
}

/// More clauses than this are no one sentence.
const SENTENCES: usize = 2;

/// The corrected sentence for a statement of a text in this language, where there is one.
pub(super) fn suggestion(finding: &Finding<'_>, text: &str, language: Language) -> Option<Suggestion> {
    if !matches!(finding.verdict, Verdict::Contradicted | Verdict::Imprecise) {
        return None;
    }
    let (plan, clauses): (&Plan, Vec<&Clause>) = match (finding.rule, finding.other_plan) {
        (CheckRule::WrongStart, Some(before)) => (before, before.answers(&finding.provision.key).collect()),
        _ => (finding.plan?, finding.plan?.answers(&finding.provision.key).collect()),
    };
    let is_definite = |clause: &&Clause| clause.state == State::Stated && clause.rivals.is_empty();
    if clauses.is_empty() || clauses.len() > SENTENCES || !clauses.iter().all(is_definite) {
        return None;
    }
    replaced(finding, plan, &clauses, text)
        .map(|text| Suggestion { text, kind: SuggestionKind::Replacement, language })
        .or_else(|| worded(plan, &clauses, language))
}

/// The words of the article with the right figure in place of the wrong one.
fn replaced(finding: &Finding<'_>, plan: &Plan, clauses: &[&Clause], text: &str) -> Option<String> {
    let [clause] = clauses else { return None };
    let statement = &finding.read.statement;
    let figure = match (finding.rule, &statement.value, &statement.from) {
        (CheckRule::OtherValue, Some(Stated::Figure(figure)), _) if finding.read.figures.len() == 1 => figure,
        (CheckRule::WrongStart, _, Some(Stated::Figure(figure))) => figure,
        _ => return None,
    };
    let has_all_qualifiers = clause.terms.qualifiers.iter().all(|one| finding.read.members.contains(&one));
    if is_report(plan, clause) || !has_all_qualifiers || !figure.is_exact() {
        return None;
    }
    if !is_whole(finding, text) || is_quoted(text, finding.sentence.start, figure.span.start)? {
        return None;
    }
    let quote = text.get(finding.span.clone())?;
    let (start, end) = (figure.span.start.checked_sub(finding.span.start)?, figure.span.end - finding.span.start);
    let right = in_notation_of(quote.get(start..end)?, figure.amount, right_amount(figure, clause)?)?;
    Some(format!("{}{right}{}", with_article(quote.get(..start)?, &right), quote.get(end..)?))
}

/// What stands before a figure, with the article that its sound asks for: `an 800,000-strong army`, `a 600,000-strong army`.
fn with_article(before: &str, figure: &str) -> String {
    let figure = figure.trim_start_matches(['$', '€']);
    let digits: String = figure.chars().take_while(char::is_ascii_digit).collect();
    let begins_in_vowel = digits.starts_with('8') || digits == "11" || digits == "18" || figure.starts_with("eight");
    let rest = |article: &str| before.strip_suffix(article).filter(|rest| !rest.ends_with(char::is_alphanumeric));
    let (rest, article) = match (rest("an "), rest("An "), rest("a "), rest("A ")) {
        (Some(rest), ..) if !begins_in_vowel => (rest, "a "),
        (_, Some(rest), ..) if !begins_in_vowel => (rest, "A "),
        (.., Some(rest), _) if begins_in_vowel => (rest, "an "),
        (.., Some(rest)) if begins_in_vowel => (rest, "An "),
        _ => (before, ""),
    };
    format!("{rest}{article}")
}

/// Whether the statement has its sentence whole, but for marks at its ends.
fn is_whole(finding: &Finding<'_>, text: &str) -> bool {
    let (span, sentence) = (&finding.span, &finding.sentence);
    let is_marks_only = |from: usize, to: usize| {
        from >= to || text.get(from..to).is_some_and(|rest| !rest.contains(char::is_alphanumeric))
    };
    is_marks_only(sentence.start, span.start) && is_marks_only(span.end, sentence.end)
}

/// How many bytes before its sentence a quotation is looked for that began there.
const QUOTED: usize = 4096;

/// Whether quotation marks are open at a place of a sentence, or were left open before it in the line: what was quoted must
/// stay as it was said.
fn is_quoted(text: &str, sentence: usize, at: usize) -> Option<bool> {
    let near = last_bytes(text.get(..sentence)?, QUOTED);
    let from = sentence - near.rsplit('\n').next().map_or(0, str::len);
    let (mut open, mut last) = (Vec::new(), None);
    let mut characters = text.get(from..at)?.chars().peekable();
    while let Some(mark) = characters.next() {
        // An apostrophe looks like a mark that opens or closes.
        let is_behind_word = last.is_some_and(|last: char| last.is_ascii_alphanumeric());
        let is_before_word = characters.peek().is_some_and(char::is_ascii_alphanumeric);
        if open.last() == Some(&mark) && !(matches!(mark, '\'' | '’') && is_before_word) {
            open.pop();
        } else if let Some(end) = closing_mark(mark).filter(|_| mark != '\'' || !is_behind_word) {
            open.push(end);
        }
        last = Some(mark);
    }
    Some(!open.is_empty())
}

/// The one amount of a clause, where it may stand in the place of a figure: of the same unit, and not under a bound that
/// says the opposite.
fn right_amount(figure: &StatedFigure, clause: &Clause) -> Option<Decimal> {
    match clause.terms.value.as_ref()? {
        Value::Quantity(Quantity::Amounts { bounds, unit }) if bounds.len() == 1 => {
            let (bound, amount) = bounds.first_key_value()?;
            let is_opposite = matches!(
                (bound, figure.limit),
                (Bound::Cap, Limit::AtLeast) | (Bound::Floor | Bound::Pledge, Limit::AtMost)
            );
            let is_of_unit = match (&**unit, figure.unit) {
                ("usd", unit) => unit == Unit::Dollars,
                ("eur", unit) => unit == Unit::Euros,
                (_, unit) => !matches!(unit, Unit::Dollars | Unit::Euros | Unit::OtherMoney | Unit::Percent),
            };
            (!is_opposite && is_of_unit).then_some(*amount)
        }
        Value::Duration(length) => {
            let is_of_unit = matches!(
                (length.unit, figure.unit),
                (DurationUnit::Days, Unit::Days)
                    | (DurationUnit::Weeks, Unit::Weeks)
                    | (DurationUnit::Months, Unit::Months)
                    | (DurationUnit::Years, Unit::Years)
            );
            (is_of_unit && figure.limit == Limit::None).then(|| Decimal::from(length.count))
        }
        _ => None,
    }
}

/// The record's own wording, named as a report where it is one. The record writes Chinese in simplified characters, and no
/// table tells for each of them which traditional one is meant: a traditional article gets the simplified wording.
fn worded(plan: &Plan, clauses: &[&Clause], of_text: Language) -> Option<Suggestion> {
    let lang = if of_text.is_chinese() { Lang::Zh } else { Lang::En };
    let sentences = clauses.iter().map(|clause| {
        let (title, says) = (plan.title.own(lang)?, clause.says.as_ref()?.own(lang)?);
        let points = clause.points.join(if lang == Lang::En { ", " } else { "、" });
        let place = match (lang, is_report(plan, clause), &clause.points[..]) {
            (Lang::En, true, _) => format!("{title}, as reported: "),
            (Lang::En, false, []) => format!("{title}: "),
            (Lang::En, false, [_]) => format!("{title}, point {points}: "),
            (Lang::En, false, _) => format!("{title}, points {points}: "),
            (Lang::Zh, true, _) => format!("{title}（据报道）："),
            (Lang::Zh, false, []) => format!("{title}："),
            (Lang::Zh, false, _) => format!("{title}第{points}点："),
        };
        Some(format!("{place}{says}"))
    });
    let sentences: Vec<String> = sentences.collect::<Option<_>>()?;
    let (between, language) = match lang {
        Lang::En => (" ", Language::English),
        Lang::Zh => ("", Language::Simplified),
    };
    Some(Suggestion { text: sentences.join(between), kind: SuggestionKind::Wording, language })
}

/// Whether it is known from reports only.
fn is_report(plan: &Plan, clause: &Clause) -> bool {
    let is_graded = matches!(clause.grade, Some(Grade::NamedSource | Grade::UnnamedSource | Grade::Secondary));
    plan.text == Publicity::Reported || is_graded
}
