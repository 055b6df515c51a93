//! The kinds that no sample shows, and when a file was taken.

use domain::time::Timestamp;
use evidence::kind::Kind;
use evidence::problem::Problem;
use evidence::refusal::Refusal;
use evidence::source::{Given, TakenFrom};

use crate::common::{day, given, now, read, read_given, sample};

#[track_caller]
fn check(text: &str, kind: Kind, things: u64, problems: &[Problem], facts: &str) {
    let drawn = read(text).unwrap();
    assert_eq!(drawn.source.kind, kind, "{text}");
    assert_eq!(drawn.source.things, things, "{text}");
    assert_eq!(drawn.source.problems, problems, "{text}");
    assert_eq!(
        serde_json::to_string(&drawn.facts).unwrap(),
        facts,
        "{text}"
    );
}

#[test]
fn kinds_without_a_sample() {
    let plain = "An error occurred (AWSOrganizationsNotInUseException) when calling the \
                 DescribeOrganization operation: Your account is not a member of an organization.";
    let no_organization = r#"{"no_organization":true}"#;
    check(plain, Kind::NoOrganization, 1, &[], no_organization);
    check(
        &format!("\naws: [ERROR]: {plain}"),
        Kind::NoOrganization,
        1,
        &[],
        no_organization,
    );
    check(
        r#"{"Error":{"Code":"AWSOrganizationsNotInUseException","Message":"no"}}"#,
        Kind::NoOrganization,
        1,
        &[],
        no_organization,
    );
    check(
        r#"{"DelegatedAdministrators":[{"Id":"210987654321","Arn":"arn:aws:organizations::111122223333:account/o-ab12cd34ef/210987654321","Email":"a@example.org","Status":"ACTIVE","JoinedMethod":"CREATED","DelegationEnabledDate":1730000000}]}"#,
        Kind::DelegatedAdministrators,
        1,
        &[],
        r#"{"delegated":{"administrators":["210987654321"]}}"#,
    );
    check(
        r#"{"ReservedInstances":[{"ReservedInstancesId":"r1","State":"active","Start":"2026-01-01T00:00:00Z","End":"2027-01-01T00:00:00Z","InstanceCount":2},{"ReservedInstancesId":"r2","State":"retired"},{"ReservedInstancesId":"r3","State":"dreaming"}]}"#,
        Kind::ReservedInstances,
        3,
        &[Problem::UnknownValue],
        r#"{"commitments":[{"kind":"reserved-instances","id":"r1","state":"running","until":1798761600000},{"kind":"reserved-instances","id":"r2","state":"over"},{"kind":"reserved-instances","id":"r3","state":"unknown"}]}"#,
    );
    check(
        r#"{"Buckets":[{"Name":"photos","CreationDate":"2026-01-01T00:00:00Z","BucketRegion":"eu-west-1"}],"Owner":{"ID":"0123abcd"}}"#,
        Kind::Buckets,
        1,
        &[],
        r#"{"existing":[{"account":null,"item":"backup.s3","regions":[{"region":"eu-west-1","count":1,"keys":"neWnI9F3"}],"examples":["arn:aws:s3:::photos"]}],"regions_seen":["eu-west-1"]}"#,
    );
    check(
        r#"{"accountBalances":[{"amount":{"currencyCode":"USD","value":"12.30"}},{"amount":{"value":"0.00"}}]}"#,
        Kind::AccountDetails,
        2,
        &[],
        r#"{"signs":[{"item":"organization.payment-method","what":"balance-due"}]}"#,
    );
    check(
        r#"{"accountId":"210987654321","accountPlanType":"FREE","accountPlanExpirationDate":"2027-03-01T00:00:00Z"}"#,
        Kind::AccountDetails,
        1,
        &[],
        r#"{"signs":[{"item":"loose-end.free-plan","what":"listed","names":["FREE"]},{"item":"loose-end.free-plan","what":"plan-ends","at":1803859200000}]}"#,
    );
    check(
        r#"{"Regions":[{"Endpoint":"x","RegionName":"eu-west-1","OptInStatus":"opt-in-not-required"},{"RegionName":"af-south-1","OptInStatus":"not-opted-in"},{"RegionName":"me-south-1","OptInStatus":"strange"},{"RegionName":"us-gov-west-1","OptInStatus":"opt-in-not-required"}]}"#,
        Kind::Regions,
        4,
        &[Problem::UnknownValue],
        r#"{"regions":{"in_use":["eu-west-1","me-south-1","us-gov-west-1"]}}"#,
    );
}

