//! What the collector's file says about loose ends, access and the organization.

use evidence::combine::{Combined, NoteKind, combine};
use evidence::facts::What;
use serde_json::{Value, json};

use crate::common::{CLOSING, account, day, rules_of};
use crate::made::{empty_account, file, finished, line, lines};

pub(crate) const MANAGEMENT: &str = "111122223333";

/// The account in which nothing is, where a call was answered so.
pub(crate) fn with(call: &str, region: &str, answer: &Value) -> Combined {
    let mut lines = empty_account();
    let line = line(&mut lines, call, region);
    let members = line.as_object_mut().unwrap();
    members.remove("none");
    members.remove("error");
    members.insert("answer".to_owned(), answer.clone());
    members.insert("last".to_owned(), json!(true));
    judge(&lines, CLOSING)
}

pub(crate) fn judge(lines: &[Value], closing: &str) -> Combined {
    let rules = rules_of(Some(account(closing)), day("2026-10-06"));
    combine(&[file(&finished(lines))], &rules)
}

/// What contradicts an item: kind, answers, names.
pub(crate) fn contradicts(combined: &Combined, item: &str) -> Vec<String> {
    let all = combined.contradictions.iter();
    let of_item = all.filter(|one| one.item == item);
    let row = |one: &evidence::combine::Contradiction| {
        let (options, names) = (one.options.join("/"), one.examples.join(","));
        format!("{} {options} {names}", one.kind.name())
    };
    of_item.map(row).collect()
}

fn says(combined: &Combined, item: &str) -> Vec<(What, String)> {
    let notes = combined.notes.iter().filter(|one| one.item == item);
    let sign = |kind: &NoteKind| match kind {
        NoteKind::Sign { what, names, .. } => Some((*what, names.join(","))),
        _ => None,
    };
    notes.filter_map(|one| sign(&one.kind)).collect()
}

/// A list that has something contradicts that it does not apply; what is over, or of another account,
/// does not.
#[test]
fn a_list_contradicts() {
    let trail = |account: &str| {
        let arn = format!("arn:aws:cloudtrail:eu-west-1:{account}:trail/main");
        json!({ "trailList": [{ "Name": "main", "TrailARN": arn }] })
    };
    let names = |list: &str, one: &Value| json!({ list: [one] });
    let rows = [
        (
            "cloudtrail.DescribeTrails",
            "eu-west-1",
            trail(CLOSING),
            "loose-end.trails",
            "listed does-not-apply arn:aws:cloudtrail:eu-west-1:210987654321:trail/main",
        ),
        (
            "cloudtrail.DescribeTrails",
            "eu-west-1",
            trail(MANAGEMENT),
            "loose-end.trails",
            "",
        ),
        (
            "iam.ListAccountAliases",
            "global",
            json!({ "AccountAliases": ["example"] }),
            "loose-end.account-alias",
            "listed done example",
        ),
        (
            "license-manager.ListReceivedLicenses",
            "us-east-1",
            names(
                "Licenses",
                &json!({ "LicenseArn": "x", "ProductName": "Database", "Status": "AVAILABLE" }),
            ),
            "loose-end.marketplace",
            "listed does-not-apply Database",
        ),
        (
            "license-manager.ListReceivedLicenses",
            "us-east-1",
            names(
                "Licenses",
                &json!({ "ProductName": "Database", "Status": "EXPIRED" }),
            ),
            "loose-end.marketplace",
            "",
        ),
        (
            "freetier.GetAccountPlanState",
            "us-east-1",
            json!({ "accountPlanType": "FREE", "accountPlanStatus": "ACTIVE" }),
            "loose-end.free-plan",
            "listed does-not-apply FREE",
        ),
        (
            "freetier.GetAccountPlanState",
            "us-east-1",
            json!({ "accountPlanType": "PAID", "accountPlanStatus": "ACTIVE" }),
            "loose-end.free-plan",
            "",
        ),
        (
            "account.GetGovCloudAccountInformation",
            "global",
            json!({ "GovCloudAccountId": "444455556666", "AccountState": "ACTIVE" }),
            "loose-end.govcloud",
            "listed does-not-apply 444455556666",
        ),
        (
            "medialive.ListReservations",
            "eu-west-1",
            names(
                "Reservations",
                &json!({ "ReservationId": "1234567", "State": "ACTIVE" }),
            ),
            "loose-end.commitments",
            "listed does-not-apply 1234567",
        ),
        (
            "sagemaker.ListTrainingPlans",
            "eu-west-1",
            names(
                "TrainingPlanSummaries",
                &json!({ "TrainingPlanArn": "p", "Status": "Expired" }),
            ),
            "loose-end.commitments",
            "",
        ),
        (
            "shield.DescribeSubscription",
            "us-east-1",
            json!({ "Subscription": { "SubscriptionArn": "arn:aws:shield::1:subscription/s" } }),
            "loose-end.commitments",
            "listed does-not-apply arn:aws:shield::1:subscription/s",
        ),
        (
            "mediaconnect.ListReservations",
            "eu-west-1",
            names(
                "Reservations",
                &json!({ "ReservationName": "r", "ReservationState": "EXPIRED" }),
            ),
            "loose-end.commitments",
            "",
        ),
        (
            "mediaconvert.ListQueues",
            "eu-west-1",
            names("Queues", &json!({ "Arn": "q", "PricingPlan": "RESERVED" })),
            "loose-end.commitments",
            "listed does-not-apply q",
        ),
        (
            "eks.ListEksAnywhereSubscriptions",
            "eu-west-1",
            names("subscriptions", &json!({ "id": "e", "status": "ACTIVE" })),
            "loose-end.commitments",
            "listed does-not-apply e",
        ),
        (
            "ram.ListPrincipals",
            "eu-west-1",
            names("principals", &json!({ "id": "444455556666" })),
            "loose-end.dependents",
            "listed does-not-apply 444455556666",
        ),
        (
            "ec2.DescribeVpcEndpointConnections",
            "eu-west-1",
            names(
                "VpcEndpointConnections",
                &json!({ "ServiceId": "vpce-svc-1", "VpcEndpointOwner": CLOSING }),
            ),
            "loose-end.dependents",
            "",
        ),
    ];
    for (call, region, answer, item, expected) in rows {
        let combined = with(call, region, &answer);
        let found = contradicts(&combined, item).join("; ");
        assert_eq!(found, expected, "{call} {answer}");
    }
}

