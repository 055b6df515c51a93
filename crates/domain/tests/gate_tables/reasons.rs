//! Every reason of the closed list is met at least once, with its public name.

use domain::answer::{Place, Said};
use domain::evidence::AtHand;
use domain::gate::Loading;
use domain::reason::Reason;
use domain::standing::Standing;
use serde_json::json;

use crate::common::{ACCOUNT, ELSEWHERE, after, id, ms};
use crate::scene::Scene;

type Change = fn(&mut Scene);

/// A row, and a change that makes it outstanding for this reason.
fn example(reason: Reason) -> (&'static str, Change) {
    let one: fn(Change) -> (&'static str, Change) = |change| ("backup.one", change);
    match reason {
        Reason::Unanswered => one(|s| s.case.remove("backup.one")),
        Reason::IdInvalid => ("account", |s| s.case.typed_id = "1".to_owned()),
        Reason::IdChanged => ("account", |s| s.case.typed_id = ELSEWHERE.to_owned()),
        Reason::ProtectedAccount => ("account", |s| {
            s.plan["protected_accounts"] = json!(["9876-5432-1098", ACCOUNT]);
        }),
        Reason::Unknown => ("standing", |s| {
            s.say("standing", Said::Standing(Standing::Unknown))
        }),
        Reason::RouteUnavailable => ("route", |s| {
            let option = |id: &str| json!({"id": id, "label": "L", "closes_route": "root"});
            let options = ["does-not-apply", "done", "accepted"].map(option);
            s.item("org.removal", "options", json!(options));
        }),
        Reason::PlaceMissing => one(|s| s.backup("backup.one", |form| form.place = None)),
        Reason::DestinationMissing => one(|s| {
            s.backup("backup.one", |form| form.place = Some(Place::OtherAccount));
        }),
        Reason::DestinationInvalid => one(|s| {
            s.backup("backup.one", |form| {
                form.place = Some(Place::OtherAccount);
                form.destination_account = "theirs".to_owned();
            });
        }),
        Reason::InsideAccount => {
            one(|s| s.backup("backup.one", |form| form.location = ACCOUNT.to_owned()))
        }
        Reason::ClosingAccount => one(|s| {
            s.closing.push(id(ELSEWHERE));
            s.backup("backup.one", |form| form.location = ELSEWHERE.to_owned());
        }),
        Reason::WhereMissing => one(|s| s.backup("backup.one", |form| form.location.clear())),
        Reason::WhereUnreadable => {
            one(|s| s.backup("backup.one", |form| form.location = "?".to_owned()))
        }
        Reason::RestoreMissing => one(|s| s.backup("backup.one", |form| form.restore = None)),
        Reason::CopiedOnInvalid => {
            one(|s| s.backup("backup.one", |form| form.copied_on = "?".to_owned()))
        }
        Reason::CopiedOnFuture => one(|s| {
            s.backup("backup.one", |form| {
                form.copied_on = "2027-01-01".to_owned()
            })
        }),
        Reason::WhyMissing => ("end.two", |s| s.decide("end.two", "accepted", "")),
        Reason::WhyInvalid => ("end.two", |s| {
            s.item("end.two", "options", crate::decisions::with_a_form());
            s.decide("end.two", "accepted", "CHG");
        }),
        Reason::NotYet => ("end.two", |s| s.decide("end.two", "not-yet", "")),
        Reason::ConfirmAgain => one(|s| s.now = after(31)),
        Reason::InTheFuture => one(|s| s.at("backup.one", after(2))),
        Reason::ClockCorrected => one(|s| s.case.corrected = s.now),
        Reason::Changed => one(|s| s.item("backup.one", "revision", json!(2))),
        Reason::Contradicted => one(|s| {
            s.backup("backup.one", |form| {
                form.choice = Some(domain::answer::Choice::Nothing)
            });
            s.find("backup.one", 3, None);
        }),
        Reason::EvidenceRemoved => one(|s| s.doubt("backup.one")),
        Reason::NotAsked => one(|s| {
            s.plan["sections"][0]["asked_if_there"] = json!(true);
            s.backup("backup.one", |form| form.choice = None);
            s.files.collected = true;
            let form = domain::answer::ThereForm {
                basis: Some(domain::answer::Basis::File),
                ..Default::default()
            };
            s.say("there.nothing-else", domain::answer::Said::There(form));
        }),
        Reason::EvidenceUnread => ("evidence", |s| s.files.at_hand = AtHand::Unread),
        Reason::EvidenceUnreadable => ("evidence", |s| s.files.at_hand = AtHand::Unreadable),
        Reason::PlanLoading => ("plan", |s| s.loading = Loading::Plan),
        Reason::ClockImplausible => ("clock", |s| s.case.latest = ms(after(1), 1)),
        Reason::GradeTooLow => ("backup.graded", |s| s.findings.clear()),
    }
}

#[test]
fn every_reason() {
    for reason in Reason::ALL {
        let (row, change) = example(*reason);
        let mut scene = Scene::settled();
        change(&mut scene);
        let plan = scene.read();
        let assessment = scene.assess(&plan);
        let mut outstanding = assessment.outstanding(&plan);
        let found = outstanding.find(|outstanding| outstanding.item == row);
        assert_eq!(found.map(|found| found.reason), Some(*reason));
        assert_eq!(Reason::parse(reason.name()), Some(*reason));
    }
}
