//! What `check` says of prose: its verdicts, what it reads them by, and its pages.

#[path = "../shared/articles.rs"]
mod articles;
#[path = "../shared/contrast.rs"]
mod contrast;
#[path = "../shared/desk.rs"]
mod desk;
#[path = "../shared/program.rs"]
mod program;
#[path = "../shared/small.rs"]
mod small;

mod answers;
mod browser;
mod compared;
mod denials;
mod doubts;
mod html;
mod layout;
mod options;
mod outcomes;
mod pages;
mod particulars;
mod planted_errors;
mod properties;
mod references;
mod roles;
mod rules;
mod set_apart;
mod side_by_side;
mod speech;
mod statements;
mod timeline;
mod told_once;
mod unnamed;
mod verdicts;
mod world;
