//! Faults of a record: what, where, why, and what to do.

use std::ops::Range;

/// A file of a record, with the name it is told by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its path inside the record's folder, such as `28-point.toml`.
    pub name: String,
    /// Its text; bytes that are not UTF-8 are replaced.
    pub text: String,
    /// The first byte that is not UTF-8, where there is one.
    pub invalid_at: Option<usize>,
}

/// Every fault of a record, with the files they stand in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Faults {
    /// The files that were read, by name.
    pub files: Vec<File>,
    /// The faults, by file and place.
    pub diagnostics: Vec<Diagnostic>,
}

/// One fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The rule that is broken.
    pub rule: Rule,
    /// The name of the file.
    pub file: String,
    /// The bytes of the file that are at fault.
    pub span: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub hint: Option<String>,
}

/// A place as people count: lines and columns from 1, columns in Unicode code points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

impl File {
    /// A file from its bytes.
    pub fn new(name: String, bytes: &[u8]) -> Self {
        let invalid_at = std::str::from_utf8(bytes).err().map(|fault| fault.valid_up_to());
        Self { name, text: String::from_utf8_lossy(bytes).into_owned(), invalid_at }
    }

    /// The place of a byte of the file.
    pub fn place(&self, byte: usize) -> Place {
        let mut byte = byte.min(self.text.len());
        while !self.text.is_char_boundary(byte) {
            byte -= 1;
        }
        let before = &self.text[..byte];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        Place { line: before.matches('\n').count() + 1, column: before[line_start..].chars().count() + 1 }
    }
}

macro_rules! rules {
    ($($variant:ident $name:literal $why:literal,)+) => {
        /// A rule that a record keeps.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule {
            $(#[doc = $why] $variant,)+
        }

        impl Rule {
            /// All rules.
            pub const ALL: &'static [Rule] = &[$(Rule::$variant,)+];

            /// The rule's id.
            pub fn id(self) -> &'static str {
                match self {
                    $(Rule::$variant => $name,)+
                }
            }

            /// What the rule asks, in a sentence.
            pub fn explanation(self) -> &'static str {
                match self {
                    $(Rule::$variant => $why,)+
                }
            }
        }
    };
}

rules! {
    Syntax "syntax" "A file is TOML 1.0 in UTF-8.",
    MissingFile "missing-file" "A record has the files record.toml, provisions.toml and sources.toml.",
    OpenQuestion "open-question" "No question is left open: a comment that begins with `check:` is one, until an editor decides it and deletes the comment.",
    UnknownKey "unknown-key" "A table has no keys but those of the format.",
    MissingKey "missing-key" "A table has every key that the format asks for.",
    WrongType "wrong-type" "A value in the file has the type that the format asks for.",
    BadKey "bad-key" "Keys and ids are kebab-case: lower-case letters, digits and single hyphens.",
    BadDate "bad-date" "A date is one of the calendar: a day, a month (2025-11) or a year (2025).",
    LateDate "late-date" "No plan and no source is younger than the record's as-of date.",
    DuplicateId "duplicate-id" "An id, key or alias names one thing.",
    FileName "file-name" "The file of a plan is named after its id or one of its aliases.",
    UnknownTopic "unknown-topic" "A provision stands under a topic of the record.",
    UnknownProvision "unknown-provision" "A clause answers a provision of the record.",
    AmbiguousCue "ambiguous-cue" "A phrase shows one provision, chooses one level or its neighbours, says yes or no, or names one plan.",
    EmptyCue "empty-cue" "A phrase has letters or digits.",
    ShadowedCue "shadowed-cue" "A phrase finds something that no other one of its list finds.",
    ParticlePattern "particle-pattern" "A word that is looked for right beside others is spelled out: in lower case, simplified characters and half-width letters, without `*` and gaps.",
    WidePattern "wide-pattern" "A pattern of names stands for no more names than can be searched for.",
    IdleConcept "idle-concept" "A concept has phrases, a set of some provision that has it, and a name that no figure has.",
    WeakSet "weak-set" "What shows a provision together has an idea beside figures, and none twice.",
    ContraryExample "contrary-example" "A sentence is an example of a provision or near one, not both.",
    OwnExclusion "own-exclusion" "A level excludes others, and not itself.",
    UnknownLevel "unknown-level" "A level is one of its provision's scale.",
    UnknownWord "unknown-word" "A party, territory, qualifier, event, unit or other member stands in its vocabulary.",
    UnknownSource "unknown-source" "A source is one of sources.toml.",
    WrongValue "wrong-value" "A value is of its provision's type.",
    WrongUnit "wrong-unit" "A quantity is in a unit of its provision.",
    NoValue "no-value" "A stated clause has a value, unless its provision is of type text; other states have none.",
    NoWords "no-words" "A stated, deferred or rival answer has its controlled wording, in every language of the record.",
    NoSource "no-source" "Every clause and every rival has a source and a grade.",
    UnsourcedRemoval "unsourced-removal" "A clause is removed or silent only where a source says so.",
    FewRivals "few-rivals" "A contested clause has at least two rivals and no answer of its own.",
    TwoAnswers "two-answers" "One plan answers one provision once; again only for other parties or areas.",
    UnknownPoint "unknown-point" "A point is one of those that the plan has.",
    UnansweredPoint "unanswered-point" "Every printed point is answered by a clause or listed as not encoded, with the reason.",
    SameTermsOtherWords "same-terms-other-words" "The same terms of a provision are worded the same in every plan.",
    OtherTermsSameWords "other-terms-same-words" "Different terms of a provision are worded differently.",
    UnknownPlan "unknown-plan" "A plan that a lineage or a correction names is one of the record.",
    UnsourcedLineage "unsourced-lineage" "A lineage is declared only where a source states it.",
    LineageOrder "lineage-order" "A clause comes from a plan that is not its own and not a later one.",
    EmptyScale "empty-scale" "A scale has at least two levels and says why they stand in their order.",
}
