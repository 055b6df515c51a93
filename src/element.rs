//! The functions that the element's loader calls. Each instance is a number on that side and an app
//! on this one.

use std::cell::RefCell;

use domain::gate::Loading;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, Renderer};

use crate::app::{self, Hooks, Root, RootProps, Session};
use crate::browser::loader::Loader;
use crate::model::{Button, Config};

struct Instance {
    handle: u32,
    session: Session,
    app: AppHandle<Root>,
}

thread_local! {
    static INSTANCES: RefCell<Vec<Instance>> = const { RefCell::new(Vec::new()) };
}

fn with<T>(handle: u32, act: impl FnOnce(&Session) -> T) -> Option<T> {
    // The session is cheap to clone; holding no borrow lets it call back into this module.
    let session = INSTANCES.with_borrow(|instances| {
        Some(
            instances
                .iter()
                .find(|instance| instance.handle == handle)?
                .session
                .clone(),
        )
    })?;
    Some(act(&session))
}

/// Whether a file is a language file of this release. No other is given to an instance.
#[wasm_bindgen]
pub fn texts_fit(file: &str) -> bool {
    app::texts_fit(file)
}

/// Starts an instance in `root`, inside the shadow tree of an element. `texts` is a language file,
/// `plan` a plan document or empty for the built-in one. A refused plan leaves the gate shut, and the
/// instance shows its faults.
#[wasm_bindgen]
pub fn mount(root: Element, settings: &str, texts: &str, plan: &str, loader: Loader) -> u32 {
    let session = Session::new(
        Config::read(settings),
        texts,
        plan,
        Hooks {
            root: root.clone(),
            loader,
        },
    );
    let handle =
        INSTANCES.with_borrow(|instances| instances.last().map_or(1, |last| last.handle + 1));
    let props = RootProps {
        session: session.clone(),
    };
    let app = Renderer::<Root>::with_root_and_props(root, props).render();
    INSTANCES.with_borrow_mut(|instances| {
        instances.push(Instance {
            handle,
            session,
            app,
        })
    });
    handle
}

/// Ends an instance. Its answers are saved already, or stay with the page.
#[wasm_bindgen]
pub fn unmount(handle: u32) {
    let instance = INSTANCES.with_borrow_mut(|instances| {
        let place = instances
            .iter()
            .position(|instance| instance.handle == handle)?;
        Some(instances.remove(place))
    });
    if let Some(instance) = instance {
        instance.session.leave();
        instance.app.destroy();
    }
}

/// Takes over changed attributes.
#[wasm_bindgen]
pub fn configure(handle: u32, settings: &str) {
    with(handle, |session| session.configure(Config::read(settings)));
}

/// Takes over another language or plan; whether yet another plan is awaited.
#[wasm_bindgen]
pub fn load(handle: u32, texts: &str, plan: &str, awaits: bool) {
    with(handle, |session| session.load(texts, plan, loading(awaits)));
}

/// Another plan is asked for than the one that judges (`awaits`), or none any more.
#[wasm_bindgen]
pub fn expect_plan(handle: u32, awaits: bool) {
    with(handle, |session| session.expect_plan(loading(awaits)));
}

const fn loading(awaits: bool) -> Loading {
    if awaits {
        Loading::Plan
    } else {
        Loading::Nothing
    }
}

/// The state as JSON; see `ChecklistState` in `custom-elements.json`.
#[wasm_bindgen]
pub fn state(handle: u32) -> Option<String> {
    with(handle, Session::state_json)
}

/// The record as JSON.
#[wasm_bindgen]
pub fn record_json(handle: u32) -> Option<String> {
    with(handle, Session::record_json).flatten()
}

/// The record as Markdown.
#[wasm_bindgen]
pub fn record_markdown(handle: u32) -> Option<String> {
    with(handle, Session::record_markdown).flatten()
}

/// A text was put on the clipboard.
#[wasm_bindgen]
pub fn copied(handle: u32, text: &str) {
    with(handle, |session| session.copied(text));
}

/// The record as an element, for paper; none of a draft.
#[wasm_bindgen]
pub fn record_element(handle: u32) -> Option<String> {
    with(handle, Session::record_element).flatten()
}

/// Shows the outcome of the readers for a record.
#[wasm_bindgen]
pub fn look_at_record(handle: u32, outcome: &str) {
    with(handle, |session| session.look_at_record(outcome));
}

