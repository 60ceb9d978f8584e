//! Bytes to text: UTF-8, UTF-16 by its mark, and the encodings that articles were saved in before them.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8};

/// A text with the encoding that it was read in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte order mark.
    pub text: String,
    /// The name of the encoding (<https://encoding.spec.whatwg.org/#names-and-labels>).
    pub encoding: &'static str,
}

/// Why bytes are no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DecodeError {
    /// There is nothing, or nothing but blanks.
    #[error("there is no text in it")]
    Empty,
    /// It has NUL bytes, which no text has.
    #[error(
        "it is no plain text: it has NUL bytes, as PDF, Word and picture files do (UTF-16 needs its byte order mark)"
    )]
    Binary,
    /// It is UTF-8 but for some bytes; to read it as another encoding would make nonsense of all the rest.
    #[error("it is UTF-8 but for the byte at offset {0}; save it again as UTF-8")]
    Damaged(usize),
    /// It fits no encoding.
    #[error("no encoding fits it; save it as UTF-8")]
    Unknown,
}

/// So many good characters for each bad byte make a text UTF-8 that was damaged, and no other encoding.
const GOOD_FOR_BAD: usize = 8;

/// The text of a file: by its byte order mark, else as UTF-8, else in the encoding that its bytes look like most, such as
/// GB18030, Big5, Windows-1251 or Windows-1252.
///
/// # Errors
/// Where the bytes are no text, or in no encoding that can be told.
pub fn decode(bytes: &[u8]) -> Result<Decoded, DecodeError> {
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or((UTF_8, 0));
    let bytes = &bytes[mark..];
    let decoded = if encoding == UTF_8 {
        match std::str::from_utf8(bytes) {
            _ if bytes.contains(&0) => Err(DecodeError::Binary),
            Ok(text) => Ok(Decoded { text: text.to_owned(), encoding: encoding.name() }),
            Err(fault) if mark > 0 || is_mostly_utf8(bytes) => Err(DecodeError::Damaged(mark + fault.valid_up_to())),
            Err(_) => decode_as(bytes, guess(bytes)),
        }
    } else {
        decode_as(bytes, encoding)
    }?;
    match decoded.text.trim().is_empty() {
        true => Err(DecodeError::Empty),
        false if decoded.text.contains('\0') => Err(DecodeError::Binary),
        false => Ok(decoded),
    }
}

fn decode_as(bytes: &[u8], encoding: &'static Encoding) -> Result<Decoded, DecodeError> {
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes).ok_or(DecodeError::Unknown)?;
    Ok(Decoded { text: text.into_owned(), encoding: encoding.name() })
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}

fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|character| !character.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good >= bad * GOOD_FOR_BAD
}

#[cfg(test)]
mod tests {
    use encoding_rs::{BIG5, GB18030, WINDOWS_1251, WINDOWS_1252};

    use super::{DecodeError, decode};

    const CHINESE: &str = "28点计划把乌克兰军队上限定为60万人，乌克兰不得加入北约。";

    fn read(bytes: &[u8]) -> (String, &'static str) {
        decode(bytes).map(|decoded| (decoded.text, decoded.encoding)).expect("it is text")
    }

    #[test]
    fn utf_8_and_utf_16_are_read_with_their_marks() {
        assert_eq!(read(CHINESE.as_bytes()), (CHINESE.to_owned(), "UTF-8"));
        assert_eq!(read(format!("\u{feff}{CHINESE}").as_bytes()), (CHINESE.to_owned(), "UTF-8"));
        let little: Vec<u8> = format!("\u{feff}{CHINESE}").encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(read(&little), (CHINESE.to_owned(), "UTF-16LE"));
        let big: Vec<u8> = format!("\u{feff}{CHINESE}").encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(read(&big), (CHINESE.to_owned(), "UTF-16BE"));
    }

    #[test]
    fn older_encodings_are_told_by_their_bytes() {
        let traditional = "和平計畫把烏克蘭軍隊的上限定為六十萬人，烏克蘭不得加入北約，這是美國提出的方案。";
        let russian = "План из 28 пунктов ограничивает численность украинской армии и запрещает вступление в НАТО.";
        let french = "Le plan limite l’armée à 600 000 hommes ; la souveraineté de l’Ukraine est confirmée.";
        for (text, encoding) in
            [(CHINESE, GB18030), (traditional, BIG5), (russian, WINDOWS_1251), (french, WINDOWS_1252)]
        {
            let (bytes, _, _) = encoding.encode(text);
            let (read, name) = read(&bytes);
            assert_eq!(read, text, "{name} for {}", encoding.name());
        }
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(decode(b""), Err(DecodeError::Empty));
        assert_eq!(decode(b"\xef\xbb\xbf \n"), Err(DecodeError::Empty));
        assert_eq!(decode(b"PK\x03\x04\x00\x00"), Err(DecodeError::Binary));
        assert_eq!(decode(b"\xff\xfea\x00\x00\x00"), Err(DecodeError::Binary));
        assert_eq!(decode(b"\xff\xfea\x00b"), Err(DecodeError::Unknown));
        let damaged = [CHINESE.as_bytes(), b"\xff"].concat();
        assert_eq!(decode(&damaged), Err(DecodeError::Damaged(CHINESE.len())));
    }
}
