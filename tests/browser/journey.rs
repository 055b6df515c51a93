//! The whole way from an empty page to the link, with real clicks and keys, as each kind of account
//! goes it. After every answer the whole rendered tree is searched for a console's address.

use harness::address::console_addresses;
use harness::journey::{ACCOUNT, Backups, Journey};
use harness::{Checklist, Page, Site, in_every_engine};
use serde_json::json;

/// An honest person with little to say is asked for no more answers than this, the id that is typed
/// again at the end among them.
const MOST_ANSWERS: usize = 26;

/// Plays a journey from an empty page to the link.
async fn play(page: &Page, mut journey: Journey) -> (Checklist, Journey) {
    let list = Checklist::open(page, Site::product()).await;
    assert_eq!(list.state().await["gate"], json!("shut"));
    journey.complete(&list).await;
    journey.hand_over(&list).await;
    assert!(
        journey.searches() > journey.inputs(),
        "some answers were not followed by a search"
    );
    (list, journey)
}

/// The link leads out safely, names no account, and its address stands there as text too.
async fn assert_link_leads_to(list: &Checklist, address: &str) {
    let body = "const link = root.querySelector('a[data-hand-off]');
        return ['href', 'target', 'rel', 'referrerpolicy'].map((name) => link.getAttribute(name))";
    let expected = json!([address, "_blank", "noopener noreferrer", "no-referrer"]);
    assert_eq!(list.ask(body, vec![]).await, expected);
    assert!(
        list.text("[data-panel=\"hand-off\"]")
            .await
            .contains(address)
    );
    let links = list
        .ask(
            "return root.querySelectorAll('a[data-hand-off]').length",
            vec![],
        )
        .await;
    assert_eq!(links, json!(1), "there is one link, and no other");
    assert!(!console_addresses(&list.rendered_tree().await).is_empty());
}

const BILLING: &str = "https://console.aws.amazon.com/billing/home#/";
const ORGANIZATIONS: &str = "https://console.aws.amazon.com/organizations";

in_every_engine!(a_standalone_account, async |page| {
    // Every loose end by itself, and every backup that is there or is asked for by itself.
    let journey = Journey::new("standalone", "root")
        .choosing("backup.rds", "kept")
        .choosing("backup.s3", "kept")
        .choosing("backup.efs", "let-go");
    let (list, journey) = play(&page, journey).await;
    assert!(
        journey.answers() > 30,
        "it takes only {} answers",
        journey.answers()
    );
    assert_link_leads_to(&list, BILLING).await;
    let state = list.state().await;
    assert_eq!(state["standing"], json!("standalone"));
    assert_eq!(state["route"], json!("root"));
    assert_eq!(state["settled"], state["required"]);
    assert_eq!(state["outstanding"], json!([]));
    assert!(
        list.text("[data-panel=\"review\"]")
            .await
            .contains("Disk 7 in the safe")
    );
});

in_every_engine!(a_member_that_is_removed_first, async |page| {
    let journey = Journey::new("member", "root")
        .with_shortcuts()
        .choosing("organization.removal", "remove-first");
    let (list, _) = play(&page, journey).await;
    assert_link_leads_to(&list, BILLING).await;
    let removed = list.chosen("organization.removed.answer").await;
    assert_eq!(
        removed.as_deref(),
        Some("removed"),
        "the prerequisites of removal are asked for"
    );
});

in_every_engine!(
    a_member_that_is_closed_from_its_organization,
    async |page| {
        let journey = Journey::new("member", "organization")
            .with_shortcuts()
            .choosing("organization.removal", "leave-in")
            .choosing("access.organization-closer", "named");
        let (list, _) = play(&page, journey).await;
        assert_link_leads_to(&list, ORGANIZATIONS).await;
        assert!(!list.shows("[data-item=\"organization.removed\"]").await);
    }
);

in_every_engine!(a_management_account, async |page| {
    let (list, _) = play(&page, Journey::new("management", "root").with_shortcuts()).await;
    assert_link_leads_to(&list, BILLING).await;
    for (name, answer) in [
        ("organization.management.answer", "looked-organizations"),
        ("organization.members.answer", "done"),
    ] {
        assert_eq!(list.chosen(name).await.as_deref(), Some(answer));
    }
    assert!(!list.shows("[data-item=\"organization.member\"]").await);
});

in_every_engine!(a_junk_sandbox_that_lets_everything_go, async |page| {
    let journey = Journey::new("standalone", "root")
        .with_backups(Backups::LetGo)
        .with_shortcuts();
    let (list, journey) = play(&page, journey).await;
    println!(
        "a junk sandbox: {} answers, {} inputs",
        journey.answers(),
        journey.inputs()
    );
    assert!(
        journey.answers() <= MOST_ANSWERS,
        "it takes {} answers",
        journey.answers()
    );
    assert!(
        list.text("[data-panel=\"review\"]")
            .await
            .contains("No longer needed")
    );
});

in_every_engine!(an_account_with_one_bucket, async |page| {
    let journey = Journey::new("standalone", "root")
        .with_shortcuts()
        .choosing("backup.s3", "kept");
    let (list, journey) = play(&page, journey).await;
    println!(
        "one bucket: {} answers, {} inputs",
        journey.answers(),
        journey.inputs()
    );
    assert!(
        journey.answers() <= MOST_ANSWERS,
        "it takes {} answers",
        journey.answers()
    );
    assert_eq!(
        list.chosen("backup.s3.answer").await.as_deref(),
        Some("kept")
    );
});

