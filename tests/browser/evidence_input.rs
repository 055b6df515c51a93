//! Ways in for evidence: files, drops and pastes, packed and plain, of every kind, and of none.

use std::path::PathBuf;

use harness::address::assert_no_console_address;
use harness::evidence::{CLOSING, THEN, inventory, sample};
use harness::{Checklist, Page, Site, in_every_engine};
use serde_json::{Value, json};

async fn open(page: &Page) -> Checklist {
    open_on(page, Site::product()).await
}

async fn open_on(page: &Page, site: Site) -> Checklist {
    let list = Checklist::open(page, site.at(THEN)).await;
    list.fill("account-id", CLOSING).await;
    list
}

/// The samples, each with its kind.
const SAMPLES: [(&str, &str); 20] = [
    (
        "account-get-account-information.json",
        "account-information",
    ),
    (
        "account-get-contact-information.json",
        "contact-information",
    ),
    ("account-list-regions.json", "regions"),
    ("backup-list-copy-jobs.json", "copy-jobs"),
    (
        "backup-list-protected-resources.json",
        "protected-resources",
    ),
    (
        "backup-list-recovery-points-by-resource.json",
        "recovery-points",
    ),
    ("ce-get-cost-and-usage.json", "cost-by-service"),
    (
        "config-get-discovered-resource-counts.json",
        "config-counts",
    ),
    ("config-select-resource-config.json", "config-resources"),
    ("organizations-describe-account.json", "account"),
    ("organizations-describe-organization.json", "organization"),
    ("organizations-list-accounts.json", "accounts"),
    (
        "organizations-list-delegated-services-for-account.json",
        "delegated-services",
    ),
    (
        "resource-explorer-2-console-export.csv",
        "resource-explorer",
    ),
    ("resource-explorer-2-search.json", "resource-explorer"),
    (
        "resourcegroupstaggingapi-get-resources.json",
        "tagged-resources",
    ),
    ("route53domains-list-domains.json", "domains"),
    ("savingsplans-describe-savings-plans.json", "savings-plans"),
    ("sts-get-caller-identity.json", "caller-identity"),
    ("tag-editor-export.csv", "tag-editor"),
];

in_every_engine!(files_of_every_kind_are_known_by_their_shape, async |page| {
    let list = open(&page).await;
    let paths: Vec<String> = SAMPLES
        .iter()
        .map(|(name, _)| sample(name).display().to_string())
        .collect();
    // Several at once, as a dialogue gives them.
    list.attach("evidence", &PathBuf::from(paths.join("\n")))
        .await;
    list.files(SAMPLES.len()).await;
    let mut kinds: Vec<&str> = SAMPLES.iter().map(|(_, kind)| *kind).collect();
    kinds.sort_unstable();
    assert_eq!(list.kinds().await, kinds);
    let cards = "return root.querySelectorAll('[data-action=\"remove-evidence\"]').length";
    assert_eq!(list.ask(cards, vec![]).await, json!(SAMPLES.len()));
    let stored = list.stored().await;
    let all: String = stored.into_values().collect();
    assert!(!all.contains('@'), "an address of a person is kept: {all}");
    // Choosing the same files again adds none.
    list.attach("evidence", &sample("sts-get-caller-identity.json"))
        .await;
    list.files(SAMPLES.len()).await;
});

in_every_engine!(what_a_host_is_told, async |page| {
    let list = open_on(&page, Site::product().noting_events()).await;
    let text = std::fs::read_to_string(sample("sts-get-caller-identity.json")).expect("a sample");
    let added = list
        .add_evidence("who.json", &text)
        .await
        .expect("a caller");
    let id = added["id"].as_str().expect("an id");
    assert!(id.len() == 16 && id.chars().all(|digit| digit.is_ascii_hexdigit()));
    let taken_at = added["takenAt"].as_str().expect("a moment");
    assert!(taken_at.starts_with("2026-10-09T00:00:"), "{taken_at}");
    let expected = json!({
        "id": id, "kind": "caller-identity", "account": CLOSING, "complete": true, "things": 1,
        "takenAt": taken_at, "takenFrom": "given", "problems": [],
    });
    let mut alone = expected.clone();
    alone["others"] = json!([]);
    assert_eq!(added, alone);
    assert_eq!(list.state().await["evidence"], json!([expected]));
    let events = list.events().await;
    let told: Vec<&Value> = events
        .iter()
        .filter(|event| event["type"] == "acc-evidence-added")
        .collect();
    let detail = json!({"kind": "caller-identity", "accountMatch": true, "complete": true});
    assert_eq!(told.len(), 1);
    assert_eq!(told[0]["detail"], detail);
});

