//! An answer that is said in parts: two tabs may each say a part of it at the same time.
//!
//! Each part keeps the moment in which it was said. Where two answers go on from the same one, every
//! part's later word counts; otherwise the later answer counts whole.

use core::cmp::Ordering;

use super::{Answer, Said};
use crate::json::{Members, Value};
use crate::plan::Shortcut;
use crate::table::Table;
use crate::time::Timestamp;

/// The moments in which the parts of an answer were said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// The moment of the answer that these parts go on from, which was said whole; 0 where they began
    /// with nothing.
    since: Timestamp,
    /// By the part's name. One that is missing here was said with the answer, or, where it is empty,
    /// never.
    moments: Table<Timestamp>,
}

/// The revision of what is answered, and its kind.
type Question = (u32, Kind);

/// The kinds of answers that are said in parts, and those that are not.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Whole,
    Backup,
    Decision,
    Group,
    Outcome,
}

/// When the answer was said that another one goes on from, and its question.
type Origin = (Timestamp, Question);

/// The parts of each kind of answer that has more than one, by their public names.
const fn parts_of(said: &Said) -> &'static [&'static str] {
    match said {
        Said::Backup(_) => &[
            "answer",
            "copied-on",
            "destination-account",
            "place",
            "restore",
            "there",
            "where",
            "why",
        ],
        Said::Decision(_) | Said::Shortcut(_) => &["answer", "why"],
        Said::Outcome(_) => &["answer", "closed-on", "seen"],
        Said::Text(_)
        | Said::Standing(_)
        | Said::Route(_)
        | Said::Statement(_)
        | Said::There(_) => &[],
    }
}

impl Answer {
    /// The same answer, said in parts that go on from what was said whole `since` then: each in the
    /// moment that is given for its name. An answer of one part stays whole.
    #[must_use]
    pub fn in_parts(mut self, since: Timestamp, moment: impl Fn(&str) -> Timestamp) -> Self {
        let names = parts_of(&self.said);
        let fields = self.said.to_fields();
        let mut moments = Table::new();
        for name in names {
            let at = moment(name).min(self.at);
            if at != moment_if_unsaid(fields.contains(name), self.at) {
                moments.insert(name, at);
            }
        }
        let since = since.min(self.at);
        self.parts = (!names.is_empty()).then_some(Parts { since, moments });
        self
    }

    /// This answer with the moments of the parts that it leaves as they were `before`. `again` says
    /// all of it once more.
    #[must_use]
    pub(crate) fn after(self, before: Option<&Self>, again: bool) -> Self {
        let at = self.at;
        let Some(before) = before else {
            let said = self.said.to_fields();
            let moment = |name: &str| moment_if_unsaid(said.contains(name), at);
            return self.in_parts(Timestamp::default(), moment);
        };
        // Another question, or a moment that this one does not outlast: nothing goes on.
        if before.question() != self.question() || before.at > at {
            return self;
        }
        let (old, new) = (before.said.to_fields(), self.said.to_fields());
        self.in_parts(before.since(), |name| {
            if again || old.get(name) != new.get(name) {
                at
            } else {
                before.moment_of(name, &old)
            }
        })
    }

    /// The moments of the parts as they are stored; none where it was said whole.
    pub(crate) fn write_parts(&self, fields: &mut Members) {
        let Some(parts) = &self.parts else {
            return;
        };
        let moments = parts.moments.iter();
        let moments = moments.map(|(name, at)| (name.clone(), Value::Number(at.0)));
        fields.insert("times", Value::Object(moments.collect()));
        if parts.since != Timestamp::default() {
            fields.set_number("since", parts.since.0);
        }
    }

    /// Reads the moments of the parts; none where one is strange.
    pub(crate) fn read_parts(self, fields: &Members) -> Option<Self> {
        let Some(times) = fields.get("times") else {
            return Some(self);
        };
        let mut moments = Table::new();
        for (name, at) in times.as_object()? {
            moments.insert(name, Timestamp(at.as_number()?));
        }
        let since = match fields.get("since") {
            None => 0,
            Some(since) => since.as_number()?,
        };
        let (present, at) = (self.said.to_fields(), self.at);
        Some(self.in_parts(Timestamp(since), |name| {
            let known = moments.get(name).copied();
            known.unwrap_or_else(|| moment_if_unsaid(present.contains(name), at))
        }))
    }

