//! Statements about provisions that phrases show.

use std::ops::Range;

use crate::record::{Answer, Key, ProvisionId, State, WordKind};

use super::super::amounts::fits;
use super::super::denial::is_in_shadow;
use super::super::gates::{demand, is_history, is_question, is_said_by_others, position, provides, unstated};
use super::super::left::{LeftAside, WhyLeft};
use super::super::lexicon::Meaning;
use super::super::mention::{How, Mention, References, names_in};
use super::super::reading::{ReadSentence, is_inside};
use super::super::scope::{held_against, is_listed_as_demand};
use super::Claim;
use super::direction::compared;
use super::figures::is_set_against;
use super::gather::Reader;
use super::governed::governed;
use super::matter::Matter;
use super::owners::owner_of_value;
use super::parts::Parts;
use super::proposer::proposer;
use super::read::read;

impl<'a> Reader<'_, 'a> {
    /// The statements of a sentence about provisions that its phrases show; what is none is left aside.
    pub(super) fn phrased(
        self,
        sentence: &ReadSentence<'a>,
        references: &References<'a>,
        left: &mut Vec<LeftAside<'a>>,
    ) -> Vec<Claim<'a>> {
        let text = self.reading.folded.as_str();
        let mut claims: Vec<Claim<'a>> = Vec::new();
        for (key, topic) in &sentence.topics {
            let Some((provision, wording)) = self.lexicon.provision(key) else { continue };
            let matter = Matter { text, sentence, provision, wording, topic };
            let clause = matter.clause();
            let owner = owner_of_value(matter, &references.all).cloned();
            let governed = owner.or_else(|| governed((text, sentence), &clause, topic, references));
            let asked = self.asked(matter, &references.mentions);
            let is_asked = asked.is_some();
            let option = asked.as_ref().and_then(|asked| holder(asked, governed.as_ref(), key));
            let mention = asked.filter(|_| option.is_none()).or(governed);
            if claims.iter().any(|claim| has_said(claim, matter, mention.as_ref())) {
                continue;
            }
            let why = || self.why_not(matter, &clause, mention.as_ref(), &references.mentions);
            if let Some(why) = if is_asked { None } else { why() } {
                let cue = self.reading.folded.origin(topic.clone());
                left.extend(cue.map(|cue| LeftAside { cue, provision, why }));
                continue;
            }
            let is_provided =
                is_asked || mention.as_ref().is_some_and(|mention| self.is_told(matter, &clause, mention));
            let plan = mention.as_ref().and_then(|mention| mention.plan);
            let parts = Parts::of(matter, clause).beside(matter, &references.all, plan);
            let is_in_shadow = is_in_shadow(text, sentence, topic);
            let claim = read(matter, &parts, mention);
            let proposer = claim.proposer.or(option);
            let claim = Claim { is_in_shadow, is_bare: !is_provided, proposer, ..claim };
            let compared = compared(sentence, &claim, parts.own.end);
            claims.push(claim);
            claims.extend(compared);
        }
        claims
    }

    /// The stated demands of the party that asks for it, where one does.
    fn asked(self, matter: Matter<'_, 'a>, mentions: &[Mention<'a>]) -> Option<Mention<'a>> {
        let Matter { text, sentence, provision, topic, .. } = matter;
        let demand = demand(text, sentence, mentions, topic).filter(|_| !is_question(text, sentence))?;
        // `In a poll three quarters of Ukrainians said that they would not accept ..`.
        if sentence.has(WordKind::Hypothesis, &(sentence.range.start..demand.start)) {
            return None;
        }
        position(self.lexicon, sentence, (demand, topic), provision)
    }

    /// Why a clause states nothing of the plan that it is told of, or of each of several; nothing where it may.
    fn why_not(
        self,
        matter: Matter<'_, 'a>,
        clause: &Range<usize>,
        mention: Option<&Mention<'a>>,
        mentions: &[Mention<'a>],
    ) -> Option<WhyLeft> {
        let Matter { text, sentence, topic, .. } = matter;
        let Some(mention) = mention.filter(|mention| mention.plan.is_some() || mention.fits.len() > 1) else {
            return Some(WhyLeft::NoPlan);
        };
        let is_untold = mention.how < How::Carried && !self.is_told(matter, clause, mention);
        let is_of_others = || mention.how <= How::Document && is_said_by_others(sentence, mention, topic);
        if is_untold || is_of_others() {
            Some(WhyLeft::NotTold)
        } else if is_question(text, sentence) {
            Some(WhyLeft::Question)
        } else if is_history(sentence, mention, clause, topic) {
            Some(WhyLeft::Past)
        } else if is_changed_from(matter, clause) || is_of_other_paper(matter, mention) {
            Some(WhyLeft::Compared)
        } else if is_listed_as_demand(text, sentence, topic, mention) {
            Some(WhyLeft::Demand)
        } else {
            unstated(text, sentence, mentions, clause, topic)
        }
    }

    /// Whether its words tell that the plan has it: a name of the plan, what a plan does, or the way that it is mostly told in.
    fn is_told(self, matter: Matter<'_, 'a>, clause: &Range<usize>, mention: &Mention<'a>) -> bool {
        mention.how >= How::Epithet
            || provides(matter.sentence, clause, mention.how)
            || self.scorer.agrees(&matter.text[clause.clone()], &matter.provision.key)
    }
}

/// The party that asks for what it has as its account of a matter that the plan leaves open which the text is at.
fn holder<'a>(asked: &Mention<'a>, governed: Option<&Mention<'a>>, key: &'a ProvisionId) -> Option<&'a Key> {
    let (asks, plan) = asked.plan.zip(governed?.plan)?;
    let contested = plan.answers(key).filter(|clause| clause.state == State::Contested);
    let mut holders = contested.flat_map(|clause| &clause.rivals).flat_map(|account| account.held_by.iter());
    holders.find(|party| asks.drafted_by.contains(*party))
}

