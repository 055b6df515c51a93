//! From a record to JSON. The names are public, and the same as in storage and inputs.

use super::{Entry, FORMAT, Record, VERSION};
use crate::account::AccountId;
use crate::answer::Answer;
use crate::grade::Grade;
use crate::json::{Members, Value};
use crate::sealed::canonical_digest;
use crate::standing::{Route, Standing};
use crate::time::Date;

/// The member that holds the digest over all others.
pub(super) const DIGEST: &str = "digest";

impl Record {
    /// The record as JSON for machines, indented by two.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut fields = self.fields();
        let digest = canonical_digest(&fields, &[]);
        fields.set(DIGEST, &digest);
        Value::Object(fields).indented()
    }

    /// SHA-256 in hexadecimal over the canonical form of everything but the digest itself. It
    /// finds accidental change, not forgery.
    #[must_use]
    pub fn digest(&self) -> String {
        canonical_digest(&self.fields(), &[])
    }

    /// All members but the digest.
    pub(super) fn fields(&self) -> Members {
        let mut fields = Members::new();
        fields.set("format", FORMAT);
        fields.set_number("version", VERSION);
        fields.set_number("made-at", self.made_at.0);
        fields.set("language", &self.language);
        fields.insert("plan", Value::Object(self.plan_fields()));
        fields.insert("account", Value::Object(self.account_fields()));
        fields.set("answered-by", self.text("answered-by"));
        let standing = self.standing().map(Standing::name);
        fields.insert("standing", Value::optional(standing));
        fields.insert("route", Value::optional(self.route().map(Route::name)));
        fields.set("gate", if self.is_open() { "open" } else { "shut" });
        fields.set_number("settled", self.settled() as u64);
        fields.set_number("required", self.required as u64);
        fields.insert("outstanding", self.outstanding_fields());
        let mut items = Vec::new();
        for entry in &self.items {
            items.push(Value::Object(self.entry_fields(entry)));
        }
        fields.insert("items", Value::List(items));
        fields.insert("let-go", self.let_go_fields());
        fields.insert("facts", self.facts_fields());
        fields.insert("rules", self.rules_fields());
        fields.insert("evidence", self.evidence_fields());
        let mut answers = Members::new();
        for (key, answer) in &self.answers {
            set_answer(&mut answers, key, Some(answer));
        }
        fields.insert("answers", Value::Object(answers));
        let outcome = self.answers.get("outcome");
        let given = outcome.filter(|outcome| outcome.said.is_given());
        set_answer(&mut fields, "outcome", given);
        fields
    }

    fn plan_fields(&self) -> Members {
        let mut fields = Members::new();
        fields.set("id", &self.plan.id);
        fields.set("revision", &self.plan.revision);
        fields.set_given("compiled", self.plan.compiled.map(Date::iso).as_deref());
        fields
    }

    fn account_fields(&self) -> Members {
        let mut fields = Members::new();
        let id = self.account.as_ref().map(AccountId::as_str);
        fields.insert("id", Value::optional(id));
        fields.set("name", self.text("account-name"));
        fields
    }

    fn outstanding_fields(&self) -> Value {
        let mut list = Vec::new();
        for missing in &self.outstanding {
            let mut fields = Members::new();
            fields.set("item", &missing.item);
            fields.set("reason", missing.reason.name());
            list.push(Value::Object(fields));
        }
        Value::List(list)
    }

    fn let_go_fields(&self) -> Value {
        let mut list = Vec::new();
        for gone in self.let_go() {
            let mut fields = Members::new();
            fields.set("id", gone.id);
            fields.set("title", gone.title);
            fields.set("why", gone.why);
            list.push(Value::Object(fields));
        }
        Value::List(list)
    }

    fn facts_fields(&self) -> Value {
        let mut list = Vec::new();
        for fact in &self.facts {
            let mut fields = Members::new();
            fields.set("key", &fact.key);
            fields.set("title", &fact.title);
            fields.set_given("url", fact.url.as_deref());
            fields.set("copy", &fact.copy);
            list.push(Value::Object(fields));
        }
        Value::List(list)
    }

    fn rules_fields(&self) -> Value {
        let mut list = Vec::new();
        for rule in &self.rules {
            let mut fields = Members::new();
            fields.set("id", &rule.id);
            fields.set("title", &rule.title);
            fields.set("value", &rule.value);
            fields.set_given("older", rule.older.as_deref());
            list.push(Value::Object(fields));
        }
        Value::List(list)
    }

    fn evidence_fields(&self) -> Value {
        let mut list = Vec::new();
        for file in &self.evidence {
            let mut fields = Members::new();
            fields.set("id", &file.id);
            fields.set("kind", &file.kind);
            let account = file.account.as_ref().map(AccountId::as_str);
            fields.set_given("account", account);
            fields.set_number("taken-at", file.taken_at.0);
            fields.set("digest", &file.digest);
            list.push(Value::Object(fields));
        }
        Value::List(list)
    }

    fn entry_fields(&self, entry: &Entry) -> Members {
        let mut fields = Members::new();
        fields.set("id", &entry.id);
        fields.set("title", &entry.title);
        fields.set("section", &entry.section);
        fields.set("kind", entry.kind.name());
        fields.insert("required", Value::Bool(entry.required));
        set_answer(&mut fields, "answer", self.answers.get(&entry.id));
        fields.set_given("label", entry.label.as_deref());
        if let Some(group) = &entry.follows {
            let mut follows = Members::new();
            follows.set("id", &group.id);
            follows.set("title", &group.title);
            set_answer(&mut follows, "answer", self.answers.get(&group.id));
            fields.insert("follows", Value::Object(follows));
        }
        if !entry.files.is_empty() {
            let files = entry.files.iter().map(|id| Value::from(id.as_str()));
            fields.insert("evidence", Value::List(files.collect()));
        }
        match entry.judgement {
            Ok(grade) => fields.set("grade", grade.name()),
            Err(reason) => {
                fields.set("grade", Grade::Open.name());
                fields.set("reason", reason.name());
            }
        }
        fields
    }
}

#[inline(never)]
fn set_answer(fields: &mut Members, name: &str, answer: Option<&Answer>) {
    if let Some(answer) = answer {
        fields.insert(name, Value::Object(answer.to_fields()));
    }
}
