//! A paragraph whose text changes.

use yew::prelude::*;

/// What a paragraph has whose text changes.
#[derive(PartialEq, Properties)]
pub struct LiveProps {
    /// Its class, where it has one.
    #[prop_or_default]
    pub class: Option<&'static str>,
    /// Its part, where hosts may style it.
    #[prop_or_default]
    pub part: Option<&'static str>,
    /// Its role, where it is announced.
    #[prop_or_default]
    pub role: Option<&'static str>,
    /// Its text.
    pub text: AttrValue,
}

/// A paragraph whose text changes: all that is inside gives way to the new one, also what a browser that
/// translates has made of the old one.
#[component]
pub fn Live(props: &LiveProps) -> Html {
    let LiveProps {
        class,
        part,
        role,
        text,
    } = props;
    #[cfg(target_arch = "wasm32")]
    return html! { <p class={*class} part={*part} role={*role} ~textContent={text.as_str()} /> };
    // Without a browser nothing has properties.
    #[cfg(not(target_arch = "wasm32"))]
    html! { <p class={*class} part={*part} role={*role}>{ text }</p> }
}
