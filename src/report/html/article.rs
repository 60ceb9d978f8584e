//! One article: its paragraphs with the statements marked, and the notes on each beside it.

use std::ops::Range;

use maud::{Markup, html};

use crate::check::Verdict;

use super::super::article::{CheckedArticle, Severity};
use super::super::document::{Document, Line};
use super::super::findings::Page;
use super::super::messages as say;
use super::super::phrases::Phrases;
use super::super::visible::{visible, visible_in_lines};
use super::blocks::blocks;
use super::note::{Note, sign, statement_id};
use super::parts::{Part, parts};
use super::runs::{Cutter, Run};

/// An article whose notes are numbered from those of the articles before.
pub(super) struct ShownArticle<'a> {
    pub(super) article: CheckedArticle<'a>,
    pub(super) number: usize,
    pub(super) notes: Vec<Note>,
    pub(super) counts: Document,
}

impl<'a> ShownArticle<'a> {
    /// Numbers from `number` on for the article, and from `first` on for its statements.
    pub(super) fn new(page: &mut Page<'_>, article: CheckedArticle<'a>, number: usize, first: usize) -> Self {
        let findings = article.findings.findings.iter().zip(first..);
        let notes = findings.map(|(finding, number)| Note {
            number,
            verdict: finding.verdict,
            rule: finding.rule,
            told: page.told(finding, article),
        });
        let notes = notes.collect();
        let mut counts = Document::default();
        page.counts(&mut counts, article, Line::default());
        Self { article, number, notes, counts }
    }

    pub(super) fn id(&self) -> String {
        format!("article-{}", self.number)
    }

    /// How often each verdict was given, with a link to the first statement that has it; the worst first.
    pub(super) fn tally(&self, phrases: Phrases<'_>) -> Markup {
        let mut verdicts = Verdict::ALL;
        verdicts.sort_by_key(|verdict| std::cmp::Reverse(rank(*verdict)));
        let firsts = verdicts.into_iter().filter_map(|verdict| {
            let first = self.notes.iter().find(|note| note.verdict == verdict)?;
            Some((verdict, first.number))
        });
        html! {
            @if !self.notes.is_empty() {
                ul.tally {
                    @for (verdict, first) in firsts {
                        li.(verdict.name()) {
                            span.sign aria-hidden="true" { (sign(verdict)) }
                            " "
                            a href={ "#" (statement_id(first)) } { (phrases.get(say::verdict(verdict))) }
                            " "
                            (self.article.count(verdict))
                        }
                    }
                }
            }
        }
    }

    pub(super) fn shown(&self, phrases: Phrases<'_>) -> Markup {
        let spans: Vec<Range<usize>> =
            self.article.findings.findings.iter().map(|finding| finding.span.clone()).collect();
        let parts = parts(self.article.text);
        let mut cutter = Cutter::new(&spans);
        let cut: Vec<_> = parts.iter().map(|part| (part, cutter.cut(part))).collect();
        let lang = language(self.article.text);
        let text = |range: Range<usize>| visible_in_lines(self.article.text.get(range).unwrap_or_default());
        html! {
            article id=(self.id()) aria-labelledby={ (self.id()) "-name" } {
                h2 id={ (self.id()) "-name" } { (visible(self.article.path)) }
                (self.tally(phrases))
                div.text {
                    (text(0..parts.first().map_or(self.article.text.len(), |part| part.range.start)))
                    @for (part, (runs, noted)) in &cut {
                        div.row {
                            @if part.is_heading {
                                h3.prose lang=(lang) { (self.prose(runs, phrases)) }
                            } @else {
                                p.prose lang=(lang) { (self.prose(runs, phrases)) }
                            }
                            @if !noted.is_empty() {
                                ol.notes role="list" {
                                    @for note in noted.iter().filter_map(|at| self.notes.get(*at)) {
                                        (note.shown(phrases))
                                    }
                                }
                            }
                        }
                        (text(gap_behind(part)))
                    }
                }
                div.counts { (blocks(&self.counts)) }
            }
        }
    }

    fn prose(&self, runs: &[Run], phrases: Phrases<'_>) -> Markup {
        let notes = |list: &[usize]| list.iter().filter_map(|at| self.notes.get(*at)).collect::<Vec<_>>();
        html! {
            @for run in runs {
                @let text = visible_in_lines(self.article.text.get(run.range.clone()).unwrap_or_default());
                @let worst = notes(&run.covered_by).into_iter().map(|note| note.verdict).max_by_key(|one| rank(*one));
                @for note in notes(&run.begins) { (note.link(phrases)) }
                @match worst {
                    Some(verdict) => mark.(verdict.name()) { (text) },
                    None => (text),
                }
                @for note in notes(&run.ends) { (note.end(phrases)) }
            }
        }
    }
}

fn gap_behind(part: &Part) -> Range<usize> {
    part.range.end..part.reach
}

/// Where several statements lie over one another the text is marked by the one that weighs most.
fn rank(verdict: Verdict) -> (Severity, Verdict) {
    (Severity::of(verdict), verdict)
}

/// The language of an article for who reads it aloud or chooses its letters: by its first letters, empty where they are
/// of neither language.
fn language(text: &str) -> &'static str {
    const LETTERS: usize = 400;
    let (mut han, mut latin) = (0, 0);
    for letter in text.chars().filter(|letter| letter.is_alphabetic()).take(LETTERS) {
        match letter {
            '\u{3400}'..='\u{9FFF}' => han += 1,
            _ if letter.is_ascii() => latin += 1,
            _ => {}
        }
    }
    // A Han character says as much as some letters do.
    match (han * 4 >= latin && han > 0, latin > 0) {
        (true, _) => "zh",
        (false, true) => "en",
        (false, false) => "",
    }
}

#[cfg(test)]
mod tests {
    use super::language;

    #[test]
    fn an_article_is_in_the_language_of_its_letters() {
        assert_eq!(language("The 28 points, 60万 in all"), "en");
        assert_eq!(language("美国的28点计划（NATO、EU 均未表态）"), "zh");
        assert_eq!(language("28 пунктов"), "");
    }
}
