//! What is drawn again, and when.

use std::cell::RefCell;
use std::rc::Rc;

use messages::Messages;

use super::model::{NOW, empty};
use super::{drawn, drawn_alone};
use crate::components::SessionContext;
use crate::components::account::Account;
use crate::components::rail::Rail;
use crate::model::{Store, Topic};

/// A context redraws all who use it: an answer must not.
#[test]
fn an_answer_does_not_change_it() {
    let store = Store::new(empty("en"));
    let before = SessionContext::of(&store);
    store.change(|model| {
        model.case.typed_id = "123".to_owned();
        model.assess(NOW);
    });
    store.tell(Topic::Account);
    assert!(before == SessionContext::of(&store));
}

#[test]
fn drawing_anew_changes_it() {
    let store = Store::new(empty("en"));
    let before = SessionContext::of(&store);
    store.redraw();
    assert!(before != SessionContext::of(&store));
}

#[test]
fn another_language_is_drawn() {
    let store = Store::new(empty("en"));
    let english = drawn::<Rail>(&store);
    let german = Messages::of("de").expect("there is German");
    store.change(|model| model.messages = Rc::new(german));
    assert_ne!(english, drawn::<Rail>(&store));
}

#[test]
fn two_elements_of_a_page_have_nothing_in_common() {
    let (one, other) = (Store::new(empty("en")), Store::new(empty("en")));
    assert!(SessionContext::of(&one) != SessionContext::of(&other));
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
    for topic in [Topic::Account, Topic::Count(7), Topic::Item(7), Topic::Page] {
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
    drawn::<Rail>(&store);
    assert!(watching.upgrade().is_some());
    drawn::<Account>(&store);
    assert!(watching.upgrade().is_none());
}

#[test]
fn without_a_page_around_nothing_is_drawn() {
    assert_eq!(drawn_alone::<Account>(()), "");
}
