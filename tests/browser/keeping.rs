//! No answer is lost: late tabs, no room and room again, records that replace answers, values that
//! the browser does not give out.

mod beside;
mod corrected;
mod foreign;
mod importing;
mod late;
mod late_files;
mod long;
mod others;
mod own_names;
mod refused;
mod room;

use harness::journey::ACCOUNT;
use harness::{Checklist, Page, Site};

/// A tab that has not heard yet; see there.
const LATE: &str = include_str!("../harness/scripts/late.js");

/// A page whose storage is full while `testFull` is set, or once it holds so many bytes more as
/// `testRoom(…)` was told.
fn site_with_room() -> Site {
    Site::product().before(include_str!("../harness/scripts/room.js"))
}

/// The page with an account given.
async fn open(page: &Page, site: Site) -> Checklist {
    let list = Checklist::open(page, site).await;
    list.fill("account-id", ACCOUNT).await;
    list
}

async fn reload(list: &Checklist) {
    list.reload().await;
    list.ready().await;
}

/// Runs a script in the page.
async fn run(list: &Checklist, script: &str) {
    list.ask(script, vec![]).await;
}

/// Whether a notice is shown.
async fn is_noticed(list: &Checklist) -> bool {
    list.shows("[role=status] .acc-notice").await
}
