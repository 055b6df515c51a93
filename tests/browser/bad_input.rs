//! Bad input, named: each gets a clear sentence, settles nothing and loses nothing.

use harness::address::assert_no_console_address;
use harness::journey::{ACCOUNT, Backups, Journey};
use harness::{Checklist, Page, Site, in_every_engine};
use serde_json::json;

const OTHER: &str = "444455556666";

async fn open(page: &Page) -> Checklist {
    Checklist::open(page, Site::product()).await
}

/// Opens the page with the account given and one backup kept, its place not named yet.
async fn with_one_kept(page: &Page, place: &str) -> Checklist {
    let list = open(page).await;
    list.fill("account-id", ACCOUNT).await;
    list.radio("backup.rds.answer", "kept").await;
    list.radio("backup.rds.place", place).await;
    list
}

/// The item is outstanding for this reason, and whoever goes to its row reads why.
async fn assert_reason(list: &Checklist, item: &str, reason: &str, typed: &str) {
    assert_eq!(
        list.reason(item).await.as_deref(),
        Some(reason),
        "{typed:?}"
    );
    assert!(!list.is_open().await);
    let verdict = format!("[data-item=\"{item}\"] .acc-verdict");
    list.look_at(&verdict).await;
    assert!(!list.text(&verdict).await.trim().is_empty(), "{typed:?}");
}

in_every_engine!(an_account_id_has_twelve_digits, async |page| {
    let list = open(&page).await;
    assert_eq!(list.reason("account").await.as_deref(), Some("unanswered"));
    for wrong in ["12345", "11112222333a", "1111222233334", "my account"] {
        list.fill("account-id", wrong).await;
        assert_reason(&list, "account", "id-invalid", wrong).await;
    }
    for right in ["1111-2222-3333", " 1111 2222 3333 ", "000000000001"] {
        list.clear_storage().await;
        list.reload().await;
        list.ready().await;
        list.fill("account-id", right).await;
        assert_eq!(list.reason("account").await, None, "{right:?}");
    }
});

in_every_engine!(a_place_inside_the_account_is_no_place, async |page| {
    let list = with_one_kept(&page, "outside-aws").await;
    list.radio("backup.rds.restore", "tried").await;
    assert_eq!(
        list.reason("backup.rds").await.as_deref(),
        Some("where-missing")
    );
    for place in [
        ACCOUNT,
        "1111-2222-3333",
        "arn:aws:rds:eu-west-1:111122223333:snapshot:last",
    ] {
        list.fill("backup.rds.where", place).await;
        assert_reason(&list, "backup.rds", "inside-account", place).await;
    }
    for place in ["…—!?", " - "] {
        list.fill("backup.rds.where", place).await;
        assert_reason(&list, "backup.rds", "where-unreadable", place).await;
    }
    list.fill("backup.rds.where", "Disk 7 in the safe").await;
    assert_eq!(list.reason("backup.rds").await, None);
});

in_every_engine!(a_destination_is_another_account_that_stays, async |page| {
    let list = with_one_kept(&page, "other-account").await;
    list.fill("backup.rds.where", "Vault second").await;
    list.radio("backup.rds.restore", "not-tried").await;
    assert_eq!(
        list.reason("backup.rds").await.as_deref(),
        Some("destination-missing")
    );
    list.fill("backup.rds.destination-account", "4444").await;
    assert_reason(&list, "backup.rds", "destination-invalid", "4444").await;
    list.fill("backup.rds.destination-account", "1111-2222-3333")
        .await;
    assert_reason(&list, "backup.rds", "inside-account", ACCOUNT).await;
    list.fill("backup.rds.destination-account", OTHER).await;
    assert_eq!(list.reason("backup.rds").await, None);

    // The other account is going to be closed here too: then it is no place either.
    list.action("start-account").await;
    list.fill("account-id", OTHER).await;
    list.radio("standing", "standalone").await;
    list.click(&format!(
        "[data-action=open-account][data-value=\"{ACCOUNT}\"]"
    ))
    .await;
    assert_reason(&list, "backup.rds", "closing-account", OTHER).await;
});

