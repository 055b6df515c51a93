//! The uses that pages of others make of the element (F-19 to F-28).

use harness::journey::{ACCOUNT, Journey};
use harness::{Checklist, Key, Replacement, Site, in_every_engine};
use serde_json::json;

const EAGER: &str = "<account-closure-checklist loading=\"eager\"></account-closure-checklist>";

/// Listens to what is said to developers.
const WARNINGS: &str = "<script>
    window.warnings = [];
    console.warn = (text) => warnings.push(String(text));
</script>";

/// Loads the element's script with an integrity of its own, once with a wrong one.
const INTEGRITY: &str = "
    const load = (integrity) => new Promise((resolve) => {
        const script = document.createElement('script');
        Object.assign(script, { type: 'module', src: 'account-closure-checklist.js', integrity });
        script.onload = () => resolve('loaded');
        script.onerror = () => resolve('refused');
        document.head.append(script);
    });
    const bytes = await (await fetch('account-closure-checklist.js')).arrayBuffer();
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
    const right = `sha384-${btoa(String.fromCharCode(...digest))}`;
    const wrong = `sha384-${btoa(String.fromCharCode(...digest.reverse()))}`;
    return load(arguments[0] ? right : wrong)";

in_every_engine!(f_8_a_script_with_another_hash_is_refused, async |page| {
    for right in [false, true] {
        let page_of_host = format!(
            "<!doctype html><html lang=\"en\"><head><title>A host</title></head><body>{}</body></html>",
            EAGER.replace("></", "><p>Ask the platform team.</p></"),
        );
        let kind = "text/html; charset=utf-8";
        let site = Site::product()
            .replace("/host.html", Replacement::new(200, kind, page_of_host))
            .opening("host.html");
        let list = Checklist::visit(&page, site).await;
        let loaded = list.script_async(INTEGRITY, vec![json!(right)]).await;
        let expected = if right { "loaded" } else { "refused" };
        assert_eq!(loaded["value"], json!(expected));
        if right {
            list.ready().await;
        }
        let text = "return el.firstElementChild.getClientRects().length";
        let shown = usize::from(!right);
        assert_eq!(list.ask(text, vec![]).await, json!(shown));
    }
});

in_every_engine!(
    f_17_a_clipboard_that_is_denied_loses_nothing,
    async |page| {
        for clipboard in [
            "undefined",
            "{ writeText: () => Promise.reject(new Error('denied')) }",
        ] {
            let denied = format!(
                "<script>
                Object.defineProperty(navigator, 'clipboard', {{ value: {clipboard} }});
                window.unhandled = 0;
                addEventListener('unhandledrejection', () => {{ window.unhandled += 1 }});
                addEventListener('error', () => {{ window.unhandled += 1 }});
            </script>"
            );
            let list = Checklist::open(&page, Site::hosting(&denied, EAGER)).await;
            list.fill("account-id", ACCOUNT).await;
            list.ask("el.addEvidence('x').catch(() => {})", vec![])
                .await;
            let button = "return root.querySelector('[data-action=copy]')";
            list.wait("commands can be copied", button, vec![]).await;
            let copy = "root.querySelector('[data-action=copy]').click();
            await new Promise((resolve) => { setTimeout(resolve) })";
            let copy = format!(
                "const root = document.querySelector('account-closure-checklist').shadowRoot; {copy}"
            );
            list.script_async(&copy, vec![]).await;
            assert_eq!(list.script("return unhandled", vec![]).await, json!(0));
            let text = "const texts = [...root.querySelectorAll('[data-section=evidence] pre')];
            const text = texts.find(({ textContent }) => textContent.includes('aws '));
            return getComputedStyle(text).userSelect !== 'none'";
            assert_eq!(list.ask(text, vec![]).await, json!(true));
        }
    }
);

in_every_engine!(f_19_of_two_scripts_the_first_stays, async |page| {
    let head = format!(
        "{WARNINGS}<script type=\"module\" src=\"account-closure-checklist.js\"></script>
         <script type=\"module\" src=\"account-closure-checklist.js?another-version\"></script>"
    );
    let site = Site::hosting(&head, EAGER);
    let list = Checklist::open(&page, site).await;
    let one = "return [warnings.length, warnings[0]?.includes('account-closure-checklist'),
        root.querySelectorAll('.acc-page').length]";
    assert_eq!(list.ask(one, vec![]).await, json!([1, true, 1]));
    list.fill("account-id", ACCOUNT).await;
    assert_eq!(list.reason("account").await, None);
});

in_every_engine!(f_20_many_elements_load_one_program, async |page| {
    let body: String = (0..3)
        .map(|number| EAGER.replacen(' ', &format!(" storage-key=\"number-{number}\" "), 1))
        .collect();
    let list = Checklist::open(&page, Site::hosting("", &body)).await;
    for number in 1..3 {
        list.other(number).ready().await;
    }
    let log = list.site().log();
    for end in [".wasm", ".css"] {
        let asked = log.iter().filter(|path| path.ends_with(end)).count();
        assert_eq!(asked, 1, "{log:?}");
    }
    list.fill("account-id", ACCOUNT).await;
    assert_eq!(list.reason("account").await, None);
    assert!(list.other(1).reason("account").await.is_some());
});

