//! How far a file is read.

use markup::{Attribute, Element, Name, Node};
use messages::examiner::Say;

use super::Scene;
use super::parts::{button, live, panel};
use crate::control::Button;
use crate::words::name_of;

/// The file that is being read, with a button to stop.
pub(super) fn progress(scene: &Scene<'_>) -> Option<Element> {
    let progress = scene.screen.progress.as_ref()?;
    let words = scene.words;
    let name = name_of(&progress.name, words);
    let percent = percent(progress.done, progress.total);
    let said = words.number(percent);
    let percent = percent.to_string();
    let reading = words.fill(Say::ProgressReading, &[("name", name)]);
    let done = words.fill(Say::ProgressDone, &[("name", name), ("percent", &said)]);
    let bar = Node::new(Name::Progress)
        .attribute(Attribute::Max, "100")
        .value(&percent)
        .attribute(Attribute::AriaLabel, &reading);
    let cancel = words.get(Say::ProgressCancel);
    Some(
        panel("progress")
            .class("acc-fields")
            .child(live(Name::P, "", &done))
            .child(bar)
            .child(button(Button::Cancel.name(), "", cancel, cancel))
            .into(),
    )
}

/// Never the whole before it is done.
fn percent(done: u64, total: u64) -> u64 {
    if done >= total {
        return 100;
    }
    // A file's bytes times a hundred are far below the largest number.
    done.saturating_mul(100) / total
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn parts_of_the_whole() {
        for (done, total, expected) in [
            (0, 0, 100),
            (0, 3, 0),
            (1, 3, 33),
            (299, 300, 99),
            (3, 3, 100),
            (9, 3, 100),
            (268_435_455, 268_435_456, 99),
        ] {
            assert_eq!(percent(done, total), expected, "{done} of {total}");
        }
    }
}
