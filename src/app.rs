//! One instance: its session, its slots, and what a person's clicks and typing do to it.

mod clicks;
mod files;
mod saved;
mod session;
mod slot;
mod state;

use yew::prelude::*;

pub use session::{Hooks, Session};

use crate::browser::{dom, lifecycle};
use crate::model::Topic;
use crate::view;
use slot::Slot;

/// What an instance is started with.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// Its session.
    pub session: Session,
}

/// Draws the frame of the page. What changes with answers is drawn by slots of its own, so that
/// one answer costs the same in a long plan as in a short one.
pub struct App {
    _listeners: Vec<gloo_events::EventListener>,
}

impl Component for App {
    type Message = ();
    type Properties = Props;

    fn create(context: &Context<Self>) -> Self {
        let session = context.props().session.clone();
        session.redraw_with(context.link().callback(|()| ()));
        session.start();
        let listeners = lifecycle::listen({
            let session = session.clone();
            move |happening| session.happened(happening)
        });
        Self { _listeners: listeners }
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let session = &context.props().session;
        let epoch = session.epoch();
        let slot = |topic: Topic| html! { <Slot session={session.clone()} {topic} {epoch} /> };
        let oninput = {
            let session = session.clone();
            Callback::from(move |event: InputEvent| session.typed(&event))
        };
        let onchange = {
            let session = session.clone();
            Callback::from(move |event: Event| session.chose(&event))
        };
        let onclick = {
            let session = session.clone();
            Callback::from(move |event: MouseEvent| session.clicked(&event))
        };
        // A host's single-key shortcuts must not fire while someone types here (F-27).
        let onkeydown = Callback::from(|event: KeyboardEvent| {
            let modified = event.ctrl_key() || event.meta_key() || event.alt_key();
            if dom::is_typing(&event) && !modified && !matches!(event.key().as_str(), "Tab" | "Escape") {
                event.stop_propagation();
            }
        });
        session.read(|model| {
            let frame = view::frame::Frame::of(model);
            html! {
                <div class="acc-page" lang={frame.language} dir={frame.direction} data-theme={frame.theme}
                    {oninput} {onchange} {onclick} onauxclick={session.middle_click()} {onkeydown}>
                    { view::frame::top(model) }
                    if model.plan.is_ok() {
                        { view::frame::body(model, &slot) }
                    } else {
                        { view::faults::faults(model) }
                    }
                </div>
            }
        })
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        context.props().session.drawn(first);
    }
}
