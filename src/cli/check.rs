//! `plandiff check`: articles held against the record.

mod progress;
mod stream;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use rayon::prelude::*;

use crate::check::{Checker, Findings, Verdict};
use crate::compare::Selection;
use crate::record::{Plan, Record};
use crate::report::{
    CheckDetail, CheckedArticle, Severity, findings_csv, findings_html, findings_in_lines, findings_json,
    findings_page, markdown,
};
use crate::text::Document;

use super::arguments::{CheckArguments, FailOn};
use super::compare::asked;
use super::files::{article, is_standard_input};
use super::output::{keep_inputs, write};
use super::settings::{Format, Settings};
use super::{Failure, json, no_format, plan, record};
use progress::Progress;

pub(super) fn run(arguments: &CheckArguments, settings: &Settings) -> Result<ExitCode, Failure> {
    let files: Vec<&Path> = arguments.files.iter().map(PathBuf::as_path).collect();
    keep_inputs(&files, settings)?;
    let record = record(settings)?;
    let asked = Asked::new(record, arguments)?;
    if arguments.files.iter().filter(|file| is_standard_input(file)).count() > 1 {
        return Err(Failure::Message("standard input (`-`) is named twice".to_owned()));
    }
    let checker = Checker::new(record).map_err(|error| Failure::Message(error.to_string()))?;
    if arguments.jsonl {
        return stream::run(&arguments.files, &checker, &asked, arguments.fail_on, settings);
    }
    let (files, failures) = readable(&arguments.files);
    if files.is_empty() {
        return finished(failures, false);
    }
    let progress = Progress::new(files.len(), arguments.quiet, settings.lang());
    let check = |(file, text): &(&PathBuf, Document)| {
        let findings = asked.of(checker.check(&text.text));
        progress.step();
        (file.display().to_string(), findings)
    };
    // To start threads takes longer than to check an article.
    let held: Vec<(String, Findings<'_>)> = match &files[..] {
        [one] => vec![check(one)],
        files => files.par_iter().map(check).collect(),
    };
    drop(progress);
    let articles = held.iter().zip(&files).map(|((path, findings), (_, document))| CheckedArticle {
        path,
        text: &document.text,
        origin: &document.origin,
        findings,
    });
    let articles: Vec<CheckedArticle<'_>> = articles.collect();
    let detail = CheckDetail { all: arguments.all, explain: arguments.explain, is_selection: !asked.is_all() };
    write(&shown(record, &articles, detail, settings)?, settings)?;
    let fails = held.iter().any(|(_, findings)| arguments.fail_on.is_met(findings));
    finished(failures, fails)
}

/// The files that can be read, and why the others cannot: one that is missing keeps no other from being checked.
fn readable(files: &[PathBuf]) -> (Vec<(&PathBuf, Document)>, Vec<Failure>) {
    let (mut documents, mut failures) = (Vec::new(), Vec::new());
    for file in files {
        match article(file) {
            Ok(document) => documents.push((file, document)),
            Err(failure) => failures.push(failure),
        }
    }
    (documents, failures)
}

/// How a check ends.
fn finished(failures: Vec<Failure>, is_met: bool) -> Result<ExitCode, Failure> {
    if failures.is_empty() { Ok(ExitCode::from(u8::from(is_met))) } else { Err(Failure::Several(failures)) }
}

fn shown(
    record: &Record,
    articles: &[CheckedArticle<'_>],
    detail: CheckDetail,
    settings: &Settings,
) -> Result<String, Failure> {
    let lang = settings.lang();
    Ok(match settings.format() {
        Format::Terminal => findings_in_lines(record, articles, detail, lang, settings.terminal()),
        Format::Markdown => markdown(&findings_page(record, articles, detail, lang)),
        Format::Json => json(&findings_json(record, articles, lang))?,
        Format::Csv => findings_csv(record, articles, lang)?,
        Format::Html => findings_html(record, articles, detail, lang),
        format @ (Format::Svg | Format::Unified) => return Err(no_format("check", format)),
    })
}

/// Which statements are asked for.
struct Asked<'a> {
    plans: Vec<&'a Plan>,
    selection: Selection,
}

impl<'a> Asked<'a> {
    fn new(record: &'a Record, arguments: &CheckArguments) -> Result<Self, Failure> {
        Ok(Self {
            plans: arguments.plan.iter().map(|name| plan(record, name)).collect::<Result<_, _>>()?,
            selection: asked(record, &arguments.topic, &arguments.provision)?,
        })
    }

    fn is_all(&self) -> bool {
        self.plans.is_empty() && self.selection.is_all()
    }

    fn of<'f>(&self, mut findings: Findings<'f>) -> Findings<'f> {
        let is_asked = |one: &Plan| self.plans.iter().any(|plan| plan.id == one.id);
        let is_of_plan = |one: Option<&Plan>| self.plans.is_empty() || one.is_some_and(is_asked);
        findings.findings.retain(|finding| is_of_plan(finding.plan) && self.selection.asks(finding.provision));
        findings.left.retain(|passage| self.selection.asks(passage.provision));
        findings
    }
}

impl FailOn {
    fn is_met(self, findings: &Findings<'_>) -> bool {
        findings.findings.iter().any(|finding| self.is_met_by(finding.verdict))
    }

    fn is_met_by(self, verdict: Verdict) -> bool {
        let least = match self {
            FailOn::Contradicted => Severity::Error,
            FailOn::Imprecise | FailOn::Disputed => Severity::Warning,
            FailOn::NotInRecord | FailOn::Unclear => Severity::Note,
            FailOn::Never => return false,
        };
        Severity::of(verdict) >= least
    }
}
