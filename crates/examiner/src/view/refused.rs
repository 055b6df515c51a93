//! Files that were not taken.

use markup::{Attribute, Element, Name, Node};
use messages::examiner::Say;

use super::Scene;
use super::parts::{button, line, panel, say};
use crate::control::Control;
use crate::words::name_of;

/// Why files were not taken, each until it is dismissed.
pub(super) fn refused(scene: &Scene<'_>) -> Option<Element> {
    let words = scene.words;
    let refused = &scene.screen.refused;
    if refused.is_empty() {
        return None;
    }
    let one = |(place, refused): (usize, &crate::refused::Refused)| {
        let name = name_of(&refused.name, words);
        let sentence = words.fill(
            Say::RefusedFile,
            &[("name", name), ("message", &refused.message(words))],
        );
        let dismiss = words.fill(Say::RefusedDismissLabel, &[("name", name)]);
        let place = place.to_string();
        let button = button(
            Control::Dismiss.name(),
            &place,
            words.get(Say::RefusedDismiss),
            &dismiss,
        );
        Node::new(Name::Li)
            .key(&[&place, " ", &sentence].concat())
            .attribute(Attribute::DataState, &refused.code)
            .child(line(Name::P, "", &sentence))
            .child(button)
            .into()
    };
    let list = Node::new(Name::Ul)
        .class("acc-sources")
        .children(refused.iter().enumerate().map(one));
    let all = || {
        let text = words.get(Say::RefusedDismissAll);
        button(Control::Dismiss.name(), "", text, text)
    };
    Some(
        panel("refused")
            .class("acc-notice")
            .attribute(Attribute::Role, "alert")
            .child(say(Name::H3, "", words, Say::RefusedTitle))
            .child(list)
            .optional((refused.len() > 1).then(all))
            .into(),
    )
}
