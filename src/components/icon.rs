//! Small pictures beside words. They say nothing that the words beside them don't.

use yew::prelude::*;

/// A picture, by what it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// A file shows it.
    Shown,
    /// Somebody says it.
    Said,
    /// Nothing of it is there.
    Nothing,
    /// It may be lost.
    LetGo,
    /// A file says otherwise.
    Contradicted,
    /// Not answered yet.
    Open,
}

impl Icon {
    /// The lines of the picture, on a field of 16 by 16.
    const fn lines(self) -> &'static str {
        match self {
            Self::Shown => "M3 8.5l3.2 3.2L13 5",
            Self::Said => "M2.5 3.5h11v7.5h-6l-3 2.5v-2.5h-2z",
            Self::Nothing => "M4 8h8",
            Self::LetGo => "M8 2.5v9M4.5 8L8 11.5 11.5 8M3 14h10",
            Self::Contradicted => "M8 2.5v7M8 12.5v1",
            Self::Open => "M8 3a5 5 0 1 1 0 10a5 5 0 1 1 0-10",
        }
    }
}

/// Draws it as high as the text beside it.
pub fn icon(icon: Icon) -> Html {
    html! {
        <svg class="acc-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d={icon.lines()} />
        </svg>
    }
}
