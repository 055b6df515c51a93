//! How the account stands to an organization.

use domain::reason::Reason;
use domain::standing::Standing;
use messages::Msg;
use yew::prelude::*;

use crate::components::context::use_texts;
use crate::components::notes::Notes;
use crate::components::outstanding::Outstanding;
use crate::components::radios::Radios;
use crate::components::row::Row;
use crate::components::say_again::SayAgain;
use crate::components::shown::Drawing;

/// The standing.
#[derive(PartialEq, Properties)]
pub struct StandingRowProps {
    /// The drawing of which it is a part.
    pub drawing: Drawing,
    /// What was chosen.
    pub chosen: Option<Standing>,
    /// Why it is outstanding; none where it is settled.
    pub reason: Option<Reason>,
    /// The sentences of files about it.
    pub notes: Option<Vec<AttrValue>>,
}

/// The row of the standing.
#[component]
pub fn StandingRow(props: &StandingRowProps) -> Html {
    let texts = use_texts();
    let reason = props.reason;
    let choice = |standing: &Standing| {
        let label = match standing {
            Standing::Standalone => Msg::StandingStandalone,
            Standing::Member => Msg::StandingMember,
            Standing::Management => Msg::StandingManagement,
            Standing::Unknown => Msg::StandingUnknown,
        };
        (standing.name(), texts.get(label).to_owned().into())
    };
    html! {
        <Row item="standing" settled={reason.is_none()}>
            <fieldset>
                <legend class="acc-item-title">{ texts.get(Msg::StandingTitle) }</legend>
                <p class="acc-text">{ texts.get(Msg::StandingHint) }</p>
                <Radios
                    drawing={props.drawing}
                    name="standing"
                    chosen={props.chosen.map(Standing::name)}
                    choices={Standing::ALL.iter().map(choice).collect::<Vec<_>>()}
                />
                if props.chosen == Some(Standing::Unknown) {
                    <p class="acc-notice">{ texts.get(Msg::StandingUnknownHelp) }</p>
                }
                <Outstanding {reason} />
                <SayAgain row="standing" {reason} />
                <Notes notes={props.notes.clone()} />
            </fieldset>
        </Row>
    }
}
