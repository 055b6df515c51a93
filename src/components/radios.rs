//! A group of radios.

use yew::prelude::*;

/// How the radios stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// One below the other.
    List,
    /// Beside each other, as long as there is room: for few short labels.
    Segments,
}

/// A group of radios: values with their labels, in order. The name says what it is about. None is chosen
/// before the person chooses.
pub fn radios(
    layout: Layout,
    name: &str,
    chosen: Option<&str>,
    choices: &[(&'static str, &str)],
) -> Html {
    let name = AttrValue::from(name.to_owned());
    let choice = |(value, label): &(&'static str, &str)| {
        html! {
            // When a choice is added, the others stay the elements that they are.
            <div class="acc-choice" key={*value}>
                <label>
                    <input
                        type="radio"
                        name={&name}
                        value={*value}
                        checked={chosen == Some(*value)}
                    />
                    <span>{ *label }</span>
                </label>
            </div>
        }
    };
    let class = match layout {
        Layout::List => "acc-choices",
        Layout::Segments => "acc-choices acc-segments",
    };
    html! { <div {class}>{ for choices.iter().map(choice) }</div> }
}