in_every_engine!(f_21_a_hundred_moves_leave_one_of_everything, async |page| {
    let list = Checklist::open(
        &page,
        Site::hosting("", &format!("<main>{EAGER}</main><aside></aside>")),
    )
    .await;
    list.fill("account-id", ACCOUNT).await;
    // Away until the program has ended, then at another place.
    let moves = "const el = document.querySelector('account-closure-checklist');
        const places = ['aside', 'main'].map((name) => document.querySelector(name));
        for (let round = 0; round < 100; round += 1) {
            el.remove();
            await 0;
            await 0;
            places[round % 2].append(el);
            if (round % 10 === 0) await el.ready;
        }
        await el.ready;
        testEvents.length = 0";
    list.script_async(moves, vec![]).await;
    assert_eq!(list.reason("account").await, None, "the answers are there");
    let one = "return [root.querySelectorAll('.acc-page').length, root.childElementCount]";
    assert_eq!(list.ask(one, vec![]).await, json!([1, 3]));
    list.radio("standing", "standalone").await;
    let changes = "return testEvents.filter(({ type }) => type === 'acc-change').length";
    assert_eq!(list.script(changes, vec![]).await, json!(1), "told once");
});

in_every_engine!(f_22_what_was_there_before_the_script_counts, async |page| {
    let early = "<main></main><script>
        const early = document.createElement('account-closure-checklist');
        early.setAttribute('account-id', '111122223333');
        early.setAttribute('loading', 'eager');
        early.lang = 'de';
        document.querySelector('main').append(early);
    </script>";
    let list = Checklist::open(&page, Site::hosting("", early)).await;
    let taken = "return [root.querySelector('.acc-page').lang,
        root.querySelector('[name=account-id]').value]";
    assert_eq!(list.ask(taken, vec![]).await, json!(["de", "111122223333"]));
});

in_every_engine!(f_24_a_host_that_writes_anew_resets_nothing, async |page| {
    let list = Checklist::open(&page, Site::hosting("", EAGER)).await;
    let mut journey = Journey::quick();
    journey.complete(&list).await;
    let anew = "for (let round = 0; round < 5; round += 1) {
            for (const { name, value } of [...el.attributes]) el.setAttribute(name, value);
            el.removeAttribute('theme');
            el.setAttribute('theme', 'auto');
            el.setAttribute('class', `round-${round}`);
            el.replaceChildren(document.createElement('p'), `text ${round}`);
        }";
    list.ask(anew, vec![]).await;
    assert!(list.is_open().await);
    let covered = "return [root.querySelectorAll('.acc-page').length,
        el.firstElementChild.getClientRects().length]";
    assert_eq!(list.ask(covered, vec![]).await, json!([1, 0]));
    journey.hand_over(&list).await;
});

in_every_engine!(f_28_a_form_around_it_is_never_sent, async |page| {
    let body = format!(
        "<form action=\"sent.html\"><input name=\"own\">{EAGER}<button>Send</button></form>
         <script>
             window.sent = 0;
             document.querySelector('form').addEventListener('submit', (event) => {{
                 event.preventDefault();
                 window.sent += 1;
             }});
         </script>"
    );
    let list = Checklist::open(&page, Site::hosting("", &body)).await;
    list.fill("account-id", ACCOUNT).await;
    list.press(Key::Enter).await;
    list.fill("account-name", "sandbox").await;
    list.press(Key::Enter).await;
    let mut journey = Journey::quick();
    journey.complete(&list).await;
    journey.hand_over(&list).await;
    let every = "window.print = () => {};
        for (const button of root.querySelectorAll('button')) button.click();
        return [root.querySelectorAll('button').length > 5,
            [...document.querySelector('form').elements].map(({ localName }) => localName)]";
    assert_eq!(
        list.ask(every, vec![]).await,
        json!([true, ["input", "button"]]),
        "the form has its own controls only"
    );
    assert_eq!(list.script("return sent", vec![]).await, json!(0));
});

// Of scripts in such a page, two engines know no modules; those can be imported.
in_every_engine!(a_page_of_xml_has_a_list_that_takes_answers, async |page| {
    let host = "<!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">
        <head><title>A host</title>
        <script>import('./account-closure-checklist.js')</script></head>
        <body><account-closure-checklist loading=\"eager\"></account-closure-checklist></body></html>";
    let host = Replacement::new(200, "application/xhtml+xml", host);
    let site = Site::product()
        .replace("/host.xhtml", host)
        .opening("host.xhtml");
    let list = Checklist::open(&page, site).await;
    list.fill("account-id", ACCOUNT).await;
    assert_eq!(list.reason("account").await, None);
    list.radio("standing", "standalone").await;
    assert_eq!(list.reason("standing").await, None);
});
