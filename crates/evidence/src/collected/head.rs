//! The first line: whose file this is, and what was to be asked.

use domain::account::AccountId;
use domain::time::Timestamp;
use serde::Deserialize;

use crate::elements::{AccountField, TimeField};
use crate::fold::AHEAD_DAYS;
use crate::kind::Kind;
use crate::partition::Partition;
use crate::refusal::Refusal;

/// The name of the format, and the version that is read here.
const FORMAT: &str = "account-closure-collected";
const VERSION: u64 = 1;

/// What the first bytes say about being a file of the collector.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Front {
    /// It is one: its head begins at this byte.
    Head(usize),
    /// It is lines of another program, which names its format.
    Other,
}

/// Tells whether these first bytes have a head. Lines that a terminal has before it are left out.
pub(crate) fn front(bytes: &[u8]) -> Option<Front> {
    #[derive(Deserialize)]
    struct Named {
        format: String,
    }
    let mut place = 0;
    for line in bytes.split(|byte| *byte == b'\n') {
        let text = line.trim_ascii();
        if text.first() == Some(&b'{') {
            let named = serde_json::from_slice::<Named>(text).ok()?;
            let ours = named.format == FORMAT;
            // Whole documents of this project name their format, too, and are no lines.
            let of_lines = bytes.len() > place + line.len() + 1;
            return match ours {
                true => Some(Front::Head(place)),
                false => of_lines.then_some(Front::Other),
            };
        }
        place += line.len() + 1;
    }
    None
}

/// Whom the collector asked, and for what.
pub(super) struct Head {
    pub(super) kind: Kind,
    pub(super) account: AccountId,
    pub(super) partition: Partition,
    pub(super) started: Timestamp,
    pub(super) regions: Vec<String>,
    /// Whether a person named the Regions.
    pub(super) limited: bool,
    pub(super) off: Vec<String>,
}

/// The head as it is written.
#[derive(Deserialize)]
struct Written {
    version: u64,
    mode: String,
    account: AccountField,
    partition: String,
    started: TimeField,
    regions: Vec<String>,
    limited: bool,
    off: Vec<String>,
}

impl Head {
    /// Reads the head. A newer version is told apart before anything else is read of it.
    pub(super) fn read(
        line: &[u8],
        closing: Option<AccountId>,
        now: Timestamp,
    ) -> Result<Self, Refusal> {
        #[derive(Deserialize)]
        struct Version {
            format: String,
            version: u64,
        }
        let damaged = |_| Refusal::CollectedDamaged;
        let named: Version = serde_json::from_slice(line).map_err(damaged)?;
        if named.format != FORMAT {
            return Err(Refusal::CollectedOther);
        }
        if named.version > VERSION {
            return Err(Refusal::CollectedNewer);
        }
        let written: Written = serde_json::from_slice(line).map_err(damaged)?;
        let kind = match written.mode.as_str() {
            "this" => Kind::Collected,
            "copies" => Kind::CollectedCopies,
            "organization" => Kind::CollectedOrganization,
            _ => return Err(Refusal::CollectedDamaged),
        };
        let AccountField::Id(account) = written.account else {
            return Err(Refusal::CollectedDamaged);
        };
        let partition = Partition::parse(&written.partition).ok_or(Refusal::CollectedDamaged)?;
        let TimeField(started) = written.started;
        if written.version == 0 || started > now.plus_days(AHEAD_DAYS) {
            return Err(Refusal::CollectedDamaged);
        }
        let of_another = closing.is_some_and(|closing| closing != account);
        if kind == Kind::Collected && of_another {
            return Err(Refusal::CollectedAccount(account));
        }
        Ok(Self {
            kind,
            account,
            partition,
            started: started.min(now),
            regions: written.regions,
            limited: written.limited,
            off: written.off,
        })
    }
}
