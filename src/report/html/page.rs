//! The whole page: its head with the policy and the style, the articles, and what they rest on.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest, Sha256};

use crate::record::{Lang, Record};

use super::super::ENGINE;
use super::super::article::CheckedArticle;
use super::super::cited::Citing;
use super::super::document::Document;
use super::super::findings::{CheckDetail, Page};
use super::super::messages as say;
use super::super::visible::visible;
use super::article::ShownArticle;
use super::blocks::blocks;

const STYLE: &str = include_str!("style.css");

/// What was found in articles as a page of HTML: each article whole, its statements marked by their verdicts.
///
/// Statements that the record bears out are marked and noted too, whatever [`CheckDetail::all`] says.
pub fn findings_html(record: &Record, articles: &[CheckedArticle<'_>], detail: CheckDetail, lang: Lang) -> String {
    let mut page = Page::new(record, Citing::Links, CheckDetail { all: true, ..detail }, lang);
    let phrases = page.phrases;
    let mut shown: Vec<ShownArticle<'_>> = Vec::new();
    let mut next = 1;
    for (article, number) in articles.iter().zip(1..) {
        let article = ShownArticle::new(&mut page, *article, number, next);
        next += article.notes.len();
        shown.push(article);
    }
    let mut foot = Document::default();
    page.foot(&mut foot, articles);
    let title = phrases.get(say::CHECK);
    let page = html! {
        (DOCTYPE)
        html lang=(lang.code()) {
            (head(&name_of(articles, title)))
            body {
                header { h1 { (title) } }
                @if shown.len() > 1 {
                    nav aria-label=(phrases.get(say::ARTICLES)) {
                        ol {
                            @for article in &shown {
                                li {
                                    a href={ "#" (article.id()) } { (visible(article.article.path)) }
                                    (article.tally(phrases))
                                }
                            }
                        }
                    }
                }
                main { @for article in &shown { (article.shown(phrases)) } }
                footer { (blocks(&foot)) }
            }
        }
    };
    page.into_string() + "\n"
}

/// A page of one article is called by its path first: a reader may have many open.
fn name_of(articles: &[CheckedArticle<'_>], title: &str) -> String {
    match articles {
        [one] => format!("{} · {title}", visible(one.path)),
        _ => title.to_owned(),
    }
}

fn head(title: &str) -> Markup {
    html! {
        head {
            meta charset="utf-8";
            meta http-equiv="Content-Security-Policy" content=(policy());
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light dark";
            meta name="referrer" content="no-referrer";
            meta name="generator" content=(ENGINE);
            title { (title) }
            style { (PreEscaped(STYLE)) }
        }
    }
}

/// Nothing is loaded or run, and of styles the page's own alone, known by its digest.
fn policy() -> String {
    let digest = STANDARD.encode(Sha256::digest(STYLE));
    format!("default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'")
}

#[cfg(test)]
mod tests {
    use super::STYLE;

    #[test]
    fn the_style_is_whole_in_itself() {
        for outside in ["</", "url(", "@import", "@font-face"] {
            assert!(!STYLE.contains(outside), "{outside}");
        }
    }
}
