//! `plandiff OLD NEW`: two texts that nobody encoded.

use std::io;
use std::path::Path;
use std::process::ExitCode;

use crate::compare::{OutlinedText, TextChoice, TextRow, TextSelection, compare_texts};
use crate::record::{PlanLookup, Record, closest};
use crate::report::{
    ComparedTexts, TextDetail, TextFile, texts_csv, texts_in_markdown, texts_in_terminal, texts_json, texts_unified,
    visible,
};
use crate::text::{Outline, outline};

use super::arguments::CompareArguments;
use super::compare::first_word;
use super::files::{both_whole, folder_named, is_standard_input};
use super::output::{keep_inputs, write_with};
use super::settings::{Format, Settings};
use super::{Failure, did_you_mean, no_format, record_with};

/// The texts that the names are of, where they are no plans.
///
/// A name of the record is always a plan; a mere beginning of one is a text where there is a file of it. What cannot be one, since it has a sign of paths in it and is there, is a text
/// at once: the record is not read then.
pub(super) fn named<'n>(names: &'n [String], settings: &Settings) -> Result<Option<[&'n str; 2]>, Failure> {
    if !names.is_empty() && names.iter().all(|name| is_plainly_text(name)) {
        return two(names).map(Some);
    }
    if !names.iter().any(|name| looks_like_path(name) || is_file(name)) {
        return Ok(None);
    }
    let known = names.iter().map(String::as_str).filter(|name| !is_plainly_text(name));
    let record = record_with(settings, &known.collect::<Vec<_>>())?;
    let kinds: Vec<Named> = names.iter().map(|name| kind(record, name)).collect();
    if let Some((folder, _)) = names.iter().zip(&kinds).find(|(_, kind)| **kind == Named::Folder) {
        return Err(folder_named(Path::new(folder)));
    }
    if let (Some(Named::Nothing), Some(first)) = (kinds.first(), names.first()) {
        first_word(record, first)?;
    }
    if let Some((name, _)) = names.iter().zip(&kinds).find(|(_, kind)| **kind == Named::Nothing) {
        return Err(nothing_named(record, name));
    }
    let of = |wanted: Named| names.iter().zip(&kinds).find(|(_, kind)| **kind == wanted).map(|(name, _)| name);
    match (of(Named::Plan), of(Named::Text)) {
        (Some(plan), Some(text)) => super::plan(record, plan).and(Err(mixed(plan, text))),
        (None, Some(_)) => two(names).map(Some),
        (_, None) => Ok(None),
    }
}

/// What a name is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Named {
    Plan,
    Text,
    Folder,
    Nothing,
}

fn kind(record: &Record, name: &str) -> Named {
    if is_plainly_text(name) || record.plan_with_name(name).is_none() && is_file(name) {
        return Named::Text;
    }
    match record.plan(name) {
        PlanLookup::Found(_) | PlanLookup::Ambiguous(_) => Named::Plan,
        PlanLookup::Unknown(_) if Path::new(name).is_dir() => Named::Folder,
        PlanLookup::Unknown(_) => Named::Nothing,
    }
}

fn is_plainly_text(name: &str) -> bool {
    is_standard_input(Path::new(name)) || looks_like_path(name) && is_there(name)
}

/// Whether a name has what names of files have and those of plans have not.
fn looks_like_path(name: &str) -> bool {
    name.contains('.') || name.contains(std::path::is_separator)
}

/// Whether there is a file, or something else that its reading will tell of.
fn is_there(name: &str) -> bool {
    Path::new(name).try_exists().unwrap_or(true)
}

fn is_file(name: &str) -> bool {
    is_standard_input(Path::new(name)) || std::fs::metadata(name).is_ok_and(|file| !file.is_dir())
}

fn two(names: &[String]) -> Result<[&str; 2], Failure> {
    match names {
        [old, new] if is_standard_input(Path::new(old)) && is_standard_input(Path::new(new)) => {
            Err(Failure::Message("standard input (`-`) is named twice".to_owned()))
        }
        [old, new] => Ok([old, new]),
        [only] => {
            let shown = visible(only);
            Err(Failure::Message(format!(
                "two texts are needed, as in `plandiff old.txt new.txt`; `plandiff check {shown}` holds an article against \
                 the record"
            )))
        }
        _ => {
            let message = format!("two texts are compared at a time; {} are named", names.len());
            Err(Failure::Message(message))
        }
    }
}

fn mixed(plan: &str, text: &str) -> Failure {
    let (plan, text) = (visible(plan), visible(text));
    Failure::Message(format!(
        "`{plan}` is a plan of the record and `{text}` is a text: only two plans or two texts can be compared; `plandiff \
         import {text} --like {plan}` lays a text beside a plan"
    ))
}

fn nothing_named(record: &Record, name: &str) -> Failure {
    let plans = match record.plan(name) {
        PlanLookup::Unknown(near) => near,
        PlanLookup::Found(_) | PlanLookup::Ambiguous(_) => Vec::new(),
    };
    let near: Vec<String> = near_files(name).into_iter().chain(plans).map(|name| visible(&name).into_owned()).collect();
    let hint = did_you_mean(&near, "`plandiff list` shows the plans");
    Failure::Message(format!("no plan and no file is named `{}`{hint}", visible(name)))
}

