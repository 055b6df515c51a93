//! What all components of a page have in common.

use std::rc::Rc;

use crate::model::{Model, Store, Topic};

/// The session, as components see it: they look at its model, and are told of a topic. It is the same
/// one until everything is drawn anew, as by another language: an answer redraws only what shows it.
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