in_every_engine!(a_drop_beside_the_field_is_meant_for_it, async |page| {
    let list = open(&page).await;
    let drop = "const files = new DataTransfer();
        files.items.add(new File([arguments[0]], 'dropped.json'));
        const section = root.querySelector('[data-section=\"evidence\"] p');
        const over = new DragEvent('dragover', { bubbles: true, cancelable: true, composed: true, dataTransfer: files });
        const allowed = !section.dispatchEvent(over);
        section.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, composed: true, dataTransfer: files }));
        return allowed";
    let allowed = list.ask(drop, vec![json!(inventory(&["orders"]))]).await;
    assert_eq!(allowed, json!(true));
    list.files(1).await;
});

/// Puts a text into the field for pasting.
async fn paste(list: &Checklist, text: &str) {
    let put = "root.querySelector('textarea[name=\"evidence-text\"]').value = arguments[0]";
    list.ask(put, vec![json!(text)]).await;
    list.action("add-evidence").await;
}

in_every_engine!(a_pasted_error_is_what_it_says, async |page| {
    let list = open(&page).await;
    let error = "An error occurred (AWSOrganizationsNotInUseException) when calling the \
        DescribeOrganization operation: Your account is not a member of an organization.";
    paste(&list, error).await;
    list.files(1).await;
    assert_eq!(list.kinds().await, ["no-organization"]);
    let field = "return root.querySelector('textarea[name=\"evidence-text\"]').value === ''";
    list.wait("the field is free for the next", field, vec![])
        .await;
});

in_every_engine!(a_pasted_credential_is_refused_whole, async |page| {
    let list = open(&page).await;
    let secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    paste(&list, &format!("{{\"SecretAccessKey\": \"{secret}\"}}")).await;
    let refused = "return root.querySelector('[data-action=\"dismiss-evidence\"]') !== null";
    list.wait("it is refused", refused, vec![]).await;
    let tree = list.rendered_tree().await;
    assert!(!tree.contains(secret));
    let field = "return root.querySelector('textarea[name=\"evidence-text\"]').value";
    assert_eq!(list.ask(field, vec![]).await, json!(""));
    let stored: String = list.stored().await.into_values().collect();
    assert!(!stored.contains(secret));
    list.action("dismiss-evidence").await;
    list.wait(
        "it is gone",
        "return root.querySelector('[data-action=\"dismiss-evidence\"]') === null",
        vec![],
    )
    .await;
});

in_every_engine!(what_is_no_evidence_says_how_to_get_some, async |page| {
    let list = open(&page).await;
    for (name, text, code, words) in [
        (
            "table",
            "-----------\n| GetCallerIdentity |\n+---+---+\n| Account | 210987654321 |\n",
            "not-json-output",
            "--output json",
        ),
        ("empty", "", "empty", ""),
        (
            "page",
            "<!DOCTYPE html><html><body>Sign in</body></html>",
            "html",
            "",
        ),
        (
            "denied",
            "An error occurred (AccessDeniedException) when calling the ListAccounts operation: no",
            "error-message",
            "AccessDeniedException",
        ),
        ("cut", "{\"Accounts\": [{\"Id\": \"1111", "cut-off", ""),
        ("other", "{\"Shoes\": []}", "unrecognised", ""),
    ] {
        let (found, message) = list.add_evidence(name, text).await.expect_err(name);
        assert_eq!(found, code, "{name}: {message}");
        assert!(
            message.len() > 20 && message.contains(words),
            "{name}: {message}"
        );
    }
    assert_eq!(list.state().await["evidence"], json!([]));
});

/// Packs a text, as gzip does.
const PACKED: &str =
    "const stream = new Blob([given[0]]).stream().pipeThrough(new CompressionStream('gzip'));
    return await new Response(stream).blob();";

