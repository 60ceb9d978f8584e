//! The JSON Schema of a plan file, with the keys of a record: what editors complete and check while one types.
//!
//! It is of draft 7, the newest that Taplo and Even Better TOML read. These collect what they complete from `properties`,
//! `anyOf` and `allOf`, not from `then`: so every level of the record stands in the definition of `value`, each with the provision
//! that it is a level of, and the `then` of a provision refuses those of others.

mod value;

use serde_json::{Map, Value as Json, json};

use crate::record::{Grade, Kind, Lang, Modality, Publicity, Record, Relation, State};

/// The JSON Schema of the plan files of a record, as an editor writes them.
pub fn plan_schema(record: &Record, lang: Lang) -> schemars::Schema {
    let schema = Keys { record, lang }.file();
    schemars::Schema::try_from(schema).unwrap_or_default()
}

/// The keys of a record, told in a language.
#[derive(Clone, Copy)]
struct Keys<'a> {
    record: &'a Record,
    lang: Lang,
}

impl Keys<'_> {
    fn file(self) -> Json {
        let of_plan = json!({
            "id": {"$ref": "#/definitions/key"},
            "aliases": {"type": "array", "items": {"$ref": "#/definitions/key"}},
            "kind": words(Kind::ALL.map(Kind::name)),
            "title": {"$ref": "#/definitions/text"},
            "also_called": table(&json!({"en": strings(), "zh": strings()}), &[]),
            "date": {"$ref": "#/definitions/date"},
            "drafted_by": members("parties"),
            "text": words(Publicity::ALL.map(Publicity::name)),
            "points": {"type": "integer", "minimum": 0},
            "subpoints": strings(),
            "sources": {"$ref": "#/definitions/sources"},
            "note": {"$ref": "#/definitions/text"},
            "clause": {"type": "array", "items": {"allOf": self.clause()}},
            "not_encoded": {"type": "array", "items": not_encoded()},
        });
        let mut file = table(&of_plan, &["id", "title", "date", "text"]);
        if let Json::Object(file) = &mut file {
            file.insert("$schema".to_owned(), json!("http://json-schema.org/draft-07/schema#"));
            file.insert("title".to_owned(), json!(self.record.title.wording(self.lang)));
            file.insert("definitions".to_owned(), self.definitions());
        }
        file
    }

    fn definitions(self) -> Json {
        let texts = self
            .record
            .languages
            .iter()
            .map(|lang| (lang.code().to_owned(), json!({"type": "string", "minLength": 1})));
        let codes: Vec<&str> = self.record.languages.iter().map(|lang| lang.code()).collect();
        let mut definitions = json!({
            "key": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
            "date": {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},
            "text": table(&Json::Object(texts.collect()), &codes),
            "points": {"anyOf": [{"type": "string"}, strings()]},
            "sources": {"type": "array", "items": self.sources()},
            "provision": self.provisions(),
            "lineage": self.lineage(),
            "rival": rival(),
        });
        let own = self.record.vocabularies.keys().map(String::as_str);
        for name in own.chain(["parties", "qualifiers", "territories", "events"]) {
            let words = self
                .record
                .vocabularies
                .get(name)
                .into_iter()
                .flatten()
                .map(|(key, title)| (&**key, title.wording(self.lang)));
            definitions[format!("member-of-{name}")] = told(words);
        }
        let mut values: Vec<Json> = Vec::new();
        for provision in &self.record.provisions {
            let name = value::name(provision);
            if definitions.get(&name).is_none() {
                values.push(defined(&name));
                definitions[name] = self.value(provision);
            }
        }
        definitions["value"] = json!({"anyOf": values});
        definitions
    }

    /// What every clause has, and for each provision what its value may be.
    fn clause(self) -> Vec<Json> {
        let mut keys = account();
        keys.insert("point".to_owned(), json!({"$ref": "#/definitions/points"}));
        keys.insert("provision".to_owned(), json!({"$ref": "#/definitions/provision"}));
        let lineages =
            json!([{"$ref": "#/definitions/lineage"}, {"type": "array", "items": {"$ref": "#/definitions/lineage"}}]);
        keys.insert("lineage".to_owned(), json!({"anyOf": lineages}));
        keys.insert("rival".to_owned(), json!({"type": "array", "items": {"$ref": "#/definitions/rival"}}));
        let by_provision = self.record.provisions.iter().map(|provision| {
            let value = defined(&value::name(provision));
            let rivals = json!({"items": {"properties": {"value": value}}});
            json!({
                "if": {"properties": {"provision": {"const": &*provision.key}}, "required": ["provision"]},
                "then": {"properties": {"value": value, "rival": rivals}},
            })
        });
        std::iter::once(table(&Json::Object(keys), &["provision"])).chain(by_provision).collect()
    }

    fn lineage(self) -> Json {
        let plans = self.record.plans.iter().map(|plan| (&*plan.id, plan.title.wording(self.lang)));
        let keys = json!({
            "from": told(plans),
            "point": {"$ref": "#/definitions/points"},
            "relation": words(Relation::ALL.map(Relation::name)),
            "sources": {"$ref": "#/definitions/sources"},
        });
        table(&keys, &["from", "relation", "sources"])
    }

    fn provisions(self) -> Json {
        told(self.record.provisions.iter().map(|provision| (&*provision.key, provision.question.wording(self.lang))))
    }

    fn sources(self) -> Json {
        told(self.record.sources.iter().map(|source| (&*source.id, &*source.outlet)))
    }
}