/// Whether a topic is the old wording of a change that tells no value of it behind: `将“100天内选举”改成“签署后尽快选举”`.
fn is_changed_from(Matter { sentence, provision, topic, .. }: Matter<'_, '_>, clause: &Range<usize>) -> bool {
    let is_object = sentence.words(WordKind::Object, &(clause.start..topic.start)).next().is_some();
    let mut changes = sentence.words(WordKind::Reworked, &(topic.end..clause.end.max(topic.end)));
    let change = changes.next().filter(|_| is_object);
    change.is_some_and(|word| {
        let behind = word.end..sentence.range.end;
        let has_level =
            sentence.cues_in(&behind).any(|cue| matches!(cue.meaning, Meaning::Level(of, _) if *of == provision.key));
        !has_level && !sentence.figures_in(&behind).any(|figure| fits(provision, figure))
    })
}

/// Whether a topic is only told of what its plan is held against: `比要求100天内选举的旧方案现实`, `与法律承认是两回事`.
fn is_of_other_paper(matter: Matter<'_, '_>, mention: &Mention<'_>) -> bool {
    let Matter { text, sentence, topic, .. } = matter;
    let is_apart =
        |word: &Range<usize>| is_inside(topic, word) && word != topic && names_in(sentence, word).next().is_none();
    let other = held_against(text, sentence, topic);
    other.is_some_and(|paper| !is_inside(&mention.range, &paper) && mention.range.start != paper.start)
        || sentence.words(WordKind::Contrast, &sentence.range).any(is_apart)
        || shows_what_is_set_against(matter)
}

/// Whether something else is set against the words that show a topic, or against the only figure in them: `比法律承认退了一步`,
/// `选举时间比100天更长`.
fn shows_what_is_set_against(matter: Matter<'_, '_>) -> bool {
    let mut figures = matter.sentence.figures_in(matter.topic).peekable();
    let has_figure = figures.peek().is_some();
    has_figure && figures.all(|figure| is_set_against(matter, &figure.range)) || is_set_against(matter, matter.topic)
}

/// Whether a statement before is about the same provision of the same plan.
fn has_said(claim: &Claim<'_>, matter: Matter<'_, '_>, mention: Option<&Mention<'_>>) -> bool {
    let Matter { provision, topic, .. } = matter;
    let plan = mention.and_then(|mention| mention.plan).map(|plan| &plan.id);
    let is_same = claim.provision.key == provision.key && claim.plan().map(|plan| &plan.id) == plan;
    // Each clause may tell the status of another area.
    let is_map = matches!(provision.answer, Answer::Map(..));
    let is_new_clause = is_map && (topic.start >= claim.range.end || topic.end <= claim.range.start);
    // Each clause may tell the proposal of another party.
    let is_new_option = topic.start >= claim.range.end
        && proposer(matter.sentence, &matter.clause(), topic)
            .is_some_and(|party| claim.proposer.is_some_and(|told| told != party));
    is_same && !is_new_clause && !is_new_option && !claim.is_bare
}
