//! "Next open question" leads to every kind of row.

use harness::journey::{ACCOUNT, Journey};
use harness::{Checklist, Site, State, in_every_engine};
use serde_json::{Value, json};

use crate::handing_over::{hosted, settle};

in_every_engine!(it_leads_to_a_row_that_the_host_answers, async |page| {
    let list = Checklist::open(&page, hosted()).await;
    settle(&list, "example.approval", json!("CHG-4711")).await;
    Journey::quick().complete(&list).await;
    settle(&list, "example.approval", Value::Null).await;
    list.fill("answered-by", "Platform team").await;
    list.action("next").await;
    let there = "return root.activeElement?.closest('[data-item]')?.dataset.item";
    let focused = list.wait("a row has the focus", there, vec![]).await;
    assert_eq!(focused, json!("example.approval"));
});

/// The row or list that has the focus, once it has it.
async fn leads_to(list: &Checklist, place: &str) {
    list.action("next").await;
    let there = "const at = root.activeElement?.closest('[data-item], [data-stop]');
        return (at?.dataset.item ?? at?.dataset.stop) === arguments[0]";
    list.wait(place, there, vec![json!(place)]).await;
}

in_every_engine!(
    it_stops_at_the_services_and_at_a_missing_reason,
    async |page| {
        let list = Checklist::open(&page, Site::product()).await;
        list.fill("account-id", ACCOUNT).await;
        list.radio("standing", "standalone").await;
        leads_to(&list, "services").await;
        leads_to(&list, "there").await;
        list.radio("backup.ebs.answer", "let-go").await;
        leads_to(&list, "backup.ebs").await;
        list.has_focus("[name=\"backup.ebs.why\"]").await;
        // Whoever does not want to say it now goes on.
        leads_to(&list, "backup.iac").await;
    }
);

in_every_engine!(
    after_the_last_question_it_leads_to_the_review,
    async |page| {
        let list = Checklist::open(&page, Site::product()).await;
        Journey::quick().complete(&list).await;
        list.action("next").await;
        list.appears("[data-panel=\"hand-off\"]").await;
    }
);

in_every_engine!(the_list_of_sections_shows_which_one_is_read, async |page| {
    let list = Checklist::open(&page, Site::product()).await;
    page.resize(1280, 800).await;
    list.click("[data-section-link=\"there\"]").await;
    let read = "const here = [...root.querySelectorAll('[aria-current]')];
            return here.map((link) => link.dataset.sectionLink).join() === arguments[0]";
    list.wait("it is shown", read, vec![json!("there")]).await;
    list.ask("scrollTo(0, 0)", vec![]).await;
    list.wait("none is read", read, vec![json!("")]).await;
});

in_every_engine!(once_it_is_closed_it_leads_to_what_follows, async |page| {
    let list = State::Afterwards.reach(&page, Site::product()).await;
    list.action("next").await;
    list.has_focus("[data-section=\"afterwards\"] .acc-heading")
        .await;
});
