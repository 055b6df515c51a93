//! The built-in plan and the texts of the page, joined and checked.

/// One file a language: what the page loads beside the program.
pub fn language_files() -> Vec<(String, String)> {
    vec![("en".to_owned(), "{}".to_owned())]
}

/// What the loader says when the program can't start, as JSON by language.
pub fn failure_sentences() -> String {
    "{}".to_owned()
}

/// The plan as read-only HTML for the page before the program runs.
pub fn fallback_html(_language: &str) -> String {
    String::new()
}
