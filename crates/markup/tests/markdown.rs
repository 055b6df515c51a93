//! Elements as Markdown.

use markup::{Attribute, Element, LABEL, Name, Node};

fn line(name: Name, text: &str) -> Element {
    Node::new(name).text(text)
}

fn link(text: &str, address: &str) -> Element {
    Node::new(Name::A)
        .attribute(Attribute::Href, address)
        .text(text)
}

fn markdown(elements: impl IntoIterator<Item = Element>) -> String {
    Element::from(Node::new(Name::Div).children(elements)).to_markdown()
}

#[test]
fn blocks_stand_apart() {
    let points = [line(Name::Li, "One"), line(Name::Li, "Two")];
    let text = markdown([
        line(Name::H1, "Title"),
        line(Name::P, "Text"),
        Node::new(Name::Ul).children(points.clone()).into(),
        line(Name::P, "More"),
        Node::new(Name::Ol).children(points).into(),
    ]);
    assert_eq!(
        text,
        "# Title\n\nText\n\n- One\n- Two\n\nMore\n\n1. One\n2. Two\n"
    );
}

#[test]
fn a_point_with_several_lines() {
    let point = |label: &str| {
        Node::new(Name::Li)
            .child(Node::new(Name::P).class(LABEL).text(label))
            .child(line(Name::P, "Text"))
            .child(Node::new(Name::Pre).child(line(Name::Code, "aws ``` x\naws y")))
            .into()
    };
    let list = |name| markdown([Node::new(name).children([point("One")]).into()]);
    assert_eq!(
        list(Name::Ul),
        "- **One**\n\n  Text\n\n  ````sh\n  aws ``` x\n  aws y\n  ````\n"
    );
    let ten = Node::new(Name::Ol).children((0..10).map(|_| point("One")));
    assert!(markdown([ten.into()]).contains("\n10. **One**\n\n    Text\n"));
}

#[test]
fn lines_with_parts() {
    let parts = [
        line(Name::Strong, "La*bel:").into(),
        " ".into(),
        link("text", "https://example.org/<a>").into(),
        " ".into(),
        link("https://example.org/a_b", "https://example.org/a_b").into(),
        " ".into(),
        link("https://example.org/a b", "https://example.org/a b").into(),
    ];
    assert_eq!(
        markdown([Node::new(Name::P).phrase(parts)]),
        "**La\\*bel:** [text](<https://example.org/%3Ca%3E>) \
         <https://example.org/a_b> https://example.org/a b\n"
    );
}

#[test]
fn a_text_begins_nothing() {
    for (text, expected) in [
        ("- one", "\\- one\n"),
        ("+ one", "\\+ one\n"),
        ("=== one", "\\=== one\n"),
        (": one", "\\: one\n"),
        ("12) one", "12\\) one\n"),
        ("1. one", "1\\. one\n"),
        ("1 one", "1 one\n"),
        ("    one", "one\n"),
        ("# one", "\\# one\n"),
        ("> one", "&gt; one\n"),
        ("one\r\n# two", "one<br>\\# two\n"),
    ] {
        assert_eq!(markdown([line(Name::P, text)]), expected, "{text}");
    }
}

#[test]
fn empty_lines_are_left_out_and_headings_stay() {
    let text = markdown([line(Name::H2, ""), line(Name::P, " "), line(Name::P, "One")]);
    assert_eq!(text, "## \n\nOne\n");
}

#[test]
fn a_list_within_a_point() {
    let inner = [line(Name::Li, "a"), line(Name::Li, "- b")];
    let one = Node::new(Name::Li)
        .child(line(Name::P, "One"))
        .child(Node::new(Name::Ul).children(inner));
    let points = [one.into(), line(Name::Li, "Two")];
    let list = |name| markdown([Node::new(name).children(points.clone()).into()]);
    assert_eq!(list(Name::Ul), "- One\n  - a\n  - \\- b\n- Two\n");
    assert_eq!(list(Name::Ol), "1. One\n   - a\n   - \\- b\n2. Two\n");
}
