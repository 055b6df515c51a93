//! Documentation sites, made with their real generators by the README's recipes.

use harness::journey::Journey;
use harness::{Checklist, Key, Page, Paths, Replacement, Site, in_chromium, in_every_engine};
use serde_json::json;

/// The differences between documentation sites.
struct Kind {
    site: &'static str,
    page: &'static str,
    /// The control that changes the look, and how often until it is dark.
    switch: (&'static str, usize),
    /// A key that opens the search, and an expression that tells whether that is open.
    search: (char, &'static str),
    /// Whether the site loads its pages itself.
    instant: bool,
    /// The file by which it knows which addresses are its own.
    map: Option<&'static str>,
}

/// Everything that a reader of such a site does with the checklist and around it.
async fn use_it(page: Page, kind: Kind) {
    // So wide that the site's own links and switches are not folded away.
    page.resize(1280, 900).await;
    let mut site = Site::documentation(kind.site).opening(kind.page);
    if let Some(map) = kind.map {
        site = site.addressed(map, "http://127.0.0.1/");
    }
    let list = Checklist::open(&page, site).await;
    assert!(list.shows(".acc-title").await);
    type_hotkeys(&list, &kind).await;
    read_it(&list, "light").await;
    turn_dark(&list, &kind).await;
    read_it(&list, "dark").await;
    let mut journey = Journey::quick();
    journey.complete(&list).await;
    journey.hand_over(&list).await;
    go_away_and_back(&list, &kind).await;
}

/// F-27: what is typed here is no hotkey of the site, whose hotkeys work elsewhere.
async fn type_hotkeys(list: &Checklist, kind: &Kind) {
    let (key, open) = kind.search;
    let text = "s/f?np.,";
    let is_open = format!("return Boolean({open})");
    let place = list.script("return location.href", vec![]).await;
    list.fill("account-name", text).await;
    let typed = "return root.querySelector('[name=account-name]').value";
    assert_eq!(list.ask(typed, vec![]).await, json!(text));
    assert_eq!(list.script(&is_open, vec![]).await, json!(false));
    assert_eq!(list.script("return location.href", vec![]).await, place);
    list.ask("root.activeElement.blur()", vec![]).await;
    list.type_text(&key.to_string()).await;
    list.until("the search is open", &is_open, vec![]).await;
    list.press(Key::Escape).await;
    list.script("document.activeElement?.blur()", vec![]).await;
    let shut = format!("return !({open})");
    list.until("the search is closed", &shut, vec![]).await;
}

/// Whatever the site's look, the element can be read in it.
async fn read_it(list: &Checklist, look: &str) {
    let axe = list.axe_on("account-closure-checklist").await;
    let contrast = axe
        .violations
        .iter()
        .find(|rule| rule.id == "color-contrast");
    assert!(contrast.is_none(), "{look}: {contrast:?}");
    assert!(axe.contrasts >= 1, "{look}: no contrast was checked");
}

/// F-30: the site's own switch changes the element's look too.
async fn turn_dark(list: &Checklist, kind: &Kind) {
    let (switch, times) = kind.switch;
    let visible = "return [...document.querySelectorAll(arguments[0])]
        .find((element) => element.checkVisibility({ visibilityProperty: true }) &&
            element.getClientRects().length > 0) ?? null";
    for _ in 0..times {
        list.script("scrollTo({ top: 0, behavior: 'instant' })", vec![])
            .await;
        let found = list.find(visible, vec![json!(switch)]).await;
        list.click_on(&found.expect("the site has a switch")).await;
    }
    let dark = "return getComputedStyle(root.querySelector('.acc-page')).colorScheme === 'dark'";
    list.wait("the element is dark too", dark, vec![]).await;
}

/// The site's own links lead away and back, and the answers are there.
async fn go_away_and_back(list: &Checklist, kind: &Kind) {
    list.script("window.stays = true", vec![]).await;
    let link = "scrollTo({ top: 0, behavior: 'instant' });
        return [...document.querySelectorAll('a[href]')].filter((link) => link.checkVisibility()).find(({ href, textContent }) =>
            textContent.trim() === arguments[0] && new URL(href).origin === location.origin) ?? null";
    let other = list.find(link, vec![json!("Another page")]).await;
    list.click_on(&other.expect("a link leads to another page"))
        .await;
    let away = "return document.querySelector('h1')?.textContent.includes('Another page') &&
        document.querySelector('account-closure-checklist') === null";
    list.until("another page is there", away, vec![]).await;
    let back = list.find(link, vec![json!("Closing an account")]).await;
    list.click_on(&back.expect("a link leads back")).await;
    list.wait("the element is there", "return Boolean(el?.ready)", vec![])
        .await;
    list.ready().await;
    let stays = list.script("return window.stays === true", vec![]).await;
    assert_eq!(stays, json!(kind.instant), "how the site loads its pages");
    assert!(list.is_open().await, "the answers are there");
    list.radio("access.survives.answer", "not-yet").await;
    assert!(!list.is_open().await, "the element is alive");
}

in_chromium!(f_21_f_27_f_30_mkdocs_material, async |page| {
    let kind = Kind {
        site: "mkdocs",
        page: "closing/",
        switch: ("form[data-md-component=palette] label", 1),
        search: ('/', "document.querySelector('#__search')?.checked"),
        instant: true,
        map: Some("/sitemap.xml"),
    };
    use_it(page, kind).await;
});

in_chromium!(f_21_f_27_f_30_sphinx, async |page| {
    let kind = Kind {
        site: "sphinx",
        page: "closing.html",
        // Furo's goes from what the device prefers to the other look first.
        switch: (".theme-toggle", 1),
        search: ('/', "document.activeElement?.matches('[name=q]')"),
        instant: false,
        map: None,
    };
    use_it(page, kind).await;
});

in_chromium!(f_21_f_24_f_27_f_30_docusaurus, async |page| {
    let kind = Kind {
        site: "docusaurus",
        page: "closing/",
        switch: ("button[class*=toggleButton]", 1),
        search: ('/', "document.querySelector('.DocSearch-Modal')"),
        instant: true,
        map: None,
    };
    use_it(page, kind).await;
});

in_every_engine!(the_strictest_policy_is_never_violated, async |page| {
    let site = Site::documentation("plain");
    let policy = String::from_utf8(site.bytes_of("policy.txt")).expect("it is text");
    let note = "window.violations = [];
        addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
            violations.push([violatedDirective, blockedURI, sample]))";
    let site = site
        .opening("closing.html")
        .header(
            Paths::these(&["/closing.html"]),
            "Content-Security-Policy",
            policy.trim(),
        )
        .before(note);
    let list = Checklist::open(&page, site).await;
    // The policy holds: what it forbids is noted.
    let forbidden = "const style = document.createElement('style');
        style.textContent = 'p { color: red }';
        document.head.append(style);
        style.remove()";
    list.script(forbidden, vec![]).await;
    list.until("it is noted", "return violations.splice(0).length", vec![])
        .await;
    let mut journey = Journey::quick();
    journey.complete(&list).await;
    journey.hand_over(&list).await;
    list.click("[data-action=export-json]").await;
    list.appears("[name=exported]").await;
    list.select("language", "de").await;
    list.select("theme", "dark").await;
    let german = "return root.querySelector('.acc-page').lang === 'de'";
    list.wait("the page speaks German", german, vec![]).await;
    let violations = list.script("return violations", vec![]).await;
    assert_eq!(violations, json!([]));
});

in_every_engine!(a_frame_by_the_recipe, async |page| {
    let site = Site::documentation("plain").opening("frame.html").start();
    page.goto(&site.address("frame.html")).await;
    let fits = "const frame = document.querySelector('iframe');
        const inside = frame.contentDocument?.documentElement;
        const el = inside?.querySelector('account-closure-checklist');
        const height = inside?.getBoundingClientRect().height;
        return el?.shadowRoot?.querySelector('.acc-page') && height > 1000 &&
            frame.clientHeight >= height && frame.clientHeight < height + 16";
    page.until("the frame fits", fits, vec![]).await;
});

/// The treatment of a page by TechDocs: into a shadow root goes only what its sanitiser leaves of
/// it.
const TECHDOCS: &str = include_str!("../fixtures/techdocs.js");

/// The events that such an app hears of the element.
const EVENTS: &str = include_str!("../harness/scripts/events.js");

fn techdocs(written: &str) -> Site {
    let page = format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Backstage</title>\
         <script type=\"module\" src=\"account-closure-checklist.js\"></script>\
         <script type=\"module\" src=\"account-closure-checklist-frame.js\"></script></head>\
         <body><div id=\"techdocs\"></div><template>{written}</template>\
         <script>{{ {EVENTS} }} {TECHDOCS}</script></body></html>"
    );
    let page = Replacement::new(200, "text/html; charset=utf-8", page);
    Site::product()
        .replace("/techdocs.html", page)
        .opening("techdocs.html")
}

