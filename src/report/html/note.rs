//! What the record says of a statement, to stand beside it; and the link in the text that leads there.

use maud::{Markup, html};

use crate::check::{CheckRule, Verdict};

use super::super::carets::Told;
use super::super::document::{Line, Role};
use super::super::messages as say;
use super::super::phrases::Phrases;
use super::blocks::{bare, line};

/// A finding with its number on the page.
pub(super) struct Note {
    pub(super) number: usize,
    pub(super) verdict: Verdict,
    pub(super) rule: CheckRule,
    pub(super) told: Told,
}

impl Note {
    /// The note, so short that an article beside it stays one: a line where the record bears the statement out, and else
    /// the reason and as much of what the record says as two lines hold. All else unfolds.
    pub(super) fn shown(&self, phrases: Phrases<'_>) -> Markup {
        let Note { number, verdict, .. } = self;
        html! {
            li.note.(verdict.name()) id=(note_id(*number)) {
                a.number href={ "#" (statement_id(*number)) } {
                    span.heard { (phrases.get(say::STATEMENT)) " " }
                    (number)
                }
                @if *verdict == Verdict::Supported { (self.in_a_line(phrases)) } @else { (self.with_reason(phrases)) }
            }
        }
    }

    fn in_a_line(&self, phrases: Phrases<'_>) -> Markup {
        html! {
            details {
                summary { span { (self.head()) } }
                (self.why())
                (self.rest(&self.told.evidence, phrases))
            }
        }
    }

    fn with_reason(&self, phrases: Phrases<'_>) -> Markup {
        let (says, rest) = self.told.evidence.split_first().map_or((None, &[][..]), |(says, rest)| (Some(says), rest));
        html! {
            div {
                h3 { (self.head()) }
                (self.why())
                details {
                    summary {
                        @if let Some(says) = says {
                            span.says { (phrases.get(say::RECORD)) (phrases.colon()) (line(says)) }
                        } @else {
                            span { (phrases.get(say::HOW_READ)) }
                        }
                    }
                    (self.rest(rest, phrases))
                }
            }
        }
    }

    /// The verdict, the plan and the provision, without keys and dates.
    fn head(&self) -> Markup {
        let Told { verdict, plan, provision: [title, _], .. } = &self.told;
        html! {
            strong.verdict { span.sign aria-hidden="true" { (sign(self.verdict)) } " " (bare(verdict)) }
            " · " (bare(&without_muted(plan))) " · " (bare(title))
        }
    }

    fn why(&self) -> Markup {
        html! {
            p.why { (line(&self.told.why)) }
            @if let Some(speaker) = &self.told.speaker { p { (line(speaker)) } }
        }
    }

    /// The evidence that is left, and last what the plan, the provision and the rule can be looked up by.
    fn rest(&self, evidence: &[Line], phrases: Phrases<'_>) -> Markup {
        let Told { plan, provision: [_, key], suggestion, trace, .. } = &self.told;
        html! {
            @for text in evidence { p { (line(text)) } }
            @if let Some(suggestion) = suggestion {
                p { (phrases.get(say::SUGGESTION)) (phrases.colon()) (line(suggestion)) }
            }
            @for text in trace { p { (line(text)) } }
            p { (line(plan)) " · " (line(key)) " · " code { (self.rule.id()) } }
        }
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

fn without_muted(text: &Line) -> Line {
    Line { spans: text.spans.iter().filter(|span| span.role != Role::Muted).cloned().collect() }
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
