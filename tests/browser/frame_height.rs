//! The height of the frame, whatever happens to the messages about it.

use crate::around::{SCRIPT, around, elsewhere, fits, frame, frame_at, go_into, go_out, open, say};
use harness::{Page, Served, Site, in_every_engine};
use serde_json::{Value, json};

/// Opens a page around frames, and stays outside.
async fn visit(page: &Page, host: &str) -> Served {
    let site = Site::product().in_frame_of(host).start();
    page.goto(&site.address("test-frame.html")).await;
    site
}

const HEIGHT: &str = "return document.querySelector('iframe').clientHeight";

async fn height(page: &Page) -> i64 {
    go_out(page).await;
    let height = page.script(HEIGHT, vec![]).await;
    height.as_i64().expect("a height is a number")
}

fn told(height: impl Into<Value>) -> Value {
    json!({ "account-closure-checklist": "height", "height": height.into(), "inside": 0 })
}

in_every_engine!(f_31_a_height_that_got_lost_is_asked_for, async |page| {
    let product = elsewhere();
    let deaf = "window.deaf = true; addEventListener('message', (event) => {
        if (window.deaf) { heard.push(event.data); event.stopImmediatePropagation() } })";
    let site = visit(&page, &around(&frame(&product, "", ""), deaf)).await;
    let lost = "return heard.some((data) => data['account-closure-checklist'] === 'height')";
    page.until("a height got lost", lost, vec![]).await;
    assert_eq!(height(&page).await, 150, "nobody has heard it");
    // The page inside tells it again, without anything else happening there.
    let load = "window.deaf = false;
        document.querySelector('iframe').dispatchEvent(new Event('load'))";
    page.script(load, vec![]).await;
    fits(&page).await;
    drop(site);
});

in_every_engine!(f_31_a_script_that_comes_late_asks, async |page| {
    let product = elsewhere();
    let host = around(&frame(&product, "", ""), "").replace(SCRIPT, "");
    let list = open(&page, &host).await;
    assert_eq!(height(&list).await, 150, "nobody has asked");
    let late = "const script = document.createElement('script');
        script.type = 'module';
        script.src = 'account-closure-checklist-frame.js';
        document.body.append(script)";
    page.script(late, vec![]).await;
    fits(&page).await;
});

in_every_engine!(f_31_what_others_say_changes_nothing, async |page| {
    let product = elsewhere();
    let other = product.address("index.html");
    let frames = format!(
        "{}<iframe src=\"{other}\" title=\"another window\"></iframe>",
        frame(&product, "", "")
    );
    let list = open(&page, &around(&frames, "")).await;
    fits(&page).await;
    let before = height(&page).await;
    // Another window of the right origin.
    say(&page, 1, told(4000)).await;
    assert_eq!(height(&page).await, before);
    // The page itself.
    let itself = "for (const data of [arguments[0], 'said']) postMessage(data, '*')";
    page.script(itself, vec![told(4000)]).await;
    let heard = "return heard.includes('said')";
    page.until("the page has heard itself", heard, vec![]).await;
    assert_eq!(height(&page).await, before);
    // The right window, which shows another origin now.
    let away = "frames[0].location.replace(new URL('index.html', location.href))";
    page.script(away, vec![]).await;
    go_into(&page, 0).await;
    let there = "return parent.location.origin === location.origin &&
        document.readyState === 'complete'";
    page.until("the frame shows another origin", there, vec![])
        .await;
    say(&page, 0, told(4000)).await;
    assert_eq!(height(&page).await, before);
    drop(list);
});

in_every_engine!(
    f_31_heights_are_clamped_and_the_rest_is_ignored,
    async |page| {
        let product = elsewhere();
        let nothing = product.address("reload-nothing.html");
        let frame = format!(
            "<iframe data-account-closure-checklist src=\"{nothing}\" title=\"anything\"></iframe>"
        );
        let _site = visit(&page, &around(&frame, "")).await;
        for (given, expected) in [
            (told(4000.5), 4008),
            (told(4001), 4008),
            (Value::Null, 4008),
            (json!("height"), 4008),
            (json!({ "account-closure-checklist": "height" }), 4008),
            (
                json!({ "account-closure-checklist": null, "height": 500 }),
                4008,
            ),
            (told("500"), 4008),
            (told(Value::Null), 4008),
            (json!({ "height": 500 }), 4008),
            (told(1), 120),
            (told(-5), 120),
            (told(1e9), 100_000),
            (told(600), 600),
        ] {
            say(&page, 0, given.clone()).await;
            assert_eq!(height(&page).await, expected, "{given}");
        }
    }
);

