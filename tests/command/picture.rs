//! The picture on the front page is what the program prints, and can be read.

use std::collections::BTreeSet;
use std::process::Command;

use crate::contrast::contrast;
use anstyle::{Color, RgbColor};
use anstyle_svg::{Palette, Term, VGA};

/// Where this variable is set, the picture is drawn anew.
const UPDATE: &str = "UPDATE_PICTURE";

/// What the picture shows, with its escapes.
fn page() -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_plandiff"))
        .args(["28", "20", "--provision", "force-size", "--provision", "election-deadline"])
        .args(["--provision", "eu-accession-date", "--color", "always", "--width", "110"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("the program starts");
    let page = String::from_utf8(output.stdout).expect("output is UTF-8");
    // The stamp has the record's digest, which every edit of the record changes.
    page.lines().filter(|line| !line.contains("digest")).collect::<Vec<_>>().join("\n")
}

/// The colours of the HTML page in the dark: those of old terminals are too dark on black.
fn palette() -> Palette {
    let mut palette = VGA;
    for (at, color) in [
        (1, RgbColor(0xff, 0x9f, 0x94)),
        (2, RgbColor(0x93, 0xd3, 0xa6)),
        (3, RgbColor(0xee, 0xbf, 0x6d)),
        (4, RgbColor(0x93, 0xbd, 0xf0)),
        (6, RgbColor(0x8f, 0xd0, 0xd8)),
    ] {
        palette.0[at] = color;
    }
    palette
}

fn drawn() -> String {
    let (ink, paper) = (Color::Rgb(RgbColor(0xe4, 0xe2, 0xdc)), Color::Rgb(RgbColor(0x17, 0x19, 0x1d)));
    let term = Term::new().palette(palette()).fg_color(ink).bg_color(paper);
    // Dim text would be drawn with 40 % of its ink, less than any terminal leaves it.
    term.render_svg(page().trim_end()).replace(".dimmed { opacity: 0.4; }", ".dimmed { fill: #A3A6AE }")
}

#[test]
fn the_picture_is_what_the_program_prints() {
    let drawn = drawn();
    let path = format!("{}/examples/comparison.svg", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os(UPDATE).is_some() {
        std::fs::write(&path, &drawn).expect("the picture is written");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == drawn, "examples/comparison.svg is old: run the tests once with {UPDATE}=1 and look at it");
}

#[test]
fn every_text_of_the_picture_stands_out() {
    let drawn = drawn();
    let colors = drawn.lines().filter_map(|line| line.trim().strip_prefix('.')?.split_once(" { fill: #"));
    let colors: Vec<(&str, &str)> = colors.map(|(name, color)| (name, &color[..6])).collect();
    let (_, paper) = colors.iter().find(|(name, _)| *name == "bg").expect("a colour behind the text");
    let inks: Vec<_> = colors.iter().filter(|(name, _)| *name != "bg").collect();
    assert!(inks.iter().any(|(name, _)| *name == "fg") && inks.iter().any(|(name, _)| *name == "dimmed"), "{inks:?}");
    for (name, ink) in inks {
        assert!(contrast(ink, paper) >= 4.5, "{name}: {:.2}", contrast(ink, paper));
    }
    assert!(!drawn.contains("opacity"), "what is behind a text takes of its contrast");
}

/// Bright black is a dark grey in some palettes and black in others; black and white vanish on paper of their own colour.
#[test]
fn a_terminal_gets_no_colour_that_may_be_that_of_its_paper() {
    let page = page();
    let escapes = page.split("\u{1b}[").skip(1).filter_map(|rest| rest.split_once('m')).map(|(codes, _)| codes);
    let codes: BTreeSet<&str> = escapes.flat_map(|codes| codes.split(';')).collect();
    let known = BTreeSet::from(["0", "1", "2", "4", "9", "31", "32", "33", "34", "36"]);
    assert!(codes.contains("2") && codes.is_subset(&known), "{codes:?}");
}
