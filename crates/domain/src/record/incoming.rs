//! A record that was read and checked already, as the page is given it.
//!
//! The reader of records is loaded when one comes in; what it hands on belongs to one version and
//! is neither kept nor published.

use super::Record;
use crate::account::AccountId;
use crate::answer::{Answer, Heading, Said};
use crate::json::{Members, Value};
use crate::table::Table;
use crate::time::Timestamp;

/// The part of a record that comes in which the page needs.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    /// The account; none for a draft.
    pub account: Option<AccountId>,
    /// The moment for which everything was judged.
    pub made_at: Timestamp,
    /// How many things were outstanding then.
    pub outstanding: u64,
    /// All answers by key.
    pub answers: Table<Answer>,
    /// The record as people read it: an element, as a list in JSON.
    pub stood: String,
    /// The facts of files that come with it.
    pub facts: Option<String>,
}

impl Record {
    /// The part of this record that the page needs, and as people read it.
    #[must_use]
    pub fn into_incoming(mut self, stood: String) -> Incoming {
        self.answers = self.answers_with_headings();
        Incoming {
            account: self.account,
            made_at: self.made_at,
            outstanding: self.outstanding.len() as u64,
            answers: self.answers,
            stood,
            facts: self.files_facts,
        }
    }
}

impl Record {
    /// The answers, each with what the record says that it is about.
    fn answers_with_headings(&self) -> Table<Answer> {
        let items = self
            .items
            .iter()
            .map(|item| (&item.id, &item.title, item.label.clone()));
        let others = self
            .others
            .iter()
            .map(|other| (&other.id, &other.title, other.label.clone()));
        let groups = self.items.iter().filter_map(|item| item.follows.as_ref());
        let groups = groups.map(|group| (&group.id, &group.title, None));
        let mut answers = self.answers.clone();
        for (key, title, label) in items.chain(others).chain(groups) {
            if let Some(answer) = self.answers.get(key).cloned() {
                let title = title.clone();
                let heading = Some(Heading { title, label });
                answers.insert(key, Answer { heading, ..answer });
            }
        }
        answers
    }
}

impl Incoming {
    /// Who is named in it as answering.
    #[must_use]
    pub fn answered_by(&self) -> &str {
        match self.answers.get("answered-by").map(|answer| &answer.said) {
            Some(Said::Text(text)) => text,
            _ => "",
        }
    }

    /// As JSON, for [`Incoming::read`].
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut fields = Members::new();
        let account = self.account.as_ref().map(AccountId::as_str);
        fields.set_given("account", account);
        fields.set_number("made_at", self.made_at.0);
        fields.set_number("outstanding", self.outstanding);
        let answers = self.answers.iter().map(|(key, answer)| {
            let mut fields = answer.to_fields();
            answer.write_heading(&mut fields);
            (key.clone(), Value::Object(fields))
        });
        fields.insert("answers", Value::Object(answers.collect()));
        fields.set("stood", &self.stood);
        fields.set_given("facts", self.facts.as_deref());
        fields.compact()
    }

    /// Reads the value of [`Incoming::to_json`]; none for anything else.
    #[must_use]
    pub fn read(value: &Value) -> Option<Self> {
        let mut answers = Table::new();
        for (key, fields) in value.get("answers")?.as_object()? {
            let fields = fields.as_object()?;
            let answer = Answer::from_fields(fields)?;
            answers.insert(key, answer.read_heading(fields));
        }
        Some(Self {
            account: match value.get("account") {
                None => None,
                Some(account) => Some(AccountId::parse(account.as_text()?).ok()?),
            },
            made_at: Timestamp(value.get("made_at")?.as_number()?),
            outstanding: value.get("outstanding")?.as_number()?,
            answers,
            stood: value.get("stood")?.as_text()?.to_owned(),
            facts: match value.get("facts") {
                None => None,
                Some(facts) => Some(facts.as_text()?.to_owned()),
            },
        })
    }
}
