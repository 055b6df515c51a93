//! The running element is what the manifest documents.

use std::collections::BTreeSet;

use harness::journey::{ACCOUNT, Journey};
use harness::{Checklist, Paths, Replacement, Site, in_every_engine};
use serde_json::{Value, json};

const MANIFEST: &str = include_str!("../../custom-elements.json");

fn element() -> Value {
    let manifest: Value = serde_json::from_str(MANIFEST).expect("the manifest is JSON");
    manifest["modules"][0]["declarations"][0].clone()
}

/// The names in one of the element's lists.
fn names(list: &Value) -> BTreeSet<String> {
    let list = list.as_array().expect("it is a list").iter();
    let name = |entry: &Value| entry["name"].as_str().expect("it has a name").to_owned();
    list.map(name).collect()
}

fn texts(list: &Value) -> BTreeSet<String> {
    let list = list.as_array().expect("it is a list").iter();
    list.map(|text| text.as_str().expect("it is a text").to_owned())
        .collect()
}

in_every_engine!(attributes_and_members_are_the_documented, async |page| {
    let list = Checklist::open(&page, Site::product()).await;
    let element = element();
    let observed = list
        .ask("return el.constructor.observedAttributes", vec![])
        .await;
    // Frameworks that write a page on a server write properties as HTML names them.
    let joined = names(&element["attributes"])
        .into_iter()
        .filter(|name| name.contains('-'))
        .map(|name| name.replace('-', ""));
    let mut documented = names(&element["attributes"]);
    documented.extend(joined);
    assert_eq!(texts(&observed), documented);

    let members = "const own = Object.getOwnPropertyDescriptors(Object.getPrototypeOf(el));
        const callbacks = /^constructor$|Callback$/;
        return Object.entries(own).filter(([name]) => !callbacks.test(name)).map(([name, has]) => ({
            name, kind: typeof has.value === 'function' ? 'method' : 'field', readonly: !has.set }))";
    let found = list.ask(members, vec![]).await;
    assert_eq!(names(&found), names(&element["members"]));
    for member in element["members"].as_array().expect("it is a list") {
        let running = found.as_array().expect("it is a list").iter();
        let running = running.filter(|found| found["name"] == member["name"]);
        let running: Vec<&Value> = running.collect();
        assert_eq!(running[0]["kind"], member["kind"], "{member}");
        if member["kind"] == json!("field") {
            assert_eq!(running[0]["readonly"], json!(member["readonly"] == true));
        }
    }
});

in_every_engine!(
    parts_slots_and_properties_are_the_documented,
    async |page| {
        let list = Checklist::open(&page, Site::product()).await;
        let element = element();
        let slots = "return [...root.querySelectorAll('slot')].map(({ name }) => name)";
        // The content of the first of these is read, never shown; the other is there once the gate
        // is open, which tests of a team's plan see.
        let mut slots = texts(&list.ask(slots, vec![]).await);
        slots.extend(["plan", "request"].map(str::to_owned));
        assert_eq!(slots, names(&element["slots"]));
        let parts = "return [...root.querySelectorAll('[part]')].flatMap(({ part }) => [...part])";
        let documented = names(&element["cssParts"]);
        let mut parts = texts(&list.ask(parts, vec![]).await);
        // These two are there once the gate is open; the test of parts looks at them.
        parts.extend(["acc-panel", "acc-link"].map(str::to_owned));
        assert_eq!(parts, documented);

        // The properties that the sheets use and do not set themselves are those that a host can
        // set.
        let properties = "const text = root.adoptedStyleSheets
            .flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText)).join(' ');
        const named = (pattern) => [...text.matchAll(pattern)].map(([, name]) => name);
        const own = new Set(named(/[{;]\\s*(--acc-[a-z0-9-]+)\\s*:/g));
        return named(/var\\((--acc-[a-z0-9-]+)/g).filter((name) => !own.has(name))";
        let taken = texts(&list.ask(properties, vec![]).await);
        assert_eq!(taken, names(&element["cssProperties"]));
    }
);

/// Notes every event that the element fires, whatever its name.
const NOTE_ALL: &str = "window.fired = [];
    const dispatch = EventTarget.prototype.dispatchEvent;
    EventTarget.prototype.dispatchEvent = function (event) {
        if (this.localName === 'account-closure-checklist')
            fired.push({ name: event.type, members: Object.keys(event.detail ?? {}) });
        return dispatch.call(this, event);
    };";

in_every_engine!(events_that_fire_are_documented, async |page| {
    let refused = Replacement::new(200, "application/json", "{}");
    let site = Site::product()
        .before(NOTE_ALL)
        .replace("/plan.json", refused);
    let list = Checklist::open(&page, site).await;
    list.fill("account-id", ACCOUNT).await;
    let regions = r#"{"Regions":[{"RegionName":"eu-west-1","RegionOptStatus":"ENABLED"}]}"#;
    let added = list.add_evidence("regions.json", regions).await;
    assert!(added.is_ok(), "{added:?}");
    let mut journey = Journey::quick();
    journey.complete(&list).await;
    journey.hand_over(&list).await;
    let stay = "addEventListener('acc-hand-off', (event) => event.preventDefault())";
    list.ask(stay, vec![]).await;
    list.click("a[data-hand-off]").await;
    list.radio("access.survives.answer", "not-yet").await;
    list.ask("el.setAttribute('plan', 'plan.json')", vec![])
        .await;
    let told = "return fired.some(({ name }) => name === 'acc-error')";
    list.wait("the host is told", told, vec![]).await;

    let fired = list.ask("return window.fired", vec![]).await;
    let element = element();
    assert_eq!(names(&fired), names(&element["events"]));
    let manifest: Value = serde_json::from_str(MANIFEST).expect("the manifest is JSON");
    for event in fired.as_array().expect("it is a list") {
        let documented = element["events"].as_array().expect("it is a list").iter();
        let documented = documented.filter(|other| other["name"] == event["name"]);
        let detail = documented.map(|event| event["type"]["text"].clone()).next();
        let detail = detail.expect("the event is documented");
        let detail = detail.as_str().expect("it has a type");
        let detail = detail
            .trim_start_matches("CustomEvent<")
            .trim_end_matches('>');
        let types = manifest["modules"][0]["x-types"].as_array();
        let mut types = types.expect("there are types").iter();
        let members = types.find(|kind| kind["name"] == json!(detail));
        let members = &members.expect("the type is there")["members"];
        assert_eq!(texts(&event["members"]), names(members), "{event}");
    }
});

in_every_engine!(codes_of_failures_are_documented, async |page| {
    let manifest: Value = serde_json::from_str(MANIFEST).expect("the manifest is JSON");
    let types = manifest["modules"][0]["x-types"].as_array();
    let mut types = types.expect("there are types").iter();
    let codes = types.find(|kind| kind["name"] == json!("ErrorCode"));
    let codes = names(&codes.expect("the type is there")["values"]);
    let site = Site::product().noting_events();
    let program = site.path_of(".wasm");
    let site = site.replace(&program, Replacement::new(404, "text/plain", "none"));
    let site = site.header(Paths::these(&["/"]), "Cache-Control", "no-store");
    let list = Checklist::visit(&page, site).await;
    let told = "return testEvents.some(({ type }) => type === 'acc-error')";
    list.wait("the host is told", told, vec![]).await;
    let events = list.events().await;
    let code = events[0]["detail"]["code"].as_str();
    assert!(codes.contains(code.expect("it has a code")), "{events:?}");
});
