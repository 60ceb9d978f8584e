//! A record and articles in a folder, for tests of what `plandiff check` prints of them.

use std::path::Path;

use crate::program::{printed, without_stamp};
use crate::small::{PROVISIONS, RECORD, SOURCES};

const ONE: &str = r#"id = "one"
title = { en = "Red paper" }
date = 2019-01-01
text = "published"
points = 3
[[clause]]
point = "1"
provision = "size"
says = { en = "B has at most 10,000 men." }
value = { cap = 10_000 }
sources = ["paper"]
grade = "published-leak"
note = { en = "The leak has a typing error in this point." }
[[clause]]
point = "2"
provision = "stance"
says = { en = "B may not join." }
value = "banned"
sources = ["paper"]
grade = "published-leak"
[[clause]]
point = "3"
provision = "day"
state = "contested"
sources = ["paper"]
grade = "secondary"
[[clause.rival]]
says = { en = "On New Year's Day." }
value = { on = 2019-01-01 }
held_by = ["a"]
sources = ["paper"]
grade = "secondary"
[[clause.rival]]
says = { en = "On May Day." }
value = { on = 2019-05-01 }
held_by = ["b"]
sources = ["paper"]
grade = "secondary"
"#;

const TWO: &str = r#"id = "two"
title = { en = "Blue paper" }
date = 2019-02-01
text = "reported"
[[clause]]
provision = "size"
says = { en = "B has at most 20,000 men." }
value = { cap = 20_000 }
sources = ["paper"]
grade = "unnamed-source"
[[not_encoded]]
rest = true
reason = { en = "No report covers the rest." }
"#;

const CUES: &str = r#"[size]
topic.en = ["cap on .. army", "caps the army"]
topic.zh = ["军队上限"]
[stance]
topic.en = ["join the league"]
topic.zh = ["加入联盟"]
level.banned.en = ["may not"]
level.banned.zh = ["不得"]
level.path.en = ["may", "on its way"]
level.path.zh = ["可以"]
[day]
topic.en = ["armistice day"]
topic.zh = ["停战日"]
[pardon]
topic.en = ["pardon"]
topic.zh = ["赦免"]
"#;

const PLAN_CUES: &str = r#"[one]
names.en = ["red paper"]
names.zh = ["红皮书"]
[two]
names.en = ["blue paper"]
names.zh = ["蓝皮书"]
"#;

const WORDS: &str = r#"[paper]
en = ["paper"]
zh = ["文件"]
[circumstance]
en = ["under"]

[back]
en = ["it also"]
zh = ["该文件"]
[demand]
en = ["wants"]
zh = ["要求"]
"#;

pub const ARTICLE: &str = "# What is in the papers

The red paper caps the army at 9,000. Under the red paper B may join the league. It also sets armistice day in January. \
The red paper caps the army at 10,000, they say. The blue paper grants a pardon to all. B wants a pardon, too.
";

pub const CHINESE: &str = "红皮书把军队上限定为9000。蓝皮书有赦免条款。红皮书的军队上限为1万。";

/// A record and articles in a folder of their own.
pub struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    pub fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().expect("a folder") };
        std::fs::create_dir_all(desk.folder.path().join("record/cues")).expect("a folder");
        for (name, text) in [
            ("record.toml", RECORD),
            ("provisions.toml", PROVISIONS),
            ("sources.toml", SOURCES),
            ("one.toml", ONE),
            ("two.toml", TWO),
            ("cues/army.toml", CUES),
            ("cues/plans.toml", PLAN_CUES),
            ("cues/words.toml", WORDS),
        ] {
            desk.file(&format!("record/{name}"), text.as_bytes());
        }
        desk
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// A file of the folder, by its path.
    pub fn file(&self, name: &str, bytes: &[u8]) -> String {
        let path = self.path().join(name);
        std::fs::write(&path, bytes).expect("it is written");
        path.to_str().expect("a name").to_owned()
    }

    /// The arguments of a check of these files against the record of the folder.
    pub fn arguments<'s>(&self, rest: &[&'s str]) -> Vec<String> {
        let record = self.path().join("record").to_str().expect("a name").to_owned();
        let start = ["check".to_owned(), "--record".to_owned(), record];
        start.into_iter().chain(rest.iter().map(|one: &&'s str| (*one).to_owned())).collect()
    }

    pub fn with<T>(&self, rest: &[&str], of: impl FnOnce(&[&str]) -> T) -> T {
        let arguments = self.arguments(rest);
        of(&arguments.iter().map(String::as_str).collect::<Vec<_>>())
    }

    /// A page without the name of the folder and the stamp.
    pub fn page(&self, rest: &[&str]) -> String {
        let folder = format!("{}/", self.path().display());
        without_stamp(&self.with(rest, printed)).replace(&folder, "")
    }
}
