//! Elements that are drawn come back from lists, and nothing else is taken.
#![allow(clippy::unwrap_used, reason = "a helper that fails fails its test")]

use domain::json::Value;
use markup::{Attribute, Element, Name, Node, Setting};

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
        .child(
            Node::new(Name::Input)
                .flag(Attribute::Selected, true)
                .value("3"),
        )
        .optional(None)
        .child(Node::new(Name::Details).flag(Attribute::Selected, false))
        .into()
}

fn read(json: &str) -> Option<Element> {
    Element::read(&Value::read(json).ok()?)
}

#[test]
fn it_comes_back() {
    let json = drawn().to_json();
    assert_eq!(
        json,
        r#"["div",{"class":"acc-fields","key":"a"},["button",{"data-action":"copy","data-value":"aws \"x\"\n<b>"},"Copy <b>&"],["input",{"selected":true,"value":"3"}],["details",{}]]"#
    );
    assert_eq!(Value::read(&json), Ok(Value::from(&drawn())));
    let outer = read(&json).unwrap();
    assert_eq!(outer, drawn());
    assert_eq!(outer.name(), Name::Div);
    assert_eq!(outer.attribute(Attribute::Key), "a");
    let inside: Vec<&Element> = outer.elements().collect();
    let [button, input, details] = inside.as_slice() else {
        panic!("three elements are inside");
    };
    assert_eq!(button.text(), Some("Copy <b>&"));
    assert_eq!(input.attributes()[0], (Attribute::Selected, Setting::Flag));
    assert_eq!((details.text(), details.elements().count()), (None, 0));
}

#[test]
fn what_is_no_element() {
    for text in [
        "null",
        "[]",
        r#"["p"]"#,
        r#"["p",[]]"#,
        r#"["script",{},"x"]"#,
        r#"["P",{}]"#,
        r#"[["p",{}],{}]"#,
        r#"["p",{},"one","two"]"#,
        r#"["p",{},"one",["b",{}]]"#,
        r#"["p",{},["span",{}],"two"]"#,
        r#"["p",{},7]"#,
    ] {
        assert!(Value::read(text).is_ok(), "{text}");
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
fn a_link_that_comes_as_data_is_its_text() {
    let data =
        r#"["li",{},["a",{"href":"https://example.org/","rel":"x"},"https://example.org/"]]"#;
    let text = r#"["li",{},["span",{},"https://example.org/"]]"#;
    assert_eq!(read(data), read(text));
    assert!(read(text).is_some());
}

#[test]
fn what_is_not_known_is_left_out() {
    let data = r#"["ul",{"class":"a","href":"https://example.org/","style":"b","key":7,"data-item":"c","selected":false},["li",{}],["script",{},"x"],["ol",{},"x"]]"#;
    let known = r#"["ul",{"class":"a"},["li",{}]]"#;
    assert_eq!(read(data), read(known));
    assert!(read(known).is_some());
}

#[test]
fn the_lists_are_closed() {
    for name in Name::DRAWN {
        assert_eq!(Name::drawn(name.name()), Some(*name));
    }
    for name in Attribute::DRAWN {
        assert_eq!(Attribute::drawn(name.name()), Some(*name));
    }
    for name in Name::WRITTEN {
        assert_eq!(Name::drawn(name.name()), None, "{name:?}");
    }
    for name in Attribute::WRITTEN {
        assert_eq!(Attribute::drawn(name.name()), None, "{name:?}");
    }
    for name in ["a", "script", "style", "img", "iframe", "svg", "form", ""] {
        assert_eq!(Name::drawn(name), None, "{name}");
    }
    for name in ["href", "src", "style", "onclick", "data-item", "srcdoc", ""] {
        assert_eq!(Attribute::drawn(name), None, "{name}");
    }
}

/// A text stands alone: `Node::text` gives an element that takes nothing more, and a node with
/// elements inside has no `text`. The compiler holds that; what is left to see is the reader.
#[test]
fn an_empty_text_is_a_text() {
    let empty = Node::new(Name::P).text("");
    assert_eq!(empty.text(), Some(""));
    assert_eq!(read(&empty.to_json()), Some(empty));
}

/// What only our own text has is written, and not read from data.
#[test]
fn a_phrase_is_written() {
    let link = Node::new(Name::A)
        .attribute(Attribute::Href, "https://example.org/")
        .text("More");
    let phrase = Node::new(Name::P).phrase(["One ".into(), link.into()]);
    let json = r#"["p",{},"One ",["a",{"href":"https://example.org/"},"More"]]"#;
    assert_eq!(phrase.to_json(), json);
    assert_eq!(phrase.text(), None);
    assert_eq!(read(json), None);
}
