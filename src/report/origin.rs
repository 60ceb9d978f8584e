//! Where the clauses of a plan come from, as a page.

mod cells;

use crate::compare::{OriginKind, OriginRow, Origins, Share};
use crate::record::{Lang, Plan, Publicity};

use super::document::{Block, Document, Line, Role, Row, Table};
use super::messages as say;
use super::phrases::Phrases;
use super::stamp;

/// Where the clauses of a plan come from.
pub fn origins_page(origins: &Origins<'_>, lang: Lang) -> Document {
    let page = Page { origins, phrases: Phrases { record: origins.record, lang }, lang };
    let mut document = Document::default();
    page.head(&mut document);
    page.shares(&mut document);
    for kind in OriginKind::ALL {
        let is_of =
            |row: &OriginRow<'_>| row.account.rival.is_none() && row.origin.is_some_and(|one| one.kind() == kind);
        page.section(&mut document, page.phrases.get(say::origin_heading(kind)), is_of);
    }
    let contested = page.phrases.get(say::EACH_ACCOUNT);
    page.section(&mut document, contested, |row| row.account.rival.is_some());
    let not_compared = page.phrases.get(say::NOT_COMPARED);
    page.section(&mut document, not_compared, |row| row.account.rival.is_none() && row.origin.is_none());
    page.foot(&mut document);
    document
}

struct Page<'a> {
    origins: &'a Origins<'a>,
    phrases: Phrases<'a>,
    lang: Lang,
}

impl<'a> Page<'a> {
    fn head(&self, document: &mut Document) {
        let plan = self.origins.plan;
        let title = plan.title.wording(self.lang);
        document.title(
            Line::of(Role::Strong, format!("{title}{}{}", self.phrases.colon(), self.phrases.get(say::ORIGIN)))
                .with(Role::Muted, format!(" ({}, {})", plan.id, plan.date)),
        );
        document.paragraph(Line::plain(self.count_line()));
        let caution = match plan.text {
            Publicity::Reported => Some(say::NO_PUBLIC_TEXT),
            Publicity::ReadOut => Some(say::TEXT_READ_OUT),
            Publicity::Published => None,
        };
        if let Some(caution) = caution {
            let gap = self.phrases.gap();
            document.paragraph(Line::of(Role::Caution, format!("{title}{gap}{}", self.phrases.get(caution))));
        }
        if self.origins.rows.is_empty() {
            document.paragraph(Line::plain(self.phrases.get(say::NO_ROWS)));
        }
    }

    /// How much stands already and how much is new; what could not be compared is counted apart.
    fn count_line(&self) -> String {
        let counts: Vec<String> = OriginKind::ALL
            .into_iter()
            .map(|kind| (self.origins.count(kind), self.phrases.get(say::origin_count(kind))))
            .filter(|(count, _)| *count > 0)
            .map(|(count, words)| match self.lang {
                Lang::En => format!("{count} {words}"),
                Lang::Zh => format!("{count}条{words}"),
            })
            .collect();
        let (stated, contested, apart) =
            (self.origins.stated(), self.origins.contested(), self.origins.not_comparable());
        let counts =
            if counts.is_empty() { String::new() } else { format!("{}{}", self.phrases.colon(), self.joined(&counts)) };
        match self.lang {
            Lang::En => format!(
                "{stated} stated clause{}{counts}. Counted apart: {contested} contested, {apart} with no term to look up.",
                if stated == 1 { "" } else { "s" }
            ),
            Lang::Zh => format!("写明的条款{stated}条{counts}。另计：说法不一{contested}条，无可比内容{apart}条。"),
        }
    }

    fn joined(&self, parts: &[String]) -> String {
        parts.join(match self.lang {
            Lang::En => "; ",
            Lang::Zh => "；",
        })
    }

