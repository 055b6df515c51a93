//! Documents that try to get at something.

use domain::account::AccountId;
use domain::case::{Action, Case, Change};
use domain::evidence::Evidence;
use domain::gate::{Loading, Question, assess};
use domain::plan::{MOST_ITEMS, Plan};
use domain::standing::{Route, Standing};
use domain::time::Timestamp;
use serde_json::{Value, json};

use crate::sample::{self, BACKUP, STATEMENT, put};
use crate::{check, faults};

const ADDRESS: &str = "an https: address outside any console";
const CONSOLE: &str = "no address of a console";

#[test]
fn links_that_lead_elsewhere() {
    for address in [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "http://example.org/",
        "HTTPS://example.org/",
        "//example.org/",
        "/billing/home",
        "https:",
        "https://",
        "https:///example.org",
        "https:example.org",
        "https://user@example.org/",
        "https://user:word@example.org/",
        "https://443:443@example.org/",
        "https://example.org:80a/",
        "https://example.org\\@example.com/",
        "https://exam ple.org/",
        "https://example.org/a b",
        "https://example.org/\n",
        "https://exa\tmple.org/",
        "https://ex%61mple.org/",
        "https://exämple.org/",
        "https://[::1]/",
        "https://console.example.org/",
        "https://eu-west-1.signin.example.org/",
        "https://example.org\u{0}/",
    ] {
        for place in [
            "/help/0/url",
            "/sources/A1/url",
            &format!("{BACKUP}/links/0/url"),
        ] {
            check(|plan| put(plan, place, json!(address)), &[(place, ADDRESS)]);
        }
    }
    for address in [
        "https://example.org",
        "https://example.org:8443/a?b=c#d",
        "https://docs.aws.amazon.com/signin/latest/x.html",
    ] {
        check(|plan| put(plan, "/help/0/url", json!(address)), &[]);
    }
}

/// Addresses of consoles, as links or hidden in other texts.
const CONSOLES: [&str; 18] = [
    "https://console.aws.amazon.com/billing/home#/",
    "https://eu-west-1.console.aws.amazon.com/",
    "https://CONSOLE.AWS.amazon.com./",
    "https://signin.aws.amazon.com/",
    "https://111122223333.signin.aws.amazon.com/console",
    "https://portal.aws.amazon.com/gp/aws/manageYourAccount",
    "https://console.amazonaws-us-gov.com/",
    "https://console.amazonaws.cn/",
    "https://example.org/?to=https://console.aws.amazon.com/billing/home",
    "https://aws.amazon.com:443/console/",
    "https://aws.amazon.com/x/../console/",
    "https://aws.amazon.com/./console/",
    "https://aws.amazon.com//console/",
    "https://aws.amazon.com/de/console/",
    "https://aws.amazon.com/c%6Fnsole/",
    "https://www.amazon.com:443/billing/home",
    "https://acme.awsapps.com/start",
    "https://ａｗｓ。amazon.com/console",
];

#[test]
fn links_to_a_console() {
    for address in CONSOLES {
        for place in [
            "/help/0/url",
            "/sources/A1/url",
            &format!("{BACKUP}/links/0/url"),
        ] {
            check(|plan| put(plan, place, json!(address)), &[(place, CONSOLE)]);
        }
    }
}

#[test]
fn texts_that_name_a_console() {
    for address in CONSOLES {
        let text = format!("Go to {address} now");
        for place in [
            "/id",
            "/afterwards/0",
            "/hand_off/root/0",
            "/rules/0/value",
            &format!("{BACKUP}/text/0"),
            &format!("{BACKUP}/way_out/commands/0"),
        ] {
            check(|plan| put(plan, place, json!(text)), &[(place, CONSOLE)]);
        }
        let words = format!("{BACKUP}/title");
        let english = format!("{words}/en");
        check(
            |plan| put(plan, &words, json!({"en": text, "de": "x"})),
            &[(&english, CONSOLE)],
        );
    }
}

