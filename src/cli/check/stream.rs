//! `plandiff check --jsonl`: a line in, a result out, in as much memory as a batch of lines takes.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead, BufReader, Read, stdin};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use rayon::prelude::*;
use serde::Deserialize;
use serde_json::error::Category;
use serde_json::value::RawValue;

use crate::check::Checker;
use crate::record::Lang;
use crate::report::{CheckedArticle, failed_line_json, line_json};
use crate::text::Origin;

use super::super::Failure;
use super::super::arguments::FailOn;
use super::super::files::{is_standard_input, unreadable};
use super::super::output::Sink;
use super::super::settings::{Format, Settings};
use super::{Asked, finished};

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
    if let Some(format) = settings.format.filter(|format| *format != Format::Json) {
        let message = format!("`check --jsonl` writes JSON lines, not {}; leave `--format` out", format.name());
        return Err(Failure::Message(message));
    }
    let standard_input = [PathBuf::from("-")];
    let files = if files.is_empty() { &standard_input } else { files };
    let mut sink = Sink::open(settings)?;
    let (mut met, mut failed, mut failures) = (false, 0_u64, Vec::new());
    for file in files {
        let mut lines = match open(file) {
            Ok(reader) => Numbered { reader, read: 0 },
            Err(failure) => {
                failures.push(failure);
                continue;
            }
        };
        loop {
            let batch = match lines.batch() {
                Ok(batch) => batch,
                Err(error) => {
                    failures.push(unreadable(file, &error));
                    break;
                }
            };
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
    if failed > 0 {
        let message = format!("lines that are no text to check: {failed}; `error` in their results says why");
        failures.push(Failure::Message(message));
    }
    finished(failures, met)
}

fn open(file: &Path) -> Result<BufReader<Box<dyn Read>>, Failure> {
    let reader: Box<dyn Read> = if is_standard_input(file) {
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
    let parsed: Line<'_> = match serde_json::from_slice(line) {
        Ok(parsed) => parsed,
        Err(error) => {
            let json = in_a_line(&failed_line_json(at, why(line, &error)));
            return Outcome { json, is_failed: true, is_met: false };
        }
    };
    let findings = asked.of(checker.check(&parsed.text));
    let origin = Origin::default();
    let article = CheckedArticle { path: "", text: &parsed.text, origin: &origin, findings: &findings };
    let json = in_a_line(&line_json(at, parsed.id, article, lang));
    Outcome { json, is_failed: false, is_met: fail_on.is_met(&findings) }
}

/// What is wrong with a line, in words for whoever wrote it.
fn why(line: &[u8], error: &serde_json::Error) -> String {
    if let Err(error) = std::str::from_utf8(line) {
        return format!("the line is not UTF-8, at byte {}", error.valid_up_to() + 1);
    }
    match error.classify() {
        Category::Syntax => format!("the line is no JSON, at byte {}", error.column()),
        Category::Eof => format!("the line ends before its JSON does, at byte {}", error.column()),
        Category::Data | Category::Io => why_no_text(line).to_owned(),
    }
}

/// What is wrong with JSON that is no text to check.
fn why_no_text(line: &[u8]) -> &'static str {
    let Ok(fields) = serde_json::from_slice::<BTreeMap<Cow<'_, str>, &RawValue>>(line) else {
        return "the line is no JSON object such as {\"text\": \"...\"}";
    };
    match fields.get("text") {
        None => "the line has no field `text`",
        Some(text) if text.get().starts_with('"') => "the line has a field twice",
        Some(_) => "`text` is no string",
    }
}

fn in_a_line(value: &impl serde::Serialize) -> Result<String, serde_json::Error> {
    Ok(serde_json::to_string(value)? + "\n")
}
