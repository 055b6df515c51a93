//! Elements that are drawn come back, and nothing else is taken.

use domain::json::Value;
use outline::{
    ATTRIBUTES, Attribute, ELEMENTS, Element, Inside, Name, Node, attribute, element, read,
};

fn drawn() -> Element {
    Node::new(Name::Div)
        .class("acc-fields")
        .key("a")
        .child(
            Node::new(Name::Button)
                .attribute(Attribute::DataAction, "copy")
                .attribute(Attribute::DataValue, "aws \"x\"\n<b>")
                .text("Copy <b>&"),
        )
        .child(Node::new(Name::Input).checked(false).value("3"))
        .optional(None)
        .child(Node::new(Name::Details).flag(Attribute::Checked, false))
        .into()
}

#[test]
fn it_comes_back() {
    let json = drawn().to_json();
    assert_eq!(
        json,
        r#"["div",{"class":"acc-fields","key":"a"},["button",{"data-action":"copy","data-value":"aws \"x\"\n<b>"},"Copy <b>&"],["input",{"checked":false,"value":"3"}],["details",{}]]"#
    );
    let value = Value::read(&json).unwrap();
    assert_eq!(&value, drawn().value());
    let outer = read(&value).unwrap();
    assert_eq!(outer.name, "div");
    assert_eq!(outer.attributes.get("key"), Some(&Value::from("a")));
    let Inside::Elements([button, input, details]) = outer.inside else {
        panic!("three elements are inside");
    };
    assert_eq!(read(button).unwrap().inside, Inside::Text("Copy <b>&"));
    assert_eq!(
        read(input).unwrap().attributes.get("checked"),
        Some(&Value::Bool(false))
    );
    assert_eq!(read(details).unwrap().inside, Inside::Elements(&[]));
}

#[test]
fn what_is_no_element() {
    for text in [
        "null",
        "[]",
        r#"["p"]"#,
        r#"["p",[]]"#,
        r#"["script",{},"x"]"#,
        r#"["a",{"href":"x"},"x"]"#,
        r#"["P",{}]"#,
        r#"[["p",{}],{}]"#,
        r#"["p",{},"one","two"]"#,
        r#"["p",{},"one",["b",{}]]"#,
        r#"["p",{},["span",{}],"two"]"#,
        r#"["p",{},7]"#,
    ] {
        assert_eq!(read(&Value::read(text).unwrap()), None, "{text}");
    }
}

#[test]
fn the_lists_are_closed() {
    for name in ELEMENTS {
        assert_eq!(element(name), Some(name));
    }
    for name in ATTRIBUTES {
        assert_eq!(attribute(name), Some(name));
    }
    for name in ["a", "script", "style", "img", "iframe", "svg", "form", ""] {
        assert_eq!(element(name), None, "{name}");
    }
    for name in ["href", "src", "style", "onclick", "data-item", "srcdoc", ""] {
        assert_eq!(attribute(name), None, "{name}");
    }
}

/// A text stands alone: `Node::text` gives an element that takes nothing more, and a node with
/// elements inside has no `text`. The compiler holds that; what is left to see is the reader.
#[test]
fn an_empty_text_is_a_text() {
    let empty = Node::new(Name::P).text("");
    assert_eq!(read(empty.value()).unwrap().inside, Inside::Text(""));
}
