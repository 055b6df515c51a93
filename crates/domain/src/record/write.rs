//! A record as it is written. The names are public, and the same as in storage and inputs.

use super::{FORMAT, check};
use crate::account::AccountId;
use crate::answer::{Answer, Said};
use crate::case::LATEST_SEEN;
use crate::evidence::FileMark;
use crate::grade::Grade;
use crate::json::{Members, Value};
use crate::plan::KindName;
use crate::reason::Reason;
use crate::sealed::canonical_digest;
use crate::standing::{Route, Standing};
use crate::stored::{FACTS, facts_to_stored};
use crate::table::Table;
use crate::time::{Date, Timestamp};
use crate::typed::names_console;

/// The member that holds the digest over all others.
pub(super) const DIGEST: &str = "digest";

/// Facts of files that take more bytes than this stay behind: a record is read and mailed by people.
pub const FACTS_LIMIT: usize = 256 * 1024;

/// A record as it is written, to be exported and put into words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written(Value);

impl Written {
    pub(super) fn sealed(mut fields: Members) -> Self {
        let digest = canonical_digest(&fields, &[]);
        fields.set(DIGEST, &digest);
        Self(Value::Object(fields))
    }

    /// All members, the digest among them.
    #[must_use]
    pub const fn members(&self) -> &Value {
        &self.0
    }

    /// As JSON for machines, indented by two.
    #[must_use]
    pub fn to_json(&self) -> String {
        self.0.indented()
    }

    /// SHA-256 in hexadecimal over the canonical form of everything but the digest itself. It
    /// finds accidental change, not forgery.
    #[must_use]
    pub fn digest(&self) -> &str {
        self.0.text(DIGEST)
    }
}

/// All that does not follow from the rest of a record.
pub(super) struct Stated<'a> {
    pub(super) version: u64,
    pub(super) made_at: Timestamp,
    pub(super) language: &'a str,
    pub(super) plan: Members,
    pub(super) account: Option<AccountId>,
    pub(super) required: usize,
    pub(super) outstanding: Vec<Value>,
    pub(super) items: Vec<Value>,
    pub(super) others: Vec<Value>,
    pub(super) dates: Vec<Value>,
    pub(super) facts: Vec<Value>,
    pub(super) rules: Vec<Value>,
    pub(super) evidence: &'a [FileMark],
    pub(super) basis: Option<&'a str>,
    pub(super) files_facts: Option<&'a str>,
    pub(super) answers: &'a Table<Answer>,
}

