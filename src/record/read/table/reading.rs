//! The file that is read, and the faults found in it.

use std::cell::RefCell;
use std::ops::Range;

use toml::Spanned;
use toml::de::DeTable;

use super::super::super::closest;
use super::super::super::diagnostic::{Diagnostic, File, Rule};
use super::super::super::id::is_kebab_case;
use super::{At, Table};

/// The file being read and the faults found so far.
#[derive(Clone, Copy)]
pub(in super::super::super) struct Reading<'a> {
    pub(in super::super::super) file: &'a File,
    pub(in super::super::super) faults: &'a RefCell<Vec<Diagnostic>>,
}

impl<'a> Reading<'a> {
    pub(in super::super::super) fn fault(self, rule: Rule, span: Range<usize>, message: impl Into<String>) {
        self.report(rule, span, message.into(), None);
    }

    pub(in super::super::super) fn fault_with_hint(
        self,
        rule: Rule,
        span: Range<usize>,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        self.report(rule, span, message.into(), Some(hint.into()));
    }

    /// A fault about a name that is not known, with the nearest names.
    pub(in super::super::super) fn unknown<'n>(
        self,
        rule: Rule,
        span: Range<usize>,
        message: String,
        name: &str,
        known: impl IntoIterator<Item = &'n str>,
    ) {
        self.report(rule, span, message, did_you_mean(name, known));
    }

    /// A fault about a key that is not kebab-case.
    pub(in super::super::super) fn check_key(self, name: &At<&str>) {
        if !is_kebab_case(name.value) {
            let message = format!("`{}` is not kebab-case", name.value);
            self.fault_with_hint(
                Rule::BadKey,
                name.span.clone(),
                message,
                "lower-case letters, digits and single hyphens, as in `force-size`",
            );
        }
    }

    /// The root table of the file; every fault of syntax is reported, and what could be read is read.
    pub(in super::super::super) fn root(self, parsed: &'a Spanned<DeTable<'a>>) -> Table<'a> {
        Table::new(self, parsed.get_ref(), 0..0)
    }

    fn report(self, rule: Rule, span: Range<usize>, message: String, hint: Option<String>) {
        let file = self.file.name.clone();
        self.faults.borrow_mut().push(Diagnostic { rule, file, span, message, hint });
    }
}

/// `did you mean ...?`, where a known name is near.
pub(super) fn did_you_mean<'n>(name: &str, known: impl IntoIterator<Item = &'n str>) -> Option<String> {
    let near: Vec<String> = closest(name, known).into_iter().map(|name| format!("`{name}`")).collect();
    (!near.is_empty()).then(|| format!("did you mean {}?", near.join(" or ")))
}
