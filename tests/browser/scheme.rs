//! F-30: the look follows the page around it, however that says it, and whenever it changes.

use harness::{Checklist, Engine, Site, in_every_engine};
use serde_json::json;

const LOOKS: &str = "return getComputedStyle(root.querySelector('.acc-page')).colorScheme
    === arguments[0]";

async fn looks(list: &Checklist, scheme: &str) {
    let what = format!("the element looks {scheme}");
    list.wait(&what, LOOKS, vec![json!(scheme)]).await;
}

in_every_engine!(f_30_every_known_way_to_say_it_is_followed, async |page| {
    let list = Checklist::open(&page, Site::product()).await;
    looks(&list, "light dark").await;
    for (place, attribute, light, dark) in [
        // Material for MkDocs.
        ("body", "data-md-color-scheme", "default", "slate"),
        // Docusaurus, and Sphinx with the PyData theme.
        ("documentElement", "data-theme", "light", "dark"),
        // Sphinx with Furo.
        ("body", "data-theme", "light", "dark"),
        // Backstage.
        ("body", "data-theme-mode", "light", "dark"),
        // Whatever is made with Bootstrap.
        ("documentElement", "data-bs-theme", "light", "dark"),
    ] {
        let say = format!("document.{place}.setAttribute('{attribute}', arguments[0])");
        for (said, scheme) in [
            (dark, "dark"),
            (light, "light"),
            (dark, "dark"),
            // An unknown value leaves the device's own preference.
            ("auto", "light dark"),
            ("toString", "light dark"),
        ] {
            list.script(&say, vec![json!(said)]).await;
            looks(&list, scheme).await;
        }
        list.script(&say, vec![json!(dark)]).await;
        looks(&list, "dark").await;
        list.script(
            &format!("document.{place}.removeAttribute('{attribute}')"),
            vec![],
        )
        .await;
        looks(&list, "light dark").await;
    }
});

/// A way in which sites say their look: where, by a class or an attribute, dark and light.
type Way = (&'static str, &'static str, &'static str, &'static str);

/// Generators and libraries, and what they write.
const WAYS: [Way; 26] = [
    // VitePress, Nextra and Hextra (next-themes' default), Tailwind, GitBook, Mintlify, Blowfish.
    ("documentElement", "class", "dark", "light"),
    // PaperMod, Docsify's themes.
    ("body", "class", "dark", "light"),
    ("documentElement", "class", "dark-mode", "light-mode"),
    ("body", "class", "dark-mode", "light-mode"),
    ("documentElement", "class", "dark-theme", "light-theme"),
    ("body", "class", "dark-theme", "light-theme"),
    // Obsidian Publish.
    ("body", "class", "theme-dark", "theme-light"),
    ("documentElement", "class", "theme-dark", "theme-light"),
    ("documentElement", "class", "mode-dark", "mode-light"),
    ("body", "class", "is-dark", "is-light"),
    // mdBook.
    ("documentElement", "class", "navy", "light"),
    ("documentElement", "class", "coal", "rust"),
    ("documentElement", "class", "ayu", "light"),
    // Beside other classes.
    (
        "documentElement",
        "class",
        "js sidebar-visible navy",
        "js sidebar-visible rust",
    ),
    ("body", "class", "home dark wide", "home wide light"),
    // Newer PaperMod, Toha, Starlight.
    ("documentElement", "data-theme", "dark", "light"),
    // Chirpy.
    ("documentElement", "data-mode", "dark", "light"),
    ("documentElement", "data-color-scheme", "dark", "light"),
    ("body", "data-color-scheme", "dark", "light"),
    ("documentElement", "data-color-mode", "dark", "light"),
    ("documentElement", "data-color-theme", "dark", "light"),
    // Relearn, Geekdoc, Quartz.
    ("documentElement", "data-r-theme-variant", "dark", "light"),
    ("documentElement", "color-theme", "dark", "light"),
    ("documentElement", "saved-theme", "dark", "light"),
    // The page's own `color-scheme`.
    (
        "documentElement",
        "style",
        "color-scheme: dark",
        "color-scheme: light",
    ),
    (
        "body",
        "style",
        "color-scheme: only dark",
        "color-scheme: only light",
    ),
];

in_every_engine!(f_30_classes_and_colour_schemes_are_followed, async |page| {
    let body =
        "<main><account-closure-checklist loading=\"eager\"></account-closure-checklist></main>";
    let list = Checklist::open(&page, Site::hosting("", body)).await;
    looks(&list, "light dark").await;
    for (place, attribute, dark, light) in WAYS {
        let say = format!("document.{place}.setAttribute('{attribute}', arguments[0])");
        for (said, scheme) in [(dark, "dark"), (light, "light"), (dark, "dark")] {
            list.script(&say, vec![json!(said)]).await;
            looks(&list, scheme).await;
        }
        list.script(&say, vec![json!(light)]).await;
        looks(&list, "light").await;
        let gone = format!("document.{place}.removeAttribute('{attribute}')");
        list.script(&gone, vec![]).await;
    }
});

in_every_engine!(f_30_words_that_only_look_alike_say_nothing, async |page| {
    let body = "<account-closure-checklist loading=\"eager\"></account-closure-checklist>";
    let list = Checklist::open(&page, Site::hosting("", body)).await;
    for (place, class) in [
        ("documentElement", "darkness dark-mode-toggle lighthouse"),
        ("documentElement", "toString constructor"),
        ("documentElement", "dark light"),
        ("body", "navy coal ayu rust"),
    ] {
        let say =
            format!("document.{place}.className = arguments[0]; document.body.dataset.seen = ''");
        list.script(&say, vec![json!(class)]).await;
        // A preference that is followed is followed before the next frame but one.
        let frames = "for (let frame = 0; frame < 2; frame += 1)
            await new Promise(requestAnimationFrame)";
        list.script_async(frames, vec![]).await;
        looks(&list, "light dark").await;
    }
});

