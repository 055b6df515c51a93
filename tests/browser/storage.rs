//! Saving, the ways in which it can fail (F-9 to F-13), and several tabs and accounts.

use harness::journey::{ACCOUNT, Journey};
use harness::{Checklist, Page, Site, in_every_engine};
use serde_json::{Value, json};

const OTHER: &str = "444455556666";

async fn open(page: &Page) -> Checklist {
    Checklist::open(page, Site::product()).await
}

async fn reload(list: &Checklist) {
    list.reload().await;
    list.ready().await;
}

/// Some notice says that there is something to know about saving.
async fn assert_noticed(list: &Checklist) {
    let body = "return [...root.querySelectorAll('[role=status] .acc-notice')]
        .some((notice) => notice.getClientRects().length > 0 && notice.innerText.trim())";
    list.wait("a notice is shown", body, vec![]).await;
}

/// The key under which the present account keeps an answer.
async fn key_of(list: &Checklist, answer: &str) -> String {
    let end = format!("/{answer}");
    let stored = list.stored().await;
    let mut keys = stored.keys().filter(|key| key.ends_with(&end));
    keys.next()
        .unwrap_or_else(|| panic!("{answer} is not in {stored:?}"))
        .clone()
}

in_every_engine!(everything_is_there_again, async |page| {
    let list = open(&page).await;
    list.radio("backup.rds.answer", "nothing").await;
    list.fill("account-id", ACCOUNT).await;
    assert_eq!(
        list.reason("backup.rds").await,
        None,
        "the id takes over what was said before it"
    );
    Journey::quick().complete(&list).await;
    list.fill("account-name", "Sandbox").await;
    list.action("review").await;
    list.fill("confirm-account-id", ACCOUNT).await;
    let state = list.state().await;
    reload(&list).await;
    assert_eq!(list.state().await, state);
    assert_eq!(list.value("account-name").await, "Sandbox");
    assert_eq!(list.value("account-id").await, ACCOUNT);
    assert!(
        !list.has("a[data-hand-off]").await,
        "a permit outlives no page"
    );
    let stored = format!("{:?}", list.stored().await);
    assert!(!stored.contains("console.aws"), "no address is stored");
});

in_every_engine!(
    f_9_blocked_storage_is_said_and_the_work_goes_on,
    async |page| {
        let list = Checklist::open(&page, Site::product().with_blocked_storage()).await;
        let mut journey = Journey::quick();
        journey.complete(&list).await;
        assert_noticed(&list).await;
        assert!(
            list.export("json").await.contains(ACCOUNT),
            "the record is at hand"
        );
        journey.hand_over(&list).await;
    }
);

in_every_engine!(
    f_9_missing_storage_is_said_and_the_work_goes_on,
    async |page| {
        let none = "Object.defineProperty(globalThis, 'localStorage', { get: () => null })";
        let list = Checklist::open(&page, Site::product().before(none)).await;
        Journey::quick().complete(&list).await;
        assert_noticed(&list).await;
    }
);

in_every_engine!(
    f_9_full_storage_is_said_and_the_work_goes_on,
    async |page| {
        let list = Checklist::open(&page, Site::product().with_full_storage()).await;
        Journey::quick().complete(&list).await;
        assert_noticed(&list).await;
        assert!(
            list.export("markdown").await.contains(ACCOUNT),
            "the record is at hand"
        );
    }
);

in_every_engine!(
    more_than_one_account_may_take_is_said_and_the_rest_is_kept,
    async |page| {
        let list = open(&page).await;
        list.fill("account-id", ACCOUNT).await;
        list.paste("account-name", &"a".repeat(200_000)).await;
        assert_noticed(&list).await;
        list.radio("standing", "member").await;
        reload(&list).await;
        assert_eq!(list.state().await["standing"], json!("member"));
        assert_eq!(list.value("account-name").await, "");
    }
);

in_every_engine!(
    f_10_what_cannot_be_read_is_kept_aside_and_never_counts,
    async |page| {
        let list = open(&page).await;
        Journey::quick().complete(&list).await;
        let key = key_of(&list, "standing").await;
        let good = list.stored().await[&key].clone();
        let newer = {
            let mut fields: Value = serde_json::from_str(&good).expect("answers are JSON");
            fields["version"] = json!(2);
            fields.to_string()
        };
        let half: String = good.chars().take(good.len() / 2).collect();
        let edited = good.replace("standalone", "member");
        assert_ne!(edited, good);
        for bad in [
            "",
            "{",
            "null",
            "\u{0}\u{fffd}",
            half.as_str(),
            edited.as_str(),
            newer.as_str(),
        ] {
            list.store(&key, bad).await;
            reload(&list).await;
            assert!(!list.is_open().await, "{bad:?} opens the gate");
            assert_eq!(
                list.reason("standing").await.as_deref(),
                Some("unanswered"),
                "{bad:?}"
            );
            assert_noticed(&list).await;
            let stored = list.stored().await;
            assert!(
                stored.values().any(|value| value == bad),
                "{bad:?} is not kept: {stored:?}"
            );
            list.radio("standing", "standalone").await;
            assert!(list.is_open().await);
        }
    }
);