in_every_engine!(a_day_of_copying_is_a_day_that_was, async |page| {
    let list = with_one_kept(&page, "outside-aws").await;
    list.fill("backup.rds.where", "Disk 7").await;
    list.radio("backup.rds.restore", "tried").await;
    assert_eq!(
        list.reason("backup.rds").await,
        None,
        "the day may stay empty"
    );
    let typed = [
        ("2999-01-01", "copied-on-future"),
        ("2020-01-01", "confirm-again"),
    ];
    for (day, reason) in typed {
        list.fill("backup.rds.copied-on", day).await;
        assert_reason(&list, "backup.rds", reason, day).await;
    }
    list.click("[data-action=today][data-value=\"backup.rds.copied-on\"]")
        .await;
    assert_eq!(list.reason("backup.rds").await, None, "it was copied today");
});

// A field for a day takes none of these. A browser that has no such field makes it one for text; and what
// was saved before may say so.
in_every_engine!(what_is_no_day_is_seen_and_put_right, async |page| {
    let list = with_one_kept(&page, "outside-aws").await;
    list.fill("backup.rds.where", "Disk 7").await;
    list.radio("backup.rds.restore", "tried").await;
    let field = "[name=\"backup.rds.copied-on\"]";
    for day in ["yesterday", "2026-02-30"] {
        list.click(field).await;
        let text = "root.querySelector(arguments[0]).type = 'text'";
        list.ask(text, vec![json!(field)]).await;
        list.fill("backup.rds.copied-on", day).await;
        assert_reason(&list, "backup.rds", "copied-on-invalid", day).await;
        list.reload().await;
        list.ready().await;
        assert_eq!(list.value("backup.rds.copied-on").await, day, "it hides");
        assert_reason(&list, "backup.rds", "copied-on-invalid", day).await;
        list.click("[data-action=today][data-value=\"backup.rds.copied-on\"]")
            .await;
        assert_eq!(list.reason("backup.rds").await, None);
        let day = "return root.querySelector(arguments[0]).type === 'date'";
        list.wait("it is a field for days", day, vec![json!(field)])
            .await;
    }
});

in_every_engine!(f_40_long_and_strange_texts_are_only_text, async |page| {
    let list = with_one_kept(&page, "outside-aws").await;
    list.radio("backup.rds.restore", "tried").await;
    let texts = [
        "a".repeat(10_000),
        "قرص رقم 7 في الخزنة".to_owned(),
        "金庫の中のディスク７".to_owned(),
        "Disk 🙂👩‍👩‍👧 \u{202e}7".to_owned(),
        "<script>window.broken = true</script><img src=x onerror='window.broken = true'>"
            .to_owned(),
    ];
    for text in &texts {
        list.paste("backup.rds.where", text).await;
        list.paste("account-name", text).await;
        assert_eq!(list.reason("backup.rds").await, None, "{text:.40}");
    }
    list.reload().await;
    list.ready().await;
    let last = texts.last().expect("there are texts");
    assert_eq!(&list.value("backup.rds.where").await, last);
    let mut journey = Journey::new("standalone", "root").with_shortcuts();
    journey.complete(&list).await;
    // The answer for the whole category spoke for it meanwhile; what was typed is still there.
    list.radio("backup.rds.answer", "kept").await;
    list.action("review").await;
    list.appears("[data-panel=\"hand-off\"]").await;
    assert!(list.text("[data-panel=\"review\"]").await.contains(last));
    assert!(
        list.text("[data-panel=\"hand-off\"]").await.contains(last),
        "the name is shown"
    );
    // Wherever it is shown it has its own direction, and turns nothing around it.
    let isolated = "return [...root.querySelectorAll('.acc-page *')]
        .filter((element) => [...element.childNodes].some((node) =>
            node.nodeType === Node.TEXT_NODE && node.data.includes(arguments[0])))
        .map((element) => {
            const { unicodeBidi } = getComputedStyle(element);
            const [, ...isolates] = element.textContent.split('\\u2068');
            const own = isolates.some((one) => one.split('\\u2069')[0].includes(arguments[0]));
            return own || /isolate|plaintext/.test(unicodeBidi) || element.outerHTML.slice(0, 120);
        })";
    let isolated = list.ask(isolated, vec![json!(last)]).await;
    let places = isolated.as_array().expect("it is a list");
    assert!(places.len() >= 3, "it is shown: {places:?}");
    assert!(places.iter().all(|place| place == true), "{places:?}");
    let harm = "return window.broken === undefined && root.querySelector('script, img') === null";
    assert_eq!(list.ask(harm, vec![]).await, json!(true));
});