in_every_engine!(
    f_32_content_that_follows_its_frame_does_not_grow_for_ever,
    async |page| {
        let product = elsewhere();
        let list = open(&page, &around(&frame(&product, "", ""), "")).await;
        fits(&page).await;
        // It has come to rest when it stays the same for as many frames as it needs for many rounds.
        let rests = "let last; let still = 0; let changes = 0;
        for (;;) {
            await new Promise((resolve) => requestAnimationFrame(resolve));
            const now = document.querySelector('iframe').clientHeight;
            still = now === last ? still + 1 : 0;
            changes += now === last ? 0 : 1;
            last = now;
            if (still > 60 || changes > 60) return changes;
        }";
        // Content drawn for the first time may take another room than was reserved for it.
        page.script_async(rests, vec![]).await;
        let before = height(&page).await;
        go_into(&page, 0).await;
        let follow = "const sheet = new CSSStyleSheet();
        sheet.replaceSync('body { min-block-size: calc(100vh + 40px) }');
        document.adoptedStyleSheets = [sheet]";
        page.script(follow, vec![]).await;
        go_out(&page).await;
        let changes = page.script_async(rests, vec![]).await;
        assert!(
            changes["value"]
                .as_i64()
                .is_some_and(|changes| changes < 20),
            "{changes}"
        );
        let grown = height(&page).await - before;
        assert!((40..800).contains(&grown), "it grew by {grown}");
        // Content that grows by itself is followed again once the frame no longer leads.
        go_into(&page, 0).await;
        page.script("document.adoptedStyleSheets = []", vec![])
            .await;
        fits(&page).await;
        go_into(&page, 0).await;
        let choose = "root.querySelector('[name=standing][value=member]').click()";
        list.ask(choose, vec![]).await;
        fits(&page).await;
    }
);

in_every_engine!(f_33_a_frame_is_measured_when_it_is_shown, async |page| {
    let product = elsewhere();
    for (before, after, show) in [
        (
            "<div id=\"tab\" style=\"display: none\">",
            "</div>",
            "document.querySelector('#tab').style.display = ''",
        ),
        (
            "<details><summary>More</summary>",
            "</details>",
            "document.querySelector('details').open = true",
        ),
    ] {
        let host = around(&format!("{before}{}{after}", frame(&product, "", "")), "");
        let _site = visit(&page, &host).await;
        page.script(show, vec![]).await;
        fits(&page).await;
    }
});

/// Whether every section's heading lies in what the frame shows of its page.
const HEADINGS: &str = "const headings = [...root.querySelectorAll('.acc-heading')]
        .filter((heading) => heading.getClientRects().length > 0);
    const lowest = Math.max(...headings.map((heading) => heading.getBoundingClientRect().bottom));
    return [headings.length, lowest <= innerHeight, Math.round(lowest), innerHeight]";

in_every_engine!(on_paper_every_heading_is_in_the_frame, async |page| {
    for (width, on_paper) in [(800, 800), (1000, 640), (640, 620)] {
        let wide =
            frame_at("embed.html", "").replace("width=\"800\"", &format!("width=\"{width}\""));
        let list = open(&page, &around(&wide, "")).await;
        fits(&page).await;
        go_out(&page).await;
        let screen = height(&page).await;
        // As browsers do it: the page is told, then laid out for its paper.
        let print = "dispatchEvent(new Event('beforeprint'));
            document.querySelector('iframe').width = arguments[0]";
        page.script(print, vec![json!(on_paper)]).await;
        go_into(&page, 0).await;
        list.put_on_paper().await;
        let found = list.ask(HEADINGS, vec![]).await;
        assert!(found[0].as_u64() >= Some(10), "{width}: {found}");
        assert_eq!(found[1], json!(true), "{width}: {found}");
        list.leave_paper().await;
        go_out(&page).await;
        assert!(height(&page).await > screen, "{width}: every fold is open");
        let back = "dispatchEvent(new Event('afterprint'));
            document.querySelector('iframe').width = arguments[0]";
        page.script(back, vec![json!(width)]).await;
        let same = format!("{HEIGHT} === arguments[0]");
        page.until("the frame is as high as before", &same, vec![json!(screen)])
            .await;
    }
});