in_every_engine!(f_10_an_answer_moved_elsewhere_never_counts, async |page| {
    let list = open(&page).await;
    list.fill("account-id", ACCOUNT).await;
    list.radio("backup.ebs.answer", "nothing").await;
    let key = key_of(&list, "backup.ebs").await;
    let value = list.stored().await[&key].clone();
    list.store(&key.replace("backup.ebs", "backup.iac"), &value)
        .await;
    list.store(&key.replace(ACCOUNT, OTHER), &value).await;
    for (name, forged) in [
        ("gate", "open"),
        ("permit", "true"),
        ("state", "{\"gate\":\"open\"}"),
    ] {
        list.store(&key.replace("backup.ebs", name), forged).await;
    }
    reload(&list).await;
    assert!(!list.is_open().await);
    assert_eq!(list.reason("backup.ebs").await, None);
    assert!(
        list.reason("backup.iac").await.is_some(),
        "a value moved to another item counts"
    );
    list.click(&format!(
        "[data-action=open-account][data-value=\"{OTHER}\"]"
    ))
    .await;
    assert!(
        list.reason("backup.ebs").await.is_some(),
        "a value moved to another account counts"
    );
});

in_every_engine!(f_11_storage_cleared_meanwhile_loses_nothing, async |page| {
    let list = open(&page).await;
    Journey::quick().complete(&list).await;
    let first = list.tab().await;
    list.new_tab().await;
    list.load().await;
    list.ready().await;
    list.clear_storage().await;
    list.switch_to(&first).await;
    assert_noticed(&list).await;
    assert!(list.is_open().await, "what is in memory still counts");
    list.fill("account-name", "Sandbox").await;
    reload(&list).await;
    assert!(
        list.is_open().await,
        "the next answer saves all of them again"
    );
});

in_every_engine!(f_12_unsettling_in_one_tab_shuts_the_other, async |page| {
    let list = open(&page).await;
    let mut journey = Journey::quick();
    journey.complete(&list).await;
    journey.hand_over(&list).await;
    let noted = "el.addEventListener('acc-gate-shut', () => (window.shutAt = window.Date.now()))";
    list.ask(noted, vec![]).await;
    let first = list.tab().await;
    let second = list.new_tab().await;
    list.load().await;
    list.ready().await;
    assert!(list.is_open().await);
    let noted = "el.addEventListener('acc-change', () => (window.saidAt ??= window.Date.now()))";
    list.ask(noted, vec![]).await;
    list.radio("access.survives.answer", "not-yet").await;
    let said_at = list.ask("return window.saidAt", vec![]).await;
    list.switch_to(&first).await;
    let shut_at = list
        .wait("the other tab shuts", "return window.shutAt", vec![])
        .await;
    assert!(
        !list.has("a[data-hand-off]").await,
        "the link is still there"
    );
    let [said_at, shut_at] = [said_at, shut_at].map(|at| at.as_i64().expect("a time is a number"));
    assert!(
        shut_at - said_at < 1000,
        "that took {} ms",
        shut_at - said_at
    );

    // Answers of this tab about other things do not bring back the one that was withdrawn over
    // there.
    list.radio("access.root.answer", "ready").await;
    list.switch_to(&second).await;
    reload(&list).await;
    assert_eq!(
        list.reason("access.survives").await.as_deref(),
        Some("not-yet")
    );
});

in_every_engine!(f_12_two_tabs_add_up, async |page| {
    let list = open(&page).await;
    list.fill("account-id", ACCOUNT).await;
    let first = list.tab().await;
    let second = list.new_tab().await;
    list.load().await;
    list.ready().await;
    list.radio("backup.rds.answer", "nothing").await;
    list.switch_to(&first).await;
    list.radio("backup.s3.answer", "nothing").await;
    let both = "const open = el.state.outstanding.map(({ item }) => item);
        return !open.includes('backup.rds') && !open.includes('backup.s3')";
    list.wait("this tab knows both answers", both, vec![]).await;
    list.switch_to(&second).await;
    list.wait("that tab knows both answers", both, vec![]).await;
    let row = "return root.querySelector('[name=\"backup.s3.answer\"][value=nothing]').checked";
    list.wait("that tab shows both answers", row, vec![]).await;
});

in_every_engine!(f_13_coming_back_shows_what_holds_now, async |page| {
    let list = open(&page).await;
    let mut journey = Journey::quick();
    journey.complete(&list).await;
    journey.hand_over(&list).await;
    // Another page of the same site, where something is unsettled meanwhile.
    list.goto(&list.site().address("?elsewhere")).await;
    list.ready().await;
    list.radio("access.survives.answer", "not-yet").await;
    list.back().await;
    list.ready().await;
    let shut = "return location.search === '' && el.state.gate === 'shut'";
    list.wait("the page knows that something was unsettled", shut, vec![])
        .await;
    assert!(!list.has("a[data-hand-off]").await);
});