/// Root user, payment methods and contact information.
#[test]
fn the_account_itself() {
    let summary = |password: u64, factor: u64| {
        let map = json!({ "AccountPasswordPresent": password, "AccountMFAEnabled": factor });
        with(
            "iam.GetAccountSummary",
            "global",
            &json!({ "SummaryMap": map }),
        )
    };
    let none = summary(0, 0);
    assert_eq!(
        contradicts(&none, "access.member-root"),
        ["no-root-password ready "]
    );
    assert_eq!(
        says(&none, "access.root"),
        [(What::NoRootFactor, String::new())]
    );
    let both = summary(1, 1);
    assert_eq!(contradicts(&both, "access.member-root"), [""; 0]);
    assert_eq!(says(&both, "access.root"), []);
    for (status, what) in [
        (Some("ACTIVE"), What::PaymentMethod),
        (Some("INVALID"), What::NoPaymentMethod),
        (None, What::NoPaymentMethod),
    ] {
        let list: Vec<Value> = status.iter().map(|one| json!({ "status": one })).collect();
        let answer = json!({ "paymentInstrumentSummaries": list });
        let combined = with("payments.ListPaymentInstruments", "us-east-1", &answer);
        let item = "organization.payment-method";
        assert_eq!(says(&combined, item), [(what, String::new())], "{status:?}");
    }
    for (due, says_so) in [
        (json!(true), true),
        (json!("12.30"), true),
        (json!(false), false),
    ] {
        let answer = json!({ "accountBalances": [{ "amount": { "value": due } }] });
        let combined = with("payments.past-due", "us-east-1", &answer);
        let due = (What::BalanceDue, String::new());
        let found = says(&combined, "organization.payment-method");
        assert_eq!(found.contains(&due), says_so, "{answer}");
    }
    let plan = |kind: &str| {
        let end = "2027-03-01T00:00:00Z";
        let answer = json!({ "accountPlanType": kind, "accountPlanExpirationDate": end });
        with("freetier.GetAccountPlanState", "us-east-1", &answer)
    };
    let ends = (What::PlanEnds, String::new());
    assert_eq!(says(&plan("FREE"), "loose-end.free-plan"), [ends]);
    assert_eq!(says(&plan("PAID"), "loose-end.free-plan"), []);
    let contact = |status: &str| {
        let answer = json!({ "VerificationStatus": status });
        with("account.GetContactInformation", "global", &answer)
    };
    let item = "organization.contact-phone";
    let verified = contact("VERIFIED");
    assert_eq!(
        says(&verified, item),
        [(What::ContactVerified, String::new())]
    );
    assert_eq!(contradicts(&verified, item), [""; 0]);
    assert_eq!(
        contradicts(&contact("UNVERIFIED"), item),
        ["contact-unverified done "]
    );
    assert_eq!(contradicts(&contact("NOT_SUPPORTED"), item), [""; 0]);
}

/// Where nothing was listed, that is said, with the day; where no list can show all, that, too.
#[test]
fn an_empty_list_is_said() {
    let combined = judge(&empty_account(), CLOSING);
    for (item, counts) in [
        ("loose-end.trails", true),
        ("loose-end.account-alias", true),
        ("loose-end.govcloud", true),
        ("loose-end.commitments", false),
    ] {
        let one = &combined.covered[item];
        assert!(one.found_nothing, "{item}: {:?}", one.gaps);
        assert_eq!(one.empty_until.is_some(), counts, "{item}");
    }
    // The queue that AWS makes costs only what is used of it.
    let queue = json!({ "Queues": [{ "Name": "Default", "PricingPlan": "ON_DEMAND" }] });
    let combined = with("mediaconvert.ListQueues", "eu-west-1", &queue);
    assert!(combined.covered["loose-end.commitments"].found_nothing);
    let alias = json!({ "AccountAliases": ["example"] });
    let combined = with("iam.ListAccountAliases", "global", &alias);
    assert!(!combined.covered["loose-end.account-alias"].found_nothing);
}

