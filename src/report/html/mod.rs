//! Checked articles as a page for a browser: each statement marked by its verdict, what the record says beside it.
//!
//! The page is one file that asks for nothing: no script, no picture, no font, and a policy that forbids them. Every
//! piece of data is escaped by the `maud` crate, and what would hide or reorder text is spelled out.

mod article;
mod blocks;
mod note;
mod page;
mod parts;
mod runs;

pub use page::findings_html;
