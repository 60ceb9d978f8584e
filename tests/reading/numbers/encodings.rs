//! Bytes as text: older encodings, rare line ends, and what is no text.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use plandiff::text::read_whole;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A law of our own in some languages, with the encoding that each was saved in before UTF-8.
const LAWS: [(&str, &str, &encoding_rs::Encoding); 4] = [
    (
        "第一条 渡船每天开航。\n第二条 看守人应当住在河边，不得离开。\n（一）冬季停航；\n（二）夏季免费。\n",
        "二条",
        encoding_rs::GB18030,
    ),
    (
        "第一條 渡船每天開航，由看守人負責。\n第二條 看守人應當住在河邊，不得離開。\n（一）冬季停航；\n（二）夏季免費。\n",
        "二條",
        encoding_rs::BIG5,
    ),
    (
        "Стаття 1. Пором ходить щодня.\nСтаття 2. Сторож живе біля річки і не може її залишити.\nа) узимку пором стоїть;\n",
        "2. Сторож",
        encoding_rs::WINDOWS_1251,
    ),
    (
        "Article 1er. Le bac passe chaque jour.\nArticle 2. Le gardien habite près de la rivière ; l’été, c’est gratuit.\n§ 3 Über die Fähre\n",
        "près",
        encoding_rs::WINDOWS_1252,
    ),
];

#[test]
fn laws_in_older_encodings_lead_back_to_their_bytes_whatever_ends_their_lines() {
    for (law, words, encoding) in LAWS {
        for end in ["\n", "\r\n", "\r"] {
            let text = law.replace('\n', end);
            let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
            let old = |text: &str| encoding.encode(text).0.into_owned();
            let utf8 = |text: &str| text.as_bytes().to_vec();
            let mark = |text: &str| [&[0xff, 0xfe][..], &utf16(text)].concat();
            let files: [(Vec<u8>, Vec<u8>); 3] =
                [(old(&text), old(words)), (mark(&text), utf16(words)), (utf8(&text), utf8(words))];
            for (bytes, expected) in files {
                let document = read_whole(bytes.clone(), None).expect("it is text");
                let name = document.origin.encoding;
                assert_eq!(document.text.replace("\r\n", "\n"), law, "{name} for {}", encoding.name());
                let at = document.text.find(words).expect("they are there");
                assert_eq!(&bytes[document.origin.bytes(&(at..at + words.len()))], expected, "{name}");
            }
        }
    }
}

#[test]
fn rare_line_ends_are_line_feeds_and_no_byte_moves() {
    let text = "1. The ferry\u{2028}is free.\u{2029}2. It runs\u{85}daily.\u{c}3. 渡船\u{b}免费。\r4. End\r\n";
    let document = read_whole(text.into(), None).expect("it is text");
    let lines: Vec<&str> = document.text.lines().map(str::trim_end).collect();
    assert_eq!(lines, ["1. The ferry", "is free.", "2. It runs", "daily.", "3. 渡船", "免费。", "4. End"]);
    for words in ["is free.", "2. It runs", "daily.", "渡船", "免费。", "4. End"] {
        assert_eq!(document.text.find(words), text.find(words));
    }
    let utf16: Vec<u8> = format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let document = read_whole(utf16.clone(), None).expect("it is text");
    let at = document.text.find("免费").expect("it is there");
    let units: Vec<u8> = "免费".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(&utf16[document.origin.bytes(&(at..at + "免费".len()))], units);
}

#[test]
fn words_that_the_end_of_a_line_cuts_lead_back_to_their_bytes() {
    let text = "1. Угода, де сто-\r\n   рони сходяться.\r\n2. Сторони йдуть північно-\r\nсхідним шляхом.\r\n";
    let (bytes, ..) = encoding_rs::WINDOWS_1251.encode(text);
    let document = read_whole(bytes.to_vec(), None).expect("it is text");
    assert_eq!(
        document.text,
        "1. Угода, де сторони\r\n   сходяться.\r\n2. Сторони йдуть північно-східним\r\nшляхом.\r\n"
    );
    for (words, stood) in [("сторони", "сто-\r\n   рони"), ("сходяться", "сходяться"), ("2. Сторони", "2. Сторони")]
    {
        let at = document.text.find(words).expect("it is there");
        let range = at..at + words.len();
        assert_eq!(document.origin.source(&document.text)[document.origin.in_source(&range)], *stood);
        let (stood, ..) = encoding_rs::WINDOWS_1251.encode(stood);
        assert_eq!(bytes[document.origin.bytes(&range)], *stood);
    }
}

#[test]
fn what_is_no_text_is_refused_with_the_reason() {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("notes.txt", SimpleFileOptions::default()).expect("a part begins");
    archive.write_all(b"1. The ferry.").expect("a part is written");
    let archive = archive.finish().expect("the archive is written").into_inner();
    let files: [(&str, &[u8]); 7] = [
        ("nothing", b""),
        ("blanks", b" \r\n\t\n"),
        ("picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01"),
        ("program", b"\x7fELF\x02\x01\x01\0\0\0\0\0"),
        ("archive", &archive),
        ("empty archive", b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"),
        ("PDF", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"),
    ];
    let mut told = String::new();
    for (name, bytes) in files {
        let why = read_whole(bytes.to_vec(), None).map_or_else(|error| error.to_string(), |read| read.text);
        writeln!(told, "{name}: {why}").expect("it is written");
    }
    insta::assert_snapshot!(told);
}
