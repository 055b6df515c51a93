//! Views: data in, elements out. Nothing here changes anything or knows the browser; inputs and
//! buttons carry names that the session understands.
//!
//! An element has either one text or only elements inside. A page translated by the browser wraps
//! texts in elements of its own (F-25): a text beside an element that comes and goes would then be
//! looked for where it no longer is.

pub mod afterwards;
pub mod evidence;
pub mod faults;
pub mod form;
pub mod group;
pub mod hand_off;
pub mod item;
pub mod joined;
pub mod line;
pub mod notices;
pub mod outline;
pub mod page;
pub mod record;
pub mod review;
pub mod row;
pub mod sentences;
pub mod settling;
pub mod tag;
pub mod words;
