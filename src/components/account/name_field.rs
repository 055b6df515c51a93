//! The field for the account's name.

use messages::Msg;
use yew::prelude::*;

use crate::components::context::use_texts;
use crate::components::shown::Drawing;
use crate::components::text_field::TextField;

/// What stands in the field.
#[derive(PartialEq, Properties)]
pub struct NameFieldProps {
    /// The drawing of which it is a part.
    pub drawing: Drawing,
    /// The name.
    pub name: AttrValue,
}

/// The field for the account's name.
#[component]
pub fn NameField(props: &NameFieldProps) -> Html {
    let texts = use_texts();
    html! {
        <TextField
            drawing={props.drawing}
            name="account-name"
            label={texts.get(Msg::AccountName).to_owned()}
            value={&props.name}
        />
    }
}
