//! The status of a row: a picture and words on a ground of their own.

use domain::answer::{Choice, Said};
use domain::gate::Judgement;
use domain::grade::Grade;
use domain::reason::Reason;
use yew::prelude::*;

use super::icon::{Icon, icon};

/// What an answer comes to. Each has a colour, and none has only that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Files show it, or support it.
    Shown,
    /// It rests on somebody's word.
    Said,
    /// Nothing of it is there.
    Nothing,
    /// It is let go, or done without.
    LetGo,
    /// A file says otherwise.
    Contradicted,
    /// It is not settled.
    Open,
}

impl Status {
    /// Of an answer and the gate's judgement about it.
    pub fn of(judgement: Judgement, said: Option<&Said>) -> Self {
        let nothing =
            matches!(said, Some(Said::Backup(form)) if form.choice == Some(Choice::Nothing));
        match judgement {
            Judgement::Outstanding(Reason::Contradicted) => Self::Contradicted,
            Judgement::NotThere { .. } => Self::Nothing,
            Judgement::Outstanding(_) | Judgement::Waiting | Judgement::DoesNotApply => Self::Open,
            Judgement::Settled { .. } if nothing => Self::Nothing,
            Judgement::Settled { grade, .. } => match grade {
                Grade::Shown | Grade::Supported => Self::Shown,
                Grade::Attested => Self::Said,
                Grade::Waived => Self::LetGo,
                Grade::Open => Self::Open,
            },
        }
    }

    /// Its picture alone, for a line whose words say the same.
    pub fn mark(self) -> Html {
        html! { <span class="acc-fold-mark" data-status={self.name()}>{ icon(self.icon()) }</span> }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Shown => "shown",
            Self::Said => "said",
            Self::Nothing => "nothing",
            Self::LetGo => "let-go",
            Self::Contradicted => "contradicted",
            Self::Open => "open",
        }
    }

    const fn icon(self) -> Icon {
        match self {
            Self::Shown => Icon::Shown,
            Self::Said => Icon::Said,
            Self::Nothing => Icon::Nothing,
            Self::LetGo => Icon::LetGo,
            Self::Contradicted => Icon::Contradicted,
            Self::Open => Icon::Open,
        }
    }
}

/// A picture, and words on a ground of their own. They are announced with the row, not by themselves.
pub fn chip(status: Status, words: Html) -> Html {
    html! {
        <div class="acc-chip" data-status={status.name()}>
            { icon(status.icon()) }
            { words }
        </div>
    }
}
