//! Which list and which level a paragraph is numbered in: by its own properties, or by its style.

use super::DocxError;
use super::definitions::{Definitions, Instance, LEVELS, List};
use super::styles::{Style, Styles};

/// How the paragraphs of a document are numbered.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    definitions: Definitions,
    styles: Styles,
}

/// What a paragraph says of its number.
#[derive(Clone, Debug, Default)]
pub(super) struct Properties {
    pub(super) style: Option<String>,
    pub(super) instance: Option<String>,
    pub(super) level: Option<usize>,
}

/// A place in a list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place<'n> {
    /// The ids of the use of the list and of the list.
    pub(super) ids: (&'n str, &'n str),
    pub(super) instance: &'n Instance,
    pub(super) list: &'n List,
    pub(super) level: usize,
}

/// Whether a paragraph is an item of a list.
#[derive(Clone, Copy, Debug)]
pub(super) enum Item<'n> {
    /// It is none.
    No,
    /// Of a list that the document does not define.
    Undefined,
    /// At a place of a list.
    At(Place<'n>),
}

/// The id that takes a paragraph out of the list of its style.
const NO_LIST: &str = "0";

impl Numbering {
    pub(super) fn read(definitions: Option<&str>, styles: Option<&str>) -> Result<Self, DocxError> {
        Ok(Self {
            definitions: definitions.map(Definitions::read).transpose()?.unwrap_or_default(),
            styles: styles.map(Styles::read).transpose()?.unwrap_or_default(),
        })
    }

    /// Where a paragraph stands.
    pub(super) fn item<'n>(&'n self, own: &'n Properties) -> Item<'n> {
        let style = own.style.as_deref().unwrap_or_default();
        let of_style = || self.styles.chain(style).find_map(|(_, style)| style.instance.as_deref());
        let Some(id) = own.instance.as_deref().or_else(of_style).filter(|id| *id != NO_LIST) else {
            let is_list_by_name = style.starts_with("ListBullet") || style.starts_with("ListNumber");
            return if own.instance.is_none() && is_list_by_name { Item::Undefined } else { Item::No };
        };
        let Some((list_id, list, instance)) = self.list(id) else { return Item::Undefined };
        let level_of_style = || {
            let level = |(id, style): (&str, &Style)| instance.level_of_style(list, id).or(style.level);
            self.styles.chain(style).find_map(level)
        };
        let by_style = || own.instance.is_none().then(level_of_style).flatten();
        let level = own.level.or_else(by_style).unwrap_or_default();
        if level < LEVELS { Item::At(Place { ids: (id, list_id), instance, list, level }) } else { Item::No }
    }

    /// The list that one of its uses counts in. Its levels may stand with a style, in the list of that.
    fn list<'n>(&'n self, instance: &'n str) -> Option<(&'n str, &'n List, &'n Instance)> {
        let used = self.definitions.instance(instance)?;
        let list = self.definitions.list(&used.list)?;
        let linked = list.style.as_deref().and_then(|style| {
            let (_, style) = self.styles.chain(style).next()?;
            let other = self.definitions.instance(style.instance.as_deref()?)?;
            Some((&*other.list, self.definitions.list(&other.list)?))
        });
        let (id, list) = linked.unwrap_or((&used.list, list));
        Some((id, list, used))
    }
}
