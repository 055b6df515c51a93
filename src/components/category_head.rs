//! The one answer of a category.

use messages::Msg;
use yew::prelude::*;

use super::group_answer::group_answer;
use super::shown::use_shown;
use crate::model::Topic;

/// Which category.
#[derive(PartialEq, Properties)]
pub struct CategoryHeadProps {
    /// Its place in the plan.
    pub index: usize,
}

/// The one answer of a category, where it has one.
#[component]
pub fn CategoryHead(props: &CategoryHeadProps) -> Html {
    use_shown(Topic::Category(props.index), |model| {
        let plan = model.plan.as_ref().ok()?;
        let category = plan.categories.get(props.index)?;
        let (id, shortcuts) = (&category.id, &category.shortcuts);
        // One alone needs no answer for all.
        if model.case.said(id).is_none() && category.items.len() < 2 {
            return None;
        }
        group_answer(model, id, shortcuts, Msg::ShortcutTitle)
    })
}
