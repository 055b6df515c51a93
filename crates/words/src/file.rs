//! A file in short. Names and digests are the same in every language.

use domain::account::AccountId;
use domain::evidence::FileMark;

/// A file in short.
#[must_use]
pub fn file(file: &FileMark) -> String {
    let account = file.account.as_ref().map_or("", AccountId::as_str);
    file_by_names(&file.kind, account, &file.taken_at.iso(), &file.digest)
}

/// A file in short, by its public names: what it is, of which account, when it was taken, its digest.
#[must_use]
pub fn file_by_names(kind: &str, account: &str, taken: &str, digest: &str) -> String {
    [kind, ", ", &file_without_kind(account, taken, digest)].concat()
}

/// The same where its kind stands before it.
#[must_use]
pub fn file_without_kind(account: &str, taken: &str, digest: &str) -> String {
    let comma = if account.is_empty() { "" } else { ", " };
    [account, comma, taken, ", SHA-256 ", digest].concat()
}
