//! The sources stand once, at the end of the page: rows lead there and are led back to, by keys as well.

use harness::{Checklist, Key, Site, in_every_engine};
use serde_json::json;

in_every_engine!(a_row_leads_to_its_source_and_back, async |page| {
    let list = Checklist::open(&page, Site::product().framed(390, 844)).await;
    let cited = "[data-item=\"access.survives\"] [data-action=show-source]";
    list.look_at(cited).await;
    list.tab_to(cited).await;
    list.press(Key::Enter).await;
    list.has_focus("[data-source]").await;
    let led = "const [, number] = root.querySelector(arguments[0]).dataset.value.split(' ');
        const source = root.activeElement;
        const { top } = source.getBoundingClientRect();
        return [source.dataset.source === number, top >= 0 && top < innerHeight]";
    assert_eq!(list.ask(led, vec![json!(cited)]).await, json!([true, true]));
    list.tab_to("[data-source] [data-action=back-to-row]").await;
    list.press(Key::Space).await;
    list.has_focus(cited).await;

    // Another source takes the way back along.
    list.click("[data-item=\"access.survives\"] [data-action=show-source]:last-of-type")
        .await;
    list.has_focus("[data-source]").await;
    let back = "return root.querySelectorAll('[data-action=back-to-row]').length";
    assert_eq!(list.ask(back, vec![]).await, json!(1));
    list.axe().await.assert_clean("at a source");
});
