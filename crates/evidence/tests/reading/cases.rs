//! Files as people have them: what is taken, and what is refused with a reason that helps.

use std::path::Path;

use domain::time::Date;
use evidence::combine::combine;
use evidence::drawn::Drawn;
use evidence::facts::{CommitmentKind, CommitmentState};
use evidence::kind::Kind;
use evidence::problem::Problem;
use evidence::refusal::Refusal;
use evidence::source::Given;

use crate::common::{account, given, read_given, rules_of};

/// Reads a case a day after the newest time in any of them.
fn case(name: &str) -> Result<Drawn, Refusal> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let bytes = std::fs::read(folder.join(name)).unwrap();
    let now = Date::parse("2026-11-29").unwrap().start();
    read_given(Given { now, ..given(name) }, &bytes)
}

#[track_caller]
fn taken(name: &str, kind: Kind, things: u64, problems: &[Problem]) -> Drawn {
    let drawn = case(name).unwrap();
    let source = &drawn.source;
    assert_eq!((source.kind, source.things), (kind, things), "{name}");
    assert_eq!(source.problems, problems, "{name}");
    drawn
}

#[test]
fn accounts() {
    let refused = Refusal::Queried(Some(Kind::Accounts));
    assert_eq!(case("accounts-array-of-query.json"), Err(refused));
    let pages = taken("accounts-in-two-pages.json", Kind::Accounts, 4, &[]);
    assert!(pages.source.complete);
    let console = taken("accounts-of-console.csv", Kind::Accounts, 4, &[]);
    assert!(console.source.complete);
    assert_eq!(
        console.facts.members, pages.facts.members,
        "the console's file says the same"
    );
    let unit = taken(
        "accounts-of-one-unit.json",
        Kind::Accounts,
        2,
        &[Problem::PartOfList],
    );
    assert!(!unit.source.complete);
    let numbers = taken(
        "accounts-with-numbers.json",
        Kind::Accounts,
        4,
        &[Problem::NumericAccount],
    );
    assert_eq!(numbers.facts.members, pages.facts.members);
}

#[test]
fn no_organization() {
    let drawn = taken("no-organization-as-json.json", Kind::NoOrganization, 1, &[]);
    assert!(drawn.facts.no_organization);
}

#[test]
fn inventories() {
    let regions = "tagged-resources-of-two-regions.txt";
    let drawn = taken(regions, Kind::TaggedResources, 4, &[]);
    assert_eq!(drawn.facts.regions_seen, ["eu-west-1", "us-east-1"]);
    taken(
        "tagged-resources-in-a-fence.txt",
        Kind::TaggedResources,
        3,
        &[],
    );
    let drawn = taken("tag-editor-of-excel.csv", Kind::TagEditor, 1, &[]);
    assert_eq!(drawn.source.account, Some(account("210987654321")));
}

#[test]
fn costs() {
    let refused = case("costs-not-by-service.json");
    assert_eq!(refused, Err(Refusal::UngroupedCosts));
    let drawn = case("costs-with-savings-plan.json").unwrap();
    assert_eq!(drawn.source.kind, Kind::CostByService);
    assert!(drawn.source.complete);
}

/// A bill that has a Savings Plan on it contradicts "no commitments".
#[test]
fn a_savings_plan_on_the_bill_is_a_commitment() {
    let drawn = case("costs-with-savings-plan.json").unwrap();
    let now = Date::parse("2026-11-29").unwrap().start();
    let rules = rules_of(Some(account("210987654321")), now);
    let combined = combine(&[(drawn.source, drawn.facts)], &rules);
    let against = combined.contradictions.iter();
    let found: Vec<&str> = against
        .filter(|one| one.kind.name() == "commitments-run")
        .map(|one| one.item)
        .collect();
    assert_eq!(found, ["loose-end.commitments"]);
}

#[test]
fn reservations_of_another_service_are_commitments() {
    let drawn = taken("reserved-databases.json", Kind::ReservedInstances, 1, &[]);
    let only = &drawn.facts.commitments[0];
    assert_eq!(only.kind, CommitmentKind::ReservedInstances);
    assert_eq!(only.state, CommitmentState::Running);
    assert_eq!(
        only.until.map(|time| time.date().iso()).as_deref(),
        Some("2021-06-01")
    );
}

#[test]
fn outputs_of_other_commands() {
    for (name, refusal) in [
        (
            "domains-of-sagemaker.json",
            Refusal::OtherOutput(Kind::Domains),
        ),
        (
            "regions-of-identity-center.json",
            Refusal::OtherOutput(Kind::Regions),
        ),
        (
            "empty-shared-resources.json",
            Refusal::Ambiguous(Kind::ResourceExplorer),
        ),
        (
            "empty-query-of-logs.json",
            Refusal::Ambiguous(Kind::ProtectedResources),
        ),
    ] {
        assert_eq!(case(name), Err(refusal), "{name}");
    }
}
