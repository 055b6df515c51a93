//! How a component gets what it shows, and when it is drawn again.

use yew::prelude::*;

use super::context::SessionContext;
use crate::model::{Model, Topic};

/// Draws what the model says of a topic, and draws it again whenever that topic is told. What stands in an
/// input may have been typed since, and not taken by the model: it is put right at every drawing.
#[hook]
pub fn use_shown(topic: Topic, draw: impl FnOnce(&Model) -> Option<Html>) -> Html {
    let session = use_context::<SessionContext>();
    let again = use_force_update();
    // Watched from the first drawing on: an effect comes after it, and would miss what is told between.
    use_memo((session.clone(), topic), |(session, topic)| {
        if let Some(session) = session {
            session.watch(*topic, move || again.force_update());
        }
    });
    session
        .and_then(|session| session.read(|model| draw(model)))
        .unwrap_or_default()
}

/// Whether a fold is open when something is drawn first. It depends on what is answered then, and on nothing
/// that is answered later: no fold moves while somebody answers in it.
pub struct FirstDrawing<Of>(Option<(Of, bool)>);

impl<Of> Default for FirstDrawing<Of> {
    fn default() -> Self {
        Self(None)
    }
}

impl<Of: PartialEq> FirstDrawing<Of> {
    /// The same for as long as it is about the same: an account that was opened, a word that is searched for.
    pub fn get(&mut self, of: Of, open: impl FnOnce() -> bool) -> bool {
        match &self.0 {
            Some((before, open)) if *before == of => *open,
            _ => {
                let open = open();
                self.0 = Some((of, open));
                open
            }
        }
    }
}
