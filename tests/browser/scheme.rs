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
            // What is not known leaves the device's own preference.
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