impl Stated<'_> {
    /// All members but the digest.
    pub(super) fn fields(self) -> Members {
        let answers = self.answers;
        let mut fields = Members::new();
        fields.set("format", FORMAT);
        fields.set_number("version", self.version);
        fields.set_number("made-at", self.made_at.0);
        fields.set("language", self.language);
        fields.insert("plan", Value::Object(self.plan));
        let mut account = Members::new();
        let id = self.account.as_ref().map(AccountId::as_str);
        account.insert("id", Value::optional(id));
        if self.version > 1 {
            fields.set("digest-check", &check::command(id));
        }
        let facts = self.files_facts.and_then(|facts| sealed_facts(facts, id));
        fields.set_given("files-facts", facts.as_deref());
        fields.set_given("basis", self.basis);
        account.set("name", text(answers, "account-name"));
        let standing = match answers.get("standing").map(|answer| &answer.said) {
            Some(Said::Standing(standing)) => Some(*standing),
            _ => None,
        };
        // Another standing has none, whatever was typed before.
        let management = text(answers, "management-account").trim();
        if standing == Some(Standing::Member) && !management.is_empty() {
            account.set("management", management);
        }
        fields.insert("account", Value::Object(account));
        fields.set("answered-by", text(answers, "answered-by"));
        fields.insert("standing", Value::optional(standing.map(Standing::name)));
        // Records of older versions say that the route was asked of every account.
        let asked = self
            .outstanding
            .iter()
            .any(|row| row.text("item") == "route");
        let only = standing.and_then(Route::only_one_for);
        let route = match answers.get("route").map(|answer| &answer.said) {
            _ if only.is_some() && !asked => only,
            Some(Said::Route(route)) => Some(*route),
            _ => None,
        };
        fields.insert("route", Value::optional(route.map(Route::name)));
        let outstanding = self.outstanding.len();
        fields.set("gate", if outstanding == 0 { "open" } else { "shut" });
        fields.set_number("settled", self.required.saturating_sub(outstanding) as u64);
        fields.set_number("required", self.required as u64);
        fields.insert("outstanding", Value::List(self.outstanding));
        fields.insert("let-go", Value::List(let_go(&self.items)));
        fields.insert("items", Value::List(self.items));
        set_list(&mut fields, "others", self.others);
        set_list(&mut fields, "dates", self.dates);
        fields.insert("facts", Value::List(self.facts));
        fields.insert("rules", Value::List(self.rules));
        let mut files = Vec::new();
        for file in self.evidence {
            files.push(self::file(file));
        }
        fields.insert("evidence", Value::List(files));
        let mut all = Members::new();
        for (key, answer) in answers {
            // The latest time seen says something about this browser's clock, not about the account: but
            // for when it was put right, by which answers count or don't.
            if key != LATEST_SEEN || answer.revision > 0 {
                set_answer(&mut all, key, answers, key);
            }
        }
        fields.insert("answers", Value::Object(all));
        if answers
            .get("outcome")
            .is_some_and(|outcome| outcome.said.is_given())
        {
            set_answer(&mut fields, "outcome", answers, "outcome");
        }
        fields
    }
}

/// Facts of files as they travel: sealed as in storage. None where they stay behind, because they take
/// too much room, or something in them reads like a console's address.
pub(super) fn sealed_facts(facts: &str, account: Option<&str>) -> Option<String> {
    let sealed = facts_to_stored(facts, account.unwrap_or_default(), FACTS);
    let travels = !facts.is_empty() && sealed.len() <= FACTS_LIMIT && !names_console(&sealed);
    travels.then_some(sealed)
}

/// A name that was typed.
fn text<'a>(answers: &'a Table<Answer>, key: &str) -> &'a str {
    match answers.get(key).map(|answer| &answer.said) {
        Some(Said::Text(text)) => text,
        _ => "",
    }
}

/// The items that were given up, and why: by themselves or with their category or section. Items
/// that were waived beside the backups, such as the data newer than the copies, are lost as well.
fn let_go(items: &[Value]) -> Vec<Value> {
    let backup = items
        .iter()
        .find(|item| item.text("kind") == KindName::Backup.name());
    let backups = backup.map_or("", |backup| backup.text("section"));
    let mut list = Vec::new();
    for item in items {
        let lost = item.text("kind") == KindName::Backup.name() || item.text("section") == backups;
        if !lost || item.text("grade") != Grade::Waived.name() {
            continue;
        }
        let speaks = item.get("follows").unwrap_or(item);
        let mut fields = Members::new();
        fields.set("id", item.text("id"));
        fields.set("title", item.text("title"));
        fields.set(
            "why",
            speaks.get("answer").map_or("", |answer| answer.text("why")),
        );
        list.push(Value::Object(fields));
    }
    list
}

pub(super) fn plan(id: &str, revision: &str, compiled: Option<Date>) -> Members {
    let mut fields = Members::new();
    fields.set("id", id);
    fields.set("revision", revision);
    fields.set_given("compiled", compiled.map(Date::iso).as_deref());
    fields
}

pub(super) fn missing(item: &str, reason: Reason) -> Value {
    let mut fields = Members::new();
    fields.set("item", item);
    fields.set("reason", reason.name());
    Value::Object(fields)
}

