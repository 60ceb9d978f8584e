//! Why a statement got its verdict: the sentence of its rule, with what was held against what.

use crate::check::{CheckRule, Finding, Findings, Unsure};
use crate::record::{Clause, Key, Lang, State, Value};

use super::article::CheckedArticle;
use super::findings::rule_in_words;
use super::messages::{self as say, Message};
use super::phrases::Phrases;

/// Why a statement got its verdict.
pub(super) fn reason(finding: &Finding<'_>, article: CheckedArticle<'_>, lang: Lang) -> String {
    let (findings, text) = (article.findings, article.text);
    let reason = Reason { finding, findings, text, phrases: Phrases { record: findings.record, lang } };
    let rule = rule_in_words(finding.rule, lang);
    let told = match finding.rule {
        CheckRule::NearLevel => reason.levels(),
        CheckRule::QualifierMissing => reason.left_out(),
        CheckRule::SameClause => Some(reason.compared()),
        CheckRule::OtherMember | CheckRule::OtherParticular => reason.members(),
        CheckRule::OtherSenseUnsure | CheckRule::OtherValueUnsure => reason.unsure(),
        CheckRule::WrongDirection | CheckRule::WrongPlan | CheckRule::OtherPaper => reason.other_plans(),
        CheckRule::NoClause | CheckRule::NotReported => reason.elsewhere(),
        _ => None,
    };
    let sentence = rule.trim_end_matches(['.', '。']);
    match told {
        Some(told) if finding.rule == CheckRule::SameClause => format!("{rule}{}{told}", reason.phrases.gap()),
        Some(told) => format!("{sentence}{}{told}{}", reason.phrases.colon(), reason.phrases.full_stop().trim_end()),
        None => rule.to_owned(),
    }
}

#[derive(Clone, Copy)]
struct Reason<'a> {
    finding: &'a Finding<'a>,
    findings: &'a Findings<'a>,
    text: &'a str,
    phrases: Phrases<'a>,
}

