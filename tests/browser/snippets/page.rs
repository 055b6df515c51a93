//! The page is fit for everyone.

use harness::{Replacement, Site, in_every_engine};
use serde_json::json;

use super::{blocks, open, set};

in_every_engine!(a_wrong_address_makes_no_lines, async |page| {
    let _site = open(&page).await;
    for wrong in [
        "",
        " ",
        "javascript:alert(1)//",
        "data:text/html,x",
        "//elsewhere.example/",
        "/\\elsewhere.example/",
        "https://name:word@docs.example/",
        "https://",
        "docs",
    ] {
        set(&page, "base", wrong).await;
        assert!(blocks(&page).await.is_empty(), "{wrong:?}");
        let said = "const field = document.querySelector('#base');
            const error = document.querySelector('#base-error');
            return field.getAttribute('aria-invalid') === 'true' && error.checkVisibility()
                && error.textContent.length > 20";
        assert_eq!(page.script(said, vec![]).await, json!(true), "{wrong:?}");
    }
    set(&page, "base", "https://docs.example/").await;
    assert_eq!(blocks(&page).await.len(), 1);
});

in_every_engine!(
    lines_can_be_copied_with_and_without_a_clipboard,
    async |page| {
        let _site = open(&page).await;
        let press = "const [given] = arguments;
        Object.defineProperty(navigator, 'clipboard', { configurable: true, value: given
            ? { writeText: async (text) => { window.copied = text } } : undefined });
        document.querySelector('.block button').click()";
        let status = "return document.querySelector('[role=status]').textContent === arguments[0]";
        page.script(press, vec![json!(true)]).await;
        page.until("it says so", status, vec![json!("Copied.")])
            .await;
        let copied = page.script("return window.copied", vec![]).await;
        assert_eq!(copied, json!(blocks(&page).await[0].1));

        page.script(press, vec![json!(false)]).await;
        let selected = "The code is selected. Copy it with the keyboard.";
        page.until("it says so", status, vec![json!(selected)])
            .await;
        let whole = "const area = document.activeElement;
        return area.localName === 'textarea' && area.selectionStart === 0
            && area.selectionEnd === area.value.length";
        assert_eq!(page.script(whole, vec![]).await, json!(true));
    }
);

in_every_engine!(
    a_language_that_objects_have_a_member_of_is_none,
    async |page| {
        let site = open(&page).await;
        for none in ["constructor", "__proto__"] {
            let address = site.address(&format!("snippets.html?lang={none}"));
            page.goto(&address).await;
            let shown = "return document.querySelector('form')?.hidden === false
                && document.documentElement.lang === 'en'";
            page.until("the form is there, in English", shown, vec![])
                .await;
        }
    }
);

in_every_engine!(
    it_speaks_two_languages_and_keeps_what_was_typed,
    async |page| {
        let _site = open(&page).await;
        set(&page, "attribute-plan", "/plan.json").await;
        let said = "return document.querySelector('main').innerText + document.title";
        let english = page.script(said, vec![]).await;
        set(&page, "language", "de").await;
        let german = page.script(said, vec![]).await;
        assert_ne!(english, german);
        let german = german.as_str().expect("it is text").to_owned();
        assert!(german.contains("Code für Ihre Website"), "{german}");
        let lang = "return document.documentElement.lang";
        assert_eq!(page.script(lang, vec![]).await, json!("de"));
        assert!(blocks(&page).await[0].1.contains("plan=\"/plan.json\""));
        let keys = "return [...document.querySelectorAll('[data-text], #note, label')]
        .map(({ textContent }) => textContent).filter((text) => /^[a-z]+\\.[a-z.-]+$/.test(text))";
        assert_eq!(
            page.script(keys, vec![]).await,
            json!([]),
            "a key without its text"
        );
    }
);

in_every_engine!(it_is_accessible_in_light_and_dark, async |page| {
    let _site = open(&page).await;
    set(&page, "platform", "techdocs").await;
    let colour = "return getComputedStyle(document.body).backgroundColor";
    let mut colours = Vec::new();
    for look in ["light", "dark"] {
        if page.can_pretend() {
            page.prefer_look(look).await;
        } else {
            // The same as the device's wish has to be set by hand where no driver can pretend it.
            let set = "document.documentElement.style.colorScheme = arguments[0]";
            page.script(set, vec![json!(look)]).await;
        }
        colours.push(page.script(colour, vec![]).await);
        page.axe().await.assert_clean(look);
    }
    assert_ne!(colours[0], colours[1], "dark looks like light");
    set(&page, "base", "nowhere").await;
    page.axe().await.assert_clean("a wrong address");
});

in_every_engine!(it_fits_a_phone, async |page| {
    let frame = "<!doctype html><html lang=\"en\"><title>A phone</title>\
        <iframe src=\"snippets.html\" width=\"320\" height=\"600\" title=\"The page\"></iframe></html>";
    let site = Site::product()
        .replace(
            "/phone.html",
            Replacement::new(200, "text/html; charset=utf-8", frame),
        )
        .start();
    page.goto(&site.address("phone.html")).await;
    let ready = "const page = document.querySelector('iframe').contentDocument;
        return page?.querySelectorAll('.block').length > 0";
    page.until("the form is there", ready, vec![]).await;
    let body = "const page = document.querySelector('iframe').contentDocument;
        const { scrollWidth, clientWidth } = page.scrollingElement;
        const small = [...page.querySelectorAll('button, input, select')]
            .filter((control) => control.getBoundingClientRect().height < 24);
        return [scrollWidth <= clientWidth, small.length]";
    for platform in ["html", "techdocs", "frame"] {
        let choose =
            "const { elements } = document.querySelector('iframe').contentDocument.forms[0];
            elements.platform.value = arguments[0];
            elements.platform.dispatchEvent(new Event('input', { bubbles: true }))";
        page.script(choose, vec![json!(platform)]).await;
        assert_eq!(
            page.script(body, vec![]).await,
            json!([true, 0]),
            "{platform}"
        );
    }
});

in_every_engine!(keys_alone_reach_everything, async |page| {
    let _site = open(&page).await;
    let order = "return [...document.querySelectorAll('select, input, textarea, button')]
        .map(({ id }) => id || 'copy')";
    let order = page.script(order, vec![]).await;
    let order = order.as_array().expect("it is a list").clone();
    assert!(order.len() > 8, "{order:?}");
    // WebKitGTK moves between all controls with Tab as well.
    for expected in order {
        page.press(harness::Key::Tab).await;
        let focused = "return document.activeElement.id || 'copy'";
        assert_eq!(page.script(focused, vec![]).await, expected);
    }
});
