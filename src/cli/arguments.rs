//! The arguments of the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use super::settings::{Language, Settings};

/// Compares the versions of a negotiated text clause by clause, with a source for every row.
#[derive(Debug, Parser)]
#[command(
    name = "plandiff",
    version,
    override_usage = "plandiff [OPTIONS] <PLAN> <PLAN>...  ids or aliases, such as 28 19\n       \
                      plandiff [OPTIONS] <OLD> <NEW>       two texts: files, or - for standard input\n       \
                      plandiff [OPTIONS] <COMMAND>",
    // That of clap, without the empty line before the usage: the help has to fit a screen.
    help_template = "{about-with-newline}{usage-heading} {usage}\n\n{all-args}{after-help}",
    arg_required_else_help = true
)]
pub(super) struct Arguments {
    #[command(flatten)]
    pub(super) compare: CompareArguments,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
    #[command(flatten)]
    pub(super) settings: Settings,
}

/// A comparison alone, without the commands.
#[derive(Debug, Parser)]
#[command(name = "plandiff", version, arg_required_else_help = true)]
struct Comparing {
    #[command(flatten)]
    compare: CompareArguments,
    #[command(flatten)]
    settings: Settings,
}

impl Arguments {
    /// The arguments of the process. Most starts are comparisons: to define the commands for these too would take a tenth
    /// of a run. What is no comparison, or has a fault, is read with all commands.
    pub(super) fn of_process() -> Self {
        match Comparing::try_parse() {
            Ok(Comparing { compare, settings }) if !compare.plans.iter().any(|name| is_command(name)) => {
                Self { compare, command: None, settings }
            }
            _ => Self::parse(),
        }
    }

    /// A command among the plans, where only plans stand. What follows `--` is a name, whatever it is.
    pub(super) fn late_command(&self) -> Option<&str> {
        let after_dashes = std::env::args_os().skip_while(|word| word != "--").skip(1).count();
        let plans = &self.compare.plans;
        let before_dashes = &plans[..plans.len().saturating_sub(after_dashes)];
        before_dashes.iter().map(String::as_str).find(|name| is_command(name))
    }
}

fn is_command(name: &str) -> bool {
    name == "help" || Command::has_subcommand(name)
}

/// Plans or texts, and what to show of them. They stand alone, not before a command.
#[derive(Debug, Default, PartialEq, Eq, Args)]
pub(super) struct CompareArguments {
    /// Two plans to compare, or more to lay side by side: ids or aliases, such as 28 19; or two texts: files, or `-` for
    /// standard input
    // The usage says it, since the help has to fit a screen; the man page shows it.
    #[arg(value_name = "PLAN", hide = true)]
    pub(super) plans: Vec<String>,
    /// Only rows of this topic; may be given again
    #[arg(long, value_name = "TOPIC")]
    pub(super) topic: Vec<String>,
    /// Only rows of this provision; may be given again
    #[arg(long, value_name = "KEY")]
    pub(super) provision: Vec<String>,
    /// Only rows with this change word; may be given again
    #[arg(long, value_name = "WORD")]
    pub(super) change: Vec<String>,
    /// Only clauses of texts that were reworded, moved, ...; several with commas
    #[arg(long, value_name = "WORD,...", value_delimiter = ',')]
    pub(super) only: Vec<String>,
    /// Also unchanged and not-reported rows in full
    #[arg(long)]
    pub(super) all: bool,
    /// Also unchanged rows near a change: of its topic, or beside it in a text
    #[arg(long)]
    pub(super) context: bool,
    /// Number the sources and list them with their addresses
    #[arg(long)]
    pub(super) sources: bool,
    /// Three plans or more in the order given, not by date
    #[arg(long)]
    pub(super) as_given: bool,
    /// Read direction through this lens; `none` tells no direction
    #[arg(long, value_name = "LENS")]
    pub(super) lens: Option<String>,
    /// End with exit code 1 where there are differences
    #[arg(long)]
    pub(super) exit_code: bool,
}

