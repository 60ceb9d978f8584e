//! The colours of roles, and how they pass through a table.

use std::borrow::Cow;

use owo_colors::{OwoColorize, Style};

use super::super::document::Role;

/// The style of a role, where it has one.
pub(super) fn look(role: Role) -> Option<Style> {
    let style = Style::new();
    Some(match role {
        Role::Plain | Role::Code => return None,
        Role::Strong => style.bold(),
        Role::Muted | Role::Cite(_) => style.dimmed(),
        Role::Key => style.cyan(),
        Role::Deleted => style.red().strikethrough(),
        Role::Inserted => style.green().underline(),
        Role::Eased => style.green(),
        Role::Tightened => style.red(),
        Role::Caution => style.yellow(),
        Role::Link => style.blue().underline(),
    })
}

/// The roles by their tags.
const TAGS: [(Role, char); 9] = [
    (Role::Strong, '\u{E0041}'),
    (Role::Muted, '\u{E0042}'),
    (Role::Key, '\u{E0043}'),
    (Role::Deleted, '\u{E0044}'),
    (Role::Inserted, '\u{E0045}'),
    (Role::Eased, '\u{E0046}'),
    (Role::Tightened, '\u{E0047}'),
    (Role::Caution, '\u{E0048}'),
    (Role::Link, '\u{E0049}'),
];

const END: char = '\u{E007F}';

/// The text between tag characters. They have no width, so the table measures it rightly, and data cannot have them:
/// [`visible`](super::super::visible::visible) spells them out. (The table's own handling of escapes took a quarter of a
/// whole run.)
pub(super) fn tagged(role: Role, text: &str) -> Cow<'_, str> {
    match TAGS.iter().find(|(one, _)| *one == role) {
        Some((_, tag)) => format!("{tag}{text}{END}").into(),
        None => text.into(),
    }
}

/// The line with the escapes of its tags.
pub(super) fn paint(line: &str) -> Cow<'_, str> {
    let starts = |text: &str| {
        text.char_indices().find_map(|(at, character)| {
            TAGS.iter().find(|(_, tag)| *tag == character).map(|(role, tag)| (at, *role, at + tag.len_utf8()))
        })
    };
    let mut painted = String::new();
    let mut rest = line;
    while let Some((start, role, inner)) = starts(rest) {
        let end = rest[inner..].find(END).map_or(rest.len(), |length| inner + length);
        painted.push_str(&rest[..start]);
        let text = &rest[inner..end];
        painted.push_str(&look(role).map_or_else(|| text.to_owned(), |style| text.style(style).to_string()));
        rest = rest[end..].trim_start_matches(END);
    }
    if painted.is_empty() {
        return Cow::Borrowed(line);
    }
    painted.push_str(rest);
    Cow::Owned(painted)
}
