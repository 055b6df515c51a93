//! The field for the account's id.

use messages::Msg;
use yew::prelude::*;

use crate::components::context::use_texts;
use crate::components::shown::Drawing;
use crate::components::text_field::TextField;

/// What stands in the field.
#[derive(PartialEq, Properties)]
pub struct IdFieldProps {
    /// The drawing of which it is a part.
    pub drawing: Drawing,
    /// The id, as far as it was typed.
    pub id: AttrValue,
}

/// The field for the account's id.
#[component]
pub fn IdField(props: &IdFieldProps) -> Html {
    let texts = use_texts();
    html! {
        <TextField
            drawing={props.drawing}
            name="account-id"
            label={texts.get(Msg::AccountId).to_owned()}
            hint={texts.get(Msg::AccountIdHint).to_owned()}
            value={&props.id}
            digits=true
        />
    }
}
