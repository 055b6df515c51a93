//! An action on evidence is told where one is, and the keyboard stays near it.

use harness::evidence::{CLOSING, THEN, inventory};
use harness::{Checklist, Key, Page, Site, in_every_engine};
use serde_json::json;

async fn open(page: &Page) -> Checklist {
    let list = Checklist::open(page, Site::product().at(THEN)).await;
    list.fill("account-id", CLOSING).await;
    list
}

/// Waits until the status says this.
async fn told(list: &Checklist, text: &str) {
    let says = "return root.querySelector('[data-panel=done][role=status]')?.textContent
        .includes(arguments[0])";
    list.wait(&format!("it says {text}"), says, vec![json!(text)])
        .await;
}

in_every_engine!(adding_and_removing_is_said, async |page| {
    let list = open(&page).await;
    let text = inventory(&["orders"]);
    for said in ["Added: ", "This was added before"] {
        list.add_evidence("all.json", &text)
            .await
            .expect("an inventory");
        told(&list, said).await;
    }
    list.click("textarea[name=evidence-text]").await;
    list.tab_to("[data-action=remove-evidence]").await;
    list.press(Key::Enter).await;
    told(&list, "Removed: ").await;
    list.has_focus("[data-panel=files] h3").await;
});

in_every_engine!(a_dismissed_message_leaves_the_keyboard_near, async |page| {
    let list = open(&page).await;
    for name in ["one", "two"] {
        list.add_evidence(name, "{}")
            .await
            .expect_err("nothing known");
    }
    list.click("textarea[name=evidence-text]").await;
    list.tab_to("[data-action=dismiss-evidence][data-value='']")
        .await;
    list.press(Key::Enter).await;
    told(&list, "Dismissed.").await;
    list.has_focus("[data-panel=done]").await;
    assert!(!list.has("[data-panel=refused]").await);
});

const COMMAND: &str = "aws sts get-caller-identity --output json";

/// Opens the commands and copies the first, with a clipboard that does as it is told.
async fn copy(list: &Checklist, allowed: bool) {
    let clipboard = "const writeText = async (text) => {
            window.copied = text;
            if (!arguments[0]) throw new DOMException('no', 'NotAllowedError');
        };
        Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true })";
    list.ask(clipboard, vec![json!(allowed)]).await;
    list.action("examine").await;
    list.appears("[data-panel=commands] details").await;
    list.click("[data-panel=commands] summary").await;
    list.click(&format!("[data-action=copy][data-value='{COMMAND}']"))
        .await;
    let given = "return window.copied";
    list.wait("it is copied", given, vec![]).await;
    assert_eq!(list.ask(given, vec![]).await, json!(COMMAND));
}

in_every_engine!(a_copied_command_is_said_to_be, async |page| {
    let list = open(&page).await;
    copy(&list, true).await;
    told(&list, &format!("Copied: {COMMAND}")).await;
    let button = format!("[data-action=copy][data-value='{COMMAND}']");
    assert_eq!(list.text(&button).await, "Copied");
});

// F-17: a frame or a strict host lets nothing be copied.
in_every_engine!(f_17_what_cannot_be_copied_can_be_selected, async |page| {
    let list = open(&page).await;
    copy(&list, false).await;
    told(&list, "The browser does not let this page copy.").await;
    let selectable = format!(
        "return [...root.querySelectorAll('pre')].some((pre) => pre.textContent === '{COMMAND}'
            && getComputedStyle(pre).userSelect !== 'none')"
    );
    assert_eq!(list.ask(&selectable, vec![]).await, json!(true));
});

// A file on a drive that went away: nothing ever says that it can't be read.
in_every_engine!(a_file_that_never_comes_can_be_cancelled, async |page| {
    let list = open(&page).await;
    let never = "class Never extends Blob {
            slice() {
                return Object.assign(super.slice(), { arrayBuffer: () => new Promise(() => {}) });
            }
        }
        window.testFirst = el.addEvidence(new Never(['[]'])).catch(({ code }) => code);
        window.testNext = el.addEvidence('{}').catch(({ code }) => code);
        return true";
    list.ask(never, vec![]).await;
    list.appears("[data-action=cancel-evidence]").await;
    list.action("cancel-evidence").await;
    let both = "return Promise.all([testFirst, testNext])";
    let codes = list.script_async(both, vec![]).await;
    assert_eq!(codes["value"], json!(["cancelled", "unrecognised"]));
});

in_every_engine!(a_contradiction_leads_to_its_file_and_back, async |page| {
    let list = Checklist::open(&page, Site::product().at(THEN)).await;
    list.fill("account-id", CLOSING).await;
    list.add_evidence("all.json", &inventory(&["orders"]))
        .await
        .expect("it is an inventory");
    list.radio("backup.rds.answer", "nothing").await;
    assert_eq!(
        list.reason("backup.rds").await.as_deref(),
        Some("contradicted")
    );
    let to_file = "[data-item=\"backup.rds\"] [data-action=show-file]";
    list.appears(to_file).await;
    list.click(to_file).await;
    list.has_focus("[data-file] summary").await;
    list.toggle("[data-file] > details").await;
    list.click("[data-file] [data-action=show-item][data-value=\"backup.rds\"]")
        .await;
    list.has_focus("[name=\"backup.rds.answer\"]").await;
    // Said otherwise, nothing is contradicted and nothing leads there.
    list.radio("backup.rds.answer", "kept").await;
    let gone = "return root.querySelector(arguments[0]) === null";
    list.wait("the link goes", gone, vec![json!(to_file)]).await;
});
