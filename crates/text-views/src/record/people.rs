//! Who said something: the first to answer prepared the closing.

use domain::answer::Answer;
use domain::json::Value;
use messages::Msg;

use super::View;
use super::answer::given;

impl View<'_> {
    /// Everyone who answered, in the order of their first answers, with the number of them.
    pub(super) fn people(&self) -> Vec<(String, u64)> {
        let mut all: Vec<(String, u64)> = Vec::new();
        for answer in self.given_answers() {
            let by = self.by_whom(&answer).to_owned();
            match all.iter_mut().find(|(name, _)| *name == by) {
                Some((_, count)) => *count += 1,
                None => all.push((by, 1)),
            }
        }
        all
    }

    /// Each with the number of answers.
    pub(super) fn people_in_words(&self, people: &[(String, u64)]) -> String {
        let counted = people.iter().map(|(name, count)| {
            let name = [("name", name.as_str())];
            self.messages.count(Msg::InRecordPerson, *count, &name)
        });
        self.joined(&counted.collect::<Vec<_>>())
    }

    /// The answers in the order in which they were given, but for the names themselves.
    fn given_answers(&self) -> Vec<Answer> {
        let Some(Value::Object(answers)) = self.record.get("answers") else {
            return Vec::new();
        };
        let names = ["answered-by", "account-name", "management-account"];
        let said = answers
            .iter()
            .filter(|(key, _)| !names.contains(&key.as_str()));
        let said = said.filter_map(|(_, answer)| given(answer));
        // One answer for a group is one answer, however many items it is about.
        let mut said: Vec<Answer> = said.filter(|one| !one.said.follows_group()).collect();
        said.sort_by_key(|answer| answer.at);
        said
    }
}
