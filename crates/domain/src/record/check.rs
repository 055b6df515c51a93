//! How anybody checks the digest without this page: with Python, which many systems bring along. It
//! writes JSON as [`crate::json`] does, letter by letter; jq does not.

/// The command that prints the digest of the record in this account's file. A draft has no id.
pub(super) fn command(account: Option<&str>) -> String {
    let account = account.unwrap_or("draft");
    [
        "python3 -c \"import hashlib, json; r = json.load(open('account-closure-",
        account,
        ".json', encoding='utf-8')); r.pop('digest'); print(hashlib.sha256(json.dumps(r, \
         sort_keys=True, separators=(',', ':'), ensure_ascii=False).encode()).hexdigest())\"",
    ]
    .concat()
}
