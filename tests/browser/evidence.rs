//! Files of evidence: what they show, what they contradict, and what is left when they are gone.

use harness::evidence::{
    AWAY, CLOSING, THEN, collected, copy_jobs, database, inventory, recovery_points, sample,
};
use harness::{Checklist, Page, Replacement, Site, in_every_engine};
use serde_json::{Value, json};

/// A plan that asks for databases, and takes nobody's word.
fn strict_plan() -> Replacement {
    let plan = json!({
        "format": "account-closure-plan", "version": 1, "id": "strict", "revision": "1",
        "confirmation": "account-id", "max_age_days": 30,
        "hand_off": {"root": ["Step"], "organization": ["Step"]},
        "sections": [{"id": "all", "title": "All", "categories": [{"id": "one", "items": [
            {"id": "backup.rds", "kind": "backup", "revision": 1, "title": "Databases",
             "minimum_grade": "shown"},
        ]}]}],
    });
    Replacement::new(200, "application/json", plan.to_string())
}

async fn open(page: &Page, site: Site) -> Checklist {
    let list = Checklist::open(page, site.at(THEN)).await;
    list.fill("account-id", CLOSING).await;
    list
}

/// Everything but the databases, and those as kept in the other account.
async fn kept_elsewhere(page: &Page) -> Checklist {
    let site = Site::product()
        .replace("/strict.json", strict_plan())
        .edited(
            "<account-closure-checklist loading",
            "<account-closure-checklist plan=\"strict.json\" loading",
        );
    let list = open(page, site).await;
    list.radio("standing", "standalone").await;
    list.radio("backup.rds.answer", "kept").await;
    list.radio("backup.rds.place", "other-account").await;
    list.fill("backup.rds.destination-account", AWAY).await;
    list.fill("backup.rds.where", "vault kept").await;
    list.radio("backup.rds.restore", "not-tried").await;
    let reason = list.reason("backup.rds").await;
    assert_eq!(reason.as_deref(), Some("grade-too-low"));
    list
}

async fn add(list: &Checklist, name: &str, text: &str) -> Value {
    let added = list.add_evidence(name, text).await;
    added.unwrap_or_else(|refusal| panic!("{name}: {refusal:?}"))
}

in_every_engine!(every_database_is_shown_and_the_gate_opens, async |page| {
    let list = kept_elsewhere(&page).await;
    let both = ["orders", "carts"];
    add(&list, "inventory", &inventory(&both)).await;
    assert!(!list.is_open().await, "an inventory shows no copy");
    let copies = copy_jobs(&[("orders", AWAY), ("carts", AWAY)]);
    add(&list, "copies", &copies).await;
    assert_eq!(list.state().await["grades"]["backup.rds"], "supported");
    add(&list, "points", &recovery_points(&both)).await;
    assert_eq!(list.state().await["grades"]["backup.rds"], "shown");
    assert_eq!(list.outstanding().await, []);
    list.action("review").await;
    list.appears("[data-panel=\"hand-off\"]").await;
    let unfold =
        "for (const fold of root.querySelectorAll('[data-panel=review] details')) fold.open = true";
    list.ask(unfold, vec![]).await;
    let review = list.text("[data-panel=\"review\"]").await;
    for kind in ["resource-explorer", "copy-jobs", "recovery-points"] {
        assert!(review.contains(kind), "{kind}\n{review}");
    }
    list.fill("confirm-account-id", CLOSING).await;
    list.appears("a[data-hand-off]").await;

    let record: Value = serde_json::from_str(&list.export("json").await).expect("JSON");
    assert_eq!(record["evidence"].as_array().map(Vec::len), Some(3));
    assert_eq!(record["items"][0]["grade"], "shown");
    assert_eq!(
        record["items"][0]["evidence"].as_array().map(Vec::len),
        Some(3)
    );
    let markdown = list.export("markdown").await;
    assert!(markdown.contains("copy-jobs"), "{markdown}");

    // The facts that files showed outlast the page, and they themselves do not.
    list.reload().await;
    list.ready().await;
    list.files(3).await;
    assert!(list.is_open().await);
});

