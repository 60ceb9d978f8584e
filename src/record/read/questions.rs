//! Questions that an import left to an editor: comments that begin with `check:`.

use toml_parser::Source;
use toml_parser::lexer::TokenKind;

use super::super::diagnostic::Rule;
use super::table::Reading;

/// What the comment of an open question begins with.
const MARK: &str = "check:";

/// Reports every open question of a file. What stands in a string is none.
pub(super) fn report(reading: Reading<'_>) {
    let text = &reading.file.text;
    if !text.contains(MARK) {
        return;
    }
    for token in Source::new(text).lex().filter(|token| token.kind() == TokenKind::Comment) {
        let span = token.span().start()..token.span().end();
        let comment = text.get(span.clone()).unwrap_or_default();
        if comment.trim_start_matches(['#', ' ', '\t']).starts_with(MARK) {
            let hint = "decide it, then delete this comment";
            reading.fault_with_hint(Rule::OpenQuestion, span, "this question is open", hint);
        }
    }
}