in_every_engine!(packed_files_are_unpacked, async |page| {
    let list = open(&page).await;
    let body = PACKED.replace("given[0]", "arguments[0]");
    let text = inventory(&["orders", "carts"]);
    let added = list.add_made("all.json.gz", &body, vec![json!(text)]).await;
    let added = added.expect("an inventory");
    assert_eq!(added["kind"], "resource-explorer");
    assert_eq!(added["things"], 2);
    let cut = body.replace("return await", "const whole = await")
        + "return whole.slice(0, whole.size - 12)";
    let refused = list.add_made("cut.json.gz", &cut, vec![json!(text)]).await;
    let (code, _) = refused.expect_err("its end is missing");
    assert_eq!(code, "unreadable");
});

in_every_engine!(too_much_is_refused_before_it_is_read, async |page| {
    let list = open(&page).await;
    let large = "const part = new Blob([new Uint8Array(2 ** 20)]);
        return new Blob(Array(257).fill(part))";
    let (code, _) = list
        .add_made("large.json", large, vec![])
        .await
        .expect_err("too large");
    assert_eq!(code, "too-large");
    // Some kilobytes that unpack to more than the limit.
    let bomb = "let left = 300;
        const zeros = new Uint8Array(2 ** 20).fill(32);
        const source = new ReadableStream({ pull(controller) {
            if (left === 300) controller.enqueue(new TextEncoder().encode('{\"Resources\": ['));
            if (left-- > 0) controller.enqueue(zeros); else controller.close();
        } });
        const packed = await new Response(source.pipeThrough(new CompressionStream('gzip'))).blob();
        if (packed.size > 2 ** 20) throw new Error('no bomb: ' + packed.size);
        return packed";
    let (code, _) = list
        .add_made("bomb.json.gz", bomb, vec![])
        .await
        .expect_err("too large");
    assert_eq!(code, "too-large");
    assert_eq!(list.state().await["evidence"], json!([]));
});

/// Counts what is unpacked in this page.
const COUNTED: &str = "const Plain = DecompressionStream;
    window.unpacked = 0;
    window.DecompressionStream = class {
        constructor(format) {
            const plain = new Plain(format);
            const transform = (chunk, out) => {
                window.unpacked += chunk.byteLength;
                out.enqueue(chunk);
            };
            this.writable = plain.writable;
            this.readable = plain.readable.pipeThrough(new TransformStream({ transform }));
        }
    }";

/// A file of two gigabytes, packed a thousand times smaller.
const BOMB: &str = "let left = 2048;
    const spaces = new Uint8Array(2 ** 20).fill(32);
    const source = new ReadableStream({ pull(controller) {
        if (left === 2048) controller.enqueue(new TextEncoder().encode('{\"Resources\": ['));
        if (left-- > 0) controller.enqueue(spaces); else controller.close();
    } });
    const packed = await new Response(source.pipeThrough(new CompressionStream('gzip'))).blob();
    if (packed.size > 4 * 2 ** 20) throw new Error('no bomb: ' + packed.size);
    return packed";

in_every_engine!(unpacking_ends_at_the_limit, async |page| {
    let list = open(&page).await;
    list.ask(COUNTED, vec![]).await;
    let (code, _) = list
        .add_made("bomb.json.gz", BOMB, vec![])
        .await
        .expect_err("too large");
    assert_eq!(code, "too-large");
    let unpacked = list.ask("return window.unpacked", vec![]).await;
    let unpacked = unpacked.as_u64().expect("bytes");
    assert!(unpacked > 256 << 20, "{unpacked} bytes");
    assert!(unpacked <= (256 + 32) << 20, "{unpacked} bytes");
});

// Texts that do not belong into a name of a file stand nowhere: not in the tree, not in the host's
// objects, not in storage.
in_every_engine!(a_name_that_says_too_much_is_left_out, async |page| {
    let list = open(&page).await;
    for (place, name) in [
        "regions of jane@example.org.json",
        "regions +31 30 123 45 67.json",
        "https://console.aws.amazon.com/billing/home",
    ]
    .into_iter()
    .enumerate()
    {
        let regions = format!(
            "{{\"Regions\": [{{\"RegionName\": \"eu-west-{place}\", \"RegionOptStatus\": \"ENABLED\"}}]}}"
        );
        list.add_evidence(name, &regions).await.expect("regions");
        let refused = list.add_evidence(name, "{}").await;
        refused.expect_err("nothing known");
        let seen = list
            .ask(
                "return [root.innerHTML, JSON.stringify(el.state), el.exportRecord(),
                    el.exportRecord('markdown'), JSON.stringify({ ...localStorage })].join('')",
                vec![],
            )
            .await;
        let seen = seen.as_str().expect("a text");
        for part in ["jane", "123 45", "console.aws"] {
            assert!(!seen.contains(part), "{name}: {part} in {seen}");
        }
        assert!(seen.contains("unnamed file"), "{name}");
    }
    list.files(3).await;
});

