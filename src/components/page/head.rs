//! The switches, the title and what this page does. Up to the first section the fallback has the same
//! boxes.

use messages::Msg;
use yew::prelude::*;

use crate::model::{Model, Theme};

/// The head of the page.
pub fn head(model: &Model) -> Html {
    let texts = &model.messages;
    let languages = model.config.languages.iter();
    // A language has its own name, to be read aloud as it is said there.
    let languages = languages.map(|(tag, name)| {
        let selected = *tag == model.config.language;
        html! { <option lang={tag.clone()} value={tag.clone()} {selected}>{ name }</option> }
    });
    let themes = Theme::ALL.into_iter().map(|theme| {
        let label = match theme {
            Theme::Auto => Msg::ThemeAuto,
            Theme::Light => Msg::ThemeLight,
            Theme::Dark => Msg::ThemeDark,
        };
        let selected = theme == model.theme();
        html! { <option value={theme.name()} {selected}>{ texts.get(label) }</option> }
    });
    let title = model.config.heading(1);
    let leads = [
        Msg::PageLead,
        Msg::PageWhatItDoes,
        Msg::PageClosingDoesNotEnd,
    ];
    let lead = |lead| html! { <p class="acc-lead">{ texts.get(lead) }</p> };
    html! {
        <>
            <div class="acc-tools" role="group" aria-label={texts.get(Msg::PageTools).to_owned()}>
                { switch("language", texts.get(Msg::LabelLanguage), languages.collect()) }
                { switch("theme", texts.get(Msg::LabelTheme), themes.collect()) }
            </div>
            <@{title} class="acc-title" part="acc-title">{ texts.get(Msg::PageTitle) }</@>
            { for leads.into_iter().map(lead) }
        </>
    }
}

fn switch(name: &'static str, label: &str, options: Html) -> Html {
    html! {
        <label>
            <span>{ label }</span>
            <select {name}>{ options }</select>
        </label>
    }
}