in_every_engine!(f_23_inside_another_shadow_root, async |page| {
    let written = "<h1>Closing</h1>
        <account-closure-checklist lang=\"de\" onclick=\"alert(1)\"></account-closure-checklist>
        <script>window.ran = true</script>";
    let list = Checklist::visit(&page, techdocs(written)).await;
    let list = list.within("#techdocs");
    list.ready().await;
    let sanitised = "return [window.ran ?? null, el.attributes.length]";
    assert_eq!(list.ask(sanitised, vec![]).await, json!([null, 0]));
    let styled = "const style = getComputedStyle(root.querySelector('.acc-progress'));
        const row = getComputedStyle(root.querySelector('.acc-row'));
        return [style.fontWeight, row.borderInlineStartWidth]";
    assert_eq!(list.ask(styled, vec![]).await, json!(["650", "4px"]));
    let listen = "window.heard = [];
        for (const type of ['keydown', 'keypress', 'keyup'])
            document.addEventListener(type, (event) => heard.push(`${type} ${event.key}`));";
    page.script(listen, vec![]).await;
    list.fill("account-name", "s/?").await;
    assert_eq!(page.script("return heard", vec![]).await, json!([]));
    let mut journey = Journey::quick();
    journey.complete(&list).await;
    journey.hand_over(&list).await;
    let names = list.event_names().await;
    assert!(names.contains(&"acc-gate-opened".to_owned()), "{names:?}");
});

