//! The encoding that a page names in its head.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

/// Where pages name their encoding: the standard looks at 1024 bytes; saved pages have more before it.
const HEAD: usize = 4096;

const KEY: &[u8] = b"charset=";

/// The encoding that a page names in a `meta` tag; nothing where there is none, or one that its bytes cannot be in.
pub(in crate::text) fn declared_encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes[..bytes.len().min(HEAD)].to_ascii_lowercase();
    let tag = find(&head, b"<meta")?;
    let at = tag + find(&head[tag..], KEY)? + KEY.len();
    let value = head[at..].trim_ascii_start();
    let value = value.strip_prefix(b"\"").or(value.strip_prefix(b"'")).unwrap_or(value);
    let is_label = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_:.".contains(byte);
    let length = value.iter().take_while(|byte| is_label(byte)).count();
    let encoding = Encoding::for_label_no_replacement(&value[..length])?;
    // Bytes in which a tag can be read are not UTF-16.
    (encoding != UTF_16LE && encoding != UTF_16BE).then_some(encoding)
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::declared_encoding;

    #[test]
    fn the_encoding_is_read_from_either_form() {
        let name = |head: &str| declared_encoding(head.as_bytes()).map(encoding_rs::Encoding::name);
        assert_eq!(name("<html><meta charset=\"GB2312\">"), Some("GBK"));
        assert_eq!(name("<META http-equiv='Content-Type' content='text/html; charset=Big5'>"), Some("Big5"));
        assert_eq!(name("<meta charset=utf-16le>"), None);
        assert_eq!(name("<meta charset=nonsense>"), None);
        assert_eq!(name("the charset=big5 of a text"), None);
    }
}
