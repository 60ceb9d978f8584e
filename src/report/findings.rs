//! What was found in articles, as a page: for markdown with a table, for a terminal with the lines of the article.

use std::collections::BTreeSet;

use crate::check::{CheckRule, Finding, How, Verdict};
use crate::compare::{Side, side};
use crate::record::{Key, Lang, Plan, Provision, Record};
use crate::text::{Language, language};

use super::answers::{Answers, caution_about, notes_of, plan_name};
use super::article::{CheckedArticle, Lines, Severity};
use super::carets::{Carets, Told};
use super::cited::{Cited, Citing};
use super::document::{Block, Cell, Document, Line, Role, Row, Table};
use super::left::left_aside;
use super::messages::{self as say, Message};
use super::phrases::Phrases;
use super::reason::reason;
use super::stamp;
use super::suggestion::{SuggestionKind, suggestion};
use super::terminal::Terminal;

/// How much of what was found is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CheckDetail {
    /// Also the statements that the record bears out.
    pub all: bool,
    /// Also how each statement was read.
    pub explain: bool,
    /// Whether only some statements were asked for.
    pub is_selection: bool,
}

/// What was found in articles as a page with a table for each, fit to be pasted into a review.
pub fn findings_page(record: &Record, articles: &[CheckedArticle<'_>], detail: CheckDetail, lang: Lang) -> Document {
    let mut page = Page::new(record, Citing::Numbers, detail, lang);
    let mut document = Document::default();
    document.title(Line::of(Role::Strong, page.phrases.get(say::CHECK)));
    for article in articles {
        document.heading(Line::of(Role::Strong, article.path));
        page.counts(&mut document, *article, Line::default());
        let rows = page.rows(*article);
        if !rows.is_empty() {
            document.blocks.push(Block::Table(page.table(rows)));
        }
    }
    page.foot(&mut document, articles);
    document
}

/// What was found in articles as a good compiler would tell it: each line with carets under the statement, and the reason
/// beneath.
pub fn findings_in_lines(
    record: &Record,
    articles: &[CheckedArticle<'_>],
    detail: CheckDetail,
    lang: Lang,
    terminal: Terminal,
) -> String {
    let mut page = Page::new(record, Citing::Outlets(2), detail, lang);
    let mut shown = String::new();
    for article in articles {
        let (carets, lines) = (Carets::new(terminal, lang), Lines::of(*article));
        for finding in page.listed(*article) {
            let told = page.told(finding, *article);
            shown.push_str(&carets.draw(*article, &lines, finding, &told));
        }
        let mut counts = Document::default();
        let path = Line::of(Role::Strong, format!("{}{}", article.path, page.phrases.colon()));
        page.counts(&mut counts, *article, path);
        shown.push_str(&terminal.write(&counts));
        shown.push('\n');
    }
    let mut foot = Document::default();
    page.foot(&mut foot, articles);
    shown + &terminal.write(&foot)
}

/// What a rule says, in the language of the page.
pub(super) fn rule_in_words(rule: CheckRule, lang: Lang) -> &'static str {
    say::check_rule(rule).get(lang)
}

/// How many articles of how many have been checked.
pub fn checked_so_far(done: usize, all: usize, lang: Lang) -> String {
    match lang {
        Lang::En => format!("Checked {done} of {all} articles"),
        Lang::Zh => format!("已核查{done}篇，共{all}篇"),
    }
}

/// Tells findings in words, whatever the format.
pub(super) struct Page<'a> {
    record: &'a Record,
    pub(super) phrases: Phrases<'a>,
    pub(super) detail: CheckDetail,
    answers: Answers<'a>,
}

/// The plan that all statements were told of by what they say, where the text names none.
fn inferred<'a>(findings: &[Finding<'a>]) -> Option<&'a Plan> {
    let is_inferred = |finding: &Finding<'_>| finding.how == Some(How::Inferred);
    findings.first().and_then(|first| first.plan).filter(|_| findings.iter().all(is_inferred))
}

impl<'a> Page<'a> {
    pub(super) fn new(record: &'a Record, citing: Citing, detail: CheckDetail, lang: Lang) -> Self {
        let phrases = Phrases { record, lang };
        Self { record, phrases, detail, answers: Answers { phrases, cited: Cited::new(phrases, citing) } }
    }

