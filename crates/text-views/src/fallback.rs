//! The page as it stands before the program runs, and remains where it never does: every warning,
//! step, command and link but the hand-off.
//!
//! Up to its first section it is the running page, box by box, so that nothing moves when one takes
//! the place of the other.

mod item;

use domain::plan::{Plan, Section, TimelineEntry};
use messages::{Messages, Msg};

use crate::html::Html;
use crate::words;

/// The plan as read-only HTML. Nothing in it can be filled in, and nothing names a console's
/// address.
#[must_use]
pub fn fallback_html(plan: &Plan, messages: &Messages) -> String {
    let mut view = View {
        plan,
        messages,
        html: Html::default(),
    };
    view.html
        .raw("<div class=\"acc-page\"><div class=\"acc-tools\" aria-hidden=\"true\"></div>");
    view.words("h1", "acc-title", Msg::PageTitle);
    for lead in [
        Msg::PageLead,
        Msg::PageWhatItDoes,
        Msg::PageClosingDoesNotEnd,
    ] {
        view.words("p", "acc-lead", lead);
    }
    view.account();
    for section in &plan.sections {
        view.section(section);
    }
    view.review();
    view.hand_off();
    view.afterwards();
    view.all_sources();
    view.foot();
    view.html.raw("</div>");
    view.html.finish()
}

struct View<'a> {
    plan: &'a Plan,
    messages: &'a Messages,
    html: Html,
}

impl View<'_> {
    fn words(&mut self, name: &str, class: &str, message: Msg) {
        self.html.text(name, class, self.messages.get(message));
    }

    fn paragraphs(&mut self, texts: &[String]) {
        for text in texts {
            self.html.text("p", "", text);
        }
    }

    fn begin(&mut self, title: &str) {
        self.html.raw("<section>");
        self.html.text("h2", "acc-heading", title);
    }

    fn end(&mut self) {
        self.html.raw("</section>");
    }

    fn account(&mut self) {
        let messages = self.messages;
        self.begin(messages.get(Msg::SectionAccountTitle));
        self.words("p", "", Msg::SectionAccountIntro);
        self.words("h3", "", Msg::StandingTitle);
        self.words("p", "", Msg::StandingHint);
        let standings = [
            Msg::StandingStandalone,
            Msg::StandingMember,
            Msg::StandingManagement,
            Msg::StandingUnknown,
        ];
        self.html.list("ul", "", standings, |html, standing| {
            html.escape(messages.get(standing))
        });
        self.words("p", "", Msg::StandingUnknownHelp);
        self.words("h3", "", Msg::RouteTitle);
        self.words("p", "", Msg::RouteHint);
        let routes = [Msg::RouteOrganization, Msg::RouteRoot];
        self.html.list("ul", "", routes, |html, route| {
            html.escape(messages.get(route))
        });
        self.end();
    }

    fn section(&mut self, section: &Section) {
        self.begin(&section.title);
        self.paragraphs(&section.intro);
        for category in &self.plan.categories[section.categories.clone()] {
            if let Some(title) = &category.title {
                self.html.text("h3", "acc-category-title", title);
            }
            // No heading is skipped where the category has none.
            let level = if category.title.is_some() { "h4" } else { "h3" };
            for item in &self.plan.items[category.items.clone()] {
                self.item(item, level);
            }
        }
        self.end();
    }

    fn review(&mut self) {
        self.begin(self.messages.get(Msg::SectionReviewTitle));
        self.words("p", "", Msg::FallbackReview);
        self.words("p", "", Msg::PageStop);
        self.end();
    }

    fn hand_off(&mut self) {
        self.begin(self.messages.get(Msg::SectionHandOffTitle));
        for message in [Msg::FallbackHandOff, Msg::HandOffAwsCloses] {
            self.words("p", "", message);
        }
        let routes = [
            (Msg::HandOffByRoot, &self.plan.root_steps),
            (Msg::HandOffByOrganization, &self.plan.organization_steps),
        ];
        for (title, steps) in routes {
            self.words("h3", "", title);
            self.html
                .list("ol", "", steps, |html, step| html.escape(step));
        }
        self.end();
    }

    fn afterwards(&mut self) {
        let messages = self.messages;
        self.begin(messages.get(Msg::SectionAfterwardsTitle));
        self.words("p", "", Msg::OutcomePending);
        self.words("h3", "", Msg::DatesTitle);
        self.words("p", "acc-hint", Msg::FallbackCounted);
        self.html
            .list("ul", "acc-dates", &self.plan.timeline, |html, entry| {
                let values = [("text", &*entry.title), ("detail", &when(messages, entry))];
                let title = messages.fill(Msg::JoinDetail, &values);
                html.text("p", "acc-label", &title);
                html.text("p", "", &entry.text);
            });
        self.sources(self.plan.timeline.iter().flat_map(|entry| &entry.sources));
        self.paragraphs(&self.plan.afterwards);
        self.end();
    }

    fn foot(&mut self) {
        self.html.raw("<footer class=\"acc-foot\">");
        self.words("h2", "acc-heading", Msg::PageHelp);
        self.html.list("ul", "", &self.plan.help, |html, help| {
            html.link(&help.text, &help.url)
        });
        if let Some(day) = self.plan.compiled {
            let compiled = self
                .messages
                .fill(Msg::LabelCompiled, &[("day", &self.messages.day(day))]);
            self.html.text("p", "acc-hint", &compiled);
        }
        self.words("p", "", Msg::PageNotAws);
        self.html.raw("</footer>");
    }
}

/// When an entry of the timeline begins and ends, in days after closing.
fn when(messages: &Messages, entry: &TimelineEntry) -> String {
    match (entry.from_day, entry.to_day) {
        (Some(from), Some(to)) if from != to => {
            let [from, to] = [from, to].map(|day| messages.number(day.into()));
            messages.fill(Msg::DatesDays, &[("from", &from), ("to", &to)])
        }
        (Some(day), _) => {
            let day = messages.number(day.into());
            messages.fill(Msg::DatesDay, &[("day", &day)])
        }
        (None, _) => messages.get(Msg::DatesOpenEnded).to_owned(),
    }
}
