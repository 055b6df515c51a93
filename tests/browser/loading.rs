//! When the program is loaded, and what stands there until then: lazily in other people's pages, at
//! once where it is asked for.

use harness::{Checklist, Page, Replacement, Site, in_every_engine};
use serde_json::{Value, json};

/// Far below what is to be seen.
const AWAY: &str = "<div style=\"block-size: 6000px\"></div>";

const EMPTY: &str = "<account-closure-checklist></account-closure-checklist>";

const TITLE: &str = "Before you close an AWS account";

/// The files of one kind that were asked for.
fn asked(list: &Checklist, start: &str, end: &str) -> usize {
    let log = list.site().log().into_iter();
    log.filter(|path| path.contains(start) && path.ends_with(end))
        .count()
}

/// A page of a host with this in it, the element far below.
async fn far(page: &Page, body: &str) -> Checklist {
    let list = Checklist::visit(page, Site::hosting("", &format!("{AWAY}{body}"))).await;
    list.wait(
        "the element is defined",
        "return Boolean(el?.ready)",
        vec![],
    )
    .await;
    list
}

/// Nothing of the program was asked for, and no row is there.
async fn assert_waits(list: &Checklist) {
    // Two frames later an observer would have told what it sees.
    let frames = "for (let frame = 0; frame < 3; frame += 1)
        await new Promise(requestAnimationFrame)";
    list.script_async(frames, vec![]).await;
    assert_eq!(asked(list, "/app-", ".wasm"), 0);
    assert!(!list.has("[data-item]").await);
    assert_eq!(list.state().await["gate"], json!("shut"));
}

in_every_engine!(what_is_far_away_is_a_text_until_it_nears, async |page| {
    let list = far(&page, EMPTY).await;
    let text = "return root.querySelector('h1')?.textContent ?? ''";
    let written = list.wait("the text is built", text, vec![]).await;
    assert_eq!(written, json!(TITLE));
    let look = "const heading = root.querySelector('.acc-heading');
        return [getComputedStyle(el).display, root.querySelectorAll('[data-item], input').length,
            el.getBoundingClientRect().height > 1000, heading.getClientRects().length]";
    assert_eq!(
        list.ask(look, vec![]).await,
        json!(["block", 0, true, 1]),
        "it is there to be read"
    );
    assert_waits(&list).await;
    list.ask("el.scrollIntoView({ behavior: 'instant' })", vec![])
        .await;
    list.ready().await;
    assert!(list.has("[data-item=account]").await);
    let gone = "return root.querySelector('slot').getClientRects().length";
    assert_eq!(list.ask(gone, vec![]).await, json!(0));
});

in_every_engine!(the_text_speaks_the_language_of_the_page, async |page| {
    let list = far(&page, EMPTY).await;
    list.script("document.documentElement.lang = 'en'", vec![])
        .await;
    list.ask("el.lang = 'de'", vec![]).await;
    let german = "return root.querySelector('h1')?.textContent.includes('schließen')";
    list.wait("the text is German", german, vec![]).await;
    assert_waits(&list).await;
});

in_every_engine!(what_the_host_wrote_is_left_alone, async |page| {
    let written =
        "<account-closure-checklist><p>Ask the platform team.</p></account-closure-checklist>";
    let list = far(&page, written).await;
    assert_waits(&list).await;
    assert_eq!(asked(&list, "/text-", ".json"), 0);
    let seen = "return el.firstElementChild.getClientRects().length";
    assert_eq!(list.ask(seen, vec![]).await, json!(1));
});

in_every_engine!(the_focus_loads_it, async |page| {
    let written =
        "<account-closure-checklist><a href=\"#\">Closing</a></account-closure-checklist>";
    let list = far(&page, written).await;
    assert_waits(&list).await;
    let focus = "el.firstElementChild.focus({ preventScroll: true })";
    list.ask(focus, vec![]).await;
    list.ready().await;
});

in_every_engine!(a_fold_loads_it_when_it_opens, async |page| {
    let body = format!("<details><summary>Closing</summary>{EMPTY}</details>");
    let list = Checklist::visit(&page, Site::hosting("", &body)).await;
    list.wait(
        "the element is defined",
        "return Boolean(el?.ready)",
        vec![],
    )
    .await;
    assert_waits(&list).await;
    list.script("document.querySelector('details').open = true", vec![])
        .await;
    list.ready().await;
});

in_every_engine!(what_is_asked_of_it_loads_it, async |page| {
    let calls = [
        "el.importRecord('{}').catch((error) => { window.said = error.code })",
        "el.addEvidence('nothing', { name: 'a.txt' }).catch((error) => { window.said = error.code })",
        "el.setAttribute('loading', 'eager'); el.ready.then(() => { window.said = 'ready' })",
    ];
    for call in calls {
        let list = far(&page, EMPTY).await;
        assert_waits(&list).await;
        list.ask(call, vec![]).await;
        list.ready().await;
        list.until("it answers", "return window.said", vec![]).await;
    }
});

in_every_engine!(
    one_that_is_not_in_the_page_yet_keeps_what_was_asked,
    async |page| {
        let list = Checklist::visit(&page, Site::hosting("", AWAY)).await;
        list.until(
            "the element is defined",
            "return customElements.get('account-closure-checklist')",
            vec![],
        )
        .await;
        let early = "const early = document.createElement('account-closure-checklist');
        early.importRecord('{}').catch((error) => { window.said = error.code });
        document.body.append(early)";
        list.script(early, vec![]).await;
        list.until("it answers", "return window.said", vec![]).await;
    }
);

in_every_engine!(without_an_observer_it_loads_at_once, async |page| {
    let site = Site::hosting(
        "<script>delete window.IntersectionObserver</script>",
        &format!("{AWAY}{EMPTY}"),
    );
    let list = Checklist::open(&page, site).await;
    assert!(list.has("[data-item=account]").await);
});

