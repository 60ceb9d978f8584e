//! What a search found, as CSV: one row a text.

use crate::compare::{Found, Matched};
use crate::record::Address;

use super::{CsvError, joined, sheet};

const HEADS: [&str; 9] = ["of", "plan", "date", "point", "provision", "address", "field", "account", "text"];

/// What a search found, a row for each text with the words.
///
/// # Errors
/// Where the writer's buffer fails.
pub fn search_csv(found: &Found<'_>) -> Result<String, CsvError> {
    let clauses = found.clauses.iter().flat_map(|hit| {
        let addresses: Vec<String> = Address::of(hit.plan, hit.clause).iter().map(Address::to_string).collect();
        let start = [
            "clause".to_owned(),
            hit.plan.id.to_string(),
            hit.plan.date.to_string(),
            joined(hit.clause.points.iter().map(String::as_str)),
            hit.provision.key.to_string(),
            joined(addresses.iter().map(String::as_str)),
        ];
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
    sheet(HEADS, clauses.chain(provisions).chain(plans))
}

fn row([of, plan, date, point, provision, address]: [String; 6], text: &Matched<'_>) -> [String; 9] {
    let account = text.place.account().map(|account| account.to_string()).unwrap_or_default();
    [of, plan, date, point, provision, address, text.place.name().to_owned(), account, text.text.to_owned()]
}
