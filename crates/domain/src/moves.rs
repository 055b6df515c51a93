//! Where answers went that were kept under one name: a draft that was given its id, an id that was
//! corrected, there and back. Whoever slept meanwhile follows to the end.

use crate::account::AccountId;
use crate::time::Timestamp;

/// At most so many moves are known of a name; the oldest are dropped.
const KEPT: usize = 8;

/// Answers left a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// When they did.
    pub at: Timestamp,
    /// The account that they belong to since; none where they were forgotten there.
    pub to: Option<AccountId>,
    /// When they came there: later, where one that they went through is not named any more.
    pub arrived: Timestamp,
}

/// The moves away from one name, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moves(Vec<Move>);

/// Where answers are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whereabouts {
    /// Where they were.
    Here,
    /// In this account, since then. It may be the one where they were.
    There(AccountId, Timestamp),
    /// Nowhere: they were forgotten where they had gone.
    Forgotten,
}

impl Moves {
    /// Reads the text of [`Self::to_text`]; an entry that is no move is left out.
    #[must_use]
    pub fn read(text: &str) -> Self {
        Self(text.lines().filter_map(read_move).collect())
    }

    /// A line for each move.
    #[must_use]
    pub fn to_text(&self) -> String {
        let line = |one: &Move| {
            let to = one.to.as_ref().map_or("", AccountId::as_str);
            format!("{},{to},{}\n", one.at.0, one.arrived.0)
        };
        self.0.iter().map(line).collect()
    }

    /// When answers last left this name.
    #[must_use]
    pub fn last(&self) -> Timestamp {
        self.0.last().map(|last| last.at).unwrap_or_default()
    }

    /// Adds a move that is later than all others.
    pub fn add(&mut self, to: AccountId, at: Timestamp) {
        let to = Some(to);
        let arrived = at;
        self.0.push(Move { at, to, arrived });
        let dropped = self.0.len().saturating_sub(KEPT);
        self.0.drain(..dropped);
    }

    /// The move of the answers that were there at this moment.
    fn after(&self, since: Timestamp) -> Option<Move> {
        self.0.iter().find(|one| one.at > since).copied()
    }

    /// Names this account no more: what went through it went on at once, and what is there is
    /// forgotten. `of` has the moves of every name. Tells whether anything changed.
    pub fn forget(&mut self, account: AccountId, of: impl Fn(&str) -> Self) -> bool {
        let mut changed = false;
        for one in &mut self.0 {
            let Some(to) = one.to else {
                continue;
            };
            let forgotten = match follow(to.as_str(), one.arrived, &of) {
                Whereabouts::Here => to == account,
                Whereabouts::There(end, _) => end == account,
                Whereabouts::Forgotten => true,
            };
            if forgotten {
                one.to = None;
                changed = true;
            } else if to == account
                && let Whereabouts::There(end, arrived) = follow(to.as_str(), one.arrived, &of)
            {
                one.to = Some(end);
                one.arrived = arrived;
                changed = true;
            }
        }
        changed
    }
}

/// Where the answers are that were under this name at this moment: every move is followed to the next
/// one that came later. `of` has the moves of every name.
#[must_use]
pub fn follow(name: &str, since: Timestamp, of: impl Fn(&str) -> Moves) -> Whereabouts {
    let mut found = Whereabouts::Here;
    let mut next = of(name).after(since);
    // Each is later than the one before, so that this ends.
    while let Some(Move { to, arrived, .. }) = next {
        let Some(to) = to else {
            return Whereabouts::Forgotten;
        };
        found = Whereabouts::There(to, arrived);
        next = of(to.as_str()).after(arrived);
    }
    found
}

fn read_move(line: &str) -> Option<Move> {
    let (at, rest) = line.split_once(',')?;
    let (to, arrived) = rest.split_once(',')?;
    let at = Timestamp(at.parse().ok()?);
    let arrived = Timestamp(arrived.parse().ok()?);
    let to = match to {
        "" => None,
        to => Some(AccountId::parse(to).ok()?),
    };
    (arrived >= at).then_some(Move { at, to, arrived })
}
