//! The line beside a section's heading: how much of it is settled.

use yew::prelude::*;

use super::count::count;
use super::shown::use_shown;
use crate::model::Topic;
use crate::model::places::{Progress, progress_of_section};
use crate::view::sentences;

/// Which section.
#[derive(PartialEq, Properties)]
pub struct SectionLineProps {
    /// Its place in the plan.
    pub index: usize,
}

/// How much of a section is settled: where it is folded, nobody has to open it to know.
#[component]
pub fn SectionLine(props: &SectionLineProps) -> Html {
    let index = props.index;
    use_shown(Topic::Line(index), |model| {
        let (plan, assessment) = (model.plan.as_ref().ok()?, model.assessment.as_ref()?);
        let progress = progress_of_section(plan, assessment, index);
        if progress == Progress::default() {
            return None;
        }
        Some(count(sentences::count(&model.messages, progress)))
    })
}