/// The files with the nearest names in the folder where it was looked for.
fn near_files(name: &str) -> Vec<String> {
    let path = Path::new(name);
    let (Some(wanted), Some(folder)) = (path.file_name().and_then(|name| name.to_str()), path.parent()) else {
        return Vec::new();
    };
    let place = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let files = std::fs::read_dir(place).into_iter().flatten().flatten();
    let files = files.filter(|file| file.file_type().is_ok_and(|kind| !kind.is_dir()));
    let files: Vec<String> = files.filter_map(|file| file.file_name().into_string().ok()).collect();
    let near = closest(wanted, files.iter().map(String::as_str));
    near.into_iter().map(|file| folder.join(file).display().to_string()).collect()
}

/// Compares two texts and writes what became of their clauses.
pub(super) fn run(names: [&str; 2], arguments: &CompareArguments, settings: &Settings) -> Result<ExitCode, Failure> {
    no_options_of_plans(arguments, settings)?;
    let selection = selection(&arguments.only)?;
    if let format @ (Format::Svg | Format::Html) = settings.format() {
        return Err(no_format("plandiff OLD NEW", format));
    }
    let [old, new] = names;
    keep_inputs(&[Path::new(old), Path::new(new)], settings)?;
    let (old_document, new_document) = both_whole(Path::new(old), Path::new(new))?;
    let old_document = old_document.beside(&new_document);
    let new_document = new_document.beside(&old_document);
    let (old_outline, new_outline) = outlines(&old_document.text, &new_document.text);
    let comparison = compare_texts(
        OutlinedText { text: &old_document.text, outline: &old_outline },
        OutlinedText { text: &new_document.text, outline: &new_outline },
    );
    let compared = ComparedTexts {
        comparison: &comparison,
        old: TextFile { name: old, origin: &old_document.origin },
        new: TextFile { name: new, origin: &new_document.origin },
        selection: &selection,
        detail: TextDetail { all: arguments.all, context: arguments.context },
        lang: settings.lang(),
    };
    write_with(settings, |out| show(compared, settings, out))?;
    let has_differences = compared.asked().any(TextRow::is_change);
    Ok(ExitCode::from(u8::from(arguments.exit_code && has_differences)))
}

/// So many bytes of both texts are worth a second thread.
const WORTH_SHARING: usize = 1 << 18;

fn outlines(old: &str, new: &str) -> (Outline, Outline) {
    if old == new {
        let outline = outline(old);
        return (outline.clone(), outline);
    }
    let (of_old, of_new) = (|| outline(old), || outline(new));
    if old.len() + new.len() < WORTH_SHARING { (of_old(), of_new()) } else { rayon::join(of_old, of_new) }
}

fn show(compared: ComparedTexts<'_>, settings: &Settings, out: &mut dyn io::Write) -> io::Result<()> {
    match settings.format() {
        Format::Markdown => texts_in_markdown(compared, out),
        Format::Json => {
            serde_json::to_writer_pretty(&mut *out, &texts_json(compared))?;
            out.write_all(b"\n")
        }
        Format::Csv => texts_csv(compared, out),
        Format::Unified => texts_unified(compared, settings.terminal().color, out),
        Format::Terminal | Format::Svg | Format::Html => texts_in_terminal(compared, settings.terminal(), out),
    }
}

/// Options of plans that say nothing of texts.
fn no_options_of_plans(arguments: &CompareArguments, settings: &Settings) -> Result<(), Failure> {
    let given = [
        ("--topic", !arguments.topic.is_empty(), "; `--only WORD` chooses clauses of texts"),
        ("--provision", !arguments.provision.is_empty(), "; `--only WORD` chooses clauses of texts"),
        ("--change", !arguments.change.is_empty(), "; `--only WORD` chooses clauses of texts"),
        ("--lens", arguments.lens.is_some(), ": no direction is told of texts"),
        ("--sources", arguments.sources, ": texts have none"),
        ("--record", settings.record.is_some(), ": texts are compared with each other alone"),
        ("--as-given", arguments.as_given, ": texts are compared in the order given"),
    ];
    match given.into_iter().find(|(_, is_given, _)| *is_given) {
        Some((option, _, why)) => Err(Failure::Message(format!("`{option}` is for plans{why}"))),
        None => Ok(()),
    }
}

fn selection(words: &[String]) -> Result<TextSelection, Failure> {
    let choice = |word: &String| {
        let known = TextChoice::ALL.into_iter().find(|choice| choice.name() == word.trim());
        known.ok_or_else(|| unknown_choice(word.trim()))
    };
    Ok(TextSelection { choices: words.iter().map(choice).collect::<Result<_, _>>()? })
}

fn unknown_choice(word: &str) -> Failure {
    let known = TextChoice::ALL.map(TextChoice::name);
    let near: String = closest(word, known).iter().map(|name| format!("; did you mean `{name}`?")).take(1).collect();
    Failure::Message(format!("`--only` has no word `{}`{near} (it has {})", visible(word), known.join(", ")))
}