// Things in an account may be called like a console. They are counted, and nobody reads their names.
in_every_engine!(g2_no_evidence_shows_a_consoles_address, async |page| {
    const DOORS: [&str; 3] = [
        "console.aws.amazon.com",
        "https://aws.amazon.com:443/de/console/",
        "d-1234567890.awsapps.com/start",
    ];
    let list = open(&page).await;
    let things: Vec<String> = DOORS.map(|door| format!("{door}-things")).into();
    let mut names: Vec<&str> = things.iter().map(String::as_str).collect();
    names.push("carts");
    let added = list.add_evidence(DOORS[0], &inventory(&names)).await;
    assert_eq!(added.expect("an inventory")["things"], 4);
    list.files(1).await;
    for door in DOORS {
        list.paste("evidence-filter", door).await;
        list.click("textarea[name=evidence-text]").await;
        list.type_text(door).await;
        let tree = list.rendered_tree().await;
        assert!(tree.contains("db:carts"), "the list is there");
        assert_no_console_address(&tree);
        assert_no_console_address(&format!("{:?}", list.stored().await));
        assert_no_console_address(&list.export("json").await);
        assert_no_console_address(&list.export("markdown").await);
    }
});

in_every_engine!(the_section_is_accessible, async |page| {
    let list = open(&page).await;
    for name in [
        "resource-explorer-2-search.json",
        "backup-list-copy-jobs.json",
    ] {
        list.attach("evidence", &sample(name)).await;
    }
    list.files(2).await;
    list.add_evidence("none", "{}")
        .await
        .expect_err("nothing known");
    for theme in ["light", "dark"] {
        list.ask("el.setAttribute('theme', arguments[0])", vec![json!(theme)])
            .await;
        let taken = "return root.querySelector('.acc-page').dataset.theme === arguments[0]";
        list.wait("the look is taken over", taken, vec![json!(theme)])
            .await;
        list.axe().await.assert_clean(&format!("evidence, {theme}"));
    }
    list.select("language", "de").await;
    let german = "return [...root.querySelectorAll('[data-section=\"evidence\"] h3')]
        .some((title) => title.textContent === 'Befehle')";
    list.wait("it speaks German", german, vec![]).await;
});

in_every_engine!(a_long_list_is_drawn_by_window, async |page| {
    let list = open(&page).await;
    let names: Vec<String> = (0..5000).map(|number| format!("db-{number:04}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let added = list.add_evidence("long.json", &inventory(&names)).await;
    assert_eq!(added.expect("an inventory")["things"], 5000);
    let rows = "return root.querySelectorAll('[data-window] li').length";
    let drawn = list.ask(rows, vec![]).await.as_u64().expect("a number");
    assert!((20..=60).contains(&drawn), "{drawn} rows are drawn");
    let height = "const list = root.querySelector('[data-window]');
        const row = list.querySelector('li').offsetHeight;
        return Math.abs(list.scrollHeight / row - 5000) < 5";
    list.wait("the list has room for all", height, vec![]).await;
    list.look_at("[data-window]").await;
    let scroll = "const list = root.querySelector('[data-window]');
        list.scrollTop = list.scrollHeight; return true";
    list.ask(scroll, vec![]).await;
    let last = "return root.querySelector('[data-window]').textContent.includes('db-4999')";
    list.wait("the last row is drawn", last, vec![]).await;
    list.fill("evidence-filter", "db-123").await;
    let found = "return root.querySelectorAll('[data-window] li').length === 10";
    list.wait("ten rows are left", found, vec![]).await;
    let styled = "return root.querySelectorAll('[style]').length";
    assert_eq!(list.ask(styled, vec![]).await, json!(0));
});
