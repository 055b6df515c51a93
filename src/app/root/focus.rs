//! Moves the focus, once whatever changed was drawn.

use std::rc::Rc;

use yew::prelude::*;

use super::RootProps;
use crate::model::Topic;

/// Nothing to see. It is drawn with the other changes, and what follows a drawing comes after all of them.
#[component]
pub fn Focus(props: &RootProps) -> Html {
    let session = props.session.clone();
    let again = use_force_update();
    use_memo((), |()| {
        let tell = Rc::new(move || again.force_update());
        session.store().watch(Topic::Focus, tell);
    });
    use_effect(move || session.move_focus());
    Html::default()
}