fn rival() -> Json {
    let mut keys = account();
    keys.insert("held_by".to_owned(), members("parties"));
    table(&Json::Object(keys), &[])
}

/// What clauses and rivals have in common.
fn account() -> Map<String, Json> {
    let keys = json!({
        "state": words(State::ALL.map(State::name)),
        "says": {"$ref": "#/definitions/text"},
        "value": {"$ref": "#/definitions/value"},
        "qualifiers": members("qualifiers"),
        "bound": members("parties"),
        "beneficiaries": members("parties"),
        "areas": members("territories"),
        "modality": words(Modality::ALL.map(Modality::name)),
        "sources": {"$ref": "#/definitions/sources"},
        "grade": words(Grade::ALL.map(Grade::name)),
        "note": {"$ref": "#/definitions/text"},
    });
    match keys {
        Json::Object(keys) => keys,
        _ => Map::new(),
    }
}

fn not_encoded() -> Json {
    let keys = json!({
        "point": {"$ref": "#/definitions/points"},
        "provisions": {"type": "array", "items": {"$ref": "#/definitions/provision"}},
        "rest": {"type": "boolean"},
        "reason": {"$ref": "#/definitions/text"},
    });
    table(&keys, &["reason"])
}

/// The definition of this name.
fn defined(name: &str) -> Json {
    json!({"$ref": format!("#/definitions/{name}")})
}

/// A member of a vocabulary.
fn member(of: &str) -> Json {
    defined(&format!("member-of-{of}"))
}

/// Members of a vocabulary.
fn members(of: &str) -> Json {
    json!({"type": "array", "items": member(of)})
}

/// A list of strings.
fn strings() -> Json {
    json!({"type": "array", "items": {"type": "string"}})
}

/// A table with these keys and no others.
fn table(properties: &Json, required: &[&str]) -> Json {
    json!({"type": "object", "properties": properties, "required": required, "additionalProperties": false})
}

/// One of a few words.
fn words<const N: usize>(words: [&str; N]) -> Json {
    json!({"enum": words.to_vec()})
}

/// One of a few keys, each with what it means, as Taplo shows it (its extension `x-taplo`).
fn told<'a>(keys: impl Iterator<Item = (&'a str, &'a str)>) -> Json {
    let (keys, docs): (Vec<&str>, Vec<&str>) = keys.unzip();
    json!({"enum": keys, "x-taplo": {"docs": {"enumValues": docs}}})
}
