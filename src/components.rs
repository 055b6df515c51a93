//! Components: parts of the page as functions of their properties. What they show comes down from the one
//! component that watches a topic; texts come by a context. Nothing here changes anything: inputs and
//! buttons carry names that the session understands.
//!
//! An element has either one text or only elements inside. A page translated by the browser wraps
//! texts in elements of its own (F-25): a text beside an element that comes and goes would then be
//! looked for where it no longer is.

mod account;
mod action_button;
mod context;
mod live;
mod notes;
mod outstanding;
mod progress;
mod radios;
mod refused;
mod route;
mod row;
mod say_again;
mod shown;
#[cfg(test)]
mod tests;
mod text_field;

pub use account::Account;
pub use context::{SessionContext, TextsContext};
pub use progress::Progress;
pub use route::Route;
