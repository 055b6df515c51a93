//! `el.state` as JSON.

use domain::json::{Members, Value};
use domain::standing::{Route, Standing};

use super::session::Session;
use crate::model::Model;

impl Session {
    /// The state, as the element's `state` shows it.
    pub fn state_json(&self) -> String {
        self.judge_now();
        self.read(|model| {
            let mut json = state(model).compact();
            // The examiner's words go out as they came.
            let examined = |name| model.examined.get(name).map(Value::compact);
            let evidence = examined("evidence").unwrap_or_else(|| "[]".to_owned());
            let grades = examined("grades").unwrap_or_else(|| "{}".to_owned());
            json.pop();
            [
                &json,
                ",\"evidence\":",
                &evidence,
                ",\"grades\":",
                &grades,
                "}",
            ]
            .concat()
        })
    }
}

fn state(model: &Model) -> Members {
    let mut state = Members::new();
    let mut outstanding = Vec::new();
    let mut open = false;
    let (mut settled, mut required) = (0, 0);
    let (mut standing, mut route, mut revision) = (None, None, None);
    match (&model.plan, &model.assessment) {
        (Ok(plan), Some(assessment)) => {
            open = assessment.is_open();
            (settled, required) = (assessment.settled(), assessment.required());
            standing = model.case.standing().map(Standing::name);
            route = model.case.route().map(Route::name);
            revision = Some(plan.revision.as_str());
            for missing in assessment.outstanding(plan) {
                outstanding.push(reason(missing.item, missing.reason.name()));
            }
        }
        _ => outstanding.push(reason("plan", "plan-refused")),
    }
    state.set("gate", if open { "open" } else { "shut" });
    state.insert("standing", Value::optional(standing));
    state.insert("route", Value::optional(route));
    state.set_number("settled", settled as u64);
    state.set_number("required", required as u64);
    state.insert("outstanding", Value::List(outstanding));
    state.insert("planRevision", Value::optional(revision));
    state
}

fn reason(item: &str, reason: &str) -> Value {
    let mut members = Members::new();
    members.set("item", item);
    members.set("reason", reason);
    Value::Object(members)
}
