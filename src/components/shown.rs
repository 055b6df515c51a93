//! How a component gets what it shows, and when it is drawn again.

use yew::prelude::*;

use super::context::SessionContext;
use crate::model::{Model, Topic};

/// A drawing of the component that watches: no two are equal. An input takes it as a property. What
/// stands in it may have been typed since, and not taken by the model: it is put right at every
/// drawing, also where the model says the same as before.
#[derive(Clone, Copy, PartialEq)]
pub struct Drawing(u32);

/// Draws what the model says of a topic, and draws it again whenever that topic is told. Components
/// inside are drawn again only where their properties are other ones.
#[hook]
pub fn use_shown(topic: Topic, draw: impl FnOnce(&Model, Drawing) -> Option<Html>) -> Html {
    let session = use_context::<SessionContext>();
    let again = use_force_update();
    // Watched from the first drawing on: an effect comes after it, and would miss what is told between.
    use_memo((session.clone(), topic), |(session, topic)| {
        if let Some(session) = session {
            session.watch(*topic, move || again.force_update());
        }
    });
    let drawings = use_mut_ref(u32::default);
    let drawing = drawings.replace_with(|before| before.wrapping_add(1));
    session
        .and_then(|session| session.read(|model| draw(model, Drawing(drawing))))
        .unwrap_or_default()
}
