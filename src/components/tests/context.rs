//! What is drawn again, and when.

use std::cell::RefCell;
use std::rc::Rc;

use messages::Messages;

use super::model::{NOW, empty};
use super::{drawn, drawn_alone};
use crate::components::{Account, Progress, SessionContext, TextsContext};
use crate::model::{Store, Topic};

fn contexts(store: &Store) -> (SessionContext, TextsContext) {
    (SessionContext::of(store), TextsContext::of(store))
}

/// Contexts redraw all who use them: an answer must not.
#[test]
fn an_answer_changes_no_context() {
    let store = Store::new(empty("en"));
    let before = contexts(&store);
    store.change(|model| {
        model.case.typed_id = "123".to_owned();
        model.assess(NOW);
    });
    store.tell(Topic::Account);
    assert!(before == contexts(&store));
}

#[test]
fn drawing_anew_changes_the_session_and_keeps_the_texts() {
    let store = Store::new(empty("en"));
    let before = contexts(&store);
    store.redraw();
    let after = contexts(&store);
    assert!(before.0 != after.0);
    assert!(before.1 == after.1);
}

#[test]
fn another_language_changes_the_texts() {
    let store = Store::new(empty("en"));
    let before = contexts(&store);
    let english = drawn::<Progress>(&store);
    let german = Messages::of("de").expect("there is German");
    store.change(|model| model.messages = Rc::new(german));
    assert!(before.1 != contexts(&store).1);
    assert_ne!(english, drawn::<Progress>(&store));
}

#[test]
fn two_elements_of_a_page_have_nothing_in_common() {
    let (one, other) = (Store::new(empty("en")), Store::new(empty("en")));
    assert!(contexts(&one).0 != contexts(&other).0);
    assert!(contexts(&one).1 != contexts(&other).1);
}

#[test]
fn the_last_watcher_of_a_topic_is_told_of_that_topic_alone() {
    let store = Store::new(empty("en"));
    let told = Rc::new(RefCell::new(Vec::new()));
    for (topic, name) in [
        (Topic::Account, "old"),
        (Topic::Route, "route"),
        (Topic::Item(7), "item"),
        (Topic::Account, "new"),
    ] {
        let told = told.clone();
        let tell = move || told.borrow_mut().push(name);
        SessionContext::of(&store).watch(topic, tell);
    }
    for topic in [Topic::Account, Topic::More(7), Topic::Item(7), Topic::Page] {
        store.tell(topic);
    }
    assert_eq!(*told.borrow(), ["new", "item"]);
}

/// Whoever is told may look, change and watch at once.
#[test]
fn nothing_is_borrowed_while_a_topic_is_told() {
    let store = Store::new(empty("en"));
    let same = store.clone();
    SessionContext::of(&store).watch(Topic::Page, move || {
        same.change(|model| model.ui.attempted = true);
        same.watch(Topic::Page, Rc::new(|| ()));
    });
    store.redraw();
    assert!(store.read(|model| model.ui.attempted));
    assert_eq!(store.epoch(), 1);
}

#[test]
fn a_component_watches_its_topic_from_the_first_drawing() {
    let store = Store::new(empty("en"));
    let before: Rc<dyn Fn()> = Rc::new(|| ());
    let watching = Rc::downgrade(&before);
    store.watch(Topic::Account, before);
    drawn::<Progress>(&store);
    assert!(watching.upgrade().is_some());
    drawn::<Account>(&store);
    assert!(watching.upgrade().is_none());
}

#[test]
fn without_a_page_around_nothing_is_drawn() {
    assert_eq!(drawn_alone::<Account>(()), "");
}
