//! Bytes to text: UTF-8, UTF-16 by its mark, and the encodings that articles were saved in before them.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{DecoderResult, Encoding, UTF_8};

use super::html::declared_encoding;
use super::map::Map;

/// A text with the encoding that it was read in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Decoded {
    /// The text, without a byte order mark.
    pub(super) text: String,
    /// The name of the encoding.
    pub(super) encoding: &'static str,
    /// Whether nothing but its bytes tells that: no mark, and no page that names it.
    pub(super) is_guessed: bool,
    /// Back to the bytes.
    pub(super) bytes: Map,
}

/// Why bytes are no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DecodeError {
    /// There is nothing, or nothing but blanks.
    #[error("there is no text in it")]
    Empty,
    /// It has NUL bytes, which no text has.
    #[error("it is no text: it has NUL bytes, as pictures and programs do (UTF-16 needs its byte order mark)")]
    Binary,
    /// It has control characters all over, which no text has.
    #[error("it is no text: it has control characters all over, as pictures and programs do")]
    Controls,
    /// It is UTF-8 but for some bytes; to read it as another encoding would make nonsense of all the rest.
    #[error("it is UTF-8 but for the byte at offset {0}; save it again as UTF-8")]
    Damaged(usize),
    /// It fits no encoding.
    #[error("no encoding fits it; save it as UTF-8")]
    Unknown,
}

/// So many good characters for each bad byte make a text UTF-8 that was damaged, and no other encoding.
const GOOD_FOR_BAD: usize = 8;

/// The text of a file: by its byte order mark, else as UTF-8, else in the encoding that a web page names, else in the one
/// that its bytes look like most, such as GB18030, Big5, Windows-1251 or Windows-1252.
pub(super) fn decode(bytes: Vec<u8>) -> Result<Decoded, DecodeError> {
    let (encoding, mark) = Encoding::for_bom(&bytes).unwrap_or((UTF_8, 0));
    let decoded = if encoding == UTF_8 { decode_utf8(bytes, mark) } else { decode_as(&bytes, mark, encoding) }?;
    match decoded.text.trim().is_empty() {
        true => Err(DecodeError::Empty),
        // In UTF-8 they were looked for before.
        false if decoded.encoding != UTF_8.name() && decoded.text.contains('\0') => Err(DecodeError::Binary),
        false if decoded.encoding != UTF_8.name() && is_full_of_controls(&decoded.text) => Err(DecodeError::Controls),
        false => Ok(decoded),
    }
}

/// No text that an encoding was guessed for has a control character for so many others.
const ONE_CONTROL_IN: usize = 32;

/// Whether there are more control characters than a text has that was damaged here and there. Those that end or set lines,
/// that end a file of DOS, or that begin the escapes of a terminal count as none.
fn is_full_of_controls(text: &str) -> bool {
    let is_control = |byte: &u8| matches!(byte, 0x01..=0x08 | 0x0E..=0x19 | 0x1C..=0x1F | 0x7F);
    text.bytes().filter(|byte| is_control(byte)).count() * ONE_CONTROL_IN > text.len()
}

fn decode_utf8(bytes: Vec<u8>, mark: usize) -> Result<Decoded, DecodeError> {
    if memchr::memchr(0, &bytes).is_some() {
        return Err(DecodeError::Binary);
    }
    match String::from_utf8(bytes) {
        Ok(mut text) => {
            let mut bytes = Map::default();
            if mark > 0 {
                text.drain(..mark);
                bytes.push(0, 1, mark, 1);
            }
            Ok(Decoded { text, encoding: UTF_8.name(), is_guessed: false, bytes })
        }
        Err(fault) => {
            let at = fault.utf8_error().valid_up_to();
            let bytes = fault.into_bytes();
            if mark > 0 || is_mostly_utf8(&bytes) {
                return Err(DecodeError::Damaged(at));
            }
            let named = declared_encoding(&bytes).and_then(|encoding| decode_as(&bytes, 0, encoding).ok());
            let guessed = || Ok(Decoded { is_guessed: true, ..decode_as(&bytes, 0, guess(&bytes))? });
            named.map_or_else(guessed, Ok)
        }
    }
}

/// Room for what one more byte can end: no encoding makes more than a few characters of it.
const ROOM: usize = 16;

