//! What is settled folds to a line that says what was said, by whom and when; never while somebody answers
//! in it.

use harness::journey::ACCOUNT;
use harness::{Checklist, Page, Site, in_every_engine};
use serde_json::json;

const CATEGORY: &str = "[data-category=databases]";

async fn named(page: &Page) -> Checklist {
    let list = Checklist::open(page, Site::product()).await;
    list.fill("account-id", ACCOUNT).await;
    list.fill("answered-by", "Platform team").await;
    list.radio("standing", "standalone").await;
    list
}

/// What the line of a fold says, as far as it is seen.
async fn line(list: &Checklist, fold: &str) -> String {
    list.text(&format!("{fold} > summary")).await
}

async fn is_open(list: &Checklist, fold: &str) -> bool {
    list.has(&format!("{fold}[open]")).await
}

in_every_engine!(a_settled_group_folds_when_one_goes_on, async |page| {
    let list = named(&page).await;
    assert!(
        !is_open(&list, CATEGORY).await,
        "nothing is asked there yet"
    );
    list.tick("backup.rds.there").await;
    assert!(is_open(&list, CATEGORY).await, "what was ticked hides");
    list.radio("databases.shortcut", "nothing-of-this-kind")
        .await;
    assert_eq!(list.reason("backup.rds").await, None);
    assert!(is_open(&list, CATEGORY).await, "it shut under the finger");
    list.action("next").await;
    let shut = "return !root.querySelector(arguments[0]).open";
    list.wait("it folds", shut, vec![json!(CATEGORY)]).await;
    let line = line(&list, CATEGORY).await;
    assert!(line.contains("Platform team"), "{line}");
    assert!(line.contains("Nothing of this kind"), "{line}");
    let time = "return /\\d?\\d[:.]\\d\\d/.test(arguments[0])";
    assert_eq!(
        list.ask(time, vec![json!(line)]).await,
        json!(true),
        "{line}"
    );
    // Whoever wants to see it again presses the line.
    list.toggle(CATEGORY).await;
    assert!(list.shows("[name=\"databases.shortcut\"]").await);
});

/// How many fields about the database are in sight.
const FIELDS: &str = "
    return [...root.querySelectorAll('[name=\"backup.rds.answer\"]')]
        .filter((field) => field.checkVisibility()).length";

in_every_engine!(
    what_a_group_settles_asks_nothing_until_somebody_wants_it,
    async |page| {
        let list = named(&page).await;
        list.tick("backup.rds.there").await;
        assert_ne!(list.ask(FIELDS, vec![]).await, json!(0));
        list.radio("databases.shortcut", "nothing-of-this-kind")
            .await;
        let none = format!("return (() => {{ {FIELDS} }})() === 0");
        list.wait("no empty field is left", &none, vec![]).await;
        // The review's Change leads into the fields.
        list.ask("el.show('backup.rds')", vec![]).await;
        list.has_focus("[name=\"backup.rds.answer\"]").await;
        assert_ne!(list.ask(FIELDS, vec![]).await, json!(0));
        list.radio("backup.rds.answer", "nothing").await;
        assert_eq!(list.reason("backup.rds").await, None);
        assert_ne!(list.ask(FIELDS, vec![]).await, json!(0), "they went away");
        let chosen = list.has("[name=\"backup.rds.answer\"]:checked").await;
        assert!(chosen, "the answer is its own");
    }
);

in_every_engine!(a_row_folds_and_opens_as_one_goes, async |page| {
    let list = named(&page).await;
    let row = "[data-item=\"access.root\"]";
    let fold = format!("{row} > details");
    assert!(!is_open(&list, &fold).await, "it begins as a line");
    list.radio("access.root.answer", "ready").await;
    assert_eq!(list.reason("access.root").await, None);
    assert!(is_open(&list, &fold).await);
    list.action("next").await;
    let shut = "return !root.querySelector(arguments[0]).open";
    list.wait("it folds", shut, vec![json!(fold)]).await;
    let said = line(&list, &fold).await;
    assert!(said.contains("Platform team"), "{said}");
    // A link to it opens it again.
    list.reload().await;
    list.ready().await;
    assert!(!is_open(&list, &fold).await, "what was settled stands open");
    list.toggle(&fold).await;
    list.radio("access.root.answer", "not-yet").await;
    list.action("review").await;
    list.toggle(&fold).await;
    assert!(!is_open(&list, &fold).await);
    list.click("a[href=\"#access.root\"]").await;
    list.wait(
        "it is open",
        "return root.querySelector(arguments[0]).open",
        vec![json!(fold)],
    )
    .await;
});

in_every_engine!(the_list_of_services_folds_by_group, async |page| {
    let list = named(&page).await;
    let group = ".acc-there-group:has([name=\"backup.rds.there\"])";
    assert!(!is_open(&list, group).await);
    let names = line(&list, group).await;
    assert!(names.contains("RDS") && names.contains("Aurora"), "{names}");
    list.fill("there-search", "aurora").await;
    list.wait(
        "the search opens what fits",
        "return root.querySelector(arguments[0]).open",
        vec![json!(group)],
    )
    .await;
    assert!(list.shows("[name=\"backup.aurora.there\"]").await);
    assert!(!list.shows("[name=\"backup.rds.there\"]").await);
    list.tick("backup.aurora.there").await;
    list.reload().await;
    list.ready().await;
    assert!(is_open(&list, group).await, "what is ticked hides");
});

in_every_engine!(another_account_begins_with_its_own_folds, async |page| {
    let list = named(&page).await;
    list.tick("backup.rds.there").await;
    list.toggle("[data-item=\"access.root\"] > details").await;
    assert!(is_open(&list, CATEGORY).await);
    list.action("start-account").await;
    list.fill("account-id", "444455556666").await;
    assert!(!is_open(&list, CATEGORY).await, "nothing is ticked here");
    assert!(!is_open(&list, "[data-item=\"access.root\"] > details").await);
});

in_every_engine!(a_search_opens_a_group_that_somebody_folded, async |page| {
    let list = named(&page).await;
    let group = ".acc-there-group:has([name=\"backup.rds.there\"])";
    list.toggle(group).await;
    list.toggle(group).await;
    assert!(!is_open(&list, group).await);
    let opened = "return root.querySelector(arguments[0]).open";
    list.fill("there-search", "aurora").await;
    list.wait("the search opens it", opened, vec![json!(group)])
        .await;
    // Folded during the search, it is open again where the next one begins.
    list.toggle(group).await;
    assert!(!is_open(&list, group).await);
    list.fill("there-search", "postgres").await;
    list.wait("the next search opens it", opened, vec![json!(group)])
        .await;
});
