//! A value that the browser does not give out is not a value that is missing, and one that can't be read
//! is kept aside.

use std::collections::BTreeMap;

use harness::evidence::{CLOSING, THEN, inventory};
use harness::journey::{ACCOUNT, Journey};
use harness::{Checklist, Page, Site, in_every_engine};
use serde_json::json;

use super::{is_noticed, reload, run};

/// Everything answered, and a file that contradicts one of the answers.
async fn contradicted(page: &Page) -> Checklist {
    let refused = include_str!("../../harness/scripts/refused.js");
    let list = Checklist::open(page, Site::product().at(THEN).before(refused)).await;
    list.fill("account-id", CLOSING).await;
    Journey::quick().complete(&list).await;
    list.radio("databases.shortcut", "nothing-of-this-kind")
        .await;
    assert!(list.is_open().await);
    list.add_evidence("all.json", &inventory(&["orders"]))
        .await
        .expect("an inventory");
    let reason = list.reason("backup.rds").await;
    assert_eq!(reason.as_deref(), Some("contradicted"));
    list
}

async fn refuse(list: &Checklist, pattern: &str) {
    let say = "sessionStorage.refused = arguments[0]";
    list.ask(say, vec![json!(pattern)]).await;
}

async fn is_shut(list: &Checklist, why: &str) {
    let shut = "return el.state.outstanding.some(({ item, reason }) =>
        item === 'evidence' && reason === 'evidence-unreadable')";
    list.wait(why, shut, vec![]).await;
    assert!(!list.is_open().await, "{why}");
    assert!(!list.has("a[data-hand-off]").await, "{why}");
}

/// Answers everything that is outstanding, but for files and what stays outstanding.
async fn answer_all(list: &Checklist) {
    let mut journey = Journey::quick();
    for missing in list.outstanding().await {
        // An answer may settle others, too: whoever has no organization closes by the root user.
        let still = list.reason(&missing.item).await.is_some();
        if still && !["evidence", "clock"].contains(&missing.item.as_str()) {
            journey.answer(list, &missing.item).await;
        }
    }
}

/// The values that are kept under these keys: where they are not even listed, those of files.
async fn values(list: &Checklist, pattern: &str) -> BTreeMap<String, String> {
    let body = "const of = new RegExp(arguments[0] === 'keys' ? '/evidence$' : arguments[0]);
        return Object.fromEntries(Object.entries(localStorage).filter(([key]) => of.test(key)))";
    let values = list.ask(body, vec![json!(pattern)]).await;
    serde_json::from_value(values).expect("texts")
}

/// Patterns of keys: facts, a single answer, a group's, the latest time, the marks, everything.
const REFUSED: [&str; 8] = [
    "/evidence$",
    "/standing$",
    "/databases$",
    "/latest-seen$",
    "/forgotten/",
    "/moved/",
    "^account-closure-checklist/",
    "keys",
];

in_every_engine!(what_is_not_given_out_shuts_the_gate, async |page| {
    let list = contradicted(&page).await;
    let before = values(&list, "").await;
    for pattern in REFUSED {
        refuse(&list, pattern).await;
        reload(&list).await;
        is_shut(&list, pattern).await;
        let kept = values(&list, pattern).await;
        answer_all(&list).await;
        list.radio("databases.shortcut", "nothing-of-this-kind")
            .await;
        is_shut(&list, pattern).await;
        assert_eq!(values(&list, pattern).await, kept, "{pattern}");
        run(&list, "delete sessionStorage.refused").await;
        restore(&list, &before).await;
        reload(&list).await;
        list.files(1).await;
        let reason = list.reason("backup.rds").await;
        assert_eq!(reason.as_deref(), Some("contradicted"), "{pattern}");
    }
});

/// Puts everything back as it was.
async fn restore(list: &Checklist, values: &BTreeMap<String, String>) {
    let body = "localStorage.clear(); Object.assign(localStorage, arguments[0])";
    list.ask(body, vec![json!(values)]).await;
}

in_every_engine!(an_open_gate_shuts_and_opens_again, async |page| {
    let list = contradicted(&page).await;
    run(&list, "return el.removeEvidence(el.state.evidence[0].id)").await;
    list.files(0).await;
    list.click("[data-action=confirm][data-value=\"backup.rds\"]")
        .await;
    for pattern in REFUSED {
        assert!(list.is_open().await, "{pattern}");
        refuse(&list, pattern).await;
        run(&list, "dispatchEvent(new Event('focus'))").await;
        is_shut(&list, pattern).await;
        run(&list, "delete sessionStorage.refused").await;
        run(&list, "dispatchEvent(new Event('focus'))").await;
        let open = "return el.state.gate === 'open'";
        list.wait(pattern, open, vec![]).await;
    }
});

in_every_engine!(a_person_may_go_on_without_it, async |page| {
    let list = contradicted(&page).await;
    let kept = values(&list, "").await;
    refuse(&list, "^account-closure-checklist/").await;
    reload(&list).await;
    is_shut(&list, "nothing is given out").await;
    list.fill("account-id", CLOSING).await;
    is_shut(&list, "of this account").await;
    list.action("go-on-without-facts").await;
    assert_eq!(list.reason("evidence").await, None);
    assert!(!list.is_open().await);
    Journey::quick().complete(&list).await;
    assert!(list.is_open().await, "all was answered anew");
    assert!(is_noticed(&list).await, "nothing can be saved");
    assert_eq!(values(&list, "").await, kept, "nothing is lost");
    reload(&list).await;
    is_shut(&list, "it is asked once a visit").await;
});

