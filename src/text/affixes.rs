//! What a text begins and ends with, for lists of words nearly none of which it does: one byte tells that of most of them.

/// The rest of a text behind a word that it begins with.
pub(super) fn behind<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let last = word.len().checked_sub(1)?;
    (text.as_bytes().get(last) == word.as_bytes().get(last)).then(|| text.strip_prefix(word)).flatten()
}

/// The rest of a text before a word that it ends with.
pub(super) fn before<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let first = text.len().checked_sub(word.len())?;
    (text.as_bytes().get(first) == word.as_bytes().first()).then(|| text.strip_suffix(word)).flatten()
}
