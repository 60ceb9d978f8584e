//! Territory, area by area and plan by plan, as CSV: a row for each thing that a plan says of an area.

use crate::compare::{AreaCell, AreaMap, AreaRow, Mention, Mentions, Said, Territory, Unnamed};
use crate::record::{Grade, Lang, Plan, State};

use super::super::phrases::Phrases;
use super::{CsvError, joined, sheet};

const HEADS: [&str; 16] = [
    "provision",
    "area",
    "area_title",
    "part_of",
    "plan",
    "date",
    "kind",
    "state",
    "status",
    "status_title",
    "held_by",
    "said_of",
    "point",
    "grade",
    "sources",
    "says",
];

/// What plans say of each area as CSV. A plan that says nothing has one row, with the state `not-named` or
/// `not-reported`; `said_of` is the area that an answer names, where it stands for this one too. Behind them stand the
/// answers to other questions that name an area, without a status.
///
/// # Errors
/// Where the writer's buffer fails.
pub fn territory_csv(territory: &Territory<'_>, lang: Lang) -> Result<String, CsvError> {
    let phrases = Phrases { record: territory.record, lang };
    let areas = territory.maps.iter().flat_map(|map| map.rows.iter().map(move |row| (map, row)));
    let cells = areas.flat_map(|(map, row)| {
        territory.plans.iter().zip(&row.cells).flat_map(move |(plan, cell)| rows(map, row, plan, cell, phrases))
    });
    let mentions = territory
        .mentions
        .iter()
        .flat_map(|of_area| of_area.clauses.iter().flat_map(move |mention| mentioned(of_area, mention, phrases)));
    sheet(HEADS, cells.chain(mentions))
}

/// A row for each account of a clause that names an area; of a contested one its rivals alone.
fn mentioned<'a>(of_area: &'a Mentions<'a>, mention: &'a Mention<'a>, phrases: Phrases<'a>) -> Vec<[String; 16]> {
    let Mention { plan, provision, clause } = mention;
    let own = usize::from(clause.state == State::Contested);
    let rows = clause.accounts().skip(own).map(|account| {
        [
            provision.key.to_string(),
            of_area.area.to_string(),
            phrases.word("territories", of_area.area).to_owned(),
            of_area.part_of.map(ToString::to_string).unwrap_or_default(),
            plan.id.to_string(),
            plan.date.to_string(),
            plan.kind.name().to_owned(),
            account.state().name().to_owned(),
            String::new(),
            String::new(),
            joined(account.held_by().iter().map(|key| &**key)),
            of_area.area.to_string(),
            joined(clause.points.iter().map(String::as_str)),
            account.grade().map(Grade::name).unwrap_or_default().to_owned(),
            joined(account.sources().iter().map(|id| &**id)),
            account.says().map(|says| says.wording(phrases.lang).to_owned()).unwrap_or_default(),
        ]
    });
    rows.collect()
}

fn rows<'a>(
    map: &'a AreaMap<'a>,
    row: &'a AreaRow<'a>,
    plan: &'a Plan,
    cell: &'a AreaCell<'a>,
    phrases: Phrases<'a>,
) -> Vec<[String; 16]> {
    let own = cell.said.iter().map(|said| (row.area, said));
    let general = cell.general.iter().map(|(area, said)| (*area, said));
    let answer = |state: &str, said: Option<(&str, &Said<'a>)>| {
        let one = said.map(|(_, said)| said);
        let status = one.and_then(|said| said.status);
        let rival = one.and_then(|said| said.rival);
        let clause = one.map(|said| said.clause);
        let sources = rival.map(|rival| &rival.sources).or(clause.map(|clause| &clause.sources));
        let says = rival.map_or(clause.and_then(|clause| clause.says.as_ref()), |rival| rival.says.as_ref());
        let grade = rival.map_or(clause.and_then(|clause| clause.grade), |rival| rival.grade);
        [
            map.provision.key.to_string(),
            row.area.to_string(),
            phrases.word("territories", row.area).to_owned(),
            row.part_of.map(ToString::to_string).unwrap_or_default(),
            plan.id.to_string(),
            plan.date.to_string(),
            plan.kind.name().to_owned(),
            state.to_owned(),
            status.map(ToString::to_string).unwrap_or_default(),
            status.map(|status| phrases.level(map.provision, status).to_owned()).unwrap_or_default(),
            joined(rival.into_iter().flat_map(|rival| &rival.held_by).map(|key| &**key)),
            said.map(|(area, _)| area.to_owned()).unwrap_or_default(),
            joined(clause.into_iter().flat_map(|clause| &clause.points).map(String::as_str)),
            grade.map(Grade::name).unwrap_or_default().to_owned(),
            joined(sources.into_iter().flatten().map(|id| &**id)),
            says.map(|says| says.wording(phrases.lang).to_owned()).unwrap_or_default(),
        ]
    };
    let absent = cell.absence.map(Unnamed::name).map(|state| answer(state, None));
    let said = own.chain(general).map(|(area, said)| answer(said.state().name(), Some((area, said))));
    absent.into_iter().chain(said).collect()
}
