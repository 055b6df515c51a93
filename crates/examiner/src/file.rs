//! One file at hand: its facts, and the list in it for as long as it is in memory.

use domain::account::AccountId;
use domain::json::{Members, Value};
use domain::typed::names_console;
use evidence::drawn::Drawn;
use evidence::facts::Facts;
use evidence::inventory::Inventory;
use evidence::problem::Problem;
use evidence::source::Source;

use crate::carried::Carried;
use crate::named;

/// An id has so many digits of the digest.
const ID_DIGITS: usize = 16;

/// One file at hand.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct File {
    pub(crate) source: Source,
    pub(crate) facts: Facts,
    /// None where only the facts are there any more.
    pub(crate) inventory: Option<Inventory>,
    /// Whoever read it, where its facts came with a record.
    pub(crate) carried: Option<Carried>,
}

impl File {
    pub(crate) fn new(drawn: Drawn) -> Self {
        Self {
            source: drawn.source,
            facts: drawn.facts,
            inventory: Some(drawn.inventory),
            carried: None,
        }
    }

    pub(crate) fn id(&self) -> String {
        id(&self.source.digest).to_owned()
    }

    /// The text that is stored of it: `[source, facts]`.
    pub(crate) fn kept(&self, closing: Option<AccountId>) -> String {
        serde_json::to_string(&(&self.source, self.facts.kept(closing))).unwrap_or_default()
    }

    /// The same for a text that was stored before: nothing more is left out of it.
    pub(crate) fn stored(&self) -> String {
        serde_json::to_string(&(&self.source, &self.facts)).unwrap_or_default()
    }

    /// Reads a stored text; none where it can't be read, or is not of this id.
    pub(crate) fn restored(wanted: &str, stored: &str) -> Option<Self> {
        let (mut source, facts) = serde_json::from_str::<(Source, Facts)>(stored).ok()?;
        source.name = named::kept(&source.name);
        let digest = source.digest.as_bytes();
        let digits = |byte: &u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        let whole = digest.len() == 64 && digest.iter().all(digits);
        let restored = Self {
            source,
            facts,
            inventory: None,
            carried: None,
        };
        // A stored text is shown again: nobody but a hand can have put a console's address there.
        let said: serde_json::Value = serde_json::from_str(&restored.stored()).ok()?;
        let harmless = whole && id(&restored.source.digest) == wanted && !says_console(&said);
        harmless.then_some(restored)
    }

    /// The object about it for a host.
    pub(crate) fn public(&self, problems: &[Problem]) -> Value {
        let source = &self.source;
        let account = source.account.as_ref().map(AccountId::as_str);
        let codes = problems.iter().map(|problem| Value::from(problem.name()));
        let mut fields = Members::new();
        fields.insert("account", Value::optional(account));
        fields.insert("complete", Value::Bool(source.complete));
        fields.set("id", id(&source.digest));
        fields.set("kind", source.kind.name());
        fields.insert("problems", Value::List(codes.collect()));
        fields.set("takenAt", &source.taken_at.iso());
        fields.set("takenFrom", source.taken_from.name());
        fields.set_number("things", source.things);
        Value::Object(fields)
    }
}

/// Whether a text in this value has a console's address. Written as JSON, a line break in it would
/// look like letters.
fn says_console(value: &serde_json::Value) -> bool {
    use serde_json::Value::{Array, Object, String};
    match value {
        String(text) => names_console(text),
        Array(all) => all.iter().any(says_console),
        Object(members) => members
            .iter()
            .any(|(name, value)| names_console(name) || says_console(value)),
        _ => false,
    }
}

fn id(digest: &str) -> &str {
    digest.get(..ID_DIGITS).unwrap_or(digest)
}
