//! In a plan of more than 200 items a row is its line until somebody opens it or goes there.

use harness::journey::ACCOUNT;
use harness::{Checklist, Page, Replacement, Site, in_every_engine};
use serde_json::{Value, json};

fn plan(items: usize) -> Replacement {
    let item = |number: usize| json!({ "id": format!("item-{number}"), "kind": "backup", "revision": 1, "title": format!("Item {number}") });
    let items: Vec<Value> = (0..items).map(item).collect();
    let plan = json!({
        "format": "account-closure-plan", "version": 1, "id": "long", "revision": "1",
        "confirmation": "none", "max_age_days": 30,
        "hand_off": { "root": ["Step"], "organization": ["Step"] },
        "sections": [{ "id": "all", "title": "All", "categories": [
            { "id": "every", "title": "Every", "items": items },
        ]}],
    });
    Replacement::new(200, "application/json", plan.to_string())
}

async fn with_items(page: &Page, items: usize) -> Checklist {
    let site = Site::product().replace("/long.json", plan(items)).edited(
        "<account-closure-checklist loading",
        "<account-closure-checklist plan=\"long.json\" loading",
    );
    Checklist::open(page, site).await
}

/// How many rows of items have fields.
async fn whole(list: &Checklist) -> Value {
    let body = "return [...root.querySelectorAll('[data-item^=item-]')]
        .filter((row) => row.querySelector('input')).length";
    list.ask(body, vec![]).await
}

in_every_engine!(a_row_is_its_line_until_it_is_opened, async |page| {
    let list = with_items(&page, 201).await;
    list.fill("account-id", ACCOUNT).await;
    assert_eq!(whole(&list).await, json!(0));
    let titles = "return [...root.querySelectorAll('[data-item^=item-]')]
        .every((row) => row.textContent.includes(`Item ${row.dataset.item.slice(5)}`))";
    assert_eq!(list.ask(titles, vec![]).await, json!(true), "each is found");
    list.toggle("[data-category=every]").await;
    list.toggle("[data-item=item-7] > details").await;
    list.appears("[name=\"item-7.answer\"]").await;
    assert_eq!(whole(&list).await, json!(1));
    list.radio("item-7.answer", "nothing").await;
    assert_eq!(list.reason("item-7").await, None);
});

in_every_engine!(who_goes_to_a_row_finds_it_whole, async |page| {
    let list = with_items(&page, 201).await;
    list.ask("el.show('item-150')", vec![]).await;
    list.has_focus("[name=\"item-150.answer\"]").await;
    assert!(list.shows("[name=\"item-150.answer\"]").await);
    let strange = "for (const one of ['item-999', 'a\"b', '\\n', 7, undefined]) el.show(one)";
    list.ask(strange, vec![]).await;
    list.fill("account-id", ACCOUNT).await;
    // A link to what is missing leads there, too.
    list.radio("standing", "standalone").await;
    list.action("review").await;
    list.click(".acc-summary a[href=\"#item-180\"]").await;
    list.has_focus("[name=\"item-180.answer\"]").await;
    list.action("next").await;
    list.has_focus("[name=\"item-181.answer\"]").await;
    assert_eq!(whole(&list).await, json!(3));
});

in_every_engine!(on_paper_all_of_it_stands, async |page| {
    let list = with_items(&page, 201).await;
    let printing = "dispatchEvent(new Event('beforeprint'));
        await new Promise((resolve) => { setTimeout(resolve) });
        const { shadowRoot: root } = document.querySelector('account-closure-checklist');
        return [...root.querySelectorAll('[data-item^=item-] > details')]
            .filter((fold) => fold.open && fold.querySelector('input')).length";
    let open = list.script_async(printing, vec![]).await;
    assert_eq!(open["value"], json!(201), "{open}");
    list.script("dispatchEvent(new Event('afterprint'))", vec![])
        .await;
    assert!(!list.has("[data-item=item-7] > details[open]").await);
});

in_every_engine!(a_plan_of_200_items_is_drawn_whole, async |page| {
    let list = with_items(&page, 200).await;
    assert_eq!(whole(&list).await, json!(200));
});

in_every_engine!(the_print_button_prints_all_of_a_long_draft, async |page| {
    let list = with_items(&page, 201).await;
    list.fill("account-id", ACCOUNT).await;
    // What stands there at the moment of printing; the browser's own dialogue would stop the test.
    let printing = "window.print = () => { window.testPrinted =
        [...root.querySelectorAll('[data-item^=item-]')]
            .filter((row) => row.querySelector('input')).length }";
    list.ask(printing, vec![]).await;
    list.action("print").await;
    let printed = list
        .wait("it prints", "return window.testPrinted", vec![])
        .await;
    assert_eq!(printed, json!(201));
});
