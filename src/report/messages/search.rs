//! What is said of words that were looked for.

use super::{Message, m};

pub(in crate::report) const MATCHING_PROVISIONS: Message = m("Provisions", "条款主题");
pub(in crate::report) const MATCHING_PLANS: Message = m("Plans", "方案");
pub(in crate::report) const MATCHING_NAMES: Message = m("Names: parties, areas and others", "名称：各方、地区等");
pub(in crate::report) const NAMED_BY: Message = m("clauses that name it", "点名的条款");
pub(in crate::report) const NAMED_BY_NO_CLAUSE: Message = m("no clause names it", "无条款点名");
pub(in crate::report) const MATCHING_CLAUSES: Message = m("Clauses", "条款");
pub(in crate::report) const MATCHING_TEXT: Message = m("Text", "文字");
pub(in crate::report) const NOTHING_FOUND: Message = m("Nothing found.", "未找到。");
