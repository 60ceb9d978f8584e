//! `plandiff FROM TO`, and `plandiff cite`.

use std::process::ExitCode;

use clap::CommandFactory;

use crate::compare::{Change, Comparison, Selection, compare};
use crate::record::{Lens, PlanLookup, Provision, Record, Suggestions, TopicId, closest, closest_by_word};
use crate::report::{Detail, comparison, comparison_csv, comparison_json, visible};

use super::arguments::{Arguments, CompareArguments};
use super::output::write;
use super::settings::{Format, Settings};
use super::{Failure, did_you_mean, json, no_format, page, plan, record, record_with};

pub(super) fn run(arguments: &CompareArguments, settings: &Settings) -> Result<ExitCode, Failure> {
    if let Some(names) = super::texts::named(&arguments.plans, settings)? {
        return super::texts::run(names, arguments, settings);
    }
    if !arguments.only.is_empty() {
        let message = "`--only` chooses clauses of two texts; of plans `--change WORD` chooses rows";
        return Err(Failure::Message(message.to_owned()));
    }
    let (from, to) = match &arguments.plans[..] {
        [from, to] => (from, to),
        [] | [_] => return Err(Failure::Message(two_needed(arguments.plans.first().map(String::as_str)))),
        plans => return super::matrix::run(plans, arguments, settings),
    };
    let record = record_for(arguments, settings)?;
    let lens = lens(record, arguments.lens.as_deref())?;
    first_word(record, from)?;
    let compared = compare(record, plan(record, from)?, plan(record, to)?, lens, settings.lang());
    let selection = selection(record, arguments)?;
    let compared = selection.of(compared);
    let detail = detail(arguments, &selection, settings);
    write(&shown(&compared, detail, settings)?, settings)?;
    let has_differences = compared.has_differences();
    // The process ends here: to free the rows and the page text by text would take a tenth of a run.
    std::mem::forget(compared);
    Ok(ExitCode::from(u8::from(arguments.exit_code && has_differences)))
}

/// The record with what a comparison needs of it. What a filter names may be a provision that no plan answers.
pub(super) fn record_for(arguments: &CompareArguments, settings: &Settings) -> Result<&'static Record, Failure> {
    let filters = !(arguments.topic.is_empty() && arguments.provision.is_empty());
    let plans: Vec<&str> = arguments.plans.iter().map(String::as_str).collect();
    if filters { record(settings) } else { record_with(settings, &plans) }
}

/// How much of what was compared is shown.
pub(super) fn detail(arguments: &CompareArguments, selection: &Selection, settings: &Settings) -> Detail {
    Detail {
        all: arguments.all || !selection.changes.is_empty() || !selection.provisions.is_empty(),
        context: arguments.context,
        sources: arguments.sources || settings.format() == Format::Markdown,
        is_selection: !selection.is_all(),
    }
}

/// Whether the first word may stand there: where it is no plan, a command may have been meant.
pub(super) fn first_word(record: &Record, word: &str) -> Result<(), Failure> {
    let PlanLookup::Unknown(plans) = record.plan(word) else { return Ok(()) };
    match &commands_near(word)[..] {
        [] => Ok(()),
        [command, ..] => {
            let plans: String = plans.iter().map(|plan| format!("`{plan}` or ")).collect();
            let shown = visible(word);
            Err(Failure::Message(format!("no plan is named `{shown}`; did you mean {plans}the command `{command}`?")))
        }
    }
}

fn commands_near(word: &str) -> Suggestions {
    closest(word, Arguments::command().get_subcommands().map(clap::Command::get_name))
}

fn two_needed(only: Option<&str>) -> String {
    match only.map(commands_near).filter(|near| !near.is_empty()) {
        Some(near) => format!("two plans or a command are needed{}", did_you_mean(&near, "")),
        None => "two plans are needed, as in `plandiff 28 19`; `plandiff list` shows them".to_owned(),
    }
}

fn shown(compared: &Comparison<'_>, detail: Detail, settings: &Settings) -> Result<String, Failure> {
    match settings.format() {
        Format::Terminal | Format::Markdown => {
            let document = std::mem::ManuallyDrop::new(comparison(compared, detail));
            Ok(page(&document, settings))
        }
        Format::Json => json(&comparison_json(compared)),
        Format::Csv => Ok(comparison_csv(compared)?),
        format @ (Format::Svg | Format::Html | Format::Unified) => Err(no_format("plandiff PLAN PLAN", format)),
    }
}

