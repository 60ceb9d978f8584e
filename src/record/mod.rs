//! The record: provisions, plans, clauses, terms and sources, as typed data.
//!
//! This room owns the types of a record, reading them from TOML files with every fault found on the way
//! ([`read()`]), and the binary form that is built into the program. It does not know how anything is compared
//! or shown. The build script includes this module as it stands, so it uses nothing of the other rooms but the folding of
//! letters in [`crate::text`], which small words are held against.

mod account;
mod address;
mod clause;
mod correction;
mod cue;
mod date;
mod diagnostic;
mod id;
mod keys;
mod language;
mod later;
mod letters;
mod lineage;
mod lint;
mod model;
mod outline;
mod particle;
mod plan;
mod provision;
mod read;
mod source;
mod stored;
mod suggest;
mod value;
mod word_kind;

pub use account::Account;
pub use address::{Address, PointLookup};
pub use clause::{Clause, Grade, Modality, Rival, State, Terms};
pub use correction::{Correction, CorrectionKind};
pub use cue::{Cues, Group, Part, Phrases, PlanCues, ProvisionCues};
pub use date::PartialDate;
pub use diagnostic::{Diagnostic, Faults, File, Place, Rule};
pub use id::{Key, Label, PlanId, ProvisionId, SourceId, TopicId, is_kebab_case};
pub use keys::Keys;
pub use language::{Lang, Text};
pub use later::Later;
pub use lineage::{Lineage, Relation};
pub use model::{Lens, LensSides, PlanLookup, Record, Vocabulary};
pub use outline::compare_points;
pub use particle::{Particle, ParticleWords};
pub use plan::{Kind, NotEncoded, Plan, Publicity};
pub use provision::{Answer, Level, PaxCodes, Provision, Retired, Scale, Topic, Up};
pub use read::{ReadError, files_in, read, read_directory};
pub use source::{Source, SourceKind};
pub use stored::{StoredError, from_bytes, from_bytes_with, to_bytes};
pub use suggest::{Suggestions, closest, closest_by_word, misspelled};
pub use value::{Bound, DateValue, Duration, DurationUnit, DurationValue, Quantity, Value};
pub use word_kind::WordKind;
