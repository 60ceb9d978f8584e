//! What is said of the outline of a text.

use super::{Message, m};

pub(in crate::report) const HEADING: Message = m("heading: ", "标题：");
pub(in crate::report) const PARAGRAPH: Message = m("paragraph: ", "段落：");
