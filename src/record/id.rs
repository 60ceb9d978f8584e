//! Names that data gives to things: one type for each kind, so that they cannot be mixed up.
//!
//! Those of the built-in record are not copied out of the program, as its texts are not.

use std::borrow::{Borrow, Cow};
use std::fmt;
use std::ops::Deref;

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(#[serde(borrow)] Cow<'static, str>);

        impl From<&str> for $name {
            fn from(name: &str) -> Self {
                Self(Cow::Owned(name.to_owned()))
            }
        }

        impl Deref for $name {
            type Target = str;
            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

ids! {
    /// The id of a plan: what a user types, such as `28`.
    PlanId,
    /// The key of a provision, such as `force-size`.
    ProvisionId,
    /// The id of a source.
    SourceId,
    /// The key of a topic, such as `armed-forces`.
    TopicId,
    /// A key of a vocabulary (a party, a territory, a qualifier, ...) or of a level on a scale; the name of a concept.
    Key,
    /// What a source is told by: an outlet, a title, an address.
    Label,
}

/// Whether a name is in kebab case: lower-case ASCII letters, digits and single hyphens between them.
pub fn is_kebab_case(name: &str) -> bool {
    !name.is_empty()
        && name
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}
