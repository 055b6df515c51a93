//! Marks of answers that moved to another account: whoever has them open goes on there.

use domain::account::AccountId;
use domain::answer::{Answer, Said};
use domain::moves::{Moves, Whereabouts, follow};
use domain::time::Timestamp;

use super::{Saved, mark, mark_of};
use crate::browser::storage::{self, NotRead, SaveError};

/// The name in place of an account's under which the marks are kept.
const MOVED: &str = "moved";

impl Saved {
    /// Where the answers are now that were under this name at that moment: as far as the marks are given
    /// out. The first that is not is [`Self::refused`] where they were followed to.
    pub fn whereabouts(&self, name: &str, since: Timestamp) -> Whereabouts {
        let moves = |name: &str| self.moves(&mark_of(name)).unwrap_or_default();
        follow(name, since, moves)
    }

    /// When answers under this name moved last.
    pub fn last_move(&self, name: &str) -> Result<Timestamp, NotRead> {
        Ok(self.moves(&mark_of(name))?.last())
    }

    fn moves(&self, key: &str) -> Result<Moves, NotRead> {
        let value = storage::read(&self.key(MOVED, key))?;
        let mark = value.and_then(|value| Answer::from_stored(&value, MOVED, key).ok());
        Ok(match mark.map(|mark| mark.said) {
            Some(Said::Text(moves)) => Moves::read(&moves),
            _ => Moves::default(),
        })
    }

    fn keep_moves(&self, key: &str, moves: &Moves) -> Result<(), SaveError> {
        let mark = mark(moves.to_text(), moves.last(), Timestamp::default());
        storage::write(&self.key(MOVED, key), &mark.to_stored(MOVED, key))
    }

    /// The names of all marks.
    fn marked(&self) -> Result<Vec<String>, NotRead> {
        let prefix = self.key(MOVED, "");
        let keys = storage::keys(&prefix)?.into_iter();
        let keys = keys.filter_map(|full| full.strip_prefix(&prefix).map(str::to_owned));
        Ok(keys.collect())
    }

    /// Marks that the answers under this name belong to an account from now on.
    pub fn mark_move(&self, name: &str, to: AccountId, now: Timestamp) -> Result<(), SaveError> {
        let mut at = now;
        for key in self.marked()? {
            // Whoever follows goes by what came later, so that no mark is as old as another one.
            at = at.max(Timestamp(self.moves(&key)?.last().0.saturating_add(1)));
        }
        let key = mark_of(name);
        let mut moves = self.moves(&key)?;
        moves.add(to, at);
        self.keep_moves(&key, &moves)
    }

    /// Whether a storage key is the mark of this account's moves.
    pub fn marks_move(&self, full: &str, name: &str) -> bool {
        self.meaning_of(full) == Some((MOVED, mark_of(name).as_str()))
    }

    /// Where the mark of an account's moves stands.
    pub(super) fn place_of_move(&self, account: &str) -> String {
        self.key(MOVED, &mark_of(account))
    }

    /// Forgets the moves to an account that is forgotten, wherever they came from. Nothing names
    /// the account any more.
    pub(super) fn forget_moves_to(&self, account: &str) {
        let Ok(account) = AccountId::parse(account) else {
            return;
        };
        for key in self.marked().unwrap_or_default() {
            // Of one that is not given out nobody knows whom it names.
            let Ok(mut moves) = self.moves(&key) else {
                continue;
            };
            let of = |name: &str| self.moves(&mark_of(name)).unwrap_or_default();
            if moves.forget(account, of) && self.keep_moves(&key, &moves).is_err() {
                // There is no room for another mark, and this one still names the account.
                storage::remove(&self.key(MOVED, &key));
            }
        }
    }
}
