//! The part with the styles: which of them number their paragraphs (ECMA-376 part 1, 17.7).

use std::collections::HashMap;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::{DocxError, attribute, value};

/// So many styles are looked at from the one that a paragraph has; Word's own are based on two or three others.
const BASES: usize = 16;

/// The styles of a document by their ids.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: HashMap<String, Style>,
}

/// What a style says of numbers.
#[derive(Debug, Default)]
pub(super) struct Style {
    pub(super) instance: Option<String>,
    pub(super) level: Option<usize>,
    base: Option<String>,
}

impl Styles {
    pub(super) fn read(part: &str) -> Result<Self, DocxError> {
        let mut reader = Reader::from_str(part);
        reader.config_mut().expand_empty_elements = true;
        let mut styles = Self::default();
        let mut open: Option<(String, Style)> = None;
        // What a tracked change changed is not what is shown.
        let mut is_former = false;
        loop {
            match reader.read_event()? {
                Event::Eof => return Ok(styles),
                Event::Start(element) if !is_former => {
                    is_former = element.local_name().as_ref() == "pPrChange";
                    match &mut open {
                        _ if element.local_name().as_ref() == "style" => {
                            open = Some((attribute(&element, "styleId").unwrap_or_default(), Style::default()));
                        }
                        Some((_, style)) => style.set(&element),
                        None => {}
                    }
                }
                Event::End(element) => match element.local_name().as_ref() {
                    "pPrChange" => is_former = false,
                    "style" => {
                        let (id, style) = open.take().unwrap_or_default();
                        styles.styles.entry(id).or_insert(style);
                    }
                    _ => {}
                },
                _ => {}
            }
        }
    }

    /// A style and those that it is based on, nearest first, each with its id.
    pub(super) fn chain<'s>(&'s self, style: &'s str) -> impl Iterator<Item = (&'s str, &'s Style)> {
        let of = |id: &'s str| self.styles.get(id).map(|style| (id, style));
        std::iter::successors(of(style), move |(_, style)| of(style.base.as_deref()?)).take(BASES)
    }
}

impl Style {
    fn set(&mut self, element: &BytesStart<'_>) {
        match element.local_name().as_ref() {
            "basedOn" => self.base = Some(value(element)),
            "numId" => self.instance = Some(value(element)),
            "ilvl" => self.level = value(element).parse().ok(),
            _ => {}
        }
    }
}
