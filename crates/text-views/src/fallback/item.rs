//! One item of the plan, with everything that is said about it.

use std::collections::BTreeSet;

use domain::plan::{Item, ItemKind, WayOut};
use messages::{Messages, Msg};

use super::{View, words};

impl View<'_> {
    pub(super) fn item(&mut self, item: &Item, level: &str) {
        self.html.raw("<article>");
        self.html.text(level, "", &item.title);
        self.only_for(item);
        self.paragraphs(&item.text);
        match &item.kind {
            ItemKind::Backup(way_out) => way_out.iter().for_each(|way_out| self.way_out(way_out)),
            ItemKind::Decision(decision) => {
                self.html.list("ul", "", &decision.options, |html, option| {
                    html.escape(&option.label);
                    if let Some(hint) = &option.hint {
                        html.raw(" ");
                        html.text("span", "acc-hint", hint);
                    }
                });
            }
            ItemKind::Host => self.words("p", "acc-hint", Msg::LabelHostWaits),
            ItemKind::Statement(label) => {
                self.html
                    .list("ul", "", [label], |html, label| html.escape(label));
            }
        }
        if let Some(trap) = &item.trap {
            self.labelled(Msg::LabelTrap, trap);
        }
        for advice in &item.advice {
            self.labelled(Msg::LabelAdvice, advice);
        }
        for link in &item.links {
            self.html
                .element("p", "", |html| html.link(&link.text, &link.url));
        }
        self.rules(item);
        let rules = self
            .plan
            .rules
            .iter()
            .filter(|rule| item.rules.contains(&rule.id));
        self.sources(
            item.sources
                .iter()
                .chain(rules.flat_map(|rule| &rule.sources)),
        );
        self.html.raw("</article>");
    }

    /// For whom the item is, where it is not for everyone.
    fn only_for(&mut self, item: &Item) {
        let (plan, messages, applies) = (self.plan, self.messages, &item.applies);
        let standings = applies
            .standings
            .iter()
            .map(|standing| words::standing(*standing));
        let routes = applies.routes.iter().map(|route| words::route(*route));
        let mut who: Vec<String> = standings
            .chain(routes)
            .map(|word| messages.get(word).to_owned())
            .collect();
        for (decider, options) in &applies.answers {
            let decider = &plan.items[*decider];
            let labels = options.iter().filter_map(|option| decider.option(option));
            let is_question = decider.title.ends_with(['?', '؟', '？']);
            who.extend(labels.map(|option| {
                let (title, label) = (&*decider.title, &*option.label);
                if is_question {
                    let both = [("first", title), ("second", label)];
                    messages.fill(Msg::JoinSentences, &both)
                } else {
                    labelled(messages, title, label)
                }
            }));
        }
        let both = |first: String, second: String| {
            let both = [("first", &*first), ("second", &*second)];
            messages.fill(Msg::FallbackSeveral, &both)
        };
        if let Some(who) = who.into_iter().reduce(both) {
            let sentence = messages.fill(Msg::FallbackOnlyFor, &[("who", &who)]);
            self.html.text("p", "acc-hint", &sentence);
        }
    }

    fn way_out(&mut self, way_out: &WayOut) {
        self.labelled(Msg::LabelWayOut, &way_out.text);
        if way_out.needs_computer {
            self.words("p", "acc-hint", Msg::LabelNeedsComputer);
        }
        if !way_out.commands.is_empty() {
            self.words("p", "acc-label", Msg::LabelCommands);
        }
        for command in &way_out.commands {
            self.html.raw("<pre dir=\"ltr\" translate=\"no\">");
            self.html.text("code", "", command);
            self.html.raw("</pre>");
        }
    }

    fn labelled(&mut self, label: Msg, text: &str) {
        let label = self.messages.get(label);
        self.html.element("div", "", |html| {
            html.text("p", "acc-label", label);
            html.text("p", "", text);
        });
    }

    fn rules(&mut self, item: &Item) {
        let messages = self.messages;
        if !item.rules.is_empty() {
            self.words("p", "acc-label", Msg::LabelRules);
        }
        for rule in self
            .plan
            .rules
            .iter()
            .filter(|rule| item.rules.contains(&rule.id))
        {
            let value = labelled(messages, &rule.title, &rule.value);
            self.html.text("p", "", &value);
            if let Some(older) = &rule.older {
                let older = labelled(messages, messages.get(Msg::LabelOlder), older);
                self.html.text("p", "acc-hint", &older);
            }
        }
    }

    /// The sources with these keys, by their numbers in the list at the end.
    pub(super) fn sources<'a>(&mut self, keys: impl Iterator<Item = &'a String>) {
        let keys: BTreeSet<&String> = keys.collect();
        let numbered = self.plan.sources.keys().zip(1_u64..);
        let numbers: Vec<String> = numbered
            .filter(|(key, _)| keys.contains(key))
            .map(|(_, number)| self.messages.number(number))
            .collect();
        if !numbers.is_empty() {
            let label = self.messages.get(Msg::LabelSources);
            let sources = labelled(self.messages, label, &self.messages.list(&numbers));
            self.html.text("p", "acc-hint", &sources);
        }
    }

    /// All sources, with the age of the copy that was read.
    pub(super) fn all_sources(&mut self) {
        let (plan, messages) = (self.plan, self.messages);
        if plan.sources.is_empty() {
            return;
        }
        self.begin(messages.get(Msg::LabelSources));
        let sources = plan.sources.values();
        self.html
            .list("ol", "acc-sources", sources, |html, source| {
                match &source.url {
                    Some(url) => html.link(&source.title, url),
                    None => html.escape(&source.title),
                }
                html.raw(" ");
                let copy = messages.fill(Msg::LabelCopyAge, &[("copy", &source.copy)]);
                html.text("span", "acc-hint", &["(", &copy, ")"].concat());
            });
        self.end();
    }
}

/// A label, and what it is the label of.
fn labelled(messages: &Messages, label: &str, text: &str) -> String {
    messages.fill(Msg::JoinLabel, &[("label", label), ("text", text)])
}
