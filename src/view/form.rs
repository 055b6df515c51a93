//! The page's controls: native inputs, visible, each with its label.

use super::line::line;
use super::tag::Tag;
use crate::model::Button;

/// One choice of a group.
pub struct Choice<'a> {
    /// Its value.
    pub value: &'a str,
    /// Its label.
    pub label: &'a str,
    /// A hint for choosing it.
    pub hint: Option<&'a str>,
}

impl<'a> Choice<'a> {
    /// A choice without a hint.
    pub fn new(value: &'a str, label: &'a str) -> Self {
        Self {
            value,
            label,
            hint: None,
        }
    }
}

/// A group of radios. None is chosen before the person chooses.
#[inline(never)]
pub fn radios(name: &str, chosen: Option<&str>, choices: &[Choice<'_>]) -> Tag {
    Tag::new("div")
        .class("acc-choices")
        .children(choices.iter().map(|choice| {
            let input = Tag::new("input")
                .fixed("type", "radio")
                .attribute("name", name)
                .value(choice.value)
                .checked(chosen == Some(choice.value));
            let label = Tag::new("label")
                .child(input)
                .child(line("span", "", choice.label));
            let hint = choice.hint.map(|hint| line("p", "acc-hint", hint));
            Tag::new("div").class("acc-choice").child(label).child(hint)
        }))
}

/// A labelled group inside a row.
#[inline(never)]
pub fn group(legend: &str, content: Tag) -> Tag {
    Tag::new("fieldset")
        .class("acc-group")
        .child(line("legend", "", legend))
        .child(content)
}

/// A text field.
pub struct Field<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its label.
    pub label: &'a str,
    /// A hint for filling it in.
    pub hint: Option<&'a str>,
    /// Its content.
    pub value: &'a str,
    /// Whether mostly digits are typed.
    pub digits: bool,
}

/// A text field with its label above it.
#[inline(never)]
pub fn field(field: &Field<'_>) -> Tag {
    let input = Tag::new("input")
        .fixed("type", "text")
        .attribute("name", field.name)
        .value(field.value)
        .optional("inputmode", field.digits.then_some("numeric"))
        .fixed("autocomplete", "off")
        .fixed("autocapitalize", "off")
        .fixed("spellcheck", "false")
        .fixed("dir", "auto");
    Tag::new("label")
        .class("acc-field")
        .child(line("span", "acc-label", field.label))
        .child(field.hint.map(|hint| line("span", "acc-hint", hint)))
        .child(input)
}

/// A button that does something here.
#[inline(never)]
pub fn button(button: Button, value: Option<&str>, label: &str) -> Tag {
    Tag::new("button")
        .fixed("type", "button")
        .class("acc-button")
        .fixed("data-action", button.name())
        .optional("data-value", value)
        .text(label)
}

/// A link to read more; it leaves this page alone.
#[inline(never)]
pub fn link(text: &str, url: &str, new_tab: &str) -> Tag {
    if url.is_empty() {
        return line("span", "", text);
    }
    outward(url).text(&[text, " ", new_tab].concat())
}

/// A link that opens a tab of its own and tells it nothing about this page.
#[inline(never)]
pub fn outward(url: &str) -> Tag {
    Tag::new("a")
        .attribute("href", url)
        .fixed("target", "_blank")
        .fixed("rel", "noopener noreferrer")
        .fixed("referrerpolicy", "no-referrer")
}
