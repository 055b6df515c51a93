//! The list of services that may be there.

use domain::plan::Plan;

use super::model::{NOW, empty};
use super::{AroundProps, drawn_around};
use crate::components::there::there;
use crate::model::Store;

const PLAN: &str = r#"{
  "format": "account-closure-plan", "version": 1, "id": "rare", "revision": "1",
  "confirmation": "account-id", "max_age_days": 30, "sources": {},
  "sections": [{"id": "s", "title": "Backups", "asked_if_there": true, "categories": [
    {"id": "robots", "title": "Robots", "rare": true,
     "items": [{"id": "robots.one", "kind": "backup", "revision": 1, "title": "One robot"}]},
    {"id": "files", "title": "Files",
     "items": [{"id": "files.one", "kind": "backup", "revision": 1, "title": "One file"}]},
    {"id": "data", "title": "Data",
     "items": [{"id": "data.one", "kind": "backup", "revision": 1, "title": "One table"}]}
  ]}]
}"#;

/// The titles of the groups, in the order in which they are drawn.
fn groups(plan: &str) -> Vec<String> {
    let mut model = empty("en");
    model.plan = Plan::read(plan, "en");
    model.assess(NOW);
    let children = there(&model);
    let store = Store::new(model);
    let drawn = drawn_around(AroundProps { store, children });
    let titles = drawn.split("class=\"acc-category-title\">\n").skip(1);
    let titles = titles.filter_map(|rest| rest.lines().next());
    titles.map(str::to_owned).collect()
}

#[test]
fn what_nearly_nobody_has_comes_last() {
    assert_eq!(groups(PLAN), ["Files", "Data", "Robots"]);
    let common = PLAN.replace(r#""rare": true,"#, "");
    assert_eq!(groups(&common), ["Robots", "Files", "Data"]);
}
