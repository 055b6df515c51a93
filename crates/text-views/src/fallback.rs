//! The page as it stands before the program runs, and remains where it never does: every warning,
//! step, command and link but the hand-off.
//!
//! Up to its first section it is the running page, box by box, so that nothing moves when one takes
//! the place of the other.

mod item;
mod sources;

use domain::plan::{Plan, Section};
use domain::standing::{Route, Standing};
use markup::{Attribute, Element, LABEL, Name, Node};
use messages::{Messages, Msg};

use crate::parts::{line, link, list};

/// The plan as read-only text. Nothing in it can be filled in, and nothing names a console's
/// address.
#[must_use]
pub fn fallback(plan: &Plan, messages: &Messages) -> Element {
    let view = View { plan, messages };
    let tools = Node::new(Name::Div)
        .class("acc-tools")
        .attribute(Attribute::AriaHidden, "true");
    let leads = [
        Msg::PageLead,
        Msg::PageWhatItDoes,
        Msg::PageClosingDoesNotEnd,
    ];
    let main = Node::new(Name::Div)
        .class("acc-main")
        .child(view.account())
        .children(plan.sections.iter().map(|section| view.section(section)))
        .child(view.review())
        .child(view.hand_off())
        .child(view.afterwards())
        .optional(view.all_sources())
        .child(view.foot());
    Node::new(Name::Div)
        .class("acc-page")
        .child(tools)
        .child(view.words(Name::H1, "acc-title", Msg::PageTitle))
        .children(leads.map(|lead| view.words(Name::P, "acc-lead", lead)))
        .child(layout(main))
        .into()
}

/// The sections beside the room for the way around the page.
fn layout(main: impl Into<Element>) -> Element {
    let rail = Node::new(Name::Div)
        .class("acc-rail")
        .attribute(Attribute::AriaHidden, "true");
    Node::new(Name::Div)
        .class("acc-layout")
        .child(rail)
        .child(main)
        .into()
}

struct View<'a> {
    plan: &'a Plan,
    messages: &'a Messages,
}

/// A section with its heading.
fn section(title: &str, inside: impl IntoIterator<Item = Element>) -> Element {
    Node::new(Name::Section)
        .child(line(Name::H2, "acc-heading", title))
        .children(inside)
        .into()
}

fn paragraphs(texts: &[String]) -> impl Iterator<Item = Element> {
    texts.iter().map(|text| line(Name::P, "", text))
}

impl View<'_> {
    fn words(&self, name: Name, class: &str, message: Msg) -> Element {
        line(name, class, self.messages.get(message))
    }

    fn list(&self, messages: impl IntoIterator<Item = Msg>) -> Element {
        let points = messages.into_iter();
        list(
            Name::Ul,
            "",
            points.map(|point| self.words(Name::Li, "", point)),
        )
    }

    fn account(&self) -> Element {
        let standings = Standing::ALL.iter().map(|one| words::standing(*one));
        let routes = [Route::Organization, Route::Root].map(words::route);
        section(
            self.messages.get(Msg::SectionAccountTitle),
            [
                self.words(Name::P, "", Msg::SectionAccountIntro),
                self.words(Name::H3, "", Msg::StandingTitle),
                self.words(Name::P, "", Msg::StandingHint),
                self.list(standings),
                self.words(Name::P, "", Msg::StandingUnknownHelp),
                self.words(Name::H3, "", Msg::RouteTitle),
                self.words(Name::P, "", Msg::RouteHint),
                self.list(routes),
            ],
        )
    }

    fn section(&self, section: &Section) -> Element {
        let mut inside: Vec<Element> = paragraphs(&section.intro).collect();
        for category in &self.plan.categories[section.categories.clone()] {
            let title = category.title.as_ref();
            inside.extend(title.map(|title| line(Name::H3, "acc-category-title", title)));
            // No heading is skipped where the category has none.
            let level = if title.is_some() { Name::H4 } else { Name::H3 };
            let items = &self.plan.items[category.items.clone()];
            inside.extend(items.iter().map(|item| self.item(item, level)));
        }
        self::section(&section.title, inside)
    }

    fn review(&self) -> Element {
        let texts = [Msg::FallbackReview, Msg::PageStop];
        section(
            self.messages.get(Msg::SectionReviewTitle),
            texts.map(|text| self.words(Name::P, "", text)),
        )
    }

    fn hand_off(&self) -> Element {
        let steps = |steps: &[String]| {
            let steps = steps.iter().map(|step| line(Name::Li, "", step));
            list(Name::Ol, "", steps)
        };
        section(
            self.messages.get(Msg::SectionHandOffTitle),
            [
                self.words(Name::P, "", Msg::FallbackHandOff),
                self.words(Name::P, "", Msg::HandOffAwsCloses),
                self.words(Name::H3, "", Msg::HandOffByRoot),
                steps(&self.plan.root_steps),
                self.words(Name::H3, "", Msg::HandOffByOrganization),
                steps(&self.plan.organization_steps),
            ],
        )
    }

    fn afterwards(&self) -> Element {
        let dates = self.plan.timeline.iter().map(|entry| {
            let days = words::days_after(self.messages, None, (entry.from_day, entry.to_day));
            let values = [("text", &*entry.title), ("detail", &days)];
            let title = self.messages.fill(Msg::JoinDetail, &values);
            Node::new(Name::Li)
                .child(line(Name::P, LABEL, &title))
                .child(line(Name::P, "", &entry.text))
                .into()
        });
        let mut inside = vec![
            self.words(Name::P, "", Msg::OutcomePending),
            self.words(Name::H3, "", Msg::DatesTitle),
            self.words(Name::P, "acc-hint", Msg::FallbackCounted),
            list(Name::Ul, "acc-dates", dates),
        ];
        inside.extend(self.sources(self.plan.timeline.iter().flat_map(|entry| &entry.sources)));
        inside.extend(paragraphs(&self.plan.afterwards));
        section(self.messages.get(Msg::SectionAfterwardsTitle), inside)
    }

    fn foot(&self) -> Element {
        let help = self.plan.help.iter().map(|help| {
            Node::new(Name::Li)
                .child(link(&help.text, &help.url))
                .into()
        });
        let compiled = self.plan.compiled.map(|day| {
            let compiled = self
                .messages
                .fill(Msg::LabelCompiled, &[("day", &self.messages.day(day))]);
            line(Name::P, "acc-hint", &compiled)
        });
        Node::new(Name::Footer)
            .class("acc-foot")
            .child(self.words(Name::H2, "acc-heading", Msg::PageHelp))
            .child(list(Name::Ul, "", help))
            .optional(compiled)
            .child(self.words(Name::P, "", Msg::PageNotAws))
            .into()
    }
}
