//! Whatever is typed comes out as it was typed.

use harness::{Page, Served, in_every_engine};
use serde_json::json;

use super::{blocks, open, set};

/// The attributes with values that would end a string, a tag or a template, or mean something in
/// Markdown.
const HOSTILE: [(&str, &str); 3] = [
    ("account-id", "0\" onload='x' <script>&amp;&lt;"),
    (
        "storage-key",
        "`code` [a](b) *c* ${d} {{ .Site }} {% e %} $f$ |g| \\h ünïcode 🙂",
    ),
    ("plan", "/plan.json?a=1&b=\"2\"#'3'+4%20\\\"); //-->"),
];

/// A folder whose name tries the same.
const BASE: &str = "https://docs.example/a\"b'<c>{{d}}&e`[f]/";

/// How browsers write it.
const WRITTEN: &str = "https://docs.example/a%22b'%3Cc%3E%7B%7Bd%7D%7D&e%60[f]/";

/// Goes to a page that may make pages of text: the one with the form forbids that to itself.
async fn leave(page: &Page, site: &Served) {
    page.goto(&site.address("parse.html")).await;
}

type Element = (String, Vec<(String, String)>);

/// The elements that a browser makes of a text, each with its attributes; no script runs.
async fn parsed(page: &Page, html: &str) -> Vec<Element> {
    let body = "const page = new DOMParser().parseFromString(arguments[0], 'text/html');
        return [...page.querySelectorAll('head *, body *')].map(({ localName, attributes }) =>
            [localName, [...attributes].map(({ name, value }) => [name, value])])";
    let answer = page.script(body, vec![json!(html)]).await;
    serde_json::from_value(answer).expect("they are elements")
}

/// An address without its query, and the pairs in that.
async fn queried(page: &Page, address: &str) -> (String, Vec<(String, String)>) {
    let body = "const url = new URL(arguments[0]);
        return [url.origin + url.pathname + url.hash, [...url.searchParams]]";
    let answer = page.script(body, vec![json!(address)]).await;
    serde_json::from_value(answer).expect("it is an address")
}

fn pairs(list: &[(&str, &str)]) -> Vec<(String, String)> {
    let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    list.iter().map(owned).collect()
}

fn script(name: &str) -> Element {
    let source = [WRITTEN, name].concat();
    (
        "script".to_owned(),
        pairs(&[("type", "module"), ("src", &source)]),
    )
}

/// The attributes that were asked for, in the order of the manifest.
fn wanted() -> Vec<(String, String)> {
    [pairs(&[("theme", "dark")]), pairs(&HOSTILE)].concat()
}

fn element() -> Element {
    ("account-closure-checklist".to_owned(), wanted())
}

/// The page's lines for each platform.
async fn asked(page: &Page, platforms: &[&str]) -> Vec<Vec<(String, String)>> {
    set(page, "base", BASE).await;
    set(page, "attribute-theme", "dark").await;
    for (name, value) in HOSTILE {
        set(page, &["attribute-", name].concat(), value).await;
    }
    let mut all = Vec::new();
    for platform in platforms {
        set(page, "platform", platform).await;
        all.push(blocks(page).await);
    }
    assert_eq!(page.script("return violations", vec![]).await, json!([]));
    all
}

