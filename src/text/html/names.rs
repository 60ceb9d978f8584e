//! What the names of elements, classes and roles tell of their text.

use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;

use html5gum::{HtmlString, Spanned};

/// The attributes of a tag.
pub(super) type Attributes = BTreeMap<HtmlString, Spanned<HtmlString>>;

type Names = LazyLock<HashSet<&'static [u8]>>;

fn names(list: &'static str) -> HashSet<&'static [u8]> {
    list.split(' ').map(str::as_bytes).collect()
}

/// Elements that end the line before them, and their own.
static BLOCKS: Names = LazyLock::new(|| {
    names(
        "address article aside blockquote body caption center colgroup dd details dialog dir div dl \
         dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup html \
         legend li main menu nav noscript ol option p pre search section select summary table tbody \
         td tfoot th thead title tr ul",
    )
});

static VOID: Names = LazyLock::new(|| names("area base br col embed hr img input link meta source track wbr"));

/// Elements whose text is never read.
static UNREAD: Names = LazyLock::new(|| {
    names(
        "audio canvas datalist embed head iframe math noembed noframes noscript object option rp rt \
         script select style svg template textarea title video",
    )
});

/// Elements that a head may hold: any other ends it.
static IN_HEAD: Names = LazyLock::new(|| names("base head link meta noscript script style template title"));

/// Elements and roles that stand beside an article.
static ASIDE: Names = LazyLock::new(|| names("aside dialog footer nav search"));
static ASIDE_ROLES: Names = LazyLock::new(|| {
    names(
        "alert alertdialog banner complementary contentinfo dialog menu menubar navigation \
         search tablist toolbar tooltip",
    )
});

/// Words in classes and ids of what readers or the law put onto a page.
static FOREIGN_WORDS: Names =
    LazyLock::new(|| names("comment commentlist comments consent cookie cookies disqus gdpr"));

/// Words in classes and ids of what mostly stands beside an article.
static ASIDE_WORDS: Names = LazyLock::new(|| {
    names(
        "ad ads adsbygoogle banner footer login masthead menu modal more most nav navbar navigation \
         outbrain pager pagination paywall popular popup promo promos readmore recirc recirculation \
         recs rss share sharing signup skip social subnav taboola tags teaser teasers toolbar topnav \
         trending widget widgets",
    )
});
const ASIDE_STARTS: [&str; 9] =
    ["advert", "breadcrumb", "cookie", "newsletter", "recommend", "related", "sidebar", "sponsor", "subscri"];

pub(super) fn is_block(name: &[u8]) -> bool {
    BLOCKS.contains(name)
}

pub(super) fn is_void(name: &[u8]) -> bool {
    VOID.contains(name)
}

pub(super) fn is_unread(name: &[u8]) -> bool {
    UNREAD.contains(name)
}

pub(super) fn is_in_head(name: &[u8]) -> bool {
    IN_HEAD.contains(name)
}

pub(super) fn is_list(name: &[u8]) -> bool {
    matches!(name, b"ol" | b"ul" | b"menu" | b"dir")
}

/// The level of a heading.
pub(super) fn heading(name: &[u8]) -> Option<u8> {
    match name {
        [b'h', level @ b'1'..=b'6'] => Some(level - b'0'),
        _ => None,
    }
}

/// What an element is to the article of its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Nothing tells.
    Any,
    /// It says of itself that it is the article.
    Article,
    /// It says of itself that it is the main content of the page.
    Main,
    /// It says of itself that it is not the article.
    Aside,
    /// A button, or the label of a field.
    Control,
    /// A list that menus are made of, and in old pages whatever is moved in.
    Menu,
    /// The head of the page, or of a part of it.
    Header,
    /// Its classes let it be thought that it is not.
    LikelyAside,
    /// It is what readers or the law put onto the page, unless the headline stands in it.
    Foreign,
}

impl Part {
    /// Whether it stands beside an article for sure.
    pub(super) fn is_aside(self) -> bool {
        matches!(self, Part::Aside | Part::Control | Part::Menu)
    }

    /// Whether its name or its classes let it be thought that it does.
    pub(super) fn is_likely_aside(self) -> bool {
        matches!(self, Part::LikelyAside | Part::Header)
    }
}

/// What the name and the attributes of an element tell of it.
pub(super) fn part(name: &[u8], attributes: &Attributes) -> Part {
    let value = |key: &[u8]| attributes.get(key).map(|value| &value.value[..]);
    let role = value(b"role").map(<[u8]>::to_ascii_lowercase).unwrap_or_default();
    if ASIDE.contains(name) || ASIDE_ROLES.contains(&role[..]) || is_hidden(attributes) {
        return Part::Aside;
    }
    if matches!(name, b"button" | b"label") || role == b"button" {
        return Part::Control;
    }
    if matches!(name, b"html" | b"body") {
        return Part::Any;
    }
    if matches!(name, b"dir" | b"menu") {
        return Part::Menu;
    }
    let mut likely = false;
    for word in [value(b"class"), value(b"id")].into_iter().flatten().flat_map(words) {
        if FOREIGN_WORDS.contains(word.as_bytes()) {
            return Part::Foreign;
        }
        likely |= ASIDE_WORDS.contains(word.as_bytes()) || ASIDE_STARTS.iter().any(|start| word.starts_with(start));
    }
    let is_body = value(b"itemprop").is_some_and(|of| of.eq_ignore_ascii_case(b"articleBody"));
    match () {
        () if name == b"header" => Part::Header,
        () if likely => Part::LikelyAside,
        () if name == b"main" || role == b"main" => Part::Main,
        () if name == b"article" || role == b"article" || is_body => Part::Article,
        () => Part::Any,
    }
}

fn is_hidden(attributes: &Attributes) -> bool {
    let value = |key: &[u8]| attributes.get(key).map(|value| &value.value[..]);
    value(b"hidden").is_some()
        || value(b"aria-hidden") == Some(b"true")
        || has_rule(attributes, b"display:none")
        || has_rule(attributes, b"visibility:hidden")
}

/// Whether the style of an element has a rule, written in small letters and without blanks.
fn has_rule(attributes: &Attributes, rule: &[u8]) -> bool {
    let Some(style) = attributes.get(&b"style"[..]) else { return false };
    let style: Vec<u8> = style.value.iter().filter(|byte| !byte.is_ascii_whitespace()).copied().collect();
    style.to_ascii_lowercase().windows(rule.len()).any(|window| window == rule)
}

/// The words that a class or id is put together from: `relatedPosts-list` has three.
fn words(value: &[u8]) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut was_lower = false;
    for byte in value {
        let begins = !byte.is_ascii_alphanumeric() || byte.is_ascii_uppercase() && was_lower;
        if begins {
            words.push(String::new());
        }
        if let (true, Some(word)) = (byte.is_ascii_alphanumeric(), words.last_mut()) {
            word.push(char::from(byte.to_ascii_lowercase()));
        }
        was_lower = byte.is_ascii_lowercase();
    }
    words
}

#[cfg(test)]
mod tests {
    #[test]
    fn classes_are_read_word_by_word() {
        let words = super::words(b"relatedPosts-list no_ads").into_iter().filter(|word| !word.is_empty());
        assert_eq!(words.collect::<Vec<_>>(), ["related", "posts", "list", "no", "ads"]);
    }
}
