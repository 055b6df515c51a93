//! What files say about single items, as far as it is about the account that is closed.

use super::Rules;
use super::files::Judged;
use crate::facts::{Sign, What};
use crate::item::Item;
use crate::subject::{self, Subject};

/// The signs of a file that are about this account.
pub(super) fn about<'a>(
    file: &Judged<'a>,
    rules: &Rules,
) -> impl Iterator<Item = &'a Sign> + use<'a> {
    let (closing, asked) = (rules.closing, file.source.account);
    let of_file = file.is_about(asked, closing);
    // Policies bind no management account.
    let is_member = closing.is_some_and(|closing| {
        let listed = file.facts.accounts.iter();
        asked != Some(closing) && listed.map(|one| one.account).any(|one| one == closing)
    });
    let is_about = move |sign: &&Sign| match (sign.what, sign.accounts.as_slice()) {
        (What::Denied, []) => is_member,
        (_, []) => of_file,
        (What::Denied, accounts) => {
            is_member && closing.is_some_and(|closing| accounts.contains(&closing))
        }
        (_, accounts) => closing.is_some_and(|closing| accounts.contains(&closing)),
    };
    file.facts.signs.iter().filter(is_about)
}

/// The item that a sign speaks against; none where it informs only.
pub(super) fn contradicted(sign: &Sign) -> Option<Subject> {
    let speaks_against = matches!(
        sign.what,
        What::Listed | What::NoRootPassword | What::ContactUnverified | What::Denied
    );
    let found = subject::ALL.iter().find(|one| one.item == sign.item);
    let found = found.filter(|one| speaks_against && !one.contradicts.is_empty());
    found.copied()
}

/// The item that a sign is about; none where this plan does not know it.
pub(super) fn item(sign: &Sign) -> Option<&'static str> {
    let backup = Item::parse(&sign.item).map(Item::name);
    let other = || subject::ALL.iter().find(|one| one.item == sign.item);
    backup.or_else(|| other().map(|one| one.item))
}