in_every_engine!(
    one_copy_in_the_same_account_keeps_the_gate_shut,
    async |page| {
        let list = kept_elsewhere(&page).await;
        let both = ["orders", "carts"];
        add(&list, "inventory", &inventory(&both)).await;
        let copies = copy_jobs(&[("orders", AWAY), ("carts", CLOSING)]);
        add(&list, "copies", &copies).await;
        add(&list, "points", &recovery_points(&both)).await;
        let reason = list.reason("backup.rds").await;
        assert_eq!(reason.as_deref(), Some("grade-too-low"));
        assert_eq!(list.state().await["grades"]["backup.rds"], "open");
        let row = list.text_of("backup.rds").await;
        assert!(
            row.contains("carts: only in an account that is being closed."),
            "{row}"
        );
        let verdict = "return [...root.querySelectorAll('[data-verdict=\"only-in-this-account\"]')]
            .some((one) => one.closest('li')?.textContent.includes('carts'))";
        list.wait("the list says which", verdict, vec![]).await;

        // The file that says so goes away: nothing opens by that.
        let id = list
            .ask(
                "return el.state.evidence.find((file) => file.kind === 'copy-jobs').id",
                vec![],
            )
            .await;
        let better = copy_jobs(&[("orders", AWAY), ("carts", AWAY)]);
        add(&list, "better copies", &better).await;
        assert_eq!(list.outstanding().await, [], "the best copy counts");
        list.ask("return el.removeEvidence(arguments[0])", vec![id])
            .await;
        list.files(3).await;
        assert_eq!(list.outstanding().await, []);
    }
);

in_every_engine!(
    a_file_that_shuts_the_gate_takes_the_hand_off_away,
    async |page| {
        let list = kept_elsewhere(&page).await;
        let noting = "window.told = [];
        for (const type of ['acc-gate-opened', 'acc-gate-shut'])
            el.addEventListener(type, () => window.told.push(type))";
        list.ask(noting, vec![]).await;
        add(&list, "copies", &copy_jobs(&[("orders", AWAY)])).await;
        add(&list, "inventory", &inventory(&["orders"])).await;
        add(&list, "points", &recovery_points(&["orders"])).await;
        assert!(list.is_open().await);
        list.action("review").await;
        list.fill("confirm-account-id", CLOSING).await;
        assert!(list.has("a[data-hand-off]").await);
        add(&list, "more", &inventory(&["orders", "carts"])).await;
        assert!(
            !list.is_open().await,
            "there is a second one without a copy"
        );
        add(&list, "its copy", &copy_jobs(&[("carts", AWAY)])).await;
        add(&list, "its point", &recovery_points(&["carts"])).await;
        assert!(list.is_open().await);
        let told = list.ask("return window.told", vec![]).await;
        let moves = ["acc-gate-opened", "acc-gate-shut", "acc-gate-opened"];
        assert_eq!(told, json!(moves));
        assert!(!list.has("a[data-hand-off]").await);
        assert!(
            !list.has("[data-panel=hand-off]").await,
            "review comes first"
        );
        list.action("review").await;
        assert_eq!(list.value("confirm-account-id").await, "");
    }
);

in_every_engine!(nothing_is_contradicted_by_an_inventory, async |page| {
    let list = open(&page, Site::product()).await;
    list.radio("backup.rds.answer", "nothing").await;
    assert_eq!(list.reason("backup.rds").await, None);
    let file = add(&list, "all.json", &inventory(&["orders", "carts", "users"])).await;
    let reason = list.reason("backup.rds").await;
    assert_eq!(reason.as_deref(), Some("contradicted"));
    let row = list.text_of("backup.rds").await;
    assert!(row.contains("3 exist") && row.contains("orders"), "{row}");

    // The facts are kept, and looked at before anything opens.
    list.reload().await;
    list.ready().await;
    list.files(1).await;
    let reason = list.reason("backup.rds").await;
    assert_eq!(reason.as_deref(), Some("contradicted"));

    let remove = format!(
        "[data-action=\"remove-evidence\"][data-value={}]",
        file["id"]
    );
    list.click(&remove).await;
    list.files(0).await;
    let reason = list.reason("backup.rds").await;
    assert_eq!(reason.as_deref(), Some("evidence-removed"));
    list.click("[data-item=\"backup.rds\"] [data-action=\"confirm\"]")
        .await;
    assert_eq!(list.reason("backup.rds").await, None);
    let stored = list.stored().await;
    assert!(
        !stored.keys().any(|key| key.ends_with("/evidence")),
        "{stored:?}"
    );
});

in_every_engine!(the_organization_is_held_against_the_answer, async |page| {
    let list = open(&page, Site::product()).await;
    list.radio("standing", "standalone").await;
    list.attach(
        "evidence",
        &sample("organizations-describe-organization.json"),
    )
    .await;
    list.files(1).await;
    let reason = list.reason("standing").await;
    assert_eq!(reason.as_deref(), Some("contradicted"));
    list.radio("standing", "member").await;
    assert_eq!(list.reason("standing").await, None);
    list.ask("return el.removeEvidence(el.state.evidence[0].id)", vec![])
        .await;
    list.files(0).await;
    assert_eq!(
        list.reason("standing").await,
        None,
        "nothing was wrong with it"
    );
});

