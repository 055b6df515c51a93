//! Every way to write a document with one of its members twice.

use serde_json::Value;

/// How the second member of a name is written.
#[derive(Clone, Copy)]
struct Form {
    same_value: bool,
    /// The name with an escape in it: it is the same name all the same.
    escaped: bool,
    /// Before the member that is right.
    before: bool,
}

/// The document with each of its members twice in turn, in each form: the member's pointer, and the
/// text.
pub(crate) fn doubled(document: &Value) -> Vec<(String, String)> {
    let mut pointers = Vec::new();
    members(document, "", &mut pointers);
    let mut all = Vec::new();
    for bits in 0..8 {
        let form = Form {
            same_value: bits & 1 != 0,
            escaped: bits & 2 != 0,
            before: bits & 4 != 0,
        };
        for pointer in &pointers {
            let mut text = String::new();
            write(document, "", pointer, form, &mut text);
            all.push((pointer.clone(), text));
        }
    }
    all
}

fn step(pointer: &str, name: &str) -> String {
    format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1"))
}

fn members(value: &Value, pointer: &str, all: &mut Vec<String>) {
    match value {
        Value::Array(values) => {
            for (index, value) in values.iter().enumerate() {
                members(value, &format!("{pointer}/{index}"), all);
            }
        }
        Value::Object(fields) => {
            for (name, value) in fields {
                let pointer = step(pointer, name);
                members(value, &pointer, all);
                all.push(pointer);
            }
        }
        _ => {}
    }
}

fn write(value: &Value, pointer: &str, twice: &str, form: Form, text: &mut String) {
    match value {
        Value::Array(values) => {
            text.push('[');
            for (index, value) in values.iter().enumerate() {
                if index > 0 {
                    text.push(',');
                }
                write(value, &format!("{pointer}/{index}"), twice, form, text);
            }
            text.push(']');
        }
        Value::Object(fields) => {
            let mut parts = Vec::new();
            for (name, value) in fields {
                let pointer = step(pointer, name);
                let mut inner = String::new();
                write(value, &pointer, twice, form, &mut inner);
                let member = format!("{}:{inner}", Value::from(name.as_str()));
                if pointer != twice {
                    parts.push(member);
                    continue;
                }
                let second = format!("{}:{}", again(name, form), other(value, form));
                let pair = [member, second];
                parts.extend(pair.clone().into_iter().rev().filter(|_| form.before));
                parts.extend(pair.into_iter().filter(|_| !form.before));
            }
            text.push('{');
            text.push_str(&parts.join(","));
            text.push('}');
        }
        single => text.push_str(&single.to_string()),
    }
}

fn again(name: &str, form: Form) -> String {
    let mut letters = name.chars();
    match letters.next().filter(|_| form.escaped) {
        Some(first) => {
            let mut units = [0; 2];
            let units = first.encode_utf16(&mut units).iter();
            let units: String = units.map(|unit| format!("\\u{unit:04x}")).collect();
            let rest = Value::from(letters.as_str()).to_string();
            format!("\"{units}{}", &rest[1..])
        }
        None => Value::from(name).to_string(),
    }
}

fn other(value: &Value, form: Form) -> String {
    match value {
        _ if form.same_value => value.to_string(),
        Value::Bool(value) => (!value).to_string(),
        Value::Null => "1".to_owned(),
        _ => "null".to_owned(),
    }
}
