//! Records that come in.

use std::sync::LazyLock;

use domain::json::Value;
use domain::record::{Incoming, Record};
use messages::Messages;

use super::text;
use crate::{console, corpus, sealed};

static MESSAGES: LazyLock<Messages> =
    LazyLock::new(|| corpus::must(Messages::of("en"), "the English texts"));

/// As it is, and with a digest that fits.
pub(super) fn record(bytes: &[u8]) {
    let text = text(bytes);
    check(&text);
    if let Some(sealed) = sealed::record(&text) {
        check(&sealed);
    }
}

fn check(text: &str) {
    let record = match Record::read(text) {
        Ok(record) => record,
        Err(error) => {
            let place = &error.place;
            assert!(
                !console::is_named(place),
                "a place names a console: {place}"
            );
            return;
        }
    };
    let written = record.written();
    console::check(written.members());
    let again = Record::read(&written.to_json());
    assert_eq!(again.as_ref(), Ok(&record), "what is written is read");
    let element = text_views::record_element(&written, &MESSAGES);
    let (text, stood) = (element.to_markdown(), element.to_json());
    for words in [&text, &stood] {
        assert!(
            !console::is_named(words),
            "its words name a console: {words}"
        );
    }
    let incoming = record.into_incoming(stood);
    let value = Value::read(&incoming.to_json()).unwrap_or_default();
    assert_eq!(Incoming::read(&value), Some(incoming), "it comes in");
}

/// A record as the program that reads records hands it on.
pub(super) fn incoming(bytes: &[u8]) {
    let Ok(value) = Value::read(&text(bytes)) else {
        return;
    };
    if let Some(incoming) = Incoming::read(&value) {
        let again = Value::read(&incoming.to_json()).unwrap_or_default();
        assert_eq!(Incoming::read(&again), Some(incoming), "it comes back");
    }
}
