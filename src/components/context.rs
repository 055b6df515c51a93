//! What all components of a page have in common, and what they see it by.

use std::ops::Deref;
use std::rc::Rc;

use messages::Messages;
use yew::prelude::*;

use crate::model::{Model, Store, Topic};

/// The session, as components see it: they look at its model, and are told of a topic. It is the same
/// one for as long as nothing is drawn anew, whatever is answered: an answer redraws only what shows
/// it.
#[derive(Clone, PartialEq)]
pub struct SessionContext {
    store: Store,
    epoch: u32,
}

impl SessionContext {
    /// That of a store, as it is now.
    pub fn of(store: &Store) -> Self {
        Self {
            store: store.clone(),
            epoch: store.epoch(),
        }
    }

    /// Looks at the model.
    pub fn read<T>(&self, look: impl FnOnce(&Model) -> T) -> T {
        self.store.read(look)
    }

    /// Has a topic told.
    pub fn watch(&self, topic: Topic, tell: impl Fn() + 'static) {
        self.store.watch(topic, Rc::new(tell));
    }
}

/// The texts of the page. Other ones are drawn wherever they are used.
#[derive(Clone, Default)]
pub struct TextsContext(Rc<Messages>);

impl TextsContext {
    /// Those of a store, as they are now.
    pub fn of(store: &Store) -> Self {
        Self(store.read(|model| model.messages.clone()))
    }
}

impl PartialEq for TextsContext {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for TextsContext {
    type Target = Messages;

    fn deref(&self) -> &Messages {
        &self.0
    }
}

/// The texts of the page around.
#[hook]
pub fn use_texts() -> TextsContext {
    use_context().unwrap_or_default()
}
