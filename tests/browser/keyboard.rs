//! The whole journey with the keyboard alone: Tab, Space, Enter and the arrows.

use harness::address::assert_no_console_address;
use harness::journey::ACCOUNT;
use harness::{Checklist, Key, Site, in_chromium, in_every_engine};
use serde_json::{Value, json};

/// Goes to a field, and opens the folds around it on the way.
async fn go_to(list: &Checklist, name: &str) {
    let field = format!("input[name=\"{name}\"]");
    // Marks the summary of the outermost fold that hides it.
    let folded = "for (const one of root.querySelectorAll('[data-test-fold]'))
            one.removeAttribute('data-test-fold');
        const folds = [...root.querySelectorAll('details:not([open])')];
        const fold = folds.find((one) => one.querySelector(`:scope > :not(summary) ${arguments[0]}`)
            ?? one.querySelector(`:scope > ${arguments[0]}`));
        fold?.querySelector('summary').setAttribute('data-test-fold', '');
        return Boolean(fold)";
    while list.ask(folded, vec![json!(field)]).await == json!(true) {
        list.tab_to("[data-test-fold]").await;
        list.press(Key::Enter).await;
        let open = "return root.querySelector('[data-test-fold]').parentElement.open";
        list.wait("the key has opened the fold", open, vec![]).await;
    }
    list.tab_to(&field).await;
}

/// Goes to a group of radios and through it with the arrows, until the wanted one is chosen.
async fn choose(list: &Checklist, name: &str, value: &str) {
    go_to(list, name).await;
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

/// Goes to a field and types into it.
async fn write(list: &Checklist, name: &str, text: &str) {
    go_to(list, name).await;
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
    for (name, value) in [
        ("backup.final-copy.answer", "nothing-newer"),
        ("access.root.answer", "ready"),
        ("access.survives.answer", "confirmed"),
        ("loose-end.root-domain.answer", "elsewhere"),
    ] {
        choose(&list, name, value).await;
    }
    choose(&list, "loose-ends.shortcut", "none-apply").await;
    for item in ["data-lost", "timeline", "no-undertaking"] {
        let name = format!("statement.{item}.answer");
        go_to(&list, &name).await;
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

/// Goes to a checkbox and ticks it.
async fn tick(list: &Checklist, name: &str) {
    go_to(list, name).await;
    list.press(Key::Space).await;
    let ticked = "return root.querySelector(`[name=\"${arguments[0]}\"]`).checked";
    list.wait("the key has ticked", ticked, vec![json!(name)])
        .await;
    assert_no_console_address(&list.rendered_tree().await);
}

/// Presses "Next open question", which leads to the first that is open.
async fn next(list: &Checklist) {
    list.tab_back_to("[data-action=next]").await;
    list.press(Key::Enter).await;
    let there = "const [first] = el.state.outstanding;
        return root.activeElement?.closest('[data-item]')?.dataset.item === first.item";
    list.wait("the next question has the focus", there, vec![])
        .await;
}

in_every_engine!(what_is_there_is_ticked_and_next_leads_on, async |page| {
    let list = Checklist::open(&page, Site::product()).await;
    write(&list, "account-id", ACCOUNT).await;
    choose(&list, "standing", "standalone").await;
    tick(&list, "backup.s3.there").await;
    tick(&list, "there.nothing-else").await;
    next(&list).await;
    choose(&list, "backup.ebs.answer", "nothing").await;
    next(&list).await;
    choose(&list, "backup.s3.answer", "let-go").await;
    write(&list, "backup.s3.why", "Only logs").await;
    for item in [
        "iac",
        "parameter-store",
        "kms",
        "domains",
        "cognito",
        "other",
    ] {
        choose(&list, &format!("backup.{item}.answer"), "nothing").await;
    }
    next(&list).await;
    choose(&list, "backup.final-copy.answer", "nothing-newer").await;
    choose(&list, "access.root.answer", "ready").await;
    choose(&list, "access.survives.answer", "confirmed").await;
    choose(&list, "loose-end.root-domain.answer", "elsewhere").await;
    choose(&list, "loose-ends.shortcut", "none-apply").await;
    tick(&list, "statements.read").await;
    list.wait(
        "the gate is open",
        "return el.state.gate === 'open'",
        vec![],
    )
    .await;
    list.tab_to("[data-action=review]").await;
    list.press(Key::Enter).await;
    list.has_focus("[data-panel=\"review\"] h3").await;
    write(&list, "confirm-account-id", ACCOUNT).await;
    list.tab_to("a[data-hand-off]").await;
});

/// More stops than the page has.
const MOST_STOPS: usize = 400;

/// What is wrong with how the focus is seen: something lies over all of what has it, or no line
/// around it or its label shows it. True at the end of the page.
const UNSEEN: &str = "
    const active = root.activeElement;
    if (!active) return true;
    const { left, top, width, height } = active.getBoundingClientRect();
    const places = [[0.5, 0.5], [0.1, 0.1], [0.9, 0.1], [0.1, 0.9], [0.9, 0.9]];
    const seen = places.some(([across, down]) => {
        const found = root.elementFromPoint(left + across * width, top + down * height);
        return found && (active.contains(found) || found.contains(active));
    });
    const lined = [active, active.closest('label')].some((element) =>
        element && getComputedStyle(element).outlineStyle !== 'none');
    // Inside a date the browser draws lines of its own, around parts that no script sees.
    if (active.type === 'date' && seen) return [];
    const name = [active.localName, active.name, active.dataset.action, active.value].join(' ');
    return seen && lined ? [] : [`${name}: ${seen ? 'no line' : 'covered'}`]";

// Other engines leave out stops that their own settings bring back.
in_chromium!(what_has_the_focus_is_seen, async |page| {
    let phone = Site::product().framed(390, 844);
    let list = Checklist::open(&page, phone).await;
    list.fill("account-id", ACCOUNT).await;
    list.tick("backup.s3.there").await;
    list.tab_to("select[name=language]").await;
    let mut stops = 0;
    let mut unseen = Vec::new();
    loop {
        match list.ask(UNSEEN, vec![]).await {
            Value::Array(faults) => unseen.extend(faults),
            _ => break,
        }
        stops += 1;
        assert!(stops < MOST_STOPS, "the page has no end");
        list.press(Key::Tab).await;
    }
    assert!(stops > 60, "there are only {stops} stops");
    assert!(unseen.is_empty(), "of {stops} stops: {unseen:#?}");
});

in_every_engine!(the_summary_leads_to_each_row_by_keys, async |page| {
    let list = Checklist::open(&page, Site::product()).await;
    list.tab_to("[data-action=review]").await;
    list.press(Key::Space).await;
    list.tab_to("a[href=\"#backup.ebs\"]").await;
    list.press(Key::Enter).await;
    let inside = "return Boolean(root.activeElement.closest('[data-item=\"backup.ebs\"]'))";
    list.wait("the focus is in the row", inside, vec![]).await;
    choose(&list, "backup.ebs.answer", "nothing").await;
    let settled = "return el.state.outstanding.every(({ item }) => item !== 'backup.ebs')";
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
