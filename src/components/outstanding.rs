//! Why a row is outstanding.

use domain::reason::Reason;
use messages::Messages;
use yew::prelude::*;

use super::live::Live;
use crate::view::sentences;

/// Why a row is outstanding, once there is more to say than that nothing was answered.
pub fn outstanding(texts: &Messages, reason: Option<Reason>) -> Html {
    match reason {
        None | Some(Reason::Unanswered) => Html::default(),
        Some(reason) => Live::VERDICT.paragraph(&sentences::outstanding(texts, reason)),
    }
}
