//! Components: parts of the page as functions of their properties. What they show comes down from the one
//! component that watches a topic; texts come by a context. Nothing here changes anything: inputs and
//! buttons carry names that the session understands.
//!
//! An element has either one text or only elements inside. A page translated by the browser wraps
//! texts in elements of its own (F-25): a text beside an element that comes and goes would then be
//! looked for where it no longer is.

mod account;
mod account_id;
mod action_button;
mod afterwards;
mod back_to_review;
mod category_count;
mod category_head;
mod chip;
mod context;
mod copies;
mod count;
mod date_field;
mod evidence;
mod fold;
mod group_answer;
mod hand_off;
mod hint;
mod icon;
mod import;
mod imported;
mod item;
mod labelled;
mod link;
mod live;
mod management_account;
mod notes;
mod notices;
mod outline;
mod outstanding;
mod page;
mod paper;
mod radios;
mod rail;
mod refused;
mod review;
mod route;
mod row;
mod say_again;
mod section_fold;
mod section_line;
mod shown;
mod sources;
mod statements;
#[cfg(test)]
mod tests;
mod text_field;
mod there;

pub use context::SessionContext;
pub use page::Page;
