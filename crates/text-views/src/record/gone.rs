//! What is lost, what is not there, what rests on a person's word alone, and what files contradicted.

use domain::answer::{Choice, Said};
use domain::case::{NOTHING_ELSE, THERE};
use domain::grade::Grade;
use domain::json::Value;
use domain::plan::Shortcut;
use domain::reason::Reason;
use markup::Name;
use messages::Msg;

use super::answer::given;
use super::kept::{kept, notes};
use super::{View, graded, reason};

impl View<'_> {
    pub(super) fn lost(&mut self) {
        self.heading(Name::H2, Msg::ReviewLost);
        let lost = self.record.list("let-go");
        // One answer may let several things go.
        let mut rest = lost;
        while let Some(first) = rest.first() {
            let same = rest
                .iter()
                .take_while(|gone| gone.text("why") == first.text("why"));
            let titles: Vec<&str> = same.map(|gone| gone.text("title")).collect();
            rest = rest.get(titles.len()..).unwrap_or_default();
            let what = self.messages.list(&titles);
            self.point(&what, first.text("why"));
        }
        self.paragraph(if lost.is_empty() {
            Msg::InRecordLostNothing
        } else {
            Msg::InRecordLostRest
        });
    }

    /// One line for all that is not there; the names stand in the appendix.
    pub(super) fn nothing_there(&mut self) {
        let there_not = self
            .record
            .list("items")
            .iter()
            .filter(|item| is_nothing(item));
        let mut grades: Vec<(String, u64)> = Vec::new();
        for item in there_not {
            let rests = self.rests_on(item);
            match grades.iter_mut().find(|(known, _)| *known == rests) {
                Some((_, count)) => *count += 1,
                None => grades.push((rests, 1)),
            }
        }
        let basis = self.record.text("basis");
        if grades.is_empty() && basis.is_empty() {
            return;
        }
        self.heading(Name::H2, Msg::AnswerNothing);
        for (rests, count) in grades {
            let rests = [("rests", rests.as_str())];
            let line = self.messages.count(Msg::InRecordNothing, count, &rests);
            self.document.paragraph(&line);
        }
        if !basis.is_empty() {
            let confirmed = self.record.get("answers");
            let confirmed = confirmed.and_then(|all| all.get(NOTHING_ELSE));
            let by = confirmed
                .and_then(given)
                .map(|answer| self.said_by(&answer));
            let line = by.map_or_else(
                || basis.to_owned(),
                |by| {
                    let parts = [("text", basis), ("detail", &by)];
                    self.messages.fill(Msg::JoinDetail, &parts)
                },
            );
            self.document.paragraph(&line);
        }
    }

    pub(super) fn on_a_word(&mut self) {
        let word = || graded(self.record, Grade::Attested).filter(|item| !is_nothing(item));
        let copies = word().filter(|item| kept(item).is_some());
        let copies: Vec<&str> = copies.map(|item| item.text("title")).collect();
        let others = word().count() - copies.len();
        if copies.is_empty() && others == 0 {
            return;
        }
        self.heading(Name::H2, Msg::InRecordOnAWord);
        if !copies.is_empty() {
            let copies = self.messages.list(&copies);
            self.line(Msg::InRecordCopies, &copies);
        }
        if others > 0 {
            let others = self
                .messages
                .count(Msg::InRecordOtherWords, others as u64, &[]);
            self.line(Msg::InRecordOther, &others);
        }
    }

    /// What files say or said against an answer, and how that ended.
    pub(super) fn contradicted(&mut self) {
        let against = |item: &&Value| {
            matches!(
                reason(item),
                Some(Reason::Contradicted | Reason::EvidenceRemoved)
            )
        };
        let once = |item: &&Value| item.get("answer").is_some_and(was_contradicted);
        let items = self.record.list("items").iter();
        let items: Vec<&Value> = items.filter(|item| against(item) || once(item)).collect();
        let about_account = self.contradicted_about_account();
        let none = items.is_empty() && about_account.is_empty();
        if none && self.record.list("evidence").is_empty() {
            return;
        }
        self.heading(Name::H2, Msg::InRecordContradicted);
        if none {
            self.paragraph(Msg::InRecordContradictedNothing);
        }
        for (label, ended) in about_account {
            self.line(label, &ended);
        }
        for item in items {
            let label = self.label(item.text("title"));
            let mut ended = self.rests_on(item);
            if reason(item).is_none() && item.get("answer").and_then(given).is_some() {
                let again = self.messages.get(Msg::InRecordAnsweredAgain).to_owned();
                ended = self.joined(&[again, ended]);
            }
            self.document.point_with_notes(&label, &ended, &notes(item));
        }
    }

    /// The same of the answers that belong to no item: what they are about, and how it ended.
    fn contradicted_about_account(&self) -> Vec<(Msg, String)> {
        let rows = [
            ("standing", "standing", Msg::StandingTitle),
            (NOTHING_ELSE, THERE, Msg::ThereTitle),
        ];
        let ended = rows.into_iter().filter_map(|(key, row, label)| {
            let outstanding = self.record.list("outstanding").iter();
            let why = outstanding
                .filter(|missing| missing.text("item") == row)
                .find_map(reason);
            let answer = self.record.get("answers").and_then(|all| all.get(key));
            // Without a file the row may wait for other reasons, too.
            if why != Some(Reason::Contradicted) && !answer.is_some_and(was_contradicted) {
                return None;
            }
            let ended = why.map_or(Msg::InRecordAnsweredAgain, words::reason_sentence);
            Some((label, self.messages.get(ended).to_owned()))
        });
        ended.collect()
    }
}

/// Whether a file ever contradicted this answer.
fn was_contradicted(answer: &Value) -> bool {
    answer.get("contradicted").is_some()
}

/// Whether an item's own answer, or the one of its group, says that nothing is there.
fn is_nothing(item: &Value) -> bool {
    let speaks = item.get("follows").unwrap_or(item);
    if reason(item).is_some() {
        return false;
    }
    if item.get("not-there").is_some() {
        return true;
    }
    match speaks
        .get("answer")
        .and_then(given)
        .map(|answer| answer.said)
    {
        Some(Said::Backup(form)) => form.choice == Some(Choice::Nothing),
        Some(Said::Shortcut(form)) => form.choice == Shortcut::NothingOfThisKind,
        _ => false,
    }
}
