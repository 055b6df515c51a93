//! The page in a frame: its settings, its look, and what a sandbox leaves of it.

use crate::around::{SCRIPT, around, elsewhere, fits, frame, frame_at, go_into, go_out, open, say};
use harness::journey::{ACCOUNT, Journey};
use harness::{Checklist, Paths, Site, in_every_engine};
use serde_json::{Value, json};

// On one origin: from another, WebKit does not scroll the page around to what is to be clicked.
in_every_engine!(the_frame_is_as_high_as_its_content, async |page| {
    let list = open(&page, &around(&frame_at("embed.html", ""), "")).await;
    fits(&page).await;
    list.fill("account-id", ACCOUNT).await;
    list.radio("standing", "member").await;
    fits(&page).await;
    go_out(&page).await;
    let narrow = "document.querySelector('iframe').width = 340";
    page.script(narrow, vec![]).await;
    fits(&page).await;
});

in_every_engine!(
    the_query_sets_every_attribute_and_nothing_else,
    async |page| {
        let product = elsewhere();
        let names = "return customElements.get('account-closure-checklist').observedAttributes";
        let first = open(&page, &around(&frame(&product, "", ""), "")).await;
        let known = first.ask(names, vec![]).await;
        let known: Vec<String> = serde_json::from_value(known).expect("they are names");
        // Names run together are properties that a framework wrote down; a query has the attributes.
        let joined = |name: &&String| {
            let hyphenless = |other: &String| other != *name && other.replace('-', "") == **name;
            known.iter().any(hyphenless)
        };
        let known: Vec<&String> = known.iter().filter(|name| !joined(name)).collect();
        let values = known.iter().map(|name| match name.as_str() {
            "lang" => (name.as_str(), "de"),
            "account-id" => (name.as_str(), ACCOUNT),
            "plan" => (name.as_str(), ""),
            _ => (name.as_str(), "dark"),
        });
        let pairs: Vec<String> = values
            .clone()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let query = format!(
            "?{}&onclick=alert(1)&class=x&hand-off-url=https://us-east-1.console.aws.amazon.com/",
            pairs.join("&amp;")
        );
        let host = around(&frame(&product, &query, ""), "");
        let list = open(&page, &host).await;
        let taken = "return Object.fromEntries(
        [...el.attributes].map(({ name, value }) => [name, value]))";
        let expected: Value = values
            .map(|(name, value)| (name.to_owned(), json!(value)))
            .collect();
        assert_eq!(list.ask(taken, vec![]).await, expected);
        let shown = "return root.querySelector('.acc-page').lang === 'de' &&
        root.querySelector('[name=account-id]').value === arguments[0]";
        list.wait("the settings hold", shown, vec![json!(ACCOUNT)])
            .await;
        harness::address::assert_no_console_address(&list.rendered_tree().await);
    }
);

in_every_engine!(
    look_and_language_of_the_page_around_are_followed,
    async |page| {
        let product = elsewhere();
        let list = open(&page, &around(&frame(&product, "", ""), "")).await;
        let scheme = "return getComputedStyle(root.querySelector('.acc-page')).colorScheme ===
        arguments[0]";
        for look in ["dark", "light"] {
            go_out(&page).await;
            page.script(
                "document.documentElement.dataset.theme = arguments[0]",
                vec![json!(look)],
            )
            .await;
            go_into(&page, 0).await;
            list.wait("the look is followed", scheme, vec![json!(look)])
                .await;
        }
        let language = "return root.querySelector('.acc-page').lang === arguments[0]";
        for lang in ["de", "en"] {
            go_out(&page).await;
            page.script(
                "document.documentElement.lang = arguments[0]",
                vec![json!(lang)],
            )
            .await;
            go_into(&page, 0).await;
            list.wait("the language is followed", language, vec![json!(lang)])
                .await;
        }
        // A person's choice counts for more.
        list.select("theme", "light").await;
        list.select("language", "de").await;
        list.wait("the choice holds", language, vec![json!("de")])
            .await;
        go_out(&page).await;
        let both = "document.documentElement.dataset.theme = 'dark';
        document.documentElement.lang = 'en-GB'";
        page.script(both, vec![]).await;
        go_into(&page, 0).await;
        let told = "return document.documentElement.lang === 'en-GB'";
        page.until("the page in the frame is told", told, vec![])
            .await;
        list.wait("the choice still holds", language, vec![json!("de")])
            .await;
        list.wait("this one too", scheme, vec![json!("light")])
            .await;
    }
);

