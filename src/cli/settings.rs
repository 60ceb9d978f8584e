//! The options that every command takes: the record, the language, and what is printed where.

use std::ffi::OsStr;
use std::io::IsTerminal;
use std::path::PathBuf;

use clap::builder::{PossibleValue, TypedValueParser};
use clap::error::ErrorKind;
use clap::{Arg, Args, Command, ValueEnum};

use crate::record::Lang;
use crate::report::Terminal;

#[derive(Debug, Args)]
pub(super) struct Settings {
    /// Read the record in this folder in place of the built-in one
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) record: Option<PathBuf>,
    /// Language of titles, clauses and messages
    #[arg(
        long,
        global = true,
        default_value = "en",
        value_name = "en|zh",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub(super) lang: Language,
    /// terminal, markdown, json, csv; texts unified, `history` svg, `check` html
    #[arg(long, global = true, value_parser = FormatParser, hide_possible_values = true)]
    pub(super) format: Option<Format>,
    /// Write to this file, whole or not at all
    #[arg(long, short, global = true, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    /// auto, always or never
    #[arg(long, global = true, value_enum, default_value_t = Color::Auto, hide_possible_values = true, hide_default_value = true)]
    pub(super) color: Color,
    /// Columns to write for; else $COLUMNS, those of the terminal, or 100
    #[arg(long, global = true, value_parser = width)]
    pub(super) width: Option<u16>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Language {
    /// English
    En,
    /// Chinese
    Zh,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// Tables for a terminal
    Terminal,
    /// GitHub-flavoured markdown
    Markdown,
    /// JSON
    Json,
    /// CSV
    Csv,
    /// A picture: `history` only
    Svg,
    /// A page for a browser: `check` only
    Html,
    /// A word difference as `git diff --word-diff` writes it: two texts only
    Unified,
}

/// Reads the name of a format. Unlike that of clap it proposes no format of like letters, which the command may not have.
#[derive(Clone, Copy, Debug)]
struct FormatParser;

impl TypedValueParser for FormatParser {
    type Value = Format;

    fn parse_ref(&self, command: &Command, _: Option<&Arg>, value: &OsStr) -> Result<Format, clap::Error> {
        let known = Format::value_variants().iter().find(|format| *value == *format.name());
        known.copied().ok_or_else(|| {
            let shown = value.to_string_lossy();
            let message = format!(
                "no format is named `{}`; it is terminal, markdown, json or csv, of two texts also unified, of `history` \
                 svg, of `check` html\n",
                crate::report::visible(&shown)
            );
            clap::Error::raw(ErrorKind::InvalidValue, message).with_cmd(command)
        })
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(Format::value_variants().iter().filter_map(ValueEnum::to_possible_value)))
    }
}

impl Format {
    pub(super) fn name(self) -> &'static str {
        match self {
            Format::Terminal => "terminal",
            Format::Markdown => "markdown",
            Format::Json => "json",
            Format::Csv => "csv",
            Format::Svg => "svg",
            Format::Html => "html",
            Format::Unified => "unified",
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Color {
    /// Where a terminal is there
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// The columns where nobody says how many there are.
const COLUMNS: u16 = 100;

/// So many columns can be written for.
const WIDTHS: std::ops::RangeInclusive<u16> = 20..=1000;

impl Language {
    pub(super) fn lang(self) -> Lang {
        match self {
            Language::En => Lang::En,
            Language::Zh => Lang::Zh,
        }
    }
}

impl Settings {
    pub(super) fn lang(&self) -> Lang {
        self.lang.lang()
    }

    /// The format that was asked for, or else that of a terminal.
    pub(super) fn format(&self) -> Format {
        self.format.unwrap_or(Format::Terminal)
    }

    pub(super) fn terminal(&self) -> Terminal {
        let stdout = terminal_size::terminal_size_of(std::io::stdout()).map(|(width, _)| width.0);
        let width = self.width.or_else(columns_of_environment).or(stdout).unwrap_or(COLUMNS);
        let is_colored = self.output.is_none() && self.is_colored(&std::io::stdout());
        Terminal { width, color: is_colored }
    }

    pub(super) fn is_colored_on_stderr(&self) -> bool {
        self.is_colored(&std::io::stderr())
    }

    /// `--color` first; then what anstream makes of `NO_COLOR`, `CLICOLOR`, `CLICOLOR_FORCE` and the terminal.
    fn is_colored<S: IsTerminal + anstream::stream::RawStream>(&self, stream: &S) -> bool {
        match self.color {
            Color::Always => true,
            Color::Never => false,
            // By its convention `CLICOLOR_FORCE=0` forces nothing.
            Color::Auto => {
                let is_unforced = std::env::var_os("CLICOLOR_FORCE").is_some_and(|value| value == "0");
                let choice = anstream::AutoStream::choice(stream);
                choice != anstream::ColorChoice::Never && (!is_unforced || IsTerminal::is_terminal(stream))
            }
        }
    }
}

/// The columns that an argument asks for.
fn width(text: &str) -> Result<u16, String> {
    let columns = text.parse().ok().filter(|columns| WIDTHS.contains(columns));
    columns.ok_or_else(|| format!("write a number of columns from {} to {}", WIDTHS.start(), WIDTHS.end()))
}

/// What `COLUMNS` says, as `git` and others take it: a shell exports it only where a user asks for that.
fn columns_of_environment() -> Option<u16> {
    let columns: u16 = std::env::var("COLUMNS").ok()?.parse().ok()?;
    WIDTHS.contains(&columns).then_some(columns)
}
