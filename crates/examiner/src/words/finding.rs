//! The findings of files about one item, in words.

use domain::account::AccountId;
use domain::grade::Grade;
use evidence::combine::{Finding, GroupFinding, Kept, Verdict};
use evidence::facts::NAMES;
use evidence::item::Item;
use evidence::services::rows;
use messages::examiner::{Say, Words};
use words::examiner as coded;

use super::list;
use super::names::names;

/// How many there are, what is known of their copies, and what would show more. Of copies nothing is
/// known as long as the account is not.
pub(crate) fn sentences(
    item: Item,
    finding: &Finding,
    closing: Option<AccountId>,
    words: &Words,
) -> Vec<String> {
    let mut sentences = Vec::new();
    if finding.existing > 0 {
        sentences.push(existing(finding, words));
    } else if !finding.verdicts.is_empty() {
        let count = finding
            .verdicts
            .iter()
            .map(|one| u64::from(one.count))
            .sum();
        sentences.push(words.count(Say::NoteOnlyInBackups, count, &[]));
    }
    for one in &finding.verdicts {
        let verdict = words.get(coded::verdict(one.verdict));
        let names = names(&one.examples, one.count.into(), words);
        let say = if one.examples.is_empty() {
            Say::NoteVerdict
        } else {
            Say::NoteVerdictNamed
        };
        let values = [("verdict", verdict), ("names", &*names)];
        sentences.push(words.count(say, one.count.into(), &values));
    }
    if !finding.kept_in.is_empty() {
        let accounts: Vec<&str> = finding.kept_in.keys().map(AccountId::as_str).collect();
        let accounts = list(&accounts, words);
        sentences.push(words.fill(Say::NoteKeptIn, &[("accounts", &accounts)]));
    }
    if !finding.lost_in.is_empty() {
        let accounts: Vec<&str> = finding.lost_in.iter().map(AccountId::as_str).collect();
        let accounts = list(&accounts, words);
        sentences.push(words.fill(Say::NoteLostIn, &[("accounts", &accounts)]));
    }
    let stronger = if closing.is_some() {
        stronger(item, finding)
    } else {
        Some(Say::StrongerAccount)
    };
    sentences.extend(stronger.map(|say| words.get(say).to_owned()));
    sentences
}

fn existing(finding: &Finding, words: &Words) -> String {
    let count = u64::from(finding.existing);
    if finding.examples.is_empty() {
        return words.fill(Say::NoteExistsUnnamed, &[("count", &words.number(count))]);
    }
    let names = names(&finding.examples, count, words);
    words.count(Say::NoteExists, count, &[("names", &names)])
}

/// The advice that would make the grade better; none where nothing would.
fn stronger(item: Item, finding: &Finding) -> Option<Say> {
    let Some(worst) = finding.verdicts.first() else {
        return (finding.existing > 0 && is_copied_by_aws_backup(item))
            .then_some(Say::StrongerCopyJobs);
    };
    match worst.verdict {
        Verdict::Shown => None,
        Verdict::Supported => Some(Say::StrongerRecoveryPoints),
        Verdict::ExpiresTooSoon => Some(Say::StrongerLonger),
        Verdict::CopyRunning => Some(Say::StrongerWait),
        Verdict::FileShowsNothing => Some(Say::StrongerAgain),
        Verdict::CopyGone => Some(Say::StrongerGone),
        Verdict::KeyLost => Some(Say::StrongerKey),
        Verdict::RegionNotCovered => Some(Say::StrongerRegion),
        Verdict::NotNamed => is_copied_by_aws_backup(item).then_some(Say::StrongerInventory),
        Verdict::NoRecoveryPoint
        | Verdict::OnlyInThisAccount
        | Verdict::CopyFailed
        | Verdict::CopyTooOld => is_copied_by_aws_backup(item).then_some(Say::StrongerCopy),
    }
}

/// Whether AWS Backup copies anything of it: for the rest there is no file that shows a copy.
fn is_copied_by_aws_backup(item: Item) -> bool {
    rows().any(|row| row.item == Some(item) && !row.backup.is_empty())
}

/// How many there are of a class that takes one answer, and of which types.
pub(crate) fn group(group: &GroupFinding, words: &Words) -> String {
    let count = u64::from(group.count);
    let mut more = count;
    let types = group.types.iter().take(NAMES).map(|one| {
        more = more.saturating_sub(one.count.into());
        let count = words.number(one.count.into());
        words.fill(Say::NoteType, &[("name", &one.name), ("count", &count)])
    });
    let types: Vec<String> = types.collect();
    let names = names(&types, types.len() as u64 + more, words);
    words.count(Say::NoteGroup, count, &[("names", &names)])
}

/// Since when and for how long copies lie in an account: a grade alone has no date.
pub(crate) fn kept(kept: &Kept, words: &Words) -> Option<String> {
    let copied = words.day(kept.copied_on?.date());
    let values = [("account", kept.account.as_str()), ("copied", &copied)];
    let Some(expires) = kept.expires else {
        return Some(words.fill(Say::NoteKeptSince, &values));
    };
    let [account, copied] = values;
    let expires = words.day(expires.date());
    Some(words.fill(
        Say::NoteKeptUntil,
        &[account, copied, ("expires", &expires)],
    ))
}

/// The grade that evidence gives, where a file speaks of copies.
pub(crate) fn grade(finding: &Finding) -> Option<Grade> {
    finding.grade.map(|graded| graded.grade)
}
