//! The page of a session, and the context by which its components have it.

mod focus;

use std::rc::Rc;

use yew::prelude::*;

use self::focus::Focus;
use super::session::Session;
use crate::components::{Page, SessionContext};
use crate::model::Topic;

/// Whose page.
#[derive(Clone, PartialEq, Properties)]
pub struct RootProps {
    /// The session.
    pub session: Session,
}

/// The page of a session.
#[component]
pub fn Root(props: &RootProps) -> Html {
    let session = &props.session;
    let again = use_force_update();
    use_memo((), |()| {
        let again = again.clone();
        let tell = Rc::new(move || again.force_update());
        session.store().watch(Topic::Page, tell);
        session.start();
    });
    // When the page was drawn, with all that is in it.
    let drawn = session.clone();
    use_effect(move || drawn.page_drawn());
    let store = session.store();
    html! {
        <ContextProvider<SessionContext> context={SessionContext::of(store)}>
            <Page />
            <Focus session={session.clone()} />
        </ContextProvider<SessionContext>>
    }
}