in_every_engine!(ten_thousand_letters_widen_nothing, async |page| {
    let list = Checklist::open(&page, Site::product().framed(320, 640)).await;
    list.fill("account-id", ACCOUNT).await;
    list.paste("account-name", &"w".repeat(10_000)).await;
    let mut journey = Journey::quick();
    journey.complete(&list).await;
    list.action("review").await;
    let fits = "return document.documentElement.scrollWidth <= innerWidth";
    assert_eq!(
        list.ask(fits, vec![]).await,
        json!(true),
        "the page scrolls sideways"
    );
});

/// No field has it, nothing shows it, nothing keeps it; the row says what to write instead.
async fn assert_refused(list: &Checklist, name: &str, rest: &str) {
    assert_eq!(list.value(name).await, rest, "{name}");
    assert_no_console_address(&list.rendered_tree().await);
    assert_no_console_address(&format!("{:?}", list.stored().await));
    assert_no_console_address(&list.export("json").await);
    let told = "return [...root.querySelectorAll('[role=alert]')]
        .some((alert) => alert.getClientRects().length && /in words/.test(alert.innerText))";
    list.wait(&format!("{name} says why"), told, vec![]).await;
}

in_every_engine!(g2_no_field_takes_a_consoles_address, async |page| {
    let list = with_one_kept(&page, "outside-aws").await;
    for name in ["backup.rds.where", "account-name"] {
        for address in [
            "https://console.aws.amazon.com/billing/home#/",
            "CONSOLE%2Eaws%2Eamazon%2Ecom",
            "console.\u{ad}aws.amazon.com",
        ] {
            list.paste(name, &format!("{address} bucket copies")).await;
            assert_refused(&list, name, "bucket copies").await;
        }
        // Key by key, the rest of the address follows and is none any more.
        list.paste(name, "").await;
        list.click(&format!("[name=\"{name}\"]")).await;
        list.type_text("signin.aws").await;
        assert_refused(&list, name, "").await;
        list.type_text(".amazon.com").await;
        assert_no_console_address(&list.rendered_tree().await);
        list.fill(name, "Bucket copies, second account").await;
        assert_eq!(list.value(name).await, "Bucket copies, second account");
    }
    Journey::quick().complete(&list).await;
    list.action("review").await;
    list.paste("confirm-account-id", "https://console.aws.amazon.com")
        .await;
    assert_refused(&list, "confirm-account-id", "").await;
    assert!(!list.has("a[data-hand-off]").await);
});

/// Clicks a button twice in a row, wherever it lies.
async fn twice(list: &Checklist, action: &str) {
    let selector = format!("[data-action=\"{action}\"]");
    let unfold =
        "for (let fold = root.querySelector(arguments[0]); fold; fold = fold.parentElement)
        if (fold.localName === 'details') fold.open = true";
    list.ask(unfold, vec![json!(selector)]).await;
    let button = list.query(&selector).await;
    let button = button.unwrap_or_else(|| panic!("there is no {selector}"));
    list.double_click_on(&button).await;
}

