//! While somebody answers, what they press and all that stands above it keep their place.

use harness::journey::ACCOUNT;
use harness::{Checklist, Site, in_every_engine};
use serde_json::{Value, json};

/// Notes where something is that will be pressed, and where what stands above it is.
const NOTE: &str = "
    const pressed = root.querySelector(arguments[0]);
    const before = (one) => one.compareDocumentPosition(pressed) & Node.DOCUMENT_POSITION_FOLLOWING;
    const above = '.acc-heading, .acc-row, details, summary, input, .acc-label, .acc-item-title, .acc-text';
    const seen = [...root.querySelectorAll(above)].filter((one) => before(one) && one.checkVisibility());
    window.testPlaces = [pressed, ...seen].map((one) => [one, one.getBoundingClientRect().top]);
    return testPlaces.length";

/// What is elsewhere now, or was made anew, once what changed was drawn.
const MOVED: &str = "
    return testPlaces
        .filter(([one, top]) => !one.isConnected || Math.abs(one.getBoundingClientRect().top - top) > 0.5)
        .map(([one, top]) => `${one.outerHTML.slice(0, 90)}: ${top} to ${one.getBoundingClientRect().top}`)";

const TWO_FRAMES: &str = "
    await new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))";

async fn press(list: &Checklist, selector: &str) {
    list.look_at(selector).await;
    let noted = list.ask(NOTE, vec![json!(selector)]).await;
    assert!(noted.as_u64().is_some_and(|noted| noted > 5), "{noted}");
    list.click(selector).await;
    let chosen = "return root.querySelector(arguments[0])?.checked";
    list.wait("the press is taken", chosen, vec![json!(selector)])
        .await;
    list.script_async(TWO_FRAMES, vec![]).await;
    let moved: Value = list.ask(MOVED, vec![]).await;
    assert_eq!(moved, json!([]), "{selector}");
}

fn radio(name: &str, value: &str) -> String {
    format!("[name=\"{name}\"][value=\"{value}\"]")
}

in_every_engine!(nothing_shifts_while_answering, async |page| {
    let list = Checklist::open(&page, Site::product().framed(390, 844)).await;
    list.fill("account-id", ACCOUNT).await;
    press(&list, &radio("standing", "standalone")).await;
    press(&list, "[name=\"backup.s3.there\"]").await;
    press(&list, "[name=\"backup.rds.there\"]").await;
    press(&list, "[name=\"there.nothing-else\"]").await;
    for (name, value) in [
        ("backup.s3.answer", "kept"),
        ("backup.s3.place", "other-account"),
        ("backup.s3.answer", "let-go"),
        ("backup.glacier.answer", "kept"),
        ("backup.glacier.answer", "nothing"),
        ("databases.shortcut", "let-go-all"),
        ("backup.final-copy.answer", "nothing-newer"),
        ("access.root.answer", "ready"),
        ("loose-ends.shortcut", "none-apply"),
        ("loose-end.root-domain.answer", "elsewhere"),
    ] {
        press(&list, &radio(name, value)).await;
    }
    press(&list, "[name=\"statement.data-lost.answer\"]").await;
    press(&list, "[name=\"statements.read\"]").await;
});
