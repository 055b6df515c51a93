//! How APIs say that there is another page.

use serde_json::Value;

/// The statement of a member at the top about further pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Paging {
    /// Anything but nothing is where the next page begins.
    Place,
    /// Anything but false is another page.
    Flag,
}

impl Paging {
    /// The statement of the member of this name, which is in small letters; none where it says
    /// nothing about pages. No output that is known here has such a name for anything else.
    pub(super) fn of(key: &str) -> Option<Self> {
        let flag = matches!(
            key,
            "istruncated" | "truncated" | "hasmore" | "hasmoreresults"
        );
        let place = ["token", "marker", "cursor"]
            .iter()
            .any(|end| key.ends_with(end))
            || matches!(key, "lastevaluatedkey" | "nextlink");
        match (flag, place) {
            (true, _) => Some(Self::Flag),
            (_, true) => Some(Self::Place),
            _ => None,
        }
    }

    /// Whether with this value there is no further page.
    pub(super) fn is_end(self, value: &Value) -> bool {
        match value {
            Value::Null => true,
            Value::Bool(more) => self == Self::Flag && !more,
            Value::String(text) => {
                let text = text.trim();
                text.is_empty() || (self == Self::Flag && text.eq_ignore_ascii_case("false"))
            }
            _ => false,
        }
    }
}
