//! The last thing that was done, in words.

use evidence::kind::Kind;
use messages::examiner::{Say, Words};
use words::examiner as coded;

use super::{name_of, sentences};
use crate::screen::Done;

/// One sentence, for those who see it and those who hear it.
pub(crate) fn sentence(done: &Done, words: &Words) -> String {
    let file = |say: Say, kind: Kind, name: &str| {
        let kind = words.get(coded::kind(kind));
        words.fill(say, &[("kind", kind), ("name", name_of(name, words))])
    };
    match done {
        Done::Added(kind, name) => file(Say::DoneAdded, *kind, name),
        Done::Again(kind, name) => file(Say::DoneAgain, *kind, name),
        Done::Several(count, same) => {
            let added = words.count(Say::DoneSeveral, *count as u64, &[]);
            if *same {
                sentences(&added, words.get(Say::DoneSame), words)
            } else {
                added
            }
        }
        Done::Removed(kind, name) => file(Say::DoneRemoved, *kind, name),
        Done::Dismissed => words.get(Say::DoneDismissed).to_owned(),
        Done::Copied(command) => words.fill(Say::DoneCopied, &[("command", command)]),
        Done::NotCopied(command) => words.fill(Say::DoneNotCopied, &[("command", command)]),
    }
}