/// Decodes byte by byte where there is more than ASCII: only so it is seen which bytes each character came from. Each time
/// it goes into a few bytes of its own, since the decoder clears all the room that it is given.
fn decode_as(bytes: &[u8], mark: usize, encoding: &'static Encoding) -> Result<Decoded, DecodeError> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let (mut text, mut map) = (String::with_capacity(bytes.len()), Map::default());
    let (mut begun, mut at) = (mark, mark);
    while at < bytes.len() {
        let is_between = begun == at && encoding.is_ascii_compatible();
        let plain = if is_between { Encoding::ascii_valid_up_to(&bytes[at..]) } else { 0 };
        if plain > 0 {
            map.push(text.len(), 1, at, 1);
            text.extend(bytes[at..at + plain].iter().map(|byte| char::from(*byte)));
            at += plain;
            begun = at;
            continue;
        }
        let (start, is_last) = (text.len(), at + 1 == bytes.len());
        let mut room = [0; ROOM];
        let one = &bytes[at..=at];
        let (result, _, length) = decoder.decode_to_utf8_without_replacement(one, &mut room, is_last);
        match (result, str::from_utf8(&room[..length])) {
            (DecoderResult::InputEmpty, Ok(characters)) => text.push_str(characters),
            _ => return Err(DecodeError::Unknown),
        }
        at += 1;
        if text.len() > start {
            map.push(start, text.len() - start, begun, at - begun);
            begun = at;
        }
    }
    Ok(Decoded { text, encoding: encoding.name(), is_guessed: false, bytes: map })
}

/// So many bytes are looked at to tell an encoding: to look at more tells no more, and takes seconds.
const TELLING: usize = 1 << 20;

/// The encoding that the bytes look like most, from the first that is not ASCII on.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let rest = &bytes[Encoding::ascii_valid_up_to(bytes)..];
    let telling = &rest[..rest.len().min(TELLING)];
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    // What stands before it may tell something, too.
    detector.feed(&bytes[(bytes.len() - rest.len()).saturating_sub(TELLING)..bytes.len() - rest.len()], false);
    detector.feed(telling, telling.len() == rest.len());
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
        decode(bytes.to_vec()).map(|decoded| (decoded.text, decoded.encoding)).expect("it is text")
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

    fn refused(bytes: &[u8]) -> Option<DecodeError> {
        decode(bytes.to_vec()).err()
    }

    #[test]
    fn each_character_leads_back_to_its_bytes() {
        let text = "Русский, 汉字 and 𠀀!\r\n";
        for encoding in [GB18030, BIG5, WINDOWS_1251] {
            let kept: String = text.chars().filter(|c| !encoding.encode(&c.to_string()).2).collect();
            let (bytes, _, _) = encoding.encode(&kept);
            let decoded = super::decode_as(&bytes, 0, encoding).expect("it is in the encoding");
            assert_eq!(decoded.text, kept);
            for (at, character) in kept.char_indices() {
                let origin = decoded.bytes.origin(&(at..at + character.len_utf8()));
                let (alone, _, _) = encoding.encode(&kept[at..at + character.len_utf8()]);
                assert_eq!(&bytes[origin], &*alone, "{character} in {}", encoding.name());
            }
        }
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(refused(b""), Some(DecodeError::Empty));
        assert_eq!(refused(b"\xef\xbb\xbf \n"), Some(DecodeError::Empty));
        assert_eq!(refused(b"PK\x03\x04\x00\x00"), Some(DecodeError::Binary));
        assert_eq!(refused(b"\xe9\x01\xb2\x13\xc8q\x0f\xfa"), Some(DecodeError::Controls));
        assert_eq!(refused(b"Le trait\xe9 entre en vigueur le 5 mai, et les postes ferment.\x1a"), None);
        assert_eq!(refused(b"\xff\xfea\x00\x00\x00"), Some(DecodeError::Binary));
        assert_eq!(refused(b"\xff\xfea\x00b"), Some(DecodeError::Unknown));
        let damaged = [CHINESE.as_bytes(), b"\xff"].concat();
        assert_eq!(refused(&damaged), Some(DecodeError::Damaged(CHINESE.len())));
    }
}
