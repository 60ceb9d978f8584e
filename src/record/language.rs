//! The languages of a record and text in them.

use std::borrow::Cow;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A language that plandiff speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Simplified Chinese.
    Zh,
}

impl Lang {
    /// All languages, in the order of their codes.
    pub const ALL: [Lang; 2] = [Lang::En, Lang::Zh];

    /// The ISO 639-1 code.
    pub fn code(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Zh => "zh",
        }
    }
}

/// A text in English and, where the record has it, in Chinese.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Text {
    en: Wording,
    zh: Option<UnreadWording>,
}

/// The words of the built-in record are not copied out of the program: that took a tenth of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
struct Wording(#[serde(borrow)] Cow<'static, str>);

/// Words whose bytes are looked at only by who reads them: to find in every run that the Chinese of the built-in record
/// is UTF-8 took a fourteenth of it. The build stores them from a `String`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct UnreadWording(Cow<'static, [u8]>);

impl UnreadWording {
    fn read(&self) -> Option<&str> {
        std::str::from_utf8(&self.0).ok()
    }
}

impl Serialize for UnreadWording {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&self.0)
    }
}

impl<'de: 'static> Deserialize<'de> for UnreadWording {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        <&'de [u8]>::deserialize(deserializer).map(|bytes| Self(Cow::Borrowed(bytes)))
    }
}

impl Text {
    /// A text from its English and Chinese wording.
    pub fn new(en: impl Into<String>, zh: Option<String>) -> Self {
        let zh = zh.map(|zh| UnreadWording(Cow::Owned(zh.into_bytes())));
        Self { en: Wording(Cow::Owned(en.into())), zh }
    }

    /// The wording in a language; English where the record has no other.
    pub fn wording(&self, lang: Lang) -> &str {
        self.own(lang).unwrap_or(&self.en.0)
    }

    /// The wording in this very language, where the record has one.
    pub fn own(&self, lang: Lang) -> Option<&str> {
        match lang {
            Lang::En => Some(&self.en.0),
            Lang::Zh => self.zh.as_ref().and_then(UnreadWording::read),
        }
    }
}
