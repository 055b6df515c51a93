//! Facts of files that come with a record: they join those that are kept here, and say whence they
//! came. What they mean is the examiner's to read.

use super::Incoming;
use crate::json::{Members, Value};

impl Incoming {
    /// The facts that are kept once this record is continued, where these are kept now; the ids of the
    /// files that came with it. What is here of the same file stays. None where the record brings
    /// nothing new.
    #[must_use]
    pub fn facts_beside(&self, kept: &str) -> Option<(String, Vec<String>)> {
        let mut all = files(kept);
        let mut added = Vec::new();
        for (id, facts) in &files(self.facts.as_deref()?) {
            if !all.contains(id) {
                all.insert(id, self.marked(facts.clone()));
                added.push(id.clone());
            }
        }
        (!added.is_empty()).then(|| (all.compact(), added))
    }

    /// The facts of one file with who read it, and when that was recorded. Facts that were carried
    /// before say it already.
    fn marked(&self, facts: Value) -> Value {
        if facts.as_text().is_none() {
            return facts;
        }
        let mut marked = Members::new();
        marked.insert("facts", facts);
        marked.set("by", self.answered_by());
        marked.set_number("on", self.made_at.0);
        Value::Object(marked)
    }
}

/// Facts by the ids of their files. A text that is no such list stays one that the examiner can't read,
/// so that a person is told of it.
fn files(facts: &str) -> Members {
    match Value::read(facts) {
        Ok(Value::Object(files)) => files,
        _ if facts.is_empty() => Members::new(),
        _ => [(String::new(), Value::from(facts))].into_iter().collect(),
    }
}
