//! The statements of the document on which this project was founded, and where the product says
//! each. Where AWS has changed since, the product says what is true today.
#![allow(clippy::unwrap_used, reason = "a helper that fails fails its test")]

use domain::account::AccountId;
use domain::answer::{Answer, DecisionForm, Said};
use domain::case::Case;
use domain::evidence::Evidence;
use domain::gate::{Loading, Question, assess};
use domain::plan::{Item, ItemKind, Plan};
use domain::standing::{Route, Standing};
use domain::time::Timestamp;
use messages::{Messages, Msg};

/// The statement in short, where it stands, and words that must be found there. A place is the key
/// of a message, the id of an item or section, or one of the plan's own lists.
const SEED: [(&str, &str, &str); 39] = [
    (
        "close it so that nobody can run up costs",
        "page.closing-does-not-end",
        "stops new use of the account",
    ),
    (
        "whether a member or not",
        "standing.member",
        "Member of an organization",
    ),
    (
        "whether a member or not",
        "standing.standalone",
        "In no organization",
    ),
    (
        "back up applications first",
        "backup.other",
        "running application",
    ),
    (
        "back up data first",
        "backup",
        "A copy counts only in another account that stays open, or outside AWS",
    ),
    (
        "back up first, as a recommendation of its own",
        "page.lead",
        "until you have dealt with every backup",
    ),
    (
        "resources and data will be lost",
        "statement.data-lost",
        "gone for ever, every resource and all data",
    ),
    (
        "they can't be recovered, not by AWS either",
        "statement.data-lost",
        "nobody can bring it back, AWS included",
    ),
    (
        "the support article on closing",
        "help",
        "https://aws.amazon.com/premiumsupport/knowledge-center/close-aws-account/",
    ),
    (
        "no use for any AWS activity",
        "statement.data-lost",
        "No AWS activity is possible with the account any more",
    ),
    (
        "what becomes of it after that",
        "timeline",
        "Closed for good",
    ),
    (
        "signing in as root to see past bills",
        "statement.timeline",
        "the root user can still sign in to see past bills",
    ),
    (
        "signing in as root to reach support",
        "statement.timeline",
        "to contact AWS Support",
    ),
    (
        "how to ask about a bill",
        "afterwards",
        "something wrong with a bill? Ask AWS Support",
    ),
    (
        "how to ask about a bill",
        "help",
        "billing-get-answers.html",
    ),
    (
        "closing does not remove it from its organization",
        "organization",
        "closing does not remove it",
    ),
    (
        "a closed member still counts",
        "organization",
        "A closed member still counts",
    ),
    (
        "removing it avoids that",
        "organization",
        "Removing it beforehand avoids that",
    ),
    (
        "the choice of removing it",
        "organization.removal",
        "Remove it first",
    ),
    (
        "how to remove a member",
        "organization.removal",
        "orgs_manage_accounts_remove.html",
    ),
    (
        "what removing needs",
        "organization.payment-method",
        "payment method",
    ),
    (
        "only in the billing console",
        "access",
        "closed by its own root user, in the “Billing and Cost Management” console",
    ),
    (
        "today members have a second way",
        "access",
        "A member can be closed from its organization",
    ),
    (
        "sign in as the root user",
        "access.root",
        "This route needs the root user",
    ),
    (
        "with its email address and password",
        "access.root",
        "the account's own email address (the root address) and password",
    ),
    (
        "tasks that need root",
        "access.root",
        "aws_tasks-that-require-root.html",
    ),
    (
        "not as IAM user or role",
        "access.root",
        "An IAM user or a role cannot close it",
    ),
    (
        "created members have no root password",
        "access.member-root",
        "has no root password by default, and none can be requested",
    ),
    (
        "how to get into members",
        "access.member-root",
        "orgs_manage_accounts_access.html",
    ),
    (
        "open the console",
        "hand-off",
        "“Billing and Cost Management” console. Sign in as the root user",
    ),
    (
        "upper right, the account's name or alias",
        "hand-off",
        "In the upper right, choose the account's name or alias",
    ),
    ("then My Account", "hand-off", "“My Account”"),
    (
        "Account Settings, to its end, Close Account",
        "hand-off",
        "“Account Settings”), choose “Close account” (it used to stand at the very end)",
    ),
    (
        "read and understand what stands there",
        "hand-off",
        "Read what is written there until it is clear to you",
    ),
    (
        "tick, then Close Account",
        "hand-off",
        "Tick or type what AWS asks for",
    ),
    (
        "tick, then Close Account",
        "hand-off",
        "Then choose “Close Account”",
    ),
    (
        "confirm in the box",
        "hand-off",
        "If a box asks you to confirm, choose “Close Account” in it",
    ),
    (
        "afterwards no services and resources",
        "afterwards",
        "AWS services and resources can no longer be used",
    ),
    (
        "afterwards only past bills and support",
        "afterwards",
        "see past bills and account settings, or to contact AWS Support",
    ),
];

