//! Read-only text views of plan and record, for whoever reads without the page: the record as
//! Markdown, the page as it stands before the program runs, and the plan as static text. Strings
//! only: no form control, no id, no row hook.

#[cfg(feature = "html")]
mod fallback;
#[cfg(feature = "html")]
mod html;
mod markdown;
mod record;
#[cfg(feature = "html")]
mod text;
mod words;

#[cfg(feature = "html")]
pub use fallback::fallback_html;
pub use record::record_markdown;
#[cfg(feature = "html")]
pub use text::{text_html, text_markdown};
pub use words::{file as file_words, grade_word, reason_sentence, route, standing};
