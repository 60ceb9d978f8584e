//! The languages of a record and text in them.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

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
    zh: Option<Wording>,
}

/// The words of the built-in record are not copied out of the program: that took a tenth of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
struct Wording(#[serde(borrow)] Cow<'static, str>);

impl Text {
    /// A text from its English and Chinese wording.
    pub fn new(en: impl Into<String>, zh: Option<String>) -> Self {
        let own = |words: String| Wording(Cow::Owned(words));
        Self { en: own(en.into()), zh: zh.map(own) }
    }

    /// The wording in a language; English where the record has no other.
    pub fn wording(&self, lang: Lang) -> &str {
        match (lang, &self.zh) {
            (Lang::Zh, Some(zh)) => &zh.0,
            _ => &self.en.0,
        }
    }

    /// The wording in this very language, where the record has one.
    pub fn own(&self, lang: Lang) -> Option<&str> {
        match lang {
            Lang::En => Some(&self.en.0),
            Lang::Zh => self.zh.as_ref().map(|zh| &*zh.0),
        }
    }
}
