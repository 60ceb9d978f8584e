//! Joining edits that are only parted by what reads better as a part of them.

use crate::text::{Token, TokenKind};

use super::alignment::Stretch;

/// Joins edits and the slight stretch between them into one edit.
pub(super) fn phrases(stretches: &[Stretch], old: &[Token<'_>]) -> Vec<Stretch> {
    let mut kept: Vec<Stretch> = Vec::new();
    for (at, stretch) in stretches.iter().enumerate() {
        let next = stretches.get(at + 1);
        match kept.last_mut() {
            Some(last) if !last.is_equal && (!stretch.is_equal || is_swallowed(last, stretch, next, old)) => {
                last.old.end = stretch.old.end;
                last.new.end = stretch.new.end;
            }
            _ => kept.push(stretch.clone()),
        }
    }
    kept
}

/// Whether an equal stretch between two edits reads better as a part of both: it is one slight token, or it is slighter than
/// either.
fn is_swallowed(last: &Stretch, between: &Stretch, next: Option<&Stretch>, old: &[Token<'_>]) -> bool {
    let Some(next) = next else { return false };
    let tokens = &old[between.old.clone()];
    let is_joint = |token: &Token<'_>| token.is_slight() && !ends_phrase(*token);
    let size = |edit: &Stretch| edit.old.len().max(edit.new.len());
    match tokens {
        [only] => is_joint(only),
        [one, other] => {
            let are_characters = one.kind == TokenKind::Han && other.kind == TokenKind::Han;
            are_characters && size(last).min(size(next)) > tokens.len()
        }
        _ => false,
    }
}

/// Whether a mark ends a phrase or a sentence, so that what stands on both sides of it is not one edit.
fn ends_phrase(token: Token<'_>) -> bool {
    matches!(token.key(), "." | ";" | ":" | "。" | "；" | "：" | "?" | "!" | "？" | "！" | "(" | ")" | "（" | "）")
}
