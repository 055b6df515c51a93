//! The fallback that is there before the program runs, and remains if it never does (F-38, and the
//! ways in which loading can fail). `trap.rs` has the tests for a trap.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use harness::address::assert_no_console_address;
use harness::journey::ACCOUNT;
use harness::{Checklist, Loading, Page, Paths, Replacement, Site, in_every_engine};
use serde_json::{Value, json};

/// The texts of the built-in plan that a reader must find: those in English, and its commands.
fn plan_texts() -> BTreeSet<String> {
    let mut texts = BTreeSet::new();
    for (folder, keep) in [
        (
            "../texts/en/plan",
            texts_of as fn(&Value, &mut BTreeSet<String>),
        ),
        ("../plan/built-in", commands_of),
    ] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        for entry in fs::read_dir(folder).expect("the plan is there") {
            let text = fs::read_to_string(entry.expect("it can be read").path());
            let document = serde_json::from_str(&text.expect("the plan can be read"));
            keep(&document.expect("the plan is JSON"), &mut texts);
        }
    }
    let figures = figures();
    texts.iter().map(|text| filled(text, &figures)).collect()
}

/// The numbers that the built-in plan's rules give, by their names.
fn figures() -> Vec<(String, String)> {
    let plan = include_str!("../../plan/built-in/plan.json");
    let plan: Value = serde_json::from_str(plan).expect("the plan is JSON");
    let rules = plan["rules"].as_array().expect("the plan has rules");
    rules
        .iter()
        .filter_map(|rule| rule["figures"].as_object())
        .flatten()
        .map(|(name, number)| (format!("{{{name}}}"), number.to_string()))
        .collect()
}

fn filled(text: &str, figures: &[(String, String)]) -> String {
    figures
        .iter()
        .fold(text.to_owned(), |text, (name, number)| {
            text.replace(name, number)
        })
}

/// All texts, but nothing that belongs to a form: labels of answers and their hints.
fn texts_of(value: &Value, texts: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => drop(texts.insert(text.clone())),
        Value::Object(fields) => {
            let shown = fields
                .iter()
                .filter(|(name, _)| !["options", "label"].contains(&name.as_str()));
            shown.for_each(|(_, value)| texts_of(value, texts));
        }
        Value::Array(values) => values.iter().for_each(|value| texts_of(value, texts)),
        _ => {}
    }
}

fn commands_of(value: &Value, commands: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                if name == "commands" {
                    texts_of(value, commands);
                } else {
                    commands_of(value, commands);
                }
            }
        }
        Value::Array(values) => values.iter().for_each(|value| commands_of(value, commands)),
        _ => {}
    }
}

in_every_engine!(
    f_38_everything_but_the_page_withheld,
    Loading::Unfinished,
    async |page| {
        let site = Site::product().withhold(Paths::all_but(&["/", "/index.html"]));
        let list = Checklist::visit(&page, site).await;
        let painted = "return performance.getEntriesByName('first-contentful-paint').length > 0
        && el?.getBoundingClientRect().height > 1000";
        list.wait("the plan is painted", painted, vec![]).await;
        let text = list
            .ask(
                "return document.body.textContent.replace(/\\s+/g, ' ')",
                vec![],
            )
            .await;
        let text = text.as_str().expect("a page has a text");
        let missing: Vec<String> = plan_texts()
            .into_iter()
            .filter(|wanted| {
                !text.contains(&wanted.split_whitespace().collect::<Vec<_>>().join(" "))
            })
            .collect();
        assert!(
            missing.is_empty(),
            "the fallback lacks {} texts: {missing:#?}",
            missing.len()
        );
        let form = "return document.querySelectorAll(
        'main :is(input, button, select, textarea, form, [id], [data-item])').length";
        assert_eq!(
            list.ask(form, vec![]).await,
            json!(0),
            "it looks like a form, but is none"
        );
        assert_no_console_address(&list.rendered_tree().await);
        let asked = list.site().log();
        assert!(
            asked.iter().any(|path| path.ends_with(".js")),
            "nothing else was asked for: {asked:?}"
        );
    }
);

/// Title and first heading, wherever they are drawn at the moment: where they begin, and how high they are. In
/// the page something stands beside the heading.
const BOXES: &str = "
    const tree = root?.querySelector('.acc-page h1') ? root : document;
    return ['h1', '.acc-heading'].map((selector) => {
        const { x, y, height } = tree.querySelector(selector).getBoundingClientRect();
        return [x, y, height];
    })";