/// The place and the text of a fault are shown on the page, where no console's address may stand.
#[test]
fn faults_repeat_no_address() {
    let mut plan = sample::plan();
    let address = CONSOLES[0];
    put(&mut plan, "/version", json!(address));
    put(&mut plan, "/confirmation", json!(address));
    put(&mut plan, "/help/0/url", json!(address));
    put(&mut plan, &format!("{BACKUP}/id"), json!(address));
    put(&mut plan, &format!("{BACKUP}/kind"), json!(address));
    put(&mut plan, "/rules", json!({address: address}));
    put(&mut plan, "/max_age_days", json!({"en": address}));
    put(
        &mut plan,
        &format!("{STATEMENT}/applies/answers"),
        json!({address: [address]}),
    );
    plan[address] = json!(1);
    let faults = faults(&plan);
    assert_eq!(faults.len(), 10, "{faults:#?}");
    for fault in faults {
        let shown = format!("{fault:?}").to_lowercase();
        assert!(!shown.contains("console.aws"), "{shown}");
    }
}

#[test]
fn documents_that_are_no_plan() {
    for text in [
        "",
        "{",
        "null",
        "7",
        "\"plan\"",
        "[]",
        "{}",
        "<html>",
        "{\"format\": \"account-closure-plan\"}",
    ] {
        let faults = Plan::read(text, "en").expect_err(text);
        assert!(!faults.is_empty(), "{text}");
    }
    let faults = Plan::read("{\n  \"format\": ?", "en").expect_err("no JSON");
    assert_eq!(
        (
            faults[0].pointer.as_str(),
            faults[0].found.as_str(),
            faults[0].expected.as_str()
        ),
        ("", "line 2, column 13", "JSON")
    );
    assert_eq!(faults.len(), 1);
    let cut = sample::plan().to_string();
    for (end, _) in cut.char_indices() {
        assert!(Plan::read(&cut[..end], "en").is_err());
    }
}

#[test]
fn ten_thousand_levels() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let deep = open.repeat(10_000) + "1" + &close.repeat(10_000);
        for text in [
            deep.clone(),
            format!("{{\"sections\": {deep}}}"),
            open.repeat(10_000),
        ] {
            let faults = Plan::read(&text, "en").expect_err("too deep");
            assert_eq!((faults.len(), faults[0].expected.as_str()), (1, "JSON"));
        }
    }
    let mut value = json!("x");
    for _ in 0..100 {
        value = json!([value]);
    }
    check(
        |plan| put(plan, "/afterwards", json!([value])),
        &[("/afterwards/0", "a text")],
    );
}

#[test]
fn many_faults_are_told_in_part() {
    let texts: Vec<Value> = (0..10_000).map(|_| json!(7)).collect();
    let mut plan = sample::plan();
    put(&mut plan, "/afterwards", json!(texts));
    assert_eq!(faults(&plan).len(), 50);
}

#[test]
fn long_things_are_told_in_short() {
    let mut plan = sample::plan();
    put(&mut plan, "/confirmation", json!("ä".repeat(100_000)));
    let faults = faults(&plan);
    assert_eq!(faults[0].found, format!("\"{}…", "ä".repeat(59)));
    put(&mut plan, "/confirmation", json!("a".repeat(58)));
    assert_eq!(
        crate::faults(&plan)[0].found,
        format!("\"{}\"", "a".repeat(58))
    );
}

/// A plan whose items are decisions, each hanging on earlier ones.
fn chain(length: usize, on: impl Fn(usize) -> std::ops::Range<usize>) -> Plan {
    let options = json!([{"id": "done", "label": "L"}, {"id": "no", "label": "L"}]);
    let item = |number: usize| {
        let answers: serde_json::Map<String, Value> = on(number)
            .map(|earlier| (format!("i{earlier}"), json!(["done"])))
            .collect();
        json!({"id": format!("i{number}"), "kind": "decision", "revision": 1, "title": "T",
               "options": options, "applies": {"answers": answers}})
    };
    let items: Vec<Value> = (0..length).map(item).collect();
    let plan = json!({
        "format": "account-closure-plan", "version": 1, "id": "chain", "revision": "1",
        "confirmation": "none", "max_age_days": 30,
        "sections": [{"id": "s", "title": "T", "categories": [{"id": "c", "items": items}]}],
    });
    Plan::read(&plan.to_string(), "en").expect("a chain")
}

