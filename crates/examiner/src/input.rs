//! The inputs that come in as JSON.

use domain::account::AccountId;
use domain::json::{Members, Value};
use domain::plan::Figures;
use domain::standing::{Route, Standing};
use domain::time::Timestamp;
use evidence::combine::Rules;
use evidence::source::Given;

use crate::named;

/// By what all files are judged, and the titles of those of the plan's items that apply.
#[derive(Clone, Debug)]
pub(crate) struct Input {
    pub(crate) rules: Rules,
    titles: Members,
}

impl Default for Input {
    fn default() -> Self {
        Self::read("")
    }
}

impl Input {
    /// Reads the input. What is missing in it or can't be read is not known: without an account
    /// nothing is shown, and without the plan's days no file is recent enough.
    pub(crate) fn read(json: &str) -> Self {
        let value = Value::read(json).unwrap_or_default();
        let now = moment(&value, "now").unwrap_or_default();
        let max_age_days = days(&value, "maxAgeDays");
        let figures = value.get("figures").map(Figures::from_value);
        let word = |name: &str| value.get(name).and_then(Value::as_text);
        let rules = Rules {
            closing: account(&value),
            now,
            partition: None,
            also_closing: accounts(value.get("closing")),
            standing: word("standing").and_then(Standing::parse),
            route: word("route").and_then(Route::parse),
            max_age_days: max_age_days.unwrap_or_default(),
            empty_days: days(&value, "emptyDays"),
            figures: figures.unwrap_or_default(),
        };
        let titles = value.get("items").and_then(Value::as_object).cloned();
        Self {
            rules,
            titles: titles.unwrap_or_default(),
        }
    }

    /// The title of an item; its id where it has none.
    pub(crate) fn title<'a>(&'a self, item: &'a str) -> &'a str {
        self.known_title(item).unwrap_or(item)
    }

    /// The title of an item of the plan that applies.
    pub(crate) fn known_title(&self, item: &str) -> Option<&str> {
        self.titles.get(item)?.as_text()
    }
}

/// Reads the facts about a file that are known before it is read.
pub(crate) fn given(json: &str) -> Given {
    let value = Value::read(json).unwrap_or_default();
    let name = value.get("name").and_then(Value::as_text);
    Given {
        name: named::kept(name.unwrap_or_default()),
        bytes_known: value.get("bytes").and_then(Value::as_number),
        last_modified: moment(&value, "modified"),
        now: moment(&value, "now").unwrap_or_default(),
        closing: account(&value),
    }
}

fn moment(value: &Value, name: &str) -> Option<Timestamp> {
    value.get(name)?.as_number().map(Timestamp)
}

fn days(value: &Value, name: &str) -> Option<u32> {
    u32::try_from(value.get(name)?.as_number()?).ok()
}

fn account(value: &Value) -> Option<AccountId> {
    AccountId::parse(value.get("account")?.as_text()?).ok()
}

fn accounts(list: Option<&Value>) -> Vec<AccountId> {
    let Some(Value::List(values)) = list else {
        return Vec::new();
    };
    let texts = values.iter().filter_map(Value::as_text);
    texts
        .filter_map(|text| AccountId::parse(text).ok())
        .collect()
}
