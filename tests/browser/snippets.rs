//! The page that makes the lines for a platform: whatever is typed comes out as it was typed, and
//! the page is fit for everyone.

mod lines;
mod page;

use harness::{Page, Replacement, Served, Site};
use serde_json::json;

/// The page, with what violates its policy noted.
async fn open(page: &Page) -> Served {
    let note = "window.violations = [];
        addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
            violations.push([violatedDirective, blockedURI]))";
    let site = Site::product();
    let html = String::from_utf8(site.bytes_of("/snippets.html")).expect("it is text");
    let html = html.replacen("<link", "<script src=\"note.js\"></script><link", 1);
    let site = site
        .replace(
            "/snippets.html",
            Replacement::new(200, "text/html; charset=utf-8", html),
        )
        .replace("/note.js", Replacement::new(200, "text/javascript", note))
        .replace(
            "/parse.html",
            Replacement::new(200, "text/html", "<!doctype html><title>x</title>"),
        )
        .start();
    page.goto(&site.address("snippets.html?lang=en")).await;
    let shown = "return document.querySelector('form')?.hidden === false";
    page.until("the form is there", shown, vec![]).await;
    site
}

/// Puts a value into a field as a person's input would arrive.
async fn set(page: &Page, name: &str, value: &str) {
    let body = "const field = document.querySelector('form').elements[arguments[0]];
        field.value = arguments[1];
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
        return field.value";
    let taken = page.script(body, vec![json!(name), json!(value)]).await;
    assert_eq!(taken, json!(value), "{name}");
}

/// The blocks, each with where it belongs.
async fn blocks(page: &Page) -> Vec<(String, String)> {
    let body = "return [...document.querySelectorAll('.block')].map((block) =>
        [block.querySelector('label').textContent, block.querySelector('textarea').value])";
    serde_json::from_value(page.script(body, vec![]).await).expect("they are pairs")
}
