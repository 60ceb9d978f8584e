//! Texts, outlines and pairings made by hand, for tests of what is shown of them.

use plandiff::compare::{
    Likeness, Limit, OutlinedText, PairRule, TextComparison, TextRelation, TextRival, TextRow, TextSelection,
};
use plandiff::record::Lang;
use plandiff::report::{ComparedTexts, TextDetail, TextFile};
use plandiff::text::{ClauseKind, Label, Origin, Outline, TextClause};

/// A text and its clauses.
#[derive(Clone, Debug)]
pub struct Text {
    pub text: String,
    pub outline: Outline,
}

/// A text of clauses, each with its depth, its label and its words. Each begins a line, with two blanks for each step of
/// its depth.
pub fn text(clauses: &[(u16, &str, &str)]) -> Text {
    let (mut text, mut outline) = (String::new(), Outline::default());
    for (depth, printed, words) in clauses {
        let start = text.len();
        text.push_str(&"  ".repeat(usize::from(*depth)));
        let label = (!printed.is_empty()).then(|| label(&mut text, printed));
        if label.is_some() && !words.is_empty() {
            text.push(' ');
        }
        let from = text.len();
        text.push_str(words);
        let words = from..text.len();
        text.push('\n');
        let parent = outline.clauses.iter().rposition(|before: &TextClause| before.depth < *depth);
        let kind = match (&label, *printed) {
            (None, _) => ClauseKind::Paragraph,
            (_, "-") => ClauseKind::Bullet,
            (_, printed) if printed.starts_with("Article") => ClauseKind::Heading,
            _ => ClauseKind::Point,
        };
        outline.clauses.push(TextClause {
            source: start..text.len(),
            words,
            label,
            kind,
            parent,
            depth: *depth,
            is_contents: false,
        });
    }
    Text { text, outline }
}

fn label(text: &mut String, printed: &str) -> Label {
    let start = text.len();
    text.push_str(printed);
    let is_number = |character: char| character.is_ascii_digit();
    let number = printed.find(is_number).map_or(start..start, |at| {
        let digits = printed[at..].bytes().take_while(u8::is_ascii_digit).count();
        start + at..start + at + digits
    });
    Label { printed: start..text.len(), number }
}

impl Text {
    pub fn outlined(&self) -> OutlinedText<'_> {
        OutlinedText { text: &self.text, outline: &self.outline }
    }
}

/// A row by its relation and its clauses.
pub fn row(relation: TextRelation, old: &[usize], new: &[usize]) -> TextRow {
    let is_pair = !old.is_empty() && !new.is_empty();
    let rule = match relation {
        TextRelation::Reworded => PairRule::AlikeWords,
        TextRelation::Split | TextRelation::Merged => PairRule::Contained,
        _ => PairRule::SameWords,
    };
    TextRow {
        relation,
        old: old.to_vec(),
        new: new.to_vec(),
        is_moved: relation == TextRelation::Moved,
        is_renumbered: relation == TextRelation::Renumbered,
        likeness: is_pair.then_some(Likeness(1000)),
        rule: is_pair.then_some(rule),
        rivals: Vec::new(),
    }
}

/// The row as alike as that.
pub fn alike(row: TextRow, thousandths: u16) -> TextRow {
    TextRow { likeness: Some(Likeness(thousandths)), ..row }
}

/// Everything that can become of a clause, in two texts.
pub fn agreement() -> (Text, Text, Vec<TextRow>) {
    use TextRelation::{Added, Merged, Moved, Removed, Renumbered, Reworded, Same, Split};
    let old = text(&[
        (0, "", "Agreement on the strait"),
        (0, "Article 1.", "Ceasefire"),
        (1, "1.", "The parties shall cease fire within 30 days and\n     withdraw heavy weapons."),
        (1, "2.", "Mediators may watch the line and shall report to the council every week."),
        (1, "3.", "Ports stay open to all ships."),
        (1, "4.", "Fishing boats pass freely by day."),
        (0, "Article 2.", "Council"),
        (1, "1.", "A council of seven members meets twice a year, and its chair is chosen by lot."),
        (1, "2.", "Each member has one vote."),
        (1, "3.", "The chair breaks a tie."),
        (1, "4.", "Minutes are kept in both languages."),
        (0, "Article 3.", "Repairs"),
        (1, "1.", "A fund pays for repairs of harbours."),
        (1, "-", "The fund is kept in a bank of a third state."),
        (1, "2.", "Any party may leave the fund."),
    ]);
    let new = text(&[
        (0, "", "Agreement on the strait"),
        (0, "Article 1.", "Ceasefire"),
        (1, "1.", "The parties may cease fire within 45 days and withdraw heavy weapons."),
        (1, "2.", "Ports stay open to all ships."),
        (1, "3.", "Drills are announced a week before they begin."),
        (0, "Article 2.", "Repairs"),
        (1, "1.", "A fund pays for repairs of harbours."),
        (1, "-", "The fund is kept in a bank of a third state."),
        (1, "2.", "Snow is cleared by whoever is nearest."),
        (0, "Article 3.", "Council"),
        (1, "1.", "A council of seven members meets twice a year."),
        (1, "2.", "Its chair is chosen by lot."),
        (1, "3.", "Each member has one vote, and the chair breaks a tie."),
        (1, "4.", "Minutes are kept in both languages."),
        (1, "5.", "Mediators must watch the line and shall not report to the council."),
    ]);
    let moved_and_reworded = TextRow { is_moved: true, is_renumbered: true, ..alike(row(Reworded, &[3], &[14]), 712) };
    let unlike = TextRow {
        rivals: vec![TextRival { old: 5, new: 8, likeness: Likeness(411) }],
        ..alike(row(Reworded, &[14], &[8]), 430)
    };
    let rows = vec![
        row(Same, &[0], &[0]),
        row(Same, &[1], &[1]),
        alike(row(Reworded, &[2], &[2]), 871),
        row(Renumbered, &[4], &[3]),
        row(Removed, &[5], &[]),
        row(Added, &[], &[4]),
        TextRow { is_moved: true, is_renumbered: true, ..row(Moved, &[11], &[5]) },
        row(Moved, &[12], &[6]),
        row(Moved, &[13], &[7]),
        TextRow { is_moved: true, ..unlike },
        row(Renumbered, &[6], &[9]),
        alike(row(Split, &[7], &[10, 11]), 938),
        alike(row(Merged, &[8, 9], &[12]), 902),
        row(Same, &[10], &[13]),
        moved_and_reworded,
    ];
    (old, new, rows)
}

/// What is told of two texts: of each clause that it was paired like that.
pub fn compared<'t>(old: &'t Text, new: &'t Text, rows: Vec<TextRow>, limits: Vec<Limit>) -> TextComparison<'t> {
    TextComparison { old: old.outlined(), new: new.outlined(), rows, limits, is_across_scripts: false }
}

/// The comparison as a view is asked for it.
pub fn view<'t>(comparison: &'t TextComparison<'t>, asked: &'t Asked) -> ComparedTexts<'t> {
    ComparedTexts {
        comparison,
        old: TextFile { name: "old.txt", origin: &asked.origin },
        new: TextFile { name: "new.md", origin: &asked.origin },
        selection: &asked.selection,
        detail: asked.detail,
        lang: asked.lang,
    }
}

/// What is asked for.
#[derive(Debug, Default)]
pub struct Asked {
    pub origin: Origin,
    pub selection: TextSelection,
    pub detail: TextDetail,
    pub lang: Lang,
}