impl<'a> Reason<'a> {
    fn own(self) -> impl Iterator<Item = &'a Clause> {
        let plan = self.finding.plan;
        let is_own = move |clause: &Clause| {
            self.findings.plan_of(clause).is_some_and(|other| plan.is_some_and(|own| own.id == other.id))
        };
        let stated = self.finding.evidence.iter().copied().filter(|clause| clause.state == State::Stated);
        stated.filter(move |clause| is_own(clause))
    }

    /// The level that the plan has and that next to it which the statement has.
    fn levels(self) -> Option<String> {
        let provision = self.finding.provision;
        let scale = provision.answer.scale()?;
        let mut pairs = self.own().filter_map(|clause| {
            let Some(Value::Level(own)) = &clause.terms.value else { return None };
            let is_next = |said: &&Key| scale.steps(said, own).is_some_and(|steps| steps.unsigned_abs() == 1);
            Some((own, self.finding.read.levels.iter().copied().find(is_next)?))
        });
        let (own, said) = pairs.next()?;
        let level = |key: &'a Key| self.phrases.level(provision, key);
        Some(self.both(level(own), level(said)))
    }

    /// The qualifiers and levels of the plan that the statement leaves out.
    fn left_out(self) -> Option<String> {
        let members = &self.finding.read.members;
        let is_said = |level: &&Key| self.finding.read.levels.contains(level);
        let level = |key: &'a Key| self.phrases.level(self.finding.provision, key);
        let mut parts: Vec<&str> = Vec::new();
        for clause in self.own() {
            match &clause.terms.value {
                Some(Value::Level(own)) => parts.extend(Some(own).filter(|own| !is_said(own)).map(level)),
                Some(Value::Map(map)) => {
                    let named = map.iter().filter(|(area, _)| members.contains(area)).map(|(_, own)| own);
                    parts.extend(named.filter(|own| !is_said(own)).map(level));
                }
                _ => {
                    let missing: Vec<&Key> =
                        clause.terms.qualifiers.iter().filter(|one| !members.contains(one)).collect();
                    parts.extend(self.words(&missing));
                }
            }
        }
        parts.sort_unstable();
        parts.dedup();
        let told = parts.iter().map(|part| format!("“{part}”")).collect::<Vec<_>>();
        (!told.is_empty()).then(|| told.join(self.phrases.comma()))
    }

    /// What the plan has and what the statement has.
    fn both(self, own: &str, said: &str) -> String {
        match self.phrases.lang {
            Lang::En => format!("the plan has “{own}”, the statement “{said}”"),
            Lang::Zh => format!("方案为“{own}”，该陈述为“{said}”"),
        }
    }

    /// The members that the plan has and those that the statement has in their place.
    fn members(self) -> Option<String> {
        let apart = self.finding.apart.as_ref()?;
        if apart.own.is_empty() {
            let said = self.titles(&apart.said)?;
            return Some(match self.phrases.lang {
                Lang::En => format!("the statement names “{said}”"),
                Lang::Zh => format!("该陈述提到“{said}”"),
            });
        }
        Some(self.both(&self.titles(&apart.own)?, &self.titles(&apart.said)?))
    }

    /// What keeps a statement from being told to be wrong.
    fn unsure(self) -> Option<String> {
        match self.finding.unsure.as_ref()? {
            Unsure::Words(words) => {
                let words = self.text.get(words.clone())?;
                Some(match self.phrases.lang {
                    Lang::En => format!("the statement has “{words}”, the clause no such word"),
                    Lang::Zh => format!("该陈述有“{words}”，条款无此类措辞"),
                })
            }
            Unsure::Unknown(word) => {
                let word = self.text.get(word.clone())?;
                Some(match self.phrases.lang {
                    Lang::En => format!("“{word}”, which the record does not know, may turn it round"),
                    Lang::Zh => format!("“{word}”为记录所不识，可能改变其义"),
                })
            }
            Unsure::Elsewhere(other) => {
                let title = other.title.wording(self.phrases.lang);
                Some(match self.phrases.lang {
                    Lang::En => format!("{title} has this one, and may be meant"),
                    Lang::Zh => format!("{title}有此取值，所指可能是该方案"),
                })
            }
            other => Some(self.phrases.get(say::unsure(other)?).to_owned()),
        }
    }

    /// What of a statement was found in the clause, and what was not compared.
    fn compared(self) -> String {
        let read = &self.finding.read;
        let part = |label: Message, words: Vec<&str>| {
            let stop = self.phrases.full_stop().trim_end();
            let words = Some(words.join(self.phrases.comma())).filter(|words| !words.is_empty())?;
            Some(format!("{}{}{words}{stop}", self.phrases.get(label), self.phrases.colon()))
        };
        let figures = read.other_figures.iter().filter_map(|range| self.text.get(range.clone()));
        let others = self.words(&read.others).chain(figures).collect();
        let parts = [part(say::COMPARED, self.words(&read.had).collect()), part(say::NAMED_ONLY, others)];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        if parts.is_empty() { self.phrases.get(say::CLAUSE_ALONE).to_owned() } else { parts.join(self.phrases.gap()) }
    }

    /// The plans that it was held against, with what they have.
    fn other_plans(self) -> Option<String> {
        let plans = self.findings.others(self.finding).into_iter().map(|plan| {
            let clauses = plan.answers(&self.finding.provision.key).filter(|clause| clause.state == State::Stated);
            let values = clauses.filter_map(|clause| clause.terms.value.as_ref());
            let values: Vec<String> = values.map(|value| self.phrases.value(value, self.finding.provision)).collect();
            let title = plan.title.wording(self.phrases.lang);
            match (values.is_empty(), self.phrases.lang) {
                (true, _) => title.to_owned(),
                (false, Lang::En) => format!("{title} ({})", values.join("; ")),
                (false, Lang::Zh) => format!("{title}（{}）", values.join("；")),
            }
        });
        let plans: Vec<String> = plans.collect();
        (!plans.is_empty()).then(|| plans.join(self.phrases.semicolon()))
    }

    /// The plan that the text names and that speaks of it.
    fn elsewhere(self) -> Option<String> {
        let plans = self.other_plans()?;
        Some(match self.phrases.lang {
            Lang::En => format!("it stands in {plans}"),
            Lang::Zh => format!("见于{plans}"),
        })
    }

    fn titles(self, keys: &[&'a Key]) -> Option<String> {
        let words: Vec<&str> = self.words(keys).collect();
        (!words.is_empty()).then(|| words.join(self.phrases.comma()))
    }

    /// The titles of members of whatever vocabulary.
    fn words<'k>(self, keys: &'k [&'a Key]) -> impl Iterator<Item = &'a str> + use<'a, 'k> {
        keys.iter().map(move |key| {
            let mut words = self.phrases.record.vocabularies.values().filter_map(|words| words.get(*key));
            words.next().map_or(&***key, |title| title.wording(self.phrases.lang))
        })
    }
}
