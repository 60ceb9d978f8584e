//! What the value of a provision may be.

use serde_json::{Value as Json, json};

use crate::record::{Answer, Bound, Duration, DurationUnit, Provision};

use super::{Keys, member, members, table, told};

impl Keys<'_> {
    /// What the value of a provision may be.
    pub(super) fn value(self, provision: &Provision) -> Json {
        match &provision.answer {
            Answer::Level(_) => self.levels(provision),
            Answer::Quantity(units) => {
                let bounds = Bound::ALL.map(|bound| (bound.name().to_owned(), json!({"type": "number", "minimum": 0})));
                let unit = told(units.iter().map(|unit| (&**unit, self.record.word("units", unit, self.lang))));
                let keys = bounds.into_iter().chain([("unit".to_owned(), unit)]).collect();
                json!({"anyOf": [{"enum": ["no-limit"]}, table(&Json::Object(keys), &[])]})
            }
            Answer::Set(of) => members(of),
            Answer::Map(of, _) => self.by_member(of, &self.levels(provision)),
            Answer::Shares(of) => self.by_member(of, &json!({"type": "number", "minimum": 0, "maximum": 100})),
            Answer::Date => {
                let date = json!({"$ref": "#/definitions/date"});
                let keys = json!({"on": date, "by": date, "event": member("events")});
                json!({"anyOf": [{"enum": ["open"]}, one_of(&keys, 1)]})
            }
            Answer::Duration => {
                let units = DurationUnit::ALL.map(DurationUnit::name).join("|");
                let length = json!({"type": "string", "pattern": format!("^[0-9]+ ({units})$")});
                let kinds = Duration::ALL.map(|kind| (kind.name().to_owned(), length.clone()));
                let keys = kinds.into_iter().chain([("after".to_owned(), member("events"))]).collect();
                one_of(&Json::Object(keys), 2)
            }
            Answer::YesNo => json!({"type": "boolean"}),
            // Words have no value.
            Answer::Text => json!({"not": {}}),
        }
    }

    fn levels(self, provision: &Provision) -> Json {
        let levels = provision.answer.scale().map(|scale| &scale.levels[..]).unwrap_or_default();
        let docs: Vec<String> =
            levels.iter().map(|level| format!("`{}`: {}", provision.key, level.title.wording(self.lang))).collect();
        told(levels.iter().zip(&docs).map(|(level, doc)| (&*level.key, &**doc)))
    }

    fn by_member(self, of: &str, value: &Json) -> Json {
        let words = self.record.vocabularies.get(of);
        let keys = words.into_iter().flat_map(|words| words.keys());
        table(&Json::Object(keys.map(|key| (key.to_string(), value.clone())).collect()), &[])
    }
}

/// The name of the definition of a provision's value: those with the same choices share one.
pub(super) fn name(provision: &Provision) -> String {
    match &provision.answer {
        Answer::Set(of) | Answer::Shares(of) => format!("value-{}-of-{of}", provision.answer.name()),
        Answer::Date | Answer::Duration | Answer::YesNo | Answer::Text => format!("value-{}", provision.answer.name()),
        Answer::Level(_) | Answer::Quantity(_) | Answer::Map(..) => format!("value-of-{}", provision.key),
    }
}

/// A table with at least one of its keys, and at most so many.
fn one_of(properties: &Json, most: usize) -> Json {
    let mut table = table(properties, &[]);
    table["minProperties"] = json!(1);
    table["maxProperties"] = json!(most);
    table
}
