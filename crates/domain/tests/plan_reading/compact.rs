//! The compact form: what was read comes back, and what is damaged is refused.

use domain::json::Value;
use domain::plan::Plan;
use serde_json::json;

use crate::sample::{DECISION, put};

fn sample() -> Plan {
    let mut plan = crate::sample::plan();
    let options = format!("{DECISION}/options/0");
    put(&mut plan, &format!("{options}/closes_route"), json!("root"));
    put(&mut plan, &format!("{options}/attests"), json!(true));
    put(&mut plan, &format!("{DECISION}/always"), json!(true));
    put(&mut plan, "/sections/0/asked_if_there", json!(true));
    put(&mut plan, "/empty_max_age_days", json!(7));
    Plan::read(&plan.to_string(), "en").unwrap()
}

/// The places of all values inside a value: the way there, list by list.
fn places(value: &Value, way: &[usize], found: &mut Vec<Vec<usize>>) {
    found.push(way.to_vec());
    if let Value::List(values) = value {
        for (index, value) in values.iter().enumerate() {
            places(value, &[way, &[index]].concat(), found);
        }
    }
}

fn at<'a>(value: &'a mut Value, way: &[usize]) -> &'a mut Value {
    way.iter().fold(value, |value, index| match value {
        Value::List(values) => &mut values[*index],
        _ => panic!("a way leads through lists"),
    })
}

#[test]
fn it_comes_back() {
    let plan = sample();
    assert_eq!(Plan::from_compact(&plan.to_compact()), Some(plan.clone()));
    let text = Value::read(&plan.to_compact().compact()).unwrap();
    assert_eq!(Plan::from_compact(&text), Some(plan));
}

#[test]
fn so_does_the_form_of_a_text() {
    let mut plan = crate::sample::plan();
    let option = format!("{DECISION}/options/0");
    put(&mut plan, &format!("{option}/why"), json!(true));
    let pattern = json!("CHG-[0-9]{7}");
    put(&mut plan, &format!("{option}/pattern"), pattern);
    let plan = Plan::read(&plan.to_string(), "en").unwrap();
    assert_eq!(Plan::from_compact(&plan.to_compact()), Some(plan));
}

#[test]
fn a_value_of_another_type_anywhere_is_refused() {
    let compact = sample().to_compact();
    let mut all = Vec::new();
    places(&compact, &[], &mut all);
    assert!(all.len() > 150, "{}", all.len());
    for way in all {
        let mut damaged = compact.clone();
        let value = at(&mut damaged, &way);
        *value = match value {
            Value::OtherNumber(_) => Value::Null,
            _ => Value::OtherNumber("-1".to_owned()),
        };
        assert_eq!(Plan::from_compact(&damaged), None, "{way:?}");
    }
}

#[test]
fn one_value_more_or_less_is_refused_or_another_element() {
    let compact = sample().to_compact();
    let mut all = Vec::new();
    places(&compact, &[], &mut all);
    for way in all {
        let mut longer = compact.clone();
        if let Value::List(values) = at(&mut longer, &way) {
            values.push(Value::OtherNumber("-1".to_owned()));
            assert_eq!(Plan::from_compact(&longer), None, "{way:?}");
        }
    }
    assert_eq!(Plan::from_compact(&Value::List(Vec::new())), None);
    assert_eq!(Plan::from_compact(&Value::Null), None);
}

#[test]
fn a_condition_on_a_later_item_is_refused() {
    let mut compact = sample().to_compact();
    let mut all = Vec::new();
    places(&compact, &[], &mut all);
    let is_decider = |way: &&Vec<usize>| way.len() == 10 && way[6] == 10;
    let deciders: Vec<_> = all.iter().filter(is_decider).cloned().collect();
    let number = deciders
        .iter()
        .find(|way| matches!(at(&mut compact.clone(), way), Value::Number(_)));
    let number = number.expect("the sample has a condition");
    *at(&mut compact, number) = Value::Number(2);
    assert_eq!(Plan::from_compact(&compact), None);
}
