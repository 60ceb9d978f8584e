//! Values that a clause gives to another plan than the statement before it, and does not say of what: `limits the army to
//! 800,000, against the 600,000 of the first plan`, `wants elections within 100 days, the other as soon as possible`.

use std::ops::Range;

use crate::record::{Particle, ProvisionId, WordKind};
use crate::text::{Figure, Unit};

use super::super::amounts::fits;
use super::super::gates::is_question;
use super::super::lexicon::Meaning;
use super::super::mention::{How, Mention};
use super::super::reading::{ReadSentence, is_inside};
use super::super::stated::are_of_one_order;
use super::Claim;
use super::figures::is_value;
use super::gather::Reader;
use super::matter::Matter;
use super::parts::Parts;
use super::read::read;

impl<'a> Reader<'_, 'a> {
    /// The statements found in a sentence, and those whose provision stands with the value of another plan, in one of them or
    /// of the sentence before.
    pub(super) fn with_elided(
        self,
        sentence: &ReadSentence<'a>,
        mentions: &[Mention<'a>],
        before: &[Claim<'a>],
        mut found: Vec<Claim<'a>>,
    ) -> Vec<Claim<'a>> {
        if before.is_empty() && found.is_empty() || is_question(self.reading.folded.as_str(), sentence) {
            return found;
        }
        let told: Vec<&Claim<'a>> = before.iter().chain(&found).collect();
        let clauses = sentence.clauses.iter().filter(|clause| !sentence.has(WordKind::Hypothesis, clause));
        let elided = clauses.filter_map(|clause| {
            let mention = other_plan(mentions, clause)?;
            let figure = self.elided_in(clause, sentence, (mention, mentions), &told);
            figure.or_else(|| self.level_in(clause, sentence, mention, &told))
        });
        let elided: Vec<Claim<'a>> = elided.collect();
        for figure in elided.iter().flat_map(|claim| &claim.figures) {
            for claim in &mut found {
                claim.leave(figure);
            }
        }
        found.extend(elided);
        found
    }

    fn elided_in(
        self,
        clause: &Range<usize>,
        sentence: &ReadSentence<'a>,
        (mention, mentions): (&Mention<'a>, &[Mention<'a>]),
        before: &[&Claim<'a>],
    ) -> Option<Claim<'a>> {
        let plan = mention.plan?;
        let is_of_name = |range: &Range<usize>| {
            mentions.iter().any(|mention| mention.range.start < range.end && range.start < mention.range.end)
        };
        let figures = sentence.figures_in(clause).filter(|figure| is_value(figure) && !is_of_name(&figure.range));
        let figures: Vec<&Figure> = figures.collect();
        let mut others = before.iter().rev().filter(|claim| claim.plan().is_some_and(|other| other.id != plan.id));
        let (full, figure) = others.find_map(|claim| Some((claim, only_like(claim, &figures)?)))?;
        let answers_another = |key: &ProvisionId| {
            let other = self.lexicon.provision(key).filter(|(provision, _)| provision.key != full.provision.key);
            other.is_some_and(|(provision, _)| fits(provision, figure))
        };
        let mut topics = sentence.topics_in(clause).filter(|(_, range)| !is_of_name(range));
        let is_told = before.iter().any(|claim| is_inside(&claim.topic, clause) && fits(claim.provision, figure));
        if is_told || topics.any(|(key, _)| answers_another(key)) {
            return None;
        }
        let text = self.reading.folded.as_str();
        let Claim { provision, wording, .. } = **full;
        let matter = Matter { text, sentence, provision, wording, topic: &figure.range };
        let part = figure.range.start.min(mention.range.start)..figure.range.end.max(mention.range.end);
        let parts = Parts { clause: clause.clone(), own: part.clone(), near: part };
        let claim = read(matter, &parts, Some(mention.clone()));
        Some(Claim { figures: vec![figure.clone()], ..claim })
    }

    /// The only level of a clause that shows no provision by itself, on the topic of what was last told of another plan. It may be
    /// of something else, and contradicts nothing.
    fn level_in(
        self,
        clause: &Range<usize>,
        sentence: &ReadSentence<'a>,
        mention: &Mention<'a>,
        before: &[&Claim<'a>],
    ) -> Option<Claim<'a>> {
        let plan = mention.plan?;
        let last = before.iter().rev().find(|claim| claim.plan().is_some_and(|other| other.id != plan.id))?;
        if sentence.topics_in(clause).next().is_some() || before.iter().any(|claim| is_inside(&claim.topic, clause)) {
            return None;
        }
        let levels = sentence.cues_in(clause).filter_map(|cue| match cue.meaning {
            Meaning::Level(of, level) => {
                let (provision, wording) = self.lexicon.provision(of)?;
                (provision.topic == last.provision.topic).then_some((provision, wording, level, &cue.range))
            }
            _ => None,
        });
        let levels: Vec<_> = levels.filter(|(.., words)| !is_inside(words, &mention.range)).collect();
        let (provision, wording, level, words) = *levels.iter().max_by_key(|(.., words)| words.len())?;
        if levels.iter().any(|(of, _, other, _)| of.key != provision.key || *other != level) {
            return None;
        }
        let text = self.reading.folded.as_str();
        if !gives_only(text, sentence, mention, words) {
            return None;
        }
        let matter = Matter { text, sentence, provision, wording, topic: words };
        let part = words.start.min(mention.range.start)..words.end.max(mention.range.end);
        let parts = Parts { clause: clause.clone(), own: part.clone(), near: part };
        Some(Claim { is_doubtful: true, ..read(matter, &parts, Some(mention.clone())) })
    }
}

