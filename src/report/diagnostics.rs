//! Faults of a record with the source line and a caret under the fault, by the `annotate-snippets` crate.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use crate::record::{Faults, File};

/// Every fault as text, one after the other.
pub fn render(faults: &Faults, color: bool) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let shown = faults.diagnostics.iter().map(|fault| {
        let file = faults.files.iter().find(|file: &&File| file.name == fault.file);
        let title = Level::ERROR.primary_title(&*fault.message).id(fault.rule.id());
        let mut group = match file {
            Some(file) => title.element(
                Snippet::source(&*file.text)
                    .path(&*file.name)
                    .annotation(AnnotationKind::Primary.span(fault.span.clone())),
            ),
            None => title.element(Level::NOTE.message(format!("in {}", fault.file))),
        };
        if let Some(hint) = &fault.hint {
            group = group.element(Level::HELP.message(&**hint));
        }
        renderer.render(&[group])
    });
    shown.map(|fault| fault + "\n\n").collect()
}
