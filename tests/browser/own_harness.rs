//! The harness' own test, on a fixture page: it sees, clicks, types and waits in every engine, and
//! what it searches for it would find.

use harness::address::{assert_no_console_address, console_addresses};
use harness::journey::{ACCOUNT, Backups, Journey};
use harness::{Checklist, Key, Large, Site, in_every_engine};
use serde_json::json;

in_every_engine!(a_whole_journey_by_mouse, async |page| {
    let list = Checklist::open(&page, Site::fixture("small").noting_events()).await;
    assert_eq!(list.outstanding().await.len(), 5);
    assert_eq!(list.reason("account").await.as_deref(), Some("unanswered"));
    let mut journey = Journey::new("standalone", "root").with_backups(Backups::LetGo);
    journey.complete(&list).await;
    assert_eq!((journey.answers(), journey.inputs()), (5, 6));
    journey.hand_over(&list).await;
    let tree = list.rendered_tree().await;
    assert!(!console_addresses(&tree).is_empty(), "{tree}");
    let names = list.event_names().await;
    assert_eq!(names.first().map(String::as_str), Some("acc-ready"));
    assert!(names.contains(&"acc-gate-opened".to_owned()), "{names:?}");
    let event = list.events().await.remove(0);
    assert_eq!(
        (&event["bubbles"], &event["composed"]),
        (&json!(true), &json!(true))
    );
});

in_every_engine!(shortcuts_spare_single_answers, async |page| {
    let list = Checklist::open(&page, Site::fixture("small")).await;
    let mut journey = Journey::new("member", "root").with_shortcuts();
    journey.complete(&list).await;
    assert_eq!(
        list.chosen("databases.shortcut").await.as_deref(),
        Some("nothing-of-this-kind")
    );
    assert_eq!(list.chosen("backup.one.answer").await, None);
    assert_eq!(list.chosen("standing").await.as_deref(), Some("member"));
});

in_every_engine!(keys_alone_do_everything, async |page| {
    let list = Checklist::open(&page, Site::fixture("small")).await;
    list.tab_to("[name=account-id]").await;
    list.type_text(ACCOUNT).await;
    list.tab_to("[name=standing]").await;
    list.press(Key::Space).await;
    assert_eq!(list.chosen("standing").await.as_deref(), Some("standalone"));
    list.press(Key::Down).await;
    assert_eq!(list.chosen("standing").await.as_deref(), Some("member"));
    list.tab_to("[name=route]").await;
    list.press(Key::Space).await;
    list.tab_to("summary").await;
    list.press(Key::Enter).await;
    list.tab_to("[name=\"databases.shortcut\"]").await;
    list.press(Key::Space).await;
    list.tab_to("details:has([name=\"statement.lost.answer\"]) > summary")
        .await;
    list.press(Key::Space).await;
    list.tab_to("[name=\"statement.lost.answer\"]").await;
    list.press(Key::Space).await;
    assert!(list.is_open().await, "{:?}", list.outstanding().await);
    list.tab_to("[data-action=review]").await;
    assert_eq!(list.focused().await, "button review Review");
    list.press(Key::Enter).await;
    list.tab_to("[name=confirm-account-id]").await;
    list.type_text(ACCOUNT).await;
    assert!(list.shows("a[data-hand-off]").await);
    list.tab_back_to("[name=account-id]").await;
});

in_every_engine!(texts_are_typed_replaced_and_pasted, async |page| {
    let list = Checklist::open(&page, Site::fixture("small")).await;
    list.fill("account-id", "12").await;
    list.fill("account-id", ACCOUNT).await;
    assert_eq!(list.value("account-id").await, ACCOUNT);
    let letters = "مرحبا 🙂 <script>".repeat(700);
    list.paste("account-id", &letters).await;
    assert_eq!(list.value("account-id").await, letters);
    assert!(
        list.rendered_tree()
            .await
            .contains("account-id: مرحبا 🙂 <script>")
    );
});

in_every_engine!(two_tabs_and_a_reload_share_the_storage, async |page| {
    let list = Checklist::open(&page, Site::fixture("small")).await;
    let first = list.tab().await;
    list.radio("standing", "member").await;
    list.new_tab().await;
    list.load().await;
    list.ready().await;
    assert_eq!(list.chosen("standing").await.as_deref(), Some("member"));
    list.radio("route", "root").await;
    list.switch_to(&first).await;
    assert_eq!(list.chosen("route").await, None);
    list.reload().await;
    list.ready().await;
    assert_eq!(list.chosen("route").await.as_deref(), Some("root"));
});

in_every_engine!(every_session_starts_with_a_fresh_profile, async |page| {
    // Storage goes by origin, and the port is part of that: so look for anything at all.
    let list = Checklist::open(&page, Site::fixture("small")).await;
    assert_eq!(
        list.ask("return localStorage.length", vec![]).await,
        json!(0)
    );
});

