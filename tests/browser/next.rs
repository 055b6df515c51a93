//! "Next open question" leads to every kind of row.

use harness::journey::Journey;
use harness::{Checklist, in_every_engine};
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
