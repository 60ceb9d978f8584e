//! Two texts made of any bytes: a law and a revision of it, so that what only like texts reach is reached too.

/// Beginnings of lines.
const LABELS: [&str; 40] = [
    "",
    "\n",
    "1. ",
    "2. ",
    "3) ",
    "(a) ",
    "(b) ",
    "(i) ",
    "(ii) ",
    "a) ",
    "Article 1. ",
    "Article 2\n",
    "Section 3. ",
    "§ 12 ",
    "CHAPTER I\n",
    "ANNEX\n",
    "第一条 ",
    "第二条\u{3000}",
    "一、",
    "（二）",
    "Стаття 5. ",
    "Глава 2 ",
    "- ",
    "• ",
    "* ",
    "# ",
    "## ",
    "> ",
    "| a | ",
    "```\n",
    "1.1 ",
    "1.1.1 ",
    "IV. ",
    "① ",
    "\"",
    "“Article 7. ",
    "Page 3 of 7\n",
    "    ",
    "\t",
    "2014 ",
];

/// Pieces of clauses: words, figures, and what a page or a tokeniser has to do something about.
const WORDS: [&str; 80] = [
    "The ferry ",
    "the keeper ",
    "shall ",
    "may ",
    "shall not ",
    "must ",
    "not ",
    "no more than ",
    "within ",
    "30 days ",
    "thirty days ",
    "5 ",
    "600,000 ",
    "1.500 ",
    "$5 million ",
    "€100 ",
    "50% ",
    "per cent ",
    "15 January 2027 ",
    "2027 ",
    "Article 5(2) ",
    "§ 12 Abs. 3 ",
    "unless ",
    "and ",
    "or ",
    ", ",
    ". ",
    "; ",
    ":\n",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "“",
    "”",
    "\"",
    "«",
    "»",
    "(",
    ")",
    "渡船",
    "船夫",
    "应当",
    "可以",
    "不得",
    "在三十日内",
    "60万人",
    "第五条第二款",
    "二〇二七年一月",
    "。",
    "，",
    "：\n",
    "Пором ",
    "сторож ",
    "не може ",
    "повинен ",
    "ст. 5 ",
    "млрд ",
    "Der Rat ",
    "darf nicht ",
    "le conseil ",
    "ne peut pas ",
    "el consejo ",
    "podrá ",
    "crosses ",
    "the river ",
    "twice ",
    "a ",
    "of ",
    "in ",
    "**",
    "_",
    "`",
    "|",
    "\u{202e}",
    "\u{200b}",
    "e\u{301}",
    "\u{feff}",
    "\u{1b}[31m",
    "=SUM(1)",
];

/// What a byte can do to a clause on its way into the later text.
enum Fate {
    Kept,
    Removed,
    Added,
    Reworded,
    Relabelled,
    Split,
    Merged,
    MovedToEnd,
}

/// Two texts out of bytes. The first byte says how: as they stand, cut in two, or as steps that write a law and revise it.
pub fn two_texts(bytes: &[u8]) -> (String, String) {
    match bytes.split_first() {
        None => (String::new(), String::new()),
        Some((first, rest)) if first % 4 == 0 => {
            let at = rest.iter().position(|byte| *byte == 0xff).unwrap_or(rest.len() / 2);
            let (old, new) = rest.split_at(at);
            (String::from_utf8_lossy(old).into_owned(), String::from_utf8_lossy(new).into_owned())
        }
        Some((_, steps)) => law_and_revision(steps),
    }
}

fn law_and_revision(steps: &[u8]) -> (String, String) {
    let mut steps = steps.iter().copied();
    let (mut old, mut new, mut moved) = (String::new(), String::new(), String::new());
    while let Some(step) = steps.next() {
        let label = piece(&LABELS, steps.next());
        let words: Vec<&str> =
            (0..step >> 3).map_while(|_| steps.next()).map(|step| piece(&WORDS, Some(step))).collect();
        let line = |label: &str, words: &[&str]| format!("{label}{}\n", words.concat());
        let (own, half) = (line(label, &words), words.len() / 2);
        match fate(step) {
            Fate::Kept => {
                old += &own;
                new += &own;
            }
            Fate::Removed => old += &own,
            Fate::Added => new += &own,
            Fate::Reworded => {
                let mut others = words;
                if let Some(other) = others.get_mut(half) {
                    *other = piece(&WORDS, steps.next());
                }
                old += &own;
                new += &line(label, &others);
            }
            Fate::Relabelled => {
                old += &own;
                new += &line(piece(&LABELS, steps.next()), &words);
            }
            Fate::Split => {
                old += &own;
                new += &(line(label, &words[..half]) + &line(piece(&LABELS, steps.next()), &words[half..]));
            }
            Fate::Merged => {
                old += &(line(label, &words[..half]) + &line(piece(&LABELS, steps.next()), &words[half..]));
                new += &own;
            }
            Fate::MovedToEnd => {
                old += &own;
                moved += &own;
            }
        }
    }
    (old, new + &moved)
}

fn fate(step: u8) -> Fate {
    match step & 7 {
        0 => Fate::Kept,
        1 => Fate::Removed,
        2 => Fate::Added,
        3 => Fate::Reworded,
        4 => Fate::Relabelled,
        5 => Fate::Split,
        6 => Fate::Merged,
        _ => Fate::MovedToEnd,
    }
}

fn piece<'p>(pieces: &[&'p str], step: Option<u8>) -> &'p str {
    pieces[usize::from(step.unwrap_or_default()) % pieces.len()]
}