in_every_engine!(a_frame_of_which_only_the_address_is_left, async |page| {
    let written = "<iframe data-account-closure-checklist
        src=\"embed.html?lang=de&amp;account-id=111122223333\" title=\"The checklist\"
        width=\"600\" height=\"300\" style=\"border: 0\" loading=\"lazy\"></iframe>";
    let list = Checklist::visit(&page, techdocs(written)).await;
    let inside = "const frame = document.querySelector('#techdocs')?.shadowRoot.firstElementChild;
        const el = frame?.contentDocument?.querySelector('account-closure-checklist');
        const root = el?.shadowRoot;";
    let left = format!("{inside} return [...frame.attributes].map(({{ name }}) => name).sort()");
    let settled = format!(
        "{inside} return root?.querySelector('.acc-page')?.lang === 'de' &&
         root.querySelector('[name=account-id]').value === '111122223333'"
    );
    list.until("the query is taken over", &settled, vec![])
        .await;
    let fits = format!(
        "{inside} const {{ height }} =
             frame.contentDocument.documentElement.getBoundingClientRect();
         return height > 1000 && frame.clientHeight >= height && frame.clientHeight < height + 16"
    );
    list.until("the frame fits", &fits, vec![]).await;
    // The height is a style of the script's.
    assert_eq!(
        list.script(&left, vec![]).await,
        json!(["src", "style", "width"])
    );
});
