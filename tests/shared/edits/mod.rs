//! Made texts with edits whose truth is known: numbered laws of invented words, what became of each of their clauses in a
//! later version, and how well a comparison tells it.
//!
//! Everything follows from a seed. Words repeat as they do in laws: a few stand everywhere and most stand rarely.

#![allow(dead_code, reason = "the tests and the bench are crates of their own, and need some of these each")]

mod change;
mod labels;
mod law;
mod maker;
mod print;
mod random;
mod score;
mod truth;
mod vocabulary;

pub use change::Mix;
pub use labels::Numbering;
pub use law::Shape;
pub use print::Printed;
pub use score::Score;
pub use truth::Truth;
pub use vocabulary::Script;

use random::Random;

/// Two versions of a law, and what became of each clause.
pub struct Edited {
    pub old: Printed,
    pub new: Printed,
    pub truth: Truth,
}

/// Makes a law and a later version of it, each with its own numbering. What was put in and taken out shifts the numbers
/// behind it in any case.
pub fn edited(shape: Shape, mix: &Mix, numbering: [Numbering; 2]) -> Edited {
    let law = maker::make(shape);
    let mut random = Random::new((shape.seed + ((shape.script as u64) << 32)) ^ 0x5eed_0fed_17ed_1a35);
    let later = change::change(&law, mix, &mut random);
    let old = print::print(&law, numbering[0]);
    let new = print::print(&later, numbering[1]);
    let truth = truth::truth(&old, &later, &new);
    Edited { old, new, truth }
}

/// Makes a law. With `topic` another one, it has the words of the same language and none of the clauses.
pub fn law(shape: Shape, numbering: Numbering) -> Printed {
    print::print(&maker::make(shape), numbering)
}
