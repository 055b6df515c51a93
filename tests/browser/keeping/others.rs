//! Accounts that other tabs, or other elements of the page, are closing: no copy in them is one.

use harness::evidence::{AWAY, CLOSING, THEN, copy_jobs, inventory, recovery_points};
use harness::{Checklist, Site, in_every_engine};
use serde_json::json;

use super::reload;

in_every_engine!(
    copies_in_an_account_that_a_tab_begins_to_close,
    async |page| {
        let list = Checklist::open(&page, Site::product().at(THEN)).await;
        list.fill("account-id", CLOSING).await;
        for file in [
            inventory(&["a"]),
            copy_jobs(&[("a", AWAY)]),
            recovery_points(&["a"]),
        ] {
            list.add_evidence("file.json", &file)
                .await
                .expect("the file is taken");
        }
        assert_eq!(list.state().await["grades"]["backup.rds"], json!("shown"));
        let first = list.tab().await;
        list.new_tab().await;
        list.load().await;
        list.ready().await;
        list.action("start-account").await;
        list.fill("account-id", AWAY).await;
        list.radio("standing", "standalone").await;
        list.switch_to(&first).await;
        let shown_no_more = "return el.state.grades['backup.rds'] !== 'shown'";
        list.wait("nothing is shown any more", shown_no_more, vec![])
            .await;
        let grade = list.state().await["grades"]["backup.rds"].clone();
        list.action("start-account").await;
        list.click(&format!(
            "[data-action=open-account][data-value=\"{CLOSING}\"]"
        ))
        .await;
        list.files(3).await;
        assert_eq!(list.state().await["grades"]["backup.rds"], grade);
    }
);

in_every_engine!(
    copies_in_an_account_that_another_element_closes,
    async |page| {
        let two =
            "</main><account-closure-checklist loading=\"eager\"></account-closure-checklist>";
        for site in [Site::product(), Site::product().with_blocked_storage()] {
            let list = Checklist::open(&page, site.at(THEN).edited("</main>", two)).await;
            let other = list.other(1);
            other.ready().await;
            list.fill("account-id", CLOSING).await;
            list.radio("backup.rds.answer", "kept").await;
            list.radio("backup.rds.place", "other-account").await;
            list.fill("backup.rds.destination-account", AWAY).await;
            list.fill("backup.rds.where", "vault kept").await;
            list.radio("backup.rds.restore", "tried").await;
            assert_eq!(list.reason("backup.rds").await, None);
            // The draft that both began with is the first one's: this one's is about another account.
            other.action("start-account").await;
            other.fill("account-id", AWAY).await;
            other.radio("standing", "standalone").await;
            let reason = list.reason("backup.rds").await;
            assert_eq!(reason.as_deref(), Some("closing-account"));
            // Nor is its id taken for one that nobody has.
            list.fill("account-id", AWAY).await;
            assert!(!list.has("[data-action=correct-id]").await);
            reload(&list).await;
        }
    }
);
