//! One instance: its session, its slots, and the effect of a person's clicks and typing.

mod clicks;
mod evidence;
mod facts;
mod filling;
mod handed;
mod judging;
mod leaving;
mod moving;
mod records;
mod removals;
mod reviewing;
mod root;
mod saved;
mod saving;
mod script;
mod session;
mod showing;
mod state;
mod tabs;
mod texts;
mod unsaved;
mod way;

pub use root::{Root, RootProps};
pub use session::{Hooks, Session};
pub use texts::texts_fit;
