//! What a search found, as CSV: one row a text.

use crate::compare::{Found, Matched};
use crate::record::{Address, Clause, Plan};

use super::{CsvError, joined, sheet};

const HEADS: [&str; 9] = ["of", "plan", "date", "point", "provision", "address", "field", "account", "text"];

/// What a search found, a row for each text with the words; for a name one for each clause that names it.
///
/// # Errors
/// Where the writer's buffer fails.
pub fn search_csv(found: &Found<'_>) -> Result<String, CsvError> {
    let clauses = found.clauses.iter().flat_map(|hit| {
        let start = start("clause", hit.plan, hit.clause);
        hit.texts.iter().map(move |text| row(start.clone(), text))
    });
    let provisions = found.provisions.iter().flat_map(|hit| {
        let start = ["provision", "", "", "", &hit.provision.key, ""].map(str::to_owned);
        hit.texts.iter().map(move |text| row(start.clone(), text))
    });
    let plans = found.plans.iter().flat_map(|hit| {
        let start = ["plan", &hit.plan.id, &hit.plan.date.to_string(), "", "", ""].map(str::to_owned);
        hit.texts.iter().map(move |text| row(start.clone(), text))
    });
    let names = found.names.iter().flat_map(|hit| {
        let naming: Vec<[String; 6]> = hit.clauses.iter().map(|(plan, clause)| start("name", plan, clause)).collect();
        let unnamed = naming.is_empty().then(|| ["name", "", "", "", "", ""].map(str::to_owned));
        let starts = naming.into_iter().chain(unnamed);
        starts.flat_map(|start| hit.texts.iter().map(move |text| row(start.clone(), text)))
    });
    sheet(HEADS, clauses.chain(names).chain(provisions).chain(plans))
}

fn start(of: &str, plan: &Plan, clause: &Clause) -> [String; 6] {
    let addresses: Vec<String> = Address::of(plan, clause).iter().map(Address::to_string).collect();
    [
        of.to_owned(),
        plan.id.to_string(),
        plan.date.to_string(),
        joined(clause.points.iter().map(String::as_str)),
        clause.provision.to_string(),
        joined(addresses.iter().map(String::as_str)),
    ]
}

fn row([of, plan, date, point, provision, address]: [String; 6], text: &Matched<'_>) -> [String; 9] {
    let account = text.place.account().map(|account| account.to_string()).unwrap_or_default();
    [of, plan, date, point, provision, address, text.place.name().to_owned(), account, text.text.to_owned()]
}
