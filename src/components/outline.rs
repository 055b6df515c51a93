//! Elements that the examiner drew as data, drawn as elements of the page.

use domain::json::Value;
use markup::{Attribute, Element, Setting};
use yew::prelude::*;
use yew::virtual_dom::VTag;

use super::copies::Copies;
use crate::model::heading_name;

/// The part that the page draws by itself: answers speak in it, too, which the examiner does not know.
const COPIES: &str = "copies";

/// The elements; whatever is not on the closed lists is left out. `headings_below` puts headings under the
/// host's.
pub fn outline(drawn: &Value, headings_below: usize) -> Html {
    match Element::read(drawn) {
        Some(element) => element_of(&element, headings_below),
        None => Html::default(),
    }
}

fn element_of(element: &Element, headings_below: usize) -> Html {
    if element.attribute(Attribute::DataPanel) == COPIES {
        // As long as there is no map the component has no element, and what comes and goes before it would be
        // put where its next sibling was once.
        return html! { <div key={COPIES}><Copies /></div> };
    }
    let mut tag = VTag::new(lowered(element.name().name(), headings_below));
    for (name, setting) in element.attributes() {
        let text = match setting {
            Setting::Text(text) => AttrValue::from(text.to_owned()),
            Setting::Flag => AttrValue::Static(name.name()),
        };
        match name {
            Attribute::Value => tag.set_value(text),
            Attribute::Key => tag.key = Some(text.to_string().into()),
            name => tag.add_attribute(name.name(), text),
        }
    }
    match element.text() {
        Some(text) => tag.add_child(html! { { text.to_owned() } }),
        None => tag.add_children(
            element
                .elements()
                .map(|inside| element_of(inside, headings_below)),
        ),
    }
    tag.into()
}

/// The name of a heading that lies so many levels further down; any other name as it is.
fn lowered(name: &'static str, levels: usize) -> &'static str {
    let level = match name {
        "h3" => 3,
        "h4" => 4,
        _ => return name,
    };
    heading_name(level + levels)
}