    fn shares(&self, document: &mut Document) {
        if self.origins.shares.is_empty() {
            return;
        }
        document.heading(Line::of(Role::Strong, self.phrases.get(say::STANDS_ALREADY)));
        let items = self.origins.shares.iter().map(|share| vec![self.share(share)]);
        document.blocks.push(Block::List(items.collect()));
    }

    fn share(&self, share: &Share<'a>) -> Line {
        let (same, of) = (share.same, self.origins.stated());
        let counts = [
            (share.otherwise, say::OTHERWISE_THERE),
            (share.unsettled, say::UNSETTLED_THERE),
            (share.silent, say::SILENT_THERE),
            (share.unseen, say::UNSEEN_THERE),
        ];
        let counts = counts.into_iter().filter(|(count, _)| *count > 0);
        let rest: Vec<String> = counts
            .map(|(count, word)| match self.lang {
                Lang::En => format!("{count} {}", self.phrases.get(word)),
                Lang::Zh => format!("{}{count}", self.phrases.get(word)),
            })
            .collect();
        let rest = if rest.is_empty() { String::new() } else { format!(" ({})", self.joined(&rest)) };
        let share_of = match self.lang {
            Lang::En => format!("{same} of {of} with the same term"),
            Lang::Zh => format!("{of}条中有{same}条内容相同"),
        };
        let line = self.plan(share.plan).with(Role::Plain, self.phrases.colon()).with(Role::Strong, share_of);
        let line = line.with(Role::Muted, rest);
        if share.is_earlier {
            line
        } else {
            line.with(Role::Caution, format!(" · {}", self.phrases.get(say::MAY_BE_LATER)))
        }
    }

    fn plan(&self, plan: &'a Plan) -> Line {
        let title = plan.title.wording(self.lang);
        Line::of(Role::Strong, title).with(Role::Muted, format!(" ({}, {})", plan.id, plan.date))
    }

    fn section(&self, document: &mut Document, heading: &str, is_of: impl Fn(&OriginRow<'_>) -> bool) {
        let rows: Vec<&'a OriginRow<'a>> = self.origins.rows.iter().filter(|row| is_of(row)).collect();
        if rows.is_empty() {
            return;
        }
        document.heading(Line::of(Role::Strong, format!("{heading} ({})", rows.len())));
        let head =
            [say::PROVISION, say::ANSWER, say::ORIGIN].map(|head| Line::of(Role::Strong, self.phrases.get(head)));
        let mut table = Table { head: head.into(), shares: vec![22, 36, 42], rows: Vec::new() };
        for rows in rows.chunk_by(|one, next| one.topic.key == next.topic.key) {
            let topic = rows.first().map_or("", |row| row.topic.title.wording(self.lang));
            table.rows.push(Row::Group(Line::of(Role::Strong, topic)));
            table.rows.extend(rows.iter().map(|row| Row::Cells(self.cells(row))));
        }
        document.blocks.push(Block::Table(table));
    }

    fn foot(&self, document: &mut Document) {
        document.paragraph(Line::of(Role::Muted, self.phrases.get(say::ORIGIN_LIMITS)));
        if !self.origins.undecided.is_empty() {
            let ids: Vec<&str> = self.origins.undecided.iter().map(|plan| &*plan.id).collect();
            let ids = ids.join(self.phrases.comma());
            document.paragraph(Line::of(
                Role::Muted,
                match self.lang {
                    Lang::En => format!("Dated too coarsely to say whether they are earlier, and so no origin: {ids}."),
                    Lang::Zh => format!("日期过粗、先后不明，故不作为出处：{ids}。"),
                },
            ));
        }
        if !self.origins.with_outlines {
            document.paragraph(Line::told(Role::Muted, self.phrases.get(say::NO_OUTLINES)));
        }
        if self.origins.is_selection {
            document.paragraph(Line::of(Role::Muted, self.phrases.get(say::ONLY_SHOWN)));
        }
        document.paragraph(stamp(self.origins.record, self.lang));
    }
}