async fn keeps_its_boxes(page: &Page, width: u32) {
    let list = Checklist::visit(page, Site::product().holding_back().framed(width, 900)).await;
    list.wait(
        "the fallback is there",
        "return document.querySelector('.acc-heading')",
        vec![],
    )
    .await;
    let before = list.ask(BOXES, vec![]).await;
    list.ask("testGate.open()", vec![]).await;
    list.ready().await;
    assert!(
        list.has(".acc-page h1").await,
        "the element has not taken over"
    );
    assert_eq!(list.ask(BOXES, vec![]).await, before, "at {width} px");
    if list.engine() == harness::Engine::Chromium {
        let shifts = list.script_async(LAYOUT_SHIFTS, vec![]).await;
        assert_eq!(shifts["value"], json!(0), "at {width} px");
    }
}

/// The sum of layout shifts since the page began, as Chromium counts them.
const LAYOUT_SHIFTS: &str = "
    let sum = 0;
    const watch = new PerformanceObserver((list) => {
        for (const { value } of list.getEntries()) sum += value;
    });
    watch.observe({ type: 'layout-shift', buffered: true });
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    for (const { value } of watch.takeRecords()) sum += value;
    return sum";

in_every_engine!(taking_over_moves_nothing_on_a_wide_page, async |page| {
    keeps_its_boxes(&page, 1280).await;
});

in_every_engine!(taking_over_moves_nothing_on_a_narrow_page, async |page| {
    keeps_its_boxes(&page, 320).await;
});

/// The heading of the section that is being read: the last one that begins at the upper edge or above it.
const READING: &str = "
    const tree = root?.querySelector('.acc-page h1') ? root : document;
    const above = [...tree.querySelectorAll('.acc-heading')]
        .filter((heading) => heading.getClientRects().length)
        .filter((heading) => heading.getBoundingClientRect().top <= 60);
    return above.at(-1)?.textContent ?? ''";

async fn keeps_the_section(page: &Page, width: u32) {
    for section in [1, 3, 5] {
        let site = Site::product().holding_back().framed(width, 900);
        let list = Checklist::visit(page, site).await;
        list.wait(
            "the fallback is there",
            "return document.querySelector('.acc-heading')",
            vec![],
        )
        .await;
        let scroll = "const heading = document.querySelectorAll('.acc-heading')[arguments[0]];
            heading.scrollIntoView({ behavior: 'instant' });
            scrollBy({ top: 120, behavior: 'instant' });
            return scrollY > 200";
        let scrolled = list.ask(scroll, vec![json!(section)]).await;
        assert_eq!(scrolled, json!(true), "the page scrolls");
        let before = list.ask(READING, vec![]).await;
        assert_ne!(before, json!(""));
        list.ask("testGate.open()", vec![]).await;
        list.ready().await;
        assert!(list.has(".acc-page h1").await, "it has not taken over");
        assert_eq!(
            list.ask(READING, vec![]).await,
            before,
            "at {width} px, section {section}"
        );
    }
}

in_every_engine!(a_reader_keeps_the_section_on_a_wide_page, async |page| {
    keeps_the_section(&page, 1280).await;
});

in_every_engine!(a_reader_keeps_the_section_on_a_narrow_page, async |page| {
    keeps_the_section(&page, 320).await;
});

/// The element says which failure it was, offers another try, and shows the fallback.
async fn assert_failed(list: &Checklist, code: &str) {
    assert_eq!(list.failure().await, code);
    let state = list.state().await;
    assert_eq!(
        (&state["gate"], &state["planRevision"]),
        (&json!("shut"), &Value::Null)
    );
    assert!(
        !list.text("[role=alert] p").await.trim().is_empty(),
        "nobody says what happened"
    );
    assert!(list.shows("[data-action=retry]").await);
    let readable = "return document.querySelector('.acc-heading').getClientRects().length > 0";
    assert_eq!(
        list.ask(readable, vec![]).await,
        json!(true),
        "the fallback is gone"
    );
    assert_no_console_address(&list.rendered_tree().await);
    let events = list.events().await;
    assert_eq!(events.len(), 1, "{events:?}");
    assert_eq!(events[0]["type"], json!("acc-error"));
    assert_eq!(events[0]["detail"], json!({ "code": code }));
}

async fn fails_with(page: &Page, code: &str, change: impl FnOnce(Site) -> Site) {
    let list = Checklist::visit(page, change(Site::product()).noting_events()).await;
    assert_failed(&list, code).await;
}

