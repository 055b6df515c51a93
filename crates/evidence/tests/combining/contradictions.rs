//! Answers that can't be true, and things worth knowing.

use domain::plan::{Figure, Figures, ItemKind, Plan};
use evidence::combine::{ContradictionKind, NoteKind, Rules, combine};
use evidence::facts::{AccountState, Caller, What};

use crate::common::{account, day, file, now, sample};
use crate::scene::{bring, read_all, rules};

const MANAGEMENT: &str = "111122223333";

fn text(name: &str) -> String {
    String::from_utf8(sample(name)).unwrap()
}

/// Item, kind, options, count and examples of all contradictions.
fn rows(texts: &[String], rules: &Rules) -> Vec<String> {
    let files: Vec<_> = texts.iter().map(file).collect();
    let row = |one: &evidence::combine::Contradiction| {
        format!(
            "{} {} {} {} {}",
            one.item,
            one.kind.name(),
            one.options.join("/"),
            one.count,
            one.examples.join(",")
        )
    };
    combine(&files, rules)
        .contradictions
        .iter()
        .map(row)
        .collect()
}

#[track_caller]
fn check(texts: &[String], expected: &[&str]) {
    assert_eq!(rows(texts, &rules()), expected);
}

fn management() -> Rules {
    crate::common::rules_of(Some(account(MANAGEMENT)), now())
}

#[test]
fn existing_resources() {
    check(
        &[text("tag-editor-export.csv")],
        &[
            "backup.ebs resources-exist nothing 1 arn:aws:ec2:eu-west-1:210987654321:instance/i-0a1b2c3d4e5f60718",
            "backup.s3 resources-exist nothing 1 arn:aws:s3:::example-orders-archive",
        ],
    );
    let costs = [text("ce-get-cost-and-usage.json")];
    check(
        &costs,
        &[
            "backup.rds charged nothing 1 Amazon Relational Database Service",
            "backup.kms charged nothing 1 AWS Key Management Service",
        ],
    );
}

#[test]
fn a_copy_job_names_the_vault_that_it_copied_from() {
    let vault = "arn:aws:backup:eu-west-1:210987654321:backup-vault:Default";
    check(
        &[text("backup-list-copy-jobs.json")],
        &[&format!("backup.aws-backup listed nothing 1 {vault}")],
    );
}

/// Whoever asked for the jobs, they speak of the account that they name.
#[test]
fn a_vault_of_another_account_is_not_there() {
    let jobs = text("backup-list-copy-jobs.json");
    assert_eq!(rows(&[jobs], &management()), Vec::<String>::new());
}

#[test]
fn members_of_a_management_account() {
    let list = text("organizations-list-accounts.json");
    let open = "organization.members open-members done/no-members 1 210987654321";
    let member =
        "organization.member is-management looked-organizations/looked-management 1 111122223333";
    assert_eq!(
        rows(std::slice::from_ref(&list), &management()),
        [member, open]
    );
    let closed = list.replace(
        "\"Status\": \"ACTIVE\", \"State\": \"ACTIVE\", \"JoinedMethod\": \"CREATED\"",
        "\"State\": \"CLOSED\", \"JoinedMethod\": \"CREATED\"",
    );
    assert_ne!(closed, list);
    assert_eq!(rows(&[closed], &management()), [member]);
    let pending = list.replace(
        "\"Status\": \"SUSPENDED\", \"State\": \"CLOSED\"",
        "\"State\": \"PENDING_CLOSURE\"",
    );
    let two = "organization.members open-members done/no-members 2 210987654321,345678901234";
    assert_eq!(
        rows(&[pending], &management()),
        [member, two],
        "pending is not closed"
    );
}

#[test]
fn membership() {
    let created = "organization.waiting-time created-by-organization does-not-apply 1 ";
    let another = "organization.management managed-by-another looked-organizations 1 111122223333";
    check(
        &[text("organizations-list-accounts.json")],
        &[another, created],
    );
    check(
        &[text("organizations-describe-account.json")],
        &[another, created],
    );
    let organization = text("organizations-describe-organization.json");
    check(std::slice::from_ref(&organization), &[another]);
    let invited = text("organizations-describe-account.json").replace("CREATED", "INVITED");
    check(&[invited], &[another]);

    let itself =
        "organization.member is-management looked-organizations/looked-management 1 111122223333";
    assert_eq!(
        rows(std::slice::from_ref(&organization), &management()),
        [itself]
    );
    // Of an account that is not named it is only known that it is in one: which it is, nobody can tell.
    let unnamed = crate::common::rules_of(None, now());
    assert_eq!(rows(&[organization], &unnamed), Vec::<String>::new());
}