/// A domain is no proof that the root address is on it: it is named.
#[test]
fn domains_are_named_where_the_root_address_is_asked_about() {
    let domain = json!({ "Domains": [{ "DomainName": "example.org", "AutoRenew": true }] });
    let combined = with("route53domains.ListDomains", "us-east-1", &domain);
    assert_eq!(
        says(&combined, "loose-end.root-domain"),
        [(What::Listed, "example.org".to_owned())]
    );
}

/// An organization with a policy, and what it is attached to.
fn organization(action: &str, target: &str) -> Vec<Value> {
    let mut lines = lines("collected-organization");
    for line in &mut lines {
        if line["call"] == "organizations.ListPolicies" {
            line["answer"] = json!({ "Policies": [{ "Id": "p-1", "AwsManaged": false }] });
        }
        // The unit in which it lies lies in another one.
        if line["call"] == "organizations.ListAccounts" {
            let accounts = line["answer"]["Accounts"].as_array_mut().unwrap();
            let closing = accounts.iter_mut().find(|one| one["Id"] == CLOSING);
            closing.unwrap()["Paths"] = json!(["o-1/r-1/ou-0/ou-1/210987654321/"]);
        }
        if line["parameters"]["ChildId"] == CLOSING {
            line["answer"] = json!({ "Parents": [{ "Id": "ou-1", "Type": "x" }] });
        }
    }
    let call = |id: &str, answer: &Value| {
        json!({ "call": id, "region": "global", "parameters": { "PolicyId": "p-1" },
            "time": "2026-10-05T10:00:00Z", "page": 1, "answer": answer, "last": true })
    };
    let policy = json!({ "Policy": { "PolicySummary": { "Id": "p-1" }, "Content": [action] } });
    lines.push(call("organizations.DescribePolicy", &policy));
    let targets = json!({ "Targets": [{ "TargetId": target, "Type": "x" }] });
    lines.push(call("organizations.ListTargetsForPolicy", &targets));
    lines
}

/// A policy on the root, on the unit or on the account itself denies it; one with conditions, or on
/// another account, is no denial that is sure, and none binds the management account.
#[test]
fn policies_of_the_organization() {
    let close = "account:CloseAccount";
    let leave = "organizations:LeaveOrganization";
    for (action, target, closing, item, denied) in [
        (close, "r-1", CLOSING, "access.close-policy", true),
        (close, "ou-1", CLOSING, "access.close-policy", true),
        (close, "ou-0", CLOSING, "access.close-policy", true),
        (close, CLOSING, CLOSING, "access.close-policy", true),
        (leave, "r-1", CLOSING, "organization.leave-policy", true),
        (leave, "r-1", CLOSING, "access.close-policy", false),
        (close, "ou-2", CLOSING, "access.close-policy", false),
        (close, "999988887777", CLOSING, "access.close-policy", false),
        (close, "r-1", MANAGEMENT, "access.close-policy", false),
        (close, "r-1", "444455556666", "access.close-policy", false),
        (
            "account:CloseAccount with conditions",
            "r-1",
            CLOSING,
            "access.close-policy",
            false,
        ),
    ] {
        let combined = judge(&organization(action, target), closing);
        let found = contradicts(&combined, item);
        let expected = if denied {
            vec!["denied done p-1"]
        } else {
            vec![]
        };
        assert_eq!(found, expected, "{action} {target} {closing}");
    }
}

/// The services that a member administers are named.
#[test]
fn services_that_a_member_administers() {
    let mut lines = lines("collected-organization");
    lines.push(
        json!({ "call": "organizations.ListDelegatedServicesForAccount",
        "region": "global", "parameters": { "AccountId": CLOSING }, "page": 1, "last": true,
        "answer": { "DelegatedServices": [{ "ServicePrincipal": "guardduty.amazonaws.com" }] } }),
    );
    let item = "loose-end.delegated-administration";
    assert_eq!(
        contradicts(&judge(&lines, CLOSING), item),
        ["listed done/does-not-apply guardduty.amazonaws.com"]
    );
    assert_eq!(contradicts(&judge(&lines, "999988887777"), item), [""; 0]);
}

/// Only the landing zone of the account that is closed counts.
#[test]
fn a_landing_zone() {
    let mut lines = lines("collected-organization");
    let arn = format!("arn:aws:controltower:eu-west-1:{MANAGEMENT}:landingzone/x");
    line(&mut lines, "controltower.ListLandingZones", "eu-west-1")["answer"] =
        json!({ "landingZones": [{ "arn": arn }] });
    let item = "loose-end.landing-zone";
    let expected = [format!("listed done/does-not-apply {arn}")];
    assert_eq!(contradicts(&judge(&lines, MANAGEMENT), item), expected);
    assert_eq!(contradicts(&judge(&lines, CLOSING), item), [""; 0]);
}
