//! The figures of rules, put into the texts of the rules that give them: no number stands twice.

use serde_json::{Map, Value};

/// Puts the numbers in place of the names in braces. Returns the faults: names of no figure, and
/// figures that no text says.
pub(crate) fn say(plan: &mut Value) -> Vec<String> {
    let mut faults = Vec::new();
    let rules = plan.get_mut("rules").and_then(Value::as_array_mut);
    for rule in rules.into_iter().flatten() {
        let figures = rule.get("figures").and_then(Value::as_object).cloned();
        let figures = figures.unwrap_or_default();
        let mut said = Vec::new();
        for name in ["title", "value", "older"] {
            let texts = rule.get_mut(name).and_then(Value::as_object_mut);
            for text in texts.into_iter().flat_map(Map::values_mut) {
                if let Value::String(text) = text {
                    put(text, &figures, &mut said, &mut faults);
                }
            }
        }
        for name in figures.keys().filter(|name| !said.contains(name)) {
            faults.push(format!("no text of the rule says {name}"));
        }
    }
    faults
}

fn put<'a>(
    text: &mut String,
    figures: &'a Map<String, Value>,
    said: &mut Vec<&'a String>,
    faults: &mut Vec<String>,
) {
    for (name, number) in figures {
        let place = format!("{{{name}}}");
        if text.contains(&place) {
            *text = text.replace(&place, &number.to_string());
            said.push(name);
        }
    }
    if text.contains('{') {
        faults.push(format!("the rule has no such figure: {text}"));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn numbers_stand_where_their_names_stood() {
        let mut plan = json!({ "rules": [
            { "value": { "en": "{a} or {b}%", "de": "{b} % oder {a}" }, "figures": { "a": 4, "b": 20 } },
            { "title": { "en": "None", "de": "Keine" } },
        ] });
        assert_eq!(say(&mut plan), [""; 0]);
        assert_eq!(
            plan["rules"][0]["value"],
            json!({ "en": "4 or 20%", "de": "20 % oder 4" })
        );
    }

    #[test]
    fn unsaid_and_unknown_figures_are_faults() {
        let mut plan = json!({ "rules": [{ "value": { "en": "{b}" }, "figures": { "a": 4 } }] });
        assert_eq!(
            say(&mut plan),
            [
                "the rule has no such figure: {b}",
                "no text of the rule says a"
            ]
        );
    }
}