/// Details of an account, each by itself.
#[test]
fn details_of_an_account() {
    check(
        r#"{"AccountAliases":["example"],"IsTruncated":false}"#,
        Kind::AccountDetails,
        1,
        &[],
        r#"{"signs":[{"item":"loose-end.account-alias","what":"listed","names":["example"]}]}"#,
    );
    check(
        r#"{"accountId":"210987654321","accountPlanType":"FREE","accountPlanStatus":"ACTIVE"}"#,
        Kind::AccountDetails,
        1,
        &[],
        r#"{"signs":[{"item":"loose-end.free-plan","what":"listed","names":["FREE"]}]}"#,
    );
    check(
        r#"{"paymentInstrumentSummaries":[{"id":"x","paymentMethod":"CARD","status":"INVALID"}]}"#,
        Kind::AccountDetails,
        1,
        &[],
        r#"{"signs":[{"item":"organization.payment-method","what":"no-payment-method"}]}"#,
    );
    // A trail of the organization's belongs to its management account.
    check(
        r#"{"trailList":[{"Name":"all","TrailARN":"arn:aws:cloudtrail:eu-west-1:111122223333:trail/all","IsOrganizationTrail":true}]}"#,
        Kind::AccountDetails,
        1,
        &[],
        "{}",
    );
    check(
        r#"{"ContactInformation":{"FullName":"x","PhoneNumber":"1"},"VerificationStatus":"UNVERIFIED"}"#,
        Kind::ContactInformation,
        1,
        &[],
        r#"{"contact":{"name":true,"address":false,"phone":true},"signs":[{"item":"organization.contact-phone","what":"contact-unverified"}]}"#,
    );
    // Other services replicate, too: an empty list of theirs looks alike.
    assert_eq!(
        read(r#"{"Replications":[]}"#).unwrap_err(),
        Refusal::Ambiguous(Kind::OtherCopies)
    );
    assert_eq!(
        read(r#"{"Replications":[{"ReplicationConfigIdentifier":"x"}]}"#).unwrap_err(),
        Refusal::OtherOutput(Kind::OtherCopies)
    );
}

#[test]
fn empty_lists_are_recognised() {
    for (text, kind) in [
        (
            r#"{"Results":[],"QueryInfo":{"SelectFields":[]}}"#,
            Kind::ConfigResources,
        ),
        (
            r#"{"Resources":[],"ViewArn":"arn:aws:resource-explorer-2:eu-west-1:210987654321:view/all/x"}"#,
            Kind::ResourceExplorer,
        ),
        (
            r#"{"Resources":[],"Count":{"Complete":true,"TotalResources":0}}"#,
            Kind::ResourceExplorer,
        ),
        (r#"{"CopyJobs":[]}"#, Kind::CopyJobs),
        (r#"{"savingsPlans":[]}"#, Kind::SavingsPlans),
        (r#"{"SavingsPlans":[]}"#, Kind::SavingsPlans),
        (r#"{"ResourceTagMappingList":[]}"#, Kind::TaggedResources),
    ] {
        // Where they list nothing, they don't say either.
        let unnamed: &[Problem] = if kind == Kind::SavingsPlans {
            &[]
        } else {
            &[Problem::RegionUnnamed]
        };
        check(text, kind, 0, unnamed, "{}");
    }
}

#[test]
fn pages_may_follow_each_other() {
    let page =
        |name: &str| format!(r#"{{"Domains":[{{"DomainName":"{name}","AutoRenew":true}}]}}"#);
    let pages = page("a.org") + "\n" + &page("b.org");
    check(
        &pages,
        Kind::Domains,
        2,
        &[],
        r#"{"domains":[{"name":"a.org","renews":true},{"name":"b.org","renews":true}]}"#,
    );
    // Its last page ends a list: the token before it is used.
    let open = r#"{"Domains":[{"DomainName":"a.org","AutoRenew":true}],"NextPageToken":"x"}"#;
    let both = r#"{"domains":[{"name":"a.org","renews":true},{"name":"b.org","renews":true}]}"#;
    let incomplete = [Problem::IncompletePage];
    check(
        &[open, &page("b.org")].concat(),
        Kind::Domains,
        2,
        &[],
        both,
    );
    let last = [&page("b.org"), open].concat();
    check(&last, Kind::Domains, 2, &incomplete, both);
    // What is asked Region by Region follows each other, too: there an open list stays open.
    let jobs = r#"{"CopyJobs":[],"NextToken":"x"}{"CopyJobs":[]}"#;
    let problems = [Problem::IncompletePage, Problem::RegionUnnamed];
    check(jobs, Kind::CopyJobs, 0, &problems, "{}");
}

/// An empty list that other commands print as well is taken where the line before it says which
/// command it was, and only then.
#[test]
fn a_command_tells_empty_lists_apart() {
    for (text, kind, command) in [
        (
            r#"{"Results":[]}"#,
            Kind::ProtectedResources,
            "backup list-protected-resources",
        ),
        (
            r#"{"RecoveryPoints":[]}"#,
            Kind::RecoveryPoints,
            "backup list-recovery-points-by-backup-vault",
        ),
        (
            r#"{"Resources":[]}"#,
            Kind::ResourceExplorer,
            "resource-explorer-2 list-resources",
        ),
        (
            r#"{"Domains":[]}"#,
            Kind::Domains,
            "route53domains list-domains",
        ),
    ] {
        assert_eq!(read(text), Err(Refusal::Ambiguous(kind)), "{text}");
        for prompt in [
            "",
            "$ ",
            "~ $ ",
            "[cloudshell-user@ip-10-0-0-1 ~]$ ",
            "PS C:\\> ",
        ] {
            let own = format!("{prompt}aws {command} --region \\\n  eu-west-1\n{text}");
            // The command says of which Region it lists nothing. Domains are of none.
            let facts = if kind == Kind::Domains {
                "{}"
            } else {
                r#"{"regions_seen":["eu-west-1"]}"#
            };
            check(&own, kind, 0, &[], facts);
            let other = format!("{prompt}aws ram list-resources\n{text}");
            assert_eq!(read(other), Err(Refusal::OtherOutput(kind)), "{text}");
        }
        // The line speaks of the output after it, and of no other one.
        let twice = format!("aws {command}\n{text}\n{text}");
        assert!(read(twice).is_err(), "{text}");
    }
}

#[test]
fn expiries_of_recovery_points() {
    let point = |rest: &str| {
        let text = format!(
            r#"{{"RecoveryPoints":[{{"IsEncrypted":false,"RecoveryPointArn":"arn:aws:rds:eu-west-1:999988887777:snapshot:awsbackup:copyjob-bbbb","BackupVaultArn":"arn:aws:backup:eu-west-1:999988887777:backup-vault:retained","CreationDate":"2026-10-01T04:00:00Z","Status":"COMPLETED"{rest}}}]}}"#
        );
        let facts = read(&text).unwrap().facts;
        let expiry = facts.points[0].rows.as_ref().unwrap().as_slice()[0].expiry;
        expiry
            .moment()
            .map_or_else(|| format!("{expiry:?}"), Timestamp::iso)
    };
    assert_eq!(point(""), "Unknown");
    assert_eq!(point(r#","CalculatedLifecycle":{}"#), "Unknown");
    assert_eq!(point(r#","Lifecycle":{}"#), "Never");
    assert_eq!(
        point(r#","Lifecycle":{"DeleteAfterDays":-1}"#),
        "Unknown",
        "a copy that never expires ends with its original"
    );
    assert_eq!(
        point(r#","CalculatedLifecycle":{},"Lifecycle":{"DeleteAfterDays":-1}"#),
        "Never"
    );
    assert_eq!(
        point(r#","Lifecycle":{"DeleteAfterDays":35}"#),
        "2026-11-05T00:00:00Z"
    );
    assert_eq!(point(r#","Lifecycle":{"DeleteAfterDays":-7}"#), "Unknown");
    // A member without an end, and one that may be an end under another name.
    assert_eq!(
        point(r#","Lifecycle":{"MoveToColdStorageAfterDays":7}"#),
        "Never"
    );
    assert_eq!(point(r#","Lifecycle":{"DeleteAfterWeeks":7}"#), "Unknown");
    assert_eq!(
        point(r#","Lifecycle":{"DeleteAfterEvent":"DELETE_AFTER_COPY"}"#),
        "Unknown"
    );
    assert_eq!(
        point(r#","CalculatedLifecycle":{"DeleteAt":"2027-05-01T10:00:00Z"},"Lifecycle":{}"#),
        "2027-05-01T00:00:00Z",
        "to the day, and never later than it is"
    );
}

#[test]
fn when_it_was_taken() {
    let bytes = sample("sts-get-caller-identity.json");
    let taken = |last_modified| {
        let given = Given {
            last_modified,
            ..given("x")
        };
        let source = read_given(given, &bytes).unwrap().source;
        (source.taken_at, source.taken_from)
    };
    assert_eq!(taken(None), (now(), TakenFrom::Given));
    assert_eq!(
        taken(Some(day("2026-10-02"))),
        (day("2026-10-02"), TakenFrom::LastModified)
    );
    assert_eq!(
        taken(Some(day("2027-01-01"))),
        (now(), TakenFrom::LastModified)
    );
    // A time inside goes before the file's own, and what is yet to come is no such time.
    let given = Given {
        last_modified: Some(day("2026-10-05")),
        ..given("x")
    };
    let source = read_given(given.clone(), &sample("backup-list-copy-jobs.json"))
        .unwrap()
        .source;
    assert_eq!(source.taken_from, TakenFrom::NewestInside);
    // When accounts joined says nothing about when they were listed.
    let list = sample("organizations-list-accounts.json");
    let source = read_given(given.clone(), &list).unwrap().source;
    assert_eq!(
        (source.taken_at, source.taken_from),
        (day("2026-10-05"), TakenFrom::LastModified)
    );
    let source = read_given(given, &sample("route53domains-list-domains.json"))
        .unwrap()
        .source;
    assert_eq!(source.taken_from, TakenFrom::LastModified);
}
