//! Whom to tell when a topic changed.

use std::rc::Rc;

use super::Topic;

/// Tells a component that what it shows changed.
pub type Tell = Rc<dyn Fn()>;

/// Whom to tell when a topic changes, each topic at a place of its own.
#[derive(Default)]
pub struct Watchers(Vec<Option<Tell>>);

impl Watchers {
    /// The watcher of a topic; a new one takes the place of an old one.
    pub fn put(&mut self, topic: Topic, tell: Tell) {
        let place = place(topic);
        if place >= self.0.len() {
            self.0.resize(place + 1, None);
        }
        self.0[place] = Some(tell);
    }

    /// Whom to tell.
    pub fn get(&self, topic: Topic) -> Option<Tell> {
        self.0.get(place(topic))?.clone()
    }
}

/// The few topics that are there once come first, then those of every index in turn.
fn place(topic: Topic) -> usize {
    match topic {
        Topic::Page => 0,
        Topic::Notices => 1,
        Topic::Account => 2,
        Topic::Route => 3,
        Topic::Review => 4,
        Topic::Afterwards => 5,
        Topic::Focus => 6,
        Topic::Evidence => 7,
        Topic::Progress => 8,
        Topic::Missing => 9,
        Topic::There => 10,
        Topic::NothingElse => 11,
        Topic::Statements => 12,
        Topic::Import => 13,
        Topic::Imported => 14,
        Topic::Copies => 15,
        Topic::Services => 16,
        Topic::Sources => 17,
        Topic::Section(index) => 18 + 7 * index,
        Topic::Category(index) => 19 + 7 * index,
        Topic::Count(index) => 20 + 7 * index,
        Topic::Item(index) => 21 + 7 * index,
        Topic::Tick(index) => 22 + 7 * index,
        Topic::Ticks(index) => 23 + 7 * index,
        Topic::Line(index) => 24 + 7 * index,
    }
}
