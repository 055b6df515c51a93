//! What it takes four people to be done: how many answers, taps and texts. Each is played step by
//! step, with real clicks and keys, from the empty page until the link is there.
//!
//! An answer settles an item or a group, or ticks what is there. A tap is a press of the pointer,
//! folds and buttons included. Folds that hide what is wanted are opened, and counted.

mod member;

use std::path::PathBuf;

use harness::evidence::{AWAY, CLOSING, THEN, collected};
use harness::journey::ACCOUNT;
use harness::{Checklist, Page, Site, in_chromium};

/// So many screens of a phone the owner's page may be long when nothing that was opened is folded again: nobody
/// presses Next here.
const MOST_SCREENS: f64 = 19.0;

/// Somebody in front of the page.
pub(crate) struct Person {
    pub(crate) list: Checklist,
    answers: usize,
    texts: usize,
    /// Files that were chosen. The browser's own dialogue is no part of the page, so that the tap
    /// that opens it is not played.
    files: usize,
    /// The most screens that the page was ever long.
    screens: f64,
}

impl Person {
    pub(crate) async fn open(page: &Page, site: Site) -> Self {
        let list = Checklist::open(page, site).await;
        list.count_taps().await;
        let screens = list.screens().await;
        Self {
            list,
            answers: 0,
            texts: 0,
            files: 0,
            screens,
        }
    }

    /// Types an answer into a field.
    pub(crate) async fn writes(&mut self, name: &str, text: &str) {
        self.answers += 1;
        self.adds_text(name, text).await;
    }

    /// Answers by one of several choices.
    pub(crate) async fn chooses(&mut self, name: &str, value: &str) {
        self.answers += 1;
        self.adds_choice(name, value).await;
    }

    /// Answers by a tick.
    pub(crate) async fn ticks(&mut self, name: &str) {
        self.answers += 1;
        self.list.tick(name).await;
        self.look().await;
    }

    /// Takes over what a file suggests as an answer.
    pub(crate) async fn takes_over(&mut self, what: &str) {
        self.answers += 1;
        self.list.action(what).await;
        self.look().await;
    }

    /// Says more of the answer that was just given.
    pub(crate) async fn adds_choice(&mut self, name: &str, value: &str) {
        self.list.radio(name, value).await;
        self.look().await;
    }

    /// Writes more of the answer that was just given.
    pub(crate) async fn adds_text(&mut self, name: &str, text: &str) {
        self.texts += 1;
        self.list.fill(name, text).await;
        self.look().await;
    }

    pub(crate) async fn adds_file(&mut self, file: PathBuf) {
        self.files += 1;
        self.list.attach("evidence", &file).await;
        self.list.files(self.files).await;
        self.look().await;
    }

    /// Everything is answered: goes on to the review, and types the id once more.
    pub(crate) async fn is_handed_over(&mut self, account: &str) {
        let open = self.list.outstanding().await;
        assert!(open.is_empty(), "still outstanding: {open:?}");
        self.list.action("review").await;
        self.look().await;
        self.adds_text("confirm-account-id", account).await;
        self.list.appears("a[data-hand-off]").await;
    }

    async fn look(&mut self) {
        self.screens = self.screens.max(self.list.screens().await);
    }

    /// No more than this was needed.
    pub(crate) async fn needed_at_most(&self, answers: usize, taps: usize) {
        let taken = self.list.taps().await + self.files;
        let told = format!(
            "{} answers, {taken} taps, {} texts; the page was {:.1} screens long",
            self.answers, self.texts, self.screens
        );
        println!("{told}");
        assert!(self.answers <= answers && taken <= taps, "it takes {told}");
    }
}

