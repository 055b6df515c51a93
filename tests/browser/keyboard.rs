//! The whole journey with the keyboard alone: Tab, Space, Enter and the arrows.

use harness::address::assert_no_console_address;
use harness::journey::ACCOUNT;
use harness::{Checklist, Key, Site, in_every_engine};
use serde_json::json;

/// Goes to a group of radios and through it with the arrows, until the wanted one is chosen.
async fn choose(list: &Checklist, name: &str, value: &str) {
    list.tab_to(&format!("input[name=\"{name}\"]")).await;
    list.press(Key::Space).await;
    let mut chosen = json!(null);
    for _ in 0..6 {
        // Some drivers answer before the page has got the key.
        let other = "const chosen = root.querySelector(`[name=\"${arguments[0]}\"]:checked`);
            return chosen && chosen.value !== arguments[1] && chosen.value";
        let arguments = vec![json!(name), chosen];
        chosen = list.wait("the key has chosen", other, arguments).await;
        if chosen == json!(value) {
            return assert_no_console_address(&list.rendered_tree().await);
        }
        list.press(Key::Down).await;
    }
    panic!("the arrows do not lead to {name} = {value}");
}

/// Goes to the fold around a field and opens it.
async fn unfold(list: &Checklist, name: &str) {
    list.tab_to(&format!("details:has([name=\"{name}\"]) > summary"))
        .await;
    list.press(Key::Enter).await;
}

/// Goes to a field and types into it.
async fn write(list: &Checklist, name: &str, text: &str) {
    list.tab_to(&format!("input[name=\"{name}\"]")).await;
    assert_no_console_address(&list.rendered_tree().await);
    list.type_text(text).await;
}

in_every_engine!(everything_is_reached_and_done_by_keys, async |page| {
    let list = Checklist::open(&page, Site::product()).await;
    write(&list, "account-id", ACCOUNT).await;
    write(&list, "answered-by", "Operations").await;
    choose(&list, "standing", "standalone").await;
    choose(&list, "backup.shortcut", "let-go-all").await;
    write(&list, "backup.why", "A sandbox").await;
    choose(&list, "backup.final-copy.answer", "nothing-newer").await;
    choose(
        &list,
        "organization.standalone.answer",
        "looked-organizations",
    )
    .await;
    choose(&list, "route", "root").await;
    choose(&list, "access.root.answer", "ready").await;
    choose(&list, "access.survives.answer", "confirmed").await;
    choose(&list, "loose-end.root-domain.answer", "elsewhere").await;
    unfold(&list, "loose-ends.shortcut").await;
    choose(&list, "loose-ends.shortcut", "none-apply").await;
    for item in ["data-lost", "timeline", "no-undertaking"] {
        list.tab_to(&format!("[name=\"statement.{item}.answer\"]"))
            .await;
        list.press(Key::Space).await;
        assert_no_console_address(&list.rendered_tree().await);
    }
    let open = "return el.state.gate === 'open'";
    list.wait("the gate is open", open, vec![]).await;
    list.tab_to("[data-action=review]").await;
    list.press(Key::Enter).await;
    list.has_focus("[data-panel=\"review\"] h3").await;
    assert_no_console_address(&list.rendered_tree().await);
    write(&list, "confirm-account-id", ACCOUNT).await;
    list.tab_to("a[data-hand-off]").await;
    list.tab_to("[data-action=back]").await;
    list.press(Key::Space).await;
    list.has_focus("[data-action=review]").await;
});

in_every_engine!(the_summary_leads_to_each_row_by_keys, async |page| {
    let list = Checklist::open(&page, Site::product()).await;
    list.tab_to("[data-action=review]").await;
    list.press(Key::Space).await;
    list.tab_to("a[href=\"#backup.dynamodb\"]").await;
    list.press(Key::Enter).await;
    let inside = "return Boolean(root.activeElement.closest('[data-item=\"backup.dynamodb\"]'))";
    list.wait("the focus is in the row", inside, vec![]).await;
    choose(&list, "backup.dynamodb.answer", "nothing").await;
    let settled = "return el.state.outstanding.every(({ item }) => item !== 'backup.dynamodb')";
    list.wait("it is settled", settled, vec![]).await;
});

in_every_engine!(tab_leads_in_and_out_at_both_ends, async |page| {
    let list = Checklist::open(&page, Site::product()).await;
    let links = "for (const [place, text] of [['beforebegin', 'before'], ['afterend', 'after']]) {
        const link = document.createElement('a');
        link.href = '#';
        link.className = text;
        link.textContent = text;
        el.insertAdjacentElement(place, link);
    }";
    list.ask(links, vec![]).await;
    list.tab_to("a.before").await;
    list.tab_to("input[name=\"account-id\"]").await;
    list.tab_back_to("a.before").await;
    list.tab_to("a.after").await;
    list.press_with(Key::Shift, Key::Tab).await;
    let inside = "return document.activeElement === el && root.activeElement !== null";
    list.wait("the focus is inside again", inside, vec![]).await;
});

in_every_engine!(a_hosts_shortcuts_do_not_fire_while_typing, async |page| {
    let list = Checklist::open(&page, Site::product()).await;
    let listen = "window.heard = []; addEventListener('keydown', (event) => heard.push(event.key))";
    list.ask(listen, vec![]).await;
    write(&list, "account-name", "s/?").await;
    list.press(Key::Tab).await;
    let heard = list
        .ask(
            "return heard.filter((key) => key !== 'Tab' && key !== 'Shift')",
            vec![],
        )
        .await;
    assert_eq!(heard, json!([]));
});
