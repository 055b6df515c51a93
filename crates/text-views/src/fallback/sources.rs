//! The sources of what the plan says.

use std::collections::BTreeSet;

use domain::plan::Source;
use markup::{Element, Name, Node, Part};
use messages::Msg;

use super::{View, section};
use crate::parts::{labelled, line, link, list};

impl View<'_> {
    /// The sources with these keys, by their numbers in the list at the end; none where there are
    /// none.
    pub(super) fn sources<'a>(&self, keys: impl Iterator<Item = &'a String>) -> Option<Element> {
        let keys: BTreeSet<&String> = keys.collect();
        let numbered = self.plan.sources.keys().zip(1_u64..);
        let numbers: Vec<String> = numbered
            .filter(|(key, _)| keys.contains(key))
            .map(|(_, number)| self.messages.number(number))
            .collect();
        let label = self.messages.get(Msg::LabelSources);
        let sources = labelled(self.messages, label, &self.messages.list(&numbers));
        (!numbers.is_empty()).then(|| line(Name::P, "acc-hint", &sources))
    }

    /// All sources, with the age of the copy that was read.
    pub(super) fn all_sources(&self) -> Option<Element> {
        let sources = &self.plan.sources;
        let points = sources.values().map(|source| self.source(source));
        let title = self.messages.get(Msg::LabelSources);
        (!sources.is_empty()).then(|| section(title, [list(Name::Ol, "acc-sources", points)]))
    }

    fn source(&self, source: &Source) -> Element {
        let title: Vec<Part> = match &source.url {
            Some(url) => vec![link(&source.title, url).into(), " ".into()],
            None => vec![Part::Text([&source.title, " "].concat())],
        };
        let copy = [("copy", source.copy.as_str())];
        let copy = self.messages.fill(Msg::LabelCopyAge, &copy);
        let copy = line(Name::Span, "acc-hint", &["(", &copy, ")"].concat());
        Node::new(Name::Li).phrase(title.into_iter().chain([copy.into()]))
    }
}
