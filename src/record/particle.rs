//! The kinds of particles: small words that say something only in their place, right before or behind what they go with.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::letters::Letters;
use super::word_kind::word_kinds;

word_kinds! {
    /// What a small word says of what stands right beside it. It is looked for there only: most are common, and say nothing
    /// elsewhere.
    Particle;
    /// And: between two things of a list.
    Joining = "joining",
    /// Or: likewise.
    Choosing = "choosing",
    /// 等: a list ends, and what it is a list of stands behind.
    AndSoOn = "and-so-on",
    /// Until, once: what follows need not have come about yet.
    Until = "until",
    /// Versus, than, 比: between two that are held against each other.
    Versus = "versus",
    /// With, 与: two do it together, or are compared.
    With = "with",
    /// Between: two follow.
    Between = "between",
    /// Contain, 写进: between a word for no and the colon of a list of what is not there.
    Heading = "heading",
    /// About, 围绕: what someone says or asks stands behind the plan that is named with it.
    Concerning = "concerning",
    /// 若, 一旦: right behind a plan, or before it at the beginning of its clause, what the clause tells is only supposed.
    Supposing = "supposing",
    /// 之际, 期间: a clause that ends in it only tells on what occasion.
    Occasion = "occasion",
    /// Numbers, 约有: before how many there are.
    Amounting = "amounting",
    /// The, a.
    Article = "article",
    /// A: what follows was not spoken of before.
    Indefinite = "indefinite",
    /// The, those, 该: what follows is known.
    Definite = "definite",
    /// Four, 五: how many.
    Number = "number",
    /// Is, acts as: what stands before it is what stands behind it.
    Copula = "copula",
    /// All, sole: between a name and what it is, it changes nothing.
    Linking = "linking",
    /// Will, would, 将: before a verb.
    Modal = "modal",
    /// Is, was, 被: before a verb it tells what is done to something.
    Passive = "passive",
    /// 了: behind a verb, it was done.
    Perfect = "perfect",
    /// To: before what someone is to do.
    Infinitive = "infinitive",
    /// To end, to stop: what a plan is for, and no wish.
    Ending = "ending",
    /// For the, on the: what a wish is about.
    About = "about",
    /// Of.
    Of = "of",
    /// 's, 的: behind whose it is.
    Genitive = "genitive",
    /// 的: all that stands before it tells more of what stands behind.
    Attributive = "attributive",
    /// Of, with: before what a paper has.
    Having = "having",
    /// By, 由: before who does it.
    By = "by",
    /// By: behind a paper, before who made it.
    Author = "author",
    /// For, 给: before whose good it is for.
    For = "for",
    /// To, towards, against, 向: before whom something is done to, or done with.
    Towards = "towards",
    /// In, on, after, near: before where and when it is.
    Circumstance = "circumstance",
    /// From, 从: before what a change began with.
    From = "from",
    /// 由, 自: the same, which right beside a value only are sure to say so.
    Out = "out",
    /// To, into, became, 至: before what came of a change.
    Outcome = "outcome",
    /// Response to: before what is answered, and not what came of it.
    Answering = "answering",
    /// After, since: a clause begins that only tells when.
    After = "after",
    /// 之后, 以来: a clause ends that only tells when.
    Afterwards = "afterwards",
    /// While, although: a clause begins that is set against the next.
    Conceding = "conceding",
    /// That, but, because: a clause begins.
    Conjunction = "conjunction",
    /// As, 正如: behind a comma, before what says the same.
    Like = "like",
    /// Like, at the beginning of a sentence: another is only compared.
    Likened = "likened",
    /// 不同, 相比: at the end of a clause it makes that a comparison.
    Unlike = "unlike",
    /// 一样: right behind a plan that another is told to be like, it makes that a comparison.
    Alike = "alike",
    /// With its, 连同其: right behind a plan, before what that one has.
    WithIts = "with-its",
    /// Not, rather than: another is set aside.
    Instead = "instead",
    /// No longer, 不再: there was something, and is not now.
    NoLonger = "no-longer",
    /// Still, that remain, 仍: before how a place stands today, whatever becomes of it.
    Standing = "standing",
    /// Chaired by: before who leads a body.
    Chaired = "chaired",
    /// Parts, areas: some of a place, which the words behind may tell from the rest.
    Parts = "parts-of-place",
    /// That is, 这是: before what something was told of.
    ThatIs = "that-is",
    /// It is, 的是: who is named behind it is set off as the one that does it.
    Cleft = "cleft",
    /// Who, that: what it does stands behind.
    Who = "who",
    /// Country, party: the one of which that is told.
    One = "one",
    /// It, that: the thing last spoken of.
    It = "it",
    /// They, we, 他: persons.
    Persons = "persons",
    /// Troops, government, 方: behind a country it stands for that.
    People = "people",
    /// Accepts, agreed to: before the text that someone takes.
    Accepting = "accepting",
    /// Also, later, Monday: when and how something is said.
    Adverb = "adverb",
    /// 据, 另有: before who is the source of a report.
    Hearsay = "hearsay",
    /// 指出, 宣: a word of saying right before another one.
    AlsoSaying = "also-saying",
    /// Point, clause: a part of a plan.
    PartOfPlan = "part-of-plan",
    /// Summary, memo, copy: a text that is told from, and no plan.
    OtherText = "other-text",
    /// 点, 条: behind the number of points of a paper.
    PointSign = "point-sign",
    /// 条, 项: such a sign that counts other things, too.
    Counter = "counter",
    /// 份: it counts papers.
    Classifier = "classifier",
    /// 月: the paper of a month.
    Month = "month",
    /// 里, 中: inside what stands before it.
    Inside = "inside",
    /// 第: the number behind it tells which of several.
    Ordinal = "ordinal",
    /// 涨, 第: the number behind it counts no points of a paper.
    Ranking = "ranking",
    /// 晚, 晨: before an hour of the clock.
    Daytime = "daytime",
    /// 半, 整: behind an hour of the clock.
    OfHour = "of-hour",
    /// Also, in return, 此外: before what a text goes on with of the same matter.
    Opening = "opening",
}

