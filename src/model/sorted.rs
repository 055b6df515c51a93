//! What was answered, sorted for whoever looks over it once more.

use domain::answer::{AS_CATEGORY, Choice, Said};
use domain::case::Case;
use domain::gate::{Assessment, Judgement};
use domain::grade::Grade;
use domain::plan::{Item, ItemIndex, ItemKind, Plan};

/// The settled items of a plan, each in one of these lists, in the plan's order.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Sorted {
    /// What is kept.
    pub kept: Vec<ItemIndex>,
    /// What is given up.
    pub lost: Vec<ItemIndex>,
    /// Backups of which nothing is there.
    pub nothing: Vec<ItemIndex>,
    /// What was answered by itself, and rests on a person's word alone.
    pub said: Vec<ItemIndex>,
    /// What one answer settled for a whole group, because it does not apply.
    pub as_group: Vec<ItemIndex>,
}

/// Sorts what is settled.
pub fn sorted(plan: &Plan, case: &Case, assessment: &Assessment) -> Sorted {
    // Items given up beside the backups, such as the data newer than them, are lost, too.
    let first = plan.items.iter().position(is_backup);
    let backups = first.map(|first| plan.section_of(first));
    let mut sorted = Sorted::default();
    for (index, item) in plan.items.iter().enumerate() {
        let grade = match assessment.item(index) {
            Judgement::Settled { grade, .. } => grade,
            Judgement::NotThere { .. } => {
                sorted.nothing.push(index);
                continue;
            }
            _ => continue,
        };
        let among_backups = Some(plan.section_of(index)) == backups;
        let list = if grade == Grade::Waived && (is_backup(item) || among_backups) {
            &mut sorted.lost
        } else if is_backup(item) {
            if is_kept(case, item) {
                &mut sorted.kept
            } else {
                &mut sorted.nothing
            }
        } else if follows_group(case, item) {
            &mut sorted.as_group
        } else {
            &mut sorted.said
        };
        list.push(index);
    }
    sorted
}

const fn is_backup(item: &Item) -> bool {
    matches!(item.kind, ItemKind::Backup(_))
}

fn is_kept(case: &Case, item: &Item) -> bool {
    matches!(case.said(&item.id), Some(Said::Backup(form)) if form.choice == Some(Choice::Kept))
}

fn follows_group(case: &Case, item: &Item) -> bool {
    matches!(case.said(&item.id), Some(Said::Decision(form)) if form.option.as_deref() == Some(AS_CATEGORY))
}