in_chromium!(the_owner_of_a_few_photos, async |page| {
    let phone = Site::product().framed(390, 844);
    let mut owner = Person::open(&page, phone).await;
    owner.writes("account-id", ACCOUNT).await;
    owner.chooses("standing", "standalone").await;

    owner.ticks("backup.s3.there").await;
    owner.ticks("there.nothing-else").await;

    // A server that was forgotten; nobody misses its disk.
    owner.chooses("backup.ebs.answer", "let-go").await;
    owner
        .adds_text("backup.ebs.why", "An old test server")
        .await;
    owner.chooses("backup.s3.answer", "kept").await;
    owner.adds_choice("backup.s3.place", "outside-aws").await;
    owner
        .adds_text("backup.s3.where", "The disk in my desk")
        .await;
    owner.adds_choice("backup.s3.restore", "tried").await;
    owner.chooses("backup.iac.answer", "nothing").await;
    owner.chooses("keys.shortcut", "nothing-of-this-kind").await;
    owner.chooses("backup.domains.answer", "kept").await;
    owner
        .adds_choice("backup.domains.place", "outside-aws")
        .await;
    owner
        .adds_text("backup.domains.where", "Another registrar")
        .await;
    owner.chooses("backup.cognito.answer", "nothing").await;
    owner.chooses("backup.other.answer", "nothing").await;
    owner
        .chooses("backup.final-copy.answer", "nothing-newer")
        .await;

    owner.chooses("access.root.answer", "ready").await;
    owner.chooses("access.survives.answer", "confirmed").await;
    owner
        .chooses("loose-end.root-domain.answer", "elsewhere")
        .await;
    owner.chooses("loose-ends.shortcut", "none-apply").await;
    owner.ticks("statements.read").await;
    owner.is_handed_over(ACCOUNT).await;
    owner.needed_at_most(18, 36).await;
    assert!(owner.screens < MOST_SCREENS, "the page grew");
});

in_chromium!(the_platform_engineer_with_files, async |page| {
    page.resize(1280, 900).await;
    let mut engineer = Person::open(&page, Site::product().at(THEN)).await;
    engineer.adds_file(collected("collected")).await;
    engineer.adds_file(collected("collected-copies")).await;
    engineer.takes_over("answer-account-id").await;
    engineer.takes_over("answer-standing").await;
    engineer.chooses("route", "organization").await;
    engineer
        .chooses("organization.member.answer", "looked-organizations")
        .await;
    engineer
        .chooses("organization.removal.answer", "leave-in")
        .await;

    // The database is kept, as the files show; the rest was made for a test.
    engineer.takes_over("answer-shown").await;
    engineer.chooses("backup.shortcut", "let-go-all").await;
    engineer
        .adds_text("backup.why", "Made for a load test")
        .await;
    // Where the copy lies, the file knows: nothing of it is typed.
    let (list, rds) = (&engineer.list, "backup.rds");
    let account = list.value(&format!("{rds}.destination-account")).await;
    let place = list.value(&format!("{rds}.where")).await;
    assert_eq!(account, AWAY);
    assert!(place.ends_with(":backup-vault:kept"), "{place}");
    assert!(!list.value(&format!("{rds}.copied-on")).await.is_empty());
    engineer.adds_choice("backup.rds.restore", "tried").await;
    engineer
        .chooses("backup.final-copy.answer", "nothing-newer")
        .await;
    engineer
        .chooses("inventory.aws-default.answer", "nothing-of-ours")
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
    engineer.is_handed_over(CLOSING).await;
    engineer.needed_at_most(14, 30).await;
});

in_chromium!(whoever_lets_a_sandbox_go, async |page| {
    page.resize(1280, 900).await;
    let mut person = Person::open(&page, Site::product()).await;
    person.writes("account-id", ACCOUNT).await;
    person.chooses("standing", "standalone").await;
    person.chooses("backup.shortcut", "let-go-all").await;
    person.adds_text("backup.why", "A sandbox").await;
    person
        .chooses("backup.final-copy.answer", "nothing-newer")
        .await;
    person.chooses("access.root.answer", "ready").await;
    person.chooses("access.survives.answer", "confirmed").await;
    person
        .chooses("loose-end.root-domain.answer", "elsewhere")
        .await;
    person.chooses("loose-ends.shortcut", "none-apply").await;
    person.ticks("statements.read").await;
    person.is_handed_over(ACCOUNT).await;
    person.needed_at_most(10, 36).await;
});
