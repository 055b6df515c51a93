//! The collector's script on the page: fetched on request, read, and copied byte for byte.

use harness::{Checklist, Key, Paths, Replacement, Site, in_every_engine};
use serde_json::json;

/// A strict host's policy.
const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/// The fold that says what the script does.
const FOLD: &str = ".acc-collector > details";

/// Notes what is copied: the text, and its digest.
const CLIPBOARD: &str = "const writeText = async (text) => {
        const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
        const bytes = [...new Uint8Array(digest)];
        window.copied = [text, bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')];
    };
    Object.defineProperty(navigator, 'clipboard', { value: { writeText } });";

in_every_engine!(what_is_copied_is_the_file_byte_for_byte, async |page| {
    let site = Site::product()
        .below("/deep/down")
        .header(
            Paths::these(&["/", "/index.html"]),
            "Content-Security-Policy",
            STRICT,
        )
        .before(CLIPBOARD);
    let file = String::from_utf8(site.bytes_of("/collect.py")).expect("it is text");
    let list = Checklist::open(&page, site).await;
    let fetched = || {
        let log = list.site().log();
        log.iter().any(|path| path.ends_with("/collect.py"))
    };
    assert!(!fetched(), "a first visit does not pay for it");
    list.toggle(FOLD).await;
    list.tab_to("[data-action=show-script]").await;
    list.press(Key::Enter).await;
    list.appears(".acc-script").await;
    assert!(fetched());
    let shown = "return root.querySelector('.acc-script').textContent";
    assert_eq!(list.ask(shown, vec![]).await, json!(file));
    // It is longer than its place: the keyboard scrolls it.
    list.tab_to(".acc-script").await;
    list.press(Key::End).await;
    let scrolled = "return root.querySelector('.acc-script').scrollTop > 0";
    list.wait("it scrolls", scrolled, vec![]).await;
    list.action("copy-script").await;
    let copied = list
        .wait("it is copied", "return window.copied", vec![])
        .await;
    assert_eq!(copied[0], json!(file));
    let digest = copied[1].as_str().expect("it is text");
    let printed = "return root.querySelector('.acc-collector').textContent";
    let printed = list.ask(printed, vec![]).await;
    let printed = printed.as_str().expect("it is text");
    assert!(printed.contains(digest), "the page prints {digest}");
    list.action("show-script").await;
    assert!(!list.has(".acc-script").await);
});

in_every_engine!(a_script_that_does_not_come_is_said, async |page| {
    let sign_in = Replacement::new(200, "text/html", "<!doctype html><p>Sign in</p>");
    let site = Site::product().replace("/collect.py", sign_in);
    let list = Checklist::open(&page, site).await;
    list.toggle(FOLD).await;
    list.action("show-script").await;
    list.appears(".acc-collector [role=alert]").await;
    let said = list.text(".acc-collector [role=alert]").await;
    assert!(said.contains("did not load"), "{said}");
    assert!(!list.has(".acc-script").await);
    assert!(list.shows(".acc-collector a[download]").await);
});
