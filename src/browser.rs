//! The one door to the browser. Nothing else asks it for time, storage, focus or files.
#![expect(
    clippy::disallowed_methods,
    reason = "this is the door that others are sent to"
)]

pub mod clock;
pub mod dom;
pub mod loader;
pub mod storage;
