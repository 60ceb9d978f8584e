//! Finding thousands of phrases in one pass: from each place where a phrase can begin, the trie of all phrases is walked as
//! far as the text goes with it.

mod border;

use std::ops::Range;

use super::compiled::{END, GAP, Meanings, Node, OPEN, Openings, Table, Tables, Trie};
use border::{add_starts, behind_letters, ends_inside};

/// The most bytes that ` .. ` stands for: some 60 letters, or some 20 Han characters.
const REACH: usize = 62;

/// A phrase that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    /// What it says, by its number.
    pub(super) meaning: usize,
    /// What stands between its last two parts, as bytes of the folded text; nothing where it is one part.
    pub(super) gap: Option<Gap>,
    /// Its bytes in the folded text, first part to last.
    pub(super) range: Range<usize>,
}

/// Where a gap begins and ends.
pub(super) type Gap = (usize, usize);

/// All phrases of a record.
pub(super) struct Phrasebook<'a> {
    trie: Table<'a>,
    meanings: Table<'a>,
}

impl<'a> Phrasebook<'a> {
    pub(super) fn new(tables: &mut Tables<'a>) -> Self {
        Self { trie: tables.next(), meanings: tables.next() }
    }

    /// A search of a text.
    pub(super) fn search<'t>(&'t self, text: &'t str) -> Search<'t> {
        Search {
            trie: Trie::of(&self.trie),
            meanings: Meanings::of(&self.meanings),
            text,
            limit: text.len(),
            starts: Vec::new(),
            openings: Vec::new(),
            known: Vec::new(),
            waiting: Vec::new(),
            ends: Vec::new(),
            hits: Vec::new(),
        }
    }
}

/// A place in the phrases and in the text that a walk goes on from.
#[derive(Clone, Copy)]
struct Waiting {
    node: Node,
    at: usize,
    gap: Option<Gap>,
    /// The mark that lies right behind.
    mark: u8,
}

/// A phrase that ends somewhere.
struct End {
    node: Node,
    at: usize,
    gap: Option<Gap>,
}

/// A search of a text, part by part.
pub(super) struct Search<'t> {
    trie: Trie<'t>,
    meanings: Meanings<'t>,
    text: &'t str,
    /// Where the part ends.
    limit: usize,
    /// Where phrases can begin in the part.
    starts: Vec<usize>,
    /// How the words at these places begin.
    openings: Vec<Openings>,
    /// Of the places of a part of a phrase behind a gap only the first counts: the nodes that were met.
    known: Vec<Node>,
    waiting: Vec<Waiting>,
    ends: Vec<End>,
    hits: Vec<Hit>,
}

