//! Answers that were given by confirming what a file says, and no file says any more.

use crate::answer::{Choice, Said};
use crate::gate::Question;

/// The keys of the answers that were given by confirming what a file says, where no file at hand says so any
/// more: it was taken away, a newer one disagrees, or its time is over. They have to be given again;
/// [`crate::case::Case::doubt`] marks them. As long as facts are not at hand, nobody knows.
#[must_use]
pub fn unfounded(question: &Question<'_>) -> Vec<String> {
    if question.evidence.at_hand.whole().is_err() {
        return Vec::new();
    }
    let given = question.case.answers();
    let given = given.filter(|(_, answer)| answer.of_file && answer.said.is_given());
    let lost = given.filter(|(key, answer)| !is_said(key, &answer.said, question));
    lost.map(|(key, _)| key.to_owned()).collect()
}

fn is_said(key: &str, said: &Said, question: &Question<'_>) -> bool {
    let evidence = question.evidence;
    match said {
        Said::Standing(standing) => evidence.standings.contains(standing),
        Said::Backup(form) if form.choice == Some(Choice::Nothing) => is_empty(key, question),
        Said::Backup(form) => evidence.names_place(key, form),
        Said::Decision(_) => is_empty(key, question),
        _ => true,
    }
}

/// Whether a file still says that there is none of it.
fn is_empty(key: &str, question: &Question<'_>) -> bool {
    let finding = question.evidence.finding(key);
    let empty = finding.and_then(|finding| finding.empty_until);
    empty.is_some_and(|until| question.time() <= until)
}
