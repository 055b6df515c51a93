//! From a record to JSON. The names are public, and the same as in storage and inputs.

use serde_json::{Map, Value};

use super::fields::Fields;
use super::{Entry, FORMAT, Record, VERSION};
use crate::account::AccountId;
use crate::grade::Grade;
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
        fields.insert(DIGEST.to_owned(), digest.into());
        format!("{:#}", Value::Object(fields))
    }

    /// SHA-256 in hexadecimal over the canonical form of everything but the digest itself. It
    /// finds accidental change, not forgery.
    #[must_use]
    pub fn digest(&self) -> String {
        canonical_digest(&self.fields(), &[])
    }

    /// All members but the digest.
    pub(super) fn fields(&self) -> Map<String, Value> {
        let mut fields = Fields::default();
        fields.text("format", FORMAT);
        fields.set("version", VERSION.into());
        fields.set("made-at", self.made_at.0.into());
        fields.text("language", &self.language);
        fields.set("plan", self.plan_fields());
        fields.set("account", self.account_fields());
        fields.text("answered-by", self.text("answered-by"));
        fields.set("standing", self.standing().map(Standing::name).into());
        fields.set("route", self.route().map(Route::name).into());
        fields.text("gate", if self.is_open() { "open" } else { "shut" });
        fields.set("settled", self.settled().into());
        fields.set("required", self.required.into());
        fields.list("outstanding", self.outstanding.iter(), |fields, missing| {
            fields.text("item", &missing.item);
            fields.text("reason", missing.reason.name());
        });
        fields.list("items", self.items.iter(), |fields, entry| {
            self.fill_entry(fields, entry)
        });
        fields.list("let-go", self.let_go(), |fields, gone| {
            fields.text("id", gone.id);
            fields.text("title", gone.title);
            fields.text("why", gone.why);
        });
        fields.list("facts", self.facts.iter(), |fields, fact| {
            fields.text("key", &fact.key);
            fields.text("title", &fact.title);
            fields.optional("url", fact.url.as_deref());
            fields.text("copy", &fact.copy);
        });
        fields.list("rules", self.rules.iter(), |fields, rule| {
            fields.text("id", &rule.id);
            fields.text("title", &rule.title);
            fields.text("value", &rule.value);
            fields.optional("older", rule.older.as_deref());
        });
        // No file is read yet; the member is there so that readers can rely on it.
        fields.set("evidence", Vec::<Value>::new().into());
        let mut answers = Map::new();
        for (key, answer) in &self.answers {
            answers.insert(key.clone(), answer.to_fields().into());
        }
        fields.set("answers", answers.into());
        let outcome = self.answers.get("outcome");
        if let Some(outcome) = outcome.filter(|outcome| outcome.said.is_given()) {
            fields.set("outcome", outcome.to_fields().into());
        }
        fields.0
    }

    fn plan_fields(&self) -> Value {
        let mut fields = Fields::default();
        fields.text("id", &self.plan.id);
        fields.text("revision", &self.plan.revision);
        fields.optional("compiled", self.plan.compiled.map(Date::iso).as_deref());
        fields.0.into()
    }

    fn account_fields(&self) -> Value {
        let mut fields = Fields::default();
        let id = self.account.as_ref().map(AccountId::as_str);
        fields.set("id", id.into());
        fields.text("name", self.text("account-name"));
        fields.0.into()
    }

    fn fill_entry(&self, fields: &mut Fields, entry: &Entry) {
        fields.text("id", &entry.id);
        fields.text("title", &entry.title);
        fields.text("section", &entry.section);
        fields.text("kind", entry.kind.name());
        fields.set("required", entry.required.into());
        if let Some(answer) = self.answers.get(&entry.id) {
            fields.set("answer", answer.to_fields().into());
        }
        fields.optional("label", entry.label.as_deref());
        if let Some(group) = &entry.follows {
            let mut follows = Fields::default();
            follows.text("id", &group.id);
            follows.text("title", &group.title);
            if let Some(answer) = self.answers.get(&group.id) {
                follows.set("answer", answer.to_fields().into());
            }
            fields.set("follows", follows.0.into());
        }
        match entry.judgement {
            Ok(grade) => fields.text("grade", grade.name()),
            Err(reason) => {
                fields.text("grade", Grade::Open.name());
                fields.text("reason", reason.name());
            }
        }
    }
}