in_every_engine!(unsettling_takes_the_link_away, async |page| {
    let journey = Journey::new("standalone", "root")
        .with_backups(Backups::LetGo)
        .with_shortcuts();
    let (list, mut journey) = play(&page, journey).await;
    list.radio("access.survives.answer", "not-yet").await;
    assert!(!list.is_open().await);
    assert_eq!(
        list.reason("access.survives").await.as_deref(),
        Some("not-yet")
    );
    assert!(!list.has("a[data-hand-off]").await && !list.has("[data-panel=\"hand-off\"]").await);
    assert_eq!(
        console_addresses(&list.rendered_tree().await),
        Vec::<String>::new()
    );
    list.radio("access.survives.answer", "confirmed").await;
    assert!(list.is_open().await);
    list.action("review").await;
    assert_eq!(
        list.value("confirm-account-id").await,
        "",
        "the confirmation is gone too"
    );
    assert!(!list.has("a[data-hand-off]").await);
    journey.hand_over(&list).await;
});

in_every_engine!(a_wrong_confirmation_gives_no_link, async |page| {
    let list = Checklist::open(&page, Site::product()).await;
    let mut journey = Journey::new("standalone", "root")
        .with_backups(Backups::LetGo)
        .with_shortcuts();
    journey.complete(&list).await;
    list.action("review").await;
    for wrong in ["444455556666", "11112222333", "closed", " "] {
        list.fill("confirm-account-id", wrong).await;
        assert!(
            !list.has("a[data-hand-off]").await,
            "{wrong:?} confirms nothing"
        );
        assert_eq!(
            console_addresses(&list.rendered_tree().await),
            Vec::<String>::new()
        );
    }
    list.fill("confirm-account-id", ACCOUNT).await;
    assert!(list.shows("a[data-hand-off]").await);
    list.action("back").await;
    assert!(
        list.is_focused("[data-action=review]").await,
        "the focus is on {}",
        list.focused().await
    );
    assert!(!list.has("a[data-hand-off]").await);
});

in_every_engine!(not_knowing_the_standing_never_settles, async |page| {
    let list = Checklist::open(&page, Site::product()).await;
    let mut journey = Journey::new("unknown", "root")
        .with_backups(Backups::LetGo)
        .with_shortcuts();
    list.fill("account-id", ACCOUNT).await;
    list.radio("standing", "unknown").await;
    assert_eq!(list.reason("standing").await.as_deref(), Some("unknown"));
    list.radio("standing", "standalone").await;
    journey.complete(&list).await;
    list.radio("standing", "unknown").await;
    assert!(!list.is_open().await);
    assert_eq!(list.reason("standing").await.as_deref(), Some("unknown"));
});

in_every_engine!(review_with_something_missing_leads_to_it, async |page| {
    let list = Checklist::open(&page, Site::product()).await;
    list.fill("account-id", ACCOUNT).await;
    let button = "const button = root.querySelector('[data-action=review]');
        const told = root.getElementById(button.getAttribute('aria-describedby'));
        return [button.disabled, button.ariaDisabled ?? button.getAttribute('aria-disabled'),
                button.type, told.textContent.trim() !== '']";
    assert_eq!(
        list.ask(button, vec![]).await,
        json!([false, null, "button", true])
    );
    list.action("review").await;
    assert!(!list.has("[data-panel=\"hand-off\"]").await);
    let body = "const links = [...(root.activeElement?.querySelectorAll('a') ?? [])];
        return links.length && links.map((link) => link.getAttribute('href'))";
    let links = list
        .wait("a summary with links has the focus", body, vec![])
        .await;
    let expected: Vec<String> = list
        .outstanding()
        .await
        .iter()
        .map(|entry| format!("#{}", entry.item))
        .collect();
    assert_eq!(links, json!(expected), "a link for each");
    list.click("a[href=\"#backup.ebs\"]").await;
    let body = "return Boolean(root.activeElement.closest('[data-item=\"backup.ebs\"]'))";
    list.wait("the focus is in the row", body, vec![]).await;
    assert!(
        list.shows("[data-item=\"backup.ebs\"]").await,
        "the folds around it are open"
    );
});

// F-42: it is a guide, not a lock. Whoever takes the page apart may write any link into it; what
// they do not find is one to the console, nor a way to be handed over by the page itself.
in_every_engine!(f_42_taking_the_page_apart_finds_no_address, async |page| {
    let list = Checklist::open(&page, Site::product().noting_events()).await;
    list.fill("account-id", ACCOUNT).await;
    let apart = "
        for (const hidden of root.querySelectorAll('[hidden]')) hidden.hidden = false;
        for (const fold of root.querySelectorAll('details')) fold.open = true;
        for (const shut of root.querySelectorAll('[data-state]')) shut.dataset.state = 'settled';
        try { Object.defineProperty(el, 'state', { value: { gate: 'open' } }) } catch {}
        const link = document.createElement('a');
        link.href = '#own';
        link.dataset.handOff = '';
        root.querySelector('.acc-page').append(link);
        link.click();
        root.querySelector('[data-action=review]').click();
        return location.hash";
    assert_eq!(list.ask(apart, vec![]).await, json!(""), "it was followed");
    let told = list.event_names().await;
    assert!(!told.contains(&"acc-hand-off".to_owned()), "{told:?}");
    assert!(!list.has("[data-panel=\"hand-off\"]").await);
    assert_eq!(
        console_addresses(&list.rendered_tree().await),
        Vec::<String>::new()
    );
});
