//! One item of the plan, with everything that is said about it.

use domain::plan::{Item, ItemKind, PlanOption, Rule, WayOut};
use markup::{Attribute, Element, LABEL, Name, Node, Part};
use messages::Msg;

use super::{View, paragraphs};
use crate::parts::{labelled, line, link, list};

impl View<'_> {
    pub(super) fn item(&self, item: &Item, level: Name) -> Element {
        let trap = item.trap.iter().map(|text| (Msg::LabelTrap, text));
        let advice = item.advice.iter().map(|text| (Msg::LabelAdvice, text));
        let links = item.links.iter().map(|one| {
            let link = link(&one.text, &one.url);
            Node::new(Name::P).child(link).into()
        });
        let rules = self.plan.rules.iter();
        let rules: Vec<&Rule> = rules.filter(|rule| item.rules.contains(&rule.id)).collect();
        let sources = rules.iter().flat_map(|rule| &rule.sources);
        Node::new(Name::Article)
            .child(line(level, "", &item.title))
            .optional(self.only_for(item))
            .children(paragraphs(&item.text))
            .optional(
                item.billed
                    .and_then(words::billed)
                    .map(|billed| self.words(Name::P, "acc-hint", billed)),
            )
            .children(self.kind(&item.kind))
            .children(
                trap.chain(advice)
                    .map(|(label, text)| self.labelled(label, text)),
            )
            .children(links)
            .children(self.rules(&rules))
            .optional(self.sources(item.sources.iter().chain(sources)))
            .into()
    }

    /// For whom the item is, where it is not for everyone.
    fn only_for(&self, item: &Item) -> Option<Element> {
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
        let who = who.into_iter().reduce(both)?;
        let sentence = messages.fill(Msg::FallbackOnlyFor, &[("who", &who)]);
        Some(line(Name::P, "acc-hint", &sentence))
    }

    /// What is asked, or how to get a backup out.
    fn kind(&self, kind: &ItemKind) -> Vec<Element> {
        match kind {
            ItemKind::Backup(way_out) => {
                let way_out = way_out.iter();
                way_out.flat_map(|way_out| self.way_out(way_out)).collect()
            }
            ItemKind::Decision(decision) => {
                vec![list(Name::Ul, "", decision.options.iter().map(option))]
            }
            ItemKind::Host => vec![self.words(Name::P, "acc-hint", Msg::LabelHostWaits)],
            ItemKind::Statement(label) => {
                vec![list(Name::Ul, "", [line(Name::Li, "", label)])]
            }
        }
    }

    fn way_out(&self, way_out: &WayOut) -> Vec<Element> {
        let mut parts = vec![self.words(Name::P, LABEL, Msg::LabelWayOut)];
        for (label, steps) in [
            (Msg::LabelDownload, &way_out.download),
            (Msg::LabelConsole, &way_out.console),
        ] {
            if !steps.is_empty() {
                parts.push(self.words(Name::P, LABEL, label));
                let steps = steps.iter().map(|step| line(Name::Li, "", step));
                parts.push(list(Name::Ol, "", steps));
            }
        }
        if !way_out.text.is_empty() {
            parts.push(line(Name::P, "", &way_out.text));
        }
        for (label, text) in [
            (Msg::LabelNeeds, &way_out.needs),
            (Msg::LabelTakes, &way_out.takes),
            (Msg::LabelCosts, &way_out.costs),
        ] {
            let label = self.messages.get(label);
            let text = text.iter().map(|text| labelled(self.messages, label, text));
            parts.extend(text.map(|text| line(Name::P, "", &text)));
        }
        if way_out.needs_computer {
            parts.push(self.words(Name::P, "acc-hint", Msg::LabelNeedsComputer));
        }
        if !way_out.commands.is_empty() {
            parts.push(self.words(Name::P, LABEL, Msg::LabelCommands));
        }
        parts.extend(way_out.commands.iter().map(|command| {
            Node::new(Name::Pre)
                .attribute(Attribute::Dir, "ltr")
                .attribute(Attribute::Translate, "no")
                .child(line(Name::Code, "", command))
                .into()
        }));
        parts
    }

    fn labelled(&self, label: Msg, text: &str) -> Element {
        Node::new(Name::Div)
            .child(self.words(Name::P, LABEL, label))
            .child(line(Name::P, "", text))
            .into()
    }

    fn rules(&self, rules: &[&Rule]) -> Vec<Element> {
        let mut parts = Vec::new();
        if !rules.is_empty() {
            parts.push(self.words(Name::P, LABEL, Msg::LabelRules));
        }
        for rule in rules {
            let value = labelled(self.messages, &rule.title, &rule.value);
            parts.push(line(Name::P, "", &value));
            parts.extend(rule.older.as_ref().map(|older| {
                let label = self.messages.get(Msg::LabelOlder);
                line(Name::P, "acc-hint", &labelled(self.messages, label, older))
            }));
        }
        parts
    }
}

/// One answer that a decision can have.
fn option(option: &PlanOption) -> Element {
    let point = Node::new(Name::Li);
    match &option.hint {
        None => point.text(&option.label),
        Some(hint) => {
            let hint = line(Name::Span, "acc-hint", hint);
            point.phrase([Part::Text([&option.label, " "].concat()), hint.into()])
        }
    }
}