in_every_engine!(clock_and_faults_are_there_before_the_page, async |page| {
    let site = Site::fixture("small")
        .at(2_000_000_000_000)
        .with_full_storage();
    let list = Checklist::open(&page, site.below("/deep/down")).await;
    assert!(
        list.site()
            .log()
            .contains(&"/deep/down/before.js".to_owned())
    );
    let now = list
        .ask(
            "return [window.Date.now(), +new window.Date(), +new window.Date(5)]",
            vec![],
        )
        .await;
    for n in [0, 1] {
        let late = now[n].as_i64().expect("a time is a number") - 2_000_000_000_000;
        assert!((0..60_000).contains(&late), "{now}");
    }
    assert_eq!(now[2], json!(5));
    let kind = list
        .ask(
            "return [new window.Date() instanceof window.Date, window.Date.name]",
            vec![],
        )
        .await;
    assert_eq!(kind, json!([true, "Date"]));
    list.set_clock(0).await;
    assert_eq!(
        list.ask("return new window.Date().getUTCFullYear()", vec![])
            .await,
        json!(1970)
    );
    let full = "try { localStorage.setItem('a', 'b') } catch (error) { return error.name }";
    assert_eq!(list.ask(full, vec![]).await, json!("QuotaExceededError"));
});

in_every_engine!(blocked_storage_throws, async |page| {
    let list = Checklist::visit(&page, Site::fixture("small").with_blocked_storage()).await;
    let blocked = "try { return String(localStorage) } catch (error) { return error.name }";
    assert_eq!(list.ask(blocked, vec![]).await, json!("SecurityError"));
});

in_every_engine!(large_files_are_small_to_make, async |page| {
    let list = Checklist::open(&page, Site::fixture("small")).await;
    assert_eq!(page.make_large(Large::Sparse, 300).await, 300 << 20);
    let first = "return (await testLarge.slice(0, 3).text()) + testLarge.size";
    let first = page.script_async(first, vec![]).await;
    assert_eq!(first["value"], json!("{  314572800"));

    let packed = page.make_large(Large::GzipOfZeros, 8).await;
    assert!((100..100_000).contains(&packed), "{packed} bytes");
    let unpacked = "const stream = testLarge.stream().pipeThrough(new DecompressionStream('gzip'));
        return (await new Response(stream).blob()).size";
    let unpacked = page.script_async(unpacked, vec![]).await;
    assert_eq!(unpacked["value"], json!(8 << 20));
    drop(list);
});

in_every_engine!(windows_and_frames_have_the_size_asked_for, async |page| {
    let wide = Checklist::open(&page, Site::fixture("small")).await;
    let narrow_site = Site::fixture("small").framed(320, 640);
    for (width, height) in [(1280, 900), (768, 700)] {
        wide.resize(width, height).await;
        let size = wide.ask("return [innerWidth, innerHeight]", vec![]).await;
        assert_eq!(size, json!([width, height]));
    }
    let narrow = Checklist::open(&page, narrow_site).await;
    assert_eq!(
        narrow.ask("return [innerWidth, innerHeight]", vec![]).await,
        json!([320, 640])
    );
    narrow.resize(256, 320).await;
    narrow.fill("account-id", ACCOUNT).await;
    narrow.tick("statement.lost.answer").await;
    assert_eq!(narrow.outstanding().await.len(), 3);
    narrow.axe().await.assert_clean("the fixture in a frame");
});

in_every_engine!(axe_checks_and_finds, async |page| {
    let list = Checklist::open(&page, Site::fixture("small")).await;
    let clean = list.axe().await;
    clean.assert_clean("the fixture as it is");
    let spoil = "root.querySelector('[name=account-id]').parentElement.replaceWith(
                     Object.assign(document.createElement('input'), { name: 'account-id' }))";
    list.ask(spoil, vec![]).await;
    let broken = list.axe().await.violations;
    assert!(broken.iter().any(|rule| rule.id == "label"), "{broken:?}");
});

in_every_engine!(the_search_sees_every_corner_of_the_tree, async |page| {
    let list = Checklist::open(&page, Site::fixture("small")).await;
    assert_no_console_address(&list.rendered_tree().await);
    for hide in [
        "root.append(new Comment('console.aws.amazon.com'))",
        "root.append('console.aws.amazon.com')",
        "root.querySelector('p').dataset.x = 'https://console.aws.amazon.com'",
        "root.querySelector('input').value = 'console.aws.amazon.com'",
        "const box = document.createElement('template');
         box.content.append('console.aws.amazon.com'); root.append(box)",
        "const sheet = new CSSStyleSheet();
         sheet.replaceSync('p { background: url(https://console.aws.amazon.com/x) }');
         root.adoptedStyleSheets = [sheet]",
        "const inner = document.createElement('div').attachShadow({ mode: 'open' });
         inner.append('console.aws.amazon.com'); root.append(inner.host)",
    ] {
        list.reload().await;
        list.ready().await;
        list.ask(hide, vec![]).await;
        assert!(
            !console_addresses(&list.rendered_tree().await).is_empty(),
            "{hide}"
        );
    }
});
