//! The small ones: JSON, secrets, ids, dates, outlines, language files.

use domain::account::AccountId;
use domain::case::{refused, without_refused};
use domain::json::{Members, Value};
use domain::secret::find_secret;
use domain::time::Date;
use domain::typed::{is_readable, names_account, names_console};
use evidence::arn::Arn;
use examiner::Examination;
use markup::{Attribute, Element, Name};
use messages::{Messages, Msg};

use super::text;
use crate::{console, corpus};

/// A value that is read is JSON for others too, and the same after it was written.
pub(super) fn json(bytes: &[u8]) {
    let text = text(bytes);
    let Ok(value) = Value::read(&text) else {
        return;
    };
    for written in [value.compact(), value.indented()] {
        assert_eq!(Value::read(&written), Ok(value.clone()), "{written}");
    }
    let other = serde_json::from_str::<serde::de::IgnoredAny>(&text);
    assert!(other.is_ok(), "not JSON for others: {text}");
}

pub(super) fn secret(bytes: &[u8]) {
    let text = text(bytes);
    let rest = without_refused(&text);
    assert_eq!(refused(&rest), None, "what is left is refused: {rest:?}");
    assert_eq!(find_secret(&rest), None, "a secret is left: {rest:?}");
    assert!(!console::is_named(&rest), "a console is left: {rest:?}");
}

/// Ids, dates, names of resources.
pub(super) fn value(bytes: &[u8]) {
    let text = text(bytes);
    if let Ok(account) = AccountId::parse(&text) {
        assert_eq!(AccountId::parse(account.as_str()), Ok(account));
        assert!(names_account(&text, account), "an id names its account");
    }
    if let Some(date) = Date::parse(&text) {
        assert_eq!(Date::parse(&date.iso()), Some(date), "{text:?}");
        assert_eq!(date.start().date(), date, "{text:?}");
    }
    if console::is_named(&text) {
        assert!(names_console(&text), "not seen: {text:?}");
    }
    let _ = is_readable(&text);
    if let Some(arn) = Arn::parse(&text) {
        let _ = arn.part();
    }
}

pub(super) fn outline(bytes: &[u8]) {
    if let Ok(value) = Value::read(&text(bytes))
        && let Some(element) = Element::read(&value)
    {
        check(&element);
        let again = Value::read(&element.to_json());
        let again = again.ok().as_ref().and_then(Element::read);
        assert_eq!(again, Some(element), "what is written is read");
    }
}

/// Panics where a name is not one that the page takes.
pub(super) fn check(element: &Element) {
    let name = element.name();
    assert!(Name::DRAWN.contains(&name), "{name:?}");
    for (name, _) in element.attributes() {
        assert!(Attribute::DRAWN.contains(name), "{name:?}");
    }
    assert!(element.text().is_none() || element.elements().next().is_none());
    element.elements().for_each(check);
}

/// A language file of any kind: the program goes on, if without words.
pub(super) fn texts(bytes: &[u8]) {
    let text = text(bytes);
    let examination = Examination::new(&text);
    for said in [examination.outline(), examination.refusal("secret")] {
        assert!(Value::read(&said).is_ok(), "not JSON: {said}");
    }
    let mut file = corpus::page_texts();
    if let Some(first) = file.get_mut(0) {
        *first = Value::from(&*text);
    }
    let mut members = Members::new();
    members.set("formats", "en");
    members.insert("messages", Value::List(file));
    let messages = Messages::read(&Value::Object(members));
    if let (Some(messages), Some((_, first))) = (messages, Msg::ALL.first()) {
        let _ = messages.fill(*first, &[("count", "1"), ("name", "{count}")]);
        let _ = messages.count(*first, 1, &[("name", "{count}")]);
    }
}