/// Whether all that a clause says of a plan is a level: `the 20-point framework only says as soon as possible`. What `should be signed
/// as soon as possible` is something else.
fn gives_only(text: &str, sentence: &ReadSentence<'_>, mention: &Mention<'_>, words: &Range<usize>) -> bool {
    const LEADING: [WordKind; 8] = [
        WordKind::Paper,
        WordKind::Provides,
        WordKind::Does,
        WordKind::Asks,
        WordKind::Saying,
        WordKind::Wish,
        WordKind::Demand,
        WordKind::Only,
    ];
    const SMALL: [Particle; 5] =
        [Particle::Copula, Particle::Modal, Particle::It, Particle::Article, Particle::Linking];
    let clause = sentence.clause_at(words.start);
    let behind = text[words.end..clause.end.max(words.end)].trim_matches(|c: char| !c.is_alphanumeric());
    if !behind.is_empty() && !sentence.particles.begins(Particle::After, behind) {
        return false;
    }
    let mut at = mention.range.end;
    while at < words.start {
        let rest = at..words.start;
        let begun = |word: &&Range<usize>| word.start == at && word.end <= words.start;
        let word =
            LEADING.iter().flat_map(|kind| sentence.words(*kind, &rest)).filter(begun).map(|word| word.end).max();
        let small = || sentence.particles.behind(SMALL, &text[rest.clone()]).map(|left| words.start - left.len());
        match word.or_else(small) {
            Some(end) => at = end,
            None if text[rest.clone()].starts_with(' ') => at += 1,
            None => return false,
        }
    }
    mention.range.end <= words.start
}

/// The reference to a plan that a clause has by itself.
fn other_plan<'m, 'a>(mentions: &'m [Mention<'a>], clause: &Range<usize>) -> Option<&'m Mention<'a>> {
    mentions.iter().find(|mention| is_inside(&mention.range, clause) && mention.how >= How::Back)
}

/// The only one of these figures that counts what a statement counts.
fn only_like<'f>(claim: &Claim<'_>, figures: &[&'f Figure]) -> Option<&'f Figure> {
    let is_one_unit =
        |own: &Figure, figure: &Figure| own.unit == figure.unit || [own.unit, figure.unit].contains(&Unit::Bare);
    let is_like = |figure: &&&'f Figure| {
        let own = claim.own_figures().filter(|own| own.range != figure.range);
        let mut amounts = own.filter(|own| is_one_unit(own, figure) && are_of_one_order(own.amount, figure.amount));
        // `The limit on the army is eased (it was 600,000 in the first plan)`.
        let is_only = claim.own_figures().all(|own| own.range == figure.range) && figure.unit != Unit::Bare;
        fits(claim.provision, figure) && (amounts.next().is_some() || is_only)
    };
    let mut like = figures.iter().filter(is_like);
    like.next().filter(|_| like.next().is_none()).copied()
}
