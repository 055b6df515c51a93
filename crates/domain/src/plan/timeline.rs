//! What happens or is due after closing, and for whom.

use super::read_item::{ROUTES, read_standings};
use super::reader::Reader;
use super::replaced::replaced_by;
use super::{ItemKind, Plan};
use crate::answer::Choice;
use crate::standing::{Route, Standing};

/// Something that happens or is due after closing.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineEntry {
    /// Its id.
    pub id: String,
    /// Days after closing when it begins; none where it is open-ended.
    pub from_day: Option<u32>,
    /// Days after closing when it ends.
    pub to_day: Option<u32>,
    /// Its heading.
    pub title: String,
    /// Things to know or do.
    pub text: String,
    /// Its sources: keys of [`Plan::sources`].
    pub sources: Vec<String>,
    /// Whether it belongs into a calendar.
    pub in_calendar: bool,
    /// For which accounts it matters.
    pub matters: Matters,
}

/// Conditions of which every one must hold; an empty list asks for nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Matters {
    /// The standing is one of these.
    pub standings: Vec<Standing>,
    /// The route is one of these.
    pub routes: Vec<Route>,
    /// The ids of backups and decisions, and the answers of which each has one.
    pub answers: Vec<(String, Vec<String>)>,
}

impl Matters {
    /// Whether it matters for every account.
    #[must_use]
    pub fn is_for_all(&self) -> bool {
        *self == Self::default()
    }
}

pub(super) fn read_timeline_entry(reader: &Reader<'_>) -> TimelineEntry {
    reader.only(&[
        "id", "from_day", "to_day", "title", "text", "sources", "calendar", "applies",
    ]);
    TimelineEntry {
        id: reader.text_of("id"),
        from_day: reader.optional_number_of("from_day"),
        to_day: reader.optional_number_of("to_day"),
        title: reader.words_of("title"),
        text: reader.words_of("text"),
        sources: reader.texts_of("sources"),
        in_calendar: reader.flag_of("calendar", false),
        matters: read_matters(&reader.get("applies")),
    }
}

fn read_matters(reader: &Reader<'_>) -> Matters {
    let mut matters = Matters::default();
    if reader.is_absent() {
        return matters;
    }
    reader.only(&["standing", "route", "answers"]);
    matters.standings = read_standings(&reader.get("standing"));
    for route in reader.get("route").elements() {
        matters.routes.extend(route.one_of(Route::parse, ROUTES));
    }
    for (id, answers) in reader.get("answers").members() {
        matters.answers.push((id.to_owned(), answers.texts()));
    }
    matters
}

/// Adds a fault where a date hangs on an item or an answer that the plan does not have.
pub(super) fn check_dates(plan: &Plan, root: &Reader<'_>) {
    for entry in root.get("timeline").elements() {
        for (id, answers) in entry.get("applies").get("answers").members() {
            check_answers(id, &answers, plan);
        }
    }
}

/// The answers of one item: choices of a backup, or options of a decision.
fn check_answers(id: &str, reader: &Reader<'_>, plan: &Plan) {
    let Some(index) = plan.find(id) else {
        reader.fault(&match plan.successor_of(id) {
            Some(successor) => replaced_by(successor),
            None => "the id of a backup or decision as the member's name".to_owned(),
        });
        return;
    };
    let item = &plan.items[index];
    let known = |answer: &str| match item.kind {
        ItemKind::Backup(_) => Choice::parse(answer).is_some_and(|choice| !choice.follows_group()),
        _ => item.option(answer).is_some(),
    };
    let answers = reader.elements();
    for answer in answers.iter().filter(|answer| !known(&answer.text())) {
        answer.fault("an answer of that item");
    }
    if answers.is_empty() {
        reader.fault("at least one answer of that item");
    }
}
