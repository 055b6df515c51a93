//! A file in short. Names and digests are the same in every language.

use domain::account::AccountId;
use domain::evidence::FileMark;

/// A file in short.
#[must_use]
pub fn file(file: &FileMark) -> String {
    let account = file.account.as_ref().map_or("", AccountId::as_str);
    let comma = if account.is_empty() { "" } else { ", " };
    let (taken, digest) = (file.taken_at.iso(), &file.digest);
    [
        &file.kind,
        ", ",
        account,
        comma,
        &taken,
        ", SHA-256 ",
        digest,
    ]
    .concat()
}
