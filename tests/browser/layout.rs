//! Small pages, large text, right to left, paper, and a person's own colours.

use harness::journey::Journey;
use harness::{Checklist, Page, Site, in_chromium, in_every_engine};
use serde_json::{Value, json};

/// A page in a frame of this size, with everything settled and the link shown.
async fn finished(page: &Page, width: u32, height: u32) -> Checklist {
    let list = Checklist::open(page, Site::product().framed(width, height)).await;
    let mut journey = Journey::quick();
    journey.complete(&list).await;
    journey.hand_over(&list).await;
    list
}

/// Opens every fold, so that nothing hides from being measured.
async fn unfold_all(list: &Checklist) {
    let body = "for (const fold of root.querySelectorAll('details')) fold.open = true";
    list.ask(body, vec![]).await;
}

/// Elements that reach beyond the page's sides. Commands may scroll within themselves.
const TOO_WIDE: &str = "
    return [...root.querySelectorAll('.acc-page *')]
        .filter((element) => !element.closest('pre') && element.getClientRects().length)
        .filter((element) => {
            const { left, right } = element.getBoundingClientRect();
            return left < -0.5 || right > document.documentElement.clientWidth + 0.5;
        })
        .map((element) => element.outerHTML.slice(0, 120))";

async fn assert_fits(list: &Checklist, what: &str) {
    assert_eq!(list.ask(TOO_WIDE, vec![]).await, json!([]), "{what}");
    let sideways = "const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth > clientWidth";
    assert_eq!(
        list.ask(sideways, vec![]).await,
        json!(false),
        "{what}: it scrolls sideways"
    );
}

// 1280 by 1024 at 400 % are 320 by 256.
in_every_engine!(narrow_pages_do_not_scroll_sideways, async |page| {
    let list = finished(&page, 320, 256).await;
    unfold_all(&list).await;
    for direction in ["ltr", "rtl"] {
        list.ask(
            "el.setAttribute('dir', arguments[0])",
            vec![json!(direction)],
        )
        .await;
        let taken =
            "return getComputedStyle(root.querySelector('.acc-page')).direction === arguments[0]";
        list.wait("the direction is taken over", taken, vec![json!(direction)])
            .await;
        assert_fits(&list, direction).await;
    }
});

in_every_engine!(the_fallback_does_not_scroll_sideways, async |page| {
    let list = Checklist::visit(&page, Site::product().holding_back().framed(320, 256)).await;
    list.wait(
        "the fallback is there",
        "return document.querySelector('.acc-heading')",
        vec![],
    )
    .await;
    let sideways = "const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth > clientWidth";
    assert_eq!(list.ask(sideways, vec![]).await, json!(false));
});

/// Words on the page, and names of its parts, that are not in the pseudo-language: its texts all
/// begin with a mark of direction. Commands, and what a person typed, are in no language.
const NOT_IN_PSEUDO: &str = "
    const foreign = [];
    const known = /[\\u202a-\\u202e]/;
    const walker = document.createTreeWalker(root.querySelector('.acc-page'), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const { data, parentElement } = walker.currentNode;
        if (parentElement.closest('pre, [translate=no], [name=language], bdi, .acc-typed')) continue;
        if (/\\p{L}/u.test(data) && !known.test(data)) foreign.push(data.trim().slice(0, 80));
    }
    for (const named of root.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
        const names = ['aria-label', 'title', 'placeholder', 'alt'];
        const texts = names.map((name) => named.getAttribute(name)).filter(Boolean);
        foreign.push(...texts.filter((text) => !known.test(text)));
    }
    return foreign";

in_every_engine!(a_pseudo_language_runs_from_right_to_left, async |page| {
    let list = Checklist::open(&page, Site::fault_injection().framed(320, 640)).await;
    list.ask("el.setAttribute('lang', 'ar-XB')", vec![]).await;
    let turned = "const page = root.querySelector('.acc-page');
        return page.lang === 'ar-XB' && getComputedStyle(page).direction === 'rtl'";
    list.wait("the page runs from right to left", turned, vec![])
        .await;
    list.action("review").await;
    list.appears(".acc-summary").await;
    unfold_all(&list).await;
    assert_fits(&list, "ar-XB").await;
    assert_eq!(list.ask(NOT_IN_PSEUDO, vec![]).await, json!([]));
    let mut journey = Journey::quick();
    journey.complete(&list).await;
    journey.hand_over(&list).await;
    assert_fits(&list, "ar-XB, link shown").await;
    assert_eq!(list.ask(NOT_IN_PSEUDO, vec![]).await, json!([]));
    // The host may say something else than the language does.
    list.ask("el.setAttribute('dir', 'ltr')", vec![]).await;
    let turned_back = "const page = root.querySelector('.acc-page');
        return page.lang === 'ar-XB' && getComputedStyle(page).direction === 'ltr'";
    list.wait("the page runs from left to right", turned_back, vec![])
        .await;
});

