//! The page as a whole: its head, the way around it, its sections in reading order, its foot.

mod faults;
mod foot;
mod head;
mod section;

use yew::prelude::*;

use self::faults::faults;
use self::foot::foot;
use self::head::head;
use self::section::{PlanSection, own_section};
use super::account::Account;
use super::afterwards::Afterwards;
use super::context::SessionContext;
use super::evidence::Evidence;
use super::import::Import;
use super::imported::Imported;
use super::notices::Notices;
use super::rail::Rail;
use super::review::Review;
use super::route::Route;
use super::there::there;
use crate::model::Model;
use crate::model::places::{ACCESS, ACCOUNT, AFTERWARDS, EVIDENCE, THERE};
use domain::plan::Plan;
use messages::Msg;

/// The whole page. It is drawn again only as a whole: what changes inside watches for itself.
#[component]
pub fn Page() -> Html {
    let session = use_context::<SessionContext>();
    let Some(session) = session else {
        return Html::default();
    };
    session.read(|model| {
        let below = match &model.plan {
            Ok(plan) => body(model, plan),
            Err(found) => faults(model, found),
        };
        html! {
            <div
                class="acc-page"
                part="acc-page"
                key={plan_key(model)}
                lang={model.config.language.clone()}
                dir={if model.config.right_to_left { "rtl" } else { "ltr" }}
                data-theme={model.theme().name()}
            >
                { head(model) }
                <Imported />
                { below }
            </div>
        }
    })
}

/// Another plan is drawn from nothing: there is little in common to be changed.
fn plan_key(model: &Model) -> String {
    match &model.plan {
        Ok(plan) => format!("{} {} {}", plan.id, plan.revision, plan.items.len()),
        Err(_) => String::new(),
    }
}

/// Everything below the head.
fn body(model: &Model, plan: &Plan) -> Html {
    let texts = &model.messages;
    let evidence = html! { <Evidence /> };
    let afterwards = html! {
        <>
            <Afterwards />
            <Import />
        </>
    };
    let sections = (0..plan.sections.len()).map(|index| html! { <PlanSection {index} /> });
    html! {
        <div class="acc-layout">
            <Rail />
            <div class="acc-main">
                <Notices />
                <section class="acc-section" data-section={ACCOUNT}><Account /></section>
                { own_section(model, EVIDENCE, texts.get(Msg::EvidenceTitle), evidence) }
                if plan.sections.iter().any(|section| section.asked_if_there) {
                    { own_section(model, THERE, texts.get(Msg::ThereTitle), there(model)) }
                }
                <>{ for sections }</>
                if plan.section(ACCESS).is_none() {
                    <section class="acc-section"><Route /></section>
                }
                <Review />
                { own_section(model, AFTERWARDS, texts.get(Msg::SectionAfterwardsTitle), afterwards) }
                { foot(model, plan) }
            </div>
        </div>
    }
}