pub(super) fn lens<'a>(record: &'a Record, name: Option<&str>) -> Result<Option<&'a Lens>, Failure> {
    match (name, &record.lens) {
        (Some("none"), _) => Ok(None),
        (None, lens) => Ok(lens.as_ref()),
        (Some(name), Some(lens)) if name == &*lens.key => Ok(Some(lens)),
        (Some(name), lens) => {
            let known = lens.as_ref().map_or_else(|| "`none`".to_owned(), |lens| format!("`{}` and `none`", lens.key));
            Err(Failure::Message(format!("the record has no lens `{}`; it has {known}", visible(name))))
        }
    }
}

pub(super) fn selection(record: &Record, arguments: &CompareArguments) -> Result<Selection, Failure> {
    Ok(Selection {
        changes: arguments.change.iter().map(|word| known_change(word)).collect::<Result<_, _>>()?,
        ..asked(record, &arguments.topic, &arguments.provision)?
    })
}

/// Rows of these topics and provisions, whatever their change.
pub(super) fn asked(record: &Record, topics: &[String], provisions: &[String]) -> Result<Selection, Failure> {
    let key = |name: &String| known_provision(record, name).map(|provision| provision.key.clone());
    Ok(Selection {
        topics: topics.iter().map(|key| known_topic(record, key)).collect::<Result<_, _>>()?,
        provisions: provisions.iter().map(key).collect::<Result<_, _>>()?,
        ..Selection::default()
    })
}

pub(super) fn known_topic(record: &Record, key: &str) -> Result<TopicId, Failure> {
    let known = record.topic(key).map(|topic| topic.key.clone());
    known.ok_or_else(|| unknown("topic", key, record.topics.iter().map(|topic| &*topic.key)))
}

/// The provision with this key, or what to type instead.
pub(super) fn known_provision<'a>(record: &'a Record, key: &str) -> Result<&'a Provision, Failure> {
    if let Some(provision) = record.provision(key) {
        return Ok(provision);
    }
    if let Some(new) = record.replacements(key) {
        let new: Vec<String> = new.iter().map(|key| format!("`{key}`")).collect();
        let message = format!("the provision `{}` was replaced by {}", visible(key), new.join(" and "));
        return Err(Failure::Message(message));
    }
    let near = closest(key, record.provisions.iter().map(|provision| &*provision.key));
    let hint = did_you_mean(&near, "`plandiff provisions` shows them");
    Err(Failure::Message(format!("no provision is named `{}`{hint}", visible(key))))
}

fn known_change(word: &str) -> Result<Change, Failure> {
    let known = Change::ALL.into_iter().find(|change| change.name() == word);
    known.ok_or_else(|| unknown("change word", word, Change::ALL.map(Change::name)))
}

pub(super) fn unknown<'n>(what: &str, name: &str, known: impl IntoIterator<Item = &'n str>) -> Failure {
    let known: Vec<&str> = known.into_iter().collect();
    let (all, shown) = (known.join(", "), visible(name));
    let near = closest(name, known.iter().copied());
    let by_word = closest_by_word(name, known.iter().copied());
    Failure::Message(match (near.is_empty(), by_word.is_empty()) {
        (false, _) => format!("no {what} is named `{shown}`{}", did_you_mean(&near, "")),
        // A guess by one word of a key is a weak one: all keys stand behind it.
        (true, false) => format!("no {what} is named `{shown}`{} It is one of: {all}", did_you_mean(&by_word, "")),
        (true, true) => format!("no {what} is named `{shown}`; it is one of: {all}"),
    })
}

/// One row in one line: plans, provision, what it said and says, the change, sources and the stamp.
pub(super) fn cite(from: &str, to: &str, provision: &str, settings: &Settings) -> Result<ExitCode, Failure> {
    let record = record(settings)?;
    let key = known_provision(record, provision)?.key.clone();
    let selection = Selection { provisions: [key].into(), ..Selection::default() };
    let compared = selection.of(compare(record, plan(record, from)?, plan(record, to)?, None, settings.lang()));
    let Some(line) = crate::report::citation(&compared) else {
        return Err(Failure::Message(format!("neither plan answers `{}`", visible(provision))));
    };
    if settings.format() != Format::Terminal {
        return Err(Failure::Message("`cite` writes one line of text and has no other format".to_owned()));
    }
    write(&(line + "\n"), settings)?;
    Ok(ExitCode::SUCCESS)
}
