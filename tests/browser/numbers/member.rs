//! A member of an organization that has a database: everything is answered by hand, and its organization
//! closes it.

use harness::evidence::AWAY;
use harness::journey::ACCOUNT;
use harness::{Site, in_chromium};

use super::Person;

in_chromium!(a_member_with_a_database, async |page| {
    page.resize(1280, 900).await;
    let mut person = Person::open(&page, Site::product()).await;
    person.writes("account-id", ACCOUNT).await;
    person.chooses("standing", "member").await;
    person.chooses("route", "organization").await;

    person.ticks("backup.rds.there").await;
    person.ticks("there.nothing-else").await;
    person.chooses("backup.rds.answer", "kept").await;
    person
        .adds_choice("backup.rds.place", "other-account")
        .await;
    person
        .adds_text("backup.rds.destination-account", AWAY)
        .await;
    person
        .adds_text("backup.rds.where", "The snapshot named orders-last")
        .await;
    person.adds_choice("backup.rds.restore", "tried").await;
    person
        .chooses("keys.shortcut", "nothing-of-this-kind")
        .await;
    for item in ["ebs", "iac", "domains", "cognito", "other"] {
        let answer = format!("backup.{item}.answer");
        person.chooses(&answer, "nothing").await;
    }
    person
        .chooses("backup.final-copy.answer", "nothing-newer")
        .await;

    person
        .chooses("organization.member.answer", "looked-organizations")
        .await;
    person
        .chooses("organization.removal.answer", "leave-in")
        .await;
    person
        .chooses("access.organization-closer.answer", "named")
        .await;
    person
        .adds_text("access.organization-closer.why", "The platform team")
        .await;
    person.chooses("access.survives.answer", "no-root").await;
    person
        .chooses("loose-end.root-domain.answer", "elsewhere")
        .await;
    person.chooses("loose-ends.shortcut", "none-apply").await;
    person.ticks("statements.read").await;
    person.is_handed_over(ACCOUNT).await;
    person.needed_at_most(20, 41).await;
});
