//! axe-core in every state of the journey, light from left to right and dark from right to left; `grid.rs` has
//! every other pair. Each test shows first that the page stands in the state it names.

use harness::journey::{ACCOUNT, Journey};
use harness::{Checklist, Page, Site, in_every_engine};
use serde_json::{Value, json};

async fn open(page: &Page) -> Checklist {
    Checklist::open(page, Site::product()).await
}

async fn settled(page: &Page) -> Checklist {
    let list = open(page).await;
    Journey::quick().complete(&list).await;
    list
}

/// Runs axe-core on this state in either look and either direction.
async fn check(list: &Checklist, state: &str) {
    let mut backgrounds = Vec::new();
    for (theme, direction) in [("light", "ltr"), ("dark", "rtl")] {
        let body = "el.setAttribute('theme', arguments[0]); el.setAttribute('dir', arguments[1])";
        list.ask(body, vec![json!(theme), json!(direction)]).await;
        let body = "const page = root.querySelector('.acc-page');
            const { direction, backgroundColor } = getComputedStyle(page);
            return direction === arguments[1] && page.dataset.theme === arguments[0]
                && backgroundColor";
        let background = list
            .wait(
                "the look is taken over",
                body,
                vec![json!(theme), json!(direction)],
            )
            .await;
        backgrounds.push(background);
        list.axe()
            .await
            .assert_clean(&format!("{state}, {theme}, {direction}"));
    }
    assert_ne!(
        backgrounds.first(),
        backgrounds.last(),
        "{state}: dark looks like light"
    );
}

in_every_engine!(empty, async |page| {
    let list = open(&page).await;
    assert_eq!(list.state().await["settled"], json!(0));
    check(&list, "empty").await;
});

in_every_engine!(partly_answered_and_unfolded, async |page| {
    let list = open(&page).await;
    list.fill("account-id", ACCOUNT).await;
    list.radio("standing", "member").await;
    list.radio("organization.removal.answer", "remove-first")
        .await;
    list.radio("backup.rds.answer", "kept").await;
    list.radio("backup.rds.place", "other-account").await;
    list.radio("backup.s3.answer", "let-go").await;
    list.click("[data-item=\"backup.rds\"] .acc-more > summary")
        .await;
    assert!(
        list.shows("[name=\"backup.rds.destination-account\"]")
            .await
    );
    assert!(list.shows("[data-item=\"organization.removed\"]").await);
    check(&list, "partly answered").await;
});

in_every_engine!(everything_settled, async |page| {
    let list = settled(&page).await;
    assert!(list.is_open().await);
    check(&list, "everything settled").await;
});

in_every_engine!(reviewed_too_early, async |page| {
    let list = open(&page).await;
    list.fill("account-id", "12").await;
    list.action("review").await;
    assert!(list.shows(".acc-summary a[href=\"#account\"]").await);
    check(&list, "reviewed too early").await;
});

in_every_engine!(review_and_panel, async |page| {
    let list = settled(&page).await;
    list.action("review").await;
    assert!(list.shows("[data-panel=\"hand-off\"]").await && !list.has("a[data-hand-off]").await);
    check(&list, "review and panel").await;
});

in_every_engine!(wrong_confirmation, async |page| {
    let list = settled(&page).await;
    list.action("review").await;
    list.fill("confirm-account-id", "444455556666").await;
    assert!(list.shows("[data-panel=\"hand-off\"] .acc-verdict").await);
    check(&list, "wrong confirmation").await;
});

in_every_engine!(link_shown, async |page| {
    let list = settled(&page).await;
    Journey::quick().hand_over(&list).await;
    assert!(list.shows("a[data-hand-off]").await);
    check(&list, "link shown").await;
});

in_every_engine!(storage_blocked_and_secret_refused, async |page| {
    let list = Checklist::open(&page, Site::product().with_blocked_storage()).await;
    list.fill("account-id", ACCOUNT).await;
    list.paste("account-name", "-----BEGIN PRIVATE KEY-----")
        .await;
    assert!(list.shows(".acc-notice[role=alert]").await);
    assert!(list.shows("[role=status] .acc-notice").await);
    check(&list, "storage blocked and secret refused").await;
});

in_every_engine!(several_accounts, async |page| {
    let list = settled(&page).await;
    list.fill("account-id", "444455556666").await;
    assert!(list.shows("[data-action=correct-id]").await);
    list.click(&format!(
        "[data-action=ask-remove][data-value=\"{ACCOUNT}\"]"
    ))
    .await;
    assert!(list.shows("[data-action=remove-account]").await);
    check(&list, "several accounts").await;
});

