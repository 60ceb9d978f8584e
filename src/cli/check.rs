//! `plandiff check`: articles held against the record.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::check::Checker;
use crate::report::{CheckedArticle, findings_json};

use super::arguments::Settings;
use super::output::write;
use super::{Failure, json, record};

pub(super) fn run(files: &[PathBuf], settings: &Settings) -> Result<ExitCode, Failure> {
    let record = record(settings)?;
    let checker = Checker::new(record).map_err(|error| Failure::Message(error.to_string()))?;
    let texts: Vec<(String, String)> = files.iter().map(|file| read(file)).collect::<Result<_, _>>()?;
    let articles: Vec<_> = texts.iter().map(|(path, text)| (path, text, checker.check(text))).collect();
    let articles: Vec<_> =
        articles.iter().map(|(path, text, findings)| CheckedArticle { path, text, findings }).collect();
    write(&json(&findings_json(record, &articles, settings.lang()))?, settings)?;
    Ok(ExitCode::SUCCESS)
}

fn read(file: &Path) -> Result<(String, String), Failure> {
    let failed = |error: std::io::Error| Failure::Message(format!("cannot read {}: {error}", file.display()));
    let mut bytes = Vec::new();
    if file == Path::new("-") {
        std::io::stdin().read_to_end(&mut bytes).map_err(failed)?;
    } else {
        bytes = std::fs::read(file).map_err(failed)?;
    }
    let text = String::from_utf8(bytes).map_err(|_| Failure::Message(format!("{} is not UTF-8", file.display())))?;
    Ok((file.display().to_string(), text))
}
