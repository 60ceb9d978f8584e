//! `plandiff check --jsonl`: a line in, a result out, in as much memory as a batch of lines takes.

use std::borrow::Cow;
use std::fs::File;
use std::io::{BufRead, BufReader, Read, stdin};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use rayon::prelude::*;
use serde::Deserialize;
use serde_json::value::RawValue;

use crate::check::Checker;
use crate::record::Lang;
use crate::report::{CheckedArticle, failed_line_json, line_json};
use crate::text::Origin;

use super::super::Failure;
use super::super::arguments::{FailOn, Format, Settings};
use super::super::output::Sink;
use super::{Asked, unreadable};

/// What is read at once where so much has come; a batch is what stands in it.
const BATCH_BYTES: usize = 1 << 18;

/// A line of the input. Other fields are left alone.
#[derive(Deserialize)]
struct Line<'a> {
    #[serde(borrow, default)]
    id: Option<&'a RawValue>,
    #[serde(borrow)]
    text: Cow<'a, str>,
}

/// The result of a line.
struct Outcome {
    json: Result<String, serde_json::Error>,
    is_failed: bool,
    is_met: bool,
}

pub(super) fn run(
    files: &[PathBuf],
    checker: &Checker<'_>,
    asked: &Asked<'_>,
    fail_on: FailOn,
    settings: &Settings,
) -> Result<ExitCode, Failure> {
    if !matches!(settings.format, Format::Terminal | Format::Json) {
        return Err(Failure::Message("`check --jsonl` writes JSON and no other format".to_owned()));
    }
    let mut sink = Sink::open(settings)?;
    let (mut met, mut failed) = (false, 0_u64);
    for file in files {
        let mut lines = Numbered { reader: open(file)?, read: 0 };
        loop {
            let batch = lines.batch().map_err(|error| unreadable(file, &error))?;
            if batch.is_empty() {
                break;
            }
            let outcomes = batch.par_iter();
            let outcomes = outcomes.map(|(at, line)| outcome(*at, line, checker, asked, fail_on, settings.lang()));
            for outcome in outcomes.collect::<Vec<_>>() {
                sink.write(&outcome.json?)?;
                met |= outcome.is_met;
                failed += u64::from(outcome.is_failed);
            }
            sink.flush()?;
        }
    }
    sink.finish()?;
    match failed {
        0 => Ok(ExitCode::from(u8::from(met))),
        _ => Err(Failure::Message(format!(
            "lines that are no text to check: {failed}; `error` in their results says why"
        ))),
    }
}

fn open(file: &Path) -> Result<BufReader<Box<dyn Read>>, Failure> {
    let reader: Box<dyn Read> = if file == Path::new("-") {
        Box::new(stdin().lock())
    } else {
        Box::new(File::open(file).map_err(|error| unreadable(file, &error))?)
    };
    Ok(BufReader::with_capacity(BATCH_BYTES, reader))
}

/// The lines of an input with their numbers.
struct Numbered<R> {
    reader: BufReader<R>,
    read: u64,
}

impl<R: Read> Numbered<R> {
    /// The next line, and those that have come with it. Blank lines are passed over.
    fn batch(&mut self) -> std::io::Result<Vec<(u64, Vec<u8>)>> {
        let mut batch = Vec::new();
        while batch.is_empty() || self.reader.buffer().contains(&b'\n') {
            let mut line = Vec::new();
            if self.reader.read_until(b'\n', &mut line)? == 0 {
                break;
            }
            self.read += 1;
            if !line.trim_ascii().is_empty() {
                batch.push((self.read, line));
            }
        }
        Ok(batch)
    }
}

fn outcome(at: u64, line: &[u8], checker: &Checker<'_>, asked: &Asked<'_>, fail_on: FailOn, lang: Lang) -> Outcome {
    let line = line.strip_prefix(b"\xef\xbb\xbf").filter(|_| at == 1).unwrap_or(line).trim_ascii_end();
    let line: Line<'_> = match serde_json::from_slice(line) {
        Ok(line) => line,
        Err(error) => {
            let json = in_a_line(&failed_line_json(at, why(&error)));
            return Outcome { json, is_failed: true, is_met: false };
        }
    };
    let findings = asked.of(checker.check(&line.text));
    let origin = Origin::default();
    let article = CheckedArticle { path: "", text: &line.text, origin: &origin, findings: &findings };
    let json = in_a_line(&line_json(at, line.id, article, lang));
    Outcome { json, is_failed: false, is_met: fail_on.is_met(&findings) }
}

/// What is wrong, and in which byte of the line.
fn why(error: &serde_json::Error) -> String {
    let told = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    format!("{}, at byte {}", told.strip_suffix(&place).unwrap_or(&told), error.column())
}

fn in_a_line(value: &impl serde::Serialize) -> Result<String, serde_json::Error> {
    Ok(serde_json::to_string(value)? + "\n")
}