in_every_engine!(what_files_propose_is_taken_over, async |page| {
    let list = Checklist::open(&page, Site::product().at(THEN)).await;
    list.attach("evidence", &sample("sts-get-caller-identity.json"))
        .await;
    list.files(1).await;
    list.action("answer-account-id").await;
    assert_eq!(list.value("account-id").await, CLOSING);
    assert_eq!(list.reason("account").await, None);
    list.attach(
        "evidence",
        &sample("organizations-describe-organization.json"),
    )
    .await;
    list.files(2).await;
    list.action("answer-standing").await;
    assert_eq!(list.chosen("standing").await.as_deref(), Some("member"));
    let gone = "return !root.querySelector('[data-panel=proposal]')";
    list.wait("nothing is left to take over", gone, vec![])
        .await;
});

in_every_engine!(settings_take_one_answer_for_all, async |page| {
    let list = open(&page, Site::product()).await;
    let item = "inventory.configuration";
    assert_eq!(list.reason(item).await, None);
    let alarm = format!("arn:aws:cloudwatch:eu-west-1:{CLOSING}:alarm:high");
    let text = inventory(&["orders"]).replace(&database("orders"), &alarm);
    let text = text.replace("rds:db", "cloudwatch:alarm");
    add(&list, "alarms", &text).await;
    assert_eq!(list.reason(item).await.as_deref(), Some("unanswered"));
    list.radio(&format!("{item}.answer"), "accepted").await;
    list.fill(&format!("{item}.why"), "They go with the account")
        .await;
    assert_eq!(list.reason(item).await, None);
});

in_every_engine!(another_tab_has_the_same_files, async |page| {
    let list = open(&page, Site::product()).await;
    let first = list.tab().await;
    list.new_tab().await;
    list.load().await;
    list.ready().await;
    list.radio("backup.rds.answer", "nothing").await;
    list.switch_to(&first).await;
    add(&list, "all.json", &inventory(&["orders"])).await;
    let reason = list.reason("backup.rds").await;
    assert_eq!(reason.as_deref(), Some("contradicted"));
    let tabs = list.driver().windows().await.expect("the tabs are known");
    let second = tabs
        .iter()
        .find(|tab| **tab != first)
        .expect("a second tab");
    list.switch_to(second).await;
    list.files(1).await;
    let reason = list.reason("backup.rds").await;
    assert_eq!(reason.as_deref(), Some("contradicted"));
});

in_every_engine!(
    without_storage_files_count_while_the_page_is_open,
    async |page| {
        let list = open(&page, Site::product().with_blocked_storage()).await;
        list.radio("backup.rds.answer", "nothing").await;
        add(&list, "all.json", &inventory(&["orders"])).await;
        let reason = list.reason("backup.rds").await;
        assert_eq!(reason.as_deref(), Some("contradicted"));
        list.radio("standing", "standalone").await;
        list.files(1).await;
    }
);

in_every_engine!(
    facts_that_cannot_be_looked_at_keep_the_gate_shut,
    async |page| {
        let list = open(&page, Site::product()).await;
        add(&list, "all.json", &inventory(&["orders"])).await;
        let site = list.site();
        let examiner = site
            .log()
            .into_iter()
            .find(|path| path.contains("examiner-") && path.ends_with(".wasm"));
        assert!(
            examiner.is_some(),
            "the examiner was loaded with the first file"
        );
        let stored = list.stored().await;
        let (key, facts) = stored
            .iter()
            .find(|(key, _)| key.ends_with("/evidence"))
            .expect("kept facts");
        let site = Site::product()
            .withhold(harness::Paths::these(&["/assets/examiner-*"]))
            .with_stored(key, facts);
        let other = Checklist::open(&page, site.at(THEN)).await;
        other.fill("account-id", CLOSING).await;
        let reason = other.reason("evidence").await;
        assert_eq!(reason.as_deref(), Some("evidence-unread"));
    }
);

/// Adds a file where the examiner does not come, and returns what the page says about it.
async fn without_examiner(page: &Page, site: Site, role: &str) -> String {
    let list = open(page, site).await;
    list.attach("evidence", &collected("collected")).await;
    let place = format!("[data-item=evidence] > [role={role}]");
    list.appears(&place).await;
    list.text(&place).await
}

in_every_engine!(a_file_waits_for_what_reads_it_in_sight, async |page| {
    let late = Site::product().withhold(harness::Paths::these(&["/assets/examiner-*"]));
    let text = without_examiner(&page, late, "status").await;
    assert!(text.contains("Loading"), "{text}");
});

in_every_engine!(
    a_file_that_nothing_can_read_is_not_lost_in_silence,
    async |page| {
        let texts = Site::product().path_starting("examiner-en-");
        let gone = Replacement::new(404, "text/plain", "gone");
        let text = without_examiner(&page, Site::product().replace(&texts, gone), "alert").await;
        assert!(text.contains("could not be loaded"), "{text}");
    }
);