/// Everything to click that is smaller than so many px either way. A radio may be smaller if its label,
/// which is clicked as well, is not; a link in a text has the height of its line.
const TOO_SMALL: &str = "
    const links = 'a:is([data-goto], [data-hand-off], .acc-place, .acc-button, .acc-foot a, .acc-sources a)';
    return [...root.querySelectorAll(`input, button, select, summary, textarea, ${links}`)]
        .map((element) => element.closest('label') ?? element)
        .filter((element) => {
            const { width, height } = element.getBoundingClientRect();
            return width && (width < arguments[0] || height < arguments[0]);
        })
        .map((element) => element.outerHTML.slice(0, 120))";

/// By a mouse.
const LEAST: u32 = 24;

/// By a finger.
const LEAST_TO_TOUCH: u32 = 44;

in_every_engine!(whatever_is_clicked_is_large_enough, async |page| {
    let list = finished(&page, 320, 640).await;
    unfold_all(&list).await;
    assert_eq!(list.ask(TOO_SMALL, vec![json!(LEAST)]).await, json!([]));
});

in_chromium!(whatever_is_touched_is_as_large_as_a_finger, async |page| {
    page.use_a_finger().await;
    let list = Checklist::open(&page, Site::product().framed(390, 844)).await;
    let finger = "return matchMedia('(pointer: coarse)').matches";
    list.wait("it is used with a finger", finger, vec![]).await;
    let least = || vec![json!(LEAST_TO_TOUCH)];
    list.action("review").await;
    list.appears(".acc-summary").await;
    unfold_all(&list).await;
    let small = list.ask(TOO_SMALL, least()).await;
    assert_eq!(small, json!([]), "while it is filled in");
    let mut journey = Journey::quick();
    journey.complete(&list).await;
    journey.hand_over(&list).await;
    unfold_all(&list).await;
    let small = list.ask(TOO_SMALL, least()).await;
    assert_eq!(small, json!([]), "with the link shown");
    assert_fits(&list, "by a finger").await;
});

/// The distances that a reader may set, with nothing cut off by them.
const SPACING: &str = "
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return [...root.querySelectorAll('.acc-page *')]
        .filter((element) => getComputedStyle(element).overflow === 'hidden')
        .filter((element) => element.scrollHeight > element.clientHeight + 1)
        .map((element) => element.outerHTML.slice(0, 120))";

in_every_engine!(wider_text_is_not_cut_off, async |page| {
    let list = finished(&page, 320, 640).await;
    unfold_all(&list).await;
    assert_eq!(list.ask(SPACING, vec![]).await, json!([]));
    assert_fits(&list, "with wider text").await;
});

in_every_engine!(forced_colours_leave_borders_and_marks, async |page| {
    if !page.can_pretend() {
        return;
    }
    let list = finished(&page, 320, 640).await;
    list.force_colours().await;
    let active = "return matchMedia('(forced-colors: active)').matches";
    list.wait("colours are forced", active, vec![]).await;
    list.axe().await.assert_clean("forced colours");
    let borders = "return [...root.querySelectorAll('button, [data-panel=\"hand-off\"]')]
        .filter((element) => element.getClientRects().length)
        .filter((element) => parseFloat(getComputedStyle(element).borderTopWidth) < 1)
        .map((element) => element.outerHTML.slice(0, 120))";
    assert_eq!(
        list.ask(borders, vec![]).await,
        json!([]),
        "only colour told them apart"
    );
    list.tab_to("button").await;
    let ring = "const style = getComputedStyle(root.activeElement);
        return [style.outlineStyle, parseFloat(style.outlineWidth) >= 1]";
    assert_ne!(list.ask(ring, vec![]).await[0], json!("none"));
});

/// Texts and controls of rows that are not on the paper, but should be.
const NOT_ON_PAPER: &str = "
    const parts = '.acc-item-title, .acc-verdict, input:checked, details.acc-more > :not(button)';
    return [...root.querySelectorAll('[data-item]:not([hidden])')]
        .flatMap((row) => [...row.querySelectorAll(parts)])
        .filter((part) => !part.matches('.acc-button') && !part.closest('.acc-accounts'))
        .filter((part) => !part.checkVisibility({ contentVisibilityAuto: false })
            || part.getBoundingClientRect().height < 1)
        .map((part) => part.outerHTML.slice(0, 120))";

/// How many rows are seen.
const ROWS_SEEN: &str = "
    return [...root.querySelectorAll('[data-item]')]
        .filter((row) => row.getClientRects().length).length";

