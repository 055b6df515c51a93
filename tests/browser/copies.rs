//! The map of copies and the grid of what was asked: with the collector's real file, in a wide page and in
//! a narrow one.

use harness::evidence::{AWAY, CLOSING, THEN, collected};
use harness::{Checklist, Page, Site, in_every_engine};
use serde_json::json;

/// The collector's file shows one copy; four more are said.
async fn five_copies(page: &Page, site: Site) -> Checklist {
    let list = Checklist::open(page, site.at(THEN)).await;
    list.fill("account-id", CLOSING).await;
    list.attach("evidence", &collected("collected")).await;
    list.files(1).await;
    for item in ["backup.ebs", "backup.s3", "backup.dynamodb", "backup.efs"] {
        list.radio(&format!("{item}.answer"), "kept").await;
        list.radio(&format!("{item}.place"), "other-account").await;
        list.fill(&format!("{item}.destination-account"), AWAY)
            .await;
    }
    // A picture above the field would move what is answered: it comes when somebody goes on.
    assert!(!list.has("[data-panel=copies]").await);
    list.ask("el.show('backup.efs')", vec![]).await;
    list.appears("[data-panel=copies]").await;
    list
}

const PICTURE: &str = "[data-panel=copies] svg[role=img]";
const LIST: &str = "[data-panel=copies] > ul";

/// The lines of the picture: how each looks, whether it is dashed, and the words at its end.
const LINES: &str =
    "return [...root.querySelectorAll('[data-panel=copies] g[data-rests]')].map((g) => [
        g.dataset.rests,
        getComputedStyle(g.querySelector('path')).strokeDasharray !== 'none',
        g.querySelector('text:last-child').textContent,
    ])";

in_every_engine!(a_map_shows_what_files_show_and_what_is_said, async |page| {
    let list = five_copies(&page, Site::product()).await;
    list.resize(1000, 700).await;
    assert!(list.shows(PICTURE).await && !list.shows(LIST).await);
    let label = "return root.querySelector('[data-panel=copies] svg').getAttribute('aria-label')";
    let label = list.ask(label, vec![]).await;
    assert!(
        label
            .as_str()
            .is_some_and(|label| label.contains("5 copies")),
        "{label}"
    );
    let lines = list.ask(LINES, vec![]).await;
    let lines = lines.as_array().expect("lines");
    let said = json!(["said", true, "your answer only, no file"]);
    assert_eq!(
        lines.iter().filter(|line| **line == said).count(),
        4,
        "{lines:?}"
    );
    let solid = |line: &&serde_json::Value| line[1] == json!(false);
    assert_eq!(
        lines.iter().filter(solid).count(),
        lines.len() - 4,
        "{lines:?}"
    );

    // The keyboard finds the links in the table, and nothing in the picture.
    list.click("[data-panel=copies] summary").await;
    list.click("[data-panel=copies] table [data-goto=\"backup.s3\"]")
        .await;
    let near =
        "return root.querySelector('[data-item=\"backup.s3\"]').contains(root.activeElement)";
    list.wait("the link leads to the row", near, vec![]).await;

    // An answer moves its line.
    list.radio("backup.s3.place", "outside-aws").await;
    list.fill("backup.s3.where", "the safe").await;
    list.action("next").await;
    let moved = "return [...root.querySelectorAll('[data-panel=copies] .acc-map-title')]
        .some((title) => title.textContent === 'Outside AWS (the safe)')";
    list.wait("the line leads elsewhere", moved, vec![]).await;
});

in_every_engine!(a_narrow_page_has_the_copies_as_a_list, async |page| {
    let list = five_copies(&page, Site::product().framed(390, 844)).await;
    assert!(list.shows(LIST).await && !list.shows(PICTURE).await);
    let text = list.text(LIST).await;
    for said in [AWAY, CLOSING, "eu-west-1", "your answer only, no file"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    let sideways = "const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth > clientWidth";
    assert_eq!(list.ask(sideways, vec![]).await, json!(false));
});

in_every_engine!(the_picture_runs_from_right_to_left, async |page| {
    let list = five_copies(&page, Site::product()).await;
    list.resize(1000, 700).await;
    let starts_right = "const picture = root.querySelector('[data-panel=copies] svg').getBoundingClientRect();
        const title = root.querySelector('[data-panel=copies] .acc-map-title').getBoundingClientRect();
        return title.left > picture.left + picture.width / 2 && title.right <= picture.right + 2";
    assert_eq!(list.ask(starts_right, vec![]).await, json!(false));
    list.ask("el.setAttribute('dir', 'rtl')", vec![]).await;
    list.wait("the picture is turned round", starts_right, vec![])
        .await;
});

in_every_engine!(the_grid_is_scrolled_by_keyboard_in_its_box, async |page| {
    let list = Checklist::open(&page, Site::product().framed(320, 640).at(THEN)).await;
    list.fill("account-id", CLOSING).await;
    list.attach("evidence", &collected("collected")).await;
    list.files(1).await;
    list.click("textarea[name=evidence-text]").await;
    list.tab_to(".acc-grid").await;
    let fits = "const box = root.querySelector('.acc-grid').getBoundingClientRect();
        return box.left >= 0 && box.right <= document.documentElement.clientWidth";
    assert_eq!(list.ask(fits, vec![]).await, json!(true));
    // Each mark has its word for those who don't see it.
    let words = "return [...root.querySelectorAll('.acc-grid .acc-cell')]
        .every((cell) => cell.textContent && getComputedStyle(cell, '::before').content !== 'none')";
    assert_eq!(list.ask(words, vec![]).await, json!(true));
});