in_every_engine!(
    f_6_the_text_stays_where_the_program_cannot_be_had,
    async |page| {
        let site = Site::hosting("", EMPTY);
        let program = site.path_of(".wasm");
        let missing = Replacement::new(404, "text/html", "<h1>Not here</h1>");
        let list = Checklist::visit(&page, site.replace(&program, missing)).await;
        assert_eq!(list.failure().await, "not-found");
        let both = "const heading = root.querySelector('slot h1');
        return heading?.textContent && root.querySelector('[role=alert]').textContent &&
            heading.getClientRects().length";
        assert_eq!(list.wait("the text stands", both, vec![]).await, json!(1));
        let events = list.events().await;
        assert_eq!(events.len(), 1, "{events:?}");
        assert_eq!(events[0]["detail"], json!({ "code": "not-found" }));
        let none: Value = list
            .ask("return root.querySelectorAll('[data-item]').length", vec![])
            .await;
        assert_eq!(none, json!(0));
    }
);

in_every_engine!(comments_and_slots_are_no_text_of_the_host, async |page| {
    for inside in [
        "<!-- Closing -->",
        "<a slot=\"request\" href=\"#\">Our form</a>",
    ] {
        let body = EMPTY.replace("></", &[">", inside, "</"].concat());
        let list = far(&page, &body).await;
        let text = "return root.querySelector('h1')?.textContent ?? ''";
        let written = list.wait("the text is built", text, vec![]).await;
        assert_eq!(written, json!(TITLE), "{inside}");
    }
});

in_every_engine!(
    what_waits_keeps_its_look_and_takes_another_level,
    async |page| {
        let list = far(&page, EMPTY).await;
        let look = "const heading = root.querySelector('.acc-heading');
            return heading && [heading.localName, getComputedStyle(heading).fontFamily, root.adoptedStyleSheets.length]";
        let before = list.wait("the text is built", look, vec![]).await;
        list.ask("el.setAttribute('heading-level', '2')", vec![])
            .await;
        let title = "return root.querySelector('h2.acc-title') && !root.querySelector('h1')";
        list.wait("the title is of the second level", title, vec![])
            .await;
        list.ask("el.setAttribute('theme', 'dark')", vec![]).await;
        assert_waits(&list).await;
        let after = list.ask(look, vec![]).await;
        for same in [1, 2] {
            assert_eq!(after[same], before[same]);
        }
    }
);

/// The page of the product, whose program comes no sooner than `testGate.open()`.
async fn held(page: &Page, site: Site) -> Checklist {
    let list = Checklist::visit(page, site.noting_events().holding_back()).await;
    list.wait(
        "the element is defined",
        "return Boolean(el?.ready)",
        vec![],
    )
    .await;
    list
}

/// The state that the element says when it is ready.
const NOTE: &str = "el.addEventListener('acc-ready', () => { window.first = el.state })";

in_every_engine!(
    a_plan_that_comes_while_it_loads_is_the_first,
    async |page| {
        let plan = include_str!("../../plan/examples/platform-team.json");
        let plan = Replacement::new(200, "application/json", plan);
        let list = held(&page, Site::product().replace("/team.json", plan)).await;
        list.ask(NOTE, vec![]).await;
        list.ask("el.setAttribute('plan', 'team.json')", vec![])
            .await;
        list.script("testGate.open()", vec![]).await;
        let first = "return window.first";
        let first = list.wait("it is ready", first, vec![]).await;
        assert_eq!(first["planRevision"], json!("2026-11-25"));
    }
);

in_every_engine!(what_is_reset_before_it_loads_is_never_shown, async |page| {
    let list = held(&page, Site::product()).await;
    list.script("testGate.open()", vec![]).await;
    list.ready().await;
    list.fill("account-id", "111122223333").await;
    list.radio("standing", "standalone").await;
    list.reload().await;
    list.wait(
        "the element is defined",
        "return Boolean(el?.ready)",
        vec![],
    )
    .await;
    list.ask(NOTE, vec![]).await;
    list.ask("el.reset()", vec![]).await;
    list.script("testGate.open()", vec![]).await;
    let first = "return window.first";
    let first = list.wait("it is ready", first, vec![]).await;
    assert_eq!(first["standing"], json!(null));
    assert_eq!(first["settled"], json!(1), "the account alone");
});

in_every_engine!(
    a_plan_that_was_wrong_for_a_moment_does_no_harm,
    async |page| {
        let plan = include_str!("../../plan/examples/platform-team.json");
        let plan = Replacement::new(200, "application/json", plan);
        let site = Site::product().replace("/team.json", plan).edited(
            "<account-closure-checklist loading",
            "<account-closure-checklist plan=\"undefined.json\" loading",
        );
        let list = held(&page, site).await;
        list.ask("el.setAttribute('plan', 'team.json')", vec![])
            .await;
        list.script("testGate.open()", vec![]).await;
        let taken = "return el.state.planRevision === '2026-11-25'";
        list.wait("the right plan is taken", taken, vec![]).await;
        let errors = "return testEvents.filter(({ type }) => type === 'acc-error').length";
        assert_eq!(list.script(errors, vec![]).await, json!(0));
    }
);

in_every_engine!(
    the_page_may_speak_another_language_while_it_loads,
    async |page| {
        let list = held(&page, Site::product()).await;
        list.script("document.documentElement.lang = 'de'", vec![])
            .await;
        list.script("testGate.open()", vec![]).await;
        list.ready().await;
        let german = "return root.querySelector('h1').textContent.includes('schließen')";
        list.wait("it speaks German", german, vec![]).await;
    }
);
