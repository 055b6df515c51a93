//! A document that grows, block by block.

use markup::{Element, Name, Node};

use crate::parts::{line, link, list};

/// The class of the part that begins on a new sheet of paper.
const APPENDIX: &str = "acc-appendix";

/// A document that grows. Points that follow each other are one list.
#[derive(Default)]
pub(super) struct Document {
    /// The pages before the appendix, once it has begun.
    before: Option<Element>,
    blocks: Vec<Element>,
    points: Vec<Element>,
}

impl Document {
    pub(super) fn heading(&mut self, level: Name, text: &str) {
        self.block(line(level, "", text));
    }

    pub(super) fn paragraph(&mut self, text: &str) {
        self.block(line(Name::P, "", text));
    }

    /// A command, to be copied as it is.
    pub(super) fn command(&mut self, text: &str) {
        self.block(line(Name::Pre, "", text));
    }

    /// A point of a list: what it is about, and the text.
    pub(super) fn point(&mut self, label: &str, text: &str) {
        self.points.push(point(label, text, None).into());
    }

    /// The same with the address that belongs to it, if there is one.
    pub(super) fn point_with_address(&mut self, label: &str, text: &str, address: Option<&str>) {
        self.points.push(point(label, text, address).into());
    }

    /// A point with sentences below it.
    pub(super) fn point_with_notes(&mut self, label: &str, text: &str, notes: &[&str]) {
        if notes.is_empty() {
            return self.point(label, text);
        }
        let head: Element = point(label, text, None).into();
        let head = Node::new(Name::P).children(head.elements().cloned());
        let notes = notes.iter().map(|note| line(Name::Li, "", note));
        let point = Node::new(Name::Li)
            .child(head)
            .child(list(Name::Ul, "", notes));
        self.points.push(point.into());
    }

    /// What follows is the appendix.
    pub(super) fn begin_appendix(&mut self) {
        self.end_list();
        let blocks = core::mem::take(&mut self.blocks);
        self.before = Some(Node::new(Name::Section).children(blocks).into());
    }

    pub(super) fn finish(mut self) -> Element {
        self.end_list();
        let appendix = Node::new(Name::Section).class(APPENDIX);
        Node::new(Name::Article)
            .class("acc-paper")
            .children(self.before)
            .child(appendix.children(self.blocks))
            .into()
    }

    fn block(&mut self, block: Element) {
        self.end_list();
        self.blocks.push(block);
    }

    fn end_list(&mut self) {
        if !self.points.is_empty() {
            let points = core::mem::take(&mut self.points);
            self.blocks.push(list(Name::Ul, "", points));
        }
    }
}

/// The text has a direction of its own and turns nothing around it. The space belongs to it, so that
/// there is no text beside the elements.
fn point(label: &str, text: &str, address: Option<&str>) -> Node<markup::Elements> {
    let spaced = [" ", text].concat();
    let address = address.map(|address| {
        let space = line(Name::Span, "", " ");
        [space, link(address, address)]
    });
    Node::new(Name::Li)
        .child(line(Name::Strong, "", label))
        .child(line(Name::Bdi, "", &spaced))
        .children(address.into_iter().flatten())
}
