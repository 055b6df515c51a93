//! The page's end: the review and the way from it to an answer and back, the ids that the console must
//! show, the day of closing and the time line.

use harness::journey::{ACCOUNT, Journey};
use harness::{Checklist, Key, Page, Site, in_every_engine};
use serde_json::json;

async fn reviewing(page: &Page, site: Site) -> Checklist {
    let list = Checklist::open(page, site).await;
    Journey::quick()
        .choosing("backup.s3", "kept")
        .complete(&list)
        .await;
    list.action("review").await;
    list.has_focus("[data-panel=review] [tabindex]").await;
    list
}

in_every_engine!(the_review_begins_at_the_top_of_the_view, async |page| {
    let list = reviewing(&page, Site::product().framed(390, 844)).await;
    let top = "const { top } = root.querySelector('[data-panel=review] [tabindex]').getBoundingClientRect();
        return top >= 0 && top < innerHeight / 4";
    list.wait("its heading stands at the top", top, vec![])
        .await;
    list.action("back").await;
    list.fill("account-id", "12").await;
    list.action("review").await;
    list.has_focus(".acc-summary").await;
    let top = "const { top } = root.querySelector('.acc-summary').getBoundingClientRect();
        return top >= 0 && top < innerHeight / 4";
    list.wait("what is missing stands at the top", top, vec![])
        .await;
});

in_every_engine!(change_leads_to_the_row_and_back, async |page| {
    let list = reviewing(&page, Site::product()).await;
    let change = "[data-block=kept] [data-goto=\"backup.s3\"]";
    list.tab_to(change).await;
    list.press(Key::Enter).await;
    let first = "const row = root.querySelector('[data-item=\"backup.s3\"]');
        return root.activeElement !== null && root.activeElement === row.querySelector('input, button')";
    list.wait("the row's first control has the focus", first, vec![])
        .await;
    let marked =
        "return [...root.querySelectorAll('[data-led]')].map(({ dataset }) => dataset.item)";
    let one =
        format!("const marked = (() => {{ {marked} }})(); return marked.length === 1 && marked[0]");
    let row = list.wait("one row is marked", &one, vec![]).await;
    assert_eq!(row, json!("backup.s3"));
    list.fill("backup.s3.where", "Vault 9").await;
    list.tab_to("[data-item=\"backup.s3\"] [data-action=back-to-review]")
        .await;
    list.press(Key::Space).await;
    list.has_focus(change).await;
    assert_eq!(list.ask(marked, vec![]).await, json!([]));
    assert!(list.text("[data-block=kept]").await.contains("Vault 9"));
});

in_every_engine!(
    a_change_that_unsettles_leads_back_to_what_is_missing,
    async |page| {
        let list = reviewing(&page, Site::product()).await;
        list.click("[data-panel=review] [data-goto=\"access.survives\"]")
            .await;
        list.radio("access.survives.answer", "not-yet").await;
        assert!(!list.has("[data-panel=review]").await);
        list.action("back-to-review").await;
        list.has_focus(".acc-summary").await;
        assert!(
            list.shows(".acc-summary a[data-goto=\"access.survives\"]")
                .await
        );
    }
);

in_every_engine!(what_is_not_there_is_one_line_that_unfolds, async |page| {
    let list = Checklist::open(&page, Site::product()).await;
    Journey::new("standalone", "root")
        .with_shortcuts()
        .complete(&list)
        .await;
    list.action("review").await;
    let line = "[data-panel=review] > details";
    assert!(list.has(&format!("{line}:not([open]) [data-goto]")).await);
    list.toggle(line).await;
    assert!(list.shows(&format!("{line}[open] [data-goto]")).await);
});

in_every_engine!(the_sum_and_the_id_stand_with_the_link, async |page| {
    let clipboard = "window.copied = [];
        Object.defineProperty(navigator, 'clipboard', {
            value: { writeText: (text) => Promise.resolve(copied.push(text)) } });";
    let list = reviewing(&page, Site::product().before(clipboard)).await;
    assert!(list.text(".acc-sum").await.contains("one kept"));
    assert!(!list.has(".acc-console").await);
    list.fill("confirm-account-id", ACCOUNT).await;
    list.appears("a[data-hand-off]").await;
    assert_eq!(
        list.text(".acc-console .acc-id").await.replace('\n', ""),
        ACCOUNT
    );
    list.action("copy-id").await;
    let told = "return root.querySelector('.acc-console [role=status]')?.textContent.trim()";
    list.wait("it says that it is copied", told, vec![]).await;
    assert_eq!(list.ask("return copied", vec![]).await, json!([ACCOUNT]));
});

in_every_engine!(
    a_day_of_closing_is_filled_in_by_its_button_alone,
    async |page| {
        // 2027-01-15, 12:00 UTC.
        let list = Checklist::open(&page, Site::product().at(1_800_014_400_000)).await;
        list.fill("account-id", ACCOUNT).await;
        assert!(!list.text("[data-panel=keep]").await.contains(ACCOUNT));
        list.radio("outcome.answer", "closed").await;
        let card = "return root.querySelector('.acc-card')?.innerText ?? ''";
        let card = list.wait("a card says so", card, vec![]).await;
        assert!(card.as_str().is_some_and(|card| card.contains(ACCOUNT)));
        assert_eq!(list.value("outcome.closed-on").await, "");
        list.click("[data-action=today][data-value=\"outcome.closed-on\"]")
            .await;
        let filled =
            "return root.querySelector('[name=\"outcome.closed-on\"]').value === '2027-01-15'";
        list.wait("today is filled in", filled, vec![]).await;
        assert!(list.has(".acc-chart-today").await);
    }
);

in_every_engine!(the_time_line_is_drawn_where_there_is_room, async |page| {
    let wide = Checklist::open(&page, Site::product().framed(900, 700)).await;
    assert!(wide.shows(".acc-chart").await);
    let narrow = Checklist::open(&page, Site::product().framed(320, 640)).await;
    assert!(!narrow.shows(".acc-chart").await);
    let open = "details[open] > .acc-dates";
    assert!(!narrow.has(open).await, "the list is long");
    narrow.toggle("details:has(> .acc-dates)").await;
    assert!(narrow.has(open).await);
    assert!(narrow.shows(".acc-dates li").await);
    let entries = "return [root.querySelectorAll('.acc-dates li').length > 5,
        root.querySelector('.acc-chart').getAttribute('aria-hidden')]";
    assert_eq!(narrow.ask(entries, vec![]).await, json!([true, "true"]));
});
