//! Names of things as facts store them: what several of them begin with stands once.

use std::fmt;

use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Of the things of one kind so many are named.
pub const NAMES: usize = 20;

/// A name alone; or what several begin with, and how each of them goes on. Earlier releases stored
/// each name alone.
struct Group(Vec<String>);

/// `arn:aws:rds:eu-west-1:111122223333:db:` of an ARN, nothing of a plain name.
fn beginning(name: &str) -> &str {
    let end = name.rfind([':', '/']).map_or(0, |place| place + 1);
    name.get(..end).unwrap_or_default()
}

pub(crate) fn serialize<S: Serializer>(names: &[String], to: S) -> Result<S::Ok, S::Error> {
    let begin_alike = |one: &String, next: &String| {
        let beginning = beginning(one);
        !beginning.is_empty() && name_after(next, beginning).is_some()
    };
    to.collect_seq(names.chunk_by(begin_alike).map(Group::of))
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<String>, D::Error> {
    let groups = Vec::<Group>::deserialize(from)?;
    Ok(groups.into_iter().flat_map(Group::names).collect())
}

fn name_after<'a>(name: &'a str, start: &str) -> Option<&'a str> {
    name.strip_prefix(start)
        .filter(|_| beginning(name) == start)
}

impl Group {
    fn of(names: &[String]) -> Self {
        let start = names.first().map_or("", |first| beginning(first));
        match names {
            [one] => Self(vec![one.clone()]),
            _ => {
                let rest = names.iter().filter_map(|name| name_after(name, start));
                Self([start].into_iter().chain(rest).map(str::to_owned).collect())
            }
        }
    }

    fn names(self) -> Vec<String> {
        match self.0.as_slice() {
            [start, rest @ ..] if !rest.is_empty() => {
                let name = |rest: &String| [start.as_str(), rest].concat();
                rest.iter().map(name).collect()
            }
            _ => self.0,
        }
    }
}

impl Serialize for Group {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.0.as_slice() {
            [one] => to.serialize_str(one),
            several => to.collect_seq(several),
        }
    }
}

impl<'de> Deserialize<'de> for Group {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Texts)
    }
}

struct Texts;

impl<'de> Visitor<'de> for Texts {
    type Value = Group;

    fn expecting(&self, text: &mut fmt::Formatter<'_>) -> fmt::Result {
        text.write_str("names")
    }

    fn visit_str<E>(self, text: &str) -> Result<Group, E> {
        Ok(Group(vec![text.to_owned()]))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut all: A) -> Result<Group, A::Error> {
        let mut texts = Vec::new();
        while let Some(text) = all.next_element()? {
            texts.push(text);
        }
        Ok(Group(texts))
    }
}
