//! Our own page says in which language it is drawn; a host's page is the host's.

use harness::{Checklist, Site, in_every_engine};
use serde_json::json;

const SPOKEN: &str = "return [document.documentElement.lang, document.title]";

in_every_engine!(our_page_says_which_language_it_speaks, async |page| {
    let list = Checklist::open(&page, Site::product()).await;
    list.ready().await;
    let english = list.script(SPOKEN, vec![]).await;
    assert_eq!(english[0], json!("en"));
    list.select("language", "de").await;
    let german =
        "return document.documentElement.lang === 'de' && document.title.includes('schließen')";
    list.wait("the page says that it is German", german, vec![])
        .await;
    let text = "return [...el.children].every(({ lang }) => lang === 'en')";
    assert_eq!(list.ask(text, vec![]).await, json!(true), "the text below");
    list.select("language", "en").await;
    let back = "return document.documentElement.lang === 'en' && document.title === arguments[0]";
    list.wait("it is English again", back, vec![english[1].clone()])
        .await;
});

in_every_engine!(our_page_speaks_the_language_of_the_browser, async |page| {
    let german =
        "Object.defineProperty(Navigator.prototype, 'languages', { get: () => ['de-DE', 'en'] });";
    let list = Checklist::open(&page, Site::product().before(german)).await;
    list.ready().await;
    let spoken = list.script(SPOKEN, vec![]).await;
    assert_eq!(spoken[0], json!("de"));
    let heading = "return root.querySelector('h1').textContent";
    assert_eq!(spoken[1], list.ask(heading, vec![]).await);
});

in_every_engine!(a_hosts_page_keeps_its_language, async |page| {
    let body = "<account-closure-checklist loading=\"eager\"></account-closure-checklist>";
    let list = Checklist::open(&page, Site::hosting("", body)).await;
    list.ready().await;
    let before = list.script(SPOKEN, vec![]).await;
    list.select("language", "de").await;
    let german = "return root.querySelector('h1').textContent.includes('schließen')";
    list.wait("it speaks German", german, vec![]).await;
    assert_eq!(list.script(SPOKEN, vec![]).await, before);
});

// WebKit has loaded a program twice that the page asked for ahead, by `preload`.
in_every_engine!(the_program_is_loaded_once, async |page| {
    let list = Checklist::open(&page, Site::product()).await;
    let log = list.site().log();
    for file in ["app-", "account-closure-checklist.js"] {
        let times = |end: &str| {
            let asked = log.iter().map(|path| path.rsplit('/').next());
            let fits = asked
                .flatten()
                .filter(|name| name.starts_with(file) && name.ends_with(end));
            fits.count()
        };
        assert_eq!(times(".js"), 1, "{file}: {log:?}");
        assert!(times(".wasm") <= 1, "{file}: {log:?}");
    }
});
