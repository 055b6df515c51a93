//! Read-only text views of plan and record, for whoever reads without the page: the record, the
//! page as it stands before the program runs, and the plan as static text. There is no form control,
//! no id, no row hook.

#[cfg(feature = "fallback")]
mod fallback;
mod parts;
mod record;
#[cfg(feature = "fallback")]
mod text;

#[cfg(feature = "fallback")]
pub use fallback::fallback;
pub use record::{record_element, record_markdown};
#[cfg(feature = "fallback")]
pub use text::{text_html, text_markdown};
