//! Making a plan file of a text that nobody has encoded: a draft for an editor.
//!
//! Each sentence of each point is held against the provisions of the record: by the phrases and examples that `check`
//! reads prose with, and by the controlled wording of plans that the text is like. What is sure is given; what is not is
//! kept as a question with its choices. A [`Draft`] is plain data. It knows neither TOML nor messages.

mod align;
mod difference;
mod draft;
mod likeness;
mod points;
mod terms;
mod together;

use crate::check::Checker;
use crate::record::{Lang, PartialDate, Plan, Record, is_kebab_case};
use crate::text::outline;

pub use difference::Difference;
pub use draft::{Aligned, Answer, Candidate, Draft, DraftClause, Header, Model, Proposed};
pub use likeness::Closeness;

use align::Aligner;

/// What an editor asks for.
#[derive(Clone, Debug)]
pub struct Request<'a> {
    /// The id of the new plan.
    pub id: &'a str,
    /// Its title, where it is known.
    pub title: Option<&'a str>,
    /// Its date, where it is known.
    pub date: Option<PartialDate>,
    /// The plans that it is like, at best its earlier versions.
    pub like: Vec<&'a Plan>,
    /// The language of the text.
    pub lang: Lang,
}

/// Why no draft can be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// The id is no id.
    #[error("`{0}` is no id; write lower-case letters, digits and single hyphens, as in `draft-12`")]
    BadId(String),
    /// The id is taken.
    #[error("`{name}` already names the plan `{owner}`; choose another id")]
    TakenId {
        /// The id.
        name: String,
        /// The plan that has it.
        owner: String,
    },
    /// The text has no numbered points.
    #[error("the text has no numbered points; a plan file is made of points, such as `1.`, `Article 1` or `第一条`")]
    NoPoints,
}

/// The draft of a plan file.
///
/// # Errors
/// Where the id is none or taken, or the text has no points.
pub fn import<'a>(
    record: &'a Record,
    checker: &Checker<'a>,
    text: &str,
    request: &Request<'a>,
) -> Result<Draft<'a>, ImportError> {
    check_id(record, request.id)?;
    let found = points::points(text, &outline(text)).ok_or(ImportError::NoPoints)?;
    let mut aligner = Aligner::new(record, checker, &request.like, request.lang);
    let own = found.parts.iter().filter(|part| !part.is_title);
    let own = own.filter_map(|part| Some((part.point.as_deref()?, &text[part.words.clone()])));
    let clauses = own.flat_map(|(point, words)| aligner.clauses(point, words)).collect();
    let outside = found.parts.iter().filter(|part| part.point.is_none() && !part.words.is_empty());
    Ok(Draft {
        record,
        header: Header {
            id: request.id.to_owned(),
            title: request.title.map(str::to_owned),
            date: request.date,
            lang: request.lang,
        },
        like: request.like.clone(),
        outside: outside.map(|part| text[part.words.clone()].to_owned()).collect(),
        named: found.named,
        points: found.last,
        subpoints: found.subpoints,
        missing: found.missing,
        counts_lists: found.counts_lists,
        clauses,
    })
}

fn check_id(record: &Record, id: &str) -> Result<(), ImportError> {
    if !is_kebab_case(id) {
        return Err(ImportError::BadId(id.to_owned()));
    }
    let is_named = |plan: &&Plan| *plan.id == *id || plan.aliases.iter().any(|alias| alias.eq_ignore_ascii_case(id));
    match record.plans.iter().find(is_named) {
        Some(owner) => Err(ImportError::TakenId { name: id.to_owned(), owner: owner.id.to_string() }),
        None => Ok(()),
    }
}