#[test]
fn no_organization_has_no_members_and_no_management() {
    let none = "An error occurred (AWSOrganizationsNotInUseException) when calling the \
        DescribeOrganization operation: Your account is not a member of an organization.";
    check(
        &[none.to_owned()],
        &[
            "organization.management in-no-organization looked-organizations 1 ",
            "organization.member in-no-organization looked-organizations/looked-management 1 ",
        ],
    );
}

#[test]
fn commitments() {
    let plans = text("savingsplans-describe-savings-plans.json");
    let row = "loose-end.commitments commitments-run does-not-apply 1 aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
    check(std::slice::from_ref(&plans), &[row]);
    check(&[plans.replace("\"active\"", "\"retired\"")], &[]);
    check(&[plans.replace("\"active\"", "\"daydreaming\"")], &[row]);
    check(&[plans.replace("2028-05-01", "2026-05-01")], &[]);
    check(
        &[plans.replace("\"end\": \"2028-05-01T00:00:00.000Z\", ", "")],
        &[row],
    );
    let instances = r#"{"ReservedInstances":[{"ReservedInstancesId":"r-1","State":"active","End":"2027-01-01T00:00:00Z"}]}"#;
    check(
        &[instances.to_owned()],
        &["loose-end.commitments commitments-run does-not-apply 1 r-1"],
    );
}

#[test]
fn domains_and_delegation() {
    check(
        &[text("route53domains-list-domains.json")],
        &[
            "backup.domains resources-exist nothing 1 example-shop.org",
            "backup.domains domains-registered kept 1 example-shop.org",
        ],
    );
    check(
        &[text(
            "organizations-list-delegated-services-for-account.json",
        )],
        &[
            "loose-end.delegated-administration administers-services done/does-not-apply 1 guardduty.amazonaws.com",
        ],
    );
    let administrators = |id: &str| {
        format!(
            r#"{{"DelegatedAdministrators":[{{"Id":"{id}","Arn":"arn:aws:organizations::111122223333:account/o-1/{id}","State":"ACTIVE"}}]}}"#
        )
    };
    assert_eq!(rows(&[administrators("210987654321")], &rules()).len(), 1);
    check(&[administrators("345678901234")], &[]);
}

#[test]
fn items_and_options_are_those_of_the_plan() {
    let plan = built_in::plan("en").unwrap();
    let mut files: Vec<_> = crate::common::samples()
        .iter()
        .map(|name| file(sample(name)))
        .collect();
    files.extend([file(text("organizations-list-accounts.json"))]);
    files.push(file(
        "An error occurred (AWSOrganizationsNotInUseException) when calling the \
         DescribeOrganization operation: Your account is not a member of an organization.",
    ));
    let both = [combine(&files, &rules()), combine(&files, &management())];
    let mut kinds = Vec::new();
    for one in both.iter().flat_map(|combined| &combined.contradictions) {
        let item = &plan.items[plan.find(one.item).unwrap()];
        for option in one.options {
            let known = match &item.kind {
                ItemKind::Backup(_) => matches!(*option, "nothing" | "kept"),
                _ => item.option(option).is_some(),
            };
            assert!(known, "{} has no {option}", one.item);
        }
        kinds.push(one.kind);
    }
    // Those of signs stand in the collector's files.
    let of_sign = |kind: &&ContradictionKind| What::parse(kind.name()).is_some();
    for kind in ContradictionKind::ALL.iter().filter(|kind| !of_sign(kind)) {
        assert!(kinds.contains(kind), "{}", kind.name());
    }
    for note in both.iter().flat_map(|combined| &combined.notes) {
        assert!(plan.find(note.item).is_some(), "{}", note.item);
    }
}

