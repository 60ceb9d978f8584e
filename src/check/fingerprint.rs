//! A name for a statement that stays when the article is set anew.

use sha2::{Digest, Sha256};

use crate::text::fold;

use super::Finding;

/// So many bytes of the digest make a name: among ten million statements two of one name are not to be expected.
const LENGTH: usize = 8;

impl Finding<'_> {
    /// A name in 16 hexadecimal digits, the same wherever the statement stands in a text, however its lines are broken
    /// and its blanks set, and whatever the record says of it: of its plan, its provision and its words.
    ///
    /// `text` is the text that the statement was found in.
    pub fn fingerprint(&self, text: &str) -> String {
        let words = fold(text.get(self.span.clone()).unwrap_or_default());
        let plan = self.plan.map_or("", |plan| &*plan.id);
        let mut digest = Sha256::new();
        for part in ["plandiff/statement/1", plan, &*self.provision.key] {
            digest.update(part);
            digest.update([0]);
        }
        words.as_str().split_whitespace().for_each(|word| digest.update(word));
        digest.update([0]);
        let name = digest.finalize().iter().take(LENGTH).fold(0_u64, |name, byte| name << 8 | u64::from(*byte));
        format!("{name:016x}")
    }
}
