//! One instance: its session, its slots, and the effect of a person's clicks and typing.

mod clicks;
mod evidence;
mod facts;
mod files;
mod handed;
mod judging;
mod leaving;
mod moving;
mod removals;
mod saved;
mod saving;
mod session;
mod slot;
mod state;
mod tabs;
mod texts;
mod unsaved;
mod way;

pub use session::{Hooks, Session};
pub use slot::{Props, Slot};
pub use texts::texts_fit;