in_every_engine!(
    f_30_a_look_that_is_no_class_any_more_is_light,
    async |page| {
        // As VitePress and Tailwind do it: the dark look is a class, the light one its absence.
        let body = "<account-closure-checklist loading=\"eager\"></account-closure-checklist>";
        for place in ["documentElement", "body"] {
            let list = Checklist::open(&page, Site::hosting("", body)).await;
            looks(&list, "light dark").await;
            for (class, scheme) in [("dark", "dark"), ("", "light"), ("dark", "dark")] {
                let say = format!("document.{place}.className = arguments[0]");
                list.script(&say, vec![json!(class)]).await;
                looks(&list, scheme).await;
            }
        }
        // VitePress says its name, so that its light look is known before the dark one was seen.
        let head = "<meta name=\"generator\" content=\"VitePress v1.6.4\">";
        let list = Checklist::open(&page, Site::hosting(head, body)).await;
        looks(&list, "light").await;
    }
);

in_every_engine!(f_30_a_part_of_the_page_may_look_otherwise, async |page| {
    let body = "<div id=\"dark\" style=\"color-scheme: dark\"></div>
        <div id=\"light\" class=\"theirs\"><account-closure-checklist loading=\"eager\"></account-closure-checklist></div>
        <style>.theirs { color-scheme: light }</style>";
    let list = Checklist::open(&page, Site::hosting("", body)).await;
    looks(&list, "light").await;
    list.script("document.documentElement.className = 'dark'", vec![])
        .await;
    looks(&list, "light").await;
    // Moved, and then changed around it.
    list.ask("document.querySelector('#dark').append(el)", vec![])
        .await;
    looks(&list, "dark").await;
    list.script(
        "document.querySelector('#dark').style.colorScheme = 'light'",
        vec![],
    )
    .await;
    looks(&list, "light").await;
    // By a sheet that comes later.
    let sheet = "document.querySelector('#dark').removeAttribute('style');
        const style = document.createElement('style');
        style.textContent = '#dark { color-scheme: dark }';
        document.head.append(style)";
    list.script(sheet, vec![]).await;
    looks(&list, "dark").await;
    list.script(
        "document.documentElement.className = 'light'; document.head.lastChild.remove()",
        vec![],
    )
    .await;
    looks(&list, "light").await;
});

in_every_engine!(f_30_before_during_and_after_loading, async |page| {
    let say = "document.documentElement.dataset.theme = arguments[0]";
    let site = Site::product()
        .before("document.documentElement.dataset.theme = 'light'")
        .holding_back();
    let list = Checklist::visit(&page, site).await;
    list.script(say, vec![json!("dark")]).await;
    list.script("testGate.open()", vec![]).await;
    list.ready().await;
    looks(&list, "dark").await;
    list.script(say, vec![json!("light")]).await;
    looks(&list, "light").await;
    // A new body, as sites bring that load their pages themselves.
    let body = "const body = document.createElement('body');
        body.append(el);
        document.body.replaceWith(body);
        delete document.documentElement.dataset.theme;";
    list.ask(body, vec![]).await;
    list.ready().await;
    looks(&list, "light dark").await;
    list.script("document.body.dataset.theme = 'dark'", vec![])
        .await;
    looks(&list, "dark").await;
});

in_every_engine!(f_30_a_choice_counts_for_more, async |page| {
    let list = Checklist::open(&page, Site::product()).await;
    list.select("theme", "light").await;
    looks(&list, "light").await;
    let dark = "document.documentElement.dataset.theme = 'dark'";
    list.script(dark, vec![]).await;
    let seen = "return root.querySelector('[data-scheme=dark]') !== null";
    list.wait("the page is seen to be dark", seen, vec![]).await;
    looks(&list, "light").await;
    list.select("theme", "auto").await;
    looks(&list, "dark").await;
    let shown = "return root.querySelector('select[name=theme]').value";
    assert_eq!(list.ask(shown, vec![]).await, json!("auto"));
    list.ask("el.setAttribute('theme', 'light')", vec![]).await;
    looks(&list, "light").await;
});

in_every_engine!(f_30_the_language_of_the_page_is_followed, async |page| {
    let list = Checklist::open(&page, Site::product()).await;
    let speaks = "return root.querySelector('.acc-page').lang === arguments[0]";
    for lang in ["de", "en", "de"] {
        list.script(
            "document.documentElement.lang = arguments[0]",
            vec![json!(lang)],
        )
        .await;
        list.wait("the language is followed", speaks, vec![json!(lang)])
            .await;
    }
});

in_every_engine!(
    f_30_the_device_decides_where_the_page_does_not,
    async |page| {
        if !page.can_pretend() {
            return;
        }
        let list = Checklist::open(&page, Site::product()).await;
        let paper = "return getComputedStyle(root.querySelector('.acc-page')).backgroundColor";
        page.prefer_look("light").await;
        let light = list.ask(paper, vec![]).await;
        page.prefer_look("dark").await;
        let other = format!("{} !== arguments[0]", paper);
        list.wait("the device's dark is followed", &other, vec![light.clone()])
            .await;
        // The page's word counts for more than the device's.
        list.script("document.documentElement.dataset.theme = 'light'", vec![])
            .await;
        let same = format!("{} === arguments[0]", paper);
        list.wait("the page's light is followed", &same, vec![light])
            .await;
        assert_ne!(page.engine(), Engine::WebKit);
    }
);