/// Takes over the outcome of the readers for a record, if it replaces nothing or may. Returns an empty
/// text where that was done, and else `{"code", "place", "message"}`.
#[wasm_bindgen]
pub fn take_record(handle: u32, outcome: &str, may_replace: bool) -> Option<String> {
    with(handle, |session| session.take_record(outcome, may_replace))
}

/// Shows a text that was made for the person to keep: the calendar file, or why there is none.
#[wasm_bindgen]
pub fn show_exported(handle: u32, text: String) {
    with(handle, |session| session.show_exported(text));
}

/// Shows the collector's script; an empty text where it can't be had.
#[wasm_bindgen]
pub fn show_script(handle: u32, text: String) {
    with(handle, |session| session.show_script(text));
}

/// Says that the examiner is waited for, or could not be loaded.
#[wasm_bindgen]
pub fn wait_for_examiner(handle: u32, missing: bool) {
    with(handle, |session| session.wait_for_examiner(missing));
}

/// The input that the examiner judges by, as JSON; see `Session::evidence_input`.
#[wasm_bindgen]
pub fn evidence_input(handle: u32) -> Option<String> {
    with(handle, Session::evidence_input)
}

/// A person removed a file, or gave it; see `Session::mark_evidence`.
#[wasm_bindgen]
pub fn mark_evidence(handle: u32, id: &str, removed: bool) {
    with(handle, |session| session.mark_evidence(id, removed));
}

/// Shows the examiner's section anew.
#[wasm_bindgen]
pub fn show_evidence(handle: u32, outline: &str) {
    with(handle, |session| session.show_evidence(outline));
}

/// Takes over what the examiner shows and says; keeps these facts. Some of them may be `unreadable` to it.
#[wasm_bindgen]
pub fn take_evidence(handle: u32, said: &str, outline: &str, facts: &str, unreadable: bool) {
    with(handle, |session| {
        session.take_evidence(said, outline, facts, unreadable);
    });
}

/// Takes the embedding page's word for an item, or takes it back. Tells whether there is such an item
/// and the reference is taken.
#[wasm_bindgen]
pub fn settle(handle: u32, item: &str, reference: &str) -> bool {
    with(handle, |session| session.settle(item, reference)).unwrap_or_default()
}

/// Something was typed or ticked in an input. Returns what is left of the text where a part of it is
/// refused.
#[wasm_bindgen]
pub fn typed(handle: u32, name: &str, value: &str, checked: bool) -> Option<String> {
    with(handle, |session| session.typed(name, value, checked)).flatten()
}

/// The button with this name and value was clicked. One that is not the page's is the examiner's, and
/// the examiner tells of one that it does not know.
#[wasm_bindgen]
pub fn press(handle: u32, button: &str, value: &str) {
    with(handle, |session| match Button::parse(button) {
        Some(button) => session.press(button, value),
        None => session.control(button, value),
    });
}

/// The link to the row of this item was clicked.
#[wasm_bindgen]
pub fn show_row(handle: u32, item: &str) {
    with(handle, |session| session.show_row(item));
}

/// A host shows the row of an item.
#[wasm_bindgen]
pub fn show(handle: u32, item: &str) {
    with(handle, |session| session.show(item));
}

/// The fold of the row of this item was opened.
#[wasm_bindgen]
pub fn draw_whole(handle: u32, item: &str) {
    with(handle, |session| session.draw_whole(item));
}

/// The page is about to be printed as it is. Tells whether rows are drawn for that.
#[wasm_bindgen]
pub fn draw_all(handle: u32) -> bool {
    with(handle, Session::draw_all).unwrap_or_default()
}

/// The link to this section was clicked.
#[wasm_bindgen]
pub fn show_section(handle: u32, section: &str) {
    with(handle, |session| session.show_section(section));
}

/// The way to the console is being taken. Tells whether it is free.
#[wasm_bindgen]
pub fn hand_over(handle: u32) -> bool {
    with(handle, Session::hand_over).unwrap_or_default()
}

/// The page is there again, or the storage is another one.
#[wasm_bindgen]
pub fn wake(handle: u32) {
    with(handle, Session::wake);
}

/// Another tab saved or removed the value of this key.
#[wasm_bindgen]
pub fn hear(handle: u32, key: &str) {
    with(handle, |session| session.hear(key));
}

/// Another tab saved or removed somebody else's value: there may be room now.
#[wasm_bindgen]
pub fn hear_of_room(handle: u32) {
    with(handle, Session::hear_of_room);
}

/// Forgets all answers about the present account.
#[wasm_bindgen]
pub fn reset(handle: u32) {
    with(handle, Session::reset);
}