// The arguments of a command are defined where it is named: to define all of them took a twentieth of a check.
#[derive(Debug, Subcommand)]
#[command(defer = true)]
pub(super) enum Command {
    /// Check a record; without a folder the one given by --record, or ./plans
    Lint {
        /// The folder of the record
        folder: Option<PathBuf>,
        #[command(flatten)]
        formats: TerminalOrJson,
    },
    /// List the plans
    List,
    /// Show one plan with its sources, or one clause in full
    Show {
        /// The plan; or a clause by its address, such as 28:6 or force-size@19
        plan: String,
        /// Only this topic
        #[arg(long)]
        topic: Option<String>,
    },
    /// List the provisions, or show one with its scale and answers
    Provisions {
        /// The provision
        key: Option<String>,
    },
    /// List the sources
    Sources,
    /// Cite one row of a comparison in a line
    Cite {
        /// The earlier plan
        from: String,
        /// The later plan
        to: String,
        /// The provision
        provision: String,
        #[command(flatten)]
        formats: OneFormat,
    },
    /// Hold articles against the record: what it bears out, contradicts, or cannot speak to
    Check(CheckArguments),
    /// List the rules of `check` and of `lint`, or show one with its examples
    Rules {
        /// The rule
        rule: Option<String>,
    },
    /// Show territory area by area, in these plans or in all that speak of it
    Territory(TerritoryArguments),
    /// Tell how far a plan stands from the demands that parties have stated
    Gap(GapArguments),
    /// List what a plan leaves open: contested, deferred, undated, not public
    Open {
        /// The plan
        plan: String,
    },
    /// Tell where the clauses of a plan come from: the earliest text with the same term
    Origin {
        /// The plan
        plan: String,
        /// Only rows of this topic; may be given again
        #[arg(long, value_name = "TOPIC")]
        topic: Vec<String>,
        /// Only rows of this provision; may be given again
        #[arg(long, value_name = "KEY")]
        provision: Vec<String>,
        /// Take authors' outlines as origins too
        #[arg(long)]
        outlines: bool,
    },
    /// Show what is understood of a text: its headings, articles and points as a tree
    Outline {
        /// Text, Markdown, a saved web page (HTML) or DOCX, in any common encoding; `-` is standard input
        file: PathBuf,
    },
    /// Make a plan file of a text, with questions for an editor
    Import(ImportArguments),
    /// Tell what was changed in the record itself, newest first
    Log {
        /// Only changes about this plan; `record` for those about the whole
        #[arg(long)]
        plan: Option<String>,
    },
    /// Write the JSON Schema of an output
    Schema {
        /// Which output
        of: SchemaOf,
    },
    /// Write completions for a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Write the man page, of the program or of one command
    Man {
        /// The command
        command: Option<String>,
    },
    /// Find words in clauses, provisions and plans
    Search {
        /// The words; all of them must occur in one text
        #[arg(required = true)]
        words: Vec<String>,
        /// Only this topic; may be given again
        #[arg(long, value_name = "TOPIC")]
        topic: Vec<String>,
        /// Only this plan; may be given again
        #[arg(long, value_name = "PLAN")]
        plan: Vec<String>,
    },
    /// Write the whole record as tidy tables into a folder
    Export {
        /// The folder, which must be new or empty
        folder: PathBuf,
        /// Replace an earlier export in the folder
        #[arg(long)]
        force: bool,
        #[command(flatten)]
        formats: OneFormat,
    },
    /// Follow one provision through all plans in time order
    History {
        /// The provision
        provision: String,
        /// Only plans of this kind: plan, position or outline; may be given again
        #[arg(long, value_name = "KIND")]
        kind: Vec<String>,
        /// No plan before this day, month or year
        #[arg(long, value_name = "DATE")]
        from: Option<String>,
        /// No plan after this day, month or year
        #[arg(long, value_name = "DATE")]
        to: Option<String>,
    },
}

// That a command writes in one way only: its help lists no `--format`, which it refuses. (As a docstring it would be the
// help's first line.)
#[derive(Debug, Args)]
#[command(mut_arg("format", |format| format.hide(true)))]
pub(super) struct OneFormat {}

// That a command writes for a terminal or as JSON.
#[derive(Debug, Args)]
#[command(mut_arg("format", |format| format.help("terminal or json")))]
pub(super) struct TerminalOrJson {}

#[derive(Debug, Args)]
pub(super) struct CheckArguments {
    /// The articles: text, Markdown, saved web pages (HTML) or DOCX, in any common encoding; `-` is standard input
    #[arg(required_unless_present = "jsonl", value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
    /// Read lines of JSON, `{"id": ..., "text": ...}` each, and write one result a line, as they come; without a file, from
    /// standard input
    #[arg(long)]
    pub(super) jsonl: bool,
    /// Also statements that the record bears out
    #[arg(long)]
    pub(super) all: bool,
    /// Also how each statement was read
    #[arg(long)]
    pub(super) explain: bool,
    /// Do not tell on standard error how far it is
    #[arg(long)]
    pub(super) quiet: bool,
    /// End with exit code 1 where a statement has this verdict or a worse one
    #[arg(long, value_name = "VERDICT", value_enum, default_value_t = FailOn::Never)]
    pub(super) fail_on: FailOn,
    /// Only statements about this plan; may be given again
    #[arg(long, value_name = "PLAN")]
    pub(super) plan: Vec<String>,
    /// Only statements of this topic; may be given again
    #[arg(long, value_name = "TOPIC")]
    pub(super) topic: Vec<String>,
    /// Only statements about this provision; may be given again
    #[arg(long, value_name = "KEY")]
    pub(super) provision: Vec<String>,
}

