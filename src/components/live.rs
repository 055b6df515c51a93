//! An element whose text changes.

use yew::prelude::*;

/// What such an element has besides its text: all that is inside gives way to the new text, also what a
/// browser that translates has made of the old one.
#[derive(Clone, Copy, Default)]
pub struct Live {
    /// Its class, where it has one.
    pub class: Option<&'static str>,
    /// Its part, where hosts may style it.
    pub part: Option<&'static str>,
    /// Its role, where it is announced.
    pub role: Option<&'static str>,
    /// Its state, where it has one.
    pub state: Option<&'static str>,
}

impl Live {
    /// What a row comes to.
    pub const VERDICT: Self = Self {
        part: Some("acc-verdict"),
        ..Self::class("acc-verdict")
    };

    /// What is wrong, announced at once.
    pub const ALERT: Self = Self {
        role: Some("alert"),
        ..Self::class("acc-notice")
    };

    /// An element of a class.
    pub const fn class(class: &'static str) -> Self {
        Self {
            class: Some(class),
            part: None,
            role: None,
            state: None,
        }
    }

    /// A paragraph.
    pub fn paragraph(self, text: &str) -> Html {
        self.draw("p", text)
    }

    /// A part of a line.
    pub fn span(self, text: &str) -> Html {
        self.draw("span", text)
    }

    fn draw(self, tag: &'static str, text: &str) -> Html {
        let Self {
            class,
            part,
            role,
            state,
        } = self;
        let text = text.to_owned();
        #[cfg(target_arch = "wasm32")]
        return html! {
            <@{tag} {class} {part} {role} data-state={state} ~textContent={text} />
        };
        // Without a browser nothing has properties.
        #[cfg(not(target_arch = "wasm32"))]
        html! { <@{tag} {class} {part} {role} data-state={state}>{ text }</@> }
    }
}

/// A paragraph whose text changes.
pub fn live(text: &str) -> Html {
    Live::default().paragraph(text)
}
