//! F-29: the style sheets of others change nothing inside, and nothing of ours reaches them.

use std::fs;
use std::path::Path;

use harness::{Checklist, Site, in_every_engine};
use serde_json::{Value, json};

/// Properties of any element that a host's sheets might change: inherited ones, and others. Lengths
/// that follow the width of the element are its own affair, and a margin is told as it came out:
/// WebKit has another one after each layout.
const PROPERTIES: &str = "animationName borderTopStyle borderTopWidth boxShadow boxSizing color
    backgroundColor cursor display float fontFamily fontFeatureSettings fontSize fontStyle
    fontVariantCaps fontWeight hyphens letterSpacing lineHeight listStyleType opacity
    outlineStyle paddingTop textAlign textDecorationLine textIndent textShadow textTransform
    transform transitionDuration visibility webkitTextFillColor whiteSpace wordBreak wordSpacing";

/// Every element under a root, with the values of the properties.
const SNAPSHOT: &str = "
    const names = arguments[0].split(/\\s+/);
    const styles = (elements) => elements.map((element) => {
        const style = getComputedStyle(element);
        return [element.localName + (element.className ? `.${element.className}` : ''),
            ...names.map((name) => `${name}: ${style[name]}`)];
    });";

/// The first differences between two such lists.
const DIFFERENCES: &str = "
    const differences = (before, after) => before.flatMap((element, index) =>
        element.filter((value, place) => value !== after[index]?.[place])
            .map((value, place) => `${element[0]} ${value} became ${
                after[index]?.find((other) => other.split(':')[0] === value.split(':')[0])}`))
        .slice(0, 12);";

fn sheets() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/hostile");
    let mut sheets: Vec<(String, String)> = fs::read_dir(folder)
        .expect("the sheets are there")
        .map(|entry| {
            let path = entry.expect("it can be read").path();
            let name = path.file_stem().expect("it has a name").to_string_lossy();
            let text = fs::read_to_string(&path).expect("it can be read");
            (name.into_owned(), text)
        })
        .collect();
    sheets.sort();
    sheets
}

in_every_engine!(f_29_no_sheet_of_a_host_reaches_inside, async |page| {
    let sheets = sheets();
    assert!(sheets.len() >= 20, "{}", sheets.len());
    let body =
        "<account-closure-checklist loading=\"eager\" theme=\"light\"></account-closure-checklist>";
    let list = Checklist::open(&page, Site::hosting("", body)).await;
    list.click("summary").await;
    let compare = format!(
        "{SNAPSHOT} {DIFFERENCES}
         const root = document.querySelector('account-closure-checklist').shadowRoot;
         const inside = () => styles([...root.querySelectorAll('.acc-page, .acc-page *')]);
         const before = inside();
         const style = document.createElement('style');
         style.textContent = arguments[1];
         document.head.append(style);
         const after = inside();
         style.remove();
         return [before.length > 300, differences(before, after)]"
    );
    let mut changed = Vec::new();
    for (name, text) in sheets {
        let arguments = vec![json!(PROPERTIES), json!(text)];
        let found = list.script(&compare, arguments).await;
        assert_eq!(found[0], json!(true), "{found}");
        if found[1] != json!([]) {
            changed.push((name, found[1].clone()));
        }
    }
    assert!(changed.is_empty(), "{changed:#?}");
});

in_every_engine!(nothing_of_ours_reaches_the_page_around, async |page| {
    let body = "<main class=\"acc-page\"><h1 class=\"acc-title\">A host</h1>
        <p class=\"acc-lead\" hidden>Text</p><button class=\"acc-action\">A button</button>
        <select><option>1</option></select><input><details><summary>More</summary></details></main>";
    let list = Checklist::visit(&page, Site::hosting("", body)).await;
    let around = format!(
        "{SNAPSHOT}
         return [styles([...document.querySelectorAll('html, body, main, main *')]),
             document.styleSheets.length, document.adoptedStyleSheets.length]"
    );
    let before = list.script(&around, vec![json!(PROPERTIES)]).await;
    let add = "const el = document.createElement('account-closure-checklist');
        el.setAttribute('loading', 'eager');
        document.body.append(el)";
    list.script(add, vec![]).await;
    list.ready().await;
    let after: Value = list.script(&around, vec![json!(PROPERTIES)]).await;
    assert_eq!(before, after);
});
