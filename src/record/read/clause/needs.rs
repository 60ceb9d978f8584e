//! What an answer needs, and what it must not have, by its state.

use super::super::super::diagnostic::Rule;
use super::super::super::{Answer, Grade, Provision, SourceId, State};
use super::super::table::{Node, Table};

/// Words, unless it only tells that there is no answer.
pub(super) fn words(table: &Table<'_>, state: State, has_words: bool) {
    if !has_words && matches!(state, State::Stated | State::Deferred) && table.get("says").is_none() {
        let message = "this answer has no controlled wording";
        table.reading.fault_with_hint(
            Rule::NoWords,
            table.span.clone(),
            message,
            "add says = { en = \"...\", zh = \"...\" }",
        );
    }
}

/// A value by the type of its provision, where it is stated and only there.
pub(super) fn value(table: &Table<'_>, state: State, answer: Option<Node<'_>>, provision: Option<&Provision>) {
    let is_text = provision.is_none_or(|provision| provision.answer == Answer::Text);
    match answer {
        None if state == State::Stated && !is_text => {
            let message = "this answer has no value";
            table.reading.fault_with_hint(
                Rule::NoValue,
                table.span.clone(),
                message,
                "add `value`, by the type of its provision",
            );
        }
        Some(node) if state != State::Stated => {
            let message = format!("what is {} has no value", state.name());
            table.reading.fault(Rule::NoValue, node.span(), message);
        }
        _ => {}
    }
}

/// Sources and a grade, unless its rivals have them.
pub(super) fn sources(table: &Table<'_>, state: State, sources: &[SourceId], grade: Option<Grade>) {
    let span = table.span.clone();
    if matches!(state, State::Removed | State::Silent) && sources.is_empty() {
        let message = format!("no source says that this is {}", state.name());
        let hint = "add the source that says so; where no source does, leave the clause out";
        table.reading.fault_with_hint(Rule::UnsourcedRemoval, span, message, hint);
        return;
    }
    if state == State::Contested && sources.is_empty() && grade.is_none() {
        return; // Its rivals have the sources.
    }
    if sources.is_empty() {
        table.reading.fault(Rule::NoSource, span.clone(), "this answer has no source");
    }
    if grade.is_none() && table.get("grade").is_none() {
        table.reading.fault(Rule::NoSource, span, "this answer has no grade");
    }
}

/// Rivals where it is contested, and no denial by itself.
pub(super) fn rivals(table: &Table<'_>, state: State, has_value: bool, rivals: usize) {
    let span = table.span.clone();
    match state {
        State::Contested if rivals < 2 => {
            let message = format!("a contested clause has at least two rivals; this one has {rivals}");
            table.reading.fault_with_hint(
                Rule::FewRivals,
                span,
                message,
                "add [[clause.rival]] tables, one for each account",
            );
        }
        State::Contested if has_value => {
            table.reading.fault(Rule::FewRivals, span, "a contested clause has no answer of its own");
        }
        State::Stated | State::Unpublished if rivals > 0 => {
            let message = format!("a clause that is {} has no rivals", state.name());
            table.reading.fault_with_hint(
                Rule::FewRivals,
                span,
                message,
                "where accounts differ, its state is \"contested\"",
            );
        }
        State::Denied => {
            let message = "only a rival account can be a denial";
            table.reading.fault(Rule::FewRivals, span, message);
        }
        _ => {}
    }
}
