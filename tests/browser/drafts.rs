//! The belongings of a draft follow its id, wherever it is: answers, facts, files being read, and
//! those that other tabs and elements have of it.

use harness::evidence::{CLOSING, THEN, inventory};
use harness::journey::ACCOUNT;
use harness::{Checklist, Page, Site, in_every_engine};
use serde_json::{Value, json};

const OTHER: &str = "444455556666";

/// The examiner comes at once on the first visit, and late on all that follow.
fn late_examiner() -> Site {
    let late = include_str!("../harness/scripts/late-examiner.js");
    Site::product().at(THEN).before(late)
}

/// One step of a person or of the network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    /// The examiner is there at last.
    Come,
    /// An id is typed, which may be wrong.
    Type,
    /// It is corrected.
    Correct,
    /// Another account is opened, and this one again.
    Away,
    /// The page is loaded anew.
    Reload,
}

/// Takes a step. The files are about the account of the end.
async fn take(list: &Checklist, step: Step, steps: &[Step]) {
    let wrong = steps.contains(&Step::Correct);
    match step {
        Step::Come => {
            list.script("lateExaminer.come()", vec![]).await;
        }
        Step::Type if wrong => list.fill("account-id", ACCOUNT).await,
        Step::Type => list.fill("account-id", CLOSING).await,
        Step::Correct => {
            list.fill("account-id", CLOSING).await;
            list.action("correct-id").await;
        }
        Step::Away => {
            let id = list.value("account-id").await;
            list.action("start-account").await;
            list.fill("account-id", OTHER).await;
            open_account(list, &id).await;
        }
        Step::Reload => {
            list.reload().await;
            list.ready().await;
        }
    }
}

async fn open_account(list: &Checklist, id: &str) {
    list.click(&format!("[data-action=open-account][data-value=\"{id}\"]"))
        .await;
}

/// Whether the gate holds a file against "nothing is there", or waits for it.
async fn holds(list: &Checklist) -> bool {
    let outstanding = list.outstanding().await;
    outstanding
        .iter()
        .any(|one| one.item == "backup.rds" || one.item == "evidence")
}

/// All orders of these steps, but for those in which something is corrected before it is typed, or
/// left before it has a name.
fn orders(steps: &[Step]) -> Vec<Vec<Step>> {
    let Some((first, rest)) = steps.split_first() else {
        return vec![Vec::new()];
    };
    let mut all = Vec::new();
    for order in orders(rest) {
        for place in 0..=order.len() {
            let mut order = order.clone();
            order.insert(place, *first);
            all.push(order);
        }
    }
    let place = |order: &[Step], step| order.iter().position(|one| *one == step);
    all.retain(|order| {
        let Some(typed) = place(order, Step::Type) else {
            return true;
        };
        [Step::Correct, Step::Away]
            .into_iter()
            .all(|after| place(order, after).is_none_or(|after| after > typed))
    });
    all
}

/// Facts are kept with a draft; whatever comes in whichever order, they count in the end.
async fn facts_outlast(page: &Page, steps: &[Step]) {
    let all = orders(steps);
    assert!(all.len() > 1);
    for order in all {
        let list = Checklist::open(page, late_examiner()).await;
        list.add_evidence("all.json", &inventory(&["orders", "carts", "users"]))
            .await
            .unwrap_or_else(|refusal| panic!("{refusal:?}"));
        list.radio("backup.rds.answer", "nothing").await;
        assert!(holds(&list).await);
        list.radio("backup.rds.answer", "let-go").await;
        take(&list, Step::Reload, steps).await;
        for step in &order {
            take(&list, *step, steps).await;
            if *step == Step::Come {
                // What it finds is drawn above the rows: nobody clicks well while they move.
                list.files(1).await;
            }
            let id = list.value("account-id").await;
            if id.is_empty() || id == CLOSING {
                list.radio("backup.rds.answer", "nothing").await;
                assert!(holds(&list).await, "{order:?}: {step:?}");
                list.radio("backup.rds.answer", "let-go").await;
            }
        }
        if !order.contains(&Step::Come) {
            take(&list, Step::Come, steps).await;
        }
        list.files(1).await;
        list.radio("backup.rds.answer", "nothing").await;
        let reason = list.reason("backup.rds").await;
        assert_eq!(reason.as_deref(), Some("contradicted"), "{order:?}");
        assert_eq!(list.value("account-id").await, CLOSING);
    }
}

in_every_engine!(
    facts_of_a_draft_follow_the_id_in_every_order,
    async |page| {
        facts_outlast(&page, &[Step::Come, Step::Type, Step::Away]).await;
    }
);

in_every_engine!(facts_follow_an_id_that_is_corrected, async |page| {
    facts_outlast(&page, &[Step::Come, Step::Type, Step::Correct]).await;
});

in_every_engine!(facts_that_moved_outlast_a_reload, async |page| {
    facts_outlast(&page, &[Step::Type, Step::Correct, Step::Reload]).await;
});

