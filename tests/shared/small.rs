//! A record that fits a page, for tests that change one thing in it.

use plandiff::record::{Faults, File, Record, read};

pub const RECORD: &str = r#"format = 1
id = "small"
title = { en = "Small" }
as_of = 2020-01-01
languages = ["en"]
[lens]
key = "b"
title = { en = "room for B" }
reason = { en = "B is the smaller." }
eased = { en = "eased for B" }
tightened = { en = "tightened for B" }
mixed = { en = "mixed for B" }
[vocabulary.parties]
a = { en = "A" }
b = { en = "B" }
[vocabulary.units]
men = { en = "men" }
usd = { en = "US dollars" }
[vocabulary.territories]
north = { en = "North" }
south = { en = "South" }
[vocabulary.qualifiers]
in-peacetime = { en = "in peacetime" }
[vocabulary.events]
signature = { en = "signature" }
"#;

pub const PROVISIONS: &str = r#"[[topic]]
key = "army"
title = { en = "Army" }
[[provision]]
key = "size"
topic = "army"
title = { en = "Size" }
question = { en = "How many?" }
type = "quantity"
units = ["men", "usd"]
up = "eased"
order = { en = "A larger army leaves B more room." }
[[provision]]
key = "stance"
topic = "army"
title = { en = "Stance" }
question = { en = "May B join?" }
type = "level"
order = { en = "A ban leaves no room, a path leaves most." }
[[provision.level]]
key = "banned"
title = { en = "banned" }
[[provision.level]]
key = "open"
title = { en = "open" }
[[provision.level]]
key = "path"
title = { en = "path" }
[[provision]]
key = "land"
topic = "army"
title = { en = "Land" }
question = { en = "Whose is the land?" }
type = "map"
of = "territories"
order = { en = "B holds more of it at each level." }
[[provision.level]]
key = "lost"
title = { en = "lost" }
[[provision.level]]
key = "kept"
title = { en = "kept" }
[[provision]]
key = "share"
topic = "army"
title = { en = "Share" }
question = { en = "Who gets how much?" }
type = "shares"
of = "parties"
[[provision]]
key = "guards"
topic = "army"
title = { en = "Guards" }
question = { en = "Who guards?" }
type = "set"
of = "parties"
[[provision]]
key = "day"
topic = "army"
title = { en = "Day" }
question = { en = "When?" }
type = "date"
[[provision]]
key = "term"
topic = "army"
title = { en = "Term" }
question = { en = "How long?" }
type = "duration"
[[provision]]
key = "pardon"
topic = "army"
title = { en = "Pardon" }
question = { en = "Is there a pardon?" }
type = "yes-no"
"#;

pub const SOURCES: &str = r#"[[source]]
id = "paper"
outlet = "Paper"
date = 2019-02-01
language = "en"
kind = "report"
"#;

/// The record of these plans: names of files and their texts.
#[allow(dead_code, reason = "each folder of tests is a crate of its own, and that of `check` needs the files only")]
pub fn record(plans: &[(&str, &str)]) -> Result<Record, Faults> {
    record_with_header(RECORD, plans)
}

/// The same with another `record.toml`.
#[allow(dead_code, reason = "each folder of tests is a crate of its own, and that of `check` needs the files only")]
pub fn record_with_header(header: &str, plans: &[(&str, &str)]) -> Result<Record, Faults> {
    let common = [("record.toml", header), ("provisions.toml", PROVISIONS), ("sources.toml", SOURCES)];
    read(common.iter().chain(plans).map(|(name, text)| File::new((*name).to_owned(), text.as_bytes())).collect())
}
