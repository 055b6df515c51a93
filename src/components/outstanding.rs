//! Why a row is outstanding.

use domain::reason::Reason;
use yew::prelude::*;

use super::context::use_texts;
use super::live::Live;
use crate::view::sentences;

/// What is said about a row.
#[derive(PartialEq, Properties)]
pub struct OutstandingProps {
    /// Why it is outstanding; none where it is settled.
    pub reason: Option<Reason>,
}

/// Why a row is outstanding, once there is more to say than that nothing was answered.
#[component]
pub fn Outstanding(props: &OutstandingProps) -> Html {
    let texts = use_texts();
    match props.reason {
        None | Some(Reason::Unanswered) => Html::default(),
        Some(reason) => {
            let text = sentences::outstanding(&texts, reason);
            html! { <Live class="acc-verdict" part="acc-verdict" {text} /> }
        }
    }
}