in_every_engine!(f_4_a_missing_program_is_named, async |page| {
    fails_with(&page, "not-found", |site| {
        let path = site.path_of(".wasm");
        site.replace(
            &path,
            Replacement::new(404, "text/html", "<h1>Not here</h1>"),
        )
    })
    .await;
});

in_every_engine!(f_4_a_page_instead_of_the_program_is_named, async |page| {
    fails_with(&page, "not-wasm", |site| {
        let path = site.path_of(".wasm");
        site.replace(
            &path,
            Replacement::new(200, "application/wasm", "<h1>Sign in first</h1>"),
        )
    })
    .await;
});

in_every_engine!(f_4_half_a_program_is_named, async |page| {
    fails_with(&page, "not-wasm", |site| {
        let path = site.path_of(".wasm");
        let mut bytes = site.bytes_of(&path);
        bytes.truncate(bytes.len() / 2);
        site.replace(&path, Replacement::new(200, "application/wasm", bytes))
    })
    .await;
});

in_every_engine!(f_4_missing_glue_is_named, async |page| {
    fails_with(&page, "not-found", |site| {
        let path = site.path_of(".js");
        site.replace(
            &path,
            Replacement::new(404, "text/html", "<h1>Not here</h1>"),
        )
    })
    .await;
});

in_every_engine!(f_2_no_webassembly_is_named, async |page| {
    fails_with(&page, "wasm-missing", |site| {
        site.before("delete window.WebAssembly;")
    })
    .await;
});

in_every_engine!(f_3_forbidden_webassembly_is_named, async |page| {
    fails_with(&page, "wasm-blocked", |site| {
        site.edited("'wasm-unsafe-eval'", "")
    })
    .await;
});

in_every_engine!(
    f_4_f_6_no_network_is_named_and_another_try_works,
    async |page| {
        let once = "const real = window.fetch;
        let failed = false;
        window.fetch = (...what) => {
            if (failed || !String(what[0]).endsWith('.wasm')) return real(...what);
            failed = true;
            return Promise.reject(new TypeError('Failed to fetch'));
        }";
        let list = Checklist::visit(&page, Site::product().before(once).noting_events()).await;
        assert_failed(&list, "network").await;
        list.action("retry").await;
        list.wait(
            "the rows are drawn",
            "return root.querySelector('[data-item]')",
            vec![],
        )
        .await;
        list.ready().await;
        list.fill("account-id", ACCOUNT).await;
        assert_eq!(list.reason("account").await, None);
    }
);

in_every_engine!(f_5_a_wrong_type_is_no_obstacle, async |page| {
    let site = Site::product();
    let path = site.path_of(".wasm");
    let program = Replacement::new(200, "application/octet-stream", site.bytes_of(&path));
    let list = Checklist::open(&page, site.replace(&path, program)).await;
    assert!(list.has("[data-item=account]").await);
});

in_every_engine!(f_7_files_of_different_releases_are_named, async |page| {
    // A program without anything in it: it starts nothing that the other files know. Nothing is
    // loaded anew by itself, since a name that carries its content's hash would bring the same.
    fails_with(&page, "mismatch", |site| {
        let path = site.path_of(".wasm");
        let other = b"\0asm\x01\0\0\0".to_vec();
        site.replace(&path, Replacement::new(200, "application/wasm", other))
    })
    .await;
});

in_every_engine!(f_1_without_scripts_everything_can_be_read, async |page| {
    let site = Site::product().header(
        Paths::these(&["/", "/index.html"]),
        "Content-Security-Policy",
        "script-src 'none'",
    );
    let list = Checklist::visit(&page, site).await;
    let text = "return document.body.innerText.replace(/\\s+/g, ' ')";
    let text = list.script(text, vec![]).await;
    let text = text.as_str().expect("a page has a text");
    let missing: Vec<String> = plan_texts()
        .into_iter()
        .filter(|wanted| !text.contains(&wanted.split_whitespace().collect::<Vec<_>>().join(" ")))
        .collect();
    assert!(missing.is_empty(), "{missing:#?}");
    let links = "return [customElements.get('account-closure-checklist') === undefined,
        document.querySelectorAll('main a[href^=\"https://docs.aws.amazon.com/\"]').length > 5]";
    assert_eq!(list.script(links, vec![]).await, json!([true, true]));
    assert_no_console_address(&list.rendered_tree().await);
});
