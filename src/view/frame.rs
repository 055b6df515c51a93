//! The frame of the page: its head, its sections in reading order, its foot.

use domain::plan::{Category, Plan};
use messages::Msg;
use yew::prelude::*;

use super::form::link;
use super::words::paragraphs;
use crate::model::{Model, Theme, Topic};

/// The attributes of the outermost element.
pub struct Frame {
    /// Its language.
    pub language: String,
    /// Its direction.
    pub direction: &'static str,
    /// Its look.
    pub theme: &'static str,
}

impl Frame {
    /// The frame of this model.
    pub fn of(model: &Model) -> Self {
        Self {
            language: model.config.language.clone(),
            direction: if model.config.right_to_left { "rtl" } else { "ltr" },
            theme: model.theme().name(),
        }
    }
}

/// The switches, the title and what this page does. Up to the first section the fallback has the
/// same boxes.
pub fn top(model: &Model) -> Html {
    let messages = &model.messages;
    let option = |value: &str, label: &str, chosen: bool| {
        html! { <option value={value.to_owned()} selected={chosen}>{ label.to_owned() }</option> }
    };
    let theme_label = |theme: Theme| match theme {
        Theme::Auto => Msg::ThemeAuto,
        Theme::Light => Msg::ThemeLight,
        Theme::Dark => Msg::ThemeDark,
    };
    html! {
        <>
            <div class="acc-tools" role="group" aria-label={messages.get(Msg::PageTools).to_owned()}>
                <label>
                    <span>{ messages.get(Msg::LabelLanguage).to_owned() }</span>
                    <select name="language">
                        { for model.config.languages.iter().map(|(tag, name)| option(tag, name, *tag == model.config.language)) }
                    </select>
                </label>
                <label>
                    <span>{ messages.get(Msg::LabelTheme).to_owned() }</span>
                    <select name="theme">
                        { for Theme::ALL.into_iter().map(|theme| {
                            option(theme.name(), messages.get(theme_label(theme)), theme == model.theme())
                        }) }
                    </select>
                </label>
            </div>
            <h1 class="acc-title">{ messages.get(Msg::PageTitle).to_owned() }</h1>
            { for [Msg::PageLead, Msg::PageWhatItDoes, Msg::PageClosingDoesNotEnd].into_iter().map(|message| html! {
                <p class="acc-lead">{ messages.get(message).to_owned() }</p>
            }) }
        </>
    }
}

/// Everything below the head.
pub fn body(model: &Model, slot: &dyn Fn(Topic) -> Html) -> Html {
    let Ok(plan) = &model.plan else { return Html::default() };
    let messages = &model.messages;
    let heading = |message: Msg| html! { <h2 class="acc-heading">{ messages.get(message).to_owned() }</h2> };
    let routed = plan.section("access");
    html! {
        <>
            <section class="acc-section">
                { heading(Msg::SectionAccountTitle) }
                { slot(Topic::Notices) }
                { slot(Topic::Account) }
            </section>
            { for plan.sections.iter().enumerate().map(|(index, section)| html! {
                <section class="acc-section" data-section={section.id.clone()}>
                    <h2 class="acc-heading">{ section.title.clone() }</h2>
                    { paragraphs(&section.intro, "acc-text") }
                    if routed == Some(index) {
                        { slot(Topic::Route) }
                    }
                    { slot(Topic::Section(index)) }
                    { for section.categories.clone().map(|index| category(&plan.categories[index], index, slot)) }
                </section>
            }) }
            if routed.is_none() {
                <section class="acc-section">{ slot(Topic::Route) }</section>
            }
            { slot(Topic::Review) }
            <section class="acc-section" data-section="afterwards">
                { heading(Msg::SectionAfterwardsTitle) }
                { slot(Topic::Afterwards) }
            </section>
            { foot(model, plan) }
            { slot(Topic::Focus) }
        </>
    }
}

fn category(category: &Category, index: usize, slot: &dyn Fn(Topic) -> Html) -> Html {
    let rows = || html! {
        <>
            { slot(Topic::Category(index)) }
            { for category.items.clone().map(|item| slot(Topic::Item(item))) }
        </>
    };
    match &category.title {
        None => html! { <div class="acc-list">{ rows() }</div> },
        Some(title) => html! {
            <details class="acc-category" data-category={category.id.clone()}>
                <summary><span class="acc-category-title">{ title.clone() }</span>{ slot(Topic::Count(index)) }</summary>
                { rows() }
            </details>
        },
    }
}

fn foot(model: &Model, plan: &Plan) -> Html {
    let messages = &model.messages;
    html! {
        <footer class="acc-foot">
            <h2 class="acc-heading">{ messages.get(Msg::PageHelp).to_owned() }</h2>
            <ul>
                { for plan.help.iter().map(|help| html! {
                    <li>{ link(&help.text, &help.url, messages.get(Msg::LabelNewTab)) }</li>
                }) }
            </ul>
            <p>{ messages.get(Msg::PageStop).to_owned() }</p>
            <p>{ messages.get(Msg::PageNotAws).to_owned() }</p>
        </footer>
    }
}
