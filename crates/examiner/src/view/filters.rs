//! The fields that choose which resources of the list are shown.

use std::collections::BTreeSet;

use evidence::inventory::Inventory;
use evidence::services::Class;
use markup::{Attribute, Element, Name, Node};
use messages::examiner::Say;
use words::examiner as coded;

use super::Scene;
use super::parts::{field, option, say};
use crate::control::Control;
use crate::file::File;
use crate::words::{detailed, name_of};

/// The fields for these lists; the choice of a file only where there are several.
pub(super) fn filters(
    scene: &Scene<'_>,
    listed: &[(&String, &File)],
    shown: &[&Inventory],
) -> Element {
    let words = scene.words;
    let filter = &scene.screen.filter;
    let text = Node::new(Name::Input)
        .attribute(Attribute::Type, "text")
        .attribute(Attribute::Name, Control::Text.name())
        .attribute(Attribute::Autocomplete, "off")
        .attribute(Attribute::Dir, "auto")
        .value(&filter.text);
    let services = shown.iter().flat_map(|inventory| inventory.services());
    let regions = shown.iter().flat_map(|inventory| inventory.regions());
    let classes = Class::ALL.iter().map(|class| {
        let label = words.get(coded::class(*class));
        (class.name(), label)
    });
    let services = unique(services, filter.service.as_deref());
    let regions = unique(regions, filter.region.as_deref());
    let regions = regions.into_iter().map(|region| match region {
        "" => ("-", words.get(Say::ListNoRegion)),
        region => (region, region),
    });
    // An empty value stands for all Regions, so no Region is a hyphen.
    let region = filter.region.as_deref();
    let region = region.map(|region| if region.is_empty() { "-" } else { region });
    let services = services.into_iter().map(|service| (service, service));
    Node::new(Name::Div)
        .class("acc-fields")
        .optional((listed.len() > 1).then(|| files(scene, listed)))
        .child(select(
            scene,
            Control::Service,
            Say::ListService,
            filter.service.as_deref(),
            services,
        ))
        .child(select(
            scene,
            Control::Region,
            Say::ListRegion,
            region,
            regions,
        ))
        .child(select(
            scene,
            Control::Class,
            Say::ListClass,
            filter.class.map(Class::name),
            classes,
        ))
        .child(field(words.get(Say::ListText), text).key("text"))
        .into()
}

/// Each once and in order, the chosen one always among them.
fn unique<'a>(names: impl Iterator<Item = &'a str>, chosen: Option<&'a str>) -> BTreeSet<&'a str> {
    names.chain(chosen).collect()
}

fn select<'a>(
    scene: &Scene<'_>,
    control: Control,
    label: Say,
    chosen: Option<&str>,
    choices: impl Iterator<Item = (&'a str, &'a str)>,
) -> Element {
    let all = option("", scene.words.get(Say::ListAll), chosen.is_none());
    let choices = choices.map(|(value, label)| option(value, label, chosen == Some(value)));
    let select = Node::new(Name::Select)
        .attribute(Attribute::Name, control.name())
        .child(all)
        .children(choices);
    field(scene.words.get(label), select)
        .key(control.name())
        .into()
}

fn files(scene: &Scene<'_>, listed: &[(&String, &File)]) -> Element {
    let words = scene.words;
    let chosen = scene.screen.file.as_deref();
    let all = option("", words.get(Say::ListFileAll), chosen.is_none());
    let choices = listed.iter().map(|(id, file)| {
        let title = words.get(coded::kind(file.source.kind));
        let label = detailed(title, name_of(&file.source.name, words), words);
        option(id, &label, chosen == Some(id.as_str()))
    });
    let select = Node::new(Name::Select)
        .attribute(Attribute::Name, Control::File.name())
        .child(all)
        .children(choices);
    field(words.get(Say::ListFile), select)
        .child(say(Name::Span, "acc-hint", words, Say::ListTwice))
        .key(Control::File.name())
        .into()
}