    /// The findings that are listed: those that the record does not bear out, or all.
    fn listed<'f>(&self, article: CheckedArticle<'f>) -> impl Iterator<Item = &'f Finding<'f>> + use<'f> {
        let all = self.detail.all;
        let findings = article.findings.findings.iter();
        findings.filter(move |finding| all || Severity::of(finding.verdict) > Severity::Fine)
    }

    /// How much was read, what came of it, and that a list without entries means little.
    pub(super) fn counts(&self, document: &mut Document, article: CheckedArticle<'_>, start: Line) {
        document.paragraph(start.with(Role::Plain, self.count_line(article)));
        let findings = &article.findings.findings;
        let supported = article.count(Verdict::Supported);
        if article.findings.counts.checked == 0 {
            let mut told = Line::plain(self.phrases.get(say::NONE_CHECKED));
            // Numbers alone, or nothing, are in no language.
            if language(article.text) == Language::Other && article.text.contains(char::is_alphabetic) {
                told =
                    told.with(Role::Plain, self.phrases.gap()).with(Role::Plain, self.phrases.get(say::LANGUAGES_READ));
            }
            document.paragraph(told);
        } else if findings.is_empty() {
            document.paragraph(Line::plain(self.phrases.get(say::NO_STATEMENTS)));
        } else if supported == findings.len() && !self.detail.is_selection {
            document.paragraph(Line::plain(self.phrases.get(say::NONE_AGAINST)));
        }
        if let Some(plan) = inferred(findings) {
            let title = plan.title.wording(self.phrases.lang);
            let text = match self.phrases.lang {
                Lang::En => format!(
                    "The text names no plan: its statements were held against the {title}, the only one that has most of what they say."
                ),
                Lang::Zh => format!("文中未点名任何方案：各项陈述与{title}对照，唯有该方案载有其大部分内容。"),
            };
            document.paragraph(Line::plain(text));
        }
        if supported > 0 && !self.detail.all {
            let text = match self.phrases.lang {
                Lang::En => format!("Supported and not listed: {supported}; `--all` lists them."),
                Lang::Zh => format!("与记录相符的{supported}条未列出，用 `--all` 列出。"),
            };
            document.paragraph(Line::told(Role::Muted, &text));
        }
        if self.detail.explain {
            left_aside(document, article, self.phrases);
        } else if !article.findings.left.is_empty() {
            document.paragraph(Line::told(Role::Muted, self.phrases.get(say::LEFT_NOT_LISTED)));
        }
    }

    fn count_line(&self, article: CheckedArticle<'_>) -> String {
        let (counts, shown) = (article.findings.counts, article.findings.findings.len());
        let lang = self.phrases.lang;
        let mut verdicts = Verdict::ALL;
        verdicts.sort_by_key(|verdict| std::cmp::Reverse(Severity::of(*verdict)));
        let verdicts = verdicts.into_iter().map(|verdict| (verdict, article.count(verdict)));
        let verdicts: Vec<String> = verdicts
            .filter(|(_, count)| *count > 0)
            .map(|(verdict, count)| match lang {
                Lang::En => format!("{} {count}", say::verdict(verdict).get(lang)),
                Lang::Zh => format!("{}{count}条", say::verdict(verdict).get(lang)),
            })
            .collect();
        let verdicts = verdicts.join(self.phrases.comma());
        let (sentences, of_plans, checked, left) = (counts.sentences, counts.of_plans, counts.checked, counts.left);
        let asked = match lang {
            _ if shown == checked => String::new(),
            Lang::En => format!(", of which asked for: {shown}"),
            Lang::Zh => format!("，其中所选{shown}条"),
        };
        let aside = match (counts.lines_aside, lang) {
            (0, _) => String::new(),
            (lines, Lang::En) => format!(" Lines behind the article left aside: {lines}."),
            (lines, Lang::Zh) => format!("文后链接{lines}行未读。"),
        };
        let verdicts = match lang {
            _ if verdicts.is_empty() => String::new(),
            Lang::En => format!(" ({verdicts})"),
            Lang::Zh => format!("（{verdicts}）"),
        };
        match lang {
            Lang::En => format!(
                "Sentences read: {sentences}, of which speak of a plan: {of_plans}. Statements checked: {checked}{asked}{verdicts}. Passages left aside: {left}.{aside}"
            ),
            Lang::Zh => format!(
                "读取句子{sentences}句，其中谈及方案{of_plans}句；核对陈述{checked}条{asked}{verdicts}；略过段落{left}处。{aside}"
            ),
        }
    }

    fn table(&self, rows: Vec<Row>) -> Table {
        let head = [say::PLACE, say::QUOTE, say::PLAN, say::PROVISION, say::VERDICT, say::EVIDENCE];
        let head = head.map(|head: Message| Line::of(Role::Strong, self.phrases.get(head)));
        Table { head: head.into(), shares: vec![8, 24, 12, 14, 18, 24], rows }
    }

    fn rows(&mut self, article: CheckedArticle<'_>) -> Vec<Row> {
        let lines = Lines::of(article);
        let rows = self.listed(article).map(|finding| {
            let place = lines.place(&finding.span);
            let told = self.told(finding, article);
            let verdict = [told.verdict, told.why].into_iter().chain(told.trace).collect();
            let label = format!("{}{}", self.phrases.get(say::SUGGESTION), self.phrases.colon());
            let suggestion = told.suggestion.map(|line| Line::of(Role::Strong, label).and(line));
            Row::Cells(vec![
                vec![Line::plain(format!("{}:{}", place.line, place.column))],
                std::iter::once(Line::plain(article.quote(finding))).chain(told.speaker).collect(),
                vec![told.plan],
                told.provision.into(),
                verdict,
                told.evidence.into_iter().chain(suggestion).collect(),
            ])
        });
        rows.collect()
    }

    /// A finding in words.
    pub(super) fn told(&mut self, finding: &Finding<'_>, article: CheckedArticle<'_>) -> Told {
        let lang = self.phrases.lang;
        let role = match Severity::of(finding.verdict) {
            Severity::Fine => Role::Plain,
            Severity::Note | Severity::Warning => Role::Caution,
            Severity::Error => Role::Strong,
        };
        let key = Line::of(Role::Key, &*finding.provision.key);
        Told {
            plan: match finding.plan {
                Some(plan) => plan_name(plan, self.phrases),
                None => Line::of(Role::Caution, self.phrases.get(say::PLAN_NOT_TOLD)),
            },
            provision: [Line::of(Role::Strong, finding.provision.title.wording(lang)), key],
            verdict: Line::of(role, say::verdict(finding.verdict).get(lang)),
            why: Line::plain(reason(finding, article, lang)),
            speaker: self.speaker(finding, article),
            evidence: self.evidence(finding, article),
            suggestion: self.suggestion(finding, article),
            trace: if self.detail.explain { self.trace(finding, article) } else { Cell::new() },
        }
    }

    /// Who tells the statement, with the name of the record where the words are others.
    fn speaker(&self, finding: &Finding<'_>, article: CheckedArticle<'_>) -> Option<Line> {
        let phrases = self.phrases;
        let speaker = finding.told.speaker.as_ref()?;
        let words = article.words(&speaker.span);
        let person = speaker.person.map(|key| self.record.word("persons", key, phrases.lang));
        let party = || speaker.party.map(|key| self.record.word("parties", key, phrases.lang));
        let known = person.or_else(party);
        let known = known.filter(|known| !words.contains(known));
        let known = known.map(|known| phrases.in_brackets(known)).unwrap_or_default();
        let label = format!("{}{}", phrases.get(say::TOLD_BY), phrases.colon());
        Some(Line::of(Role::Muted, label).with(Role::Plain, format!("{words}{known}")))
    }

    /// What the record has of each statement that is listed.
    fn answers_in(&self, article: CheckedArticle<'_>) -> Vec<(&'a Plan, &'a Provision, Side<'a>)> {
        let answers = self.listed(article).flat_map(|finding| {
            let plans = finding.plan.into_iter().chain(article.findings.others(finding));
            plans.filter_map(|plan| self.answer(Some(plan), finding)).collect::<Vec<_>>()
        });
        answers.collect()
    }

    /// The corrected sentence. Where it is the record's wording in the language of the page, the evidence says it already.
    fn suggestion(&self, finding: &Finding<'_>, article: CheckedArticle<'_>) -> Option<Line> {
        let suggestion = suggestion(finding, article.text, language(article.text))?;
        let is_of_page = suggestion.language.is_chinese() == (self.phrases.lang == Lang::Zh);
        let is_news = suggestion.kind == SuggestionKind::Replacement || !is_of_page;
        is_news.then(|| Line::plain(suggestion.text))
    }

    /// What the record has of a plan there, from the page's own record: it lives as long as the page.
    fn answer(&self, plan: Option<&Plan>, finding: &Finding<'_>) -> Option<(&'a Plan, &'a Provision, Side<'a>)> {
        let (record, id) = (self.record, &plan?.id);
        let plan = record.plans.iter().find(|plan| plan.id == *id)?;
        let provision = record.provision(&finding.provision.key)?;
        let clauses = plan.answers(&provision.key).collect();
        Some((plan, provision, side(plan, &provision.key, clauses)))
    }

    fn evidence(&mut self, finding: &Finding<'_>, article: CheckedArticle<'_>) -> Cell {
        let mut cell = Cell::new();
        if let Some((plan, provision, side)) = self.answer(finding.plan, finding) {
            cell.extend(self.answers.cell(plan, &side, provision, |_| None));
        }
        for other in article.findings.others(finding) {
            let Some((plan, provision, side)) = self.answer(Some(other), finding) else { continue };
            cell.push(plan_name(plan, self.phrases).with(Role::Plain, self.phrases.colon().trim_end()));
            cell.extend(self.answers.cell(plan, &side, provision, |_| None));
        }
        cell
    }

    /// How a statement was read.
    fn trace(&self, finding: &Finding<'_>, article: CheckedArticle<'_>) -> Cell {
        let (phrases, read) = (self.phrases, &finding.read);
        let words = |range: &std::ops::Range<usize>| article.words(range).to_owned();
        let keys = |keys: &[&Key]| keys.iter().map(|key| (***key).to_owned()).collect::<Vec<String>>();
        let figures: Vec<String> = read.figures.iter().map(words).collect();
        let no = read.is_negated.then_some(say::WITH_A_NO);
        let said = [say::said(read.said)].into_iter().chain(no).map(|word| phrases.get(word).to_owned()).collect();
        let parts = [
            (say::CUE, vec![words(&finding.cue)]),
            (say::HOW_PLAN_TOLD, finding.how.map(|how| phrases.get(say::how(how)).to_owned()).into_iter().collect()),
            (say::READ_AS, said),
            (say::STATEMENT_KIND, vec![phrases.get(say::statement_kind(read.statement.kind)).to_owned()]),
            (say::LEVELS_READ, keys(&read.levels)),
            (say::FIGURES_READ, figures),
            (say::MEMBERS_READ, keys(&read.members)),
        ];
        let parts = parts.into_iter().filter(|(_, found)| !found.is_empty());
        let lines = parts.map(|(name, found)| {
            let name = format!("{}{}", phrases.get(name), phrases.colon());
            Line::of(Role::Muted, format!("{name}{}", found.join(phrases.comma())))
        });
        let negated = read.is_negated.then(|| Line::of(Role::Muted, phrases.get(say::NEGATED)));
        lines.chain(negated).collect()
    }

    pub(super) fn foot(&self, document: &mut Document, articles: &[CheckedArticle<'_>]) {
        let mut seen = BTreeSet::new();
        let answers: Vec<_> = articles.iter().flat_map(|article| self.answers_in(*article)).collect();
        let answers: Vec<_> =
            answers.into_iter().filter(|(plan, provision, _)| seen.insert((&plan.id, &provision.key))).collect();
        let notes = answers.iter().flat_map(|(plan, provision, side)| notes_of(plan, side, provision, self.phrases));
        let notes: Vec<Vec<Line>> = notes.collect();
        if !notes.is_empty() {
            document.heading(Line::of(Role::Strong, self.phrases.get(say::NOTES)));
            document.blocks.push(Block::List(notes));
        }
        let mut plans: Vec<&Plan> = Vec::new();
        for (plan, _, _) in &answers {
            if !plans.contains(plan) {
                plans.push(plan);
                caution_about(document, plan, self.phrases);
            }
        }
        document.paragraph(Line::told(Role::Muted, self.phrases.get(say::ABOUT_CHECK)));
        if self.detail.is_selection {
            document.paragraph(Line::of(Role::Muted, self.phrases.get(say::ONLY_SHOWN)));
        }
        if !answers.is_empty() {
            self.answers.cited.list(document);
        }
        document.paragraph(stamp(self.record, self.phrases.lang));
    }
}
