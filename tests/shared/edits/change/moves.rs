//! Moving clauses and articles far enough that nobody would say that the others moved instead.

use super::{Mix, is_alone, words};
use crate::edits::law::{Level, Node};
use crate::edits::maker::Maker;
use crate::edits::random::Random;

/// How many clauses more than twice its own size an article is moved by, and how many a single one at least.
const FAR: usize = 8;

/// Moves whole articles, behind another in any chapter.
pub fn move_articles(chapters: &mut [Node], mix: &Mix, random: &mut Random) {
    let places: Vec<(usize, usize)> = chapters
        .iter()
        .enumerate()
        .flat_map(|(chapter, node)| (0..node.under.len()).map(move |article| (chapter, article)))
        .collect();
    let mut starts = Vec::with_capacity(places.len());
    let mut start = 0;
    for chapter in &*chapters {
        start += 1;
        for article in &chapter.under {
            starts.push(start);
            start += article.size();
        }
    }
    let clauses = start;
    let mut goes_behind: Vec<Option<usize>> = vec![None; places.len()];
    let mut is_taken = vec![false; places.len()];
    for (at, &(chapter, article)) in places.iter().enumerate() {
        let size = chapters[chapter].under[article].size();
        if !random.happens(mix.moved_articles) || is_taken[at] || size * 6 > clauses {
            continue;
        }
        let is_far = |target: &usize| {
            let (from, to) = (starts[at].min(starts[*target]), starts[at].max(starts[*target]));
            to - from > 3 * size + FAR
        };
        let tries: Vec<usize> = (0..10).map(|_| random.below(places.len())).collect();
        let target = tries.into_iter().filter(is_far).find(|target| goes_behind[*target].is_none());
        if let Some(target) = target {
            goes_behind[at] = Some(target);
            is_taken[target] = true;
        }
    }
    let mut left: Vec<Vec<Option<Node>>> = Vec::new();
    for chapter in &mut *chapters {
        left.push(std::mem::take(&mut chapter.under).into_iter().map(Some).collect());
    }
    let mut guests: Vec<Vec<Node>> = (0..places.len()).map(|_| Vec::new()).collect();
    for (at, &(chapter, article)) in places.iter().enumerate() {
        if let Some(target) = goes_behind[at] {
            guests[target].extend(left[chapter][article].take());
        }
    }
    for (&(chapter, article), guests) in places.iter().zip(guests) {
        chapters[chapter].under.extend(left[chapter][article].take());
        chapters[chapter].under.extend(guests);
    }
}

/// Moves single points and letters, some of them with a fifth of their words other.
pub fn move_clauses(chapters: &mut [Node], mix: &Mix, maker: &mut Maker<'_>) {
    for level in [Level::Point, Level::Letter] {
        let mut moved = Vec::new();
        let mut start = 0;
        for chapter in &mut *chapters {
            take(chapter, level, mix, maker, &mut start, &mut moved);
        }
        let mut places: Vec<usize> = Vec::new();
        let mut start = 0;
        for chapter in &*chapters {
            chapter.each(&mut |node| {
                if is_home(node, level) {
                    places.push(start);
                }
                start += 1;
            });
        }
        let mut guests: Vec<Vec<Node>> = (0..places.len()).map(|_| Vec::new()).collect();
        for (from, node) in moved {
            // A small law may have no place that is far enough: it goes to the farthest then.
            let Some(farthest) = (0..places.len()).max_by_key(|place| places[*place].abs_diff(from)) else {
                continue;
            };
            let tries: Vec<usize> = (0..20).map(|_| maker.random.below(places.len())).collect();
            let target = tries.into_iter().find(|place| places[*place].abs_diff(from) > 2 * FAR);
            guests[target.unwrap_or(farthest)].push(node);
        }
        let mut guests = guests.into_iter();
        for chapter in chapters.iter_mut() {
            chapter.each_mut(&mut |node| {
                if is_home(node, level) {
                    guests.next().into_iter().flatten().for_each(|guest| put(node, guest, maker.random));
                }
            });
        }
    }
}

/// Whether clauses of a level stand under it.
fn is_home(node: &Node, level: Level) -> bool {
    node.under.first().is_some_and(|part| part.level == level)
}

/// Takes some of the clauses out. A parent keeps at least two.
fn take(
    parent: &mut Node,
    level: Level,
    mix: &Mix,
    maker: &mut Maker<'_>,
    start: &mut usize,
    moved: &mut Vec<(usize, Node)>,
) {
    *start += 1;
    let mut kept = std::mem::take(&mut parent.under);
    let mut at = 0;
    while at < kept.len() {
        let node = &kept[at];
        let is_whole = node.level == level && is_alone(node) && node.from.len() == 1 && node.words.len() >= 5;
        let is_fit = is_whole && kept.len() > 2 && !is_a_part(&kept, at);
        if is_fit && maker.random.happens(mix.moved + mix.moved_reworded) {
            let mut node = kept.remove(at);
            let is_reworded = maker.random.below(mix.moved + mix.moved_reworded) >= mix.moved;
            if is_reworded && node.words.len() >= 8 {
                words::reword(&mut node, 20, maker);
            }
            moved.push((*start, node));
            *start += 1;
            continue;
        }
        take(&mut kept[at], level, mix, maker, start, moved);
        at += 1;
    }
    parent.under = kept;
}

/// Whether it is one of the parts that a clause was split into.
fn is_a_part(nodes: &[Node], at: usize) -> bool {
    let is_same = |other: Option<&Node>| other.is_some_and(|other| other.from == nodes[at].from);
    is_same(nodes.get(at + 1)) || at.checked_sub(1).is_some_and(|before| is_same(nodes.get(before)))
}

/// Puts a clause under another, never between the parts of one that was split.
fn put(parent: &mut Node, node: Node, random: &mut Random) {
    let free: Vec<usize> = (0..=parent.under.len())
        .filter(|at| *at == 0 || *at == parent.under.len() || parent.under[*at].from != parent.under[at - 1].from)
        .collect();
    let at = free[random.below(free.len())];
    let is_numbered = parent.under.first().is_none_or(|first| first.is_numbered);
    parent.under.insert(at, Node { is_numbered, ..node });
}
