//! The languages of a record and text in them.

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
pub struct Text {
    en: String,
    zh: Option<String>,
}

impl Text {
    /// A text from its English and Chinese wording.
    pub fn new(en: impl Into<String>, zh: Option<String>) -> Self {
        Self { en: en.into(), zh }
    }

    /// The wording in a language; English where the record has no other.
    pub fn wording(&self, lang: Lang) -> &str {
        match (lang, &self.zh) {
            (Lang::Zh, Some(zh)) => zh,
            _ => &self.en,
        }
    }

    /// The wording in this very language, where the record has one.
    pub fn own(&self, lang: Lang) -> Option<&str> {
        match lang {
            Lang::En => Some(&self.en),
            Lang::Zh => self.zh.as_deref(),
        }
    }
}