impl<'t> Search<'t> {
    /// The text that is searched.
    pub(super) fn text(&self) -> &'t str {
        self.text
    }

    /// The phrases in a part of the text, in the order of their places.
    pub(super) fn find(&mut self, part: Range<usize>) -> &[Hit] {
        self.hits.clear();
        self.starts.clear();
        add_starts(self.text, part.clone(), &mut self.starts);
        self.openings.clear();
        self.openings.extend(self.starts.iter().map(|at| Openings::of_word(&self.text.as_bytes()[*at..])));
        self.limit = part.end;
        for number in 0..self.starts.len() {
            self.begin(number);
            if self.ends.is_empty() {
                continue;
            }
            let (start, known) = (self.starts[number], self.hits.len());
            for End { node, at, gap } in self.ends.drain(..) {
                let own = self.meanings.behind(node);
                self.hits.extend(own.map(|meaning| Hit { meaning, gap, range: start..at }));
            }
            self.hits[known..].sort_unstable_by_key(|hit| (hit.range.end, hit.meaning, hit.gap));
        }
        &self.hits
    }

    /// Finds where the phrases end that begin at one of the starts.
    fn begin(&mut self, start: usize) {
        let root = self.trie.root();
        self.enter(Waiting { node: root, at: self.starts[start], gap: None, mark: END });
        while let Some(next) = self.waiting.pop() {
            if next.mark == OPEN {
                self.walk(next);
                continue;
            }
            self.known.clear();
            let openings = self.trie.openings(next.node);
            let first = start + self.starts[start..].partition_point(|at| *at < next.at);
            for number in first..self.starts.len() {
                let at = self.starts[number];
                if at > next.at + REACH {
                    break;
                }
                if self.openings[number].may_be_in(openings) {
                    self.enter(Waiting { at, gap: Some((next.at, at)), ..next });
                }
            }
        }
    }

    /// Walks from a start of a word: from most it goes nowhere.
    #[inline]
    fn enter(&mut self, from: Waiting) {
        let Waiting { node, at, .. } = from;
        if node.has_marks() {
            return self.walk(from);
        }
        let Some(node) = self.trie.next(node, self.text.as_bytes()[at]) else { return };
        let second = self.text.as_bytes().get(at + 1);
        if node.has_marks() || second.is_some_and(|second| self.trie.next(node, *second).is_some()) {
            self.walk(Waiting { node, at: at + 1, ..from });
        }
    }

    /// Walks as far as the text goes with a phrase.
    fn walk(&mut self, from: Waiting) {
        let (text, trie) = (&self.text.as_bytes()[..self.limit], self.trie);
        let Waiting { mut node, mut at, .. } = from;
        let mut is_open = from.mark == OPEN;
        loop {
            if node.has_marks() {
                self.mark(Waiting { node, at, ..from }, is_open);
            }
            let next = text.get(at).and_then(|byte| trie.next(node, *byte));
            let Some(next) = next else { return };
            node = next;
            at += 1;
            is_open = false;
        }
    }

    /// Follows the marks behind a node.
    fn mark(&mut self, from: Waiting, is_open: bool) {
        let Waiting { at, gap, .. } = from;
        let is_border = is_open || at == self.limit || !ends_inside(self.text, at);
        for mark in if is_border { &[END, GAP, OPEN][..] } else { &[OPEN] } {
            let Some(node) = self.trie.next(from.node, *mark) else { continue };
            if from.mark == GAP {
                if self.known.contains(&node) {
                    continue;
                }
                self.known.push(node);
            }
            match *mark {
                END => self.ends.push(End { node, at, gap }),
                GAP => self.waiting.push(Waiting { node, at, gap: None, mark: GAP }),
                _ => {
                    let at = behind_letters(&self.text[..self.limit], at);
                    self.waiting.push(Waiting { node, at, gap, mark: OPEN });
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use proptest::prelude::*;

    use super::{Hit, Phrasebook};
    use crate::check::compiled::{meanings, tables_of};
    use crate::record::read_directory;
    use crate::text::fold;
    use by_definition::Definition;

    fn found(phrases: &[&str], text: &str) -> Vec<String> {
        let book = Phrasebook::new(&mut tables_of(phrases));
        book.search(text).find(0..text.len()).iter().map(|hit| text[hit.range.clone()].to_owned()).collect()
    }

    #[test]
    fn phrases_keep_to_words() {
        assert_eq!(found(&["art", "nato"], "a party of nato"), ["nato"]);
        assert_eq!(found(&["nato"], "natos"), Vec::<String>::new());
        assert_eq!(found(&["28 points"], "128 points, 28 points"), ["28 points"]);
        assert_eq!(found(&["上限"], "乌军上限为"), ["上限"]);
    }

    #[test]
    fn stars_and_gaps_stand_for_text() {
        assert_eq!(found(&["recogni* of crimea"], "the recognition of crimea"), ["recognition of crimea"]);
        assert_eq!(found(&["leaves .. open"], "it leaves the question open."), ["leaves the question open"]);
        assert_eq!(found(&["leaves .. open"], &format!("it leaves {} open", "x".repeat(100))), Vec::<String>::new());
        assert_eq!(found(&["从 .. 到"], "从60万到80万"), ["从60万到"]);
    }

    /// What a phrase is by its definition, looked for at each place of a text.
    mod by_definition {
        use super::super::border::{Class, begins_word, ends_inside, is_letter};
        use super::super::{Gap, REACH};
        use crate::text::fold;

        /// The parts of a phrase, each as the pieces that stars set apart.
        pub(super) struct Definition(Vec<Vec<String>>);

        impl Definition {
            pub(super) fn of(phrase: &str) -> Self {
                let pieces = |part: &str| part.split('*').map(|piece| fold(piece).as_str().to_owned()).collect();
                Self(phrase.split(" .. ").map(pieces).collect())
            }

            /// Where the phrase ends if it begins here, and its last gap.
            pub(super) fn end(&self, text: &str, start: usize) -> Option<(usize, Option<Gap>)> {
                let begins = |at: usize| {
                    let before = text[..at].chars().next_back().map_or(Class::Other, Class::of);
                    text[at..].chars().next().is_some_and(|first| begins_word(before, Class::of(first)))
                };
                let (first, others) = self.0.split_first()?;
                let mut end = part_end(first, text, Some(start).filter(|at| begins(*at))?)?;
                let mut gap = None;
                for part in others {
                    let head = if part.len() > 1 { vec![part[0].clone(), String::new()] } else { part.clone() };
                    let mut places = (end..=text.len().min(end + REACH)).filter(|at| text.is_char_boundary(*at));
                    let first = places.find(|at| begins(*at) && part_end(&head, text, *at).is_some())?;
                    gap = Some((end, first));
                    end = part_end(part, text, first)?;
                }
                Some((end, gap))
            }
        }

        fn part_end(pieces: &[String], text: &str, start: usize) -> Option<usize> {
            let mut at = start;
            for (number, piece) in pieces.iter().enumerate() {
                if number > 0 {
                    at += text[at..].chars().take_while(|c| is_letter(*c)).map(char::len_utf8).sum::<usize>();
                }
                at += text[at..].strip_prefix(piece.as_str()).map(|_| piece.len())?;
            }
            let is_open = pieces.last().is_some_and(String::is_empty);
            (is_open || !ends_inside(text, at)).then_some(at)
        }
    }

    /// All phrases of the record.
    static PHRASES: LazyLock<Vec<String>> = LazyLock::new(|| {
        let record = read_directory(concat!(env!("CARGO_MANIFEST_DIR"), "/plans").as_ref()).expect("no faults");
        let phrases = meanings(&record.cues).flat_map(|(_, phrases)| phrases.all());
        phrases.map(str::to_owned).collect()
    });

    static DEFINITIONS: LazyLock<Vec<Definition>> =
        LazyLock::new(|| PHRASES.iter().map(|phrase| Definition::of(phrase)).collect());

    static BOOK: LazyLock<Phrasebook<'static>> = LazyLock::new(|| {
        let phrases: Vec<&str> = PHRASES.iter().map(String::as_str).collect();
        Phrasebook::new(&mut tables_of(&phrases))
    });

    /// Text that holds a phrase, whole or nearly.
    fn around_a_phrase() -> impl Strategy<Value = String> {
        let filler = prop::sample::select(vec![" ", "", "s", "7", ", ", "of the ", "乌克兰", "的", "é", "\n"]);
        let phrase = any::<prop::sample::Index>().prop_map(|at| PHRASES[at.index(PHRASES.len())].clone());
        (phrase, filler.clone(), filler.clone(), filler).prop_map(|(phrase, open, gap, behind)| {
            fold(&phrase.replace(" .. ", &format!(" {gap} ")).replace('*', open)).as_str().to_owned() + behind
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        #[test]
        fn every_phrase_is_found_where_its_definition_says(
            before in "[a-z0-9 乌军]{0,3}",
            parts in prop::collection::vec(around_a_phrase(), 1..6),
        ) {
            let text = before.clone() + &parts.concat();
            let mut search = BOOK.search(&text);
            let found = search.find(before.len()..text.len());
            let mut expected = Vec::new();
            for (at, _) in text.char_indices().filter(|(at, _)| *at >= before.len()) {
                for (meaning, phrase) in DEFINITIONS.iter().enumerate() {
                    let whole = phrase.end(&text, at);
                    expected.extend(whole.map(|(end, gap)| Hit { meaning, gap, range: at..end }));
                }
            }
            expected.sort_by_key(|hit| (hit.range.start, hit.range.end, hit.meaning, hit.gap));
            prop_assert_eq!(found, &expected, "{}", text);
        }
    }
}
