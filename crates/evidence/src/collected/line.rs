//! One line of the collector's file, as serde reads it.

use std::borrow::Cow;

use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Map, Value};

/// A line. Which fields are there says what it is.
#[derive(Deserialize)]
pub(super) struct Line<'a> {
    #[serde(borrow)]
    pub(super) call: Option<Cow<'a, str>>,
    #[serde(borrow)]
    pub(super) region: Option<Cow<'a, str>>,
    #[serde(default)]
    pub(super) parameters: Map<String, Value>,
    #[serde(default)]
    pub(super) last: bool,
    #[serde(borrow)]
    pub(super) none: Option<Cow<'a, str>>,
    #[serde(borrow)]
    pub(super) answer: Option<&'a RawValue>,
    #[serde(borrow)]
    pub(super) error: Option<Fault<'a>>,
    #[serde(default)]
    end: bool,
    #[serde(default)]
    lines: u64,
    #[serde(borrow)]
    stopped: Option<Cow<'a, str>>,
    #[serde(borrow)]
    sha256: Option<Cow<'a, str>>,
    #[serde(borrow)]
    format: Option<Cow<'a, str>>,
}

/// Why a request was not answered.
#[derive(Deserialize)]
pub(super) struct Fault<'a> {
    #[serde(borrow)]
    pub(super) kind: Cow<'a, str>,
    #[serde(borrow, default)]
    pub(super) code: Cow<'a, str>,
    #[serde(default)]
    pub(super) policy: bool,
}

/// The last line.
pub(super) struct End<'a> {
    pub(super) lines: u64,
    pub(super) stopped: bool,
    pub(super) sha256: Cow<'a, str>,
}

impl<'a> Line<'a> {
    pub(super) fn end(&self) -> Option<End<'a>> {
        self.end.then(|| End {
            lines: self.lines,
            stopped: self.stopped.is_some(),
            sha256: self.sha256.clone().unwrap_or_default(),
        })
    }

    pub(super) fn is_head(&self) -> bool {
        self.format.is_some()
    }
}