#[test]
fn notes() {
    let notes = |texts: &[String]| -> Vec<(&'static str, NoteKind)> {
        bring(texts)
            .notes
            .into_iter()
            .map(|note| (note.item, note.kind))
            .collect()
    };
    let leave = NoteKind::MayLeaveFrom(domain::time::Timestamp(1_772_442_941_120 + 4 * 86_400_000));
    assert_eq!(
        notes(&[text("organizations-describe-account.json")]),
        [
            (
                "organization.removal",
                NoteKind::State(AccountState::Active)
            ),
            ("organization.waiting-time", leave),
        ]
    );
    let quota = NoteKind::CloseQuota {
        accounts: 3,
        closings: 250,
        days: 30,
        at_once: 3,
    };
    assert!(
        notes(&[text("organizations-list-accounts.json")])
            .contains(&("organization.removal", quota))
    );
    let [(item, NoteKind::DomainExpires { at, renews, .. })] =
        &notes(&[text("route53domains-list-domains.json")])[..]
    else {
        panic!("one domain")
    };
    assert_eq!(
        (*item, *at, *renews),
        ("backup.domains", Some(day("2027-02-01")), Some(true))
    );
    let [(item, NoteKind::Runs { until, .. })] =
        &notes(&[text("savingsplans-describe-savings-plans.json")])[..]
    else {
        panic!("one plan")
    };
    assert_eq!(
        (*item, *until),
        ("loose-end.commitments", Some(day("2028-05-01")))
    );
    assert_eq!(
        notes(&[text("sts-get-caller-identity.json")]),
        [("access.root", NoteKind::Asked(Caller::Root))]
    );
    let contact = notes(&[text("account-get-contact-information.json")]);
    assert!(matches!(
        contact[..],
        [("organization.contact-phone", NoteKind::Contact(_))]
    ));
    let services = notes(&[text(
        "organizations-list-delegated-services-for-account.json",
    )]);
    assert!(matches!(
        services[..],
        [(
            "loose-end.delegated-administration",
            NoteKind::Administers(_)
        )]
    ));
}

#[test]
fn the_quota_of_closings() {
    let quota = |accounts: usize| {
        let one = |number: usize| {
            let id = 100_000_000_000 + number;
            format!(
                r#"{{"Id":"{id}","Arn":"arn:aws:organizations::{MANAGEMENT}:account/o-1/{id}","State":"ACTIVE"}}"#
            )
        };
        let elements: Vec<String> = (0..accounts).map(one).collect();
        let notes = bring(&[format!(r#"{{"Accounts":[{}]}}"#, elements.join(","))]).notes;
        notes.into_iter().find_map(|note| match note.kind {
            NoteKind::CloseQuota { closings, .. } => Some(closings),
            _ => None,
        })
    };
    assert_eq!(quota(5), Some(250));
    assert_eq!(quota(500), Some(250));
    assert_eq!(quota(2000), Some(400));
    assert_eq!(quota(11_000), Some(1000));
}

/// A host's rule changes what is judged, and not only what is said.
#[test]
fn a_rule_of_a_hosts_own_counts() {
    let example = include_str!("../../../../plan/examples/platform-team.json");
    let built_in = built_in::plan("en").unwrap();
    let figures = Plan::read_own(example, &built_in, "en").unwrap().figures;
    let files = read_all(&[text("organizations-list-accounts.json")]);
    let notes = combine(&files, &Rules { figures, ..rules() }).notes;
    let quotas: Vec<_> = notes
        .into_iter()
        .filter_map(|note| match note.kind {
            NoteKind::CloseQuota { closings, .. } => Some(closings),
            _ => None,
        })
        .collect();
    assert_eq!(quotas, [400]);
}

#[test]
fn a_plan_of_other_figures_says_other_things() {
    let files = read_all(&[
        text("organizations-list-accounts.json"),
        text("organizations-describe-account.json"),
    ]);
    let said = |figures| -> Vec<NoteKind> {
        let notes = combine(&files, &Rules { figures, ..rules() }).notes;
        notes.into_iter().map(|note| note.kind).collect()
    };
    let mut figures = rules().figures;
    figures.set(Figure::WaitingDays, Some(7));
    figures.set(Figure::QuotaLeast, Some(400));
    figures.set(Figure::QuotaDays, Some(60));
    figures.set(Figure::QuotaAtOnce, Some(5));
    let notes = said(figures);
    let leave = domain::time::Timestamp(1_772_442_941_120 + 7 * 86_400_000);
    assert!(notes.contains(&NoteKind::MayLeaveFrom(leave)));
    assert!(notes.contains(&NoteKind::CloseQuota {
        accounts: 3,
        closings: 400,
        days: 60,
        at_once: 5,
    }));
    let notes = said(Figures::default());
    let judged = |note: &NoteKind| {
        matches!(
            note,
            NoteKind::MayLeaveFrom(_) | NoteKind::CloseQuota { .. }
        )
    };
    assert!(!notes.iter().any(judged), "{notes:?}");
}

#[test]
fn as_of_the_newest_file() {
    let older = text("organizations-describe-account.json");
    let newer = text("organizations-describe-organization.json");
    for texts in [[older.clone(), newer.clone()], [newer, older]] {
        let combined = bring(&texts);
        let another = combined
            .contradictions
            .iter()
            .find(|one| one.item == "organization.management");
        assert_eq!(another.unwrap().as_of, Some(now()));
    }
    // When the account joined, seven months before, is not when that was asked.
    let only = bring(&[text("organizations-describe-account.json")]);
    assert_eq!(only.contradictions[0].as_of, Some(now()));
}
