//! The first or the last bytes of a text, on characters.

/// So many bytes of the beginning of a text, or as many as whole characters take.
pub(crate) fn first_bytes(text: &str, most: usize) -> &str {
    let mut end = text.len().min(most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// So many bytes of the end of a text, or as many as whole characters take.
pub(crate) fn last_bytes(text: &str, most: usize) -> &str {
    let mut start = text.len().saturating_sub(most);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    &text[start..]
}

#[cfg(test)]
mod tests {
    use super::{first_bytes, last_bytes};

    #[test]
    fn no_character_is_cut() {
        assert_eq!((first_bytes("条约", 4), last_bytes("条约", 4)), ("条", "约"));
        assert_eq!((first_bytes("ab", 9), last_bytes("ab", 9)), ("ab", "ab"));
    }
}