in_every_engine!(elements_have_exactly_what_was_typed, async |page| {
    let site = open(&page).await;
    let platforms = ["html", "mkdocs", "docusaurus", "sphinx", "hugo", "techdocs"];
    let all = asked(&page, &platforms).await;
    let [html, mkdocs, docusaurus, sphinx, hugo, techdocs] = all.as_slice() else {
        panic!("there are six")
    };
    let loader = [WRITTEN, "account-closure-checklist.js"].concat();
    let both = vec![script("account-closure-checklist.js"), element()];
    let boxed = [("div".to_owned(), vec![]), element()];
    leave(&page, &site).await;

    assert_eq!(parsed(&page, &html[0].1).await, both);
    let yaml = format!("extra_javascript:\n  - path: \"{loader}\"\n    type: module");
    assert_eq!(mkdocs[0], ("Add to mkdocs.yml".to_owned(), yaml));
    assert_eq!(parsed(&page, &mkdocs[1].1).await, boxed);
    let scripts = format!("  scripts: [{{ src: \"{loader}\", type: \"module\" }}],");
    assert_eq!(docusaurus[0].1, scripts);
    assert_eq!(parsed(&page, &docusaurus[1].1).await, [element()]);
    let files = format!("html_js_files = [\n    (\"{loader}\", {{\"type\": \"module\"}}),\n]");
    assert_eq!(sphinx[0].1, files);
    let raw = sphinx[1].1.strip_prefix(".. raw:: html\n\n   ");
    let raw = raw.expect("it is raw HTML");
    assert!(
        !raw.contains('\n'),
        "the next line would have to be indented"
    );
    assert_eq!(parsed(&page, raw).await, [element()]);
    assert_eq!(parsed(&page, &hugo[0].1).await, both);
    assert_eq!(hugo[1].1, "{{< account-closure-checklist >}}");
    let allowed = "techdocs:\n  sanitizer:\n    allowedCustomElementTagNameRegExp: \
        \"^(account-closure-checklist)$\"\n    allowedCustomElementAttributeNameRegExp: \
        \"^(theme|account-id|storage-key|plan)$\"";
    assert_eq!(techdocs[0].1, allowed);
    assert_eq!(parsed(&page, &techdocs[1].1).await, both[..1]);
    assert_eq!(parsed(&page, &techdocs[2].1).await, boxed);

    // Markdown, MDX and templates look for marks of their own, some of them even within a tag.
    for (_, tag) in [
        &html[0],
        &mkdocs[1],
        &docusaurus[1],
        &sphinx[1],
        &hugo[0],
        &techdocs[2],
    ] {
        let found = tag.find(['{', '}', '`', '\\', '[', ']', '*', '$', '|']);
        assert_eq!(found, None, "{tag}");
    }
});

in_every_engine!(frames_are_asked_for_exactly_what_was_typed, async |page| {
    let site = open(&page).await;
    let all = asked(&page, &["confluence", "sharepoint", "frame"]).await;
    let [confluence, sharepoint, frame] = all.as_slice() else {
        panic!("there are three")
    };
    leave(&page, &site).await;
    let expected = ([WRITTEN, "embed.html"].concat(), wanted());
    assert_eq!(queried(&page, &confluence[0].1).await, expected);

    let elements = parsed(&page, &frame[0].1).await;
    assert_eq!(elements[0], script("account-closure-checklist-frame.js"));
    assert_eq!(parsed(&page, &sharepoint[0].1).await, elements[1..]);
    let (name, attributes) = &elements[1];
    assert_eq!((elements.len(), name.as_str()), (2, "iframe"));
    let (source, others): (Vec<_>, Vec<_>) = attributes
        .iter()
        .cloned()
        .partition(|(name, _)| name == "src");
    assert_eq!(queried(&page, &source[0].1).await, expected);
    let fixed = [
        ("data-account-closure-checklist", ""),
        ("title", "Before you close an AWS account"),
        ("width", "100%"),
        ("height", "600"),
    ];
    assert_eq!(others, pairs(&fixed));
});

in_every_engine!(what_is_left_empty_is_not_there, async |page| {
    let site = open(&page).await;
    set(&page, "base", "/files").await;
    let lines = "<script type=\"module\" src=\"/files/account-closure-checklist.js\"></script>\n\
        <account-closure-checklist></account-closure-checklist>";
    assert_eq!(blocks(&page).await[0].1, lines);
    set(&page, "platform", "techdocs").await;
    assert!(!blocks(&page).await[0].1.contains("Attribute"));
    set(&page, "platform", "confluence").await;
    assert!(blocks(&page).await.is_empty(), "it needs a whole address");
    set(&page, "base", "https://docs.example").await;
    assert_eq!(blocks(&page).await[0].1, "https://docs.example/embed.html");
    // The first address is that of the page itself.
    page.goto(&site.address("snippets.html")).await;
    let own = "return document.querySelector('#base').value";
    assert_eq!(
        page.until("it is there", own, vec![]).await,
        json!(site.address(""))
    );
});
