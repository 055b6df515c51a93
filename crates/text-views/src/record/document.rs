//! A document that grows, block by block.

use markup::{Element, Name, Node, Part};

use crate::parts::{line, link, list};

/// A document that grows. Points that follow each other are one list.
#[derive(Default)]
pub(super) struct Document {
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

    /// A point of a list: what it is about, and the text. A question needs no colon.
    pub(super) fn point(&mut self, label: &str, text: &str) {
        self.point_with_address(label, text, None);
    }

    /// The same with the address that belongs to it, if there is one.
    pub(super) fn point_with_address(&mut self, label: &str, text: &str, address: Option<&str>) {
        let colon = if label.ends_with('?') { "" } else { ":" };
        let label = line(Name::Strong, "", &[label, colon].concat());
        let mut parts = vec![label.into(), Part::Text([" ", text].concat())];
        if let Some(address) = address {
            parts.extend([" ".into(), link(address, address).into()]);
        }
        self.points.push(Node::new(Name::Li).phrase(parts));
    }

    pub(super) fn finish(mut self) -> Element {
        self.end_list();
        let document = Node::new(Name::Article);
        document.children(self.blocks).into()
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
