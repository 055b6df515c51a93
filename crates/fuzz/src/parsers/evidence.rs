//! The output of commands, slice by slice, and the facts that are drawn from it and kept.

use std::sync::LazyLock;

use domain::evidence::Evidence;
use domain::json::{Members, Value};
use evidence::combine::{Rules, combine};
use evidence::drawn::Drawn;
use evidence::facts::Facts;
use evidence::reader::Reader;
use evidence::refusal::Refusal;
use evidence::source::Given;
use examiner::{Examination, Files, Judgement, Reading};
use markup::Element;

use super::plans::BUILT_IN;
use super::{text, values};
use crate::corpus::{self, NOW};
use crate::sealed;

/// The examiner's language file.
static TEXTS: LazyLock<String> = LazyLock::new(corpus::examiner_texts);

/// However it is sliced, the same is read; drawn facts come back from storage.
pub(super) fn slices(bytes: &[u8]) {
    let whole = read(bytes, bytes.len());
    // Where it is cut follows from what it is: a failure comes back.
    let sum = bytes.iter().fold(7_usize, |sum, byte| {
        sum.wrapping_mul(31) + usize::from(*byte)
    });
    let sliced = read(bytes, 1 + sum % 97);
    let drawn = match (whole, sliced) {
        (Ok(one), Ok(other)) => {
            assert_eq!(one, other, "another slicing");
            one
        }
        (Err(one), Err(other)) => {
            assert_eq!(one.code(), other.code(), "another slicing");
            return;
        }
        (one, other) => {
            assert!(one.is_ok() == other.is_ok(), "{one:?} but {other:?}");
            return;
        }
    };
    let stored = serde_json::to_string(&drawn.facts).unwrap_or_default();
    let again = serde_json::from_str::<Facts>(&stored).ok();
    assert_eq!(again.as_ref(), Some(&drawn.facts), "facts come back");
    assert!(drawn.source.taken_at <= NOW, "from the future");
    let rules = Rules {
        closing: corpus::closing(),
        also_closing: Vec::new(),
        now: NOW,
        partition: None,
        standing: None,
        route: None,
        max_age_days: BUILT_IN.max_age_days,
        empty_days: Some(7),
        figures: BUILT_IN.figures,
    };
    let _ = combine(&[(drawn.source, drawn.facts)], &rules);
}

/// The collector's file, with an end that fits: by chance none ever would.
pub(super) fn collected(bytes: &[u8]) {
    slices(sealed::collected(&text(bytes)).as_bytes());
}

fn read(bytes: &[u8], size: usize) -> Result<Drawn, Refusal> {
    let mut reader = Reader::new(Given {
        name: "fuzz".to_owned(),
        bytes_known: None,
        last_modified: None,
        now: NOW,
        closing: corpus::closing(),
    });
    for slice in bytes.chunks(size.max(1)) {
        reader.push(slice)?;
    }
    reader.finish()
}

/// The compact form in which the examiner tells the gate.
pub(super) fn findings(bytes: &[u8]) {
    let Ok(value) = Value::read(&text(bytes)) else {
        return;
    };
    if let Some(evidence) = Evidence::from_compact(&value) {
        let again = Evidence::from_compact(&evidence.to_compact());
        assert_eq!(again, Some(evidence), "it comes back");
    }
}

/// Facts as they come back from storage.
pub(super) fn kept(bytes: &[u8]) {
    let text = text(bytes);
    let value = Value::read(&text).unwrap_or_default();
    let id = match &value {
        Value::List(parts) => parts.first().map_or("", |source| source.text("digest")),
        _ => "",
    };
    let mut examination = Examination::new(&TEXTS);
    let id = id.get(..16).unwrap_or_default();
    if examination.restore(id, &text) {
        judged(&mut examination);
    }
    let mut list = Members::new();
    list.set(id, &text);
    for facts in [list.compact(), text.into_owned()] {
        let first = reloaded(&facts);
        let second = reloaded(&first.facts);
        assert_eq!(second, first, "a reload changes something");
    }
}

/// The judgement of all facts that the page kept.
fn reloaded(facts: &str) -> Judgement {
    let mut input = Members::new();
    input.set("facts", facts);
    let mut files = Files::new(&TEXTS);
    files.open(&input.compact());
    files.judge()
}

/// Read, judged and drawn.
pub(super) fn examined(bytes: &[u8]) {
    let mut reading = Reading::new(&corpus::given(), &TEXTS);
    let mut examination = Examination::new(&TEXTS);
    if let Some(refusal) = reading.push(bytes) {
        examination.refuse("fuzz", &refusal);
    } else {
        let told = examination.take(reading);
        let told = told.map_or_else(|refusal| refusal, |taken| taken.facts);
        assert!(Value::read(&told).is_ok(), "not JSON: {told}");
    }
    judged(&mut examination);
}

fn judged(examination: &mut Examination) {
    let judgement = examination.judge(&corpus::given());
    let read = Value::read(&judgement).unwrap_or_default();
    assert!(read.as_object().is_some(), "not an object: {judgement}");
    let outline = Value::read(&examination.outline()).unwrap_or_default();
    let drawn = Element::read(&outline);
    assert_eq!(drawn.as_ref().map(Value::from), Some(outline), "no outline");
    drawn.iter().for_each(values::check);
}
