//! Every item with its answer, on what it rests, when it was given and by whom.

use domain::answer::Answer;
use domain::json::Value;
use markup::Name;
use messages::Msg;

use super::View;
use super::answer::given;
use super::kept::{kept, notes};

/// Answers that stand elsewhere than with an item.
const OF_THE_PAGE: [&str; 6] = [
    "account-name",
    "answered-by",
    "management-account",
    "standing",
    "route",
    "outcome",
];

impl View<'_> {
    pub(super) fn answers(&mut self) {
        self.heading(Name::H2, Msg::InRecordAppendix);
        let record = self.record;
        let mut rest = record.list("items");
        let mut section = "";
        while let Some(first) = rest.first() {
            // Items that one answer speaks for stand in one line.
            let same = rest.iter().take_while(|item| is_alike(first, item)).count();
            let (alike, others) = rest.split_at(same.max(1));
            rest = others;
            if section != first.text("section") {
                section = first.text("section");
                self.document.heading(Name::H3, section);
            }
            let titles: Vec<&str> = alike.iter().map(|item| item.text("title")).collect();
            let titles = self.messages.list(&titles);
            self.item(&titles, first);
        }
    }

    fn item(&mut self, title: &str, item: &Value) {
        let none = self.messages.get(Msg::InRecordNone).to_owned();
        let reference = item.text("reference");
        let group = item.get("follows");
        // An item that is not there has no answer of its own.
        let confirmed = item.get("not-there").and_then(Value::as_text);
        let confirmed = confirmed.and_then(|key| self.record.get("answers")?.get(key));
        let answer = confirmed.or(group.unwrap_or(item).get("answer"));
        let answer = answer.and_then(given);
        let said = match &answer {
            _ if !reference.is_empty() => {
                let label = self.messages.get(Msg::LabelHostConfirmed).to_owned();
                self.joined(&[label, reference.to_owned()])
            }
            None => none,
            Some(answer) => self.said(&answer.said, item),
        };
        let group = group.map(|group| {
            let title = [("title", group.text("title"))];
            self.messages.fill(Msg::InRecordGroup, &title)
        });
        let rests = self.rests_on(item);
        let required = item.get("required") == Some(&Value::Bool(true));
        let not_required = super::reason(item).filter(|_| !required);
        let rests = not_required.map_or(rests, |_| {
            self.messages.get(Msg::InRecordNotRequired).to_owned()
        });
        let by = answer
            .map(|answer| self.said_by(&answer))
            .unwrap_or_default();
        let parts = [
            group.unwrap_or_default(),
            said,
            rests,
            by,
            self.files_of(item),
        ];
        let line = self.joined(&parts);
        let label = self.label(title);
        // Those about a copy stand with it, under what is kept.
        let notes = if kept(item).is_some() {
            Vec::new()
        } else {
            notes(item)
        };
        self.document.point_with_notes(&label, &line, &notes);
    }

    /// The numbers of the files that say something about an item, as they are listed below.
    fn files_of(&self, item: &Value) -> String {
        let says = |file: &&Value| {
            item.list("evidence")
                .contains(&Value::from(file.text("id")))
        };
        let all = self.record.list("evidence").iter().zip(1_u64..);
        let numbers = all.filter(|(file, _)| says(file));
        let numbers: Vec<String> = numbers
            .map(|(_, number)| self.messages.number(number))
            .collect();
        if numbers.is_empty() {
            return String::new();
        }
        let numbers = self.messages.list(&numbers);
        self.messages
            .fill(Msg::InRecordByFiles, &[("numbers", &numbers)])
    }

    /// Answers to what the plan does not know or what does not apply: they are kept for whoever
    /// continues.
    pub(super) fn other_answers(&mut self) {
        let record = self.record;
        let stands_elsewhere = |key: &str| {
            OF_THE_PAGE.contains(&key)
                || record.list("items").iter().any(|item| {
                    let group = item.get("follows");
                    let follows = group.is_some_and(|group| group.text("id") == key);
                    follows || item.text("id") == key || item.text("not-there") == key
                })
        };
        let Some(Value::Object(answers)) = record.get("answers") else {
            return;
        };
        let mut first = true;
        for (key, answer) in answers {
            // What follows its group says nothing by itself: the group's one answer does.
            let own = |answer: &Answer| !stands_elsewhere(key) && !answer.said.follows_group();
            let Some(answer) = given(answer).filter(own) else {
                continue;
            };
            if core::mem::take(&mut first) {
                self.heading(Name::H3, Msg::InRecordOthers);
            }
            let others = record.list("others").iter();
            let item = others.clone().find(|other| other.text("id") == key);
            let said = self.said(&answer.said, item.unwrap_or(&Value::Null));
            let said = self.joined(&[said, self.said_by(&answer)]);
            // Of what the plan does not know there is no more than the name.
            self.point(item.map_or(key, |item| item.text("title")), &said);
        }
    }
}

/// Whether one answer speaks for both, and nothing else is said of either.
fn is_alike(one: &Value, other: &Value) -> bool {
    if core::ptr::eq(one, other) {
        return true;
    }
    let same = [
        "follows",
        "not-there",
        "grade",
        "reason",
        "section",
        "required",
        "evidence",
        "reference",
    ]
    .iter()
    .all(|name| one.get(name) == other.get(name));
    let plain = |item| notes(item).is_empty();
    let one_answer = one.get("follows").or(one.get("not-there"));
    same && one_answer.is_some() && plain(one) && plain(other)
}
