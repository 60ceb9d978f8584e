//! The rules that give verdicts.

macro_rules! rules {
    ($($variant:ident $name:literal $why:literal,)+) => {
        /// The rule that gave a verdict.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum CheckRule {
            $(#[doc = $why] $variant,)+
        }

        impl CheckRule {
            /// All rules.
            pub const ALL: &'static [CheckRule] = &[$(CheckRule::$variant,)+];

            /// The rule's id.
            pub fn id(self) -> &'static str {
                match self {
                    $(CheckRule::$variant => $name,)+
                }
            }

            /// When it applies, in a sentence.
            pub fn explanation(self) -> &'static str {
                match self {
                    $(CheckRule::$variant => $why,)+
                }
            }
        }
    };
}

rules! {
    SeveralPlans "several-plans" "The name fits several plans, or several are named, and not all of them bear it out.",
    SameValue "same-value" "The plan has this value.",
    OtherValue "other-value" "The plan has another value.",
    OtherValueUnsure "other-value-unsure" "The plan has another value, but the reading is not sure enough to contradict.",
    SameClause "same-clause" "The plan has such a clause; nothing that was compared speaks against it.",
    OtherMember "other-member" "The plan names another in that place.",
    OtherSense "other-sense" "The statement tells of a ban; the plan provides for it.",
    OtherSenseUnsure "other-sense-unsure" "The plan has such a clause, but a word of the statement for no, only, leave, before or the opposite may turn it round.",
    OtherParticular "other-particular" "The plan has such a clause, but not of the party, area or member that the statement names; the reading is not sure enough to contradict.",
    FigureNotCompared "figure-not-compared" "The plan has such a clause; the figure that the statement gives is no answer to that question and was not compared.",
    QualifierMissing "qualifier-missing" "The plan has this value with a qualifier that the statement leaves out.",
    RivalAccounts "rival-accounts" "Sources or parties give rival answers.",
    StruckOut "struck-out" "A source says that the clause was struck out, or is not there.",
    NoneSet "none-set" "A source says that the text sets none; the statement gives a figure.",
    WrongPlan "wrong-plan" "A source says that the text does not speak of it; another plan that the article names does.",
    NearLevel "near-level" "The plan has the level next to it.",
    OtherPaper "other-paper" "The plan has another answer; which is meant is not sure, for a paper of the same day and of authors in common has this one.",
    OtherVersion "other-version" "The text leaves the date open; another version gives this one.",
    PartysAnswer "partys-answer" "It is the answer of the party that the statement names; others give rival answers.",
    StillThere "still-there" "The statement says that the clause is gone or denied; the plan has it.",
    AgreedAbsent "agreed-absent" "The plan has no such clause, as the statement says.",
    AgreedOpen "agreed-open" "The plan leaves it to later talks, as the statement says.",
    LeftOpen "left-open" "The plan leaves it to later talks.",
    NoClause "no-clause" "The plan's text does not speak of it.",
    NotReported "not-reported" "The text is not public there, and no report covers it.",
    WrongDirection "wrong-direction" "The value went the other way since the plan before.",
    WrongStart "wrong-start" "The plan before, as the statement names it, had another value.",
    OtherEndUnsure "other-end-unsure" "One end of the change is borne out; the other end cannot be told or is not in the record.",
}