/// The text that follows a link to elsewhere.
const AFTER_LINKS: &str = "
    const links = [...root.querySelectorAll('a[href^=\"https:\"]')];
    return links.map((link) => getComputedStyle(link, '::after').content.includes('href')
        || getComputedStyle(link, '::after').content.includes(link.getAttribute('href')))";

in_every_engine!(f_41_the_record_is_printed_and_not_the_form, async |page| {
    let list = finished(&page, 700, 500).await;
    list.select("theme", "dark").await;
    let on_screen = list.ask(ROWS_SEEN, vec![]).await;
    assert_ne!(on_screen, json!(0), "there are rows on the screen");
    assert!(!list.has(".acc-on-paper").await);
    list.put_on_paper().await;
    let none = format!("return (() => {{ {ROWS_SEEN} }})() === 0");
    list.wait("no row is on paper", &none, vec![]).await;
    let scheme = "return getComputedStyle(root.querySelector('.acc-on-paper')).colorScheme";
    assert_eq!(list.ask(scheme, vec![]).await, "light", "paper is light");
    let paper = list.text(".acc-on-paper").await;
    let markdown = list.export("markdown").await;
    for heading in markdown.lines().filter_map(|line| line.strip_prefix("## ")) {
        assert!(paper.contains(heading), "{heading} is not in\n{paper}");
    }
    let twice = "return [...root.querySelectorAll('.acc-on-paper a')]
        .filter((link) => getComputedStyle(link, '::after').content !== 'none').length";
    assert_eq!(
        list.ask(twice, vec![]).await,
        json!(0),
        "an address stands there once"
    );
    list.leave_paper().await;
    assert!(!list.has(".acc-on-paper").await);
    assert_eq!(list.ask(ROWS_SEEN, vec![]).await, on_screen);
});

/// The worked example, as the first edition wrote it.
const EXAMPLE: &str = include_str!("../fixtures/first-edition/record.json");

// Only its driver tells how many sheets there are.
in_chromium!(two_sheets_stand_before_the_appendix, async |page| {
    // The day on which the example was written.
    let list = Checklist::open(&page, Site::product().at(1_795_860_000_000)).await;
    let imported = list.import(EXAMPLE, false).await;
    imported.expect("the example is read");
    let whole = page.sheets().await;
    let before = "const sheet = new CSSStyleSheet();
        sheet.replaceSync('.acc-appendix { display: none }');
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]";
    list.ask(before, vec![]).await;
    let before = page.sheets().await;
    assert!(
        (1..=2).contains(&before),
        "{before} sheets before the appendix"
    );
    assert!(whole > before, "{whole} sheets with the appendix");
});

in_every_engine!(f_41_a_draft_is_printed_with_every_fold_open, async |page| {
    let list = Checklist::open(&page, Site::product().framed(700, 500)).await;
    list.select("theme", "dark").await;
    let scheme = "return getComputedStyle(root.querySelector('.acc-page')).colorScheme";
    assert_eq!(list.ask(scheme, vec![]).await, "dark");
    let open = "return root.querySelectorAll('details[open]').length";
    let opened = list.ask(open, vec![]).await;
    let hidden = list.ask(NOT_ON_PAPER, vec![]).await;
    assert_ne!(hidden, json!([]), "nothing is folded away");
    list.put_on_paper().await;
    let all_shown = format!("return (() => {{ {NOT_ON_PAPER} }})().length === 0");
    list.wait("everything is on paper", &all_shown, vec![])
        .await;
    assert_eq!(list.ask(scheme, vec![]).await, "light", "paper is light");
    let addresses = list.ask(AFTER_LINKS, vec![]).await;
    let addresses = addresses.as_array().expect("it is a list");
    assert!(
        addresses.len() > 20 && addresses.iter().all(|shown| shown == true),
        "links without their address: {addresses:?}"
    );
    let progress = list.text(".acc-progress").await;
    assert!(!progress.trim().is_empty(), "it says how far one is");
    // Folds opened for the paper are closed after it.
    list.leave_paper().await;
    assert_eq!(list.ask(open, vec![]).await, opened);
});

in_every_engine!(
    the_device_decides_the_look_until_someone_else_does,
    async |page| {
        if !page.can_pretend() {
            return;
        }
        let list = Checklist::open(&page, Site::product()).await;
        let background = "return getComputedStyle(root.querySelector('.acc-page')).backgroundColor";
        let mut seen: Vec<Value> = Vec::new();
        for look in ["light", "dark"] {
            list.prefer_look(look).await;
            seen.push(list.ask(background, vec![]).await);
        }
        assert_ne!(seen[0], seen[1]);
        list.ask("el.setAttribute('theme', 'light')", vec![]).await;
        let light = format!("{background} === arguments[0]");
        list.wait("the host's wish counts", &light, vec![seen[0].clone()])
            .await;
    }
);