    /// The moment of the whole answer that it goes on from, or that it is.
    fn since(&self) -> Timestamp {
        self.parts.as_ref().map_or(self.at, |parts| parts.since)
    }

    /// When this part was said; `fields` are those of the answer.
    fn moment_of(&self, name: &str, fields: &Members) -> Timestamp {
        match &self.parts {
            None => self.at,
            Some(parts) => {
                let known = parts.moments.get(name).copied();
                known.unwrap_or_else(|| moment_if_unsaid(fields.contains(name), self.at))
            }
        }
    }

    fn question(&self) -> Question {
        let kind = match self.said {
            Said::Backup(_) => Kind::Backup,
            Said::Decision(_) => Kind::Decision,
            Said::Shortcut(_) => Kind::Group,
            Said::Outcome(_) => Kind::Outcome,
            Said::Text(_)
            | Said::Standing(_)
            | Said::Route(_)
            | Said::Statement(_)
            | Said::There(_) => Kind::Whole,
        };
        (self.revision, kind)
    }

    /// Both, where they go on from the same answer to the same question: each part's later word.
    /// Otherwise the later one, whole. Nothing that was joined ranks below what it was joined from, so
    /// that all who go on meeting come to the same.
    pub(super) fn joined(self, other: Self) -> Self {
        if self == other {
            return self;
        }
        if self.origin() == other.origin() {
            return match (&self.parts, self.cmp_whole(&other)) {
                (Some(_), _) => self.join_parts(&other),
                (None, Ordering::Less) => other,
                (None, Ordering::Equal | Ordering::Greater) => self,
            };
        }
        let rank = |answer: &Self| (answer.at, answer.doubted, answer.origin());
        let (counts, other) = if rank(&self) < rank(&other) {
            (other, self)
        } else {
            (self, other)
        };
        // Of two that were said at the same moment neither is the last word: what differs is asked again.
        let differs = counts.at == other.at && counts.said != other.said;
        Self {
            doubted: counts.doubted || differs,
            ..counts
        }
    }

    /// What an answer in parts goes on from, and which question it answers. Those said whole go on from
    /// nothing, and are compared by all that they say.
    fn origin(&self) -> Option<Origin> {
        let parts = self.parts.as_ref()?;
        Some((parts.since, self.question()))
    }

    fn join_parts(self, other: &Self) -> Self {
        let (mine, theirs) = (self.said.to_fields(), other.said.to_fields());
        let mut fields = mine.clone();
        let mut moments = Table::new();
        for name in parts_of(&self.said) {
            let (at, from) = [(&self, &mine), (other, &theirs)]
                .map(|(answer, fields)| (answer.moment_of(name, fields), fields.get(name)))
                .into_iter()
                .max_by_key(|(at, value)| (*at, unsettles(name, *value), value.map(Value::compact)))
                .unwrap_or_default();
            match from {
                Some(value) => fields.insert(name, value.clone()),
                None => drop(fields.remove(name)),
            }
            moments.insert(name, at);
        }
        let head = |answer: &Self| {
            let by = answer.by.clone();
            (answer.at, answer.doubted, by, answer.of_file)
        };
        let (at, doubted, by, of_file) = head(&self).max(head(other));
        let joined = Self {
            // Both could be said, part by part: so can this.
            said: Said::from_fields(&fields).unwrap_or(self.said),
            at,
            revision: self.revision,
            doubted,
            by,
            parts: None,
            contradicted: self.contradicted || other.contradicted,
            of_file,
            heading: self.heading.clone().or_else(|| other.heading.clone()),
        };
        let since = self.parts.map_or(at, |parts| parts.since);
        joined.in_parts(since, |name| moments.get(name).copied().unwrap_or(at))
    }
}

/// The moment of a part of which none is noted.
fn moment_if_unsaid(is_said: bool, at: Timestamp) -> Timestamp {
    if is_said { at } else { Timestamp::default() }
}

/// Whether a part takes back what it could say. To be there is what wants an answer.
fn unsettles(name: &str, value: Option<&Value>) -> bool {
    if name == "there" {
        return value.is_some();
    }
    value.is_none_or(|value| value.as_text() == Some(Shortcut::OneByOne.name()))
}
