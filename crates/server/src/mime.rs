//! The content type of a file, by the end of its name.

use std::path::Path;

/// The content types that browsers insist on (JavaScript modules, WebAssembly, style sheets) and
/// those of the few other kinds of file that a build leaves in its folder.
pub(crate) fn content_type(path: &Path) -> &'static str {
    match path
        .extension()
        .and_then(|end| end.to_str())
        .unwrap_or_default()
    {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "map" => "application/json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "md" | "txt" => "text/plain; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_the_name_decides() {
        for (name, expected) in [
            ("index.html", "text/html; charset=utf-8"),
            ("app-1.2.js", "text/javascript; charset=utf-8"),
            ("app.wasm", "application/wasm"),
            ("en.json", "application/json"),
            ("a.svg", "image/svg+xml"),
            ("LICENSE", "application/octet-stream"),
        ] {
            assert_eq!(content_type(Path::new(name)), expected, "{name}");
        }
    }
}