/// The words of each kind of particle, of all languages: prose may mix them.
///
/// They lie in one text with the places where they begin and end, so that they are read where they are stored and are
/// looked up by the dozen at every name of an article without being cut out of anything.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParticleWords {
    /// All words side by side, in the order of their kinds.
    #[serde(borrow)]
    text: Cow<'static, str>,
    /// Where in the text each word begins, and where the last one ends.
    borders: Vec<usize>,
    /// The number of the word that each kind begins with, and how many words there are in all.
    kinds: Vec<usize>,
    /// With which letters the words of each kind begin, and with which they end.
    edges: Vec<(Letters, Letters)>,
    /// The numbers of the words of all kinds, each word once, in the order of an alphabet.
    sorted: Vec<usize>,
}

impl ParticleWords {
    /// Gives a kind its words; none is empty.
    pub fn set(&mut self, kind: Particle, words: &[String]) {
        let before = std::mem::take(self);
        let mut text = String::new();
        self.borders.push(0);
        for own in Particle::ALL {
            self.kinds.push(self.borders.len() - 1);
            let (mut firsts, mut lasts) = (Letters::default(), Letters::default());
            let given = words.iter().map(String::as_str).filter(|word| own == kind && !word.trim().is_empty());
            for word in given.chain(before.of(own).filter(|_| own != kind)) {
                firsts.extend(word.chars().next());
                lasts.extend(word.chars().next_back());
                text.push_str(word);
                self.borders.push(text.len());
            }
            self.edges.push((firsts, lasts));
        }
        self.kinds.push(self.borders.len() - 1);
        self.text = Cow::Owned(text);
        let mut sorted: Vec<usize> = (0..self.borders.len() - 1).collect();
        sorted.sort_by_key(|number| self.word(*number));
        sorted.dedup_by_key(|number| self.word(*number));
        self.sorted = sorted;
    }

    fn word(&self, number: usize) -> &str {
        &self.text[self.borders[number]..self.borders[number + 1]]
    }

    /// The words of whatever kind that begin with a letter.
    pub fn beginning_with(&self, first: char) -> impl Iterator<Item = &str> {
        let letter = |number: &usize| self.word(*number).chars().next();
        let from = self.sorted.partition_point(|number| letter(number) < Some(first));
        let begun = self.sorted[from..].iter().take_while(move |number| letter(number) == Some(first));
        begun.map(|number| self.word(*number))
    }

    /// The words of a kind.
    pub fn of(&self, kind: Particle) -> impl Iterator<Item = &str> {
        let words = self.kinds.get(kind as usize).zip(self.kinds.get(kind as usize + 1));
        let borders = words.map_or(&[][..], |(first, behind)| &self.borders[*first..=*behind]);
        borders.windows(2).map(|word| &self.text[word[0]..word[1]])
    }

    /// Whether a word of a kind may begin with a letter; mostly none does.
    pub fn may_begin(&self, kind: Particle, first: char) -> bool {
        self.edges.get(kind as usize).is_some_and(|(firsts, _)| firsts.may_have(first))
    }

    /// Whether a word of a kind may end with a letter; mostly none does.
    pub fn may_end(&self, kind: Particle, last: char) -> bool {
        self.edges.get(kind as usize).is_some_and(|(_, lasts)| lasts.may_have(last))
    }
}

impl AsRef<[Particle]> for Particle {
    fn as_ref(&self) -> &[Particle] {
        std::slice::from_ref(self)
    }
}
