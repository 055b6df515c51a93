//! A part of the page that is drawn anew by itself when what it shows changes.

use std::collections::BTreeMap;

use yew::prelude::*;

use super::session::Session;
use crate::model::Topic;
use crate::view;

/// Whom to tell when a topic changes.
#[derive(Default)]
pub struct Subscribers(BTreeMap<Topic, Callback<()>>);

impl Subscribers {
    /// The slot of a topic; a new one takes the place of an old one.
    pub fn put(&mut self, topic: Topic, tell: Callback<()>) {
        self.0.insert(topic, tell);
    }

    /// Whom to tell.
    pub fn get(&self, topic: Topic) -> Option<Callback<()>> {
        self.0.get(&topic).cloned()
    }
}

/// What a slot is given.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The session whose model it shows.
    pub session: Session,
    /// What it shows.
    pub topic: Topic,
    /// Changes when everything is drawn anew.
    pub epoch: u32,
}

/// A part of the page that is drawn by itself.
pub struct Slot;

impl Component for Slot {
    type Message = ();
    type Properties = Props;

    fn create(context: &Context<Self>) -> Self {
        let props = context.props();
        props.session.subscribe(props.topic, context.link().callback(|()| ()));
        Self
    }

    fn changed(&mut self, context: &Context<Self>, _: &Props) -> bool {
        let props = context.props();
        props.session.subscribe(props.topic, context.link().callback(|()| ()));
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let Props { session, topic, .. } = context.props();
        session.read(|model| match topic {
            Topic::Notices => view::notices::notices(model),
            Topic::Account => view::account::account(model),
            Topic::Route => view::route::route(model),
            Topic::Section(index) => view::group::section_head(model, *index),
            Topic::Category(index) => view::group::category_head(model, *index),
            Topic::Count(index) => view::group::category_count(model, *index),
            Topic::Item(index) => view::row::row(model, *index),
            Topic::Review => view::review::review(model),
            Topic::Afterwards => view::afterwards::afterwards(model),
            Topic::Focus => Html::default(),
        })
    }

    fn rendered(&mut self, context: &Context<Self>, _: bool) {
        if context.props().topic == Topic::Focus {
            context.props().session.drawn(false);
        }
    }
}