in_every_engine!(
    f_15_f_16_f_18_a_sandbox_leaves_address_and_record_as_text,
    async |page| {
        let product = elsewhere();
        let closed = frame(&product, "?lang=en", "sandbox=\"allow-scripts\"");
        drop(open(&page, &around(&closed, "")).await);
        fits(&page).await;
        // One that scrolls inside: WebKit scrolls no page around that is of another origin.
        let closed = closed.replace("<iframe", "<iframe height=\"600\"");
        let list = open(&page, &around(&closed, "").replace(SCRIPT, "")).await;
        assert_eq!(list.ask("return self.origin", vec![]).await, json!("null"));
        let mut journey = Journey::quick();
        journey.complete(&list).await;
        assert!(
            list.shows(".acc-notices .acc-notice").await,
            "it is said that nothing is saved"
        );
        journey.hand_over(&list).await;
        let shown = "const address = root.querySelector('.acc-address');
        const { href } = root.querySelector('a[data-hand-off]');
        const style = getComputedStyle(address);
        return address.textContent === href && address.getClientRects().length > 0 &&
            (style.userSelect ?? style.webkitUserSelect) !== 'none'";
        assert_eq!(list.ask(shown, vec![]).await, json!(true));
        list.click("[data-action=export-json]").await;
        list.appears("[name=exported]").await;
        let text = "return root.querySelector('[name=exported]').value";
        let text = list.ask(text, vec![]).await;
        let record: Value = serde_json::from_str(text.as_str().expect("a text")).expect("JSON");
        assert!(record.to_string().contains(ACCOUNT));
    }
);

in_every_engine!(what_gets_the_focus_comes_into_view_outside, async |page| {
    let product = elsewhere();
    let list = open(&page, &around(&frame(&product, "", ""), "")).await;
    fits(&page).await;
    // As a person does first: without it WebKit gives the focus to nothing in the frame.
    list.click(".acc-title").await;
    for (selector, place) in [("[data-action=review]", "> 500"), ("select", "< 300")] {
        go_into(&page, 0).await;
        let focus = "root.querySelector(arguments[0]).focus()";
        list.ask(focus, vec![json!(selector)]).await;
        go_out(&page).await;
        let scrolled = format!("return scrollY {place}");
        page.until("the page around has scrolled", &scrolled, vec![])
            .await;
    }
    // A focus in view moves nothing, and neither does anything but numbers.
    for what in [
        json!({ "account-closure-checklist": "focus", "top": 100, "bottom": 120 }),
        json!({ "account-closure-checklist": "focus", "top": null, "bottom": "9999" }),
    ] {
        let before = page.script("return scrollY", vec![]).await;
        say(&page, 0, what).await;
        assert_eq!(page.script("return scrollY", vec![]).await, before);
    }
});

in_every_engine!(only_the_page_around_sets_look_and_language, async |page| {
    let product = elsewhere();
    let other = product.address("index.html");
    let frames = format!(
        "{}<iframe src=\"{other}\" title=\"another window\"></iframe>",
        frame(&product, "", "")
    );
    let list = open(&page, &around(&frames, "")).await;
    let before = "addEventListener('message', ({ data }) => { window.last = data });
        return [document.documentElement.lang, document.documentElement.dataset.theme ?? null]";
    let before = page.script(before, vec![]).await;
    go_into(&page, 1).await;
    let ask = json!({ "account-closure-checklist": "ask", "theme": "dark", "lang": "de" });
    let others =
        "for (const data of [arguments[0], 'said']) parent.frames[0].postMessage(data, '*')";
    page.script(others, vec![ask]).await;
    go_into(&page, 0).await;
    page.until("it has come", "return window.last === 'said'", vec![])
        .await;
    let after = "return [document.documentElement.lang,
        document.documentElement.dataset.theme ?? null]";
    assert_eq!(page.script(after, vec![]).await, before);
    drop(list);
});

in_every_engine!(f_35_a_page_that_wants_every_file_to_agree, async |page| {
    let all = || Paths::these(&["*"]);
    let product = Site::product()
        .header(all(), "Cross-Origin-Resource-Policy", "cross-origin")
        .header(all(), "Cross-Origin-Embedder-Policy", "require-corp")
        .start();
    let host = Site::product()
        .header(all(), "Cross-Origin-Embedder-Policy", "require-corp")
        .in_frame_of(&around(&frame(&product, "", ""), ""));
    let list = Checklist::open(&page, host).await;
    fits(&page).await;
    go_into(&page, 0).await;
    list.ready().await;
});
