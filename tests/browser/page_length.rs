//! How long the page is on a phone, as long as nobody unfolds more of it.

use harness::journey::{ACCOUNT, Journey};
use harness::{Checklist, Page, Site, in_chromium};
use serde_json::json;

const WIDTH: u32 = 390;
const HEIGHT: u32 = 844;

/// So long the page may be: eight screens.
const LENGTH: u64 = 8 * HEIGHT as u64;

/// A member has a section more.
const MEMBERS_LENGTH: u64 = 8 * HEIGHT as u64 + HEIGHT as u64 / 3;

async fn on_a_phone(page: &Page) -> Checklist {
    Checklist::open(page, Site::product().framed(WIDTH, HEIGHT)).await
}

async fn assert_short(list: &Checklist, when: &str) {
    assert_not_longer(list, when, LENGTH).await;
}

async fn assert_not_longer(list: &Checklist, when: &str, limit: u64) {
    let body = "return document.documentElement.scrollHeight";
    let length = list.ask(body, vec![]).await;
    let length = length.as_u64().expect("a length is a number");
    println!("{when}: {length} px");
    let sections = "return [...root.querySelectorAll('section[data-section]')]
        .map((one) => `${one.dataset.section} ${Math.round(one.getBoundingClientRect().height)}`).join(', ')";
    assert!(
        length <= limit,
        "{when}: {length} px, of which {}",
        list.ask(sections, vec![]).await
    );
}

in_chromium!(a_page_with_few_answers_is_short, async |page| {
    let list = on_a_phone(&page).await;
    assert_short(&list, "empty").await;
    list.fill("account-id", ACCOUNT).await;
    list.radio("standing", "standalone").await;
    assert_short(&list, "account and standing given").await;
    list.tick("backup.s3.there").await;
    list.tick("there.nothing-else").await;
    assert_eq!(list.reason("there").await, None);
    // The tick has opened the row; whoever goes on finds the services folded.
    list.action("next").await;
    assert_short(&list, "one bucket").await;
});

in_chromium!(a_page_in_review_is_short, async |page| {
    let list = on_a_phone(&page).await;
    let mut journey = Journey::new("standalone", "root")
        .with_shortcuts()
        .choosing("backup.s3", "kept");
    journey.complete(&list).await;
    list.action("review").await;
    list.appears("[data-panel=review]").await;
    assert_short(&list, "in review").await;
});

in_chromium!(a_member_s_page_is_short, async |page| {
    let list = on_a_phone(&page).await;
    list.fill("account-id", ACCOUNT).await;
    list.radio("standing", "member").await;
    assert_not_longer(&list, "a member", MEMBERS_LENGTH).await;
    list.radio("standing", "management").await;
    let there =
        "return root.querySelector('[data-item=\"organization.members\"]').getClientRects().length";
    list.wait("its questions are there", there, vec![]).await;
    assert_ne!(json!(null), list.state().await["standing"]);
    assert_not_longer(&list, "a management account", MEMBERS_LENGTH).await;
});
