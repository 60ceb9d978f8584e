//! The history of the record itself, as JSON.

use schemars::JsonSchema;
use serde::Serialize;

use crate::record::{Correction, Lang, Record};
use crate::report::messages as say;

use super::parts::{Head, head, ids};

/// Changes of the record, none of a text.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CorrectionsJson<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    /// That these are changes of the record and not of the texts.
    notice: &'static str,
    /// The newest first.
    corrections: Vec<CorrectionJson<'a>>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct CorrectionJson<'a> {
    date: String,
    /// The plan that it is about; null where it is about the record as a whole.
    plan: Option<&'a str>,
    provision: Option<&'a str>,
    point: &'a [String],
    /// added, re-read, re-graded, fixed, re-sourced or withdrawn.
    kind: &'static str,
    what: &'a str,
    why: &'a str,
    sources: Vec<&'a str>,
}

/// Changes of the record in the shape of their JSON output.
pub fn corrections_json<'a>(record: &'a Record, corrections: &[&'a Correction], lang: Lang) -> CorrectionsJson<'a> {
    CorrectionsJson {
        head: head("plandiff/log/1", record, lang),
        notice: say::CORRECTIONS_NOTICE.get(lang),
        corrections: corrections.iter().map(|one| correction(one, lang)).collect(),
    }
}

fn correction(correction: &Correction, lang: Lang) -> CorrectionJson<'_> {
    CorrectionJson {
        date: correction.date.to_string(),
        plan: correction.plan.as_deref(),
        provision: correction.provision.as_deref(),
        point: &correction.points,
        kind: correction.kind.name(),
        what: correction.what.wording(lang),
        why: correction.why.wording(lang),
        sources: ids(&correction.sources),
    }
}
