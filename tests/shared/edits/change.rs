//! A later version of a law.

mod moves;
mod words;

use super::law::{Law, Level, Node};
use super::maker::Maker;
use super::random::Random;

/// How many of a thousand clauses are edited, and how. The rest is kept.
#[derive(Clone, Debug)]
pub struct Mix {
    /// A fifth of the words is other.
    pub reworded: usize,
    /// Nearly half of the words is other.
    pub rewritten: usize,
    /// One becomes two or three; in half of them some words are edited.
    pub split: usize,
    /// Two or three become one; in half of them some words are edited.
    pub merged: usize,
    pub removed: usize,
    pub added: usize,
    /// A single clause stands far away.
    pub moved: usize,
    /// The same, with a fifth of its words other.
    pub moved_reworded: usize,
    /// Of a thousand articles: moved with all that stands under them.
    pub moved_articles: usize,
    /// Of a thousand articles: removed, and as many added.
    pub replaced_articles: usize,
    /// Whether three of the words that stand in many clauses are others throughout.
    pub renames_terms: bool,
}

impl Mix {
    pub const KEPT: Mix = Mix {
        reworded: 0,
        rewritten: 0,
        split: 0,
        merged: 0,
        removed: 0,
        added: 0,
        moved: 0,
        moved_reworded: 0,
        moved_articles: 0,
        replaced_articles: 0,
        renames_terms: false,
    };

    /// A thorough revision: four clauses in ten are other than they were.
    pub const REVISION: Mix = Mix {
        reworded: 180,
        rewritten: 40,
        split: 30,
        merged: 30,
        removed: 25,
        added: 25,
        moved: 15,
        moved_reworded: 10,
        moved_articles: 25,
        replaced_articles: 10,
        renames_terms: false,
    };

    /// What most versions of a law are to the one before: of a hundred clauses three are reworded, one is new and one is
    /// gone.
    pub const SUCCESSIVE: Mix = Mix { reworded: 30, removed: 10, added: 10, ..Mix::KEPT };

    /// A thorough revision that calls some things by other names, so that hardly a clause keeps all its words.
    pub const RENAMING: Mix = Mix { renames_terms: true, ..Mix::REVISION };

    /// The same law with its parts in another order.
    pub const RECODIFIED: Mix =
        Mix { reworded: 120, rewritten: 30, split: 20, merged: 20, moved: 20, moved_articles: 150, ..Mix::REVISION };
}

/// The clauses of a later version, each with those that it comes from.
pub fn change(law: &Law, mix: &Mix, random: &mut Random) -> Law {
    let mut maker = law.maker(random);
    let mut chapters = law.chapters.clone();
    for chapter in &mut chapters {
        reword_title(chapter, mix, &mut maker);
        let articles = std::mem::take(&mut chapter.under);
        for mut article in articles {
            if maker.random.happens(mix.replaced_articles) {
                chapter.under.push(without_stock(&mut maker, Maker::article));
            }
            if maker.random.happens(mix.replaced_articles) {
                continue;
            }
            if article.has_parts() {
                reword_title(&mut article, mix, &mut maker);
                change_parts(&mut article, mix, &mut maker);
            } else {
                article = change_alone(article, mix, &mut maker);
            }
            chapter.under.push(article);
        }
    }
    moves::move_articles(&mut chapters, mix, maker.random);
    moves::move_clauses(&mut chapters, mix, &mut maker);
    let mut later = Law { shape: law.shape, vocabulary: law.vocabulary.clone(), stock: law.stock.clone(), chapters };
    if mix.renames_terms {
        words::rename(&mut later, random);
    }
    later
}

/// What happens to a clause without parts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Kept,
    Reworded,
    Rewritten,
    Split,
    Merged,
    Removed,
}

impl Fate {
    fn of(node: &Node, mix: &Mix, random: &mut Random) -> Self {
        if node.is_stock {
            return Fate::Kept;
        }
        let fates = [
            (Fate::Reworded, mix.reworded),
            (Fate::Rewritten, mix.rewritten),
            (Fate::Split, mix.split),
            // Each takes two clauses or three.
            (Fate::Merged, mix.merged),
            (Fate::Removed, mix.removed),
        ];
        let mut at = random.below(1000);
        for (fate, share) in fates {
            if at < share {
                // A sister that changes much may as well be another: no reader could tell.
                let is_told = !node.is_sister || matches!(fate, Fate::Reworded | Fate::Removed);
                return if is_told { fate } else { Fate::Kept };
            }
            at -= share;
        }
        Fate::Kept
    }
}

fn change_parts(parent: &mut Node, mix: &Mix, maker: &mut Maker<'_>) {
    let mut parts = std::mem::take(&mut parent.under).into_iter().peekable();
    let mut last_removed = None;
    while let Some(mut part) = parts.next() {
        if maker.random.happens(mix.added) {
            let added = without_stock(maker, |maker| maker.leaf(part.level));
            parent.under.push(Node { is_numbered: part.is_numbered, ..added });
        }
        if part.has_parts() {
            if maker.random.happens(mix.reworded) && part.words.len() >= 5 {
                words::reword(&mut part, 20, maker);
            }
            change_parts(&mut part, mix, maker);
            parent.under.push(part);
            continue;
        }
        let fate = Fate::of(&part, mix, maker.random);
        match fate {
            Fate::Removed => last_removed = Some(part),
            Fate::Split => parent.under.extend(words::split(part, maker)),
            Fate::Merged => {
                let mut merged = vec![part];
                let count = maker.random.between(2, 3);
                while merged.len() < count
                    && let Some(next) = parts.next_if(words::can_be_merged)
                {
                    merged.push(next);
                }
                parent.under.extend(words::merge(merged, maker));
            }
            Fate::Kept | Fate::Reworded | Fate::Rewritten => parent.under.push(reworded(part, fate, maker)),
        }
    }
    // What has no words of its own is known by its parts: one of them stays.
    if parent.under.iter().all(|part| part.from.is_empty()) {
        parent.under.extend(last_removed);
    }
}

/// An article that is one clause. It is never split or merged: its parts would be articles.
fn change_alone(article: Node, mix: &Mix, maker: &mut Maker<'_>) -> Node {
    let fate = Fate::of(&article, mix, maker.random);
    reworded(article, fate, maker)
}

/// What is too short for an edit of that size, so that no reader would know it again, is kept.
fn reworded(mut node: Node, fate: Fate, maker: &mut Maker<'_>) -> Node {
    match fate {
        Fate::Reworded if node.is_sister => words::reword(&mut node, 1, maker),
        Fate::Reworded if node.words.len() >= 5 => words::reword(&mut node, 20, maker),
        Fate::Rewritten if node.words.len() >= 10 => words::reword(&mut node, 45, maker),
        _ => {}
    }
    node
}

fn reword_title(node: &mut Node, mix: &Mix, maker: &mut Maker<'_>) {
    if node.words.len() >= 5 && maker.random.happens(mix.reworded) {
        words::reword(node, 20, maker);
    }
}

/// Something new. It holds no sentence that stands elsewhere and no sister, which might be taken for one of those.
fn without_stock<'r>(maker: &mut Maker<'r>, mut one: impl FnMut(&mut Maker<'r>) -> Node) -> Node {
    loop {
        let made = one(maker);
        let mut has_stock = false;
        made.each(&mut |node| has_stock |= node.is_stock || node.is_sister);
        if !has_stock {
            return made;
        }
    }
}

fn is_alone(node: &Node) -> bool {
    !node.has_parts() && !node.is_stock && !node.is_sister && matches!(node.level, Level::Point | Level::Letter)
}
