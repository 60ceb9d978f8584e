//! What the record says of a statement, to stand beside it; and the link in the text that leads there.

use maud::{Markup, html};

use crate::check::{CheckRule, Verdict};

use super::super::carets::Told;
use super::super::messages as say;
use super::super::phrases::Phrases;
use super::blocks::line;

/// A finding with its number on the page.
pub(super) struct Note {
    pub(super) number: usize,
    pub(super) verdict: Verdict,
    pub(super) rule: CheckRule,
    pub(super) told: Told,
}

impl Note {
    /// The note. `is_open` is whether the reason and the record's words are unfolded.
    pub(super) fn shown(&self, phrases: Phrases<'_>, is_open: bool) -> Markup {
        let Note { number, verdict, told, .. } = self;
        let [title, key] = &told.provision;
        html! {
            li.note.(verdict.name()) id=(note_id(*number)) {
                h3 {
                    a.number href={ "#" (statement_id(*number)) } {
                        span.heard { (phrases.get(say::STATEMENT)) " " }
                        (number)
                    }
                    " "
                    span.sign aria-hidden="true" { (sign(*verdict)) }
                    " "
                    (line(&told.verdict))
                }
                p.subject { (line(&told.plan)) " · " (line(title)) " " (line(key)) }
                @if let Some(speaker) = &told.speaker { p { (line(speaker)) } }
                @if is_open { (self.why()) }
                @if !is_open || !told.evidence.is_empty() {
                    details open[is_open] {
                        summary { (phrases.get(say::EVIDENCE)) }
                        @if !is_open { (self.why()) }
                        @for text in &told.evidence { p { (line(text)) } }
                    }
                }
                @if let Some(suggestion) = &told.suggestion {
                    p { (phrases.get(say::SUGGESTION)) (phrases.colon()) (line(suggestion)) }
                }
                @if !told.trace.is_empty() {
                    details {
                        summary { (phrases.get(say::HOW_READ)) }
                        @for text in &told.trace { p { (line(text)) } }
                    }
                }
            }
        }
    }

    fn why(&self) -> Markup {
        html! { p.why { (line(&self.told.why)) " " code { (self.rule.id()) } } }
    }

    /// What stands before the statement in the text, and leads to the note.
    pub(super) fn link(&self, phrases: Phrases<'_>) -> Markup {
        let Note { number, verdict, .. } = self;
        html! {
            a.number.(verdict.name()) id=(statement_id(*number)) href={ "#" (note_id(*number)) } lang=(phrases.lang.code()) {
                span.sign aria-hidden="true" { (sign(*verdict)) }
                (number)
                span.heard { " " (phrases.get(say::verdict(*verdict))) (phrases.colon()) }
            }
        }
    }

    /// That the statement ends, for who does not see it.
    pub(super) fn end(&self, phrases: Phrases<'_>) -> Markup {
        html! { span.heard lang=(phrases.lang.code()) { " (" (phrases.get(say::END_OF_STATEMENT)) " " (self.number) ") " } }
    }
}

/// A sign for each verdict, so that none is told by colour alone.
pub(super) fn sign(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Supported => "✓",
        Verdict::Imprecise => "≈",
        Verdict::Contradicted => "✗",
        Verdict::Disputed => "≠",
        Verdict::NotInRecord => "∅",
        Verdict::Unclear => "?",
    }
}

pub(super) fn statement_id(number: usize) -> String {
    format!("statement-{number}")
}

fn note_id(number: usize) -> String {
    format!("note-{number}")
}
