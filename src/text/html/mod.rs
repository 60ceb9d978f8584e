//! Web pages: which text of a page is its article, or all of its main content, and where each piece of it stands in the
//! source.
//!
//! Tags come from the `html5gum` crate. The tree is a simple one: elements close as the standard says for what articles
//! are made of; nothing is moved. Which element is the article is told as in Kohlschütter, Fankhauser and Nejdl,
//! "Boilerplate Detection using Shallow Text Features" (WSDM 2010), by the length of blocks and their share of links,
//! with the names that Mozilla's Readability looks for (<https://github.com/mozilla/readability>).

mod article;
mod charset;
mod list;
mod names;
mod piece;
mod tree;
mod weight;
mod whole;

pub(super) use charset::declared_encoding;

use super::document::Reading;
use super::map::Map;

/// So many bytes are looked through for the first tag.
const HEAD: usize = 4096;

/// How pages begin, but for comments and the declaration of XML.
const STARTS: [&str; 4] = ["<!doctype html", "<html", "<head", "<body"];

/// How the names of pages end.
const ENDINGS: [&str; 3] = [".html", ".htm", ".xhtml"];

/// Whether a text is a web page: by how it begins; tags without a head need a name that says so.
pub(super) fn is_page(text: &str, name: Option<&str>) -> bool {
    let mut rest = text.trim_start();
    if !rest.starts_with('<') {
        return is_named_page(name) && text.contains('<');
    }
    let looked_at = text.len().min(HEAD);
    while text.len() - rest.len() < looked_at {
        let end = match () {
            () if rest.starts_with("<!--") => "-->",
            () if rest.starts_with("<?") => ">",
            () => break,
        };
        let Some((_, behind)) = rest.split_once(end) else { break };
        rest = behind.trim_start();
    }
    let begins = |start: &str| rest.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start));
    STARTS.into_iter().any(begins) || is_named_page(name)
}

fn is_named_page(name: Option<&str>) -> bool {
    name.is_some_and(|name| ENDINGS.iter().any(|ending| name.to_ascii_lowercase().ends_with(ending)))
}

/// The text of a page, a line for each paragraph, item and row, and where each piece of it stands in the source.
pub(super) fn read(source: &str, reading: Reading) -> (String, Map) {
    let page = tree::Page::of(source, reading);
    match reading {
        Reading::Article => article::article(&page),
        Reading::Whole => whole::whole(&page),
    }
}
