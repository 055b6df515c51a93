//! An element that has gone leaves nothing behind: no listener, no observer, no node.

use harness::{Checklist, Engine, Page, Site, in_every_engine};
use serde_json::{Value, json};

/// A host's page without an element, with a script that counts what lasting things hold.
async fn host(page: &Page) -> Checklist {
    let count = format!("<script>{{ {} }}</script>", harness::HELD);
    let body = "<main data-lasting><p>Text</p></main><aside data-lasting></aside>
        <iframe data-lasting title=\"another document\" srcdoc=\"<p>Text</p>\"></iframe>";
    let list = Checklist::visit(page, Site::hosting(&count, body)).await;
    let defined = "return customElements.get('account-closure-checklist')";
    list.until("the element is defined", defined, vec![]).await;
    list
}

/// How an element comes and goes, by name. `made` makes one, `drawn` waits until its rows are there.
const WAYS: [(&str, &str); 8] = [
    ("comes and goes", "const el = made(); main.append(el); await drawn(el); el.remove();"),
    ("moves within its parent",
        "const el = made(); main.append(el); await drawn(el); main.prepend(el); await drawn(el);
         main.append(el); el.remove();"),
    ("moves to another parent",
        "const el = made(); main.append(el); await drawn(el); aside.append(el); await drawn(el);
         el.remove();"),
    ("goes and comes back",
        "const el = made(); main.append(el); await drawn(el); el.remove(); await task();
         aside.append(el); await drawn(el); el.remove();"),
    ("goes while it loads", "const el = made(); main.append(el); await task(); el.remove();"),
    ("waits for the reader, and goes",
        "const el = made(); el.removeAttribute('loading'); away.append(el); await task(); el.remove();"),
    ("goes into another document and leaves that",
        "const el = made(); main.append(el); await drawn(el);
         document.querySelector('iframe').contentDocument.body.append(el); await drawn(el); el.remove();"),
    ("has files examined",
        "const el = made(); main.append(el); await drawn(el);
         await el.addEvidence('nothing').catch(() => {}); el.remove();"),
];

/// Plays a way so many times and tells what is held after the second time and after the last.
fn rounds(way: &str, times: usize) -> String {
    format!(
        "const [main, aside] = ['main', 'aside'].map((name) => document.querySelector(name));
         const away = document.querySelector('#away') ?? Object.assign(document.createElement('div'), {{ id: 'away' }});
         away.style.paddingBlockStart = '9000px';
         document.body.append(away);
         const task = () => new Promise((resolve) => {{ setTimeout(resolve) }});
         const drawn = (el) => el.ready;
         const made = () => {{
             const el = document.createElement('account-closure-checklist');
             el.setAttribute('loading', 'eager');
             return el;
         }};
         let early;
         for (let round = 0; round < {times}; round += 1) {{
             await (async () => {{ {way} }})();
             // What ends with it has ended when the next tasks begin.
             await task(); await task();
             if (round === 1) early = testHeld();
         }}
         return [early, testHeld()]"
    )
}

in_every_engine!(whoever_goes_takes_its_listeners_along, async |page| {
    let list = host(&page).await;
    for (name, way) in WAYS {
        let held = list.script_async(&rounds(way, 20), vec![]).await;
        assert_eq!(held.get("error"), None, "{name}: {held}");
        let (early, late) = (&held["value"][0], &held["value"][1]);
        assert_eq!(early, late, "{name}: what is held has grown");
    }
    // The count would find something.
    let found = "addEventListener('focus', () => {}); new MutationObserver(() => {})
        .observe(document.body, { attributes: true }); return testHeld()";
    let held = list.script(found, vec![]).await;
    let held: Vec<String> = serde_json::from_value(held).expect("names");
    assert!(held.contains(&"focus".to_owned()), "{held:?}");
    assert!(held.contains(&"MutationObserver".to_owned()), "{held:?}");
});

in_every_engine!(whoever_goes_takes_its_nodes_along, async |page| {
    // Only this engine tells how many nodes there are.
    if page.engine() != Engine::Chromium {
        return;
    }
    let list = host(&page).await;
    for (name, way) in WAYS {
        let mut counts = Vec::new();
        for times in [5, 20] {
            let held = list.script_async(&rounds(way, times), vec![]).await;
            assert_eq!(held.get("error"), None, "{name}: {held}");
            counts.push(page.living().await);
        }
        // One element has about 1,700 nodes and a dozen listeners.
        let grown = |what: &str| {
            let number = |value: &Value| value[what].as_i64().expect("a number");
            number(&counts[1]) - number(&counts[0])
        };
        assert!(grown("nodes") < 300, "{name}: {counts:?}");
        assert!(grown("jsEventListeners") < 10, "{name}: {counts:?}");
    }
    assert_ne!(
        list.script("return document.nodeType", vec![]).await,
        json!(0)
    );
});
