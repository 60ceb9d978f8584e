//! A name for a statement that stays when the article is set anew.

use sha2::{Digest, Sha256};

use crate::text::fold_prose;

use super::Finding;

/// So many bytes of the digest make a name: among ten million statements two of one name are not to be expected.
const LENGTH: usize = 8;

impl Finding<'_> {
    /// A name in 16 hexadecimal digits, the same wherever the statement stands in a text, however its lines are broken
    /// and its blanks set, and whatever the record says of it: of its plan, its provision and its words.
    ///
    /// `text` is the text that the statement was found in.
    pub fn fingerprint(&self, text: &str) -> String {
        let words = fold_prose(text.get(self.span.clone()).unwrap_or_default());
        let words: String = words.as_str().chars().filter(|character| !character.is_whitespace()).collect();
        let plan = self.plan.map_or("", |plan| &*plan.id);
        let mut digest = Sha256::new();
        for part in ["plandiff/statement/1", plan, &*self.provision.key, &words] {
            digest.update(part);
            digest.update([0]);
        }
        digest.finalize().iter().take(LENGTH).map(|byte| format!("{byte:02x}")).collect()
    }
}
