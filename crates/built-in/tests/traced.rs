//! What people met who closed accounts, and what AWS says in November 2026 that nobody was told: each
//! stands in the plan, in the item that is named.

#![allow(clippy::unwrap_used, reason = "a helper that fails fails its test")]

use domain::plan::{Item, ItemKind, Plan};
use messages::{Messages, Msg};

/// What it is about, the item, and words of it in English.
type Row = (&'static str, &'static str, &'static str);

/// What AWS says in November 2026.
const FACTS: &[Row] = &[
    (
        "B1 root address on an own domain",
        "loose-end.root-domain",
        "Then neither account nor domain can be recovered",
    ),
    (
        "B2 account alias",
        "loose-end.account-alias",
        "delete it first",
    ),
    (
        "B3 free plan",
        "loose-end.free-plan",
        "closes by itself after six months",
    ),
    (
        "B4 sign-up without a root user",
        "access",
        "has projects and no root user",
    ),
    (
        "B5 what stops at closing",
        "closing-day",
        "EC2 instances are stopped and RDS databases become snapshots",
    ),
    (
        "B5 Marketplace is not restored",
        "loose-end.marketplace",
        "reopening does not restore them",
    ),
    (
        "B6 direct transfer",
        "organization.removal",
        "Move it to another organization instead of closing it",
    ),
    (
        "B7 a member's root address",
        "loose-end.root-address",
        "can also change a member",
    ),
    (
        "B8 billing transfer",
        "organization.billing-transfer",
        "another organization pays",
    ),
    ("B9 version of the AWS CLI", "R-4", "2.29"),
    (
        "B10 logically air-gapped vault",
        "backup.aws-backup",
        "logically air-gapped vault",
    ),
    (
        "B11 global tables across accounts",
        "backup.dynamodb",
        "multi-account global table",
    ),
    ("B12 Elastic IP addresses", "backup.addresses", "Elastic IP"),
    ("B12 phone numbers", "backup.addresses", "phone number"),
    (
        "B13 services that end",
        "backup.workmail",
        "AWS ends WorkMail on 31 March 2027",
    ),
];

/// What people met.
const THREADS: &[Row] = &[
    (
        "close is answered at once",
        "in-the-background",
        "closes in the background",
    ),
    (
        "Terraform made the account",
        "loose-end.automation",
        "Replace its block with a “removed” block",
    ),
    ("closing quota", "R-1", "of the members, whichever is more"),
    ("closings at a time", "R-2", "3"),
    (
        "only the management account closes",
        "access.organization-closer",
        "management account",
    ),
    (
        "payment method before leaving",
        "organization.payment-method",
        "payment method",
    ),
    ("cost history first", "backup.invoices", "cost history"),
    (
        "unmanage in Control Tower",
        "loose-end.control-tower",
        "First unmanage the account there",
    ),
    (
        "stack sets",
        "loose-end.automation",
        "delete its stacks from them",
    ),
    (
        "landing-zone pipelines",
        "loose-end.automation",
        "take it off the pipeline's list, run the pipeline. Only then close",
    ),
    (
        "member lists of security services",
        "loose-end.security-services",
        "GuardDuty, Security Hub, Macie, Inspector or Detective",
    ),
    (
        "address is used up",
        "loose-end.root-address",
        "change it first",
    ),
    (
        "names unique across accounts",
        "loose-end.names",
        "Release other names when their new place is ready",
    ),
    (
        "a stranger takes the bucket's name",
        "loose-end.names",
        "A stranger can take its name",
    ),
    (
        "reservations of all kinds",
        "loose-end.commitments",
        "Those for OpenSearch, DynamoDB and MemoryDB cannot be cancelled, either",
    ),
    ("lost root factor", "access.root", "Lost the second factor?"),
    (
        "lost root factor, no mailbox or phone",
        "access.root",
        "ask AWS Support to deactivate the second factor",
    ),
    (
        "stack sets of the organization",
        "loose-end.automation",
        "choose filter “Intersection”",
    ),
    (
        "member lists that fill themselves",
        "loose-end.security-services",
        "Set it to NEW or NONE first",
    ),
    (
        "a closed account in a unit of Control Tower",
        "loose-end.control-tower",
        "Then move it to a unit of its own",
    ),
    ("S3 in CloudShell", "backup.s3", "Not in CloudShell"),
    (
        "a root address of an account elsewhere",
        "loose-end.root-domain",
        "the root address of any AWS account",
    ),
    (
        "closed by its organization, no root sign-in",
        "access.survives",
        "The account has no root sign-in",
    ),
    (
        "old images and replication",
        "backup.ecr",
        "Replication leaves out what was pushed before",
    ),
    (
        "lost root factor of a member",
        "access.member-root",
        "which removes the factor",
    ),
    (
        "mailbox of the root address",
        "access.survives",
        "the mailbox of the root address",
    ),
    ("suspended account", "account", "Have it reinstated first"),
    ("one copy outside AWS", "backup", "outside AWS"),
    (
        "waiting time with dates",
        "loose-end.dependents",
        "deny access for a few days",
    ),
    ("S3 to one's own computer", "backup.s3", "aws s3 sync"),
    (
        "domains: steps and duration",
        "backup.domains",
        "To another registrar, days",
    ),
    (
        "Marketplace purchases",
        "loose-end.marketplace",
        "cancel the subscription",
    ),
];

fn of_item(item: &Item) -> Vec<&str> {
    let mut texts: Vec<&str> = vec![&item.title];
    let more = item.text.iter().chain(&item.advice).chain(&item.trap);
    texts.extend(more.map(String::as_str));
    match &item.kind {
        ItemKind::Backup(Some(way_out)) => {
            let steps = way_out.download.iter().chain(&way_out.console);
            let about = [&way_out.needs, &way_out.takes, &way_out.costs];
            texts.extend(steps.map(String::as_str));
            texts.extend(about.into_iter().flatten().map(String::as_str));
            texts.push(&way_out.text);
        }
        ItemKind::Decision(decision) => {
            texts.extend(decision.options.iter().map(|option| option.label.as_str()));
            let hints = decision
                .options
                .iter()
                .filter_map(|option| option.hint.as_deref());
            texts.extend(hints);
        }
        _ => {}
    }
    texts
}

fn texts<'a>(plan: &'a Plan, messages: &'a Messages, place: &str) -> Vec<&'a str> {
    if place == "account" {
        return vec![messages.get(Msg::SectionAccountIntro)];
    }
    if let Some(item) = plan.find(place) {
        return of_item(&plan.items[item]);
    }
    let intro = plan
        .section(place)
        .map(|section| &plan.sections[section].intro);
    let intro = intro.into_iter().flatten().map(String::as_str);
    let rules = plan.rules.iter().filter(|rule| rule.id == place);
    let rules = rules
        .flat_map(|rule| [&rule.title, &rule.value])
        .map(String::as_str);
    let dates = plan.timeline.iter().filter(|entry| entry.id == place);
    let dates = dates.map(|entry| entry.text.as_str());
    intro.chain(rules).chain(dates).collect()
}

#[track_caller]
fn check(rows: &[Row]) {
    let plan = built_in::plan("en").unwrap();
    let messages = Messages::of("en").unwrap();
    let missing = rows.iter().filter(|(_, place, words)| {
        let texts = texts(&plan, &messages, place);
        !texts.iter().any(|text| text.contains(words))
    });
    assert_eq!(missing.collect::<Vec<_>>(), Vec::<&Row>::new());
}

#[test]
fn every_fact_of_november_2026_is_in_the_plan() {
    check(FACTS);
}

#[test]
fn everything_that_people_met_is_in_the_plan() {
    check(THREADS);
}
