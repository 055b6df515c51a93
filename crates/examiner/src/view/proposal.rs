//! The answers that files propose and nobody has given yet, each with a button that gives it.

use markup::{Element, Name, Node};
use messages::examiner::Say;

use super::Scene;
use super::parts::{button, live, panel, say};
use crate::control::Button;
use crate::words::proposal::{account, standing};

/// The account's id and its standing, where a file names them and the person has not. The page takes
/// these two actions for answers given by whoever clicks.
pub(super) fn proposal(scene: &Scene<'_>) -> Option<Element> {
    let Scene { words, input, .. } = *scene;
    let found = &scene.combined.proposals;
    let mut open = Vec::new();
    if let (Some(found), None) = (&found.account, &input.rules.closing) {
        let sentence = account(found, input, words);
        open.push((Button::AnswerAccountId, found.as_str(), sentence));
    }
    if let (Some(found), None) = (found.standing, input.rules.standing) {
        open.push((Button::AnswerStanding, found.name(), standing(found, words)));
    }
    if open.is_empty() {
        return None;
    }
    let take = words.get(Say::ProposalTake);
    let lines = open.into_iter().map(|(answer, value, sentence)| {
        let label = words.fill(Say::ProposalTakeLabel, &[("sentence", &sentence)]);
        Node::new(Name::Div)
            .key(answer.name())
            .child(live(Name::P, "", &sentence))
            .child(button(answer.name(), value, take, &label))
            .into()
    });
    Some(
        panel("proposal")
            .child(say(Name::H3, "", words, Say::ProposalTitle))
            .children(lines)
            .into(),
    )
}
