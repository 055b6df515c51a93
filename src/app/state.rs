//! `el.state` as JSON.

use domain::gate::Assessment;
use serde_json::{Map, Value};

use super::session::Session;
use crate::model::Model;

impl Session {
    /// The state, as the element's `state` shows it.
    pub fn state_json(&self) -> String {
        self.read(|model| Value::Object(state(model)).to_string())
    }
}

fn state(model: &Model) -> Map<String, Value> {
    let mut state = Map::new();
    let (Ok(plan), Some(assessment)) = (&model.plan, &model.assessment) else {
        let refused = member("item", "plan".into(), "reason", "plan-refused");
        state.insert("gate".to_owned(), "shut".into());
        state.insert("standing".to_owned(), Value::Null);
        state.insert("route".to_owned(), Value::Null);
        state.insert("settled".to_owned(), 0.into());
        state.insert("required".to_owned(), 0.into());
        state.insert("outstanding".to_owned(), Value::Array(vec![refused]));
        state.insert("planRevision".to_owned(), Value::Null);
        return state;
    };
    let gate = if assessment.is_open() { "open" } else { "shut" };
    let outstanding = |assessment: &Assessment| {
        assessment
            .outstanding(plan)
            .map(|outstanding| member("item", outstanding.item.into(), "reason", outstanding.reason.name()))
            .collect()
    };
    state.insert("gate".to_owned(), gate.into());
    state.insert("standing".to_owned(), model.case.standing().map(|standing| standing.name()).into());
    state.insert("route".to_owned(), model.case.route().map(|route| route.name()).into());
    state.insert("settled".to_owned(), assessment.settled().into());
    state.insert("required".to_owned(), assessment.required().into());
    state.insert("outstanding".to_owned(), Value::Array(outstanding(assessment)));
    state.insert("planRevision".to_owned(), plan.revision.as_str().into());
    state
}

fn member(first: &str, value: Value, second: &str, name: &str) -> Value {
    let mut member = Map::new();
    member.insert(first.to_owned(), value);
    member.insert(second.to_owned(), name.into());
    Value::Object(member)
}