/// A file that is read slowly: its second half comes at `window.goOn()`.
const SLOW: &str = "const whole = new Blob([arguments[0]]);
    const rest = new Promise((go) => { window.goOn = go });
    let asked = 0;
    const slice = whole.slice.bind(whole);
    whole.slice = (...range) => {
        const part = slice(...range);
        const bytes = part.arrayBuffer.bind(part);
        asked += 1;
        const late = asked > 1;
        part.arrayBuffer = async () => { if (late) await rest; return bytes(); };
        return part;
    };
    window.added = el.addEvidence(whole, { name: 'slow.json' })
        .then(({ kind }) => kind, ({ code }) => code)
        .then((outcome) => { window.outcome = outcome });
    return true";

/// Begins to read a file, and waits until it is in the middle of it.
async fn read_slowly(list: &Checklist) {
    list.ask("window.outcome = undefined", vec![]).await;
    list.ask(SLOW, vec![json!(inventory(&["orders"]))]).await;
    list.until("it is being read", "return Boolean(window.goOn)", vec![])
        .await;
}

async fn outcome(list: &Checklist) -> Value {
    list.script("goOn()", vec![]).await;
    list.until("it is done", "return window.outcome", vec![])
        .await
}

in_every_engine!(a_file_being_read_goes_with_its_draft, async |page| {
    // Where the examiner runs already, and where it comes with the file.
    for runs in [true, false] {
        let list = Checklist::open(&page, Site::product().at(THEN)).await;
        if runs {
            list.add_evidence("none", "{}").await.expect_err("nothing");
        }
        list.radio("backup.rds.answer", "nothing").await;
        list.script("delete window.goOn", vec![]).await;
        read_slowly(&list).await;
        list.fill("account-id", CLOSING).await;
        assert_eq!(outcome(&list).await, json!("resource-explorer"), "{runs}");
        let reason = list.reason("backup.rds").await;
        assert_eq!(reason.as_deref(), Some("contradicted"));
        list.reload().await;
        list.ready().await;
        list.files(1).await;
        let reason = list.reason("backup.rds").await;
        assert_eq!(reason.as_deref(), Some("contradicted"));
    }
});

in_every_engine!(another_account_stops_what_is_being_read, async |page| {
    let list = Checklist::open(&page, late_examiner()).await;
    list.fill("account-id", OTHER).await;
    list.add_evidence("none", "{}").await.expect_err("nothing");
    read_slowly(&list).await;
    list.action("start-account").await;
    list.fill("account-id", CLOSING).await;
    assert_eq!(outcome(&list).await, json!("cancelled"));
    list.files(0).await;

    // A file that waits for the examiner belongs to the account for which it was given, too.
    take(&list, Step::Reload, &[]).await;
    list.ask(SLOW, vec![json!(inventory(&["orders"]))]).await;
    open_account(&list, OTHER).await;
    take(&list, Step::Come, &[]).await;
    assert_eq!(
        list.until("it is done", "return window.outcome", vec![])
            .await,
        json!("cancelled")
    );
    list.files(0).await;
});

in_every_engine!(
    accounts_in_memory_are_as_known_as_stored_ones,
    async |page| {
        let list = Checklist::open(&page, Site::product().with_blocked_storage()).await;
        list.fill("account-id", OTHER).await;
        list.radio("standing", "management").await;
        list.fill("account-name", "Billing").await;
        list.action("start-account").await;
        list.fill("account-id", ACCOUNT).await;
        list.radio("standing", "member").await;
        // Other accounts closed here are known: no copy may lie there.
        let listed = "return [...root.querySelectorAll('.acc-account')].map((one) => one.textContent).join()";
        let names = list.ask(listed, vec![]).await;
        let names = names.as_str().expect("a text");
        assert!(
            names.contains("Billing") && names.contains(OTHER),
            "{names}"
        );

        list.fill("account-id", OTHER).await;
        assert!(list.has("[data-action=start-new]").await);
        assert!(!list.has("[data-action=correct-id]").await);
        list.action("start-new").await;
        assert_eq!(list.state().await["standing"], json!("management"));
        open_account(&list, ACCOUNT).await;
        assert_eq!(list.state().await["standing"], json!("member"));

        // A draft that is given the id of a known account opens it; the draft stays what it is.
        list.action("start-account").await;
        list.radio("standing", "standalone").await;
        list.fill("account-id", OTHER).await;
        assert_eq!(list.state().await["standing"], json!("management"));
        open_account(&list, "draft").await;
        assert_eq!(list.state().await["standing"], json!("standalone"));

        // Removing one leaves the others.
        open_account(&list, OTHER).await;
        list.click(&format!("[data-action=ask-remove][data-value=\"{OTHER}\"]"))
            .await;
        list.click(&format!(
            "[data-action=remove-account][data-value=\"{OTHER}\"]"
        ))
        .await;
        assert_eq!(list.state().await["standing"], json!("standalone"));
        list.fill("account-id", OTHER).await;
        assert_eq!(
            list.state().await["standing"],
            json!("standalone"),
            "what was removed is not known any more"
        );
    }
);