in_every_engine!(back_from_the_console_claims_nothing, async |page| {
    let list = open(&page).await;
    let mut journey = Journey::quick();
    journey.complete(&list).await;
    journey.hand_over(&list).await;
    list.goto(&list.site().address("not-there")).await;
    list.back().await;
    list.ready().await;
    assert!(list.is_open().await);
    assert_eq!(
        list.chosen("outcome.answer").await,
        None,
        "nobody said what became of it"
    );
    list.radio("outcome.answer", "not-known").await;
    reload(&list).await;
    assert_eq!(
        list.chosen("outcome.answer").await.as_deref(),
        Some("not-known")
    );
});

in_every_engine!(
    several_accounts_each_have_their_own_progress,
    async |page| {
        let list = open(&page).await;
        Journey::quick().complete(&list).await;
        list.action("start-account").await;
        assert_eq!(list.state().await["settled"], json!(0));
        list.fill("account-id", OTHER).await;
        list.radio("standing", "member").await;
        list.click(&format!(
            "[data-action=open-account][data-value=\"{ACCOUNT}\"]"
        ))
        .await;
        assert!(list.is_open().await);
        list.click(&format!(
            "[data-action=open-account][data-value=\"{OTHER}\"]"
        ))
        .await;
        assert_eq!(list.state().await["standing"], json!("member"));
        list.click(&format!(
            "[data-action=ask-remove][data-value=\"{ACCOUNT}\"]"
        ))
        .await;
        assert!(
            list.stored().await.keys().any(|key| key.contains(ACCOUNT)),
            "it asks first"
        );
        list.click(&format!(
            "[data-action=remove-account][data-value=\"{ACCOUNT}\"]"
        ))
        .await;
        assert!(!list.stored().await.keys().any(|key| key.contains(ACCOUNT)));
        assert_eq!(list.state().await["standing"], json!("member"));
    }
);

in_every_engine!(
    an_account_of_which_only_the_id_is_known_is_kept_too,
    async |page| {
        let list = open(&page).await;
        list.fill("account-id", ACCOUNT).await;
        list.action("start-account").await;
        list.fill("account-id", OTHER).await;
        list.click(&format!(
            "[data-action=open-account][data-value=\"{ACCOUNT}\"]"
        ))
        .await;
        assert_eq!(list.value("account-id").await, ACCOUNT);
        reload(&list).await;
        assert_eq!(
            list.value("account-id").await,
            ACCOUNT,
            "the account last worked on is open"
        );
    }
);

in_every_engine!(another_id_asks_what_it_means, async |page| {
    let list = open(&page).await;
    Journey::quick().complete(&list).await;
    list.fill("account-id", OTHER).await;
    assert!(!list.is_open().await);
    assert_eq!(list.reason("account").await.as_deref(), Some("id-changed"));
    list.action("keep-old").await;
    assert!(list.is_open().await);
    assert_eq!(list.value("account-id").await, ACCOUNT);
    list.fill("account-id", OTHER).await;
    list.action("start-new").await;
    assert_eq!(list.reason("account").await, None);
    assert_eq!(
        list.state().await["standing"],
        Value::Null,
        "another account knows nothing yet"
    );
    list.click(&format!(
        "[data-action=open-account][data-value=\"{ACCOUNT}\"]"
    ))
    .await;
    assert!(list.is_open().await);
    list.fill("account-id", "777788889999").await;
    list.action("correct-id").await;
    assert!(
        list.is_open().await,
        "the answers belong to the right id now"
    );
    assert!(!list.stored().await.keys().any(|key| key.contains(ACCOUNT)));
});

in_every_engine!(what_others_keep_here_is_none_of_ours, async |page| {
    let list = open(&page).await;
    list.fill("account-id", ACCOUNT).await;
    list.radio("standing", "member").await;
    for key in ["cleared", "awake", "a/b", ""] {
        let told = "dispatchEvent(new StorageEvent('storage', { key: arguments[0], storageArea: localStorage }))";
        list.script(told, vec![json!(key)]).await;
    }
    assert!(!list.has(".acc-notice").await);
    // Some pages tell themselves so, with an event that is none of the browser's.
    let told = "window.thrown = 0; addEventListener('error', () => { thrown += 1 });
        dispatchEvent(new Event('storage')); return thrown";
    assert_eq!(list.script(told, vec![]).await, json!(0));
    // Another storage may be emptied.
    let emptied = "arguments[0] && localStorage.clear();
        dispatchEvent(new StorageEvent('storage', { key: null }))";
    list.script(emptied, vec![json!(false)]).await;
    assert!(!list.has(".acc-notice").await);
    list.script(emptied, vec![json!(true)]).await;
    list.appears(".acc-notice").await;
});
