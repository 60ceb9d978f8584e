//! The items of one text while it is found what stands against each.

use super::items::Item;
use super::meaning::Meaning;
use super::offers::Nearness;

/// The items of one text on their way to become turns.
pub(super) struct Side<'i> {
    pub(super) items: &'i [Item],
    /// For each token, the edit that it stands in. Nothing where it stands in both texts.
    pub(super) edits: Vec<Option<usize>>,
    /// For each item, whether it has been told or needs no telling.
    pub(super) done: Vec<bool>,
    /// The items that stand in edits, each behind its edit, in order.
    edited: Vec<(usize, usize)>,
}

impl<'i> Side<'i> {
    pub(super) fn new(items: &'i [Item], tokens: usize) -> Self {
        Self { items, edits: vec![None; tokens], done: vec![false; items.len()], edited: Vec::new() }
    }

    /// The edit that an item stands in: that of its first token in one.
    pub(super) fn edit(&self, item: usize) -> Option<usize> {
        self.items[item].tokens.clone().find_map(|token| self.edits[token])
    }

    /// Files the items by their edits, once it is known which tokens stand in one.
    pub(super) fn file(&mut self) {
        self.edited = (0..self.items.len()).filter_map(|item| Some((self.edit(item)?, item))).collect();
        self.edited.sort_unstable();
    }

    /// The items of an edit that are not done yet, doubtful ones too.
    pub(super) fn open(&self, edit: usize) -> Vec<usize> {
        let start = self.edited.partition_point(|(own, _)| *own < edit);
        let own = self.edited[start..].iter().take_while(|(own, _)| *own == edit);
        own.map(|(_, item)| *item).filter(|item| !self.done[*item]).collect()
    }

    /// Whether an item stands in an edit, is sure, and not done yet.
    pub(super) fn is_open(&self, item: usize) -> bool {
        !self.done[item] && !self.items[item].is_doubtful && self.edit(item).is_some()
    }

    /// Whether an item is left that stands in an edit.
    pub(super) fn has_open(&self) -> bool {
        (0..self.items.len()).any(|item| self.is_open(item))
    }

    /// The item that a token belongs to.
    pub(super) fn holder(&self, token: usize) -> Option<usize> {
        let item = self.items.partition_point(|item| item.tokens.end <= token);
        self.items.get(item).filter(|item| item.tokens.contains(&token)).map(|_| item)
    }

    pub(super) fn meaning(&self, item: usize) -> &'i Meaning {
        &self.items[item].meaning
    }
}

/// Two items stand against each other and are done. Gives them where they are a turn.
pub(super) fn settled(
    before: &mut Side<'_>,
    old: usize,
    after: &mut Side<'_>,
    new: usize,
    nearness: Nearness,
) -> Option<(usize, usize)> {
    before.done[old] = true;
    after.done[new] = true;
    (nearness != Nearness::Same).then_some((old, new))
}
