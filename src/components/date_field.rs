//! A field for a day.

use domain::time::Date;
use messages::{Messages, Msg};
use yew::prelude::*;

use super::hint::{described_by, hint};
use crate::model::Button;

/// A field for a day with its label above it, and a button that fills in today's: nothing else does. What
/// was stored and is no day stays to be seen and put right.
pub fn date_field(
    texts: &Messages,
    name: impl Into<AttrValue>,
    label: Msg,
    about: Msg,
    value: &str,
) -> Html {
    let name = name.into();
    let is_day = value.is_empty() || is_day(value);
    html! {
        <div class="acc-date">
            <div class="acc-field">
                <label class="acc-label" for={&name}>{ texts.get(label) }</label>
                { hint(&name, texts.get(about)) }
                <input
                    type={if is_day { "date" } else { "text" }}
                    id={&name}
                    name={&name}
                    value={value.to_owned()}
                    autocomplete="off"
                    min="1970-01-01"
                    max="9999-12-31"
                    aria-describedby={described_by(&name)}
                />
            </div>
            <button
                type="button"
                class="acc-button"
                part="acc-button"
                data-action={Button::Today.name()}
                data-value={&name}
            >
                { texts.get(Msg::LabelToday) }
            </button>
        </div>
    }
}

/// Whether it is a day of some year. Whoever types 2026 key by key has typed the years 2, 20 and 202 before.
fn is_day(value: &str) -> bool {
    let in_a_leap_year = |day: &str| Date::parse(&format!("2000{day}")).is_some();
    let early = value.starts_with('0') || value.starts_with('1');
    Date::parse(value).is_some() || early && value.get(4..).is_some_and(in_a_leap_year)
}
