//! Where the clauses of a plan come from, as a page.

use crate::compare::{OriginKind, OriginRow, Origins, Part, PartOf, Place, Share};
use crate::record::{Account, Lang, Lineage, Plan, Publicity, State};

use super::document::{Block, Cell, Document, Line, Role, Row, Table};
use super::messages as say;
use super::phrases::Phrases;
use super::stamp;

/// At most so many outlets are named beside an answer; JSON and CSV have them all.
const MOST_OUTLETS: usize = 3;

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

    fn cells(&self, row: &'a OriginRow<'a>) -> Vec<Cell> {
        let title = row.provision.title.wording(self.lang);
        vec![
            vec![Line::of(Role::Strong, title), Line::of(Role::Key, &*row.provision.key)],
            self.answer(row),
            self.origin(row),
        ]
    }

    fn answer(&self, row: &'a OriginRow<'a>) -> Cell {
        let mut cell = Vec::new();
        let mut says = self.point(&row.account.clause.points);
        if row.account.state() != State::Stated {
            says = says.with(Role::Caution, format!("{} ", self.phrases.get(say::state(row.account.state()))));
        }
        says = says.with(Role::Plain, row.account.says().map_or("", |says| says.wording(self.lang)));
        let holders = row.account.held_by();
        if !holders.is_empty() {
            let holders = self.phrases.words("parties", holders);
            says = Line::of(Role::Strong, format!("{holders}{}", self.phrases.colon())).and(says);
        }
        cell.push(says);
        cell.push(self.evidence(row.account));
        cell
    }

    fn point(&self, points: &[String]) -> Line {
        match points {
            [] => Line::default(),
            points => Line::of(Role::Muted, format!("{} ", points.join(self.phrases.comma()))),
        }
    }

    /// How an answer is known.
    fn evidence(&self, account: Account<'_>) -> Line {
        let sources = account.sources();
        let grade = account.grade().map_or("", |grade| self.phrases.get(say::grade(grade)));
        let outlets: Vec<&str> = sources
            .iter()
            .filter_map(|id| self.origins.record.source(id))
            .map(|source| &*source.outlet)
            .take(MOST_OUTLETS)
            .collect();
        let more = if sources.len() > MOST_OUTLETS { ", …" } else { "" };
        Line::of(Role::Muted, format!("{grade}{}{}{more}", self.phrases.colon(), outlets.join(", ")))
    }

    fn origin(&self, row: &'a OriginRow<'a>) -> Cell {
        let mut cell: Cell = row.account.clause.lineage.iter().map(|lineage| self.lineage(lineage)).collect();
        let is_same = row.has_same_term();
        if let Some(place) = row.origin.and_then(|origin| origin.place()) {
            let name = if is_same {
                Line::of(Role::Muted, format!("{}{}", self.phrases.get(say::BY_SAME_TERM), self.phrases.colon()))
            } else {
                Line::default()
            };
            cell.push(name.and(self.place(&place)));
            if !is_same {
                let says = place.account.says().map_or("", |says| says.wording(self.lang));
                cell.push(Line::plain(says));
            }
            cell.push(self.evidence(place.account));
        }
        for place in &row.perhaps {
            cell.push(self.perhaps(place));
            cell.extend(place.account.says().filter(|_| !is_same).map(|says| Line::plain(says.wording(self.lang))));
        }
        cell.extend(row.differences.iter().map(|change| self.phrases.change(change, row.provision, None)));
        cell.extend(row.parts.iter().map(|part| self.part(part, row)));
        if row.origin.is_some() && !is_same && !row.unseen.is_empty() {
            cell.push(self.unseen(row));
        }
        cell
    }

    fn place(&self, place: &Place<'a>) -> Line {
        let line = self.plan(place.plan).with(Role::Plain, self.at_points(&place.account.clause.points));
        let line = self.as_account(line, place);
        if place.is_same_day {
            line.with(Role::Caution, format!(" · {}", self.phrases.get(say::SAME_DAY)))
        } else {
            line
        }
    }

    /// An account among rivals is never shown as if it were the text.
    fn as_account(&self, line: Line, place: &Place<'a>) -> Line {
        match place.account.rival {
            Some(_) => line.with(Role::Caution, format!(" · {}", self.phrases.get(say::ONE_ACCOUNT))),
            None => line,
        }
    }

    fn at_points(&self, points: &[String]) -> String {
        let all = points.join(self.phrases.comma());
        match self.lang {
            _ if points.is_empty() => all,
            Lang::En => format!(", point {all}"),
            Lang::Zh => format!("第{all}条"),
        }
    }

    fn perhaps(&self, place: &Place<'a>) -> Line {
        let gap = self.phrases.gap();
        let line = Line::of(Role::Muted, format!("{}{gap}", self.phrases.get(say::OR))).and(self.plan(place.plan));
        self.as_account(line, place).with(Role::Caution, format!(" · {}", self.phrases.get(say::WHICH_IS_EARLIER)))
    }

    fn lineage(&self, lineage: &'a Lineage) -> Line {
        let gap = self.phrases.gap();
        let (declared, relation) = (self.phrases.get(say::DECLARED), self.phrases.get(say::relation(lineage.relation)));
        let line = Line::of(Role::Strong, format!("{declared}{}", self.phrases.colon()))
            .with(Role::Plain, format!("{relation}{gap}"))
            .with(Role::Key, &*lineage.from)
            .with(Role::Plain, self.at_points(&lineage.points));
        let sources: Vec<&str> = lineage.sources.iter().map(|id| &**id).collect();
        line.with(Role::Muted, format!(" ({})", sources.join(", ")))
    }

    fn part(&self, part: &Part<'a>, row: &'a OriginRow<'a>) -> Line {
        let name = match part.what {
            PartOf::Qualifier(key) => self.phrases.word("qualifiers", key).to_owned(),
            PartOf::Status(area, level) => {
                let of = row.provision.answer.vocabulary().unwrap_or_default();
                let level = self.phrases.level(row.provision, level);
                format!("{}{}{level}", self.phrases.word(of, area), self.phrases.colon())
            }
        };
        let line = Line::of(Role::Muted, format!("{name} – "));
        match part.first {
            Some(place) => line
                .with(Role::Plain, self.phrases.get(say::FIRST_IN))
                .with(Role::Plain, " ")
                .with(Role::Key, &*place.plan.id),
            None => line.with(Role::Plain, self.phrases.get(say::FIRST_NOWHERE_ELSE)),
        }
    }

    /// How many earlier texts may have had it unseen.
    fn unseen(&self, row: &OriginRow<'_>) -> Line {
        let (count, all) = (row.unseen.len(), self.origins.earlier.len());
        Line::of(
            Role::Muted,
            match self.lang {
                Lang::En => format!("not seen in {count} of {all} earlier texts"),
                Lang::Zh => format!("{all}份更早文本中有{count}份此处未见"),
            },
        )
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
