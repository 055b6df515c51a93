//! Elements as HTML.

use markup::{Attribute, Element, Name, Node};

fn line(name: Name, class: &str, text: &str) -> Element {
    Node::new(name).class(class).text(text)
}

#[test]
fn texts_and_values_are_escaped() {
    let hostile = "\"><script>&amp;'";
    let link = Node::new(Name::A)
        .attribute(Attribute::Href, hostile)
        .text(hostile);
    let escaped = "&quot;&gt;&lt;script&gt;&amp;amp;'";
    let expected = format!("<a href=\"{escaped}\">{escaped}</a>");
    assert_eq!(link.to_html(), expected);
}

#[test]
fn attributes_stand_in_the_order_in_which_they_were_given() {
    let element = Node::new(Name::Div)
        .class("acc-tools")
        .attribute(Attribute::AriaHidden, "false")
        .class("acc-page")
        .attribute(Attribute::AriaHidden, "true");
    assert_eq!(
        Element::from(element).to_html(),
        "<div class=\"acc-page\" aria-hidden=\"true\"></div>"
    );
}

#[test]
fn fields_are_fields() {
    let field = Node::new(Name::Label)
        .key("a")
        .child(
            Node::new(Name::Input)
                .value("3")
                .flag(Attribute::Selected, true),
        )
        .child(Node::new(Name::Input).flag(Attribute::Selected, false));
    assert_eq!(
        Element::from(field).to_html(),
        "<label><input value=\"3\" selected=\"\"><input></label>"
    );
}

#[test]
fn each_block_begins_a_line() {
    let point = Node::new(Name::Li).phrase([
        "One".into(),
        " ".into(),
        line(Name::Span, "acc-hint", "two").into(),
    ]);
    let page = Node::new(Name::Div)
        .class("acc-page")
        .child(line(Name::H1, "acc-title", "Title"))
        .child(Node::new(Name::Div).child(Node::new(Name::Div)))
        .child(Node::new(Name::Ul).child(point))
        .child(line(Name::P, "", ""));
    let bare = Element::from(page).bare().unwrap();
    assert_eq!(
        bare.to_html_by_lines(),
        "<div>\n<h1>Title</h1>\n<ul>\n<li>One <span>two</span></li></ul>\n</div>\n"
    );
}

#[test]
fn nothing_is_left_of_empty_boxes() {
    let page = Node::new(Name::Div).child(Node::new(Name::Div).child(line(Name::P, "", "")));
    assert_eq!(Element::from(page).bare(), None);
}
