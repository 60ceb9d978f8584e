//! `words.toml` and `concepts.toml`: words of the language, by what they do, and words for one idea.

use std::collections::HashSet;

use crate::text::fold;

use super::super::super::Key;
use super::super::super::cue::{Cues, Phrases};
use super::super::super::diagnostic::Rule;
use super::super::super::particle::Particle;
use super::super::super::word_kind::WordKind;
use super::super::table::{At, Node, Table};
use super::parts::{Parts, named};
use super::phrases::{LANGUAGES, phrases};
use super::provision::figure;

/// Reads the words for one idea each, of which provisions use these.
pub(super) fn concepts(root: &Table<'_>, used: &HashSet<&str>) -> Vec<(Key, Phrases)> {
    root.entries().filter_map(|(name, node)| concept(&name, node, used)).collect()
}

fn concept(name: &At<&str>, node: Node<'_>, used: &HashSet<&str>) -> Option<(Key, Phrases)> {
    let phrases = phrases(&node.table()?);
    let fault = if figure(name.value).is_some() {
        Some(("is what figures are called in sets", "give the concept another name"))
    } else if phrases.is_empty() {
        Some(("has no phrases", "write phrases under `en` or `zh`, or leave the concept out"))
    } else if used.contains(name.value) {
        None
    } else {
        Some(("is in no set", "name it in `together` of a provision, or leave it out"))
    };
    if let Some((message, hint)) = fault {
        let message = format!("`{}` {message}", name.value);
        node.reading.fault_with_hint(Rule::IdleConcept, name.span.clone(), message, hint);
    }
    Some((name.value.into(), phrases))
}

/// Reads the words of the language, by what they do.
pub(super) fn read(root: &Table<'_>, cues: &mut Cues) {
    let parts = Parts::of(root);
    for (name, node) in named(root) {
        let kind = WordKind::ALL.into_iter().find(|kind| kind.name() == name.value);
        let particle = Particle::ALL.into_iter().find(|particle| particle.name() == name.value);
        match (kind, particle) {
            (Some(kind), _) => cues.words.extend(node.table().map(|table| (kind, parts.names(&table)))),
            (_, Some(particle)) => cues.particles.set(particle, &spelled_out(node, &parts)),
            _ => {
                let known = WordKind::ALL.map(WordKind::name).into_iter().chain(Particle::ALL.map(Particle::name));
                let message = format!("`{}` is no kind of word", name.value);
                node.reading.unknown(Rule::UnknownWord, name.span.clone(), message, name.value, known);
            }
        }
    }
}

/// The words of a particle: they are held letter by letter against a text that is folded.
fn spelled_out(node: Node<'_>, parts: &Parts) -> Vec<String> {
    let Some(table) = node.table() else { return Vec::new() };
    for word in LANGUAGES.iter().flat_map(|lang| parts.written(&table, lang)) {
        let Some(hint) = other_spelling(&word.value) else { continue };
        let message = format!("`{}` is not spelled out as it is looked for", word.value);
        node.reading.fault_with_hint(Rule::ParticlePattern, word.span, message, hint);
    }
    parts.names(&table).all().map(str::to_owned).collect()
}

/// How a particle is to be written that no folded text has as it is.
fn other_spelling(word: &str) -> Option<String> {
    if word.contains('*') || word.contains(" .. ") {
        return Some("write it in lower case, without `*` and ` .. `".to_owned());
    }
    let folded = fold(word);
    let spelling = folded.as_str();
    (word != spelling).then(|| format!("write `{spelling}`: it finds the word in any case, width and script"))
}
