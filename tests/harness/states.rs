//! The states in which a page can stand while somebody closes an account, each reached as a person
//! would reach it.

use crate::checklist::Checklist;
use crate::evidence::{CLOSING, collected, inventory};
use crate::journey::{ACCOUNT, Journey};
use crate::page::Page;
use crate::site::Site;

/// How far somebody has come.
#[derive(Debug, Clone, Copy)]
pub enum State {
    /// Nothing was answered.
    Empty,
    /// A member account, with some answers.
    SomeAnswered,
    /// The collector's file was added.
    FileDropped,
    /// A file says that something is there which is answered as not there.
    Contradiction,
    /// Nothing is outstanding.
    AllSettled,
    /// The review, with the field for the id.
    Review,
    /// The link is there.
    HandOff,
    /// It is closed, as somebody says.
    Afterwards,
    /// Somebody went on too early, with a wrong id.
    Error,
}

impl State {
    /// Opens the site and goes on until the page stands there. Files are read as of
    /// [`crate::evidence::THEN`], if the site's clock is set to it.
    pub async fn reach(self, page: &Page, site: Site) -> Checklist {
        let list = Checklist::open(page, site).await;
        match self {
            Self::Empty => assert!(!list.is_open().await),
            Self::SomeAnswered => some_answered(&list).await,
            Self::FileDropped => file_dropped(&list).await,
            Self::Contradiction => contradiction(&list).await,
            Self::AllSettled => Journey::quick().complete(&list).await,
            Self::Review => review(&list).await,
            Self::HandOff => hand_off(&list).await,
            Self::Afterwards => afterwards(&list).await,
            Self::Error => error(&list).await,
        }
        list
    }
}

async fn some_answered(list: &Checklist) {
    list.fill("account-id", ACCOUNT).await;
    list.radio("standing", "member").await;
    list.radio("organization.removal.answer", "remove-first")
        .await;
    list.tick("backup.rds.there").await;
    list.tick("backup.s3.there").await;
    list.tick("there.nothing-else").await;
    list.radio("backup.rds.answer", "kept").await;
    list.radio("backup.rds.place", "other-account").await;
    list.radio("backup.s3.answer", "let-go").await;
    assert!(
        list.shows("[name=\"backup.rds.destination-account\"]")
            .await
    );
    assert!(list.shows("[data-item=\"organization.removed\"]").await);
}

async fn file_dropped(list: &Checklist) {
    list.fill("account-id", CLOSING).await;
    list.attach("evidence", &collected("collected")).await;
    list.files(1).await;
    list.appears("[data-panel=files]").await;
}

async fn contradiction(list: &Checklist) {
    list.fill("account-id", CLOSING).await;
    list.radio("standing", "standalone").await;
    list.tick("backup.rds.there").await;
    list.radio("backup.rds.answer", "nothing").await;
    list.add_evidence("all.json", &inventory(&["orders"]))
        .await
        .expect("an inventory");
    let denied = "return el.state.outstanding.some(({ item, reason }) =>
        item === 'backup.rds' && reason.startsWith('contradict'))";
    list.wait("the file says otherwise", denied, vec![]).await;
}

async fn review(list: &Checklist) {
    Journey::quick().complete(list).await;
    list.action("review").await;
    list.appears("[data-panel=\"hand-off\"]").await;
}

async fn hand_off(list: &Checklist) {
    let mut journey = Journey::quick();
    journey.complete(list).await;
    journey.hand_over(list).await;
}

async fn afterwards(list: &Checklist) {
    hand_off(list).await;
    list.radio("outcome.answer", "closed").await;
    list.action("today").await;
    list.fill("outcome.seen", "Seen in the console").await;
}

async fn error(list: &Checklist) {
    list.fill("account-id", "12").await;
    list.action("review").await;
    assert!(list.shows(".acc-summary a[href=\"#account\"]").await);
}