in_every_engine!(record_exported, async |page| {
    let list = settled(&page).await;
    list.action("export-markdown").await;
    assert!(list.shows("textarea[name=exported]").await);
    check(&list, "record exported").await;
});

/// Chooses a file with this text as a record.
async fn choose_record(list: &Checklist, name: &str, text: &str) {
    let name = format!("axe-{name}-{}-{}.json", list.engine(), std::process::id());
    let place = std::env::temp_dir().join(name);
    std::fs::write(&place, text).expect("there is room for a file");
    list.attach("record", &place).await;
    let read = "return root.querySelector('[data-panel=import], .acc-record [role=alert]')";
    list.wait("the file is read", read, vec![]).await;
    std::fs::remove_file(&place).expect("the file is still there");
}

in_every_engine!(record_shown, async |page| {
    let list = settled(&page).await;
    let record = list.export("json").await;
    choose_record(&list, "shown", &record).await;
    assert!(list.shows("[data-panel=import]").await);
    check(&list, "record shown").await;
});

in_every_engine!(record_refused, async |page| {
    let list = open(&page).await;
    choose_record(&list, "refused", "a letter").await;
    assert!(list.has(".acc-record [role=alert]").await);
    check(&list, "record refused").await;
});

in_every_engine!(asked_again_after_a_month, async |page| {
    let noon = 1_800_014_400_000;
    let list = Checklist::open(&page, Site::product().at(noon)).await;
    Journey::quick().complete(&list).await;
    list.radio("outcome.answer", "closed").await;
    list.set_clock(noon + 31 * 24 * 60 * 60 * 1000).await;
    list.ask("window.dispatchEvent(new Event('focus'))", vec![])
        .await;
    assert!(!list.is_open().await);
    assert!(list.has("[data-action=confirm]").await);
    assert_eq!(
        list.chosen("outcome.answer").await.as_deref(),
        Some("closed")
    );
    check(&list, "asked again after a month").await;
});

in_every_engine!(in_german, async |page| {
    let list = settled(&page).await;
    list.ask("el.setAttribute('lang', 'de')", vec![]).await;
    let german = "return root.querySelector('.acc-page').lang === 'de'";
    list.wait("the page speaks German", german, vec![]).await;
    Journey::quick().hand_over(&list).await;
    check(&list, "in German").await;
});

in_every_engine!(plan_refused, async |page| {
    let list = Checklist::open(&page, Site::product()).await;
    list.ask("el.setAttribute('plan', 'index.html')", vec![])
        .await;
    let refused = "return el.state.outstanding[0]?.reason === 'plan-refused'";
    list.wait("the plan is refused", refused, vec![]).await;
    check(&list, "plan refused").await;
});

/// Gives the fallback a look and a direction. It takes its look from the device; where the driver
/// cannot pretend one, it is told in the way in which the running page is.
async fn dress_fallback(list: &Checklist, look: &str, direction: &str) -> Value {
    if list.can_pretend() {
        list.prefer_look(look).await;
    } else {
        let body = "document.documentElement.style.colorScheme = arguments[0];
            document.querySelector('.acc-page').dataset.theme = arguments[0]";
        list.ask(body, vec![json!(look)]).await;
    }
    let body = "document.documentElement.dir = arguments[0];
        const { direction, backgroundColor } =
            getComputedStyle(document.querySelector('.acc-page'));
        return direction === arguments[0] && backgroundColor";
    let what = "the direction is taken over";
    list.wait(what, body, vec![json!(direction)]).await
}

async fn check_fallback(list: &Checklist, state: &str) {
    let mut backgrounds = Vec::new();
    for look in ["light", "dark"] {
        for direction in ["ltr", "rtl"] {
            backgrounds.push(dress_fallback(list, look, direction).await);
            let state = format!("{state}, {look}, {direction}");
            list.axe().await.assert_clean(&state);
        }
    }
    assert_ne!(
        backgrounds.first(),
        backgrounds.last(),
        "{state}: dark looks like light"
    );
}

in_every_engine!(before_the_program_runs, async |page| {
    let list = Checklist::visit(&page, Site::product().holding_back()).await;
    list.wait(
        "the fallback is there",
        "return document.querySelector('.acc-heading')",
        vec![],
    )
    .await;
    assert_eq!(
        list.ask("return el.state.planRevision", vec![]).await,
        Value::Null
    );
    check_fallback(&list, "before the program runs").await;
});

in_every_engine!(the_program_failed, async |page| {
    let site = Site::product().before("delete window.WebAssembly;");
    let list = Checklist::visit(&page, site).await;
    assert_eq!(list.failure().await, "wasm-missing");
    check_fallback(&list, "the program failed").await;
});
