//! The model of one session, and whom to tell when a part of what it shows changed.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::watchers::{Tell, Watchers};
use super::{Model, Topic};

struct Shared {
    model: RefCell<Model>,
    watchers: RefCell<Watchers>,
    epoch: Cell<u32>,
}

/// A handle on one session's model. Two handles are equal where they are on the same one: comparing
/// them looks at no answer.
#[derive(Clone)]
pub struct Store(Rc<Shared>);

impl PartialEq for Store {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Store {
    /// A store with this model, which nobody watches yet.
    pub fn new(model: Model) -> Self {
        Self(Rc::new(Shared {
            model: RefCell::new(model),
            watchers: RefCell::default(),
            epoch: Cell::new(0),
        }))
    }

    /// Looks at the model.
    pub fn read<T>(&self, look: impl FnOnce(&Model) -> T) -> T {
        look(&self.0.model.borrow())
    }

    /// Changes the model. Whoever does tells the topics that show it.
    pub fn change<T>(&self, change: impl FnOnce(&mut Model) -> T) -> T {
        change(&mut self.0.model.borrow_mut())
    }

    /// Has a topic told. One watches each topic: a new watcher takes the place of an old one.
    pub fn watch(&self, topic: Topic, tell: Tell) {
        self.0.watchers.borrow_mut().put(topic, tell);
    }

    /// Tells whoever shows this topic that it changed.
    pub fn tell(&self, topic: Topic) {
        // Whoever is told may watch another topic: nothing is borrowed meanwhile.
        let tell = self.0.watchers.borrow().get(topic);
        if let Some(tell) = tell {
            tell();
        }
    }

    /// How often everything was drawn anew.
    pub fn epoch(&self) -> u32 {
        self.0.epoch.get()
    }

    /// Has everything drawn anew: another language, plan or account.
    pub fn redraw(&self) {
        self.0.epoch.set(self.epoch().wrapping_add(1));
        self.tell(Topic::Page);
    }
}
