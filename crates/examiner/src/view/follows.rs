//! What follows from a file: whether it counts, and for what.

use evidence::combine::FileFinding;
use evidence::kind::Kind;
use evidence::problem::Problem;
use evidence::subject;
use markup::{Attribute, Element, Name, Node};
use messages::examiner::Say;

use super::Scene;
use super::parts::{live, say};
use crate::control::Button;
use crate::file::File;

/// Whether it counts, and for what.
pub(super) fn follows(scene: &Scene<'_>, file: &File, finding: &FileFinding) -> Element {
    let words = scene.words;
    let other = finding.problems.contains(&Problem::OtherAccount);
    let text = if is_elsewhere(scene, file) {
        Say::FileCountsNot
    } else if finding.relied_on {
        Say::FileCounts
    } else if file.source.kind.is_inventory() && !other {
        Say::FileCountsAgainst
    } else {
        Say::FileCountsNot
    };
    let about = scene.combined.behind.iter();
    let about = about.filter(|(_, digests)| digests.contains(&finding.digest));
    let about = about.filter_map(|(item, _)| Some((item.as_str(), title(scene, item)?)));
    let mut about: Vec<Element> = about.map(|(item, title)| row(item, title)).collect();
    let counts = live(Name::P, "acc-label", words.get(text));
    if about.is_empty() {
        return counts;
    }
    about.insert(0, say(Name::Span, "", words, Say::FileBearsOn));
    let about = Node::new(Name::P).class("acc-links").children(about);
    Node::new(Name::Div).child(counts).child(about).into()
}

/// Leads to the row that the file speaks of.
fn row(item: &str, title: &str) -> Element {
    Node::new(Name::Button)
        .key(item)
        .attribute(Attribute::Type, "button")
        .class("acc-text-button")
        .attribute(Attribute::DataAction, Button::ShowItem.name())
        .attribute(Attribute::DataValue, item)
        .text(title)
}

/// Whether somebody asked in another account who they are there.
pub(super) fn is_elsewhere(scene: &Scene<'_>, file: &File) -> bool {
    let closing = scene.input.rules.closing;
    file.source.kind == Kind::CallerIdentity && closing.is_some() && file.source.account != closing
}

/// The name of an item, if it applies; the account itself and the classes that take one answer have
/// words of their own.
fn title<'a>(scene: &Scene<'a>, item: &str) -> Option<&'a str> {
    let words = scene.words;
    Some(match item {
        "account" => words.get(Say::AboutAccount),
        "standing" => words.get(Say::AboutStanding),
        "route" => words.get(Say::AboutRoute),
        item if item == subject::CONFIGURATION.item => words.get(Say::AboutConfiguration),
        item if item == subject::AWS_DEFAULT.item => words.get(Say::AboutAwsDefault),
        item => return scene.input.known_title(item),
    })
}