in_every_engine!(a_record_of_an_account_in_memory_asks_first, async |page| {
    let list = Checklist::open(&page, Site::product().with_blocked_storage()).await;
    list.fill("account-id", OTHER).await;
    let record = list.export("json").await;
    list.radio("standing", "management").await;
    list.action("start-account").await;
    let refused = list
        .import(&record, false)
        .await
        .expect_err("it would replace");
    assert_eq!(refused.code, "would-replace");
    list.import(&record, true).await.expect("it may");
    assert_eq!(list.state().await["standing"], Value::Null);
});

/// The states of what both have, by a look at one answer each.
async fn settled(list: &Checklist, item: &str) {
    let body = "return !el.state.outstanding.some(({ item }) => item === arguments[0])";
    list.wait(&format!("{item} is settled"), body, vec![json!(item)])
        .await;
}

in_every_engine!(another_tab_follows_the_id_of_the_draft, async |page| {
    let list = Checklist::open(&page, Site::product()).await;
    list.radio("backup.rds.answer", "nothing").await;
    list.radio("backup.dynamodb.answer", "nothing").await;
    let first = list.tab().await;
    let second = list.new_tab().await;
    list.load().await;
    list.ready().await;
    list.radio("backup.s3.answer", "nothing").await;
    list.radio("backup.dynamodb.answer", "let-go").await;
    list.switch_to(&first).await;
    settled(&list, "backup.s3").await;
    list.fill("account-id", ACCOUNT).await;
    list.switch_to(&second).await;
    settled(&list, "account").await;
    assert_eq!(list.value("account-id").await, ACCOUNT);
    assert!(!list.has(".acc-notice").await, "nothing was lost");
    list.radio("backup.efs.answer", "nothing").await;
    list.switch_to(&first).await;
    for item in ["backup.rds", "backup.s3", "backup.efs"] {
        settled(&list, item).await;
    }
    let stored = list.stored().await;
    assert!(
        !stored.keys().any(|key| key.contains("/draft/")),
        "{stored:?}"
    );

    // The same where an id is corrected.
    list.fill("account-id", OTHER).await;
    list.action("correct-id").await;
    list.switch_to(&second).await;
    let there = "return root.querySelector('[name=\"account-id\"]').value === arguments[0]";
    list.wait("it follows again", there, vec![json!(OTHER)])
        .await;
    settled(&list, "backup.efs").await;
    assert!(!list.stored().await.keys().any(|key| key.contains(ACCOUNT)));

    // A new draft is no part of it.
    list.action("start-account").await;
    list.radio("standing", "member").await;
    list.reload().await;
    list.ready().await;
    assert_eq!(list.state().await["standing"], json!("member"));
    assert_eq!(list.value("account-id").await, "");
});

in_every_engine!(a_tab_that_did_not_hear_yet_follows_first, async |page| {
    // Storage events never come in this tab.
    let deaf = "addEventListener('storage', (event) => event.stopImmediatePropagation(), true);
        addEventListener('focus', (event) => event.stopImmediatePropagation(), true)";
    let list = Checklist::open(&page, Site::product().before(deaf)).await;
    list.radio("backup.rds.answer", "nothing").await;
    let first = list.tab().await;
    let second = list.new_tab().await;
    list.load().await;
    list.ready().await;
    list.switch_to(&first).await;
    list.radio("backup.rds.answer", "let-go").await;
    list.radio("backup.s3.answer", "nothing").await;
    list.fill("account-id", ACCOUNT).await;
    list.switch_to(&second).await;
    list.radio("backup.efs.answer", "nothing").await;
    assert_eq!(list.value("account-id").await, ACCOUNT);
    assert!(
        list.reason("backup.rds").await.is_some(),
        "it was withdrawn"
    );
    settled(&list, "backup.s3").await;
    settled(&list, "backup.efs").await;
    list.switch_to(&first).await;
    list.reload().await;
    list.ready().await;
    for item in ["account", "backup.s3", "backup.efs"] {
        settled(&list, item).await;
    }
});

in_every_engine!(elements_of_one_page_follow_alike, async |page| {
    let two = "<account-closure-checklist loading=\"eager\"></account-closure-checklist>";
    let site = Site::product()
        .at(THEN)
        .edited("</main>", &format!("</main>{two}"));
    let list = Checklist::open(&page, site).await;
    let other = list.other(1);
    other.ready().await;
    other
        .add_evidence("all.json", &inventory(&["orders"]))
        .await
        .expect("a file");
    other.radio("backup.s3.answer", "nothing").await;
    list.radio("backup.rds.answer", "nothing").await;
    list.fill("account-id", CLOSING).await;
    settled(&other, "account").await;
    settled(&other, "backup.s3").await;
    other.files(1).await;
    for one in [&list, &other] {
        let reason = one.reason("backup.rds").await;
        assert_eq!(reason.as_deref(), Some("contradicted"));
    }
});