/// An item with its answer.
pub(super) fn item(
    (id, title): (&str, &str),
    section: &str,
    kind: KindName,
    required: bool,
    answers: &Table<Answer>,
) -> Members {
    let mut fields = answered((id, title), answers);
    fields.set("section", section);
    fields.set("kind", kind.name());
    fields.insert("required", Value::Bool(required));
    fields
}

/// Puts the category or section that speaks for an item, with its one answer.
pub(super) fn set_follows(
    fields: &mut Members,
    group: Option<(&str, &str)>,
    answers: &Table<Answer>,
) {
    if let Some(group) = group {
        fields.insert("follows", Value::Object(answered(group, answers)));
    }
}

/// Id and heading of an item or group, and the answer under its id.
#[inline(never)]
fn answered((id, title): (&str, &str), answers: &Table<Answer>) -> Members {
    let mut fields = Members::new();
    fields.set("id", id);
    fields.set("title", title);
    set_answer(&mut fields, "answer", answers, id);
    fields
}

#[inline(never)]
fn set_answer(fields: &mut Members, name: &str, answers: &Table<Answer>, key: &str) {
    if let Some(answer) = answers.get(key) {
        fields.insert(name, Value::Object(answer.to_fields()));
    }
}

/// Texts in a list, if there are any.
pub(super) fn set_texts<'a>(
    fields: &mut Members,
    name: &str,
    texts: impl Iterator<Item = &'a String>,
) {
    let mut list = Vec::new();
    for text in texts {
        list.push(Value::from(text.as_str()));
    }
    set_list(fields, name, list);
}

/// A list, if there is anything in it.
fn set_list(fields: &mut Members, name: &str, list: Vec<Value>) {
    if !list.is_empty() {
        fields.insert(name, Value::List(list));
    }
}

/// Names the confirmation by which an item is not there. What it rests on, who gave it and when stands
/// among the answers, once for all items.
pub(super) fn set_not_there(fields: &mut Members, confirmation: Option<&str>) {
    fields.set_given("not-there", confirmation);
}

/// Writes the grade of an answer, or the reason why it was outstanding.
pub(super) fn set_judgement(fields: &mut Members, judgement: Result<Grade, Reason>) {
    fields.set("grade", judgement.unwrap_or(Grade::Open).name());
    fields.set_given("reason", judgement.err().map(Reason::name));
}

/// An item that does not apply, and was answered.
pub(super) fn other(id: &str, title: &str, label: Option<&str>) -> Value {
    let mut fields = Members::new();
    fields.set("id", id);
    fields.set("title", title);
    fields.set_given("label", label);
    Value::Object(fields)
}

/// Something after closing, with the first and the last of its days.
pub(super) fn date(title: &str, (from, to): (Option<u32>, Option<u32>)) -> Value {
    let mut fields = Members::new();
    fields.set("title", title);
    for (name, day) in [("from-day", from), ("to-day", to)] {
        if let Some(day) = day {
            fields.set_number(name, day.into());
        }
    }
    Value::Object(fields)
}

pub(super) fn fact(key: &str, title: &str, url: Option<&str>, copy: &str) -> Value {
    let mut fields = Members::new();
    fields.set("key", key);
    fields.set("title", title);
    fields.set_given("url", url);
    fields.set("copy", copy);
    Value::Object(fields)
}

pub(super) fn rule(id: &str, title: &str, value: &str, older: Option<&str>) -> Value {
    let mut fields = Members::new();
    fields.set("id", id);
    fields.set("title", title);
    fields.set("value", value);
    fields.set_given("older", older);
    Value::Object(fields)
}

fn file(file: &FileMark) -> Value {
    let mut fields = Members::new();
    fields.set("id", &file.id);
    fields.set("kind", &file.kind);
    let account = file.account.as_ref().map(AccountId::as_str);
    fields.set_given("account", account);
    fields.set_number("taken-at", file.taken_at.0);
    fields.set("digest", &file.digest);
    Value::Object(fields)
}
