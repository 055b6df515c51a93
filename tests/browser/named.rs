//! A host's elements may be named like a document's own members, and an element may go into another
//! document: nothing breaks.

use harness::{Checklist, Replacement, Site, in_every_engine};
use serde_json::{Value, json};

/// Names elements like everything that documents have, makes an element there and uses it. It runs in
/// a frame, which no driver looks into: drivers know a document's members by the same names.
const NAMED: &str = "
    const { body } = document;
    const createElement = document.createElement.bind(document);
    const names = new Set();
    for (let type = Document.prototype; type; type = Object.getPrototypeOf(type))
        for (const name of Object.getOwnPropertyNames(type)) names.add(name);
    const box = createElement('div');
    for (const name of names) {
        for (const kind of ['form', 'img']) {
            const one = createElement(kind);
            one.setAttribute('name', name);
            one.id = name;
            box.append(one);
        }
    }
    const el = createElement('account-closure-checklist');
    el.setAttribute('loading', 'eager');
    body.append(box, el);
    const members = ['createElement', 'body', 'documentElement', 'querySelector', 'head', 'baseURI',
        'addEventListener'];
    const shadowed = members.filter((name) => typeof document[name] === 'object' && document[name] !== body);
    let outcome;
    try {
        await el.ready;
        el.shadowRoot.querySelector('[name=standing][value=member]').click();
        const evidence = await el.addEvidence('x').catch(({ code }) => code);
        el.setAttribute('lang', 'de');
        Reflect.get(Document.prototype, 'documentElement', document).className = 'dark';
        await new Promise((resolve) => setTimeout(resolve));
        outcome = [el.state.standing, evidence, el.shadowRoot.querySelector('h1') !== null,
            el.shadowRoot.querySelector('[data-scheme=dark]') !== null];
    } catch (error) {
        outcome = [String(error), error.code ?? ''];
    }
    parent.postMessage([shadowed.length > 5, outcome], '*');";

in_every_engine!(
    elements_named_like_members_of_documents_do_no_harm,
    async |page| {
        let frame = format!(
            "<!doctype html><title>A host</title><body>
             <script type=\"module\" src=\"account-closure-checklist.js\"></script>
             <script type=\"module\">
             await customElements.whenDefined('account-closure-checklist'); {NAMED}</script>"
        );
        let body = "<script>addEventListener('message', ({ data }) => { window.testTold = data });
            </script><iframe title=\"a host\" src=\"named.html\"></iframe>";
        let site = Site::hosting("", body).replace(
            "/named.html",
            Replacement::new(200, "text/html; charset=utf-8", frame),
        );
        let list = Checklist::visit(&page, site).await;
        let told = list
            .until("the frame has told", "return window.testTold", vec![])
            .await;
        assert_eq!(told, json!([true, ["member", "unrecognised", true, true]]));
    }
);

in_every_engine!(
    a_form_with_a_field_named_lang_says_its_language,
    async |page| {
        let body = "<form lang=\"de\"><input name=\"lang\" aria-label=\"a language\">
        <account-closure-checklist loading=\"eager\"></account-closure-checklist></form>";
        let list = Checklist::open(&page, Site::hosting("", body)).await;
        let spoken = "return root.querySelector('.acc-page').lang";
        assert_eq!(list.ask(spoken, vec![]).await, json!("de"));
    }
);

in_every_engine!(
    an_element_in_another_document_is_drawn_there,
    async |page| {
        let body = "<main><account-closure-checklist loading=\"eager\"></account-closure-checklist></main>
        <iframe title=\"another document\" srcdoc=\"<body><p>Text</p></body>\" width=\"800\" height=\"800\"></iframe>";
        let list = Checklist::open(&page, Site::hosting("", body)).await;
        list.radio("standing", "member").await;
        let go = "const el = window.kept = document.querySelector('account-closure-checklist');
        const { contentDocument } = document.querySelector('iframe');
        const places = { frame: contentDocument.body, main: document.querySelector('main') };
        const seen = [];
        for (const place of arguments[0]) {
            const { ownerDocument } = places[place];
            if (place === 'main') ownerDocument.adoptNode(el);
            places[place].append(el);
            await el.ready;
            const page = el.shadowRoot.querySelector('.acc-page');
            const { colorScheme } = ownerDocument.defaultView.getComputedStyle(page);
            el.shadowRoot.querySelector('[name=route][value=root]').click();
            seen.push([el.state.standing, el.state.route, colorScheme, el.shadowRoot.adoptedStyleSheets.length,
                el.shadowRoot.querySelectorAll('.acc-page').length,
                el.shadowRoot.querySelectorAll('[data-item]').length > 40]);
        }
        return seen";
        let found = list
            .script_async(go, vec![json!(["frame", "main", "frame", "main"])])
            .await;
        let each = json!(["member", "root", "light dark", 1, 1, true]);
        assert_eq!(found["value"], Value::Array(vec![each; 4]), "{found}");
        list.fill("account-id", harness::journey::ACCOUNT).await;
        assert_eq!(list.reason("account").await, None);
    }
);

in_every_engine!(a_document_without_a_window_settles_too, async |page| {
    let list = Checklist::visit(&page, Site::hosting("", "<main></main>")).await;
    let defined = "return customElements.get('account-closure-checklist')";
    list.until("the element is defined", defined, vec![]).await;
    let go = "const other = document.implementation.createHTMLDocument('Another');
        const el = document.createElement('account-closure-checklist');
        el.setAttribute('loading', 'eager');
        other.body.append(el);
        await el.ready;
        const there = el.state.planRevision !== null;
        document.querySelector('main').append(el);
        await el.ready;
        return [there, el.state.planRevision !== null, el.shadowRoot.adoptedStyleSheets.length]";
    let found = list.script_async(go, vec![]).await;
    assert_eq!(found["value"], json!([true, true, 1]), "{found}");
});