/// Which verdicts make a check fail, from the worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum FailOn {
    /// The record says otherwise
    Contradicted,
    /// A qualifier is missing, or sources disagree, or worse
    Imprecise,
    /// The same as imprecise
    Disputed,
    /// The record does not say, or it cannot be told, or worse
    NotInRecord,
    /// The same as not-in-record
    Unclear,
    /// None
    Never,
}

#[derive(Debug, Args)]
pub(super) struct TerritoryArguments {
    /// The plans; without any, all that speak of territory
    #[arg(value_name = "PLAN")]
    pub(super) plans: Vec<String>,
    /// Only this question; may be given again
    #[arg(long, value_name = "KEY")]
    pub(super) provision: Vec<String>,
    /// In the order given, not by date
    #[arg(long)]
    pub(super) as_given: bool,
    /// Number the sources and list them with their addresses
    #[arg(long)]
    pub(super) sources: bool,
}

#[derive(Debug, Args)]
pub(super) struct GapArguments {
    /// The plan
    pub(super) plan: String,
    /// The positions to set it beside; else the newest of each party
    #[arg(long, value_name = "POSITION,...", value_delimiter = ',')]
    pub(super) between: Vec<String>,
    /// Only rows of this topic; may be given again
    #[arg(long, value_name = "TOPIC")]
    pub(super) topic: Vec<String>,
    /// Only rows of this provision; may be given again
    #[arg(long, value_name = "KEY")]
    pub(super) provision: Vec<String>,
    /// Number the sources and list them with their addresses
    #[arg(long)]
    pub(super) sources: bool,
    /// Read more and less through this lens; `none` tells neither
    #[arg(long, value_name = "LENS")]
    pub(super) lens: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct ImportArguments {
    /// The text: plain, Markdown, a saved web page (HTML) or DOCX, in any common encoding; `-` is standard input
    #[arg(value_name = "FILE")]
    pub(super) file: PathBuf,
    /// A plan that it is like, at best the version before; may be given again
    #[arg(long, value_name = "PLAN", required = true)]
    pub(super) like: Vec<String>,
    /// The id of the new plan, as in `draft-12`
    #[arg(long, value_name = "ID")]
    pub(super) id: String,
    /// Its title
    #[arg(long, value_name = "TEXT")]
    pub(super) title: Option<String>,
    /// The day, month or year that it is known from
    #[arg(long, value_name = "DATE")]
    pub(super) date: Option<String>,
    /// The language of the text, where its words do not tell it; `--lang` is that of the questions
    #[arg(long, value_name = "en|zh", hide_possible_values = true)]
    pub(super) text_lang: Option<Language>,
    #[command(flatten)]
    formats: OneFormat,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum SchemaOf {
    /// A plan file as an editor writes it, with the keys of the record
    Plan,
    /// A comparison
    Comparison,
    /// The plans: `list`
    List,
    /// One plan: `show`
    Show,
    /// All provisions: `provisions`
    Provisions,
    /// One provision: `provisions KEY`
    Provision,
    /// The sources: `sources`
    Sources,
    /// Faults of a record: `lint`
    Lint,
    /// What a plan leaves open: `open`
    Open,
    /// Where a plan's clauses come from: `origin`
    Origin,
    /// The outline of a text: `outline`
    Outline,
    /// The history of the record: `log`
    Log,
    /// Clauses at an address: `show 28:6`
    Clause,
    /// What a search found: `search`
    Search,
    /// One provision through all plans: `history`
    History,
    /// Articles held against the record: `check`
    Check,
    /// One line of `check --jsonl`
    CheckLine,
    /// The rules of `check` and `lint`: `rules`
    Rules,
    /// Three plans or more side by side
    Matrix,
    /// Two texts compared
    Texts,
    /// Territory area by area: `territory`
    Territory,
    /// A plan beside stated demands: `gap`
    Gap,
}
