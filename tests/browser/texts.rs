//! Files with texts in place of which something else came: another release's, or anything at all.

use harness::{Checklist, Page, Replacement, Site, in_every_engine};
use serde_json::{Value, json};

const EMPTY: &str = "<account-closure-checklist loading=\"eager\"></account-closure-checklist>";

const SIGN_IN: &str = "<!doctype html><title>Sign in</title><h1>Sign in first</h1>";

/// The texts that came in place of a language file, by name.
fn others(file: &str) -> Vec<(&'static str, String)> {
    let whole: Value = serde_json::from_str(file).expect("a language file is JSON");
    let changed = |change: &dyn Fn(&mut Value)| {
        let mut other = whole.clone();
        change(&mut other);
        other.to_string()
    };
    // A text with a placeholder; every list has some.
    let messages = whole["messages"].as_array().expect("it has messages");
    let filled = messages
        .iter()
        .position(|text| text.as_str().is_some_and(|text| text.contains('{')));
    let filled = filled.expect("a text has a placeholder");
    let plain = messages.iter().position(|text| {
        text.as_str()
            .is_some_and(|text| !text.is_empty() && !text.contains('{'))
    });
    let plain = plain.expect("a text has none");
    let counted = messages.iter().position(Value::is_object);
    let counted = counted.expect("a text has forms for numbers");
    vec![
        ("a page", SIGN_IN.to_owned()),
        ("nothing", String::new()),
        (
            "half of it",
            file.chars().take(file.chars().count() / 2).collect(),
        ),
        ("another value", "null".to_owned()),
        ("an empty list", "[]".to_owned()),
        ("an empty object", "{}".to_owned()),
        (
            "a text too few",
            changed(&|file| {
                drop(
                    file["messages"]
                        .as_array_mut()
                        .map(|list| list.remove(plain)),
                )
            }),
        ),
        (
            "a text too many",
            changed(&|file| {
                if let Some(list) = file["messages"].as_array_mut() {
                    list.push(json!("More"));
                }
            }),
        ),
        (
            "no placeholder where one was",
            changed(&|file| file["messages"][filled] = json!("A text")),
        ),
        (
            "another placeholder",
            changed(&|file| file["messages"][plain] = json!("A text of {nobody}")),
        ),
        (
            "one text for all numbers",
            changed(&|file| file["messages"][counted] = json!("{count} in all")),
        ),
        (
            "no formats",
            changed(&|file| file["formats"] = json!("no tag")),
        ),
        (
            "a number",
            changed(&|file| file["messages"][plain] = json!(5)),
        ),
        (
            "an empty text",
            changed(&|file| file["messages"][plain] = json!(" ")),
        ),
        (
            "an object for the list",
            changed(&|file| file["messages"] = json!({})),
        ),
    ]
}

/// The one file of the product whose name begins so, without what changes with its content.
fn file(start: &str) -> (String, String) {
    let site = Site::product();
    let path = site.path_starting(start);
    let text = String::from_utf8(site.bytes_of(&path)).expect("it is a text");
    (path, text)
}

/// The element says what happened in words, offers another try, and shows the text.
async fn assert_said(list: &Checklist, code: &str, name: &str) {
    assert_eq!(list.failure().await, code, "{name}");
    let said = "const text = root.querySelector('slot .acc-heading');
        return text && [...root.querySelectorAll('[role=alert] p, [data-action=retry]')].map(({ innerText }) => innerText.trim())";
    let said = list.wait("the text stands", said, vec![]).await;
    let said: Vec<String> = serde_json::from_value(said).expect("texts");
    assert_eq!(said.len(), 3, "{name}: {said:?}");
    assert!(
        said.iter().all(|text| text.chars().count() > 5),
        "{name}: {said:?}"
    );
    assert!(
        said[0].contains("below") && !said[1].contains("plan"),
        "{name}: {said:?}"
    );
    let state = list.state().await;
    assert_eq!(
        (&state["gate"], &state["planRevision"]),
        (&json!("shut"), &Value::Null),
        "{name}"
    );
    let rows = "return root.querySelectorAll('[data-item], .acc-page input').length";
    assert_eq!(list.ask(rows, vec![]).await, json!(0), "{name}");
}

