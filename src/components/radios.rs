//! A group of radios.

use yew::prelude::*;

use super::shown::Drawing;

/// What a group of radios has.
#[derive(PartialEq, Properties)]
pub struct RadiosProps {
    /// What is chosen is the model's at every drawing.
    pub drawing: Drawing,
    /// Its name says what it is about.
    pub name: AttrValue,
    /// The value that is chosen. None is before the person chooses.
    pub chosen: Option<&'static str>,
    /// Values with their labels, in order.
    pub choices: Vec<(&'static str, AttrValue)>,
}

/// A group of radios.
#[component]
pub fn Radios(props: &RadiosProps) -> Html {
    let choice = |(value, label): &(&'static str, AttrValue)| {
        html! {
            <div class="acc-choice">
                <label>
                    <input
                        type="radio"
                        name={&props.name}
                        value={*value}
                        checked={props.chosen == Some(*value)}
                    />
                    <span>{ label }</span>
                </label>
            </div>
        }
    };
    html! { <div class="acc-choices">{ for props.choices.iter().map(choice) }</div> }
}
