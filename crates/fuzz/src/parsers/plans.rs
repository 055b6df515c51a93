//! Plans of a host's own, in their own and in the compact form, and their parts.

use std::sync::LazyLock;

use domain::json::Value;
use domain::plan::{Fault, ItemKind, Plan};

use super::text;
use crate::{console, corpus};

/// The built-in plan; all its readers are tried with it.
pub(super) static BUILT_IN: LazyLock<Plan> =
    LazyLock::new(|| corpus::must(built_in::plan("en").ok(), "the built-in plan"));

pub(super) fn plan(bytes: &[u8]) {
    check(Plan::read(&text(bytes), "en"));
}

pub(super) fn own(bytes: &[u8]) {
    check(Plan::read_own(&text(bytes), &BUILT_IN, "de"));
}

fn check(read: Result<Plan, Vec<Fault>>) {
    match read {
        Ok(plan) => {
            let compact = plan.to_compact();
            console::check(&compact);
            again(&plan, &compact);
        }
        Err(faults) => {
            assert!(!faults.is_empty(), "refused without a fault");
            for fault in faults {
                let told = [fault.pointer, fault.found, fault.expected].join("\n");
                assert!(!console::is_named(&told), "a fault names a console: {told}");
            }
        }
    }
}

fn again(plan: &Plan, compact: &Value) {
    let read = Value::read(&compact.compact());
    assert_eq!(read.as_ref(), Ok(compact), "what is written is read");
    let read = Plan::from_compact(compact);
    assert!(read.as_ref() == Some(plan), "the compact form comes back");
}

pub(super) fn compact(bytes: &[u8]) {
    let Ok(value) = Value::read(&text(bytes)) else {
        return;
    };
    if let Some(plan) = Plan::from_compact(&value) {
        again(&plan, &plan.to_compact());
    }
}

/// A pattern in the first line, and the text that has to fit in the rest.
pub(super) fn pattern(bytes: &[u8]) {
    let text = text(bytes);
    let (pattern, typed) = corpus::two(&text);
    let Ok(plan) = Plan::read(&corpus::plan_with_pattern(pattern), "en") else {
        return;
    };
    let patterns = plan.items.iter().flat_map(|item| match &item.kind {
        ItemKind::Decision(decision) => decision.options.iter(),
        _ => [].iter(),
    });
    let mut found = 0;
    for pattern in patterns.filter_map(|option| option.pattern.as_ref()) {
        found += 1;
        let fits = pattern.fits(typed);
        assert_eq!(fits, pattern.fits(typed.trim()), "white space around it");
    }
    assert_eq!(found, 1, "the pattern is kept");
    again(&plan, &plan.to_compact());
}

/// An address as a browser would read it is an https: address, of a host, without a user.
pub(super) fn address(bytes: &[u8]) {
    let text = text(bytes);
    let Ok(plan) = Plan::read(&corpus::plan_with_address(&text), "en") else {
        return;
    };
    for link in &plan.help {
        let url = &link.url;
        let rest = url.strip_prefix("https://").unwrap_or_default();
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '_');
        assert!(
            !host.is_empty() && host.chars().all(plain),
            "host of {url:?}"
        );
        let odd = |c: char| c.is_whitespace() || c.is_control();
        assert!(!url.contains(odd), "not one address: {url:?}");
        assert!(!console::is_named(url), "names a console: {url:?}");
    }
}