/// The present of the chains.
const NOW: Timestamp = Timestamp(1_800_000_000_000);

/// Judges what is said about a chain, some time after it was said.
fn ask<'a>(plan: &'a Plan, case: &'a Case, evidence: &'a Evidence) -> Question<'a> {
    Question {
        plan,
        case,
        evidence,
        closing: &[],
        loading: Loading::Nothing,
        now: Timestamp(NOW.0 + 1_000_000),
    }
}

/// Chooses an option of one link.
fn decide(plan: &Plan, case: &mut Case, index: usize, option: &str) -> Vec<String> {
    case.apply(
        plan,
        Action::Answer(index, Change::Decide(option.to_owned())),
        NOW,
    )
}

fn standalone(plan: &Plan) -> Case {
    let mut case = Case::new(AccountId::parse("111122223333").ok());
    case.apply(plan, Action::ChooseStanding(Standing::Standalone), NOW);
    case.apply(plan, Action::ChooseRoute(Route::Root), NOW);
    case
}

/// Answers a chain link by link, judging again after each; then takes back the first one.
fn walk(plan: &Plan) {
    let (mut case, evidence) = (standalone(plan), Evidence::default());
    let mut assessment = assess(&ask(plan, &case, &evidence));
    let last = plan.items.len();
    for index in 0..last {
        assert_eq!(
            (assessment.settled(), assessment.required()),
            (index + 3, index + 4)
        );
        let keys = decide(plan, &mut case, index, "done");
        assessment = assessment.reassess(&ask(plan, &case, &evidence), &keys);
    }
    assert_eq!(
        (assessment.settled(), assessment.required()),
        (last + 3, last + 3)
    );
    let keys = decide(plan, &mut case, 0, "no");
    assessment = assessment.reassess(&ask(plan, &case, &evidence), &keys);
    assert_eq!((assessment.settled(), assessment.required()), (4, 4));
}

#[test]
fn chains_of_conditions() {
    walk(&chain(200, |number| number.saturating_sub(1)..number));
}

#[test]
fn conditions_on_everything_before() {
    walk(&chain(60, |number| 0..number));
}

#[test]
fn a_chain_as_long_as_a_plan() {
    let plan = chain(MOST_ITEMS, |number| number.saturating_sub(1)..number);
    let (mut case, evidence) = (standalone(&plan), Evidence::default());
    for index in 0..plan.items.len() {
        decide(&plan, &mut case, index, "done");
    }
    let assessment = assess(&ask(&plan, &case, &evidence));
    assert_eq!(
        (assessment.is_open(), assessment.required()),
        (true, MOST_ITEMS + 3)
    );
    let keys = decide(&plan, &mut case, 0, "no");
    let assessment = assessment.reassess(&ask(&plan, &case, &evidence), &keys);
    assert_eq!((assessment.is_open(), assessment.required()), (true, 4));
}

#[test]
fn conditions_in_a_circle() {
    let mut plan = sample::plan();
    let place = format!("{BACKUP}/applies");
    put(
        &mut plan,
        &place,
        json!({"answers": {"data.three": ["done"]}}),
    );
    let faults = faults(&plan);
    assert_eq!(faults[0].pointer, format!("{place}/answers/data.three"));
    put(
        &mut plan,
        &format!("{STATEMENT}/applies"),
        json!({"answers": {"data.three": ["done"]}}),
    );
    assert_eq!(crate::faults(&plan).len(), 2);
}
