//! The question what a changed id means.

use messages::Msg;
use yew::prelude::*;

use crate::components::action_button::action_button;
use crate::components::live::live;
use crate::model::{Button, Model};

/// The question what a changed id means, where the one in the field is not the account's. The id of an
/// account with answers of its own can be opened, not mixed with these.
pub fn changed_id(model: &Model) -> Html {
    let Some((old, new)) = model.changed_id() else {
        return Html::default();
    };
    let values = [("old", old.as_str()), ("new", new.as_str())];
    let fill = |message: Msg| model.messages.fill(message, &values);
    html! {
        <div class="acc-question" role="alert">
            { live(&fill(Msg::AccountChanged)) }
            if !model.keeps(new) {
                { action_button(Button::CorrectId, &fill(Msg::AccountCorrect)) }
            }
            { action_button(Button::StartNew, &fill(Msg::AccountStartNew)) }
            { action_button(Button::KeepOld, &fill(Msg::AccountKeepOld)) }
        </div>
    }
}