fn of_item(item: &Item) -> Vec<&str> {
    let mut texts = vec![item.title.as_str()];
    texts.extend(
        item.text
            .iter()
            .chain(&item.trap)
            .chain(&item.advice)
            .map(String::as_str),
    );
    texts.extend(
        item.links
            .iter()
            .flat_map(|link| [link.text.as_str(), &link.url]),
    );
    if let ItemKind::Decision(decision) = &item.kind {
        texts.extend(decision.options.iter().map(|option| option.label.as_str()));
    }
    texts
}

fn texts<'a>(plan: &'a Plan, messages: &'a Messages, place: &str) -> Vec<&'a str> {
    let strings = |texts: &'a [String]| texts.iter().map(String::as_str).collect();
    if let Some((_, message)) = Msg::ALL.iter().find(|(key, _)| *key == place) {
        return vec![messages.get(*message)];
    }
    match (plan.find(place), plan.section(place), place) {
        (Some(item), _, _) => of_item(&plan.items[item]),
        (_, Some(section), _) => strings(&plan.sections[section].intro),
        (_, _, "hand-off") => strings(&plan.root_steps),
        (_, _, "afterwards") => strings(&plan.afterwards),
        (_, _, "help") => plan.help.iter().map(|help| help.url.as_str()).collect(),
        (_, _, "timeline") => plan
            .timeline
            .iter()
            .map(|entry| entry.title.as_str())
            .collect(),
        _ => Vec::new(),
    }
}

#[test]
fn every_statement_of_the_seed_is_in_the_product() {
    let plan = built_in::plan("en").unwrap();
    let messages = Messages::of("en").unwrap();
    let missing = SEED.iter().filter(|(_, place, words)| {
        !texts(&plan, &messages, place)
            .iter()
            .any(|text| text.contains(words))
    });
    assert_eq!(
        missing.collect::<Vec<_>>(),
        Vec::<&(&str, &str, &str)>::new()
    );
}

/// The console's address in that document stands behind the gate, and nowhere else.
#[test]
fn the_console_is_opened_at_the_address_of_the_seed() {
    let json = r#"{"format": "account-closure-plan", "version": 1, "id": "test", "revision": "1",
        "confirmation": "none", "max_age_days": 30, "sections": [{"id": "s", "title": "S", "categories": [
        {"id": "c", "items": [{"id": "s.done", "kind": "decision", "revision": 1, "title": "T", "options": [{"id": "done", "label": "L"}]}]}]}]}"#;
    let plan = Plan::read(json, "en").unwrap();
    let mut case = Case::new(AccountId::parse("111122223333").ok());
    let now = Timestamp(1_795_395_661_000);
    let done = DecisionForm {
        option: Some("done".to_owned()),
        why: String::new(),
    };
    for (key, said, revision) in [
        ("standing", Said::Standing(Standing::Standalone), 0),
        ("route", Said::Route(Route::Root), 0),
        ("s.done", Said::Decision(done), 1),
    ] {
        case.put(
            key,
            Answer {
                said,
                at: now,
                revision,
                doubted: false,
                by: String::new(),
                parts: None,
                contradicted: false,
                of_file: false,
                heading: None,
            },
        );
    }
    let evidence = Evidence::default();
    let question = Question {
        plan: &plan,
        case: &case,
        evidence: &evidence,
        closing: &[],
        loading: Loading::Nothing,
        now,
    };
    let assessment = assess(&question);
    let permit = assessment.permit("").unwrap();
    assert_eq!(
        permit.address(),
        "https://console.aws.amazon.com/billing/home#/"
    );
}
