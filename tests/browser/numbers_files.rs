//! The other half of the numbers: the owner with the collector's file, and the engineer without one.

use harness::evidence::{AWAY, CLOSING, THEN, collected};
use harness::journey::ACCOUNT;
use harness::{Site, in_every_engine};

use crate::numbers::Person;

in_every_engine!(the_owner_with_a_file, async |page| {
    let phone = Site::product().at(THEN).framed(390, 844);
    let mut owner = Person::open(&page, phone).await;
    owner.adds_file(collected("collected-owner")).await;
    owner.takes_over("answer-account-id").await;
    owner.takes_over("answer-standing").await;

    // The photos are on a disk, the domain has moved; the rest was a test.
    owner.chooses("backup.s3.answer", "kept").await;
    owner.adds_choice("backup.s3.place", "outside-aws").await;
    owner
        .adds_text("backup.s3.where", "The disk in my desk")
        .await;
    owner.adds_choice("backup.s3.restore", "tried").await;
    owner.chooses("backup.domains.answer", "let-go").await;
    owner.adds_text("backup.domains.why", "It may expire").await;
    owner.chooses("backup.shortcut", "let-go-all").await;
    owner.adds_text("backup.why", "An old test server").await;
    owner
        .chooses("backup.final-copy.answer", "nothing-newer")
        .await;

    owner
        .chooses("inventory.aws-default.answer", "nothing-of-ours")
        .await;

    owner.chooses("access.root.answer", "ready").await;
    owner.chooses("access.survives.answer", "confirmed").await;
    owner
        .chooses("loose-end.root-domain.answer", "elsewhere")
        .await;
    owner.chooses("loose-ends.shortcut", "none-apply").await;
    owner.ticks("statements.read").await;
    owner.is_handed_over(CLOSING).await;
    owner.needed_at_most(14, 36).await;
});

in_every_engine!(the_platform_engineer_without_a_file, async |page| {
    page.resize(1280, 900).await;
    let mut engineer = Person::open(&page, Site::product()).await;
    engineer.writes("account-id", ACCOUNT).await;
    engineer.chooses("standing", "member").await;
    engineer.chooses("route", "organization").await;
    engineer
        .chooses("organization.member.answer", "looked-organizations")
        .await;
    engineer
        .chooses("organization.removal.answer", "leave-in")
        .await;

    // The database is kept; the rest was made for a test.
    engineer.ticks("backup.rds.there").await;
    engineer.chooses("backup.rds.answer", "kept").await;
    engineer
        .adds_choice("backup.rds.place", "other-account")
        .await;
    engineer
        .adds_text("backup.rds.destination-account", AWAY)
        .await;
    engineer
        .adds_text("backup.rds.where", "The vault named kept")
        .await;
    engineer.adds_choice("backup.rds.restore", "tried").await;
    engineer.chooses("backup.shortcut", "let-go-all").await;
    engineer
        .adds_text("backup.why", "Made for a load test")
        .await;
    engineer
        .chooses("backup.final-copy.answer", "nothing-newer")
        .await;

    engineer
        .chooses("access.organization-closer.answer", "named")
        .await;
    engineer
        .adds_text("access.organization-closer.why", "The platform team")
        .await;
    engineer
        .chooses("access.survives.answer", "confirmed")
        .await;
    engineer
        .chooses("loose-end.root-domain.answer", "elsewhere")
        .await;
    engineer.chooses("loose-ends.shortcut", "none-apply").await;
    engineer.ticks("statements.read").await;
    engineer.is_handed_over(ACCOUNT).await;
    engineer.needed_at_most(14, 42).await;
});
