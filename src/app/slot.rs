//! A part of the page that is drawn anew by itself when what it shows changes. The page, too, is
//! one: it holds the others, so that one answer costs the same in a long plan as in a short one.

use std::rc::Rc;

use yew::{Component, Context, ContextProvider, Html, Properties, html};

use super::session::Session;
use crate::components::{Account, Progress, Route, SessionContext, TextsContext};
use crate::model::Topic;
use crate::view;
use crate::view::tag::{Part as _, Tag, put_headings_below};

/// The properties of a slot.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    session: Session,
    topic: Topic,
    epoch: u32,
}

impl Props {
    /// For the page of a session.
    pub fn page(session: Session) -> Self {
        Self {
            session,
            topic: Topic::Page,
            epoch: 0,
        }
    }

    /// For a part of it. The session's epoch changes when everything is drawn anew.
    fn part(session: &Session, topic: Topic) -> Self {
        Self {
            session: session.clone(),
            topic,
            epoch: session.store().epoch(),
        }
    }
}

/// A part of the page that is drawn by itself.
pub struct Slot;

impl Slot {
    fn subscribe(context: &Context<Self>) {
        let Props { session, topic, .. } = context.props();
        let link = context.link().clone();
        let tell = Rc::new(move || link.send_message(()));
        session.store().watch(*topic, tell);
    }
}

impl Component for Slot {
    type Message = ();
    type Properties = Props;

    fn create(context: &Context<Self>) -> Self {
        Self::subscribe(context);
        let Props { session, topic, .. } = context.props();
        if *topic == Topic::Page {
            session.start();
        }
        Self
    }

    fn changed(&mut self, context: &Context<Self>, _: &Props) -> bool {
        Self::subscribe(context);
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let Props { session, topic, .. } = context.props();
        session.read(|model| put_headings_below(model.config.headings_below));
        let slot = |topic| match topic {
            // These are components by themselves.
            Topic::Account => html! { <Account /> }.into(),
            Topic::Progress => html! { <Progress /> }.into(),
            Topic::Route => html! { <Route /> }.into(),
            _ => {
                let Props {
                    session,
                    topic,
                    epoch,
                } = Props::part(session, topic);
                html! { <Self {session} {topic} {epoch} /> }.into()
            }
        };
        let drawn = session.read(|model| match *topic {
            Topic::Page => Some(around(session, view::page::page(model, &slot))),
            Topic::Notices => Some(view::notices::notices(model)),
            Topic::Evidence => Some(view::evidence::evidence(model)),
            Topic::Section(index) => view::group::section_head(model, index),
            Topic::Category(index) => view::group::category_head(model, index),
            Topic::Count(index) => view::group::category_count(model, index),
            Topic::Item(index) => view::row::row(model, index, &slot),
            Topic::More(index) => view::item::more(model, index),
            Topic::Review => view::review::review(model, &slot),
            Topic::Missing => view::review::missing(model),
            Topic::Afterwards => view::afterwards::afterwards(model),
            Topic::Progress | Topic::Account | Topic::Route | Topic::Focus => None,
        });
        drawn.html()
    }

    fn rendered(&mut self, context: &Context<Self>, _: bool) {
        let Props { session, topic, .. } = context.props();
        match topic {
            Topic::Page => session.page_drawn(),
            Topic::Focus => session.move_focus(),
            _ => {}
        }
    }
}

/// The page, with what its components have in common around it.
fn around(session: &Session, page: Tag) -> Tag {
    let store = session.store();
    html! {
        <ContextProvider<SessionContext> context={SessionContext::of(store)}>
            <ContextProvider<TextsContext> context={TextsContext::of(store)}>
                { page.build() }
            </ContextProvider<TextsContext>>
        </ContextProvider<SessionContext>>
    }
    .into()
}
