//! axe-core in every state of the journey, light and dark, left to right and right to left. Each
//! test shows first that the page stands in the state it names.

use harness::journey::{ACCOUNT, Backups, Journey};
use harness::{Checklist, Page, Site, in_every_engine};
use serde_json::{Value, json};

fn quick() -> Journey {
    Journey::new("standalone", "root")
        .with_backups(Backups::LetGo)
        .with_shortcuts()
}

async fn open(page: &Page) -> Checklist {
    Checklist::open(page, Site::product()).await
}

async fn settled(page: &Page) -> Checklist {
    let list = open(page).await;
    quick().complete(&list).await;
    list
}

/// Runs axe-core on this state in every look and direction.
async fn check(list: &Checklist, state: &str) {
    let mut backgrounds = Vec::new();
    for (theme, direction) in [
        ("light", "ltr"),
        ("light", "rtl"),
        ("dark", "ltr"),
        ("dark", "rtl"),
    ] {
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
    list.click("[data-item=\"backup.rds\"] details > summary")
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
    assert!(list.shows("a[href=\"#account\"]").await);
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
    quick().hand_over(&list).await;
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

in_every_engine!(plan_refused, async |page| {
    let list = Checklist::open(&page, Site::product()).await;
    list.ask("el.setAttribute('plan', 'index.html')", vec![])
        .await;
    let refused = "return el.state.outstanding[0]?.reason === 'plan-refused'";
    list.wait("the plan is refused", refused, vec![]).await;
    check(&list, "plan refused").await;
});

/// The fallback takes its look from the device and its direction from the page.
async fn check_fallback(list: &Checklist, state: &str) {
    for direction in ["ltr", "rtl"] {
        list.ask(
            "document.documentElement.dir = arguments[0]",
            vec![json!(direction)],
        )
        .await;
        list.axe()
            .await
            .assert_clean(&format!("{state}, {direction}"));
    }
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
