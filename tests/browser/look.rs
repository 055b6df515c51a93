//! Parts of the look that a host may change: colours, parts, the level of headings, room for its
//! header.

use harness::journey::{ACCOUNT, Journey};
use harness::{Checklist, Site, in_every_engine};
use serde_json::{Value, json};

const EAGER: &str = "<account-closure-checklist loading=\"eager\"></account-closure-checklist>";

async fn open(page: &harness::Page, style: &str, body: &str) -> Checklist {
    let head = format!("<style>{style}</style>");
    Checklist::open(page, Site::hosting(&head, body)).await
}

/// The style that the browser computes for the first element that fits.
async fn style_of(list: &Checklist, selector: &str, property: &str) -> Value {
    let body = "return getComputedStyle(root.querySelector(arguments[0]))[arguments[1]]";
    list.ask(body, vec![json!(selector), json!(property)]).await
}

in_every_engine!(colours_of_the_host_are_taken, async |page| {
    let style =
        "account-closure-checklist { --acc-ink: rgb(1, 2, 3); --acc-paper: rgb(250, 251, 252);
        --acc-accent: rgb(100, 0, 100); --acc-on-accent: rgb(255, 254, 253); }";
    let list = open(&page, style, EAGER).await;
    for (selector, property, expected) in [
        (".acc-page", "color", "rgb(1, 2, 3)"),
        (".acc-page", "backgroundColor", "rgb(250, 251, 252)"),
        (
            "[data-action=review]",
            "backgroundColor",
            "rgb(100, 0, 100)",
        ),
        ("[data-action=review]", "color", "rgb(255, 254, 253)"),
    ] {
        let found = style_of(&list, selector, property).await;
        assert_eq!(found, json!(expected), "{property} of {selector}");
    }
    // Without a value of the host's the default is there again.
    list.ask("document.querySelector('style').remove()", vec![])
        .await;
    let default =
        "return getComputedStyle(root.querySelector('.acc-page')).color !== 'rgb(1, 2, 3)'";
    list.wait("the default is back", default, vec![]).await;
});

in_every_engine!(parts_can_be_reached_from_outside, async |page| {
    let style = "account-closure-checklist::part(acc-row) { outline: 3px dashed rgb(9, 9, 9) }
        account-closure-checklist::part(acc-panel) { padding-left: 77px }
        account-closure-checklist::part(acc-link) { letter-spacing: 5px }";
    let list = open(&page, style, EAGER).await;
    let outline = style_of(&list, ".acc-row", "outlineStyle").await;
    assert_eq!(outline, json!("dashed"));
    let mut journey = Journey::quick();
    journey.complete(&list).await;
    list.action("review").await;
    list.fill("confirm-account-id", ACCOUNT).await;
    list.appears("a[data-hand-off]").await;
    let padding = style_of(&list, "[data-panel=hand-off]", "paddingLeft").await;
    assert_eq!(padding, json!("77px"));
    let spacing = style_of(&list, "a[data-hand-off]", "letterSpacing").await;
    assert_eq!(spacing, json!("5px"));
});

/// The levels of all headings, in order.
const LEVELS: &str = "return [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')]
    .map(({ localName }) => Number(localName.slice(1)))";

in_every_engine!(headings_lie_below_the_hosts, async |page| {
    let body = format!("<main><h1>Handbook</h1><h2>Leaving</h2>{EAGER}</main>");
    let list = open(&page, "", &body).await;
    let first = levels(&list).await;
    assert_eq!(first.iter().min(), Some(&1));
    for below in [1, 2] {
        let level = (below + 1).to_string();
        list.ask(
            "el.setAttribute('heading-level', arguments[0])",
            vec![json!(level)],
        )
        .await;
        let moved: Vec<u64> = first.iter().map(|level| level + below).collect();
        let body = LEVELS.replace("return", "const levels =")
            + "; return levels.join() === arguments[0].join()";
        list.wait("all headings follow", &body, vec![json!(moved)])
            .await;
        list.axe().await.assert_clean("headings below others");
    }
    list.ask("el.setAttribute('heading-level', '7')", vec![])
        .await;
    list.wait(
        "what is no level is none",
        "return root.querySelector('h1') !== null",
        vec![],
    )
    .await;
});

async fn levels(list: &Checklist) -> Vec<u64> {
    let found = list.ask(LEVELS, vec![]).await;
    serde_json::from_value(found).expect("levels")
}

in_every_engine!(written_text_has_the_level_too, async |page| {
    let body = "<div id=\"space\"></div><account-closure-checklist heading-level=\"3\">
        </account-closure-checklist>";
    let style = "#space { height: 5000px }";
    let head = format!("<style>{style}</style>");
    let list = Checklist::visit(&page, Site::hosting(&head, body)).await;
    let title = "return root.querySelector('.acc-title')?.localName ?? null";
    let name = list.wait("the text is there", title, vec![]).await;
    assert_eq!(name, json!("h3"));
    let others = "return root.querySelectorAll('h1, h2').length";
    assert_eq!(list.ask(others, vec![]).await, json!(0));
});

in_every_engine!(
    a_fixed_header_covers_nothing_that_is_focused,
    async |page| {
        let style = ":root { --acc-scroll-margin: 90px }
        body::before { content: ''; position: fixed; inset: 0 0 auto; height: 80px; background: #ccc; z-index: 9 }";
        let list = open(&page, style, EAGER).await;
        list.action("review").await;
        list.has_focus(".acc-summary").await;
        let top = "return root.querySelector('.acc-summary').getBoundingClientRect().top >= 80";
        list.wait("the summary lies below the header", top, vec![])
            .await;
    }
);

// Nothing moves by itself, so there is nothing to be reduced.
in_every_engine!(nothing_moves_by_itself, async |page| {
    let list = Checklist::open(&page, Site::product()).await;
    let moving = "return [...root.querySelectorAll('*')].filter((element) => {
        const style = getComputedStyle(element);
        return style.animationName !== 'none' || parseFloat(style.transitionDuration) > 0
            || style.scrollBehavior === 'smooth';
    }).map(({ className }) => className)";
    assert_eq!(list.ask(moving, vec![]).await, json!([]));
});
