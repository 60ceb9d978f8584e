//! What a sentence says that is told of no plan which could be told.

use super::super::gates::{is_question, unstated};
use super::super::mention::References;
use super::super::reading::ReadSentence;
use super::Claim;
use super::gather::Reader;
use super::matter::Matter;
use super::parts::Parts;
use super::read::read;

impl<'a> Reader<'_, 'a> {
    /// What would be statements of a sentence that no plan is told for, were it known of which: the first about each provision.
    pub(super) fn unnamed(self, sentence: &ReadSentence<'a>, references: &References<'a>) -> Vec<Claim<'a>> {
        let text = self.reading.folded.as_str();
        let mut claims: Vec<Claim<'a>> = Vec::new();
        // A name that fits no plan of the record is that of another paper.
        if !references.all.is_empty() || references.carried.is_some() || is_question(text, sentence) {
            return claims;
        }
        for (key, topic) in &sentence.topics {
            if claims.iter().any(|claim| claim.provision.key == **key) {
                continue;
            }
            let Some((provision, wording)) = self.lexicon.provision(key) else { continue };
            let matter = Matter { text, sentence, provision, wording, topic };
            let clause = matter.clause();
            if unstated(text, sentence, &references.mentions, &clause, topic).is_none() {
                claims.push(read(matter, &Parts::of(matter, clause), None));
            }
        }
        claims
    }
}
