//! What the page hears: the events of everything inside it, each with what the session does then.

use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use web_sys::Event;
use yew::events::{KeyboardEvent, MouseEvent};
use yew::virtual_dom::{Listener, ListenerKind};

use super::session::Session;
use crate::browser::dom;

#[derive(Clone, Copy)]
enum Kind {
    Input,
    Change,
    Click,
    MiddleClick,
    KeyDown,
    KeyPress,
    KeyUp,
}

struct Heard {
    kind: Kind,
    session: Session,
}

/// The listeners of a page. Inside it nothing has listeners of its own.
pub fn listeners(session: &Session) -> Box<[Option<Rc<dyn Listener>>]> {
    let mut listeners = Vec::new();
    for kind in [
        Kind::Input,
        Kind::Change,
        Kind::Click,
        Kind::MiddleClick,
        Kind::KeyDown,
        Kind::KeyPress,
        Kind::KeyUp,
    ] {
        let listener: Rc<dyn Listener> = Rc::new(Heard {
            kind,
            session: session.clone(),
        });
        listeners.push(Some(listener));
    }
    listeners.into_boxed_slice()
}

impl Listener for Heard {
    fn kind(&self) -> ListenerKind {
        match self.kind {
            Kind::Input => ListenerKind::oninput,
            Kind::Change => ListenerKind::onchange,
            Kind::Click => ListenerKind::onclick,
            Kind::MiddleClick => ListenerKind::onauxclick,
            Kind::KeyDown => ListenerKind::onkeydown,
            Kind::KeyPress => ListenerKind::onkeypress,
            Kind::KeyUp => ListenerKind::onkeyup,
        }
    }

    fn handle(&self, event: Event) {
        match self.kind {
            Kind::Input => self.session.typed(&event),
            Kind::Change => self.session.chose(&event),
            Kind::Click => self.session.clicked(event.unchecked_ref::<MouseEvent>()),
            Kind::MiddleClick => self.session.middle_click().emit(event.unchecked_into()),
            Kind::KeyDown | Kind::KeyPress | Kind::KeyUp => {
                keep_key(event.unchecked_ref::<KeyboardEvent>())
            }
        }
    }

    fn passive(&self) -> bool {
        false
    }
}

/// A host's single-key shortcuts must not fire while someone types here (F-27).
fn keep_key(event: &KeyboardEvent) {
    let modified = event.ctrl_key() || event.meta_key() || event.alt_key();
    if dom::is_typing(event) && !modified && !matches!(event.key().as_str(), "Tab" | "Escape") {
        event.stop_propagation();
    }
}
