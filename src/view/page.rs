//! The page as a whole: its head, its sections in reading order, its foot.

use domain::plan::{Category, Plan, Section};
use messages::Msg;

use super::faults::faults;
use super::form::link;
use super::line::{line, message};
use super::tag::Tag;
use super::words::paragraphs;
use crate::model::{Model, Theme, Topic};

/// Draws the parts that change by themselves.
pub type Slots<'a> = &'a dyn Fn(Topic) -> Tag;

/// The whole page.
pub fn page(model: &Model, slot: Slots<'_>) -> Tag {
    let below = match &model.plan {
        Ok(plan) => body(model, plan, slot),
        Err(found) => faults(model, found),
    };
    let direction = if model.config.right_to_left {
        "rtl"
    } else {
        "ltr"
    };
    // Another plan is drawn from nothing: there is little in common to be changed.
    let key = match &model.plan {
        Ok(plan) => [
            &plan.id,
            " ",
            &plan.revision,
            " ",
            &plan.items.len().to_string(),
        ]
        .concat(),
        Err(_) => String::new(),
    };
    Tag::new("div")
        .key(&key)
        .class("acc-page")
        .attribute("lang", &model.config.language)
        .fixed("dir", direction)
        .fixed("data-theme", model.theme().name())
        .child(top(model))
        .child(below)
}

/// The switches, the title and what this page does. Up to the first section the fallback has the
/// same boxes.
fn top(model: &Model) -> Tag {
    let messages = &model.messages;
    let languages = model
        .config
        .languages
        .iter()
        .map(|(tag, name)| option(tag, name, *tag == model.config.language));
    let themes = Theme::ALL.into_iter().map(|theme| {
        let label = match theme {
            Theme::Auto => Msg::ThemeAuto,
            Theme::Light => Msg::ThemeLight,
            Theme::Dark => Msg::ThemeDark,
        };
        option(theme.name(), messages.get(label), theme == model.theme())
    });
    let select = |name: &'static str| Tag::new("select").fixed("name", name);
    let tools = Tag::new("div")
        .class("acc-tools")
        .fixed("role", "group")
        .attribute("aria-label", messages.get(Msg::PageTools))
        .child(switch(
            messages.get(Msg::LabelLanguage),
            select("language").children(languages),
        ))
        .child(switch(
            messages.get(Msg::LabelTheme),
            select("theme").children(themes),
        ));
    Tag::list()
        .child(tools)
        .child(message("h1", "acc-title", messages, Msg::PageTitle))
        .child(message("p", "acc-lead", messages, Msg::PageLead))
        .child(message("p", "acc-lead", messages, Msg::PageWhatItDoes))
        .child(message(
            "p",
            "acc-lead",
            messages,
            Msg::PageClosingDoesNotEnd,
        ))
}

fn switch(label: &str, select: Tag) -> Tag {
    Tag::new("label")
        .child(line("span", "", label))
        .child(select)
}

fn option(value: &str, label: &str, chosen: bool) -> Tag {
    Tag::new("option")
        .attribute("value", value)
        .flag("selected", chosen)
        .text(label)
}

/// Everything below the head.
fn body(model: &Model, plan: &Plan, slot: Slots<'_>) -> Tag {
    let messages = &model.messages;
    let routed = plan.section("access");
    let account = Tag::new("section")
        .child(message(
            "h2",
            "acc-heading",
            messages,
            Msg::SectionAccountTitle,
        ))
        .child(slot(Topic::Notices))
        .child(slot(Topic::Progress))
        .child(slot(Topic::Account));
    let evidence = Tag::new("section")
        .fixed("data-section", "evidence")
        .child(message("h2", "acc-heading", messages, Msg::EvidenceTitle))
        .child(slot(Topic::Evidence));
    let sections = plan
        .sections
        .iter()
        .enumerate()
        .map(|(index, part)| section(plan, part, index, routed == Some(index), slot));
    let route = || Tag::new("section").child(slot(Topic::Route));
    let afterwards = Tag::new("section")
        .fixed("data-section", "afterwards")
        .child(message(
            "h2",
            "acc-heading",
            messages,
            Msg::SectionAfterwardsTitle,
        ))
        .child(slot(Topic::Afterwards));
    Tag::list()
        .child(account)
        .child(evidence)
        .children(sections)
        .child(routed.is_none().then(route))
        .child(slot(Topic::Review))
        .child(afterwards)
        .child(foot(model, plan))
        .child(slot(Topic::Focus))
}

fn section(plan: &Plan, section: &Section, index: usize, route: bool, slot: Slots<'_>) -> Tag {
    let categories = section.categories.clone();
    let categories = categories.map(|index| category(&plan.categories[index], index, slot));
    let categories = blocks(categories.collect());
    Tag::new("section")
        .attribute("data-section", &section.id)
        .child(line("h2", "acc-heading", &section.title))
        .child(paragraphs(&section.intro, "acc-text"))
        .child(route.then(|| slot(Topic::Route)))
        .child(slot(Topic::Section(index)))
        .children(categories)
}

/// More than so many in a row are put into blocks of [`BLOCK`].
const LONG: usize = 20;

/// How many stand together in a block.
const BLOCK: usize = 10;

/// Blocks, and blocks of blocks, where there are many: what browsers do after a change grows with
/// the number of siblings.
fn blocks(mut parts: Vec<Tag>) -> Vec<Tag> {
    while parts.len() > LONG {
        let mut rest = parts.into_iter();
        let mut blocks = Vec::new();
        loop {
            let block: Vec<Tag> = rest.by_ref().take(BLOCK).collect();
            if block.is_empty() {
                break;
            }
            blocks.push(Tag::new("div").class("acc-block").children(block));
        }
        parts = blocks;
    }
    parts
}

fn category(category: &Category, index: usize, slot: Slots<'_>) -> Tag {
    let head = slot(Topic::Category(index));
    let rows = category.items.clone().map(|item| slot(Topic::Item(item)));
    let rows = blocks(rows.collect());
    let Some(title) = &category.title else {
        return Tag::new("div").class("acc-list").child(head).children(rows);
    };
    let summary = Tag::new("summary")
        .child(line("span", "acc-category-title", title))
        .child(slot(Topic::Count(index)));
    Tag::new("details")
        .class("acc-category")
        .attribute("data-category", &category.id)
        .child(summary)
        .child(head)
        .children(rows)
}

fn foot(model: &Model, plan: &Plan) -> Tag {
    let messages = &model.messages;
    let links = plan.help.iter().map(|help| {
        Tag::new("li").child(link(&help.text, &help.url, messages.get(Msg::LabelNewTab)))
    });
    Tag::new("footer")
        .class("acc-foot")
        .child(message("h2", "acc-heading", messages, Msg::PageHelp))
        .child(Tag::new("ul").children(links))
        .child(message("p", "", messages, Msg::PageStop))
        .child(message("p", "", messages, Msg::PageNotAws))
}
