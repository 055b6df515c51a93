//! Components drawn without a browser, by Yew's renderer for servers.

mod account;
mod context;
mod copies;
mod empty;
mod end;
mod evidence;
mod imported;
mod model;
mod next;
mod page;
mod proposed;
mod rows;
mod services;
mod sources;
mod there;

use yew::prelude::*;
use yew::{BaseComponent, LocalServerRenderer};

use super::SessionContext;
use crate::model::Store;

/// What stands around a component in the page.
#[derive(Clone, PartialEq, Properties)]
struct AroundProps {
    store: Store,
    children: Html,
}

#[component]
fn Around(props: &AroundProps) -> Html {
    html! {
        <ContextProvider<SessionContext> context={SessionContext::of(&props.store)}>
            { props.children.clone() }
        </ContextProvider<SessionContext>>
    }
}

/// What a component draws of a store, a line for each tag and each text.
fn drawn<C: BaseComponent<Properties = ()>>(store: &Store) -> String {
    let store = store.clone();
    let props = AroundProps {
        store,
        children: html! { <C /> },
    };
    drawn_around(props)
}

/// What components draw with a page around them.
fn drawn_around(props: AroundProps) -> String {
    drawn_alone::<Around>(props)
}

/// What a component draws that has nothing around it.
fn drawn_alone<C: BaseComponent>(props: C::Properties) -> String {
    let renderer = LocalServerRenderer::<C>::with_props(props).hydratable(false);
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    let runtime = runtime.build().expect("tokio runs");
    lines(&tokio::task::LocalSet::new().block_on(&runtime, renderer.render()))
}

/// A line for each tag and each text. The order of attributes says nothing: they are sorted.
fn lines(html: &str) -> String {
    let mut lines = String::new();
    for part in html.split_inclusive('>').flat_map(|part| {
        let (text, tag) = part.split_at(part.find('<').unwrap_or(part.len()));
        [text.to_owned(), sorted(tag)]
    }) {
        if !part.is_empty() {
            lines.push_str(&part);
            lines.push('\n');
        }
    }
    lines
}

/// A tag with its attributes sorted.
fn sorted(tag: &str) -> String {
    let Some((name, attributes)) = tag.trim_end_matches('>').split_once(' ') else {
        return tag.to_owned();
    };
    // Every attribute ends with a quotation mark, but for one that only says yes.
    let attributes = attributes.replace(" checked ", " checked=\"\" ");
    let mut attributes: Vec<&str> = attributes.split_inclusive("\" ").map(str::trim).collect();
    attributes.sort_unstable();
    format!("{name} {}>", attributes.join(" "))
}
