//! From a value to a text.

use super::{Members, Value};

impl Value {
    /// The canonical form: members in the order of their names, no white space.
    #[must_use]
    pub fn compact(&self) -> String {
        let mut text = String::new();
        write(self, None, &mut text);
        text
    }

    /// For reading: each element and member on a line of its own, indented by two.
    #[must_use]
    pub fn indented(&self) -> String {
        let mut text = String::new();
        write(self, Some(0), &mut text);
        text
    }
}

impl Members {
    /// The canonical form of an object with these members.
    #[must_use]
    pub fn compact(&self) -> String {
        let mut text = String::new();
        object(self, None, &mut text);
        text
    }
}

/// How far the lines of something are indented; none where all is one line.
type Indent = Option<usize>;

fn write(value: &Value, indent: Indent, text: &mut String) {
    match value {
        Value::Null => text.push_str("null"),
        Value::Bool(true) => text.push_str("true"),
        Value::Bool(false) => text.push_str("false"),
        Value::Number(number) => text.push_str(&number.to_string()),
        Value::OtherNumber(number) => text.push_str(number),
        Value::Text(string) => quote(string, text),
        Value::List(values) => {
            text.push('[');
            for (index, value) in values.iter().enumerate() {
                begin(index, indent, text);
                write(value, inner(indent), text);
            }
            end(values.is_empty(), indent, ']', text);
        }
        Value::Object(members) => object(members, indent, text),
    }
}

fn object(members: &Members, indent: Indent, text: &mut String) {
    text.push('{');
    for (index, (name, value)) in members.iter().enumerate() {
        begin(index, indent, text);
        quote(name, text);
        text.push_str(if indent.is_some() { ": " } else { ":" });
        write(value, inner(indent), text);
    }
    end(members.is_empty(), indent, '}', text);
}

fn inner(indent: Indent) -> Indent {
    indent.map(|indent| indent + 2)
}

/// Before an element or member.
fn begin(index: usize, indent: Indent, text: &mut String) {
    if index > 0 {
        text.push(',');
    }
    new_line(inner(indent), text);
}

/// After all of them.
fn end(empty: bool, indent: Indent, bracket: char, text: &mut String) {
    if !empty {
        new_line(indent, text);
    }
    text.push(bracket);
}

fn new_line(indent: Indent, text: &mut String) {
    if let Some(indent) = indent {
        text.push('\n');
        for _ in 0..indent {
            text.push(' ');
        }
    }
}

/// Everything but quotes, backslashes and control characters stands for itself.
fn quote(string: &str, text: &mut String) {
    text.push('"');
    for character in string.chars() {
        let short = match character {
            '"' | '\\' => character,
            '\u{8}' => 'b',
            '\u{c}' => 'f',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            '\0'..='\u{1f}' => {
                text.push_str("\\u00");
                for half in [character as u32 >> 4, character as u32 & 15] {
                    text.extend(char::from_digit(half, 16));
                }
                continue;
            }
            _ => {
                text.push(character);
                continue;
            }
        };
        text.push('\\');
        text.push(short);
    }
    text.push('"');
}