in_every_engine!(other_texts_in_place_of_the_pages_are_named, async |page| {
    let (path, whole) = file("en-");
    let mut plans = others(&whole);
    let mut other: Value = serde_json::from_str(&whole).expect("it is JSON");
    other["plan"] = json!([]);
    plans.push(("another plan", other.to_string()));
    other.as_object_mut().expect("an object").remove("plan");
    plans.push(("no plan", other.to_string()));
    for (name, text) in plans {
        let other = Replacement::new(200, "application/json", text);
        let list = Checklist::visit(&page, Site::hosting("", EMPTY).replace(&path, other)).await;
        assert_said(&list, "mismatch", name).await;
    }
    let gone = Replacement::new(404, "text/html", SIGN_IN);
    let list = Checklist::visit(&page, Site::hosting("", EMPTY).replace(&path, gone)).await;
    assert_said(&list, "not-found", "a file that is missing").await;
});

in_every_engine!(the_page_carries_its_own_texts, async |page| {
    let (path, _) = file("en-");
    let list = Checklist::open(&page, Site::product()).await;
    let log = list.site().log();
    assert!(!log.contains(&path), "they are loaded once more: {log:?}");
    // A page that was cut off on its way.
    let cut = Site::product().edited(r#""messages":["#, r#""messages":"#);
    let list = Checklist::open(&page, cut).await;
    let log = list.site().log();
    assert!(log.contains(&path), "they are not loaded: {log:?}");
});

in_every_engine!(other_texts_do_not_blame_a_plan_of_the_hosts, async |page| {
    let (path, _) = file("en-");
    let body = "<account-closure-checklist loading=\"eager\"><script type=\"application/json\" slot=\"plan\">
        { \"format\": \"account-closure-plan\", \"version\": 1, \"extends\": \"built-in\", \"id\": \"x\", \"revision\": \"1\" }
        </script></account-closure-checklist>";
    let other = Replacement::new(200, "application/json", SIGN_IN);
    let list = Checklist::visit(&page, Site::hosting("", body).replace(&path, other)).await;
    assert_said(&list, "mismatch", "with a plan of the host's").await;
});

in_every_engine!(
    a_language_that_is_none_leaves_the_one_before,
    async |page| {
        let (path, whole) = file("de-");
        for (name, text) in others(&whole).into_iter().step_by(3) {
            let other = Replacement::new(200, "application/json", text);
            let list = Checklist::open(&page, Site::hosting("", EMPTY).replace(&path, other)).await;
            list.radio("standing", "member").await;
            let before = list.text("[data-action=review]").await;
            list.ask("el.lang = 'de'", vec![]).await;
            list.wait(
                "it is said",
                "return root.querySelector('.acc-notice')",
                vec![],
            )
            .await;
            assert_eq!(list.text("[data-action=review]").await, before, "{name}");
            let speaks = "return root.querySelector('.acc-page').lang";
            assert_eq!(list.ask(speaks, vec![]).await, json!("en"), "{name}");
            assert_eq!(list.state().await["standing"], json!("member"), "{name}");
            assert_ne!(
                list.reason("plan").await.as_deref(),
                Some("plan-refused"),
                "{name}"
            );
        }
    }
);

async fn refusal(list: &Checklist) -> Value {
    let add = "try { await el.addEvidence('x', { name: 'a.txt' }); return null } catch (error) {
        return [error.name, error.code, error.message] }";
    let body = format!("const el = document.querySelector('account-closure-checklist'); {add}");
    list.script_async(&body, vec![]).await["value"].clone()
}

in_every_engine!(
    other_texts_in_place_of_the_examiners_are_named,
    async |page| {
        let (path, whole) = file("examiner-en-");
        for (name, text) in others(&whole).into_iter().step_by(2) {
            let other = Replacement::new(200, "application/json", text);
            let list = Checklist::open(&page, Site::hosting("", EMPTY).replace(&path, other)).await;
            let said = refusal(&list).await;
            assert_eq!(
                (&said[0], &said[1]),
                (&json!("ChecklistError"), &json!("unavailable")),
                "{name}: {said}"
            );
            let sentence = said[2].as_str().unwrap_or_default();
            assert!(sentence.contains("releases"), "{name}: {said}");
        }
    }
);

in_every_engine!(another_text_to_read_is_not_shown, async |page| {
    let (path, _) = file("text-en-");
    let program = Site::product().path_of(".wasm");
    for text in [
        SIGN_IN,
        "",
        "null",
        "[\"div\"]",
        "[\"div\",{},5]",
        "[\"script\",{},\"window.ran = true\"]",
        "[\"div\",{\"onclick\":\"window.ran = true\"},\"A text\"]",
        "[\"a\",{\"href\":\"javascript:window.ran = true\"},\"A text\"]",
        "[\"div\",{},[\"p\",{},\"A text\"],[\"iframe\",{}]]",
    ] {
        let other = Replacement::new(200, "application/json", text);
        let missing = Replacement::new(404, "text/html", SIGN_IN);
        let site = Site::hosting("", EMPTY)
            .replace(&path, other)
            .replace(&program, missing);
        let list = Checklist::visit(&page, site).await;
        assert_eq!(list.failure().await, "not-found", "{text}");
        let said = list.text("[role=alert] p").await;
        assert!(!said.contains("below"), "{text}: {said}");
        let nothing = "return [root.querySelector('slot').childNodes.length, window.ran ?? false]";
        assert_eq!(list.ask(nothing, vec![]).await, json!([0, false]), "{text}");
    }
});

/// Waits for the code, and tells whether the message says that a text stands below.
async fn failed(page: &Page, site: Site) -> (String, String) {
    let list = Checklist::visit(page, site).await;
    let code = list.failure().await;
    let said = "return [...root.querySelectorAll('[role=alert] p')].map(({ innerText }) => innerText).join(' ')";
    let said = list.ask(said, vec![]).await;
    (code, said.as_str().expect("a text").to_owned())
}

in_every_engine!(
    what_came_in_place_of_the_programs_module_is_named,
    async |page| {
        let glue = Site::product().path_of(".js");
        for (status, kind, body, code) in [
            (200, "text/html", SIGN_IN, "not-wasm"),
            (200, "text/javascript", SIGN_IN, "not-wasm"),
            (200, "text/javascript", "export const part = ", "not-wasm"),
            (
                200,
                "text/javascript",
                "export const start = 5;",
                "mismatch",
            ),
            (200, "text/javascript", "", "mismatch"),
            (404, "text/html", SIGN_IN, "not-found"),
            (503, "text/javascript", "", "not-found"),
        ] {
            let other = Replacement::new(status, kind, body);
            let (found, said) = failed(&page, Site::hosting("", EMPTY).replace(&glue, other)).await;
            assert_eq!(found, code, "{status} {kind} {body:?}: {said}");
        }
    }
);

in_every_engine!(a_policy_that_forbids_every_request_is_named, async |page| {
    let head = "<meta http-equiv=\"Content-Security-Policy\" content=\"connect-src 'none'\">";
    let (code, said) = failed(&page, Site::hosting(head, EMPTY)).await;
    assert_eq!(code, "blocked", "{said}");
    assert!(
        said.contains("connect-src") && said.contains("CORS"),
        "{said}"
    );
    assert!(
        !said.contains("below") && !said.contains("connection"),
        "{said}"
    );
    let written = EMPTY.replace("></", "><p>Ask the platform team.</p></");
    let (code, said) = failed(&page, Site::hosting(head, &written)).await;
    assert_eq!(code, "blocked", "{said}");
    assert!(said.contains("below"), "the host's own text stands: {said}");
    // One that only wants to be told forbids nothing.
    let list = Checklist::visit(
        &page,
        Site::hosting("", EMPTY).header(
            harness::Paths::these(&["/host.html"]),
            "Content-Security-Policy-Report-Only",
            "connect-src 'none'",
        ),
    )
    .await;
    list.ready().await;
});

in_every_engine!(
    files_that_another_origin_keeps_to_itself_are_named,
    async |page| {
        for (shared, expected) in [
            (&["/account-closure-checklist.js"][..], Some(false)),
            (
                &[
                    "/account-closure-checklist.js",
                    "/assets/text-*",
                    "/assets/element-*",
                ][..],
                Some(true),
            ),
            (&["*"][..], None),
        ] {
            let elsewhere = Site::product()
                .header(
                    harness::Paths::these(shared),
                    "Access-Control-Allow-Origin",
                    "*",
                )
                .start();
            let host = format!(
                "<!doctype html><html lang=\"en\"><head><title>A host</title><script type=\"module\" src=\"{}\"></script></head><body>{EMPTY}</body></html>",
                elsewhere.address("account-closure-checklist.js")
            );
            let host = Replacement::new(200, "text/html; charset=utf-8", host);
            let list = Checklist::visit(
                &page,
                Site::product()
                    .replace("/host.html", host)
                    .opening("host.html"),
            )
            .await;
            let Some(text) = expected else {
                list.ready().await;
                continue;
            };
            assert_eq!(list.failure().await, "blocked", "{shared:?}");
            let below = "return root.querySelector('[role=alert] p').innerText.includes('below') === arguments[0]";
            list.wait("it says where the text is", below, vec![json!(text)])
                .await;
        }
    }
);