/// Makes the kept answer with this key one of a newer version, which says what nobody else does.
async fn make_newer(list: &Checklist, answer: &str, words: &str) {
    let end = format!("/{answer}");
    let stored = list.stored().await;
    let key = stored.keys().find(|key| key.ends_with(&end));
    let newer = json!({ "version": 2, "says": words }).to_string();
    list.store(key.expect("it is kept"), &newer).await;
    reload(list).await;
}

/// The keys of what is kept with these words.
async fn with_words(list: &Checklist, words: &str) -> Vec<String> {
    let stored = list.stored().await.into_iter();
    let found = stored.filter(|(_, value)| value.contains(words));
    found.map(|(key, _)| key).collect()
}

in_every_engine!(
    what_was_put_aside_is_forgotten_with_its_account,
    async |page| {
        let remove =
            "root.querySelector(`[data-action=ask-remove][data-value='${arguments[0]}']`).click()";
        for (way, how) in [("reset", "el.reset()"), ("remove", remove)] {
            let list = Checklist::open(&page, Site::product()).await;
            // That of another account stays.
            list.fill("account-id", CLOSING).await;
            list.fill("account-name", "Sandbox").await;
            make_newer(&list, "account-name", "Bluebird").await;
            // A draft's goes where the draft goes.
            for words in ["Nightingale", "Kingfisher"] {
                list.action("start-account").await;
                list.fill("account-name", "Sandbox").await;
                make_newer(&list, "account-name", words).await;
            }
            list.action("start-account").await;
            list.radio("standing", "member").await;
            list.fill("account-id", ACCOUNT).await;
            for words in ["Nightingale", "Kingfisher"] {
                let kept = with_words(&list, words).await;
                assert!(kept.len() == 1 && kept[0].contains(ACCOUNT), "{kept:?}");
            }
            make_newer(&list, "standing", "Goldfinch").await;
            if list.value("account-id").await != ACCOUNT {
                list.click(&format!(
                    "[data-action=open-account][data-value=\"{ACCOUNT}\"]"
                ))
                .await;
            }
            assert_eq!(list.value("account-id").await, ACCOUNT);
            list.ask(how, vec![json!(ACCOUNT)]).await;
            if way == "remove" {
                list.action("remove-account").await;
            }
            let gone = "return !Object.keys(localStorage)
                .some((key) => key.includes('aside') && key.includes(arguments[0]))";
            list.wait(way, gone, vec![json!(ACCOUNT)]).await;
            for words in ["Nightingale", "Kingfisher", "Goldfinch"] {
                assert_eq!(
                    with_words(&list, words).await,
                    Vec::<String>::new(),
                    "{way}"
                );
            }
            assert_eq!(with_words(&list, "Bluebird").await.len(), 1, "{way}");
            list.clear_storage().await;
        }
    }
);

in_every_engine!(
    whoever_goes_on_without_a_mark_hears_other_tabs,
    async |page| {
        for pattern in ["/forgotten/", "/moved/"] {
            let refused = include_str!("../../harness/scripts/refused.js");
            let list = Checklist::open(&page, Site::product().at(THEN).before(refused)).await;
            list.fill("account-id", CLOSING).await;
            Journey::quick().complete(&list).await;
            let first = list.tab().await;
            let second = list.new_tab().await;
            list.load().await;
            list.ready().await;
            list.switch_to(&first).await;
            refuse(&list, pattern).await;
            run(&list, "dispatchEvent(new Event('focus'))").await;
            is_shut(&list, pattern).await;
            list.action("go-on-without-facts").await;
            assert!(list.is_open().await, "{pattern}");
            list.switch_to(&second).await;
            list.radio("access.survives.answer", "not-yet").await;
            list.switch_to(&first).await;
            let shut = "return el.state.gate === 'shut'";
            list.wait(pattern, shut, vec![]).await;
            // And is heard.
            list.radio("standing", "member").await;
            list.switch_to(&second).await;
            let member = "return el.state.standing === 'member'";
            list.wait(pattern, member, vec![]).await;
            run(&list, "localStorage.clear()").await;
        }
    }
);

in_every_engine!(
    a_mark_that_is_given_out_again_takes_nothing_away,
    async |page| {
        let list = contradicted(&page).await;
        run(&list, "el.reset()").await;
        for pattern in ["/forgotten/", "/moved/"] {
            refuse(&list, pattern).await;
            reload(&list).await;
            is_shut(&list, pattern).await;
            list.action("go-on-without-facts").await;
            list.radio("standing", "member").await;
            list.radio("backup.rds.answer", "nothing").await;
            run(
                &list,
                "delete sessionStorage.refused; dispatchEvent(new Event('focus'))",
            )
            .await;
            for again in ["at once", "after a reload"] {
                assert_eq!(
                    list.state().await["standing"],
                    json!("member"),
                    "{pattern}, {again}"
                );
                assert_eq!(list.reason("backup.rds").await, None, "{pattern}, {again}");
                reload(&list).await;
            }
            run(&list, "el.reset()").await;
        }
    }
);

in_every_engine!(
    a_value_that_is_refused_keeps_no_other_from_being_saved,
    async |page| {
        let refused = include_str!("../../harness/scripts/refused.js");
        let list = Checklist::open(&page, Site::product().at(THEN).before(refused)).await;
        list.fill("account-id", CLOSING).await;
        list.radio("backup.dynamodb.answer", "nothing").await;
        refuse(&list, "/backup.dynamodb$").await;
        reload(&list).await;
        list.action("go-on-without-facts").await;
        list.radio("databases.shortcut", "nothing-of-this-kind")
            .await;
        list.radio("standing", "standalone").await;
        run(&list, "delete sessionStorage.refused").await;
        reload(&list).await;
        for item in ["backup.dynamodb", "backup.rds", "backup.redshift"] {
            assert_eq!(list.reason(item).await, None, "{item}");
        }
        assert_eq!(list.state().await["standing"], json!("standalone"));
    }
);