in_every_engine!(two_clicks_do_what_one_does, async |page| {
    let list = open(&page).await;
    list.fill("account-id", ACCOUNT).await;
    for (name, value) in [("standing", "member"), ("route", "organization")] {
        let selector = format!("[name=\"{name}\"][value=\"{value}\"]");
        let radio = list.query(&selector).await.expect("the radio is there");
        list.double_click_on(&radio).await;
        assert_eq!(list.chosen(name).await.as_deref(), Some(value));
    }
    let mut journey = Journey::new("member", "organization")
        .with_backups(Backups::LetGo)
        .with_shortcuts();
    journey.complete(&list).await;
    // Twice on a ticked box takes the tick away and puts it back.
    let tick = list
        .query("[name=\"statement.timeline.answer\"]")
        .await
        .expect("it is there");
    list.double_click_on(&tick).await;
    assert!(list.is_open().await);
    twice(&list, "review").await;
    assert!(list.shows("[data-panel=\"hand-off\"]").await);
    list.fill("confirm-account-id", ACCOUNT).await;
    twice(&list, "back").await;
    let gone = "return !root.querySelector('[data-panel=hand-off]')";
    list.wait("the panel is gone", gone, vec![]).await;
    for action in ["export-markdown", "export-json", "export-calendar"] {
        twice(&list, action).await;
        assert!(list.shows("textarea[name=exported]").await, "{action}");
    }
    let fold = list.query("[data-item=\"backup.rds\"] details > summary");
    let fold = fold.await.expect("it is there");
    list.click_on(&fold).await;
    list.double_click_on(&fold).await;
    assert!(list.shows("[data-item=\"backup.rds\"] details[open]").await);
    twice(&list, "start-account").await;
    assert!(!list.is_open().await);
    assert_no_console_address(&list.rendered_tree().await);
});

in_every_engine!(two_clicks_remove_no_account, async |page| {
    let list = open(&page).await;
    list.fill("account-id", ACCOUNT).await;
    list.radio("standing", "member").await;
    let held = "[data-action=ask-remove]";
    list.click(held).await;
    list.action("keep-account").await;
    twice(&list, "ask-remove").await;
    assert_eq!(list.state().await["standing"], json!("member"));
    let stored = format!("{:?}", list.stored().await);
    assert!(stored.contains("member"), "the second click removed it");
    // Another id is one question, however often it is answered.
    list.fill("account-id", OTHER).await;
    twice(&list, "correct-id").await;
    assert_eq!(list.value("account-id").await, OTHER);
    assert_eq!(list.state().await["standing"], json!("member"));
});

/// F-25: what translating browsers do to a page, everywhere in it and at once.
const TRANSLATE: &str = "
    const trees = [document.body, root];
    for (const tree of trees) {
        const walker = document.createTreeWalker(tree, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) texts.push(walker.currentNode);
        for (const text of texts) {
            if (!text.data.trim() || text.parentElement.closest('script, style, option')) continue;
            const font = document.createElement('font');
            text.replaceWith(font);
            font.append(document.createElement('font'));
            font.firstChild.append(text.data);
        }
    }";

in_every_engine!(f_25_a_translated_page_still_works, async |page| {
    let list = open(&page).await;
    list.ask(TRANSLATE, vec![]).await;
    let mut journey = Journey::new("member", "organization")
        .with_shortcuts()
        .choosing("backup.rds", "kept")
        .choosing("backup.s3", "let-go");
    journey.begin(&list).await;
    list.ask(TRANSLATE, vec![]).await;
    journey.complete(&list).await;
    list.ask(TRANSLATE, vec![]).await;
    journey.hand_over(&list).await;
    list.ask(TRANSLATE, vec![]).await;
    list.radio("standing", "unknown").await;
    assert!(!list.has("a[data-hand-off]").await);
    let progress = list.text("[role=status].acc-progress").await;
    let state = list.state().await;
    assert!(
        progress.contains(&state["settled"].to_string()),
        "{progress:?} is the old text"
    );
});
